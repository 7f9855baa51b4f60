import Editorial
import Findings
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

/// Counts what a network makes links of, against its limits: shared by the rules for hashtags, mentions and links.
struct TagLimits {
  let kind: TextEntity.Kind
  let limits: @Sendable (NetworkProfile.Tags) -> [Limit]
  /// What is counted, as in “6 hashtags”.
  let count: @Sendable (Int) -> LocalizedText

  func findings(_ renditions: [Rendition], of document: Document) -> [RuleFinding] {
    renditions.flatMap { rendition in
      rendition.parts.enumerated().compactMap { index, part in
        finding(in: part, number: index, of: rendition, document)
      }
    }
  }

  /// The firmest limit that is broken, at the first that is too many.
  private func finding(
    in part: Rendition.Part, number: Int, of rendition: Rendition, _ document: Document
  ) -> RuleFinding? {
    let limits = limits(rendition.profile.tags)
    guard !limits.isEmpty else { return nil }
    let places = entities(in: part, rendition)
    guard let limit = limits.filter({ $0.value < places.count }).firmest(by: \.evidence) else { return nil }
    let subject = rendition.subject(ofPart: number)
    return RuleFinding(
      in: document, at: part.text.sourceRange(of: places[limit.value]),
      LocalizedText(
        en: "\(subject) has \(count(places.count)), the limit on \(rendition.channel) is \(limit.value)",
        fr: "\(subject) compte \(count(places.count)), la limite sur \(rendition.channel) est de \(limit.value)"),
      label: LocalizedText(en: "over the limit from here on", fr: "en trop à partir d’ici"),
      help: .orWriteFor([rendition.channel], LocalizedText(en: "remove some", fr: "retirez-en")),
      severity: limit.evidence.severity)
  }

  /// The places in a text; of links, each address once.
  private func entities(in part: Rendition.Part, _ rendition: Rendition) -> [Range<Int>] {
    let text = part.text.bytes
    let found = rendition.profile.tags.syntax.entities(in: text).filter { $0.kind == kind }.map(\.range)
    guard kind == .url else { return found }
    var seen: Set<ArraySlice<UInt8>> = []
    return found.filter { seen.insert(text[$0]).inserted }
  }
}
