/// Numbers as people read them.
public enum Numerals {
  /// Groups the thousands of an integer: `10,000` in English, `10 000` with narrow no-break spaces in French.
  public static func grouped(_ number: Int, in language: Language) -> String {
    let digits = String(number.magnitude)
    // Four digits read well without a separator, in a year as in a count.
    guard digits.count > 4 else { return String(number) }
    let separator = language == .french ? "\u{202F}" : ","
    var groups = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups += separator }
      groups.append(digit)
    }
    return number < 0 ? "-\(groups)" : groups
  }

  /// A figure with one decimal at the most, and two below 1: `10,250`, `2.4`, `0,45`.
  public static func figure(_ value: Double, in language: Language) -> String {
    let places = value.magnitude < 1 ? 2 : 1
    let unit = places == 2 ? 100 : 10
    let scaled = (value.magnitude * Double(unit)).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var text = grouped(Int(scaled) / unit, in: language)
    var rest = String(Int(scaled) % unit)
    rest = String(repeating: "0", count: places - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += (language == .french ? "," : ".") + rest }
    return value < 0 && scaled > 0 ? "−\(text)" : text
  }
}

extension LocalizedText {
  /// A figure within a sentence.
  public static func figure(_ value: Double) -> LocalizedText {
    LocalizedText(en: "\(Numerals.figure(value, in: .english))", fr: "\(Numerals.figure(value, in: .french))")
  }
}

/// Lists as people read them.
extension LocalizedText {
  /// Joins names with commas: the last joint is left to the sentence around it.
  public static func list(_ names: [String]) -> LocalizedText {
    LocalizedText(verbatim: names.joined(separator: ", "))
  }

  /// Joins names of which one is to be taken: `a, b or c`.
  public static func alternatives(_ names: [String]) -> LocalizedText {
    guard names.count > 1, let last = names.last else { return list(names) }
    let others = names.dropLast().joined(separator: ", ")
    return LocalizedText(en: "\(others) or \(last)", fr: "\(others) ou \(last)")
  }
}
