import CivilTime
import Editorial
import ForeignFiles
import Localization
import MarkdownSyntax
import Publishing
import SourceText

/// An importer that handles rows one by one, and remembers the posts of earlier rows.
struct RowImporter {
  enum Outcome {
    case unchanged(ImportPlan.Kept?)
    case changed(ImportPlan.Change, ImportPlan.Kept?)
    case rejected([Issue])
  }

  /// A problem with a row. `column` is the column of the cell that causes the problem; `nil` if the problem concerns the row as a whole,
  /// or if only `position` is known.
  struct Issue: Hashable {
    let column: SheetColumn?
    /// The position of the cell, counted from 0, if the column is not known; otherwise `nil`.
    var position: Int?
    let issue: CellIssue

    fileprivate var columnName: String { column?.name ?? "" }
  }

  let target: ImportTarget
  let clears: Bool
  var reading: CellReading
  private let editing: PostEditing
  /// The rows read so far, by the lower-case path of the post that each row means.
  private var taken: [String: Taker] = [:]
  private var newIDs: Set<String> = []
  /// The SHA-256 hashes of files that approvals cover, by path. Each is computed when it is first needed.
  private var fileHashes: [String: String] = [:]

  /// The problems with words of the current row that are left out of its post.
  private(set) var lost: [Issue] = []

  private var corpus: Corpus { target.corpus }

  /// A row that was imported, with what tells its post apart from another one; `nil` if the row has a title and no permalink.
  private struct Taker {
    let sheet: String
    let line: Int
    let features: PostFeatures?
  }

  init(_ target: ImportTarget, _ reading: CellReading, clears: Bool) {
    let corpus = target.corpus
    self.target = target
    self.clears = clears
    self.reading = reading
    editing = PostEditing(zone: corpus.zone, channels: corpus.declarations.channels)
  }

  mutating func outcome(
    of row: SheetTable.Row, in sheet: String, pathForNew: (_ title: String, _ day: CalendarDay?) -> String
  ) -> Outcome {
    lost = []
    if let issue = row.issue { return .rejected([Issue(column: nil, position: row.issuePosition, issue: issue)]) }
    reading.over = WhatIsOver(isOut: reading.isOut(row))
    do {
      let finder = PostFinder(target: target)
      if let named = try finder.named(by: row) { return try update(named, by: row, in: sheet) }
      let values = complete(try values(of: row))
      let features = PostFeatures(values)
      let place = try finder.place(of: row, values, pathForNew) { path, known in
        isTakenByAnother(path, known, features, in: sheet)
      }
      if let known = place.known { return try update(known, by: row, in: sheet, features) }
      return try create(values, at: place.path, by: row, in: sheet, features)
    } catch {
      return .rejected(error.issues)
    }
  }

  // MARK: Which post

  private mutating func take(
    _ path: String, by row: SheetTable.Row, in sheet: String, _ features: PostFeatures?
  ) throws(RowRejection) {
    let key = Self.key(path)
    if let earlier = taken[key] { throw RowRejection(.repeated(path, earlier.sheet, earlier.line)) }
    let isTelling = features.map { !$0.isTitled || !$0.permalinks.isEmpty } ?? false
    taken[key] = Taker(sheet: sheet, line: row.line, features: isTelling ? features : nil)
  }

  /// Returns a path in the form in which two paths are compared: a file system may ignore the case of names.
  private static func key(_ path: String) -> String {
    let folded = path.lowercased()
    // Most names are in lower case: reusing the text avoids a second copy.
    return folded == path ? path : folded
  }

  /// Whether the post at a path is another one than that of a row, so the row needs another path.
  ///
  /// - Parameter known: the document at the path; `nil` if there is none.
  private func isTakenByAnother(
    _ path: String, _ known: KnownDocument?, _ features: PostFeatures, in sheet: String
  ) -> Bool {
    if let taker = taken[Self.key(path)] {
      guard let other = taker.features else { return false }
      return features.isOther(than: other, inOneSheet: taker.sheet == sheet)
    }
    guard let known, known.kind == .post, !features.isTitled || !features.permalinks.isEmpty else { return false }
    let document = Document.read(known.source, zone: corpus.zone)
    guard let cells = PostCells(of: document) else { return false }
    let words = reading.holdsWords(.text(channel: nil))
    let text = words ? WordsOfTexts(of: document, in: corpus)[nil] : Array(cells[.text(channel: nil)].utf8)
    return features.isOther(than: PostFeatures(cells.values, text: text), inOneSheet: false)
  }

