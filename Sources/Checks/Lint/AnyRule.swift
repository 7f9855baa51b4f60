import Editorial
import Schema

/// A rule of the catalogue, apart from its type. A class, since a rule is one and the same wherever it is listed.
public final class AnyRule: Sendable {
  public let name: String
  public let category: RuleCategory
  public let severityPolicy: SeverityPolicy
  public let summary: String
  public let rationale: String
  public let remedy: String
  public let hasFix: Bool
  public let isFixUnsafe: Bool
  public let options: [(key: String, defaultValue: Int, documentation: String)]
  private let examples: @Sendable () -> (passing: [Example], failing: [Example])
  /// Makes the rule's check with options of the workspace's; unknown keys have been reported before.
  let check: @Sendable (_ options: [String: Int]) -> Check

  /// Workspaces on which the rule is silent.
  public var passing: [Example] { examples().passing }
  /// Workspaces on which it fires, at the places marked `↓`.
  public var failing: [Example] { examples().failing }

  enum Check: Sendable {
    case document(any DocumentRule)
    case corpus(any CorpusRule)
    case rendition(any RenditionRule)
    /// Done by the engine itself.
    case engine
  }

  public convenience init<Subject: DocumentRule>(_: Subject.Type) {
    self.init(Subject.declaration) { .document($0) }
  }

  public convenience init<Subject: CorpusRule>(_: Subject.Type) {
    self.init(Subject.declaration) { .corpus($0) }
  }

  public convenience init<Subject: RenditionRule>(_: Subject.Type) {
    self.init(Subject.declaration) { .rendition($0) }
  }

  public convenience init<Subject: EngineRule>(engine _: Subject.Type) {
    self.init(Subject.declaration) { _ in .engine }
  }

  private init<Subject: Rule>(
    _ declaration: RuleDeclaration<Subject>, _ wrap: @escaping @Sendable (Subject) -> Check
  ) {
    name = declaration.name
    category = declaration.category
    severityPolicy = declaration.severityPolicy
    summary = declaration.summary
    rationale = declaration.rationale
    remedy = declaration.remedy
    hasFix = declaration.hasFix
    isFixUnsafe = declaration.isFixUnsafe
    examples = { (declaration.passing(), declaration.failing()) }
    let defaults = Subject()
    options = declaration.options.map { ($0.key, defaults[keyPath: $0.property], $0.documentation) }
    check = { values in
      var rule = Subject()
      for option in declaration.options {
        if let value = values[option.key] { rule[keyPath: option.property] = value }
      }
      return wrap(rule)
    }
  }
}

/// A rule about rules, which only the engine can check: suppressions and configuration.
public protocol EngineRule: Rule {}
