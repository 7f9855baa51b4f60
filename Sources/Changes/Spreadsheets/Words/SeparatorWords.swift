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