  // MARK: Values

  /// Returns the values of a row that are not empty, as for ``CellReading/value(_:in:)``. Throws the problems of all cells.
  private mutating func values(of row: SheetTable.Row) throws(RowRejection) -> [SheetColumn: String] {
    var (values, issues): ([SheetColumn: String], [Issue]) = ([:], [])
    for (column, cell) in row.values {
      do throws(CellIssue) {
        let value = try read(self.cell(cell, in: column, of: row), in: column)
        if !value.isEmpty { values[column] = value }
      } catch {
        issues.append(Issue(column: column, issue: error))
      }
    }
    issues += addTime(of: row, to: &values)
    guard issues.isEmpty else { throw RowRejection((issues + lost).sorted { $0.columnName < $1.columnName }) }
    addPermalink(of: row, on: values[.field(["channels"])] ?? "", to: &values)
    return values
  }

  /// Returns a cell's value, and records the problems with the words that are left out of it.
  private mutating func read(_ cell: String, in column: SheetColumn) throws(CellIssue) -> String {
    let value = try reading.reading(cell, in: column)
    lost += value.lost.map { Issue(column: column, issue: $0) }
    return value.value
  }

  /// Returns a row's cell in a column. A date follows the weekday that stands in a column of its own, so a contradiction is found.
  private func cell(_ cell: String, in column: SheetColumn, of row: SheetTable.Row) -> String {
    column == .field(["date"]) ? row.dated(cell) : cell
  }

  /// Adds a row's permalink to the values of its only channel.
  private mutating func addPermalink(
    of row: SheetTable.Row, on channels: String, to values: inout [SheetColumn: String]
  ) {
    guard let link = row[.permalink] else { return }
    let channels = CellList.items(channels)
    guard channels.count == 1 else {
      lost.append(Issue(column: .permalink, issue: .permalinkOfSeveral))
      return
    }
    let column = SheetColumn.field(["published", channels[0], "url"])
    guard values[column] == nil else { return }
    do throws(CellIssue) {
      values[column] = try reading.value(link, in: column)
    } catch {
      lost.append(Issue(column: .permalink, issue: error))
    }
  }

  /// Returns the values of a post without those that mean nothing alone, such as the address of a call to action without its text. Records
  /// them as left out.
  private mutating func complete(_ values: [SheetColumn: String]) -> [SheetColumn: String] {
    var complete = values
    for (column, missing) in SheetColumns.incomplete(values) {
      complete[column] = nil
      lost.append(Issue(column: column, issue: .needs(missing, column)))
    }
    return complete
  }

  /// Adds the time to the day in `values`, if the sheet has a separate column for the time. Returns the problems with the time.
  private func addTime(of row: SheetTable.Row, to values: inout [SheetColumn: String]) -> [Issue] {
    let date = SheetColumn.field(["date"])
    guard let time = row[.time] else { return [] }
    // An invalid date is reported separately.
    guard let written = values[date] else {
      return row[date] == nil ? [Issue(column: .time, issue: .timeWithoutDay(time))] : []
    }
    do throws(CellIssue) {
      let day = Self.day(of: written)
      let slot = try reading.slot(day, at: time)
      guard day == written || slot == written else { throw .otherTime(time, written) }
      values[date] = slot
      return []
    } catch {
      return [Issue(column: .time, issue: error)]
    }
  }

  // MARK: Writing

