/// The content of the box `moov`, which describes a movie. The standard calls the content of any video or audio file a movie.
struct Movie {
  private(set) var tracks: [Track] = []
  private(set) var time = MediaDuration(count: 0, scale: 0)
  /// The duration of a movie that is stored in fragments, in the movie's units; 0 if the box does not state it.
  private(set) var fragmentedTime: UInt64 = 0
  private(set) var isFragmented = false
  /// The default duration of a sample, by the id of its track, in the track's units. It applies if the fragment of the sample has no
  /// default of its own.
  private(set) var sampleDurations: [UInt64: UInt64] = [:]
  private var isTurned = false

  /// The maximum number of tracks that are read. No real movie has more.
  private static let trackLimit = 256

  init(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      switch child.code {
      case "mvhd": try readHeader(child, in: &file)
      case "trak":
        guard tracks.count < Self.trackLimit else { throw file.damaged(.endless) }
        tracks.append(try Track(child, in: &file))
      case "mvex": try readExtension(child, in: &file)
      default: continue
      }
    }
  }

  private mutating func readHeader(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    // Two dates of the same length come before the time; a rate, a volume and ten unused bytes before the matrix.
    let isLong = try box.version(in: &file) == 1
    let place = try box.fields(isLong ? 108 : 96, in: file)
    time.scale = try file.bigEndian(4, at: place + (isLong ? 16 : 8))
    time.count = try file.duration(isLong: isLong, at: place + (isLong ? 20 : 12))
    isTurned = try Self.isTurned(byMatrixAt: place + (isLong ? 44 : 32), in: &file)
  }

  /// Whether the transformation matrix at an offset turns pictures by a quarter turn. The first two rows of the matrix are `a b u` and
  /// `c d v`.
  static func isTurned(byMatrixAt place: Int, in file: inout ByteWindow) throws(MediaIssue) -> Bool {
    func weight(_ index: Int) throws(MediaIssue) -> UInt32 {
      Int32(truncatingIfNeeded: try file.bigEndianInt(4, at: place + index * 4)).magnitude
    }
    return try UInt64(weight(1)) + UInt64(weight(3)) > UInt64(weight(0)) + UInt64(weight(4))
  }

  private mutating func readExtension(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    isFragmented = true
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      switch child.code {
      case "mehd":
        let isLong = try child.version(in: &file) == 1
        fragmentedTime = try file.duration(isLong: isLong, at: try child.fields(isLong ? 8 : 4, in: file))
      case "trex":
        let place = try child.fields(20, in: file)
        guard sampleDurations.count < Self.trackLimit else { throw file.damaged(.endless) }
        sampleDurations[try file.bigEndian(4, at: place)] = try file.bigEndian(4, at: place + 8)
      default: continue
      }
    }
  }

  /// The tracks that are played; all tracks if every one is disabled. A disabled track contains, for example, the pictures of a table of
  /// chapters.
  private var played: [Track] {
    let enabled = tracks.filter(\.isEnabled)
    return enabled.isEmpty ? tracks : enabled
  }

  var kinds: MediaTracks { played.reduce(into: []) { $0.formUnion($1.kinds) } }

  /// The displayed size of the movie: that of its widest video track, after the turn of the whole movie. `nil` if no size is known.
  var size: PixelSize? {
    let sizes = played.filter { $0.kinds.contains(.video) }.compactMap(\.size)
    let largest = sizes.max { ($0.width, $0.height) < ($1.width, $1.height) }
    return isTurned ? largest?.turned : largest
  }

  /// The duration in milliseconds that the box declares, without fragments; `nil` if it declares none.
  var milliseconds: Int? {
    time.milliseconds
      ?? played.compactMap {
        MediaDuration(count: $0.shownTime, scale: time.scale).milliseconds ?? $0.time.milliseconds
      }.max()
  }
}

extension ByteWindow {
  /// Reads a duration of 64 or 32 bits. If all its bits are set, the duration is unknown, and the result is 0.
  mutating func duration(isLong: Bool, at offset: Int) throws(MediaIssue) -> UInt64 {
    let count = try bigEndian(isLong ? 8 : 4, at: offset)
    return count == (isLong ? UInt64.max : UInt64(UInt32.max)) ? 0 : count
  }
}
