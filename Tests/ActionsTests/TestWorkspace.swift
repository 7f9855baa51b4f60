import Actions
import CivilTime
import Editorial
import Localization
import Snapshots
import TestSupport

/// A workspace in memory, at noon of Monday, 23 November 2026.
struct TestWorkspace {
  /// Files besides the common ones, by their paths.
  var files: [String: String] = [:]
  /// The workspace's own templates, by their names.
  var templates: [String: String] = [:]
  /// The default author.
  var author: String?
  /// Existing paths that the workspace does not read.
  var taken: Set<String> = []
  var language = Language.english

  static let common = [
    "edito.md": "---\nedito: 1\nname: The desk\nlocale: en-GB\n---\n",
    "people/ada.md": "---\nname: Ada\nrole: member\n---\n",
    "people/bo.md": "---\nname: Bo\nrole: member\n---\n",
    "strategy/medium.md": """
    ---
    question: medium
    channels: {blog: {network: blog}, x: {network: x, url: https://x.example/us}}
    objectives: [fame]
    ---
    """,
  ]

  var snapshot: Snapshot {
    let all = Self.common.merging(files) { $1 }
    return Snapshot(Corpus.reading(all), now: TimeZoneRules.utc.local(utcMinute: TestTime.noon.utcMinute))
  }

  var creator: DocumentCreator { creator(for: snapshot) }

  func creator(for snapshot: Snapshot) -> DocumentCreator {
    DocumentCreator(
      snapshot, language: language, ownTemplate: { templates[$0] }, defaultAuthor: { author },
      isTaken: { path in taken.contains(path) || snapshot.corpus.files.contains(path) })
  }

  func document(_ path: String) -> Document? { snapshot.corpus.document(at: path) }
}

extension UsageError {
  /// The message and the hint in English.
  var words: String { [message, hint].compactMap { $0?.english }.joined(separator: "; ") }
}
