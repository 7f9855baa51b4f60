/// The number of terminal columns that a text occupies.
public enum DisplayWidth {
  /// Returns the width of a text without line ends. Wide characters and emoji occupy two columns, and combining marks none. A control
  /// character occupies one column, because ``TerminalText`` replaces it with a visible character.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Returns the number of columns that a character occupies; 0 for a line feed, alone or after a carriage return.
  public static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character == "\n" || character == "\r\n" { return 0 }
    if TerminalText.isActive(first) { return 1 }
    if first.value < 0x300 { return first.value == 0xAD ? 0 : 1 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    let properties = first.properties
    if properties.isEmojiPresentation || isWide(first.value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  /// Whether a code point is in a block of wide or fullwidth East Asian characters (Unicode Standard Annex 11).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// Returns the text in exactly `width` columns: cut with an ellipsis, or padded with spaces.
  public func fitted(to width: Int, alignedRight: Bool = false) -> String {
    let cut = truncated(to: width)
    let padding = String(repeating: " ", count: Swift.max(0, width - DisplayWidth.of(cut)))
    return alignedRight ? padding + cut : cut + padding
  }

  /// Returns the text in up to `width` columns, with an ellipsis if it is cut.
  public func truncated(to width: Int) -> String {
    guard DisplayWidth.of(self) > width else { return String(self) }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in self {
      let next = DisplayWidth.of(character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  /// Returns the text's words in lines of up to `width` columns. A wider word is alone on its line.
  ///
  /// A line never breaks at a no-break space, or within a passage between backticks that fits on a line, because people copy such
  /// passages.
  ///
  /// - Parameter indentation: the number of columns by which all lines after the first are shorter, because of the text before them.
  public func filled(to width: Int, indentation: Int = 0) -> [String] {
    unbreakableWords(to: width - indentation).filled(to: width, indentation: indentation)
  }

  /// Returns the text's words. A passage between backticks counts as one word if it has up to `width` columns.
  private func unbreakableWords(to width: Int) -> [SubSequence] {
    let words = split(separator: " ")
    guard contains("`") else { return words }
    var result: [SubSequence] = []
    var index = 0
    while index < words.count {
      var end = index
      if words[index].holdsOddBackquotes {
        let closing = words[(index + 1)...].firstIndex(where: \.holdsOddBackquotes) ?? index
        let passage = self[words[index].startIndex..<words[closing].endIndex]
        if DisplayWidth.of(passage) <= width { end = closing }
      }
      result.append(self[words[index].startIndex..<words[end].endIndex])
      index = end + 1
    }
    return result
  }
}

extension StringProtocol {
  /// Whether the word contains an odd number of backticks, so a passage between backticks begins or ends in it, but not both.
  fileprivate var holdsOddBackquotes: Bool { utf8.count { $0 == UInt8(ascii: "`") } % 2 == 1 }
}

extension Collection where Element: StringProtocol {
  /// Returns the words in lines of up to `width` columns. A word may contain spaces, and is never broken. A wider word is alone on its
  /// line.
  ///
  /// - Parameter indentation: the number of columns by which all lines after the first are shorter, because of the text before them.
  public func filled(to width: Int, indentation: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in self {
      let next = DisplayWidth.of(word)
      if !line.isEmpty, used + 1 + next > width - (lines.isEmpty ? 0 : indentation) {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += line.isEmpty ? String(word) : " " + String(word)
      used += next + (used == 0 ? 0 : 1)
    }
    return lines + (line.isEmpty ? [] : [line])
  }
}
