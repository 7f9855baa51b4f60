import Editorial
import Findings
import Localization
import MarkdownSyntax
import Metrics
import Schema
import Snapshots
import SourceText

struct MalformedTable: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "malformed-table", .metrics, .always(.warning),
    summary: "a table of figures from which some cannot be read",
    rationale: """
      Figures are read from tables whose first column is `channel` or `post`, and whose other headings are ids of indicators. \
      What stands beyond the last heading is shown nowhere, a second column of the same name is read by nobody, and a table \
      whose line of dashes does not fit its heading is no table at all.
      """,
    remedy: "Mend the table: one cell for each heading, and a line of dashes with as many columns below it.",
    passing: [
      page("| channel | clicks |\n|---|---:|\n| x | 12 |\n| blog |\n"),
      page("| post | channel | clicks |\n|---|---|---:|\n| a | x | 12 |\n"),
      page("| day | weather |\n|---|---|\n| Mon | rain |\n"),
      page("Seen | heard\n"),
    ],
    failing: [
      page(
        "| canal | clicks |\n|---|---:|\n| x | 12 | ↓340 |\n| blog | 1 \\| 2 | |\n\n| ↓chanel | visits |\n|---|---|\n| x | 1 |\n"
      ),
      page("| ↓who 🥖 | clicks |\n|---|---|\n| x | 12 |\n"),
      page("| post | clicks | ↓clicks |\n|---|---|---|\n| a | 12 | 13 |\n"),
      page("| channel | clicks |\n|---|---|\n↓| | 12 |\n"),
      page("↓| channel | clicks |\n|---|\n| x | 12 |\n"),
      page("↓| channel | clicks |\n| x | 12 |\n"),
    ])

  private static func page(_ body: String) -> Example {
    Example(["metrics/2026-10.md": "---\nperiod: 2026-10\n---\n\n\(body)"])
  }

  private var indicators: Set<String> = []

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    rule.indicators = Set(snapshot.corpus.declarations.ids(of: .indicator))
    return rule
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard case .metrics = document.content else { return [] }
    return document.tables.flatMap { faults(of: $0, in: document) }
      + document.brokenTables.map {
        RuleFinding(in: document, at: $0, .noTable, help: .ruleLine)
      }
  }

  private func faults(of table: ReadingTable, in document: Document) -> [RuleFinding] {
    guard table.subject != nil else { return [namelessTable(table, in: document)].compactMap(\.self) }
    var findings: [RuleFinding] = []
    var first: [String: ReadingTable.Cell] = [:]
    for cell in table.heading.cells[table.columns] where !cell.text.isEmpty {
      if let earlier = first[cell.text] {
        findings.append(
          RuleFinding(
            in: document, at: cell.range, .headingTwice(cell.text),
            related: [RelatedPlace(.firstColumn, at: document.place(earlier.range))]))
      } else {
        first[cell.text] = cell
      }
    }
    for row in table.rows {
      let surplus = row.cells.dropFirst(table.heading.cells.count).first { !$0.range.isEmpty }
      if let surplus {
        findings.append(
          RuleFinding(in: document, at: surplus.range, .surplus(table.heading.cells.count), help: .surplusHelp))
      }
      if row.cells.first?.text.isEmpty ?? true, row.cells.contains(where: { !$0.text.isEmpty }) {
        findings.append(RuleFinding(in: document, at: row.line, .nameless(table.subject == .post)))
      }
    }
    return findings
  }

  /// A table that seems to hold figures, and whose first heading does not say of what.
  private func namelessTable(_ table: ReadingTable, in document: Document) -> RuleFinding? {
    guard let heading = table.heading.cells.first, !heading.range.isEmpty else { return nil }
    let nearest = Spelling.nearest(to: heading.text, among: ["channel", "canal", "post", "publication"])
    guard nearest != nil || table.heading.cells.dropFirst().contains(where: { indicators.contains($0.text) }) else {
      return nil
    }
    return RuleFinding(
      in: document, at: heading.range, .firstHeading(heading.text),
      help: nearest.map(LocalizedText.didYouMean) ?? .firstColumns)
  }
}

extension Document {
  /// Where paragraphs begin that somebody wrote as tables.
  fileprivate var brokenTables: [ByteRange] {
    let lines = source.lineTable()
    return markdown.topLevel.compactMap { index in
      let node = markdown.nodes[index]
      guard node.kind == .paragraph else { return nil }
      let first = lines.lineIndex(at: node.range.lowerBound) + 1
      guard first < lines.starts.count, Int(lines.starts[first]) < node.range.upperBound else { return nil }
      let texts = [first, first + 1].map { source.text(in: lines.contentRange(ofLine: $0)) }
      let isRow = texts.map { $0.drop(while: \.isWhitespace).first == "|" }
      let hasRule = texts[1].contains("-") && texts[1].contains("|") && texts[1].allSatisfy { "|-: \t".contains($0) }
      guard isRow == [true, true] || texts[0].contains("|") && hasRule else { return nil }
      return lines.contentRange(ofLine: first)
    }
  }
}

extension LocalizedText {
  fileprivate static let noTable = LocalizedText(
    en: "this is meant as a table, and is none", fr: "c’est censé être un tableau, et ce n’en est pas un")
  fileprivate static let ruleLine = LocalizedText(
    en: "the line below the headings needs dashes for each of them: |---|---:|",
    fr: "la ligne sous les intitulés demande des tirets pour chacun d’eux : |---|---:|")
  fileprivate static let firstColumn = LocalizedText(en: "this one is read", fr: "c’est celle-ci qu’on lit")
  fileprivate static let surplusHelp = LocalizedText(
    en: "nobody sees it: add a heading, or take the cell out",
    fr: "personne ne la voit : ajoutez un intitulé, ou retirez la case")
  fileprivate static let firstColumns = LocalizedText(
    en: "the first column of a table of figures is `channel` or `post`",
    fr: "la première colonne d’un tableau de chiffres est `canal` ou `publication`")

  fileprivate static func headingTwice(_ name: String) -> LocalizedText {
    LocalizedText(en: "a second column “\(name.excerpt)”", fr: "une seconde colonne « \(name.excerpt) »")
  }

  fileprivate static func surplus(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "a cell too many: the table has \(count, "column", "columns")",
      fr: "une case de trop : le tableau a \(count, "colonne", "colonnes")")
  }

  fileprivate static func nameless(_ isPost: Bool) -> LocalizedText {
    isPost
      ? LocalizedText(en: "figures of no post", fr: "des chiffres d’aucune publication")
      : LocalizedText(en: "figures of no channel", fr: "des chiffres d’aucun canal")
  }

  fileprivate static func firstHeading(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "whose figures are these? “\(text.excerpt)” is neither `channel` nor `post`",
      fr: "de quoi sont-ce les chiffres ? « \(text.excerpt) » n’est ni `canal` ni `publication`")
  }
}
