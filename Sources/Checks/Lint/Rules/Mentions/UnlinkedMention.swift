import Editorial
import Localization
import Snapshots

struct UnlinkedMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unlinked-mention", .mentions, .always(.warning),
    summary: "a mention without the address of what was said",
    rationale: """
      The address is what a reader follows, what an answer is written under, and what tells that the mention is logged \
      already. A link within what they said is theirs and leads elsewhere.
      """,
    remedy: "Make the name a link: `[Who](https://…)`. What was said aloud belongs into notes, without a box to tick.",
    passing: [
      Example(["mentions/day.md": page("- [ ] [Bo](https://m.example/@bo/1) on mastodon, 10:32 — “Hm” #neutral")]),
      Example(["mentions/day.md": page("- a note without a box\n\nSome prose.")]),
    ],
    failing: [
      Example(["mentions/day.md": page("- [ ] ↓Bo on mastodon, 10:32 — “See [this](https://m.example/1)” #neutral")]),
      Example(["mentions/day.md": page("- [x] ↓[Zoé](mailto:zoe@m.example) sur blog — « Été » #neutre")]),
    ])

  private static func page(_ body: String) -> String { "---\nperiod: 2026-11-20\n---\n\n\(body)\n" }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.mentions.mentions.compactMap { logged in
      guard logged.permalink == nil else { return nil }
      let mention = logged.mention
      let who = mention.author.isEmpty ? nil : mention.author.excerpt
      return RuleFinding(in: logged.document, at: mention.line, .unlinked(who, mention.url?.value.excerpt), help: .link)
    }
  }
}

extension LocalizedText {
  fileprivate static func unlinked(_ who: String?, _ address: String?) -> LocalizedText {
    if let address, !address.isEmpty {
      return LocalizedText(en: "“\(address)” is no web address", fr: "« \(address) » n’est pas une adresse du web")
    }
    guard let who else {
      return LocalizedText(en: "this mention has no link", fr: "cette mention n’a pas de lien")
    }
    return LocalizedText(en: "what \(who) said has no link", fr: "ce qu’a dit \(who) n’a pas de lien")
  }

  fileprivate static let link = LocalizedText(
    en: "begin with a link to it: [Who](https://…)", fr: "commencez par un lien vers la mention : [Qui](https://…)")
}
