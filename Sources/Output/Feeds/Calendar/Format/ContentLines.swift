import CivilTime
import SourceText

/// A writer of properties as content lines: escaped, folded after at most 75 octets, ending in CRLF (RFC 5545, section 3.1).
///
/// Line ends within values are escaped or omitted, so no value can begin a new line.
struct ContentLines {
  private var bytes: [UInt8] = []
  /// The number of octets in the current line.
  private var column = 0

  /// The maximum number of octets in a line. The space at the start of a continuation line counts.
  static let width = 75

  init() { bytes.reserveCapacity(1024) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ property: CalendarProperty) {
    put(property.name)
    for parameter in property.parameters {
      put(";")
      put(parameter.name)
      put("=")
      put(parameter: parameter.value)
    }
    put(":")
    put(property.value)
    bytes += [.carriageReturn, .lineFeed]
    column = 0
  }

  private mutating func put(_ value: CalendarValue) {
    switch value {
    case .text(let text): put(text: text)
    case .texts(let texts):
      for (index, text) in texts.enumerated() {
        if index > 0 { put(",") }
        put(text: text)
      }
    case .token(let word): put(word: word)
    case .uri(let address): put(address: address)
    case .day(let day): put(word: CalendarStamp.day(day))
    case .local(let moment, let zone): put(word: CalendarStamp.clock(moment) + (zone.isUTC ? "Z" : ""))
    case .clock(let moment): put(word: CalendarStamp.clock(moment))
    case .instant(let instant): put(word: CalendarStamp.clock(Moment(minutes: instant.utcMinute)) + "Z")
    case .minutes(let minutes): put(word: "PT\(max(0, minutes))M")
    case .offset(let minutes): put(word: CalendarStamp.offset(minutes))
    case .rule(let rule): put(word: rule.text)
    }
  }

  // MARK: Texts

  /// The way in which a scalar of a text is written.
  private enum Piece {
    case itself, escaped, lineEnd, nothing, blank
  }

  /// Writes a text with its line ends, commas, semicolons and backslashes escaped, and without other control characters. A tab becomes a
  /// space.
  private mutating func put(text: String) {
    forEachScalar(of: text) { lines, scalar, follows in
      switch Self.piece(scalar, follows: follows) {
      case .itself: lines.put(scalar)
      case .escaped: lines.put([.backslash, scalar.first ?? .space])
      case .lineEnd: lines.put([.backslash, UInt8(ascii: "n")])
      case .blank: lines.put([.space])
      case .nothing: break
      }
    }
  }

  /// - Parameters:
  ///   - scalar: the bytes of one scalar.
  ///   - follows: the byte after the scalar; `nil` at the end of the text.
  private static func piece(_ scalar: ArraySlice<UInt8>, follows: UInt8?) -> Piece {
    switch scalar.first ?? 0 {
    case .backslash, .semicolon, .comma: .escaped
    case .lineFeed: .lineEnd
    // In CRLF, the line feed becomes the line end.
    case .carriageReturn: follows == .lineFeed ? .nothing : .lineEnd
    case .tab: .blank
    case 0..<0x20, 0x7F: .nothing
    // Readers that split at every line end of Unicode would misread U+0085, U+2028 and U+2029.
    case 0xC2 where scalar.dropFirst().first == 0x85: .lineEnd
    case 0xC2 where (0x80...0x9F).contains(scalar.dropFirst().first ?? 0): .nothing
    case 0xE2 where scalar.elementsEqual([0xE2, 0x80, 0xA8]) || scalar.elementsEqual([0xE2, 0x80, 0xA9]): .lineEnd
    default: .itself
    }
  }

  /// Writes the value of a parameter, with quotation marks if it needs them and with the escapes of RFC 6868.
  private mutating func put(parameter value: String) {
    let isQuoted = value.utf8.contains {
      [.colon, .semicolon, .comma, .quotationMark, .caret].contains($0) || $0 <= .space || $0 >= 0x7F
    }
    if isQuoted { put("\"") }
    forEachScalar(of: value) { lines, scalar, follows in
      switch scalar.first {
      case .quotationMark: lines.put([.caret, .apostrophe])
      case .caret: lines.put([.caret, .caret])
      default:
        switch Self.piece(scalar, follows: follows) {
        case .itself, .escaped: lines.put(scalar)
        case .lineEnd: lines.put([.caret, UInt8(ascii: "n")])
        case .blank: lines.put([.space])
        case .nothing: break
        }
      }
    }
    if isQuoted { put("\"") }
  }

  /// Writes a URL with all bytes percent-encoded that RFC 3986 does not allow.
  private mutating func put(address: String) {
    put(word: AddressEncoding.encoded(address))
  }

  private mutating func forEachScalar(
    of text: String, _ visit: (inout ContentLines, _ scalar: ArraySlice<UInt8>, _ follows: UInt8?) -> Void
  ) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let end = min(bytes.count, index + Self.length(of: bytes[index]))
      visit(&self, bytes[index..<end], end < bytes.count ? bytes[end] : nil)
      index = end
    }
  }

  /// Returns the number of bytes of a scalar, given its first byte.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  // MARK: Folding

  /// Writes the bytes of a scalar or an escape, within which no line may be folded.
  private mutating func put(_ unit: some Collection<UInt8>) {
    if column + unit.count > Self.width {
      bytes += [.carriageReturn, .lineFeed, .space]
      column = 1
    }
    bytes += unit
    column += unit.count
  }

  /// Writes ASCII.
  private mutating func put(word: String) {
    for byte in word.utf8 { put(CollectionOfOne(byte)) }
  }

  private mutating func put(_ name: StaticString) { put(word: name.description) }
}

/// Dates in the notation of iCalendar.
enum CalendarStamp {
  /// Returns a day such as `20261124`. A day before year 1 or after year 9999 is replaced by the nearest day in that range.
  static func day(_ day: CalendarDay) -> String {
    min(max(day, CalendarDay.firstDay), CalendarDay.lastDay).description.filter { $0 != "-" }
  }

  /// Returns a moment such as `20261124T090000`.
  static func clock(_ moment: Moment) -> String {
    "\(day(moment.day))T\(moment.time.clock.filter { $0 != ":" })00"
  }

  /// Returns an offset in minutes as hours and minutes, such as `+0100`.
  static func offset(_ minutes: Int) -> String {
    let time = TimeOfDay(hour: abs(minutes) / 60, minute: abs(minutes) % 60) ?? .midnight
    return (minutes < 0 ? "-" : "+") + time.clock.filter { $0 != ":" }
  }
}

extension CalendarDay {
  /// The first day with a year of four digits: 0001-01-01. The last one is 9999-12-31.
  static let firstDay = CalendarDay(number: -719_162)
  static let lastDay = CalendarDay(number: 2_932_896)
}
