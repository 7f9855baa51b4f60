/// A reader of the chunks of a PNG file (PNG, third edition): its header, and the frames if the picture is animated.
enum PNGReader {
  static func facts(of file: inout ByteWindow) throws(MediaIssue) -> MediaFacts {
    let header = try Chunk(in: &file, at: 8)
    guard header.code == "IHDR", header.content.count == 13 else { throw file.damaged(.unreadablePart(at: 8)) }
    let width = try file.bigEndianInt(4, at: header.content.lowerBound)
    let height = try file.bigEndianInt(4, at: header.content.lowerBound + 4)
    let stated = try file.bigEndian(4, at: header.content.upperBound)
    guard Checksum.crc32(try file.bytes(at: 12, count: 17)) == UInt32(truncatingIfNeeded: stated) else {
      throw file.damaged(.wrongChecksum)
    }
    let sides = 1...Int(Int32.max)
    guard sides.contains(width), sides.contains(height) else { throw file.damaged(.noDimensions) }
    let frames = try frames(of: &file, after: header)
    return MediaFacts(
      kind: .png, byteCount: file.byteCount, pixelSize: PixelSize(width: width, height: height),
      frameCount: max(1, frames.count), milliseconds: frames.count > 1 ? frames.milliseconds : nil)
  }

  /// A chunk: the length of its content, its name, its content, a checksum.
  private struct Chunk {
    let code: FourCC
    let content: Range<Int>
    var end: Int { content.upperBound + 4 }

    init(in file: inout ByteWindow, at start: Int) throws(MediaIssue) {
      let length = try file.bigEndianInt(4, at: start)
      code = try file.code(at: start + 4)
      guard length <= Int(Int32.max), code.isLetters else { throw file.damaged(.unreadablePart(at: start)) }
      guard length <= file.byteCount - start - 12 else { throw file.truncated(at: file.byteCount) }
      content = start + 8..<start + 8 + length
    }
  }

  /// Reads the chunks after the header, and returns the frames of an animated picture. If a still picture ends with the chunk `IEND`, the
  /// chunks between its first `IDAT` and that chunk are not read.
  private static func frames(of file: inout ByteWindow, after header: Chunk) throws(MediaIssue) -> FrameTimes {
    var frames = FrameTimes()
    var stated: Int?
    var hasPicture = false
    var place = header.end
    while true {
      let chunk = try Chunk(in: &file, at: place)
      place = chunk.end
      switch chunk.code {
      case "acTL" where !hasPicture && chunk.content.count == 8:
        stated = try file.bigEndianInt(4, at: chunk.content.lowerBound)
      case "fcTL" where stated != nil && chunk.content.count == 26:
        let numerator = try file.bigEndianInt(2, at: chunk.content.lowerBound + 20)
        let denominator = try file.bigEndianInt(2, at: chunk.content.lowerBound + 22)
        frames.add(numerator * 1_000_000 / (denominator == 0 ? 100 : denominator))
      case "IDAT":
        if !hasPicture, stated == nil, try file.holds(imageEnd, at: file.byteCount - imageEnd.count) { return frames }
        hasPicture = true
      case "IEND":
        guard hasPicture else { throw file.damaged(.noPicture) }
        if let stated, stated != frames.count {
          throw file.damaged(.frameCount(stated: stated, found: frames.count))
        }
        return frames
      default: continue
      }
    }
  }

  /// The bytes of the chunk `IEND`, which ends every picture, with its checksum.
  private static let imageEnd: [UInt8] = [0, 0, 0, 0] + "IEND".utf8 + [0xAE, 0x42, 0x60, 0x82]
}

extension FourCC {
  fileprivate var isLetters: Bool {
    (0..<4).allSatisfy { index in
      let letter = UInt8(truncatingIfNeeded: number >> (8 * index)) | 0x20
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    }
  }
}

enum Checksum {
  /// Returns the cyclic redundancy check of ISO 3309. It is computed bit by bit, which is fast enough for a few bytes.
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var remainder = ~UInt32(0)
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~remainder
  }
}
