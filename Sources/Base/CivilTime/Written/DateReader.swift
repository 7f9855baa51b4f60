/// A parser of the parts of one date.
struct DateReader {
  private var parts: DateParts
  private let order: WrittenDate.Order
  /// The time zone whose name and abbreviations may follow a time; `nil` for a text that a program wrote.
  private let zone: TimeZoneRules?
  /// Whether the date has three numbers with the year last. Then ``order`` decides which of the other two numbers is the day.
  private var hasOrder = false
  /// Whether the number of the day was read before the name of the month, as in RFC 2822.
  private var hasNamedMonth = false
  private var hasTime = false

  private typealias Failure = WrittenDate.Failure

  static func read(
    _ parts: DateParts, _ order: WrittenDate.Order, in zone: TimeZoneRules?
  ) -> (result: Result<WrittenDate.Stamp, WrittenDate.Failure>, hasOrder: Bool) {
    var reader = DateReader(parts: parts, order: order, zone: zone)
    do throws(Failure) {
      return (.success(try reader.stamp()), reader.hasOrder)
    } catch {
      return (.failure(error), reader.hasOrder)
    }
  }

  /// Reads the rest of a text whose day is known.
  static func read(
    _ rest: DateParts, of day: CalendarDay, in zone: TimeZoneRules?
  ) -> Result<WrittenDate.Stamp, WrittenDate.Failure> {
    var reader = DateReader(parts: rest, order: .dayFirst, zone: zone)
    do throws(Failure) { return .success(try reader.stamp(of: day)) } catch { return .failure(error) }
  }

  private init(parts: DateParts, order: WrittenDate.Order, zone: TimeZoneRules?) {
    (self.parts, self.order, self.zone) = (parts, order, zone)
  }

  private mutating func stamp() throws(Failure) -> WrittenDate.Stamp {
    parts.skipWord("on", "the", "le", "den", "el", "il", "op")
    guard let word = parts.word, let weekday = DateWords.weekday(named: word) else { return try stamp(on: nil) }
    let start = parts
    parts.removeFirst()
    // As in « terça-feira ».
    if parts.skip("-") { parts.skipWord("feira") }
    parts.skip(".")
    parts.skip(",")
    parts.skipWord("the", "le")
    do throws(Failure) {
      return try stamp(on: weekday)
    } catch {
      // `mar` may be Tuesday or March.
      parts = start
      guard DateWords.month(named: word) != nil else { throw error }
      do throws(Failure) { return try stamp(on: nil) } catch let other { throw error.isOfForm ? other : error }
    }
  }

  private mutating func stamp(on weekday: Weekday?) throws(Failure) -> WrittenDate.Stamp {
    let day = try day()
    for weekday in [weekday, trailingWeekday()].compactMap(\.self) where weekday != day.weekday {
      throw .weekday(weekday, of: day)
    }
    return try stamp(of: day)
  }

  /// Reads the rest of a text whose day is known: nothing, or a time with or without an offset.
  private mutating func stamp(of day: CalendarDay) throws(Failure) -> WrittenDate.Stamp {
    if parts.isAtEnd { return WrittenDate.Stamp(day: day, time: nil, offset: nil) }
    parts.skip(",")
    let isISO = parts.skipWord("t")
    if !isISO { parts.skipWord("at", "a", "al", "ao", "as", "kl", "um", "om", "ore", "alle") }
    let (time, hasSeconds) = try time()
    hasTime = true
    let offset = try offset(behind: Moment(day: day, time: time), isPrecise: isISO || hasSeconds)
    guard parts.isAtEnd else { throw unread(parts) }
    return WrittenDate.Stamp(day: day, time: time, offset: offset)
  }

  // MARK: What is not understood

