import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import Publishing
import SourceText

/// The effect of an import: new or changed posts, and rejected rows. Creating a plan writes nothing.
public struct ImportPlan: Sendable {
  /// A sheet with its displayed name.
  public struct Sheet: Sendable {
    public let name: String
    public let table: SheetTable

    public init(name: String, table: SheetTable) {
      self.name = name
      self.table = table
    }
  }

  /// A problem with a rejected row as a whole, or with one of its cells.
  public struct Rejected: Sendable {
    public let sheet: String
    public let line: Int
    /// The row number as spreadsheets count it. It differs from the line if cells of a text have several lines.
    public let row: Int
    /// The position in the line at which the row begins, counted from 1, if several rows may share a line; otherwise `nil`.
    public var position: Int?
    /// The cell's column, counted from 1, and its header; `nil` if the problem concerns the row as a whole.
    public let column: (number: Int, heading: String)?
    public let issue: CellIssue
    /// Whether the row is a post of a network's export or of a folder, so its columns have names, but no places.
    public let isOfPosts: Bool
  }

  /// A word or a cell that is left out of one or more posts, because it cannot be read.
  public struct LeftOut: Sendable {
    public let sheet: String
    /// The places of the first rows with the word, in their order; at least one.
    public let places: [RowPlace]
    /// The number of rows with the word.
    public let count: Int
    /// The column, counted from 1, and its header; `nil` if the sheet has no such column.
    public let column: (number: Int, heading: String)?
    /// The field of the word; `nil` if the issue is not about a field.
    public let field: SheetColumn?
    public let issue: CellIssue
    /// Whether the rows are posts of a network's export or of a folder.
    public let isOfPosts: Bool
  }

  /// A post to write.
  public struct Change: Sendable {
    public let sheet: String
    /// The lines of the post's rows: usually one, or one for each channel.
    public let lines: [Int]
    /// The new content of the post.
    public let file: SourceFile
    /// The previous content; `nil` for a new post.
    public let old: SourceFile?
    /// The columns whose values change.
    public let columns: [SheetColumn]
    /// Whether the change invalidates a valid approval.
    public let voidsApproval: Bool
    /// The channels of the post, as it is now.
    public let channels: [String]
    /// The day for which the post is planned, as it is now; `nil` if it has none.
    public let day: CalendarDay?
    /// The day from which the sheet moved the post to ``day``; `nil` if the sheet did not move it.
    public internal(set) var movedFrom: CalendarDay?
    /// The existing posts of which a new one may be another day's version, so it may be a copy; usually empty.
    public internal(set) var resembled: [String] = []
    /// Whether the import gives the post a status that follows an approval, but the post records none.
    public internal(set) var claimsApproval = false
    /// The last of the dates of a new post that is already published; otherwise `nil`.
    var publishedOn: CalendarDay?

    public var line: Int { lines[0] }
    /// Whether the post was found although the sheet has another day for it.
    public var isMoved: Bool { movedFrom != nil }
  }

  /// The columns of a post whose values are kept because the row's cells are empty.
  public struct Kept: Sendable {
    public let sheet: String
    public let line: Int
    public let path: String
    public let columns: [SheetColumn]
  }

  public private(set) var changes: [Change] = []
  /// The archive that the import creates; `nil` if there is none, or if it is already declared.
  public private(set) var archive: ImportedArchive?
  /// The problems of the first rejected rows of each sheet.
  public private(set) var rejected: [Rejected] = []
  /// The number of further rejected rows of each sheet.
  public private(set) var moreRejected: [(sheet: String, count: Int)] = []
  public private(set) var kept: [Kept] = []
  /// The columns that contain data but have no header, each with the first line that has data in it. Columns are counted from 1; those
  /// after the last header are not included.
  public private(set) var unnamed: [(sheet: String, line: Int, column: Int)] = []
  /// The words and cells of each sheet that are left out of their posts, because they cannot be read; each reason once.
  public private(set) var leftOut: [LeftOut] = []
  /// The number of rows of each sheet with further words that are left out.
  public private(set) var moreLeftOut: [(sheet: String, count: Int)] = []
  /// The rows that are no posts: repeated headers, and rows that separate others.
  public private(set) var skipped: [(sheet: String, line: Int)] = []
  /// The number of rows that change nothing in their posts.
  public private(set) var unchangedCount = 0
  /// The number of rejected rows.
  public private(set) var rejectedRowCount = 0
  /// The sheets whose order of day and month dates prove, each with an ambiguous cell and the cell that proves the order.
  public private(set) var proofs:
    [(sheet: String, order: WrittenDate.Order, cell: DateColumn.Cell, proof: DateColumn.Cell)] = []
  /// The sheets that are not imported, because their order of day and month is uncertain, each with the reason.
  public private(set) var undecided: [(sheet: String, order: UncertainOrder)] = []
  /// The sheets that have ambiguous dates, but no date that proves the order of day and month. Each is listed with the assumed order and
  /// the cell of an ambiguous date.
  public private(set) var assumptions: [(sheet: String, order: WrittenDate.Order, cell: DateColumn.Cell)] = []

