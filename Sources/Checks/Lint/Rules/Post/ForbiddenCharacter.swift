import Editorial
import Findings
import Localization
import Publishing
import Snapshots
import SourceText

struct ForbiddenCharacter: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "refused-character", .post, .refusedByNetwork,
    summary: "a character that the network refuses in a text or a title",
    rationale: "YouTube takes no `<` and no `>`: the whole description is refused for one.",
    remedy: "Say it in words, or use `←` and `→`.",
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
    let refused = Set(rendition.profile.forbidden.compactMap(\.asciiValue))
    return rendition.parts.flatMap { part in
      part.text.bytes.indices.filter { refused.contains(part.text.bytes[$0]) }.map { index in
        let place = part.text.sourceOffset(of: index)
        let character = String(decoding: [part.text.bytes[index]], as: UTF8.self)
        return RuleFinding(
          in: document, at: ByteRange(place, place + 1), .refused(character, rendition.channel), help: .sayItInWords)
      }
    }
  }

  private func inTitle(_ rendition: Rendition, _ document: Document) -> [RuleFinding] {
    guard rendition.title != nil, let title = document.header.title,
      let first = title.value.first(where: rendition.profile.forbidden.contains)
    else { return [] }
    return [RuleFinding(in: document, at: title.range, .refused(String(first), rendition.channel), help: .sayItInWords)]
  }
}

extension LocalizedText {
  fileprivate static func refused(_ character: String, _ channel: String) -> LocalizedText {
    LocalizedText(en: "\(channel) refuses “\(character)”", fr: "\(channel) refuse « \(character) »")
  }

  fileprivate static let sayItInWords = LocalizedText(
    en: "say it in words, or use ← and →", fr: "dites-le en mots, ou employez ← et →")
}
