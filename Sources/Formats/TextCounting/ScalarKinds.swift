import SourceText

/// A sorted table of code points. It contains the first and the last code point of each run.
struct ScalarTable {
  private let bounds: [UInt32]

  init(_ bounds: [UInt32]) { self.bounds = bounds }

  /// Whether the table contains a code point. The time is logarithmic in the number of runs.
  func contains(_ value: UInt32) -> Bool {
    bounds.withUnsafeBufferPointer { bounds in
      let run = (0..<bounds.count / 2).endOfPrefix { bounds[2 * $0 + 1] < value }
      return 2 * run < bounds.count && bounds[2 * run] <= value
    }
  }
}

/// A sorted table of code points with a number for each run. It contains the first and the last code point of each run, then its number.
struct ScalarMap {
  private let runs: [UInt32]

  init(_ runs: [UInt32]) { self.runs = runs }

  /// Returns the number of a code point; 0 if the table does not contain the code point. The time is logarithmic in the number of runs.
  func number(of value: UInt32) -> UInt32 {
    runs.withUnsafeBufferPointer { runs in
      let run = (0..<runs.count / 3).endOfPrefix { runs[3 * $0 + 1] < value }
      return 3 * run < runs.count && runs[3 * run] <= value ? runs[3 * run + 2] : 0
    }
  }
}

/// The kinds of code points that the networks' rules use.
///
/// Letters, marks, digits and punctuation are those of the standard library. Other versions of Unicode differ only in a few rare
/// characters.
enum ScalarKind {
  @inline(__always)
  static func isASCIILetterOrDigit(_ value: UInt32) -> Bool {
    (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10
  }

  /// Whether a code point has Unicode's property `White_Space`.
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func category(_ value: UInt32) -> Unicode.GeneralCategory {
    Unicode.Scalar(value)?.properties.generalCategory ?? .unassigned
  }

  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
    switch category(value) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  static func isLetterOrMark(_ value: UInt32) -> Bool {
    if isLetter(value) { return true }
    guard value >= 0x300 else { return false }
    switch category(value) {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  static func isDigit(_ value: UInt32) -> Bool {
    value < 0x80 ? value &- 0x30 < 10 : category(value) == .decimalNumber
  }

  static func isPunctuation(_ value: UInt32) -> Bool {
    switch category(value) {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether a code point is a letter, mark, digit or connector such as `_`: a word character of regular expressions.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return isASCIILetterOrDigit(value) || value == 0x5F }
    return isLetterOrMark(value) || isDigit(value) || category(value) == .connectorPunctuation
  }

  /// Whether twitter-text counts a code point among the accented Latin letters (`latinAccentChars`): most are Latin letters beyond ASCII
  /// or combining accents.
  static func isLatinAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F, 0x272,
      0x289, 0x28B, 0x2BB, 0x300...0x36F, 0x1E00...0x1EFF:
      true
    default: false
    }
  }

  /// Whether a code point belongs to the Cyrillic script, according to Unicode's property `Script`.
  static func isCyrillic(_ value: UInt32) -> Bool {
    switch value {
    case 0x400...0x484, 0x487...0x52F, 0x1C80...0x1C8A, 0x1D2B, 0x1D78, 0x2DE0...0x2DFF, 0xA640...0xA69F, 0xFE2E,
      0xFE2F,
      0x1E030...0x1E06D, 0x1E08F:
      true
    default: false
    }
  }

  /// Whether a code point is a mark that sets or isolates the direction of writing.
  static func isDirectional(_ value: UInt32) -> Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
