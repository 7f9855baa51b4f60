import CivilTime
import Localization
import TextCounting

/// How a fact about a network came to be known.
public struct Evidence: Hashable, Sendable {
  /// How sure a fact is.
  public enum Provenance: String, CaseIterable, Sendable {
    /// Read in the network's own documents or code.
    case official
    /// The network's own words, seen in somebody's quotation.
    case quoted
    /// Only others say so.
    case reported
    /// What the team says of its own account.
    case team
  }

  public let provenance: Provenance
  /// An address, or the name of a document.
  public let source: LocalizedText
  /// When it was read; `nil` for what the team itself says.
  public let readOn: CalendarDay?

  public init(_ provenance: Provenance, _ source: LocalizedText, readOn: CalendarDay?) {
    self.provenance = provenance
    self.source = source
    self.readOn = readOn
  }

  /// Whether the fact is sure enough to refuse a post for it.
  public var isFirm: Bool { provenance != .reported }
}

/// A number that must not be exceeded, or not be undercut, and how it is known.
public struct Limit: Hashable, Sendable {
  public let value: Int
  public let evidence: Evidence

  public init(_ value: Int, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

/// How long a text may be, as the network counts it.
public struct TextLimit: Hashable, Sendable {
  public let limit: Limit
  public let measure: TextMeasure
  /// Whether a longer text is cut by those who show it, and not refused.
  public let isGuidance: Bool

  public init(_ value: Int, _ measure: TextMeasure, _ evidence: Evidence, isGuidance: Bool = false) {
    limit = Limit(value, evidence)
    self.measure = measure
    self.isGuidance = isGuidance
  }

  /// `283 of 280 characters`
  public func count(_ length: Int) -> LocalizedText {
    let most = measure.count(limit.value)
    return LocalizedText(en: "\(length) of \(most)", fr: "\(length) sur \(most)")
  }

  /// The same measure with another value.
  public func with(_ value: Int, _ evidence: Evidence) -> TextLimit {
    TextLimit(value, measure, evidence, isGuidance: isGuidance)
  }
}

extension Collection {
  /// The first for which the network itself is the source, or the first of all.
  public func firmest(by evidence: (Element) -> Evidence) -> Element? { first { evidence($0).isFirm } ?? first }
}
