import Localization

/// What may be wrong with the headings of a sheet.
extension CellFault {
  /// How many of the headings are named.
  private static let headingLimit = 12

  /// No heading is one of a post's.
  ///
  /// - Parameter columns: those that are there.
  public static func noHeading(of columns: [SheetTable.Unused]) -> CellFault {
    let names = columns.prefix(headingLimit).map(\.heading.excerpt).joined(separator: ", ")
    let found = columns.count > headingLimit ? names + "…" : names
    let meant = columns.compactMap { column in column.nearest.map { (column.heading.excerpt, $0) } }
    let hint =
      meant.isEmpty
      ? LocalizedText(
        en: "write headings such as title, date, channels, text, or name yours with --column",
        fr: "écrivez des intitulés comme titre, date, canaux, texte, ou nommez les vôtres avec --column")
      : LocalizedText(
        en: "write \(meant.map { "\($1) for “\($0)”" }.joined(separator: ", ")), or name yours with --column",
        fr:
          "écrivez \(meant.map { "\($1) pour « \($0) »" }.joined(separator: ", ")), ou nommez les vôtres avec --column")
    return CellFault(
      columns.isEmpty
        ? LocalizedText(en: "no row has a heading of a post", fr: "aucune ligne n’a d’intitulé connu")
        : LocalizedText(en: "no heading is known: \(found)", fr: "aucun intitulé n’est connu : \(found)"),
      hint: hint)
  }
}
