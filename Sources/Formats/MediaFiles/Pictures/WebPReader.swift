/// A reader of the chunks of a WebP file (RFC 9649): the size of its canvas or picture, and the frames if it is animated.
enum WebPReader {
  static func facts(of file: inout ByteWindow) throws(MediaIssue) -> MediaFacts {
    let end = 8 + (try file.littleEndianInt(4, at: 4))
    guard end <= file.byteCount else { throw file.truncated(at: file.byteCount) }
    let first = try Chunk(in: &file, at: 12, before: end)
    guard first.code == "VP8X" else {
      return MediaFacts(
        kind: .webp, byteCount: file.byteCount, pixelSize: try pictureSize(first, in: &file), frameCount: 1)
    }
    let content = first.content.lowerBound
    guard first.content.count >= 10 else { throw file.damaged(.unreadablePart(at: 12)) }
    let isAnimated = try file.byte(at: content) & 0x02 != 0
    let width = 1 + (try file.littleEndianInt(3, at: content + 4))
    let height = 1 + (try file.littleEndianInt(3, at: content + 7))
    let frames = try frames(of: &file, in: first.content.upperBound..<end, isAnimated: isAnimated)
    return MediaFacts(
      kind: .webp, byteCount: file.byteCount, pixelSize: PixelSize(width: width, height: height),
      frameCount: frames.count, milliseconds: frames.count > 1 ? frames.milliseconds : nil)
  }

  /// A chunk: its name, the length of its content, its content, padded to an even length.
  private struct Chunk {
    let code: FourCC
    let content: Range<Int>
    var end: Int { content.upperBound + content.count & 1 }

    init(in file: inout ByteWindow, at start: Int, before end: Int) throws(MediaIssue) {
      guard end - start >= 8 else { throw file.damaged(.unreadablePart(at: start)) }
      code = try file.code(at: start)
      let length = try file.littleEndianInt(4, at: start + 4)
      guard length <= end - start - 8 else { throw file.damaged(.unreadablePart(at: start)) }
      content = start + 8..<start + 8 + length
    }
  }

  private static func frames(
    of file: inout ByteWindow, in chunks: Range<Int>, isAnimated: Bool
  ) throws(MediaIssue) -> FrameTimes {
    var frames = FrameTimes()
    var place = chunks.lowerBound + chunks.lowerBound & 1
    while chunks.upperBound - place >= 8 {
      let chunk = try Chunk(in: &file, at: place, before: chunks.upperBound)
      place = chunk.end
      switch chunk.code {
      case "ANMF" where isAnimated && chunk.content.count >= 16:
        frames.add(try file.littleEndianInt(3, at: chunk.content.lowerBound + 12) * 1000)
      case "VP8 " where !isAnimated, "VP8L" where !isAnimated:
        _ = try pictureSize(chunk, in: &file)
        frames.add(0)
        return frames
      default: continue
      }
    }
    guard frames.count > 0 else { throw file.damaged(.noPicture) }
    return frames
  }

  /// Reads the size of a single picture. RFC 6386, 9.1, defines the lossy format; RFC 9649, 3.4, defines the lossless one.
  private static func pictureSize(_ chunk: Chunk, in file: inout ByteWindow) throws(MediaIssue) -> PixelSize {
    let content = chunk.content.lowerBound
    switch chunk.code {
    case "VP8 ":
      guard chunk.content.count >= 10, try file.holds([0x9D, 0x01, 0x2A], at: content + 3) else {
        throw file.damaged(.unreadablePart(at: content))
      }
      let width = try file.littleEndianInt(2, at: content + 6) & 0x3FFF
      let height = try file.littleEndianInt(2, at: content + 8) & 0x3FFF
      guard width > 0, height > 0 else { throw file.damaged(.noDimensions) }
      return PixelSize(width: width, height: height)
    case "VP8L":
      guard chunk.content.count >= 5, try file.byte(at: content) == 0x2F else {
        throw file.damaged(.unreadablePart(at: content))
      }
      let bits = try file.littleEndianInt(4, at: content + 1)
      return PixelSize(width: 1 + bits & 0x3FFF, height: 1 + bits >> 14 & 0x3FFF)
    default: throw file.damaged(.noPicture)
    }
  }
}
