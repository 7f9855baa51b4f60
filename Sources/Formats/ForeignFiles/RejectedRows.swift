/// The rejected rows of a file. A single quotation mark that is never closed may cause every row to be rejected. So the first rejected
/// rows are listed one by one, and the others are only counted.
public struct RejectedRows<Reason: Hashable & Sendable>: Sendable {
  public struct Row: Sendable {
    /// The row number as spreadsheets count it.
    public let number: Int
    public let line: Int
    public fileprivate(set) var reasons: [Reason]
  }

  /// The first rejected rows in file order, regardless of the order in which they were rejected.
  public private(set) var named: [Row] = []
  /// The number of rejected rows.
  public private(set) var count = 0
  /// Whether each row is rejected, by row number.
  private var marks: [Bool] = []

  /// The maximum number of rows to list.
  public static var limit: Int { 100 }

  public init() {}

  /// The number of rejected rows that are not listed.
  public var moreCount: Int { count - named.count }

  public var isEmpty: Bool { count == 0 }

  /// Rejects a row, or adds a reason to a row that is already rejected.
  ///
  /// - Parameter reason: evaluated only for a row that is listed.
  public mutating func reject(_ number: Int, line: Int, _ reason: @autoclosure () -> Reason) {
    if marks.count <= number { marks += [Bool](repeating: false, count: max(number + 1 - marks.count, marks.count)) }
    if !marks[number] { count += 1 }
    marks[number] = true
    if named.count == Self.limit, let last = named.last, last.number < number { return }
    let place = named.lastIndex { $0.number <= number }.map { $0 + 1 } ?? 0
    let reason = reason()
    if place > 0, named[place - 1].number == number {
      if !named[place - 1].reasons.contains(reason) { named[place - 1].reasons.append(reason) }
      return
    }
    named.insert(Row(number: number, line: line, reasons: [reason]), at: place)
    if named.count > Self.limit { named.removeLast() }
  }
}
