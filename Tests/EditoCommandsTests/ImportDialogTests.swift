import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

/// What `edito import` shows of a sheet's columns, asks about them and keeps.
@Suite("The columns of an imported sheet")
struct ImportDialogTests {
  private static func folder(locale: String = "en", _ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: \(locale)\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write(
      "---\nquestion: medium\nchannels: {x: {network: x}, insta: {network: instagram}}\n---\n", to: "strategy/medium.md"
    )
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private static let note = "A long note about the bread that is not the text of a post but only a note."
  private static let plan = """
    Working name,Date,Channel,Deck,Text,Statsu
    Rye,24/11/2026,X,\(note),Our rye is back.,draft
    Oats,25/11/2026,"X, Snap",\(note) More,Oats are in.,draft
    Spelt,26/11/2026,Snap,\(note) Again,"Spelt, and a text that is longer than the line of a terminal may ever be.",draft

    """

  /// Runs a command on a terminal with a user who types some lines.
  private static func onTerminal(
    _ arguments: [String], in folder: TemporaryFolder, width: Int = 80, typing lines: [String] = [],
    isInput: Bool = true
  ) -> (outcome: EditoCommands.ExitStatus, output: String, notices: String, untyped: Int) {
    var (output, notices, lines) = ("", "", lines[...])
    var environment = CommandEnvironment(
      currentFolder: folder.path, clock: { TestTime.noon }, isOutputTerminal: true, width: width, refusesColor: true)
    environment.isInputTerminal = isInput
    let console = Console(
      environment, write: { output += $0 }, notify: { notices += $0 }, readLine: { lines.popFirst() })
    let outcome = Program.run(arguments, on: console)
    return (outcome, output, notices, lines.count)
  }

  // MARK: The table

  @Test("are shown by a dry run with their fields, cells and examples")
  func table() throws {
    let folder = try Self.folder(["plan.csv": Self.plan])
    let result = Self.onTerminal(["import", "plan.csv", "--dry-run"], in: folder)
    #expect(result.outcome == .couldNotRun && !result.output.contains("would be created"))
    #expect(
      result.output == """
        plan.csv  3 of 6 columns are read
          column        field      cells  examples
          Working name  – title?     0/3  Rye · Oats · Spelt
          Date          date           3  24/11/2026 · 25/11/2026 · 26/11/2026
          Channel       channels     2/3  X · X, Snap · Snap
          Deck          – text?      0/3  A long note about the bread that is not the t…
          Text          text           3  Our rye is back. · Oats are in.
          Statsu        – status?    0/3  draft

        """)
    let ignoring = Self.onTerminal(["import", "plan.csv", "--dry-run", "--ignore", "Deck"], in: folder)
    #expect(ignoring.output.contains("  Deck          – ignored    0/3"))
    #expect(ignoring.output.contains("\n\nposts/2026/11/2026-11-24-our-rye-is-back.md  new\n"))
    #expect(!Self.onTerminal(["import", "plan.csv", "--ignore", "Deck"], in: folder).output.contains("examples"))
  }