  /// Returns the failure for a text that is not understood from here on. It names the missing part if the text ends here, otherwise the
  /// next words. If the next part is not a word, the named words begin at `start`.
  ///
  /// - Parameters:
  ///   - start: the start of the day, the time or the offset.
  ///   - missing: the part that is missing if the text ends here; `nil` if none is.
  private func unread(_ start: DateParts, or missing: WrittenDate.Failure.Part? = nil) -> Failure {
    if parts.isAtEnd, let missing { return .missing(missing) }
    let words = (parts.word == nil ? start : parts).nextWords(upTo: DateWords.isKnown)
    return words.isEmpty ? .malformed : .unread(words, isBehindTime: hasTime)
  }

  // MARK: Days

  private mutating func trailingWeekday() -> Weekday? {
    let start = parts
    let isInBrackets = parts.skip("(")
    if !isInBrackets { parts.skip(",") }
    guard let weekday = parts.word.flatMap(DateWords.weekday) else {
      parts = start
      return nil
    }
    parts.removeFirst()
    parts.skip(".")
    if isInBrackets { parts.skip(")") }
    return weekday
  }

  private mutating func day() throws(Failure) -> CalendarDay {
    let start = parts
    if let month = parts.word.flatMap(DateWords.month) {
      parts.removeFirst()
      parts.skip(".")
      guard let day = parts.number(digits: 1...2) else {
        throw parts.isAtYear ? .missing(.day) : unread(start, or: .day)
      }
      parts.skipWord("st", "nd", "rd", "th")
      parts.skip(",")
      return try self.day(year(since: start), month, day)
    }
    guard let (first, digits) = parts.number() else { throw unread(start, or: .day) }
    switch digits {
    case 8: return try day(first / 10_000, first / 100 % 100, first % 100)
    case 4:
      guard parts.separator(), let month = parts.number(digits: 1...2), parts.separator(),
        let day = parts.number(digits: 1...2)
      else { throw unread(start, or: .day) }
      return try self.day(first, month, day)
    case 1, 2:
      return parts.separator() && parts.isAtNumber ? try numericDay(first, start) : try namedDay(first, start)
    default: throw unread(start)
    }
  }

  private mutating func numericDay(_ first: Int, _ start: DateParts) throws(Failure) -> CalendarDay {
    guard let second = parts.number(digits: 1...2) else { throw parts.isAtYear ? .missing(.day) : unread(start) }
    guard parts.separator() else {
      throw parts.isAtEnd || parts.isApart && !parts.isAtYear ? .missing(.year) : unread(start)
    }
    let year = try year(since: start)
    hasOrder = true
    return order == .dayFirst ? try day(year, second, first) : try day(year, first, second)
  }

  private mutating func namedDay(_ number: Int, _ start: DateParts) throws(Failure) -> CalendarDay {
    parts.skipWord("er", "st", "nd", "rd", "th")
    parts.skipWord("de", "of", "di")
    guard let month = parts.word.flatMap(DateWords.month) else { throw unread(start, or: .month) }
    parts.removeFirst()
    _ = parts.separator()
    parts.skip(",")
    parts.skipWord("de", "del", "di")
    hasNamedMonth = true
    return try day(year(since: start), month, number)
  }

