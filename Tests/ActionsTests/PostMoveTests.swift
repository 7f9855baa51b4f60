import Actions
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("A move of a post")
struct PostMoveTests {
  private static let files = [
    "posts/2026/11/2026-11-24-rye.md": """
    ---
    title: Rye
    status: scheduled
    date: 2026-11-24 09:00   # before the market
    channels: [x, blog]
    ---
    See [the oats](2026-11-25-oat.md#why) and ![a loaf](../../../media/loaf.png).

    """,
    "posts/2026/11/2026-11-25-oat.md": """
    ---
    status: draft
    date: 2026-11-25
    channels: {x: {date: 2026-11-26 08:00}, blog: {}}
    x-before: 2026-11-24-rye
    ---
    After [rye](./2026-11-24-rye.md), before [nothing](2026-11-24-rye-again.md).

    """,
    "posts/half.md": """
    ---
    status: scheduled
    date: 2026-11-20
    channels: [x, blog]
    published: {x: {url: https://x.example/1}}
    ---
    Half.

    """,
    "posts/out.md": "---\nstatus: published\ndate: 2026-11-20\nchannels: [x]\n---\nOut.\n",
    "posts/off.md": "---\nstatus: cancelled\ndate: 2026-11-20\nchannels: [x]\n---\nOff.\n",
    "metrics/posts-2026-11.md": """
    ---
    period: 2026-11
    ---
    | post | views |
    |---|--:|
    | 2026-11-24-rye | 12 |

    """,
  ]

  private static let desk = TestWorkspace(files: files)

  private func action(
    _ path: String, to day: String, at time: TimeOfDay? = nil, on channel: String? = nil, taken: Set<String> = []
  ) throws -> PlannedAction {
    let snapshot = Self.desk.snapshot
    let corpus = snapshot.corpus
    let document = try #require(corpus.document(at: path))
    let target = Slot(day: try DateSyntax.day(day).get(), time: time)
    return try PostMove(
      document, to: target, on: channel, in: snapshot, isTaken: { taken.contains($0) || corpus.files.contains($0) }
    ).action(in: corpus)
  }

