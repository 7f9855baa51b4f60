import Foundation
import Localization
import Testing

/// Two commits of a small repository, compared as people and programs read it. `make update` rewrites the files.
@Suite("The full output of diff")
struct DiffGoldenTests {
  static func repository() throws -> TestRepository {
    let repository = try TestRepository()
    try repository.write(TestWorkspace.before)
    try repository.commit()
    for path in TestWorkspace.before.keys where TestWorkspace.after[path] == nil { try repository.remove(path) }
    try repository.write(TestWorkspace.after)
    try repository.commit()
    return repository
  }

  @Test(
    "matches the expected file",
    arguments: [
      ("diff.en.txt", ["--format", "text"]), ("diff.fr.txt", ["--format", "text", "--language", "fr"]),
      ("diff.en.md", ["--format", "markdown"]), ("diff.fr.md", ["--format", "markdown", "--language", "fr"]),
      ("diff.json", ["--format", "json"]),
    ])
  func golden(file: String, options: [String]) throws {
    let result = try Self.repository().edito(["diff", "HEAD~1", "HEAD"] + options)
    #expect(result.notices == "")
    #expect(result.exitCode == 0)
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(file)")
    if ProcessInfo.processInfo.environment["EDITO_UPDATE"] != nil,
      (try? Data(contentsOf: url)) != Data(result.output.utf8)
    {
      try Data(result.output.utf8).write(to: url)
      Issue.record("\(file) is rewritten: read the difference")
    }
    #expect(try result.output == String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  @Test("is the same for the working tree and for the commit with the same content")
  func workingTree() throws {
    let repository = try Self.repository()
    let committed = repository.edito("diff", "HEAD~1", "HEAD").output.replacing("HEAD~1 → HEAD", with: "")
    #expect(repository.edito("diff", "HEAD~1").output.replacing("HEAD~1 → the working tree", with: "") == committed)
    try repository.git("reset", "-q", "HEAD~1")
    #expect(repository.edito("diff").output.replacing("HEAD → the working tree", with: "") == committed)
  }

  @Test("fits a terminal of any width, in any language")
  func width() throws {
    let repository = try Self.repository()
    for language in Language.allCases {
      for width in [40, 60, 80] {
        let output = repository.edito(
          ["diff", "HEAD~1", "HEAD", "--language", language.code], width: width
        ).output
        // Paths are for copying: they are never cut.
        let long = output.split(separator: "\n").filter { $0.count > width && !$0.contains(".md") }
        #expect(long.isEmpty)
      }
    }
  }
}
