import SourceText

/// The texts of a workbook that its cells refer to by their numbers.
struct SharedStrings {
  private(set) var text: [UInt8] = []
  private(set) var places: [Range<Int>] = []

  /// Reads the part `sharedStrings.xml`.
  final class Reader: XMLReceiver {
    private(set) var strings = SharedStrings()
    private var run = TextRun()
    private var start = 0

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "si" { start = strings.text.count }
      run.start(name, attributes, at: strings.text.count)
    }

    func end(_ name: XMLName) {
      run.end(name, &strings.text)
      guard name == "si" else { return }
      CellEscapes.decode(&strings.text, from: start)
      strings.places.append(start..<strings.text.count)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if run.isText { strings.text += bytes }
    }
  }
}

/// The state of a reader within a rich text, which consists of runs of differently formatted words. Hints for the pronunciation of East
/// Asian words are not part of the text.
struct TextRun {
  private(set) var isText = false
  private var phoneticDepth = 0
  private var start = 0
  private var keepsBlanks = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, at offset: Int) {
    switch name {
    case "rPh": phoneticDepth += 1
    case "t" where phoneticDepth == 0:
      (isText, start) = (true, offset)
      keepsBlanks = attributes["space"]?.equals("preserve") ?? false
    default: break
    }
  }

  /// Ends an element. The whitespace around a text counts only if it says so.
  mutating func end(_ name: XMLName, _ text: inout [UInt8]) {
    switch name {
    case "rPh": phoneticDepth -= 1
    case "t" where isText:
      isText = false
      guard !keepsBlanks else { return }
      while text.count > start, text[text.count - 1] <= .space { text.removeLast() }
      let blanks = text[start...].prefix { $0 <= .space }.count
      if blanks > 0 { text.removeSubrange(start..<start + blanks) }
    default: break
    }
  }
}

/// The escapes of characters that XML cannot contain, such as `_x000D_` for a carriage return (ECMA-376, part 1, 22.9.2.19).
enum CellEscapes {
  /// Replaces the escapes in the text from an offset to its end.
  static func decode(_ text: inout [UInt8], from start: Int) {
    guard let first = text[start...].firstIndex(of: .underscore) else { return }
    var (read, write) = (first, first)
    while read < text.count {
      if text[read] == .underscore, let unit = unit(in: text, at: read) {
        var scalar = UInt32(unit)
        var length = 7
        if unit & 0xFC00 == 0xD800, let low = self.unit(in: text, at: read + 7), low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
          length = 14
        }
        for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
          text[write] = byte
          write += 1
        }
        read += length
      } else {
        text[write] = text[read]
        (read, write) = (read + 1, write + 1)
      }
    }
    text.removeSubrange(write...)
  }

  /// Returns the UTF-16 code unit of the escape at an offset; `nil` if there is no escape.
  private static func unit(in text: [UInt8], at offset: Int) -> UInt16? {
    guard offset + 7 <= text.count, text[offset] == .underscore, text[offset + 1] == UInt8(ascii: "x"),
      text[offset + 6] == .underscore
    else { return nil }
    var unit: UInt16 = 0
    for byte in text[(offset + 2)..<(offset + 6)] {
      guard let digit = byte.hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
