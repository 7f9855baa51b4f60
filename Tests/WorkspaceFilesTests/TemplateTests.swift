import Foundation
import TestSupport
import Testing
import WorkspaceFiles

@Suite("A workspace's own templates")
struct TemplateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
  }

  private func template(_ name: String) throws -> String? {
    try Workspace.load(folder.path, jobs: 1, git: .isolated).template(name)
  }

  @Test("are read without a byte-order mark")
  func read() throws {
    try folder.write("\u{FEFF}---\ntitle: {{title}}\n---\n", to: "templates/post.md")
    #expect(try template("post") == "---\ntitle: {{title}}\n---\n")
    #expect(try template("idea") == nil)
  }

  @Test("must be text files inside the workspace")
  func rejected() throws {
    try folder.write(Data([0x2D, 0xFF]), to: "templates/post.md")
    try folder.write("", to: "templates/idea.md/inside.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "templates/person.md").path, withDestinationPath: "/etc/passwd")
    for (name, reason) in [
      ("post", "cannot read templates/post.md: not UTF-8"), ("idea", "cannot read templates/idea.md: is a folder"),
      ("person", "cannot read templates/person.md: the symbolic link leads out of the workspace"),
    ] {
      let error = #expect(throws: WorkspaceError.self) { try template(name) }
      #expect(error?.message.english == reason)
    }
  }
}
