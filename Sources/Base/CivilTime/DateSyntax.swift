import Localization

/// A parser for dates as people write them in front matter.
public enum DateSyntax {
  /// The reason why a text is not a date.
  public enum Failure: Error, Hashable, Sendable {
    case malformed
    /// The text has the form of a date, but the month has no such day.
    case noSuchDay(year: Int, month: Int, days: Int)
    case noDayZero
    case noSuchMonth(Int)
    case noSuchYear
    case noSuchTime
    case noSuchMinute(Int)
    case noSuchSecond(Int)
    /// The offset from UTC is greater than any that is in use.
    case noSuchOffset
    /// The text is a range of times such as `14:00-15:00`.
    case timeRange
    case noSuchWeek(year: Int, week: Int)

    /// Returns the reason why a month has no day with a given number.
    public static func noDay(_ day: Int, ofMonth month: Int, _ year: Int) -> Failure {
      day < 1
        ? .noDayZero : .noSuchDay(year: year, month: month, days: CalendarDay.daysInMonth(month, of: year))
    }

    /// The reason, as part of a sentence; `nil` if only an example of a valid date can help.
    public var reason: LocalizedText? {
      switch self {
      case .malformed: nil
      case .noSuchDay(let year, let month, let days):
        LocalizedText(
          en: "\(DateNames.month(month)) \(String(year)) has \(days, "day", "days")",
          fr: "\(DateNames.month(month)) \(String(year)) a \(days, "jour", "jours")")
      case .noDayZero: LocalizedText(en: "there is no day 0", fr: "il n’y a pas de jour 0")
      case .noSuchMonth(let month):
        LocalizedText(en: "there is no month \(month)", fr: "il n’y a pas de mois \(month)")
      case .noSuchYear:
        LocalizedText(en: "there is no year 0", fr: "il n’y a pas d’année 0")
      case .noSuchMinute(let minute):
        LocalizedText(
          en: "minutes go from 00 to 59, and this is \(minute)", fr: "les minutes vont de 00 à 59, et non \(minute)")
      case .noSuchSecond(let second):
        LocalizedText(
          en: "seconds go from 00 to 59, and this is \(second)", fr: "les secondes vont de 00 à 59, et non \(second)")
      case .noSuchOffset:
        LocalizedText(
          en: "offsets from UTC go from -14:00 to +14:00", fr: "les décalages sur UTC vont de -14:00 à +14:00")
      case .timeRange:
        LocalizedText(
          en: "it is a range of times: write when it begins",
          fr: "c’est une plage horaire : écrivez l’heure à laquelle elle commence")
      case .noSuchTime:
        LocalizedText(en: "hours go from 00:00 to 23:59", fr: "les heures vont de 00:00 à 23:59")
      case .noSuchWeek(let year, let week):
        LocalizedText(
          en: "\(String(year)) has no week \(week)", fr: "\(String(year)) n’a pas de semaine \(week)")
      }
    }
  }

  /// A day, with a time and an offset from UTC if the text has them.
  public struct Timestamp: Hashable, Sendable {
    public var day: CalendarDay
    public var time: TimeOfDay?
    /// The offset from UTC, in minutes to the east; `nil` if the text has none.
    public var offset: Int?
    /// Whether the text may be a range of times: `09:00-10:00` could also mean 09:00 in Honolulu.
    fileprivate var resemblesRange = false

    init(day: CalendarDay, time: TimeOfDay? = nil, offset: Int? = nil) {
      self.day = day
      self.time = time
      self.offset = offset
    }
  }

  /// Parses a date as ``timestamp(_:)`` does, and uses a time zone to recognise ranges of times.
  ///
  /// A text that may be a range of times counts as a range, unless the zone has the written offset at that moment.
  public static func timestamp(_ text: String, in zone: TimeZoneRules) -> Result<Timestamp, Failure> {
    timestamp(text).flatMap { stamp in
      guard stamp.resemblesRange, let time = stamp.time, let offset = stamp.offset else { return .success(stamp) }
      let minute = Moment(day: stamp.day, time: time).minutes - offset
      return zone.offset(atUTCMinute: minute) == offset ? .success(stamp) : .failure(.timeRange)
    }
  }

