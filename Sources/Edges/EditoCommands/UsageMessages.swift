import Localization

/// An error of the argument parser in the reader's language.
///
/// The parser's errors are in English, and only their messages show what is wrong.
struct UsageMessage {
  let text: LocalizedText
  private(set) var hints: [LocalizedText]
  /// Whether the hints are enough, without a reference to the command's help.
  private(set) var isExplained = false

  /// - Parameters:
  ///   - message: the parser's own message, without its usage lines.
  ///   - command: the command that was parsed.
  ///   - arguments: the whole command line.
  init(_ message: String, of command: any DocumentedCommand.Type = Edito.self, arguments: [String] = []) {
    self =
      Self.option(message) ?? Self.missing(message, command) ?? Self.unexpected(message, command, arguments)
      ?? Self.value(message) ?? Self.shell(message)
      ?? UsageMessage(
        LocalizedText(en: "cannot read these arguments: \(message)", fr: "ces arguments sont illisibles"))
  }

  private init(_ text: LocalizedText, hint: LocalizedText? = nil) {
    self.text = text
    hints = [hint].compactMap(\.self)
  }

  private static func option(_ message: String) -> UsageMessage? {
    if let match = message.wholeMatch(
      of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?(?:\n +or: Missing value for '(\S+).*)?/
        .dotMatchesNewlines())
    {
      // If several letters follow one dash, the first may be an option without its value.
      let hint =
        match.3.map { LocalizedText(en: "\($0) needs a value of its own", fr: "\($0) demande sa propre valeur") }
        ?? match.2.map { .didYouMean(String($0)) }
      return UsageMessage(unknownOption(match.1), hint: hint)
    }
    if let match = message.wholeMatch(of: /Invalid option: (.*)/.dotMatchesNewlines()) {
      return UsageMessage(unknownOption(match.1))
    }
    if let match = message.wholeMatch(of: /Missing value for '(\S+).*'/.dotMatchesNewlines()) {
      return UsageMessage(
        LocalizedText(en: "missing value for \(match.1)", fr: "valeur manquante pour \(match.1)"))
    }
    if let match = message.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '.*' was specified\./.dotMatchesNewlines())
    {
      return UsageMessage(
        LocalizedText(en: "\(match.1) does not accept a value", fr: "\(match.1) n’accepte pas de valeur"))
    }
    if let match = message.wholeMatch(
      of: /Value to be set with flag '(.+?)'.* had already been set with flag '(.+?)'.*/.dotMatchesNewlines())
    {
      return UsageMessage(
        LocalizedText(
          en: "\(match.2) and \(match.1) exclude each other", fr: "\(match.2) et \(match.1) s’excluent"))
    }
    return nil
  }

  private static func unknownOption(_ name: Substring) -> LocalizedText {
    LocalizedText(en: "unknown option “\(name)”", fr: "option inconnue : « \(name) »")
  }

  private static func missing(_ message: String, _ command: any DocumentedCommand.Type) -> UsageMessage? {
    if let match = message.wholeMatch(of: /Missing expected argument '(.+?)(?: \.\.\.)?'/) {
      var missing = UsageMessage(LocalizedText(en: "missing \(match.1)", fr: "il manque \(match.1)"))
      if let value = match.1.wholeMatch(of: /.*<(.+)>/), let name = ValueName.named(String(value.1)),
        let expected = name.expected(by: command)
      {
        missing.hints = [LocalizedText(en: "write \(expected)", fr: "indiquez \(expected)")]
        missing.isExplained = true
        if let example = command.help.examples.first?.command {
          missing.hints.append(
            LocalizedText(en: "for example: `\(example[.english])`", fr: "par exemple : `\(example[.french])`"))
        }
      }
      return missing
    }
    if let match = message.wholeMatch(of: /Missing one of: '(.+)'/) {
      let names = match.1.split(separator: "', '").map(String.init)
      return UsageMessage(LocalizedText(en: "missing \(.alternatives(names))", fr: "il manque \(.alternatives(names))"))
    }
    if message == "Missing required subcommand." {
      return UsageMessage(LocalizedText(en: "missing <command>", fr: "il manque <commande>"))
    }
    return nil
  }

  private static func unexpected(
    _ message: String, _ command: any DocumentedCommand.Type, _ arguments: [String]
  ) -> UsageMessage? {
    if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/.dotMatchesNewlines()) {
      return UsageMessage(
        LocalizedText(en: "unexpected argument “\(match.1)”", fr: "argument en trop : « \(match.1) »"),
        hint: quotes(around: [String(match.1)], command, arguments))
    }
    if let match = message.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/.dotMatchesNewlines()) {
      let words = match.1.split(separator: "', '").map(String.init)
      let list = words.joined(separator: " ")
      return UsageMessage(
        LocalizedText(en: "unexpected arguments “\(list)”", fr: "arguments en trop : « \(list) »"),
        hint: quotes(around: words, command, arguments))
    }
    return nil
  }

  /// Returns the hint to put a title, a file or a folder of several words in quotes; `nil` if the command's last argument is not such a text,
  /// or if an unexpected word does not follow it immediately.
  private static func quotes(
    around words: [String], _ command: any DocumentedCommand.Type, _ arguments: [String]
  ) -> LocalizedText? {
    guard let last = ArgumentInfo.all(of: command).last(where: { $0.kind == .positional }), !last.isRepeatable,
      let value = ValueName.named(last.valueName ?? ""),
      let first = arguments.indices.first(where: { arguments[$0...].starts(with: words) }), first > 1,
      !arguments[first - 1].hasPrefix("-")
    else { return nil }
    let text = ([arguments[first - 1]] + words).joined(separator: " ")
    guard let noun = value.quotedNoun(for: text) else { return nil }
    return LocalizedText(
      en: "put the \(noun) in quotes: \"\(text)\"", fr: "mettez \(noun) entre guillemets : \"\(text)\"")
  }

  private static func value(_ message: String) -> UsageMessage? {
    guard
      let match = message.wholeMatch(
        of: /The value '(.*)' is invalid(?: for '(\S+)[^']*')?(?:\. Please provide one of (.+?)\.?|[.:].*)?/
          .dotMatchesNewlines())
    else { return nil }
    let value = String(match.1)
    let option = match.2.map(String.init) ?? value
    guard let list = match.3.map(String.init) else {
      // Integers are the only values that are neither text nor one of a list.
      return UsageMessage(
        .invalid(value, for: option, expected: LocalizedText(en: "an integer", fr: "un nombre entier")))
    }
    let known =
      list.contains("\n")
      ? list.split(separator: "\n").dropFirst().map { String($0.trimmingPrefix("  - ")) }
      : list.matches(of: /'([^']*)'/).map { String($0.1) }
    return UsageMessage(
      .invalid(value, for: option, expected: .alternatives(known)),
      hint: ArgumentWords.nearest(to: value, among: known).map(LocalizedText.didYouMean))
  }

  private static func shell(_ message: String) -> UsageMessage? {
    let option = "--generate-completion-script"
    let shells = LocalizedText.alternatives(["bash", "zsh", "fish"])
    if let match = message.prefixMatch(of: /Can't generate completion scripts for '(.*?)'\./.dotMatchesNewlines()) {
      return UsageMessage(.invalid(String(match.1), for: option, expected: shells))
    }
    if message.hasPrefix("Can't autodetect a supported shell.") {
      return UsageMessage(
        LocalizedText(en: "missing value for \(option)", fr: "valeur manquante pour \(option)"),
        hint: LocalizedText(en: "write \(shells)", fr: "écrivez \(shells)"))
    }
    return nil
  }
}
