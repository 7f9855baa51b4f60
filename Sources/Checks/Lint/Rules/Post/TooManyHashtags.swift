import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyHashtags: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-hashtags", .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "more hashtags than the network allows",
      fr: "plus de mots-dièse que le réseau n’en permet"),
    rationale: LocalizedText(
      en: "The network rejects the post, or ignores all its hashtags.",
      fr: "Le réseau refuse la publication, ou ignore tous ses mots-dièse."),
    remedy: LocalizedText(
      en: "Keep the hashtags that readers search for.",
      fr: "Gardez les mots-dièse que l’on recherche vraiment."),
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
