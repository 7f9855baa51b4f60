import Editorial
import ForeignFiles
import Localization
import Spreadsheets
import Testing

/// The effects of an import on posts, and its rejected rows.
@Suite("An import of rows")
struct ImportTests {
  typealias Sheet = RoundTripTests

  private static func reasons(_ plan: ImportPlan) -> [String] { plan.rejected.map(\.issue.reason.english) }

  @Test(
    "creates posts only below posts/",
    arguments: [
      "../posts/a.md", "/posts/a.md", "posts/../edito.md", "posts/.git/a.md", "people/a.md", "posts/a.txt",
      "posts//a.md",
      "posts/a:b.md", "posts/.md", "posts/a\u{7}.md", "edito.md", "strategy/m.md", "C:\\posts\\a.md",
    ])
  func places(path: String) {
    let plan = Sheet.plan("file,title,text\n\(path),A,b\n", into: Sheet.corpus([:]))
    #expect(plan.changes.isEmpty)
    #expect(plan.rejectedRowCount == 1)
  }

  @Test(
    "ignores the question marks of a narrower code page",
    arguments: [
      ("Prêt\u{202F}?", "Prêt??", true), ("Prêt\u{202F}?", "Prêt?", true), ("🎉🎂 a", "???? a", true),
      ("🎉 a", " a", false), ("🎉 a", "?? b", false), ("a ?", "a ??", false), ("a ? 🎉", "a ?? ??", false),
      ("a 🎉", "a ? b", false), ("a – b…\u{2192}", "a – b…?", true),
    ])
  func narrowed(text: String, cell: String, isSame: Bool) {
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: \"\(text)\"\n---\n\n\(text)\n"])
    let plan = Sheet.plan("id,title,text\na,\(cell),\(cell)\n", into: corpus)
    #expect(Self.reasons(plan) == [])
    #expect(plan.changes.isEmpty == isSame)
  }

  @Test("matches a post by its day and title without file and id, unless two posts have them")
  func dayAndTitle() {
    let post = "---\ntitle: L’été\ndate: 2026-11-24 09:00\nstatus: draft\n---\n"
    let csv = "file,id,title,date,status\nposts/old.md,old,L'ÉTÉ,24/11/2026 09:00,review\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus(["posts/a.md": post]))
    #expect(Self.reasons(plan) == [])
    #expect(plan.changes.map(\.file.path) == ["posts/a.md"])
    let both = Sheet.plan(csv, into: Sheet.corpus(["posts/a.md": post, "posts/b.md": post]))
    #expect(both.changes.isEmpty)
    #expect(Self.reasons(both) == ["several posts have this date and this title: posts/a.md, posts/b.md"])
    let other = Sheet.plan(csv.replacing("24/11", with: "25/11"), into: Sheet.corpus(["posts/a.md": post]))
    #expect(other.changes.map(\.file.path) == ["posts/old.md"])
  }

  @Test("accepts a file's path with either slash")
  func slashes() {
    let plan = Sheet.plan("file,title,text\nposts\\2026\\a.md,A,b\n./posts/b.md,B,b\n", into: Sheet.corpus([:]))
    #expect(plan.changes.map(\.file.path) == ["posts/2026/a.md", "posts/b.md"])
  }

  @Test("keeps every byte around a change", arguments: ["\n", "\r\n"])
  func bytesStay(lineBreak: String) throws {
    let lines = [
      "---", "# why", "tags:   [ a,b ]  # two", "title: 'A'", "x-odd: >-", "  folded", "  text",
      "date: 2026-11-24 09:00",
      "channels:", "  - x", "  - mastodon", "cta:", "  text: Come # now", "  expect: 12", "---", "", "Common.", "", "",
      "## @x", "", "Own.", "", "",
    ]
    let corpus = Sheet.corpus(["posts/a.md": lines.joined(separator: lineBreak)])
    let csv =
      "id,title,cta expect,cta url,text,text @x,channels x date\na,A,\"12,0\",https://a.example,\"One.\n\nTwo.\",Own.,\n"
    let plan = Sheet.plan(csv, into: corpus)
    #expect(Self.reasons(plan) == [])
    let change = try #require(plan.changes.first)
    #expect(Set(change.columns) == [.field(["cta", "url"]), .text(channel: nil)])
    var expected = lines
    expected[16] = "One.\(lineBreak)\(lineBreak)Two."
    expected.insert("  url: \"https://a.example\"", at: 14)
    #expect(change.file.text == expected.joined(separator: lineBreak))
    #expect(Sheet.plan(csv, into: Sheet.corpus(corpus, after: plan)).changes.isEmpty)
  }

  @Test(
    "finds a place for a new text",
    arguments: [
      "---\ntitle: a\n---\n", "---\ntitle: a\n---", "---\ntitle: a\n---\n\n## @x\nOwn.\n",
      "---\ntitle: a\n---\n## @x\n## @mastodon\n",
      "---\ntitle: a\n---\n\nOnly this", "---\ntitle: a\n---\n\nOld.\n\n## @x\n",
    ])
  func newTexts(post: String) throws {
    let corpus = Sheet.corpus(["posts/a.md": post])
    let csv = "id,text,text @x,text (Markdown) @mastodon\na,New.,\"For x,\n\nin two.\",- one\n"
    let plan = Sheet.plan(csv, into: corpus)
    #expect(Self.reasons(plan) == [])
    let cells = try #require(PostSheet(Sheet.corpus(corpus, after: plan)).posts.first)
    #expect(cells[.text(channel: nil)] == "New.")
    #expect(cells[.text(channel: "x")] == "For x,\n\nin two.")
    #expect(cells[.text(channel: "mastodon")] == "- one")
    #expect(Sheet.plan(csv, into: Sheet.corpus(corpus, after: plan)).unchangedCount == 1)
  }

  @Test("writes dates of channels, and rejects one for a channel that the post lacks")
  func ownDates() throws {
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: a\ndate: 2026-11-24\nchannels: [x, mastodon]\n---\nWords.\n"])
    let plan = Sheet.plan("id,channels · x · date\na,24 nov. 2026 à 12h30\n", into: corpus)
    #expect(
      plan.changes.first?.file.text.contains("channels: {x: {date: 2026-11-24 12:30}, mastodon: {}}")
        ?? false)
    #expect(Self.reasons(Sheet.plan("id,channels insta date\na,2026-11-24\n", into: corpus)).count == 1)
    let changed = Sheet.corpus(corpus, after: plan)
    let without = Sheet.plan("id,channels\na,\"mastodon, insta\"\n", into: changed)
    #expect(without.changes.first?.file.text.contains("channels: [mastodon, insta]") ?? false)
  }

  @Test("reads a column's dates in their own order")
  func dateOrder() {
    let plan = Sheet.plan("title,date\nA,03/04/2026\nB,12/25/2026\n", into: Sheet.corpus([:]))
    #expect(plan.changes.map { Document.read($0.file).post?.slot?.value.description } == ["2026-03-04", "2026-12-25"])
  }

  @Test("rejects an ambiguous date, with the reason")
  func rejectedDates() {
    let csv = """
      title,date,time,status,published x url
      A,24/11/2026,9:00-10:00,,
      B,24/11/2026 09:00,10:00,,
      C,Mon 24/11/2026,,,
      D,before 25/11/2026,,,
      E,0206-11-24,,,
      F,24/12/2026,,published,
      G,2026-12-24,,published,
      H,2026-12-24,,,https://a.example/1
      """
    let plan = Sheet.plan(csv + "\n", into: Sheet.corpus([:]))
    // The last two dates can be read in one way only, so lint reports the contradiction.
    #expect(plan.changes.map(\.line) == [8, 9] && plan.assumptions.isEmpty)
    #expect(plan.rejected.map { $0.column?.heading } == ["time", "time", "date", "date", "date", "date"])
    #expect(
      Self.reasons(plan) == [
        "“9:00-10:00” is a range of times, but a post needs one time",
        "“10:00” differs from the time in the date, “2026-11-24 09:00”",
        "“Mon 24/11/2026”: 24 November 2026 is a Tuesday, not a Monday",
        "“before 25/11/2026”: “before” is not understood",
        "“0206-11-24”: the year must be from 1990 to 2100",
        "“24/12/2026”: the post is marked as published, but 24 December 2026 is in the future",
      ])
  }

  @Test("uses a published post as proof of a past date")
  func proofOfWhatIsOut() {
    let csv = "title,date,published x url\nA,10/08/2026,https://a.example/1\nB,11/12/2026,https://a.example/2\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus([:]))
    #expect(plan.changes.map { Document.read($0.file).post?.slot?.value.description } == ["2026-10-08", "2026-11-12"])
    let planned = Sheet.plan(csv.replacing("published x url", with: "x-link"), into: Sheet.corpus([:]))
    #expect(
      planned.changes.map { Document.read($0.file).post?.slot?.value.description } == ["2026-08-10", "2026-12-11"])
    #expect(planned.assumptions.map(\.order) == [.dayFirst] && planned.assumptions.map(\.cell.line) == [2])
  }

  @Test("reads a status as the calendar shows it", arguments: ["review", "in review", "In review", "en relecture"])
  func labels(_ word: String) {
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: A\nstatus: draft\n---\n"])
    let plan = Sheet.plan("id,status\na,\(word)\n", into: corpus)
    #expect(plan.rejected.isEmpty)
    #expect(plan.changes.count == 1)
  }

  @Test("keeps the past date of a published post, whatever status the row has")
  func dateOfWhatIsOut() {
    let post = "---\ntitle: A\nstatus: published\ndate: 2026-11-20\n---\n"
    let corpus = Sheet.corpus(["posts/a.md": post])
    #expect(Sheet.plan("id,date\na,2026-12-20\n", into: corpus).rejectedRowCount == 1)
    #expect(Sheet.plan("id,date\na,2026-11-19\n", into: corpus).changes.count == 1)
    #expect(Sheet.plan("id,date,status\na,2026-12-20,scheduled\n", into: corpus).changes.count == 1)
  }

  @Test("names a file after the day on the workspace's clock")
  func dayOfFile() {
    let plan = Sheet.plan("title,date\nA,2026-11-30 23:00:00 -0500\n", into: Sheet.corpus([:]))
    #expect(plan.changes.map(\.file.path) == ["posts/2026-12-01-a.md"])
  }

  @Test("rejects a row for each reason, and names the cell")
  func rejections() {
    let csv = """
      title,date,status,channels,cta.expect,cta.url,media 1 file,media 1 alt
      A,2026-02-30,late,"x, mastadon",many,not an address,a.jpg,
      """
    let plan = Sheet.plan(csv + "\n", into: Sheet.corpus([:]))
    #expect(plan.changes.isEmpty && plan.rejectedRowCount == 1)
    #expect(plan.rejected.map { $0.column?.heading } == ["channels", "cta.expect", "cta.url", "date", "status"])
    #expect(plan.rejected.allSatisfy { $0.line == 2 && $0.issue.hint != nil })
  }

  @Test("rejects a time without a day, unless the post has a day")
  func timeWithoutDay() {
    let csv = "title,date,time,text\nA,,09:00,a\nB,24/11/2026,09:00,b\nC,,,c\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus([:]))
    #expect(plan.changes.count == 2 && plan.rejected.map(\.line) == [2] && plan.rejected[0].column?.heading == "time")
    #expect(Self.reasons(plan) == ["“09:00” is a time without a day"])
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: A\ndate: 2026-11-24 09:00\n---\nWords.\n"])
    #expect(Sheet.plan("id,time\na,9h\n", into: corpus).unchangedCount == 1)
    #expect(Sheet.plan("id,time,date\na,10:00,\n", into: corpus).rejectedRowCount == 1)
    #expect(Sheet.plan("id,time\na,soon\n", into: corpus).rejectedRowCount == 1)
  }

  @Test("reports a column without a header once, and rejects cells beyond the last header")
  func columnsWithoutHeadings() {
    let csv = "title,,date,,text,, \nA,,24/11/2026,,a,,\nB,b,25/11/2026,,b,,\nC,c,26/11/2026,,c,,c\nD,d,27/11/2026,,d\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus([:]))
    #expect(plan.changes.count == 3)
    #expect(plan.unnamed.map(\.line) == [3] && plan.unnamed.map(\.column) == [2])
    #expect(plan.rejected.map(\.line) == [4] && Self.reasons(plan) == ["1 cell is beyond the last column header"])
  }

  @Test(
    "stops if no header is known, whatever the rows contain",
    arguments: [
      ("Titl,Dat,Chanels,Txt\nA,2026-11-24,x,t\nB,2026-11-25,x,u\n", ["title", "date", "channels", "text"]),
      ("Titl;Datums;Csatorna;Szöveg\nA;2026-11-24;mastodon;t\nB;2026-11-25;x;u\n", ["title", "datum", nil, nil]),
    ] as [(String, [String?])])
  func noHeadings(text: String, nearest: [String?]) {
    let table = SheetTable(Array(text.utf8), for: ImportTarget(Sheet.corpus([:])))
    #expect(!table.hasHeadings && table.rows.isEmpty)
    #expect(table.unused.map(\.nearest) == nearest)
    let issue = CellIssue.noHeading(of: table.unused)
    #expect(issue.reason.english.hasPrefix("unknown column headers: Titl, D"))
    #expect(issue.hint?.english.hasPrefix("write title for “Titl”") ?? false)
  }

  @Test("reports unread columns and their probable meaning")
  func unknownColumns() {
    let table = SheetTable(
      Array("titl,text @mastdon,x-note,budget\nA,b,c,d\n".utf8), for: ImportTarget(Sheet.corpus([:])))
    #expect(table.unused.map(\.heading) == ["titl", "text @mastdon", "budget"])
    #expect(table.unused[0].nearest == "title")
    #expect(table.unused[1].nearest == "text @mastodon" || table.unused[1].nearest == "text mastodon")
  }

  @Test(
    "does not suggest a header for a different word",
    arguments: ["Notes", "Note", "Lieu", "Cost", "Rate", "Late", "Comments", "Date de modification", "Heat", "Votes"])
  func otherHeadings(heading: String) {
    let table = SheetTable(Array("title,\(heading)\nA,b\n".utf8), for: ImportTarget(Sheet.corpus([:])))
    #expect(table.unused.map(\.nearest) == [nil])
  }

  @Test(
    "suggests the header for a typing error",
    arguments: [("Dtae", "date"), ("Statsu", "status"), ("Tilte", "title"), ("Publicaton date", "publication date")])
  func slips(heading: String, meant: String) {
    let table = SheetTable(Array("text,\(heading)\nA,b\n".utf8), for: ImportTarget(Sheet.corpus([:])))
    #expect(table.unused.map(\.nearest) == [meant])
  }

  @Test("matches a post by its day and title in any folder")
  func sameDayAndTitle() {
    let corpus = Sheet.corpus(["posts/old/2026-11-24-bread.md": "---\ntitle: Bread\ndate: 2026-11-24\n---\nWords.\n"])
    let plan = Sheet.plan("title,date,text\nBread,24/11/2026,Other words.\n", into: corpus)
    #expect(plan.changes.map(\.file.path) == ["posts/old/2026-11-24-bread.md"])
  }

  @Test("deletes values of empty cells only on request")
  func clearing() throws {
    let post = "---\ntitle: A\ntags: [a]\ncta: {text: Come, url: \"https://a.example\"}\npillar: p\n---\nWords.\n"
    let corpus = Sheet.corpus(["posts/a.md": post])
    let csv = "id,tags,cta url,pillar\na,,,\n"
    #expect(Sheet.plan(csv, into: corpus).changes.isEmpty)
    #expect(Sheet.plan(csv, into: corpus).kept.first?.columns.count == 3)
    let cleared = try #require(Sheet.plan(csv, into: corpus, clears: true).changes.first)
    #expect(cleared.file.text == "---\ntitle: A\ncta: {text: Come}\n---\nWords.\n")
  }

  @Test("keeps a value of spaces that the sheet repeats")
  func blanksStay() {
    let front = "title: \" \"\ndescription: \"\\u00A0 \\t\"\npillar: \"\"\ncta: {text: \"  \"}\n"
    let corpus = Sheet.corpus([
      "posts/a.md": "---\n\(front)---\n\n\u{A0}\n\n## @x\n\n\u{B}\n",
      "posts/b.md": "---\ntitle: B\n---\n\n\u{B}\u{2028}\n",
    ])
    for language in Language.allCases {
      for separator in Separator.allCases {
        let sheet = PostSheet(corpus).text(DelimitedForm(separator: separator), in: language)
        let plan = Sheet.plan(sheet, into: corpus, clears: true)
        #expect(Self.reasons(plan) == [] && plan.changes.isEmpty && plan.unchangedCount == 2)
      }
    }
    let cleared = Sheet.plan("id,title,cta text\na,,\n", into: corpus, clears: true).changes.first
    #expect(cleared?.columns == [.field(["cta", "text"]), .field(["title"])])
  }

  @Test("reads ten thousand rows in one pass", arguments: [10_000])
  func manyRows(count: Int) {
    let rows = (0..<count).map { "T\($0),2026-11-24,\"Text \($0)\"\n" }.joined()
    #expect(Sheet.plan("title,date,text\n" + rows, into: Sheet.corpus([:])).changes.count == count)
  }
}
