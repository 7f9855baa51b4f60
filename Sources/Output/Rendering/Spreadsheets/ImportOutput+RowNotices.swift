import ForeignFiles
import Localization
import Spreadsheets

/// The notices about rows, and about words in their cells.
extension ImportOutput {
  /// The rejected rows with the same problem, in the order of the first ones; fewer than three are not put together.
  var repeatedRejections: [[ImportPlan.Rejected]] {
    var groups: [[ImportPlan.Rejected]] = []
    var indices: [RepeatedReason: Int] = [:]
    for rejected in plan.rejected {
      let reason = RepeatedReason(rejected)
      if let index = indices[reason] {
        groups[index].append(rejected)
      } else {
        indices[reason] = groups.count
        groups.append([rejected])
      }
    }
    return groups.flatMap { $0.count < 3 ? $0.map { [$0] } : [$0] }
  }

  private struct RepeatedReason: Hashable {
    let sheet: String
    let column: Int?
    let reason: LocalizedText
    let hint: LocalizedText?

    init(_ rejected: ImportPlan.Rejected) {
      (sheet, column) = (rejected.sheet, rejected.column?.number)
      (reason, hint) = (rejected.issue.reason, rejected.issue.hint)
    }
  }

  /// The maximum number of lines to name for each problem.
  private static let lineLimit = 10

  /// Returns the notice about rejected rows with the same problem.
  func notices(of rows: [ImportPlan.Rejected]) -> [LocalizedText] {
    let first = rows[0]
    let place = rows.count == 1 ? Self.text(of: first.sheet, first.line, first.position) : first.sheet
    var words = first.issue.reason
    if let column = first.column {
      let name = name(of: column, in: first.sheet, isOfPosts: first.isOfPosts)
      words = LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)")
    }
    if rows.count == 1, !first.isOfPosts, first.row != first.line {
      words = LocalizedText(
        en: "row \(String(first.row)): \(words)", fr: "ligne \(String(first.row)) du tableau : \(words)")
    }
    if rows.count > 1 {
      let lines = rows.prefix(Self.lineLimit).map { String($0.isOfPosts ? $0.line : $0.row) }.joined(separator: ", ")
      let list = rows.count > Self.lineLimit ? lines + "…" : lines
      words = LocalizedText(
        en: "\(rows.count, "row", "rows") rejected (\(list)): \(words)",
        fr: "\(rows.count, "ligne refusée", "lignes refusées") (\(list)) : \(words)")
    }
    return [LocalizedText(en: "\(place): \(words)", fr: "\(place) : \(words)")] + help(first.issue)
  }

  /// Returns the notice about a word that is left out, once for all its rows.
  func notices(of leftOut: ImportPlan.LeftOut) -> [LocalizedText] {
    let first = leftOut.places[0]
    let isOne = leftOut.count == 1
    let place = isOne ? Self.text(of: first.file ?? leftOut.sheet, first.line, first.position) : leftOut.sheet
    let start =
      leftOut.column.map { column in
        let name = name(of: column, in: leftOut.sheet, isOfPosts: leftOut.isOfPosts)
        return LocalizedText(en: "\(name): ", fr: "\(name) : ")
      } ?? .empty
    let rows = isOne ? .empty : Self.rows(of: leftOut)
    let reason = leftOut.issue.reason
    return [
      LocalizedText(
        en: "\(place): \(start)left out\(rows): \(reason)", fr: "\(place) : \(start)ignoré\(rows) : \(reason)")
    ] + help(leftOut.issue) + keeping(leftOut)
  }

  /// Returns the hint how to keep the words of a column of media; empty for any other column.
  private func keeping(_ leftOut: ImportPlan.LeftOut) -> [LocalizedText] {
    guard leftOut.field == MediaCells.column, let heading = leftOut.column?.heading,
      let option = ImportDecisions.optionKeeping(heading)
    else { return [] }
    return help(
      LocalizedText(
        en: "to keep the column as a key of your own, pass `\(option)`",
        fr: "pour garder la colonne comme clé à vous, ajoutez `\(option)`"))
  }

  private static func text(of file: String, _ line: Int, _ position: Int?) -> String {
    "\(file):\(String(line))" + (position.map { ":\(String($0))" } ?? "")
  }

  /// Returns what a column is called: posts of an export have names of columns, but no places.
  private func name(of column: (number: Int, heading: String), in sheet: String, isOfPosts: Bool) -> LocalizedText {
    if isOfPosts { return LocalizedText(verbatim: column.heading) }
    let number = label(in: sheet)(column.number)
    return LocalizedText(en: "column \(number) (\(column.heading))", fr: "colonne \(number) (\(column.heading))")
  }

  /// Returns the number of rows with a word that is left out, with the first ones.
  private static func rows(of leftOut: ImportPlan.LeftOut) -> LocalizedText {
    let count = leftOut.count
    let places = leftOut.places.map { place in
      place.file.map { text(of: $0, place.line, place.position) } ?? String(place.line)
        + (place.position.map { ":\(String($0))" } ?? "")
    }
    let list = places.joined(separator: ", ") + (count > places.count ? "…" : "")
    return leftOut.isOfPosts
      ? LocalizedText(
        en: " in \(count, "post", "posts") (\(list))", fr: " dans \(count, "publication", "publications") (\(list))")
      : LocalizedText(en: " in \(count, "row", "rows") (\(list))", fr: " dans \(count, "ligne", "lignes") (\(list))")
  }
}
