/// The conversion of text to YAML scalars.
public enum YAMLScalar {
  /// Returns a text as one line of YAML that every YAML parser reads as exactly this text. Quotes are added if they are necessary.
  ///
  /// - Parameter inFlow: whether the text is within `[…]` or `{…}`, where commas and brackets have a meaning.
  public static func text(_ text: String, inFlow: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    if scalars.contains(where: needsEscape) { return doubleQuoted(text) }
    if isPlain(scalars, inFlow: inFlow), !resemblesAnotherType(text) { return text }
    // Scalars are compared: a quote with an accent is another character, but still a quote in YAML.
    return scalars.contains { $0 == "\"" || $0 == "\\" } ? "'\(doubled(text))'" : "\"\(text)\""
  }

  /// Returns a text in double quotes, with escapes.
  public static func doubleQuoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Returns a text with escapes, for use between double quotes.
  public static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where needsEscape(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Returns a text with its single quotes doubled, for use between single quotes. The text must be on one line.
  public static func doubled(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result.unicodeScalars.append(scalar) }
    }
  }

  /// Whether a character must be written as an escape: a tab, or a character that YAML 1.1 reads as a line end or a byte-order mark or
  /// does not allow.
  public static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : ("u", 4)
    return "\\\(letter)\(String(repeating: "0", count: width - digits.count))\(digits)"
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".unicodeScalars)
  private static let flowIndicators = Set(",[]{}?:".unicodeScalars)

  private static func isPlain(_ scalars: [Unicode.Scalar], inFlow: Bool) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    if indicators.contains(first) || first == " " || last == " " || last == ":" { return false }
    if inFlow, scalars.contains(where: flowIndicators.contains) { return false }
    return !zip(scalars, scalars.dropFirst()).contains { pair in pair == (":", " ") || pair == (" ", "#") }
  }

  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "=", "<<",
  ]

  /// Whether some YAML parser could read an unquoted text as a number, a date, a truth value or null.
  private static func resemblesAnotherType(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    if words.contains(lowercased) { return true }
    let start = lowercased.drop { "+-.".contains($0) }
    guard let first = start.first, first.isASCII, first.isNumber else { return lowercased.hasSuffix(".inf") }
    return lowercased.allSatisfy { "0123456789abcdefoxtz+-.,_: ".contains($0) }
  }
}
