import Foundation
import TestSupport
import Testing

@testable import EditoCommands

/// Hints name what exists in the workspace, and nothing arbitrary.
@Suite("Hints for a newcomer")
struct NewcomerTests {
  private static let strategy = """
    ---
    question: medium
    channels: {mastodon: {network: mastodon}, x: {network: x}, fax: {}}
    ---
    """

  private static func workspace(_ settings: String = "", people: [String] = ["ada", "bo"]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: en-GB\n\(settings)---\n", to: "edito.md")
    try folder.write(strategy, to: "strategy/medium.md")
    for person in people {
      try folder.write("---\nname: \(person.capitalized) Lee\nrole: member\n---\n", to: "people/\(person).md")
    }
    let posts = [
      ("rye", "[x, mastodon]"), ("empty", "[]"), ("typo", "[mastodn]"), ("both", "[x, mastodn]"), ("fax", "[fax]"),
    ]
    for (id, channels) in posts {
      try folder.write(
        "---\ntitle: All about \(id)\nstatus: review\ndate: 2026-11-24\nauthor: ada\nchannels: \(channels)\n---\nBread.\n",
        to: "posts/\(id).md")
    }
    return folder
  }

  @Test("ask a user who is alone to add a person")
  func nobody() throws {
    let folder = try Self.workspace(people: [])
    let hints = [
      ("en", "  help: add yourself: `edito new person \"Alex Reed\"`\n"),
      ("fr", "  aide\u{A0}: ajoutez-vous\u{A0}: `edito new person \"Camille Morel\"`\n"),
    ]
    for (language, hint) in hints {
      #expect(folder.edito("approve", "rye", "--language", language).notices.hasSuffix(hint))
    }
  }

  @Test(
    "name the choices, or what is wrong",
    arguments: [
      (["record", "rye", "--url", "https://x.example/1"], ["add --channel with x, mastodon or all"]),
      (
        ["preview", "empty"],
        [
          "posts/empty.md lists no channel",
          "list it under `channels:`, or add --channel; known channels: mastodon, x, fax",
        ]
      ),
      (["preview", "typo"], ["posts/typo.md: unknown channel “mastodn”", "did you mean “mastodon”?"]),
      (["preview", "fax"], ["the channel fax has no known network", "set its `network:` in strategy/medium.md"]),
      (["preview", "All about"], ["“All about” matches several posts", "    rye: “All about rye”, 24 November 2026"]),
      (["approve", "about rye", "by me"], ["unknown post “by me”"]),
      (["approve", "fox"], ["unknown post “fox”", "did you mean “fax”?"]),
      (["record", "emty", "--url", "https://x.example/1"], ["unknown post “emty”", "did you mean “empty”?"]),
      (["preview", "zzzzzz"], ["write part of the post's title, its id or its file"]),
      (["preview", "people/ada.md"], ["people/ada.md is not a post"]),
      (["lint", "rey.md"], ["file not found: rey.md", "did you mean “posts/rye.md”?"]),
      (["lint", "nothing-like-it.md"], ["file not found: nothing-like-it.md"]),
      (["approve", "rye"], ["missing --by", "add --by bo, or write git's user.email as `email:` in people/bo.md"]),
      (["approve", "rye", "--by", "Bo Lees"], ["unknown person “Bo Lees”", "did you mean “bo”?"]),
      (["approve", "rye", "--by", "ada"], ["Ada Lee is the author", "this person may: bo"]),
      (
        ["metrics", "--indicator", "visits"],
        ["no indicator is declared yet: add `indicators:` to a document in strategy/"]
      ),
      (["new", "post", "Oat", "--channel", "mstodon"], ["unknown channel “mstodon”", "did you mean “mastodon”?"]),
      (["tick", "daily"], ["unknown run or checklist “daily”", "create one with `edito new checklist`"]),
    ])
  func hints(_ words: [String], _ expected: [String]) throws {
    let result = try Self.workspace().edito(words + ["--today", "2026-11-23"])
    #expect(result.outcome == .couldNotRun)
    for text in expected { #expect(result.notices.contains(text), "\(result.notices)") }
  }

  @Test("do not name a channel that a preview leaves out without saying so")
  func leftOutChannel() throws {
    let result = try Self.workspace().edito("preview", "both", "--format", "text")
    #expect(result.outcome == .clean && result.output.contains("Bread."))
    #expect(result.notices.contains("posts/both.md: unknown channel “mastodn”"), "\(result.notices)")
  }

  @Test(
    "say what to do if the author is the only person",
    arguments: [
      ("", "or publish without approval, which is optional here"),
      ("approval: optional\n", "or publish without approval, which is optional here"),
      ("approval: required\n", "or set `approval: optional` in edito.md"),
    ])
  func onlyPerson(_ settings: String, _ choice: String) throws {
    let folder = try Self.workspace(settings, people: ["ada"])
    for words in [["approve", "rye", "--by", "ada"], ["approve", "rye"]] {
      let notices = folder.edito(words).notices
      #expect(notices.contains("another member of the team is needed: `edito new person`; \(choice)"), "\(notices)")
    }
  }

  @Test("name everyone who may approve all the posts")
  func severalApprovers() throws {
    let folder = try Self.workspace(people: ["ada", "bo", "cy"])
    let notices = folder.edito("approve", "rye", "fax").notices
    #expect(
      notices.contains("add --by bo or --by cy, or write git's user.email as `email:` in your file of people/"),
      "\(notices)")
  }

