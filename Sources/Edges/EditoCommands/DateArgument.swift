import Actions
import CivilTime
import Localization
import WorkspaceFiles

/// Dates on a command line. They are written as people write them, relative to the present of the session.
extension Session {
  /// Returns the facts on which the meaning of a date depends.
  func dateContext(_ direction: WrittenDate.Direction) -> WrittenDate.Context {
    WrittenDate.Context(now: now, order: teamDateOrder, zone: workspace.corpus.zone, direction: direction)
  }

  /// Reads the date, with or without a time, in the value of an option. Throws ``UsageError`` if its meaning is not certain. If some people
  /// mean another day by the same words, reports which day was read.
  ///
  /// - Parameter example: a valid value, for the error.
  func date(
    _ text: String, for option: String, _ direction: WrittenDate.Direction, example: String = "2026-11-23 12:00",
    on console: Console
  ) throws -> WrittenDate.Stamp {
    let reading = try UsageError.date(text, for: option, in: dateContext(direction), example: example)
    if let other = reading.otherDay { console.note(.understood(text, reading.value.day, not: other)) }
    return reading.value
  }

  /// Reads the date in the value of an option or argument as ``date(_:for:_:example:on:)`` does, and returns it on the workspace's clock.
  func slot(
    _ text: String, for option: String, _ direction: WrittenDate.Direction, on console: Console
  ) throws -> Slot {
    try date(text, for: option, direction, on: console).slot(in: workspace.corpus.zone)
  }
}

extension UsageError {
  /// Reads the date, with or without a time, in the value of an option. Throws ``UsageError`` if its meaning is not certain.
  static func date(
    _ text: String, for option: String, in context: WrittenDate.Context, example: String = "2026-11-23 12:00"
  ) throws -> WrittenDate.Reading<WrittenDate.Stamp> {
    switch WrittenDate.read(text, in: context) {
    case .success(let reading): return reading
    case .failure(let refusal): throw refused(text, for: option, refusal, example: example)
    }
  }

  /// Returns the error about a date without a certain meaning, with the dates that it may mean.
  static func refused(
    _ text: String, for option: String, _ refusal: WrittenDate.Refusal, example: String
  ) -> UsageError {
    let reason = refusal.failure.reason(within: text)
    return UsageError(
      .invalid(text, for: option, expected: .date(like: example), because: reason),
      hint: reason == nil ? nil : .write(refusal.proposals, or: .date(like: example)))
  }
}

extension WrittenDate.Order {
  /// Finds the order of day and month in the team's own files and commands: that of the workspace's locale or, if the locale names no
  /// region, that of the environment. `nil` if neither shows one.
  init?(ofTeam locale: String?, in environment: CommandEnvironment) {
    let order =
      locale.flatMap(WrittenDate.Order.init(certainIn:))
      ?? environment.locale.flatMap(WrittenDate.Order.init(certainIn:))
    guard let order else { return nil }
    self = order
  }
}

extension LocalizedText {
  /// Returns the noun phrase for a date in an option: one with a time if the example has one.
  static func date(like example: String) -> LocalizedText {
    example.contains(":")
      ? LocalizedText(
        en: "a date such as \(example), “4 December” or “tomorrow 9:30”",
        fr: "une date comme \(example), « 4 décembre » ou « demain 9h30 »")
      : LocalizedText(
        en: "a date such as \(example), “4 December” or “tomorrow”",
        fr: "une date comme \(example), « 4 décembre » ou « demain »")
  }

  /// Returns the hint to write one of some values or, if there are none, an expected value.
  static func write(_ values: [String], or expected: LocalizedText) -> LocalizedText {
    let values = values.isEmpty ? expected : .alternatives(values)
    return LocalizedText(en: "write \(values)", fr: "écrivez \(values)")
  }

  /// Returns the notice about a day that some people would not mean by a text.
  static func understood(_ text: String, _ day: CalendarDay, not other: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "“\(text)” was read as \(day.description), not as \(other.description)",
      fr: "« \(text) » : date comprise comme \(day.description), et non comme \(other.description)")
  }
}
