/// A locale's identifier, such as `fr-CA`.
public struct LocaleName: Hashable, Sendable {
  /// The identifier in the form of BCP 47: `fr-CA`, `zh-Hant-TW`.
  public let text: String

  /// The language in which Edito writes: that of the locale, or English if Edito does not support the locale's language.
  public var language: Language { Language(locale: text) }

  /// Whether Edito supports the locale's language.
  public var isSpoken: Bool { Self.firstRegions.keys.contains(String(text.prefix { $0 != "-" })) }

  /// Parses an identifier such as `fr`, `fr-CA` or `fr_CA.UTF-8`; `nil` for any other text. Without a region, French is that of France,
  /// and English that of Great Britain.
  public init?(_ identifier: String) {
    let name = identifier.prefix { $0 != "." && $0 != "@" }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let language = parts.first, Self.isWord(language, 2...3) else { return nil }
    var subtags = [language.lowercased()]
    for part in parts.dropFirst() {
      switch part.count {
      case 2 where Self.isWord(part, 2...2): subtags.append(part.uppercased())
      case 3 where part.allSatisfy { $0.isASCII && $0.isNumber }: subtags.append(String(part))
      case 4 where Self.isWord(part, 4...4): subtags.append(part.capitalizedWord)
      default: return nil
      }
    }
    if subtags.count == 1, let region = Self.firstRegions[subtags[0]] { subtags.append(region) }
    text = subtags.joined(separator: "-")
  }

  private static let firstRegions = ["fr": "FR", "en": "GB"]

  private static func isWord(_ part: Substring, _ length: ClosedRange<Int>) -> Bool {
    length.contains(part.count) && part.allSatisfy { $0.isASCII && $0.isLetter }
  }
}

extension Substring {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
