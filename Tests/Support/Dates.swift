import CivilTime

/// The day that a text such as `2026-11-23` names.
public func date(_ text: String) throws -> CalendarDay { try DateSyntax.day(text).get() }

/// The moment that a text such as `2026-11-23 09:30` names; midnight if it has no time.
public func moment(_ text: String) throws -> Moment {
  let stamp = try DateSyntax.timestamp(text).get()
  return Moment(day: stamp.day, time: stamp.time ?? .midnight)
}
