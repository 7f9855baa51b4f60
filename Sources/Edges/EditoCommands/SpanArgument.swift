import Actions
import Localization
import Schema

/// A duration on a command line: `2 weeks`, `10 jours`.
enum SpanArgument {
  static func span(_ text: String, of option: String) throws -> Span {
    if let span = Span(parsing: text) {
      guard span.excess != nil else { return span }
      throw UsageError(
        LocalizedText(en: "\(option) must be 10 years or less", fr: "\(option) doit valoir 10 ans ou moins"))
    }
    throw UsageError(
      .invalid(
        text, for: option,
        expected: LocalizedText(
          en: "a duration such as “2 weeks” or “10 days”", fr: "une durée comme « 2 semaines » ou « 10 jours »")))
  }
}
