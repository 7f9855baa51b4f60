import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct PostingGap: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "posting-gap", .cadence, .always(.warning),
    summary: "a channel on which nothing appears for too long",
    rationale: """
      A silent channel looks abandoned, whatever the averages say. The silence is counted from the last publication to \
      today, or between the appearances planned up to the horizon; closures and embargoes do not count. A channel is \
      judged once something has appeared on it or a target asks for it; one whose targets are all over is left alone. A \
      slow target allows twice its own pace: with one post a month, two months.
      """,
    remedy: "Plan a post, or take the channel out of `channels:` (or end its target) if the team has left it.",
    options: [RuleOption("days", \.days, "how many days may pass from one appearance to the next")],
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
    return ledger.silences(longerThan: days).compactMap { silence in
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
          en: "nothing appears on \(silence.channel) for \(days, "day", "days"), between \(start) and \(end)",
          fr: "rien ne paraît sur \(silence.channel) pendant \(days, "jour", "jours"), entre le \(start) et le \(end)")
        : LocalizedText(
          en: "nothing appears on \(silence.channel) before \(end), though its target holds since \(start)",
          fr: "rien ne paraît sur \(silence.channel) avant le \(end), alors que sa cible vaut depuis le \(start)")
    }
    return silence.hasAppeared
      ? LocalizedText(
        en: "nothing has appeared on \(silence.channel) for \(days, "day", "days"), since \(start)",
        fr: "rien n’a paru sur \(silence.channel) depuis le \(start), soit \(days, "jour", "jours")")
      : LocalizedText(
        en: "nothing has appeared on \(silence.channel), though its target holds since \(start)",
        fr: "rien n’a paru sur \(silence.channel), alors que sa cible vaut depuis le \(start)")
  }

  fileprivate static let planOrLeave = LocalizedText(
    en: "plan a post there, or take the channel out if the team has left it",
    fr: "planifiez-y une publication, ou retirez le canal si l’équipe l’a quitté")
}