  private mutating func update(
    _ known: KnownDocument, by row: SheetTable.Row, in sheet: String, _ features: PostFeatures? = nil
  ) throws(RowRejection) -> Outcome {
    lost = []
    let document = Document.read(known.source, zone: corpus.zone)
    guard let cells = PostCells(of: document) else { throw RowRejection(.unreadable(document.path)) }
    if row[.field(["status"])] == nil, document.post?.state == .published {
      reading.over = WhatIsOver(isOut: true, isFixed: true)
    }
    var changes = try changes(of: cells, of: document, by: row)
    for (column, missing) in SheetColumns.incomplete(editing.merged(cells, changes)) where changes[column] != nil {
      changes[column] = nil
      lost.append(Issue(column: column, issue: .needs(missing, column)))
    }
    try take(document.path, by: row, in: sheet, features)
    // A value of only whitespace equals a cell with the same whitespace.
    let emptied = cells.values.filter { column, value in
      row.isEmpty(in: column) && row.blanks(in: column).withLineFeeds != value.withLineFeeds
    }.keys.sorted { $0.name < $1.name }
    let kept =
      clears || emptied.isEmpty
      ? nil : ImportPlan.Kept(sheet: sheet, line: row.line, path: document.path, columns: emptied)
    var all = changes
    if clears { for column in emptied where all[column] == nil { all[column] = "" } }
    if all.isEmpty { return .unchanged(kept) }
    try requireOwnDates(of: all, editing.merged(cells, all))
    let lineBreaks = lineBreaks(of: editing.merged(cells, all))
    let changed = try writing(all, lineBreaks, at: document.path) { editing.changing(document, cells, $0) }
    let columns = all.keys.sorted { $0.name < $1.name }
    let voids = document.pendingApproval != nil && holds(document) && !holds(changed)
    return .changed(
      ImportPlan.Change(
        sheet: sheet, line: row.line, file: changed.source, old: known.source, columns: columns,
        voidsApproval: voids), kept)
  }

  /// Returns the values of a row that differ from those of its post. Empty cells do not count. Throws the problems of all cells.
  private mutating func changes(
    of cells: PostCells, of document: Document, by row: SheetTable.Row
  ) throws(RowRejection) -> [SheetColumn: String] {
    var (changes, issues): ([SheetColumn: String], [Issue]) = ([:], [])
    let there = WordsOfTexts(of: document, in: corpus)
    let date = SheetColumn.field(["date"])
    for (column, cell) in row.values {
      // If the time has its own column, the day is compared together with it.
      if column == date, row[.time] != nil { continue }
      let cell = self.cell(cell, in: column, of: row)
      if !reading.holdsWords(column), reading.isSame(cell, cells[column], in: column) { continue }
      do throws(CellIssue) {
        let value = try read(cell, in: column)
        if reading.holdsWords(column), try isSame(value, there, cells, in: column) { continue }
        if !value.isEmpty { changes[column] = value }
      } catch {
        issues.append(Issue(column: column, issue: error))
      }
    }
    if row[.time] != nil, let cell = row[date] {
      do throws(CellIssue) {
        var slot = [date: try reading.value(row.dated(cell), in: date)]
        issues += addTime(of: row, to: &slot)
        if let value = slot[date], !reading.isSame(value, cells[date], in: date) { changes[date] = value }
      } catch {
        issues.append(Issue(column: date, issue: error))
      }
    } else if let time = row[.time], !isTime(time, of: cells[date]) {
      issues.append(Issue(column: .time, issue: .timeWithoutDay(time)))
    }
    guard issues.isEmpty else { throw RowRejection((issues + lost).sorted { $0.columnName < $1.columnName }) }
    var links: [SheetColumn: String] = [:]
    addPermalink(of: row, on: changes[.field(["channels"])] ?? cells[.field(["channels"])], to: &links)
    for (column, link) in links where !reading.isSame(link, cells[column], in: column) { changes[column] = link }
    return changes
  }

  /// Whether an existing date, as written in the post, already has the time given in a cell.
  private func isTime(_ time: String, of written: String) -> Bool {
    (try? reading.slot(Self.day(of: written), at: time)) == written
  }

  /// Returns a date without its time.
  private static func day(of date: String) -> String { String(date.prefix { $0 != " " && $0 != "T" }) }

