import Editorial
import Findings
import Localization
import Mentions
import Snapshots
import SourceText

struct DuplicateMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-mention", .mentions, .always(.warning),
    summary: LocalizedText(
      en: "a mention logged twice",
      fr: "une mention notée deux fois"),
    rationale: LocalizedText(
      en: "The mention counts twice, and two people may reply to it.",
      fr: "La mention compte deux fois, et deux personnes risquent d’y répondre."),
    exceptions: LocalizedText(
      en: """
        Two URLs are the same if they differ only in `http`, `www.`, a redirect or tracking parameters such \
        as `utm_…`.
        """,
      fr: """
        Deux adresses n’en font qu’une si elles ne diffèrent que par `http`, `www.`, une redirection ou des \
        paramètres de suivi comme `utm_…`.
        """),
    remedy: LocalizedText(
      en: "Keep one of the two, and add the details of the other.",
      fr: "Gardez-en une, et ajoutez-y ce que l’autre dit de plus."),
    passing: [
      Example([
        "mentions/a.md": page("2026-11-19", "https://m.example/@bo/1"),
        "mentions/b.md": page("2026-11-20", "https://m.example/@bo/2"),
      ])
    ],
    failing: [
      Example([
        "mentions/a.md": page("2026-11-19", "https://m.example/@bo/1"),
        "mentions/b.md": page("2026-11-20", "↓https://www.m.example/@bo/1/?utm_source=été"),
      ]),
      Example([
        "mentions/a.md": page("2026-11-19", "https://m.example/@bo/1")
          + "- [x] [Bo](↓https://www.google.com/url?url=https://m.example/@bo/1) — “Hm” #neutral\n"
          + "- [x] [Bo](↓http://m.example/@bo/1) — “Hm” #neutral\n"
      ]),
    ])

  private static func page(_ period: String, _ url: String) -> String {
    "---\nperiod: \(period)\n---\n\n- [x] [Bo](\(url)) on mastodon, 10:32 — “Hm” #neutral\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    var first: [Permalink: Place] = [:]
    return snapshot.mentions.mentions.compactMap { logged in
      guard let permalink = logged.permalink, let url = logged.mention.url else { return nil }
      let place = logged.document.place(url.range)
      guard let other = first[permalink] else {
        first[permalink] = place
        return nil
      }
      return RuleFinding(
        in: logged.document, at: url.range, .twice, related: [RelatedPlace(.once, at: other)], help: .keepOne)
    }
  }
}

extension LocalizedText {
  fileprivate static let twice = LocalizedText(en: "this mention is already logged", fr: "cette mention est déjà notée")
  fileprivate static let once = LocalizedText(en: "first logged here", fr: "notée ici d’abord")
  fileprivate static let keepOne = LocalizedText(
    en: "keep one of the two, and add the details of the other",
    fr: "gardez-en une, et ajoutez-y ce que l’autre dit de plus")
}
