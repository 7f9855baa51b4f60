import TestSupport
import Testing

@testable import TextCounting

/// Ten times as much text takes about ten times as long to measure. Only the time of the test's own thread counts.
@Suite("The cost of measuring is proportional to the length", .serialized)
struct CountingCostTests {
  static let pieces = [
    "a", "é", "\u{301}", "\u{301}\u{316}", "\u{200D}", "👩\u{200D}", "🇫", "🏴\u{E0067}", "👍🏽", "1\u{FE0F}\u{20E3}",
    "\u{1100}", "가", "\u{1161}",
    "\u{915}\u{94D}", "\u{600}", "\r", "中", "中.", "a.", ".com", "a.com_", "a.com", "é.com", "www.example.com ", "xn--",
    "http://", "http://a.co/",
    "a.co/(", "a.co?!", "a.co/!", "a.co/((", "-", "_", "@a", "@a@b", "@a.", "#", "#a", "#1", "#a-", "#é", "＃", "://",
    "ж.рф", "v.v", "(a.co", " @a.b-c@d", " a-b.co/d", " a.co",
    "\u{1D160}", "\u{FF}",
  ]

  @Test("ten times the length costs less than forty times as much", arguments: pieces)
  func costIsLinear(_ piece: String) {
    let few = Self.text(of: piece, count: 400)
    let many = Self.text(of: piece, count: 4000)
    for measure in TextMeasure.allCases {
      let times = (Self.cost(of: measure, few), Self.cost(of: measure, many))
      #expect(times.1 < times.0 * 40 + 1e-4, "\(measure) of \(piece.debugDescription): \(times)")
    }
    for syntax in EntitySyntax.allCases {
      let times = (Self.cost(of: syntax, few), Self.cost(of: syntax, many))
      #expect(times.1 < times.0 * 40 + 1e-4, "\(syntax) of \(piece.debugDescription): \(times)")
    }
  }

  @Test("a hundred thousand combining marks belong to one character", arguments: TextMeasure.allCases)
  func manyMarks(_ measure: TextMeasure) {
    let text = Self.text(of: "\u{301}", count: 100_000)
    #expect([200_001, 100_001, 100_000, 1].contains(measure.length(of: text)))
    #expect(measure.overflow(of: text, limit: measure.length(of: text) - 1) == 0)
  }

  private static func text(of piece: String, count: Int) -> [UInt8] {
    Array(("e" + String(repeating: piece, count: count)).utf8)
  }

  private static func cost(of measure: TextMeasure, _ text: [UInt8]) -> Double {
    time {
      let length = measure.length(of: text)
      precondition(length >= 0 && measure.overflow(of: text, limit: length / 2) ?? 0 <= text.count)
    }
  }

  private static func cost(of syntax: EntitySyntax, _ text: [UInt8]) -> Double {
    time {
      let issueCount = syntax.hashtagIssues(in: text).count + syntax.mentionIssues(in: text).count
      precondition(
        syntax.entities(in: text).count + issueCount + syntax.urlIssues(in: text).count <= 3 * text.count)
    }
  }

  /// Returns the shortest processor time of three attempts.
  private static func time(_ work: () -> Void) -> Double {
    (0..<3).map { _ in
      return threadTime {
        work()
      }
    }.min() ?? 0
  }
}
