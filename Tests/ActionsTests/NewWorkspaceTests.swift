import Actions
import Editorial
import Localization
import Templates
import TestSupport
import Testing

@Suite("A new workspace")
struct NewWorkspaceTests {
  private func workspace(_ frameworks: Set<Framework> = Set(Framework.allCases)) throws -> NewWorkspace {
    NewWorkspace(
      name: "Bread: daily", locale: try #require(LocaleName("fr-CA")), timeZone: "America/Montreal",
      today: TestTime.day.day, frameworks: frameworks)
  }

  @Test("has its settings filled in, in the language of its readers")
  func settings() throws {
    let settings = try #require(try workspace().files.first { $0.path == "edito.md" })
    for line in ["name: \"Bread: daily\"", "locale: fr-CA", "timezone: America/Montreal"] {
      #expect(settings.text.contains(line), "\(settings.text)")
    }
    let document = Document.read(settings)
    #expect(document.problems.isEmpty && document.kind == .workspace)
  }

  @Test("has only the documents of its frameworks")
  func frameworks() throws {
    let folders = try Set(
      workspace([.sixM]).files.map(\.path).filter { $0.hasPrefix("strategy/") }.map { $0.split(separator: "/")[1] })
    #expect(folders.contains("six-m") && !folders.contains("questions"))
  }

  @Test("writes its settings last, and keeps existing files")
  func plan() throws {
    let workspace = try workspace()
    let plan = NewWorkspacePlan(workspace) { $0 == "posts/README.md" }
    #expect(plan.kept == ["posts/README.md"])
    #expect(plan.changes.newFiles.last?.path == "edito.md")
    #expect(Set(plan.written.map(\.path) + plan.kept) == Set(workspace.files.map(\.path)))
  }
}

@Suite("Ids passed to an action")
struct ReferenceTests {
  @Test("must be declared")
  func declared() throws {
    let corpus = TestWorkspace().snapshot.corpus
    try corpus.requireDeclared(["x", "blog"], as: .channel)
    let near = #expect(throws: UsageError.self) { try corpus.requireDeclared(["x", "blogg"], as: .channel) }
    #expect(near?.hint?.english == "did you mean “blog”?")
    let far = #expect(throws: UsageError.self) { try corpus.requireDeclared(["linkedin"], as: .channel) }
    #expect(far?.hint?.english == "known channels: blog, x")
  }
}
