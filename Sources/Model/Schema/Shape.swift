import Localization

/// The shape of a value in the front matter: the source of documentation, completions and messages such as “expected …”.
public indirect enum Shape: Sendable {
  case text, number, integer, flag
  /// Text in a special form, with examples.
  case pattern(LocalizedText, examples: Examples)
  case choice([Choice])
  case reference(ReferenceKind)
  case list(Shape)
  case map(key: Shape, value: Shape)
  case record(keys: [KeyDescription])
  case either(Shape, Shape)

  /// Returns up to three keys that characterise a map, required keys first, separated by commas.
  static func telling(_ keys: [KeyDescription]) -> String {
    (keys.filter(\.isRequired) + keys.filter { !$0.isRequired }).prefix(3).map(\.key).joined(separator: ", ")
  }

  /// Examples of a value, for readers of either language.
  public struct Examples: Sendable, ExpressibleByArrayLiteral {
    public let english: [String]
    public let french: [String]

    public init(en english: [String], fr french: [String]) {
      self.english = english
      self.french = french
    }

    public init(arrayLiteral examples: String...) { self.init(en: examples, fr: examples) }

    /// The examples in both languages, without repetitions.
    public var all: [String] { english + french.filter { !english.contains($0) } }
  }

  /// A value from the fixed set that a key accepts.
  public struct Choice: Sendable {
    /// The word to write in front matter.
    public let word: String
    /// The word that people read instead of the value: “in review”, « en relecture ».
    public let label: LocalizedText
    /// The definition of the value, in one line.
    public let documentation: LocalizedText
    /// The French words that are accepted instead, the best word first.
    public let french: [String]

    public init(_ value: some Schema.Choice) {
      word = value.rawValue
      label = value.label
      documentation = value.documentation
      french = value.frenchWords
    }
  }

  /// Whether the value is any text, or a list of texts.
  var isText: Bool {
    switch self {
    case .text, .list(.text): true
    default: false
    }
  }

  /// The expected value as a noun phrase, for the middle of a sentence: “a date such as 2026-11-24”.
  public var expectation: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "text", fr: "un texte")
    case .number: LocalizedText(en: "a number", fr: "un nombre")
    case .integer: LocalizedText(en: "an integer", fr: "un nombre entier")
    case .flag: LocalizedText(en: "true or false", fr: "true ou false")
    case .pattern(let name, let examples):
      LocalizedText(
        en: "\(name) such as \(LocalizedText.alternatives(examples.english))",
        fr: "\(name), par exemple \(LocalizedText.alternatives(examples.french))")
    case .choice(let choices):
      LocalizedText(
        en: "one of \(choices.map(\.word).joined(separator: ", "))",
        fr: "une valeur parmi \(choices.map(\.word).joined(separator: ", "))")
    case .reference(let kind):
      LocalizedText(en: "the id of \(kind.withArticle)", fr: "l’identifiant d’\(kind.withArticle)")
    case .list(let item):
      LocalizedText(
        en: "a list in which each item is \(item.expectation)",
        fr: "une liste dont chaque élément est \(item.expectation)")
    case .map(_, let value):
      LocalizedText(
        en: "a map in which each value is \(value.expectation)",
        fr: "une table dont chaque valeur est \(value.expectation)")
    case .record(let keys):
      LocalizedText(
        en: "a map with keys such as \(Shape.telling(keys))", fr: "une table avec des clés comme \(Shape.telling(keys))"
      )
    case .either(let first, let second):
      LocalizedText(
        en: "\(first.expectation), or \(second.expectation)", fr: "\(first.expectation), ou \(second.expectation)")
    }
  }
}

/// A key of a record, for documentation, completion and JSON Schema.
public struct KeyDescription: Sendable {
  public let key: String
  /// The name of the key in an earlier version, which is still read; `nil` if the key was never renamed.
  public let formerKey: String?
  public let shape: Shape
  public let isRequired: Bool
  public let documentation: LocalizedText

  /// The same key, but optional.
  var optional: KeyDescription {
    KeyDescription(key: key, formerKey: formerKey, shape: shape, isRequired: false, documentation: documentation)
  }

  /// The names under which the key is read, the current name first.
  public var readKeys: [String] { [key] + [formerKey].compactMap(\.self) }
}
