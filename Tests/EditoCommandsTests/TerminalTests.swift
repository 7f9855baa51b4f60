import CivilTime
import Localization
import TestSupport
import Testing

@testable import EditoCommands

/// Control characters in files, names and arguments must not reach a terminal.
@Suite("Text for a terminal")
struct TerminalTests {
  /// Control sequences that clear the screen, write in green, set the clipboard and reverse the line, also by C1 controls.
  private static let attack =
    "\u{1B}[2J\u{1B}[32mgreen\u{1B}]52;c;cm0=\u{7}\u{9B}1A\u{202E}er\u{2066}\u{7F}\u{0}\u{85}\u{2028}\r"
  private static let quoted = #""\e[2J\e[32mgreen\e]52;c;cm0=\a\x9b1A\u202eer\u2066\x7f\0\x85\u2028\r\nb""#

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let name = "n\u{1B}[31m\u{202E}"
    try folder.write(
      """
      ---
      edito: 1
      name: \(Self.quoted)
      horizon: 2 weeks
      channels:
        - {id: x, network: x, owner: \(Self.quoted), title: \(Self.quoted), cadence: 3 per week}
        - {id: \(Self.quoted), network: mastodon, cadence: 1 per day}
      objectives: [{id: o, title: \(Self.quoted)}]
      indicators: [{id: \(Self.quoted), objective: o}]
      embargoes: [{from: 2026-11-20, to: 2026-11-25, title: \(Self.quoted)}]
      ---
      """, to: "edito.md")
    for (file, channel) in [("\(name).md", "x"), ("b.md", Self.quoted), ("2026-11-20-c\ne.md", "x")] {
      try folder.write(
        """
        ---
        title: \(Self.quoted)
        status: review
        date: 2026-11-24 09:00
        channels: [\(channel)]
        pillar: \(Self.quoted)
        author: \(Self.quoted)
        \(Self.quoted): 1
        media: [{file: \(Self.quoted)}]
        ---
        \(Self.attack) #x [\(Self.attack)](\(Self.attack)) ![\(Self.attack)](a.jpg)

        ## @\(Self.attack)
        Words.
        """, to: "posts/\(file)")
    }
    try folder.write(
      "---\nevery: day\ntitle: \(Self.quoted)\n---\n- [ ] \(Self.attack) (5 min)\n- [ ] b\n",
      to: "checklists/\(name).md")
    try folder.write(
      "---\nperiod: 2026-11-22\n---\n- [ ] [\(Self.attack)](https://m.example/1) on \(Self.attack) — “\(Self.attack)”\n",
      to: "mentions/m.md")
    try folder.write(
      "---\nperiod: 2026-10\n---\n| channel | \(Self.attack) |\n|---|---|\n| \(Self.attack) | \(Self.attack) |\n",
      to: "metrics/m.md")
    try folder.write(
      "title,date,\(Self.attack)\n\(Self.attack),32/32/2026,\"\(Self.attack)\"\n", to: "plan\u{1B}[31m.csv")
    return folder
  }

  private static let commands: [[String]] = [
    ["lint"], ["lint", "--format", "concise"], ["lint", "--format", "github"], ["lint", "--format", "json"],
    ["lint", "--statistics"], ["today"], ["today", "--week"], ["today", "--format", "json"], ["calendar"],
    ["calendar", "--format", "md"], ["calendar", "--format", "json"], ["cadence"], ["cadence", "--format", "md"],
    ["slots"],
    ["next"], ["next", "--format", "json"], ["review"], ["review", "--format", "md"], ["strategy"],
    ["strategy", "--trace"],
    ["strategy", "--missing"], ["strategy", "--format", "md"], ["metrics"], ["metrics", "--format", "md"], ["mentions"],
    ["checklists"], ["tick", "n\u{1B}[31m\u{202E}"], ["preview", "posts/n\u{1B}[31m\u{202E}.md"], ["preview", "b"],
    ["import", "plan\u{1B}[31m.csv", "--dry-run"], ["import", "plan\u{1B}[31m.csv"],
    ["mentions", "import", "plan\u{1B}[31m.csv"],
    ["metrics", "import", "plan\u{1B}[31m.csv"], ["export", "buffer"], ["report", "2026-W47"], [attack],
    ["lint", attack],
    ["preview", attack], ["today", "--person", attack], ["calendar", "--channel", attack], ["new", attack],
    ["new", "post", "--date", attack], ["lint", "--select", attack], ["lint", "--format", attack],
  ].map { $0.map { $0.replacing("\0", with: "") } }

  private func run(_ arguments: [String], in folder: TemporaryFolder, isTerminal: Bool = false) -> String {
    var written = ""
    var environment = CommandEnvironment(currentFolder: folder.path, clock: { Instant(utcMinute: 0) })
    environment.isOutputTerminal = isTerminal
    let console = Console(environment, write: { written += $0 }, notify: { written += $0 })
    _ = Program.run(arguments + ["--today", "2026-11-23"], on: console)
    return written
  }

  private func acting(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
        || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  @Test("has no effect, whether it comes from a file, a name or an argument", arguments: commands)
  func inert(_ command: [String]) throws {
    let folder = try folder()
    let text = run(command, in: folder)
    #expect(!text.isEmpty)
    #expect(acting(in: text).isEmpty, "\(text.debugDescription)")
    // The program's own colours stay, and only these.
    let coloured = run(command + ["--color", "always"], in: folder).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(acting(in: coloured).isEmpty, "\(coloured.debugDescription)")
  }

  @Test("shows a file's colour codes as text, and the program's own as colours")
  func colours() throws {
    let folder = try folder()
    let plain = run(["lint", "--format", "concise"], in: folder)
    let coloured = run(["lint", "--format", "concise", "--color", "always"], in: folder)
    #expect(plain.contains("␛[32mgreen␛]52;c;cm0=␇"))
    #expect(coloured.contains("\u{1B}[1;38;5;160merror\u{1B}[0m"))
    #expect(!coloured.contains("\u{1B}[32m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    "has no colours if NO_COLOR is set and not empty, or if the terminal is dumb",
    arguments: [
      ([:], false), (["NO_COLOR": ""], false), (["NO_COLOR": "1"], true), (["TERM": "dumb"], true),
      (["TERM": "xterm"], false),
    ] as [([String: String], Bool)])
  func refusal(_ variables: [String: String], _ isRefused: Bool) {
    #expect(EntryPoint.refusesColor(variables) == isRefused)
  }

  @Test("wraps errors and their hints between words on a narrow terminal, and on one line for other programs")
  func narrowHints() throws {
    let folder = try TemporaryFolder()
    func notices(isTerminal: Bool) -> [Substring] {
      var written = ""
      let environment = CommandEnvironment(
        currentFolder: folder.path, clock: { Instant(utcMinute: 0) }, isOutputTerminal: isTerminal, width: 40)
      let console = Console(environment, write: { _ in }, notify: { written += $0 })
      _ = Program.run(["rule", "nosuch-rule-of-this-name"], on: console)
      return written.split(separator: "\n")
    }
    let line = "edito: unknown rule “nosuch-rule-of-this-name”"
    #expect(notices(isTerminal: false) == [Substring(line), "  help: `edito rule` lists the rules"])
    #expect(
      notices(isTerminal: true) == [
        "edito: unknown rule", "  “nosuch-rule-of-this-name”", "  help: `edito rule` lists the rules",
      ])
  }

  @Test("keeps a finding on one line, whatever is in it or in its file's name")
  func lines() throws {
    let folder = try folder()
    for line in run(["lint", "--format", "github"], in: folder).split(separator: "\n") {
      #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning file=") || line.hasPrefix("::notice file="))
    }
    for line in run(["lint", "--format", "concise"], in: folder).split(separator: "\n").dropLast(2) {
      #expect(line.contains(/^[^:]+:\d+:\d+: (error|warning|info)\[/), "\(line)")
    }
  }

  @Test("is exact on its way to a program, and visible to people")
  func data() throws {
    let folder = try folder()
    for command in [["export", "csv"], ["preview", "b", "--format", "text"], ["new", "post", "--print", "a"]] {
      let data = run(command, in: folder)
      let shown = run(command + ["--color", "never"], in: folder, isTerminal: true)
      #expect(acting(in: shown).isEmpty)
      if command[0] == "export" { #expect(data.contains("\u{1B}[2J\u{1B}[32mgreen\u{1B}]52;c;cm0=\u{7}")) }
    }
  }
}
