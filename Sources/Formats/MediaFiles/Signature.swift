/// Recognition of a file's kind by its first bytes.
enum Signature {
  /// The bytes at the start of a file that identify its kind.
  private static let beginnings: [(bytes: [UInt8], kind: MediaKind)] = [
    ([0x89] + "PNG\r\n".utf8 + [0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif),
    (Array("GIF89a".utf8), .gif),
    (Array("%PDF-".utf8), .pdf),
    (Array("OggS".utf8), .ogg),
    (Array("fLaC".utf8), .flac),
    (Array("ID3".utf8), .mp3),
    ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
  ]

  /// The number of bytes at the start of a file from which its kind is recognised.
  static let reach = 1024

  static func kind(of file: inout ByteWindow) throws(MediaIssue) -> MediaKind {
    let start = try file.beginning(reach)
    for (bytes, kind) in beginnings {
      if start.starts(with: bytes) { return kind }
      // The file is so short that only its kind can be recognised.
      if start.count >= 2, start.count < bytes.count, bytes.starts(with: start) {
        throw MediaIssue.truncated(kind, at: start.count)
      }
    }
    if let kind = riff(start) ?? film(start) ?? matroska(start) ?? mpeg(start) ?? sound(start) ?? bitmap(start)
      ?? text(start)
    {
      return kind
    }
    throw start.starts(with: "version https://git-lfs.github.com/spec/".utf8) ? MediaIssue.notFetched : .unknownKind
  }

  private static func riff(_ start: [UInt8]) -> MediaKind? {
    guard start.count >= 12, start.starts(with: "RIFF".utf8) else { return nil }
    switch code(start, at: 8) {
    case "WEBP": return .webp
    case "WAVE": return .wav
    case "AVI ": return .avi
    default: return nil
    }
  }

  /// Returns the kind of a file made of boxes. The kind follows from its brands or, without them, from the name of its first box. `nil`
  /// for a raw photograph, and if the first box is unknown.
  private static func film(_ start: [UInt8]) -> MediaKind? {
    guard start.count >= 8 else { return nil }
    let size = Int(code(start, at: 0).number)
    switch code(start, at: 4) {
    case "ftyp":
      // The brand, its version, then the brands with which the file is compatible.
      let end = min(size, start.count)
      guard end >= 12 else { return .mp4 }
      return brand(code(start, at: 8)) { other in
        stride(from: 16, through: end - 4, by: 4).contains { code(start, at: $0) == other }
      }
    case "moov", "mdat", "wide", "free", "skip", "pnot": return size <= 1 || size >= 8 ? .mov : nil
    case "styp", "moof", "sidx": return size >= 8 ? .mp4 : nil
    default: return nil
    }
  }

  private static func brand(_ brand: FourCC, isCompatible: (FourCC) -> Bool) -> MediaKind? {
    switch brand {
    case "qt  ": .mov
    case "M4A ", "M4B ", "M4P ": .m4a
    case "avif", "avis": .avif
    case "heic", "heix", "heim", "heis", "hevc", "hevx": .heic
    case "mif1", "msf1", "miaf": isCompatible("avif") || isCompatible("avis") ? .avif : .heic
    // A raw photograph.
    case "crx ": nil
    default: .mp4
    }
  }

  /// Returns WebM or Matroska, according to the document type in the header; `nil` for any other file.
  private static func matroska(_ start: [UInt8]) -> MediaKind? {
    guard start.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) else { return nil }
    return contains("webm", in: start.prefix(64)) ? .webm : .mkv
  }

  /// Recognises an MPEG-1 or MPEG-2 video, which begins with a pack header or a sequence header.
  private static func mpeg(_ start: [UInt8]) -> MediaKind? {
    start.starts(with: [0x00, 0x00, 0x01, 0xBA]) || start.starts(with: [0x00, 0x00, 0x01, 0xB3]) ? .mpeg : nil
  }

  /// Recognises MP3 or AAC audio by its first frame: eleven set bits, then fields with valid values.
  private static func sound(_ start: [UInt8]) -> MediaKind? {
    guard start.count >= 4, start[0] == 0xFF, start[1] & 0xE0 == 0xE0 else { return nil }
    if start[1] & 0xF6 == 0xF0 { return start[2] & 0x3C <= 0x30 ? .aac : nil }
    let hasVersion = start[1] & 0x18 != 0x08
    let isThirdLayer = start[1] & 0x06 == 0x02
    let rates = start[2]
    return hasVersion && isThirdLayer && rates & 0xF0 != 0xF0 && rates & 0xF0 != 0 && rates & 0x0C != 0x0C ? .mp3 : nil
  }

  /// Recognises a Windows bitmap. A text may also begin with `BM`, but it does not continue with the length of a bitmap header.
  private static func bitmap(_ start: [UInt8]) -> MediaKind? {
    guard start.count >= 18, start.starts(with: "BM".utf8), start[15...17].allSatisfy({ $0 == 0 }) else { return nil }
    return [12, 40, 52, 56, 64, 108, 124].contains(start[14]) ? .bmp : nil
  }

  /// Recognises an SVG drawing.
  private static func text(_ start: [UInt8]) -> MediaKind? {
    var text = start[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if text.starts(with: "<svg".utf8) { return .svg }
    guard text.starts(with: "<?xml".utf8) || text.starts(with: "<!".utf8) else { return nil }
    return contains("<svg", in: text) ? .svg : nil
  }

  private static func contains(_ word: FourCC, in bytes: ArraySlice<UInt8>) -> Bool {
    var seen: UInt32 = 0
    for byte in bytes {
      seen = seen << 8 | UInt32(byte)
      if seen == word.number { return true }
    }
    return false
  }

  private static func code(_ bytes: [UInt8], at offset: Int) -> FourCC {
    FourCC(bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) })
  }
}
