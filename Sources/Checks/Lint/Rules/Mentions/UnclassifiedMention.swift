import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

/// A day at work is left alone: only once it is over, a guess should have been looked at.
struct UnclassifiedMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unclassified-mention", .mentions, .always(.info),
    summary: "a mention of a day that is over, with no sentiment or with one that is only guessed",
    rationale: """
      What people confirm is counted in reports, and teaches the classifier. A guess, `#positive?`, is neither. Pages of today \
      are still at work.
      """,
    remedy: "Delete the `?` of a guess that is right, or write `#positive`, `#neutral` or `#negative`.",
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
    en: "nobody has said how this is meant", fr: "personne n’a classé cette mention")

  fileprivate static func guessed(_ sentiment: Mention.Sentiment) -> LocalizedText {
    LocalizedText(
      en: "“\(sentiment.word)” is a guess that nobody has confirmed",
      fr: "« \(sentiment.word) » est une supposition que personne n’a confirmée")
  }

  fileprivate static let classify = LocalizedText(
    en: "add #positive, #neutral or #negative behind it", fr: "ajoutez #positif, #neutre ou #negatif à la suite")
  fileprivate static let confirm = LocalizedText(
    en: "delete the ? if it is right, or correct it: the classifier learns from it",
    fr: "supprimez le ? si c’est juste, ou corrigez : le classement automatique en tire la leçon")
}
