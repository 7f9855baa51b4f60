import Editorial
import SourceText
import Spreadsheets
import Testing

/// Calendars with one row for each channel.
@Suite("Rows of one post on several channels")
struct RowsPerChannelTests {
  typealias Sheet = RoundTripTests

  /// Imports a sheet into an empty workspace, and checks that a second import changes nothing.
  private static func posts(
    _ csv: String, into before: Corpus = Sheet.corpus([:]), sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String: String] {
    let plan = Sheet.plan(csv, into: before)
    #expect(plan.rejected.map(\.issue.reason.english) == [], sourceLocation: sourceLocation)
    let again = Sheet.plan(csv, into: Sheet.corpus(before, after: plan))
    #expect(again.changes.map(\.file.text) == [] && again.rejectedRowCount == 0, sourceLocation: sourceLocation)
    return Dictionary(uniqueKeysWithValues: plan.changes.map { ($0.file.path, $0.file.text) })
  }

  @Test(
    "become one post if they share a day and a title, an id, or a day and a text",
    arguments: [
      ("title,date,channel,text\nA,24/11/2026,x,w\nA,24/11/2026,mastodon,w\n", "title: A\n", "posts/2026-11-24-a.md"),
      ("id,title,date,channel,text\np,A,24/11/2026,x,w\np,,,mastodon,w\n", "title: A\n", "posts/p.md"),
      ("date,channel,text\n24/11/2026,x,w\n24/11/2026,mastodon,w\n", "", "posts/2026-11-24-w.md"),
    ])
  func joined(csv: String, title: String, path: String) throws {
    let posts = Self.posts(csv)
    let text = try #require(posts.values.first)
    #expect(posts.count == 1)
    #expect(posts.keys.first == path)
    #expect(text == "---\n\(title)date: 2026-11-24\nchannels: [x, mastodon]\n---\n\nw\n")
  }

  @Test("list all their lines, whatever stands between them")
  func lines() {
    let csv = "title,date,channel\nA,24/11/2026,x\nB,24/11/2026,x\nA,24/11/2026,mastodon\nB,24/11/2026,insta\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus([:]))
    #expect(plan.changes.map(\.lines) == [[2, 4], [3, 5]])
    #expect(Sheet.plan(csv, into: Sheet.corpus(Sheet.corpus([:]), after: plan)).unchangedCount == 4)
  }

  @Test("keep the text of most channels as the common one, and give the others their own")
  func texts() {
    let head = "title,date,channel,text\n"
    let most = Self.posts(head + "A,24/11/2026,x,own\nA,24/11/2026,mastodon,w\nA,24/11/2026,insta,w\n")
    #expect(most.values.first?.hasSuffix("---\n\nw\n\n## @x\nown\n") ?? false)
    let all = Self.posts(head + "A,24/11/2026,x,one\nA,24/11/2026,mastodon,two\n")
    #expect(all.values.first?.hasSuffix("---\n\n## @x\none\n\n## @mastodon\ntwo\n") ?? false)
    let pairs = Self.posts(head + "A,24/11/2026,insta,one\nA,24/11/2026,\"x, mastodon\",two\n")
    #expect(pairs.values.first?.hasSuffix("---\n\ntwo\n\n## @insta\none\n") ?? false)
    let empty = Self.posts(head + "A,24/11/2026,x,one\nA,24/11/2026,mastodon,\n")
    #expect(empty.values.first?.hasSuffix("---\n\none\n") ?? false)
    let markdown = Self.posts("title,date,channel,text (Markdown)\nA,24/11/2026,x,*a*\nA,24/11/2026,mastodon,*b*\n")
    #expect(markdown.values.first?.hasSuffix("---\n\n## @x\n*a*\n\n## @mastodon\n*b*\n") ?? false)
    let words = Self.posts(head + "A,24/11/2026,x,*a*\nA,24/11/2026,mastodon,*b*\n")
    #expect(words.values.first?.hasSuffix("---\n\n## @x\n\\*a\\*\n\n## @mastodon\n\\*b\\*\n") ?? false)
  }

  @Test("give channels their own times, permalinks and times of publication")
  func perChannel() {
    let csv = """
      title,date,time,channel,status,permalink,published x at
      A,20/11/2026,18:00,x,published,https://x.example/1,20/11/2026 18:01
      A,20/11/2026,09:00,mastodon,published,https://m.example/1,
      A,20/11/2026,09:00,insta,published,https://i.example/1,

      """
    let text = Self.posts(csv).values.first ?? ""
    #expect(text.contains("date: 2026-11-20 09:00\nchannels: {x: {date: 2026-11-20 18:00}, mastodon: {}, insta: {}}\n"))
    let cells = PostCells(of: Document.read(SourceFile(path: "posts/a.md", text: text)))
    for (channel, letter) in [("x", "x"), ("mastodon", "m"), ("insta", "i")] {
      #expect(cells?[.field(["published", channel, "url"])] == "https://\(letter).example/1")
    }
    #expect(cells?[.field(["published", "x", "at"])] == "2026-11-20 18:01")
  }

