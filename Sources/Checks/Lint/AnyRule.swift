import Editorial
import Localization
import Schema

/// A type-erased rule of the catalogue. It is a class, so all lists of rules share one instance of each rule.
public final class AnyRule: Sendable {
  public let name: String
  /// Earlier names, which are still accepted.
  public let formerNames: [String]
  public let category: RuleCategory
  public let severityPolicy: SeverityPolicy
  /// Whether the rule reports nothing about posts of the archive.
  public let skipsArchive: Bool
  public let hasFix: Bool
  public let isFixUnsafe: Bool
  public let options: [Option]
  private let texts: @Sendable () -> Documentation
  private let examples: @Sendable () -> (passing: [Example], failing: [Example])
  /// A function that makes the rule's check with the options that the workspace sets, by key. Other options keep their defaults. Unknown
  /// keys are ignored; the configuration has already reported them.
  let check: @Sendable (_ options: [String: Int]) -> Check

  /// The rule's documentation, made each time it is read.
  public var documentation: Documentation { texts() }
  /// Workspaces in which the rule reports nothing.
  public var passing: [Example] { examples().passing }
  /// Workspaces in which the rule reports findings, at the places marked `↓`.
  public var failing: [Example] { examples().failing }

  /// The texts that explain a rule to its readers.
  public struct Documentation: Sendable {
    /// The condition that the rule reports, as a noun phrase without a full stop.
    public let summary: LocalizedText
    /// The consequence of the condition.
    public let rationale: LocalizedText
    /// The exact condition and its exceptions; `nil` if the summary says it all.
    public let exceptions: LocalizedText?
    /// Instructions for correcting the condition.
    public let remedy: LocalizedText
  }

  /// An integer that a workspace can set for the rule.
  public struct Option: Sendable {
    public let key: String
    public let defaultValue: Int
    private let text: @Sendable () -> LocalizedText

    /// The meaning of the option's value.
    public var documentation: LocalizedText { text() }

    init(key: String, defaultValue: Int, text: @escaping @Sendable () -> LocalizedText) {
      self.key = key
      self.defaultValue = defaultValue
      self.text = text
    }
  }

  enum Check: Sendable {
    case document(any DocumentRule)
    case corpus(any CorpusRule)
    case rendition(any RenditionRule)
    /// A rule that the engine itself checks.
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
    formerNames = declaration.formerNames
    category = declaration.category
    severityPolicy = declaration.severityPolicy
    skipsArchive = declaration.skipsArchive
    hasFix = declaration.hasFix
    isFixUnsafe = declaration.isFixUnsafe
    texts = {
      Documentation(
        summary: declaration.summary(), rationale: declaration.rationale(), exceptions: declaration.exceptions(),
        remedy: declaration.remedy())
    }
    examples = { (declaration.passing(), declaration.failing()) }
    let defaults = Subject()
    options = declaration.options.map {
      Option(key: $0.key, defaultValue: defaults[keyPath: $0.property], text: $0.documentation)
    }
    check = { values in
      var rule = Subject()
      for option in declaration.options {
        if let value = values[option.key] { rule[keyPath: option.property] = value }
      }
      return wrap(rule)
    }
  }
}

/// A rule about suppressions or the lint settings, which only the engine can check.
public protocol EngineRule: Rule {}
