/// A composer of posts, one after the other.
struct PostComposer {
  /// A file of the folder `posts`.
  struct Post {
    /// A path such as `2024/03/2024-03-05-the-blue-kettle-00412.md`.
    let path: String
    let text: String
  }

  /// The errors that a post may have. They give a realistic number of findings, not a finding of every rule.
  private enum Issue: CaseIterable {
    case unknownPillar, missingAltText, leftoverPlaceholder, unknownKey, avoidedTerm, missingObjective
  }

  private let seed: UInt64
  private let isAllToCome: Bool
  /// Path of the previous article, for links between articles.
  private var earlierArticle: String?

  init(seed: UInt64, isAllToCome: Bool) {
    self.seed = seed
    self.isAllToCome = isAllToCome
  }

  mutating func post(number: Int, in slot: Schedule.Slot) -> Post {
    // Each post has its own generator: what one post uses up does not change the next.
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    var prose = Prose(language: random.chance(60) ? .en : .fr, random: SplitMix64(seed: random.next()))
    let channels = Channel.allCases[slot.channels].sorted { $0.room > $1.room }
    let main = channels[0]
    let issue = random.chance(1) ? random.pick(Issue.allCases) : nil
    let title = prose.title()
    let id = padded(number, 5)
    let (year, month, _) = slot.day.civil
    let path = "\(year)/\(padded(month, 2))/\(slot.day.text)-\(slug(title))-\(id).md"

    var lines = ["---", "title: \(title)"]
    let status = self.status(on: slot.day, &random)
    lines.append("status: \(status)")
    let time = "\(slot.day.text) \(padded(slot.hour, 2)):\(padded(slot.minute, 2))"
    lines.append("date: \(time)")
    lines.append("channels: [\(channels.map(\.rawValue).joined(separator: ", "))]")
    lines.append("author: \(random.pick(Facts.team))")
    let objective = random.pick(Facts.objectives)
    if issue != .missingObjective { lines.append("objective: \(objective.id)") }
    lines.append("pillar: \(random.pick(Facts.pillars))\(issue == .unknownPillar ? "s" : "")")
    lines.append("message: \(random.pick(Facts.messages))")
    if random.chance(30) { lines.append("audience: \(random.pick(Facts.audiences))") }
    if let campaign = Facts.campaign(on: slot.day), random.chance(40) { lines.append("campaign: \(campaign)") }
    if random.chance(50) { lines.append("format: \(main.format)") }
    if prose.language != .en { lines.append("language: \(prose.language)") }
    let tags = random.ascending(1 + random.below(3), below: Vocabulary.tags.count).map { Vocabulary.tags[$0] }
    lines.append("\(issue == .unknownKey ? "tag" : "tags"): [\(tags.joined(separator: ", "))]")
    if main == .blog { lines.append("description: \(prose.sentence())") }
    lines.append(
      "cta: {text: \(prose.action()), url: https://lumen.example/join/\(id), "
        + "indicator: \(random.pick(objective.indicators)), expect: \(1 + random.below(40))}")
    if issue == .missingAltText {
      lines.append("media: [{file: \(Facts.picture)}]")
    } else if random.chance(3) || channels.contains(.instagram) {
      lines.append(
        "media: [{file: \(Facts.picture), alt: \"\(capitalized(prose.nounPhrase())), \(prose.nounPhrase())\"}]")
    }
    if status == "published" {
      lines.append("published:")
      for channel in channels {
        lines.append("  \(channel): {url: \(channel.permalink(id)), at: \(time)}")
      }
    }
    lines += ["---", ""]

    var text = PostText(prose: prose, random: SplitMix64(seed: random.next()))
    if issue == .leftoverPlaceholder { lines += ["TODO", ""] }
    if issue == .avoidedTerm { lines += ["It is a \(Facts.avoidedTerm).", ""] }
    lines.append(text.body(for: main, others: Array(channels.dropFirst()), earlier: earlierArticle))
    if main == .blog { earlierArticle = path }
    return Post(path: path, text: lines.joined(separator: "\n") + "\n")
  }

  private func status(on day: Day, _ random: inout SplitMix64) -> String {
    if random.below(200) == 0 { return "cancelled" }
    if isAllToCome { return "review" }
    switch Schedule.today.distance(to: day) {
    case ...0: return "published"
    case ...7: return "scheduled"
    case ...18: return "approved"
    case ...25: return "review"
    default: return "draft"
    }
  }
}
