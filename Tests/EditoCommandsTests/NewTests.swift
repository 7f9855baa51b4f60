import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

@Suite("edito new")
struct NewTests {
  static let today = "2026-11-23"

  /// A workspace with a person, channels, an idea and a checklist to refer to.
  static func workspace(_ locale: String = "en") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in try locale == "fr" ? french.get() : english.get() { try folder.write(text, to: path) }
    return folder
  }

  private static let english = Result { try made("en") }
  private static let french = Result { try made("fr") }

  private static func made(_ locale: String) throws -> [String: String] {
    let folder = try TemporaryFolder()
    folder.edito("init", "--locale", locale, "--name", "The desk")
    try folder.write(
      "---\nname: Ada\nrole: member\nemail: Ada@example.org\n---\n", to: "people/ada.md")
    try folder.write(
      """
      ---
      question: medium
      channels:
        mastodon: {network: mastodon}
        blog: {network: blog}
      objectives: [{id: fame, title: Be known}]
      ---
      """, to: "strategy/six-m/4-\(locale == "fr" ? "medias" : "medium").md")
    try folder.write(
      """
      ---
      title: "Adopt: a sourdough"
      status: kept
      objective: fame
      tags: [bread, "a, b"]
      ---

      Give a pot away.
      """, to: "ideas/adopt.md")
    try folder.write(
      """
      ---
      title: Day
      every: weekdays
      ---
      # Day

      Explained at length.

      ## Listen

      - [x] Answer (20 min)
        - [X] first the angry ones
      - [ ] Log [x] mentions

      <!-- hint: gone -->

      * a list without tasks
      """, to: "checklists/day.md")
    return try Dictionary(uniqueKeysWithValues: folder.files.map { ($0, try folder.text(of: $0)) })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let path: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(arguments: ["post", "Œuf à la coque"], path: "posts/2026/11/2026-11-24-oeuf-a-la-coque.md"),
    Case(
      arguments: ["post", "Later", "--date", "2027-01-02 09:30", "--channel", "blog", "--author", "ada"],
      path: "posts/2027/01/2027-01-02-later.md"),
    Case(arguments: ["post", "🎉"], path: "posts/2026/11/2026-11-24-post.md"),
    Case(arguments: ["post", "--from", "adopt"], path: "posts/2026/11/2026-11-24-adopt-a-sourdough.md"),
    Case(arguments: ["post", "Plan", "--slug", "x y"], path: "posts/2026/11/2026-11-24-x-y.md"),
    Case(
      arguments: ["strategy", "Why: now?", "--question", "priorities"], path: "strategy/why-now.md"),
    Case(arguments: ["checklist", "Each Friday"], path: "checklists/each-friday.md"),
    Case(arguments: ["run", "--checklist", "day"], path: "runs/2026-11-23-day.md"),
    Case(arguments: ["run", "--checklist", "day", "--period", "2026-11-24"], path: "runs/2026-11-24-day.md"),
    Case(arguments: ["run", "monthly"], path: "runs/2026-11-monthly.md"),
    Case(arguments: ["idea", "@home, for \"free\""], path: "ideas/home-for-free.md"),
    Case(arguments: ["campaign", "Advent", "--channel", "mastodon"], path: "campaigns/advent.md"),
    Case(arguments: ["person", "Camille Roy"], path: "people/camille-roy.md"),
    Case(arguments: ["process", "Correct a mistake"], path: "processes/correct-a-mistake.md"),
    Case(arguments: ["mentions"], path: "mentions/mentions-2026-11-23.md"),
    Case(arguments: ["metrics"], path: "metrics/metrics-2026-10.md"),
    Case(arguments: ["metrics", "Posts", "--period", "2026-W47"], path: "metrics/posts-2026-W47.md"),
    Case(arguments: ["report"], path: "reports/week-2026-W48.md"),
    Case(
      arguments: ["report", "Autumn", "--period", "2026-Q4", "--author", "ada"], path: "reports/quarter-2026-Q4.md"),
    // In other words.
    Case(arguments: ["publications", "A"], path: "posts/2026/11/2026-11-24-a.md"),
    Case(arguments: ["Idée", "A"], path: "ideas/a.md"),
    Case(arguments: ["people", "A"], path: "people/a.md"),
    Case(arguments: ["chiffres"], path: "metrics/metrics-2026-10.md"),
  ]

  @Test("writes a document without findings, and never overwrites one", arguments: cases)
  func everyKind(_ example: Case) throws {
    let folder = try Self.workspace()
    #expect(folder.findings().isEmpty)
    let arguments = ["new"] + example.arguments + ["--today", Self.today]
    let printed = folder.edito(arguments + ["--print"])
    #expect(!folder.exists(example.path))
    let result = folder.edito(arguments)
    #expect(result.outcome == .clean, "\(result.notices)")
    #expect(result.output == example.path + "\n")
    let used = example.arguments.contains("--from") ? "ideas/adopt.md: status: used\n" : ""
    #expect(result.notices == used)
    #expect(folder.findings().isEmpty)
    let text = try folder.text(of: example.path)
    #expect(printed.output == text)
    #expect(!text.contains("{{"))
    let again = folder.edito(arguments)
    #expect(again.outcome == .couldNotRun)
    #expect(again.notices.contains("\(example.path) already exists"))
    #expect(try folder.text(of: example.path) == text)
  }

  @Test("writes French documents in a French workspace")
  func french() throws {
    let folder = try Self.workspace("fr")
    for arguments in [["report"], ["metrics"], ["run", "hebdomadaire"], ["post", "L’été : « enfin »"]] {
      let result = folder.edito(["new"] + arguments + ["--today", Self.today])
      #expect(result.outcome == .clean, "\(result.notices)")
    }
    #expect(folder.findings().isEmpty)
    #expect(try folder.text(of: "reports/semaine-2026-W48.md").contains("Bilan de la semaine\u{A0}48 (du 23 au 29"))
    #expect(folder.exists("metrics/chiffres-2026-10.md"))
    #expect(try folder.text(of: "runs/2026-W48-hebdomadaire.md").contains("- [ ] "))
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-l-ete-enfin.md").contains("écrivez ici"))
  }

  @Test("copies the tasks of a checklist, unticked, without the explanations")
  func tasks() throws {
    let folder = try Self.workspace()
    folder.edito("new", "run", "day", "--today", Self.today)
    let text = try folder.text(of: "runs/2026-11-23-day.md")
    let body = text.components(separatedBy: "-->\n\n").last
    #expect(
      body == """
        # Day

        ## Listen

        - [ ] Answer (20 min)
          - [ ] first the angry ones
        - [ ] Log [x] mentions

        """)
  }

  @Test("takes the content of an idea")
  func fromIdea() throws {
    let folder = try Self.workspace()
    let text = folder.edito("new", "post", "--from", "adopt", "--channel", "blog", "--print", "--today", Self.today)
      .output
    for line in [
      "title: \"Adopt: a sourdough\"", "idea: adopt                 # ", "objective: fame             # ",
      "tags: [bread, \"a, b\"]", "channels: [blog]            # ", "date: 2026-11-24            # ",
    ] { #expect(text.contains("\n\(line)"), "\(line) in \(text)") }
    #expect(!text.contains("author:"))
    #expect(text.contains("---\n\n<!-- Give a pot away. -->\n\n"))
    #expect(try !folder.text(of: "ideas/adopt.md").contains("used"))
  }

  @Test("removes a used idea from the list, and keeps every byte around it")
  func usedIdea() throws {
    let folder = try Self.workspace()
    let before = try folder.text(of: "ideas/adopt.md")
    let result = folder.edito("new", "post", "--from", "adopt", "--today", Self.today)
    #expect(result.notices == "ideas/adopt.md: status: used\n")
    let after = try folder.text(of: "ideas/adopt.md")
    #expect(after != before && after.replacing("status: used", with: "status: kept") == before)
    let again = folder.edito("new", "post", "--from", "adopt", "--slug", "again", "--today", Self.today)
    #expect(again.notices == "")
  }

  @Test("sets the author whom git knows")
  func authorFromGit() throws {
    let folder = try Self.workspace()
    try Self.git("init", "-q", in: folder)
    try Self.git("config", "user.email", "ada@example.org", in: folder)
    let text = folder.edito("new", "post", "Hello", "--print").output
    #expect(text.contains("\nauthor: ada\n"))
  }

  static func git(_ arguments: String..., in folder: TemporaryFolder) throws { try git(arguments, in: folder) }

  static func git(_ arguments: [String], in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    try process.run()
    process.waitUntilExit()
  }

  @Test("prefers the workspace's own template")
  func ownTemplate() throws {
    let folder = try Self.workspace()
    try folder.write(
      """
      \u{FEFF}---\r
      title: "Letter: {{title}}"   # the {{title}}\r
      date: {{date}} 09:00\r
      channels:\r
        - mastodon\r
      author: {{author}}\r
      tags: ['{{title}}', {{title}}]\r
      ---\r
      {{tasks}}\r
      # {{title}} of {{name}}, {{ period }}{{fourmat}}\r

      """, to: "templates/post.md")
    let result = folder.edito(
      "new", "post", "It's \"new\", a\\b", "--channel", "blog", "--today", Self.today, "--slug", "new")
    #expect(
      result.notices
        == "note: unknown placeholder {{fourmat}} in templates/post.md, not changed; known placeholders: name, locale, timezone, approval, title, date, period, id, author, question, checklist, tasks\n"
    )
    let text = try folder.text(of: "posts/2026/11/2026-11-24-new.md")
    #expect(
      text == """
        ---\r
        title: "Letter: It's \\"new\\", a\\\\b" # the It's "new", a\\b\r
        date: 2026-11-24 09:00\r
        channels: [blog]\r
        tags: ['It''s "new", a\\b', 'It''s "new", a\\b']\r
        ---\r
        # It's "new", a\\b of The desk, {{fourmat}}\r

        """)
    #expect(folder.findings().hasPrefix("posts/2026/11/2026-11-24-new.md:5:28: warning[repeated-item]"))
  }

  @Test("gives a strategy question its guide again")
  func guide() throws {
    let folder = try Self.workspace()
    let taken = folder.edito("new", "strategy", "--question", "audit")
    #expect(taken.outcome == .couldNotRun)
    #expect(taken.notices.contains("strategy/questions/03-audit.md"))
    try FileManager.default.removeItem(atPath: folder.path + "/strategy/questions/03-audit.md")
    let result = folder.edito("new", "question", "audit")
    #expect(result.output == "strategy/questions/03-audit.md\n")
    #expect(folder.findings().isEmpty)
  }

  @Test("keeps ids unique in the workspace")
  func ids() throws {
    let folder = try Self.workspace()
    let result = folder.edito("new", "campaign", "Adopt")
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains("the id “adopt” is already used by ideas/adopt.md"))
    #expect(folder.edito("new", "campaign", "Adopt", "--slug", "adopt-2026").outcome == .clean)
    #expect(folder.findings(today: "2026-11-01").isEmpty)
  }

  @Test("prints the path relative to the current folder")
  func relativePath() throws {
    let folder = try Self.workspace()
    let result = folder.edito("new", "idea", "One", in: "posts")
    #expect(result.output == "../ideas/one.md\n")
  }

  @Test(
    "rejects unknown values and suggests similar ones",
    arguments: [
      (["pots", "A"], "did you mean “post”?"), (["unknown", "A"], "known kinds: post, strategy"),
      (["workspace"], "`edito init`"), (["post"], "needs a title"), (["strategy", "A"], "--question"),
      (["strategy", "--question", "frequencies"], "did you mean “frequency”?"),
      (["post", "A", "--channel", "mastodn"], "did you mean “mastodon”?"),
      (["post", "A", "--author", "bob"], "known people: ada"),
      (["post", "--from", "adopted"], "did you mean “adopt”?"),
      (["run", "A"], "known checklists: daily, day, monthly"),
      (["run", "--checklist", "dayly"], "did you mean “daily”?"),
      (["idea", "A", "--period", "2026"], "it applies to: run, mentions, metrics, report"),
      (["post", "A", "--date", "2026-02-30"], "February 2026 has 28 days"),
      (["idea", "A", "--date", "2026-02-20 10:00"], "a day without a time is expected"),
      (["report", "--period", "2026-W54"], "2026 has no week 54"), (["post", "A", "--slug", "!"], "letters or digits"),
    ])
  func rejections(_ arguments: [String], _ message: String) throws {
    let folder = try Self.workspace()
    let files = try folder.files
    let result = folder.edito(["new"] + arguments)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains(message), "\(result.notices)")
    #expect(try folder.files == files)
  }
}
