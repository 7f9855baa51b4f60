import Editorial
import Localization
import Networks
import Publishing
import SourceText

struct UnclickableLink: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "unclickable-link", .post, .fromReview(.warning),
    summary: "a link in a text for a network where nobody can follow it",
    rationale: """
      In a caption on Instagram or TikTok, an address is dead text that can hardly be copied. Pinterest and Google Business have \
      a field of their own for one address, and kill those in the text.
      """,
    remedy: """
      Say that the link is in the profile (“link in bio”) and put it there; where the network has a field, write the address under \
      `cta: {url: …}`. A text for the channel alone stands under `## @channel`.
      """,
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

  /// What the channels of one finding share.
  private struct Place: Hashable {
    let range: ByteRange
    let hasField: Bool
  }

  func check(_ renditions: [Rendition], of document: Document, on desk: Desk) -> [Finding] {
    var dead = ByRendition<Place>()
    for rendition in renditions where rendition.profile.links != .inText {
      let hasField = rendition.profile.links == .inField
      for link in rendition.source?.webLinks(in: document.markdown) ?? [] {
        // The words of the link that goes into the field are only words.
        if hasField, !link.isWrittenOut, rendition.link.map({ link.address.elementsEqual($0.utf8) }) ?? false {
          continue
        }
        dead.add(Place(range: link.range, hasField: hasField), rendition)
      }
    }
    return dead.groups.map { place, uses in
      Finding(
        in: document, at: document.firstLine(of: place.range), .unclickable(uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), place.hasField ? .useField : .useProfile))
    }
  }
}

extension LocalizedText {
  fileprivate static func unclickable(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(channels): nobody can follow a link in the text there",
      fr: "\(channels) : personne ne peut y suivre un lien placé dans le texte")
  }

  fileprivate static let useProfile = LocalizedText(
    en: "put the address into the profile and write “link in bio”",
    fr: "mettez l’adresse dans le profil et écrivez « lien en bio »")

  fileprivate static let useField = LocalizedText(
    en: "the network has a field for one address: write it under `cta: {url: …}`",
    fr: "le réseau a un champ pour une adresse : écrivez-la sous `cta: {url: …}`")
}
