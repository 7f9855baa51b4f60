import TestSupport
import Testing

/// A file of another workspace has the same path below its own root as a file of this workspace. A command must not take one for the other.
@Suite("Files of another workspace")
struct OtherWorkspaceTests {
  private static let files = [
    "edito.md": "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\nchannels: {x: {network: x}}\n---\n",
    "posts/rye.md": "---\nstatus: draft\ndate: 2026-11-24\nchannels: [x]\n---\nBread.\n",
    "people/ada.md": "---\nname: Ada Lee\nrole: member\nemail: ada@bakery.example\n---\n",
    "checklists/daily.md": "---\nperiod: day\n---\n- [ ] Bake\n",
  ]

  /// A workspace. The paths of the roots of all of them have the same length.
  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test(
    "are not documents of this workspace",
    arguments: [
      ["approve", "posts/rye.md"], ["cancel", "posts/rye.md"], ["move", "posts/rye.md", "2026-11-30"],
      ["schedule", "posts/rye.md"], ["record", "posts/rye.md"], ["preview", "posts/rye.md"],
      ["rename", "posts/rye.md", "wheat"], ["retitle", "posts/rye.md", "Wheat"], ["show", "posts/rye.md"],
      ["set", "pillar=bread", "posts/rye.md"], ["start", "checklists/daily.md"], ["tick", "checklists/daily.md", "1"],
      ["lint", "posts/rye.md"], ["lint", "--fix", "posts/rye.md"], ["find", "--for", "people/ada.md"],
    ])
  func named(_ arguments: [String]) throws {
    let (here, there) = (try Self.workspace(), try Self.workspace())
    let words = arguments.map { Self.files[$0] == nil ? $0 : "\(there.path)/\($0)" }
    #expect(here.path.count == there.path.count)
    let result = here.edito(words)
    #expect(result.outcome == .couldNotRun)
    // Long words are cut in messages.
    #expect(result.notices.contains(there.path.prefix(12)))
    for folder in [here, there] {
      #expect(try folder.files == Self.files.keys.sorted())
      for (path, text) in Self.files { #expect(try folder.text(of: path) == text) }
    }
  }

  @Test("are not documents of this workspace even if the other workspace is gone")
  func missing() throws {
    let here = try Self.workspace()
    let gone = String(here.path.dropLast(4)) + "gone"
    let result = here.edito("cancel", "\(gone)/posts/rye.md")
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains("unknown post “\(gone)/posts/rye.md”"))
    #expect(try here.text(of: "posts/rye.md") == Self.files["posts/rye.md"])
  }

  @Test("are found by a path through this workspace's own folders")
  func throughFolders() throws {
    let here = try Self.workspace()
    for path in ["\(here.path)/posts/rye.md", "posts/../posts/rye.md", "../desk/posts/rye.md"] {
      #expect(here.edito("cancel", path, "--dry-run").notices.contains("status: draft → cancelled"), "\(path)")
    }
  }
}
