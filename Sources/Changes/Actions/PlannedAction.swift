import ChangePlans
import Editorial
import Findings
import Lint
import Localization
import Snapshots

/// An action of a user on some documents, ready to be written: its changes, and what they change in each document.
public struct PlannedAction: Sendable {
  /// What an action changes in one document.
  public struct Summary: Sendable {
    /// The path before the change.
    public let path: String
    /// The path after the change; `nil` if the document keeps its path.
    public var newPath: String?
    public var values: [ValueChange]

    public init(_ path: String, newPath: String? = nil, _ values: [ValueChange]) {
      (self.path, self.newPath, self.values) = (path, newPath, values)
    }
  }

  /// A key of the front matter with its values before and after, as they stand in the file; `nil` where the key is missing.
  public struct ValueChange: Hashable, Sendable {
    public let key: String
    public let old: String?
    public let new: String?

    public init(_ key: String, from old: String?, to new: String?) { (self.key, self.old, self.new) = (key, old, new) }
  }

  public let changes: ChangePlan
  /// One summary for each document that the user named and the action changes, in the order of the names.
  public let summaries: [Summary]
  /// What the user must know or do besides.
  public let notices: [LocalizedText]

  public init(_ changes: ChangePlan, _ summaries: [Summary], notices: [LocalizedText] = []) {
    (self.changes, self.summaries, self.notices) = (changes, summaries, notices)
  }

  /// The action that changes nothing.
  static let nothing = PlannedAction(ChangePlan(), [])

  /// Joins actions on different documents to one.
  public init(_ actions: [PlannedAction], notices: [LocalizedText] = []) {
    let changes = ChangePlan(
      changing: actions.flatMap(\.changes.changes), creating: actions.flatMap(\.changes.newFiles))
    self.init(changes, actions.flatMap(\.summaries), notices: notices + actions.flatMap(\.notices))
  }

  /// Whether the documents are already as the user wants them.
  public var isEmpty: Bool { changes.changes.isEmpty && changes.newFiles.isEmpty }
}

extension PlannedAction {
  /// Rejects the action if it would make findings with the severity `error` in the changed documents, or findings about their syntax, keys
  /// and references with any severity.
  ///
  /// A rule that has as many findings in a document before the action does not count: the action did not make them.
  ///
  /// - Parameters:
  ///   - before: the workspace without the action.
  ///   - after: the workspace with the action.
  ///   - jobs: the number of threads. It does not change the result.
  /// - Throws: ``UsageErrors`` with each such finding.
  public func requireNoErrors(before: Snapshot, after: Snapshot, jobs: Int) throws {
    let paths = Dictionary(changes.changes.map { ($0.finalPath, $0.path) }, uniquingKeysWith: { first, _ in first })
    let errors = Self.errors(in: after, jobs: jobs) { paths[$0] != nil }
    guard !errors.isEmpty else { return }
    let old = Set(paths.values)
    let earlier = Dictionary(
      Self.errors(in: before, jobs: jobs, where: old.contains).map { (Kind(rule: $0.rule, path: $0.place.path), 1) },
      uniquingKeysWith: +)
    let new = Dictionary(grouping: errors) { Kind(rule: $0.rule, path: paths[$0.place.path] ?? $0.place.path) }
      .flatMap { kind, found in found.dropFirst(earlier[kind] ?? 0) }
      .sorted()
    guard !new.isEmpty else { return }
    throw UsageErrors(
      new.map { finding in
        let path = paths[finding.place.path] ?? finding.place.path
        return UsageError(
          LocalizedText(
            en: "\(path) is not changed, because it would have an error: \(finding.message) [\(finding.rule)]",
            fr: "\(path) reste inchangé, car il y aurait une erreur : \(finding.message) [\(finding.rule)]"),
          hint: finding.help)
      })
  }

  private struct Kind: Hashable {
    let rule: String
    let path: String
  }

  private static func errors(
    in snapshot: Snapshot, jobs: Int, where isChanged: @Sendable (String) -> Bool
  ) -> [Finding] {
    Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot, jobs: jobs, where: isChanged).findings
      .filter { $0.severity == .error || $0.category == RuleCategory.document.rawValue }
  }
}
