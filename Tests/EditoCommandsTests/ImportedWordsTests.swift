import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

/// What `edito import` does with words in cells that it does not know.
@Suite("Unknown words of an imported sheet")
struct ImportedWordsTests {
  private static func folder(locale: String = "en", _ plan: String = plan) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: \(locale)\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write(
      """
      ---
      question: medium
      channels: {x: {network: x}, insta: {network: instagram}}
      pillars: [{id: craft, title: Our craft}, {id: people}]
      formats: [photo, reel]
      ---

      """, to: "strategy/medium.md")
    for (id, name) in [("marie", "Marie Durand"), ("tom", "Tom Petit")] {
      try folder.write("---\ntitle: \(name)\nrole: member\n---\n", to: "people/\(id).md")
    }
    try folder.write(plan, to: "plan.csv")
    return folder
  }

  private static let plan = """
    title,date,channels,status,author,pillar,format
    Rye,2026-11-24,x,Parked,Marie,Bread stuff,photo
    Oats,2026-11-25,"x, The gram",parked,M. Durand,craft,photo
    Spelt,2026-11-26,insta,draft,M. Durand,Bread stuff,Clip

    """

  private static func onTerminal(
    _ arguments: [String], in folder: TemporaryFolder, width: Int = 300, typing lines: [String] = []
  ) -> (outcome: EditoCommands.ExitStatus, output: String, notices: String, untyped: Int) {
    var (output, notices, lines) = ("", "", lines[...])
    var environment = CommandEnvironment(
      currentFolder: folder.path, clock: { TestTime.noon }, isOutputTerminal: true, width: width, refusesColor: true)
    environment.isInputTerminal = true
    let console = Console(
      environment, write: { output += $0 }, notify: { notices += $0 }, readLine: { lines.popFirst() })
    let outcome = Program.run(arguments, on: console)
    return (outcome, output, notices, lines.count)
  }

  private static let settings = """
    import: {values: {author: {M. Durand: marie}, channels: {The gram: insta}, format: {Clip: reel}, pillar: {Bread stuff: craft}, status: {Parked: approved}}}

    """

  @Test("are asked about once on a terminal, and the answers are kept for the next import")
  func questions() throws {
    let folder = try Self.folder()
    // Neither “0” nor “no” is an answer.
    let result = Self.onTerminal(
      ["import", "plan.csv"], in: folder, typing: ["0", "1", "no", "4", "1", "1", "2"])
    #expect(result.untyped == 0 && result.outcome == .clean, "\(result.output)\(result.notices)")
    let questions = result.output.split(separator: "\n").filter { $0.hasPrefix("plan.csv: ") }
    #expect(
      questions == [
        "plan.csv: “Bread stuff” (2 cells) is not a known value of the field “pillar”. Which one does it mean?",
        "plan.csv: “Parked” (2 cells) is not a known value of the field “status”. Which one does it mean?",
        "plan.csv: “M. Durand” (2 cells) is not a known value of the field “author”. Which one does it mean?",
        "plan.csv: “The gram” (1 cell) is not a known value of the field “channels”. Which one does it mean?",
        "plan.csv: “Clip” (1 cell) is not a known value of the field “format”. Which one does it mean?",
      ])
    let settings = try folder.text(of: "edito.md")
    #expect(settings.hasSuffix("\n\(Self.settings)---\n"), "\(settings)")
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-rye.md").contains("status: approved\n"))
    #expect(
      result.notices == """
        2 posts are approved or scheduled, but no approvals are recorded, because the sheet names no approver
        edito.md: kept for the next import: \(Self.settings.dropFirst(9).dropLast(2))

        """)
    let again = Self.onTerminal(["import", "plan.csv"], in: folder)
    #expect(again.output == "0 posts created, 0 changed; 3 rows without changes.\n" && again.notices == "")
  }

  @Test("are left out if the user gives no answer, this time or every time")
  func leftOut() throws {
    let plan = "title,date,status\nRye,2026-11-24,Parked\nOats,2026-11-25,On hold\nSpelt,2026-11-26,draft\n"
    let folder = try Self.folder(plan)
    let result = Self.onTerminal(["import", "plan.csv"], in: folder, typing: ["", "8"])
    #expect(result.untyped == 0 && result.output.contains("\n  8  leave it out of every import\n"))
    #expect(result.output.contains("1 to 8, or Enter to leave it out this time: "))
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-rye.md") == "---\ntitle: Rye\ndate: 2026-11-24\n---\n")
    #expect(try folder.text(of: "edito.md").contains("\nimport: {values: {status: {On hold: \"\"}}}\n"))
    #expect(result.notices.contains("left out: unknown value “Parked”") && !result.notices.contains("“On hold”"))
    // The word that was left out only once is asked about again. The answer is kept, although it changes no post.
    let again = Self.onTerminal(["import", "plan.csv"], in: folder, typing: ["8"])
    #expect(again.untyped == 0 && again.outcome == .clean)
    #expect(
      try folder.text(of: "edito.md").contains("\nimport: {values: {status: {On hold: \"\", Parked: \"\"}}}\n"))
    #expect(folder.edito("lint", "--select", "wrong-type,unknown-key").outcome == .clean)
  }

  @Test("of a column without any known value are asked about as well")
  func unfit() throws {
    let plan = "title,date,owner\nRye,2026-11-24,MD\nOats,2026-11-25,MD\nSpelt,2026-11-26,TP\n"
    let folder = try Self.folder(plan)
    let without = folder.edito("import", "plan.csv", "--dry-run")
    #expect(
      without.notices.contains(
        "\n  help: to say what the unknown words mean, add to edito.md: `import: {values: {author: {MD: \"\", TP: \"\"}}}` "
      ))
    let result = Self.onTerminal(["import", "plan.csv"], in: folder, typing: ["1", "2"])
    #expect(result.untyped == 0 && result.output.contains("\n  1  marie – Marie Durand\n  2  tom – Tom Petit\n"))
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-rye.md").contains("author: marie\n"))
    #expect(try folder.text(of: "posts/2026/11/2026-11-26-spelt.md").contains("author: tom\n"))
  }

  @Test("of a column of topics are not asked about")
  func topics() throws {
    let rows = (10...29).map { "Post \($0),2026-11-\($0),Topic \($0)\n" }.joined()
    let folder = try Self.folder("title,date,pillar\n" + rows)
    let result = Self.onTerminal(["import", "plan.csv"], in: folder)
    #expect(!result.output.contains("Which one") && !result.notices.contains("to say what"))
  }

  @Test("are named once with the line to add to the settings, if the user cannot be asked", arguments: ["en", "fr"])
  func named(locale: String) throws {
    let folder = try Self.folder(locale: locale)
    let notices = folder.edito("import", "plan.csv").notices
    let isFrench = locale == "fr"
    #expect(notices.split(separator: "\n").count { $0.contains("Bread stuff") && !$0.contains("edito.md") } == 1)
    // One notice is about both spellings in upper and lower case.
    #expect(
      notices.split(separator: "\n").count { $0.lowercased().contains("“parked”") || $0.contains("Parked\u{202F}»") }
        == 1)
    #expect(notices.contains(isFrench ? "ignoré dans 2\u{A0}lignes (2, 4)" : "left out in 2 rows (2, 4)"))
    #expect(
      notices.contains(
        isFrench
          ? "  aide\u{A0}: pour dire ce que les mots inconnus désignent, ajoutez à edito.md\u{A0}: `import: {values: {"
          : "  help: to say what the unknown words mean, add to edito.md: `import: {values: {"))
    #expect(notices.contains("Bread stuff: \"\"") && notices.components(separatedBy: "import: {values:").count == 2)
  }

  @Test("are added to the key of the settings if it exists")
  func added() throws {
    let folder = try Self.folder()
    try folder.write(
      "---\nedito: 1\nlocale: en\ntimezone: Europe/Paris\nimport: {ignore: [Type]}\n---\n", to: "edito.md")
    let notices = folder.edito("import", "plan.csv").notices
    #expect(notices.contains("mean, add below `import:` in edito.md: `values: {") && !notices.contains("import: {"))
  }

  @Test("have the proposed value in the line for the settings, which works")
  func proposed() throws {
    let folder = try Self.folder("title,date,status\nRye,2026-11-24,drafft\nOats,2026-11-25,idea\n")
    let line = "import: {values: {status: {drafft: draft}}}"
    #expect(folder.edito("import", "plan.csv", "--dry-run").notices.contains("`\(line)`\n"))
    let settings = try folder.text(of: "edito.md")
    try folder.write(settings.replacing("Paris\n", with: "Paris\n\(line)\n"), to: "edito.md")
    #expect(folder.edito("import", "plan.csv").notices == "")
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-rye.md").contains("status: draft\n"))
  }

  @Test("are in the table of a dry run, which asks and writes nothing", arguments: [40, 60, 100])
  func table(width: Int) throws {
    let folder = try Self.folder(Self.plan.replacing("Clip", with: "photoo"))
    let before = try folder.files
    let result = Self.onTerminal(["import", "plan.csv", "--dry-run"], in: folder, width: width, typing: ["1"])
    let after = try folder.files
    #expect(result.untyped == 1 && after == before)
    #expect(result.output.contains("\n    “The gram” (1) → insta · x\n"), "\(result.output)")
    #expect(result.output.contains("\n    “photoo” (1) → photo?\n"))
    #expect(result.output.contains("\n    “Parked” (2) → idea · draft"))
    #expect(result.output.contains("\n    “M. Durand” (2) → marie?\n"))
    let table = result.output.prefix(upTo: try #require(result.output.firstRange(of: "\n\n")).lowerBound)
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test("are in the JSON output with the values that they may mean")
  func json() throws {
    let folder = try Self.folder()
    let result = Self.onTerminal(
      ["import", "plan.csv", "--format", "json", "--ignore", "Nothing"], in: folder, typing: ["1"])
    #expect(result.untyped == 1 && result.notices == "")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let words = try #require(document["unknownWords"] as? [[String: Any]])
    let gram = try #require(words.first { $0["word"] as? String == "The gram" })
    #expect(gram["field"] as? String == "channels" && gram["count"] as? Int == 1)
    #expect(gram["values"] as? [String] == ["insta", "x"])
    #expect(gram["setting"] as? String == "import: {values: {channels: {The gram: \"\"}}}")
    let leftOut = try #require(document["leftOut"] as? [[String: Any]])
    #expect(leftOut.contains { $0["word"] as? String == "The gram" && $0["field"] as? String == "channels" })
    #expect(document["unknownIgnored"] as? [String] == ["Nothing"])
  }
}
