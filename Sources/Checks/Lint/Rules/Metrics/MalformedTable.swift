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
    summary: LocalizedText(
      en: "a metrics table that Edito cannot read completely",
      fr: "un tableau de chiffres qu’Edito ne peut pas lire en entier"),
    rationale: LocalizedText(
      en: "The readings in the wrong cells are missing from the metrics and the reports.",
      fr: "Les chiffres mal placés ne figurent ni dans `edito metrics` ni dans les bilans."),
    exceptions: LocalizedText(
      en: """
        The first column must be `channel` or `post`; the other column headers are ids of indicators. Cells \
        beyond the last header are not read, and neither is a second column with the same header.
        """,
      fr: """
        La première colonne doit être `canal` ou `publication` ; les autres titres sont des identifiants \
        d’indicateurs. Les cellules au-delà du dernier titre ne sont pas lues, ni une seconde colonne de \
        même titre.
        """),
    remedy: LocalizedText(
      en: """
        Give each row one cell for each column header, and put a line of dashes with as many columns below \
        the headers.
        """,
      fr: """
        Donnez à chaque ligne une cellule par titre de colonne, et placez sous les titres une ligne de \
        tirets qui a autant de colonnes.
        """),
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
    return document.tables.flatMap { issues(of: $0, in: document) }
      + document.brokenTables.map {
        RuleFinding(in: document, at: $0, .noTable, help: .ruleLine)
      }
  }

  private func issues(of table: ReadingTable, in document: Document) -> [RuleFinding] {
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

  /// Returns a finding about a table that seems to contain readings but whose first column header is not valid; `nil` for other tables.
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
  /// The first lines of paragraphs that were meant as tables.
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
    en: "this is not a valid Markdown table", fr: "ce n’est pas un tableau Markdown valide")
  fileprivate static let ruleLine = LocalizedText(
    en: "below the column headers, write a line with dashes for each of them: |---|---:|",
    fr: "sous les titres de colonnes, mettez une ligne avec des tirets pour chacun : |---|---:|")
  fileprivate static let firstColumn = LocalizedText(en: "only this one is read", fr: "seule celle-ci est lue")
  fileprivate static let surplusHelp = LocalizedText(
    en: "it is not read: add a column header, or delete the cell",
    fr: "elle n’est pas lue ; ajoutez un titre de colonne, ou supprimez la cellule")
  fileprivate static let firstColumns = LocalizedText(
    en: "name the first column `channel` or `post`",
    fr: "nommez la première colonne `canal` ou `publication`")

  fileprivate static func headingTwice(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "the table has a second column “\(name.excerpt)”",
      fr: "le tableau a une seconde colonne « \(name.excerpt) »")
  }

  fileprivate static func surplus(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "this cell is one too many: the table has \(count, "column", "columns")",
      fr: "cette cellule est de trop : le tableau a \(count, "colonne", "colonnes")")
  }

  fileprivate static func nameless(_ isPost: Bool) -> LocalizedText {
    isPost
      ? LocalizedText(en: "these readings have no post", fr: "ces chiffres ne se rapportent à aucune publication")
      : LocalizedText(en: "these readings have no channel", fr: "ces chiffres ne se rapportent à aucun canal")
  }

  fileprivate static func firstHeading(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "the first column is “\(text.excerpt)”, expected `channel` or `post`",
      fr: "la première colonne est « \(text.excerpt) », au lieu de `canal` ou `publication`")
  }
}
