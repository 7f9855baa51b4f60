/// How a region separates the parts of a number.
public struct NumberStyle: Hashable, Sendable {
  /// A comma or a point; the other one of them may group thousands, as spaces and apostrophes do.
  public let decimalMark: Character
  /// What stands between thousands where people leave it to the program.
  public let groupMark: Character

  /// The style of a locale such as `fr-CA` or `en_GB`; the point where it is not known.
  public init(locale: String?) {
    let parts = (locale ?? "").lowercased().split { $0 == "-" || $0 == "_" || $0 == "." }.map(String.init)
    let (language, region) = (parts.first ?? "en", parts.dropFirst().first ?? "")
    let isException = Self.pointRegions[language]?.contains(region) ?? false
    decimalMark = !isException && Self.commaLanguages.contains(language) ? "," : "."
    groupMark = Self.groupMark(of: language, region, decimalMark)
  }

  /// What stands in front matter, as in any other program's data: a point before decimals.
  public static let data = NumberStyle(locale: nil)

  private static func groupMark(of language: String, _ region: String, _ decimalMark: Character) -> Character {
    if region == "ch" || region == "li" { return "’" }
    if decimalMark == "." { return "," }
    return ["de", "es", "it", "nl", "pt", "da", "tr", "el", "id", "ro", "hr", "sl", "is", "vi"].contains(language)
      ? "." : "\u{202F}"
  }

  /// Languages whose speakers put a comma before decimals (Unicode CLDR).
  private static let commaLanguages: Set = [
    "fr", "de", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "no", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "hr",
    "sl", "sr", "ru", "uk", "el", "tr", "et", "lt", "lv", "is", "id", "vi", "ca", "gl", "eu", "br", "oc", "co",
  ]
  /// Regions of these languages that put a point all the same.
  private static let pointRegions: [String: Set<String>] = [
    "de": ["ch", "li"], "it": ["ch"], "es": ["mx", "us", "gt", "hn", "ni", "pa", "pe", "pr", "sv", "do", "cu"],
  ]
}
