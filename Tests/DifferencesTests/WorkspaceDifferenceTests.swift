import Cadence
import CivilTime
import Differences
import Editorial
import TestSupport
import Testing

/// The comparison of two revisions, independent of anything else.
@Suite("WorkspaceDifference")
struct DifferencesTests {
  private static let noon = Moment(
    day: CalendarDay(year: 2026, month: 11, day: 23) ?? CalendarDay(number: 0), time: .midnight)

  static func compare(
    _ before: [String: String], _ after: [String: String], changedFiles: Set<String> = []
  ) -> WorkspaceDifference {
    let frame = [
      "edito.md": TestWorkspace.settings, "strategy/a.md": TestWorkspace.strategy("{channel: x, target: 2 per week}"),
    ]
    func corpus(_ files: [String: String]) -> Corpus { .reading(frame.merging(files) { $1 }) }
    return WorkspaceDifference(from: corpus(before), to: corpus(after), now: noon, changedFiles: changedFiles)
  }

  /// Compares two states of one post.
  static func changes(_ before: String, _ after: String, changedFiles: Set<String> = []) -> [PostChange] {
    compare(["posts/a.md": before], ["posts/a.md": after], changedFiles: changedFiles).posts.flatMap(\.changes)
  }

  static func subjects(_ before: String, _ after: String) -> [PostChange.Subject] {
    changes(before, after).map(\.subject)
  }

  private static let post = TestWorkspace.post("Rye", "2026-11-25 09:00", "[x]")

  // MARK: Posts

  @Test("is empty for two equal states")
  func same() {
    #expect(Self.compare(TestWorkspace.before, TestWorkspace.before).isEmpty)
    #expect(Self.compare([:], [:]).isEmpty)
  }

  @Test("lists added and removed documents")
  func addedAndRemoved() {
    let added = Self.compare([:], ["posts/a.md": Self.post])
    #expect(added.posts.map(\.kind) == [.added])
    #expect(Self.compare(["posts/a.md": Self.post], [:]).posts.map(\.kind) == [.removed])
    #expect(!added.isEmpty)
  }

  @Test("ignores formatting")
  func spelling() {
    let before =
      "---\nstatus: draft\ntags: [a, b]\ndate: 2026-11-25 09:00\nchannels: [x]\ncta: {text: Come}\n---\nBread.\n"
    let after =
      "\u{FEFF}---\r\nchannels: {x: {date: 2026-11-25T09:00}}\r\ndate: \"2026-11-25 9:00\"\r\ntags:\r\n  - a\r\n  - 'b'\r\n"
      + "cta:\r\n  text: \"Come\" # please\r\n---\r\n\r\nBread.\r\n\r\n"
    #expect(Self.compare(["posts/a.md": before], ["posts/a.md": after]).isEmpty)
  }

  @Test("names every changed key, known or not")
  func keys() {
    let before = Self.post.replacing("status: draft", with: "status: draft\nx-mood: calm\ncta: {text: Come, expect: 4}")
    let after = Self.post.replacing(
      "status: draft", with: "status: review\nx-mood: lively\ncta: {text: Come, expect: 5}\ntags: [bread]")
    let changes = Self.changes(before, after)
    #expect(changes.map(\.subject) == [.status, .key("x-mood"), .key("cta.expect"), .key("tags")])
    #expect(changes.map(\.kind) == [.changed, .changed, .changed, .added])
    #expect(changes.map(\.before) == ["draft", "calm", "4", nil])
    #expect(changes.map(\.after) == ["review", "lively", "5", "bread"])
  }

  @Test("separates texts by channel")
  func texts() {
    let before = Self.post + "\n## @x\nFor x.\n"
    #expect(Self.subjects(before, before.replacing("For x", with: "For X")) == [.channelText("x")])
    #expect(Self.subjects(before, before.replacing("Fresh", with: "New")) == [.text])
    #expect(Self.subjects(before, Self.post) == [.channelText("x")])
    #expect(Self.changes(before, Self.post).map(\.kind) == [.removed])
    #expect(Self.subjects(Self.post, Self.post + "\n<!-- hint: more -->\n") == [.comments])
  }

  @Test("separates media: added, removed, replaced, reordered, described differently")
  func media() {
    func post(_ media: String) -> String { Self.post.replacing("status", with: "media: [\(media)]\nstatus") }
    let (first, second) = ("{file: media/a.jpg, alt: A loaf}", "{file: media/b.jpg}")
    #expect(Self.subjects(post(first), post("\(first), \(second)")) == [.media("media/b.jpg")])
    #expect(Self.changes(post("\(first), \(second)"), post(first)).map(\.kind) == [.removed])
    #expect(Self.subjects(post("\(first), \(second)"), post("\(second), \(first)")) == [.mediaOrder])
    let described = Self.changes(post(first), post(first.replacing("A loaf", with: "A loaf of rye")))
    #expect(described.map(\.subject) == [.alternativeText(of: "media/a.jpg")])
    #expect(described.map(\.before) == ["A loaf"])
    #expect(Self.changes(post(second), post("{file: media/b.jpg, alt: Bread}")).map(\.kind) == [.added])
    let same = post("\(first), \(second)")
    #expect(Self.changes(same, same, changedFiles: ["media/b.jpg"]).map(\.subject) == [.media("media/b.jpg")])
    let image = Self.post + "\n![A loaf](../media/c.png)\n"
    #expect(Self.changes(image, image, changedFiles: ["media/c.png"]).map(\.subject) == [.media("media/c.png")])
  }

