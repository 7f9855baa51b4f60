import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct ImpossibleTarget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "impossible-target", .cadence, .always(.error),
    summary: "a cadence target that nothing could meet, or that asks for nothing",
    rationale: """
      A range that is empty, days that do not exist and a network on which the team has no channel are slips of the pen: \
      such a target would fail for ever, or hold for ever, and say nothing either way.
      """,
    remedy: "Correct the value that is marked, or delete the target.",
    passing: [
      .strategy(target("{channel: x, target: 3-6 per day, on: weekdays, from: 2026-W40, until: 2026-12-31}")),
      .strategy(target("{channel: x, format: photo, target: at most 0 per week}")),
      // A target without a condition counts every post.
      .strategy(target("{target: at least 5 per week}")),
    ],
    failing: [
      .strategy(target("{channel: x, target: ↓6-3 per day}")),
      .strategy(target("{channel: x, target: ↓0 per day}")),
      .strategy(target("{channel: x, target: 3 per day, on: ↓[]}")),
      .strategy(target("{channel: x, target: 3 per day, from: 2026-W40, until: ↓2026-W39}")),
      .strategy(target("{channel: x, target: 3 per day, on: ↓weekdays, from: 2026-11-28, until: 2026-11-29}")),
      .strategy(target("{network: ↓tumblr, target: 3 per week}")),
      .strategy(target("{channel: x, network: ↓mastodon, target: 3 per week}")),
    ])

  private static func target(_ target: String) -> String {
    "---\nquestion: frequency\nstatus: answered\ncadence:\n  - \(target)\n---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.corpus.facts(\.cadence).flatMap { document, target in
      target.value.contradictions(in: snapshot.corpus).map { contradiction in
        let (message, help) = LocalizedText.explanation(of: contradiction.value)
        return RuleFinding(in: document, at: contradiction.range, message, help: help)
      }
    }
  }
}

extension LocalizedText {
  fileprivate static func explanation(of contradiction: Contradiction) -> (message: LocalizedText, help: LocalizedText)
  {
    switch contradiction {
    case .emptyRange(let low, let high):
      (
        LocalizedText(
          en: "no number is at least \(low) and at most \(high)",
          fr: "aucun nombre ne vaut au moins \(low) et au plus \(high)"),
        LocalizedText(en: "write the smaller number first", fr: "écrivez d’abord le plus petit nombre")
      )
    case .asksNothing:
      (
        LocalizedText(en: "a target of at least 0 asks for nothing", fr: "une cible d’au moins 0 ne demande rien"),
        LocalizedText(
          en: "write “at most 0” if none may appear, or delete the target",
          fr: "écrivez « au plus 0 » si rien ne doit paraître, ou supprimez la cible")
      )
    case .noDay:
      (
        LocalizedText(en: "`on:` names no day", fr: "`on:` ne nomme aucun jour"),
        LocalizedText(en: "name the days, or delete `on:`", fr: "nommez les jours, ou supprimez `on:`")
      )
    case .reversed(let from, let until):
      (
        LocalizedText(
          en: "the target ends on \(DateNames.day(until)), before it begins on \(DateNames.day(from))",
          fr: "la cible finit le \(DateNames.day(until)), avant de commencer le \(DateNames.day(from))"),
        LocalizedText(en: "correct `from:` or `until:`", fr: "corrigez `from:` ou `until:`")
      )
    case .noDayInForce(let from, let until):
      (
        LocalizedText(
          en: "none of these days lies between \(DateNames.day(from)) and \(DateNames.day(until))",
          fr: "aucun de ces jours n’est compris entre le \(DateNames.day(from)) et le \(DateNames.day(until))"),
        LocalizedText(en: "correct `on:`, `from:` or `until:`", fr: "corrigez `on:`, `from:` ou `until:`")
      )
    case .networkWithoutChannel(let network):
      (
        LocalizedText(en: "no channel is on \(network.name)", fr: "aucun canal n’est sur \(network.name)"),
        LocalizedText(
          en: "declare one in `channels:`, or correct the network",
          fr: "déclarez-en un dans `channels:`, ou corrigez le réseau")
      )
    case .otherNetwork(let channel, let network):
      (
        LocalizedText(en: "\(channel) is on \(network.name)", fr: "\(channel) est sur \(network.name)"),
        LocalizedText(en: "delete `network:`", fr: "supprimez `network:`")
      )
    }
  }
}
