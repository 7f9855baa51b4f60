import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import TestSupport
import Testing

@testable import Lint

@Suite("Findings with a common cause")
struct SharedFindingsTests {
  private static let strategy = """
    ---
    question: content
    formats:
      - photo
    channels: {x: {network: x}, mastodon: {network: mastodon}}
    ---

    """

  private static func post(_ number: Int, _ keys: String = "format: reel\n", _ body: String = "Bread.") -> (
    String, String
  ) {
    ("posts/2026-11-2\(number).md", "---\nstatus: draft\nchannels: [x]\n\(keys)---\n\(body) \(number)\n")
  }

  private static func findings(
    _ files: [(String, String)], settings: String = "---\nedito: 1\n---\n", strategy: String = strategy, jobs: Int = 1,
    where isWanted: @Sendable (String) -> Bool = { _ in true }
  ) throws -> [Finding] {
    let texts = ["edito.md": settings, "strategy/content.md": strategy].merging(files) { $1 }
    let corpus = Corpus.reading(texts)
    let now = Moment(day: try date("2026-11-23"), time: .midnight)
    return Linter(Configuration(settingsOf: corpus, ignore: ["strategy", "missing-date"]))
      .lint(Snapshot(corpus, now: now), jobs: jobs, where: isWanted).findings
  }

