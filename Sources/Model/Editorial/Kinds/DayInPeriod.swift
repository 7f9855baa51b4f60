import CivilTime
import Localization
import Schema

/// A day within a period, as people describe it: `friday`, `last friday`, `15`, `last working day`, `15 March`.
public enum DayInPeriod: Hashable, Sendable {
  /// A weekday in a week.
  case weekday(Weekday)
  /// The first, second… or last day of a sort in a period, counted from 1; -1 is the last. If the period has too few days of this sort,
  /// the last of them is meant.
  case counted(Int, Sort)
  /// A month and a day in a year.
  case date(month: Int, day: Int)

  /// The sort of days to count.
  public enum Sort: Hashable, Sendable {
    case day, workingDay
    case weekday(Weekday)
  }

  /// Whether a period of a unit can contain such a day.
  public func fits(_ unit: PeriodUnit) -> Bool {
    switch self {
    case .weekday: unit == .week
    case .date: unit == .year
    case .counted(let position, let sort): position <= sort.most(in: unit)
    }
  }

  /// Returns the day within a period; `nil` if the period does not contain the weekday, or contains no working day.
  ///
  /// - Parameter isWorkingDay: whether a day is a working day.
  public func day(in period: Period, isWorkingDay: (CalendarDay) -> Bool) -> CalendarDay? {
    switch self {
    case .weekday(let weekday): return Self.day(1, of: period.days.filter { $0.weekday == weekday })
    case .date(let month, let day):
      let last = CalendarDay.daysInMonth(month, of: period.first.year)
      return CalendarDay(year: period.first.year, month: month, day: min(day, last)) ?? period.last
    case .counted(let position, .day):
      return position < 0 ? period.last : min(period.last, period.first + (position - 1))
    case .counted(let position, .workingDay):
      return Self.day(position, of: period.days.filter(isWorkingDay))
    case .counted(let position, .weekday(let weekday)):
      return Self.day(position, of: period.days.filter { $0.weekday == weekday })
    }
  }

  private static func day(_ position: Int, of days: [CalendarDay]) -> CalendarDay? {
    position < 0 || position > days.count ? days.last : days[position - 1]
  }
}

extension DayInPeriod.Sort {
  /// Returns the highest position of a day of this sort in a period of a unit; at most 31.
  ///
  /// In periods of one day, no position makes sense, not even -1 for the last day, so the result is -2.
  fileprivate func most(in unit: PeriodUnit) -> Int {
    switch (self, unit) {
    case (_, .day): -2
    case (.day, .week): 7
    case (.workingDay, .week): 5
    case (.weekday, .week): 1
    case (.weekday, .month): 5
    case (.weekday, .quarter): 14
    case (.day, .month), (.day, .quarter), (.day, .year), (.workingDay, _), (.weekday, .year): 31
    }
  }
}

// MARK: Reading

