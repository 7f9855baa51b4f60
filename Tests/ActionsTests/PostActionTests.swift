import Actions
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("An approval")
struct ApprovalPlanTests {
  private static func post(_ status: String) -> String {
    "---\ntitle: Rye\nstatus: \(status)\ndate: 2026-11-24\nchannels: [x]\nauthor: bo\n---\nRye bread.\n"
  }

  private static let desk = TestWorkspace(files: [
    "posts/rye.md": post("review"), "posts/oat.md": post("draft"), "posts/old.md": post("cancelled"),
  ])

  private func plan(_ ids: String..., by person: String = "ada") throws -> ApprovalPlan {
    let documents = ids.compactMap { Self.desk.document("posts/\($0).md") }
    return try ApprovalPlan(documents, by: person, in: Self.desk.snapshot, fileHashes: [:])
  }

  @Test("writes the person, the time and a digest, and changes the status")
  func approved() throws {
    let plan = try plan("rye")
    let lines = try #require(plan.records.first).lines
    #expect(lines.first?.hasPrefix("approved: {by: ada, on: 2026-11-23, digest: ") == true)
    #expect(lines.last == "status: approved")
    let change = try #require(plan.changes.changes.first)
    let written = Document.read(.init(path: change.path, bytes: change.newBytes))
    #expect(written.post?.state == .approved && written.post?.approval?.value.by?.value == "ada")
  }

  @Test("is given to all posts or none, and every problem is reported")
  func rejected() {
    let errors = #expect(throws: UsageErrors.self) { try plan("rye", "oat", "old") }
    #expect(
      errors?.all.map(\.message.english) == [
        "posts/oat.md: status is “draft”, only posts in review can be approved", "posts/old.md: the post is cancelled",
      ])
  }
}

@Suite("A record of a publication")
struct PublicationPlanTests {
  private static let desk = TestWorkspace(files: [
    "posts/rye.md": "---\ntitle: Rye\nstatus: scheduled\ndate: 2026-11-23\nchannels: [x, blog]\n---\nRye bread.\n",
    "posts/oat.md":
      "---\nstatus: scheduled\ndate: 2026-11-23\nchannels: [x, blog]\npublished: {blog: {url: https://b.example/1}}\n---\n",
  ])

  private static let half = TestWorkspace(files: [
    "posts/half.md":
      "---\nstatus: scheduled\ndate: 2026-11-23\nchannels: [x, blog]\npublished: {x: {url: https://x.example/1}}\n---\n"
  ])