  @Test(
    "stay apart if the same channel has another permalink, time or text",
    arguments: [
      "title,date,channel,permalink\nA,20/11/2026,x,https://x.example/1\nA,20/11/2026,x,https://x.example/2\n",
      "title,date,time,channel\nA,24/11/2026,09:00,x\nA,24/11/2026,18:00,x\n",
      "title,date,channel,text\nA,24/11/2026,x,one\nA,24/11/2026,x,two\n",
      "date,time,channel,text\n24/11/2026,09:00,x,same\n24/11/2026,18:00,x,same\n",
      "date,channel,text\n24/11/2026,x,same six words at the beginning here\n24/11/2026,x,same six words at the beginning there\n",
    ])
  func apart(csv: String) {
    #expect(Self.posts(csv).count == 2)
  }

  @Test("join the post with their text or time, in any order of the rows")
  func twoPosts() {
    let rows = [
      "A,24/11/2026,09:00,x,morning", "A,24/11/2026,18:00,x,evening", "A,24/11/2026,18:00,mastodon,evening",
      "A,24/11/2026,09:00,mastodon,other",
    ]
    let before = Sheet.corpus([:])
    let first = Sheet.plan("title,date,time,channel,text\n" + rows.joined(separator: "\n") + "\n", into: before)
    #expect(first.changes.map(\.lines) == [[2, 5], [3, 4]])
    let reversed = "title,date,time,channel,text\n" + rows.reversed().joined(separator: "\n") + "\n"
    let again = Sheet.plan(reversed, into: Sheet.corpus(before, after: first))
    #expect(again.changes.map(\.file.text) == [] && again.unchangedCount == 4)
  }

  @Test("are rejected by name if they contradict each other")
  func contradictions() {
    let csv = """
      title,date,channel,status,x-note
      A,24/11/2026,x,draft,one
      A,24/11/2026,mastodon,review,one
      A,24/11/2026,insta,draft,two
      """
    let plan = Sheet.plan(csv + "\n", into: Sheet.corpus([:]))
    #expect(plan.changes.map(\.lines) == [[2]] && plan.rejectedRowCount == 2)
    #expect(plan.rejected.map(\.line) == [3, 4] && plan.rejected.map { $0.column?.heading } == ["status", "x-note"])
    #expect(
      plan.rejected.first?.issue.reason.english
        == "“review” contradicts “draft” on line 2, which is the same post on another channel")
    let gap = Sheet.plan(csv.replacing("review", with: "").replacing("two", with: ""), into: Sheet.corpus([:]))
    #expect(gap.changes.map(\.lines) == [[2, 3, 4]])
  }

  @Test("do not join a row of the same channel, without a channel or with an unknown one")
  func others() {
    for channel in ["x", "", "unknown"] {
      let plan = Sheet.plan(
        "title,date,channel\nA,24/11/2026,x\nA,24/11/2026,\(channel)\n", into: Sheet.corpus([:]))
      #expect(plan.changes.map(\.lines) == [[2]] && plan.rejected.map(\.line) == [3])
    }
  }

  @Test("name the line of each cell that is left out")
  func leftOut() {
    let csv = "title,date,channel,author\nA,24/11/2026,x,nobody\nA,24/11/2026,mastodon,someone\n"
    let plan = Sheet.plan(csv, into: Sheet.corpus([:]))
    #expect(plan.changes.map(\.lines) == [[2, 3]] && plan.leftOut.map(\.places[0].line) == [2, 3])
  }

  @Test("update the post that they mean, and keep its other channels")
  func updates() {
    let post = """
      ---
      title: A # the first
      date: 2026-11-24 09:00
      channels: [insta, x, mastodon]
      ---

      Common.

      ## @x
      Own.

      """
    let corpus = Sheet.corpus(["posts/a.md": post])
    let head = "title,date,channel,text\n"
    let same = head + "A,24/11/2026 09:00,x,Own.\nA,24/11/2026 09:00,mastodon,Common.\n"
    #expect(Sheet.plan(same, into: corpus).unchangedCount == 2)
    let changed = head + "A,24/11/2026 10:00,x,Own.\nA,24/11/2026 09:00,mastodon,Other.\n"
    #expect(
      Self.posts(changed, into: corpus)["posts/a.md"]
        == post.replacing("[insta, x, mastodon]", with: "{insta: {}, x: {date: 2026-11-24 10:00}, mastodon: {}}")
        + "\n## @mastodon\nOther.\n")
    let both = head + "A,24/11/2026 09:00,x,New.\nA,24/11/2026 09:00,mastodon,New.\n"
    let own = Self.posts(both, into: corpus)["posts/a.md"]
    #expect(own == post.replacing("Own.", with: "New.") + "\n## @mastodon\nNew.\n")
    let alone = post.replacing("insta, ", with: "")
    #expect(
      Self.posts(both, into: Sheet.corpus(["posts/a.md": alone]))["posts/a.md"]
        == alone.replacing("Common.", with: "New.").replacing("Own.", with: "New."))
  }

  @Test("are found in linear time", arguments: [4_000])
  func manyRows(count: Int) {
    let apart = (0..<count).map { "T\($0 / 2),2026-11-24,\($0.isMultiple(of: 2) ? "x" : "mastodon"),w\n" }.joined()
    let plan = Sheet.plan("title,date,channel,text\n" + apart, into: Sheet.corpus([:]))
    #expect(plan.changes.count == count / 2)
    let alike = (0..<count / 10).map { "T,2026-11-24,x,w\($0)\n" }.joined()
    #expect(Sheet.plan("id,date,channel,text\n" + alike, into: Sheet.corpus([:])).changes.count == 1)
  }
}