  @Test("changes the day alone, and keeps the time and the comment")
  func day() throws {
    let written = try action("posts/2026/11/2026-11-24-rye.md", to: "2026-11-27").written
    #expect(
      written["posts/2026/11/2026-11-27-rye.md"]
        == Self.files["posts/2026/11/2026-11-24-rye.md"]?.replacing("2026-11-24 09:00", with: "2026-11-27 09:00"))
  }

  @Test("keeps the form of a date with seconds and an offset")
  func timestampForm() throws {
    let text = "---\nstatus: draft\ndate: 2026-11-24T08:00:00-05:00\nchannels: {x: {date: 2026-11-25 08:00:00}}\n---\n"
    let desk = TestWorkspace(files: ["posts/rye.md": text])
    let snapshot = desk.snapshot
    let target = Slot(day: TestTime.day.day + 5, time: TimeOfDay(hour: 9, minute: 0))
    let move = try PostMove(#require(desk.document("posts/rye.md")), to: target, in: snapshot) { _ in false }
    // The workspace's time zone is UTC.
    #expect(
      move.action(in: snapshot.corpus).written["posts/rye.md"]
        == text.replacing("24T08:00:00-05:00", with: "28T09:00:00+00:00").replacing("25 08:00:00", with: "29 08:00:00"))
  }

  @Test("renames the file, and updates links, tables and other references to it")
  func references() throws {
    let action = try action("posts/2026/11/2026-11-24-rye.md", to: "2026-11-27")
    #expect(action.summaries.map(\.newPath) == ["posts/2026/11/2026-11-27-rye.md"])
    #expect(action.written["metrics/posts-2026-11.md"]?.contains("| 2026-11-27-rye | 12 |") == true)
    let oat = try #require(action.written["posts/2026/11/2026-11-25-oat.md"])
    #expect(oat.contains("After [rye](2026-11-27-rye.md), before [nothing](2026-11-24-rye-again.md)."))
    #expect(oat.contains("x-before: 2026-11-27-rye\n"))
  }

  @Test("takes the file to the folder of the new month, and its own links follow")
  func month() throws {
    let action = try action("posts/2026/11/2026-11-24-rye.md", to: "2026-12-01")
    let rye = try #require(action.written["posts/2026/12/2026-12-01-rye.md"])
    #expect(rye.contains("[the oats](../11/2026-11-25-oat.md#why) and ![a loaf](../../../media/loaf.png)"))
    #expect(action.written["posts/2026/11/2026-11-25-oat.md"]?.contains("[rye](../12/2026-12-01-rye.md)") == true)
  }

  @Test("moves the dates of channels by as many days")
  func channels() throws {
    let action = try action("posts/2026/11/2026-11-25-oat.md", to: "2026-11-28", at: TimeOfDay(hour: 7, minute: 30))
    #expect(
      action.summaries.first?.values == [
        .init("date", from: "2026-11-25", to: "2026-11-28 07:30"),
        .init("channels.x.date", from: "2026-11-26 08:00", to: "2026-11-29 08:00"),
      ])
  }

  @Test("gives a single channel a date of its own, whether the channels are a list or a map")
  func single() throws {
    let rye = try action("posts/2026/11/2026-11-24-rye.md", to: "2026-11-25", on: "x").written
    #expect(rye.keys.sorted() == ["posts/2026/11/2026-11-24-rye.md"])
    #expect(rye.values.first?.contains("channels: {x: {date: 2026-11-25 09:00}, blog: {}}\n") == true)
    let oat = try action("posts/2026/11/2026-11-25-oat.md", to: "2026-11-30", on: "blog").written
    #expect(oat.values.first?.contains("blog: {date: 2026-11-30}}") == true)
  }

  @Test("leaves a channel on which the post is published")
  func published() throws {
    let half = try action("posts/half.md", to: "2026-11-30").written["posts/half.md"]
    #expect(half?.contains("date: 2026-11-20\nchannels: {x: {}, blog: {date: 2026-11-30}}\n") == true)
  }

  @Test("warns that the scheduler has the old date")
  func notice() throws {
    let notices = try action("posts/2026/11/2026-11-24-rye.md", to: "2026-11-27").notices
    #expect(notices.map(\.english) == ["the post is loaded into a scheduler: move it there as well"])
    #expect(try action("posts/2026/11/2026-11-25-oat.md", to: "2026-11-28").notices.isEmpty)
  }

  @Test("to the present date changes nothing")
  func nothing() throws {
    #expect(try action("posts/2026/11/2026-11-24-rye.md", to: "2026-11-24").isEmpty)
  }

  @Test(
    "is rejected for a post that is over, an unknown channel, and a name that is taken",
    arguments: [
      ("posts/out.md", String?.none, "posts/out.md: the post is already published"),
      ("posts/off.md", nil, "posts/off.md: the post is cancelled; change its `status:` first"),
      ("posts/half.md", "x", "posts/half.md is already published on x"),
      ("posts/half.md", "y", "posts/half.md has no channel “y”; its channels: x, blog"),
      (
        "posts/2026/11/2026-11-24-rye.md", nil,
        "posts/2026/11/2026-11-29-rye.md already exists; posts/2026/11/2026-11-24-rye.md is not changed"
      ),
    ])
  func rejected(path: String, channel: String?, words: String) {
    let error = #expect(throws: UsageError.self) {
      try action(path, to: "2026-11-29", on: channel, taken: ["posts/2026/11/2026-11-29-rye.md"])
    }
    #expect(error?.words == words)
  }
}

/// Articles of a site, which its generator publishes on their dates.
@Suite("An article in place")
struct ArticleInPlaceTests {
  private static func desk(_ lines: String) -> TestWorkspace {
    TestWorkspace(files: [
      "edito.md": """
      ---
      edito: 1
      sources:
        - kind: post
          files: [content/*.md]
          channels: [blog]
          status: published
          keys: {draft: status, publications: published}
          values: {status: {true: draft, false: published}}
      ---
      """,
      "content/rye.md": "---\n\(lines)\n---\nRye bread.\n",
    ])
  }

