import Editorial
import Localization
import MarkdownSyntax
import Networks
import Publishing
import Snapshots
import SourceText
import TextCounting

struct AltTextTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "alt-text-too-long", .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "alt text longer than its network accepts",
      fr: "un texte alternatif trop long pour son réseau"),
    rationale: LocalizedText(
      en: """
        The network rejects the picture, or cuts the alt text in the middle of a sentence. People who cannot see the picture then miss \
        the rest.
        """,
      fr: """
        Le réseau refuse l’image, ou coupe le texte alternatif au milieu d’une phrase. La suite manque alors aux personnes qui ne voient \
        pas l’image.
        """),
    exceptions: LocalizedText(
      en: """
        The alt text is measured as the network counts it. The finding starts at the first character over the limit. If only servers \
        with older software have a lower limit, the finding is a warning.
        """,
      fr: """
        Le texte alternatif est mesuré comme le réseau le compte. Le constat commence au premier caractère en trop. Si seuls des \
        serveurs plus anciens ont une limite plus basse, c’est un avertissement.
        """),
    remedy: LocalizedText(
      en: "Describe only what the picture shows, and move the rest to the text.",
      fr: "Décrivez seulement ce que montre l’image, et mettez le reste dans le texte."),
    passing: [
      .posting(on: "x", "Bread.", keys: "media: [{file: a.jpg, alt: \(String(repeating: "a", count: 1_000))}]\n"),
      .posting(
        on: "mastodon", "Bread.", keys: "media: [{file: a.jpg, alt: \(String(repeating: "a", count: 1_500))}]\n"),
      .posting(on: "bluesky", "Bread.", keys: "media: [{file: a.jpg, alt: \(String(repeating: "a", count: 2_000))}]\n"),
    ],
    failing: [
      .posting(on: "x", "Bread.", keys: "media: [{file: a.jpg, alt: \(String(repeating: "a", count: 1_000))↓b}]\n"),
      .posting(
        on: "mastodon", "Bread.", keys: "media: [{file: a.jpg, alt: \(String(repeating: "a", count: 1_500))↓b}]\n"),
      .posting(on: "pinterest", "![\(String(repeating: "a", count: 500))↓b](../media/a.jpg)"),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Issue: Hashable {
    let range: ByteRange
    let limit: Int
    let length: LocalizedText
    let excess: LocalizedText
    /// Whether only servers with older software reject the alt text.
    let isOlder: Bool
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var issues = FindingsByChannel<Issue>()
    for rendition in renditions {
      for medium in rendition.shownFiles {
        guard let words = medium.alternativeText.map({ Array($0.utf8) }),
          let (most, overflow, isOlder) = Self.broken(by: words, rendition.profile)
        else { continue }
        let (limit, length) = (most.limit.value, most.measure.length(of: words))
        let issue = Issue(
          range: document.range(ofAlternativeText: words, of: medium, from: overflow), limit: limit,
          length: most.measure.count(length), excess: most.measure.count(length - limit), isOlder: isOlder)
        issues.add(issue, rendition, most.limit.evidence)
      }
    }
    return issues.groups.map { issue, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: issue.range),
        .tooLong(issue.length, issue.limit, uses.names, isOlder: issue.isOlder), label: .over(issue.excess),
        related: uses.evidence(in: document), help: .shorten, severity: issue.isOlder ? .warning : uses.severity)
    }
  }

  /// Returns the limit that an alt text exceeds, and the offset of the first byte over that limit; `nil` if the alt text fits.
  ///
  /// The limit of older servers is checked last.
  private static func broken(
    by words: [UInt8], _ profile: NetworkProfile
  ) -> (limit: TextLimit, overflow: Int, isOlder: Bool)? {
    for (limit, isOlder) in [(profile.altText, false), (profile.olderAltText, true)] {
      guard let limit, limit.measure.lengthBound(of: words) > limit.limit.value,
        let overflow = limit.measure.overflow(of: words, limit: limit.limit.value)
      else { continue }
      return (limit, overflow, isOlder)
    }
    return nil
  }
}

extension Document {
  /// Returns the place of an alt text, from one of its bytes to the end of its value in YAML, or of its text node in Markdown.
  ///
  /// The place is the whole value or text node if its source differs from its text, for example because of escapes. It is the place of
  /// the picture if there is no such text.
  fileprivate func range(
    ofAlternativeText words: [UInt8], of medium: Rendition.Medium, from offset: Int
  ) -> ByteRange {
    let named = post?.media?.value.first { $0.value.file?.range == medium.range }
    if let text = named?.value.alternativeText {
      guard let range = verbatimRange(of: text) else { return text.range }
      return ByteRange(range.lowerBound + offset, range.upperBound)
    }
    let image = markdown.nodes.firstIndex { $0.kind == .image && $0.range == medium.range }
    var rest = offset
    for node in image.map(markdown.descendants) ?? 0..<0 {
      switch markdown.nodes[node].kind {
      case .text, .code:
        let count = markdown.literal(of: node).count
        if rest < count {
          guard let range = markdown.literalRange(of: node) else { return markdown.nodes[node].range }
          return ByteRange(range.lowerBound + rest, range.upperBound)
        }
        rest -= count
      case .softBreak, .lineBreak: rest -= 1
      default: break
      }
    }
    return medium.range
  }
}

extension LocalizedText {
  fileprivate static func tooLong(
    _ length: LocalizedText, _ limit: Int, _ channels: LocalizedText, isOlder: Bool
  ) -> LocalizedText {
    if isOlder {
      return LocalizedText(
        en: "alt text is \(length), the limit of older servers on \(channels) is \(limit)",
        fr:
          "le texte alternatif compte \(length) pour \(limit, "autorisé", "autorisés") par les serveurs plus anciens, sur \(channels)"
      )
    }
    return LocalizedText(
      en: "alt text is \(length), the limit on \(channels) is \(limit)",
      fr: "le texte alternatif compte \(length) pour \(limit, "autorisé", "autorisés"), sur \(channels)")
  }

  fileprivate static let shorten = LocalizedText(
    en: "describe only what the picture shows, and move the rest to the text",
    fr: "décrivez seulement ce que montre l’image, et mettez le reste dans le texte")
}
