import ChangePlans
import CivilTime
import Editorial
import Parallelism
import SourceText

extension Workspace {
  /// Returns the workspace as it would be after a plan's changes, without writing anything. The plan's new files are left out.
  ///
  /// - Parameter jobs: the number of threads that parse documents. It does not change the result.
  public func applying(_ plan: ChangePlan, jobs: Int) -> Workspace {
    let changes = Dictionary(plan.changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let settings = changes[DocumentKind.settingsFileName].map { change in
      Document.read(SourceFile(path: change.path, bytes: change.newBytes))
    }
    let zone = settings.map { TimeZoneRules.ofWorkspace($0) }
    let rules = settings.map { ReadingRules($0) }
    let documents = Parallel.map(corpus.documents, jobs: jobs, tools: { DocumentSchemas() }) { document, schemas in
      let change = changes[document.path]
      guard document.isRead, change != nil || zone != nil else { return document }
      let source = SourceFile(
        path: change?.finalPath ?? document.path, bytes: change?.newBytes ?? document.source.bytes)
      let read = Document.read(
        source, zone: zone?.rules ?? corpus.zone, schemas: schemas, rules: rules ?? corpus.rules)
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

  /// Returns the evidence on approvals, with the new paths of renamed documents.
  private func approvals(after changes: [String: ChangePlan.Change]) -> ApprovalEvidence {
    let writers = corpus.approvals.writers.map { (changes[$0]?.finalPath ?? $0, $1) }
    return ApprovalEvidence(
      fileHashes: corpus.approvals.fileHashes, writers: Dictionary(writers, uniquingKeysWith: { first, _ in first }))
  }
}
