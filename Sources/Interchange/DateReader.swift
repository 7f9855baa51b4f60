import CivilTime

/// Reads the parts of a date to their end.
struct DateReader {
  private var parts: DateParts
  private let order: ForeignDate.Order
  /// Whether the day was three numbers, the year last: then the order tells which of the others it is.
  private var hasOrder = false

  private typealias Failure = ForeignDate.Failure

  static func read(
    _ parts: DateParts, _ order: ForeignDate.Order
  ) -> (result: Result<ForeignDate.Stamp, ForeignDate.Failure>, hasOrder: Bool) {
    var reader = DateReader(parts: parts, order: order)
    do throws(Failure) {
      return (.success(try reader.stamp()), reader.hasOrder)
    } catch {
      return (.failure(error), reader.hasOrder)
    }
  }

  private init(parts: DateParts, order: ForeignDate.Order) { (self.parts, self.order) = (parts, order) }

  private mutating func stamp() throws(Failure) -> ForeignDate.Stamp {
    parts.skipWord("on", "the", "le")
    guard let word = parts.word, let weekday = Weekday(parsing: word) else { return try stamp(on: nil) }
    let start = parts
    parts.removeFirst()
    parts.skip(".")
    parts.skip(",")
    parts.skipWord("the", "le")
    do throws(Failure) {
      return try stamp(on: weekday)
    } catch {
      // `mar` is Tuesday to some, and March to others.
      parts = start
      guard Self.month(named: word) != nil else { throw error }
      do throws(Failure) { return try stamp(on: nil) } catch let other { throw error == .malformed ? other : error }
    }
  }

  private mutating func stamp(on weekday: Weekday?) throws(Failure) -> ForeignDate.Stamp {
    let day = try day()
    for weekday in [weekday, trailingWeekday()].compactMap(\.self) where weekday != day.weekday {
      throw .weekday(weekday, of: day)
    }
    if parts.isAtEnd { return ForeignDate.Stamp(day: day, time: nil, offset: nil) }
    parts.skip(",")
    let isISO = parts.skipWord("t")
    if !isISO { parts.skipWord("at", "a", "kl", "um") }
    let (time, hasSeconds) = try time()
    let offset = try offset(behind: time, isPrecise: isISO || hasSeconds)
    guard parts.isAtEnd else { throw .malformed }
    return ForeignDate.Stamp(day: day, time: time, offset: offset)
  }

  // MARK: Days

  private mutating func trailingWeekday() -> Weekday? {
    let start = parts
    let isInBrackets = parts.skip("(")
    if !isInBrackets { parts.skip(",") }
    guard let weekday = parts.word.flatMap(Weekday.init(parsing:)) else {
      parts = start
      return nil
    }
    parts.removeFirst()
    parts.skip(".")
    if isInBrackets { parts.skip(")") }
    return weekday
  }

  private mutating func day() throws(Failure) -> CalendarDay {
    if let month = parts.word.flatMap(Self.month) {
      parts.removeFirst()
      parts.skip(".")
      guard let day = parts.number(digits: 1...2) else { throw .malformed }
      parts.skipWord("st", "nd", "rd", "th")
      parts.skip(",")
      return try self.day(year(), month, day)
    }
    guard let (first, digits) = parts.number() else { throw .malformed }
    switch digits {
    case 8: return try day(first / 10_000, first / 100 % 100, first % 100)
    case 4:
      guard parts.separator(), let month = parts.number(digits: 1...2), parts.separator(),
        let day = parts.number(digits: 1...2)
      else { throw .malformed }
      return try self.day(first, month, day)
    case 1, 2: return parts.separator() && parts.isAtNumber ? try numericDay(first) : try namedDay(first)
    default: throw .malformed
    }
  }

  private mutating func numericDay(_ first: Int) throws(Failure) -> CalendarDay {
    guard let second = parts.number(digits: 1...2), parts.separator() else { throw .malformed }
    let year = try year()
    hasOrder = true
    return order == .dayFirst ? try day(year, second, first) : try day(year, first, second)
  }

  private mutating func namedDay(_ number: Int) throws(Failure) -> CalendarDay {
    parts.skipWord("er", "st", "nd", "rd", "th")
    parts.skipWord("de", "of")
    guard let month = parts.word.flatMap(Self.month) else { throw .malformed }
    parts.removeFirst()
    _ = parts.separator()
    parts.skip(",")
    return try day(year(), month, number)
  }

