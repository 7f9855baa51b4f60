import EditoCommands

/// A generator of command lines: every command with every output format, mostly with values that exist in the workspace.
struct CommandLines {
  /// The patterns of command lines. A word in angle brackets is filled in.
  private static let lines: [String] = [
    "lint", "lint --format json", "lint --format concise", "lint --format github", "lint --statistics", "lint --diff",
    "lint --fix", "lint --fix --unsafe-fixes", "lint --diff --unsafe-fixes", "lint --fail-on info --ignore cadence",
    "lint --select <category>", "lint <path>", "lint --format json -o out/findings.json",
    "preview <post>", "preview <post> --format text", "preview <post> --format json",
    "preview <post> --channel <channel> --part <number>", "rule", "rule <word> --format json", "rule --format md",
    "networks <word>", "networks --format json", "schema <kind>",
    "today", "today --week", "today --for <person> --format json", "start", "start <checklist> --period <date>",
    "tick <checklist>", "tick <checklist> <number>", "tick <checklist> <number> --undo",
    "tick <checklist> --all",
    "checklists", "checklists --last <number> --format json", "checklists <checklist>",
    "review", "review --format json", "review --format md", "approve <post> --by <person>",
    "approve <post> <post> --by <person>", "record <post> --url <url> --at <date>",
    "record <post> --channel <channel> --url <url> --at <date>", "record <post> --channel all",
    "find <word>", "find <word> --format json", "find --status draft --channel <channel> --period <period>",
    "find --key <word>=<word> --format paths", "show <post>", "show <post> --format json",
    "move <post> <date>", "move <post> <date> --channel <channel> --dry-run", "schedule <post>",
    "schedule <post> <date>",
    "schedule --exported <foreign> --dry-run", "cancel <post> --because <word>", "rename <post> <word>",
    "rename <channel> <word> --dry-run", "set <word>=<word> <post>", "set status=<word> tags+=<word> <post> <post>",
    "mentions answer <number>", "mentions answer <word> --url <url> --at <date> --dry-run",
    "mentions", "mentions list --all", "mentions list <period> --all --format json", "mentions evaluate",
    "mentions evaluate --format json", "mentions import <foreign>", "mentions import <foreign> --dry-run --format json",
    "mentions import <foreign> --matching --network <word>",
    "mentions add <url> --author <word> --text <word> --at <date> --person <person>",
    "strategy", "strategy --trace", "strategy --missing", "strategy --format json", "strategy --format md",
    "calendar <period>", "calendar <period> --format md", "calendar <period> --format csv",
    "calendar <period> --format json", "calendar <period> --format ics", "calendar --cancelled --channel <channel>",
    "cadence", "cadence <period>", "cadence --format json", "cadence <period> --format md",
    "slots", "slots --horizon <span>", "slots --channel <channel> --format json",
    "next", "next --limit <number>", "next --after <date> --format json",
    "metrics", "metrics show <period>", "metrics show --indicator <word> --format json", "metrics show --format md",
    "metrics import <foreign> --period <period>", "metrics import <foreign> --replace --channel <channel>",
    "metrics import <foreign> --per month --by post --dry-run --format json",
    "report <period> --author <person>", "report <period> --print", "report month --author <person>",
    "report <period> --author <person> --format json", "build", "build -o out/site",
    "export", "export csv -o out/posts.csv", "export csv <period>", "export csv --excel --separator tab",
    "export buffer <period> -o out", "export sprout <period> --dry-run",
    "export publer <period> --dry-run --format json",
    "export highlevel <period> -o out --rows <number>", "export buffer --status scheduled --status approved -o out",
    "import <foreign>", "import <foreign> --dry-run --format json", "import <foreign> --clear", "import out/posts.csv",
    "import out/posts.csv --clear --column <word>=<word>",
    "new post <word> --author <person> --date <date>", "new idea <word> --author <person>",
    "new run --checklist <checklist> --period <date> --author <person>", "new <kind> <word> --author <person>",
    "new report --period <period> --author <person> --print", "new strategy --question <word> --author <person>",
    "new post --from <post> --author <person> --slug <word>", "init out/new --locale <word> --name <word>",
    "init out/other --framework both --timezone <word>", "serve --port 0", "diff", "diff HEAD --format json",
    "diff HEAD --format md --exit-code",
  ]

