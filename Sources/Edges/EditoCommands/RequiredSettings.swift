import Actions
import Editorial
import Findings
import Lint
import Localization
import Snapshots
import SourceText

extension Session {
  /// Refuses a workspace whose settings are not what `edito.md` says: what a command made by defaults in their place would be
  /// wrong, and nobody would see it. Only `lint` goes on, and reports them.
  static func requireSettings(_ snapshot: Snapshot) throws {
    let faults = settingsFaults(snapshot)
    if !faults.isEmpty { throw UsageErrors(faults) }
  }

  /// What is wrong with the settings of a workspace, each setting at its place.
  ///
  /// - Parameter revision: the state of the workspace that is meant; `nil` for the one on disk.
  static func settingsFaults(_ snapshot: Snapshot, of revision: String? = nil) -> [UsageError] {
    let lost = snapshot.corpus.lostSettings
    guard !lost.isEmpty, let document = snapshot.corpus.settingsDocument else { return [] }
    let findings = Linter().lint([document], in: snapshot)
    let table = document.source.lineTable()
    return lost.map { problem in
      let finding = findings.first { $0.place.range == problem.range && $0.severity == .error }
      let position = table.position(at: problem.range.lowerBound)
      let path = revision.map { "\($0):\(document.path)" } ?? document.path
      let place = "\(path):\(position.line):\(position.column)"
      let message = finding?.message ?? LocalizedText(en: "it cannot be read", fr: "illisible")
      return UsageError(
        LocalizedText(en: "\(place): \(message)", fr: "\(place) : \(message)"), hint: finding?.help ?? .seeLint)
    }
  }
}

extension LocalizedText {
  fileprivate static let seeLint = LocalizedText(
    en: "correct it; `edito lint` shows it in full", fr: "corrigez ce réglage ; `edito lint` le montre en entier")
}
