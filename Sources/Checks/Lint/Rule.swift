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

/// A check. One file holds its code and its declaration, which also provides its documentation, tests and options.
public protocol Rule: Sendable {
  /// Creates the rule with its default options.
  init()
  static var declaration: RuleDeclaration<Self> { get }
}

/// A rule that checks one document at a time; documents are checked in parallel.
public protocol DocumentRule: Rule {
  /// Returns the rule with the data that it needs from the workspace. Each thread calls this once, before it checks any document.
  func prepared(for snapshot: Snapshot) -> Self
  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding]
}

extension DocumentRule {
  public func prepared(for snapshot: Snapshot) -> Self { self }
}

/// A rule that checks the versions of a post that its channels would receive, before it is published there.
public protocol RenditionRule: Rule {
  /// Returns the rule with the data that it needs from the workspace. Each thread calls this once, before it checks any document.
  func prepared(for snapshot: Snapshot) -> Self
  /// Returns the findings about a post.
  ///
  /// - Parameter renditions: one version for each channel on which the post is not published yet; never empty.
  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding]
}

extension RenditionRule {
  public func prepared(for snapshot: Snapshot) -> Self { self }
}

/// A rule that checks the workspace as a whole.
public protocol CorpusRule: Rule {
  func check(_ snapshot: Snapshot) -> [RuleFinding]
}

/// The groups of rules by subject. The options `--select` and `--ignore` also accept the name of a category.
public enum RuleCategory: String, CaseIterable, Sendable {
  case document, post, strategy, cadence, checklist, mentions, metrics, people, process, campaign

  /// The subject of the category's rules, as a phrase.
  public var summary: LocalizedText {
    switch self {
    case .document:
      LocalizedText(
        en: "syntax, keys and references of every document", fr: "syntaxe, clés et renvois de tout document")
    case .post:
      LocalizedText(
        en: "content, media, dates and approval of posts", fr: "contenu, médias, dates et validation des publications")
    case .strategy:
      LocalizedText(en: "completeness and consistency of the strategy", fr: "une stratégie complète et cohérente")
    case .cadence:
      LocalizedText(
        en: "posting frequency compared with the targets", fr: "fréquence de publication comparée aux cibles")
    case .checklist: LocalizedText(en: "checklists and their runs", fr: "listes de tâches et leurs feuilles")
    case .mentions: LocalizedText(en: "logged mentions and replies", fr: "mentions relevées et réponses")
    case .metrics: LocalizedText(en: "metrics tables and their readings", fr: "tableaux de chiffres et leurs valeurs")
    case .people: LocalizedText(en: "people and contacts", fr: "personnes et contacts")
    case .process:
      LocalizedText(
        en: "processes, their owners and their review", fr: "procédures, leurs responsables et leur révision")
    case .campaign:
      LocalizedText(en: "posts, dates and budgets of campaigns", fr: "publications, dates et budgets des campagnes")
    }
  }
}

/// The severity of a rule's findings for each post status. Documents other than posts always count as finished.
public enum SeverityPolicy: Sendable {
  /// The same severity for every status, including ideas.
  case always(Severity)
  /// A warning in a draft, an error from `review` on; nothing in ideas and cancelled posts. For content that a network rejects, for
  /// example.
  case errorAfterDraft
  /// From `draft` on; nothing in ideas and cancelled posts. For mistakes that no later status would reveal.
  case fromDraft(Severity)
  /// From `review` on; nothing in ideas, drafts and cancelled posts, so writers of drafts are not disturbed.
  case fromReview(Severity)
  /// From `approved` on, when the team counts on the slot; nothing in other posts.
  case fromApproved(Severity)
  /// Off unless the workspace or a command turns the rule on; then the inner policy applies.
  indirect case onDemand(SeverityPolicy)

