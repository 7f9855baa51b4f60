import ForeignFiles
import Localization

extension SheetTable {
  /// Reads a sheet of a file. Fails if a header given by the user is missing, or if no column header is known.
  ///
  /// - Parameters:
  ///   - named: the headers given by the user, by column.
  ///   - ignored: the headers that the user does not want to be read.
  ///   - holdsMarkdown: whether all texts are Markdown, not only those whose headers say so.
  public static func read(
    _ sheet: SheetFile.Sheet, for target: ImportTarget, named: [SheetColumn: String],
    mapping: SheetMapping = SheetMapping(),
    holdsMarkdown: Bool
  ) -> Result<SheetTable, CellIssue> {
    let table = SheetTable(sheet, for: target, named: named, mapping: mapping, holdsMarkdown: holdsMarkdown)
    return table.issue.map { .failure($0) } ?? .success(table)
  }

  /// The issue with the headers because of which the sheet cannot be imported; `nil` if there is none.
  public var issue: CellIssue? {
    if let heading = unknown.first {
      return CellIssue(
        LocalizedText(en: "unknown column “\(heading)”", fr: "colonne inconnue : « \(heading) »"),
        hint: LocalizedText(
          en: "columns found: \(.list(shownHeadings))", fr: "colonnes présentes : \(.list(shownHeadings))"))
    }
    guard hasHeadings else { return .noHeading(of: unused) }
    return contested.isEmpty ? nil : .contested(contested)
  }

  /// The first headers, to name them in a message.
  private var shownHeadings: [String] {
    Array((header.isEmpty ? unused.map(\.heading) : header.filter { !$0.isEmpty }).prefix(30))
  }

  /// Returns the likelihood that a sheet of a workbook contains posts. A sheet with a single known header, or without any value that
  /// identifies a post, may be a list of words for other sheets.
  public static func likelihood(
    of sheet: SheetFile.Sheet, for target: ImportTarget, named: [SheetColumn: String]
  ) -> SheetFile.Likelihood {
    let table = SheetTable(sheet, for: target, named: named)
    guard table.hasHeadings else { return .none }
    let isNamed = !named.isEmpty && table.unknown.isEmpty
    return isNamed || table.identifiesPosts ? .certain : .possible
  }
}

/// The possible problems with the column headers of a sheet.
extension CellIssue {
  /// The maximum number of headers that are listed.
  private static let headingLimit = 12

  /// Returns the issue with columns that are not read although they seem to contain dates or texts.
  static func contested(_ columns: [SheetTable.Unused]) -> CellIssue {
    let first = columns[0]
    let names = LocalizedText.list(columns.map { "“\($0.heading.excerpt)”" })
    let french = LocalizedText.list(columns.map { "« \($0.heading.excerpt) »" })
    let field = first.content == .dates ? "date" : "text"
    let heading = first.heading.excerpt
    return CellIssue(
      LocalizedText(
        en:
          "\(columns.count, "column looks", "columns look") like texts or dates of posts, but would not be read: \(names)",
        fr:
          "\(columns.count, "colonne ressemble à des textes ou à des dates de publications, mais ne serait pas lue", "colonnes ressemblent à des textes ou à des dates de publications, mais ne seraient pas lues") : \(french)"
      ),
      hint: LocalizedText(
        en: "say what it is: --column \(field)=\"\(heading)\"; or leave it out: --ignore \"\(heading)\"",
        fr: "dites ce que c’est : --column \(field)=\"\(heading)\" ; ou laissez-la de côté : --ignore \"\(heading)\""))
  }

  /// Returns the issue with a sheet that has no known column header.
  ///
  /// - Parameter columns: the existing columns.
  public static func noHeading(of columns: [SheetTable.Unused]) -> CellIssue {
    let names = columns.prefix(headingLimit).map(\.heading.excerpt).joined(separator: ", ")
    let found = columns.count > headingLimit ? names + "…" : names
    let meant = columns.compactMap { column in column.nearest.map { (column.heading.excerpt, $0) } }
    let hint =
      meant.isEmpty
      ? LocalizedText(
        en: "use column headers such as title, date, channels, text, or set yours with --column",
        fr: "donnez aux colonnes des titres comme titre, date, canaux, texte, ou indiquez les vôtres avec --column")
      : LocalizedText(
        en: "write \(meant.map { "\($1) for “\($0)”" }.joined(separator: ", ")), or set yours with --column",
        fr:
          "écrivez \(meant.map { "\($1) pour « \($0) »" }.joined(separator: ", ")), ou indiquez les vôtres avec --column"
      )
    return CellIssue(
      columns.isEmpty
        ? LocalizedText(en: "no row has known column headers", fr: "aucune ligne n’a de titres de colonne connus")
        : LocalizedText(en: "unknown column headers: \(found)", fr: "titres de colonne inconnus : \(found)"),
      hint: hint)
  }
}
