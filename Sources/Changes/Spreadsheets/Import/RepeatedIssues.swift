import ForeignFiles

/// The issues with the cells of a sheet, each listed once with its first rows. A misspelt name may be in every row.
struct RepeatedIssues {
  struct Found {
    let issue: RowImporter.Issue
    /// The places of the first rows, in their order.
    fileprivate(set) var places: [RowPlace]
    /// The number of rows.
    fileprivate(set) var count: Int
    fileprivate var last: Int
  }

  /// The first issues, in the order of their first rows.
  private(set) var named: [Found] = []
  /// The number of rows with issues that are not listed.
  private(set) var moreCount = 0
  private var places: [Key: Int] = [:]
  private var lastUnnamed: Int?

  /// What the same issues share. A word is the same in upper and lower case.
  private struct Key: Hashable {
    let column: SheetColumn?
    let position: Int?
    let word: String?
    let issue: CellIssue?

    init(_ issue: RowImporter.Issue) {
      (column, position) = (issue.column, issue.position)
      word = issue.issue.word.map(SheetMapping.key)
      self.issue = word == nil ? issue.issue : nil
    }
  }

  /// The maximum number of issues to list.
  static let limit = 100
  /// The maximum number of rows to list for each issue.
  static let placeLimit = 5

  mutating func add(_ issue: RowImporter.Issue, of row: SheetTable.Row) {
    let number = row.number
    let key = Key(issue)
    if let place = places[key] {
      guard named[place].last != number else { return }
      named[place].count += 1
      named[place].last = number
      if named[place].places.count < Self.placeLimit { named[place].places.append(RowPlace(of: row, for: issue)) }
    } else if named.count < Self.limit {
      places[key] = named.count
      named.append(Found(issue: issue, places: [RowPlace(of: row, for: issue)], count: 1, last: number))
    } else if lastUnnamed != number {
      moreCount += 1
      lastUnnamed = number
    }
  }
}

/// The place of a row in its sheet, or of a post in its collection.
public struct RowPlace: Hashable, Sendable {
  /// The name of the row's own file, if the collection has several files; otherwise `nil`.
  public let file: String?
  /// The line of the cell that causes an issue, or on which the row begins.
  public let line: Int
  /// The position in the line, counted from 1, if several rows may share a line; otherwise `nil`.
  public let position: Int?

  init(of row: SheetTable.Row, for issue: RowImporter.Issue) {
    (file, line, position) = (row.file, row.line(of: issue), row.column)
  }
}
