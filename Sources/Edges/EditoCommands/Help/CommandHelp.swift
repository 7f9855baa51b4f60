import ArgumentParser
import Localization
import Schema

/// The help of a command, declared once in both languages. `--help`, completions and the command reference are made from it.
struct CommandHelp: Sendable {
  let name: String
  /// The command's earlier names, which still work.
  let aliases: [String]
  /// Other English and French words for what the command does. They are not accepted, but lead to a suggestion of the command.
  let otherWords: [String]
  /// The purpose of the command: a verb (in French, an infinitive) and its object, without a full stop.
  let abstract: HelpText
  /// Details in this order: what the command reads, writes and does not change, then its default; `nil` if the abstract is enough.
  let discussion: HelpText?
  private let makeExamples: @Sendable () -> [HelpExample]

  init(
    _ name: String, aliases: [String] = [], suggestedFor otherWords: [String] = [], abstract: HelpText,
    discussion: HelpText? = nil, examples: @autoclosure @escaping @Sendable () -> [HelpExample]
  ) {
    self.name = name
    self.aliases = aliases
    self.otherWords = otherWords
    self.abstract = abstract
    self.discussion = discussion
    makeExamples = examples
  }

  var examples: [HelpExample] { makeExamples() }

  /// The command's name with the words that suggest it.
  var knownWord: KnownWord { KnownWord(name, otherNames: aliases + otherWords) }

  /// Whether a word is the command's current name or an earlier one.
  func isNamed(_ word: String) -> Bool { word == name || aliases.contains(word) }
}

/// An example of a command line on a help page, with a comment on its effect.
struct HelpExample: Sendable {
  let command: HelpText
  /// The effect of the command line; `nil` if it is obvious.
  let comment: HelpText?

  /// - Parameter french: the command line with French ids and titles; by default the same one.
  init(_ command: String, french: String? = nil, _ comment: HelpText? = nil) {
    self.command = HelpText(
      en: EnglishText(stringLiteral: command), fr: "\(french ?? command)")
    self.comment = comment
  }
}

/// A command that has help in both languages.
protocol DocumentedCommand: ParsableCommand {
  static var help: CommandHelp { get }
}

extension DocumentedCommand {
  static var configuration: CommandConfiguration { help.configuration() }
}

extension CommandHelp {
  /// Returns the configuration for the argument parser, in the language of ``HelpLanguage``.
  func configuration(
    version: String = "", subcommands: [any DocumentedCommand.Type] = [], groups: [CommandSection] = [],
    default defaultSubcommand: (any DocumentedCommand.Type)? = nil
  ) -> CommandConfiguration {
    let language = HelpLanguage.current
    return CommandConfiguration(
      commandName: name, abstract: abstract[language], version: version, subcommands: subcommands,
      groupedSubcommands: groups.map { CommandGroup(name: $0.name[language], subcommands: $0.commands) },
      defaultSubcommand: defaultSubcommand, aliases: aliases)
  }
}

/// A group of commands that a help page lists together under its name.
struct CommandSection: Sendable {
  let name: HelpText
  let commands: [any DocumentedCommand.Type]

  init(_ name: HelpText, _ commands: [any DocumentedCommand.Type]) {
    self.name = name
    self.commands = commands
  }
}
