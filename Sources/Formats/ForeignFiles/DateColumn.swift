import CivilTime
import Localization
import SourceText

/// A reader of the dates of a table, which are expected to have day and month in the same order. Dates that prove the order decide how to
/// read ambiguous dates.
///
/// A date proves the order if it can be read in one order only: a number is above 12, the weekday fits only one order, or in the other
/// order a past event would have a future date. If dates prove both orders, ambiguous dates are not read.
public struct DateColumn: Sendable {
  /// A cell, with the line on which its row begins.
  public struct Cell: Hashable, Sendable {
    public let text: String
    public let line: Int
  }

  /// The header of a column that states the order of its dates.
  public struct Heading: Hashable, Sendable {
    public let text: String
    public let order: WrittenDate.Order

    public init(_ text: String, _ order: WrittenDate.Order) { (self.text, self.order) = (text, order) }
  }

  private let fallback: WrittenDate.Order?
  private let decided: WrittenDate.Order?
  private let given: WrittenDate.Order?
  /// The order that the header of the column states, as in `Date (dd/mm/yyyy)`; `nil` if it states none.
  public var heading: Heading?
  private let today: CalendarDay?
  private let zone: TimeZoneRules
  private var proofs: [WrittenDate.Order: Cell] = [:]
  /// The first ambiguous cell; `nil` if there is none yet.
  private var ambiguous: Cell?
  /// Whether an ambiguous cell was found, so dates in any form after it may show the order.
  public var isAmbiguous: Bool { ambiguous != nil }
  private var series: [WrittenDate.Order: Series] = [.dayFirst: Series(), .monthFirst: Series()]

  /// A series of days, to find out whether each differs from the one before by one day or not at all, as in the rows of a daily export.
  private struct Series {
    var last: CalendarDay?
    var steps = 0
    var isBroken = false
    /// Whether no day comes before the one in the row above it.
    var rises = true
    /// Whether no day comes after the one in the row above it.
    var falls = true

    mutating func add(_ day: CalendarDay) {
      defer { last = day }
      guard let last, day != last else { return }
      steps += 1
      if day < last { rises = false } else { falls = false }
      if day != last + 1, last != day + 1 { isBroken = true }
    }

    var isRun: Bool { steps > 1 && !isBroken }

    /// Whether the days are sorted, like the rows of a calendar, and are numerous enough that this is no accident.
    var isSorted: Bool { steps >= 4 && (rises || falls) }
  }

  /// The days of the whole table in both orders, with those that have one reading only.
  private var calendar: [WrittenDate.Order: Series] = [.dayFirst: Series(), .monthFirst: Series()]

  /// - Parameters:
  ///   - fallback: the order that is usual in the team's region, used if the dates show none; `nil` if ambiguous dates must then not be read.
  ///   - decided: the order that the team decided for its sheets, which only a proof overrules; `nil` if it decided none.
  ///   - given: the order that the user gives for this table; `nil` if the dates decide. If the dates prove the other one, the table is not
  ///     read; see ``undecided``.
  ///   - today: the last possible day of a past event; `nil` if any day is possible.
  ///   - zone: the time zone of the dates and of `today`.
  public init(
    default fallback: WrittenDate.Order?, decided: WrittenDate.Order? = nil, given: WrittenDate.Order? = nil,
    today: CalendarDay?, in zone: TimeZoneRules
  ) {
    (self.fallback, self.decided, self.given, self.today, self.zone) = (fallback, decided, given, today, zone)
  }

  /// The number of events still to come that would be long past, by the order in which they would be.
  private var lateCounts: [WrittenDate.Order: Int] = [:]

  /// The number of days after which an event that is said to be still to come is long past.
  private static let lateness = 60

  /// The order in which no event still to come is long past, if at least two would be in the other order; otherwise `nil`.
  private var expected: WrittenDate.Order? {
    let (dayFirst, monthFirst) = (lateCounts[.dayFirst, default: 0], lateCounts[.monthFirst, default: 0])
    if dayFirst == 0, monthFirst > 1 { return .dayFirst }
    return monthFirst == 0 && dayFirst > 1 ? .monthFirst : nil
  }

  /// The order that the days of the whole table suggest; `nil` if they suggest none, or both.
  private var suggested: WrittenDate.Order? {
    guard let sorted, let expected, sorted != expected else { return sorted ?? expected }
    return nil
  }

