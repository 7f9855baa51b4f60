import Editorial
import Localization
import Publishing
import Snapshots
import SourceText

struct TitleTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "title-cut", .post, .fromReview(.warning),
    summary: "an article's title that search engines cut",
    rationale: """
      Of a longer title, those who search see the beginning and three dots. No engine says where it cuts, and it measures width, \
      not characters: the limit is what many observed. The finding begins where the cut may fall.
      """,
    remedy: "Put what matters first, or shorten it. The limit can be set: `channels: {blog: {limits: {title: 70}}}`.",
    passing: [
      .posting(on: "blog", "Bread.", keys: "title: \(String(repeating: "a", count: 60))\n"),
      .posting(on: "mastodon", "Bread.", keys: "title: \(String(repeating: "a", count: 90))\n"),
    ],
    failing: [
      .posting(
        on: "blog", "Bread.", keys: "title: How we bake our sourdough bread in a single night, and what ↓happens then\n"
      ),
      .posting(on: "blog", "Bread.", keys: "title: \"\(String(repeating: "a", count: 60))↓b\"\n"),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard renditions.contains(where: \.isCutByGuidance), let title = document.header.title else { return [] }
    return document.cuts(of: title, for: renditions) { $0.profile.title }.map { cut, uses in
      RuleFinding(
        in: document, at: cut.range, .titleCut(cut, uses.names), label: .cutHere, related: uses.evidence(in: document),
        help: LocalizedText(
          en: "put what matters first, or shorten it", fr: "mettez l’essentiel au début, ou raccourcissez-le"))
    }
  }
}

extension LocalizedText {
  fileprivate static func titleCut(_ cut: SnippetOverflow, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(channels): a title of \(cut.length), of which search engines show about \(cut.limit)",
      fr: "\(channels) : un titre de \(cut.length), dont les moteurs de recherche montrent environ \(cut.limit)")
  }
}
