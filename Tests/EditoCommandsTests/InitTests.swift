import EditoCommands
import Localization
import TestSupport
import Testing

@Suite("edito init")
struct InitTests {
  @Test("writes a workspace without findings", arguments: ["fr", "en", "fr-CA"], ["questions", "six-m", ""])
  func lintsClean(_ locale: String, _ framework: String) throws {
    let folder = try TemporaryFolder()
    let frameworks = framework.isEmpty ? "questions,six-m" : framework
    let result = folder.edito("init", "--locale", locale, "--framework", frameworks)
    #expect(result.outcome == .clean)
    #expect(result.notices.isEmpty)
    #expect(folder.findings().isEmpty)
    #expect(try folder.files.contains { $0.hasPrefix("strategy/questions/") } == (framework != "six-m"))
    #expect(try folder.files.contains { $0.hasPrefix("strategy/six-m/") } == (framework != "questions"))
  }

  @Test("writes English for an unsupported language, and says so")
  func otherLanguage() throws {
    let folder = try TemporaryFolder()
    let result = folder.edito("init", "--locale", "de-DE")
    #expect(result.outcome == .clean)
    #expect(result.notices == "note: Edito supports English and French; the documents for de-DE are in English\n")
    #expect(try folder.text(of: "edito.md").contains("\nlocale: de-DE "))
    #expect(folder.findings().isEmpty)
  }

  @Test("takes the language, the zone and the name from its environment")
  func defaults() throws {
    let folder = try TemporaryFolder(named: "Fournil: été #1")
    let result = folder.edito("init", language: .french, locale: "fr-CA", timeZone: "America/Toronto")
    #expect(result.outcome == .clean)
    #expect(result.output.contains("Et maintenant"))
    let settings = try folder.text(of: "edito.md")
    #expect(settings.contains("\nname: \"Fournil: été #1\"\n"))
    #expect(settings.contains("\nlocale: fr-CA               # "))
    #expect(settings.contains("\ntimezone: America/Toronto   # "))
    #expect(folder.findings().isEmpty)
  }

  @Test("uses the language's own region and zone by default")
  func fallbacks() throws {
    let french = try TemporaryFolder()
    french.edito("init", "rédaction", language: .french)
    #expect(try french.text(of: "rédaction/edito.md").contains("\nname: rédaction\nlocale: fr-FR  "))
    #expect(try french.text(of: "rédaction/edito.md").contains("\ntimezone: Europe/Paris "))
    let english = try TemporaryFolder()
    english.edito("init")
    #expect(try english.text(of: "edito.md").contains("\nlocale: en-GB "))
    #expect(try english.text(of: "edito.md").contains("\ntimezone: Europe/London "))
  }

  @Test("says that it guessed the time zone, only if it did")
  func guessedZone() throws {
    let words = "The time zone Europe/London is guessed from the language: change it in edito.md."
    #expect(try TemporaryFolder().edito("init").output.contains(words))
    let french = try TemporaryFolder().edito("init", "--locale", "fr").output
    #expect(french.contains("Le fuseau Europe/Paris est deviné d’après la langue\u{A0}: changez-le dans edito.md."))
    for result in [
      try TemporaryFolder().edito("init", timeZone: "Europe/London"),
      try TemporaryFolder().edito("init", "--timezone", "Europe/London"),
    ] {
      #expect(result.output.contains("Europe/London") && !result.output.contains("guessed"))
    }
  }