  /// Parses `2026-11-24`, `2026-11-24 09:00`, `2026-11-24T09:00:30.5+01:00` and `2026-11-24T08:00Z`. Seconds are dropped.
  public static func timestamp(_ text: String) -> Result<Timestamp, Failure> {
    var text = text
    return text.withUTF8 { timestamp(Scanner($0)) }
  }

  private static func timestamp(_ scanner: consuming Scanner) -> Result<Timestamp, Failure> {
    let day: CalendarDay
    switch scanner.day() {
    case .success(let read): day = read
    case .failure(let failure): return .failure(failure)
    }
    if scanner.isAtEnd { return .success(Timestamp(day: day)) }
    let isISO = scanner.skip("T")
    guard isISO || scanner.skipSpaces() else { return .failure(.malformed) }
    guard let hour = scanner.number(digits: 1...2), scanner.skip(":") || scanner.skip("h"),
      let minute = scanner.number(digits: 2...2)
    else { return .failure(.malformed) }
    guard minute < 60 else { return .failure(.noSuchMinute(minute)) }
    guard let time = TimeOfDay(hour: hour, minute: minute) else { return .failure(.noSuchTime) }
    let isRange = scanner.isEndOfRange(from: time)
    if scanner.skip(":") {
      guard let second = scanner.number(digits: 2...2) else { return .failure(.malformed) }
      guard second < 60 else { return .failure(.noSuchSecond(second)) }
      if scanner.skip(".") || scanner.skip(",") {
        guard scanner.skipDigits() else { return .failure(.malformed) }
      }
    }
    if scanner.isAtEnd { return .success(Timestamp(day: day, time: time)) }
    _ = scanner.skipSpaces()
    guard let offset = scanner.offset(), scanner.isAtEnd else { return .failure(isRange ? .timeRange : .malformed) }
    guard abs(offset) <= greatestOffset else { return .failure(isRange ? .timeRange : .noSuchOffset) }
    var stamp = Timestamp(day: day, time: time, offset: offset)
    stamp.resemblesRange = isRange && !isISO
    return .success(stamp)
  }

  /// The greatest offset from UTC, in minutes: the 14 hours of Kiribati.
  public static let greatestOffset = 14 * 60

  /// Parses `2026-11-24`.
  public static func day(_ text: String) -> Result<CalendarDay, Failure> {
    var text = text
    return text.withUTF8 { day(Scanner($0)) }
  }

  private static func day(_ scanner: consuming Scanner) -> Result<CalendarDay, Failure> {
    let result = scanner.day()
    if case .success = result, !scanner.isAtEnd { return .failure(.malformed) }
    return result
  }

  /// Parses `2026-11-24`, `2026-W48`, `2026-S48`, `2026-11`, `2026-Q4`, `2026-T4` and `2026`.
  public static func period(_ text: String) -> Result<Period, Failure> {
    var text = text
    return text.withUTF8 { period(Scanner($0)) }
  }

  private static func period(_ scanner: consuming Scanner) -> Result<Period, Failure> {
    let asDay = day(copy scanner)
    if case .success(let day) = asDay { return .success(Period(.day, containing: day)) }
    guard let year = scanner.number(digits: 4...4) else { return .failure(.malformed) }
    guard let start = CalendarDay(year: year, month: 1, day: 1) else { return .failure(.noSuchYear) }
    if scanner.isAtEnd { return .success(Period(.year, containing: start)) }
    guard scanner.skip("-") else { return .failure(.malformed) }
    if scanner.skip("W") || scanner.skip("S") {
      guard let week = scanner.number(digits: 1...2), scanner.isAtEnd else { return .failure(.malformed) }
      // 4 January is always in week 1.
      let period = Period(.week, containing: start + 3 + (week - 1) * 7)
      guard week > 0, Period.isoWeek(of: period.first) == (year, week) else {
        return .failure(.noSuchWeek(year: year, week: week))
      }
      return .success(period)
    }
    if scanner.skip("Q") || scanner.skip("T") {
      guard let quarter = scanner.number(digits: 1...1), (1...4).contains(quarter), scanner.isAtEnd else {
        return .failure(.malformed)
      }
      return .success(Period(.quarter, containing: start.adding(months: (quarter - 1) * 3)))
    }
    guard let month = scanner.number(digits: 2...2) else { return .failure(.malformed) }
    guard scanner.isAtEnd else {
      if case .failure(let failure) = asDay { return .failure(failure) }
      return .failure(.malformed)
    }
    guard (1...12).contains(month) else { return .failure(.noSuchMonth(month)) }
    return .success(Period(.month, containing: start.adding(months: month - 1)))
  }

