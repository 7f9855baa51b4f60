import Editorial
import Localization
import Snapshots

struct UnlinkedMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unlinked-mention", .mentions, .always(.warning),
    summary: LocalizedText(
      en: "a mention without a URL",
      fr: "une mention sans adresse web"),
    rationale: LocalizedText(
      en: "You cannot open the mention or reply to it, and Edito cannot tell if it is logged already.",
      fr: "On ne peut ni ouvrir la mention ni y répondre, et Edito ne peut pas savoir si elle est déjà notée."),
    exceptions: LocalizedText(
      en: "A link within the quoted text does not count.",
      fr: "Un lien dans le texte cité ne compte pas."),
    remedy: LocalizedText(
      en: """
        Make the author's name a link: `[Name](https://…)`. Write a spoken comment as a list item without a \
        box.
        """,
      fr: """
        Faites un lien du nom de l’auteur : `[Nom](https://…)`. Pour un avis donné de vive voix, écrivez un élément de \
        liste sans case.
        """),
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
      return LocalizedText(en: "“\(address)” is not a valid URL", fr: "« \(address) » n’est pas une adresse web valide")
    }
    guard let who else {
      return LocalizedText(en: "this mention has no URL", fr: "cette mention n’a pas d’adresse web")
    }
    return LocalizedText(en: "the mention by \(who) has no URL", fr: "la mention de \(who) n’a pas d’adresse web")
  }

  fileprivate static let link = LocalizedText(
    en: "begin with a link to the mention: [Name](https://…)",
    fr: "commencez par un lien vers la mention : [Nom](https://…)")
}