  private static func document(_ id: String) throws -> Document { try #require(desk.document("posts/\(id).md")) }

  private func plan(_ id: String, on channel: String, at url: String?) throws -> PublicationPlan {
    try PublicationPlan(
      Self.document(id), [ReportedPublication(on: channel, at: url)], time: Slot(day: TestTime.day.day),
      in: Self.desk.snapshot)
  }

  private func publications(_ channels: [String], at urls: [String], of id: String) throws -> [ReportedPublication] {
    try PublicationPlan.publications(channels, at: urls, of: Self.document(id), in: Self.desk.snapshot.corpus)
  }

  @Test("covers the named channels, all that are left, or the only one that the URL can mean")
  func channels() throws {
    let (first, second) = ("https://m.example/1", "https://x.example/1")
    #expect(try publications([], at: [first], of: "oat") == [.init(on: "x", at: first)])
    #expect(try publications(["blog"], at: [first], of: "oat") == [.init(on: "blog", at: first)])
    #expect(try publications(["twitter"], at: [second], of: "oat") == [.init(on: "x", at: second)])
    #expect(try publications([], at: [], of: "oat") == [.init(on: "x", at: nil)])
    #expect(try publications(["all"], at: [], of: "rye") == [.init(on: "x", at: nil), .init(on: "blog", at: nil)])
    // The channel x is declared with a URL on x.example.
    #expect(
      try publications([], at: [second, first], of: "rye") == [
        .init(on: "x", at: second), .init(on: "blog", at: first),
      ])
    #expect(
      try publications(["blog", "x"], at: [first, second], of: "rye")
        == [.init(on: "blog", at: first), .init(on: "x", at: second)])
  }

  @Test("is rejected if the channel is unclear or unknown, or if a URL has no channel")
  func unclear() throws {
    for urls in [[], ["https://m.example/1"]] {
      let error = #expect(throws: UsageError.self) { try publications([], at: urls, of: "rye") }
      #expect(error?.input == .channel(["x", "blog", "all"]) && error?.hint == nil)
    }
    let unknown = #expect(throws: UsageError.self) { try publications(["blg"], at: [], of: "rye") }
    #expect(unknown?.words == "posts/rye.md has no channel “blg”; did you mean “blog”?")
    // The channel x is declared with a URL on x.example, and has its permalink.
    let taken = #expect(throws: UsageError.self) {
      try PublicationPlan.publications(
        [], at: ["https://x.example/2"], of: #require(Self.half.document("posts/half.md")),
        in: Self.half.snapshot.corpus)
    }
    #expect(taken?.message.english == "posts/half.md is already published on x: https://x.example/1")
    let fewer = #expect(throws: UsageError.self) { try publications(["all"], at: ["https://x.example/1"], of: "rye") }
    #expect(
      fewer?.words == "1 URL for 2 channels; write --channel and --url once for each channel, or omit --url")
  }

  @Test("writes several channels together, whether others are recorded or not")
  func several() throws {
    let time = Slot(day: TestTime.day.day)
    let all = try PublicationPlan(
      Self.document("rye"), [.init(on: "x", at: nil), .init(on: "blog", at: "https://b.example/2")], time: time,
      in: Self.desk.snapshot)
    #expect(
      all.record.lines == [
        "published: {x: {at: 2026-11-23}, blog: {url: \"https://b.example/2\", at: 2026-11-23}}", "status: published",
      ])
    let desk = TestWorkspace(files: [
      "posts/a.md":
        "---\nstatus: scheduled\ndate: 2026-11-23\nchannels: [x, blog, m]\npublished: {m: {at: 2026-11-22}}\n---\n"
    ])
    let rest = try PublicationPlan(
      #require(desk.document("posts/a.md")), [.init(on: "x", at: nil), .init(on: "blog", at: nil)], time: time,
      in: desk.snapshot)
    #expect(
      rest.changes.changes.first.map { String(decoding: $0.newBytes, as: UTF8.self) }
        == "---\nstatus: published\ndate: 2026-11-23\nchannels: [x, blog, m]\npublished: {m: {at: 2026-11-22}, x: {at: 2026-11-23}, blog: {at: 2026-11-23}}\n---\n"
    )
  }

  @Test("needs no URL, and takes one later without changing the time")
  func later() throws {
    let first = try plan("rye", on: "x", at: nil)
    #expect(first.record.lines == ["published: {x: {at: 2026-11-23}}"])
    let text = try #require(first.changes.changes.first.map { String(decoding: $0.newBytes, as: UTF8.self) })
    let desk = TestWorkspace(files: ["posts/rye.md": text])
    let second = try PublicationPlan(
      #require(desk.document("posts/rye.md")), [ReportedPublication(on: "x", at: "https://x.example/1")],
      time: nil, in: desk.snapshot)
    #expect(
      second.changes.changes.first.map { String(decoding: $0.newBytes, as: UTF8.self) }
        == text.replacing("{at: 2026-11-23}", with: "{at: 2026-11-23, url: \"https://x.example/1\"}"))
  }

  @Test("makes the post published once every channel is recorded")
  func published() throws {
    let first = try plan("rye", on: "x", at: "https://x.example/1")
    #expect(first.record.lines == ["published: {x: {url: \"https://x.example/1\", at: 2026-11-23}}"])
    let last = try plan("oat", on: "x", at: "https://x.example/2")
    #expect(last.record.lines.last == "status: published")
    let change = try #require(last.changes.changes.first)
    let written = Document.read(.init(path: change.path, bytes: change.newBytes)).post
    #expect(written?.state == .published && written?.publication(on: "blog")?.url?.value == "https://b.example/1")
  }

  /// A post of 16 November, with a slot of its own on two channels.
  private static let past = """
    ---
    status: scheduled
    date: 2026-11-16 09:00
    channels: {x: {}, blog: {date: 2026-11-17}, news: {date: 2026-11-24 09:00}}
    ---
    """

  @Test(
    "without a time, has the planned slot once its day has passed, otherwise the present time",
    arguments: [
      ("x", past, "2026-11-16 09:00"), ("blog", past, "2026-11-17"), ("news", past, "2026-11-23 12:00"),
      ("x", past.replacing("11-16 09:00", with: "11-23 09:00"), "2026-11-23 12:00"),
      ("x", past.replacing("date: 2026-11-16 09:00\n", with: ""), "2026-11-23 12:00"),
    ])
  func plannedTime(channel: String, text: String, time: String) throws {
    let desk = TestWorkspace(files: ["posts/rye.md": text])
    let plan = try PublicationPlan(
      #require(desk.document("posts/rye.md")), [ReportedPublication(on: channel, at: nil)], time: nil, in: desk.snapshot
    )
    #expect(plan.record.lines == ["published: {\(channel): {at: \(time)}}"])
    #expect(plan.plannedTimes.map(\.description) == (time.hasPrefix("2026-11-23") ? [] : [time]))
  }

  @Test("warns about a URL with another host than the channel's, and about one recorded for another channel")
  func doubts() throws {
    let doubts = try plan("oat", on: "x", at: "https://b.example/1").doubts.map(\.english)
    #expect(
      doubts == [
        "the same URL is already recorded for blog", "channel x is on x.example, but this URL leads to b.example",
      ])
  }

  @Test("does not replace another URL")
  func otherAddress() {
    let error = #expect(throws: UsageError.self) { try plan("oat", on: "blog", at: "https://b.example/2") }
    #expect(error?.message.english == "posts/oat.md is already published on blog: https://b.example/1")
  }
}
