import Actions
import Localization
import Schema
import SourceText

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
}

extension UsageError {
  /// Throws if the value of an option is not a URL of the web.
  ///
  /// - Parameter example: a valid value.
  static func requireURL(_ url: String, for option: String, like example: LocalizedText) throws {
    let issue = AddressForm.issue(in: url)
    guard issue != nil || !url.beginsWithWebScheme else { return }
    let expected = LocalizedText(en: "a URL such as \(example)", fr: "une adresse comme \(example)")
    throw UsageError(.invalid(url, for: option, expected: expected, because: issue))
  }

  /// Returns the error about a time that must not be in the future.
  static func future(_ text: String, for option: String) -> UsageError {
    UsageError(
      .invalid(
        text, for: option,
        because: LocalizedText(en: "this time is in the future", fr: "cette date n’est pas encore passée")))
  }
}
