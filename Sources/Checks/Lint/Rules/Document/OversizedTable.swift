import Editorial
import Localization
import Snapshots
import SourceText

struct OversizedTable: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "oversized-table", .document, .always(.warning),
    summary: "a table with so many missing cells that it is read as text",
    rationale: """
      Markdown fills each short row of a table up to the width of the first one. A small file may so become millions of empty cells. \
      Above 100,000 of them, the lines are read as words, not as a table.
      """,
    remedy: "Give the table as many columns as its rows have cells, or put the figures into a file of their own.",
    passing: [
      .post("---\nstatus: draft\n---\n| day | hours |\n|---|---|\n| Monday | 8–12 |\n| Tuesday |\n")
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🥖
        status: draft
        ---
        \(String(repeating: "|a", count: 400))
        ↓\(String(repeating: "|-", count: 400))
        \(String(repeating: "|a\n", count: 300))
        """)
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.markdown.unreadTables.map { line in
      RuleFinding(in: document, at: document.firstLine(of: line), .tooManyCells, help: .makeNarrower)
    }
  }
}

extension LocalizedText {
  fileprivate static let tooManyCells = LocalizedText(
    en: "this is no table: more than 100,000 of its cells are missing",
    fr: "ceci n’est pas un tableau : il y manque plus de 100 000 cellules")

  fileprivate static let makeNarrower = LocalizedText(
    en: "give it as many columns as its rows have cells",
    fr: "donnez-lui autant de colonnes que ses lignes ont de cellules")
}
