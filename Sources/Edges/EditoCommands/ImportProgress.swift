import Localization
import Spreadsheets

/// How far an import has come, for the line on the terminal.
extension LocalizedText {
  static func reading(_ file: String) -> LocalizedText {
    LocalizedText(en: "reading \(file)", fr: "lecture de \(file)")
  }

  static func readRows(_ count: Int, of sheet: ImportPlan.Sheet) -> LocalizedText {
    let all = sheet.table.rows.count
    return LocalizedText(
      en: "\(sheet.name): \(count) of \(all, "row", "rows") read",
      fr: "\(sheet.name) : \(count) sur \(all, "ligne", "lignes")")
  }

  static func written(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) of \(all, "post", "posts") written",
      fr: "\(count, "publication écrite", "publications écrites") sur \(all)")
  }
}
