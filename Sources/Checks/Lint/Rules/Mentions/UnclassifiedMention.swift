import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

/// Checks a mention only once its period is over, to give the team time to confirm guesses.
struct UnclassifiedMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unclassified-mention", .mentions, .always(.info),
    summary: LocalizedText(
      en: "a mention from a past day without a confirmed sentiment",
      fr: "une mention d’un jour passé sans tonalité confirmée"),
    rationale: LocalizedText(
      en: "Reports count only confirmed sentiments, and the classifier learns only from them.",
      fr: """
        Les bilans ne comptent que les tonalités confirmées, et le classement automatique n’apprend que \
        d’elles.
        """),
    exceptions: LocalizedText(
      en: "A guess such as `#positive?` is not confirmed. Mentions of a period that is not over are not reported.",
      fr: """
        Une tonalité proposée comme `#positif?` n’est pas confirmée. Les mentions d’une période en cours ne sont \
        pas signalées.
        """),
    remedy: LocalizedText(
      en: "Delete the `?` of a correct guess, or write `#positive`, `#neutral` or `#negative`.",
      fr: "Supprimez le `?` d’une proposition juste, ou écrivez `#positif`, `#neutre` ou `#négatif`."),
    passing: [
      Example(["mentions/day.md": page("2026-11-20", "#positive")]),
      Example(["mentions/day.md": page("2026-11-20", "#négatif #lead @ada")]),
      Example(["mentions/day.md": page("2026-11-23", "#positive?")]),
      Example(["mentions/week.md": page("2026-W48", "@ada")]),
    ],
    failing: [
      Example(["mentions/day.md": page("2026-11-20", "↓#positive?")]),
      Example(["mentions/day.md": page("2026-11-20", "↓#neutre ? @ada")]),
      Example(["mentions/day.md": "---\nperiod: 2026-W46\n---\n\n- [x] ↓[Zoé](https://m.example/2) — “Été” @ada\n"]),
    ])

  private static func page(_ period: String, _ tags: String) -> String {
    "---\nperiod: \(period)\n---\n\n- [x] [Bo](https://m.example/@bo/1) on mastodon, 10:32 — “Hm” \(tags)\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.mentions.mentions.compactMap { logged in
      let (document, mention) = (logged.document, logged.mention)
      guard !mention.isConfirmed, case .mentions(let log) = document.content,
        let period = log.period?.value, period.last < snapshot.now.day
      else { return nil }
      guard let guess = mention.sentiment else {
        return RuleFinding(in: document, at: mention.line, .unclassified, help: .classify)
      }
      return RuleFinding(in: document, at: guess.range, .guessed(guess.value), help: .confirm)
    }
  }
}

extension LocalizedText {
  fileprivate static let unclassified = LocalizedText(
    en: "this mention has no sentiment", fr: "cette mention n’a pas de tonalité")

  fileprivate static func guessed(_ sentiment: Mention.Sentiment) -> LocalizedText {
    LocalizedText(
      en: "the guessed sentiment “\(sentiment.word)” is not confirmed",
      fr: "la tonalité proposée « \(sentiment.word) » n’est pas confirmée")
  }

  fileprivate static let classify = LocalizedText(
    en: "add `#positive`, `#neutral` or `#negative` after it",
    fr: "ajoutez `#positif`, `#neutre` ou `#négatif` à la suite")
  fileprivate static let confirm = LocalizedText(
    en: "delete the `?` if the guess is right, or correct it; the classifier learns from both",
    fr: "supprimez le `?` si elle est juste, sinon corrigez-la ; le classement automatique en tient compte")
}
