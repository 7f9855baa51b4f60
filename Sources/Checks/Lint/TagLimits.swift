import Editorial
import Findings
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

/// A comparison of the hashtags, mentions or links of a text with the limits of its network. Three rules use it.
struct TagLimits {
  let kind: TextEntity.Kind
  let limits: @Sendable (NetworkProfile.Tags) -> [Limit]
  /// A function that returns a count with its noun, such as “6 hashtags”.
  let count: @Sendable (Int) -> LocalizedText

  func findings(_ renditions: [Rendition], of document: Document) -> [RuleFinding] {
    renditions.flatMap { rendition in
      rendition.parts.enumerated().compactMap { index, part in
        finding(in: part, number: index, of: rendition, document)
      }
    }
  }

  /// Returns a finding about the best documented limit that is exceeded, at the first element beyond it; `nil` if no limit is exceeded.
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
        fr: "\(subject) compte \(count(places.count)), mais la limite sur \(rendition.channel) est de \(limit.value)"),
      label: LocalizedText(en: "too many from here on", fr: "en trop à partir d’ici"),
      help: .orWriteFor([rendition.channel], LocalizedText(en: "remove some", fr: "retirez-en")),
      severity: limit.evidence.severity)
  }

  /// Returns the ranges of the counted elements in a text. Equal links count once.
  private func entities(in part: Rendition.Part, _ rendition: Rendition) -> [Range<Int>] {
    let text = part.text.bytes
    let found = rendition.profile.tags.syntax.entities(in: text).filter { $0.kind == kind }.map(\.range)
    guard kind == .url else { return found }
    return found.uniqued(by: { text[$0] })
  }
}
