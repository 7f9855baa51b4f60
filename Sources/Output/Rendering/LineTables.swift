import Editorial
import Findings
import SourceText

/// A cache of the documents' line tables.
struct LineTables {
  private var tables: [String: LineTable] = [:]

  mutating func table(of document: Document) -> LineTable {
    if let table = tables[document.path] { return table }
    let table = document.source.lineTable()
    tables[document.path] = table
    return table
  }

  /// Returns the table of a document in a corpus, or the table of an empty file if the path has no document.
  mutating func table(at path: String, in corpus: Corpus) -> LineTable {
    if let table = tables[path] { return table }
    return corpus.document(at: path).map { table(of: $0) } ?? LineTable([])
  }

  /// Returns the line and column of a place's first byte.
  mutating func start(of place: Place, in corpus: Corpus) -> LineTable.Position {
    table(at: place.path, in: corpus).position(at: place.range.lowerBound)
  }
}
