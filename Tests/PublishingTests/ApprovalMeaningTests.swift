import Editorial
import Publishing
import TestSupport
import Testing

/// Random texts: their digests compared with the published texts.
@Suite("Digests of random texts")
struct ApprovalMeaningTests {
  static let lines = [
    "a", "*b*", "- a", "* b", "  - c", "1. a", "1. [ ] a", "2. b", "![x](p.jpg)", "a ![y](q.jpg) b", "- ![x](p.jpg)",
    "  a", "", "", "<!-- c -->", "> a", "> ![x](p.jpg)", "---", "***", "| a | b |", "|---|---|", "| 1 | |", "a<br>b",
    "<b>a</b>", "[l](https://a.example)", "**![x](p.jpg)**", "a\\", "<br>", "- <!-- c -->", "# h", "- [x] a",
    "[![x](p.jpg)](https://b.example)", "`k`",
  ]

  @Test(
    "are equal only if the published content is equal, and seldom differ otherwise",
    arguments: ["x", "linkedin", "telegram"], ["keep", "join"])
  func sameDigests(_ network: String, _ lineBreaks: String) throws {
    var random = SplitMix64(state: 11)
    var texts: [String: (text: String, shown: String)] = [:]
    var digests: [String: String] = [:]
    var needless = 0
    for _ in 0..<1500 {
      let text = (0..<1 + Int(random.next() % 4)).map { _ in Self.lines[Int(random.next() % UInt64(Self.lines.count))] }
        .joined(separator: "\n")
      let corpus = Corpus.reading([
        "strategy/channels.md": "---\nchannels: {c: {network: \(network)}}\n---\n",
        "posts/a.md": "---\nchannels: [c]\nline-breaks: \(lineBreaks)\n---\n\(text)\n",
      ])
      let document = try #require(corpus.document(at: "posts/a.md"))
      let rendition = try #require(Rendition.all(of: document, in: corpus, channels: ["c"]).first)
      let shown = "\(rendition.parts.map(\.text.string)) \(rendition.media.map { "\($0.path) \($0.part)" })"
      let content = ApprovedContent(
        of: document, channels: ["c"], in: corpus, fileHashes: ["posts/p.jpg": "aa", "posts/q.jpg": "bb"])
      let digest = try #require(ApprovalDigest(of: content)).text
      if let other = texts[digest] { #expect(other.shown == shown, "\(other.text) and \(text)") }
      texts[digest] = (text, shown)
      if let other = digests[shown], other != digest { needless += 1 }
      digests[shown] = digest
    }
    // On networks without threads, a break is not shown, but still invalidates an approval.
    #expect(needless < 60)
  }
}