  /// Parses the date at the start of a file name such as `2026-11-24-sourdough`; `nil` if there is none.
  public static func leadingDay(of text: some StringProtocol) -> CalendarDay? {
    // Every post's file name is parsed here, so the digits are read one by one, without a copy of the text.
    var numbers = (0, 0, 0)
    for (index, byte) in text.utf8.prefix(10).enumerated() {
      let digit = Int(byte) - 0x30
      switch index {
      case 4, 7: guard byte == 0x2D else { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0...3: numbers.0 = numbers.0 * 10 + digit
      case 5...6: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return CalendarDay(year: numbers.0, month: numbers.1, day: numbers.2)
  }
}

extension DateSyntax {
  /// A cursor over the bytes of a short text.
  struct Scanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// - Parameter bytes: the bytes of a text, valid as long as the scanner is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while index < bytes.count, count < digits.upperBound, (0x30...0x39).contains(bytes[index]) {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
        count += 1
      }
      return count >= digits.lowerBound ? value : nil
    }

    /// Skips an ASCII character if it comes next, and returns whether it does. A capital letter also matches the small letter, but not
    /// the reverse.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard index < bytes.count else { return false }
      let wanted = UInt8(truncatingIfNeeded: character.value)
      guard bytes[index] == wanted || (wanted >= 0x41 && bytes[index] == wanted | 0x20) else { return false }
      index += 1
      return true
    }

    mutating func skipSpaces() -> Bool {
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      return index > start
    }

    /// Skips digits, and returns whether there was at least one.
    mutating func skipDigits() -> Bool {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index > start
    }

    /// Whether the rest of the text is the end of a range of times, later than `start`: `-15:00`, ` – 15h30`.
    func isEndOfRange(from start: TimeOfDay) -> Bool {
      var rest = self
      _ = rest.skipSpaces()
      // An en dash is three bytes.
      if rest.bytes[rest.index...].starts(with: [0xE2, 0x80, 0x93]) {
        rest.index += 3
      } else if !rest.skip("-") {
        return false
      }
      _ = rest.skipSpaces()
      guard let hour = rest.number(digits: 1...2), rest.skip(":") || rest.skip("h") else { return false }
      let minute = rest.number(digits: 2...2) ?? 0
      return rest.isAtEnd && hour <= 24 && minute < 60 && hour * 60 + minute > Int(start.minutes)
    }

    mutating func day() -> Result<CalendarDay, Failure> {
      guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 1...2), skip("-"),
        let day = number(digits: 1...2)
      else { return .failure(.malformed) }
      guard year > 0 else { return .failure(.noSuchYear) }
      guard (1...12).contains(month) else { return .failure(.noSuchMonth(month)) }
      guard let read = CalendarDay(year: year, month: month, day: day) else {
        return .failure(.noDay(day, ofMonth: month, year))
      }
      return .success(read)
    }

    /// Parses an offset from UTC, such as `Z`, `+01:00`, `+0100` or `+01`, and returns its minutes to the east; `nil` if there is no
    /// valid offset.
    mutating func offset() -> Int? {
      if skip("Z") { return 0 }
      let sign: Int
      if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
      guard let hours = number(digits: 2...2) else { return nil }
      if isAtEnd { return sign * hours * 60 }
      _ = skip(":")
      guard let minutes = number(digits: 2...2), minutes < 60 else { return nil }
      return sign * (hours * 60 + minutes)
    }
  }
}
