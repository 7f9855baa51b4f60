import ChangePlans
import CivilTime
import Editorial
import Localization
import Metrics
import SourceText

/// An import of readings from networks' exports into the metrics documents of their periods.
public struct MetricsImport {
  public let plan: MetricsImportPlan
  private let creator: DocumentCreator

  /// - Parameter replaces: whether existing readings that differ are replaced.
  /// - Throws: ``UsageError`` if a reading would be read differently after it is written.
  public init(_ figures: [ImportedReading], replaces: Bool, by creator: DocumentCreator) throws {
    self.creator = creator
    plan = try MetricsImportPlan(figures, in: creator.corpus, creator.snapshot.metrics, replaces: replaces) {
      try creator.draft(
        NewDocumentOptions(kind: .metrics, slug: $1 == .post ? "posts" : nil, period: $0))
    }
    try requireReadable()
  }

  private func requireReadable() throws {
    guard !plan.pages.isEmpty else { return }
    let corpus = creator.corpus
    let pages = plan.pages.map { corpus.read(SourceFile(path: $0.path, bytes: $0.bytes)) }
    let paths = Set(pages.map(\.path))
    let documents = corpus.documents.filter { !paths.contains($0.path) } + pages
    let read = ReadingIndex(of: Corpus(documents: documents, files: corpus.files, zone: corpus.zone))
    guard let first = plan.misread(in: read).first else { return }
    throw UsageError(
      LocalizedText(
        en: "\(first.path): cannot write into a table of this form",
        fr: "\(first.path) : impossible d’écrire dans un tableau de cette forme"),
      hint: LocalizedText(
        en: "run `edito lint \(first.path)` to see what is wrong",
        fr: "lancez `edito lint \(first.path)` pour savoir ce qui ne va pas"))
  }

  /// Returns the changes to write.
  ///
  /// - Throws: ``UsageError`` if the path or the id of a new document already exists.
  public func changes() throws -> ChangePlan {
    let new = plan.pages.filter { $0.oldBytes == nil }.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    for page in new { try creator.requireFree(page) }
    return ChangePlan(plan.edits, in: creator.corpus, creating: new)
  }
}
