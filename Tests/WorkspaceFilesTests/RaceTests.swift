import ChangePlans
import CivilTime
import Foundation
import Lint
import Snapshots
import Spreadsheets
import TestSupport
import Testing

@testable import WorkspaceFiles

/// Files that change while a command runs.
@Suite("Files that change during a command")
struct RaceTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    try folder.write("---\nstatsu: draft\n---\nBread.\n", to: "posts/a.md")
    try folder.write("---\nstatsu: draft\n---\nCake.\n", to: "posts/b.md")
  }

  private func report(on workspace: Workspace) -> LintReport {
    Linter().lint(Snapshot(workspace.corpus, now: TestTime.day))
  }

  private func write(_ plan: ChangePlan) throws {
    try FolderWriter(root, patience: .zero).write(plan)
  }

  @Test("a file that disappears before it is read is reported, and the others are read")
  func disappears() throws {
    let walk = Walk(root: root, ignore: try GitIgnore(root: root, .isolated))
    try folder.remove("posts/a.md")
    let report = report(on: try Workspace.read(walk, of: root, jobs: 2, git: .isolated))
    #expect(report.findings.map(\.place.path) == ["posts/a.md", "posts/b.md"])
    #expect(report.findings.map(\.rule) == ["unreadable-file", "unknown-key"])
    #expect(report.findings.first?.message.english == "this file disappeared before it was read")
    #expect(report.fileCount == 2)
  }

  @Test("a file that became a folder before it is read is reported")
  func becomesFolder() throws {
    let walk = Walk(root: root, ignore: try GitIgnore(root: root, .isolated))
    try folder.remove("posts/a.md")
    try folder.write("", to: "posts/a.md/inside.txt")
    let report = report(on: try Workspace.read(walk, of: root, jobs: 2, git: .isolated))
    #expect(report.findings.first?.message.english == "this file cannot be read: is a folder")
  }

  @Test("a file that another program writes while it is read is not taken")
  func changesDuringReading() throws {
    try folder.write(Data(count: 1 << 20), to: "plan.csv")
    let path = folder.url(of: "plan.csv").path
    guard case .success(.bytes(let bytes))? = FileSystem.readUnchanged(path, limit: 1 << 30) else {
      Issue.record("the file at rest is read")
      return
    }
    #expect(bytes.count == 1 << 20)
    let found = FileSystem.readUnchanged(path) {
      let contents = FileSystem.read(path, limit: 1 << 30)
      #expect(throws: Never.self) { try folder.write(Data(count: (1 << 20) + 1), to: "plan.csv") }
      return contents
    }
    if found != nil { Issue.record("a changed file is taken") }
  }

  @Test("if a person saves a file between reading and fixing, no file changes")
  func changesBeforeFix() throws {
    let workspace = try Workspace.load(root, jobs: 2, git: .isolated)
    let plan = ChangePlan(report(on: workspace).findings, in: workspace.corpus)
    let saved = "---\nstatsu: draft\n---\nCake, and more of it.\n"
    try folder.write(saved, to: "posts/b.md")
    let error = #expect(throws: WorkspaceError.self) { try write(plan) }
    #expect(error?.message.english == "posts/b.md was changed by another program; not changed")
    #expect(error?.hints.map(\.english) == ["run the command again"])
    #expect(try folder.text(of: "posts/b.md") == saved)
    #expect(try folder.text(of: "posts/a.md") == "---\nstatsu: draft\n---\nBread.\n")
  }

  @Test("a file that a person deletes between reading and fixing is not created again")
  func disappearsBeforeFix() throws {
    let workspace = try Workspace.load(root, jobs: 2, git: .isolated)
    let plan = ChangePlan(report(on: workspace).findings, in: workspace.corpus)
    try folder.remove("posts/a.md")
    #expect(throws: WorkspaceError.self) { try write(plan) }
    #expect(try folder.files == ["edito.md", "posts/b.md"])
  }

  @Test("a post that a person saves between reading and importing does not change, and neither do the others")
  func changesBeforeImport() throws {
    try folder.write("---\ntitle: A\n---\nBread.\n", to: "posts/a.md")
    try folder.write("---\ntitle: B\n---\nCake.\n", to: "posts/b.md")
    let survey = ImportSurvey()
    let (workspace, posts) = try Workspace.load(root, jobs: 2, git: .isolated) { _ in survey.look }
    let target = ImportTarget(posts, survey, in: workspace.corpus) { _ in nil }
    let saved = "---\ntitle: B\n---\nCake, and more of it.\n"
    try folder.write(saved, to: "posts/b.md")
    let table = SheetTable(Array("id,text\na,Rye.\nb,Oat.\n".utf8), for: target)
    let plan = ImportPlan(
      [ImportPlan.Sheet(name: "s.csv", table: table)], into: target, order: .dayFirst, today: TestTime.day.day
    ) { title, _ in
      "posts/\(title).md"
    }
    // The rows are compared with the posts as they were read, not with their current files.
    #expect(plan.changes.map(\.file.text) == ["---\ntitle: A\n---\nRye.\n", "---\ntitle: B\n---\nOat.\n"])
    let changes = plan.changes.compactMap { change in
      change.old.map { ChangePlan.Change(of: $0, to: change.file.bytes) }
    }
    let error = #expect(throws: WorkspaceError.self) { try write(ChangePlan(changing: changes)) }
    #expect(error?.message.english == "posts/b.md was changed by another program; not changed")
    #expect(try folder.text(of: "posts/b.md") == saved)
    #expect(try folder.text(of: "posts/a.md") == "---\ntitle: A\n---\nBread.\n")
  }

  @Test("a file takes the former name of another one")
  func chainOfNames() throws {
    for (day, date) in [(24, 25), (25, 26)] {
      try folder.write("---\nstatus: review\ndate: 2026-11-\(date)\n---\nBread.\n", to: "posts/2026-11-\(day)-rye.md")
    }
    func plan(on workspace: Workspace) -> ChangePlan {
      let findings = report(on: workspace).findings.filter { $0.rule == "file-name-date-mismatch" }
      return ChangePlan(findings, in: workspace.corpus, includingUnsafe: true)
    }
    let workspace = try Workspace.load(root, jobs: 2, git: .isolated)
    let first = plan(on: workspace)
    try write(first.followed(by: plan(on: workspace.applying(first, jobs: 1))))
    #expect(
      try folder.files
        == ["edito.md"] + ["2026-11-25-rye.md", "2026-11-26-rye.md", "a.md", "b.md"].map { "posts/\($0)" })
    #expect(try folder.text(of: "posts/2026-11-26-rye.md").contains("date: 2026-11-26"))
  }
}