  @Test("of fewer than five documents stay apart", arguments: 1...7)
  func fewest(_ count: Int) throws {
    let found = try Self.findings((1...count).map { Self.post($0) })
    if count < 5 {
      #expect(found.map(\.place.path) == (1...count).map { Self.post($0).0 })
    } else {
      #expect(found.map(\.place.path) == ["strategy/content.md"])
      #expect(found[0].message.english == "unknown format “reel”, in \(count) posts")
      #expect(
        found[0].message.french
          == "format inconnu\u{A0}: «\u{202F}reel\u{202F}», dans \(count)\u{A0}publications")
      #expect(found[0].severity == .error)
      #expect(found[0].related.map(\.place.path) == ["posts/2026-11-21.md"])
    }
  }

  @Test("are reported where the id can be declared")
  func places() throws {
    let posts = (1...5).map { Self.post($0, "format: reel\nauthor: bea\nobjective: fame\ncampaign: advent\n") }
    let answer = ("strategy/goals.md", "---\nquestion: priorities\nstatus: open\n---\n")
    let found = try Self.findings(posts + [answer])
    #expect(
      found.map { [$0.place.path, $0.message.english] } == [
        ["edito.md", "unknown campaign “advent”, in 5 posts"], ["edito.md", "unknown person “bea”, in 5 posts"],
        ["strategy/content.md", "unknown format “reel”, in 5 posts"],
        ["strategy/goals.md", "unknown objective “fame”, in 5 posts"],
      ])
    #expect(Set(found.map(\.fingerprint)).count == 4)
    let again = try Self.findings(posts.reversed() + [answer], jobs: 4)
    #expect(again == found)
  }

  @Test("keep their fingerprints when one of the ids is declared")
  func fingerprints() throws {
    let posts = (1...5).map { Self.post($0, "author: bea\ncampaign: advent\n") }
    let both = try Self.findings(posts)
    let one = try Self.findings(posts + [("people/bea.md", "---\nrole: member\n---\n")])
    #expect(one.map(\.fingerprint) == both.filter { $0.message.english.contains("advent") }.map(\.fingerprint))
  }

  @Test("do not include suppressed findings, and can be suppressed themselves")
  func suppressions() throws {
    let allow = "format: reel\n# edito: allow unknown-reference — an old format\n"
    let four = try Self.findings((1...4).map { Self.post($0) } + [Self.post(5, allow)])
    #expect(four.map(\.rule) == [String](repeating: "unknown-reference", count: 4))
    let six = try Self.findings((1...6).map { Self.post($0) } + [Self.post(7, allow)])
    #expect(six.map(\.message.english) == ["unknown format “reel”, in 6 posts"])
    let allowed = Self.strategy.replacing(
      "channels:", with: "# edito: allow unknown-reference — old formats\nchannels:")
    #expect(try Self.findings((1...6).map { Self.post($0) }, strategy: allowed).isEmpty)
    let unused = try Self.findings([Self.post(1, "format: photo\n")], strategy: allowed)
    #expect(unused.map(\.rule) == ["unused-suppression"])
  }

  @Test("stay apart if the place of the declaration is not reported")
  func unwantedPlaces() throws {
    let posts = (1...6).map { Self.post($0) }
    let two = try Self.findings(posts) { $0.hasPrefix("posts/2026-11-21") || $0.hasPrefix("posts/2026-11-22") }
    #expect(two.map(\.place.path) == ["posts/2026-11-21.md", "posts/2026-11-22.md"])
    #expect(two[0].message.english == "unknown format “reel”")
    let place = try Self.findings(posts) { $0 == "strategy/content.md" }
    #expect(place.map(\.message.english) == ["unknown format “reel”, in 6 posts"])
  }

  @Test("stay apart if they have a fix")
  func fixes() throws {
    let posts = (1...5).map { Self.post($0, "", "Bread.\n\n## @mastodn\n\nShort") }
    let found = try Self.findings(posts)
    #expect(found.map(\.rule) == [String](repeating: "unknown-channel-heading", count: 5))
    #expect(found.allSatisfy { $0.fix != nil })
    let other = try Self.findings((1...5).map { Self.post($0, "", "Bread.\n\n## @radio\n\nShort") })
    #expect(other.map(\.message.english) == ["the channel “radio” is not declared, in 5 posts"])
  }

  @Test("count documents, not references, and have their highest severity")
  func documents() throws {
    let lists = (1...4).map {
      ("checklists/\($0).md", "---\nevery: day\n---\n- [ ] Ask @bea (5 min) @bea\n- [ ] Go @bea\n")
    }
    let apart = try Self.findings(lists)
    #expect(apart.allSatisfy { $0.severity == .warning && $0.place.path.hasPrefix("checklists/") })
    let merged = try Self.findings(lists + [Self.post(1, "author: bea\n")])
    #expect(merged.map(\.message.english) == ["unknown person “bea”, in 5 documents"])
    #expect(merged.map(\.severity) == [.error])
    let tables = (1...5).map {
      ("metrics/2026-0\($0).md", "---\nperiod: 2026-0\($0)\n---\n\n| channel | likes |\n|---|---|\n| radio | 5 |\n")
    }
    let readings = try Self.findings(
      tables, strategy: Self.strategy.replacing("formats", with: "indicators: [views]\nformats"))
    #expect(
      readings.map(\.message.english) == [
        "unknown indicator “likes”, in 5 documents", "unknown channel “radio”, in 5 documents",
      ])
  }

  @Test(
    "about missing files name their folder", arguments: [("", "the workspace's root folder"), ("media/", "media/")])
  func missingFiles(_ folder: String, _ name: String) throws {
    func posts(_ count: Int) -> [(String, String)] {
      (1...count).map { Self.post($0, "media: [{file: \(folder)picture-\($0).jpg, alt: Bread}]\n") }
    }
    func broken(_ files: [(String, String)]) throws -> [Finding] {
      // Drafts are not checked for missing files.
      let files = files.map { ($0.0, $0.1.replacing("status: draft", with: "status: review")) }
      return try Self.findings(files).filter { $0.rule == "broken-link" }
    }
    #expect(try broken(posts(4)).map(\.place.path) == posts(4).map(\.0))
    let six = try broken(posts(6))
    #expect(
      six.map { [$0.place.path, $0.message.english] } == [["edito.md", "6 posts show files that are not in \(name)"]])
    #expect(six.first?.related.map(\.place.path) == ["posts/2026-11-21.md"])
    // A file in another folder is a case of its own.
    let other = Self.post(7, "media: [{file: other/a.jpg, alt: Bread}]\n")
    #expect(try broken(posts(6) + [other]).map(\.place.path) == ["edito.md", other.0])
  }

  // MARK: Parts that no post has

  private static func unwritten(_ count: Int, _ extra: [(String, String)] = []) throws -> [Finding] {
    let posts = (1...count).map { number in
      (
        "posts/2026-11-2\(number).md",
        "---\nstatus: review\nchannels: [x]\nmedia: [{file: media/a.jpg}, {file: media/b.jpg}]\n---\nBread. \(number)\n"
      )
    }
    return try Self.findings(posts + extra).filter {
      $0.rule.hasPrefix("missing-alt") || $0.rule.hasPrefix("missing-call")
    }
  }

  @Test("are one if no post at all has a call to action, or no picture an alt text")
  func unwrittenParts() throws {
    let found = try Self.unwritten(6)
    #expect(found.map(\.place.path) == ["edito.md", "edito.md"])
    #expect(
      found.map(\.message.english).sorted() == [
        "no picture has an alt text, and those of 6 posts need one",
        "no post has a call to action, and 6 posts need one",
      ])
    #expect(found.first { $0.rule == "missing-alt-text" }?.severity == .error)
    #expect(found.allSatisfy { $0.help != nil && $0.related.map(\.place.path) == ["posts/2026-11-21.md"] })
    #expect(Set(found.map(\.fingerprint)).count == 2)
    let few = try Self.unwritten(4)
    #expect(few.count == 12 && few.allSatisfy { $0.place.path.hasPrefix("posts/") })
  }

  @Test(
    "stay apart as soon as one post has the part",
    arguments: [
      ("cta: {text: Order}\n", "", 1, 6), ("media: [{file: media/c.jpg, alt: Rye bread}]\n", "", 12, 1),
      ("", "![Rye bread](../media/c.jpg) ", 12, 1),
    ])
  func writtenPart(keys: String, body: String, altTexts: Int, calls: Int) throws {
    let other = ("posts/2026-11-29.md", "---\nstatus: draft\nchannels: [x]\n\(keys)---\n\(body)Other.\n")
    let found = try Self.unwritten(6, [other])
    #expect(found.count { $0.rule == "missing-alt-text" } == altTexts)
    #expect(found.count { $0.rule == "missing-call-to-action" } == calls)
  }
}
