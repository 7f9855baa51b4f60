import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyHashtags: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-hashtags", .post, .refusedByNetwork,
    summary: "more hashtags than the network allows",
    rationale: "Beyond its limit, a network refuses the post or takes none of the hashtags for one.",
    remedy: "Keep those by which people would look for the post.",
    passing: [
      .posting(on: "instagram", "Fresh bread. #bread #rye #bakery #sourdough #fresh"),
      .posting(on: "x", "Fresh bread. #bread #rye #bakery #sourdough #fresh #morning"),
    ],
    failing: [
      .posting(on: "instagram", "Fresh bread. #bread #rye #bakery #sourdough #fresh ↓#morning"),
      .posting(on: "threads", "Fresh bread. #bread ↓#rye"),
    ])

  private static let limits = TagLimits(kind: .hashtag, limits: { $0.hashtags }) { count in
    LocalizedText(en: "\(count, "hashtag", "hashtags")", fr: "\(count, "mot-dièse", "mots-dièse")")
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    Self.limits.findings(renditions, of: document)
  }
}
