import CivilTime
import Editorial
import Lint
import Networks
import Publishing
import Snapshots
import Testing
import TextCounting

/// Every profile at its limits, through the rule that people see.
@Suite("A network's limit")
struct LimitTests {
  /// The content of a text.
  enum Filler: String, CaseIterable, Sendable {
    case plain = "a"
    case emoji = "👩🏽‍🌾"
    case links = "https://example.com/bread "
    case combining = "e\u{301}"
  }

  /// The networks whose text has one limit that rejects a post.
  static let limited = NetworkProfile.all.filter { !$0.text.isEmpty || $0.block != nil }.map(\.id)

  /// Returns a text of exactly a given length: as much of the filler as fits, followed by plain letters.
  static func text(of length: Int, _ measure: TextMeasure, _ filler: Filler) -> String {
    let one = measure.length(of: Array(filler.rawValue.utf8))
    var text = String(repeating: filler.rawValue, count: max(0, length / max(1, one) - 1))
    while case let missing = length - measure.length(of: Array(text.utf8)), missing > 0 {
      text += String(repeating: "a", count: missing)
    }
    return text
  }

  static func findings(_ text: String, on network: String) throws -> [String] {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n",
      "strategy/channels.md": "---\nquestion: audiences\nchannels: {c: {network: \(network)}}\n---\n",
      "posts/a.md": "---\nstatus: review\nchannels: [c]\n---\n\(text)\n",
    ])
    let snapshot = Snapshot(corpus, now: Moment(day: CalendarDay(number: 20_000), time: .midnight))
    let report = Linter(Configuration(settingsOf: corpus, select: ["text-too-long"])).lint(snapshot)
    return report.findings.map { "\($0.severity.key) \($0.place.range.lowerBound)" }
  }

  @Test("accepts the limit itself, and rejects one more", arguments: limited, Filler.allCases)
  func limits(network: String, filler: Filler) throws {
    let profile = try #require(NetworkProfile.all.first { $0.id == network })
    let limit = try #require((profile.text + [profile.block].compactMap { $0 }).first)
    let (value, measure) = (limit.limit.value, limit.measure)
    let exact = Self.text(of: value, measure, filler)
    try #require(measure.length(of: Array(exact.utf8)) == value)
    // If an app shortens links, whole links may be too long for another program.
    let isLongUnshortened = filler == .links && !profile.unshortenedText.isEmpty
    let met = isLongUnshortened ? ["warning"] : []
    func severities(_ text: String) throws -> [String] {
      try Self.findings(text, on: network).map { String($0.prefix { $0 != " " }) }
    }
    // The first limit must hold; a second limit in other units may be exceeded earlier.
    let others = profile.text.dropFirst().contains { $0.measure.length(of: Array(exact.utf8)) > $0.limit.value }
    if !others {
      #expect(try severities(exact) == met, "\(network) at \(value)")
      #expect(try severities(String(exact.dropLast())) == met, "\(network) under \(value)")
    }
    let over = try Self.findings(exact + "b", on: network)
    #expect(over.count == 1, "\(network) over \(value): \(over)")
    let severity = limit.limit.evidence.isFirm ? "error" : "warning"
    #expect(others || over.allSatisfy { $0.hasPrefix(severity) })
  }
}
