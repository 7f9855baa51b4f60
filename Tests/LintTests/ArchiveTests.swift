import CivilTime
import Editorial
import Findings
import Snapshots
import TestSupport
import Testing

@testable import Lint

/// The posts that a team published before it began to use Edito.
@Suite("The archive")
struct ArchiveTests {
  static let rules = Catalogue.rules.filter(\.skipsArchive)

  /// Returns an example whose posts are published on a channel and dated. With `since`, all its posts are older than that day.
  private static func aged(_ example: Example, since: String?) -> Example {
    var files = example.files.map { file in
      var file = file
      guard file.path.hasPrefix("posts/"), file.text.hasPrefix("---\n") else { return file }
      var keys = ""
      if !file.text.contains("\ndate:"), !file.text.contains("\n↓date:") { keys += "date: 2026-11-22\n" }
      if !file.text.contains("\npublished:") { keys += "published: {elsewhere: {url: https://elsewhere.example/1}}\n" }
      file.text = "---\n" + keys + file.text.dropFirst(4)
      return file
    }
    guard let since else { return Example(files: files, today: example.today, zone: example.zone) }
    let settings = files.firstIndex { $0.path == "edito.md" }
    let text = settings.map { files[$0].text } ?? Example.commonGround["edito.md"] ?? ""
    if let settings { files.remove(at: settings) }
    files.append(
      Example.File(path: "edito.md", text: text.replacing("edito: 1\n", with: "edito: 1\nsince: \(since)\n")))
    return Example(files: files, today: example.today, zone: example.zone)
  }

  private static func findingsInPosts(_ rule: AnyRule, _ example: Example) throws -> Int {
    try RuleExampleTests.places(of: rule, in: example).filter { $0.key.hasPrefix("posts/") }.values.joined().count
  }

  @Test("is not checked by rules about the making of a post", arguments: rules)
  func rulesAreSilent(_ rule: AnyRule) throws {
    let examples = rule.failing.filter { $0.marks.contains { $0.key.hasPrefix("posts/") && !$0.value.isEmpty } }
    #expect(!examples.isEmpty)
    var reported = 0
    for example in examples {
      #expect(try Self.findingsInPosts(rule, Self.aged(example, since: "2030-01-01")) == 0)
      reported += try Self.findingsInPosts(rule, Self.aged(example, since: "2020-01-01"))
    }
    // The same posts have findings if the team began before them.
    #expect(reported > 0)
  }

  @Test(
    "consists of published posts with all their dates before the day",
    arguments: [
      ("status: published\ndate: 2026-08-31\nchannels: [x]\n", true),
      ("status: published\ndate: 2026-08-31 23:59\nchannels: [x]\n", true),
      ("status: published\ndate: 2026-09-01\nchannels: [x]\n", false),
      ("status: published\nchannels: [x]\n", false),
      ("status: approved\ndate: 2026-08-31\nchannels: [x]\n", false),
      ("status: draft\ndate: 2026-08-31\nchannels: [x]\n", false),
      ("status: published\nchannels:\n  x: {date: 2026-08-01}\n  mastodon: {date: 2026-09-02}\n", false),
      ("status: published\nchannels:\n  x: {date: 2026-08-01}\n  mastodon: {date: 2026-08-02}\n", true),
      ("status: published\ndate: 2026-08-31\nchannels: [x]\npublished: {x: {at: 2026-09-02}}\n", false),
      ("status: published\nchannels: [x]\npublished: {x: {at: 2026-08-02 09:00}}\n", true),
      (
        "status: scheduled\ndate: 2026-08-01\nchannels: [x, mastodon]\npublished: {x: {url: https://x.example/1}}\n",
        true
      ),
    ])
  func membership(_ keys: String, _ isArchived: Bool) throws {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\nsince: 2026-09-01\n---\n", "posts/a.md": "---\n\(keys)---\nBread.\n",
    ])
    let document = try #require(corpus.document(at: "posts/a.md"))
    #expect(corpus.isInArchive(document) == isArchived)
    let undivided = Corpus.reading(["posts/a.md": "---\n\(keys)---\nBread.\n"])
    #expect(!undivided.isInArchive(try #require(undivided.document(at: "posts/a.md"))))
  }

  @Test("has no version that is still to be published")
  func renditionsAreSkipped() throws {
    let text = String(repeating: "a", count: 300)
    let post = """
      ---
      status: scheduled
      date: 2026-08-01
      channels: [x, mastodon]
      published: {mastodon: {url: https://mastodon.example/1}}
      ---
      \(text)

      """
    #expect(try Linting(["posts/a.md": post], "text-too-long").findings.count == 1)
    let settings = "---\nedito: 1\nsince: 2026-09-01\n---\n"
    #expect(try Linting(["posts/a.md": post, "edito.md": settings], "text-too-long").findings.isEmpty)
  }

  @Test("keeps its suppressions")
  func suppressionsStay() throws {
    let post = """
      ---
      status: published
      date: 2026-08-01
      channels: [x]
      # edito: allow missing-permalink — the account is closed
      ---
      Bread.

      """
    func unused(_ settings: String) throws -> Int {
      let stamp = try date("2026-11-23")
      let corpus = Corpus.reading(
        Example.commonGround.merging(["edito.md": settings, "posts/a.md": post]) { $1 })
      let findings = Linter(Configuration(settingsOf: corpus)).lint(
        Snapshot(corpus, now: Moment(day: stamp, time: .midnight))
      )
      .findings
      return findings.count { $0.rule == "unused-suppression" || $0.rule == "missing-permalink" }
    }
    #expect(try unused("---\nedito: 1\n---\n") == 0)
    #expect(try unused("---\nedito: 1\nsince: 2026-09-01\n---\n") == 0)
  }

  @Test(
    "says nothing about the frequency of pillars and objectives",
    arguments: ["unused-pillar", "objective-without-posts"])
  func frequencyBeginsAfterwards(_ rule: String) throws {
    let posts = ["posts/a.md": "---\nstatus: published\ndate: 2026-01-10\nchannels: [x]\n---\nBread.\n"]
    #expect(!(try Linting(posts, rule).findings.isEmpty))
    let begun = posts.merging(["edito.md": "---\nedito: 1\nsince: 2026-11-20\n---\n"]) { $1 }
    #expect(try Linting(begun, rule).findings.isEmpty)
  }
}