  /// The lines of a document as its first line says to use them, or with the spaces left in place.
  private static func used(_ text: String, deletingSpaces: Bool) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
    return lines.enumerated().map { index, line -> String in
      guard index < end, line.hasPrefix("#"), !line.hasPrefix("##:") else { return String(line) }
      return String(line.dropFirst(deletingSpaces ? 2 : 1))
    }.joined(separator: "\n")
  }

  @Test("writes strategy documents whose lines can be used as their first line says", arguments: ["en", "fr"])
  func literalInstruction(_ locale: String) throws {
    let folder = try TemporaryFolder()
    folder.edito("init", "--locale", locale, "--framework", "both")
    let files = try folder.files.filter { $0.hasPrefix("strategy/") }
    #expect(files.count == 16)
    for file in files {
      try folder.write(Self.used(folder.text(of: file), deletingSpaces: true), to: file)
      let result = folder.edito("lint", file, "--today", "2026-11-23", "--format", "concise", "--select", "document")
      let errors = result.output.split(separator: "\n").filter { line in
        // The people of the examples do not exist, and both frameworks declare the same facts.
        !["unknown-reference", "duplicate-fact", "duplicate-id"].contains { line.contains($0) }
      }
      #expect(errors.isEmpty, "\(errors)")
    }
  }

  @Test("writes strategy documents in which lint explains a forgotten space", arguments: ["en", "fr"])
  func forgottenSpace(_ locale: String) throws {
    let folder = try TemporaryFolder()
    folder.edito("init", "--locale", locale, "--framework", "both")
    let help = locale == "en" ? "after a deleted `#`, the space must go too" : "l’espace qui le suit doit partir aussi"
    for file in try folder.files where file.hasPrefix("strategy/") {
      try folder.write(Self.used(folder.text(of: file), deletingSpaces: false), to: file)
      let result = folder.edito("lint", file, "--today", "2026-11-23", "--format", "json")
      #expect(
        result.output.contains("invalid-front-matter") && result.output.contains(help), "\(file): \(result.output)")
    }
  }

  @Test("rejects a folder that is a workspace already, and changes nothing")
  func twice() throws {
    let folder = try TemporaryFolder()
    folder.edito("init", "--name", "First")
    let settings = try folder.text(of: "edito.md")
    let files = try folder.files
    let again = folder.edito("init", "--locale", "fr", "--name", "Second")
    #expect(again.outcome == .couldNotRun)
    #expect(again.notices.contains("edito.md already exists; not changed"))
    #expect(try folder.text(of: "edito.md") == settings)
    #expect(try folder.files == files)
  }

  @Test("does not change other files, and names them")
  func keepsFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine\n", to: "posts/README.md")
    let result = folder.edito("init")
    #expect(result.output.contains("Not changed:\n  posts/README.md\n"))
    #expect(try folder.text(of: "posts/README.md") == "mine\n")
  }

  @Test("writes nothing if a file has the name of a folder")
  func readFailure() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "strategy")
    let result = folder.edito("init")
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains("strategy is not a folder"))
    #expect(try folder.files == ["strategy"])
  }

  @Test("warns if the new workspace is inside another one")
  func nested() throws {
    let folder = try TemporaryFolder()
    folder.edito("init")
    let result = folder.edito("init", "client")
    #expect(result.outcome == .clean)
    #expect(result.notices.contains("this folder is inside the workspace \(folder.path)"))
  }

  @Test("accepts `both` for both frameworks, as its help says")
  func bothFrameworks() throws {
    let folder = try TemporaryFolder()
    folder.edito("init", "--framework", "both")
    let all = try TemporaryFolder()
    all.edito("init", "--framework", "questions,six-m")
    #expect(try folder.files == all.files && !all.files.isEmpty)
    let standard = try TemporaryFolder()
    standard.edito("init")
    #expect(try !standard.files.contains { $0.hasPrefix("strategy/six-m/") })
    let french = try TemporaryFolder()
    french.edito("init", "--framework", "les deux")
    #expect(try french.files == all.files)
  }

  @Test(
    "rejects unknown values and suggests similar ones",
    arguments: [
      (["--locale", "french"], "invalid value “french” for --locale"),
      (["--timezone", "Europe/Pari"], "“Europe/Paris”"),
      (["--framework", "seven-m"], "questions, six-m"), (["--name", " "], "invalid value “ ” for --name"),
    ])
  func rejections(_ options: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = folder.edito("init", options[0], options[1])
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains(message))
    #expect(try folder.files.isEmpty)
  }
}
