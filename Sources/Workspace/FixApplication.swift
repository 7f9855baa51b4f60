import CivilTime
import Editorial
import Lint
import Localization
import Parallel
import SourceText

extension Workspace {
  /// The workspace as it would be after a plan's changes, without writing anything.
  ///
  /// - Parameter jobs: how many threads read files; it has no influence on the result.
  public func mended(by plan: FixPlan, jobs: Int) -> Workspace {
    let changes = Dictionary(uniqueKeysWithValues: plan.changes.map { ($0.path, $0) })
    let settings = changes[DocumentKind.settingsFileName].map { change in
      Document.read(SourceFile(path: change.path, bytes: change.newBytes))
    }
    let zone = settings.map { TimeZoneRules.ofWorkspace($0) }
    let documents = Parallel.map(corpus.documents, jobs: jobs, tools: { DocumentSchemas() }) { document, schemas in
      let change = changes[document.path]
      guard document.isRead, change != nil || zone != nil else { return document }
      let source = SourceFile(
        path: change?.finalPath ?? document.path, bytes: change?.newBytes ?? document.source.bytes)
      let read = Document.read(source, zone: zone?.rules ?? corpus.zone, schemas: schemas)
      guard document.path == DocumentKind.settingsFileName, let problem = zone?.problem else { return read }
      return read.adding(problem)
    }
    let files = corpus.files.paths.map { changes[$0]?.finalPath ?? $0 }
    return Workspace(
      root: root,
      corpus: Corpus(
        documents: documents, files: FileIndex(files), media: corpus.media, approvals: approvals(after: changes),
        zone: zone?.rules ?? corpus.zone, jobs: jobs),
      ignoredPaths: ignoredPaths)
  }

  /// What is known of approvals once some documents have other paths.
  private func approvals(after changes: [String: FixPlan.Change]) -> ApprovalEvidence {
    let writers = corpus.approvals.writers.map { (changes[$0]?.finalPath ?? $0, $1) }
    return ApprovalEvidence(
      fileHashes: corpus.approvals.fileHashes, writers: Dictionary(writers, uniquingKeysWith: { first, _ in first }))
  }

  /// Writes a plan's changes, each file whole or not at all. Where a file was changed since it was read, nothing is written.
  ///
  /// - Throws: ``WorkspaceError`` at the first file that cannot be mended; where the disk refuses to take it, those before it
  ///   are.
  public func apply(_ plan: FixPlan) throws {
    for change in plan.changes { try requireUnchanged(change, at: change.path) }
    // Where the files lie that are still to be renamed: of names that go round in a circle, not where they were.
    var places = Dictionary(uniqueKeysWithValues: plan.renames.map { ($0.from, $0.from) })
    var occupants = places
    for (index, change) in plan.orderedChanges.enumerated() {
      do {
        let path = places[change.path] ?? change.path
        try requireUnchanged(change, at: path)
        if change.newBytes != change.oldBytes { try FileWriter.replace(root + "/" + path, with: change.newBytes) }
        guard let newPath = change.newPath else { continue }
        occupants[path] = nil
        if newPath == path { continue }
        if let other = occupants.removeValue(forKey: newPath) {
          try FileWriter.exchange(root + "/" + path, with: root + "/" + newPath)
          (occupants[path], places[other]) = (other, path)
        } else {
          try FileWriter.move(root + "/" + path, to: root + "/" + newPath)
        }
      } catch let error as WorkspaceError where index > 0 {
        throw WorkspaceError(error.kind, error.message, hints: error.hints + [.mendedBefore(index)])
      }
    }
  }

  private func requireUnchanged(_ change: FixPlan.Change, at path: String) throws {
    guard case .success(.bytes(let current)) = FileSystem.read(root + "/" + path, limit: SourceFile.sizeLimit),
      current == change.oldBytes
    else {
      throw WorkspaceError(
        .changedMeanwhile,
        LocalizedText(
          en: "\(change.path) was changed meanwhile: it is left as it is",
          fr: "\(change.path) a été modifié entre-temps : il reste tel quel"),
        hints: [LocalizedText(en: "run the command again", fr: "relancez la commande")])
    }
  }
}

extension LocalizedText {
  fileprivate static func mendedBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other file was", "other files were") mended before it",
      fr: "\(count, "autre fichier a été corrigé", "autres fichiers ont été corrigés") avant lui")
  }
}
