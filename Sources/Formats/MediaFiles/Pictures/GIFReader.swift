/// A reader of the blocks of a GIF file (GIF89a specification): its screen, and every frame with its delay.
enum GIFReader {
  static func facts(of file: inout ByteWindow) throws(MediaIssue) -> MediaFacts {
    let width = try file.littleEndianInt(2, at: 6)
    let height = try file.littleEndianInt(2, at: 8)
    var screen = PixelSize(width: width, height: height)
    var place = 13 + colorTableLength(try file.byte(at: 10))
    var frames = FrameTimes()
    var delay = 0
    // Some programs omit the end mark, and viewers accept that: a file that ends between two blocks is complete.
    blocks: while place != file.byteCount || frames.count == 0 {
      switch try file.byte(at: place) {
      case 0x21:
        // A graphic control gives the delay of the frame after it, in hundredths of a second.
        if try file.byte(at: place + 1) == 0xF9, try file.byte(at: place + 2) >= 4 {
          delay = try file.littleEndianInt(2, at: place + 4)
        }
        place = try endOfSubBlocks(in: &file, from: place + 2)
      case 0x2C:
        if screen.shorterSide == 0 {
          screen = PixelSize(
            width: try file.littleEndianInt(2, at: place + 5), height: try file.littleEndianInt(2, at: place + 7))
        }
        let table = colorTableLength(try file.byte(at: place + 9))
        // The byte after the table is the size of the first codes.
        place = try endOfSubBlocks(in: &file, from: place + 11 + table)
        frames.add(delay * 10_000)
        delay = 0
      case 0x3B: break blocks
      default: throw file.damaged(.unreadablePart(at: place))
      }
    }
    guard frames.count > 0 else { throw file.damaged(.noPicture) }
    guard screen.shorterSide > 0 else { throw file.damaged(.noDimensions) }
    return MediaFacts(
      kind: .gif, byteCount: file.byteCount, pixelSize: screen, frameCount: frames.count,
      milliseconds: frames.count > 1 ? frames.milliseconds : nil)
  }

  /// Returns the length of the colour table that a byte of flags announces.
  private static func colorTableLength(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1)
  }

  /// Returns the offset after a series of blocks, each of which begins with a byte for its length. The last block has the length 0.
  private static func endOfSubBlocks(in file: inout ByteWindow, from start: Int) throws(MediaIssue) -> Int {
    var place = start
    while true {
      let length = Int(try file.byte(at: place))
      place += 1 + length
      if length == 0 { return place }
    }
  }
}