  /// The patterns by command, so every command is equally frequent.
  private static let linesByCommand = Dictionary(grouping: lines) { $0.prefix { $0 != " " } }
    .sorted { $0.key < $1.key }.map(\.value)

  /// The commands without a pattern. A new command must have one, otherwise the campaign never runs it.
  static var missing: [String] {
    let commands = Program.commandGroups.flatMap(\.commands).flatMap { command in
      let parts = Program.subcommands(of: command)
      return parts.isEmpty ? [command] : parts.map { "\(command) \($0)" }
    }
    return commands.filter { command in !lines.contains { $0 == command || $0.hasPrefix(command + " ") } }
  }

  /// The names of the workspace's documents.
  let stems: [String]
  /// The words of its settings and its strategy, including ids.
  let words: [String]

  init(of workspace: SeedWorkspace) {
    stems = workspace.files.filter(\.isMarkdown).map { file in
      String(file.path.split(separator: "/").last?.dropLast(3) ?? "x")
    }
    let settings = workspace.files.filter { $0.path == "edito.md" || $0.path.hasPrefix("strategy/") }
    words =
      Set(
        settings.flatMap { file in
          file.bytes.split { !($0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39) }
            .map { String(decoding: $0, as: UTF8.self) }
        }.filter { $0.count > 1 && !$0.hasPrefix("-") }
      ).sorted() + ["mastodon", "linkedin", "x", "instagram"]
  }

  /// Returns a command line without the options for the workspace and the date.
  func line(_ dice: inout Dice, foreign: [String]) -> [String] {
    let line = dice.pick(dice.pick(Self.linesByCommand))
    let words = line.split(separator: " ").map { word -> String in
      guard word.hasPrefix("<") || word.contains("=<") else { return String(word) }
      return word.split(separator: "=").map { filled(String($0), &dice, foreign) }.joined(separator: "=")
    }
    return words + options(&dice, for: line)
  }

  private func options(_ dice: inout Dice, for line: String) -> [String] {
    var options: [String] = []
    let isPlain = ["rule", "schema", "networks", "init"].contains { line.hasPrefix($0) }
    if !isPlain {
      options += ["--today", dice.chance(85) ? "2026-11-23 12:00" : dice.pick(Oddities.dateTexts)]
      if dice.chance(10) { options += ["--jobs", "2"] }
    }
    if dice.chance(20), !line.hasPrefix("init"), !line.hasPrefix("rule") {
      options += ["--language", dice.pick(["en", "fr"])]
    }
    return options
  }

  private func filled(_ blank: String, _ dice: inout Dice, _ foreign: [String]) -> String {
    if dice.chance(8) {
      let number = String(decoding: dice.pick(Oddities.numbers), as: UTF8.self)
      let odd = dice.pick([dice.pick(Oddities.words), number, dice.pick(Oddities.dateTexts), ""])
      // All files of a command stay in the folder of the case.
      return odd.hasPrefix("/") || odd.hasPrefix("~") ? "x" : odd
    }
    switch blank {
    case "<post>", "<checklist>", "<person>": return dice.pick(stems)
    case "<path>": return dice.pick(["posts", "edito.md", "strategy", "."])
    case "<channel>", "<word>": return dice.pick(words)
    case "<category>": return dice.pick(["cadence", "strategy", "post", "style", "unknown-key", "below-target"])
    case "<kind>":
      return dice.pick([
        "workspace", "strategy", "post", "checklist", "run", "idea", "campaign", "person", "process", "mentions",
        "metrics", "report",
      ])
    case "<date>": return dice.pick(["2026-11-20", "2026-11-23 09:30", "2026-12-01", "2026-W48"])
    case "<period>": return dice.pick(["2026-11", "2026-W47", "2026-11-24", "2026-Q4", "2026", "week", "month"])
    case "<span>": return dice.pick(["2 weeks", "10 days", "1 year", "0 days"])
    case "<number>": return dice.pick(["1", "2", "3", "12"])
    case "<url>": return "https://mastodon.example/@ada/" + dice.pick(stems)
    case "<foreign>": return foreign.isEmpty ? "none.csv" : dice.pick(foreign)
    default: return "x"
    }
  }
}
