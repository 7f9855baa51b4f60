import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Mentions
import Metrics
import Publishing
import Snapshots
import SourceText

/// A check. One file holds its declaration (which is its documentation, its tests and its configuration), and its code.
public protocol Rule: Sendable {
  /// A rule with its default options.
  init()
  static var declaration: RuleDeclaration<Self> { get }
}

/// A rule that judges one document at a time; documents are judged in parallel.
public protocol DocumentRule: Rule {
  /// The rule with whatever it wants to look up in the workspace; called once before any document is judged.
  func prepared(for snapshot: Snapshot) -> Self
  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding]
}

extension DocumentRule {
  public func prepared(for snapshot: Snapshot) -> Self { self }
}

/// A rule that judges what the channels of a post would get, before it is out there.
public protocol RenditionRule: Rule {
  /// The rule with whatever it wants to look up in the workspace; called once before any document is judged.
  func prepared(for snapshot: Snapshot) -> Self
  /// - Parameter renditions: what the channels would get that the post is not out on yet; at least one.
  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding]
}

extension RenditionRule {
  public func prepared(for snapshot: Snapshot) -> Self { self }
}

/// A rule that judges the workspace as a whole.
public protocol CorpusRule: Rule {
  func check(_ snapshot: Snapshot) -> [RuleFinding]
}

/// The groups of rules, one for each kind of document that they judge, usable wherever a rule's name is.
public enum RuleCategory: String, CaseIterable, Sendable {
  case document, post, strategy, cadence, checklist, mentions, metrics, people, process, campaign

  public var summary: String {
    switch self {
    case .document: "how any document is written"
    case .post: "what is about to be published"
    case .strategy: "whether the strategy is answered, and holds together"
    case .cadence: "how often"
    case .checklist: "what comes round, and what was done of it"
    case .mentions: "what people say, and whether they get an answer"
    case .metrics: "whether figures can be read and believed"
    case .people: "who is to be got back to"
    case .process: "how the team works"
    case .campaign: "what campaigns hold and cost"
    }
  }
}

/// How grave a rule's findings are, depending on how far a post is. Documents other than posts always count as finished.
public enum SeverityPolicy: Sendable {
  /// The same at any time, in ideas as well.
  case always(Severity)
  /// What a network would refuse: a warning in a draft, an error from `review` on; nothing in ideas and cancelled posts.
  case refusedByNetwork
  /// From `draft` on; nothing in ideas and cancelled posts. For what no later stage would bring to light by itself.
  case fromDraft(Severity)
  /// From `review` on; nothing before, so that no writer is nagged at work.
  case fromReview(Severity)
  /// From `approved` on, when the slot has become a promise.
  case fromApproved(Severity)
  /// Nothing unless the workspace turns the rule on; then as said.
  indirect case onDemand(SeverityPolicy)

  /// The severity for a post in a state; `nil` where the rule does not apply.
  public func severity(for state: PostStatus?) -> Severity? {
    switch self {
    case .always(let severity): return severity
    case .refusedByNetwork:
      guard let state else { return .error }
      return state.isFinished ? .error : state == .draft ? .warning : nil
    case .fromDraft(let severity):
      return state == .idea || state == .cancelled ? nil : severity
    case .fromReview(let severity):
      return state?.isFinished ?? true ? severity : nil
    case .fromApproved(let severity):
      return state?.isCommitted ?? true ? severity : nil
    case .onDemand(let severityPolicy): return severityPolicy.severity(for: state)
    }
  }

  /// Whether the rule runs only where the workspace or a command names it.
  public var isOnDemand: Bool {
    if case .onDemand = self { true } else { false }
  }

  /// The severity and when it applies, in words.
  public var summary: String {
    switch self {
    case .always(let severity): severity.key
    case .refusedByNetwork: "error from review on, warning in a draft"
    case .fromDraft(let severity): "\(severity.key) from draft on"
    case .fromReview(let severity): "\(severity.key) from review on"
    case .fromApproved(let severity): "\(severity.key) from approved on"
    case .onDemand(let severityPolicy): "off unless turned on, then \(severityPolicy.summary)"
    }
  }

  /// The severity at its highest, as listings show it.
  public var highest: Severity {
    switch self {
    case .always(let severity), .fromDraft(let severity), .fromReview(let severity), .fromApproved(let severity):
      severity
    case .refusedByNetwork: .error
    case .onDemand(let severityPolicy): severityPolicy.highest
    }
  }
}

/// Everything that is said of a rule, in one place. Documentation is in English; findings speak both languages.
///
/// The subject is not said to be a rule: that would have to be looked up for each rule at every start of the program.
public struct RuleDeclaration<Subject>: Sendable {
  public let name: String
  public let category: RuleCategory
  public let severityPolicy: SeverityPolicy
  /// What the rule finds, in one sentence without a full stop.
  public let summary: String
  /// Why it is a fault.
  public let rationale: String
  /// What to do about it.
  public let remedy: String
  /// Whether some of its findings carry a fix.
  public let hasFix: Bool
  /// Whether none of these fixes is safe.
  public let isFixUnsafe: Bool
  public let options: [RuleOption<Subject>]
  /// Workspaces on which the rule is silent; made when they are looked at, since most runs of a rule need none.
  public let passing: @Sendable () -> [Example]
  /// Workspaces on which it fires, at the places marked `↓`.
  public let failing: @Sendable () -> [Example]

  public init(
    _ name: String, _ category: RuleCategory, _ severityPolicy: SeverityPolicy, summary: String, rationale: String,
    remedy: String,
    hasFix: Bool = false, isFixUnsafe: Bool = false, options: [RuleOption<Subject>] = [],
    passing: @autoclosure @escaping @Sendable () -> [Example],
    failing: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.name = name
    self.category = category
    self.severityPolicy = severityPolicy
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.hasFix = hasFix
    self.isFixUnsafe = isFixUnsafe
    self.options = options
    self.passing = passing
    self.failing = failing
  }
}

/// A whole number that a workspace may set for a rule.
public struct RuleOption<Subject>: Sendable {
  public let key: String
  public let documentation: String
  let property: WritableKeyPath<Subject, Int> & Sendable

  public init(_ key: String, _ property: WritableKeyPath<Subject, Int> & Sendable, _ documentation: String) {
    self.key = key
    self.documentation = documentation
    self.property = property
  }
}

/// What a rule found. The engine adds the rule's name, the severity and the suppressions.
public struct RuleFinding: Sendable {
  public let document: Document
  public let range: ByteRange
  public let message: LocalizedText
  public let label: LocalizedText?
  public let related: [RelatedPlace]
  public let help: LocalizedText?
  public let fix: Fix?
  /// A severity of this finding's own, at most the rule's.
  public let severity: Severity?

  public init(
    in document: Document, at range: ByteRange, _ message: LocalizedText, label: LocalizedText? = nil,
    related: [RelatedPlace] = [], help: LocalizedText? = nil, fix: Fix? = nil, severity: Severity? = nil
  ) {
    self.document = document
    self.range = range
    self.message = message
    self.label = label
    self.related = related
    self.help = help
    self.fix = fix
    self.severity = severity
  }
}
