import CivilTime
import EditoCommands
import Localization
import TestSupport
import Testing

/// What `edito import` does with a column that seems to contain titles, but whose header it does not know.
@Suite("A column of titles under an unknown header")
struct ImportedTitlesTests {
  private static let plan = """
    Working name,Date,Text
    Rye,24/11/2026,Our rye is back.
    Oats and honey,25/11/2026,Oats are in.
    Spelt,26/11/2026,Spelt for all.

    """

  private static func folder(locale: String = "en", _ plan: String = plan) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: \(locale)\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write(plan, to: "plan.csv")
    return folder
  }

  private static func onTerminal(
    _ folder: TemporaryFolder, typing lines: [String]
  ) -> (output: String, notices: String, untyped: Int) {
    var (output, notices, lines) = ("", "", lines[...])
    var environment = CommandEnvironment(
      currentFolder: folder.path, clock: { TestTime.noon }, isOutputTerminal: true, width: 300, refusesColor: true)
    environment.isInputTerminal = true
    let console = Console(
      environment, write: { output += $0 }, notify: { notices += $0 }, readLine: { lines.popFirst() })
    _ = Program.run(["import", "plan.csv"], on: console)
    return (output, notices, lines.count)
  }

  @Test("is proposed as the title on a terminal, and the answer is kept")
  func asked() throws {
    let folder = try Self.folder()
    let result = Self.onTerminal(folder, typing: ["1"])
    #expect(
      result.output.hasPrefix(
        """
        plan.csv: the column “Working name” looks like titles (Rye, Oats and honey, Spelt). What is it?
          1  title
          2  description
          3  a key of your own, x-working-name
          4  do not read it
        1 to 4, or Enter not to read it this time: \n
        """))
    #expect(try folder.text(of: "posts/2026/11/2026-11-25-oats-and-honey.md").hasPrefix("---\ntitle: Oats and honey\n"))
    #expect(try folder.text(of: "edito.md").contains("\nimport: {columns: {title: Working name}}\n"))
    #expect(Self.onTerminal(folder, typing: []).output == "0 posts created, 0 changed; 3 rows without changes.\n")
  }

  @Test("is not read without an answer, and the posts are imported")
  func unanswered() throws {
    let folder = try Self.folder()
    let result = Self.onTerminal(folder, typing: [""])
    #expect(result.output.hasSuffix("\n3 posts created, 0 changed.\n"))
    #expect(try !folder.text(of: "edito.md").contains("import"))
  }

  @Test("is named with what to type, if the user cannot be asked", arguments: ["en", "fr"])
  func named(locale: String) throws {
    let result = try Self.folder(locale: locale).edito("import", "plan.csv")
    #expect(result.outcome == .clean)
    #expect(
      result.notices
        == (locale == "fr"
          ? """
          plan.csv\u{A0}: la colonne 1 (Working name) n’est pas lue, alors qu’elle semble contenir des titres
            aide\u{A0}: pour la lire, ajoutez --column title="Working name"\u{202F}; pour la laisser de côté, --ignore "Working name"

          """
          : """
          plan.csv: column 1 (Working name) is not read, although it seems to contain titles
            help: to read it, pass --column title="Working name"; to leave it out, --ignore "Working name"

          """))
  }

  @Test(
    "is not seen in other columns",
    arguments: [
      // Repeated words, numbers, keys, files, hashtags and URLs are no titles, and a title that is read suffices.
      ["Team", "Team", "Team"], ["1", "2", "3"], ["P-001", "P-002", "P-003"], ["a.jpg", "b.jpg", "c.jpg"],
      ["#rye", "#oats", "#spelt"], ["https://a.example/a", "https://a.example/b", "https://a.example/c"],
      ["Rye", "", ""],
    ])
  func others(cells: [String]) throws {
    let rows = zip(cells, 24...).map { "\($0),2026-11-\($1),Text \($1)\n" }.joined()
    let notices = try Self.folder("Odd thing,date,text\n" + rows).edito("import", "plan.csv").notices
    #expect(
      notices == """
        plan.csv: unknown column “Odd thing” is not read
          help: to keep it as a key of your own, pass `--column x-odd-thing="Odd thing"`

        """)
    let titled = Self.plan.replacing("Text", with: "title")
    #expect(try !Self.folder(titled).edito("import", "plan.csv").notices.contains("titles"))
  }
}
