/// The content of a box `trak`, which describes a track.
struct Track {
  private(set) var id: UInt64 = 0
  private(set) var isEnabled = false
  private(set) var kinds: MediaTracks = []
  /// The duration of the track's content, in the track's own units.
  private(set) var time = MediaDuration(count: 0, scale: 0)
  /// The displayed duration, in the movie's units.
  private(set) var shownTime: UInt64 = 0
  private var isTurned = false
  private var shown = PixelSize(width: 0, height: 0)
  private var sample: SamplePicture?

  init(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      switch child.code {
      case "tkhd": try readHeader(child, in: &file)
      case "mdia": try readMedia(child, in: &file)
      default: continue
      }
    }
  }

  /// The displayed size of the track; `nil` if it is not known. Like players, Edito computes it from the shape of the track's pixels if
  /// the file states that shape. Otherwise, it is the size in the track's header or, without one, that of the stored pictures.
  var size: PixelSize? {
    var size = shown
    if let sample, sample.shape != nil || shown.shorterSide == 0 { size = sample.shownSize }
    guard size.shorterSide > 0 else { return nil }
    return isTurned ? size.turned : size
  }

  private mutating func readHeader(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    let isLong = try box.version(in: &file) == 1
    let place = try box.fields(isLong ? 92 : 80, in: file)
    isEnabled = try box.flags(in: &file) & 1 == 1
    id = try file.bigEndian(4, at: place + (isLong ? 16 : 8))
    shownTime = try file.duration(isLong: isLong, at: place + (isLong ? 24 : 16))
    isTurned = try Movie.isTurned(byMatrixAt: place + (isLong ? 48 : 36), in: &file)
    // The file states the size in units of 1/65,536 of a pixel.
    shown = PixelSize(
      width: (try file.bigEndianInt(4, at: place + (isLong ? 84 : 72)) + 0x8000) >> 16,
      height: (try file.bigEndianInt(4, at: place + (isLong ? 88 : 76)) + 0x8000) >> 16)
  }

  private mutating func readMedia(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    var children = BoxList(in: box.content)
    while let child = try children.next(in: &file) {
      switch child.code {
      case "mdhd":
        let isLong = try child.version(in: &file) == 1
        let place = try child.fields(isLong ? 28 : 16, in: file)
        time.scale = try file.bigEndian(4, at: place + (isLong ? 16 : 8))
        time.count = try file.duration(isLong: isLong, at: place + (isLong ? 20 : 12))
      case "hdlr":
        switch try file.code(at: try child.fields(8, in: file) + 4) {
        case "vide": kinds = .video
        case "soun": kinds = .sound
        default: kinds = []
        }
      case "minf": try readSamples(child, in: &file)
      default: continue
      }
    }
  }

  /// Reads the description of the samples in the box `stsd`, which is in `stbl` in `minf`.
  private mutating func readSamples(_ box: Box, in file: inout ByteWindow) throws(MediaIssue) {
    var children = BoxList(in: box.content)
    while let table = try children.next(in: &file) {
      guard table.code == "stbl" else { continue }
      var parts = BoxList(in: table.content)
      while let part = try parts.next(in: &file) {
        guard part.code == "stsd" else { continue }
        let place = try part.fields(4, in: file)
        guard let entry = try Box(in: &file, at: place + 4, before: part.content.upperBound) else { continue }
        sample = try SamplePicture(entry, in: &file)
      }
    }
  }
}

/// The size of a track's pictures and the shape of their pixels, read from the entry of `stsd` that describes them.
private struct SamplePicture {
  var stored: PixelSize
  /// The width of a pixel in relation to its height; `nil` if the file does not state it.
  var shape: (width: Int, height: Int)?

  /// The number of bytes of an entry's content before its boxes.
  private static let fieldCount = 78

  init?(_ entry: Box, in file: inout ByteWindow) throws(MediaIssue) {
    let place = entry.content.lowerBound
    guard entry.content.count >= Self.fieldCount else { return nil }
    stored = PixelSize(
      width: try file.bigEndianInt(2, at: place + 24), height: try file.bigEndianInt(2, at: place + 26))
    // If an entry does not describe pictures, its content may not consist of boxes.
    guard stored.shorterSide > 0 else { return }
    var children = BoxList(in: place + Self.fieldCount..<entry.content.upperBound)
    while let child = try? children.next(in: &file) {
      guard child.code == "pasp", child.content.count >= 8 else { continue }
      let width = try file.bigEndianInt(4, at: child.content.lowerBound)
      let height = try file.bigEndianInt(4, at: child.content.lowerBound + 4)
      if width > 0, height > 0 { shape = (width, height) }
    }
  }

  var shownSize: PixelSize {
    guard let shape else { return stored }
    // A number of 16 bits times a number of 32 bits cannot overflow.
    return PixelSize(width: (stored.width * shape.width + shape.height / 2) / shape.height, height: stored.height)
  }
}
