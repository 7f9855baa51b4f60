import CivilTime

/// Reads dates as programs and spreadsheets of any country write them.
public enum ForeignDate {
  public struct Stamp: Hashable, Sendable {
    public let day: CalendarDay
    public let time: TimeOfDay?
    /// Minutes east of UTC.
    public let offset: Int?
  }

  /// Which comes first in `03/04/2026`.
  public enum Order: Sendable { case dayFirst, monthFirst }

  /// Reads ISO 8601, RFC 2822, `24/11/2026 09:00`, `11/24/2026 9:00 AM`, `Nov 24, 2026`, `24 nov. 2026 à 09h30`, `20261124`.
  ///
  /// - Returns: `nil` where the text is no date, or names a day or an hour that does not exist.
  public static func parse(_ text: String, order: Order = .dayFirst) -> Stamp? {
    var parts = Parts(text)
    guard let day = parts.day(order) else { return nil }
    guard let time = parts.time() else { return parts.isAtEnd ? Stamp(day: day, time: nil, offset: nil) : nil }
    let offset = parts.offset()
    return parts.isAtEnd ? Stamp(day: day, time: time, offset: offset) : nil
  }

  /// The order that a column's dates are in: the first that only one order can read tells.
  public static func order(of texts: some Sequence<String>, default fallback: Order) -> Order {
    for text in texts {
      var parts = Parts(text)
      guard let (first, second) = parts.leadingNumbers() else { continue }
      if first > 12 { return .dayFirst }
      if second > 12 { return .monthFirst }
    }
    return fallback
  }
}

/// A date's numbers, words and marks.
private struct Parts {
  private enum Part: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private var parts: ArraySlice<Part>

  init(_ text: String) { parts = (Self.ofASCII(text) ?? Self.ofCharacters(text))[...] }

