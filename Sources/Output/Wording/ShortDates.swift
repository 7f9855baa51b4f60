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

  /// `Nov`, `nov.`, of a month numbered from 1.
  public static func month(_ number: Int) -> LocalizedText { months[(number - 1) % 12] }

  /// `23 Nov`, `1er déc.`
  public static func day(_ day: CalendarDay) -> LocalizedText {
    let (_, month, number) = day.components
    let name = Self.month(month)
    return LocalizedText(en: "\(number) \(name)", fr: "\(number == 1 ? "1er" : String(number)) \(name)")
  }

  /// `Mon 23 Nov`, `lun. 23 nov.`
  public static func weekdayAndDay(_ day: CalendarDay) -> LocalizedText {
    let name = day.weekday.name
    return LocalizedText(
      en: "\(name.english.prefix(3)) \(Self.day(day))", fr: "\(name.french.prefix(3)). \(Self.day(day))")
  }

  /// `Mon 23 Nov`, `W48 · 23–29 Nov`, `S49 · 30 nov.–6 déc.`, `November 2026`.
  public static func period(_ period: Period) -> LocalizedText {
    switch period.unit {
    case .day: return weekdayAndDay(period.first)
    case .week:
      let week = Period.isoWeek(of: period.first).week
      let start =
        period.first.month == period.last.month
        ? LocalizedText(en: "\(period.first.day)", fr: "\(period.first.day == 1 ? "1er" : String(period.first.day))")
        : day(period.first)
      return LocalizedText(
        en: "W\(week) · \(start)–\(day(period.last))", fr: "S\(week) · \(start)–\(day(period.last))")
    case .month, .quarter, .year: return DateNames.period(period)
    }
  }
}
