import Localization
import WorkspaceFiles

/// The language of help and of errors in the arguments, before a workspace is read.
enum CommandLineLanguage {
  /// Returns the language that `--language` names, otherwise the workspace's, otherwise the environment's.
  ///
  /// The arguments need not be valid. `--language en` keeps the American English of a workspace or an environment.
  static func language(of arguments: [String], in environment: CommandEnvironment) -> Language {
    let folder = environment.resolve(value(of: "--workspace", in: arguments) ?? ".")
    let locale = (try? Workspace.root(above: folder)).flatMap(Workspace.locale(of:))
    let own = locale.map(Language.init(locale:)) ?? environment.language
    let choice = value(of: "--language", in: arguments).flatMap(LanguageChoice.init(argument:))?.language
    return choice.flatMap { $0.code == own.code ? nil : $0 } ?? own
  }

  /// Returns the arguments of `edito help` without `--language`, which the argument parser does not accept there.
  static func withoutLanguage(_ arguments: [String]) -> [String] {
    var words = arguments.filter { !$0.hasPrefix("--language=") }
    while let index = words.firstIndex(of: "--language") { words.removeSubrange(index..<min(words.count, index + 2)) }
    return words
  }

  /// Returns the last value of an option in the arguments before `--`; `nil` if they do not contain the option with a value.
  private static func value(of option: String, in arguments: [String]) -> String? {
    let words = arguments.prefix { $0 != "--" }
    var value: String?
    for (word, next) in zip(words, words.dropFirst().map(Optional.some) + [nil]) {
      if word == option, let next { value = next }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value
  }
}
