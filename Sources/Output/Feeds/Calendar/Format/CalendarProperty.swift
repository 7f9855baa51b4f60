import CivilTime

/// A property of a component: a name, parameters, and a value whose type decides its notation.
struct CalendarProperty: Sendable {
  let name: StaticString
  let parameters: [Parameter]
  let value: CalendarValue

  struct Parameter: Sendable {
    let name: StaticString
    let value: String
  }

  init(_ name: StaticString, _ value: CalendarValue, parameters: [Parameter] = []) {
    self.name = name
    self.value = value
    self.parameters = parameters + value.parameters
  }
}

/// The value of a property, with one of the types of RFC 5545, section 3.3.
enum CalendarValue: Sendable {
  /// A text, escaped and without control characters.
  case text(String)
  /// Several texts, separated by commas.
  case texts([String])
  /// A word of the format itself.
  case token(String)
  /// A URL, with all bytes percent-encoded that RFC 3986 does not allow.
  case uri(String)
  case day(CalendarDay)
  /// A local time in a zone. For UTC, it is written as an instant.
  case local(Moment, TimeZoneRules)
  /// A local time whose offset from UTC is stated by other properties.
  case clock(Moment)
  case instant(Instant)
  /// A duration in minutes. Negative numbers count as zero.
  case minutes(Int)
  /// An offset in minutes east of UTC.
  case offset(Int)
  case rule(RecurrenceRule)

  /// Returns a local time in a zone. If a local time occurs twice because clocks go back, the second one is written as an instant. The
  /// local time alone would mean the first one (RFC 5545, section 3.3.5).
  static func time(_ moment: Moment, _ zone: TimeZoneRules) -> CalendarValue {
    moment.time.repetition == nil ? .local(moment, zone) : .instant(zone.instant(of: moment))
  }

  /// The parameters that state the type of the value.
  fileprivate var parameters: [CalendarProperty.Parameter] {
    switch self {
    case .day: [CalendarProperty.Parameter(name: "VALUE", value: "DATE")]
    case .local(_, let zone) where !zone.isUTC: [CalendarProperty.Parameter(name: "TZID", value: zone.identifier)]
    default: []
    }
  }
}

extension TimeZoneRules {
  /// Whether the time in the zone is always UTC, whatever the name of the zone.
  var isUTC: Bool { firstOffset == 0 && transitions.isEmpty }
}
