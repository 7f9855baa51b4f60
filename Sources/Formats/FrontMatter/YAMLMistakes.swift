import SourceText

/// Typing mistakes that libyaml reports far from their place, or that are invisible.
struct YAMLMistakes {
  let bytes: [UInt8]
  /// The front matter.
  let range: ByteRange

  /// Returns the first quotation mark that opens a value and was probably meant to be closed earlier than it is; `nil` if there is none.
  /// Either the mark is never closed, or it is closed on a later line although the next line begins with a key or an item. The search
  /// ends with the line at the offset `limit`.
  func runawayQuote(upTo limit: Int) -> ByteRange? {
    var line = lineStart(at: range.lowerBound)
    while line < min(limit + 1, range.upperBound) {
      let end = lineEnd(from: line)
      if let quote = openingQuote(in: ByteRange(line, end)) {
        guard let close = closing(of: quote) else { return ByteRange(quote, quote + 1) }
        if close > end {
          if isKeyOrItem(nextLine(after: end)) { return ByteRange(quote, quote + 1) }
          line = nextLine(after: lineEnd(from: close))
          continue
        }
      }
      line = nextLine(after: end)
    }
    return nil
  }

  /// Returns the no-break spaces of a line where YAML needs plain spaces: in the indentation, or beside the first colon. `nil` if there are
  /// none.
  func noBreakSpaces(inLineAt offset: Int) -> ByteRange? {
    let start = lineStart(at: offset)
    let end = lineEnd(from: start)
    var index = start
    while index < end, bytes[index] == .space || bytes[index] == .hyphen { index += 1 }
    if let spaces = noBreakSpaces(at: index) { return spaces }
    guard let colon = bytes[index..<end].firstIndex(of: .colon) else { return nil }
    var space = index
    while space < colon {
      if let spaces = noBreakSpaces(at: space), spaces.upperBound == colon { return spaces }
      space += 1
    }
    return noBreakSpaces(at: colon + 1)
  }

  /// The first no-break spaces in the indentation of a line or beside its first colon; `nil` if there are none in the front matter.
  var firstNoBreakSpaces: ByteRange? {
    var line = range.lowerBound
    while line < range.upperBound {
      if let spaces = noBreakSpaces(inLineAt: line) { return spaces }
      line = nextLine(after: lineEnd(from: line))
    }
    return nil
  }

  /// Returns the run of characters U+00A0 or U+202F at an offset; `nil` if there is none.
  private func noBreakSpaces(at start: Int) -> ByteRange? {
    var end = start
    while end < range.upperBound {
      let rest = bytes[end..<range.upperBound]
      if rest.starts(with: [0xC2, 0xA0]) {
        end += 2
      } else if rest.starts(with: [0xE2, 0x80, 0xAF]) {
        end += 3
      } else {
        break
      }
    }
    return end > start ? ByteRange(start, end) : nil
  }

  /// Returns the position of the colon after a key at the start of a line if other text directly follows it, as in `status:review`;
  /// otherwise `nil`.
  func tightColon(in line: ByteRange) -> Int? {
    let start = afterItemMarks(line.lowerBound)
    var index = start
    while index < line.upperBound, isKeyByte(bytes[index]) { index += 1 }
    guard index > start, index + 1 < line.upperBound, bytes[index] == .colon, bytes[index + 1] > .space else {
      return nil
    }
    // A URL or a time is not a key.
    return bytes[index + 1] == .slash || bytes[start].isASCIIDigit ? nil : index
  }

  // MARK: Quotes

  private func openingQuote(in line: ByteRange) -> Int? {
    var index = afterItemMarks(line.lowerBound)
    if let colon = keyColon(from: index) { index = colon + 1 }
    while index < line.upperBound, bytes[index] == .space { index += 1 }
    return index < line.upperBound && (bytes[index] == .quotationMark || bytes[index] == .apostrophe) ? index : nil
  }

  private func closing(of quote: Int) -> Int? {
    let mark = bytes[quote]
    var index = quote + 1
    while index < range.upperBound {
      if bytes[index] == mark {
        guard mark == .apostrophe, index + 1 < range.upperBound, bytes[index + 1] == mark else { return index }
        index += 1
      } else if mark == .quotationMark, bytes[index] == .backslash {
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func isKeyOrItem(_ line: Int) -> Bool {
    let start = afterItemMarks(line)
    return start < range.upperBound && (bytes[line..<start].contains(.hyphen) || keyColon(from: start) != nil)
  }

  /// Returns the offset after a line's indentation and its marks `- `.
  private func afterItemMarks(_ line: Int) -> Int {
    var index = line
    while index < range.upperBound {
      let isItem = bytes[index] == .hyphen && index + 1 < range.upperBound && bytes[index + 1] == .space
      guard bytes[index] == .space || isItem else { break }
      index += 1
    }
    return index
  }

  /// Returns the position of the colon after a key of one word; `nil` if no key is at the index.
  private func keyColon(from start: Int) -> Int? {
    var index = start
    while index < range.upperBound, isKeyByte(bytes[index]) { index += 1 }
    guard index > start, index < range.upperBound, bytes[index] == .colon else { return nil }
    return index + 1 >= range.upperBound || bytes[index + 1] <= .space ? index : nil
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore || byte >= 0x80
  }

  // MARK: Lines

  private func lineStart(at offset: Int) -> Int {
    bytes.lineStart(of: min(offset, range.upperBound), notBefore: range.lowerBound)
  }

  private func lineEnd(from start: Int) -> Int { bytes.lineEnd(from: start, notAfter: range.upperBound) }

  /// Returns the start of the next line that is not empty; the end of the front matter if there is none.
  private func nextLine(after end: Int) -> Int {
    var index = end
    while index < range.upperBound, bytes[index].isLineEnd { index += 1 }
    return index
  }
}

/// No-break spaces, which look like plain spaces but are not whitespace in YAML.
public enum NoBreakSpace {
  /// Returns the first no-break spaces in front matter's indentation or beside a key's colon; `nil` if there are none.
  public static func first(in bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    YAMLMistakes(bytes: bytes, range: range).firstNoBreakSpaces
  }

  public static func isOne(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }
}

/// A key whose colon lacks the space after it.
public enum TightColon {
  /// Returns the colon on the first line of front matter if it lacks its space; otherwise `nil`.
  public static func first(in bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    let end = bytes.lineEnd(from: range.lowerBound, notAfter: range.upperBound)
    let colon = YAMLMistakes(bytes: bytes, range: range).tightColon(in: ByteRange(range.lowerBound, end))
    return colon.map { ByteRange($0, $0 + 1) }
  }
}
