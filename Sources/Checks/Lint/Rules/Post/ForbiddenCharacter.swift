import Editorial
import Findings
import Localization
import Publishing
import Snapshots
import SourceText

struct ForbiddenCharacter: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "forbidden-character", formerly: ["refused-character"], .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "a character that the network rejects in a text or title",
      fr: "un caractère que le réseau refuse dans un texte ou un titre"),
    rationale: LocalizedText(
      en: "A single such character makes the network reject the whole text.",
      fr: "Un seul de ces caractères, et le réseau refuse le texte entier."),
    exceptions: LocalizedText(
      en: "YouTube does not accept `<` and `>` in titles and descriptions.",
      fr: "YouTube n’accepte ni `<` ni `>` dans les titres et les descriptions."),
    remedy: LocalizedText(
      en: "Write a word instead, or use `←` and `→`.",
      fr: "Écrivez le signe en toutes lettres, ou employez `←` et `→`."),
    passing: [
      .posting(on: "youtube", "How we bake → and why.", keys: "title: Our rye\n"),
      .posting(on: "x", "1 < 2"),
    ],
    failing: [
      .posting(on: "youtube", "Rye ↓> wheat ↓< spelt", keys: "title: Our rye\n"),
      .posting(on: "youtube", "Our rye.", keys: "title: ↓Rye > wheat\n"),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    renditions.flatMap { rendition in
      rendition.profile.forbidden.isEmpty ? [] : inTitle(rendition, document) + inText(rendition, document)
    }
  }

  private func inText(_ rendition: Rendition, _ document: Document) -> [RuleFinding] {
    let rejected = Set(rendition.profile.forbidden.compactMap(\.asciiValue))
    return rendition.parts.flatMap { part in
      part.text.bytes.indices.filter { rejected.contains(part.text.bytes[$0]) }.map { index in
        let place = part.text.sourceOffset(of: index)
        let character = String(decoding: [part.text.bytes[index]], as: UTF8.self)
        return RuleFinding(
          in: document, at: ByteRange(place, place + 1), .rejected(character, rendition.channel), help: .sayItInWords)
      }
    }
  }

  private func inTitle(_ rendition: Rendition, _ document: Document) -> [RuleFinding] {
    guard rendition.title != nil, let title = document.header.title,
      let first = title.value.first(where: rendition.profile.forbidden.contains)
    else { return [] }
    return [
      RuleFinding(in: document, at: title.range, .rejected(String(first), rendition.channel), help: .sayItInWords)
    ]
  }
}

extension LocalizedText {
  fileprivate static func rejected(_ character: String, _ channel: String) -> LocalizedText {
    LocalizedText(
      en: "the character “\(character)” is not accepted on \(channel)",
      fr: "le caractère « \(character) » n’est pas accepté sur \(channel)")
  }

  fileprivate static let sayItInWords = LocalizedText(
    en: "write it in words, or use ← and →", fr: "écrivez-le en toutes lettres, ou employez ← et →")
}
