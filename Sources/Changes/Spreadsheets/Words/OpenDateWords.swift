import SourceText

/// The words in date cells of calendars for a date that is still to be fixed.
enum OpenDateWords {
  /// Whether a cell says that there is no date yet: `TBD`, `offen`, « à définir ». A cell without letters and digits, such as `?`, says so,
  /// too.
  static func meanOpen(_ cell: String) -> Bool {
    let folded = FoldedText.of(cell)
    return folded.isEmpty || words.contains(folded)
  }

  private static let words: Set<String> = Set(
    [
      "TBD", "TBC", "TBA", "to be defined", "to be determined", "to be decided", "to be confirmed", "to be announced",
      "no date", "no date yet", "open", "n/a", "à définir", "à confirmer", "à déterminer", "à préciser", "à fixer",
      "à planifier", "pas de date", "sans date", "offen", "noch offen", "n. n.", "por definir", "por confirmar",
      "da definire", "da confermare", "a definir", "a confirmar", "nog te bepalen", "n.t.b.",
    ].map(FoldedText.of))
}
