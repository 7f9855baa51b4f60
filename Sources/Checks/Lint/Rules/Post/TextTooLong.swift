import Editorial
import Findings
import Localization
import Networks
import Publishing
import Snapshots
import SourceText
import TextCounting

struct TextTooLong: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "text-too-long", .post, .errorAfterDraft,
    summary: LocalizedText(en: "a text longer than its network accepts", fr: "un texte trop long pour son réseau"),
    rationale: LocalizedText(
      en: "The network rejects the text, or cuts it.",
      fr: "Le réseau refuse le texte, ou le coupe."),
    exceptions: LocalizedText(
      en: """
        The text is measured as the network counts it: links, emoji and accents count differently on each network. The finding starts at \
        the first character over the limit. Bluesky's app shortens links before it counts, but other programs may not. A text that is \
        too long only with full links is therefore a warning.
        """,
      fr: """
        Le texte est mesuré comme le réseau le compte : liens, émojis et accents comptent différemment d’un réseau à l’autre. Le constat \
        commence au premier caractère en trop. L’application de Bluesky raccourcit les liens avant de compter, mais d’autres programmes \
        ne le font pas toujours. Un texte qui n’est trop long qu’avec ses liens entiers donne donc un avertissement.
        """),
    remedy: LocalizedText(
      en: """
        Shorten the text, or write a separate one for the channel under `## @channel`. On a network with threads, a line `---` starts \
        the next part. If your account or server allows more, set `channels: {mastodon: {network: mastodon, limits: {text: 5000}}}`.
        """,
      fr: """
        Raccourcissez le texte, ou écrivez un texte propre au canal sous `## @canal`. Sur un réseau avec des fils, une ligne `---` \
        commence la partie suivante. Si votre compte ou votre serveur permet davantage, déclarez-le : `channels: {mastodon: {network: mastodon, limits: \
        {text: 5000}}}`.
        """),
    passing: [
      .posting(on: "x", String(repeating: "a", count: 280)),
      .posting(on: "x", String(repeating: "a", count: 280) + "\n\n---\n\n" + String(repeating: "b", count: 280)),
      .posting(on: "telegram", String(repeating: "word ", count: 800)),
      .posting(on: "bluesky", "https://bread.example/2026/rye-and-spelt " + String(repeating: "a", count: 259)),
    ],
    failing: [
      .posting(on: "x", String(repeating: "a", count: 280) + "↓b"),
      .posting(on: "x", "One.\n\n---\n\n" + String(repeating: "b", count: 280) + "↓c"),
      .posting(on: "bluesky", String(repeating: "é", count: 300) + "↓é"),
      .posting(on: "bluesky", "https://bread.example/2026/rye-and-spelt " + String(repeating: "a", count: 259) + "↓b"),
      .posting(on: "reddit", "Rye.", keys: "title: " + String(repeating: "a", count: 300) + "↓b\n"),
      .posting(on: "tumblr", "One.\n\n" + String(repeating: "c", count: 4_096) + "↓d\n\nThree."),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    renditions.flatMap { rendition in
      rendition.parts.enumerated().compactMap { index, part in
        issue(in: part, rendition).map { finding($0, part: index, of: rendition, document, in: snapshot) }
      } + [longTitle(of: rendition, document)].compactMap { $0 }
    }
  }

  /// Returns the finding for a title over the limit of the network's title field; `nil` if there is no title or no such limit, if the
  /// title fits, or if the limit is guidance.
  ///
  /// `title-too-long` reports titles that are only cut in search results.
  private func longTitle(of rendition: Rendition, _ document: Document) -> RuleFinding? {
    guard let limit = rendition.profile.title, !limit.isGuidance, let title = document.header.title,
      case let length = limit.measure.length(of: title.value.utf8), length > limit.limit.value
    else { return nil }
    let (most, measure) = (limit.limit.value, limit.measure)
    let overflow = measure.overflow(of: title.value.utf8, limit: most) ?? 0
    let place = document.verbatimRange(of: title).map { ByteRange($0.lowerBound + overflow, $0.upperBound) }
    return RuleFinding(
      in: document, at: place ?? title.range, .longTitle(measure.count(length), most, rendition.channel),
      label: .over(measure.count(length - most)), help: .shorten,
      severity: limit.limit.evidence.severity)
  }

  /// A text that exceeds a limit.
  private struct Issue {
    let limit: TextLimit
    let length: Int
    /// The range in the document from the first byte over the limit to the end of the text.
    let range: ByteRange
    /// Whether the text is too long only if links are not shortened.
    let isUnshortened: Bool
  }

  /// Returns the exceeded limit with the firmest evidence; otherwise one that the part exceeds only with unshortened links, or in one
  /// paragraph. Returns `nil` if the part exceeds no limit.
  private func issue(in part: Rendition.Part, _ rendition: Rendition) -> Issue? {
    let whole = part.counted.bytes.indices
    let broken = rendition.textLimits.compactMap { issue(against: $0, in: whole, of: part.counted) }
    if let issue = broken.firmest(by: \.limit.limit.evidence) { return issue }
    for limit in rendition.profile.unshortenedText {
      if let issue = issue(against: limit, in: whole, of: part.counted, isUnshortened: true) { return issue }
    }
    guard let block = rendition.profile.block else { return nil }
    return part.counted.paragraphs.lazy.compactMap { issue(against: block, in: $0, of: part.counted) }.first
  }

  private func issue(
    against limit: TextLimit, in range: Range<Int>, of text: MappedText, isUnshortened: Bool = false
  ) -> Issue? {
    let bytes = text.bytes[range]
    guard limit.measure.lengthBound(of: bytes) > limit.limit.value,
      let overflow = limit.measure.overflow(of: bytes, limit: limit.limit.value)
    else { return nil }
    let range = text.sourceRange(of: range.lowerBound + overflow..<range.upperBound)
    return Issue(limit: limit, length: limit.measure.length(of: bytes), range: range, isUnshortened: isUnshortened)
  }

  private func finding(
    _ issue: Issue, part: Int, of rendition: Rendition, _ document: Document, in snapshot: Snapshot
  ) -> RuleFinding {
    let (limit, measure) = (issue.limit.limit.value, issue.limit.measure)
    let place = rendition.place(in: document)
    let isCommon = rendition.source?.channel == nil
    return RuleFinding(
      in: document, at: document.firstLine(of: issue.range),
      issue.isUnshortened
        ? .tooLongUnshortened(rendition.subject(ofPart: part), measure.count(issue.length), limit, rendition.channel)
        : .tooLong(rendition.subject(ofPart: part), measure.count(issue.length), limit, rendition.channel),
      label: .over(measure.count(issue.length - limit)),
      related: place.map { [RelatedPlace(.counting(rendition, issue.limit), at: document.place($0))] } ?? [],
      help: .orWriteFor(
        isCommon ? [rendition.channel] : [],
        issue.isUnshortened ? .checkShortening : rendition.profile.hasThreads ? .shortenOrSplit : .shorten),
      severity: issue.isUnshortened ? .warning : issue.limit.limit.evidence.severity)
  }
}

