import Editorial
import Localization
import Publishing
import Snapshots

struct TooManyLinks: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-links", .post, .refusedByNetwork,
    summary: "more different links than the network allows",
    rationale: "Beyond its limit, a network refuses the post. The same address twice counts once.",
    remedy: "Keep the link that people are asked to follow, or lead to a page that has them all.",
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
