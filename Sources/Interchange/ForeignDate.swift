import CivilTime
import Localization

/// Reads dates as programs and spreadsheets of any country write them.
///
/// All of a text is read, or none of it: beside a day only its own weekday, a time, a zone and the small words of English and
/// French may stand.
public enum ForeignDate {
  public struct Stamp: Hashable, Sendable {
    public let day: CalendarDay
    public let time: TimeOfDay?
    /// Minutes east of UTC.
    public let offset: Int?

    init(day: CalendarDay, time: TimeOfDay?, offset: Int?) {
      (self.day, self.time, self.offset) = (day, time, offset)
    }

    public init(_ stamp: DateSyntax.Timestamp) { self.init(day: stamp.day, time: stamp.time, offset: stamp.offset) }

    /// The day and the time on the clock of a zone.
    public func slot(in zone: TimeZoneRules) -> (day: CalendarDay, time: TimeOfDay?) {
      guard let time, let offset else { return (day, time) }
      let local = zone.local(Moment(day: day, time: time), offset: offset)
      return (local.day, local.time)
    }
  }

  /// Which comes first in `03/04/2026`.
  public enum Order: String, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"

    /// The order of a locale such as `en-US` or `fr_FR`: in the United States, the month comes first (CLDR).
    public init(locale: String) {
      let isAmerican = locale.split { $0 == "-" || $0 == "_" }.dropFirst().contains { $0.uppercased() == "US" }
      self = isAmerican ? .monthFirst : .dayFirst
    }
  }

  /// Why a text is no date.
  public enum Failure: Error, Hashable, Sendable {
    case malformed
    /// Written as a date, but there is no such day, time or offset.
    case impossible(DateSyntax.Failure)
    /// A year that nobody means.
    case farYear
    /// The day is another one of the week.
    case weekday(Weekday, of: CalendarDay)
    /// What is over is still to come.
    case toCome(CalendarDay)
    /// It can be read either way, and other cells contradict each other: the lines of one with the day first, and of one with the
    /// month first.
    case contradiction(dayFirst: Int, monthFirst: Int)
    /// It can be read either way, and the days run on one by one in the order that is not the reader's.
    case series(Order)

    /// What is wrong with a text, in words that name it; `nil` where only the expected form helps.
    public func reason(for text: String) -> LocalizedText? {
      reason.map { LocalizedText(en: "“\(text.excerpt)”: \($0)", fr: "« \(text.excerpt) » : \($0)") }
    }

    /// What is wrong, as half a sentence; `nil` where only the expected form helps.
    public var reason: LocalizedText? {
      switch self {
      case .malformed: nil
      case .impossible(let failure): failure.reason
      case .farYear:
        LocalizedText(en: "years go from 1990 to 2100", fr: "les années vont de 1990 à 2100")
      case .weekday(let weekday, let day):
        LocalizedText(
          en: "\(DateNames.day(day)) is a \(day.weekday.name), not a \(weekday.name)",
          fr: "le \(DateNames.day(day)) est un \(day.weekday.name), et non un \(weekday.name)")
      case .toCome(let day):
        LocalizedText(en: "\(DateNames.day(day)) is still to come", fr: "le \(DateNames.day(day)) est encore à venir")
      case .contradiction(let dayFirst, let monthFirst):
        LocalizedText(
          en: "it can be read two ways: line \(dayFirst) puts the day first, line \(monthFirst) the month",
          fr:
            "deux lectures sont possibles : la ligne \(dayFirst) met le jour en premier, la ligne \(monthFirst) le mois"
        )
      case .series(.dayFirst):
        LocalizedText(
          en: "it can be read two ways: with the day first, the dates follow one another day by day",
          fr: "deux lectures sont possibles : si le jour vient en premier, les dates se suivent jour après jour")
      case .series(.monthFirst):
        LocalizedText(
          en: "it can be read two ways: with the month first, the dates follow one another day by day",
          fr: "deux lectures sont possibles : si le mois vient en premier, les dates se suivent jour après jour")
      }
    }
  }

  /// What a text says if the day comes first in it, and if the month does: the same unless it is three numbers, the year last.
  public struct Readings: Hashable, Sendable {
    public let dayFirst: Result<Stamp, Failure>
    public let monthFirst: Result<Stamp, Failure>

    public subscript(order: Order) -> Result<Stamp, Failure> { order == .dayFirst ? dayFirst : monthFirst }
  }

  /// Reads ISO 8601, RFC 2822, `24/11/2026 09:00`, `11/24/2026 9:00 AM`, `Nov 24, 2026`, `24 nov. 2026 à 09h30`, `20261124`.
  public static func readings(_ text: String) -> Readings {
    let parts = DateParts(text)
    let (dayFirst, hasOrder) = DateReader.read(parts, .dayFirst)
    return Readings(
      dayFirst: dayFirst, monthFirst: hasOrder ? DateReader.read(parts, .monthFirst).result : dayFirst)
  }

  /// The date that a text is in one order; `nil` where it is none, or names a day or an hour that does not exist.
  public static func parse(_ text: String, order: Order = .dayFirst) -> Stamp? {
    try? DateReader.read(DateParts(text), order).result.get()
  }
}
