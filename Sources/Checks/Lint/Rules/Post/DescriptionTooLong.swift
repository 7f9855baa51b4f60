import Editorial
import Localization
import Publishing
import Snapshots
import SourceText

struct DescriptionTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "description-cut", .post, .fromReview(.warning),
    summary: "an article's description that search engines cut, or none at all",
    rationale: """
      Search engines show the description under the title, and cut it where many observed. Where there is none, they cut a piece \
      out of the text, which is seldom the best one: that is told as information.
      """,
    remedy: "Say under `description:`, in a sentence or two, what the reader will find.",
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
