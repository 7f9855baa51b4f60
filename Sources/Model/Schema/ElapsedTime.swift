import SourceText

/// A duration as people and networks write it.
struct ElapsedTime {
  let seconds: DecimalNumber
  let notation: ReadingSyntax.Notation

  /// Returns the number of seconds in a unit; `nil` if the unit does not measure time.
  static func length(_ unit: String) -> Int? {
    switch unit.lowercased().prefix(while: \.isLetter) {
    case "s", "sec", "secs", "second", "seconds", "seconde", "secondes": 1
    case "min", "mins", "mn", "minute", "minutes": 60
    case "h", "hr", "hrs", "hour", "hours", "heure", "heures": 3_600
    case "j", "d", "day", "days", "jour", "jours": 86_400
    default: nil
    }
  }

  /// Reads `0:02:31`, `2:31`, `2 min 31`, `2m 31s`, `1h30` or `PT2M31S`; `nil` for any other text.
  ///
  /// - Parameter length: the number of seconds in the unit of the indicator; `nil` if it does not measure time. If the unit is an hour or
  ///   longer, `2:31` is hours and minutes. Without a unit, `2m` alone is not read, since it may also be two millions.
  init?(_ text: Substring, length: Int?, _ style: NumberStyle) {
    let isNegative = text.first == "-" || text.first == "−"
    let size = isNegative ? text.dropFirst() : text
    let parts = size.split(separator: ":", omittingEmptySubsequences: false)
    let found: DecimalNumber?
    if parts.count > 1 {
      let isHours = parts.count == 3 || (length ?? 1) >= 3_600
      found = Self.clock(parts, isHours: isHours, style)
      notation = parts.count == 2 ? .clock : .duration
    } else {
      found = Self.coded(size, style) ?? Self.spelled(size, isTimed: length != nil, style)
      notation = .duration
    }
    guard let found else { return nil }
    seconds = isNegative ? found.negated : found
  }

  /// Reads hours, minutes and seconds, or two of them; only the last number may have decimals.
  private static func clock(_ parts: [Substring], isHours: Bool, _ style: NumberStyle) -> DecimalNumber? {
    guard parts.count <= 3, let first = digits(parts[0]), parts.dropFirst().allSatisfy({ $0.utf8.prefix(3).count > 1 })
    else { return nil }
    let minute = parts.count == 3 ? digits(parts[1]) : 0
    guard let minute, minute < 60, let last = ReadingSyntax.decimal(parts[parts.count - 1], style),
      parts[parts.count - 1].utf8.allSatisfy({ UInt8.digits ~= $0 || $0 == .comma || $0 == .fullStop }),
      !last.isNegative, last < DecimalNumber(60)
    else { return nil }
    let isShort = parts.count == 2
    let (unit, lastUnit) = isHours ? (3_600, isShort ? 60 : 1) : (60, 1)
    return last.times(lastUnit).flatMap { .sum([DecimalNumber(first * unit + minute * 60), $0]) }
  }

  private static func digits(_ text: Substring) -> Int? {
    (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { UInt8.digits ~= $0 } ? Int(text) : nil
  }

  /// Reads a duration of ISO 8601, such as `PT2M31S` or `P1DT2H`. Years and months are not read, because their lengths differ.
  private static func coded(_ text: Substring, _ style: NumberStyle) -> DecimalNumber? {
    guard text.first == "P" else { return nil }
    var (rest, total) = (text.dropFirst(), DecimalNumber(0))
    var (unit, isTime) = (Int.max, false)
    while !rest.isEmpty {
      if rest.first == "T", !isTime {
        (rest, isTime) = (rest.dropFirst(), true)
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
      rest = rest.dropFirst(digits.count)
      let next: Int? =
        switch (rest.first, isTime) {
        case ("W", false): 7 * 86_400
        case ("D", false): 86_400
        case ("H", true): 3_600
        case ("M", true): 60
        case ("S", true): 1
        default: nil
        }
      let size = ReadingSyntax.decimal(digits.replacing(",", with: "."))
      guard let next, next < unit, let size, let part = size.times(next), let sum = DecimalNumber.sum([total, part])
      else { return nil }
      (rest, total, unit) = (rest.dropFirst(), sum, next)
    }
    return unit == .max ? nil : total
  }

  /// Reads numbers with units, the longer units first; `nil` for any other text. The last number may lack its unit: `3 min 20`.
  private static func spelled(_ text: Substring, isTimed: Bool, _ style: NumberStyle) -> DecimalNumber? {
    var (rest, total) = (text, DecimalNumber(0))
    var unit = Int.max
    var isSure = isTimed
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
      rest = rest.dropFirst(digits.count).trimmed
      let name = rest.prefix(while: \.isLetter)
      rest = rest.dropFirst(name.count).trimmed
      let next = name.isEmpty ? smaller(than: unit) : name == "m" ? 60 : length(String(name))
      if name != "m" { isSure = true }
      guard let next, next < unit, let part = ReadingSyntax.decimal(digits, style)?.times(next),
        let sum = DecimalNumber.sum([total, part])
      else { return nil }
      (total, unit) = (sum, next)
    }
    return unit < .max && isSure ? total : nil
  }

  private static func smaller(than unit: Int) -> Int? {
    switch unit {
    case 86_400: 3_600
    case 3_600: 60
    case 60: 1
    default: nil
    }
  }
}
