import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyMentions: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-mentions", .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "more mentions than the network allows",
      fr: "plus de mentions que le réseau n’en permet"),
    rationale: LocalizedText(
      en: "Networks treat long lists of mentions as spam: they reject the post, or notify none of the people.",
      fr: """
        Une longue liste de mentions passe pour du spam : le réseau refuse la publication, ou n’avertit aucune des personnes.
        """),
    remedy: LocalizedText(
      en: "Mention the people whom the post is about, and thank the others without their handles.",
      fr: "Mentionnez les personnes dont parle la publication, et remerciez les autres sans citer leur compte."),
    passing: [
      .posting(on: "instagram", (1...20).map { "@baker\($0)" }.joined(separator: " ")),
      .posting(on: "mastodon", (1...21).map { "@baker\($0)" }.joined(separator: " ")),
    ],
    failing: [
      .posting(on: "instagram", (1...20).map { "@baker\($0)" }.joined(separator: " ") + " ↓@baker21")
    ])

  private static let limits = TagLimits(kind: .mention, limits: { $0.mentions }) { count in
    LocalizedText(en: "\(count, "mention", "mentions")", fr: "\(count, "mention", "mentions")")
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    Self.limits.findings(renditions, of: document)
  }
}
