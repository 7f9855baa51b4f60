import CivilTime
import ForeignFiles
import Localization
import SourceText

/// The words of rows that separate the weeks and months of a calendar, or add up its rows.
enum SeparatorWords {
  /// Whether a cell that is alone in its row separates other rows: `Week 48`, « Semaine 48 », `December 2026`, `Total`.
  static func separate(_ cell: String) -> Bool {
    let words = cell.split { $0.isWhitespace || ":-–—/().".contains($0) }.map { FoldedText.of(String($0)) }
    let letters = words.filter { !$0.allSatisfy(\.isNumber) }
    guard !letters.isEmpty, words.count <= 4 else { return false }
    return letters.allSatisfy { weeks.contains($0) || months.contains($0) || totals.contains($0) || isShortWeek($0) }
  }

  /// Whether a date cell names a week or an interval of days instead of a day: `Week 48: Nov 23–29`, « S50 - Noël », « Du 7 au 13 décembre ».
  static func namePeriod(_ cell: String) -> Bool {
    let words = cell.split { $0.isWhitespace || ":-–—/().,".contains($0) }.map { FoldedText.of(String($0)) }
      .filter { !$0.isEmpty }.map(withoutOrdinalEnding)
    guard let first = words.first else { return false }
    if isShortWeek(first) { return true }
    if weeks.contains(first), let second = words.dropFirst().first, isNumber(second, digits: 1...2) { return true }
    return isInterval(words, cell)
  }

  /// Whether the words of a cell are two days with their month or months, and a sign or a word between them.
  private static func isInterval(_ words: [String], _ cell: String) -> Bool {
    let days = words.filter { isNumber($0, digits: 1...2) }
    let named = words.count { WrittenDate.month(named: $0) != nil }
    let links = cell.contains { "-–—".contains($0) } || words.contains(where: between.contains)
    return days.count == 2 && (1...2).contains(named) && links
      && words.allSatisfy {
        isNumber($0, digits: 1...2) || isNumber($0, digits: 4...4) || WrittenDate.month(named: $0) != nil
          || WrittenDate.weekday(named: $0) != nil || between.contains($0) || before.contains($0)
      }
  }

  /// Returns the number of an ordinal such as `1st` or `1er`; any other word unchanged.
  private static func withoutOrdinalEnding(_ word: String) -> String {
    let number = word.prefix(while: \.isNumber)
    return !number.isEmpty && ["st", "nd", "rd", "th", "er"].contains(word.dropFirst(number.count))
      ? String(number) : word
  }

  private static func isNumber(_ word: String, digits: ClosedRange<Int>) -> Bool {
    digits.contains(word.count) && word.allSatisfy(\.isNumber)
  }

  /// The words between the two days of an interval.
  private static let between: Set = ["au", "to", "through", "until", "bis", "al", "a", "ate", "tot", "t", "m"]

  /// The words before a day of an interval.
  private static let before: Set = ["du", "le", "from", "the", "vom", "den", "del", "dal", "de", "van", "der"]

  /// Whether a word is the short name of a week, such as `w48`, `s48` or `kw48`.
  private static func isShortWeek(_ word: String) -> Bool {
    let number = word.drop(while: \.isLetter)
    return !number.isEmpty && number.count <= 2
      && ["w", "wk", "s", "sem", "kw"].contains(word.prefix(while: \.isLetter))
      && number.allSatisfy(\.isNumber)
  }

  private static let weeks: Set = ["week", "wk", "semaine", "sem", "woche", "kw", "semana", "settimana"]

  private static let totals: Set = [
    "total", "totals", "totaux", "subtotal", "soustotal", "gesamt", "summe", "totale", "totaal",
  ]

  private static let months: Set<String> = Set(
    (1...12).flatMap { number in Language.allCases.map { FoldedText.of(DateNames.month(number)[$0]) } }
      + [
        "januar", "februar", "marz", "mai", "juni", "juli", "oktober", "dezember", "enero", "febrero", "marzo", "abril",
        "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "gennaio", "febbraio", "aprile", "maggio",
        "giugno", "luglio",
        "settembre", "ottobre", "dicembre", "janeiro", "fevereiro", "marco", "maio", "junho", "julho", "setembro",
        "outubro", "novembro",
        "dezembro", "januari", "februari", "maart", "mei", "augustus",
      ])
}