extension DayInPeriod {
  /// Reads a day in English or French; `nil` for any other text.
  ///
  /// Examples are `friday`, `last friday`, `2nd tuesday`, `15`, `the 15th`, `last day`, `last working day`, `15 March`, and in French
  /// `dernier vendredi`, `premier lundi`, `le 15`, `dernier jour ouvré`, `15 mars`.
  public init?(parsing text: some StringProtocol) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let articles: Set = ["the", "on", "le", "la", "au"]
    let bare = Self.withoutPeriod(words.drop { articles.contains($0) })
    guard let first = bare.first else { return nil }
    let rest = bare.dropFirst()
    if rest.isEmpty {
      if let number = Self.number(first) {
        self = .counted(number, .day)
      } else if let weekday = Weekday(parsing: first) {
        self = .weekday(weekday)
      } else {
        return nil
      }
    } else if let position = Self.position(first), let sort = Sort(words: rest) {
      self = .counted(position, sort)
    } else if rest.count == 1, let second = rest.first, let (day, month) = Self.dayAndMonth(first, second),
      // The length of the month in a leap year.
      day <= CalendarDay.daysInMonth(month, of: 2028)
    {
      self = .date(month: month, day: day)
    } else {
      return nil
    }
  }

  /// Returns the words without an ending that only names the period: `of the month`, `du trimestre`.
  private static func withoutPeriod(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard let unit = words.last, PeriodUnit(parsing: unit) != nil, unit != "day", unit != "jour" else { return words }
    let rest = words.dropLast()
    if rest.suffix(2) == ["of", "the"] || rest.suffix(2) == ["de", "la"] { return rest.dropLast(2) }
    return rest.last == "du" || rest.last == "of" ? rest.dropLast() : words
  }

  private static func dayAndMonth(_ first: String, _ second: String) -> (day: Int, month: Int)? {
    if let day = number(first), let month = DateNames.month(named: second) { return (day, month) }
    if let day = number(second), let month = DateNames.month(named: first) { return (day, month) }
    return nil
  }

  private static func position(_ word: String) -> Int? {
    switch word {
    case "last", "dernier", "dernière": -1
    case "first", "premier", "première": 1
    case "second", "deuxième": 2
    case "third", "troisième": 3
    case "fourth", "quatrième": 4
    case "fifth", "cinquième": 5
    default: number(word)
    }
  }

  /// Reads a number from 1 to 31, such as `15`, `15th`, `1st`, `1er` or `2e`; `nil` for any other word.
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th", "er", "re", "e", "ème", "."].contains(word.dropFirst(digits.count)),
      let number = Int(digits), (1...31).contains(number)
    else { return nil }
    return number
  }

  static let type = ValueType<DayInPeriod>.pattern(
    LocalizedText(en: "a day of the period", fr: "un jour de la période"),
    examples: Shape.Examples(
      en: ["friday", "last friday", "2nd tuesday", "15", "last day", "first working day", "15 March"],
      fr: ["vendredi", "dernier vendredi", "2e mardi", "le 15", "dernier jour", "premier jour ouvré", "15 mars"])
  ) { DayInPeriod(parsing: $0) }
}

extension DayInPeriod.Sort {
  fileprivate init?(words: ArraySlice<String>) {
    switch words.joined(separator: " ") {
    case "day", "jour": self = .day
    case "working day", "business day", "weekday", "jour ouvré", "jour ouvre", "jour de travail": self = .workingDay
    case let word:
      guard let weekday = Weekday(parsing: word) else { return nil }
      self = .weekday(weekday)
    }
  }
}

// MARK: Words

extension DayInPeriod {
  /// The day in words, for the middle of a sentence: `last Friday`, `le dernier vendredi`.
  public var name: LocalizedText {
    switch self {
    case .weekday(let weekday): LocalizedText(en: "\(weekday.name)", fr: "le \(weekday.name)")
    case .date(let month, let day):
      LocalizedText(en: "\(DateNames.day(day, ofMonth: month))", fr: "le \(DateNames.day(day, ofMonth: month))")
    case .counted(let position, .day) where position > 0:
      LocalizedText(en: "day \(position)", fr: "le \(DateNames.number(position))")
    case .counted(let position, let sort):
      LocalizedText(
        en: "\(Self.ordinal(position)) \(sort.name)", fr: "le \(Self.ordinal(position)) \(sort.name)")
    }
  }

  private static func ordinal(_ position: Int) -> LocalizedText {
    switch position {
    case ..<0: LocalizedText(en: "last", fr: "dernier")
    case 1: LocalizedText(en: "first", fr: "premier")
    case 2: LocalizedText(en: "second", fr: "deuxième")
    case 3: LocalizedText(en: "third", fr: "troisième")
    case 21, 31: LocalizedText(en: "\(position)st", fr: "\(position)e")
    case 22: LocalizedText(en: "\(position)nd", fr: "\(position)e")
    case 23: LocalizedText(en: "\(position)rd", fr: "\(position)e")
    default: LocalizedText(en: "\(position)th", fr: "\(position)e")
    }
  }
}

extension DayInPeriod.Sort {
  fileprivate var name: LocalizedText {
    switch self {
    case .day: LocalizedText(en: "day", fr: "jour")
    case .workingDay: LocalizedText(en: "working day", fr: "jour ouvré")
    case .weekday(let weekday): weekday.name
    }
  }
}
