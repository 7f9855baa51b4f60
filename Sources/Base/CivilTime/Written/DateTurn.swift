/// The word that says which of several weekdays or periods is meant: `next`, `prochain`, `last`, `dernière`, `this`.
enum DateTurn: Equatable {
  case this
  /// The next one, or one that is some weeks later: « lundi en huit » is one week after the next Monday.
  case next(weeks: Int = 0)
  case last

  /// Reads the word in front of a weekday or a unit; `nil` if there is none.
  init?(before parts: inout DateParts) {
    if parts.skipWord("next", "prochain", "prochaine", "coming") {
      self = .next()
    } else if parts.skipWord("last", "previous", "past", "dernier", "derniere") {
      self = .last
    } else if parts.skipWord("this", "current", "ce", "cet", "cette") {
      self = .this
    } else {
      return nil
    }
  }

  /// Reads the words after a weekday or a unit; `nil` if there are none.
  init?(behind parts: inout DateParts) {
    let start = parts
    guard let turn = Self.behind(&parts) else {
      parts = start
      return nil
    }
    self = turn
  }

  private static func behind(_ parts: inout DateParts) -> DateTurn? {
    if parts.skipWord("prochain", "prochaine", "suivant", "suivante", "next") { return .next() }
    if parts.skipWord("dernier", "derniere", "passe", "passee", "precedent", "precedente", "last") { return .last }
    if parts.skipWord("qui") { return parts.skipWord("vient") ? .next() : nil }
    if parts.skip("-") { return parts.skipWord("ci") ? .this : nil }
    guard parts.skipWord("en") else { return nil }
    if parts.skipWord("huit") { return .next(weeks: 1) }
    if parts.skipWord("quinze") { return .next(weeks: 2) }
    return parts.skipWord("cours") ? .this : nil
  }
}
