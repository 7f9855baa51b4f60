import Editorial
import Localization
import Networks
import Publishing
import Snapshots
import SourceText

struct UnclickableLink: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "unclickable-link", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a link that is not clickable on its network",
      fr: "un lien qui n’est pas cliquable sur son réseau"),
    rationale: LocalizedText(
      en: "Readers cannot follow the link, and can hardly copy it.",
      fr: "On ne peut pas suivre le lien, et il est difficile de le copier."),
    exceptions: LocalizedText(
      en: """
        Captions on Instagram and TikTok have no clickable links. On Pinterest and Google Business, only the separate link field is \
        clickable.
        """,
      fr: """
        Les légendes d’Instagram et de TikTok n’ont pas de liens cliquables. Sur Pinterest et Google Business, seul le champ prévu pour \
        le lien est cliquable.
        """),
    remedy: LocalizedText(
      en: """
        Put the link in the profile and write “link in bio”. If the network has a link field, write the URL under `cta: {url: …}`. Write \
        a separate text for the channel under `## @channel`.
        """,
      fr: """
        Mettez le lien dans le profil et écrivez « lien en bio ». Si le réseau a un champ pour le lien, écrivez l’adresse sous `cta: \
        {url: …}`. Dans les deux cas, écrivez un texte propre au canal sous `## @canal`.
        """),
    passing: [
      .posting(on: "x", "Fresh bread: https://bakery.example"),
      .posting(on: "instagram", "Fresh bread: link in bio."),
      .posting(on: "pinterest", "Fresh bread, [as we bake it](https://bakery.example/rye)."),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🌅
        status: review
        channels: [mastodon, instagram]
        ---
        Du pain frais 🥖 : ↓https://fournil.example/réserver, et ↓[les horaires](https://fournil.example/horaires).
        """),
      .posting(
        on: "pinterest",
        "[Our rye](https://bakery.example/rye), ↓[our shop](https://bakery.example), ↓<https://b.example>."),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Place: Hashable {
    let range: ByteRange
    let field: Field?
  }

  /// The content of the separate link field that some networks have.
  fileprivate enum Field: Hashable {
    case nothing, sameAddress, otherAddress
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var dead = FindingsByChannel<Place>()
    for rendition in renditions where rendition.profile.links != .inText {
      for link in rendition.source?.webLinks(in: document.markdown) ?? [] {
        let field = rendition.profile.links == .inField ? field(of: rendition, for: link) : nil
        // If the field has the URL of the link, the words of the link remain as plain text.
        if field == .sameAddress, !link.isWrittenOut { continue }
        dead.add(Place(range: link.range, field: field), rendition)
      }
    }
    return dead.groups.map { place, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: place.range), .unclickable(uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), .reach(by: place.field)))
    }
  }

  private func field(of rendition: Rendition, for link: WebLink) -> Field {
    guard let held = rendition.link else { return .nothing }
    return link.address.elementsEqual(held.utf8) ? .sameAddress : .otherAddress
  }
}

extension LocalizedText {
  fileprivate static func unclickable(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "a link in the text is not clickable on \(channels)",
      fr: "un lien dans le texte n’est pas cliquable sur \(channels)")
  }

  /// Returns a hint with another way for readers to reach the URL.
  fileprivate static func reach(by field: UnclickableLink.Field?) -> LocalizedText {
    switch field {
    case nil:
      LocalizedText(
        en: "put the link in the profile and write “link in bio”",
        fr: "mettez le lien dans le profil et écrivez « lien en bio »")
    case .nothing:
      LocalizedText(
        en: "write the URL under `cta: {url: …}`, for the link field of the network",
        fr: "écrivez l’adresse sous `cta: {url: …}`, pour le champ que le réseau réserve au lien")
    case .sameAddress:
      LocalizedText(
        en: "remove it: the link field of the network already has this URL",
        fr: "retirez-le : le champ que le réseau réserve au lien contient déjà cette adresse")
    case .otherAddress:
      LocalizedText(
        en: "remove it: the link field of the network has another URL",
        fr: "retirez-le : le champ que le réseau réserve au lien contient une autre adresse")
    }
  }
}
