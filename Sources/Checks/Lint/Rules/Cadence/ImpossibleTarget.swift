import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct ImpossibleTarget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "impossible-target", .cadence, .always(.error),
    summary: LocalizedText(
      en: "a cadence target that cannot be met or requires nothing",
      fr: "une cible de cadence impossible à atteindre, ou qui ne demande rien"),
    rationale: LocalizedText(
      en: "The target is never met, or always met, so it checks nothing.",
      fr: "La cible n’est jamais atteinte, ou elle l’est toujours : elle ne vérifie rien."),
    exceptions: LocalizedText(
      en: """
        The rule reports:

        - an empty range
        - a target of 0, except “at most 0”
        - days that do not exist
        - dates in the wrong order
        - a network on which the team has no channel
        - a channel that is not on the given network
        """,
      fr: """
        Sont signalés :

        - une fourchette vide
        - une cible de 0, sauf « au plus 0 »
        - des jours qui n’existent pas
        - des dates inversées
        - un réseau où l’équipe n’a pas de canal
        - un canal qui n’est pas du réseau indiqué
        """),
    remedy: LocalizedText(
      en: "Correct the marked value, or delete the target.",
      fr: "Corrigez la valeur marquée, ou supprimez la cible."),
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
        LocalizedText(en: "a target of at least 0 requires nothing", fr: "une cible d’au moins 0 ne demande rien"),
        LocalizedText(
          en: "write “at most 0” if no post may be published, or delete the target",
          fr: "écrivez « au plus 0 » si rien ne doit paraître, ou supprimez la cible")
      )
    case .noDay:
      (
        LocalizedText(en: "`on:` is empty", fr: "`on:` est vide"),
        LocalizedText(en: "add the days, or delete `on:`", fr: "indiquez les jours, ou supprimez `on:`")
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
          en: "none of these days is between \(DateNames.day(from)) and \(DateNames.day(until))",
          fr: "aucun de ces jours n’est compris entre le \(DateNames.day(from)) et le \(DateNames.day(until))"),
        LocalizedText(en: "correct `on:`, `from:` or `until:`", fr: "corrigez `on:`, `from:` ou `until:`")
      )
    case .networkWithoutChannel(let network):
      (
        LocalizedText(
          en: "the team has no channel on \(network.name)", fr: "l’équipe n’a pas de canal sur \(network.name)"),
        LocalizedText(
          en: "declare one in `channels:`, or correct the network",
          fr: "déclarez-en un dans `channels:`, ou corrigez le réseau")
      )
    case .otherNetwork(let channel, let network):
      (
        LocalizedText(
          en: "the channel \(channel) is on \(network.name)", fr: "le canal \(channel) est sur \(network.name)"),
        LocalizedText(en: "delete `network:`", fr: "supprimez `network:`")
      )
    }
  }
}
