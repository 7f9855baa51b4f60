import Editorial
import Findings
import Localization
import Networks
import Publishing
import SourceText

/// Findings that differ only in the channel, grouped by a key with everything that they share, in the order in which they were found.
struct FindingsByChannel<Key: Hashable> {
  private(set) var groups: [(key: Key, uses: [AffectedChannel])] = []
  private var indices: [Key: Int] = [:]

  /// - Parameter evidence: the source of the network's limit; `nil` if the limit needs no source.
  mutating func add(_ key: Key, _ rendition: Rendition, _ evidence: Evidence? = nil) {
    let index = indices[key] ?? groups.count
    if index == groups.count {
      groups.append((key, []))
      indices[key] = index
    }
    guard groups[index].uses.last?.rendition.channel != rendition.channel else { return }
    groups[index].uses.append(AffectedChannel(rendition: rendition, evidence: evidence))
  }
}

/// A channel that a finding concerns.
struct AffectedChannel {
  let rendition: Rendition
  let evidence: Evidence?
}

extension [AffectedChannel] {
  var names: LocalizedText { .conjunction(map(\.rendition.channel)) }

  /// The severity of the finding: a warning if the limits of all channels are only reported by third parties; otherwise `nil`, which means
  /// the rule's own severity.
  var severity: Severity? {
    contains { $0.evidence?.severity == nil } ? nil : .warning
  }

  /// Returns the source of each network's limit, placed where the post names the channel. Limits without a source are left out, and so
  /// are channels that the post does not list.
  ///
  /// - Parameter own: the finding's own place, at which nothing is added.
  func evidence(in document: Document, apartFrom own: ByteRange? = nil) -> [RelatedPlace] {
    compactMap { use in
      guard let evidence = use.evidence, let place = use.rendition.place(in: document), place != own else {
        return nil
      }
      return RelatedPlace(evidence.words(of: use.rendition.profile), at: document.place(place))
    }
  }

  /// Returns the channels with the finding that use the post's common text. For them, a separate text would help.
  ///
  /// Empty if no other channel uses the common text.
  func channelsToWriteFor(in document: Document) -> [String] {
    guard let post = document.post else { return [] }
    let concerned = compactMap { $0.rendition.source?.channel == nil ? $0.rendition.channel : nil }
    let common = (post.channels?.value ?? []).count { post.text(for: $0.id.value)?.channel == nil }
    return common > concerned.count ? concerned : []
  }
}

extension Rendition {
  /// Returns the place of the channel's id in the `channels:` of the post; `nil` if it is not listed there.
  func place(in document: Document) -> ByteRange? {
    document.post?.channels?.value.first { $0.id.value == channel }?.id.range
  }

  /// Whether the channel publishes pages of the team's own site, with a title, a description and headings.
  var isArticle: Bool { profile.holdsArticles }
}

extension Evidence {
  /// The severity of the finding: a warning if the limit is only reported by third parties; otherwise `nil`, which means the rule's own
  /// severity.
  var severity: Severity? { isFirm ? nil : .warning }

  /// Returns a text that names the source of a network's limit.
  func words(of profile: NetworkProfile) -> LocalizedText {
    guard provenance == .team else {
      return LocalizedText(
        en: "\(profile.name), \(provenance.name): \(source)",
        fr: "source pour \(profile.name) (\(provenance.name)) : \(source)")
    }
    return LocalizedText(en: "this channel's own limit, in \(source)", fr: "limite propre à ce canal, dans \(source)")
  }
}

extension Document {
  /// Returns the range of a value of the front matter without its quotes; `nil` if the value is written with escapes or in another form.
  func verbatimRange(of value: Located<String>) -> ByteRange? {
    let bytes = source.bytes[value.range.indices]
    // A scalar is plain or begins with a quotation mark.
    return [0, 1].lazy.map { value.range.lowerBound + $0 }.first { start in
      start <= value.range.upperBound && bytes[start...].starts(with: value.value.utf8)
    }.map { ByteRange($0, $0 + value.value.utf8.count) }
  }
}

extension LocalizedText {
  /// Returns a label with the excess over a limit.
  static func over(_ excess: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(excess) over the limit", fr: "\(excess) de trop")
  }

  /// Returns a hint that also suggests a separate text for the channels, so the text of other channels does not change.
  ///
  /// Without channels, the hint is returned unchanged.
  static func orWriteFor(_ channels: [String], _ hint: LocalizedText) -> LocalizedText {
    guard let first = channels.first else { return hint }
    if channels.count == 1 {
      return LocalizedText(
        en: "\(hint), or write a text for this channel alone under `## @\(first)`",
        fr: "\(hint), ou écrivez un texte propre à ce canal sous `## @\(first)`")
    }
    let headings = channels.map { "`## @\($0)`" }.joined(separator: ", ")
    return LocalizedText(
      en: "\(hint), or write texts for these channels alone under \(headings)",
      fr: "\(hint), ou écrivez des textes propres à ces canaux sous \(headings)")
  }
}
