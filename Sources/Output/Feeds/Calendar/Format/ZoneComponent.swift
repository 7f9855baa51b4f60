import CivilTime

extension CalendarComponent {
  /// Creates the component of a zone between two instants: one part for each clock change between them, and one for the offset at the
  /// start.
  init(_ zone: TimeZoneRules, from: Instant, through: Instant) {
    self.init(.zone, [CalendarProperty("TZID", .text(zone.identifier))])
    let before = zone.transitions.last { $0.minute <= from.utcMinute }
    let changes =
      (before.map { [$0] } ?? [])
      + zone.transitions.filter { from.utcMinute < $0.minute && $0.minute <= through.utcMinute }
    if before == nil { parts.append(Self.observance(at: Self.beginning, from: zone.firstOffset, to: zone.firstOffset)) }
    for change in changes {
      parts.append(
        Self.observance(
          at: change.minute, from: zone.offset(atUTCMinute: change.minute - 1), to: change.offset))
    }
  }

  /// 1900-01-01, in minutes since 1970.
  private static let beginning = -25_567 * 1440

  /// Returns the part for an offset that applies from a minute on. A change forward counts as the start of daylight saving time, since
  /// the rules of zones do not say more.
  private static func observance(at minute: Int, from: Int, to: Int) -> CalendarComponent {
    CalendarComponent(
      to > from ? .daylight : .standard,
      [
        CalendarProperty("DTSTART", .clock(Moment(minutes: minute + from))),
        CalendarProperty("TZOFFSETFROM", .offset(from)), CalendarProperty("TZOFFSETTO", .offset(to)),
      ])
  }
}
