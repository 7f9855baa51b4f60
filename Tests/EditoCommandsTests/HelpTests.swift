import ArgumentParser
import CivilTime
import Foundation
import Localization
import Presentation
import TestSupport
import Testing

@testable import EditoCommands

/// The help of every command, in both languages.
@Suite("Help")
struct HelpTests {
  /// A command with the commands that contain it.
  struct Entry: Sendable, CustomTestStringConvertible {
    let path: [any DocumentedCommand.Type]
    var command: any DocumentedCommand.Type { path[path.count - 1] }
    var testDescription: String { path.map { $0.help.name }.joined(separator: " ") }

    /// The command line that runs the command, without the program's name.
    var words: [String] { path.dropFirst().map { $0.help.name } }
  }

  static let entries: [Entry] =
    [Entry(path: [Edito.self])]
    + Edito.sections.flatMap(\.commands).flatMap { command in
      [Entry(path: [Edito.self, command])]
        + command.configuration.subcommands.compactMap { $0 as? any DocumentedCommand.Type }.map {
          Entry(path: [Edito.self, command, $0])
        }
    }

  static let pages = entries.flatMap { entry in Language.allCases.map { (entry, $0) } }

  private func page(_ entry: Entry, _ language: Language, width: Int = 80) -> String {
    HelpPage(entry.path, in: language, style: Style(isColored: false, width: width)).text
  }

  @Test("abstracts are short phrases that begin with a verb, in French with an infinitive", arguments: entries)
  func abstracts(_ entry: Entry) {
    let (english, french) = (entry.command.help.abstract[.english], entry.command.help.abstract[.french])
    #expect(english != french)
    #expect(english.count <= 60, "\(english)")
    #expect(french.count <= 72, "\(french)")
    for abstract in [english, french] {
      #expect(!abstract.contains { ".:".contains($0) }, "\(abstract)")
      #expect(abstract.first?.isUppercase == true, "\(abstract)")
    }
    let verb = french.prefix(while: \.isLetter)
    #expect(["er", "ir", "re"].contains { verb.hasSuffix($0) }, "\(french)")
  }

