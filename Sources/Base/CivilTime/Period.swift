import Localization

/// A unit of time for cadence, checklists and metrics.
public enum PeriodUnit: String, CaseIterable, Hashable, Sendable {
  case day, week, month, quarter, year

  public var name: LocalizedText {
    switch self {
    case .day: LocalizedText(en: "day", fr: "jour")
    case .week: LocalizedText(en: "week", fr: "semaine")
    case .month: LocalizedText(en: "month", fr: "mois")
    case .quarter: LocalizedText(en: "quarter", fr: "trimestre")
    case .year: LocalizedText(en: "year", fr: "an")
    }
  }

  /// The plural: `weeks`, `semaines`.
  public var plural: LocalizedText {
    LocalizedText(en: "\(name)s", fr: self == .month ? "mois" : "\(name)s")
  }

  /// Parses a unit in any language that Edito supports, in the singular or plural; `nil` for any other word.
  public init?(parsing text: some StringProtocol) {
    switch text.lowercased() {
    case "day", "days", "jour", "jours": self = .day
    case "week", "weeks", "semaine", "semaines": self = .week
    case "month", "months", "mois": self = .month
    case "quarter", "quarters", "trimestre", "trimestres": self = .quarter
    case "year", "years", "an", "ans", "année", "années": self = .year
    default: return nil
    }
  }
}

/// A day, an ISO week, a month, a quarter or a year.
public struct Period: Hashable, Sendable {
  public let unit: PeriodUnit
  public let first: CalendarDay
  public let last: CalendarDay

  /// Creates the period of a unit that contains a day. Weeks are ISO 8601 weeks, from Monday to Sunday.
  public init(_ unit: PeriodUnit, containing day: CalendarDay) {
    self.unit = unit
    let (year, month, dayOfMonth) = day.components
    switch unit {
    case .day: (first, last) = (day, day)
    case .week:
      first = day - (day.weekday.rawValue - 1)
      last = first + 6
    case .month:
      first = day - (dayOfMonth - 1)
      last = first + (CalendarDay.daysInMonth(month, of: year) - 1)
    case .quarter:
      first = (day - (dayOfMonth - 1)).adding(months: -((month - 1) % 3))
      last = first.adding(months: 3) - 1
    case .year:
      first = (day - (dayOfMonth - 1)).adding(months: -(month - 1))
      last = first.adding(months: 12) - 1
    }
  }

  public var next: Period { Period(unit, containing: last + 1) }
  public var previous: Period { Period(unit, containing: first - 1) }
  public var dayCount: Int { last - first + 1 }
  public var days: some RandomAccessCollection<CalendarDay> { (0..<dayCount).lazy.map { first + $0 } }

  public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

  /// Returns the ISO 8601 week number of a day, and the year that the week belongs to.
  public static func isoWeek(of day: CalendarDay) -> (year: Int, week: Int) {
    let thursday = day - (day.weekday.rawValue - 4)
    let year = thursday.year
    let start = Period(.year, containing: thursday).first
    return (year, (thursday - start) / 7 + 1)
  }
}

extension Period: Comparable {
  public static func < (left: Period, right: Period) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

extension Period: CustomStringConvertible {
  /// The spelling in front matter: `2026-11-24`, `2026-W48`, `2026-11`, `2026-Q4`, `2026`.
  public var description: String {
    let (year, month, _) = first.components
    switch unit {
    case .day: return first.description
    case .week:
      let (weekYear, week) = Self.isoWeek(of: first)
      return "\(padded(weekYear, to: 4))-W\(padded(week))"
    case .month: return "\(padded(year, to: 4))-\(padded(month))"
    case .quarter: return "\(padded(year, to: 4))-Q\((month + 2) / 3)"
    case .year: return padded(year, to: 4)
    }
  }
}
