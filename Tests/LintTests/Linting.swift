import CivilTime
import Editorial
import Findings
import Snapshots
import Testing

@testable import Lint

/// A workspace in memory with the common files of the examples, checked by one rule.
struct Linting {
  let corpus: Corpus
  let findings: [Finding]

  init(_ files: [String: String], _ rule: String, today: String = "2026-11-23", zone: TimeZoneRules = .utc) throws {
    let stamp = try DateSyntax.timestamp(today).get()
    corpus = Corpus.reading(Example.commonGround.merging(files) { $1 }, zone: zone)
    let snapshot = Snapshot(corpus, now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
    findings = Linter(Configuration(settingsOf: corpus, select: [rule])).lint(snapshot).findings
  }

  /// The marked bytes of the findings, in order.
  var marked: [String] { findings.map { text(at: $0.place) } }

  /// The marked bytes of the first related place of each finding.
  var related: [String] { findings.compactMap { $0.related.first.map { text(at: $0.place) } } }

  func text(at place: Place) -> String { corpus.document(at: place.path)?.source.text(in: place.range) ?? "" }

  /// Returns a file's text after the edits of its fixes.
  func fixed(_ path: String) -> String {
    guard let document = corpus.document(at: path) else { return "" }
    var bytes = document.source.bytes
    let edits = findings.compactMap(\.fix).flatMap(\.edits).filter { $0.place.path == path }
    for edit in edits.sorted(by: { $0.place > $1.place }) {
      bytes.replaceSubrange(edit.place.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