  /// Examines a cell for proof of the order.
  ///
  /// - Parameters:
  ///   - isOver: whether the cell contains the date of a past event.
  ///   - isToCome: whether the cell contains the date of an event that is said to be still to come.
  public mutating func look(
    at text: String, line: Int, isOver: @autoclosure () -> Bool, isToCome: @autoclosure () -> Bool = false
  ) {
    guard ambiguous != nil || Self.mayHaveOrder(text) else { return }
    let readings = readings(text, isOver: isOver())
    for order in [WrittenDate.Order.dayFirst, .monthFirst] {
      if case .success(let stamp) = readings[order] { calendar[order]?.add(stamp.day) }
    }
    if let today {
      let late = [WrittenDate.Order.dayFirst, .monthFirst].filter { order in
        if case .success(let stamp) = readings[order] { stamp.day + Self.lateness < today } else { false }
      }
      if !late.isEmpty, isToCome() { for order in late { lateCounts[order, default: 0] += 1 } }
    }
    guard Self.mayHaveOrder(text) else { return }
    switch (readings.dayFirst, readings.monthFirst) {
    case (.success(let first), .success(let second)):
      if first == second { return }
      if ambiguous == nil { ambiguous = Cell(text: text, line: line) }
      series[.dayFirst]?.add(first.day)
      series[.monthFirst]?.add(second.day)
    case (.success, .failure): prove(.dayFirst, text, line)
    case (.failure, .success): prove(.monthFirst, text, line)
    case (.failure, .failure): break
    }
  }

  private mutating func prove(_ order: WrittenDate.Order, _ text: String, _ line: Int) {
    if proofs[order] == nil { proofs[order] = Cell(text: text, line: line) }
  }

  /// Returns the date that a cell contains, or the reason why it cannot be read as a date.
  public func read(_ text: String, isOver: Bool = false) -> Result<WrittenDate.Stamp, WrittenDate.Failure> {
    let readings = readings(text, isOver: isOver)
    if let stated = given ?? heading?.order { return readings[stated] }
    guard case .success(let first) = readings.dayFirst else {
      if case .success = readings.monthFirst { return readings.monthFirst }
      return .failure(failure(readings))
    }
    guard case .success(let second) = readings.monthFirst, first != second else { return readings.dayFirst }
    if let dayFirst = proofs[.dayFirst], let monthFirst = proofs[.monthFirst] {
      return .failure(.contradiction(dayFirst: dayFirst.line, monthFirst: monthFirst.line))
    }
    if let proved = proofs.keys.first { return readings[proved] }
    if let known = decided ?? suggested { return readings[known] }
    if unusualRun != nil { return .failure(.undecided) }
    return fallback.map { readings[$0] } ?? .failure(.undecided)
  }

  /// Returns the reason why a text is not a date in either order. If only one order gives a valid month, the reason is the failure in
  /// that order; otherwise, it is usually the failure in the proved order or, if no order is proved, in the usual one.
  private func failure(_ readings: WrittenDate.Readings) -> WrittenDate.Failure {
    guard case .failure(let first) = readings.dayFirst, case .failure(let second) = readings.monthFirst else {
      return .malformed
    }
    let ofOrder = proofs[.monthFirst] != nil || proofs.isEmpty && fallback == .monthFirst ? second : first
    switch (first, second) {
    // A zero does not show the order: it is neither a day nor a month.
    case (.impossible(.noSuchMonth(0)), .impossible(.noDayZero)),
      (.impossible(.noDayZero), .impossible(.noSuchMonth(0))):
      return ofOrder
    case (.impossible(.noSuchMonth(let month)), .impossible(.noSuchMonth(let other))) where month != other:
      return proofs.count == 1 ? ofOrder : .noMonth(other, month)
    case (.impossible(.noSuchMonth), _): return second
    case (_, .impossible(.noSuchMonth)): return first
    case (.weekday(let weekday, let day), .weekday(_, let other)) where day != other && proofs.count != 1:
      return .weekdayOfNeither(weekday, day, other)
    default: return ofOrder
    }
  }

  /// Whether a cell contains a day without a time. The time may be in another cell.
  public func isDay(_ text: String, isOver: Bool) -> Bool {
    if case .success(let stamp) = read(text, isOver: isOver) { stamp.time == nil } else { false }
  }

  /// The order in which the ambiguous dates are consecutive days; `nil` if this holds for both orders or for neither.
  private var run: WrittenDate.Order? {
    let runs = [WrittenDate.Order.dayFirst, .monthFirst].filter { series[$0]?.isRun ?? false }
    return runs.count == 1 ? runs[0] : nil
  }

  /// The order of ``run`` if it is not the usual one; otherwise `nil`.
  private var unusualRun: WrittenDate.Order? { run.flatMap { $0 == fallback ? nil : $0 } }

