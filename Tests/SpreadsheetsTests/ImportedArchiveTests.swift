import ChangePlans
import CivilTime
import Editorial
import SourceText
import Spreadsheets
import TestSupport
import Testing

/// The key `since:`, which an import writes when it brings an archive.
@Suite("The archive that an import brings")
struct ImportedArchiveTests {
  typealias Sheet = RoundTripTests

  /// Returns a sheet of posts on consecutive days up to yesterday.
  private static func sheet(_ count: Int, status: String = "published", until last: Int = -1) -> String {
    let rows = (0..<count).map { number in
      let day = TestTime.day.day + (last - number)
      return "Post \(number),\(day) 09:00,\(status),mastodon,Text number \(number).\n"
    }
    return "title,date,status,channels,text\n" + rows.joined()
  }

  private static let settings =
    "---\nedito: 1\nname: A\ntimezone: UTC   # the shop's\n\nlint: {fail-on: info}\n---\n\nOur team.\n"

  private static func corpus(_ settings: String, _ posts: [String: String] = [:]) -> Corpus {
    Corpus.reading(posts.merging(["edito.md": settings, "strategy/m.md": Sheet.strategy]) { $1 })
  }

  @Test("is declared from ten published posts on", arguments: [0, 9, 10, 12])
  func fewest(_ count: Int) throws {
    let plan = Sheet.plan(Self.sheet(count), into: Self.corpus(Self.settings))
    #expect(plan.changes.count == count)
    guard count >= 10 else {
      #expect(plan.archive == nil)
      #expect(plan.fileChanges.changes.isEmpty)
      return
    }
    #expect(plan.archive?.count == count)
    #expect(plan.archive?.since == TestTime.day.day)
    let change = try #require(plan.fileChanges.changes.first)
    #expect(change.path == "edito.md")
    #expect(
      String(decoding: change.newBytes, as: UTF8.self)
        == Self.settings.replacing("# the shop's\n", with: "# the shop's\nsince: \(TestTime.day.day)\n"))
    #expect(plan.fileChanges.newFiles.count == count)
  }

  @Test(
    "consists of posts that were published before today",
    arguments: [("draft", -1), ("approved", -1), ("published", 0)])
  func oldPosts(_ status: String, _ last: Int) {
    let plan = Sheet.plan(Self.sheet(10, status: status, until: last), into: Self.corpus(Self.settings))
    #expect(plan.archive == nil)
  }

  @Test(
    "is not declared a second time",
    arguments: [
      "since: 2026-01-01", "since:", "since: soon", "\"since\": 2026-01-01", "since: 2026-01-01 # the merger",
    ])
  func existing(_ line: String) {
    let settings = "---\nedito: 1\n\(line)\n---\n"
    let plan = Sheet.plan(Self.sheet(12), into: Self.corpus(settings))
    #expect(plan.archive == nil)
    #expect(plan.fileChanges.changes.isEmpty)
  }

  @Test("is not declared in a workspace that has published a post")
  func publishedBefore() {
    let posts = { (status: String) in
      ["posts/a.md": "---\nstatus: \(status)\ndate: 2026-11-01\nchannels: [x]\n---\nA.\n"]
    }
    #expect(Sheet.plan(Self.sheet(12), into: Self.corpus(Self.settings, posts("published"))).archive == nil)
    #expect(Sheet.plan(Self.sheet(12), into: Self.corpus(Self.settings, posts("draft"))).archive != nil)
  }

  @Test(
    "is not declared in settings that cannot be changed", arguments: ["No front matter.\n", "---\nedito: [1\n---\n"])
  func unreadable(_ settings: String) {
    #expect(Sheet.plan(Self.sheet(12), into: Self.corpus(settings)).archive == nil)
  }

  @Test("keeps the line ends of the settings", arguments: ["\n", "\r\n"])
  func lineEnds(_ lineEnd: String) throws {
    let settings = Self.settings.replacing("\n", with: lineEnd)
    let plan = Sheet.plan(Self.sheet(12), into: Self.corpus(settings))
    let bytes = try #require(plan.archive?.newSettings.bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: lineEnd).contains("since: \(TestTime.day.day)"))
    #expect(text.utf8.count { $0 == 10 } == settings.utf8.count { $0 == 10 } + 1)
    #expect(text.utf8.count { $0 == 13 } == (lineEnd == "\n" ? 0 : settings.utf8.count { $0 == 13 } + 1))
  }

  @Test("is not declared again by a second import")
  func secondImport() throws {
    let plan = Sheet.plan(Self.sheet(12), into: Self.corpus(Self.settings))
    let settings = String(decoding: try #require(plan.archive?.newSettings.bytes), as: UTF8.self)
    let posts = Dictionary(uniqueKeysWithValues: plan.changes.map { ($0.file.path, $0.file.text) })
    let again = Sheet.plan(Self.sheet(12), into: Self.corpus(settings, posts))
    #expect(again.unchangedCount == 12)
    #expect(again.fileChanges.changes.isEmpty && again.fileChanges.newFiles.isEmpty)
  }
}