  @Test("shows on which channels a post moves")
  func moves() throws {
    func moves(_ before: String, _ after: String) -> [String] {
      let post = { TestWorkspace.post("Rye", "2026-11-25 09:00", $0) }
      return Self.compare(["posts/a.md": post(before)], ["posts/a.md": post(after)]).posts.flatMap(\.moves).map {
        move in
        let slots = [move.before, move.after].map { $0.map { $0.slot.map { "\($0)" } ?? "?" } ?? "–" }
        return "\(move.channel ?? "none"): \(slots[0]) → \(slots[1])"
      }
    }
    #expect(moves("[x, blog]", "[x]") == ["blog: 2026-11-25 09:00 → –"])
    #expect(moves("[x]", "[x, blog]") == ["blog: – → 2026-11-25 09:00"])
    #expect(moves("[x, blog]", "{blog: {}, x: {date: 2026-11-26}}") == ["x: 2026-11-25 09:00 → 2026-11-26"])
    #expect(moves("[]", "[x]") == ["x: – → 2026-11-25 09:00"])
    #expect(moves("[x]", "[]") == ["x: 2026-11-25 09:00 → –"])
    let undated = Self.compare(
      ["posts/a.md": Self.post.replacing("date: 2026-11-25 09:00\n", with: "")], ["posts/a.md": Self.post])
    #expect(undated.posts.map(\.kind) == [.moved])
    func kind(_ before: String, _ after: String) -> [PostDifference.Kind] {
      let post = { TestWorkspace.post("Rye", "2026-11-25 09:00", $0) }
      return Self.compare(["posts/a.md": post(before)], ["posts/a.md": post(after)]).posts.map(\.kind)
    }
    #expect(kind("[x]", "[x, blog]") == [.changed])
    #expect(kind("[x, blog]", "{x: {date: 2026-11-26}}") == [.moved])
  }

  // MARK: Names