  @Test("discussions and comments of examples are in both languages", arguments: entries)
  func discussions(_ entry: Entry) {
    let help = entry.command.help
    for text in [help.discussion].compactMap({ $0 }) + help.examples.compactMap(\.comment) {
      #expect(!text[.english].isEmpty)
      #expect(text[.english] != text[.french], "\(text[.english])")
    }
    if let discussion = help.discussion {
      for language in Language.allCases { #expect(discussion[language].hasSuffix("."), "\(discussion[language])") }
    }
  }

  @Test("arguments and options are in both languages, without a full stop", arguments: entries)
  func options(_ entry: Entry) throws {
    let english = ArgumentInfo.all(of: entry.command)
    let french = HelpLanguage.$current.withValue(.french) { ArgumentInfo.all(of: entry.command) }
    #expect(english.map(\.options) == french.map(\.options))
    for (own, other) in zip(english, french) where !own.options.contains("--version") {
      let (text, translated) = (try #require(own.abstract, "\(own.label)"), try #require(other.abstract))
      #expect(text != translated, "\(own.label): \(text)")
      for text in [text, translated] {
        #expect(text.last != ".", "\(own.label): \(text)")
        #expect(text.first?.isUppercase == true || text.contains(","), "\(own.label): \(text)")
      }
    }
  }

  @Test("groups of commands are named in both languages")
  func groups() {
    for section in Edito.sections {
      let (english, french) = (section.name[.english], section.name[.french])
      #expect(!english.isEmpty && !french.isEmpty)
      // The one word is the same in both.
      #expect(english != french || english == "Mentions")
    }
  }

  @Test("lines are within the width, and code is not broken", arguments: pages)
  func widths(_ entry: Entry, _ language: Language) {
    for width in [80, 132] {
      for line in page(entry, language, width: width).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= min(width, 96), "\(line)")
        #expect(line.count { $0 == "`" }.isMultiple(of: 2), "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test("French pages are in French, with its spaces", arguments: entries)
  func french(_ entry: Entry) {
    let page = page(entry, .french)
    for word in ["USAGE:", "EXAMPLES", "COMMON", "default", "values", "repeatable", "Show", "<command>"] {
      #expect(!page.contains(word), "\(word)")
    }
    let prose = page.replacing(/`[^`]*`/, with: "").replacing(/\n  (edito|-)[^\n]*/, with: "")
    #expect(prose.plainFrenchPassage == nil)
  }

  @Test("pages match the expected text")
  func layout() {
    let entry = Entry(path: [Edito.self, TickCommand.self])
    let text = page(entry, .english)
    #expect(
      text.hasPrefix(
        """
        Tick off tasks of a run

        USAGE: edito tick [options] <run> [<task>...]

        RUN is a run or a checklist;
        """))
    #expect(
      text.contains(
        """

        EXAMPLES:
          edito tick daily                     show the tasks with their numbers
          edito tick daily "answer private" 3  tick two tasks

        ARGUMENTS:
          <run>                  Run or checklist, by part of its title, id or file
          <task>                 Task, by number or words

        OPTIONS:
          --all                  Tick all tasks
          --undo                 Remove the tick

        COMMON OPTIONS:

        """))
    #expect(text.contains("  --color <when>         Use of colours (values: auto, always, never; default:\n"))
    #expect(text.hasSuffix("\nAlso accepted: check\n"))
    let french = page(entry, .french)
    #expect(
      french.hasPrefix(
        "Cocher des tâches d’une feuille\n\nUTILISATION\u{A0}: edito tick [options] <feuille> [<tâche>...]\n"))
    #expect(french.contains("(valeurs\u{A0}: auto, always, never\u{202F};\n"))
  }

  @Test("is shown for every form of the request", arguments: entries)
  func ways(_ entry: Entry) throws {
    let folder = try TemporaryFolder()
    let page = page(entry, .english)
    for words in [entry.words + ["--help"], entry.words + ["-h"], ["help"] + entry.words] {
      let result = folder.edito(words)
      #expect(result.outcome == .clean)
      #expect(result.output == page)
      #expect(result.notices.isEmpty)
    }
    if entry.path.count == 1 { #expect(folder.edito([]).output == page) }
  }

  @Test(
    "follows --language, then the workspace, then the environment",
    arguments: [
      ("fr", [], Language.english, Language.french), ("en-GB", [], .french, .english), (nil, [], .french, .french),
      (nil, [], .english, .english), ("fr", ["--language", "en"], .french, .english),
      ("en", ["--language=fr"], .english, .french), ("fr", ["--workspace", "other"], .french, .english),
    ] as [(String?, [String], Language, Language)])
  func language(locale: String?, words: [String], environment: Language, expected: Language) throws {
    let folder = try TemporaryFolder()
    if let locale { try folder.write("---\nedito: 1\nlocale: \(locale)\n---\n", to: "edito.md") }
    try folder.write("---\nedito: 1\nlocale: en-GB\n---\n", to: "other/edito.md")
    try folder.write("", to: "posts/.keep")
    let result = folder.edito(["lint", "--help"] + words, in: locale == nil ? "" : "posts", language: environment)
    let isElsewhere = words.contains("--workspace")
    let own = isElsewhere ? folder.edito(["lint", "--help"] + words, language: environment) : result
    #expect(own.output == page(Entry(path: [Edito.self, LintCommand.self]), expected))
  }

  @Test("earlier names of commands do the same as the new ones")
  func earlierNames() throws {
    let pairs = [
      (["tick", "daily", "1"], ["check", "daily", "1"]), (["tick", "daily"], ["check", "daily"]),
      (["tick", "--help"], ["check", "--help"]), (["help", "tick"], ["help", "check"]),
      (
        ["record", "rye", "--channel", "x", "--url", "https://x.example/1"],
        ["published", "rye", "--channel", "x", "--url", "https://x.example/1"]
      ), (["record", "--help"], ["published", "--help"]),
      (["record", "rye", "--blah"], ["published", "rye", "--blah"]),
    ]
    for (new, old) in pairs {
      let results = try [new, old].map { words in
        let folder = try TemporaryFolder()
        try folder.write("---\nedito: 1\nchannels: [{id: x, network: x}]\n---\n", to: "edito.md")
        try folder.write("---\nevery: day\n---\n- [ ] Answer\n", to: "checklists/daily.md")
        try folder.write(
          "---\ntitle: Rye\nstatus: scheduled\ndate: 2026-11-23\nchannels: [x]\n---\nRye.\n", to: "posts/rye.md")
        let result = folder.edito(words)
        return (result.outcome, result.output, result.notices, try folder.files)
      }
      #expect(results[0].0 == results[1].0)
      #expect(results[0].1 == results[1].1)
      #expect(results[0].2 == results[1].2)
      #expect(results[0].3 == results[1].3)
    }
  }
}
