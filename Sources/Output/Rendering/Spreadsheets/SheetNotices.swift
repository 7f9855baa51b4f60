import Editorial
import Localization
import SourceText
import Spreadsheets

/// What is said of posts that a sheet does not hold as they are.
public struct SheetNotices: Sendable {
  public let lines: [LocalizedText]

  /// - Parameter forExcel: whether the sheet is to be opened in Excel, whose cells hold so much and no more.
  public init(_ sheet: PostSheet, forExcel: Bool) {
    var lines = sheet.unreadable.map { path in
      LocalizedText(
        en: "\(path): left out, its front matter cannot be read",
        fr: "\(path) : laissée de côté, son en-tête est illisible")
    }
    for post in sheet.entries where !post.remainders.isEmpty {
      let table = post.source.lineTable()
      for remainder in post.remainders {
        let position = table.position(at: remainder.place.range.lowerBound)
        let place = "\(remainder.place.path):\(position.line):\(position.column)"
        lines.append(
          LocalizedText(
            en: "\(place): \(remainder.key) has no column, and is left out",
            fr: "\(place) : \(remainder.key) n’a pas de colonne et est laissé de côté"))
      }
    }
    for post in sheet.entries where forExcel && !post.longColumns.isEmpty {
      for column in sheet.columns where post.longColumns.contains(column) {
        let heading = column.heading(in: .english)
        lines.append(
          LocalizedText(
            en: "\(post.source.path): \(heading) is longer than a cell of Excel holds",
            fr: "\(post.source.path) : \(column.heading(in: .french)) dépasse ce que contient une cellule d’Excel"))
      }
    }
    self.lines = lines
  }
}

extension LocalizedText {
  /// The last line about a file of which very many rows are refused.
  ///
  /// - Parameter isFeed: whether its parts are entries and not rows.
  static func moreRefused(_ count: Int, isFeed: Bool = false) -> LocalizedText {
    isFeed
      ? LocalizedText(
        en: "\(count, "more entry is", "more entries are") refused: correct those above, then import it again",
        fr:
          "\(count, "autre entrée est refusée", "autres entrées sont refusées") : corrigez celles-ci, puis relancez l’import"
      )
      : LocalizedText(
        en: "\(count, "more row is", "more rows are") refused: correct those above, then import it again",
        fr:
          "\(count, "autre ligne est refusée", "autres lignes sont refusées") : corrigez celles-ci, puis relancez l’import"
      )
  }
}
