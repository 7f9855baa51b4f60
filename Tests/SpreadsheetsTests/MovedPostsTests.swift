import Editorial
import ForeignFiles
import Localization
import Spreadsheets
import Testing

/// Rows without an id whose day changed in the sheet.
@Suite("A post that a sheet moves to another day")
struct MovedPostsTests {
  typealias Sheet = RoundTripTests

  private static let sheet = """
    title,date,channels,text
    Rye,2026-11-24 09:00,x,Our rye is back.
    Oats,2026-11-25 09:00,x,Oats are in.
    Spelt,2026-11-26 09:00,x,Spelt for all.

    """

  /// Returns the workspace into which a sheet was imported.
  private static func workspace(_ sheet: String = sheet, _ posts: [String: String] = [:]) -> Corpus {
    let corpus = Sheet.corpus(posts)
    return Sheet.corpus(corpus, after: Sheet.plan(sheet, into: corpus))
  }

  private static func moves(_ plan: ImportPlan) -> [String] {
    plan.changes.map { change in
      "\(change.file.path) \(change.movedFrom?.description ?? (change.old == nil ? "new" : "changed"))"
    }
  }

  @Test("is changed in its date only, byte by byte")
  func moved() throws {
    let post = "---\ntitle:  'Rye'  # ours\ndate: 2026-11-24 09:00 # at nine\nchannels: [x]\n---\n\nOur rye is back.\n"
    let before = Self.workspace(Self.sheet, ["posts/bread/rye.md": post])
    let sheet = Self.sheet.replacing("2026-11-24", with: "2026-11-27")
    let plan = Sheet.plan(sheet, into: before)
    #expect(Self.moves(plan) == ["posts/bread/rye.md 2026-11-24"])
    let change = try #require(plan.changes.first)
    #expect(change.file.text == post.replacing("2026-11-24 09:00", with: "2026-11-27 09:00"))
    #expect(change.isMoved && change.day?.description == "2026-11-27" && change.columns == [.field(["date"])])
    #expect(plan.unchangedCount == 2)
    // The next import finds it on its new day.
    let again = Sheet.plan(sheet, into: Sheet.corpus(before, after: plan))
    #expect(again.changes.isEmpty && again.unchangedCount == 3)
  }

  @Test("may change in other columns, too")
  func changed() throws {
    let sheet = Self.sheet.replacing("2026-11-24 09:00,x,Our rye is back.", with: "27/11/2026 10:00,x,Rye!")
    let change = try #require(Sheet.plan(sheet, into: Self.workspace()).changes.first)
    #expect(change.movedFrom?.description == "2026-11-24")
    #expect(Set(change.columns) == [.field(["date"]), .text(channel: nil)])
  }

  @Test("is found if all rows move by a week, or a row moves to the next month")
  func shifted() {
    let rows = Self.sheet.replacing("-24 ", with: "-17 ").replacing("-25 ", with: "-18 ")
    #expect(Self.moves(Sheet.plan(rows, into: Self.workspace())).map { $0.suffix(10) } == ["2026-11-24", "2026-11-25"])
    let later = Self.sheet.replacing("2026-11-24", with: "2026-12-02")
    #expect(Self.moves(Sheet.plan(later, into: Self.workspace())).map { $0.suffix(10) } == ["2026-11-24"])
  }

  @Test("is a new post if its own day is still in the sheet, or if it was published")
  func notMoved() {
    let added = Self.sheet + "Rye,2026-11-28 09:00,x,Rye again.\n"
    #expect(Self.moves(Sheet.plan(added, into: Self.workspace())) == ["posts/2026-11-28-rye.md new"])
    let moved = Self.sheet.replacing("2026-11-24", with: "2026-11-27")
    for key in ["status: published", "published: {x: {url: \"https://x.com/a/status/1\"}}"] {
      let post = "---\ntitle: Rye\ndate: 2026-11-24 09:00\nchannels: [x]\n\(key)\n---\n\nOur rye is back.\n"
      let workspace = Self.workspace(Self.sheet, ["posts/2026-11-24-rye.md": post])
      #expect(Self.moves(Sheet.plan(moved, into: workspace)) == ["posts/2026-11-27-rye.md new"])
    }
  }

