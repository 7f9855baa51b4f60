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
