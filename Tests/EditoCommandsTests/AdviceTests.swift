import EditoCommands
import Foundation
import Localization
import Templates
import TestSupport
import Testing

/// The commands that templates and the README advise.
@Suite("Advice in templates and the README")
struct AdviceTests {
  private static let readMes: [(path: String, language: Language)] = [
    ("README.md", .english), ("docs/LISEZMOI.md", .french),
  ]

  private static func texts(in language: Language) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return BuiltInTemplates.files(in: language).map(\.text)
      + (try readMes.filter { $0.language == language }.map {
        try String(contentsOf: root.appending(path: $0.path), encoding: .utf8)
      })
  }

  /// The commands of a text: between backticks, and at the start of a line. A comment after a command is left out.
  static func commands(in text: String) -> [String] {
    text.matches(of: /`edito ([^`]+)`|(?:^|\n)(?:\$ )?edito ([^\n#]+)/).map { match in
      (match.1 ?? match.2 ?? "").split { $0.isWhitespace }.joined(separator: " ")
    }
  }

  /// The words of a command; a text between quotation marks is one word.
  static func words(of command: String) -> [String] {
    command.matches(of: /"([^"]*)"|(\S+)/).map { String($0.1 ?? $0.2 ?? "") }
  }

  /// Values for words that stand for a value of the reader.
  private static let values = [
    "{{id}}": "night-ride", "URL": "https://mastodon.example/@noah/1", "ADRESSE": "https://mastodon.example/@noe/1",
    "NAME": "below-target", "NOM": "below-target",
  ]

  private static func workspace(in language: Language) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    folder.edito(
      "init", "--locale", language.code, "--timezone", "Europe/Paris", "--channel", "mastodon", "--cadence",
      "2 per week",
      "--today", "2026-11-23")
    let feed = """
      <rss><channel><item><link>https://a.example/2</link><title>Hello</title>\
      <pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>
      """
    for name in ["feed.xml", "flux.xml"] { try folder.write(feed, to: name) }
    try folder.write("period,channel,visits\n2026-W47,mastodon,5\n", to: "export.csv")
    try folder.write(
      "---\nquestion: evaluation\nindicators: {visits: {title: Visits, unit: count}}\n---\n",
      to: "strategy/evaluation.md")
    try folder.write("---\ntitle: Night ride\nstatus: new\n---\nDance.\n", to: "ideas/night-ride.md")
    return folder
  }

  @Test("names existing commands and options", arguments: Language.allCases)
  func exist(_ language: Language) throws {
    let folder = try Self.workspace(in: language)
    let commands = Set(try Self.texts(in: language).flatMap(Self.commands))
    #expect(commands.count > 25)
    for command in commands {
      let words = Self.words(of: command)
      let options = words.filter { $0.hasPrefix("--") }
      let path = Array(words.prefix { !$0.hasPrefix("-") }.prefix(2))
      let isSubcommand = path.count == 2 && Program.subcommands(of: path[0]).contains(path[1])
      let help = folder.edito((isSubcommand ? path : [words[0]]) + ["--help"])
      #expect(help.outcome == .clean, "\(command): \(help.notices)")
      for option in options {
        let name = option.prefix { $0 != "=" }
        #expect(help.output.contains(name), "\(command): \(name)")
      }
    }
  }

  @Test("works as it is written, in a new workspace", arguments: Language.allCases)
  func works(_ language: Language) throws {
    let commands = try Self.texts(in: language).flatMap(Self.commands).map(Self.words)
    // A command without its arguments, such as `edito approve`, is only named.
    let complete = commands.filter { words in
      let isNamed = words.count == 1 || (words.count == 2 && Program.subcommands(of: words[0]).contains(words[1]))
      let isOpen = words.last?.hasPrefix("--") == true && words.last != "--missing"
      return !isNamed && !isOpen && !(words[0] == "new" && words.count == 2) && words[0] != "init"
    }
    #expect(complete.count > 10)
    let folder = try Self.workspace(in: language)
    // The texts follow no order; a checklist is started before a task of it is ticked.
    let ordered =
      complete.filter { $0[0] == "start" } + complete.filter { !["start", "set", "approve", "record"].contains($0[0]) }
    var done: Set<[String]> = []
    for words in ordered where done.insert(words).inserted {
      let arguments = words.map { Self.values[$0] ?? $0 }
      let result = folder.edito(
        arguments + (words.contains("--today") || words[0] == "rule" ? [] : ["--today", "2026-11-23"]))
      // A document of the same name may exist: the texts advise some of them twice.
      let exists = result.notices.contains("exist")
      #expect(result.outcome != .couldNotRun || exists, "edito \(words.joined(separator: " ")): \(result.notices)")
    }
  }

  @Test("never approves by writing a status", arguments: Language.allCases)
  func approvals(_ language: Language) throws {
    for text in try Self.texts(in: language) { #expect(!text.contains("status: approved")) }
  }

  @Test("says how the readings of each example of an indicator are combined", arguments: Language.allCases)
  func combined(_ language: Language) throws {
    let lines = BuiltInTemplates.files(in: language).flatMap { $0.text.split(separator: "\n") }
      .filter { $0.contains("direction: ") && $0.contains("unit: ") }
    #expect(lines.count >= 3)
    for line in lines { #expect(line.contains("combine: "), "\(line)") }
  }

  @Test("is found in a text")
  func extraction() {
    let text = "Use `edito new\npost \"A b\"`.\n```sh\n$ edito lint   # all\nedito today\n```\n"
    #expect(Self.commands(in: text) == ["new post \"A b\"", "lint", "today"])
    #expect(Self.words(of: "new post \"A b\"") == ["new", "post", "A b"])
  }
}
