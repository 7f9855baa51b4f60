import Foundation
import Testing

/// Literate cases of the command line: Markdown files that describe a situation, the commands in it and their output.
///
/// A fence ```` ```file PATH ```` writes a file. A fence ```` ```console ```` holds commands after `$ `, each followed by its output;
/// `[exit N]` follows a command whose exit status is not 0. Besides `edito`, a case may use the few shell commands of ``Transcript``,
/// `use sample`, which copies the sample workspace, and `clock TIME`, which sets the case's clock. A case begins at noon of 23 November
/// 2026 in UTC. `make update` rewrites the output.
@Suite("Literate cases")
struct LiterateTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static let names = ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test("are found in every folder")
  func storiesAreFound() {
    let folders = Dictionary(grouping: Self.names) { name in
      name.split(separator: "/").dropLast().joined(separator: "/")
    }
    #expect(folders.count >= 6 && folders.values.allSatisfy { $0.count >= 4 }, "\(folders.mapValues(\.count))")
  }

  /// The cases to run: by default all, otherwise those whose path contains the text of `EDITO_STORY`.
  static let wanted = ProcessInfo.processInfo.environment["EDITO_STORY"].map { part in
    names.filter { $0.contains(part) }
  }

  @Test("match the actual output", arguments: wanted ?? names)
  func caseHolds(_ name: String) throws {
    let url = Self.folder.appending(path: name)
    let written = try String(contentsOf: url, encoding: .utf8)
    let actual = try Transcript(written).replayed(in: Sandbox())
    if updates, actual != written {
      try actual.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(name) was rewritten: read the difference, then run the tests again without EDITO_UPDATE")
    } else {
      #expect(actual == written, "if the new output is right, run `make update`")
    }
  }
}
