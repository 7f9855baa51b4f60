import CivilTime
import Editorial
import ForeignFiles
import SourceText

/// A header with a note in brackets or with alternatives: `Time (24h)`, `Copy (max 280)`, `Caption / Text`.
struct HeadingParts {
  /// The header without notes.
  let plain: String
  /// The alternatives that the header names; empty if it names one thing.
  let alternatives: [String]

  init(_ heading: String) {
    // A longer cell is a text, and a URL has no alternatives.
    guard heading.utf8.count <= Self.limit, !heading.contains("://") else {
      (plain, alternatives) = (heading, [])
      return
    }
    plain = Self.withoutNotes(heading)
    let parts = plain.split { $0 == "/" || $0 == "|" }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    alternatives = (2...3).contains(parts.count) ? parts : []
  }

  private static let limit = 60

  /// Returns the column that the known alternatives have in common, or all their columns if they are different fields. Alternatives with a
  /// team's notes about its work mean no column.
  ///
  /// - Parameter known: returns the columns that a header may mean.
  func columns(_ known: (_ heading: String) -> [SheetColumn]) -> (meant: [SheetColumn], different: [SheetColumn]) {
    if alternatives.contains(where: HeadingWords.isSideNote) { return ([], []) }
    let found = alternatives.map(known).filter { !$0.isEmpty }
    guard let first = found.first else { return ([], []) }
    let common = first.filter { column in found.allSatisfy { $0.contains(column) } }
    return common.isEmpty ? ([], found.map { $0[0] }.uniqued) : (common, [])
  }

  // MARK: Notes

  /// Returns a header without the brackets that only say how to fill in the column. Other words in brackets may change its meaning, as in
  /// `Date (approval)`.
  private static func withoutNotes(_ heading: String) -> String {
    var rest = heading[...]
    var plain = ""
    while let start = rest.firstIndex(where: { $0 == "(" || $0 == "[" }),
      let end = rest[start...].firstIndex(of: rest[start] == "(" ? ")" : "]")
    {
      guard isNote(rest[rest.index(after: start)..<end]) else { return heading }
      plain += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return String((plain + rest).trimmed)
  }

  private static func isNote(_ text: Substring) -> Bool {
    if dateParts(of: text) != nil { return true }
    let words = text.split { !$0.isLetter }.map { FoldedText.of(String($0)) }
    return words.allSatisfy(notes.contains)
  }

  private static let notes: Set<String> = Set(
    """
    h hh mm ss am pm hour hours heure heures uhr std stunden hora horas ore uur max maximum min minimum char chars \
    character characters caractère caractères car zeichen carácter carácteres caracteres caratteri tekens words mots \
    optional required mandatory facultatif optionnel obligatoire pflicht pflichtfeld opcional obligatorio facoltativo \
    obbligatorio obrigatório optioneel verplicht local locale lokal format url
    """.split(separator: " ").map { FoldedText.of(String($0)) })

  // MARK: The order of day and month

  /// Returns the order of day and month that a header states, as in `Date (dd/mm/yyyy)`, « Date (JJ/MM/AAAA) » or `TT.MM.JJJJ`; `nil` if
  /// it states none, or if the year comes first.
  static func order(in heading: String) -> WrittenDate.Order? {
    guard heading.utf8.count <= limit else { return nil }
    let words = heading.split { $0.isWhitespace || "()[]:,".contains($0) }
    guard let parts = words.lazy.compactMap({ dateParts(of: $0) }).first else { return nil }
    return parts == [.day, .month, .year] ? .dayFirst : parts == [.month, .day, .year] ? .monthFirst : nil
  }

  private enum DatePart { case day, month, year }

  /// Returns the parts of a pattern such as `dd/mm/yyyy`, perhaps with that of a time after it; `nil` for any other text. The letters are
  /// those of the seven languages; `J` is a day before a French year (`AAAA`), otherwise a year.
  private static func dateParts(of text: Substring) -> [DatePart]? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let date = words.first, words.dropFirst().allSatisfy({ $0.allSatisfy { "hHmMsS:".contains($0) } }) else {
      return nil
    }
    let groups = date.lowercased().split { "/.-".contains($0) }
    guard groups.count == 3, groups.allSatisfy({ Set($0).count == 1 && $0.count <= 4 }) else { return nil }
    let letters = groups.compactMap(\.first)
    let isFrench = letters.contains("a") && letters.contains("j")
    let parts = letters.compactMap { letter -> DatePart? in
      switch letter {
      case "d", "t", "g": .day
      case "m": .month
      case "y", "a": .year
      case "j": isFrench ? .day : .year
      default: nil
      }
    }
    return Set(parts).count == 3 ? parts : nil
  }
}
