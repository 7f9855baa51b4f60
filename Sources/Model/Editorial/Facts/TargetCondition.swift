import Networks
import Schema

/// What a post must be to count for a target.
public struct TargetCondition: Hashable, Sendable {
  /// What a condition looks at; a raw value is the condition's key.
  public enum Subject: String, CaseIterable, Sendable {
    case channel, network, pillar, message, objective, audience, campaign, format, author, language, tag

    /// What the condition names by an id; `nil` where it names no id.
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

    /// Whether the answer may differ from one channel of a post to another.
    public var isAboutPlace: Bool { self == .channel || self == .network || self == .language }
  }

  public let subject: Subject
  /// An id, a network's id, a language or a tag.
  public let value: String

  public init(_ subject: Subject, _ value: String) {
    self.subject = subject
    self.value = value
  }

  /// The network that is named, where the condition is about one.
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
