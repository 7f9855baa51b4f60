import Localization
import Schema

extension Shape {
  /// The values that a key accepts, as Markdown within a sentence. Inner keys and values are listed below the sentence.
  var phrase: LocalizedText {
    switch self {
    case .text, .number, .integer, .reference: return expectation
    case .flag: return LocalizedText(en: "`true` or `false`", fr: "`true` ou `false`")
    case .pattern(let name, let examples):
      // An example in brackets shows a list, which the enclosing shape describes.
      func shown(_ examples: [String]) -> String {
        examples.filter { !$0.hasPrefix("[") }.map { "`\($0)`" }.joined(separator: ", ")
      }
      return LocalizedText(
        en: "\(name) such as \(shown(examples.english))", fr: "\(name), par exemple \(shown(examples.french))")
    case .choice(let choices) where choices.allSatisfy(\.isName):
      let words = choices.map { "`\($0.word)`" }.joined(separator: ", ")
      return LocalizedText(en: "one of \(words)", fr: "une valeur parmi \(words)")
    case .choice: return LocalizedText(en: "one of the values below", fr: "l’une des valeurs ci-dessous")
    case .record: return LocalizedText(en: "a map (keys below)", fr: "une table (clés ci-dessous)")
    case .list(let item):
      return LocalizedText(
        en: "a list whose items are each \(item.phrase)", fr: "une liste dont chaque élément est \(item.phrase)")
    case .map(.reference(let kind), let value):
      return LocalizedText(
        en: "a map whose keys are \(kind.name) ids and whose values are each \(value.phrase)",
        fr:
          "une table dont chaque clé est l’identifiant d’\(kind.isFeminineInFrench ? "une" : "un") \(kind.name) et chaque valeur \(value.phrase)"
      )
    case .map(_, .either(.text, .map(_, .text))):
      return LocalizedText(
        en: "a map whose values are each text or a map of texts",
        fr: "une table dont chaque valeur est du texte ou une table de textes")
    case .map(_, let value):
      return LocalizedText(
        en: "a map whose values are each \(value.phrase)", fr: "une table dont chaque valeur est \(value.phrase)")
    case .either(.list(.either(.text, .record)), .map(.text, .record)):
      return LocalizedText(
        en: "[declared](#facts) (keys below)", fr: "à [déclarer](#les-faits) (clés ci-dessous)")
    case .either(let first, let second):
      return LocalizedText(en: "\(first.phrase), or \(second.phrase)", fr: "\(first.phrase), ou \(second.phrase)")
    }
  }

  /// The values of a choice, if they need explanations; empty for a choice among proper names, and for any other shape.
  var choices: [Choice] {
    if case .choice(let choices) = self { choices.allSatisfy(\.isName) ? [] : choices } else { [] }
  }

  /// The keys of the inner maps; empty if there are none. Of two alternatives, the first one with such keys is used.
  var innerKeys: [KeyDescription] {
    switch self {
    case .record(let keys): return keys
    case .list(let item): return item.innerKeys
    case .map(_, let value): return value.innerKeys
    case .either(let first, let second):
      let keys = first.innerKeys
      return keys.isEmpty ? second.innerKeys : keys
    default: return []
    }
  }
}

extension Shape.Choice {
  /// Whether the value is a proper name and needs no explanation.
  fileprivate var isName: Bool { documentation.english == documentation.french }
}
