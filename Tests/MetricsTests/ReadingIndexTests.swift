import CivilTime
import Editorial
import Metrics
import Schema
import Testing

/// A small workspace with metrics documents.
struct Counter {
  var channels = "{x: {network: x}, blog: {network: blog}}"
  var strategy = """
    indicators:
      - {id: followers, kind: presence, target: 100}
      - {id: views, kind: reach, target: 40 per month}
      - {id: delay, unit: h, direction: down, target: 4}
      - {id: rate, unit: "%"}
    """
  var pages: [(period: String, body: String)] = []
  var posts: [String: String] = [:]
  var locale = "fr-FR"

  var files: [String: String] {
    var files = [
      "edito.md": "---\nedito: 1\nlocale: \(locale)\n---\n",
      "strategy/a.md":
        "---\nquestion: indicators\nchannels: \(channels)\n\(strategy)\n---\n",
    ]
    for (index, page) in pages.enumerated() {
      files["metrics/\(100 + index).md"] = "---\nperiod: \(page.period)\n---\n\n\(page.body)"
    }
    for (id, text) in posts { files["posts/\(id).md"] = text }
    return files
  }

  var corpus: Corpus { Corpus.reading(files) }
  var book: ReadingIndex { ReadingIndex(of: corpus) }

  func series(_ id: String, by unit: PeriodUnit? = nil, on channel: String? = nil) throws -> IndicatorSeries {
    let book = book
    return book.series(of: try #require(book.indicator(id)), by: unit, on: channel)
  }
}

@Suite("Readings of a workspace")
struct FigureBookTests {
  @Test("readings know their indicator, subject, period and place")
  func readings() throws {
    let body =
      "| canal | vues | *clics* |\n|---|--:|--:|\n| blog | 4 610 | – |\n| x | 1 | 2,5 |\n| Total | 4 611 | 2,5 |\n"
    let book = Counter(pages: [("2026-10", body)]).book
    #expect(book.readings.map(\.indicator) == ["vues", "vues", "clics"])
    #expect(book.readings.map(\.subject) == [.channel("blog"), .channel("x"), .channel("x")])
    #expect(book.readings.map(\.value) == [4_610, 1, 2.5])
    #expect(book.readings[0].document.source.text(in: book.readings[0].range) == "4 610")
    #expect(book.readings.allSatisfy { "\($0.period)" == "2026-10" })
    #expect(book.cells.filter(\.isTotal).count == 2)
  }

  @Test("a table of posts may name channels in its second column, and link to its posts")
  func postTables() {
    let body =
      "post | channel | views\n--- | --- | --:\n[Rye](../posts/rye.md) | x | 12\n rye | | 20 \n oat \\| rye | blog | 3"
    let book = Counter(pages: [("2026-10", body)]).book
    #expect(
      book.readings.map(\.subject)
        == [.post("rye", channel: "x"), .post("rye", channel: nil), .post("oat | rye", channel: "blog")])
    #expect(book.measuredPosts == ["rye", "oat | rye"])
    #expect(book.readings.map { $0.document.source.text(in: $0.range) } == ["12", "20", "3"])
  }

  @Test("of several readings for the same cell, the first counts")
  func repeatedReadings() throws {
    let book = Counter(pages: [
      ("2026-10", "| channel | views |\n|---|---|\n| x | 1 |\n| x | 2 |\n"),
      ("2026-10", "| channel | views |\n|---|---|\n| x | 3 |\n"),
      ("2026-09", "| channel | views |\n|---|---|\n| x | 4 |\n"),
    ]).book
    #expect(book.readings.map(\.value) == [1, 4])
    #expect(book.repeated.map(\.cell.text) == ["2", "3"])
    #expect(book.repeated.allSatisfy { $0.first.text == "1" })
  }

  private static let twoMonths = Counter(pages: [
    (
      "2026-10",
      "| canal | followers | views | delay | rate |\n|---|---|---|---|---|\n| x | 60 | 30 | 2 | 4 % |\n| blog | 50 | 15 | 5 | 2 % |\n"
    ),
    ("2026-09", "| canal | followers | views | delay | rate |\n|---|---|---|---|---|\n| x | 55 | 20 | 3 | 3 % |\n"),
  ])

  @Test("channels combine by indicator: sum, latest, worst, average")
  func channels() throws {
    func latest(_ id: String) throws -> Double? { try Self.twoMonths.series(id).points.last?.value }
    #expect(try latest("followers") == 110)
    #expect(try latest("views") == 45)
    #expect(try latest("delay") == 5)
    #expect(try latest("rate") == 3)
    var counter = Self.twoMonths
    counter.strategy = "indicators: [{id: delay, direction: down, combine: sum}]"
    #expect(try counter.series("delay").points.last?.value == 7)
    #expect(try Self.twoMonths.series("views", on: "x").points.map(\.value) == [20, 30])
  }

  @Test("a change covers the channels that both months have")
  func changes() throws {
    let series = try Self.twoMonths.series("views")
    let change = try #require(series.points.last.flatMap(series.change))
    #expect(change.difference == 10)
    #expect(change.ratio == 0.5)
    #expect(change.leftOut == ["blog"])
  }

  @Test("months make a quarter: flows are added up, the last gauge counts, and missing months are known")
  func longerPeriods() throws {
    func point(_ id: String) throws -> IndicatorSeries.Point {
      try #require(try Self.twoMonths.series(id, by: .year).points.last)
    }
    #expect(try point("views").value == 65)
    #expect(try point("views").isPartial)
    #expect(try point("followers").value == 110)
    #expect(try !point("followers").isPartial)
    #expect(try point("delay").value == 5)
    #expect(try Self.twoMonths.series("views", by: .quarter).points.map(\.parts) == [1, 1])
    #expect(try Self.twoMonths.series("views", by: .week).points.isEmpty)
  }

  @Test("a target per month is three times as high in a quarter, except for gauges and delays")
  func targets() throws {
    func target(_ id: String, _ unit: PeriodUnit) throws -> Double? {
      let series = try Self.twoMonths.series(id, by: unit)
      return series.points.last.flatMap(series.target)
    }
    #expect(try target("views", .month) == 40)
    #expect(try target("views", .quarter) == 120)
    #expect(try target("followers", .quarter) == 100)
    #expect(try target("delay", .year) == 4)
    #expect(try target("rate", .month) == nil)
    // A target per quarter applies once in the quarter.
    let strategy = "indicators: [{id: views, target: 100 par trimestre}]"
    let wanted = Counter(
      strategy: strategy, pages: [("2026-10", "| canal | views |\n|---|--:|\n| x | 30 |\n"), ("2026-11", "")])
    let quarter = try wanted.series("views", by: .quarter)
    #expect(quarter.points.last.flatMap(quarter.target) == 100)
    let series = try Self.twoMonths.series("delay")
    #expect(series.points.map(series.reachesTarget) == [true, false])
  }

  @Test("a hundred thousand cells are read in one pass")
  func largePage() {
    let rows = (0..<20_000).map { "| c\($0) | \($0) | 1 234 | – | 12 % | 3 |\n" }.joined()
    let book = Counter(pages: [("2026-10", "| channel | a | views | b | c | d |\n|---|---|---|---|---|---|\n" + rows)])
      .book
    #expect(book.readings.count == 80_000)
  }
}
