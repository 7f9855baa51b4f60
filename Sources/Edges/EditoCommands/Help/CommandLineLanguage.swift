import Localization
import WorkspaceFiles

/// The language of help and of errors in the arguments, before a workspace is read.
enum CommandLineLanguage {
  /// Returns the language that `--language` names, otherwise the workspace's, otherwise the environment's.
  ///
  /// The arguments need not be valid.
  static func language(of arguments: [String], in environment: CommandEnvironment) -> Language {
    if let choice = value(of: "--language", in: arguments).flatMap(LanguageChoice.init(rawValue:)) {
      return choice.language
    }
    let folder = environment.resolve(value(of: "--workspace", in: arguments) ?? ".")
    guard let root = try? Workspace.root(above: folder), let locale = Workspace.locale(of: root) else {
      return environment.language
    }
    return Language(locale: locale)
  }

  /// The last value that the arguments give an option; `nil` if there is none.
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
