import Editorial
import Localization

struct UnknownRule: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-rule", .document, .always(.error),
    summary: LocalizedText(
      en: "an unknown rule name in settings or a suppression",
      fr: "un nom de règle inconnu dans les réglages ou dans une exception"),
    rationale: LocalizedText(
      en: "The setting or the suppression has no effect.",
      fr: "Le réglage ou l’exception est sans effet."),
    remedy: LocalizedText(
      en: "Correct the name. `edito rule` lists all rules.",
      fr: "Corrigez le nom. `edito rule` donne la liste des règles."),
    passing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {unknown-key: warning}}\n---\n"])
    ],
    failing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {↓unknwon-key: off}}\n---\n"])
    ])

  static func nearest(to name: String) -> LocalizedText {
    guard let nearest = Spelling.nearest(to: name, among: Catalogue.rules.map(\.name)) else { return .listRules }
    return LocalizedText(
      en: "did you mean “\(nearest)”? `edito rule` lists all rules",
      fr: "vouliez-vous dire « \(nearest) » ? `edito rule` donne la liste des règles")
  }
}

extension LocalizedText {
  static func unknownRule(_ name: String) -> LocalizedText {
    LocalizedText(en: "unknown rule “\(name)”", fr: "règle inconnue : « \(name) »")
  }

  fileprivate static let listRules = LocalizedText(
    en: "`edito rule` lists all rules", fr: "`edito rule` donne la liste des règles")
}
