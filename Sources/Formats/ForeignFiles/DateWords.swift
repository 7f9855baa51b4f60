import CivilTime

/// The words of dates, in lower case and without accents.
enum DateWords {
  /// Returns the month whose English or French name begins with a word; `nil` if the word is shorter than three letters, or if no month or
  /// more than one fits.
  static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let found = Set(months.filter { $0.name.hasPrefix(word) || word == "sept" && $0.number == 9 }.map(\.number))
    return found.count == 1 ? found.first : nil
  }

  private static let months: [(name: String, number: Int)] =
    (1...12).flatMap { number in
      [DateNames.month(number).english, DateNames.month(number).french].map { (HeadingText.folded($0), number) }
    }

  private static let small: Set = ["at", "a", "am", "pm", "on", "the", "of", "le", "de"]

  /// Whether a word may be part of a date.
  static func isKnown(_ word: String) -> Bool {
    Weekday(parsing: word) != nil || month(named: word) != nil || small.contains(word)
  }

  static let namesOfUTC: Set = ["z", "utc", "gmt", "ut"]

  /// The offsets of the time zones of RFC 2822 and of Central Europe, in minutes east of UTC, by the abbreviations that programs write.
  static let zonesOfPrograms = [
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60,
    "cest": 120,
  ]
}
