@testable import MediaFiles

/// A number of some bytes, the most significant one first.
func big(_ number: Int, _ count: Int = 4) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// A number of some bytes, the least significant one first.
func little(_ number: Int, _ count: Int = 4) -> [UInt8] { big(number, count).reversed() }

func letters(_ text: String) -> [UInt8] { Array(text.utf8) }

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

/// A chunk of a PNG file.
func pngChunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
  let summed = letters(name) + content
  return big(content.count) + summed + big(Int(Checksum.crc32(summed)))
}

/// PNG files. The data between their headers is not a picture, since it is never decoded.
enum PNG {
  static let signature: [UInt8] = [0x89] + letters("PNG\r\n") + [0x1A, 0x0A]

  static func header(_ width: Int, _ height: Int) -> [UInt8] {
    signature + pngChunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0])
  }

  static func still(_ width: Int = 640, _ height: Int = 480) -> [UInt8] {
    header(width, height) + pngChunk("IDAT", zeros(40)) + pngChunk("IEND")
  }

  /// - Parameter frames: numerator and denominator of each delay.
  static func animated(_ frames: [(Int, Int)], stated: Int? = nil) -> [UInt8] {
    var bytes = header(320, 200) + pngChunk("acTL", big(stated ?? frames.count) + big(0))
    for (index, frame) in frames.enumerated() {
      let control = big(index) + big(320) + big(200) + zeros(8) + big(frame.0, 2) + big(frame.1, 2) + zeros(2)
      bytes += pngChunk("fcTL", control) + pngChunk(index == 0 ? "IDAT" : "fdAT", zeros(20))
    }
    return bytes + pngChunk("IEND")
  }
}

enum JPEG {
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static func file(
    _ width: Int = 640, _ height: Int = 480, frame: UInt8 = 0xC0, segments: [UInt8] = [], trailer: [UInt8] = []
  ) -> [UInt8] {
    let size = segment(frame, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
    let scan = segment(0xDA, [1, 1, 0, 0, 0x3F, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
    return [0xFF, 0xD8] + segments + size + segment(0xC4, zeros(18)) + scan + [0xFF, 0xD9] + trailer
  }

  /// An Exif segment with an orientation behind other entries.
  static func exif(orientation: Int, isLittle: Bool = false, entriesBefore: Int = 2, padding: Int = 0) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
    var directory = number(entriesBefore + 1, 2)
    for _ in 0..<entriesBefore {
      directory += number(0x0100, 2) + number(3, 2) + number(1, 4) + number(6, 2) + zeros(2)
    }
    directory += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + zeros(2) + zeros(4)
    let header = letters(isLittle ? "II" : "MM") + number(42, 2) + number(8 + padding, 4)
    return segment(0xE1, letters("Exif\0\0") + header + zeros(padding) + directory)
  }
}

enum GIF {
  static func screen(_ width: Int = 120, _ height: Int = 80) -> [UInt8] {
    letters("GIF89a") + little(width, 2) + little(height, 2) + [0x80, 0, 0] + zeros(6)
  }

  static func frame(_ delay: Int?, blocks: Int = 1) -> [UInt8] {
    let control = delay.map { [0x21, 0xF9, 4, 0] + little($0, 2) + [0, 0] } ?? []
    let image = [0x2C] + zeros(4) + little(12, 2) + little(8, 2) + [0x81] + zeros(12) + [2]
    return control + image + (0..<blocks).flatMap { _ in [3, 1, 2, 3] } + [0]
  }

  static let loop = [0x21, 0xFF, 11] + letters("NETSCAPE2.0") + [3, 1, 0, 0, 0]

  static func file(_ delays: [Int?]) -> [UInt8] { screen() + loop + delays.flatMap { frame($0) } + [0x3B] }
}

enum WebP {
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    letters(name) + little(content.count) + content + zeros(content.count % 2)
  }

  static func file(_ chunks: [UInt8]) -> [UInt8] {
    letters("RIFF") + little(chunks.count + 4) + letters("WEBP") + chunks
  }

  static func lossy(_ width: Int = 300, _ height: Int = 200) -> [UInt8] {
    // The two upper bits are a scale, not part of the size.
    chunk("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(width | 0x4000, 2) + little(height | 0x8000, 2) + zeros(9))
  }

  static func lossless(_ width: Int, _ height: Int) -> [UInt8] {
    chunk("VP8L", [0x2F] + little((width - 1) | (height - 1) << 14 | 1 << 28) + zeros(9))
  }

  static func canvas(_ width: Int, _ height: Int, flags: UInt8 = 0) -> [UInt8] {
    chunk("VP8X", [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
  }

  static func animated(_ delays: [Int]) -> [UInt8] {
    file(
      canvas(400, 300, flags: 0x02) + chunk("ANIM", zeros(6))
        + delays.flatMap { chunk("ANMF", zeros(12) + little($0, 3) + [0] + lossy()) })
  }
}
