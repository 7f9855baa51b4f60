import Editorial
import Localization
import Metrics
import Schema
import Snapshots
import SourceText

struct UnknownIndicator: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-indicator", .metrics, .always(.warning),
    summary: LocalizedText(
      en: "a column of readings without a declared indicator",
      fr: "une colonne de chiffres sans indicateur déclaré"),
    rationale: LocalizedText(
      en: "The readings count towards no target and appear in no report.",
      fr: "Ces chiffres ne comptent pour aucune cible et ne figurent dans aucun bilan."),
    exceptions: LocalizedText(
      en: "Columns of notes are not reported. Applies once the workspace declares indicators.",
      fr: """
        Les colonnes de notes ne sont pas signalées. La règle s’applique dès que l’espace de travail déclare \
        des indicateurs.
        """),
    remedy: LocalizedText(
      en: "Correct the column header, or declare the indicator in the answer to question 4.",
      fr: "Corrigez le titre de la colonne, ou déclarez l’indicateur dans la réponse à la question 4."),
    passing: [
      page("| channel | clicks | remarks |\n|---|---:|---|\n| x | 12 | rain |\n"),
      Example([
        "strategy/common.md": "---\nquestion: medium\nchannels: {x: {network: x}}\n---\n",
        "metrics/2026-10.md": "---\nperiod: 2026-10\n---\n\n| channel | visits |\n|---|---:|\n| x | 12 |\n",
      ]),
    ],
    failing: [
      page("| channel | ↓click | ↓abonnés 🥖 |\n|---|---:|---:|\n| x | 12 | 1 204 |\n"),
      page("| post | channel | ↓views |\n|---|---|---:|\n| a | x | |\n"),
    ])

  private static func page(_ body: String) -> Example {
    Example(["metrics/2026-10.md": "---\nperiod: 2026-10\n---\n\n\(body)"])
  }

  private var known: [String] = []
  private var style = NumberStyle.data

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    let declarations = snapshot.corpus.declarations
    rule.known = declarations.areFactsComplete ? declarations.ids(of: .indicator) : []
    rule.style = NumberStyle(locale: snapshot.corpus.settings.locale?.value)
    return rule
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard case .metrics = document.content, !known.isEmpty else { return [] }
    return document.tables.filter { $0.subject != nil }.flatMap { table in
      table.columns.compactMap { column -> RuleFinding? in
        let heading = table.heading.cells[column]
        guard !heading.text.isEmpty, !known.contains(heading.text), holdsFigures(column, of: table) else { return nil }
        let nearest = Spelling.nearest(to: heading.text, among: known)
        return RuleFinding(
          in: document, at: heading.range, ReferenceKind.indicator.unknown(heading.text),
          help: nearest.map(LocalizedText.didYouMean) ?? .known(known),
          cause: .undeclared(.indicator, heading.text))
      }
    }
  }

  /// Whether a column contains at least one number, or only cells that are empty or mean “no reading”. `false` for a column of notes.
  private func holdsFigures(_ column: Int, of table: ReadingTable) -> Bool {
    let cells = table.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].text : nil }
    let contents = cells.map { ReadingSyntax.cell($0, unit: nil, style) }
    return contents.contains { if case .figure = $0 { true } else { false } } || contents.allSatisfy { $0 == .absent }
  }
}

extension LocalizedText {
  fileprivate static func known(_ ids: [String]) -> LocalizedText {
    let shown = ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? "…" : "")
    return LocalizedText(
      en: "known ids: \(shown); declare another one under `indicators:` in strategy/",
      fr: "identifiants connus : \(shown) ; déclarez-en un autre sous `indicators:` dans strategy/")
  }
}
