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

  @Test("moves a changed file to a folder that does not exist yet")
  func newFolder() throws {
    let change = ChangePlan.Change(
      path: a.path, oldBytes: a.bytes, newBytes: Array("Cake.\n".utf8), newPath: "posts/2027/01/b.md")
    try write(ChangePlan(changing: [change]))
    #expect(try folder.files == ["posts/2027/01/b.md"])
    #expect(try folder.text(of: "posts/2027/01/b.md") == "Cake.\n")
  }

  @Test("does not change a file whose new folder cannot be made")
  func blockedFolder() throws {
    try folder.write("A file.\n", to: "posts/2027")
    let change = ChangePlan.Change(
      path: a.path, oldBytes: a.bytes, newBytes: Array("Cake.\n".utf8), newPath: "posts/2027/01/b.md")
    #expect(throws: WorkspaceError.self) { try write(ChangePlan(changing: [change])) }
    #expect(try folder.text(of: a.path) == a.text)
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

  private let many = (0..<250).map { SourceFile(path: "posts/\($0 % 7)/\($0).md", text: "Post \($0).\n") }

  @Test("creates hundreds of files, each with its own bytes")
  func batches() throws {
    try write(ChangePlan(changing: [], creating: many))
    #expect(try folder.files == ([a] + many).map(\.path).sorted())
    for file in many { #expect(try folder.text(of: file.path) == file.text) }
  }

  @Test("keeps the files before one that cannot be written, and says how many", arguments: [0, 5, 99, 100, 101, 249])
  func stops(at index: Int) throws {
    var files = many
    // The checks before writing look at the disk, where the path is still free.
    files[index] = SourceFile(path: "posts/new.md", text: "Again.\n")
    files.insert(SourceFile(path: "posts/new.md", text: "New.\n"), at: 0)
    let error = #expect(throws: WorkspaceError.self) { try write(ChangePlan(changing: [], creating: files)) }
    #expect(error?.kind == .exists)
    let count = index + 1
    #expect(error?.hints.last?.english == "\(count) other \(count == 1 ? "file was" : "files were") written before it")
    #expect(try folder.files == ([a] + files[...index]).map(\.path).sorted())
    #expect(try folder.text(of: "posts/new.md") == "New.\n")
  }
}
