import CivilTime
import Localization
import TextCounting

/// The evidence for a fact about a network or a scheduler.
public struct Evidence: Hashable, Sendable {
  /// The reliability of a fact.
  public enum Provenance: String, CaseIterable, Sendable {
    /// Found in the documents or the code of the network or the scheduler.
    case official
    /// Stated by the network or the scheduler, and quoted by others.
    case quoted
    /// Reported only by others.
    case reported
    /// Set by the team for its own channel.
    case team
  }

  public let provenance: Provenance
  /// A URL, or a description of the source.
  public let source: LocalizedText
  /// The day on which the source was read; `nil` if no source was read, as for facts that the team sets.
  public let readOn: CalendarDay?

  public init(_ provenance: Provenance, _ source: LocalizedText, readOn: CalendarDay?) {
    self.provenance = provenance
    self.source = source
    self.readOn = readOn
  }

  /// Whether the fact is reliable enough to reject a post because of it.
  public var isFirm: Bool { provenance != .reported }
}

/// A maximum or minimum, with its evidence.
public struct Limit: Hashable, Sendable {
  public let value: Int
  public let evidence: Evidence

  public init(_ value: Int, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

/// The maximum length of a text, in the network's own unit.
public struct TextLimit: Hashable, Sendable {
  public let limit: Limit
  public let measure: TextMeasure
  /// Whether a longer text is shortened for display rather than rejected.
  public let isGuidance: Bool

  public init(_ value: Int, _ measure: TextMeasure, _ evidence: Evidence, isGuidance: Bool = false) {
    limit = Limit(value, evidence)
    self.measure = measure
    self.isGuidance = isGuidance
  }

  /// Returns a length and the limit in words: `283 of 280 characters`.
  public func count(_ length: Int) -> LocalizedText {
    let most = measure.count(limit.value)
    return LocalizedText(en: "\(length) of \(most)", fr: "\(length) sur \(most)")
  }

  /// Returns the same limit with another value and other evidence.
  public func with(_ value: Int, _ evidence: Evidence) -> TextLimit {
    TextLimit(value, measure, evidence, isGuidance: isGuidance)
  }
}

extension Collection {
  /// Returns the first element with reliable evidence, otherwise the first element; `nil` if the collection is empty.
  public func firmest(by evidence: (Element) -> Evidence) -> Element? { first { evidence($0).isFirm } ?? first }
}
