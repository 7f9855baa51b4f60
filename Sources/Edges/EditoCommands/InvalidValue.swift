import Actions
import CivilTime
import Localization

extension LocalizedText {
  /// Returns the message about an invalid value of an option.
  static func invalid(_ value: String, for option: String, because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "invalid value “\(value)” for \(option): \(reason)", fr: "\(option) n’accepte pas « \(value) » : \(reason)")
  }

  /// Returns the message about an invalid value of an option.
  ///
  /// - Parameters:
  ///   - expected: a noun phrase for the values that the option accepts.
  ///   - reason: the exact error, shown instead of `expected`; `nil` if it is unknown.
  static func invalid(
    _ value: String, for option: String, expected: LocalizedText, because reason: LocalizedText? = nil
  ) -> LocalizedText {
    invalid(
      value, for: option,
      because: reason ?? LocalizedText(en: "expected \(expected)", fr: "indiquez \(expected)"))
  }

  static func date(like example: String) -> LocalizedText {
    LocalizedText(en: "a date such as \(example)", fr: "une date comme \(example)")
  }
}

extension UsageError {
  /// Parses the date, with or without a time, in the value of an option. Throws ``UsageError`` if it is not valid.
  static func date(
    _ text: String, for option: String, in zone: TimeZoneRules? = nil, example: String = "2026-11-23 12:00"
  ) throws -> DateSyntax.Timestamp {
    let result = zone.map { DateSyntax.timestamp(text, in: $0) } ?? DateSyntax.timestamp(text)
    switch result {
    case .success(let stamp): return stamp
    case .failure(let failure):
      throw UsageError(.invalid(text, for: option, expected: .date(like: example), because: failure.reason))
    }
  }

  /// Returns the error about a time that must not be in the future.
  static func future(_ text: String, for option: String) -> UsageError {
    UsageError(
      .invalid(
        text, for: option,
        because: LocalizedText(en: "this time is in the future", fr: "cette date n’est pas encore passée")))
  }
}
