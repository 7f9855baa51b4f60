import Editorial
import Synchronization

/// The SHA-256 hashes of files that approvals cover. Each is computed when it is first needed.
final class FileHashes: Sendable {
  private let target: ImportTarget
  private let known = Mutex<[String: String]>([:])

  init(_ target: ImportTarget) { self.target = target }

  /// Returns the hashes of the media of a document, by path.
  func ofMedia(in document: Document) -> [String: String] {
    let paths = Corpus.mediaPaths(of: [document]).filter(target.corpus.files.contains)
    return known.withLock { known in
      for path in paths where known[path] == nil { known[path] = target.fileHash(path) }
      return known
    }
  }
}
