import Actions
import Localization
import Schema

/// A length of time on a command line: `2 weeks`, `10 jours`.
enum SpanArgument {
  static func span(_ text: String, of option: String) throws -> Span {
    if let span = Span(parsing: text) {
      guard span.excess != nil else { return span }
      throw UsageError(
        LocalizedText(en: "\(option) must be 10 years or less", fr: "\(option) ne doit pas dépasser 10 ans"))
    }
    throw UsageError(
      LocalizedText(en: "“\(text)” is not a length of time", fr: "« \(text) » n’est pas une durée"),
      hint: LocalizedText(en: "write “2 weeks” or “10 days”", fr: "écrivez « 2 semaines » ou « 10 jours »"))
  }
}
