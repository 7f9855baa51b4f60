/// A parser of one date that depends on the present: `tomorrow 9:30`, `lundi prochain`, `in 2 weeks`, `4 décembre`, `5 pm`.
struct RelativeDateReader {
  typealias Reading = WrittenDate.Reading<WrittenDate.Stamp>

  struct Result {
    let reading: Swift.Result<Reading, WrittenDate.Refusal>
    /// Whether the text is a day and a month, and only the year depends on the present.
    var isWithoutYear = false
  }

  var parts: DateParts
  let now: Moment
  let context: WrittenDate.Context
  var today: CalendarDay { now.day }

  /// Reads a text; `nil` if it does not begin like a date that depends on the present.
  ///
  /// - Parameter now: the present, in place of the context's.
  static func read(_ parts: DateParts, at now: Moment, in context: WrittenDate.Context) -> Result? {
    var reader = RelativeDateReader(parts: parts, now: now, context: context)
    return reader.result()
  }

  private mutating func result() -> Result? {
    let start = parts
    parts.skipWord("on", "the", "le", "this", "ce")
    if parts.skipWord("now", "maintenant"), parts.isAtEnd {
      return Result(reading: .success(Reading(WrittenDate.Stamp(day: today, time: now.time, offset: nil))))
    }
    if let day = namedDay() { return Result(reading: stamp(on: day)) }
    if let moment = distantMoment() {
      return Result(reading: moment)
    }
    let weekday = weekday()
    if let reading = dayOfYear(weekday?.weekday) { return Result(reading: reading, isWithoutYear: true) }
    if let weekday { return Result(reading: stamp(on: weekday.weekday, weekday.turn)) }
    parts = start
    return timeOfToday().map { Result(reading: $0) }
  }

  // MARK: The rest of a text

  /// Reads the rest of the text as the time of a day.
  private func stamp(
    on day: CalendarDay, otherDay: CalendarDay? = nil
  ) -> Swift.Result<Reading, WrittenDate.Refusal> {
    guard WrittenDate.years.contains(day.year) else { return .failure(WrittenDate.Refusal(.farYear)) }
    return DateReader.read(parts, of: day, in: context.zone).map { Reading($0, otherDay: otherDay) }
      .mapError { WrittenDate.Refusal($0, proposals: ["\(day)"]) }
  }

  private mutating func timeOfToday() -> Swift.Result<Reading, WrittenDate.Refusal>? {
    parts.skipWord("at", "a")
    parts.skip("@")
    guard !parts.isAtEnd else { return nil }
    switch DateReader.read(parts, of: today, in: context.zone) {
    case .success(let stamp): return .success(Reading(stamp))
    case .failure(let failure):
      switch failure {
      case .noSuchHour, .impossible(.noSuchTime), .impossible(.noSuchMinute), .impossible(.timeRange):
        return .failure(WrittenDate.Refusal(failure))
      default: return nil
      }
    }
  }

  // MARK: Days in words

  private mutating func namedDay() -> CalendarDay? {
    let start = parts
    if parts.skipWord("today", "aujourdhui") { return today }
    if parts.skipWord("tomorrow", "demain") { return today + 1 }
    if parts.skipWord("yesterday", "hier") { return today - 1 }
    if parts.skipWord("aujourd"), parts.skip("’", "'"), parts.skipWord("hui") { return today }
    parts = start
    if parts.skipWord("apres") {
      parts.skip("-")
      if parts.skipWord("demain") { return today + 2 }
    } else if parts.skipWord("avant") {
      parts.skip("-")
      if parts.skipWord("hier") { return today - 2 }
    } else if parts.skipWord("day") {
      if parts.skipWord("after"), parts.skipWord("tomorrow") { return today + 2 }
      if parts.skipWord("before"), parts.skipWord("yesterday") { return today - 2 }
    }
    parts = start
    return nil
  }

  // MARK: Distances

  private enum Unit {
    case minutes(Int)
    case period(PeriodUnit)
  }

