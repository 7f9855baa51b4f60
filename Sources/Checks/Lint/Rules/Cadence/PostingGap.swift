import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct PostingGap: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "posting-gap", .cadence, .always(.warning),
    summary: LocalizedText(
      en: "a channel without a post for too long",
      fr: "un canal sans publication pendant trop longtemps"),
    rationale: LocalizedText(
      en: "The channel looks abandoned, even if its average frequency is right.",
      fr: "Le canal a l’air abandonné, même si sa fréquence moyenne est bonne."),
    exceptions: LocalizedText(
      en: """
        - Counts the days since the last published post, and between the posts planned within `horizon:`.
        - Closures and embargoes do not count.
        - Applies once a post has been published on the channel, or a target covers it. A channel whose \
        targets have all ended is not reported.
        - For a slow target, the maximum gap is twice its interval: two months for one post a month.
        """,
      fr: """
        - La règle compte les jours depuis la dernière publication parue, et entre les publications prévues \
        jusqu’à l’horizon (`horizon:`).
        - Les fermetures et les embargos ne comptent pas.
        - La règle s’applique dès qu’une publication a paru sur le canal, ou qu’une cible porte sur lui. Un \
        canal dont toutes les cibles sont terminées n’est pas signalé.
        - Pour une cible espacée, l’écart permis est de deux fois son intervalle : deux mois pour une \
        publication par mois.
        """),
    remedy: LocalizedText(
      en: "Plan a post. If the team has left the channel, remove it from `channels:` or end its target.",
      fr: """
        Prévoyez une publication. Si l’équipe a quitté le canal, retirez-le de `channels:` ou mettez fin à \
        sa cible.
        """),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "maximum number of days between two posts", fr: "nombre maximal de jours entre deux publications"))
    ],
    passing: [
      Example([
        "strategy/example.md": strategy(""),
        "posts/2026-11-09-example.md": post("2026-11-09"),
      ]),
      Example([
        "strategy/example.md": strategy("cadence:\n  - {channel: pinterest, target: 1 per month}\n"),
        "posts/2026-10-09-example.md": post("2026-10-09"),
      ]),
      Example(["strategy/example.md": strategy("cadence:\n  - {channel: pinterest, target: 1 per week}\n")]),
    ],
    failing: [
      Example([
        "strategy/example.md": strategy("", mark: "↓"),
        "posts/2026-11-08-example.md": post("2026-11-08"),
      ]),
      Example([
        "strategy/example.md": strategy("", mark: "↓"),
        "posts/2026-11-13-example.md": post("2026-11-13"),
        "posts/2026-11-28-example.md":
          "---\nstatus: draft\ndate: 2026-11-28\nchannels: [pinterest]\n---\nFresh bread at eight.\n",
      ]),
      Example([
        "strategy/example.md": strategy(
          "cadence:\n  - {channel: pinterest, target: 1 per week, from: 2026-W44}\n", mark: "↓")
      ]),
    ])

  var days = 14

  private static func strategy(_ facts: String, mark: String = "") -> String {
    """
    ---
    question: frequency
    status: answered
    channels: {\(mark)pinterest: {network: pinterest}}
    \(facts)---

    """
  }

  private static func post(_ date: String) -> String {
    "---\nstatus: published\ndate: \(date)\nchannels: [pinterest]\nobjective: visits\n---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let ledger = snapshot.cadence
    return ledger.gaps(longerThan: days).compactMap { silence in
      guard let place = snapshot.corpus.declarations[.channel, silence.channel]?.place,
        let document = snapshot.corpus.document(at: place.path)
      else { return nil }
      return RuleFinding(
        in: document, at: place.range, .silence(silence, today: ledger.today), help: .planOrLeave)
    }
  }
}

extension LocalizedText {
  fileprivate static func silence(_ silence: PostingGapPeriod, today: CalendarDay) -> LocalizedText {
    let start = DateNames.day(silence.start)
    let days = (silence.end ?? today) - silence.start
    if let end = silence.end {
      let end = DateNames.day(end)
      return silence.hasAppeared
        ? LocalizedText(
          en: "no post is planned on \(silence.channel) for \(days, "day", "days"), between \(start) and \(end)",
          fr: "rien n’est prévu sur \(silence.channel) pendant \(days, "jour", "jours"), entre le \(start) et le \(end)"
        )
        : LocalizedText(
          en: "no post is planned on \(silence.channel) before \(end), although its target began on \(start)",
          fr: "rien n’est prévu sur \(silence.channel) avant le \(end), alors que sa cible vaut depuis le \(start)")
    }
    return silence.hasAppeared
      ? LocalizedText(
        en: "no post has been published on \(silence.channel) for \(days, "day", "days"), since \(start)",
        fr: "rien n’a paru sur \(silence.channel) depuis le \(start), soit \(days, "jour", "jours")")
      : LocalizedText(
        en: "no post has been published on \(silence.channel), although its target began on \(start)",
        fr: "rien n’a paru sur \(silence.channel), alors que sa cible vaut depuis le \(start)")
  }

  fileprivate static let planOrLeave = LocalizedText(
    en: "plan a post there, or remove the channel if the team has left it",
    fr: "prévoyez-y une publication, ou retirez le canal si l’équipe l’a quitté")
}
