/// A reader of the markers of a JPEG file (ITU-T T.81, annex B) up to its first scan, and of the orientation in its Exif segment.
enum JPEGReader {
  static func facts(of file: inout ByteWindow) throws(MediaIssue) -> MediaFacts {
    var size: PixelSize?
    var isTurned: Bool?
    var place = 2
    while true {
      let marker = try Marker(in: &file, at: place)
      place = marker.segment.upperBound
      switch marker.code {
      case 0xC4, 0xC8, 0xCC: continue
      case 0xC0...0xCF: size = try frame(marker.segment, in: &file)
      case 0xE1 where isTurned == nil: isTurned = try Orientation.isTurned(by: marker.segment, in: &file)
      case 0xD9: throw file.damaged(.noPicture)
      case 0xDA:
        guard let size else { throw file.damaged(.noDimensions) }
        guard try isWhole(&file, from: place) else { throw file.truncated(at: file.byteCount) }
        return MediaFacts(
          kind: .jpeg, byteCount: file.byteCount, pixelSize: isTurned == true ? size.turned : size, frameCount: 1)
      default: continue
      }
    }
  }

  /// A marker and the segment after it, without the two bytes of the segment's length. The length includes these two bytes.
  private struct Marker {
    let code: UInt8
    let segment: Range<Int>

    init(in file: inout ByteWindow, at start: Int) throws(MediaIssue) {
      guard try file.byte(at: start) == 0xFF else { throw file.damaged(.unreadablePart(at: start)) }
      var place = start + 1
      // Any number of bytes FF may come before a marker.
      while try file.byte(at: place) == 0xFF { place += 1 }
      code = try file.byte(at: place)
      place += 1
      switch code {
      case 0x00: throw file.damaged(.unreadablePart(at: start))
      case 0x01, 0xD0...0xD9: segment = place..<place
      default:
        let length = try file.bigEndianInt(2, at: place)
        guard length >= 2 else { throw file.damaged(.unreadablePart(at: start)) }
        guard length <= file.byteCount - place else { throw file.truncated(at: file.byteCount) }
        segment = place + 2..<place + length
      }
    }
  }

  /// Reads the size in a frame header: precision, height, width.
  private static func frame(_ segment: Range<Int>, in file: inout ByteWindow) throws(MediaIssue) -> PixelSize {
    guard segment.count >= 6 else { throw file.damaged(.unreadablePart(at: segment.lowerBound)) }
    let height = try file.bigEndianInt(2, at: segment.lowerBound + 1)
    let width = try file.bigEndianInt(2, at: segment.lowerBound + 3)
    guard width > 0, height > 0 else { throw file.damaged(.noDimensions) }
    return PixelSize(width: width, height: height)
  }

  /// Whether the end of the image is present. Within a scan, FF is followed by 0 or by the number of a restart, so FF D9 always marks the
  /// end. Phones add data after the end, sometimes a whole video. So the last 256 bytes of the file are searched first, and the scan only
  /// if they do not contain the end.
  private static func isWhole(_ file: inout ByteWindow, from scan: Int) throws(MediaIssue) -> Bool {
    let tail = max(scan, file.byteCount - 256)
    if try file.holdsAnywhere(0xFF, 0xD9, from: tail) { return true }
    return tail == scan ? false : try file.holdsAnywhere(0xFF, 0xD9, from: scan)
  }
}

/// The orientation in an Exif segment, which is a TIFF file of its own (Exif 2.32, 4.6).
private enum Orientation {
  /// Whether an Exif segment turns the picture by a quarter turn; `nil` if the segment is invalid or does not state an orientation. An
  /// invalid segment does not make the picture invalid.
  static func isTurned(by segment: Range<Int>, in file: inout ByteWindow) throws(MediaIssue) -> Bool? {
    let base = segment.lowerBound + 6
    guard segment.count >= 14, try file.holds(Array("Exif\0\0".utf8), at: segment.lowerBound) else { return nil }
    let isLittle: Bool
    switch try file.bigEndianInt(4, at: base) {
    case 0x4949_2A00: isLittle = true
    case 0x4D4D_002A: isLittle = false
    default: return nil
    }
    func number(_ count: Int, at offset: Int) throws(MediaIssue) -> Int {
      try isLittle ? file.littleEndianInt(count, at: offset) : file.bigEndianInt(count, at: offset)
    }
    let directory = base + (try number(4, at: base + 4))
    guard directory <= segment.upperBound - 2 else { return nil }
    let count = try number(2, at: directory)
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard entry <= segment.upperBound - 12 else { return nil }
      guard try number(2, at: entry) == 0x0112 else { continue }
      // The orientations 5 to 8 exchange rows and columns.
      return (5...8).contains(try number(2, at: entry + 8))
    }
    return nil
  }
}