  /// Reads a distance from the present, as in `in 2 weeks`, `dans 3 jours à 9 h`, `il y a 2 heures` or `2 days ago`.
  private mutating func distantMoment() -> Swift.Result<Reading, WrittenDate.Refusal>? {
    let start = parts
    var sign: Int?
    if parts.skipWord("in", "dans") {
      sign = 1
    } else if parts.skipWord("il"), parts.skipWord("y"), parts.skipWord("a") {
      sign = -1
    } else {
      parts = start
    }
    guard let count = count(), let unit = unit() else {
      parts = start
      return nil
    }
    if sign == nil {
      if parts.skipWord("ago") { sign = -1 } else if parts.skipWord("from"), parts.skipWord("now") { sign = 1 }
    }
    guard let sign else {
      parts = start
      return nil
    }
    switch unit {
    case .minutes(let minutes):
      guard parts.isAtEnd else { return .failure(WrittenDate.Refusal(.malformed)) }
      let minute = context.zone.instant(of: now).utcMinute + sign * count * minutes
      let moment = context.zone.local(utcMinute: minute)
      return .success(Reading(WrittenDate.Stamp(day: moment.day, time: moment.time, offset: nil)))
    case .period(let unit):
      // In French, « huit jours » is a week, and « quinze jours » two weeks.
      let usual = unit == .day ? [8: 7, 15: 14][count] : nil
      return stamp(
        on: today.adding(sign * count, unit), otherDay: usual.map { today.adding(sign * $0, unit) })
    }
  }

