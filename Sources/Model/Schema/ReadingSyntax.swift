import SourceText

/// The syntax of readings: numbers and durations as people write them.
public enum ReadingSyntax {
  /// Reads a number such as `8,5`, `1 342`, `1,342.5`, `−3`, `1.0E-4`, `12 %` (which is 12), `1,2 k` or `3 M`; `nil` for any other text.
  ///
  /// A single point or comma before exactly three digits is ambiguous: it separates thousands unless the style uses it for decimals. Any
  /// other number reads the same in every style.
  public static func number(_ text: some StringProtocol, _ style: NumberStyle = .data) -> Double? {
    plainNumber(text) ?? decimal(text, style)?.double
  }

  /// Reads a number as ``number(_:_:)`` does, with all its digits; `nil` for any other text.
  public static func decimal(_ text: some StringProtocol, _ style: NumberStyle = .data) -> DecimalNumber? {
    var rest = Substring(text).trimmed
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest = rest.dropFirst().trimmed }
    if rest.last == "%" { rest = rest.dropLast().trimmed } else if rest.first == "%" { rest = rest.dropFirst().trimmed }
    var power = 0
    if let scale = scales.first(where: { rest.hasSuffix($0.name) }) {
      power = scale.power
      rest = rest.dropLast(scale.name.count).trimmed
    }
    guard let size = WrittenReading(rest)?.value(style)?.times(isNegative ? -1 : 1, exponent: power) else { return nil }
    return size
  }

  /// Returns the value of a text that consists of 1 to 15 digits, as most readings do; `nil` for any other text.
  private static func plainNumber(_ text: some StringProtocol) -> Double? {
    var size = 0
    var count = 0
    for digit in text.utf8 {
      guard UInt8.digits ~= digit, count < 15 else { return nil }
      (size, count) = (size * 10 + Int(digit - UInt8(ascii: "0")), count + 1)
    }
    return count == 0 ? nil : Double(size)
  }

  /// The multipliers, the longer names first.
  private static let scales: [(name: String, power: Int)] = [
    ("Mio.", 6), ("Mio", 6), ("Mrd.", 9), ("Mrd", 9), ("Md", 9), ("Bn", 9), ("bn", 9), ("k", 3), ("K", 3), ("M", 6),
    ("B", 9),
  ]

  /// Returns the number at the start of a text such as `8 500 followers`, and the text after the number; `nil` if there is no number.
  public static func leading(
    _ text: String, _ style: NumberStyle = .data
  ) -> (number: Double, rest: Substring)? {
    let start = text.prefix { $0.isWhitespace || $0.isASCII && $0.isNumber || ",.+-−'’_".contains($0) }
    guard let end = start.lastIndex(where: \.isNumber).map(text.index(after:)),
      let number = number(text[..<end], style)
    else { return nil }
    return (number, text[end...])
  }

  /// Returns the number at the start of a text; `nil` if there is none.
  public static func leadingNumber(_ text: String, _ style: NumberStyle = .data) -> Double? {
    leading(text, style)?.number
  }

  /// The content of a table cell about an indicator.
  public enum Cell: Hashable, Sendable {
    /// An empty cell, or a mark for “no reading”: `–`, `n/a`.
    case absent
    case figure(Double)
    /// A duration, for an indicator that does not measure time.
    case strayDuration
    case unreadable
  }

  /// Reads a cell in which the unit of the indicator, or a currency, may accompany the number. Durations (`3 min 20`, `1h30`, `0:03:20`)
  /// are converted to that unit.
  public static func cell(_ text: String, unit: String?, _ style: NumberStyle) -> Cell {
    if let whole = wholeNumber(text) { return .figure(Double(whole)) }
    return switch content(text, unit: unit, style) {
    case .absent: .absent
    case .number(let number, _): .figure(number.double)
    case .duration: .strayDuration
    case .unreadable: .unreadable
    }
  }

  /// The content of a cell, with all its digits.
  public enum Content: Hashable, Sendable {
    case absent
    case number(DecimalNumber, Notation)
    /// A duration, for an indicator that does not measure time.
    case duration(seconds: DecimalNumber, Notation)
    case unreadable
  }

  /// The way in which a number is written.
  public enum Notation: Hashable, Sendable {
    /// Digits, possibly with the unit of the indicator.
    case plain
    case percent
    /// An amount of money, for an indicator that has this currency as its unit, or no unit.
    case amount(Currency)
    case duration
    /// A duration of two numbers with a colon between them: hours and minutes if the indicator counts hours or days, otherwise minutes and
    /// seconds.
    case clock
  }

  /// Reads a cell as ``cell(_:unit:_:)`` does, with all digits.
  public static func content(_ text: String, unit: String?, _ style: NumberStyle) -> Content {
    if let whole = wholeNumber(text) { return .number(DecimalNumber(whole), .plain) }
    let trimmed = Substring(text).trimmed
    if isAbsence(trimmed) { return .absent }
    if let number = decimal(trimmed, style) { return .number(number, trimmed.contains("%") ? .percent : .plain) }
    if let unit, let bare = trimmed.without(unit), let number = decimal(bare, style) { return .number(number, .plain) }
    if let amount = WrittenAmount(trimmed), amount.fits(unit), let number = decimal(amount.number, style) {
      return .number(number, .amount(amount.currency))
    }
    let length = unit.flatMap(ElapsedTime.length)
    guard let time = ElapsedTime(trimmed, length: length, style) else { return .unreadable }
    guard let length else { return .duration(seconds: time.seconds, time.notation) }
    return .number(time.seconds.divided(by: length), time.notation)
  }

  /// Returns a number that consists only of digits, possibly in groups of three with spaces between them; `nil` for any other text, or if
  /// there are more than fifteen digits. Nearly every cell contains such a number.
  private static func wholeNumber(_ text: String) -> Int? {
    var value = 0
    var digits = 0
    // The number of digits in the current group. A number without spaces is one group of any length.
    var group = 0
    var isGrouped = false
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte &- 0x30 < 10 {
        (value, digits, group) = (value * 10 + Int(byte - UInt8(ascii: "0")), digits + 1, group + 1)
        if digits > 15 { return nil }
        continue
      }
      // A space, a no-break space (C2 A0) or a narrow no-break space (E2 80 AF).
      let isSpace =
        byte == .space || byte == 0xC2 && bytes.next() == 0xA0
        || byte == 0xE2 && bytes.next() == 0x80 && bytes.next() == 0xAF
      guard isSpace, isGrouped ? group == 3 : (1...3).contains(group) else { return nil }
      (isGrouped, group) = (true, 0)
    }
    return digits > 0 && (!isGrouped || group == 3) ? value : nil
  }

  /// Whether a text means “no reading”.
  static func isAbsence(_ text: Substring) -> Bool {
    guard text.utf8.count < 12 else { return false }
    let letters = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return absences.contains(letters)
  }

  /// The marks of people and of programs for “no reading”, in lower case and without spaces and points.
  private static let absences: Set = [
    "", "-", "–", "—", "--", "/", "?", "…", "n/a", "na", "n/d", "nd", "nc", "null", "none", "nan", "s/o", "#n/a",
    "#div/0!", "#null!",
  ]
}

extension Substring {
  /// Returns the text without a unit at its end or start; `nil` if the unit is not there.
  fileprivate func without(_ unit: String) -> Substring? {
    let (text, unit) = (lowercased(), unit.lowercased())
    guard !unit.isEmpty, text.count == count else { return nil }
    if text.hasSuffix(unit) { return dropLast(unit.count).trimmed }
    return text.hasPrefix(unit) ? dropFirst(unit.count).trimmed : nil
  }
}