  private mutating func year(since start: DateParts) throws(Failure) -> Int {
    let here = parts
    guard let (year, digits) = parts.number() else { throw unread(start, or: .year) }
    switch digits {
    case 2: return 2000 + year
    case 4: return year
    case 1, 3: throw .farYear
    default:
      parts = here
      throw unread(here)
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws(Failure) -> CalendarDay {
    guard WrittenDate.years.contains(year) else { throw .farYear }
    guard (1...12).contains(month) else { throw .impossible(.noSuchMonth(month)) }
    guard let found = CalendarDay(year: year, month: month, day: day) else {
      throw .impossible(.noDay(day, ofMonth: month, year))
    }
    return found
  }

  // MARK: Times

  private mutating func time() throws(Failure) -> (TimeOfDay, hasSeconds: Bool) {
    let start = parts
    if let noon = try noon() { return (noon, false) }
    guard let shown = parts.number(digits: 1...2) else { throw unread(start, or: .time) }
    var (minute, hasSeconds) = (0, false)
    if parts.skip(":") || parts.skip(".") {
      guard let number = parts.number(digits: 2...2) else { throw unread(start, or: .minutes) }
      minute = number
      hasSeconds = try seconds(since: start)
      skipHours()
    } else if skipHours() {
      minute = parts.number(digits: 2...2) ?? 0
      parts.skipWord("min", "m")
    } else if !isAtMeridiem, shown != 12 || !isAtNoon {
      throw endOfRange == nil ? unread(start, or: .minutes) : .impossible(.timeRange)
    }
    guard minute < 60 else { throw .impossible(.noSuchMinute(minute)) }
    let hour = try hour(shown)
    guard let time = TimeOfDay(hour: hour, minute: minute) else { throw .impossible(.noSuchTime) }
    // As in `12 noon` or « 12:00 midi ».
    if shown == 12, minute == 0 { _ = try noon() }
    return (time, hasSeconds)
  }

  /// Reads the word for 12:00; `nil` if the next part is anything else.
  ///
  /// - Throws: if it is the word for midnight, which may be the start or the end of the day.
  private mutating func noon() throws(Failure) -> TimeOfDay? {
    let start = parts
    guard var word = parts.word else { return nil }
    parts.removeFirst()
    // As in « meio-dia ».
    if word == "meio" || word == "meia" {
      parts.skip("-")
      guard let next = parts.word else {
        parts = start
        return nil
      }
      word += next
      parts.removeFirst()
    }
    if DateWords.midnight.contains(word) { throw .midnight }
    if DateWords.noon.contains(word) { return TimeOfDay(hour: 12, minute: 0) }
    parts = start
    return nil
  }

  /// Whether the word for 12:00 or for midnight comes next.
  private var isAtNoon: Bool {
    var rest = self
    do throws(Failure) { return try rest.noon() != nil } catch { return true }
  }

  /// Skips the word for hours behind a number, and returns whether it came next.
  @discardableResult
  private mutating func skipHours() -> Bool {
    parts.skipWord("h", "heure", "heures", "hrs", "uhr", "uur", "horas", "ore")
  }

  private mutating func seconds(since start: DateParts) throws(Failure) -> Bool {
    guard parts.skip(":") || parts.skip(".") else { return false }
    guard let second = parts.number(digits: 2...2) else { throw unread(start) }
    guard second < 60 else { throw .impossible(.noSuchSecond(second)) }
    if parts.skip(".", ",") { guard parts.number() != nil else { throw unread(start) } }
    return true
  }

  private var isAtMeridiem: Bool {
    var rest = self
    return rest.isAfternoon() != nil
  }

  /// Skips `AM` or `PM`, and returns whether it was `PM`; `nil` if neither comes next.
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

  /// Returns the hour on a 24-hour clock, after reading `AM` or `PM` if one of them follows the time.
  private mutating func hour(_ shown: Int) throws(Failure) -> Int {
    guard let isAfternoon = isAfternoon() else { return shown }
    guard shown <= 12, shown > 0 || !isAfternoon else { throw .noSuchHour(shown) }
    return shown % 12 + (isAfternoon ? 12 : 0)
  }

  /// The second time of a range, as in `-15:00`, ` – 15h30` or `to 3 pm`; `nil` if the rest of the text is anything else.
  private var endOfRange: TimeOfDay? {
    var rest = self
    guard rest.parts.skip("-", "–", "—", "/", "→") || rest.parts.skipWord("to", "till", "until", "a") else {
      return nil
    }
    guard let end = try? rest.time().0, rest.parts.isAtEnd else { return nil }
    return end
  }

  // MARK: Offsets

  /// Reads the offset after a time: a zone's name, or hours and minutes with a sign.
  ///
  /// After a precise time, a hyphen before hours and minutes is a sign. After any other time, a hyphen is a sign only if the text cannot be
  /// a range of times, and if a space precedes the hyphen but does not follow it.
  ///
  /// - Parameter isPrecise: whether the time has seconds, or a `T` before it as in ISO 8601.
  /// - Returns: the offset in minutes east of UTC; `nil` for local time in the workspace's time zone.
  private mutating func offset(behind moment: Moment, isPrecise: Bool) throws(Failure) -> Int? {
    if parts.isAtEnd { return nil }
    let start = parts
    let isInBrackets = parts.skip("(")
    if let offset = try namedZone(at: moment) {
      guard !isInBrackets || parts.skip(")") else { throw unread(start) }
      return offset
    }
    if isInBrackets {
      parts = start
      throw unread(start)
    }
    let end = endOfRange
    let isRange = end.map { $0 > moment.time } ?? false
    let isApart = parts.isApart
    guard let sign = sign() else { throw end == nil ? unread(start) : .impossible(.timeRange) }
    let isClear = sign > 0 || isPrecise || isApart && !parts.isApart
    if !isClear || isRange && !isPrecise { throw end == nil ? unread(start) : .impossible(.timeRange) }
    do throws(Failure) {
      let offset = try number(sign, since: start)
      if parts.isAtEnd { return offset }
    } catch {
      throw isRange ? .impossible(.timeRange) : error
    }
    throw isRange ? .impossible(.timeRange) : unread(parts)
  }

  private mutating func sign() -> Int? { parts.skip("+") ? 1 : parts.skip("-", "−") ? -1 : nil }

  private mutating func number(_ sign: Int, isBehindName: Bool = false, since start: DateParts) throws(Failure) -> Int {
    guard let (number, digits) = parts.number() else { throw unread(start) }
    var (hours, minutes) = (number, 0)
    switch digits {
    case 4: (hours, minutes) = (number / 100, number % 100)
    case 1 where isBehindName, 2:
      if parts.skip(":") {
        guard let read = parts.number(digits: 2...2) else { throw unread(start) }
        minutes = read
      }
    default:
      parts = start
      throw unread(start)
    }
    guard minutes < 60, hours * 60 + minutes <= DateSyntax.greatestOffset else { throw .impossible(.noSuchOffset) }
    parts.skipComment()
    return sign * (hours * 60 + minutes)
  }

  // MARK: Zones

  /// Reads the offset of a time zone whose name comes next. The result is in minutes east of UTC, `.some(nil)` for local time in the
  /// workspace's time zone, and `nil` if no time zone is named.
  ///
  /// - Throws: if an abbreviation of the workspace's time zone is not in force at the moment, or if the offset after `UTC` is invalid.
  private mutating func namedZone(at moment: Moment) throws(Failure) -> Int?? {
    guard let word = parts.word else { return nil }
    let start = parts
    let isUTC = DateWords.namesOfUTC.contains(word)
    if isUTC {
      parts.removeFirst()
      if let sign = sign() { return try number(sign, isBehindName: true, since: start) }
      parts = start
    }
    if let zone {
      if parts.skip(DateParts(zone.identifier)) { return .some(nil) }
      if let offset = zone.offset(abbreviated: word) {
        let inForce = zone.offset(atUTCMinute: moment.minutes - offset)
        if inForce == offset {
          parts.removeFirst()
          // If the clock shows the time twice, the abbreviation decides which of the two is meant.
          return .some(zone.reading(of: moment) == .repeated ? offset : nil)
        }
        let current = zone.abbreviation(ofOffset: inForce)
        if !isUTC { throw .otherClock(word.uppercased(), moment, zone: zone.identifier, current: current) }
      }
    }
    let isOfProgram = zone == nil || hasNamedMonth
    guard let offset = isUTC ? 0 : isOfProgram ? WrittenDate.zonesOfPrograms[word] : nil else { return nil }
    parts.removeFirst()
    return offset
  }
}
