import CivilTime

func date(_ text: String) throws -> CalendarDay { try DateSyntax.day(text).get() }

func moment(_ text: String) throws -> Moment {
  let stamp = try DateSyntax.timestamp(text).get()
  return Moment(day: stamp.day, time: stamp.time ?? .midnight)
}
