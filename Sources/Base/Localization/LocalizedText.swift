/// A language in which Edito writes to people.
///
/// American English differs from English only in its dates. A text is written once for both languages, and only a date is written for
/// each of them.
public enum Language: Hashable, Sendable {
  case english
  case americanEnglish
  case french

  /// The language of a locale identifier such as `fr-FR`, `fr_CA.UTF-8` or `C`; English if Edito does not support the locale's language.
  public init(locale: String) {
    let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
    switch parts.first?.lowercased() {
    case "fr": self = .french
    case "en":
      let isMonthFirst = parts.dropFirst().contains { Self.regionsWithMonthFirst.contains($0.uppercased()) }
      self = isMonthFirst ? .americanEnglish : .english
    default: self = .english
    }
  }

  /// The regions that write `November 24` in English, according to the Unicode Common Locale Data Repository (CLDR).
  private static let regionsWithMonthFirst: Set<String> = [
    "AS", "BI", "CA", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI",
  ]

  /// The code in JSON and HTML: `en`, `fr`.
  public var code: String { self == .french ? "fr" : "en" }
}

extension Language: CaseIterable {
  /// The languages for which texts are written separately: English and French.
  public static let allCases: [Language] = [.english, .french]
}

extension String {
  /// The beginning of a text as a message quotes it: the first line, up to forty characters, followed by `…` if some of the text is
  /// omitted.
  public var excerpt: String {
    let line = prefix { !$0.isNewline }
    if line.utf8.count <= 40, line.utf8.count == utf8.count { return self }
    let start = line.prefix(40)
    return start.utf8.count == utf8.count ? self : "\(start)…"
  }
}

extension String {
  /// The text with its first letter in upper case, for a sentence or a heading.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A text in every language that Edito supports.
public struct LocalizedText: Hashable, Sendable {
  public let english: String
  public let french: String
  /// The text with American dates; `nil` if it has no date that is written differently.
  let american: String?

  public init(en english: EnglishText, fr french: FrenchText) {
    self.english = english.text
    self.french = french.text
    american = english.american
  }

  /// Creates a text whose American form differs from the English one: a date.
  public init(en english: EnglishText, us american: EnglishText, fr french: FrenchText) {
    self.english = english.text
    self.french = french.text
    self.american = american.american ?? american.text
  }

  /// Creates a text that is the same in every language: a name, a number, a piece of YAML.
  public init(verbatim text: String) {
    english = text
    french = text
    american = nil
  }

  private init(english: String, french: String, american: String?) {
    self.english = english
    self.french = french
    self.american = american
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .americanEnglish: american ?? english
    case .french: french
    }
  }

  /// Returns the text with a change made in each language.
  public func mapped(_ change: (String) -> String) -> LocalizedText {
    LocalizedText(english: change(english), french: change(french), american: american.map(change))
  }

  /// The text with its first letter in upper case, for a sentence or a heading.
  public var capitalizedFirst: LocalizedText { mapped(\.capitalizedFirst) }
}
