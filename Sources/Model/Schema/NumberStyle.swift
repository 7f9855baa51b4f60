/// The way in which a region separates the parts of a number.
public struct NumberStyle: Hashable, Sendable {
  /// The decimal mark: a comma or a point. The other of these two marks may separate thousands, and so may spaces and apostrophes.
  public let decimalMark: Character
  /// The mark between thousands in numbers that the program writes.
  public let groupMark: Character

  /// Creates the style of a locale such as `fr-CA` or `en_GB`. If the locale is `nil` or unknown, the decimal mark is a point.
  public init(locale: String?) {
    let parts = (locale ?? "").lowercased().split { $0 == "-" || $0 == "_" || $0 == "." }.map(String.init)
    let (language, region) = (parts.first ?? "en", parts.dropFirst().first ?? "")
    let isException = Self.pointRegions[language]?.contains(region) ?? false
    decimalMark = !isException && Self.commaLanguages.contains(language) ? "," : "."
    groupMark = Self.groupMark(of: language, region, decimalMark)
  }

  /// The style of numbers in front matter and other data formats, with a decimal point.
  public static let data = NumberStyle(locale: nil)

  private static func groupMark(of language: String, _ region: String, _ decimalMark: Character) -> Character {
    if region == "ch" || region == "li" { return "’" }
    if decimalMark == "." { return "," }
    return ["de", "es", "it", "nl", "pt", "da", "tr", "el", "id", "ro", "hr", "sl", "is", "vi"].contains(language)
      ? "." : "\u{202F}"
  }

  /// Languages with a decimal comma (Unicode CLDR).
  private static let commaLanguages: Set = [
    "fr", "de", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "no", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "hr",
    "sl", "sr", "ru", "uk", "el", "tr", "et", "lt", "lv", "is", "id", "vi", "ca", "gl", "eu", "br", "oc", "co",
  ]
  /// Regions of these languages with a decimal point.
  private static let pointRegions: [String: Set<String>] = [
    "de": ["ch", "li"], "it": ["ch"], "es": ["mx", "us", "gt", "hn", "ni", "pa", "pe", "pr", "sv", "do", "cu"],
  ]
}
