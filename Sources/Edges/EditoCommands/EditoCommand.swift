import Actions
import ArgumentParser
import Lint
import Localization
import Presentation
import Rendering
import TextCounting
import WorkspaceFiles

/// A command of `edito`: its arguments, and what it does with a console.
protocol EditoCommand: ParsableCommand {
  func run(on console: Console) throws -> ExitStatus
}

/// The program: reads arguments and runs a command.
public enum Program {
  /// Runs a command line without the program's name. Whatever goes wrong is said on the console, never thrown.
  public static func run(_ arguments: [String], on console: Console) -> ExitStatus {
    if arguments.count == 2, Set(arguments) == ["--version", "--verbose"] {
      console.write(Version.details[console.language])
      return .clean
    }
    defer { console.closeWriter() }
    do {
      try requireCommand(arguments.first)
      try EmptyWords.refuse(arguments)
      var command = try parse(arguments)
      if let command = command as? any EditoCommand { return try command.run(on: console) }
      try command.run()
      return .clean
    } catch let error as WorkspaceError {
      console.report(error.message, hints: error.hints)
    } catch let error as UsageError {
      console.report(error.message, hints: [error.commandHint].compactMap { $0 })
    } catch let error as UsageErrors {
      for fault in error.all { console.report(fault.message, hints: [fault.commandHint].compactMap { $0 }) }
    } catch {
      return finish(error, on: console)
    }
    return .couldNotRun
  }

  /// Reads a command line. A command that is named first and well called is read alone, in half the time.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let named = Edito.configuration.groupedSubcommands.lazy.flatMap(\.subcommands).first {
      $0.configuration.commandName == arguments.first
    }
    if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
    return try Edito.parseAsRoot(arguments)
  }

  /// The names of the commands in the groups of the help.
  public static var commandGroups: [(name: String, commands: [String])] {
    Edito.configuration.groupedSubcommands.map { group in
      (group.name, group.subcommands.compactMap { $0.configuration.commandName })
    }
  }

  /// The names of the commands within a command.
  public static func subcommands(of command: String) -> [String] {
    let commands = Edito.configuration.groupedSubcommands.flatMap(\.subcommands)
    let named = commands.first { $0.configuration.commandName == command }
    return named?.configuration.subcommands.compactMap { $0.configuration.commandName } ?? []
  }

  /// Refuses a first word that is no command; the argument parser would only say that it is unexpected.
  private static func requireCommand(_ word: String?) throws {
    let commands = commandGroups.flatMap(\.commands) + ["help"]
    guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return }
    throw UsageError(
      LocalizedText(en: "there is no command “\(word)”", fr: "il n’y a pas de commande « \(word) »"),
      hint: Spelling.nearest(to: word, among: commands).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "the commands are \(.list(commands))", fr: "les commandes sont \(.list(commands))"))
  }

  /// Help and versions are results; what the argument parser refuses is a usage error.
  private static func finish(_ error: any Error, on console: Console) -> ExitStatus {
    let message = Edito.fullMessage(for: error, columns: console.environment.width)
    if Edito.exitCode(for: error) == .success {
      console.write(message.hasSuffix("\n") || message.isEmpty ? message : message + "\n")
      return .clean
    }
    if let known = UsageMessage(Edito.message(for: error)) {
      console.report(known.text, hints: [known.hint, help(in: message)].compactMap { $0 })
    } else {
      let own = message.hasPrefix("Error: ") ? "edito: \(message.dropFirst("Error: ".count))" : message
      console.notify(own + "\n")
    }
    return .couldNotRun
  }
}

extension Console {
  /// Says why a command does not do all that it was asked for, and what may help.
  func report(_ message: LocalizedText, hints: [LocalizedText]) {
    // A line end in what is quoted would begin another message.
    notify("edito: \(TerminalText.line(message[language]))\n")
    let word = language == .french ? "  aide\u{A0}: " : "  help: "
    for hint in hints { notify(word + TerminalText.line(hint[language]) + "\n") }
  }
}

extension Program {
  /// Where to read on, as the last line of the argument parser's full message names it.
  fileprivate static func help(in message: String) -> LocalizedText? {
    guard let command = message.firstMatch(of: /See '(.+ --help)'/)?.1 else { return nil }
    return LocalizedText(en: "`\(command)` shows all there is", fr: "`\(command)` montre tout ce qu’il y a")
  }
}

struct Edito: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edito",
    abstract: "A social-media team's editorial desk, in a folder of Markdown files.",
    discussion: """
      EXAMPLES:
        edito init --locale fr          begin a workspace in this folder
        edito lint                      check everything before publishing
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(name: "Begin", subcommands: [InitCommand.self, NewCommand.self]),
      CommandGroup(
        name: "Check",
        subcommands: [
          LintCommand.self, PreviewCommand.self, RuleCommand.self, NetworksCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(
        name: "Work", subcommands: [TodayCommand.self, StartCommand.self, TickCommand.self, ChecklistsCommand.self]),
      CommandGroup(
        name: "Review", subcommands: [ReviewCommand.self, ApproveCommand.self, RecordCommand.self]),
      CommandGroup(name: "Listen", subcommands: [MentionsCommand.self]),
      CommandGroup(
        name: "Plan",
        subcommands: [
          StrategyCommand.self, CalendarCommand.self, CadenceCommand.self, SlotsCommand.self, NextCommand.self,
          DiffCommand.self,
        ]),
      CommandGroup(name: "Learn", subcommands: [MetricsCommand.self, ReportCommand.self]),
      CommandGroup(
        name: "Share",
        subcommands: [BuildCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self]),
    ])
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"

  /// The version with those of the data by which texts are counted.
  static let details = LocalizedText(
    en: """
      edito \(current)
      emoji, grapheme clusters and normalization of Unicode \(TextData.unicodeVersion), \(TextData.unicodeDate)
      top-level domains of \(TextData.domainListDate)

      """,
    fr: """
      edito \(current)
      émojis, graphèmes et normalisation d’Unicode \(TextData.unicodeVersion), \(TextData.unicodeDate)
      domaines de premier niveau du \(TextData.domainListDate)

      """)
}
