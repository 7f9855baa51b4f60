import CivilTime

/// A property of a component: a name, parameters, and a value whose type decides how it is written.
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

/// The value of a property, by the types of RFC 5545, section 3.3.
enum CalendarValue: Sendable {
  /// What people wrote: escaped, without control characters.
  case text(String)
  /// Several texts, apart by commas.
  case texts([String])
  /// A word of the format itself.
  case token(String)
  /// An address: whatever none may hold is percent-encoded.
  case uri(String)
  case day(CalendarDay)
  /// A time on a zone's clock; of UTC, the instant itself.
  case local(Moment, TimeZoneRules)
  /// A time on a clock whose offset other properties give.
  case clock(Moment)
  case instant(Instant)
  /// Minutes, below zero for none.
  case minutes(Int)
  /// Minutes east of UTC.
  case offset(Int)
  case rule(RecurrenceRule)

  /// A time on a zone's clock. One that the clock shows a second time is written as an instant: a local time that comes twice
  /// means the first (RFC 5545, section 3.3.5).
  static func time(_ moment: Moment, _ zone: TimeZoneRules) -> CalendarValue {
    moment.time.repetition == nil ? .local(moment, zone) : .instant(zone.instant(of: moment))
  }

  /// The parameters that say how the value is to be read.
  fileprivate var parameters: [CalendarProperty.Parameter] {
    switch self {
    case .day: [CalendarProperty.Parameter(name: "VALUE", value: "DATE")]
    case .local(_, let zone) where !zone.isUTC: [CalendarProperty.Parameter(name: "TZID", value: zone.identifier)]
    default: []
    }
  }
}

extension TimeZoneRules {
  /// Whether the zone's clock always shows UTC, whatever its name.
  var isUTC: Bool { firstOffset == 0 && transitions.isEmpty }
}
