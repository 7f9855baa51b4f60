/// One component of an iCalendar object, with its properties and the components within it (RFC 5545, section 3.6).
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

  /// The component as folded lines, each with its CRLF. Linear.
  var text: String {
    var lines = ContentLines()
    write(to: &lines)
    return lines.text
  }

  private func write(to lines: inout ContentLines) {
    lines.append(CalendarProperty("BEGIN", .token(kind.rawValue)))
    for property in properties { lines.append(property) }
    for part in parts { part.write(to: &lines) }
    lines.append(CalendarProperty("END", .token(kind.rawValue)))
  }
}
