import Localization
import SourceText

/// A reader of dates as people and programs of any country write them.
///
/// A text is read as a whole, or not at all. Apart from the day, it may contain only its weekday, a time, a time zone and small words
/// such as `at` or `le`.
public enum WrittenDate {
  /// The plausible years.
  public static let years = 1990...2100

  public struct Stamp: Hashable, Sendable {
    public let day: CalendarDay
    public let time: TimeOfDay?
    /// The offset in minutes east of UTC; `nil` if the text has none.
    public let offset: Int?

    public init(day: CalendarDay, time: TimeOfDay?, offset: Int?) {
      (self.day, self.time, self.offset) = (day, time, offset)
    }

    public init(_ stamp: DateSyntax.Timestamp) { self.init(day: stamp.day, time: stamp.time, offset: stamp.offset) }

    /// The same day, without a local time.
    public var withoutMidnight: Stamp { offset == nil ? Stamp(day: day, time: nil, offset: nil) : self }

    /// Returns the local day and time in a time zone. A text without a time or without an offset counts as written in that zone.
    public func slot(in zone: TimeZoneRules) -> Slot {
      guard let time, let offset else { return Slot(day: day, time: time) }
      let local = zone.local(Moment(day: day, time: time), offset: offset)
      return Slot(day: local.day, time: local.time)
    }
  }

  /// The part that comes first in `03/04/2026`.
  public enum Order: String, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"

    /// Finds the order of a locale such as `en-US` or `fr_FR`: in the United States, the month comes first (CLDR).
    public init(locale: String) {
      let isAmerican = locale.split { $0 == "-" || $0 == "_" }.dropFirst().contains { $0.uppercased() == "US" }
      self = isAmerican ? .monthFirst : .dayFirst
    }

    /// Finds the order of a locale that shows one. `nil` for English without a region, which may be American.
    public init?(certainIn locale: String) {
      let parts = locale.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
      guard let language = parts.first?.lowercased(), language != "c", language != "posix" else { return nil }
      let hasRegion = parts.dropFirst().contains { $0.count == 2 && $0.allSatisfy(\.isLetter) }
      guard hasRegion || language != "en" else { return nil }
      self.init(locale: locale.prefix { $0 != "." && $0 != "@" }.description)
    }

    /// The name on a command line and in settings.
    public var name: String { self == .dayFirst ? "dmy" : "mdy" }

    /// Finds an order by its name on a command line, `dmy` or `mdy`; `nil` for any other text.
    public init?(named name: String) {
      switch name.lowercased() {
      case "dmy", "jma": self = .dayFirst
      case "mdy", "mja": self = .monthFirst
      default: return nil
      }
    }
  }

  /// The readings of a text with the day first and with the month first. They differ only if the text has three numbers with the year last.
  public struct Readings: Hashable, Sendable {
    public let dayFirst: Result<Stamp, Failure>
    public let monthFirst: Result<Stamp, Failure>

    public init(dayFirst: Result<Stamp, Failure>, monthFirst: Result<Stamp, Failure>) {
      (self.dayFirst, self.monthFirst) = (dayFirst, monthFirst)
    }

    public subscript(order: Order) -> Result<Stamp, Failure> { order == .dayFirst ? dayFirst : monthFirst }
  }

  /// Reads a text with the day first and with the month first. It may be a date of ISO 8601 or RFC 2822, or be written as in
  /// `24/11/2026 09:00`, `11/24/2026 9:00 AM`, `Nov 24, 2026`, `24 nov. 2026 à 09h30` or `20261124`.
  ///
  /// - Parameter zone: the time zone whose name and abbreviations may follow a time; `nil` for a text that a program wrote, which may use
  ///   only the time zones of RFC 2822 and of Central Europe.
  public static func readings(_ text: String, in zone: TimeZoneRules? = nil) -> Readings {
    let parts = DateParts(text)
    let (dayFirst, hasOrder) = DateReader.read(parts, .dayFirst, in: zone)
    return Readings(
      dayFirst: dayFirst, monthFirst: hasOrder ? DateReader.read(parts, .monthFirst, in: zone).result : dayFirst)
  }

  /// Returns the weekday that a text names in a language of ``DateWords``, in full or shortened; `nil` for any other text.
  public static func weekday(named text: String) -> Weekday? { DateWords.weekday(named: FoldedText.of(text)) }

  /// Returns the number of the month with a name in one of the seven languages of dates, whole or cut after three letters or more; `nil` for
  /// any other text.
  public static func month(named text: String) -> Int? { DateWords.month(named: FoldedText.of(text)) }

  /// The offsets of the time zones of RFC 2822 and of Central Europe, in minutes east of UTC, by the abbreviations that programs write,
  /// in lower case.
  public static let zonesOfPrograms = [
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60,
    "cest": 120,
  ]

  /// Returns the date of a text in one order; `nil` if the text is not a valid date.
  public static func parse(_ text: String, order: Order = .dayFirst, in zone: TimeZoneRules? = nil) -> Stamp? {
    try? DateReader.read(DateParts(text), order, in: zone).result.get()
  }
}
