import Localization
import SourceText

extension WrittenDate {
  /// The reason why a text is not a date.
  public enum Failure: Error, Hashable, Sendable {
    /// The text is not a date, and no part of it can be named as the cause.
    case malformed
    /// Words that are not understood, as written, and whether they follow a time.
    case unread(String, isBehindTime: Bool)
    /// The text ends before a required part.
    case missing(Part)
    /// The text has the form of a date, but the day, time or offset does not exist, or the time is a range.
    case impossible(DateSyntax.Failure)
    /// An hour that does not exist on a twelve-hour clock.
    case noSuchHour(Int)
    /// The word for midnight, which may be the start or the end of the day.
    case midnight
    /// Two numbers, neither of which can be a month.
    case noMonth(Int, Int)
    /// A year that is not one of ``WrittenDate/years``.
    case farYear
    /// The date falls on another weekday than the text says.
    case weekday(Weekday, of: CalendarDay)
    /// Neither of the two possible dates falls on the weekday that the text names.
    case weekdayOfNeither(Weekday, CalendarDay, CalendarDay)
    /// An abbreviation of the workspace's time zone that is not in force at the given time. `current` is the abbreviation in force; `nil`
    /// if there is none.
    case otherClock(String, Moment, zone: String, current: String?)
    /// A past event with a date in the future.
    case toCome(CalendarDay)
    /// The date is ambiguous, and other cells prove both orders. The numbers are the lines of a cell with the day first and of a cell with
    /// the month first.
    case contradiction(dayFirst: Int, monthFirst: Int)
    /// The date is ambiguous, and nothing shows the order of day and month.
    case undecided
    /// The text depends on the day on which it is read, and no such day is known.
    case relative
    /// The text has a time, but only a day is expected.
    case timed
    /// The text is a period of several days.
    case period(PeriodUnit)

    /// A part of a date.
    public enum Part: Hashable, Sendable { case day, month, year, time, minutes }
  }
}

// MARK: In words

extension WrittenDate.Failure {
  /// Returns the problem with a text, naming the text and its invalid part; `nil` if the whole text is invalid and only the expected form
  /// helps.
  public func reason(for text: String) -> LocalizedText? {
    reason(within: text).map { LocalizedText(en: "“\(text.excerpt)”: \($0)", fr: "« \(text.excerpt) » : \($0)") }
  }

  /// Returns the problem as a part of a message that quotes the text; `nil` if the whole text is invalid and only the expected form helps.
  public func reason(within text: String) -> LocalizedText? {
    if case .unread(let words, _) = self, words == text.trimmed { return nil }
    return reason
  }

  /// Returns the problem with a text and, if another form helps, how to write it.
  ///
  /// - Parameter form: examples of dates that can be read.
  public func rejection(of text: String, write form: LocalizedText) -> LocalizedText {
    let reason =
      reason(for: text)
      ?? LocalizedText(en: "“\(text.excerpt)” is not a valid date", fr: "« \(text.excerpt) » n’est pas une date valide")
    guard let form = remedy ?? (isOfForm ? LocalizedText(en: "write \(form)", fr: "écrivez \(form)") : nil) else {
      return reason
    }
    return LocalizedText(en: "\(reason); \(form)", fr: "\(reason) ; \(form)")
  }

  /// Whether the same date can be read if it is written in another form.
  public var isOfForm: Bool {
    switch self {
    case .malformed, .unread, .missing, .contradiction, .undecided, .relative, .timed, .period: true
    default: false
    }
  }

  /// Advice that goes beyond the expected form of a date; `nil` if there is none.
  public var remedy: LocalizedText? {
    switch self {
    case .unread(_, isBehindTime: true):
      LocalizedText(
        en: "write the time alone, as in 09:30; if it is that of another time zone, add its offset from UTC",
        fr: "écrivez l’heure seule, par exemple 09:30 ; si c’est celle d’un autre fuseau, ajoutez son décalage sur UTC")
    case .otherClock(let letters, _, _, let current):
      current.map {
        LocalizedText(en: "write \($0), or omit the time zone", fr: "écrivez \($0), ou n’indiquez pas de fuseau")
      }
        ?? LocalizedText(en: "remove \(letters)", fr: "supprimez \(letters)")
    case .midnight:
      LocalizedText(
        en: "write 00:00 for its start; for its end, write 00:00 and the next day",
        fr: "écrivez 00:00 pour le début ; pour la fin, écrivez 00:00 et le lendemain")
    default: nil
    }
  }

