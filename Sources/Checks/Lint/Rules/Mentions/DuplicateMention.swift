import Editorial
import Findings
import Localization
import Mentions
import Snapshots
import SourceText

struct DuplicateMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-mention", .mentions, .always(.warning),
    summary: "what was said once, logged twice",
    rationale: """
      A mention that stands there twice is counted twice, and two people may answer. Two addresses are one where they differ in \
      nothing but what says where a reader came from: `utm_…`, `fbclid`, a redirect.
      """,
    remedy: "Keep one of the two, with what the other says more.",
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
  fileprivate static let twice = LocalizedText(en: "this mention is logged already", fr: "cette mention est déjà notée")
  fileprivate static let once = LocalizedText(en: "here", fr: "ici")
  fileprivate static let keepOne = LocalizedText(
    en: "keep one of the two, with what the other says more",
    fr: "gardez-en une, avec ce que l’autre dit de plus")
}
