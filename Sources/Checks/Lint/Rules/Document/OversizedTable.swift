import Editorial
import Localization
import Snapshots
import SourceText

struct OversizedTable: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "oversized-table", .document, .always(.warning),
    summary: LocalizedText(
      en: "a table with more than 100,000 missing cells",
      fr: "un tableau auquel il manque plus de 100 000 cellules"),
    rationale: LocalizedText(
      en: "Edito reads the lines of such a table as plain text.",
      fr: "Edito lit les lignes d’un tel tableau comme du texte ordinaire."),
    exceptions: LocalizedText(
      en: """
        Markdown fills each short row up to the width of the first one, so a small file can become millions \
        of empty cells.
        """,
      fr: """
        Markdown complète chaque ligne courte jusqu’à la largeur de la première : un petit fichier peut \
        donner des millions de cellules vides.
        """),
    remedy: LocalizedText(
      en: "Give the table as many columns as its rows have cells, or move the data to a separate file.",
      fr: """
        Donnez au tableau autant de colonnes que ses lignes ont de cellules, ou mettez les données dans un \
        fichier à part.
        """),
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
    en: "this table is read as text because more than 100,000 of its cells are missing",
    fr: "ce tableau est lu comme du texte, car il y manque plus de 100 000 cellules")

  fileprivate static let makeNarrower = LocalizedText(
    en: "give it as many columns as its rows have cells",
    fr: "donnez-lui autant de colonnes que ses lignes ont de cellules")
}
