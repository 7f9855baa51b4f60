import CivilTime
import Editorial
import Foundation
import Lint
import Snapshots
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("A live workspace")
struct LiveWorkspaceTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path }

  /// The longest time that a change may take before a test gives up.
  private static let patience = 20_000

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    for name in ["a", "b", "c"] {
      try folder.write("---\nstatus: draft\n---\nBread \(name).\n", to: "posts/2026/\(name).md")
    }
  }

  /// A change of a workspace's files.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (TemporaryFolder) throws -> Void

    init(_ description: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
      testDescription = description
      self.make = make
    }
  }

  static let changes = [
    Change("a file is written where it is") { try $0.write("---\nstatus: idea\n---\nCake.\n", to: "posts/2026/b.md") },
    Change("a file is written under another name and moved into place") { folder in
      try folder.write("---\nstatus: idea\n---\nPie.\n", to: "posts/2026/4913")
      let saved = folder.url(of: "posts/2026/4913")
      #expect(rename(saved.path, folder.url(of: "posts/2026/b.md").path) == 0)
    },
    Change("a backup is left beside a file") { folder in
      try folder.write("old", to: "posts/2026/b.md~")
      try folder.write("---\nstatus: idea\n---\nBun.\n", to: "posts/2026/b.md")
    },
    Change("a file comes") { try $0.write("---\nstatus: draft\n---\nRoll.\n", to: "posts/2026/d.md") },
    Change("a file goes") { try $0.remove("posts/2026/b.md") },
    Change("a file gets another name") { folder in
      try FileManager.default.moveItem(
        at: folder.url(of: "posts/2026/b.md"), to: folder.url(of: "posts/2026/e.md"))
    },
    Change("folders come with files in them") { folder in
      for name in ["x", "y", "z"] {
        try folder.write("---\nstatus: draft\n---\nTart.\n", to: "posts/2027/01/\(name)/\(name).md")
      }
    },
    Change("a folder gets another name") { folder in
      try FileManager.default.moveItem(
        at: folder.url(of: "posts/2026"), to: folder.url(of: "posts/2025"))
    },
    Change("a folder goes") { try $0.remove("posts/2026") },
    Change("the clock is another one") { folder in
      try folder.write("---\nedito: 1\ntimezone: Asia/Tokyo\n---\n", to: "edito.md")
    },
    Change("files become documents of a source") { folder in
      let sources = "sources: [{kind: idea, files: [\"posts/**\"], keys: {status: x-status}}]"
      try folder.write("---\nedito: 1\ntimezone: Europe/Paris\n\(sources)\n---\n", to: "edito.md")
    },
    Change("a file with another extension becomes a document of a source") { folder in
      try folder.write("---\ntitle: Mill\n---\nThe mill.\n", to: "blog/mill.markdown")
      let sources = "sources: [{kind: post, files: [\"blog/**\"]}]"
      try folder.write("---\nedito: 1\ntimezone: Europe/Paris\n\(sources)\n---\n", to: "edito.md")
    },
    Change("a file becomes a folder") { folder in
      try folder.remove("posts/2026/b.md")
      try folder.write("inside", to: "posts/2026/b.md/inside.txt")
    },
    Change("a file becomes a link to nothing") { folder in
      let place = folder.url(of: "posts/2026/b.md")
      try FileManager.default.removeItem(at: place)
      try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: "nowhere.md")
    },
    Change("a file becomes a link to one that is no document, and another one a link to a document") { folder in
      try folder.write("Bread.\n", to: "notes.md")
      try folder.write("---\nkind: post\nstatus: draft\n---\nBread.\n", to: "real.md")
      for (name, target) in [("a", "../../notes.md"), ("b", "../../real.md")] {
        let place = folder.url(of: "posts/2026/\(name).md")
        try FileManager.default.removeItem(at: place)
        try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
      }
    },
  ]

  @Test(
    "after a change, equals a complete new reading", arguments: changes, [true, false])
  func sameAsReadingAnew(change: Change, isWatching: Bool) throws {
    let live = LiveWorkspace(root, jobs: 2, git: .isolated, isWatching: isWatching)
    try change.make(folder)
    try expectSameAsReadingAnew(live)
    // The same again from there, because new folders are watched too.
    try folder.write("---\nstatus: draft\n---\nAt last.\n", to: "posts/2027/01/x/last.md")
    try expectSameAsReadingAnew(live)
  }

  private func expectSameAsReadingAnew(_ live: LiveWorkspace) throws {
    let fresh = try Workspace.load(root, jobs: 1, git: .isolated).corpus
    var (waits, corpus) = (0, try live.state.get().corpus)
    // A change may arrive in several parts.
    while !isSame(corpus, fresh), waits < 20 {
      waits += 1
      _ = live.waitForChange(milliseconds: Self.patience / 20)
      corpus = try live.state.get().corpus
    }
    #expect(corpus.files.paths == fresh.files.paths)
    #expect(corpus.documents.map(\.path) == fresh.documents.map(\.path))
    #expect(corpus.documents.map(\.source.bytes) == fresh.documents.map(\.source.bytes))
    #expect(findings(in: corpus) == findings(in: fresh))
    #expect(corpus.zone == fresh.zone)
  }

  private func isSame(_ corpus: Corpus, _ other: Corpus) -> Bool {
    corpus.files.paths == other.files.paths && corpus.documents.map(\.path) == other.documents.map(\.path)
      && corpus.documents.map(\.source.bytes) == other.documents.map(\.source.bytes) && corpus.zone == other.zone
  }

  private func findings(in corpus: Corpus) -> [String] {
    Linter().lint(Snapshot(corpus, now: TestTime.day)).findings.map {
      "\($0.place.path) \($0.rule) \($0.message.english)"
    }
  }

  @Test("does not read unchanged files again", arguments: [true, false])
  func keepsTheRest(isWatching: Bool) throws {
    let live = LiveWorkspace(root, jobs: 2, git: .isolated, isWatching: isWatching)
    let before = try live.state.get().corpus
    try folder.write("---\nstatus: idea\n---\nCake.\n", to: "posts/2026/b.md")
    #expect(live.waitForChange(milliseconds: Self.patience))
    let after = try live.state.get().corpus
    for (old, new) in zip(before.documents, after.documents) {
      #expect((old === new) == (old.path != "posts/2026/b.md"), "\(old.path)")
    }
  }

  @Test("reads a replaced picture again", arguments: [true, false])
  func looksAtPictures(isWatching: Bool) throws {
    try folder.write("no picture", to: "media/loaf.png")
    try folder.write("---\nstatus: draft\n---\n![A loaf](../../media/loaf.png)\n", to: "posts/2026/b.md")
    let live = LiveWorkspace(root, jobs: 2, git: .isolated, isWatching: isWatching)
    let before = try live.state.get().corpus.media["media/loaf.png"]
    try folder.write(Data(contentsOf: #require(Self.picture)), to: "media/loaf.png")
    #expect(live.waitForChange(milliseconds: Self.patience))
    let after = try live.state.get().corpus.media["media/loaf.png"]
    #expect((try? before?.get()) == nil)
    #expect((try? after?.get()) != nil)
  }

  private static var picture: URL? {
    let media = projectFolder.appending(path: "sample-workspace/media")
    let names = FileManager.default.enumerator(atPath: media.path)?.compactMap { $0 as? String } ?? []
    return names.first { $0.hasSuffix(".png") || $0.hasSuffix(".jpg") }.map { media.appending(path: $0) }
  }

  @Test("reports missing settings, and continues once they are back", arguments: [true, false])
  func recovers(isWatching: Bool) throws {
    let live = LiveWorkspace(root, jobs: 2, git: .isolated, isWatching: isWatching)
    let settings = folder.url(of: "edito.md")
    let text = try Data(contentsOf: settings)
    try FileManager.default.removeItem(at: settings)
    #expect(live.waitForChange(milliseconds: Self.patience))
    #expect(throws: WorkspaceError.self) { try live.state.get() }
    try text.write(to: settings)
    #expect(live.waitForChange(milliseconds: Self.patience))
    #expect(try live.state.get().corpus.documents.count == 4)
  }

  @Test("drops a newly ignored folder, and its files do not come back one by one")
  func ignores() throws {
    let git = Foundation.Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", root, "init", "-q"]
    git.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": root, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    try git.run()
    git.waitUntilExit()
    let live = LiveWorkspace(root, jobs: 2, git: .isolated)
    try folder.write("posts/2026/\n", to: ".gitignore")
    #expect(live.waitForChange(milliseconds: Self.patience))
    #expect(try live.state.get().corpus.documents.map(\.path) == ["edito.md"])
    try folder.write("---\nstatus: idea\n---\nCake.\n", to: "posts/2026/b.md")
    try folder.write("---\nstatus: idea\n---\nPie.\n", to: "posts/f.md")
    #expect(live.waitForChange(milliseconds: Self.patience))
    #expect(try live.state.get().corpus.documents.map(\.path) == ["edito.md", "posts/f.md"])
  }
}
