import ArgumentParser
import CivilTime
import Localization
import TestSupport
import Testing

@testable import EditoCommands

/// The completion of command lines. Tests/External/test_completion.py runs the scripts in shells.
@Suite("Completion")
struct CompletionTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      edito: 1
      name: Desk
      locale: en-GB
      timezone: Europe/Paris
      channels: {x: {network: x, title: The news}, mastodon: {network: mastodon}}
      ---
      """, to: "edito.md")
    for (path, title) in [
      ("posts/2026/2026-11-24-rye.md", "Rye is back"), ("posts/2026-11-25-oats.md", "Oats"),
      ("posts/README.md", "All posts"),
      ("people/ada.md", "Ada Lovelace"), ("people/bob.md", "Bob"), ("campaigns/advent.md", "Advent"),
      ("checklists/daily.md", "Every day"), ("runs/2026-11-24-daily.md", "Tuesday"), ("ideas/bread-quiz.md", "A quiz"),
    ] {
      try folder.write("---\ntitle: \(title)\n---\n", to: path)
    }
    return folder
  }

  /// The answer for the words after the program's name.
  private func answer(
    _ line: [String], in folder: TemporaryFolder, _ subfolder: String = "", _ language: Language = .english
  ) -> [String] {
    let result = folder.edito([CompletionScript.request] + line, in: subfolder, language: language)
    #expect(result.outcome == .clean)
    #expect(result.notices.isEmpty)
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test(
    "offers the values of arguments and options with their titles",
    arguments: [
      (["approve", "2026-11-24"], ["2026-11-24-rye\tRye is back"]),
      (["approve", "x", "2026-11-25"], ["2026-11-25-oats\tOats"]),
      (["approve", ""], ["2026-11-25-oats\tOats", "2026-11-24-rye\tRye is back"]),
      (["preview", "2026-11-25-oats", ""], []),
      (["calendar", "--channel", ""], ["mastodon\tMastodon", "x\tThe news"]),
      (["calendar", "--channel=m"], ["--channel=mastodon\tMastodon"]),
      (["calendar", "--for", "a"], ["ada\tAda Lovelace"]),
      (["find", "--campaign", ""], ["advent\tAdvent"]),
      (["start", ""], ["daily\tEvery day"]),
      (["tick", ""], ["daily\tEvery day", "2026-11-24-daily\tTuesday"]),
      (["check", "2026"], ["2026-11-24-daily\tTuesday"]),
      (["show", "bread"], ["bread-quiz\tA quiz"]),
      (["new", "post", "--from", ""], ["bread-quiz\tA quiz"]),
      (["new", "pe"], ["person\tA team member, partner, advocate, influencer or competitor"]),
      (["calendar", "--status", "pub"], ["published"]),
      (["lint", "--format", "g"], ["github"]),
      (["export", "b"], ["buffer\tBuffer"]),
      (["networks", "blue"], ["bluesky\tBluesky"]),
      (["calendar", "w"], ["week"]),
      (["mentions", "ev"], ["evaluate\tMeasure the sentiment classifier's accuracy"]),
      (["mentions", "add", "https://example.org", "--person", "b"], ["bob\tBob"]),
      (["help", "mentions", "ev"], ["evaluate\tMeasure the sentiment classifier's accuracy"]),
      (["--", "lint"], []), (["nothing", ""], []),
    ])
  func values(_ line: [String], _ expected: [String]) throws {
    #expect(answer(line, in: try workspace()) == ["words"] + expected)
  }

  @Test(
    "lets the shell complete files and folders",
    arguments: [
      (["lint", "po"], "files"), (["import", ""], "files"), (["lint", "-o", ""], "files"),
      (["lint", "--output=re"], "files"), (["approve", "posts/"], "files"), (["tick", "./"], "files"),
      (["lint", "--workspace", ""], "folders"), (["init", ""], "folders"), (["lint", "--", "-x"], "files"),
    ])
  func files(_ line: [String], _ expected: String) throws {
    #expect(answer(line, in: try workspace()) == [expected])
  }

  @Test("offers options that may still be given, with their explanations")
  func options() throws {
    let folder = try workspace()
    #expect(answer(["lint", "--f"], in: folder).contains("--fix\tApply safe fixes"))
    #expect(answer(["lint", "--fix", "--f"], in: folder).allSatisfy { !$0.hasPrefix("--fix\t") })
    #expect(answer(["calendar", "--channel", "x", "--ch"], in: folder).count == 2)
    #expect(answer(["lint", "--he"], in: folder) == ["words", "--help\tShow this help"])
    #expect(answer(["lint", "--", "--f"], in: folder) == ["files"])
  }

  @Test("speaks the workspace's language, and the environment's outside a workspace")
  func language() throws {
    let folder = try TemporaryFolder()
    #expect(answer(["cal"], in: folder) == ["words", "calendar\tShow the calendar of a period"])
    #expect(answer(["cal"], in: folder, "", .french) == ["words", "calendar\tAfficher le calendrier d’une période"])
    #expect(answer(["new", "pu"], in: folder, "", .french).last?.hasPrefix("publication\t") == true)
  }

  @Test("offers nothing from a workspace where there is none, and no file name that acts on the terminal")
  func nothing() throws {
    let empty = try TemporaryFolder()
    for line in [["approve", ""], ["calendar", "--channel", ""], ["tick", ""], ["show", "a"]] {
      #expect(answer(line, in: empty) == ["words"])
    }
    let folder = try workspace()
    try folder.write("---\ntitle: \"a\\e[31m\"\n---\n", to: "posts/2026-12-01-a.md")
    try folder.write("", to: "posts/2026-12-02-\u{1B}[31m.md")
    #expect(answer(["approve", "2026-12"], in: folder) == ["words", "2026-12-01-a\ta␛[31m"])
  }

  @Test("finds the workspace of --workspace")
  func workspaceOption() throws {
    let folder = try workspace()
    try folder.write("", to: "elsewhere/.keep")
    #expect(answer(["calendar", "--for", ""], in: folder, "people").count == 3)
    for option in [["--workspace", folder.path], ["--workspace=" + folder.path]] {
      #expect(answer(["calendar"] + option + ["--for", "b"], in: try TemporaryFolder()) == ["words", "bob\tBob"])
    }
  }

  @Test("completes documents of the folders that sources name")
  func sources() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nedito: 1\nname: Desk\nlocale: en-GB\ntimezone: Europe/Paris\nsources: [{kind: post, files: [\"content/*.md\"]}]\n---\n",
      to: "edito.md")
    try folder.write("---\ntitle: Rye\n---\n", to: "content/rye.md")
    #expect(answer(["approve", ""], in: folder) == ["words", "rye\tRye"])
  }

  @Test("offers the branches of the repository")
  func revisions() throws {
    let folder = try workspace()
    try NewTests.git("init", "-q", "-b", "main", in: folder)
    try NewTests.git("add", "-A", in: folder)
    let author = ["user.name=Ada", "user.email=ada@example.org", "commit.gpgsign=false"].flatMap { ["-c", $0] }
    try NewTests.git(author + ["commit", "-q", "-m", "one"], in: folder)
    try NewTests.git("branch", "spring", in: folder)
    #expect(Set(answer(["diff", ""], in: folder)) == ["words", "HEAD", "main", "spring"])
    #expect(answer(["diff", "main..s"], in: folder) == ["words", "main..spring"])
  }

  @Test("knows what completes each value that help explains")
  func placeholders() {
    let placeholders = HelpTests.entries.flatMap { ArgumentInfo.all(of: $0.command) }.filter { $0.values.isEmpty }
      .compactMap(\.valueName)
    for name in ["post", "person", "channel", "run", "checklist", "rule", "file", "folder", "revision", "document"] {
      #expect(placeholders.contains(name))
      #expect(ValueName.completion(of: name) != .nothing, "\(name)")
    }
  }

  @Test(
    "prints the script of each shell",
    arguments: [("bash", "complete -F"), ("zsh", "#compdef edito"), ("fish", "complete -c edito")])
  func scripts(_ shell: String, _ part: String) throws {
    let result = try TemporaryFolder().edito("--generate-completion-script", shell)
    #expect(result.outcome == .clean)
    #expect(result.output.contains(part))
    #expect(result.output.contains(CompletionScript.request))
  }
}
