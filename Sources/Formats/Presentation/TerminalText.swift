import SourceText

/// The form in which texts are shown on a terminal and in other output for people.
///
/// A control character in a file would act on the terminal: move the cursor, erase lines, fill the clipboard (ECMA-48). A direction
/// control would reorder other words (UAX 9). Each of them is replaced by a visible character of one column.
public enum TerminalText {
  /// Returns the scalar to display for a scalar: a visible replacement if the scalar is active, otherwise the scalar itself.
  public static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: isActive(scalar) ? "\u{FFFD}" : scalar
    }
  }

  /// Whether a scalar acts on the text around it instead of being displayed.
  public static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    // Line and paragraph separators, embeddings, overrides, isolates.
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns a text on one line: each line end and each tab becomes a space, and other characters that act on a terminal become visible.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isActive) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if previous != "\r" { result.append(" ") }
      case "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(visible(scalar))
      }
      previous = scalar
    }
    return String(result)
  }

  /// Returns a text of several lines, safe to read. Characters that act on a terminal become visible, except line feeds, tabs and the
  /// control sequences of a style. A carriage return before a line feed is removed.
  ///
  /// - Parameter seal: the seal of the style that coloured parts of the text.
  public static func shown(_ text: String, seal: String = "") -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    // Most of a text is copied as it is.
    while let next = text.utf8[rest.startIndex...].firstIndex(where: mayAct) {
      result.append(contentsOf: rest[..<next])
      rest = rest[next...]
      let scalar = rest.removeFirst()
      switch scalar {
      case "\r": if rest.first != "\n" { result.append(visible(scalar)) }
      case "\u{1B}":
        result.append(isSealed(&rest, by: seal) ? scalar : visible(scalar))
      default: result.append(visible(scalar))
      }
    }
    if result.isEmpty { return String(rest) }
    result.append(contentsOf: rest)
    return String(result)
  }

  /// Removes the seal from the start of a text, and returns whether the text began with it; `false` if the seal is empty.
  private static func isSealed(_ text: inout Substring.UnicodeScalarView, by seal: String) -> Bool {
    guard !seal.isEmpty, text.starts(with: seal.unicodeScalars) else { return false }
    text.removeFirst(seal.unicodeScalars.count)
    return true
  }

  /// Whether a byte may belong to a scalar that must be replaced. For a text without such a byte, one quick pass is enough.
  private static func mayAct(_ byte: UInt8) -> Bool {
    byte < .space ? byte != .lineFeed && byte != .tab : byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }
}
