import Actions
import ChangePlans
import Editorial
import Localization
import Presentation
import Rendering
import Snapshots
import SourceText
import WorkspaceFiles

extension Session {
  /// Writes an action, and shows what it changed: one line for each document. An action that would make an error is not written.
  ///
  /// - Parameter isDryRun: whether to write nothing, and to show the changes as a patch as well.
  func carryOut(_ action: PlannedAction, isDryRun: Bool, on console: Console) throws {
    guard !action.isEmpty else {
      for notice in action.notices { console.note(notice) }
      let nothing = LocalizedText(en: "nothing to change", fr: "rien à modifier")
      return console.note(nothing)
    }
    let after = Snapshot(workspace.applying(action.changes, jobs: jobs).corpus, now: now)
    try action.requireNoErrors(before: snapshot, after: after, jobs: jobs)
    if isDryRun { show(action.changes, on: console) } else { try writer.write(action.changes) }
    for summary in action.summaries { show(summary, isDryRun: isDryRun, on: console) }
    let other = Set(action.changes.changes.map(\.path)).subtracting(action.summaries.map(\.path)).sorted()
    if !other.isEmpty {
      let references = LocalizedText(
        en: "references updated in \(other.count, "file", "files"): \(.list(other))",
        fr: "renvois mis à jour dans \(other.count, "fichier", "fichiers") : \(.list(other))")
      isDryRun ? console.note(references) : console.write("  \(references[language])\n")
    }
    for notice in action.notices { console.note(notice) }
  }

  /// Whether a path exists in the workspace, even if git ignores it.
  func isTaken(_ path: String) -> Bool { FileSystem.entry(at: workspace.root + "/" + path) != nil }

  private func show(_ summary: PlannedAction.Summary, isDryRun: Bool, on console: Console) {
    let path = shown(summary.path, on: console)
    let place = summary.newPath.map { "\(path) → \(shown($0, on: console))" } ?? path
    let changes = summary.values.map { change in
      switch (change.old, change.new) {
      case (let old?, let new?): "\(change.key): \(old.excerpt) → \(new.excerpt)"
      case (nil, let new?): "\(change.key): \(new.excerpt)"
      case (let old?, nil): "\(change.key): \(old.excerpt) → –"
      case (nil, nil): change.key
      }
    }
    let line = ([place] + changes).joined(separator: "  ")
    // A patch goes to standard output alone, so that `git apply` reads it.
    isDryRun ? console.note(LocalizedText(verbatim: line)) : console.write(line + "\n")
  }
}

extension Session {
  /// Shows changes of files; without colours, as a patch that `git apply` accepts anywhere in the repository.
  func show(_ plan: ChangePlan, on console: Console) {
    let folder = folderInRepository(on: console)
    for change in plan.changes {
      let difference = UnifiedDiff.text(
        old: change.oldBytes, new: change.newBytes, path: folder + change.path,
        newPath: change.newPath.map { folder + $0 },
        style: style)
      if style.isColored { console.write(difference) } else { console.write(data: difference) }
    }
  }
}