  private func set(_ status: String, _ desk: TestWorkspace) throws -> PlannedAction {
    try KeySetting.action(
      [#require(KeyAssignment(parsing: "status=\(status)"))], in: [#require(desk.document("content/rye.md"))],
      of: desk.snapshot.corpus)
  }

  @Test(
    "gets the site's word for a status, or is kept from publication beside a status without a word",
    arguments: [
      ("draft: false", "review", "draft: true\nstatus: review"), ("draft: false", "draft", "draft: true"),
      ("title: Rye", "review", "title: Rye\ndraft: true\nstatus: review"), ("draft: true", "published", "draft: false"),
      ("draft: true\nstatus: review", "published", "draft: false\nstatus: published"),
      ("draft: true\nstatus: review", "approved", "draft: true\nstatus: approved"),
    ])
  func status(lines: String, status: String, written: String) throws {
    #expect(try set(status, Self.desk(lines)).written["content/rye.md"] == "---\n\(written)\n---\nRye bread.\n")
  }

  @Test("shows statuses, not the site's words, before and after", arguments: ["draft: false", "title: Rye"])
  func summary(lines: String) throws {
    let action = try set("review", Self.desk(lines))
    #expect(action.summaries.first?.values == [.init("status", from: "published", to: "review")])
    #expect(try set("published", Self.desk(lines)).isEmpty)
  }

  @Test("with a date in the future can be moved and cancelled")
  func awaited() throws {
    let desk = Self.desk("date: 2026-11-24T09:00:00Z\ndraft: false")
    let document = try #require(desk.document("content/rye.md"))
    let target = Slot(day: TestTime.day.day + 5)
    let move = try PostMove(document, to: target, in: desk.snapshot) { _ in false }
    #expect(
      move.action(in: desk.snapshot.corpus).written["content/rye.md"]
        == "---\ndate: 2026-11-28T09:00:00Z\ndraft: false\n---\nRye bread.\n")
    let cancelled = try PostCancellation.action(on: document, because: nil, in: desk.snapshot)
    #expect(
      cancelled.written["content/rye.md"]
        == "---\ndate: 2026-11-24T09:00:00Z\ndraft: true\nstatus: cancelled\n---\nRye bread.\n")
  }

  @Test(
    "that is out cannot be moved or cancelled",
    arguments: [
      "date: 2026-11-23\ndraft: false", "date: 2026-11-24\nstatus: published",
      "date: 2026-11-24\npublications: {blog: {at: 2026-11-22}}",
    ])
  func out(lines: String) throws {
    let desk = Self.desk(lines)
    let document = try #require(desk.document("content/rye.md"))
    #expect(throws: UsageError.self) {
      try PostMove(document, to: Slot(day: TestTime.day.day + 5), in: desk.snapshot) { _ in false }
    }
    #expect(throws: UsageError.self) { try PostCancellation.action(on: document, because: nil, in: desk.snapshot) }
  }
}

@Suite("Scheduling and cancelling a post")
struct PostSchedulingTests {
  private static func desk(_ status: String, approval: String = "required") -> TestWorkspace {
    TestWorkspace(files: [
      "edito.md": "---\nedito: 1\nname: The desk\nlocale: en-GB\napproval: \(approval)\n---\n",
      "posts/rye.md": "---\nstatus: \(status)\ndate: 2026-11-24 09:00\nchannels: [x]\n---\nRye bread.\n",
    ])
  }