  /// Returns the severity for a post with a status; a `state` of `nil` means a document that is not a post.
  ///
  /// Returns `nil` if the rule does not apply.
  public func severity(for state: PostStatus?) -> Severity? {
    switch self {
    case .always(let severity): return severity
    case .errorAfterDraft:
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

  /// Whether the rule runs only if the workspace or a command turns it on.
  public var isOnDemand: Bool {
    if case .onDemand = self { true } else { false }
  }

  /// A phrase with the severity and the status from which it applies.
  public var summary: LocalizedText {
    switch self {
    case .always(let severity): severity.name
    case .errorAfterDraft:
      LocalizedText(
        en: "error from review on, warning in a draft", fr: "erreur dès la relecture, avertissement dans un brouillon")
    case .fromDraft(let severity):
      LocalizedText(en: "\(severity.name) from draft on", fr: "\(severity.name) dès le brouillon")
    case .fromReview(let severity):
      LocalizedText(en: "\(severity.name) from review on", fr: "\(severity.name) dès la relecture")
    case .fromApproved(let severity):
      LocalizedText(en: "\(severity.name) from approved on", fr: "\(severity.name) dès la validation")
    case .onDemand(let severityPolicy):
      LocalizedText(
        en: "off by default; once turned on, \(severityPolicy.summary)",
        fr: "désactivée par défaut, sinon \(severityPolicy.summary)")
    }
  }

  /// The highest severity that the rule can have, for listings.
  public var highest: Severity {
    switch self {
    case .always(let severity), .fromDraft(let severity), .fromReview(let severity), .fromApproved(let severity):
      severity
    case .errorAfterDraft: .error
    case .onDemand(let severityPolicy): severityPolicy.highest
    }
  }
}

/// The complete declaration of a rule: its names, severity, documentation, options and examples.
///
/// The documentation and the examples are made when they are read: most runs of the program need none. `Subject` is not required to
/// conform to `Rule`, because that conformance would be looked up for each rule at every start of the program.
public struct RuleDeclaration<Subject>: Sendable {
  public let name: String
  /// Earlier names of the rule. Commands, settings and suppressions still accept them, with a notice or a `former-name` finding.
  public let formerNames: [String]
  public let category: RuleCategory
  public let severityPolicy: SeverityPolicy
  /// The condition that the rule reports, as a noun phrase without a full stop.
  public let summary: @Sendable () -> LocalizedText
  /// The consequence of the condition.
  public let rationale: @Sendable () -> LocalizedText
  /// The exact condition and its exceptions; `nil` if the summary says it all.
  public let exceptions: @Sendable () -> LocalizedText?
  /// Instructions for correcting the condition.
  public let remedy: @Sendable () -> LocalizedText
  /// Whether the rule reports nothing about posts of the archive. Such a rule concerns the preparation of a post, and an old post cannot be
  /// prepared again.
  public let skipsArchive: Bool
  /// Whether some of the rule's findings can have a fix.
  public let hasFix: Bool
  /// Whether none of the rule's fixes is safe.
  public let isFixUnsafe: Bool
  public let options: [RuleOption<Subject>]
  /// Workspaces in which the rule reports nothing.
  public let passing: @Sendable () -> [Example]
  /// Workspaces in which the rule reports findings, at the places marked `↓`.
  public let failing: @Sendable () -> [Example]

  public init(
    _ name: String, formerly formerNames: [String] = [], _ category: RuleCategory, _ severityPolicy: SeverityPolicy,
    summary: @autoclosure @escaping @Sendable () -> LocalizedText,
    rationale: @autoclosure @escaping @Sendable () -> LocalizedText,
    exceptions: @autoclosure @escaping @Sendable () -> LocalizedText? = nil,
    remedy: @autoclosure @escaping @Sendable () -> LocalizedText,
    skipsArchive: Bool = false, hasFix: Bool = false, isFixUnsafe: Bool = false, options: [RuleOption<Subject>] = [],
    passing: @autoclosure @escaping @Sendable () -> [Example],
    failing: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.name = name
    self.formerNames = formerNames
    self.category = category
    self.severityPolicy = severityPolicy
    self.summary = summary
    self.rationale = rationale
    self.exceptions = exceptions
    self.remedy = remedy
    self.skipsArchive = skipsArchive
    self.hasFix = hasFix
    self.isFixUnsafe = isFixUnsafe
    self.options = options
    self.passing = passing
    self.failing = failing
  }
}

/// An integer option that a workspace can set for a rule.
public struct RuleOption<Subject>: Sendable {
  public let key: String
  public let documentation: @Sendable () -> LocalizedText
  let property: WritableKeyPath<Subject, Int> & Sendable

  public init(
    _ key: String, _ property: WritableKeyPath<Subject, Int> & Sendable,
    _ documentation: @autoclosure @escaping @Sendable () -> LocalizedText
  ) {
    self.key = key
    self.documentation = documentation
    self.property = property
  }
}

/// A result of a rule. The engine adds the rule's name and severity, and applies suppressions.
public struct RuleFinding: Sendable {
  public let document: Document
  public let range: ByteRange
  public let message: LocalizedText
  public let label: LocalizedText?
  public let related: [RelatedPlace]
  public let help: LocalizedText?
  public let fix: Fix?
  /// A severity for this finding alone, lower than the rule's; a higher one has no effect. `nil` means the rule's severity.
  public let severity: Severity?
  /// The cause that findings about other documents may share; `nil` if there is none. Findings with the same cause in many documents are
  /// reported once.
  public let cause: SharedCause?

  public init(
    in document: Document, at range: ByteRange, _ message: LocalizedText, label: LocalizedText? = nil,
    related: [RelatedPlace] = [], help: LocalizedText? = nil, fix: Fix? = nil, severity: Severity? = nil,
    cause: SharedCause? = nil
  ) {
    self.document = document
    self.range = range
    self.message = message
    self.label = label
    self.related = related
    self.help = help
    self.fix = fix
    self.severity = severity
    self.cause = cause
  }
}
