import Localization

/// The names of months, in the languages that Edito speaks.
public enum DateNames {
  private static let months = [
    LocalizedText(en: "January", fr: "janvier"), LocalizedText(en: "February", fr: "février"),
    LocalizedText(en: "March", fr: "mars"), LocalizedText(en: "April", fr: "avril"),
    LocalizedText(en: "May", fr: "mai"), LocalizedText(en: "June", fr: "juin"),
    LocalizedText(en: "July", fr: "juillet"), LocalizedText(en: "August", fr: "août"),
    LocalizedText(en: "September", fr: "septembre"), LocalizedText(en: "October", fr: "octobre"),
    LocalizedText(en: "November", fr: "novembre"), LocalizedText(en: "December", fr: "décembre"),
  ]

  /// The name of a month numbered from 1.
  public static func month(_ number: Int) -> LocalizedText { months[(number - 1) % 12] }

  /// The number of a month by its name or its first letters, in any language that Edito speaks: `March`, `févr.`
  public static func month(named text: some StringProtocol) -> Int? {
    let word = text.lowercased().filter { $0 != "." }
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { month in
      Language.allCases.contains { month[$0].lowercased().hasPrefix(word) }
    }
    return index.map { $0 + 1 }
  }

  /// A day within a sentence: `24 November 2026`, `24 novembre 2026`, `1er décembre 2026`.
  public static func day(_ day: CalendarDay, withYear: Bool = true) -> LocalizedText {
    let (year, monthNumber, dayOfMonth) = day.components
    let suffix = withYear ? " \(year)" : ""
    return LocalizedText(
      en: "\(dayOfMonth) \(month(monthNumber))\(suffix)",
      fr: "\(dayOfMonth == 1 ? "1er" : String(dayOfMonth))\u{A0}\(month(monthNumber))\(suffix)")
  }

  /// A period within a sentence: `week 48 (23–29 November)`, `novembre 2026`, `T4 2026`.
  public static func period(_ period: Period) -> LocalizedText {
    let (year, monthNumber, _) = period.first.components
    switch period.unit {
    case .day: return day(period.first)
    case .week:
      let week = Period.isoWeek(of: period.first).week
      let sameMonth = period.first.month == period.last.month
      let start =
        sameMonth
        ? LocalizedText(en: "\(period.first.day)", fr: "\(period.first.day == 1 ? "1er" : String(period.first.day))")
        : day(period.first, withYear: false)
      return LocalizedText(
        en: "week \(week) (\(start)–\(day(period.last, withYear: false)))",
        fr: "semaine \(week) (\(start)–\(day(period.last, withYear: false)))")
    case .month:
      return LocalizedText(en: "\(month(monthNumber)) \(String(year))", fr: "\(month(monthNumber)) \(String(year))")
    case .quarter:
      let quarter = (monthNumber + 2) / 3
      return LocalizedText(en: "Q\(quarter) \(String(year))", fr: "T\(quarter) \(String(year))")
    case .year: return LocalizedText(verbatim: String(year))
    }
  }
}
