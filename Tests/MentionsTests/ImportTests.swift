import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import Lint
import Testing

@testable import Mentions

@Suite("Importing mentions")
struct ImportTests {
  static let day = CalendarDay(year: 2026, month: 11, day: 23) ?? CalendarDay(number: 0)
  static let context = MentionFile.Context(zone: .utc, today: day)

  static func mention(_ address: String, _ text: String, at time: String? = "10:00") throws -> IncomingMention {
    let permalink = try #require(Permalink(address))
    let stamp = try DateSyntax.timestamp(time.map { "2026-11-23 \($0)" } ?? "2026-11-23").get()
    var mention = IncomingMention(row: 1, permalink: permalink, at: Slot(day: stamp.day, time: stamp.time))
    (mention.author, mention.text, mention.network) = ("Li", text, "x")
    return mention
  }

  static func corpus(_ page: String) -> Corpus {
    Corpus.reading(["edito.md": "---\nedito: 1\n---\n", "mentions/page.md": page])
  }

  static func adding(_ mentions: [IncomingMention], to page: String) throws -> String {
    let corpus = Self.corpus(page)
    let document = try #require(corpus.document(at: "mentions/page.md"))
    let edits = PageInsertion.edits(adding: mentions, to: document, language: .english)
    let bytes = ChangePlan(edits, in: corpus).changes.first?.newBytes ?? document.source.bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "text from strangers reads back unchanged, and has no effect",
    arguments: [
      "*bold* _it_ `code` [x](https://evil.example) ![i](j) <b>b</b> &amp; &#64;",
      "#positive @ada #question ~~no~~ | a | $x$",
      "« oui » “yes” \"no\" » ” #negative", "\\* \\[ ] - [ ] 1. ---",
      "<!-- hidden --> <script>x</script> https://a.example/_b_*c*",
      "😀👩‍👩‍👧 e\u{301}té naïve 日本語", "ends with backslash \\", "###### no heading", "> quote", "<https://auto.example>",
    ])
  func roundTrip(_ text: String) throws {
    let written = try Self.adding([Self.mention("https://a.example/1", text)], to: "---\nperiod: 2026-11-23\n---\n")
    let document = try #require(Self.corpus(written).document(at: "mentions/page.md"))
    let read = try #require(document.mentions.first)
    #expect(read.text?.value == text)
    #expect(document.mentions.count == 1)
    #expect(read.author == "Li" && read.url?.value == "https://a.example/1")
    #expect(read.sentiment == nil && read.tags.isEmpty && read.person == nil)
    #expect(!document.markdown.nodes.contains { [.htmlInline, .emphasis, .image, .code].contains($0.kind) })
  }

