/// A language that Edito speaks to people.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"

  /// The language of a locale identifier such as `fr-FR`, `fr_CA.UTF-8` or `C`; English where it is neither.
  public init(locale: String) {
    let code = locale.prefix { $0 != "-" && $0 != "_" && $0 != "." }.lowercased()
    self = Language(rawValue: code) ?? .english
  }
}

extension String {
  /// So much of a text as a message may quote: its first line, and forty characters at the most.
  public var excerpt: String {
    let line = prefix { !$0.isNewline }
    if line.utf8.count <= 40, line.utf8.count == utf8.count { return self }
    let start = line.prefix(40)
    return start.utf8.count == utf8.count ? self : "\(start)…"
  }
}

extension String {
  /// The text as a sentence or a heading begins.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A text in every language that Edito speaks, written side by side at one place.
public struct LocalizedText: Hashable, Sendable {
  public let english: String
  public let french: String

  public init(en english: EnglishText, fr french: FrenchText) {
    self.english = english.text
    self.french = french.text
  }

  /// A text that is the same in every language: a name, a number, a piece of YAML.
  public init(verbatim text: String) {
    english = text
    french = text
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}
