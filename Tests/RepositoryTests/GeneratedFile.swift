import Foundation
import Testing

/// A file of the repository that is generated from others and committed.
struct GeneratedFile {
  /// The path below the repository's root.
  let path: String
  let content: String

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Records an issue if the file differs from its expected content. With `EDITO_UPDATE=1` in the environment, it writes the file; the
  /// test fails all the same, so an outdated file never passes.
  func verify(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = Self.root.appendingPathComponent(path)
    // By bytes: equal strings may be written differently.
    if (try? Data(contentsOf: url)) == Data(content.utf8) { return }
    guard ProcessInfo.processInfo.environment["EDITO_UPDATE"] == "1" else {
      Issue.record("\(path) is out of date: run `make update`", sourceLocation: sourceLocation)
      return
    }
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("\(path) is written again: check the difference and commit it", sourceLocation: sourceLocation)
  }
}