  @Test("follows a post by its id, its content, its text or its name")
  func pairs() {
    let long = "Our rye rests for a whole night before it sees the oven, and so may you: we open at eight."
    func post(_ title: String, _ day: Int, _ text: String) -> String {
      TestWorkspace.post(title, "2026-11-\(day) 09:00", "[x]", "status: draft", text)
    }
    func kinds(_ before: (String, String), _ after: (String, String)) -> [PostDifference.Kind] {
      Self.compare(["posts/\(before.0).md": before.1], ["posts/\(after.0).md": after.1]).posts.map(\.kind)
    }
    #expect(kinds(("a", Self.post), ("2026/a", Self.post)) == [.renamed])
    #expect(kinds(("a", Self.post), ("b", Self.post)) == [.renamed])
    #expect(kinds(("a", "---\nid: rye\n---\nA\n"), ("b", "---\nid: rye\n---\nB\n")) == [.changed])
    #expect(kinds(("a", post("Rye", 25, long)), ("b", post("Rye", 26, long))) == [.moved])
    #expect(
      kinds(("2026-11-25-rye", post("A", 25, long)), ("2026-11-26-rye", post("B", 26, long + " Bis."))) == [.moved])
    #expect(kinds(("2026-11-25-rye", post("A", 25, "One.")), ("2026-11-26-rye", post("A", 26, "Two."))) == [.moved])
    #expect(
      kinds(("2026-11-25-hours", post("A", 25, "Monday")), ("2026-12-02-hours", post("B", 26, "Closed")))
        == [.added, .removed].sorted { $0.rawValue > $1.rawValue })
  }

  @Test("treats a post that replaces another as a different one")
  func exchange() {
    let (a, b) = ("---\nid: a\ndate: 2026-11-25\n---\nA\n", "---\nid: b\ndate: 2026-11-26\n---\nB\n")
    let comparison = Self.compare(["posts/1.md": a, "posts/2.md": b], ["posts/1.md": b, "posts/2.md": a])
    #expect(comparison.posts.map(\.kind) == [.renamed, .renamed])
    #expect(comparison.posts.map(\.oldPath) == ["posts/1.md", "posts/2.md"])
  }

  // MARK: Targets

  @Test("counts targets before and after in the affected periods")
  func targets() throws {
    let comparison = Self.compare(
      ["posts/a.md": Self.post],
      ["posts/a.md": Self.post.replacing("-25 ", with: "-30 "), "posts/b.md": Self.post])
    let difference = try #require(comparison.targets.first)
    #expect(comparison.targets.count == 1)
    #expect(difference.kind == .counted)
    // In week 48, one post was removed and another one added.
    #expect(difference.periods.map { "\($0.period)" } == ["2026-W49"])
    #expect(difference.periods.map(\.wasMet) == [false])
    #expect(difference.periods.map { $0.after?.planned } == [1])
  }

  @Test("shows when a target becomes met or missed")
  func verdicts() {
    let second = Self.post.replacing("Rye", with: "Wheat")
    let met = Self.compare(["posts/a.md": Self.post], ["posts/a.md": Self.post, "posts/b.md": second])
    #expect(met.targets.flatMap(\.periods).map { [$0.wasMet, $0.isMet] } == [[false, true]])
    let missed = Self.compare(["posts/a.md": Self.post, "posts/b.md": second], ["posts/a.md": Self.post])
    #expect(missed.targets.flatMap(\.periods).map { [$0.wasMet, $0.isMet] } == [[true, false]])
    let cancelled = Self.compare(
      ["posts/a.md": Self.post], ["posts/a.md": Self.post.replacing("draft", with: "cancelled")])
    #expect(cancelled.targets.flatMap(\.periods).map { $0.after?.missing } == [2])
  }

  @Test(
    "pairs a target with its former version",
    arguments: [
      (["{channel: x, target: 2 per week}"], ["{channel: x, target: 2 per week}"], []),
      (["{channel: x, target: 2 per week}"], ["{channel: x, target: 3 per week}"], ["changed"]),
      (["{channel: x, target: 2 per week}"], ["{channel: x, target: 1 per day}"], ["added", "removed"]),
      (["{channel: x, target: 2 per week}"], ["{channel: blog, target: 2 per week}"], ["added", "removed"]),
      (
        ["{channel: x, target: 2 per week}"],
        ["{channel: x, target: 3 per week, from: 2026-W49}", "{channel: x, target: 2 per week, until: 2026-W48}"],
        ["added", "changed"]
      ),
    ])
  func demands(before: [String], after: [String], kinds: [String]) {
    func file(_ targets: [String]) -> [String: String] {
      ["strategy/a.md": "---\nquestion: frequency\ncadence: [\(targets.joined(separator: ", "))]\n---\n"]
    }
    #expect(Self.compare(file(before), file(after)).targets.map(\.kind.rawValue) == kinds)
  }

  @Test("counts again if a closure or an embargo lowers a target")
  func plans() {
    let closed = TestWorkspace.settings.replacing("locale", with: "closures: [2026-11-23/2026-11-29]\nlocale")
    let comparison = Self.compare([:], ["edito.md": closed])
    #expect(comparison.plans.map(\.subject) == [.closure])
    #expect(comparison.plans.map(\.kind) == [.added])
    #expect(comparison.targets.flatMap(\.periods).map { "\($0.period)" } == ["2026-W48"])
    #expect(comparison.targets.flatMap(\.periods).map { [$0.before?.missing, $0.after?.missing] } == [[2, 0]])
  }

  @Test("lists campaigns that were added, rescheduled and removed")
  func campaigns() {
    let advent = "---\nfrom: 2026-12-01\nuntil: 2026-12-24\n---\n"
    func kinds(_ before: String?, _ after: String?) -> [PlanDifference.Kind] {
      func files(_ text: String?) -> [String: String] { text.map { ["campaigns/advent.md": $0] } ?? [:] }
      return Self.compare(files(before), files(after)).plans.map(\.kind)
    }
    #expect(kinds(nil, advent) == [.added])
    #expect(kinds(advent, advent.replacing("-24", with: "-25")) == [.changed])
    #expect(kinds(advent, advent.replacing("from", with: "status: cancelled\nfrom")) == [.removed])
    #expect(kinds(advent, advent + "More.\n") == [])
  }

  // MARK: Files that cannot be read

  @Test("does not report unreadable documents as removed")
  func unreadable() {
    let torn = "---\n<<<<<<< HEAD\nstatus: draft\n=======\nstatus: review\n>>>>>>> main\n---\nBread.\n"
    let comparison = Self.compare(["posts/a.md": Self.post], ["posts/a.md": torn])
    #expect(comparison.posts.isEmpty)
    #expect(comparison.unreadable.map(\.path) == ["posts/a.md"])
    #expect(comparison.unreadable.map(\.after) == [.mergeConflict])
    #expect(comparison.unreadable.map(\.before) == [nil])
    #expect(!comparison.isEmpty)
    #expect(Self.compare(["posts/a.md": torn], ["posts/a.md": torn]).isEmpty)
  }

  @Test("takes a few steps for each of many moved and renamed posts")
  func cost() {
    func files(_ range: Range<Int>, _ day: String) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: range.map { number in
          (
            "posts/2026-11-\(day)-same-\(number).md",
            TestWorkspace.post("Post", "2026-11-\(day)", "[x]", "status: draft", "N\(number)")
          )
        })
    }
    func time(_ count: Int) -> Double {
      let (before, after) = (files(0..<count, "24"), files(0..<count, "25"))
      return threadTime {
        _ = Self.compare(before, after)
      }
    }
    _ = time(200)
    let (few, many) = (time(500), time(4000))
    #expect(many < few * 40, "\(few) s for 500, \(many) s for 4000")
  }
}
