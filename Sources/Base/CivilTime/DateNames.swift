import Localization

/// Dates, times and periods in words, for the middle of sentences, in the languages that Edito supports.
///
/// Columns use the short forms of `ShortDates`.
public enum DateNames {
  private static let months = [
    LocalizedText(en: "January", fr: "janvier"), LocalizedText(en: "February", fr: "février"),
    LocalizedText(en: "March", fr: "mars"), LocalizedText(en: "April", fr: "avril"),
    LocalizedText(en: "May", fr: "mai"), LocalizedText(en: "June", fr: "juin"),
    LocalizedText(en: "July", fr: "juillet"), LocalizedText(en: "August", fr: "août"),
    LocalizedText(en: "September", fr: "septembre"), LocalizedText(en: "October", fr: "octobre"),
    LocalizedText(en: "November", fr: "novembre"), LocalizedText(en: "December", fr: "décembre"),
  ]

  /// Returns the name of a month numbered from 1.
  public static func month(_ number: Int) -> LocalizedText { months[(number - 1) % 12] }

  /// Returns the number of a month by its name or its first letters, in any language that Edito supports: `March`, `févr.` The result is
  /// `nil` if no month begins with these letters, or if there are fewer than three letters.
  public static func month(named text: some StringProtocol) -> Int? {
    let word = text.lowercased().filter { $0 != "." }
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { month in
      Language.allCases.contains { month[$0].lowercased().hasPrefix(word) }
    }
    return index.map { $0 + 1 }
  }

  /// Returns the number of a day in its month, as it is written in dates: `1`, `1er`.
  public static func number(_ day: Int) -> LocalizedText {
    LocalizedText(en: "\(String(day))", fr: "\(day == 1 ? "1er" : String(day))")
  }

  /// Returns a day within a sentence: `24 November 2026`, `November 24, 2026`, `24 novembre 2026`, `1er décembre 2026`.
  public static func day(_ day: CalendarDay, withYear: Bool = true) -> LocalizedText {
    let (year, month, dayOfMonth) = day.components
    let date = self.day(dayOfMonth, ofMonth: month)
    guard withYear else { return date }
    return LocalizedText(
      en: "\(date) \(String(year))", us: "\(date), \(String(year))", fr: "\(date) \(String(year))")
  }

  /// Returns a day with its weekday within a sentence: `Tuesday 24 November 2026`, `Tuesday, November 24, 2026`.
  public static func weekdayAndDay(_ day: CalendarDay) -> LocalizedText {
    let (weekday, date) = (day.weekday.name, self.day(day))
    return LocalizedText(en: "\(weekday) \(date)", us: "\(weekday), \(date)", fr: "\(weekday) \(date)")
  }

  /// Returns a day without a year: `24 November`, `November 24`, `24 novembre`.
  public static func day(_ day: Int, ofMonth month: Int) -> LocalizedText {
    let (number, name) = (number(day), Self.month(month))
    return LocalizedText(en: "\(number) \(name)", us: "\(name) \(number)", fr: "\(number)\u{A0}\(name)")
  }

  /// Returns consecutive days within a sentence, without their years: `23–29 November`, `November 23–29`, `du 23 au 29 novembre`, or a
  /// single day: `24 November`, `le 24 novembre`.
  public static func days(from first: CalendarDay, to last: CalendarDay) -> LocalizedText {
    if first == last { return single(day(first, withYear: false)) }
    let name = month(first.month)
    let (start, end) = (day(first, withYear: false), day(last, withYear: false))
    if (first.year, first.month) == (last.year, last.month) {
      let (from, to) = (number(first.day), number(last.day))
      return LocalizedText(en: "\(from)–\(to) \(name)", us: "\(name) \(from)–\(to)", fr: "du \(from) au \(end)")
    }
    return LocalizedText(en: "\(start) – \(end)", fr: "du \(start) au \(end)")
  }

  /// Returns consecutive days within a sentence, with their year: `23–29 November 2026`, `November 23–29, 2026`. If the years of the
  /// first and the last day differ, each of these two days has its year. A single day is `24 November 2026`, `le 24 novembre 2026`.
  public static func daysAndYear(from first: CalendarDay, to last: CalendarDay) -> LocalizedText {
    if first == last { return single(day(first)) }
    guard first.year == last.year else {
      return LocalizedText(en: "\(day(first)) – \(day(last))", fr: "du \(day(first)) au \(day(last))")
    }
    let (days, year) = (days(from: first, to: last), String(last.year))
    return LocalizedText(en: "\(days) \(year)", us: "\(days), \(year)", fr: "\(days) \(year)")
  }

  private static func single(_ day: LocalizedText) -> LocalizedText { LocalizedText(en: "\(day)", fr: "le \(day)") }

  /// Returns a time of day within a sentence: `09:30`, `9 h 30`, `13 h`.
  ///
  /// A time that states which of its two occurrences is meant keeps its offset from UTC: `02:30+01:00`.
  public static func time(_ time: TimeOfDay) -> LocalizedText {
    guard time.repetition == nil else { return LocalizedText(verbatim: time.description) }
    let minutes = time.minute == 0 ? "" : "\u{A0}\(padded(time.minute))"
    return LocalizedText(en: "\(time.clock)", fr: "\(String(time.hour))\u{A0}h\(minutes)")
  }

  /// Returns a period within a sentence: `week 48 (23–29 November)`, `semaine 48 (du 23 au 29 novembre)`, `4e trimestre 2026`.
  public static func period(_ period: Period) -> LocalizedText {
    let (year, monthNumber, _) = period.first.components
    switch period.unit {
    case .day: return day(period.first)
    case .week:
      let week = Period.isoWeek(of: period.first).week
      let days = days(from: period.first, to: period.last)
      return LocalizedText(en: "week \(week) (\(days))", fr: "semaine\u{A0}\(week) (\(days))")
    case .month:
      let name = month(monthNumber)
      return LocalizedText(en: "\(name) \(String(year))", fr: "\(name) \(String(year))")
    case .quarter:
      let quarter = (monthNumber + 2) / 3
      return LocalizedText(
        en: "Q\(quarter) \(String(year))", fr: "\(quarter)\(quarter == 1 ? "er" : "e")\u{A0}trimestre \(String(year))")
    case .year: return LocalizedText(verbatim: String(year))
    }
  }
}