  private mutating func count() -> Int? {
    if let number = parts.number(digits: 1...4) { return number }
    guard let word = parts.word, let number = Self.numbers[word] else { return nil }
    parts.removeFirst()
    return number
  }

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "quinze": 15,
  ]

  private mutating func unit() -> Unit? {
    guard let word = parts.word else { return nil }
    let unit: Unit?
    switch word {
    case "minute", "minutes", "min", "mn": unit = .minutes(1)
    case "hour", "hours", "heure", "heures", "h": unit = .minutes(60)
    default: unit = DateWords.unit(named: word).map(Unit.period)
    }
    if unit != nil { parts.removeFirst() }
    return unit
  }

  // MARK: Weekdays

  /// Reads a weekday with the word that says which one is meant.
  private mutating func weekday() -> (weekday: Weekday, turn: DateTurn)? {
    let start = parts
    var turn = DateTurn(before: &parts)
    guard let weekday = parts.word.flatMap(DateWords.weekday) else {
      parts = start
      return nil
    }
    parts.removeFirst()
    parts.skip(".")
    if turn == nil { turn = DateTurn(behind: &parts) }
    return (weekday, turn ?? .this)
  }

  private func stamp(on weekday: Weekday, _ turn: DateTurn) -> Swift.Result<Reading, WrittenDate.Refusal> {
    // From 1 to 7.
    let ahead = (weekday.rawValue - today.weekday.rawValue + 6) % 7 + 1
    let back = (today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1
    switch turn {
    case .next(let weeks):
      if weeks > 0 { return stamp(on: today + ahead + weeks * 7) }
      return stamp(on: weekday, inDays: ahead, weekLater: 7)
    case .last: return stamp(on: weekday, inDays: -back, weekLater: -7)
    case .this: break
    }
    let days = [-back, today.weekday == weekday ? 0 : -back, ahead].map { today + $0 }
    let day = context.direction.choice(of: days) { $0 - today } ?? today
    let reading = stamp(on: day)
    guard day == today, case .success(let read) = reading, let time = read.value.time else { return reading }
    // « Lundi 9 h » on a Monday is today, unless that time has passed or, for an event of the past, has not come yet.
    switch context.direction {
    case .future where time < now.time: return stamp(on: today + 7)
    case .past where time > now.time: return stamp(on: today - 7)
    default: return reading
    }
  }

  /// Reads the time of the next or last weekday.
  ///
  /// Tomorrow and yesterday have names of their own: on a Monday, `next Tuesday` is in eight days. Within the current week, some people mean
  /// the same weekday of the following week.
  private func stamp(
    on weekday: Weekday, inDays days: Int, weekLater week: Int
  ) -> Swift.Result<Reading, WrittenDate.Refusal> {
    let (near, far) = (today + days, today + days + week)
    if abs(days) == 1 { return stamp(on: far, otherDay: near) }
    let isThisWeek = Period(.week, containing: today).contains(near) && near != today
    return stamp(on: near, otherDay: isThisWeek ? far : nil)
  }

  // MARK: Days without a year

  /// Reads a day and a month without a year, as in `4 décembre`, `December 4th at 5 pm` or `4/12`.
  private mutating func dayOfYear(_ weekday: Weekday?) -> Swift.Result<Reading, WrittenDate.Refusal>? {
    let start = parts
    parts.skip(",")
    parts.skipWord("the", "le")
    guard let numbers = namedMonth() ?? numericMonth() else {
      parts = start
      return nil
    }
    let all = numbers.map { stamp(month: $0.month, day: $0.day, weekday) }
    let valid = all.filter { (try? $0.get()) != nil }
    if valid.count < 2 { return valid.first ?? all.first }
    return .failure(
      WrittenDate.Refusal(.undecided, proposals: valid.compactMap { try? $0.get().value.description }))
  }

  private mutating func namedMonth() -> [(month: Int, day: Int)]? {
    let start = parts
    defer { if isYearNext { parts = start } }
    if let month = parts.word.flatMap(DateWords.month) {
      parts.removeFirst()
      parts.skip(".")
      if let day = parts.number(digits: 1...2) {
        parts.skipWord("st", "nd", "rd", "th")
        return isYearNext ? nil : [(month, day)]
      }
    } else if let day = parts.number(digits: 1...2) {
      parts.skipWord("er", "st", "nd", "rd", "th")
      parts.skipWord("de", "of", "di")
      if let month = parts.word.flatMap(DateWords.month) {
        parts.removeFirst()
        parts.skip(".")
        return isYearNext ? nil : [(month, day)]
      }
    }
    parts = start
    return nil
  }

  /// Whether the next part is a year: a number of three digits or more, or the last part of the text.
  private var isYearNext: Bool {
    var rest = parts
    rest.skip(",")
    guard let (_, digits) = rest.number() else { return false }
    return digits > 2 || rest.isAtEnd
  }

  /// Reads two numbers with a slash. Without a known order of day and month, returns both possible pairs.
  private mutating func numericMonth() -> [(month: Int, day: Int)]? {
    let start = parts
    guard let first = parts.number(digits: 1...2), parts.skip("/"), let second = parts.number(digits: 1...2),
      !parts.isAtSeparator
    else {
      parts = start
      return nil
    }
    let dayFirst = (month: second, day: first)
    let monthFirst = (month: first, day: second)
    if first == second || first > 12 { return [dayFirst] }
    if second > 12 { return [monthFirst] }
    return switch context.order {
    case .dayFirst: [dayFirst]
    case .monthFirst: [monthFirst]
    case nil: [dayFirst, monthFirst]
    }
  }

  private func stamp(
    month: Int, day: Int, _ weekday: Weekday?
  ) -> Swift.Result<Reading, WrittenDate.Refusal> {
    guard (1...12).contains(month) else { return .failure(WrittenDate.Refusal(.impossible(.noSuchMonth(month)))) }
    // A leap day may be eight years away.
    let days = (today.year - 8...today.year + 8).compactMap { CalendarDay(year: $0, month: month, day: day) }
    guard let chosen = context.direction.choice(of: days, by: { $0 - today }) else {
      return .failure(WrittenDate.Refusal(impossibleDay: day, ofMonth: month, today.year))
    }
    if let weekday, weekday != chosen.weekday {
      return .failure(WrittenDate.Refusal(.weekday(weekday, of: chosen), proposals: ["\(chosen)"]))
    }
    // The chosen date may be nearly a year away, although the other one was only missed by some days.
    let nearest = WrittenDate.Direction.nearest.choice(of: days) { $0 - today }
    let isNear = nearest.map { abs($0 - today) <= 31 && $0 != chosen } ?? false
    return stamp(on: chosen, otherDay: weekday == nil && isNear ? nearest : nil)
  }
}

extension CalendarDay {
  /// Returns the day some periods later, or earlier if the number is negative.
  fileprivate func adding(_ count: Int, _ unit: PeriodUnit) -> CalendarDay {
    switch unit {
    case .day: self + count
    case .week: self + count * 7
    case .month: adding(months: count)
    case .quarter: adding(months: count * 3)
    case .year: adding(months: count * 12)
    }
  }
}
