import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import SourceText

/// Skips drafts, whose slots may still move. If the later of two posts is already published, there is no finding.
struct PostsTooClose: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "posts-too-close", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "two posts too close together on one channel",
      fr: "deux publications trop rapprochées sur un canal"),
    rationale: LocalizedText(
      en: "Posts within a short time compete for the same readers, and most networks show people only one of them.",
      fr: """
        Deux publications rapprochées se disputent le même public, et la plupart des réseaux n’en montrent qu’une à chaque personne.
        """),
    exceptions: LocalizedText(
      en: "Drafts and slots without a time are not checked.",
      fr: "Les brouillons et les créneaux sans heure ne sont pas vérifiés."),
    remedy: LocalizedText(
      en: "Move one of the two posts, or set a shorter interval with the option `minutes`.",
      fr: "Déplacez l’une des deux publications, ou fixez un écart plus court avec l’option `minutes`."),
    skipsArchive: true,
    options: [
      RuleOption(
        "minutes", \Self.minutes,
        LocalizedText(
          en: "shortest time between two posts on a channel, in minutes",
          fr: "écart minimal entre deux publications sur un canal, en minutes"))
    ],
    passing: [
      Example([
        "posts/2026-11-24-bread.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x, mastodon]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-24-cake.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:30
        channels: {instagram: {}, x: {date: 2026-11-24 10:00}}
        ---
        Cake at ten.
        """,
        "posts/2026-11-24-pie.md": """
        ---
        status: scheduled
        date: 2026-11-24
        channels: [x]
        ---
        Pie, some time today.
        """,
      ])
    ],
    failing: [
      Example([
        "posts/2026-11-24-bread.md": """
        ---
        title: Pain frais 🥖
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x, mastodon]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-24-cake.md": """
        ---
        title: Gâteau à la crème 🍰
        status: review
        date: ↓2026-11-24 09:30
        channels: {instagram: {}, x: {}, mastodon: {date: ↓2026-11-24 09:45}}
        ---
        Cake at ten.
        """,
      ]),
      Example([
        "posts/2026-11-24-bread.md": """
        ---
        status: approved
        date: 2026-11-24 23:50
        channels: [x]
        ---
        The ovens are warm.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        status: approved
        date: ↓2026-11-25 00:10
        channels: [x]
        ---
        The ovens are hot.
        """,
      ]),
    ])

  var minutes = 60

  /// The values that are the same for all channels of one finding.
  private struct Pair: Hashable {
    let document: Int32
    let range: ByteRange
    let slot: Slot
    let earlier: Int32
    let earlierRange: ByteRange
    let earlierSlot: Slot
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    var latest: [String: Int] = [:]
    var pairs = ByChannel<Pair>()
    for (index, entry) in corpus.entries.enumerated() where entry.slot.time != nil && entry.state.isFinished {
      guard let channel = entry.channel, let previous = latest.updateValue(index, forKey: channel) else { continue }
      let earlier = corpus.entries[previous]
      guard entry.stage != .published, entry.document != earlier.document,
        corpus.zone.minutes(from: earlier.slot.end, to: entry.slot.end) < minutes,
        let range = corpus.document(of: entry).post?.slotRange(on: channel),
        let earlierRange = corpus.document(of: earlier).post?.slotRange(on: channel)
      else { continue }
      let pair = Pair(
        document: entry.document, range: range, slot: entry.slot, earlier: earlier.document,
        earlierRange: earlierRange, earlierSlot: earlier.slot)
      pairs.add(pair, channel)
    }
    return pairs.groups.map { finding($0, $1, corpus) }
  }

  private func finding(_ pair: Pair, _ channels: [String], _ corpus: Corpus) -> RuleFinding {
    let earlier = corpus.documents[Int(pair.earlier)]
    let distance = corpus.zone.minutes(from: pair.earlierSlot.end, to: pair.slot.end)
    return RuleFinding(
      in: corpus.documents[Int(pair.document)], at: pair.range,
      .tooClose(distance, minimum: minutes, after: earlier.title, channels),
      related: [RelatedPlace(.earlierPost(earlier.title, pair.earlierSlot), at: earlier.place(pair.earlierRange))],
      help: .moveOne(minutes))
  }
}

extension LocalizedText {
  fileprivate static func tooClose(
    _ distance: Int, minimum: Int, after title: String, _ channels: [String]
  ) -> LocalizedText {
    let names = LocalizedText.conjunction(channels)
    return distance == 0
      ? LocalizedText(
        en: "the post has the same slot as “\(title)” on \(names)",
        fr: "la publication a le même créneau que « \(title) », sur \(names)")
      : LocalizedText(
        en: "the post follows “\(title)” after \(distance, "minute", "minutes") on \(names), the minimum is \(minimum)",
        fr:
          "la publication suit « \(title) » de \(distance, "minute", "minutes") seulement sur \(names), alors qu’il en faut \(minimum)"
      )
  }

  fileprivate static func earlierPost(_ title: String, _ slot: Slot) -> LocalizedText {
    LocalizedText(en: "“\(title)”, \(.slot(slot))", fr: "« \(title) », le \(.slot(slot))")
  }

  fileprivate static func moveOne(_ minutes: Int) -> LocalizedText {
    LocalizedText(
      en: "move one of the two: leave \(minutes, "minute", "minutes") between posts on one channel",
      fr: "déplacez l’une des deux : laissez \(minutes, "minute", "minutes") entre deux publications sur un canal")
  }
}
