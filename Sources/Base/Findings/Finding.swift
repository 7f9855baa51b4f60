import Localization
import SourceText

/// The severity of a finding.
public enum Severity: Int, CaseIterable, Sendable, Comparable {
  case info = 1
  case warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The spelling in settings and in machine-readable output.
  public var key: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public var name: LocalizedText {
    switch self {
    case .info: LocalizedText(en: "info", fr: "remarque")
    case .warning: LocalizedText(en: "warning", fr: "avertissement")
    case .error: LocalizedText(en: "error", fr: "erreur")
    }
  }
}

/// A place in a file of the workspace.
public struct Place: Hashable, Sendable {
  public let path: String
  public let range: ByteRange

  public init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

extension Place: Comparable {
  public static func < (left: Place, right: Place) -> Bool { (left.path, left.range) < (right.path, right.range) }
}

/// A second place that explains a finding, such as the source of a limit.
public struct RelatedPlace: Hashable, Sendable {
  public let message: LocalizedText
  public let place: Place

  public init(_ message: LocalizedText, at place: Place) {
    self.message = message
    self.place = place
  }
}

/// A replacement of bytes in one file.
public struct Edit: Hashable, Sendable {
  public let place: Place
  public let replacement: String

  public init(replacing place: Place, with replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// An automatic fix for a finding.
public struct Fix: Hashable, Sendable {
  /// Whether the fix can be made without a person's review. For example, a fix that renames a file or changes the words of a post is not
  /// safe.
  public let isSafe: Bool
  public let edits: [Edit]
  /// The old and the new path of a file to rename together with the edits; `nil` if the fix renames no file.
  public let rename: Rename?

  public struct Rename: Hashable, Sendable {
    public let from: String
    public let to: String
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  public init(isSafe: Bool = true, edits: [Edit] = [], rename: Rename? = nil) {
    self.isSafe = isSafe
    self.edits = edits
    self.rename = rename
  }
}

/// A finding with its rule, severity, place, message and help.
public struct Finding: Hashable, Sendable {
  public let rule: String
  public let category: String
  public let severity: Severity
  public let place: Place
  public let message: LocalizedText
  /// A few words beside the marked text; `nil` if the message is clear without them.
  public let label: LocalizedText?
  public let related: [RelatedPlace]
  public let help: LocalizedText?
  public let fix: Fix?
  /// The identity of the finding across runs: a hash of its path, its rule, its marked text, and its number among the findings that are
  /// equal in these. The message is not included.
  public let fingerprint: String

  public init(
    rule: String, category: String, severity: Severity, place: Place, message: LocalizedText,
    label: LocalizedText? = nil, related: [RelatedPlace] = [], help: LocalizedText? = nil, fix: Fix? = nil,
    fingerprint: String = ""
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.place = place
    self.message = message
    self.label = label
    self.related = related
    self.help = help
    self.fix = fix
    self.fingerprint = fingerprint
  }

  /// Returns the finding with another severity.
  public func with(severity: Severity) -> Finding {
    Finding(
      rule: rule, category: category, severity: severity, place: place, message: message, label: label,
      related: related, help: help, fix: fix, fingerprint: fingerprint)
  }

  /// Returns the finding with another fingerprint.
  public func with(fingerprint: String) -> Finding {
    Finding(
      rule: rule, category: category, severity: severity, place: place, message: message, label: label,
      related: related, help: help, fix: fix, fingerprint: fingerprint)
  }
}

extension Finding: Comparable {
  /// Whether a finding is shown before another: by path, position, rule and English message.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.place, left.rule, left.message.english) < (right.place, right.rule, right.message.english)
  }
}
