import Cadence
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("A target selects")
struct SelectorTests {
  static let day = "2026-11-24"

  /// Posts that each meet some conditions and miss others.
  static let posts = [
    post(day, "[x]", "draft", "pillar: backstage\nformat: photo\nauthor: ada\ntags: [bread, oven]"),
    post(day, "[x, mastodon]", "draft", "pillar: recipes\nmessage: sourdough\nobjective: visits\ntags: [bread]"),
    post(day, "[x, x-fr, blog]", "draft", "audience: bakers\ncampaign: opening\nformat: photo\nlanguage: fr-CA"),
    post(day, "[x-fr]", "draft", "pillar: backstage\nobjective: fame"),
    "status: draft\ndate: \(day)\npillar: backstage\n",
  ]

  @Test(
    "by each condition, and by several together",
    arguments: [
      ("channel: x", 3), ("channel: mastodon", 1), ("channel: blog", 1), ("network: x", 4), ("network: mastodon", 1),
      ("pillar: backstage", 3), ("message: sourdough", 1), ("objective: visits", 1), ("audience: bakers", 1),
      ("campaign: opening", 1), ("format: photo", 2), ("author: ada", 1), ("tag: bread", 2), ("tag: oven", 1),
      ("tag: brea", 0), ("channel: x, format: photo", 2), ("channel: x, pillar: backstage", 1),
      ("network: x, pillar: backstage", 2), ("channel: x, network: x, tag: bread", 2),
      ("pillar: recipes, format: photo", 0),
      ("language: fr", 2), ("language: fr-FR", 1), ("language: fr-CA", 1), ("language: en", 2),
      ("language: fr, network: blog", 1),
    ])
  func conditions(_ conditions: String, _ expected: Int) throws {
    let workshop = Workshop("{\(conditions), target: 1 per week}", posts: Self.posts)
    #expect(try workshop.count(Self.day).planned == expected)
  }

  @Test("every post if it has no condition, even one without a channel")
  func noCondition() throws {
    #expect(try Workshop("{target: 1 per week}", posts: Self.posts).count(Self.day).planned == 5)
  }

  @Test("a post once, at its earliest entry")
  func earliestAppearance() throws {
    let posts = [
      "status: draft\ndate: 2026-11-30\nchannels: {x: {}, mastodon: {date: 2026-11-27}, x-fr: {date: 2026-12-08}}\npillar: backstage"
    ]
    func planned(_ selector: String) throws -> [Int] {
      try Workshop("{\(selector), target: 1 per week}", posts: posts).counts("2026-11-23", "2026-12-13").map(\.planned)
    }
    #expect(try planned("pillar: backstage") == [1, 0, 0])
    #expect(try planned("network: x") == [0, 1, 0])
    #expect(try planned("channel: x-fr") == [0, 0, 1])
    #expect(try planned("channel: mastodon") == [1, 0, 0])
    // The earliest entry in the language, not of the post.
    #expect(try planned("language: fr") == [0, 0, 1])
  }

  @Test("a channel once if it is listed twice")
  func doubledChannel() throws {
    let posts = [post(Self.day, "[x, x]", "draft")]
    #expect(try Workshop("{channel: x, target: 1 per week}", posts: posts).count(Self.day).planned == 1)
  }

  @Test("no ideas and cancelled posts, and a thread once")
  func neverCounted() throws {
    let posts = ["idea", "cancelled"].map { post(Self.day, "[x]", $0) }
    var workshop = Workshop("{channel: x, target: 1 per week}", posts: posts)
    #expect(try workshop.count(Self.day).figures == [0, 0, 0])
    workshop.posts = [post(Self.day, "[x]", "draft") + "\n---\nOne.\n\n---\n\nTwo.\n\n---\n"]
    #expect(try workshop.count(Self.day).figures == [0, 0, 1])
  }

  @Test(
    "nothing for lint if a condition is unreadable or names nothing",
    arguments: [
      "{channel: [x, mastodon], target: 9 per week}", "{chanel: x, target: 9 per week}",
      "{network: twitter, target: 9 per week}", "{channel: x, on: someday, target: 9 per week}",
      "{channel: x, from: 2026-13, target: 9 per week}", "{channel: y, target: 9 per week}",
      "{author: bob, target: 9 per week}",
    ])
  func unsound(_ target: String) throws {
    #expect(try Workshop(target).ledger().targets.map(\.isSound) == [false])
  }

  @Test("posts by a description that people can read")
  func words() throws {
    let ledger = try Workshop(
      "{channel: x, format: photo, target: 3-6 per day, on: weekdays}", "{network: blog, target: 1 per week}",
      "{tag: bread, author: ada, target: au plus 2 par mois, on: [mon, thu]}", "{target: 5 per week}"
    ).ledger()
    #expect(
      ledger.targets.map(\.selection.english) == [
        "x, format photo", "network Blog", "author ada, tag bread", "all posts",
      ])
    #expect(
      ledger.targets.map(\.selection.french) == [
        "x, format photo", "réseau Blog", "auteur ada, étiquette bread", "toutes les publications",
      ])
    #expect(ledger.targets[0].targetText.english == "3–6 per day, weekdays")
    #expect(ledger.targets[2].targetText.french == "au plus 2 par mois, le lundi et le jeudi")
  }
}
