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
  /// The posts that the current sheet has on another day than the workspace.
  var moved: MovedPosts?
  /// What the current row claims.
  var claims = RowClaims()
  let fileHashes: FileHashes

  /// The problems with words of the current row that are left out of its post.
  var lost: [Issue] { reader.lost }

  /// The reading of the cells of the current sheet.
  var reading: CellReading {
    get { reader.cells }
    set { reader.cells = newValue }
  }

  var corpus: Corpus { target.corpus }

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
    editing = PostEditing(
      zone: corpus.zone, dateOrder: corpus.rules.dateOrder, channels: corpus.declarations.channels)
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
      switch row[.file] == nil && row[.id] == nil ? moved?.match(values) : nil {
      case .post(let known) where claims.taker(of: known.path, among: earlier) == nil:
        return try update(known, by: group, in: sheet, features).moved(from: known.day)
      case .several(let posts):
        return try create(values, at: place.path, by: row, in: sheet, features).resembling(posts.map(\.path))
      default: return try create(values, at: place.path, by: row, in: sheet, features)
      }
    } catch {
      return .rejected(error.issues)
    }
  }

  var channels: [String] { corpus.declarations.channels }

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
    var changes = try reader.changes(of: cells, words, by: row)
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
    if all.keys.contains(where: { $0.rootKey != nil }), let obstacle = document.obstacleToWriting {
      throw RowRejection(CellIssue(obstacle.message, hint: obstacle.hint))
    }
    let changed = try writing(all, lineBreaks, at: document.path) { editing.changing(document, cells, $0) }
    let columns = all.keys.sorted { $0.name < $1.name }
    let voids = document.pendingApproval != nil && holds(document) && !holds(changed)
    return .changed(
      ImportPlan.Change(
        changed, sheet: sheet, lines: row.lines, old: known.source, columns: columns, voidsApproval: voids), kept)
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
        document, sheet: sheet, lines: row.lines, old: nil, columns: columns, voidsApproval: false,
        publishedOn: document.post.flatMap { $0.isOutSomewhere ? $0.lastDay : nil }), nil)
  }
}

extension RowImporter.Outcome {
  /// Returns the same outcome for a post that was planned for a day.
  fileprivate func moved(from day: CalendarDay?) -> Self {
    guard case .changed(var change, let kept) = self, let day, let newDay = change.day, newDay != day else {
      return self
    }
    change.movedFrom = day
    return .changed(change, kept)
  }

  /// Returns the same outcome for a new post that may be one of some existing posts.
  fileprivate func resembling(_ paths: [String]) -> Self {
    guard case .changed(var change, let kept) = self else { return self }
    change.resembled = paths
    return .changed(change, kept)
  }
}

extension ImportPlan.Change {
  /// - Parameter document: the post as it is now.
  fileprivate init(
    _ document: Document, sheet: String, lines: [Int], old: SourceFile?, columns: [SheetColumn], voidsApproval: Bool,
    publishedOn: CalendarDay? = nil
  ) {
    self.init(
      sheet: sheet, lines: lines, file: document.source, old: old, columns: columns, voidsApproval: voidsApproval,
      channels: (document.post?.channels?.value ?? []).map(\.id.value), day: document.post?.slot?.value.day,
      publishedOn: publishedOn)
    claimsApproval =
      columns.contains(.field(["status"])) && [.approved, .scheduled].contains(document.post?.state)
      && document.post?.approval == nil
  }
}
