import CivilTime
import Editorial
import Metrics
import Testing

@Suite("What works")
struct WhatWorksTests {
  @Test(
    "uses the same probability as counting all ways to draw",
    arguments: [
      ([1, 2, 3, 4, 5], [6, 7, 8, 9, 10], 2.0 / 252), ([6, 7, 8, 9, 10], [1, 2, 3, 4, 5], 2.0 / 252),
      ([1, 2], [3, 4], 2.0 / 6), ([1, 4], [2, 3], 1), ([5, 5, 5], [5, 5], 1), ([], [1], 1),
      ([1, 1, 2], [2, 3, 3], 4.0 / 20),
    ] as [([Double], [Double], Double)])
  func exactProbability(first: [Double], second: [Double], expected: Double) {
    #expect(abs(RankTest.probability(first, second) - expected) < 1e-12)
  }

  @Test("uses the normal distribution beyond forty readings, which is close enough to counting")
  func normalProbability() {
    let low = (0..<20).map { Double($0 * 2) }
    let high = (0..<21).map { Double($0 * 2 + 9) }
    let near = RankTest.probability(low, high)
    let counted = RankTest.probability(low, Array(high.dropLast()))
    #expect(abs(near - counted) < 0.02)
    #expect(RankTest.probability(low, high.map { $0 + 1_000 }) < 1e-6)
    #expect(RankTest.probability(Array(repeating: 1, count: 50), Array(repeating: 1, count: 50)) == 1)
  }

  /// Posts on one channel with a reading each, by pillar.
  private static func desk(
    _ figures: [(pillar: String, value: Int)], channels: String = "[x]", day: String = "2026-11-02"
  ) -> Corpus {
    var counter = Counter()
    counter.strategy += "\npillars: [oven, field]"
    var rows = ""
    for (index, figure) in figures.enumerated() {
      counter.posts["p\(100 + index)"] =
        "---\nstatus: published\ndate: \(day)\nchannels: \(channels)\npillar: \(figure.pillar)\n---\nBread.\n"
      rows += "| p\(100 + index) | \(figure.value) |\n"
    }
    counter.pages = [("2026-11", "| post | views |\n|---|---|\n" + rows)]
    return counter.corpus
  }

  private static func works(_ corpus: Corpus) throws -> WhatWorks {
    MetricsOverview(
      ReadingIndex(of: corpus), in: corpus, today: try #require(CalendarDay(year: 2026, month: 11, day: 23))
    )
    .works
  }

  @Test(
    "names a pillar with better results in nearly every post, with its number of posts, and one with worse results")
  func clearDifference() throws {
    let figures = (0..<7).map { ("oven", 200 + $0) } + (0..<8).map { ("field", 50 + $0 * 10) }
    let works = try Self.works(Self.desk(figures))
    #expect(works.statements.map(\.group) == ["oven", "field"])
    let first = try #require(works.statements.first)
    #expect(first.isBetter)
    #expect([first.count, first.otherCount] == [7, 8])
    #expect([first.median, first.otherMedian] == [203, 85])
    #expect(works.best.map(\.value) == [206])
    #expect(works.waiting.isEmpty)
  }

  @Test("does not trust a single viral post")
  func oneHit() throws {
    let figures = (0..<6).map { ("oven", 100 + $0 * 7) } + [("oven", 90_000)] + (0..<7).map { ("field", 103 + $0 * 6) }
    let works = try Self.works(Self.desk(figures))
    #expect(works.statements.isEmpty)
    #expect(works.comparisonCount == 2)
  }

  @Test("with fewer than five posts on either side shows only how many are lacking")
  func tooFew() throws {
    let works = try Self.works(Self.desk((0..<4).map { ("oven", 900 + $0) } + (0..<8).map { ("field", $0) }))
    #expect(works.statements.isEmpty)
    #expect(works.waiting.map(\.lacking) == [1])
    #expect(works.waiting.map(\.measured) == [12])
  }

