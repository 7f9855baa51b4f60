import Editorial
import Localization
import Publishing
import Snapshots
import SourceText

struct TitleTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "title-too-long", formerly: ["title-cut"], .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "an article title cut by search engines",
      fr: "un titre d’article coupé par les moteurs de recherche"),
    rationale: LocalizedText(
      en: "People who search see only the beginning of the title.",
      fr: "Dans les résultats de recherche, on ne voit que le début du titre."),
    exceptions: LocalizedText(
      en: """
        No search engine publishes its limit, and engines measure width instead of characters, so Edito uses an observed limit. The \
        finding starts where the title may be cut.
        """,
      fr: """
        Aucun moteur de recherche ne publie sa limite, et tous mesurent une largeur plutôt que des caractères : la limite d’Edito vient \
        d’observations. Le constat commence là où le titre risque d’être coupé.
        """),
    remedy: LocalizedText(
      en: """
        Put the important words first, or shorten the title. To set another limit, write `channels: {blog: {network: blog, limits: {title: 70}}}`.
        """,
      fr: """
        Mettez l’essentiel au début, ou raccourcissez le titre. Pour fixer une autre limite, écrivez `channels: {blog: {network: blog, limits: {title: \
        70}}}`.
        """),
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
          en: "put the important words first, or shorten it", fr: "mettez l’essentiel au début, ou raccourcissez-le"))
    }
  }
}

extension LocalizedText {
  fileprivate static func titleCut(_ cut: SnippetOverflow, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "title on \(channels) is \(cut.length), search engines show about \(cut.limit)",
      fr:
        "le titre sur \(channels) compte \(cut.length), mais les moteurs de recherche en montrent environ \(cut.limit)")
  }
}
