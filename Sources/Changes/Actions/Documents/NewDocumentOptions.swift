import CivilTime
import Editorial

/// The properties of a document to create.
public struct NewDocumentOptions: Sendable {
  public var kind: DocumentKind
  /// The title, on one line; empty if none is given.
  public var title: String
  /// The name of the file, without date and extension; `nil` if it comes from the title or a default.
  public var slug: String?
  public var date: Slot?
  public var channels: [String] = []
  public var author: String?
  public var question: StrategyAnswer.Question?
  public var checklist: String?
  public var period: Period?
  /// The id of the idea that becomes a post; `nil` if the document does not come from an idea.
  public var idea: String?

  public init(
    kind: DocumentKind, title: String = "", slug: String? = nil, date: Slot? = nil, checklist: String? = nil,
    period: Period? = nil
  ) {
    self.kind = kind
    self.title = title
    self.slug = slug
    self.date = date
    self.checklist = checklist
    self.period = period
  }

  /// A property that only documents of some kinds have.
  public enum Detail: CaseIterable, Sendable {
    case date, channels, author, question, checklist, period, idea

    /// The kinds that have the property.
    public var kinds: Set<DocumentKind> {
      switch self {
      case .date: [.post, .idea, .campaign]
      case .channels: [.post, .campaign]
      case .author: [.post, .idea, .report]
      case .question: [.strategy]
      case .checklist: [.run]
      case .period: [.run, .mentions, .metrics, .report]
      case .idea: [.post]
      }
    }
  }

  /// The first given property that a document of this kind does not have, so it would be ignored; `nil` if the kind has all given
  /// properties.
  public var ignoredDetail: Detail? { Detail.allCases.first { has($0) && !$0.kinds.contains(kind) } }

  private func has(_ detail: Detail) -> Bool {
    switch detail {
    case .date: date != nil
    case .channels: !channels.isEmpty
    case .author: author != nil
    case .question: question != nil
    case .checklist: checklist != nil
    case .period: period != nil
    case .idea: idea != nil
    }
  }
}
