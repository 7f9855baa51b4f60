import Editorial
import Findings
import Localization
import Snapshots
import SourceText

/// Skips drafts, which may still change. If the later of two posts is already published, there is no finding.
struct DuplicateText: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-text", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "the same or nearly the same text twice on a channel",
      fr: "deux fois le même texte, ou presque, sur un canal"),
    rationale: LocalizedText(
      en: "Readers take a repeated text for a mistake, and several networks hide or reject it.",
      fr: "Un texte répété passe pour une erreur, et plusieurs réseaux le masquent ou le refusent."),
    exceptions: LocalizedText(
      en: "Texts are compared if their slots are at most `days` apart. Drafts and very short texts are not compared.",
      fr: """
        Deux textes sont comparés si leurs créneaux ont au plus `days` jours d’écart. Les brouillons et les textes très courts ne sont \
        pas comparés.
        """),
    remedy: LocalizedText(
      en: "Rewrite one of the two texts, write a separate text for the channel, or leave more days between them.",
      fr: """
        Récrivez l’un des deux textes, écrivez un texte propre au canal, ou laissez passer plus de jours entre les deux.
        """),
    skipsArchive: true,
    options: [
      RuleOption(
        "days", \Self.days,
        LocalizedText(
          en: "longest interval, in days, between two compared texts",
          fr: "écart maximal, en jours, entre deux textes comparés"))
    ],
    passing: [
      Example([
        "posts/2026-11-24-bread.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        ---
        Our sourdough rests for a whole night before it sees the oven.
        """,
        "posts/2026-11-26-bread.md": """
        ---
        status: scheduled
        date: 2026-11-26 09:00
        channels: [mastodon]
        ---
        Our sourdough rests for a whole night before it sees the oven.
        """,
        "posts/2027-01-05-bread.md": """
        ---
        status: scheduled
        date: 2027-01-05 09:00
        channels: [x]
        ---
        Our sourdough rests for a whole night before it sees the oven.
        """,
        "posts/2027-01-06-bread.md": """
        ---
        status: scheduled
        date: 2027-01-06 09:00
        channels: [x]
        ---
        Good morning!
        """,
        "posts/2027-01-07-bread.md": """
        ---
        status: scheduled
        date: 2027-01-07 09:00
        channels: [x]
        ---
        Good morning!
        """,
      ])
    ],
    failing: [
      Example([
        "posts/2026-11-20-bread.md": """
        ---
        status: published
        date: 2026-11-20 09:00
        channels: [x, mastodon]
        published: {x: {url: https://x.example/1}, mastodon: {url: https://mastodon.example/1}}
        ---
        🥖 Our sourdough rests for a whole night before it sees the oven.
        """,
        "posts/2026-11-26-bread.md": """
        ---
        title: Le levain 🥖
        status: scheduled
        date: 2026-11-26 09:00
        channels: [x, mastodon, instagram]
        ---
        ↓Our **sourdough** rests for a whole night
        before it sees the oven!
        """,
      ]),
      Example([
        "posts/2026-11-24-noel.md": """
        ---
        status: approved
        date: 2026-11-24
        channels: [instagram]
        ---
        Les commandes pour Noël sont ouvertes : bûches, pains d’épices, brioches et chocolats vous attendent en boutique \
        jusqu’au samedi soir, passez nous voir ou écrivez-nous.
        """,
        "posts/2026-12-01-noel.md": """
        ---
        status: review
        date: 2026-12-01
        channels: [x, instagram]
        ---
        Un autre texte.

        ## @instagram

        ↓Les commandes pour Noël sont ouvertes : bûches, pains d’épices, brioches et chocolats vous attendent en boutique \
        jusqu’au samedi soir, passez nous voir ou appelez-nous.
        """,
      ]),
    ])

  var days = 30

  /// The values that are the same for all channels of one finding.
  private struct Pair: Hashable {
    let later: Int32
    let range: ByteRange
    let earlier: Int32
    let earlierRange: ByteRange
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    var finder = RepetitionFinder(corpus, days: days)
    var pairs = ByChannel<Pair>()
    var repetitions: [Pair: Repetition] = [:]
    for repetition in finder.repetitions() {
      let pair = Pair(
        later: repetition.later.document, range: repetition.laterText.range, earlier: repetition.earlier.document,
        earlierRange: repetition.earlierText.range)
      pairs.add(pair, repetition.later.channel)
      if repetitions[pair] == nil { repetitions[pair] = repetition }
    }
    return pairs.groups.compactMap { pair, channels in
      repetitions[pair].map { finding($0, channels, corpus) }
    }
  }

  private func finding(_ repetition: Repetition, _ channels: [String], _ corpus: Corpus) -> RuleFinding {
    let document = corpus.document(of: repetition.later)
    let earlier = corpus.document(of: repetition.earlier)
    let place = earlier.place(earlier.firstLine(of: repetition.earlierText.range))
    return RuleFinding(
      in: document, at: document.firstLine(of: repetition.laterText.range),
      .repeated(earlier.title, channels, repetition.resemblance),
      related: [RelatedPlace(.firstAppearance(repetition.earlier), at: place)], help: .rewrite(days))
  }
}

extension LocalizedText {
  fileprivate static func repeated(_ title: String, _ channels: [String], _ resemblance: Double) -> LocalizedText {
    let names = LocalizedText.conjunction(channels)
    if resemblance == 1 {
      return LocalizedText(
        en: "text is the same as that of “\(title)” on \(names)",
        fr: "le texte est le même que celui de « \(title) », sur \(names)")
    }
    let percent = Int(resemblance * 100)
    return LocalizedText(
      en: "text is \(percent)% the same as that of “\(title)” on \(names)",
      fr: "le texte est le même à \(percent)\u{A0}% que celui de « \(title) », sur \(names)")
  }

  fileprivate static func firstAppearance(_ entry: Entry) -> LocalizedText {
    entry.stage == .published
      ? LocalizedText(en: "published on \(.slot(entry.slot))", fr: "paru le \(.slot(entry.slot))")
      : LocalizedText(en: "planned for \(.slot(entry.slot))", fr: "prévu le \(.slot(entry.slot))")
  }

  fileprivate static func rewrite(_ days: Int) -> LocalizedText {
    LocalizedText(
      en: "rewrite one of the two, or leave more than \(days, "day", "days") between them",
      fr: "récrivez l’un des deux, ou laissez passer plus de \(days, "jour", "jours") entre eux")
  }
}