  @Test("does not use readings over several channels, and skips posts published yesterday")
  func setAside() throws {
    let figures = (0..<6).map { ("oven", 900 + $0) } + (0..<6).map { ("field", $0) }
    let undivided = try Self.works(Self.desk(figures, channels: "[x, blog]"))
    #expect(undivided.measured.isEmpty)
    #expect(undivided.undividedCount == 12)
    #expect(try Self.works(Self.desk(figures, day: "2026-11-22")).measured.isEmpty)
  }

  @Test("does not depend on the filters of the command")
  func filters() throws {
    let figures = (0..<7).map { ("oven", 200 + $0) } + (0..<8).map { ("field", 50 + $0 * 10) }
    let corpus = Self.desk(figures)
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    #expect(
      MetricsOverview(ReadingIndex(of: corpus), in: corpus, today: today, channel: "x").works.statements.count == 2)
    #expect(
      MetricsOverview(ReadingIndex(of: corpus), in: corpus, today: today, indicator: "views").works.statements.count
        == 2)
    #expect(
      MetricsOverview(ReadingIndex(of: corpus), in: corpus, today: today, channel: "blog").works.statements.isEmpty)
    #expect(
      MetricsOverview(ReadingIndex(of: corpus), in: corpus, today: today, indicator: "delay").works.statements.isEmpty)
  }

  @Test("is wrong by chance less than once in twenty workspaces")
  func chance() throws {
    var state: UInt64 = 1
    func random() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 40) % 1_000
    }
    let deceived = try (0..<200).count { _ in
      let figures = (0..<16).map { ($0 % 2 == 0 ? "oven" : "field", random()) }
      return try !Self.works(Self.desk(figures)).statements.isEmpty
    }
    #expect(deceived <= 16)
  }

  @Test("does not draw conclusions from one of several channels")
  func callsToAction() throws {
    func result(_ rows: String) throws -> CallResult? {
      var counter = Counter()
      counter.posts["p"] =
        "---\nstatus: published\ndate: 2026-11-02\nchannels: [x, blog]\ncta: {text: Come, indicator: views, expect: 40}\n---\nBread.\n"
      counter.pages = [("2026-11", "| post | channel | views |\n|---|---|---|\n" + rows)]
      let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
      return MetricsOverview(ReadingIndex(of: counter.corpus), in: counter.corpus, today: today).calls.first
    }
    #expect(try result("| p | x | 12 |\n")?.measured == nil)
    #expect(try result("| p | x | 45 |\n")?.isMet == true)
    #expect(try result("| p | x | 12 |\n| p | blog | 8 |\n")?.isMet == false)
    #expect(try result("| p | x | 12 |\n| p | blog | 30 |\n")?.share == 1.05)
    #expect(try result("| p | | 12 |\n")?.isMet == false)
  }

  @Test("sorts expected results by their success, without those that have no reading")
  func orderOfCalls() throws {
    var counter = Counter()
    for (id, expected) in [("a", 40), ("b", 10), ("c", 20), ("d", 5)] {
      counter.posts[id] =
        "---\nstatus: published\ndate: 2026-11-02\nchannels: [x]\ncta: {text: Come, indicator: views, expect: \(expected)}\n---\nBread.\n"
    }
    counter.pages = [("2026-11", "| post | views |\n|---|---|\n| a | 20 |\n| b | 30 |\n| c | 20 |\n")]
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let overview = MetricsOverview(ReadingIndex(of: counter.corpus), in: counter.corpus, today: today)
    #expect(overview.calls.count == 4)
    #expect(overview.measuredCalls.map(\.post.document.id) == ["b", "c", "a"])
    #expect(overview.hasWorks)
    let other = MetricsOverview(ReadingIndex(of: counter.corpus), in: counter.corpus, today: today, channel: "blog")
    #expect(other.measuredCalls.isEmpty)
    #expect(!other.hasWorks)
  }
}
