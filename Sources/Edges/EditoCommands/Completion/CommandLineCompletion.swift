import ArgumentParser
import Localization
import Presentation

/// The words that can replace the last word of an incomplete command line.
///
/// The last word is empty after a space. Mistakes in the words before it are ignored.
struct CommandLineCompletion {
  /// The files that the shell adds.
  enum Files: String {
    case none = "words"
    case all = "files"
    case folders
  }

  private(set) var words: [CompletedWord] = []
  private(set) var files = Files.none

  private let current: String
  private let environment: CommandEnvironment
  private let language: Language
  private var folder: String

  /// - Parameter line: the words after the program's name, without quotation marks.
  init(of line: [String], on console: Console) {
    current = line.last ?? ""
    environment = console.environment
    language = console.language
    folder = environment.currentFolder
    complete(Array(line.dropLast()))
  }

  /// The answer to the script of a shell: a line with `words`, `files` or `folders`, then a line for each word with a tab and its meaning.
  var text: String {
    let lines = words.filter { !$0.word.unicodeScalars.contains(where: TerminalText.isActive) }.map {
      $0.meaning.isEmpty ? $0.word : "\($0.word)\t\(TerminalText.line($0.meaning))"
    }
    return ([files.rawValue] + lines).joined(separator: "\n") + "\n"
  }

  private mutating func complete(_ before: [String]) {
    guard let name = before.first else { return offerCommands(Edito.sections.flatMap(\.commands)) }
    guard name != "help" else {
      let inner = before.dropFirst().first.flatMap(Edito.command(named:)).map(Self.parts)
      return offerCommands(before.count == 1 ? Edito.sections.flatMap(\.commands) : inner ?? [])
    }
    guard var command = Edito.command(named: name) else { return }
    var rest = before.dropFirst()
    let parts = Self.parts(of: command)
    if let part = parts.first(where: { part in rest.first.map(part.help.isNamed) ?? false }) {
      command = part
      rest = rest.dropFirst()
    } else if !parts.isEmpty {
      if rest.isEmpty, !current.hasPrefix("-") { offerCommands(parts) }
      command = command.configuration.defaultSubcommand as? any DocumentedCommand.Type ?? command
    }
    let arguments = HelpLanguage.$current.withValue(language) { ArgumentInfo.all(of: command) }
    complete(Array(rest), by: arguments)
  }

  private static func parts(of command: any DocumentedCommand.Type) -> [any DocumentedCommand.Type] {
    command.configuration.subcommands.compactMap { $0 as? any DocumentedCommand.Type }
  }

  private mutating func offerCommands(_ commands: [any DocumentedCommand.Type]) {
    words += commands.map { CompletedWord(word: $0.help.name, meaning: $0.help.abstract[language]) }
      .beginning(with: current)
  }

  // MARK: Arguments

  private mutating func complete(_ before: [String], by arguments: [ArgumentInfo]) {
    var given: Set<String> = []
    var open: ArgumentInfo?
    var position = 0
    var areOptionsOver = false
    for word in before {
      let isOption = !areOptionsOver && word.hasPrefix("-") && word != "-"
      if let option = open, !(option.takesSeveralValues && isOption) {
        if option.options.contains("--workspace") { folder = environment.resolve(word) }
        if !option.takesSeveralValues { open = nil }
      } else if word == "--", !areOptionsOver {
        (open, areOptionsOver) = (nil, true)
      } else if isOption {
        let (name, value) = Self.parts(ofOption: word)
        given.insert(name)
        let option = arguments.first { $0.kind == .option && $0.options.contains(name) }
        open = value == nil ? option : nil
        if let value, name == "--workspace" { folder = environment.resolve(value) }
      } else {
        position += 1
      }
    }
    if let open, !(open.takesSeveralValues && current.hasPrefix("-")) { return offerValues(of: open, current) }
    if !areOptionsOver, current.hasPrefix("-") { return offerOptions(arguments, given) }
    let positional = arguments.filter { $0.kind == .positional }
    let last = positional.last.flatMap { $0.takesAllWords ? $0 : nil }
    if let argument = positional.dropFirst(position).first ?? last { offerValues(of: argument, current) }
  }

  private static func parts(ofOption word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  private mutating func offerOptions(_ arguments: [ArgumentInfo], _ given: Set<String>) {
    let (name, value) = Self.parts(ofOption: current)
    if let value {
      guard let option = arguments.first(where: { $0.kind == .option && $0.options.contains(name) }) else { return }
      offerValues(of: option, value)
      words = words.map { CompletedWord(word: "\(name)=\($0.word)", meaning: $0.meaning) }
      return
    }
    let options = arguments.filter { $0.kind != .positional && ($0.isRepeatable || given.isDisjoint(with: $0.options)) }
    words = options.flatMap { option in
      option.options.map { CompletedWord(word: $0, meaning: option.abstract ?? "") }
    }
    words.append(CompletedWord(word: "--help", meaning: HelpStrings.showHelp[language]))
    // A single hyphen offers long names only, unless it begins a short one.
    words = words.filter { current != "-" || $0.word.hasPrefix("--") }.beginning(with: current)
  }

  private mutating func offerValues(of argument: ArgumentInfo, _ start: String) {
    guard argument.values.isEmpty else {
      words += argument.values.map { CompletedWord(word: $0) }.beginning(with: start)
      return
    }
    let completion = argument.valueName.map(ValueName.completion) ?? .nothing
    switch completion {
    case .files: files = .all
    case .folders: files = .folders
    // Documents may be named by their files, too.
    case .documents where start.contains("/") || start.hasPrefix("."): files = .all
    default: words += completion.words(beginningWith: start, in: folder, language, environment.git)
    }
  }
}
