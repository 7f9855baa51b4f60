import CivilTime
import Localization

extension ForeignDate {
  /// Why a text is no date.
  public enum Failure: Error, Hashable, Sendable {
    /// There is nothing to name: the text is empty, or too long for a date.
    case malformed
    /// Words that are not understood, as they are written.
    case unread(String, isBehindTime: Bool)
    /// The text ends before a part that a date needs.
    case missing(Part)
    /// Written as a date, but there is no such day, time or offset.
    case impossible(DateSyntax.Failure)
    /// An hour that no clock of twelve hours shows.
    case noSuchHour(Int)
    /// Two numbers of which neither can be a month.
    case noMonth(Int, Int)
    /// A year that nobody means.
    case farYear
    /// The day is another one of the week.
    case weekday(Weekday, of: CalendarDay)
    /// Neither of the two days that may be meant is that one of the week.
    case weekdayOfNeither(Weekday, CalendarDay, CalendarDay)
    /// Letters of the workspace's clock that are not in force at a moment, and those that are.
    case otherClock(String, Moment, zone: String, current: String?)
    /// What is over is still to come.
    case toCome(CalendarDay)
    /// It can be read either way, and other cells contradict each other: the lines of one with the day first, and of one with the
    /// month first.
    case contradiction(dayFirst: Int, monthFirst: Int)
    /// It can be read either way, and the days run on one by one in the order that is not the reader's.
    case series(Order)

    /// A part of a date.
    public enum Part: Hashable, Sendable { case day, month, year, time, minutes }
  }
}

// MARK: In words

extension ForeignDate.Failure {
  /// What is wrong with a text, in words that name it and the part of it that is at fault; `nil` where that is all of it, and only
  /// the expected form helps.
  public func reason(for text: String) -> LocalizedText? {
    if case .unread(let words, _) = self, words == text.trimmed { return nil }
    return reason.map { LocalizedText(en: "“\(text.excerpt)”: \($0)", fr: "« \(text.excerpt) » : \($0)") }
  }

  /// What is wrong with a text, and how to write it where another form helps.
  ///
  /// - Parameter form: dates as they can be read.
  public func refusal(of text: String, write form: LocalizedText) -> LocalizedText {
    let reason =
      reason(for: text)
      ?? LocalizedText(en: "“\(text.excerpt)” is no date", fr: "« \(text.excerpt) » n’est pas une date")
    guard let form = remedy ?? (isOfForm ? LocalizedText(en: "write \(form)", fr: "écrivez \(form)") : nil) else {
      return reason
    }
    return LocalizedText(en: "\(reason); \(form)", fr: "\(reason) ; \(form)")
  }

  /// Whether the same date can be read if it is written in another form.
  var isOfForm: Bool {
    switch self {
    case .malformed, .unread, .missing, .contradiction, .series: true
    default: false
    }
  }

  /// What to write instead, where more is known than the form of a date.
  public var remedy: LocalizedText? {
    switch self {
    case .unread(_, isBehindTime: true):
      LocalizedText(
        en: "write the time alone, as in 09:30, or with its offset from UTC, as in 09:30 +01:00",
        fr: "écrivez l’heure seule, par exemple 09:30, ou avec son décalage sur UTC, par exemple 09:30 +01:00")
    case .otherClock(let letters, _, _, let current):
      current.map { LocalizedText(en: "write \($0), or no zone", fr: "écrivez \($0), ou aucun fuseau") }
        ?? LocalizedText(en: "leave \(letters) out", fr: "enlevez \(letters)")
    default: nil
    }
  }

  /// What is wrong, as half a sentence; `nil` where only the expected form helps.
  public var reason: LocalizedText? {
    switch self {
    case .malformed: nil
    case .unread(let words, _):
      LocalizedText(en: "“\(words.excerpt)” is not understood", fr: "« \(words.excerpt) » n’est pas compris")
    case .missing(let part): part.isMissing
    case .impossible(let failure): failure.reason
    case .noSuchHour(let hour):
      LocalizedText(
        en: "with am or pm, hours go from 1 to 12, and this is \(hour)",
        fr: "avec am ou pm, les heures vont de 1 à 12, et non \(hour)")
    case .noMonth(let first, let second):
      LocalizedText(
        en: "neither \(first) nor \(second) is a month", fr: "ni \(first) ni \(second) n’est un mois")
    case .farYear:
      LocalizedText(en: "years go from 1990 to 2100", fr: "les années vont de 1990 à 2100")
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
      LocalizedText(en: "\(DateNames.day(day)) is still to come", fr: "le \(DateNames.day(day)) est encore à venir")
    case .contradiction(let dayFirst, let monthFirst):
      LocalizedText(
        en: "it can be read two ways: line \(dayFirst) puts the day first, line \(monthFirst) the month",
        fr: "deux lectures sont possibles : la ligne \(dayFirst) met le jour en premier, la ligne \(monthFirst) le mois"
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

  private static func otherClock(
    _ letters: String, _ moment: Moment, _ zone: String, _ current: String?
  ) -> LocalizedText {
    let day = DateNames.day(moment.day)
    let time = DateNames.time(moment.time)
    return current.map { current in
      LocalizedText(
        en: "on \(day) at \(time), \(zone) is on \(current), not on \(letters)",
        fr: "le \(day) à \(time), le fuseau \(zone) suit \(current), et non \(letters)")
    }
      ?? LocalizedText(
        en: "on \(day) at \(time), \(zone) is not on \(letters)",
        fr: "le \(day) à \(time), le fuseau \(zone) ne suit pas \(letters)")
  }
}

extension ForeignDate.Failure.Part {
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
