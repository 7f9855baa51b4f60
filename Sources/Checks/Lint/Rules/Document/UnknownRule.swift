import Editorial
import Localization

struct UnknownRule: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-rule", .document, .always(.error),
    summary: "a rule name that no rule has, in the settings or in a suppression",
    rationale: "A misspelt rule name looks as if it were in force and does nothing.",
    remedy: "Correct the name; `edito rule` lists them all.",
    passing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {unknown-key: warning}}\n---\n"])
    ],
    failing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {↓unknwon-key: off}}\n---\n"])
    ])

  static func nearest(to name: String) -> LocalizedText {
    guard let nearest = Spelling.nearest(to: name, among: Catalogue.rules.map(\.name)) else { return .listRules }
    return LocalizedText(
      en: "did you mean “\(nearest)”? `edito rule` lists them all",
      fr: "vouliez-vous dire « \(nearest) » ? `edito rule` en donne la liste")
  }
}

extension LocalizedText {
  static func unknownRule(_ name: String) -> LocalizedText {
    LocalizedText(en: "there is no rule “\(name)”", fr: "il n’existe pas de règle « \(name) »")
  }

  fileprivate static let listRules = LocalizedText(
    en: "`edito rule` lists them all", fr: "`edito rule` en donne la liste")
}
