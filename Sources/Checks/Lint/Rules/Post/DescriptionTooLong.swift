import Editorial
import Localization
import Publishing
import Snapshots
import SourceText

struct DescriptionTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "description-too-long", formerly: ["description-cut"], .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "an article description cut by search engines, or missing",
      fr: "une description d’article coupée par les moteurs de recherche, ou absente"),
    rationale: LocalizedText(
      en: "Search engines cut a long description. Without a description, they show an arbitrary piece of the text.",
      fr: """
        Les moteurs de recherche coupent une description trop longue. Sans description, ils affichent un passage quelconque du texte.
        """),
    exceptions: LocalizedText(
      en: "No search engine publishes its limit, so the number is an observed one. A missing description is an info.",
      fr: """
        Aucun moteur de recherche ne publie sa limite : le nombre vient d’observations. Une description absente ne donne qu’une \
        remarque.
        """),
    remedy: LocalizedText(
      en: "State in `description:`, in one or two sentences, what the reader will find.",
      fr: "Indiquez dans `description:`, en une phrase ou deux, ce qu’on trouvera dans l’article."),
    passing: [
      .posting(on: "blog", "Bread.", keys: "description: \(String(repeating: "a", count: 160))\n"),
      .posting(on: "mastodon", "Bread."),
      .post("---\nstatus: draft\nchannels: [blog]\n---\nBread.\n"),
    ],
    failing: [
      .posting(on: "blog", "Bread.", keys: "description: \(String(repeating: "bread ", count: 26))and ↓so on\n"),
      .post("---\nstatus: review\nchannels: [x, ↓blog]\n---\nDu pain frais à l’aube 🥖\n"),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard renditions.contains(where: \.isCutByGuidance) else { return [] }
    guard let summary = document.post?.summary, !summary.value.allSatisfy(\.isWhitespace) else {
      return document.misreads("description") ? [] : lacks(renditions, document)
    }
    return document.cuts(of: summary, for: renditions) { $0.profile.summary }.map { cut, uses in
      RuleFinding(
        in: document, at: cut.range, .descriptionCut(cut, uses.names), label: .cutHere,
        related: uses.evidence(in: document),
        help: LocalizedText(
          en: "shorten it to a sentence or two", fr: "ramenez-la à une phrase ou deux"))
    }
  }

  private func lacks(_ renditions: [Rendition], _ document: Document) -> [RuleFinding] {
    let articles = renditions.filter { $0.profile.summary != nil }
    guard let place = articles.first?.place(in: document) else { return [] }
    return [
      RuleFinding(
        in: document, at: place, .lacksDescription(.list(articles.map(\.channel))),
        help: LocalizedText(
          en: "say under `description:` in a sentence or two what the reader will find",
          fr: "dites sous `description:`, en une phrase ou deux, ce qu’on y trouvera"),
        severity: .info)
    ]
  }
}

extension LocalizedText {
  fileprivate static func descriptionCut(_ cut: SnippetOverflow, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(channels): a description of \(cut.length), of which search engines show about \(cut.limit)",
      fr: "\(channels) : une description de \(cut.length), dont les moteurs de recherche montrent environ \(cut.limit)")
  }

  fileprivate static func lacksDescription(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(channels): no description for search engines",
      fr: "\(channels) : aucune description pour les moteurs de recherche")
  }
}
