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

    var columnName: String { column?.name ?? "" }
  }

  let target: ImportTarget
  let clears: Bool
  private var reader: RowReader
  private let editing: PostEditing
  /// The posts that earlier rows mean.
  let earlier = EarlierRows()
  /// What the current row claims.
  var claims = RowClaims()
  private let fileHashes: FileHashes

  /// The problems with words of the current row that are left out of its post.
  var lost: [Issue] { reader.lost }

  /// The reading of the cells of the current sheet.
  var reading: CellReading {
    get { reader.cells }
    set { reader.cells = newValue }
  }

  private var corpus: Corpus { target.corpus }

  /// The rows of a sheet that mean one post; ``RowMerging`` finds them with the same reading.
  func merging(of table: SheetTable) -> RowMerging { RowMerging(table, zone: corpus.zone) }

  /// Returns the rows of the post that begins at a row.
  func entry(at index: Int, _ row: SheetTable.Row, in merging: inout RowMerging) -> RowMerging.Entry {
    merging.entry(at: index, row, reader)
  }

  init(_ target: ImportTarget, _ reading: CellReading, clears: Bool) {
    let corpus = target.corpus
    self.target = target
    self.clears = clears
    reader = RowReader(reading)
    fileHashes = FileHashes(target)
    editing = PostEditing(zone: corpus.zone, channels: corpus.declarations.channels)
  }

  mutating func outcome(
    of group: RowGroup, in sheet: String, pathForNew: (_ title: String, _ day: CalendarDay?) -> String
  ) -> Outcome {
    let first = group.rows[0]
    reader.begin(isOut: group.rows.contains(where: reading.isOut))
    if let issue = first.issue { return .rejected([Issue(column: nil, position: first.issuePosition, issue: issue)]) }
    do {
      let finder = PostFinder(target: target)
      let row = group.row(over: nil, channels: channels)
      if let named = try finder.named(by: row) { return try update(named, by: group, in: sheet) }
      let values = reader.complete(try reader.values(of: row))
      let features = PostFeatures(values)
      if row[.file] == nil, let known = try finder.published(features) {
        return try update(known, by: group, in: sheet, features)
      }
      let place = try finder.place(of: row, values, pathForNew) { path, known, isOnly in
        likeness(of: path, known, to: features, in: sheet, isOnly: isOnly)
      }
      if let known = place.known { return try update(known, by: group, in: sheet, features) }
      return try create(values, at: place.path, by: row, in: sheet, features)
    } catch {
      return .rejected(error.issues)
    }
  }

  private var channels: [String] { corpus.declarations.channels }

  // MARK: Which post

  private mutating func take(
    _ path: String, by row: PostRow, in sheet: String, _ features: PostFeatures?
  ) throws(RowRejection) {
    let taker = EarlierRows.Taker(sheet: sheet, line: row.line, features: features)
    try claims.take(path, by: taker, after: earlier)
  }

  /// Returns how like a row's post the one at a path is, which an earlier row may have taken.
  ///
  /// - Parameters:
  ///   - known: the document at the path; `nil` if there is none.
  ///   - isOnly: whether there is no other post with the same name and a number.
  private mutating func likeness(
    of path: String, _ known: KnownDocument?, to features: PostFeatures, in sheet: String, isOnly: Bool
  ) -> PostFinder.Likeness {
    if let taker = claims.taker(of: path, among: earlier) {
      guard let other = taker.features else { return .alike }
      return features.isOther(than: other, inOneSheet: taker.sheet == sheet) ? .other : .alike
    }
    // A post that can be no other one need not be read.
    guard let known, known.kind == .post, !isOnly || !features.isTitled || !features.permalinks.isEmpty else {
      return .alike
    }
    let document = corpus.read(known.source)
    guard let cells = PostCells(of: document) else { return .alike }
    let words = reading.holdsWords(.text(channel: nil))
    let text =
      words ? WordsOfTexts(of: document, in: corpus, reading.form)[nil] : Array(cells[.text(channel: nil)].utf8)
    let there = PostFeatures(cells.values, text: text)
    if features.isOther(than: there, inOneSheet: false) { return .other }
    return features.slot == there.slot ? .same : .alike
  }

  // MARK: Writing

  private mutating func update(
    _ known: KnownDocument, by group: RowGroup, in sheet: String, _ features: PostFeatures? = nil
  ) throws(RowRejection) -> Outcome {
    reader.loseNothing()
    let document = corpus.read(known.source)
    guard let cells = PostCells(of: document) else { throw RowRejection(.unreadable(document.path)) }
    let words = WordsOfTexts(of: document, in: corpus, reading.form)
    let existing = RowGroup.ExistingPost(cells: cells) { [reading] channel in
      let column = SheetColumn.text(channel: channel)
      return reading.holdsWords(column) ? String(decoding: words[channel], as: UTF8.self) : cells[column]
    }
    let row = group.row(over: existing, channels: channels)
    if row[.field(["status"])] == nil, document.post?.state == .published {
      reader.cells.over = WhatIsOver(isOut: true, isFixed: true)
    }
    var changes = try changes(of: cells, words, by: row)
    for (column, missing) in SheetColumns.incomplete(editing.merged(cells, changes)) where changes[column] != nil {
      changes[column] = nil
      reader.lose(.needs(missing, column), in: column)
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
        sheet: sheet, lines: row.lines, file: changed.source, old: known.source, columns: columns,
        voidsApproval: voids), kept)
  }

  /// Returns the values of a row that differ from those of its post. Empty cells do not count. Throws the problems of all cells.
  ///
  /// - Parameter there: the words of the post.
  private mutating func changes(
    of cells: PostCells, _ there: WordsOfTexts, by row: PostRow
  ) throws(RowRejection) -> [SheetColumn: String] {
    var (changes, issues): ([SheetColumn: String], [Issue]) = ([:], [])
    let date = SheetColumn.field(["date"])
    for (column, cell) in row.values {
      // If the time has its own column, the day is compared together with it.
      if column == date, row[.time] != nil { continue }
      // The time at which a network published a post does not change the plan.
      if column == date, row.isOfExport, !cells[date].isEmpty { continue }
      let cell = reader.dated(cell, in: column, of: row)
      // A network shows one post at several URLs: the one that the team recorded stays.
      if column.isPermalink, PermalinkKey(cell) == PermalinkKey(cells[column]) { continue }
      if !reading.holdsWords(column), reading.isSame(cell, cells[column], in: column) { continue }
      do throws(CellIssue) {
        let value = try reader.read(cell, in: column)
        if reading.holdsWords(column), try isSame(value, there, cells, in: column) { continue }
        // Without the words that are left out, a value may be the same.
        if !value.isEmpty, value != cells[column] { changes[column] = value }
      } catch {
        issues.append(Issue(column: column, issue: error))
      }
    }
    if row[.time] != nil, let cell = row[date] {
      do throws(CellIssue) {
        var slot = [date: try reading.value(row.dated(cell), in: date)]
        issues += reader.addTime(of: row, to: &slot)
        if let value = slot[date], !reading.isSame(value, cells[date], in: date) { changes[date] = value }
      } catch {
        issues.append(Issue(column: date, issue: error))
      }
    } else if let time = row[.time], !reader.isTime(time, of: cells[date]) {
      issues.append(Issue(column: .time, issue: .timeWithoutDay(time)))
    }
    try reader.reject(issues)
    var links: [SheetColumn: String] = [:]
    reader.addPermalink(of: row, on: changes[.field(["channels"])] ?? cells[.field(["channels"])], to: &links)
    for (column, link) in links where PermalinkKey(link) != PermalinkKey(cells[column]) { changes[column] = link }
    return changes
  }

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
      reading.form.markdown(Array(words.utf8), joinsLines: false, .readable) == words
        || !there.haveMarks(in: channel, cells[column])
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
    let size = values.values.reduce(0) { $0 + $1.utf8.count }
    guard size <= SourceFile.sizeLimit else { throw RowRejection(.tooLong(size)) }
    var words: [String?: String] = [:]
    for (column, value) in values {
      if case .text(let channel) = column, reading.holdsWords(column), !value.isEmpty { words[channel] = value }
    }
    let document: Document?
    do throws(WordsOfTexts.NotShown) {
      document = try WordsOfTexts.write(words, lineBreaks, in: corpus, reading.form) { markdown in
        write(markdown.reduce(into: values) { $0[.text(channel: $1.key)] = $1.value })
      }
    } catch {
      throw RowRejection(.notShown, in: .text(channel: error.channel))
    }
    guard let document else { throw RowRejection(.notWritable(path, values)) }
    return document
  }

  private func holds(_ document: Document) -> Bool {
    ApprovalStatus(of: document, in: corpus, fileHashes: fileHashes.ofMedia(in: document)) == .holds
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

  /// Returns the values of a new post. If the sheet has no column for the channels, they are those that have a text of their own.
  private func withChannels(_ values: [SheetColumn: String], of row: PostRow) -> [SheetColumn: String] {
    let column = SheetColumn.field(["channels"])
    guard values[column] == nil, !row.isEmpty(in: column) else { return values }
    let own = channels.filter { values[.text(channel: $0)] != nil }
    return own.isEmpty ? values : values.merging([column: CellList.text(own)]) { $1 }
  }

  private mutating func create(
    _ values: [SheetColumn: String], at path: String, by row: PostRow, in sheet: String,
    _ features: PostFeatures
  ) throws(RowRejection) -> Outcome {
    let stem = String(path.fileStem)
    let given = String((row[.id] ?? "").trimmed)
    let id = given.isEmpty ? stem : given
    try take(path, by: row, in: sheet, features)
    if corpus.files.contains(path) { throw RowRejection(.taken(path)) }
    if let other = target.documents(withID: id).first { throw RowRejection(.takenID(id, other.path)) }
    if !claims.take(id: id, after: earlier) { throw RowRejection(.takenID(id, path)) }
    let values = withChannels(values, of: row)
    try requireOwnDates(of: values, values)
    let document = try writing(values, lineBreaks(of: values), at: path) { values in
      editing.creating(values, at: path, id: id == stem ? nil : id).flatMap { $0.id == id ? $0 : nil }
    }
    let columns = values.keys.sorted { $0.name < $1.name }
    return .changed(
      ImportPlan.Change(
        sheet: sheet, lines: row.lines, file: document.source, old: nil, columns: columns, voidsApproval: false,
        publishedOn: document.post.flatMap { $0.isOutSomewhere ? $0.lastDay : nil }), nil)
  }
}