  /// The columns of each sheet with the number of cells that are read, if they are surveyed.
  public private(set) var surveys: [(sheet: String, survey: ColumnSurvey)] = []

  /// Plans the import of some sheets.
  ///
  /// - Parameters:
  ///   - order: the order of day and month in dates such as `03/04/2026`, if a sheet's other dates do not show one; `nil` if such a sheet
  ///     must not be imported.
  ///   - given: the order that the user gives; `nil` if the dates decide.
  ///   - today: the last possible publication date.
  ///   - surveys: whether the cells of each column are counted.
  ///   - clears: whether an empty cell deletes the value; otherwise the value is kept.
  ///   - jobs: the number of threads.
  ///   - progress: receives the number of rows of a sheet read so far, again and again.
  ///   - pathForNew: returns the path of a new post with a title and perhaps a day, as `edito new` would choose it.
  public init(
    _ sheets: [Sheet], into target: ImportTarget, order: WrittenDate.Order?, given: WrittenDate.Order? = nil,
    today: CalendarDay, surveys: Bool = false, clears: Bool = false, jobs: Int = 1,
    progress: (_ count: Int, _ sheet: Sheet) -> Void = { _, _ in },
    pathForNew: @Sendable (_ title: String, _ day: CalendarDay?) -> String
  ) {
    let unknown = DateColumn(default: order, given: given, today: today, in: target.corpus.zone)
    var importer = RowImporter(target, CellReading(corpus: target.corpus, dates: unknown), clears: clears)
    for sheet in sheets {
      var reading = CellReading(
        corpus: target.corpus,
        dates: DateColumn(
          default: order, decided: sheet.table.mapping.order, given: given, today: today, in: target.corpus.zone),
        mapping: sheet.table.mapping,
        markdownColumns: sheet.table.markdownColumns(of: target.corpus.declarations.channels),
        isOfPosts: sheet.table.isOfPosts)
      reading.examinesMedia = sheet.table.examinesMedia
      importer.reading = reading.knowingTimes(of: sheet.table).knowingOrder(of: sheet.table)
      if surveys { self.surveys.append((sheet.name, ColumnSurvey(of: sheet.table, importer.reading))) }
      if let order = importer.reading.dates.undecided {
        undecided.append((sheet.name, order))
        continue
      }
      if let found = importer.reading.dates.proof { proofs.append((sheet.name, found.order, found.cell, found.proof)) }
      if let found = importer.reading.dates.assumption { assumptions.append((sheet.name, found.order, found.cell)) }
      importer.moved = MovedPosts(sheet.table, importer.reading, in: target)
      var (rejected, leftOut) = (RejectedRows<RowImporter.Issue>(), RepeatedIssues())
      var unnamed = sheet.table.unnamed
      var places: [Int: [RowImporter.Issue: RowPlace]] = [:]
      func report(_ row: SheetTable.Row, _ issues: [RowImporter.Issue], in rows: inout RejectedRows<RowImporter.Issue>)
      {
        for issue in issues {
          rows.reject(row.number, line: row.line, issue)
          // The place of a row of a sheet is its line.
          if sheet.table.isOfPosts { places[row.number, default: [:]][issue] = RowPlace(of: row, for: issue) }
        }
      }
      func add(_ groups: [RowGroup]) {
        let results = importer.results(of: groups, in: sheet.name, jobs: jobs, pathForNew: pathForNew)
        for (group, result) in zip(groups, results) {
          switch result.outcome {
          case .unchanged(let kept):
            unchangedCount += group.rows.count
            if let kept { self.kept.append(kept) }
          case .changed(let change, let kept):
            changes.append(change)
            if let kept { self.kept.append(kept) }
          case .rejected(let issues):
            for row in group.rows { report(row, issues, in: &rejected) }
            continue
          }
          for (row, issue) in group.lost { leftOut.add(issue, of: row) }
          for issue in result.lost { leftOut.add(issue, of: group.rows[0]) }
        }
      }
      var merging = importer.merging(of: sheet.table)
      var groups: [RowGroup] = []
      for (index, row) in sheet.table.rows.enumerated() {
        if row.issue == nil, row.repeatsHeadings || row.isSeparator {
          skipped.append((row.file ?? sheet.name, row.line))
          continue
        }
        if let first = unnamed.first, first < row.cellCount { note(&unnamed, of: row, in: sheet) }
        switch importer.entry(at: index, row, in: &merging) {
        case .member: break
        case .rejected(let issues): report(row, issues, in: &rejected)
        case .group(let group): groups.append(group)
        }
        if groups.count == RowImporter.batchSize {
          add(groups)
          groups.removeAll(keepingCapacity: true)
          progress(index + 1, sheet)
        }
      }
      add(groups)
      rejectedRowCount += rejected.count
      if rejected.moreCount > 0 { moreRejected.append((sheet.name, rejected.moreCount)) }
      if leftOut.moreCount > 0 { moreLeftOut.append((sheet.name, leftOut.moreCount)) }
      self.rejected += Self.places(of: rejected, in: sheet, places)
      self.leftOut += leftOut.named.map { found in
        LeftOut(
          sheet: sheet.name, places: found.places, count: found.count, column: Self.place(of: found.issue, in: sheet),
          field: found.issue.column, issue: found.issue.issue, isOfPosts: sheet.table.isOfPosts)
      }
    }
    archive = ImportedArchive(changes, into: target, today: today)
  }

