import Localization
import Presentation

/// The help page of a command, as `--help` prints it.
struct HelpPage {
  /// The maximum width of a page in columns. Longer lines are hard to read.
  private static let widest = 96
  /// The maximum width of a label in columns. The text for a longer label begins on the next line.
  private static let widestLabel = 26
  private static let indent = "  "

  private let path: [any DocumentedCommand.Type]
  private let command: any DocumentedCommand.Type
  private let language: Language
  private let style: Style

  /// - Parameter path: the commands from `edito` down to the one whose page is shown.
  init(_ path: [any DocumentedCommand.Type], in language: Language, style: Style) {
    self.path = path
    command = path.last ?? Edito.self
    self.language = language
    self.style = style
  }

  private var width: Int { min(style.width, Self.widest) }
  private var name: String { path.map { $0.help.name }.joined(separator: " ") }

  var text: String {
    let configuration = command.configuration
    let arguments =
      configuration.subcommands.isEmpty
      ? HelpLanguage.$current.withValue(language) { ArgumentInfo.all(of: command) } : []
    let help = command.help
    var parts = [style(.strong, help.abstract[language]) + "\n"]
    parts.append(usage(arguments, hasCommands: !configuration.subcommands.isEmpty))
    if let discussion = help.discussion { parts.append(paragraphs(discussion[language])) }
    parts.append(examples(help.examples))
    parts += configuration.subcommands.isEmpty ? options(arguments) : commands
    parts.append(otherCommands)
    if !help.aliases.isEmpty { parts.append(aliases(help.aliases)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func usage(_ arguments: [ArgumentInfo], hasCommands: Bool) -> String {
    let options = arguments.filter { $0.kind != .positional }
    var words = [name]
    if hasCommands {
      let word = "<\(HelpStrings.command[language])>"
      words.append(command.configuration.defaultSubcommand == nil ? word : "[\(word)]")
    }
    words.append("[options]")
    words += options.filter { !$0.isOptional }.map(\.usage)
    words += arguments.filter { $0.kind == .positional }.map(\.usage)
    let head = HelpStrings.usage[language]
    // An option and its value stay on one line.
    let lines = words.filled(to: width - DisplayWidth.of(head) - 2)
    let margin = String(repeating: " ", count: DisplayWidth.of(head) + 2)
    return heading(head) + " " + lines.joined(separator: "\n" + margin) + "\n"
  }

  private func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      let flowing = String(paragraph).replacing("\n", with: " ")
      return flowing.filled(to: width).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Returns the section of examples, with their comments in one column. If a comment does not fit beside its example, all comments are
  /// below their examples.
  private func examples(_ examples: [HelpExample]) -> String {
    let rows = examples.map { (command: $0.command[language], comment: $0.comment?[language]) }
    let commented = rows.filter { $0.comment != nil }
    let column = commented.map { DisplayWidth.of($0.command) }.max() ?? 0
    let isBeside = commented.allSatisfy { column + 4 + DisplayWidth.of($0.comment ?? "") <= width }
    let lines = rows.map { row in
      guard let comment = row.comment else { return Self.indent + row.command + "\n" }
      if isBeside {
        return Self.indent + row.command.fitted(to: column) + Self.indent + style(.faint, comment) + "\n"
      }
      return Self.indent + row.command + "\n" + Self.indent + Self.indent + style(.faint, comment) + "\n"
    }
    return section(HelpStrings.examples[language], lines)
  }

  /// Returns three sections: the command's arguments, its own options, and the options that most commands have.
  private func options(_ arguments: [ArgumentInfo]) -> [String] {
    let common = HelpLanguage.$current.withValue(language) {
      Set(ArgumentInfo.all(of: GlobalOptions.self).compactMap(\.options.last))
    }
    let isCommon = { (argument: ArgumentInfo) in argument.options.last.map(common.contains) ?? false }
    let positional = arguments.filter { $0.kind == .positional }
    let own = arguments.filter { $0.kind != .positional && !isCommon($0) }
    let shared = arguments.filter { $0.kind != .positional && isCommon($0) }
    let rows = [positional, own, shared].map { $0.map { ($0.label, description(of: $0)) } }
    let last = rows[2] + [("-h, --help", HelpStrings.showHelp[language])]
    let column = column(of: rows[0] + rows[1] + last)
    return [
      section(HelpStrings.arguments[language], list(rows[0], column)),
      section(HelpStrings.options[language], list(rows[1], column)),
      section(HelpStrings.commonOptions[language], list(last, column)),
    ]
  }

  /// The sections that list the commands within a command, then its options and a note on the help of those commands.
  private var commands: [String] {
    let usual = command.configuration.defaultSubcommand
    let groups =
      command == Edito.self
      ? Edito.sections.map { ($0.name[language], $0.commands) }
      : [
        (
          HelpStrings.commands[language],
          command.configuration.subcommands.compactMap { $0 as? any DocumentedCommand.Type }
        )
      ]
    let rows = groups.map { group in
      group.1.map { command in
        let note = usual.map { $0 == command } ?? false ? " (\(HelpStrings.default[language]))" : ""
        return (command.help.name, command.help.abstract[language] + note)
      }
    }
    var options = [("-h, --help", HelpStrings.showHelp[language])]
    if command == Edito.self { options.append(("--version", HelpStrings.showVersion[language])) }
    let column = column(of: rows.joined() + options)
    return zip(groups, rows).map { section($0.0, list($1, column)) }
      + [
        section(HelpStrings.options[language], list(options, column)),
        paragraphs(HelpStrings.more(name)[language]),
      ]
  }

  /// The section with the other commands of the group, on the page of a group's default command; empty on other pages.
  ///
  /// With options before `--help`, as in `edito mentions --all --help`, this page appears although the default command is not named.
  private var otherCommands: String {
    guard let group = path.dropLast().last?.configuration, group.defaultSubcommand.map({ $0 == command }) ?? false
    else { return "" }
    let others = group.subcommands.filter { $0 != command }.compactMap { $0 as? any DocumentedCommand.Type }
    let rows = others.map { ($0.help.name, $0.help.abstract[language]) }
    return section(HelpStrings.otherCommands[language], list(rows, column(of: rows)))
  }

  /// Returns the purpose of an argument, with its values, its default, and a note if it is an option that may be repeated.
  private func description(of argument: ArgumentInfo) -> String {
    var notes: [String] = []
    if argument.kind == .option, argument.isRepeatable { notes.append(HelpStrings.repeatable[language]) }
    if !argument.values.isEmpty {
      notes.append(HelpStrings.values(argument.values)[language])
    }
    if let value = argument.defaultValue { notes.append(HelpStrings.defaultValue(value)[language]) }
    let note = notes.isEmpty ? "" : " (" + notes.joined(separator: HelpStrings.noteSeparator[language]) + ")"
    return (argument.abstract ?? "") + note
  }

  private func column(of rows: some Sequence<(label: String, text: String)>) -> Int {
    rows.map { DisplayWidth.of($0.label) }.filter { $0 <= Self.widestLabel }.max() ?? Self.widestLabel
  }

  private func list(_ rows: [(label: String, text: String)], _ column: Int) -> [String] {
    let margin = String(repeating: " ", count: column + 4)
    return rows.map { row in
      let lines = row.text.filled(to: width - margin.count)
      let text = lines.joined(separator: "\n" + margin) + "\n"
      return DisplayWidth.of(row.label) <= column
        ? Self.indent + row.label.fitted(to: column) + Self.indent + text
        : Self.indent + row.label + "\n" + margin + text
    }
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : heading(title) + "\n" + lines.joined()
  }

  private func heading(_ title: String) -> String {
    style(.strong, title.uppercased() + (language == .french ? "\u{A0}:" : ":"))
  }

  private func aliases(_ names: [String]) -> String {
    HelpStrings.aliases(names)[language] + "\n"
  }
}

/// The fixed texts of help pages.
enum HelpStrings {
  static let usage = LocalizedText(en: "Usage", fr: "Utilisation")
  static let examples = LocalizedText(en: "Examples", fr: "Exemples")
  static let arguments = LocalizedText(en: "Arguments", fr: "Arguments")
  static let options = LocalizedText(en: "Options", fr: "Options")
  static let commonOptions = LocalizedText(en: "Common options", fr: "Options communes")
  static let commands = LocalizedText(en: "Commands", fr: "Commandes")
  static let otherCommands = LocalizedText(en: "Other commands", fr: "Autres commandes")
  static let command = LocalizedText(en: "command", fr: "commande")
  static let `default` = LocalizedText(en: "default", fr: "par défaut")
  static let repeatable = LocalizedText(en: "repeatable", fr: "répétable")
  static let noteSeparator = LocalizedText(en: "; ", fr: " ; ")
  static let showHelp = LocalizedText(en: "Show this help", fr: "Afficher cette aide")
  static let showVersion = LocalizedText(
    en: "Show the version; with --verbose, also the data versions",
    fr: "Afficher la version ; avec --verbose, aussi celles des données")

  static func values(_ values: [String]) -> LocalizedText {
    LocalizedText(en: "values: \(.list(values))", fr: "valeurs : \(.list(values))")
  }

  static func defaultValue(_ value: String) -> LocalizedText {
    LocalizedText(en: "default: \(value)", fr: "par défaut : \(value)")
  }

  static func more(_ command: String) -> LocalizedText {
    LocalizedText(
      en: "`\(command) <command> --help` shows the options of a command.",
      fr: "`\(command) <commande> --help` affiche les options d’une commande.")
  }

  static func aliases(_ names: [String]) -> LocalizedText {
    LocalizedText(
      en: "Also accepted: \(.list(names))", fr: "Aussi accepté : \(.list(names))")
  }
}