  private func schedule(_ desk: TestWorkspace, at target: Slot? = nil) throws -> PlannedAction {
    try PostScheduling.action(
      on: #require(desk.document("posts/rye.md")), at: target, in: desk.snapshot, isTaken: { _ in false })
  }

  private let friday = Slot(day: CalendarDay(year: 2026, month: 11, day: 27) ?? TestTime.day.day)

  @Test("an approved post becomes scheduled, with another date if one is given")
  func approved() throws {
    let action = try schedule(Self.desk("approved"), at: friday)
    #expect(
      action.written["posts/rye.md"]
        == "---\nstatus: scheduled\ndate: 2026-11-27 09:00\nchannels: [x]\n---\nRye bread.\n")
    #expect(try schedule(Self.desk("scheduled")).isEmpty)
  }

  @Test("a post that waits for its approval gets only the date, and none without a date")
  func waiting() throws {
    let action = try schedule(Self.desk("review"), at: friday)
    #expect(action.summaries.first?.values.map(\.key) == ["date"])
    #expect(action.notices.map(\.english) == ["the post is waiting for approval: `edito approve rye`"])
    let error = #expect(throws: UsageError.self) { try schedule(Self.desk("draft")) }
    #expect(error?.message.english == "posts/rye.md: status is “draft”, only approved posts can be scheduled")
  }

  @Test("where approval is optional, a finished post can be scheduled")
  func optional() throws {
    let action = try schedule(Self.desk("review", approval: "optional"))
    #expect(action.summaries.first?.values == [.init("status", from: "review", to: "scheduled")])
  }

  @Test(
    "where approval is optional, a draft gets only the date, and none without a date", arguments: ["draft", "idea"])
  func unfinished(status: String) throws {
    let desk = Self.desk(status, approval: "optional")
    let action = try schedule(desk, at: friday)
    #expect(action.summaries.first?.values.map(\.key) == ["date"])
    let error = #expect(throws: UsageError.self) { try schedule(desk) }
    #expect(
      error?.words == """
        posts/rye.md: status is “\(status)”, only finished posts can be scheduled; when the text is finished, submit \
        the post for review: `edito set status=review rye`
        """)
    let exported = try PostScheduling.action(
      on: #require(desk.document("posts/rye.md")), at: nil, isExported: true, in: desk.snapshot, isTaken: { _ in false }
    )
    #expect(exported.summaries.first?.values.map(\.new) == ["scheduled"])
  }

  @Test("a cancelled post says why, and a scheduled one is still in the scheduler")
  func cancelled() throws {
    let desk = Self.desk("scheduled")
    let action = try PostCancellation.action(
      on: #require(desk.document("posts/rye.md")), because: "no flour: closed", in: desk.snapshot)
    #expect(
      action.written["posts/rye.md"]?.hasPrefix(
        "---\nstatus: cancelled\nreason: \"no flour: closed\"\ndate: 2026-11-24 09:00\n") == true)
    #expect(action.notices.map(\.english) == ["the post is loaded into a scheduler: delete it there as well"])
  }

  @Test("an action that would make an error is rejected with the finding; an earlier error does not count")
  func gate() throws {
    let desk = Self.desk("draft")
    let document = try #require(desk.document("posts/rye.md"))
    let before = desk.snapshot
    func requireNoErrors(_ assignment: String) throws {
      let action = try KeySetting.action(
        [#require(KeyAssignment(parsing: assignment))], in: [document], of: before.corpus)
      let files = TestWorkspace.common.merging(desk.files) { $1 }.merging(action.written) { $1 }
      try action.requireNoErrors(
        before: before, after: .init(Corpus.reading(files), now: before.now), jobs: 1)
    }
    try requireNoErrors("title=Rye")
    let errors = #expect(throws: UsageErrors.self) { try requireNoErrors("status=scheduled") }
    #expect(
      errors?.all.map(\.message.english) == [
        "posts/rye.md is not changed, because it would have an error: the post has the status “scheduled”, but no approval is recorded [not-approved]"
      ])
  }
}

extension PlannedAction {
  /// The texts of all files after the action, by their paths then.
  var written: [String: String] {
    Dictionary(
      uniqueKeysWithValues: changes.changes.map { ($0.finalPath, String(decoding: $0.newBytes, as: UTF8.self)) })
  }
}
