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
  }

  private struct RowRejection: Error {
    let issues: [Issue]

    init(_ issues: [Issue]) { self.issues = issues }
    init(_ issue: CellIssue, in column: SheetColumn? = nil) { self.init([Issue(column: column, issue: issue)]) }
  }

  let target: ImportTarget
  let clears: Bool
  var reading: CellReading
  private let editing: PostEditing
  /// The rows read so far, by the lower-case path of the post that each row means.
  private var taken: [String: (sheet: String, line: Int)] = [:]
  private var newIDs: Set<String> = []
  /// The SHA-256 hashes of files that approvals cover, by path. Each is computed when it is first needed.
  private var fileHashes: [String: String] = [:]

  private var corpus: Corpus { target.corpus }

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
    if let issue = row.issue { return .rejected([Issue(column: nil, position: row.issuePosition, issue: issue)]) }
    reading.over = WhatIsOver(isOut: reading.isOut(row))
    do {
      if let named = try named(by: row) { return try update(named, by: row, in: sheet) }
      let values = try values(of: row)
      let place = try place(of: row, values, pathForNew)
      if let known = place.known { return try update(known, by: row, in: sheet) }
      return try create(values, at: place.path, by: row, in: sheet)
    } catch {
      return .rejected(error.issues)
    }
  }

  // MARK: Which post

  /// Returns the post that a row names by its file or its id; `nil` if the row names none or an unknown one. Throws if the row names
  /// another kind of document or an ambiguous id, or if its id is not that of its file.
  private func named(by row: SheetTable.Row) throws(RowRejection) -> KnownDocument? {
    let path = (row[.file] ?? "").trimmed
    let id = String((row[.id] ?? "").trimmed)
    if !path.isEmpty, let document = target.document(at: Self.normalized(path)) {
      guard document.kind == .post else { throw RowRejection(.notAPost(document.path), in: .file) }
      guard id.isEmpty || id == document.id else { throw RowRejection(.otherID(document), in: .id) }
      return document
    }
    guard !id.isEmpty else { return nil }
    let found = target.documents(withID: id)
    if found.isEmpty { return nil }
    guard found.count == 1 else { throw RowRejection(.ambiguous(found.map(\.path)), in: .id) }
    guard found[0].kind == .post else { throw RowRejection(.notAPost(found[0].path), in: .id) }
    return found[0]
  }

  private static func normalized(_ path: some StringProtocol) -> String {
    let path = String(path).replacing("\\", with: "/")
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// Returns the path for a row's post, and the existing post that the row means, if there is one. For a row with neither a file nor an
  /// id, that is the post at the path, or the post whose id is the path's file name. If there is none, and for all other rows, it is the
  /// post with the same day and title.
  private func place(
    of row: SheetTable.Row, _ values: [SheetColumn: String],
    _ pathForNew: (_ title: String, _ day: CalendarDay?) -> String
  ) throws(RowRejection) -> (path: String, known: KnownDocument?) {
    let title = values[.field(["title"])] ?? ""
    let stamp = values[.field(["date"])].flatMap { try? DateSyntax.timestamp($0).get() }
    // The day in the workspace's time zone.
    let day = stamp.map { ForeignDate.Stamp($0).slot(in: corpus.zone).day }
    let path = (row[.file] ?? "").trimmed
    if !path.isEmpty {
      let path = Self.normalized(path)
      guard Self.isPlaceOfPost(path) else { throw RowRejection(.badPath, in: .file) }
      let known = try alike(title, on: day)
      return (known?.path ?? path, known)
    }
    let text = values.first { if case .text = $0.key { !$0.value.isEmpty } else { false } }
    let words = title.isEmpty ? Self.firstWords(values[.text(channel: nil)] ?? text?.value ?? "") : title
    guard !words.isEmpty else { throw RowRejection(.nothingToTell) }
    let named = pathForNew(words, day)
    let id = String((row[.id] ?? "").trimmed)
    if !id.isEmpty {
      let folder = named.prefix(upTo: named.lastIndex(of: "/") ?? named.startIndex)
      let path = "\(folder)/\(id).md"
      guard Self.isPlaceOfPost(path), !id.utf8.contains(.slash) else { throw RowRejection(.badPath, in: .id) }
      let known = try alike(title, on: day)
      return (known?.path ?? path, known)
    }
    let known =
      target.document(at: named)
      ?? target.documents(withID: String(SourceFile(path: named, bytes: []).stem)).first
    if let known, known.kind == .post { return (named, known) }
    let other = try alike(title, on: day)
    return (other?.path ?? named, other)
  }

  /// Returns the post with a given title and day; `nil` if there is none. Throws if there are several.
  private func alike(_ title: String, on day: CalendarDay?) throws(RowRejection) -> KnownDocument? {
    let found = SlotTitle(title, on: day).map(target.posts) ?? []
    if found.isEmpty { return nil }
    guard found.count == 1 else { throw RowRejection(.alike(found.map(\.path))) }
    return found[0]
  }

  /// Whether a path is allowed for a new post. It must be below `posts/`, end in `.md`, and have fewer than 250 bytes. It must not be the
  /// path of a README, and must contain neither hidden parts nor characters that some systems reject.
  private static func isPlaceOfPost(_ path: String) -> Bool {
    let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count > 1 && parts[0] == "posts" && path.hasSuffix(".md") && path.utf8.count < 250
      && !PassedOver.isReadMe(path)
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0 != ".md" }
      && path.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && !"\\:*?\"<>|".unicodeScalars.contains($0)
      }
  }

  private static func firstWords(_ text: String) -> String {
    text.prefix(400).onOneLine.split(separator: " ").prefix(6).joined(separator: " ")
  }

  private mutating func take(_ path: String, by row: SheetTable.Row, in sheet: String) throws(RowRejection) {
    // A file system may ignore the case of names.
    let folded = path.lowercased()
    // Most names are in lower case: reusing the text avoids a second copy.
    let key = folded == path ? path : folded
    if let earlier = taken[key] { throw RowRejection(.repeated(path, earlier.sheet, earlier.line)) }
    taken[key] = (sheet, row.line)
  }

  // MARK: Values

  /// Returns the values of a row that are not empty, as for ``CellReading/value(_:in:)``. Throws the problems of all cells.
  private func values(of row: SheetTable.Row) throws(RowRejection) -> [SheetColumn: String] {
    var (values, issues): ([SheetColumn: String], [Issue]) = ([:], [])
    for (column, cell) in row.values {
      do throws(CellIssue) {
        let value = try reading.value(cell, in: column)
        if !value.isEmpty { values[column] = value }
      } catch {
        issues.append(Issue(column: column, issue: error))
      }
    }
    issues += addTime(of: row, to: &values)
    guard issues.isEmpty else { throw RowRejection(issues) }
    return values
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
    _ known: KnownDocument, by row: SheetTable.Row, in sheet: String
  ) throws(RowRejection) -> Outcome {
    let document = Document.read(known.source, zone: corpus.zone)
    guard let cells = PostCells(of: document) else { throw RowRejection(.unreadable(document.path)) }
    if row[.field(["status"])] == nil, document.post?.state == .published { reading.over.isOut = true }
    let changes = try changes(of: cells, of: document, by: row)
    try take(document.path, by: row, in: sheet)
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
  private func changes(
    of cells: PostCells, of document: Document, by row: SheetTable.Row
  ) throws(RowRejection) -> [SheetColumn: String] {
    var (changes, issues): ([SheetColumn: String], [Issue]) = ([:], [])
    let there = WordsOfTexts(of: document, in: corpus)
    let date = SheetColumn.field(["date"])
    for (column, cell) in row.values {
      // If the time has its own column, the day is compared together with it.
      if column == date, row[.time] != nil { continue }
      if !reading.holdsWords(column), reading.isSame(cell, cells[column], in: column) { continue }
      do throws(CellIssue) {
        let value = try reading.value(cell, in: column)
        if reading.holdsWords(column), try isSame(value, there, cells, in: column) { continue }
        changes[column] = value
      } catch {
        issues.append(Issue(column: column, issue: error))
      }
    }
    if row[.time] != nil, let cell = row[date] {
      do throws(CellIssue) {
        var slot = [date: try reading.value(cell, in: date)]
        issues += addTime(of: row, to: &slot)
        if let value = slot[date], !reading.isSame(value, cells[date], in: date) { changes[date] = value }
      } catch {
        issues.append(Issue(column: date, issue: error))
      }
    } else if let time = row[.time], !isTime(time, of: cells[date]) {
      issues.append(Issue(column: .time, issue: .timeWithoutDay(time)))
    }
    guard issues.isEmpty else { throw RowRejection(issues) }
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
    _ values: [SheetColumn: String], at path: String, by row: SheetTable.Row, in sheet: String
  ) throws(RowRejection) -> Outcome {
    let stem = String(SourceFile(path: path, bytes: []).stem)
    let given = String((row[.id] ?? "").trimmed)
    let id = given.isEmpty ? stem : given
    try take(path, by: row, in: sheet)
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
        sheet: sheet, line: row.line, file: document.source, old: nil, columns: columns, voidsApproval: false), nil)
  }
}
