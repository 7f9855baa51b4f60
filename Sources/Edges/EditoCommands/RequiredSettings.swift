import Actions
import Editorial
import Findings
import Lint
import Localization
import Snapshots
import SourceText

extension Session {
  /// Rejects a workspace with unreadable settings. If defaults replaced them, a command's output would be wrong without a warning.
  static func requireSettings(_ snapshot: Snapshot) throws {
    let issues = settingsIssues(snapshot)
    if !issues.isEmpty { throw UsageErrors(issues) }
  }

  /// Returns the errors that make settings of a workspace unreadable, each with its path, line and column. Empty if all settings can be
  /// read.
  ///
  /// - Parameter revision: the git revision of the workspace; `nil` for the files on disk.
  static func settingsIssues(_ snapshot: Snapshot, of revision: String? = nil) -> [UsageError] {
    let lost = snapshot.corpus.lostSettings
    guard !lost.isEmpty, let document = snapshot.corpus.settingsDocument else { return [] }
    let findings = Linter().lint([document], in: snapshot)
    let table = document.source.lineTable()
    return lost.map { problem in
      let finding = findings.first { $0.place.range == problem.range && $0.severity == .error }
      let position = table.position(at: problem.range.lowerBound)
      let path = revision.map { "\($0):\(document.path)" } ?? document.path
      let place = "\(path):\(position.line):\(position.column)"
      let message = finding?.message ?? LocalizedText(en: "unreadable setting", fr: "réglage illisible")
      return UsageError(
        LocalizedText(en: "\(place): \(message)", fr: "\(place) : \(message)"), hint: finding?.help ?? .seeLint)
    }
  }
}

extension LocalizedText {
  fileprivate static let seeLint = LocalizedText(
    en: "correct this setting; `edito lint` shows the details",
    fr: "corrigez ce réglage ; `edito lint` donne les détails")
}