extension Rendition {
  /// Returns the subject of a sentence about a text: the text, or one part of its thread. Parts are counted from 0.
  func subject(ofPart part: Int) -> LocalizedText {
    guard parts.count > 1 else { return LocalizedText(en: "text", fr: "le texte") }
    return LocalizedText(
      en: "part \(part + 1) of \(parts.count)", fr: "la partie \(part + 1) sur \(parts.count)")
  }
}

extension LocalizedText {
  fileprivate static func tooLong(
    _ subject: LocalizedText, _ length: LocalizedText, _ limit: Int, _ channel: String
  ) -> LocalizedText {
    LocalizedText(
      en: "\(subject) is \(length), the limit on \(channel) is \(limit)",
      fr: "\(subject) compte \(length) pour \(limit, "autorisé", "autorisés"), sur \(channel)")
  }

  fileprivate static func tooLongUnshortened(
    _ subject: LocalizedText, _ length: LocalizedText, _ limit: Int, _ channel: String
  ) -> LocalizedText {
    LocalizedText(
      en:
        "\(subject) is \(length) with full links, the limit on \(channel) is \(limit); its app shortens links, other programs may not",
      fr:
        "\(subject) compte \(length) avec les liens entiers pour \(limit, "autorisé", "autorisés"), sur \(channel) ; son application raccourcit les liens, d’autres programmes peut-être pas"
    )
  }

  fileprivate static func longTitle(_ length: LocalizedText, _ limit: Int, _ channel: String) -> LocalizedText {
    LocalizedText(
      en: "title is \(length), the limit on \(channel) is \(limit)",
      fr: "le titre compte \(length) pour \(limit, "autorisé", "autorisés"), sur \(channel)")
  }

  fileprivate static func counting(_ rendition: Rendition, _ limit: TextLimit) -> LocalizedText {
    let name = rendition.profile.name
    if limit.limit.evidence.provenance == .team { return limit.limit.evidence.words(of: rendition.profile) }
    if limit == rendition.profile.caption || limit == rendition.profile.pictureText {
      return LocalizedText(
        en: "the limit on \(name) for a text with media",
        fr: "la limite de \(name) pour un texte avec média")
    }
    guard let manner = limit.measure.manner else {
      return LocalizedText(en: "the limit on \(name)", fr: "la limite de \(name)")
    }
    return LocalizedText(en: "\(name) \(manner)", fr: "\(name) \(manner)")
  }

  fileprivate static let shorten = LocalizedText(en: "shorten it", fr: "raccourcissez-le")

  fileprivate static let checkShortening = LocalizedText(
    en: "shorten it, or check that your scheduler shortens links",
    fr: "raccourcissez-le, ou vérifiez que votre outil de programmation raccourcit les liens")

  fileprivate static let shortenOrSplit = LocalizedText(
    en: "shorten it, or continue in a thread after a `---` line",
    fr: "raccourcissez-le, ou continuez dans un fil après une ligne `---`")
}
