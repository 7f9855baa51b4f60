import SourceText

/// The syntax of readings: numbers and durations as people write them.
public enum ReadingSyntax {
  /// Reads a number such as `8,5`, `1 342`, `1,342.5`, `−3`, `12 %` (which is 12), `1,2 k` or `3 M`; `nil` for any other text.
  ///
  /// A single point or comma before exactly three digits is ambiguous: it separates thousands unless the style uses it for decimals. Any
  /// other number reads the same in every style.
  public static func number(_ text: some StringProtocol, _ style: NumberStyle = .data) -> Double? {
    if let size = plainNumber(text) { return size }
    var rest = Substring(text).trimmed
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest = rest.dropFirst().trimmed }
    if rest.last == "%" { rest = rest.dropLast().trimmed }
    var factor = 1.0
    if let scale = scales.first(where: { rest.hasSuffix($0.name) }) {
      factor = scale.factor
      rest = rest.dropLast(scale.name.count).trimmed
    }
    guard let size = WrittenReading(rest)?.value(style) else { return nil }
    return (isNegative ? -size : size) * factor
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
  private static let scales: [(name: String, factor: Double)] = [
    ("Md", 1e9), ("Bn", 1e9), ("bn", 1e9), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("B", 1e9),
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

  /// Reads a cell in which the unit of the indicator may accompany the number. Durations (`3 min 20`, `1h30`, `0:03:20`) are converted to
  /// that unit.
  public static func cell(_ text: String, unit: String?, _ style: NumberStyle) -> Cell {
    if let whole = wholeNumber(text) { return .figure(whole) }
    let trimmed = Substring(text).trimmed
    if isAbsence(trimmed) { return .absent }
    if let number = number(trimmed, style) { return .figure(number) }
    if let unit, let bare = trimmed.without(unit), let number = number(bare, style) { return .figure(number) }
    guard let seconds = ElapsedTime.seconds(trimmed, style) else { return .unreadable }
    guard let length = unit.flatMap(ElapsedTime.length) else { return .strayDuration }
    return .figure(seconds / length)
  }

  /// Returns a number that consists only of digits, possibly in groups of three with spaces between them; `nil` for any other text, or if
  /// there are more than fifteen digits. Nearly every cell contains such a number.
  private static func wholeNumber(_ text: String) -> Double? {
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
    return digits > 0 && (!isGrouped || group == 3) ? Double(value) : nil
  }

  /// Whether a text means “no reading”.
  static func isAbsence(_ text: Substring) -> Bool {
    let letters = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return ["", "-", "–", "—", "--", "/", "?", "…", "n/a", "na", "n/d", "nd", "nc", "null", "s/o"].contains(letters)
  }
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

/// A number as written: groups of digits, and the marks between them.
private struct WrittenReading {
  private var groups: [Substring] = []
  private var marks: [Character] = []

  /// - Returns: `nil` if the text is empty, contains anything else, or has more than eight groups or eighteen digits.
  init?(_ text: Substring) {
    var rest = text
    if let first = rest.first, ",.".contains(first) { groups.append("") } else { rest = takeGroup(rest) }
    while let mark = rest.first {
      let isMark = ",.'’_".contains(mark) || mark.isWhitespace
      guard isMark, !groups.isEmpty, groups.count < 8 else { return nil }
      marks.append(mark.isWhitespace ? " " : mark == "’" ? "'" : mark)
      let count = groups.count
      rest = takeGroup(rest.dropFirst())
      guard groups.count > count else { return nil }
    }
    guard !groups.isEmpty, groups.joined().count <= 18 else { return nil }
  }

  private mutating func takeGroup(_ text: Substring) -> Substring {
    let group = text.prefix { $0.isASCII && $0.isNumber }
    if !group.isEmpty { groups.append(group) }
    return text.dropFirst(group.count)
  }

  func value(_ style: NumberStyle) -> Double? {
    guard let last = marks.last, endsInDecimals(last, style) else {
      return isGrouped(groups[...], marks[...]) ? Double(groups.joined()) : nil
    }
    let (whole, grouping) = (groups.dropLast(), marks.dropLast())
    guard isGrouped(whole, grouping) || whole == [""], let decimals = groups.last else { return nil }
    return Double("0\(whole.joined()).\(decimals)")
  }

  private func endsInDecimals(_ last: Character, _ style: NumberStyle) -> Bool {
    guard last == "." || last == ",", !marks.dropLast().contains(last) else { return false }
    let mayGroup =
      groups.count == 2 && groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0].first != "0"
    return !mayGroup || last == style.decimalMark
  }

  private func isGrouped(_ groups: ArraySlice<Substring>, _ marks: ArraySlice<Character>) -> Bool {
    guard let first = groups.first, !first.isEmpty else { return false }
    return marks.isEmpty
      || Set(marks).count == 1 && first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

/// Durations as people and networks write them.
private enum ElapsedTime {
  /// Returns the number of seconds in a unit; `nil` if the unit does not measure time.
  static func length(_ unit: String) -> Double? {
    switch unit.lowercased().prefix(while: \.isLetter) {
    case "s", "sec", "secs", "second", "seconds", "seconde", "secondes": 1
    case "min", "mins", "mn", "minute", "minutes": 60
    case "h", "hr", "hrs", "hour", "hours", "heure", "heures": 3_600
    case "j", "d", "day", "days", "jour", "jours": 86_400
    default: nil
    }
  }

  static func seconds(_ text: Substring, _ style: NumberStyle) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 3 {
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3, numbers.allSatisfy({ (0..<1_000_000).contains($0) }), numbers[1] < 60, numbers[2] < 60
      else { return nil }
      return Double(numbers[0] * 3_600 + numbers[1] * 60 + numbers[2])
    }
    return spelled(text, style)
  }

  /// Returns the number of seconds in numbers with units, the longer units first; `nil` for any other text. The last number may lack its
  /// unit: `3 min 20`.
  private static func spelled(_ text: Substring, _ style: NumberStyle) -> Double? {
    var (rest, total) = (text, 0.0)
    var unit = Double.infinity
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
      rest = rest.dropFirst(digits.count).trimmed
      let name = rest.prefix(while: \.isLetter)
      rest = rest.dropFirst(name.count).trimmed
      let next = name.isEmpty ? smaller(than: unit) : length(String(name))
      guard let number = ReadingSyntax.number(digits, style), let next, next < unit else { return nil }
      total += number * next
      unit = next
    }
    return unit.isFinite ? total : nil
  }

  private static func smaller(than unit: Double) -> Double? {
    switch unit {
    case 86_400: 3_600
    case 3_600: 60
    case 60: 1
    default: nil
    }
  }
}