  @Test("is a new post if the row has an id of its own")
  func id() {
    let sheet = "id,title,date\nnew,Rye,2026-11-27 09:00\n,Oats,2026-11-25 09:00\n,Spelt,2026-11-26 09:00\n"
    #expect(Self.moves(Sheet.plan(sheet, into: Self.workspace())) == ["posts/new.md new"])
  }

  @Test("is not a post of another sheet: one of another month, or in a workspace without the other rows")
  func otherSheet() {
    let december = "title,date,channels\nRye,2026-12-01,x\nOats,2026-12-02,x\nSpelt,2026-12-03,x\n"
    #expect(Sheet.plan(december, into: Self.workspace()).changes.allSatisfy { $0.old == nil })
    let other = "title,date,channels\nRye,2026-11-27,x\nBuns,2026-11-28,x\nCake,2026-11-29,x\n"
    #expect(Sheet.plan(other, into: Self.workspace()).changes.allSatisfy { $0.old == nil })
  }

  @Test("is a new post, which the import says, if several posts or several rows may be meant")
  func several() throws {
    let twice = Self.sheet + "Rye,2026-11-28 09:00,x,Rye again.\n"
    let workspace = Self.workspace(twice)
    let sheet = Self.sheet.replacing("2026-11-24", with: "2026-11-27")
    let plan = Sheet.plan(sheet, into: workspace)
    #expect(Self.moves(plan) == ["posts/2026-11-27-rye.md new"])
    #expect(plan.changes[0].resembled == ["posts/2026-11-24-rye.md", "posts/2026-11-28-rye.md"])
    let rows = Sheet.plan(sheet + "Rye,2026-11-29 09:00,x,Rye again.\n", into: Self.workspace())
    #expect(rows.changes.map(\.resembled) == [["posts/2026-11-24-rye.md"], ["posts/2026-11-24-rye.md"]])
    #expect(rows.changes.allSatisfy { $0.old == nil })
  }

  private static let long = "Our rye with caraway is back, and so is the queue in front of the shop."
  private static let untitled = "date,channels,text\n2026-11-24,x,\"\(long)\"\n2026-11-25,x,Short.\n"

  @Test("without a title is known by a text of at least 40 characters")
  func text() {
    let workspace = Self.workspace(Self.untitled)
    let sheet = Self.untitled.replacing("2026-11-24", with: "2026-11-26").replacing("2026-11-25", with: "2026-11-27")
    let plan = Sheet.plan(sheet, into: workspace)
    #expect(plan.changes.map { $0.movedFrom?.description } == ["2026-11-24", nil])
    #expect(plan.changes.map { $0.old == nil } == [false, true])
    let after = Sheet.corpus(workspace, after: plan)
    #expect(Sheet.plan(sheet, into: after).changes.isEmpty)
  }

  @Test("has all its channels in rows of their own")
  func rowsPerChannel() {
    let sheet =
      "title,date,channels,text\nRye,2026-11-24,x,One.\nRye,2026-11-24,mastodon,Two.\nOats,2026-11-25,x,Oats.\n"
    let plan = Sheet.plan(sheet.replacing("11-24", with: "11-26"), into: Self.workspace(sheet))
    #expect(Self.moves(plan) == ["posts/2026-11-24-rye.md 2026-11-24"] && plan.changes[0].lines == [2, 3])
  }

  @Test("is only one of two rows with the same title on the new day")
  func sameDay() {
    let sheet = Self.sheet.replacing("2026-11-24", with: "2026-11-27") + "Rye,2026-11-27 15:00,x,More rye.\n"
    let plan = Sheet.plan(sheet, into: Self.workspace())
    #expect(Self.moves(plan) == ["posts/2026-11-24-rye.md 2026-11-24", "posts/2026-11-27-rye.md new"])
  }
}
