import ArgumentParser
import Localization

/// A text of the help in both languages, written side by side.
///
/// A text is made only when a help page shows it, so a command that runs without `--help` makes none.
struct HelpText: Sendable {
  private let english: @Sendable () -> EnglishText
  private let french: @Sendable () -> FrenchText

  init(
    en english: @autoclosure @escaping @Sendable () -> EnglishText,
    fr french: @autoclosure @escaping @Sendable () -> FrenchText
  ) {
    self.english = english
    self.french = french
  }

  subscript(language: Language) -> String {
    switch language {
    case .english, .americanEnglish: english().text
    case .french: french().text
    }
  }
}

/// The language of the texts that commands pass to the argument parser. The parser requests the texts without naming a language.
enum HelpLanguage {
  @TaskLocal static var current = Language.english
}

extension ArgumentHelp {
  /// Creates the help of an argument or option from an imperative or a noun phrase, without a full stop. The help page adds the values, the
  /// default, and a note on repetition.
  init(
    en english: @autoclosure () -> EnglishText, fr french: @autoclosure () -> FrenchText, value: ValueName? = nil
  ) {
    switch HelpLanguage.current {
    case .english, .americanEnglish: self.init(stringLiteral: english().text)
    case .french: self.init(stringLiteral: french().text)
    }
    valueName = value?[HelpLanguage.current]
  }
}
