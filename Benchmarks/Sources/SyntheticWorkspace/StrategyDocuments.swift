/// The documents around the posts: settings, strategy, people and campaigns, as path and text.
enum StrategyDocuments {
  static func all(postCount: Int) -> [(path: String, text: String)] {
    [(path: "edito.md", text: settings)] + strategy(postCount: postCount) + people + campaigns
  }

  private static let settings = """
    ---
    edito: 1
    name: \(Facts.organisation)
    locale: en-GB
    timezone: Europe/Paris
    capacity: 7h
    approval: optional
    horizon: 2 weeks
    closures: [2025-12-25, 2026-01-01, 2026-12-25]
    lint:
      fail-on: error
      exclude: [archive/**]
      rules:
        posts-too-close: {minutes: 45}
    ---
    The editorial desk of a cooperative that does not exist: written by a program, to measure with.

    """

  private static func strategy(postCount: Int) -> [(path: String, text: String)] {
    [
      answer(
        "01-strategy", question: "strategy",
        facts: ["objectives:"]
          + Facts.objectives.map {
            "  - {id: \($0.id), title: \"\($0.title)\", priority: \($0.priority), kind: \($0.kind)}"
          }),
      answer(
        "02-priorities", question: "priorities",
        facts: [
          "embargo:", "  - {from: 2021-12-20, until: 2021-12-31, channels: [x, linkedin], reason: Before the opening}",
        ]),
      answer("03-audit", question: "audit", facts: ["competitors: [\(Facts.competitor)]"]),
      answer(
        "04-indicators", question: "indicators",
        facts: ["indicators:"]
          + Facts.objectives.flatMap { objective in
            objective.indicators.map {
              "  - {id: \($0), title: \"\(capitalized($0))\", objective: \(objective.id), kind: return, unit: people, "
                + "direction: up, target: 40 per month}"
            }
          }),
      answer(
        "05-audiences", question: "audiences",
        facts: ["channels:"]
          + Channel.allCases.map { "  \($0): {network: \($0), handle: atelierlumen, url: \"\($0.home)\"}" }
          + ["audiences:"]
          + Facts.audiences.map { "  - {id: \($0), who: The \($0) nearby, channels: [blog, mastodon]}" }),
      answer(
        "06-content", question: "content",
        facts: titled("pillars", Facts.pillars) + titled("messages", Facts.messages) + titled("formats", Facts.formats)
          + ["tone:", "  names: [\(Facts.organisation), Lyon]", "  avoid:"] + Facts.avoidedTerms.map { "    - \($0)" }
          + Facts.replacedTerms.map { "    - {term: \($0.term), use: \($0.use)}" }),
      answer("07-frequency", question: "frequency", facts: cadence(postCount: postCount)),
      answer(
        "08-means", question: "means",
        facts: ["means: {people: [\(Facts.team.joined(separator: ", "))], tools: [edito], budget: 200 € per month}"]),
      answer(
        "09-responsibilities", question: "responsibilities",
        facts: [
          "responsibilities:",
          "  all: {publish: [\(Facts.team[0])], reply: [\(Facts.team[1])], approve: [\(Facts.team[2])]}",
        ]),
      answer("10-advertising", question: "advertising", facts: ["advertising: {budget: 0 €, occasions: [open day]}"]),
    ]
  }

  /// Eight targets that this number of posts meets easily with any seed.
  private static func cadence(postCount: Int) -> [String] {
    /// Returns `share` of the average number of posts in a period of a given number of days, but at least one.
    func posts(_ share: Double, days: Double) -> Int { max(1, Int(Double(postCount) / 1826 * days * share)) }
    // Each channel is in a fourth of the posts, since a round of six channels takes four posts on average.
    let monthly = posts(0.25 * 0.6, days: 30)
    return ["cadence:"]
      + ["blog", "mastodon", "linkedin"].map {
        "  - {channel: \($0), target: at least \(monthly) per month, from: 2022-01}"
      }
      + [
        "  - {channel: x, target: \(posts(0.25 * 0.6, days: 91))-\(posts(0.25 * 1.5, days: 91)) per quarter, from: 2022-Q1}",
        "  - {channel: instagram, target: at most \(posts(0.25 * 1.6, days: 30) + 2) per month, from: 2022-01}",
        "  - {pillar: backstage, target: at least \(posts(0.03, days: 91)) per quarter, from: 2022-Q1}",
        "  - {message: second-life, target: at least \(posts(0.1, days: 91)) per quarter, from: 2022-Q1}",
        "  - {author: \(Facts.team[0]), target: at least \(posts(0.1, days: 365)) per year, from: 2022-Q1}",
      ]
  }

  private static func titled(_ fact: String, _ ids: [String]) -> [String] {
    ["\(fact):"] + ids.map { "  - {id: \($0), title: \(capitalized($0.replacing("-", with: " ")))}" }
  }

  private static func answer(_ name: String, question: String, facts: [String]) -> (path: String, text: String) {
    let head = [
      "---", "question: \(question)", "status: answered", "owner: \(Facts.team[2])", "review-by: 2027-03-01",
    ]
    return (
      "strategy/\(name).md",
      (head + facts + ["---", "Agreed by all of us, and written down above."])
        .joined(separator: "\n") + "\n"
    )
  }

  private static let people: [(path: String, text: String)] =
    Facts.team.map { person($0, role: "member") }
    + [person(Facts.partner, role: "partner"), person(Facts.competitor, role: "competitor")]

  private static func person(_ id: String, role: String) -> (path: String, text: String) {
    let name = id.split(separator: "-").map { capitalized(String($0)) }.joined(separator: " ")
    return (
      "people/\(id).md", "---\nrole: \(role)\nname: \(name)\nhandles: {mastodon: \"@\(id)@social.example\"}\n---\n"
    )
  }

  private static let campaigns = Facts.campaigns.map { campaign in
    let status = campaign.until < Schedule.today ? "over" : "running"
    return (
      path: "campaigns/\(campaign.id).md",
      text: """
      ---
      title: \(capitalized(campaign.id.replacing("-", with: " ")))
      from: \(campaign.from.text)
      until: \(campaign.until.text)
      objective: members
      channels: [blog, mastodon]
      owner: \(Facts.team[3])
      paid: false
      status: \(status)
      ---
      Six weeks of open benches.

      """
    )
  }
}
