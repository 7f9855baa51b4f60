/// A reader of the boxes of an MP4, QuickTime or M4A file (ISO/IEC 14496-12). It finds the tracks and the duration, even if their
/// description is at the end of the file.
enum MovieReader {
  static func facts(of file: inout ByteWindow) throws(MediaIssue) -> MediaFacts {
    var movie: Movie?
    var index = SegmentIndex()
    var fragments = FragmentTimes()
    var holdsSamples = false
    var boxes = BoxList(in: 0..<file.byteCount)
    while let box = try boxes.next(in: &file) {
      switch box.code {
      case "moov" where movie == nil: movie = try Movie(box, in: &file)
      case "mdat": holdsSamples = true
      case "sidx": try index.add(box, in: &file)
      case "moof":
        // The fragments are read only if nothing before them states the movie's duration.
        if let movie, movie.fragmentedTime == 0, index.milliseconds == nil {
          try fragments.add(box, of: movie, in: &file)
        }
      default: continue
      }
    }
    let rest = try file.bytes(at: boxes.place, count: file.byteCount - boxes.place)
    guard rest.allSatisfy({ $0 == 0 }) else { throw file.truncated(at: file.byteCount) }
    guard let movie else { throw file.damaged(.noDescription) }
    guard holdsSamples else { throw file.truncated(at: file.byteCount) }
    guard !movie.kinds.isEmpty else { throw file.damaged(.noTracks) }
    let size = movie.size
    if movie.kinds.contains(.video), size == nil { throw file.damaged(.noDimensions) }
    return MediaFacts(
      kind: file.kind ?? .mp4, byteCount: file.byteCount, pixelSize: size,
      milliseconds: milliseconds(of: movie, index, fragments), tracks: movie.kinds)
  }

  /// Returns the duration of a movie in milliseconds; `nil` if it is not known. The header of a movie in fragments states only the
  /// duration of its first part.
  private static func milliseconds(of movie: Movie, _ index: SegmentIndex, _ fragments: FragmentTimes) -> Int? {
    guard movie.isFragmented else { return movie.milliseconds }
    return MediaDuration(count: movie.fragmentedTime, scale: movie.time.scale).milliseconds ?? index.milliseconds
      ?? fragments.milliseconds(of: movie) ?? movie.milliseconds
  }
}

/// The duration of a movie, computed from its boxes `sidx`. Each of them states the start of a series of segments, and the duration of
/// each segment.
struct SegmentIndex {
  private var start: Int?
  private var end = 0

  var milliseconds: Int? { start.flatMap { end > $0 ? end - $0 : nil } }

  mutating func add(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    let isLong = try box.version(in: &file) >= 1
    let place = try box.fields(isLong ? 28 : 20, in: file)
    let scale = try file.bigEndian(4, at: place + 4)
    let first = try file.bigEndian(isLong ? 8 : 4, at: place + 8)
    let list = place + (isLong ? 28 : 20)
    let count = try file.bigEndianInt(2, at: list - 2)
    guard count * 12 <= box.content.upperBound - list else { throw file.damaged(.unreadablePart(at: list)) }
    // The sum of at most 65,535 numbers of 32 bits cannot overflow.
    var length: UInt64 = 0
    for index in 0..<count { length += try file.bigEndian(4, at: list + index * 12 + 4) }
    let last = first.saturatingAdd(length)
    guard let lastTime = MediaDuration(count: last, scale: scale).milliseconds else { return }
    let firstTime = MediaDuration(count: first, scale: scale).milliseconds ?? 0
    start = min(start ?? firstTime, firstTime)
    end = max(end, lastTime)
  }
}

/// The start and end of each track's samples, in the track's units, collected from the fragments of a movie.
struct FragmentTimes {
  private var spans: [UInt64: (start: UInt64, end: UInt64)] = [:]

  func milliseconds(of movie: Movie) -> Int? {
    movie.tracks.compactMap { track in
      guard let span = spans[track.id], span.end > span.start else { return nil }
      return MediaDuration(count: span.end - span.start, scale: track.time.scale).milliseconds
    }.max()
  }

  /// Adds the samples of a box `moof`.
  mutating func add(_ box: Box, of movie: Movie, in file: inout ByteWindow) throws(MediaIssue) {
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      if child.code == "traf" { try addTrack(child, of: movie, in: &file) }
    }
  }

  private mutating func addTrack(_ box: Box, of movie: Movie, in file: inout ByteWindow) throws(MediaIssue) {
    var track: Track?
    var sampleDuration: UInt64 = 0
    var start: UInt64?
    var length: UInt64 = 0
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      switch child.code {
      case "tfhd":
        let place = try child.fields(4, in: file)
        let id = try file.bigEndian(4, at: place)
        track = movie.tracks.first { $0.id == id }
        sampleDuration = try Self.sampleDuration(child, in: &file) ?? movie.sampleDurations[id] ?? 0
      case "tfdt":
        let isLong = try child.version(in: &file) == 1
        start = try file.bigEndian(isLong ? 8 : 4, at: try child.fields(isLong ? 8 : 4, in: file))
      case "trun": length = length.saturatingAdd(try Self.length(of: child, sampleDuration, in: &file))
      default: continue
      }
    }
    guard let track else { return }
    // The samples that the box `moov` declares come before those of the fragments.
    let span = spans[track.id] ?? (start: track.time.count > 0 ? 0 : start ?? 0, end: track.time.count)
    spans[track.id] = (span.start, max(span.end, (start ?? span.end).saturatingAdd(length)))
  }

  /// Returns the default duration of a fragment's samples, in the track's units; `nil` if the fragment does not state one.
  private static func sampleDuration(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) -> UInt64? {
    let flags = try box.flags(in: &file)
    guard flags & 0x08 != 0 else { return nil }
    let before = 4 + (flags & 0x01 != 0 ? 8 : 0) + (flags & 0x02 != 0 ? 4 : 0)
    return try file.bigEndian(4, at: try box.fields(before + 4, in: file) + before)
  }

  /// Returns the total duration of the samples of a box `trun`, in the track's units.
  private static func length(
    of box: Box, _ sampleDuration: UInt64, in file: inout ByteWindow
  ) throws(MediaIssue) -> UInt64 {
    let flags = try box.flags(in: &file)
    let place = try box.fields(4, in: file)
    let count = try file.bigEndianInt(4, at: place)
    // For each of the flags 0x100 to 0x800 that is set, each sample has a field of four bytes. With 0x100, the first field is its
    // duration.
    guard flags & 0x100 != 0 else { return UInt64(count) * sampleDuration }
    let width = 4 * (flags >> 8 & 0x0F).nonzeroBitCount
    let list = place + 4 + (flags & 0x01 != 0 ? 4 : 0) + (flags & 0x04 != 0 ? 4 : 0)
    guard count * width <= box.content.upperBound - list else { throw file.damaged(.unreadablePart(at: list)) }
    var length: UInt64 = 0
    for index in 0..<count { length += try file.bigEndian(4, at: list + index * width) }
    return length
  }
}

extension UInt64 {
  fileprivate func saturatingAdd(_ other: UInt64) -> UInt64 {
    let (sum, isTooMuch) = addingReportingOverflow(other)
    return isTooMuch ? .max : sum
  }
}
