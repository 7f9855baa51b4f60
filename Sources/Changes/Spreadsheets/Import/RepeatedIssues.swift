import ForeignFiles

/// The issues with the cells of a sheet, each listed once with its first rows. A misspelt name may be in every row.
struct RepeatedIssues {
  struct Found {
    let issue: RowImporter.Issue
    /// The first lines, in ascending order.
    fileprivate(set) var lines: [Int]
    /// The number of rows.
    fileprivate(set) var count: Int
    fileprivate var last: Int
  }

  /// The first issues, in the order of their first rows.
  private(set) var named: [Found] = []
  /// The number of rows with issues that are not listed.
  private(set) var moreCount = 0
  private var places: [RowImporter.Issue: Int] = [:]
  private var lastUnnamed: Int?

  /// The maximum number of issues to list.
  static let limit = 100
  /// The maximum number of rows to list for each issue.
  static let lineLimit = 5

  mutating func add(_ issue: RowImporter.Issue, on line: Int) {
    if let place = places[issue] {
      guard named[place].last != line else { return }
      named[place].count += 1
      named[place].last = line
      if named[place].lines.count < Self.lineLimit { named[place].lines.append(line) }
    } else if named.count < Self.limit {
      places[issue] = named.count
      named.append(Found(issue: issue, lines: [line], count: 1, last: line))
    } else if lastUnnamed != line {
      moreCount += 1
      lastUnnamed = line
    }
  }
}
