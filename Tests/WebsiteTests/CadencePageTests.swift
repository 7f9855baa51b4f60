import Testing

@testable import Website

@Suite("The cadence page")
struct CadencePageTests {
  private static func page(_ target: String, _ posts: [String: String] = [:]) throws -> String {
    let files = ["strategy/frequency.md": "---\nquestion: frequency\ncadence: [\(target)]\n---\n"]
    return try WorkPagesTests.page("cadence.html", files.merging(posts) { $1 })
  }

  /// A post on each day of the week of 23 November.
  private static let week = Dictionary(
    uniqueKeysWithValues: (23...29).map {
      ("posts/\($0).md", "---\nstatus: draft\ndate: 2026-11-\($0) 09:00\nchannels: [x]\n---\nBread.\n")
    })

  @Test("judges every day up to the horizon, although it lists seven")
  func laterDays() throws {
    let page = try Self.page("{channel: x, target: 1 per day, from: 2026-11-23}", Self.week)
    #expect(page.contains("<p class=\"summary\">From now to 6 December 2026, 1 target is not met.</p>"))
    #expect(page.contains("x: 7 posts missing 30 November – 6 December 2026; target: at least 1 per day"))
    #expect(!page.contains("x: 1 post missing"))
  }

  @Test("counts targets, not their periods")
  func targets() throws {
    let page = try Self.page("{channel: x, target: 1 per week, from: 2026-11-23}")
    #expect(page.contains("<p class=\"summary\">From now to 6 December 2026, 1 target is not met.</p>"))
    #expect(WorkPagesTests.count("x: 1 post missing in week", in: page) == 2)
  }

  @Test("has no row to fix if all targets are met")
  func met() throws {
    let page = try Self.page("{channel: x, target: 1 per day, from: 2026-11-23, until: 2026-11-29}", Self.week)
    #expect(page.contains("<p class=\"summary\">From now to 6 December 2026, all targets are met.</p>"))
    #expect(!page.contains("posts missing"))
  }
}
