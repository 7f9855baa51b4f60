import Actions
import ArgumentParser
import Lint
import Localization
import Presentation
import Rendering
import TextCounting
import WorkspaceFiles

/// A command of `edito`: its help, its arguments and its work.
protocol EditoCommand: DocumentedCommand {
  func run(on console: Console) throws -> ExitStatus
}

/// The program: reads arguments and runs a command.
public enum Program {
  /// Runs a command line without the program's name. Every error is reported on the console, none is thrown.
  public static func run(_ arguments: [String], on console: Console) -> ExitStatus {
    console.arguments = arguments
    if arguments.count == 2, Set(arguments) == ["--version", "--verbose"] {
      console.write(Version.details[console.language])
      return .clean
    }
    if arguments.first == CompletionScript.request {
      console.write(CommandLineCompletion(of: Array(arguments.dropFirst()), on: console).text)
      return .clean
    }
    defer { console.closeWriter() }
    do {
      try CommandNames.require(arguments)
      try EmptyWords.reject(arguments)
      var command = try parse(arguments)
      if let command = command as? any EditoCommand { return try command.run(on: console) }
      try command.run()
      return .clean
    } catch let error as WorkspaceError {
      console.report(error.message, hints: error.hints)
    } catch let error as UsageError {
      console.report(error)
    } catch let error as UsageErrors {
      for error in error.all { console.report(error) }
    } catch {
      return finish(ParsingEnd(error), on: console)
    }
    return .couldNotRun
  }

  /// Parses a command line. If the first word names a command, that command parses the rest alone, which takes half the time.
  ///
  /// If that fails, the root command parses the whole line, and its error is reported.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let named = arguments.first.flatMap(Edito.command(named:)),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), command is any EditoCommand
    {
      return command
    }
    return try Edito.parseAsRoot(arguments.first == "help" ? CommandLineLanguage.withoutLanguage(arguments) : arguments)
  }

  /// Returns the names of the commands, in the groups of the help.
  public static func commandGroups(in language: Language) -> [(name: String, commands: [String])] {
    Edito.sections.map { ($0.name[language], $0.commands.map { $0.help.name }) }
  }

  /// The names of the commands in the groups of the English help.
  public static var commandGroups: [(name: String, commands: [String])] { commandGroups(in: .english) }

  /// Returns the names of the commands within a command.
  public static func subcommands(of command: String) -> [String] {
    (Edito.command(named: command)?.configuration.subcommands ?? []).compactMap { $0.configuration.commandName }
  }

  /// Prints help, a version or a completion script; reports everything else as an error.
  private static func finish(_ end: ParsingEnd, on console: Console) -> ExitStatus {
    let language = console.language
    if end.isHelp {
      console.write(HelpPage(end.path, in: language, style: console.style(.auto)).text)
      return .clean
    }
    if let result = end.result(in: language, width: console.environment.width) {
      console.write(result.hasSuffix("\n") || result.isEmpty ? result : result + "\n")
      return .clean
    }
    let message = end.message(in: language, console.arguments)
    console.report(message.text, hints: message.isExplained ? message.hints : message.hints + [.seeHelp(of: end.path)])
    return .couldNotRun
  }
}

/// The error with which the argument parser ends: help, another result, or a real error.
private struct ParsingEnd {
  private let error: any Error
  /// The commands from `edito` down to the one that was parsed.
  let path: [any DocumentedCommand.Type]
  let isHelp: Bool
  /// The shell whose completion script was requested; `nil` without a request, or if the shell is unknown.
  private let requestedShell: CompletionShell?

  init(_ error: any Error) {
    self.error = error
    let mirror = Mirror(reflecting: error)
    let stack = mirror.descendant("commandStack") as? [any ParsableCommand.Type] ?? []
    let path = stack.compactMap { $0 as? any DocumentedCommand.Type }
    self.path = path.isEmpty ? [Edito.self] : path
    let reason = mirror.descendant("parserError").flatMap { Mirror(reflecting: $0).children.first }
    requestedShell =
      reason?.label == "completionScriptRequested"
      ? reason.flatMap { Mirror(reflecting: $0.value).descendant("shell") as? String }.map(CompletionShell.init)
        ?? CompletionShell.autodetected() : nil
    // Without arguments, the root command asks for its own help.
    isHelp = reason?.label == "helpRequested" || error is CleanExit
  }

  /// Returns the text of the version or of a completion script; `nil` for an error.
  func result(in language: Language, width: Int) -> String? {
    guard Edito.exitCode(for: error) == .success else { return nil }
    if let script = requestedShell.flatMap(CompletionScript.init) { return script.text }
    return HelpLanguage.$current.withValue(language) { Edito.fullMessage(for: error, columns: width) }
  }