  /// The problem as a clause; `nil` if only the expected form helps.
  public var reason: LocalizedText? {
    switch self {
    case .malformed: nil
    case .unread(let words, _):
      LocalizedText(en: "“\(words.excerpt)” is not understood", fr: "« \(words.excerpt) » n’est pas compris")
    case .missing(let part): part.isMissing
    case .impossible(let failure): failure.reason
    case .noSuchHour(let hour):
      LocalizedText(
        en: "hour \(hour) does not exist with am or pm: use 1 to 12",
        fr: "l’heure \(hour) n’existe pas avec am ou pm : elle va de 1 à 12")
    case .midnight:
      LocalizedText(
        en: "midnight may be the start or the end of the day", fr: "minuit peut être le début ou la fin de la journée")
    case .noMonth(let first, let second):
      LocalizedText(
        en: "neither \(first) nor \(second) is a month", fr: "ni \(first) ni \(second) n’est un mois")
    case .farYear:
      LocalizedText(en: "the year must be from 1990 to 2100", fr: "l’année doit être comprise entre 1990 et 2100")
    case .weekday(let weekday, let day):
      LocalizedText(
        en: "\(DateNames.day(day)) is a \(day.weekday.name), not a \(weekday.name)",
        fr: "le \(DateNames.day(day)) est un \(day.weekday.name), et non un \(weekday.name)")
    case .weekdayOfNeither(let weekday, let first, let second):
      LocalizedText(
        en: "neither \(DateNames.day(first)) nor \(DateNames.day(second)) is a \(weekday.name)",
        fr: "ni le \(DateNames.day(first)) ni le \(DateNames.day(second)) n’est un \(weekday.name)")
    case .otherClock(let letters, let moment, let zone, let current):
      Self.otherClock(letters, moment, zone, current)
    case .toCome(let day):
      LocalizedText(en: "\(DateNames.day(day)) is in the future", fr: "le \(DateNames.day(day)) n’est pas encore passé")
    case .contradiction(let dayFirst, let monthFirst):
      LocalizedText(
        en: "the date is ambiguous: line \(dayFirst) puts the day first, line \(monthFirst) the month",
        fr: "la date est ambiguë : la ligne \(dayFirst) met le jour en premier, la ligne \(monthFirst) le mois"
      )
    case .undecided:
      LocalizedText(
        en: "the date is ambiguous: nothing shows whether the day or the month comes first",
        fr: "la date est ambiguë : rien n’indique si c’est le jour ou le mois qui vient en premier")
    case .relative:
      LocalizedText(en: "it depends on the day it is read", fr: "cela dépend du jour où on le lit")
    case .timed: LocalizedText(en: "a day without a time is expected", fr: "le jour suffit, sans heure")
    case .period(let unit):
      LocalizedText(
        en: "it is a \(unit.name), not a day",
        fr: "c’est \(unit == .week ? "une" : "un") \(unit.name), et non un jour")
    }
  }

  private static func otherClock(
    _ letters: String, _ moment: Moment, _ zone: String, _ current: String?
  ) -> LocalizedText {
    let day = DateNames.day(moment.day)
    let time = DateNames.time(moment.time)
    return current.map { current in
      LocalizedText(
        en: "on \(day) at \(time), \(zone) uses \(current), not \(letters)",
        fr: "le \(day) à \(time), le fuseau \(zone) est en \(current), et non en \(letters)")
    }
      ?? LocalizedText(
        en: "on \(day) at \(time), \(zone) does not use \(letters)",
        fr: "le \(day) à \(time), le fuseau \(zone) n’est pas en \(letters)")
  }
}

extension WrittenDate.Failure.Part {
  fileprivate var isMissing: LocalizedText {
    switch self {
    case .day: LocalizedText(en: "the day of the month is missing", fr: "il manque le numéro du jour")
    case .month: LocalizedText(en: "the month is missing", fr: "il manque le mois")
    case .year: LocalizedText(en: "the year is missing", fr: "il manque l’année")
    case .time: LocalizedText(en: "the time is missing", fr: "il manque l’heure")
    case .minutes: LocalizedText(en: "the minutes are missing", fr: "il manque les minutes")
    }
  }
}
