import Editorial
import Findings
import Localization
import Networks
import Publishing
import SourceText

/// Faults that differ only in the channel, gathered under what they share, in the order in which they were found.
struct FindingsByChannel<Key: Hashable> {
  private(set) var groups: [(key: Key, uses: [AffectedChannel])] = []
  private var indices: [Key: Int] = [:]

  /// - Parameter evidence: how it is known that the network minds; `nil` where that needs no proof.
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

/// A channel that a fault concerns.
struct AffectedChannel {
  let rendition: Rendition
  let evidence: Evidence?
}

extension [AffectedChannel] {
  var names: LocalizedText { .list(map(\.rendition.channel)) }

  /// As grave as the rule, or less where only others say that the network minds.
  var severity: Severity? {
    contains { $0.evidence?.severity == nil } ? nil : .warning
  }

  /// How each network's limit is known, where the post names its channel.
  ///
  /// - Parameter place: the finding's own place, at which nothing is said twice.
  func evidence(in document: Document, apartFrom own: ByteRange? = nil) -> [RelatedPlace] {
    compactMap { use in
      guard let evidence = use.evidence, let place = use.rendition.place(in: document), place != own else {
        return nil
      }
      return RelatedPlace(evidence.words(of: use.rendition.profile), at: document.place(place))
    }
  }

  /// The channels for which a text of their own would help: they share the common text with one that has no such fault.
  func channelsToWriteFor(in document: Document) -> [String] {
    guard let post = document.post else { return [] }
    let concerned = compactMap { $0.rendition.source?.channel == nil ? $0.rendition.channel : nil }
    let common = (post.channels?.value ?? []).count { post.text(for: $0.id.value)?.channel == nil }
    return common > concerned.count ? concerned : []
  }
}

extension Rendition {
  /// Where the post says that it goes to the channel.
  func place(in document: Document) -> ByteRange? {
    document.post?.channels?.value.first { $0.id.value == channel }?.id.range
  }

  /// Whether what is posted is a page of one's own, with a title, a description and headings.
  var isArticle: Bool { profile.holdsArticles }
}

extension Evidence {
  /// As grave as the rule, or less where only others say that the network minds.
  var severity: Severity? { isFirm ? nil : .warning }

  /// How a network's limit is known.
  func words(of profile: NetworkProfile) -> LocalizedText {
    guard provenance == .team else {
      return LocalizedText(
        en: "\(profile.name), \(provenance.name): \(source)", fr: "\(profile.name), \(provenance.name) : \(source)")
    }
    return LocalizedText(en: "this channel's own limit, in \(source)", fr: "limite propre à ce canal, dans \(source)")
  }
}

extension Document {
  /// Where a value of the front matter stands as it is, without quotes; `nil` where it is written in another way.
  func verbatimRange(of value: Located<String>) -> ByteRange? {
    let bytes = source.bytes[value.range.indices]
    // A scalar is plain, or begins with a quotation mark.
    return [0, 1].lazy.map { value.range.lowerBound + $0 }.first { start in
      start <= value.range.upperBound && bytes[start...].starts(with: value.value.utf8)
    }.map { ByteRange($0, $0 + value.value.utf8.count) }
  }
}

extension LocalizedText {
  /// By how much a length exceeds its limit.
  static func over(_ excess: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(excess) over the limit", fr: "\(excess) de trop")
  }

  /// Ends a hint with the way out that leaves the other channels' text alone.
  static func orWriteFor(_ channels: [String], _ hint: LocalizedText) -> LocalizedText {
    guard let first = channels.first else { return hint }
    if channels.count == 1 {
      return LocalizedText(
        en: "\(hint), or write a text for this channel alone under `## @\(first)`",
        fr: "\(hint), ou écrivez un texte pour ce canal seul sous `## @\(first)`")
    }
    let headings = channels.map { "`## @\($0)`" }.joined(separator: ", ")
    return LocalizedText(
      en: "\(hint), or write texts for these channels alone under \(headings)",
      fr: "\(hint), ou écrivez pour ces canaux seuls des textes sous \(headings)")
  }
}