  /// - Parameter arguments: the whole command line.
  func message(in language: Language, _ arguments: [String]) -> UsageMessage {
    UsageMessage(
      HelpLanguage.$current.withValue(language) { Edito.message(for: error) }, of: path.last ?? Edito.self,
      arguments: arguments)
  }
}

extension Console {
  /// Reports an error with its hints.
  func report(_ message: LocalizedText, hints: [LocalizedText]) {
    // A line end in a quoted value would begin another message.
    note(LocalizedText(verbatim: "edito: \(TerminalText.line(message[language]))"))
    let word = language == .french ? "  aide\u{A0}: " : "  help: "
    for hint in hints { note(LocalizedText(verbatim: word + TerminalText.line(hint[language]))) }
  }

  /// Reports an error with its hint, and below it the choices.
  func report(_ error: UsageError) {
    report(error.message, hints: [error.commandHint].compactMap(\.self))
    for choice in error.choices { notify("    " + TerminalText.line(choice[language]) + "\n") }
  }
}

extension LocalizedText {
  /// Returns a hint that names the `--help` option of a command.
  fileprivate static func seeHelp(of path: [any DocumentedCommand.Type]) -> LocalizedText {
    let command = path.map { $0.help.name }.joined(separator: " ")
    return path.count == 1
      ? LocalizedText(
        en: "`\(command) --help` lists the commands", fr: "`\(command) --help` donne la liste des commandes")
      : LocalizedText(en: "`\(command) --help` lists the options", fr: "`\(command) --help` donne la liste des options")
  }
}

struct Edito: DocumentedCommand {
  static let help = CommandHelp(
    "edito",
    abstract: HelpText(
      en: "Check and plan social-media posts kept as Markdown",
      fr: "Vérifier et prévoir les publications écrites en Markdown"),
    examples: [
      HelpExample(
        "edito init --locale en-GB", french: "edito init --locale fr",
        HelpText(en: "create a workspace in this folder", fr: "créer un espace de travail dans ce dossier")),
      HelpExample(
        "edito lint", HelpText(en: "check everything before publishing", fr: "tout vérifier avant de publier")),
    ])

  static var configuration: CommandConfiguration { help.configuration(version: Version.current, groups: sections) }

  static let sections = [
    CommandSection(
      HelpText(en: "Get started", fr: "Premiers pas"),
      [InitCommand.self, NewCommand.self, FindCommand.self, ShowCommand.self]),
    CommandSection(
      HelpText(en: "Check", fr: "Vérifier"),
      [LintCommand.self, PreviewCommand.self, RuleCommand.self, NetworksCommand.self, SchemaCommand.self]),
    CommandSection(
      HelpText(en: "Daily work", fr: "Travail quotidien"),
      [TodayCommand.self, StartCommand.self, TickCommand.self, ChecklistsCommand.self]),
    CommandSection(
      HelpText(en: "Posts", fr: "Publications"),
      [
        ReviewCommand.self, ApproveCommand.self, ScheduleCommand.self, MoveCommand.self, CancelCommand.self,
        RecordCommand.self, RenameCommand.self, SetCommand.self,
      ]),
    CommandSection(HelpText(en: "Mentions", fr: "Mentions"), [MentionsCommand.self]),
    CommandSection(
      HelpText(en: "Plan", fr: "Prévoir"),
      [
        StrategyCommand.self, CalendarCommand.self, CadenceCommand.self, SlotsCommand.self, NextCommand.self,
        DiffCommand.self,
      ]),
    CommandSection(HelpText(en: "Results", fr: "Résultats"), [MetricsCommand.self, ReportCommand.self]),
    CommandSection(
      HelpText(en: "Publish and exchange", fr: "Diffuser et échanger"),
      [BuildCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self]),
  ]

  /// Returns the command with a current or earlier name; `nil` for an unknown name.
  static func command(named word: String) -> (any DocumentedCommand.Type)? {
    sections.lazy.flatMap(\.commands).first { $0.help.isNamed(word) }
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"

  /// The program's version, with the versions of the data that are used to count texts.
  static let details = LocalizedText(
    en: """
      edito \(current)
      emoji, grapheme clusters and normalisation of Unicode \(TextData.unicodeVersion), \(TextData.unicodeDate)
      top-level domains of \(TextData.domainListDate)

      """,
    fr: """
      edito \(current)
      émojis, graphèmes et normalisation d’Unicode \(TextData.unicodeVersion), \(TextData.unicodeDate)
      domaines de premier niveau du \(TextData.domainListDate)

      """)
}
