import Localization

/// A region's names of days and months, and its date formats.
///
/// The structure is a plain value, which needs no locale data.
public struct CalendarNames: Hashable, Sendable {
  /// The twelve months as written in dates: `novembre`, `ноября`.
  public var months: [String]
  /// The twelve months on their own: `novembre`, `ноябрь`.
  public var standaloneMonths: [String]
  /// The names of the seven days from Monday on, such as `lundi`.
  public var weekdays: [String]
  /// The short names of the seven days from Monday on, such as `lun.`.
  public var shortWeekdays: [String]
  /// The first day of the week on wall calendars. Week numbers follow ISO 8601 in every region.
  public var firstWeekday: Weekday
  /// The patterns for days with and without the weekday or the year, and for months.
  public var patterns: Patterns
  /// The way in which dates write the first day of a month, such as `1er`; `nil` for `1`.
  public var firstDay: String?

  /// Date patterns of Unicode Technical Standard 35 for the Gregorian calendar, made of fields such as `EEEE`, `d`, `MMMM`, `LLLL` and
  /// `y`.
  public struct Patterns: Hashable, Sendable {
    /// The pattern for a day with its weekday: `EEEE d MMMM`.
    public var weekday: String
    /// The pattern for a day without its year: `d MMMM`.
    public var day: String
    /// The pattern for a day with its year: `d MMMM y`.
    public var dayAndYear: String
    /// The pattern for a month with its year: `MMMM y`.
    public var month: String

    public init(weekday: String, day: String, dayAndYear: String, month: String) {
      self.weekday = weekday
      self.day = day
      self.dayAndYear = dayAndYear
      self.month = month
    }
  }

  public init(
    months: [String], standaloneMonths: [String], weekdays: [String], shortWeekdays: [String], firstWeekday: Weekday,
    patterns: Patterns, firstDay: String? = nil
  ) {
    self.months = months
    self.standaloneMonths = standaloneMonths
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
    self.firstWeekday = firstWeekday
    self.patterns = patterns
    self.firstDay = firstDay
  }

  /// Creates the names in a language that Edito supports. Weeks begin on Sunday in American English, otherwise on Monday.
  public init(_ language: Language) {
    let patterns =
      switch language {
      case .english: Patterns(weekday: "EEEE d MMMM", day: "d MMMM", dayAndYear: "d MMMM y", month: "LLLL y")
      case .americanEnglish:
        Patterns(weekday: "EEEE, MMMM d", day: "MMMM d", dayAndYear: "MMMM d, y", month: "LLLL y")
      case .french:
        Patterns(
          weekday: "EEEE d\u{A0}MMMM", day: "d\u{A0}MMMM", dayAndYear: "d\u{A0}MMMM y", month: "LLLL y")
      }
    let months = (1...12).map { DateNames.month($0)[language] }
    let weekdays = Weekday.allCases.map { $0.name[language] }
    self.init(
      months: months, standaloneMonths: months, weekdays: weekdays,
      shortWeekdays: weekdays.map { $0.prefix(3) + (language == .french ? "." : "") },
      firstWeekday: language == .americanEnglish ? .sunday : .monday, patterns: patterns,
      firstDay: language == .french ? "1er" : nil)
  }

  public func name(of weekday: Weekday) -> String { Self.item(weekday.rawValue, of: weekdays) }
  public func shortName(of weekday: Weekday) -> String { Self.item(weekday.rawValue, of: shortWeekdays) }

  private static func item(_ number: Int, of names: [String]) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}

extension Weekday {
  /// The seven weekdays, from this weekday on.
  public var week: [Weekday] {
    let start = rawValue - 1
    return Array(Self.allCases[start...] + Self.allCases[..<start])
  }
}

extension CalendarNames {
  /// Returns a day with its weekday: `mardi 24 novembre`.
  public func weekday(_ day: CalendarDay) -> String { text(patterns.weekday, of: day) }

  /// Returns a day without its year: `24 novembre`, `1er décembre`.
  public func day(_ day: CalendarDay) -> String { text(patterns.day, of: day) }

  /// Returns a day with its year: `24 novembre 2026`.
  public func dayAndYear(_ day: CalendarDay) -> String { text(patterns.dayAndYear, of: day) }

  /// Returns a day with its weekday and its year: `mardi 24 novembre 2026`, `Tuesday, November 24, 2026`.
  public func weekdayAndYear(_ day: CalendarDay) -> String {
    name(of: day.weekday) + (patterns.weekday.contains(",") ? ", " : " ") + dayAndYear(day)
  }

  /// Returns the month of a day: `novembre 2026`.
  public func month(_ day: CalendarDay) -> String { text(patterns.month, of: day) }

  /// Returns an interval of days, with or without the year: `23–29 novembre 2026`, `30 novembre – 6 décembre 2026`.
  public func interval(from first: CalendarDay, to last: CalendarDay, withYear: Bool = true) -> String {
    let lastPattern = withYear ? patterns.dayAndYear : patterns.day
    if first == last { return text(lastPattern, of: last) }
    if (first.year, first.month) == (last.year, last.month) {
      return text(lastPattern, of: last, days: "\(number(of: first))–\(last.day)")
    }
    let firstPattern = withYear && first.year != last.year ? patterns.dayAndYear : patterns.day
    return "\(text(firstPattern, of: first)) – \(text(lastPattern, of: last))"
  }

  /// Returns a period as a heading: `novembre 2026`, `semaine 48`, `4e trimestre 2026`.
  public func name(of period: Period, in language: Language) -> String {
    switch period.unit {
    case .day: day(period.first)
    case .week:
      LocalizedText(
        en: "week \(Period.isoWeek(of: period.first).week)",
        fr: "semaine\u{A0}\(Period.isoWeek(of: period.first).week)")[language]
    case .month: month(period.first)
    case .quarter, .year: DateNames.period(period)[language]
    }
  }

  private func number(of day: CalendarDay) -> String {
    day.day == 1 ? firstDay ?? "1" : String(day.day)
  }

  /// Returns a day in the form of a pattern, in which each run of one letter is a field, and quoted text is literal.
  ///
  /// `days` replaces the number of the day, for an interval.
  private func text(_ pattern: String, of day: CalendarDay, days: String? = nil) -> String {
    let (year, month, _) = day.components
    var result = ""
    var rest = pattern[...]
    while let character = rest.first {
      let run = rest.prefix { $0 == character }
      rest = rest.dropFirst(run.count)
      switch character {
      case "E", "c": result += name(of: day.weekday)
      case "d": result += days ?? number(of: day)
      case "M": result += run.count < 3 ? String(month) : Self.item(month, of: months)
      case "L": result += run.count < 3 ? String(month) : Self.item(month, of: standaloneMonths)
      case "y": result += String(year)
      // The era is omitted, because all years are of the common era.
      case "G": break
      case "'":
        let quoted = rest.prefix { $0 != "'" }
        result += run.count > 1 ? "'" : String(quoted)
        if run.count == 1 { rest = rest.dropFirst(quoted.count + 1) }
      default: result += run
      }
    }
    return result
  }
}
