/// A component of an iCalendar object, with its properties and nested components (RFC 5545, section 3.6).
struct CalendarComponent: Sendable {
  enum Kind: String, Sendable {
    case calendar = "VCALENDAR"
    case event = "VEVENT"
    case zone = "VTIMEZONE"
    case standard = "STANDARD"
    case daylight = "DAYLIGHT"
  }

  let kind: Kind
  var properties: [CalendarProperty]
  var parts: [CalendarComponent] = []

  init(_ kind: Kind, _ properties: [CalendarProperty], parts: [CalendarComponent] = []) {
    self.kind = kind
    self.properties = properties
    self.parts = parts
  }

  /// The component as folded lines, each ending in CRLF. Writing them takes linear time.
  var text: String { opening + closing }

  /// The component without its last line. More nested components can follow it.
  var opening: String {
    var lines = ContentLines()
    lines.append(CalendarProperty("BEGIN", .token(kind.rawValue)))
    for property in properties { lines.append(property) }
    return parts.reduce(lines.text) { $0 + $1.text }
  }

  var closing: String { "END:\(kind.rawValue)\r\n" }
}
