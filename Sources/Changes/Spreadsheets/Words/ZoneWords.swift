import CivilTime
import SourceText

/// The names of time zones in calendars.
enum ZoneWords {
  /// Whether a name means the zone of a workspace: its identifier, its city, both abbreviations of its clock, a name for its standard and
  /// summer time together, or local time.
  static func mean(_ zone: TimeZoneRules, _ name: String) -> Bool {
    let folded = FoldedText.of(name)
    let city = zone.identifier.split(separator: "/").last.map { FoldedText.of(String($0)) }
    if folded == FoldedText.of(zone.identifier) { return true }
    let words = self.words(of: name)
    let rest = words.filter { !fillers.contains($0) }
    let place = rest.joined()
    if place == city || local.contains(place) { return true }
    if rest.count > 1, rest.allSatisfy({ zone.offset(abbreviated: abbreviations[$0] ?? $0) != nil }) { return true }
    return families[place].map { zone.offset(abbreviated: $0.letters) == $0.offset } ?? false
  }

  /// Returns a name as ``WrittenDate`` reads it: an English abbreviation for a German or French one, and `UTC+1` for `+1`.
  static func plain(_ name: String) -> String {
    let text = String(name.trimmed)
    if text.hasPrefix("+") || text.hasPrefix("-") || text.hasPrefix("−") { return "UTC" + text }
    return abbreviations[FoldedText.of(text)]?.uppercased() ?? text
  }

  private static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map { FoldedText.of(String($0)) }
  }

  private static let fillers: Set = ["time", "heure", "d", "de", "hora", "ora", "di", "zeit", "tijd"]

  /// The words for local time in the seven languages, without ``fillers``.
  private static let local: Set = ["local", "locale", "ortszeit", "lokalezeit", "lokale", "plaatselijke"]

  /// The abbreviations of Central European Time in German and French, in lower case, each with the English one.
  private static let abbreviations = ["mez": "cet", "mesz": "cest", "hnec": "cet", "haec": "cest"]

  /// The names of the standard and summer time of a zone together, each with an abbreviation that the zone uses and its offset.
  private static let families: [String: (letters: String, offset: Int)] = [
    "et": ("EST", -300), "eastern": ("EST", -300), "ct": ("CST", -360),
    "central": ("CST", -360), "mt": ("MST", -420), "mountain": ("MST", -420), "pt": ("PST", -480),
    "pacific": ("PST", -480), "centraleuropean": ("CET", 60),
  ]
}
