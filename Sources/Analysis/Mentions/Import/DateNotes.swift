import Localization

/// Notes about the dates of an import.
extension LocalizedText {
  /// Returns the note about rows of a table that have no date.
  static func undatedRows(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "row without a date is", "rows without a date are") dated today",
      fr: "\(count, "ligne sans date est datée", "lignes sans date sont datées") d’aujourd’hui")
  }

  /// Returns the note about entries of a feed that have no date.
  static func undatedEntries(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "entry without a date is", "entries without a date are") dated today",
      fr: "\(count, "entrée sans date est datée", "entrées sans date sont datées") d’aujourd’hui")
  }

  /// Returns the note about an entry whose first date is invalid.
  ///
  /// - Parameter others: the number of other entries with the same problem.
  static func otherDate(_ row: Int, _ date: String, others: Int) -> LocalizedText {
    let words = LocalizedText(
      en: "entry \(row): “\(date.excerpt)” is not a valid date, so another date of the entry is used",
      fr: "entrée \(row) : « \(date.excerpt) » n’est pas une date valide : une autre date de l’entrée est utilisée")
    guard others > 0 else { return words }
    return LocalizedText(
      en: "\(words); the same for \(others, "other entry", "other entries")",
      fr: "\(words) ; de même pour \(others, "autre entrée", "autres entrées")")
  }
}
