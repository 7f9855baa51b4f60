import Editorial
import Localization
import SourceText
import Spreadsheets

/// Notices about posts that a sheet cannot represent, or not completely.
public struct SheetNotices: Sendable {
  public let lines: [LocalizedText]

  /// - Parameter forExcel: Whether the sheet is for Excel, whose cells have a maximum length.
  public init(_ sheet: PostSheet, forExcel: Bool) {
    var lines = sheet.unreadable.map { path in
      LocalizedText(
        en: "\(path): not exported: its front matter cannot be read",
        fr: "\(path) : non exportée, car son en-tête est illisible")
    }
    for post in sheet.entries where !post.remainders.isEmpty {
      let table = post.source.lineTable()
      for remainder in post.remainders {
        let position = table.position(at: remainder.place.range.lowerBound)
        let place = "\(remainder.place.path):\(position.line):\(position.column)"
        lines.append(
          LocalizedText(
            en: "\(place): \(remainder.key) has no column and is not exported",
            fr: "\(place) : \(remainder.key) n’a pas de colonne et n’est pas exporté"))
      }
    }
    for post in sheet.entries where forExcel && !post.longColumns.isEmpty {
      for column in sheet.columns where post.longColumns.contains(column) {
        let heading = column.heading(in: .english)
        lines.append(
          LocalizedText(
            en: "\(post.source.path): \(heading) is too long for an Excel cell",
            fr: "\(post.source.path) : \(column.heading(in: .french)) est trop long pour une cellule d’Excel"))
      }
    }
    self.lines = lines
  }
}

extension LocalizedText {
  /// Returns the sentence about the rejected rows of a file that are not named one by one.
  ///
  /// - Parameter isFeed: Whether the file is a feed, with entries instead of rows.
  static func moreRejected(_ count: Int, isFeed: Bool = false) -> LocalizedText {
    isFeed
      ? LocalizedText(
        en: "\(count, "more entry", "more entries") rejected: correct the entries above, then import the file again",
        fr:
          "\(count, "autre entrée refusée", "autres entrées refusées") : corrigez les précédentes, puis relancez l’import"
      )
      : LocalizedText(
        en: "\(count, "more row", "more rows") rejected: correct the rows above, then import the file again",
        fr:
          "\(count, "autre ligne refusée", "autres lignes refusées") : corrigez les précédentes, puis relancez l’import"
      )
  }
}
