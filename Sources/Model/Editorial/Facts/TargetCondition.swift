import Networks
import Schema

/// A condition that a post must meet to count for a target.
public struct TargetCondition: Hashable, Sendable {
  /// The property of posts that a condition checks; its raw value is the key of the condition in `cadence:`.
  public enum Subject: String, CaseIterable, Sendable {
    case channel, network, pillar, message, objective, audience, campaign, format, author, language, tag

    /// The kind of the id in a condition on this property; `nil` if such a condition contains no id.
    public var reference: ReferenceKind? {
      switch self {
      case .channel: .channel
      case .pillar: .pillar
      case .message: .message
      case .objective: .objective
      case .audience: .audience
      case .campaign: .campaign
      case .format: .format
      case .author: .person
      case .network, .language, .tag: nil
      }
    }

    /// Whether the property may differ between the channels of a post.
    public var isAboutPlace: Bool { self == .channel || self == .network || self == .language }
  }

  public let subject: Subject
  /// The id, network, language or tag that a post must have.
  public let value: String

  public init(_ subject: Subject, _ value: String) {
    self.subject = subject
    self.value = value
  }

  /// The network in the condition; `nil` for a condition about another property.
  public var network: Network? { subject == .network ? Network(rawValue: value) : nil }
}

extension CadenceTarget {
  /// The conditions that a post must meet to count, in the order of the schema.
  public var conditions: [TargetCondition] {
    TargetCondition.Subject.allCases.compactMap { subject in
      value(of: subject).map { TargetCondition(subject, $0) }
    }
  }

  private func value(of subject: TargetCondition.Subject) -> String? {
    switch subject {
    case .channel: channel?.value
    case .network: network?.value.rawValue
    case .pillar: pillar?.value
    case .message: message?.value
    case .objective: objective?.value
    case .audience: audience?.value
    case .campaign: campaign?.value
    case .format: format?.value
    case .author: author?.value
    case .language: language?.value
    case .tag: tag?.value
    }
  }
}
