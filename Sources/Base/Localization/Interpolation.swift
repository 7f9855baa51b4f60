/// English prose. Interpolated texts are kept unchanged, and the thousands of integers are grouped. A noun after a count is singular or
/// plural, as the count requires.
public struct EnglishText: ExpressibleByStringInterpolation, Sendable {
  public let text: String
  /// The text with American dates; `nil` if it has no date that is written differently.
  let american: String?

  public init(stringLiteral value: String) {
    text = value
    american = nil
  }

  public init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
    american = stringInterpolation.american
  }

  public struct Interpolation: LocalizedInterpolation {
    public static let language = Language.english
    var text = ""
    var american: String?

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    public mutating func append(_ string: String) {
      text += string
      american?.append(string)
    }

    public mutating func appendLiteral(_ literal: String) { append(literal) }

    public mutating func appendInterpolation(_ value: LocalizedText) {
      guard let dated = value.american else { return append(value.english) }
      american = (american ?? text) + dated
      text += value.english
    }

    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append("\(Numerals.grouped(count, in: .english)) \(count == 1 ? one : many)")
    }
  }
}

/// French prose, typed with plain spaces.
///
/// In literal text, the spaces before `;` `!` `?` `:` `%` `€` and inside `« »` become the no-break spaces of French typography. In
/// interpolated texts, spaces are not changed.
public struct FrenchText: ExpressibleByStringInterpolation, Sendable {
  public let text: String

  public init(stringLiteral value: String) { text = Self.spaced(value) }
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  public struct Interpolation: LocalizedInterpolation {
    public static let language = Language.french
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    public mutating func append(_ string: String) { text += string }
    public mutating func appendLiteral(_ literal: String) { text += FrenchText.spaced(literal) }
    public mutating func appendInterpolation(_ value: LocalizedText) { text += value.french }

    /// Appends a count with its noun. In French, the noun is also singular after 0.
    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      text += "\(Numerals.grouped(count, in: .french))\u{A0}\(FrenchText.spaced(abs(count) < 2 ? one : many))"
    }
  }

  /// Narrow no-break space, U+202F: before `;` `!` `?` and inside quotation marks.
  static let narrowSpace: Unicode.Scalar = "\u{202F}"
  /// No-break space, U+00A0: before `:` `%` `€`.
  static let noBreakSpace: Unicode.Scalar = "\u{A0}"

  static func spaced(_ literal: String) -> String {
    guard mayNeedSpacing(literal) else { return literal }
    let scalars = Array(literal.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        result.append(scalar)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let previous = index > 0 ? scalars[index - 1] : nil
      switch (previous, next) {
      case ("«", _), (_, "»"), (_, ";"), (_, "!"), (_, "?"): result.append(narrowSpace)
      case (_, ":"), (_, "%"), (_, "€"): result.append(noBreakSpace)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a plain space is next to a mark that may need a no-break space instead. Most texts contain no such mark.
  private static func mayNeedSpacing(_ literal: String) -> Bool {
    var previous: UInt8 = 0
    for byte in literal.utf8 {
      switch byte {
      case 0x20: if previous == 0xAB { return true }
      // `;` `!` `?` `:` `%` and the first bytes of `»` and `€`.
      case 0x3B, 0x21, 0x3F, 0x3A, 0x25, 0xC2, 0xE2: if previous == 0x20 { return true }
      default: break
      }
      previous = byte
    }
    return false
  }
}

/// The interpolations that all languages share.
public protocol LocalizedInterpolation: StringInterpolationProtocol where StringLiteralType == String {
  static var language: Language { get }
  /// Appends a text unchanged.
  mutating func append(_ string: String)
}

extension LocalizedInterpolation {
  public mutating func appendInterpolation(_ value: String) { append(value) }
  public mutating func appendInterpolation(_ value: Substring) { append(String(value)) }
  public mutating func appendInterpolation(_ number: Int) { append(Numerals.grouped(number, in: Self.language)) }
}