  /// Plans the change of the settings once more, for the channels that the posts need.
  ///
  /// - Parameter target: the workspace with these channels only.
  public mutating func settle(in target: ImportTarget, today: CalendarDay) {
    archive = ImportedArchive(changes, into: target, today: today)
  }

  /// The ids of the channels of new and changed posts.
  public var channels: Set<String> {
    Set(changes.flatMap { $0.channels + $0.columns.compactMap(\.channel) })
  }

  /// The changes of files.
  public var fileChanges: ChangePlan {
    let settings = archive.map { ChangePlan.Change(of: $0.settings, to: $0.newSettings.bytes) }
    return ChangePlan(
      changing: changes.compactMap { change in change.old.map { ChangePlan.Change(of: $0, to: change.file.bytes) } }
        + [settings].compactMap(\.self),
      creating: changes.filter { $0.old == nil }.map(\.file))
  }

  /// Records the columns without a header in which a row has data, and removes them from the positions. Only positions within the row are
  /// looked at, so many columns do not slow down short rows.
  private mutating func note(_ positions: inout [Int], of row: SheetTable.Row, in sheet: Sheet) {
    let found = positions[..<positions.endOfPrefix { $0 < row.cellCount }].filter(row.holdsAnything)
    guard !found.isEmpty else { return }
    unnamed += found.map { (sheet.name, row.line, $0 + 1) }
    let noted = Set(found)
    positions.removeAll(where: noted.contains)
  }

  private static func places(
    of rows: RejectedRows<RowImporter.Issue>, in sheet: Sheet, _ places: [Int: [RowImporter.Issue: RowPlace]]
  ) -> [Rejected] {
    rows.named.flatMap { row in
      row.reasons.map {
        let place = places[row.number]?[$0]
        return Rejected(
          sheet: place?.file ?? sheet.name, line: place?.line ?? row.line, row: row.number, position: place?.position,
          column: Self.place(of: $0, in: sheet), issue: $0.issue, isOfPosts: sheet.table.isOfPosts)
      }
    }
  }

  private static func place(of issue: RowImporter.Issue, in sheet: Sheet) -> (number: Int, heading: String)? {
    issue.position.map(sheet.table.place(at:)) ?? issue.column.flatMap(sheet.table.place(of:))
  }
}
