import Editorial
import Findings
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct SkippedHeadingLevel: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "skipped-heading-level", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a heading more than one level below the previous one",
      fr: "un titre qui saute au moins un niveau"),
    rationale: LocalizedText(
      en: "People who listen to a page navigate by its headings, and search engines read its outline from them.",
      fr: """
        Les personnes qui écoutent une page s’y déplacent de titre en titre, et les moteurs de recherche lisent le plan de la page dans ses titres.
        """),
    exceptions: LocalizedText(
      en: """
        Only articles are checked. Below the title, an article starts with `##`, and a `####` may not follow a `##` directly.
        """,
      fr: """
        Seuls les articles sont vérifiés. Sous son titre, un article commence par `##`, et `####` ne peut pas suivre directement `##`.
        """),
    remedy: LocalizedText(
      en: "Use the level directly below the previous heading; set its size in the blog's style sheet.",
      fr:
        "Employez le niveau juste au-dessous de celui du titre précédent ; la taille des titres se règle dans la feuille de style du blog."
    ),
    passing: [
      .posting(on: "blog", "## Dough\n\n### Flour\n\n#### Rye\n\n## Oven\n\nHot."),
      .posting(on: "mastodon", "## Dough\n\n#### Rye"),
      .post("---\nstatus: review\nchannels: [blog]\n---\n## @blog\n\n### Dough\n\n#### Rye\n"),
    ],
    failing: [
      .posting(on: "blog", "## Pâte 🥖\n\n↓#### Seigle\n\n#### Blé\n\n## Four\n\n↓#### Chaud"),
      .posting(on: "blog", "↓### Dough\n\nFlour.\n\n#### Rye"),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Skip: Hashable {
    let heading: Int
    let level: Int
    /// The previous heading; `nil` for the first.
    let before: Int?
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var skips = FindingsByChannel<Skip>()
    for rendition in renditions where rendition.isArticle {
      for skip in rendition.source.map({ self.skips(in: $0, document.markdown) }) ?? [] { skips.add(skip, rendition) }
    }
    let nodes = document.markdown.nodes
    return skips.groups.map { skip, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: nodes[skip.heading].range),
        .skipped(skip.level, to: Int(nodes[skip.heading].level), isFirst: skip.before == nil),
        related: skip.before.map {
          [RelatedPlace(.headingBefore, at: document.place(document.firstLine(of: nodes[$0].range)))]
        } ?? [],
        help: .write(level: skip.level + 1))
    }
  }

  private func skips(in text: PostText, _ markdown: MarkdownTree) -> [Skip] {
    // The title precedes a text; the text of a channel also has its channel heading.
    var level = text.channel == nil ? 1 : 2
    var before: Int?
    var found: [Skip] = []
    for block in markdown.siblings(in: text.nodes) where markdown.nodes[block].kind == .heading {
      let own = Int(markdown.nodes[block].level)
      if own > level + 1 { found.append(Skip(heading: block, level: level, before: before)) }
      level = own
      before = block
    }
    return found
  }
}

extension LocalizedText {
  fileprivate static func skipped(_ level: Int, to own: Int, isFirst: Bool) -> LocalizedText {
    isFirst
      ? LocalizedText(
        en: "the first heading has level \(own), expected level \(level + 1)",
        fr: "le premier titre est de niveau \(own), et non de niveau \(level + 1)")
      : LocalizedText(
        en: "a heading of level \(own) follows a heading of level \(level)",
        fr: "on saute d’un titre de niveau \(level) à un titre de niveau \(own)")
  }

  fileprivate static let headingBefore = LocalizedText(en: "the previous heading", fr: "le titre précédent")

  fileprivate static func write(level: Int) -> LocalizedText {
    let marks = String(repeating: "#", count: level)
    return LocalizedText(en: "start it with `\(marks)`", fr: "commencez-le par `\(marks)`")
  }
}