  @Test("no mention is dated in the future, and a range or a wrong weekday is rejected")
  func dates() {
    let csv = """
      url,date,text
      https://a.example/1,04/02/2026 11:33,a
      https://a.example/2,11/12/2026 11:33,b
      https://a.example/3,Mon 11/17/2026,c
      https://a.example/4,2026-11-20 9:00-10:00,d
      https://a.example/5,about 2026-11-20,e
      """
    let file = MentionFile(Array(csv.utf8), Self.context)
    #expect(file.mentions.map(\.at.day.description) == ["2026-04-02", "2026-11-12"])
    #expect(
      file.rejected.named.map { $0.reasons[0].english } == [
        "“Mon 11/17/2026”: 17 November 2026 is a Tuesday, not a Monday",
        "“2026-11-20 9:00-10:00”: it is a range of times: write when it begins",
        "“about 2026-11-20”: “about” is not understood; write 2026-11-24 09:00",
      ])
    let unsure = MentionFile(Array("url,date\nhttps://a.example/1,04/02/2026\n".utf8), Self.context)
    #expect(unsure.notes.contains { $0.english.hasPrefix("dates such as “04/02/2026” are read with the day first") })
  }

  @Test(
    "strangers' names are as harmless", arguments: ["[x](y) #positive", "A ] B", "*", "on x, 10:00 — “no”", "\\"])
  func names(_ name: String) throws {
    var mention = try Self.mention("https://a.example/1", "Hm")
    mention.author = name
    let written = try Self.adding([mention], to: "---\nperiod: 2026-11-23\n---\n")
    let read = try #require(Self.corpus(written).document(at: "mentions/page.md")?.mentions.first)
    #expect(read.author == name && read.text?.value == "Hm" && read.sentiment == nil)
  }

  @Test("a time without a date rejects its row, and a date in the column of times counts")
  func timesAlone() {
    let rows = """
      url,date,time,text
      https://a.example/1,,14:30,Good bread
      https://a.example/2,2026-11-20,14:30,Good bread
      https://a.example/3,,2026-11-21 9:15,Good bread
      https://a.example/4,,,Good bread
      https://a.example/5,,2 pm,Good bread
      https://a.example/6,,later,Good bread
      """
    let file = MentionFile(Array(rows.utf8), Self.context)
    #expect(file.mentions.map(\.row) == [3, 4, 5])
    #expect(file.mentions.map(\.at.day.description) == ["2026-11-20", "2026-11-21", "2026-11-23"])
    #expect(file.mentions.map { $0.at.time?.description } == ["14:30", "09:15", nil])
    #expect(file.rejected.named.map(\.number) == [2, 6, 7])
    let reason = file.rejected.named.first?.reasons.first
    #expect(
      reason?.english == "“14:30” is a time without a date: write the day before it, as in 2026-11-23 14:30")
    #expect(reason?.french.contains("une heure sans date") ?? false)
    #expect(file.rejected.named.last?.reasons.first?.english.contains("“later”") ?? false)
    let undated = MentionFile(
      Array("url,time,text\nhttps://a.example/1,14:30,Bread\nhttps://a.example/2,,Bread\n".utf8), Self.context)
    #expect(undated.rejected.named.map(\.number) == [2] && undated.mentions.count == 1)
    #expect(
      undated.notes.map(\.english) == [
        "no column contains the date, only the time; set it with --column date=HEADER",
        "1 row without a date is dated today",
      ])
  }

  @Test("items are sorted by time, and no byte around them changes")
  func order() throws {
    let page =
      "---\r\nperiod: 2026-11-23\r\n---\r\n\r\n# Monday\r\n\r\n* [x] [A](https://a.example/a) on x, 09:00 — “a”\r\n"
      + "  - [reply](https://a.example/r), 09:10\r\n* [ ] [B](https://a.example/b) on x, 11:00 — “b”\r\n\r\nNotes.\r\n"
    let written = try Self.adding(
      [
        Self.mention("https://a.example/1", "early", at: "08:00"),
        Self.mention("https://a.example/2", "mid", at: "10:00"),
        Self.mention("https://a.example/3", "same", at: "10:00"),
        Self.mention("https://a.example/4", "late", at: "23:00"),
      ], to: page)
    let document = try #require(Self.corpus(written).document(at: "mentions/page.md"))
    #expect(document.mentions.map { $0.text?.value } == ["early", "a", "mid", "same", "b", "late"])
    let kept = written.split(separator: "\r\n", omittingEmptySubsequences: false).filter { !$0.contains("[Li]") }
    #expect(kept.joined(separator: "\r\n") == page)
    #expect(!written.replacing("\r\n", with: "").dropFirst(30).contains("\r"))
    #expect(document.mentions[1].replies.count == 1)
  }

  @Test("a log without a last line end, without items, or of a week accepts them too")
  func otherPages() throws {
    let bare = try Self.adding([Self.mention("https://a.example/1", "x")], to: "---\nperiod: 2026-11-23\n---\nNotes")
    #expect(bare == "---\nperiod: 2026-11-23\n---\nNotes\n\n- [ ] [Li](https://a.example/1) on x, 10:00 — “x”\n")
    let open = try Self.adding(
      [Self.mention("https://a.example/2", "y", at: "11:00")],
      to: "---\nperiod: 2026-11-23\n---\n- [ ] [A](https://a.example/1) — “a”")
    #expect(open.hasSuffix("— “a”\n- [ ] [Li](https://a.example/2) on x, 11:00 — “y”"))
    let week = try Self.adding([Self.mention("https://a.example/1", "x")], to: "---\nperiod: 2026-W48\n---\n")
    #expect(week.contains("on x, 2026-11-23 10:00 — “x”"))
  }

  @Test("the day's log comes before the week's log")
  func pages() throws {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n", "mentions/w.md": "---\nperiod: 2026-W48\n---\n",
      "mentions/other-name.md": "---\nperiod: 2026-11-23\n---\n",
    ])
    var tuesday = try Self.mention("https://a.example/2", "y")
    tuesday.at = Slot(day: Self.day + 1)
    var past = try Self.mention("https://a.example/3", "z")
    past.at = Slot(day: Self.day - 30)
    let batches = PageInsertion.batches([tuesday, past, try Self.mention("https://a.example/1", "x")], in: corpus)
    #expect(batches.map { $0.document?.path } == [nil, "mentions/other-name.md", "mentions/w.md"])
  }

  @Test("a long text is cut between words")
  func long() throws {
    var mention = try Self.mention("https://a.example/1", String(repeating: "word ", count: 300))
    #expect(mention.quotedText.count <= IncomingMention.textLimit + 1)
    #expect(mention.quotedText.hasSuffix("word…"))
    mention.text = String(repeating: "x", count: 5000)
    #expect(mention.quotedText.count == IncomingMention.textLimit + 1)
  }

  @Test("an export's columns have many names, and invalid rows are rejected one by one")
  func table() {
    let text = #"""
      Exported by somebody

      "Permalink","Timestamp (ET)","From","Message","Network","Sentiment"
      "https://x.com/a/status/1?s=20","11/20/2026 9:05 AM","@a","Line one
      line ""two""","X","Negative"
      "","11/20/2026 9:06 AM","@b","no link","X",""
      "javascript:alert(1)","11/20/2026 9:06 AM","@b","evil","X",""
      "https://x.com/a/status/3","11/33/2026","@b","no day","X",""
      "https://x.com/a/status/4","12/20/2026","@b","to come","X",""
      "https://x.com/a/status/5","","@b","undated","X",""
      "https://x.com/a/status/6","11/21/2026 10:00 AM","@b","never closed
      """#
    let file = MentionFile(Array("\u{FEFF}\(text)".utf8), Self.context)
    #expect(file.format == "csv")
    #expect(file.mentions.map(\.permalink.address) == ["https://x.com/a/status/1", "https://x.com/a/status/5"])
    #expect(file.mentions.first?.text == "Line one line \"two\"")
    #expect(file.mentions.map { "\($0.at)" } == ["2026-11-20 09:05", "2026-11-23"])
    #expect(file.mentions.first?.sentiment == .negative)
    #expect(file.rejected.count == 5)
    #expect(file.rejected.named.map(\.number) == [5, 6, 7, 8, 10])
  }

  @Test("a second import adds nothing, whatever the form of the URL, and neither does a duplicate in one file")
  func twice() throws {
    let corpus = Self.corpus("---\nperiod: 2026-11-23\n---\n- [x] [A](https://a.example/1) on x — “a” #positive\n")
    var arrivals = MentionImport(corpus, on: Self.day)
    let tally = arrivals.take([
      try Self.mention("http://www.a.example/1/?utm_source=b", "a"), try Self.mention("https://a.example/2", "b"),
      try Self.mention("https://a.example/2?fbclid=1", "b"),
    ])
    #expect(tally.added == 1 && tally.known == 2)
    #expect(arrivals.added.map(\.permalink.address) == ["https://a.example/2"])
  }

  @Test("keywords are whole words, without regard to case and accents")
  func keywords() {
    let match = KeywordMatch(["Théâtre du quai", "rye"])
    #expect(match.isIn("Au THEATRE du Quai, ce soir"))
    #expect(match.isIn("(rye)"))
    #expect(match.isIn("Ce soir #ThéâtreDuQuai"))
    #expect(!match.isIn("Ryeland. Théâtre du port"))
  }

  @Test("a missing or invalid date of a feed's entry is named")
  func feedDates() {
    let feed = """
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <item><link>https://a.example/1</link></item><item><link>https://a.example/2</link></item>
      <item><link>https://a.example/3</link><pubDate>soon</pubDate><dc:date>2026-11-20</dc:date></item>
      <item><link>https://a.example/4</link><pubDate>soon</pubDate></item>
      <item><link>https://a.example/5</link><pubDate>Mon, 20 Nov 2026 09:00 GMT</pubDate></item>
      <item><link>https://a.example/6</link><pubDate>04/11/2026</pubDate></item>
      <item><link>https://a.example/7</link><pubDate>11/20/2026</pubDate></item>
      </channel></rss>
      """
    let file = MentionFile(Array(feed.utf8), Self.context)
    #expect(
      file.mentions.map(\.at.day.description) == [
        "2026-11-23", "2026-11-23", "2026-11-20", "2026-11-20", "2026-04-11", "2026-11-20",
      ])
    #expect(file.rejected.named.map(\.number) == [4])
    #expect(
      file.notes.map(\.english) == [
        "entry 3: “soon” is not a valid date, so another date of the entry is used",
        "2 entries without a date are dated today",
      ])
    let table = MentionFile(
      Array("url,date\nhttps://a.example/1,\nhttps://a.example/2,2026-11-20\n".utf8), Self.context)
    #expect(table.notes.contains { $0.english == "1 row without a date is dated today" })
  }

  @Test("a malformed feed is imported with notes, and its relative links are resolved")
  func malformedFeed() {
    let feed = """
      <rss><channel><link>https://a.example/news/</link>
      <item><title>Bread & butter</title><link>1</link><pubDate>2026-11-20</pubDate></item>
      <item><media:content/><title>Rye</title><link>/2</link><pubDate>2026-11-20</pubDate></channel></rss>
      """
    let file = MentionFile(Array(feed.utf8), Self.context)
    #expect(file.mentions.map(\.permalink.address) == ["https://a.example/news/1", "https://a.example/2"])
    #expect(file.mentions.map(\.text) == ["Bread & butter", "Rye"])
    #expect(file.issue == nil && file.rejected.isEmpty)
    #expect(
      file.notes.map(\.english) == [
        "line 2, column 20: `&` does not begin an entity and is read as a character",
        "line 3: the element `<item>` is not closed", "line 3, column 7: the prefix `media:` is not declared",
      ])
    #expect(file.notes.first?.french.hasPrefix("ligne 2, colonne 20\u{A0}: `&` ne commence") ?? false)
  }
}
