import Foundation
import Testing

/// Stories of the command line: Markdown files, in folders or not, that tell what somebody writes, which command they run, and
/// what they see.
///
/// A fence ```` ```file PATH ```` writes a file. A fence ```` ```console ```` holds commands after `$ ` and what each prints;
/// `[exit N]` follows where a command does not end with 0. Besides `edito` there are the ``Transcript``'s few commands of a
/// shell, `use sample`, which copies the sample workspace, and `clock TIME`, which sets the story's clock. A story begins at
/// noon of 23 November 2026 in UTC. `make update` rewrites what is printed.
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

  /// All stories, or those that `EDITO_STORY` names by a part of their path.
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
