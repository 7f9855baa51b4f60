import Actions
import Localization
import SourceText

/// Empty words of a command line. They come from a script's variables that nothing was put into, and name nothing: passed over, a
/// post would go to no channel, and a folder would be the current one.
enum EmptyWords {
  /// The only option whose value is a text and not a name.
  private static let optionOfText = "--text"

  static func refuse(_ arguments: [String]) throws {
    var option: String?
    var areOptionsOver = false
    for argument in arguments {
      let isOption = !areOptionsOver && argument.utf8.first == .hyphen && argument != "-"
      if isOption, let sign = argument.firstIndex(of: "="), isEmpty(argument[argument.index(after: sign)...]) {
        let name = String(argument[..<sign])
        if name != optionOfText { throw refusal(of: "", for: name) }
      } else if isEmpty(argument), option != optionOfText {
        throw refusal(of: argument, for: option)
      }
      if argument == "--" { areOptionsOver = true }
      option = isOption && argument != "--" ? argument : nil
    }
  }

  /// Whether there is nothing in a word but what separates others.
  private static func isEmpty(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.allSatisfy { $0 == "," || $0.properties.isWhitespace }
  }

  private static func refusal(of word: String, for option: String?) -> UsageError {
    guard let option else {
      return UsageError(
        LocalizedText(en: "“\(word)” names nothing", fr: "« \(word) » ne désigne rien"),
        hint: LocalizedText(en: "leave the empty word out", fr: "retirez ce mot vide"))
    }
    return UsageError(
      LocalizedText(en: "\(option) cannot be “\(word)”", fr: "\(option) ne peut pas valoir « \(word) »"),
      hint: LocalizedText(
        en: "write a value, or leave the option out", fr: "écrivez une valeur, ou retirez cette option"))
  }
}
