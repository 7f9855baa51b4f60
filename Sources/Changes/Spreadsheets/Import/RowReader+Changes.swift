import Editorial
import ForeignFiles
import Schema

extension RowReader {
  /// Returns the values of a row that differ from those of its post. Empty cells do not count. Throws the problems of all cells.
  ///
  /// - Parameter there: the words of the post's texts.
  mutating func changes(
    of post: PostCells, _ there: WordsOfTexts, by row: PostRow
  ) throws(RowRejection) -> [SheetColumn: String] {
    var (changes, issues): ([SheetColumn: String], [RowImporter.Issue]) = ([:], [])
    let date = SheetColumn.field(["date"])
    for (column, cell) in cells(of: row, over: (post, there)) {
      // If the time has its own column, the day is compared together with it.
      if column == date, row[.time] != nil { continue }
      // The time at which a network published a post does not change the plan.
      if column == date, row.isOfExport, !post[date].isEmpty { continue }
      let cell = dated(cell, in: column, of: row)
      // A network shows one post at several URLs: the one that the team recorded stays.
      if column.isPermalink, PermalinkKey(cell) == PermalinkKey(post[column]) { continue }
      // A zone in a column of its own may make an equal time another one.
      let isOfZone = row[.zone] != nil && column.isOfPattern
      if !cells.holdsWords(column), !isOfZone, cells.isSame(cell, post[column], in: column) { continue }
      do throws(CellIssue) {
        let value = try read(cell, in: column)
        if cells.holdsWords(column), try isSame(value, there, post, in: column) { continue }
        // Without the words that are left out, a value may be the same.
        if !value.isEmpty, isOfZone || value != post[column] { changes[column] = value }
      } catch {
        issues.append(RowImporter.Issue(column: column, issue: error))
      }
    }
    if row[.time] != nil, let cell = row[date] {
      do throws(CellIssue) {
        var slot = [date: try cells.value(row.dated(cell), in: date)]
        issues += addTime(of: row, to: &slot)
        if let value = slot[date], row[.zone] != nil || !cells.isSame(value, post[date], in: date) {
          changes[date] = value
        }
      } catch {
        if error.meansNothing {
          lose(error, in: date)
        } else {
          issues.append(RowImporter.Issue(column: date, issue: error))
        }
      }
    } else if let time = row[.time], !isTime(time, of: post[date]) {
      issues.append(RowImporter.Issue(column: .time, issue: .timeWithoutDay(time)))
    }
    issues += addZone(of: row, to: &changes)
    if row[.zone] != nil {
      changes = changes.filter { column, value in
        value != post[column] && !(column.isOfPattern && isSameMoment(value, post[column]))
      }
    }
    try reject(issues)
    var links: [SheetColumn: String] = [:]
    addPermalink(of: row, on: changes[.field(["channels"])] ?? post[.field(["channels"])], to: &links)
    for (column, link) in links where PermalinkKey(link) != PermalinkKey(post[column]) { changes[column] = link }
    return changes
  }

  /// Whether a channel already shows the words of a cell.
  ///
  /// - Throws: if both the words and the text that they would replace contain Markdown marks, because the words may then be meant as
  ///   Markdown.
  private func isSame(
    _ words: String, _ there: WordsOfTexts, _ post: PostCells, in column: SheetColumn
  ) throws(CellIssue) -> Bool {
    guard case .text(let channel) = column else { return false }
    let shown = there[channel]
    if shown.withoutBlanksBehind.elementsEqual(words.utf8) { return true }
    if NarrowedText.isSame(words, asNarrowing: String(decoding: shown, as: UTF8.self)) { return true }
    guard
      cells.form.markdown(Array(words.utf8), joinsLines: false, .readable) == words
        || !there.haveMarks(in: channel, post[column])
    else { throw .perhapsMarkdown(post.source.path) }
    return false
  }
}

extension SheetColumn {
  /// Whether the column's values have a form, as dates do.
  fileprivate var isOfPattern: Bool { if case .pattern? = SheetColumns.shape(of: self) { true } else { false } }
}
