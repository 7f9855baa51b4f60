import Actions
import Localization
import SourceText

/// A check that rejects empty arguments, which come from unset variables of a script.
///
/// If they were accepted, a post would have no channel, and a folder would be the current one.
enum EmptyWords {
  /// The only option whose value may be empty: it is a text, not a name.
  private static let optionOfText = "--text"

  static func reject(_ arguments: [String]) throws {
    var option: String?
    var areOptionsOver = false
    for argument in arguments {
      let isOption = !areOptionsOver && argument.utf8.first == .hyphen && argument != "-"
      if isOption, let sign = argument.firstIndex(of: "="), isEmpty(argument[argument.index(after: sign)...]) {
        let name = String(argument[..<sign])
        if name != optionOfText { throw rejection(of: "", for: name) }
      } else if isEmpty(argument), option != optionOfText {
        throw rejection(of: argument, for: option)
      }
      if argument == "--" { areOptionsOver = true }
      option = isOption && argument != "--" ? argument : nil
    }
  }

  /// Whether a word contains nothing except commas and whitespace.
  private static func isEmpty(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.allSatisfy { $0 == "," || $0.properties.isWhitespace }
  }

  private static func rejection(of word: String, for option: String?) -> UsageError {
    guard let option else {
      return UsageError(
        LocalizedText(en: "empty argument “\(word)”", fr: "argument vide : « \(word) »"),
        hint: LocalizedText(en: "omit it", fr: "retirez-le"))
    }
    return UsageError(
      .invalid(word, for: option, expected: LocalizedText(en: "a value", fr: "une valeur")),
      hint: LocalizedText(en: "to use the default, omit \(option)", fr: "pour la valeur par défaut, retirez \(option)"))
  }
}
