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
      en: "No search engine publishes its limit, so Edito uses an observed limit. A missing description is an info.",
      fr: """
        Aucun moteur de recherche ne publie sa limite : celle d’Edito vient d’observations. Une description absente ne donne qu’une \
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
          en: "shorten it to one or two sentences", fr: "ramenez-la à une phrase ou deux"))
    }
  }

  private func lacks(_ renditions: [Rendition], _ document: Document) -> [RuleFinding] {
    let articles = renditions.filter { $0.profile.summary != nil }
    guard let place = articles.first?.place(in: document) else { return [] }
    return [
      RuleFinding(
        in: document, at: place, .lacksDescription(.conjunction(articles.map(\.channel))),
        help: LocalizedText(
          en: "describe the article in one or two sentences under `description:`",
          fr: "décrivez l’article en une phrase ou deux sous `description:`"),
        severity: .info)
    ]
  }
}

extension LocalizedText {
  fileprivate static func descriptionCut(_ cut: SnippetOverflow, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "description on \(channels) is \(cut.length), search engines show about \(cut.limit)",
      fr:
        "la description sur \(channels) compte \(cut.length), mais les moteurs de recherche en montrent environ \(cut.limit)"
    )
  }

  fileprivate static func lacksDescription(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the article has no description for search engines on \(channels)",
      fr: "l’article n’a pas de description pour les moteurs de recherche, sur \(channels)")
  }
}