  private static func ofCharacters(_ text: String) -> [Part] {
    var parts: [Part] = []
    // No date is longer; the rest is for the check at the end.
    var rest = text.prefix(80)[...]
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        parts.append(.number(Int(digits) ?? -1, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if character.isLetter {
        let word = rest.prefix { $0.isLetter }
        parts.append(.word(HeadingText.folded(String(word))))
        rest = rest.dropFirst(word.count)
      } else {
        if !character.isWhitespace { parts.append(.mark(character)) }
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  /// The same for a short text of ASCII, as nearly every date is one; `nil` for any other.
  private static func ofASCII(_ text: String) -> [Part]? {
    // A carriage return and a line feed are one character.
    guard text.utf8.count <= 80, text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    var parts: [Part] = []
    var rest = Substring(text).utf8
    while let byte = rest.first {
      let run: Substring.UTF8View
      if isDigit(byte) {
        run = rest.prefix(while: isDigit)
        parts.append(.number(Int(Substring(run)) ?? -1, digits: run.count))
      } else if isLetter(byte) {
        run = rest.prefix(while: isLetter)
        parts.append(.word(HeadingText.folded(String(Substring(run)))))
      } else {
        run = rest.prefix(1)
        if byte != 0x20, !(0x09...0x0D).contains(byte) { parts.append(.mark(Character(Unicode.Scalar(byte)))) }
      }
      rest = rest[run.endIndex...]
    }
    return parts
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether nothing is left but a zone's name in brackets.
  var isAtEnd: Bool {
    parts.isEmpty || parts.first == .mark("(") && parts.last == .mark(")")
  }

  // MARK: Days

  /// The first two numbers of a date written as three numbers, the year last.
  mutating func leadingNumbers() -> (Int, Int)? {
    guard let (first, digits) = number(), digits < 3, separator(), let (second, _) = number(), separator(),
      number() != nil
    else { return nil }
    return (first, second)
  }

  mutating func day(_ order: ForeignDate.Order) -> CalendarDay? {
    if case .word(let word)? = parts.first, Self.month(named: word) == nil {
      // The name of the day of the week.
      guard word.count >= 2 else { return nil }
      parts.removeFirst()
      skip(".")
      skip(",")
    }
    if case .word(let word)? = parts.first, let month = Self.month(named: word) {
      parts.removeFirst()
      skip(".")
      guard let (day, _) = number() else { return nil }
      skipWord("st", "nd", "rd", "th")
      skip(",")
      guard let year = year() else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let (first, digits) = number() else { return nil }
    if digits == 8 { return CalendarDay(year: first / 10_000, month: first / 100 % 100, day: first % 100) }
    if digits == 4 {
      guard separator(), let (month, _) = number(), separator(), let (day, _) = number() else { return nil }
      return CalendarDay(year: first, month: month, day: day)
    }
    return separator() && isAtNumber ? numericDay(first, order) : namedDay(first)
  }

  private mutating func numericDay(_ first: Int, _ order: ForeignDate.Order) -> CalendarDay? {
    guard let (second, _) = number(), separator(), let year = year() else { return nil }
    let (day, month) = order == .dayFirst ? (first, second) : (second, first)
    return CalendarDay(year: year, month: month, day: day)
  }

  private mutating func namedDay(_ day: Int) -> CalendarDay? {
    skipWord("er", "st", "nd", "rd", "th", "de", "of")
    guard case .word(let word)? = parts.first, let month = Self.month(named: word) else { return nil }
    parts.removeFirst()
    _ = separator()
    skip(",")
    guard let year = year() else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private mutating func year() -> Int? {
    guard let (year, digits) = number() else { return nil }
    return digits == 2 ? 2000 + year : digits == 4 ? year : nil
  }

  // MARK: Times

  mutating func time() -> TimeOfDay? {
    let start = parts
    skip(",")
    skipWord("t", "at", "a", "kl", "um")
    guard let (shown, _) = number() else {
      parts = start
      return nil
    }
    var minute = 0
    if skip(":") || skipWord("h") {
      if let (number, _) = number() { minute = number }
    } else if !isAtMeridiem {
      parts = start
      return nil
    }
    if skip(":") || skipWord("m", "min") {
      _ = number()
      if skip(".") || skip(",") { _ = number() }
    }
    guard let time = TimeOfDay(hour: hour(shown), minute: minute) else {
      parts = start
      return nil
    }
    return time
  }

  private var isAtMeridiem: Bool { parts.first == .word("am") || parts.first == .word("pm") }

  /// The hour of a day of 24 hours, by what follows the time.
  private mutating func hour(_ shown: Int) -> Int {
    if skipWord("am") { return shown == 12 ? 0 : shown > 12 ? -1 : shown }
    if skipWord("pm") { return shown == 12 ? 12 : shown > 12 ? -1 : shown + 12 }
    return shown
  }

  mutating func offset() -> Int? {
    var offset: Int?
    if case .word(let name)? = parts.first, let known = Self.zones[name] {
      parts.removeFirst()
      offset = known
    }
    let sign = skip("+") ? 1 : skip("-") || skip("−") ? -1 : 0
    guard sign != 0, let (number, digits) = number() else { return offset }
    if digits > 2 { return sign * (number / 100 * 60 + number % 100) }
    let minutes = skip(":") ? self.number()?.0 ?? 0 : 0
    return sign * (number * 60 + minutes)
  }

  /// RFC 2822's names, and those of UTC.
  private static let zones = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "cet": 60, "cest": 120,
  ]

  // MARK: Parts

  private var isAtNumber: Bool {
    if case .number? = parts.first { true } else { false }
  }

  private mutating func number() -> (Int, Int)? {
    guard case .number(let number, let digits)? = parts.first else { return nil }
    parts.removeFirst()
    return (number, digits)
  }

  private mutating func separator() -> Bool { skip("/") || skip("-") || skip(".") }

  @discardableResult
  private mutating func skip(_ mark: Character) -> Bool {
    guard parts.first == .mark(mark) else { return false }
    parts.removeFirst()
    return true
  }

  @discardableResult
  private mutating func skipWord(_ words: String...) -> Bool {
    guard case .word(let word)? = parts.first, words.contains(word) else { return false }
    parts.removeFirst()
    return true
  }

  /// The month that a word, or the beginning of one, names in English or in French.
  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let found = Set(months.filter { $0.name.hasPrefix(word) || word == "sept" && $0.number == 9 }.map(\.number))
    return found.count == 1 ? found.first : nil
  }

  private static let months: [(name: String, number: Int)] =
    (1...12).flatMap { number in
      [DateNames.month(number).english, DateNames.month(number).french].map { (HeadingText.folded($0), number) }
    }
}
