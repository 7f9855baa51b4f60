import Testing

@testable import TextCounting

/// Lengths according to the networks' own expressions: twitter-text 3.1.0 in JavaScript, and in Ruby with Mastodon's changes to it.
@Suite("The end of a URL before parentheses")
struct PathEndTests {
  static let paths: [(path: String, onX: Int, onMastodon: Int)] = [
    ("/wiki/大阪_(駅前)", 34, 27),
    ("/a_(b)", 23, 23),
    ("/a_(パン)", 29, 27),
    ("/a_(パン)c", 30, 23),
    ("/a_(пекарня)", 23, 23),
    ("/a_(été)", 23, 23),
    ("/a_(ψωμί)", 29, 29),
    ("/a_(b_(パン))", 33, 31),
    ("/a_(b_(c))", 23, 23),
    ("/(b)", 23, 23),
    ("/(パン)", 29, 27),
    ("/a.(b)", 27, 23),
    ("/a.b.(c)", 27, 23),
    ("/a!(b)", 27, 23),
    ("/a,(b)c", 23, 23),
    ("/a_(b)(c)", 23, 23),
    ("/a_(b).(c)", 27, 23),
    ("/a_(b).", 24, 24),
    ("/a.(b)?q=1", 31, 23),
    ("/a_(b–c)", 23, 23),
    ("/a_(b—c)", 28, 23),
    ("/a_(b’c)", 28, 28),
    ("/a_(b^c)", 28, 28),
    ("/.(b)", 27, 23),
    ("/a((b)", 27, 27),
    ("/a_(中)(b)", 30, 23),
    ("/a_(b)(中)", 27, 26),
    ("/a–(b)", 27, 23),
    ("/a:(b)-c", 23, 23),
    ("/a.(b)(c)/d", 23, 23),
    ("/~(b)", 27, 23),
    ("/a_(ꙮ)", 27, 23),
    ("/a_(b c)", 28, 28),
    ("/a_()", 25, 25),
  ]

  @Test("is the same as on each network", arguments: paths)
  func ends(_ path: String, _ onX: Int, _ onMastodon: Int) {
    #expect(TextMeasure.weighted.length(of: "https://a.co\(path)") == onX)
    #expect(ReferenceCount(normalizing: "https://a.co\(path)").length == onX, "by the slow count")
    #expect(TextMeasure.rewrittenGraphemes.length(of: "https://a.co\(path)") == onMastodon)
  }
}
