import CivilTime
import Localization

/// Dates short enough for the cells of tables and the axes of charts.
public enum ShortDates {
  private static let months = [
    LocalizedText(en: "Jan", fr: "janv."), LocalizedText(en: "Feb", fr: "févr."), LocalizedText(en: "Mar", fr: "mars"),
    LocalizedText(en: "Apr", fr: "avr."), LocalizedText(en: "May", fr: "mai"), LocalizedText(en: "Jun", fr: "juin"),
    LocalizedText(en: "Jul", fr: "juil."), LocalizedText(en: "Aug", fr: "août"), LocalizedText(en: "Sep", fr: "sept."),
    LocalizedText(en: "Oct", fr: "oct."), LocalizedText(en: "Nov", fr: "nov."), LocalizedText(en: "Dec", fr: "déc."),
  ]

  /// Returns the short name of a month numbered from 1: `Nov`, `nov.`.
  public static func month(_ number: Int) -> LocalizedText { months[(number - 1) % 12] }

  /// Returns a day without its year: `23 Nov`, `Nov 23`, `1er déc.`.
  public static func day(_ day: CalendarDay) -> LocalizedText {
    let (_, month, number) = day.components
    let (name, date) = (Self.month(month), DateNames.number(number))
    return LocalizedText(en: "\(date) \(name)", us: "\(name) \(date)", fr: "\(date)\u{A0}\(name)")
  }

  /// Returns a day with its weekday: `Mon 23 Nov`, `Mon Nov 23`, `lun. 23 nov.`.
  public static func weekdayAndDay(_ day: CalendarDay) -> LocalizedText {
    let (weekday, date) = (weekday(day.weekday), Self.day(day))
    return LocalizedText(en: "\(weekday) \(date)", fr: "\(weekday) \(date)")
  }

  /// Returns the short name of a weekday: `Mon`, `lun.`.
  public static func weekday(_ weekday: Weekday) -> LocalizedText {
    LocalizedText(en: "\(weekday.name.english.prefix(3))", fr: "\(weekday.name.french.prefix(3)).")
  }

  /// Returns a slot: `Tue 24 Nov 09:00`, or the day alone if it has no time.
  public static func slot(_ slot: Slot) -> LocalizedText {
    let day = weekdayAndDay(slot.day)
    return slot.time.map { LocalizedText(en: "\(day) \($0.description)", fr: "\(day) \($0.description)") } ?? day
  }

  /// Returns the days from a first to a last day: `23–29 Nov`, `Nov 23–29`, `30 nov. – 6 déc.`; for a single day, `23 Nov`.
  public static func days(from first: CalendarDay, to last: CalendarDay) -> LocalizedText {
    if first == last { return day(first) }
    guard (first.year, first.month) == (last.year, last.month) else {
      return LocalizedText(en: "\(day(first)) – \(day(last))", fr: "\(day(first)) – \(day(last))")
    }
    let (from, to, name) = (DateNames.number(first.day), DateNames.number(last.day), month(first.month))
    return LocalizedText(en: "\(from)–\(to) \(name)", us: "\(name) \(from)–\(to)", fr: "\(from)–\(to)\u{A0}\(name)")
  }

  /// Returns a period: `Mon 23 Nov`, `W48 · 23–29 Nov`, `S49 · 30 nov. – 6 déc.`, `November 2026`, `T4 2026`.
  public static func period(_ period: Period) -> LocalizedText {
    switch period.unit {
    case .day: return weekdayAndDay(period.first)
    case .week:
      let week = Period.isoWeek(of: period.first).week
      let days = days(from: period.first, to: period.last)
      return LocalizedText(en: "W\(week) · \(days)", fr: "S\(week) · \(days)")
    case .quarter:
      let (number, year) = ((period.first.month + 2) / 3, String(period.first.year))
      return LocalizedText(en: "Q\(number) \(year)", fr: "T\(number) \(year)")
    case .month, .year: return DateNames.period(period)
    }
  }
}