  @Test(
    "show no summary of an import that could not begin",
    arguments: [["import"], ["metrics", "import"], ["mentions", "import"]])
  func missingFile(_ command: [String]) throws {
    let result = try Self.workspace().edito(command + ["missing.csv"])
    #expect(result.outcome == .couldNotRun && result.output.isEmpty, "\(result.output)")
    #expect(result.notices.contains("missing.csv: file not found"), "\(result.notices)")
  }

  @Test("name the folder of a workspace in quotes")
  func nestedWorkspace() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "en/edito.md")
    #expect(folder.edito("lint").notices.contains("“en” is a workspace: add `--workspace en`"))
    #expect(folder.edito("lint", language: .french).notices.contains("«\u{202F}en\u{202F}» est un espace de travail"))
  }

  @Test(
    "are not needed: words that Edito prints are accepted in both languages",
    arguments: [
      "calendar --status brouillon", "calendar --status Brouillons", "calendar --status validée",
      "calendar --status in-review",
      "lint --fail-on avertissement", "lint --fail-on jamais", "lint --color jamais", "lint --language français",
      "lint --format complet", "calendar --format texte", "calendar --format markdown",
      "export csv --separator virgule",
      "new publication Oat", "new liste-de-tâches Oat", "new stratégie publics", "new relevé", "schema réglages",
      "networks LinkedIn", "mentions semaine",
    ])
  func shownWords(_ line: String) throws {
    let result = try Self.workspace().edito(line.split(separator: " ").map(String.init))
    #expect(result.outcome != .couldNotRun, "\(result.notices)")
  }

  @Test("for a command come from words that mean only one command, and from no name of a command")
  func suggestedCommands() {
    let commands = Edito.sections.flatMap(\.commands)
    let words = commands.flatMap { $0.help.otherWords }
    #expect(Set(words).count == words.count)
    let names = Set(commands.flatMap { [$0.help.name] + $0.help.aliases })
    #expect(names.isDisjoint(with: words))
    for command in commands {
      for word in command.help.otherWords {
        let notices = (try? TemporaryFolder())?.edito(word).notices ?? ""
        #expect(notices.contains("did you mean “\(command.help.name)”?"), "\(word): \(notices)")
      }
    }
  }

  @Test("explain the signs in a rule's examples once, and shorten long runs", arguments: ["en", "fr"])
  func ruleExamples(_ language: String) throws {
    let long = try TemporaryFolder().edito("rule", "text-too-long", "--language", language).output.replacing(
      "\n  ", with: " ")
    #expect(long.contains("⟨a × 280⟩") && long.contains("⟨word × "), "\(long)")
    #expect(!long.contains(String(repeating: "a", count: 60)))
    let mark = language == "en" ? "↓ marks each place with a finding" : "↓ marque chaque endroit qui donne un constat"
    #expect(long.components(separatedBy: mark).count == 2)
    let short = try TemporaryFolder().edito("rule", "missing-objective", "--language", language).output.replacing(
      "\n  ", with: " ")
    #expect(short.contains(mark) && !short.contains("281"))
  }
}
