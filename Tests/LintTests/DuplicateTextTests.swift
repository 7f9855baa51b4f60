import CivilTime
import Editorial
import TestSupport
import Testing

@testable import Lint

@Suite("Duplicate texts")
struct DuplicateTextTests {
  static let vocabulary = """
    bread oven flour salt water dawn crust crumb rye wheat spelt seed loaf shop door street baker night été pâte levain \
    four brioche galette noël marché samedi matin odeur beurre
    """.split(separator: " ").map(String.init)

  /// Returns posts over a hundred days on two channels, whose texts are variations of a few.
  static func posts(seed: UInt64, count: Int) -> [String: String] {
    var generator = SplitMix64(state: seed)
    func word() -> String { vocabulary.randomElement(using: &generator) ?? "" }
    let bases = (0..<10).map { number in (0..<(number * 5 + 2)).map { _ in word() } }
    func text() -> String {
      var words = bases.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        words[Int.random(in: words.indices, using: &generator)] = word()
      }
      return words.joined(separator: Bool.random(using: &generator) ? " " : "\n")
    }
    var files: [String: String] = [:]
    for number in 0..<count {
      let day = CalendarDay(number: 20_780 + Int.random(in: 0..<100, using: &generator))
      let state = ["draft", "review", "approved", "scheduled", "published"].randomElement(using: &generator) ?? ""
      let channels = ["[x]", "[mastodon]", "[x, mastodon]", "[x, x]"].randomElement(using: &generator) ?? ""
      let own = Bool.random(using: &generator) ? "\n\n## @x\n\n\(text())" : ""
      files["posts/\(number).md"] = """
        ---
        status: \(state)
        date: \(day)
        channels: \(channels)
        ---
        \(text())\(own)
        """
    }
    return files
  }

  /// Returns the last repetition of each entry, found by comparing all pairs.
  static func allPairs(_ corpus: Corpus, days: Int) -> Set<String> {
    let entries = corpus.entries.filter { $0.state.isFinished && $0.channel != nil }
    var found: Set<String> = []
    for (index, later) in entries.enumerated() where later.stage != .published {
      let earlier = entries[..<index].last {
        $0.channel == later.channel && $0.document != later.document && later.slot.day - $0.slot.day <= days
          && areAlike(text(of: $0, corpus), text(of: later, corpus))
      }
      if let earlier { found.insert(describe(later, earlier, corpus)) }
    }
    return found
  }

  static func describe(_ later: Entry, _ earlier: Entry, _ corpus: Corpus) -> String {
    "\(later.channel ?? ""): \(corpus.document(of: later).path) after \(corpus.document(of: earlier).path)"
  }

  static func text(of entry: Entry, _ corpus: Corpus) -> (words: [UInt64], signature: TextSignature?) {
    let document = corpus.document(of: entry)
    guard let text = document.post?.text(for: entry.channel ?? "") else { return ([], nil) }
    return (
      WordTokenizer.words(of: text.nodes, in: document.markdown).map(\.hash),
      TextSignature(of: text.nodes, in: document.markdown)
    )
  }

  static func areAlike(
    _ first: (words: [UInt64], signature: TextSignature?), _ second: (words: [UInt64], signature: TextSignature?)
  ) -> Bool {
    if first.words == second.words { return first.words.count >= 4 }
    guard first.words.count >= 8, second.words.count >= 8, let one = first.signature, let other = second.signature,
      one.resemblance(to: other) >= 0.75
    else { return false }
    let (a, b) = (shingles(first.words), shingles(second.words))
    return Double(a.intersection(b).count) / Double(a.union(b).count) >= 0.7
  }

  static func shingles(_ words: [UInt64]) -> Set<[UInt64]> {
    Set((0...words.count - 4).map { Array(words[$0..<$0 + 4]) })
  }

  @Test("match a comparison of all pairs", arguments: [1, 2, 3] as [UInt64])
  func agreesWithAllPairs(_ seed: UInt64) {
    let corpus = Corpus.reading(Example.commonGround.merging(Self.posts(seed: seed, count: 300)) { $1 })
    for days in [0, 7, 30] {
      var finder = RepetitionFinder(corpus, days: days)
      let repetitions = finder.repetitions()
      let found = Set(repetitions.map { Self.describe($0.later, $0.earlier, corpus) })
      let expected = Self.allPairs(corpus, days: days)
      #expect(found == expected)
      if days == 30 {
        #expect(repetitions.count { $0.resemblance == 1 } > 20)
        #expect(repetitions.count { $0.resemblance < 1 } > 20)
        #expect(repetitions.count < corpus.entries.count / 2)
      }
    }
  }

  @Test("are reported once in a long row of equal texts")
  func longRowsAreReportedPostByPost() {
    var files = Example.commonGround
    for number in 0..<2000 {
      files["posts/\(number).md"] = """
        ---
        status: scheduled
        date: \(CalendarDay(number: 20_780 + number % 30))
        channels: [x]
        ---
        Fresh bread at eight, from Monday to Saturday.
        """
    }
    var finder = RepetitionFinder(Corpus.reading(files), days: 30)
    #expect(finder.repetitions().count == 1999)
  }

  @Test("are reported once for all channels, at the later post")
  func channelsAreGathered() throws {
    func post(_ date: String, _ status: String) -> String {
      "---\nstatus: \(status)\ndate: \(date)\nchannels: [x, mastodon]\n---\nFresh bread at eight.\n\nCome early.\n"
    }
    let lint = try Linting(
      ["posts/a.md": post("2026-11-24", "review"), "posts/b.md": post("2026-11-20", "scheduled")], "duplicate-text")
    #expect(lint.findings.map(\.place.path) == ["posts/a.md"])
    #expect(lint.findings.first?.message.english == "text is the same as that of “b” on mastodon and x")
    #expect(lint.marked == ["Fresh bread at eight."])
    #expect(lint.related == ["Fresh bread at eight."])
  }

  @Test("do not include drafts and published posts")
  func draftsAndPublishedPostsAreLeftAlone() throws {
    func post(_ date: String, _ status: String) -> String {
      "---\nstatus: \(status)\ndate: \(date)\nchannels: [x]\n---\nFresh bread at eight.\n"
    }
    for (earlier, later, count) in [
      ("draft", "review", 0), ("review", "draft", 0), ("published", "published", 0), ("published", "review", 1),
    ] {
      let lint = try Linting(
        ["posts/a.md": post("2026-11-20", earlier), "posts/b.md": post("2026-11-24", later)], "duplicate-text")
      #expect(lint.findings.count == count, "\(earlier), \(later)")
    }
  }

  @Test("may be repeated after the days that the option gives")
  func daysCount() throws {
    func post(_ date: String) -> String {
      "---\nstatus: review\ndate: \(date)\nchannels: [x]\n---\nFresh bread at eight.\n"
    }
    for (days, count) in [(3, 0), (4, 1)] {
      let lint = try Linting(
        [
          "edito.md": "---\nedito: 1\nlint: {rules: {duplicate-text: {days: \(days)}}}\n---\n",
          "posts/a.md": post("2026-11-20"), "posts/b.md": post("2026-11-24"),
        ], "duplicate-text")
      #expect(lint.findings.count == count)
    }
  }
}