  /// Whether a channel already shows the words of a cell.
  ///
  /// - Throws: if both the words and the text that they would replace contain Markdown marks, because the words may then be meant as
  ///   Markdown.
  private func isSame(
    _ words: String, _ there: WordsOfTexts, _ cells: PostCells, in column: SheetColumn
  ) throws(CellIssue) -> Bool {
    guard case .text(let channel) = column else { return false }
    let shown = there[channel]
    if shown.withoutBlanksBehind.elementsEqual(words.utf8) { return true }
    if NarrowedText.isSame(words, asNarrowing: String(decoding: shown, as: UTF8.self)) { return true }
    guard
      MarkdownText(words.utf8, joinsLines: false).markdown() == words || !there.haveMarks(in: channel, cells[column])
    else { throw .perhapsMarkdown(cells.source.path) }
    return false
  }

  private func lineBreaks(of values: [SheetColumn: String]) -> LineBreakPolicy {
    values[.field(["line-breaks"])].flatMap(LineBreakPolicy.init) ?? corpus.settings.lineBreaks?.value ?? .keep
  }

  /// Returns a post with some values, whose plain words are converted to Markdown that reproduces them. Throws if that is impossible.
  private func writing(
    _ values: [SheetColumn: String], _ lineBreaks: LineBreakPolicy, at path: String,
    _ write: ([SheetColumn: String]) -> Document?
  ) throws(RowRejection) -> Document {
    var words: [String?: String] = [:]
    for (column, value) in values {
      if case .text(let channel) = column, reading.holdsWords(column), !value.isEmpty { words[channel] = value }
    }
    let document: Document?
    do throws(WordsOfTexts.NotShown) {
      document = try WordsOfTexts.write(words, lineBreaks, in: corpus) { markdown in
        write(markdown.reduce(into: values) { $0[.text(channel: $1.key)] = $1.value })
      }
    } catch {
      throw RowRejection(.notShown, in: .text(channel: error.channel))
    }
    guard let document else { throw RowRejection(.notWritable(path, values)) }
    return document
  }

  private mutating func holds(_ document: Document) -> Bool {
    for path in Corpus.mediaPaths(of: [document]) where fileHashes[path] == nil && corpus.files.contains(path) {
      fileHashes[path] = target.fileHash(path)
    }
    return ApprovalStatus(of: document, in: corpus, fileHashes: fileHashes) == .holds
  }

  /// Throws if a date belongs to a channel that the post does not have.
  private func requireOwnDates(
    of changes: [SheetColumn: String], _ values: [SheetColumn: String]
  ) throws(RowRejection) {
    let listed = Set(CellList.items(values[.field(["channels"])] ?? ""))
    let strays = changes.keys.filter { column in
      if case .field(let path) = column, path.count > 1, path[0] == "channels", changes[column] != "" {
        !listed.contains(path[1])
      } else {
        false
      }
    }
    guard strays.isEmpty else {
      throw RowRejection(strays.sorted { $0.name < $1.name }.map { Issue(column: $0, issue: .strayDate) })
    }
  }

  private mutating func create(
    _ values: [SheetColumn: String], at path: String, by row: SheetTable.Row, in sheet: String,
    _ features: PostFeatures
  ) throws(RowRejection) -> Outcome {
    let stem = String(SourceFile(path: path, bytes: []).stem)
    let given = String((row[.id] ?? "").trimmed)
    let id = given.isEmpty ? stem : given
    try take(path, by: row, in: sheet, features)
    if corpus.files.contains(path) { throw RowRejection(.taken(path)) }
    if let other = target.documents(withID: id).first { throw RowRejection(.takenID(id, other.path)) }
    if !newIDs.insert(id).inserted { throw RowRejection(.takenID(id, path)) }
    try requireOwnDates(of: values, values)
    let document = try writing(values, lineBreaks(of: values), at: path) { values in
      editing.creating(values, at: path, id: id == stem ? nil : id).flatMap { $0.id == id ? $0 : nil }
    }
    let columns = values.keys.sorted { $0.name < $1.name }
    return .changed(
      ImportPlan.Change(
        sheet: sheet, line: row.line, file: document.source, old: nil, columns: columns, voidsApproval: false,
        publishedOn: document.post.flatMap { $0.isOutSomewhere ? $0.lastDay : nil }), nil)
  }
}
