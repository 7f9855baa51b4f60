/// The rows of a file that are left out. There may be as many as there are rows, by a single quotation mark that nothing closes: the
/// first of them are named one by one, and the others counted.
public struct RefusedRows<Reason: Hashable & Sendable>: Sendable {
  public struct Row: Sendable {
    /// As a spreadsheet counts.
    public let number: Int
    public let line: Int
    public fileprivate(set) var reasons: [Reason]
  }

  /// The first rows, in their order, whatever the order in which they were refused.
  public private(set) var named: [Row] = []
  /// How many rows are refused.
  public private(set) var count = 0
  /// Whether the row of a number is refused.
  private var marks: [Bool] = []

  /// How many rows are named.
  public static var limit: Int { 100 }

  public init() {}

  /// How many rows are refused beyond those that are named.
  public var moreCount: Int { count - named.count }

  public var isEmpty: Bool { count == 0 }

  /// Refuses a row, for one more reason if it is refused already.
  ///
  /// - Parameter reason: put into words only for a row that is named.
  public mutating func refuse(_ number: Int, line: Int, _ reason: @autoclosure () -> Reason) {
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