  @Test("fit into a terminal of any width, in both languages", arguments: [40, 60, 80, 140], ["en", "fr"])
  func widths(width: Int, locale: String) throws {
    let folder = try Self.folder(locale: locale, ["plan.csv": Self.plan])
    let output = Self.onTerminal(["import", "plan.csv", "--dry-run"], in: folder, width: width).output
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= width && $0.last != " " })
    #expect(output.contains("24/11/2026") && output.contains("2/3"))
    #expect(output.contains(locale == "fr" ? "– texte\u{202F}?" : "– text?"))
    // Narrow terminals show the examples below.
    #expect(output.contains("\n    24/11/2026") == (width < 60))
  }

  @Test("are in the JSON output")
  func json() throws {
    let folder = try Self.folder(["plan.csv": Self.plan])
    let output = folder.edito("import", "plan.csv", "--dry-run", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let file = try #require((document["files"] as? [[String: Any]])?.first)
    let columns = try #require(file["columns"] as? [[String: Any]])
    #expect(columns.map { $0["field"] as? String } == [nil, "date", "channels", nil, "text", nil])
    #expect(columns.map { $0["read"] as? Int } == [0, 3, 2, 0, 3, 0])
    #expect(columns.map { $0["guess"] as? String } == ["titles", nil, nil, "texts", nil, "status"])
    #expect(columns[0]["examples"] as? [String] == ["Rye", "Oats", "Spelt"])
  }

  // MARK: Left-out words

  @Test("are named once for each word that is left out")
  func leftOut() throws {
    let rows = (1...9).map { "Post \($0),2026-11-24,\"x, Snap\"\n" }.joined()
    let folder = try Self.folder(["plan.csv": "title,date,channels\n" + rows + "Last,2026-11-24,\"x, Vine\"\n"])
    let result = folder.edito("import", "plan.csv")
    #expect(
      result.notices == """
        plan.csv: column 3 (channels): left out in 9 rows (2, 3, 4, 5, 6…): unknown channel “Snap”
          help: known channels: insta, x; or declare it in edito.md: `channels: [{id: snap}]`
        plan.csv:11: column 3 (channels): left out: unknown channel “Vine”
          help: known channels: insta, x; or declare it in edito.md: `channels: [{id: vine}]`
          help: to say what the unknown words mean, add to edito.md: `import: {values: {channels: {Snap: "", Vine: ""}}}` with a known value between the quotation marks; without one, the word is left out

        """)
    // The words are left out again, and nothing changes.
    #expect(folder.edito("import", "plan.csv").output == "0 posts created, 0 changed; 10 rows without changes.\n")
  }

  // MARK: The order of dates

  private static let unclear = "title,date,text\nA,03/04/2026,a\nB,05/06/2026,b\n"

  @Test("must show the order of day and month in every import, or the user gives it")
  func undecided() throws {
    let folder = try Self.folder([
      "plan.csv": Self.unclear, "mentions.csv": "url,date,text\nhttps://a.example/1,03/04/2026,a\n",
      "feed.xml":
        "<rss><channel><item><link>https://a.example/2</link><pubDate>03/04/2026</pubDate></item></channel></rss>",
      "views.csv": "Date,Views\n03/04/2026,5\n",
      "strategy/indicators.md": "---\nquestion: evaluation\nindicators: {views: {title: Views, unit: count}}\n---\n",
    ])
    let commands = [
      ["import", "plan.csv"], ["mentions", "import", "mentions.csv"], ["mentions", "import", "feed.xml"],
      ["metrics", "import", "views.csv", "--channel", "x"],
    ]
    for command in commands {
      let before = try folder.files.count
      let result = folder.edito(command)
      #expect(result.outcome == .couldNotRun, "\(command)")
      #expect(result.notices.contains("“03/04/2026” (line "), "\(command)")
      #expect(result.notices.contains("--dates dmy (day first) or --dates mdy (month first)"), "\(command)")
      let after = try folder.files.count
      #expect(result.output == "" && after == before, "\(command): \(result.output)")
      #expect(folder.edito(command, locale: "fr-FR").outcome != .couldNotRun || command[0] == "import")
    }
  }

  @Test("have the order that the user gives", arguments: [("dmy", "2026-04-03"), ("mdy", "2026-03-04")])
  func given(order: String, day: String) throws {
    let folder = try Self.folder([
      "plan.csv": Self.unclear, "mentions.csv": "url,date,text\nhttps://a.example/1,03/04/2026,a\n",
      "views.csv": "Date,Views\n03/04/2026,5\n",
      "strategy/indicators.md": "---\nquestion: evaluation\nindicators: {views: {title: Views, unit: count}}\n---\n",
    ])
    folder.edito("import", "plan.csv", "--dates", order)
    #expect(try folder.files.contains("posts/\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(day)-a.md"))
    folder.edito("mentions", "import", "mentions.csv", "--dates", order)
    let log = try #require(try folder.files.first { $0.hasPrefix("mentions/") && $0.hasSuffix(".md") })
    #expect(try folder.text(of: log).contains(day))
    let output = folder.edito("metrics", "import", "views.csv", "--channel", "x", "--per", "day", "--dates", order)
    #expect(try folder.files.contains { $0.hasPrefix("metrics/") && $0.contains(day) }, "\(output)")
  }

  // MARK: Questions

  @Test("are asked about on a terminal, and the answers are kept")
  func questions() throws {
    let plan = Self.plan.replacing("24/11", with: "03/04").replacing("25/11", with: "05/06").replacing(
      "26/11", with: "01/02")
    let folder = try Self.folder(["plan.csv": plan])
    // The first answer is none; then the column is ignored, the month comes first, a column is the title, and a word is left out.
    let result = Self.onTerminal(["import", "plan.csv"], in: folder, typing: ["9", "6", "2", "1", "3"])
    #expect(
      result.untyped == 0
        && result.notices.replacing("\n  ", with: " ").contains(
          "for the next import: --column title=\"Working name\", --ignore Deck, --dates mdy, values: {channels: {Snap: \"\"}}\n"
        )
    )
    #expect(
      result.output.hasPrefix(
        """
        plan.csv: the column “Deck” looks like texts (\(Self.note.prefix(20))
        """))
    #expect(result.output.contains("\n  1  title\n  2  text · @x\n"))
    #expect(result.output.contains("\n  5  a key of your own, x-deck\n  6  do not read it\n"))
    #expect(result.output.contains("“03/04/2026”\n(line 2)?\n  1  the day\n  2  the month\n"))
    #expect(
      try folder.text(of: "edito.md").contains(
        "\nimport: {columns: {title: Working name}, ignore: [Deck], dates: mdy, values: {channels: {Snap: \"\"}}}\n---\n"
      ))
    let again = Self.onTerminal(["import", "plan.csv"], in: folder)
    #expect(again.output == "0 posts created, 0 changed; 3 rows without changes.\n")
  }

  @Test("are asked once about dates that are consecutive days only in the unusual order")
  func consecutive() throws {
    let rows = (1...3).map { "Post \($0),04/0\($0)/2026,x\n" }.joined()
    let folder = try Self.folder(locale: "en-GB", ["plan.csv": "title,date,channels\n" + rows])
    let refused = folder.edito("import", "plan.csv")
    #expect(refused.outcome == .couldNotRun)
    #expect(
      refused.notices == """
        plan.csv: not imported: in dates such as “04/01/2026” (line 2), the day usually comes first here, but only with the month first are they consecutive days
          help: say which: --dates dmy (day first) or --dates mdy (month first)

        """)
    let result = Self.onTerminal(["import", "plan.csv"], in: folder, typing: ["2"])
    #expect(result.untyped == 0 && result.output.contains("“04/01/2026”"))
    let files = try folder.files
    #expect(
      files.contains("posts/2026/04/2026-04-01-post-1.md") && files.contains("posts/2026/04/2026-04-03-post-3.md"))
    #expect(folder.edito("import", "plan.csv").output == "0 posts created, 0 changed; 3 rows without changes.\n")
  }

  @Test("name the fields among which a header does not decide", arguments: ["en", "fr"])
  func alternatives(locale: String) throws {
    let folder = try Self.folder(locale: locale, ["plan.csv": "title,date,Campaign / Status\nA,2026-11-24,Rye\n"])
    let notices = folder.edito("import", "plan.csv").notices
    let expected =
      locale == "en"
      ? """
      plan.csv: column 3 (Campaign / Status) is not read: its header names different fields, campaign, status
        help: say which it is: `--column campaign="Campaign / Status"` or `--column status="Campaign / Status"`

      """
      : """
      plan.csv\u{A0}: la colonne 3 (Campaign / Status) n’est pas lue\u{A0}: son titre nomme des champs différents, campagne, statut
        aide\u{A0}: dites lequel\u{A0}: `--column campagne="Campaign / Status"` ou `--column statut="Campaign / Status"`

      """
    #expect(notices == expected)
  }

  @Test(
    "stop the import as elsewhere, if the user gives no answer or cannot be asked",
    arguments: [
      ([""], true, []), ([], true, []), (["6"], false, []), (["6"], true, ["--dry-run"]),
      (["6"], true, ["--format", "json"]),
    ]
      as [([String], Bool, [String])])
  func noAnswer(lines: [String], isInput: Bool, options: [String]) throws {
    let folder = try Self.folder(["plan.csv": Self.plan])
    let before = try folder.files
    let result = Self.onTerminal(["import", "plan.csv"] + options, in: folder, typing: lines, isInput: isInput)
    let after = try folder.files
    #expect(result.outcome == .couldNotRun && after == before)
    #expect(result.output.contains("do not read it") == (isInput && options.isEmpty))
    if options != ["--format", "json"] { #expect(result.notices.contains("--ignore \"Deck\"")) }
  }

  @Test("keep the options of an import that writes something")
  func options() throws {
    let folder = try Self.folder(["plan.csv": Self.plan])
    let options = ["--column", "title=Working name", "--ignore", "Deck", "--ignore", "Nothing"]
    let dry = folder.edito(["import", "plan.csv", "--dry-run"] + options)
    #expect(
      dry.notices.contains(
        "edito.md: would be kept for the next import: --column title=\"Working name\", --ignore Deck\n"))
    let before = try folder.text(of: "edito.md")
    #expect(!before.contains("import"))
    let first = folder.edito(["import", "plan.csv"] + options)
    #expect(first.notices.contains("edito.md: kept for the next import: "))
    #expect(first.notices.contains("--ignore: unknown column “Nothing”") && !first.notices.contains("column “Deck”"))
    let kept = try folder.text(of: "edito.md")
    #expect(
      kept == before.replacing("Paris\n", with: "Paris\nimport: {columns: {title: Working name}, ignore: [Deck]}\n"))
    // Neither option is needed again, and nothing is written twice.
    for options in [[], options] {
      let again = folder.edito(["import", "plan.csv"] + options)
      #expect(again.output == "0 posts created, 0 changed; 3 rows without changes.\n")
      let text = try folder.text(of: "edito.md")
      #expect(text == kept && !again.notices.contains("for the next import"))
    }
    #expect(folder.edito("lint", "--select", "unknown-key").outcome == .clean)
  }
}
