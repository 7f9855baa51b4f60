import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyLinks: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-links", .post, .errorAfterDraft,
    summary: LocalizedText(en: "more links than the network allows", fr: "plus de liens que le réseau n’en permet"),
    rationale: LocalizedText(en: "The network rejects the post.", fr: "Le réseau refuse la publication."),
    exceptions: LocalizedText(
      en: "A URL that occurs twice counts once.",
      fr: "Une adresse qui revient deux fois ne compte qu’une fois."),
    remedy: LocalizedText(
      en: "Keep the most important link, or link to a page that has them all.",
      fr: "Gardez le lien le plus important, ou renvoyez à une page qui les réunit tous."),
    passing: [
      .posting(on: "threads", (1...5).map { "https://example.com/\($0)" }.joined(separator: " ")),
      .posting(
        on: "threads", (1...5).map { "https://example.com/\($0)" }.joined(separator: " ") + " https://example.com/1"),
    ],
    failing: [
      .posting(
        on: "threads", (1...5).map { "https://example.com/\($0)" }.joined(separator: " ") + " ↓https://example.com/6")
    ])

  private static let limits = TagLimits(kind: .url, limits: { $0.links }) { count in
    LocalizedText(en: "\(count, "link", "links")", fr: "\(count, "lien", "liens")")
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    Self.limits.findings(renditions, of: document)
  }
}
