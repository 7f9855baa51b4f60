import ForeignFiles
import SourceText

/// The headers of editorial calendars and schedulers, in English, French, German, Spanish, Italian, Portuguese and Dutch.
///
/// One header may belong to several columns: `Posting Time` may be a date or a time of day. The cells decide; see ``ColumnEvidence``.
enum HeadingWords {
  /// Returns the headers of a column, the best first. They are compared regardless of case, accents and punctuation.
  static func of(_ column: SheetColumn) -> [String] {
    (byName[column.name] ?? []) + numbered(column) + (bySchedulers[column] ?? [])
  }

  /// Returns the headers of a file with its number, such as `image 2`; empty for any other column.
  private static func numbered(_ column: SheetColumn) -> [String] {
    guard case .field(let keys) = column, keys.count == 3, keys[0] == "media" else { return [] }
    return (byName["media.1.\(keys[2])"] ?? []).map { "\($0) \(keys[1])" }
  }

  /// The headers of the files that Edito writes for schedulers.
  private static let bySchedulers: [SheetColumn: [String]] = {
    var headings: [SheetColumn: [String]] = [:]
    for column in SchedulerProfile.all.flatMap(\.columns) {
      if let field = column.content.sheetColumn { headings[field, default: []].append(column.heading) }
    }
    return headings
  }()

  /// Whether a column with this header may stay unread, although it contains texts or dates: notes of a team about its work, which are no
  /// part of a post.
  static func isSideNote(_ heading: String) -> Bool { sideNotes.contains(FoldedText.of(heading)) }
}
