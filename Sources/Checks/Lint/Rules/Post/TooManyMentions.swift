import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyMentions: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-mentions", .post, .refusedByNetwork,
    summary: "more mentions of accounts than the network allows",
    rationale:
      "Networks take long lists of mentions for unwanted advertising: the post is refused, or nobody is told of it.",
    remedy: "Mention those whom the post is about; thank the others in words.",
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
