/// Formats for the numbers that people read.
public enum Numerals {
  /// The grouping of the digits of a number by thousands.
  public enum Thousands: Sendable {
    /// Grouped from five digits on. Numbers of four digits are easy to read without a separator.
    case inSentence
    /// Grouped from four digits on, for a column with a number of five digits or more.
    case inWideColumn

    /// Returns the grouping for all values of a column.
    public static func column(_ values: some Sequence<Double>) -> Thousands {
      values.contains { $0.magnitude >= 9_999.95 } ? .inWideColumn : .inSentence
    }
  }

  /// Formats an integer with its thousands grouped: `10,000` in English, `10 000` with narrow no-break spaces in French.
  public static func grouped(_ number: Int, in language: Language, _ thousands: Thousands = .inSentence) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "−" : ""
    guard digits.count > (thousands == .inSentence ? 4 : 3) else { return sign + digits }
    let separator = language == .french ? "\u{202F}" : ","
    var groups = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups += separator }
      groups.append(digit)
    }
    return groups
  }

  /// Formats a number with at most one decimal: `10,250`, `2.4`. A number below 1 has three significant digits, so a small rate is not
  /// rounded to 0: `0,45`, `0.0041`.
  public static func figure(_ value: Double, in language: Language, _ thousands: Thousands = .inSentence) -> String {
    var places = 1
    if value.magnitude < 1, value != 0 {
      places = 3
      var size = value.magnitude
      while size < 0.0999_5, places < mostPlaces { (size, places) = (size * 10, places + 1) }
      if size < 0.0999_5 { return "\(value)".replacing(".", with: language == .french ? "," : ".") }
    }
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    let scaled = (value.magnitude * unit).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var text = grouped(Int(scaled) / Int(unit), in: language, thousands)
    var rest = String(Int(scaled) % Int(unit))
    rest = String(repeating: "0", count: places - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += (language == .french ? "," : ".") + rest }
    return value < 0 && scaled > 0 ? "−\(text)" : text
  }

  /// The maximum number of decimals. A smaller number is shown in scientific notation.
  private static let mostPlaces = 12
}

extension LocalizedText {
  /// Returns a number as text, with its thousands grouped for a sentence or for a column.
  public static func figure(_ value: Double, _ thousands: Numerals.Thousands = .inSentence) -> LocalizedText {
    LocalizedText(
      en: "\(Numerals.figure(value, in: .english, thousands))", fr: "\(Numerals.figure(value, in: .french, thousands))")
  }
}