  private mutating func year() throws(Failure) -> Int {
    guard let (year, digits) = parts.number() else { throw .malformed }
    switch digits {
    case 2: return 2000 + year
    case 4: return year
    default: throw digits < 5 ? .farYear : .malformed
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws(Failure) -> CalendarDay {
    guard ForeignDate.years.contains(year) else { throw .farYear }
    guard (1...12).contains(month) else { throw .impossible(.noSuchMonth(month)) }
    guard let found = CalendarDay(year: year, month: month, day: day) else {
      throw .impossible(
        .noSuchDay(year: year, month: month, days: CalendarDay.daysInMonth(month, of: year)))
    }
    return found
  }

  // MARK: Times

  private mutating func time() throws(Failure) -> (TimeOfDay, hasSeconds: Bool) {
    guard let shown = parts.number(digits: 1...2) else { throw .malformed }
    var (minute, hasSeconds) = (0, false)
    if parts.skip(":") {
      guard let number = parts.number(digits: 2...2) else { throw .malformed }
      minute = number
      hasSeconds = try seconds()
    } else if parts.skipWord("h", "heure", "heures") {
      minute = parts.number(digits: 2...2) ?? 0
      parts.skipWord("min", "m")
    } else if !isAtMeridiem {
      throw .malformed
    }
    guard let hour = hour(shown), let time = TimeOfDay(hour: hour, minute: minute) else {
      throw .impossible(.noSuchTime)
    }
    return (time, hasSeconds)
  }

  private mutating func seconds() throws(Failure) -> Bool {
    guard parts.skip(":") else { return false }
    guard let second = parts.number(digits: 2...2) else { throw .malformed }
    guard second < 60 else { throw .impossible(.noSuchSecond(second)) }
    if parts.skip(".", ",") { guard parts.number() != nil else { throw .malformed } }
    return true
  }

  private var isAtMeridiem: Bool {
    var rest = self
    return rest.isAfternoon() != nil
  }

  /// Whether `AM` or `PM` comes next, and is skipped; `nil` for neither.
  private mutating func isAfternoon() -> Bool? {
    if parts.skipWord("am") { return false }
    if parts.skipWord("pm") { return true }
    let start = parts
    if let word = parts.word, word == "a" || word == "p" {
      parts.removeFirst()
      if parts.skip("."), parts.skipWord("m") {
        parts.skip(".")
        return word == "p"
      }
    }
    parts = start
    return nil
  }

  /// The hour of a day of 24 hours, by what follows the time.
  private mutating func hour(_ shown: Int) -> Int? {
    guard let isAfternoon = isAfternoon() else { return shown }
    guard shown <= 12, shown > 0 || !isAfternoon else { return nil }
    return shown % 12 + (isAfternoon ? 12 : 0)
  }

  // MARK: Offsets

  /// What stands behind a time: a zone's name, or hours and minutes with a sign.
  ///
  /// A hyphen behind hours and minutes is a sign where a blank stands before it and none behind it, and where no range of times
  /// may be meant.
  ///
  /// - Parameter isPrecise: whether the time has seconds, or is written as programs do.
  private mutating func offset(behind time: TimeOfDay, isPrecise: Bool) throws(Failure) -> Int? {
    if parts.isAtEnd { return nil }
    let isRange = isRange(from: time)
    let isInBrackets = parts.skip("(")
    if let known = parts.word.flatMap({ Self.zones[$0] }) {
      parts.removeFirst()
      if isInBrackets {
        guard parts.skip(")") else { throw .malformed }
        return known
      }
      guard let sign = sign() else { return known }
      return try number(sign, isBehindName: true)
    }
    if isInBrackets { throw .malformed }
    let isApart = parts.isApart
    guard let sign = sign() else { throw isRange ? .impossible(.timeRange) : .malformed }
    let isClear = sign > 0 || isPrecise || isApart && !parts.isApart
    if !isClear || isRange && !isPrecise { throw isRange ? .impossible(.timeRange) : .malformed }
    do throws(Failure) {
      let offset = try number(sign)
      if parts.isAtEnd { return offset }
    } catch {
      throw isRange ? .impossible(.timeRange) : error
    }
    throw isRange ? .impossible(.timeRange) : .malformed
  }

  private mutating func sign() -> Int? { parts.skip("+") ? 1 : parts.skip("-", "−") ? -1 : nil }

  private mutating func number(_ sign: Int, isBehindName: Bool = false) throws(Failure) -> Int {
    guard let (number, digits) = parts.number() else { throw .malformed }
    var (hours, minutes) = (number, 0)
    switch digits {
    case 4: (hours, minutes) = (number / 100, number % 100)
    case 1 where isBehindName, 2:
      if parts.skip(":") {
        guard let read = parts.number(digits: 2...2) else { throw .malformed }
        minutes = read
      }
    default: throw .malformed
    }
    guard minutes < 60, hours * 60 + minutes <= DateSyntax.greatestOffset else { throw .impossible(.noSuchOffset) }
    parts.skipComment()
    return sign * (hours * 60 + minutes)
  }

  /// Whether all that is left is the later end of a range of times: `-15:00`, ` – 15h30`, `to 3 pm`.
  private func isRange(from start: TimeOfDay) -> Bool {
    var rest = self
    guard rest.parts.skip("-", "–", "—", "/", "→") || rest.parts.skipWord("to", "till", "until", "a") else {
      return false
    }
    guard let end = try? rest.time().0 else { return false }
    return rest.parts.isAtEnd && end > start
  }

  /// RFC 2822's names, and those of UTC.
  private static let zones = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "cet": 60, "cest": 120,
  ]

  // MARK: Names

  /// The month that a word, or the beginning of one, names in English or in French.
  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let found = Set(months.filter { $0.name.hasPrefix(word) || word == "sept" && $0.number == 9 }.map(\.number))
    return found.count == 1 ? found.first : nil
  }

  private static let months: [(name: String, number: Int)] =
    (1...12).flatMap { number in
      [DateNames.month(number).english, DateNames.month(number).french].map { (HeadingText.folded($0), number) }
    }
}

extension ForeignDate {
  /// The years that people mean.
  public static let years = 1990...2100
}
