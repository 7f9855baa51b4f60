import ChangePlans
import Foundation
import SourceText
import TestSupport
import Testing
import WorkspaceFiles

@Suite("A written plan")
struct FolderWriterTests {
  private let folder: TemporaryFolder
  private let a = SourceFile(path: "posts/a.md", text: "Bread.\n")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(a.text, to: a.path)
  }

  private func write(_ plan: ChangePlan) throws { try FolderWriter(folder.path, patience: .zero).write(plan) }

  private func plan(creating paths: String...) -> ChangePlan {
    ChangePlan(
      changing: [.init(of: a, to: Array("Cake.\n".utf8))], creating: paths.map { SourceFile(path: $0, text: "New.\n") })
  }

  @Test("changes files and creates new ones, with their parent folders, and leaves nothing else")
  func writes() throws {
    try write(plan(creating: "runs/2026/day.md", "b.md"))
    #expect(try folder.files == ["b.md", "posts/a.md", "runs/2026/day.md"])
    #expect(try folder.text(of: "posts/a.md") == "Cake.\n")
    #expect(try folder.text(of: "runs/2026/day.md") == "New.\n")
  }

  @Test("changes nothing if a new file exists already, or an old one has changed")
  func allOrNothing() throws {
    try folder.write("Mine.\n", to: "b.md")
    let exists = #expect(throws: WorkspaceError.self) { try write(plan(creating: "c.md", "b.md")) }
    #expect(exists?.kind == .exists)
    #expect(try folder.files == ["b.md", "posts/a.md"])
    #expect(try folder.text(of: "posts/a.md") == "Bread.\n" && folder.text(of: "b.md") == "Mine.\n")
    try folder.write("Pie.\n", to: "posts/a.md")
    let changed = #expect(throws: WorkspaceError.self) { try write(plan(creating: "c.md")) }
    #expect(changed?.kind == .changedMeanwhile)
    #expect(try folder.files == ["b.md", "posts/a.md"])
  }
}