  /// The order in which the dates of the whole table are sorted; `nil` if this holds for both orders or for neither, or for few dates only.
  private var sorted: WrittenDate.Order? {
    let sorted = [WrittenDate.Order.dayFirst, .monthFirst].filter { calendar[$0]?.isSorted ?? false }
    return sorted.count == 1 ? sorted[0] : nil
  }

  /// The order that dates prove for ambiguous ones, with an ambiguous cell and the cell that proves it; `nil` if no cell is ambiguous, or
  /// if no single order is proved.
  public var proof: (order: WrittenDate.Order, cell: Cell, proof: Cell)? {
    guard given == nil, heading == nil, proofs.count == 1, let (order, proof) = proofs.first, let ambiguous else {
      return nil
    }
    return (order, ambiguous, proof)
  }

  /// The order that was assumed without proof, with the first ambiguous cell; `nil` if no cell is ambiguous, or if the team decided.
  public var assumption: (order: WrittenDate.Order, cell: Cell)? {
    guard given == nil, heading == nil, decided == nil, proofs.isEmpty, let ambiguous else { return nil }
    let usual = unusualRun == nil ? fallback : nil
    return (suggested ?? usual).map { ($0, ambiguous) }
  }

  /// The reason why the table must not be read: its dates prove another order than the user or the header says, or nothing decides the
  /// order of day and month. Otherwise `nil`.
  public var undecided: UncertainOrder? {
    if let given {
      guard ambiguous != nil else { return nil }
      return contradiction(of: given).map { UncertainOrder(cell: $0, reason: .given(given)) }
    }
    if let heading {
      return contradiction(of: heading.order).map { UncertainOrder(cell: $0, reason: .heading(heading)) }
    }
    guard decided == nil, proofs.isEmpty, suggested == nil else { return nil }
    if let unusualRun { return ambiguous.map { UncertainOrder(cell: $0, reason: .run(unusualRun)) } }
    guard fallback == nil else { return nil }
    return ambiguous.map { UncertainOrder(cell: $0, reason: .unknown) }
  }

  /// Returns the cell that proves another order than a stated one; `nil` if there is none, or if other cells prove the stated order.
  private func contradiction(of stated: WrittenDate.Order) -> Cell? {
    guard proofs.count == 1, let (order, proof) = proofs.first, order != stated else { return nil }
    return proof
  }

  private func readings(_ text: String, isOver: Bool) -> WrittenDate.Readings {
    var readings = WrittenDate.readings(text, in: zone)
    if Self.endsInFullMidnight(text) {
      readings = WrittenDate.Readings(
        dayFirst: readings.dayFirst.map(\.withoutMidnight), monthFirst: readings.monthFirst.map(\.withoutMidnight))
    }
    guard isOver else { return readings }
    return WrittenDate.Readings(dayFirst: over(readings.dayFirst), monthFirst: over(readings.monthFirst))
  }

  /// Whether a text ends with midnight including seconds, which is how programs write the time of a day that has none. A person who means
  /// midnight writes `00:00`.
  public static func endsInFullMidnight(_ text: String) -> Bool {
    text.hasSuffix(" 00:00:00") || text.hasSuffix("T00:00:00") || text.hasSuffix(" 00:00:00.000")
      || text.hasSuffix("T00:00:00.000")
  }

  private func over(
    _ reading: Result<WrittenDate.Stamp, WrittenDate.Failure>
  ) -> Result<WrittenDate.Stamp, WrittenDate.Failure> {
    reading.flatMap { stamp in issue(of: stamp, isOver: true).map(Result.failure) ?? .success(stamp) }
  }

  /// Returns the reason why a date is implausible: its year is too far away, or the date of a past event is in the future. `nil` if the
  /// date is plausible.
  public func issue(of stamp: WrittenDate.Stamp, isOver: Bool) -> WrittenDate.Failure? {
    let day = stamp.slot(in: zone).day
    if !WrittenDate.years.contains(stamp.day.year) { return .farYear }
    return isOver && today.map { day > $0 } ?? false ? .toCome(day) : nil
  }

  /// Whether a text may be a date of three numbers with the year last. Most columns contain no such text, so this quick test excludes
  /// those columns.
  public static func mayHaveOrder(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: \.isASCIIDigit) else { return false }
    let digits = bytes[start...].prefix(while: \.isASCIIDigit)
    guard digits.count < 3, digits.endIndex < bytes.endIndex, "/-.".utf8.contains(bytes[digits.endIndex]) else {
      return false
    }
    return bytes[bytes.index(after: digits.endIndex)...].first?.isASCIIDigit ?? false
  }
}
