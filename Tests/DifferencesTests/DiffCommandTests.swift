import Foundation
import Testing

/// `edito diff` on real repositories.
@Suite("edito diff")
struct DiffCommandTests {
  static func repository(_ files: [String: String] = TestWorkspace.before) throws -> TestRepository {
    let repository = try TestRepository()
    try repository.write(files)
    try repository.commit()
    return repository
  }

  private static let rye = "posts/2026-11-24-rye.md"

  // MARK: Revisions

  @Test("says in one sentence that nothing changes")
  func nothing() throws {
    let repository = try Self.repository()
    let sentence = "No differences between HEAD and the working tree: the calendar and the targets\nare the same.\n"
    #expect(repository.edito("diff").output == sentence)
    #expect(repository.edito("diff", "--exit-code").exitCode == 0)
    try repository.write(["people/ada.md": "---\nrole: member\n---\n"])
    #expect(repository.edito("diff").output == sentence)
  }

  @Test("does not report files outside a sparse checkout as removed, and counts them")
  func sparseCheckout() throws {
    let repository = try Self.repository()
    let count = TestWorkspace.before.keys.count { $0.hasPrefix("posts/") }
    try repository.git("sparse-checkout", "set", "--no-cone", "/*", "!/posts/")
    let note = "note: \(count) files are outside the sparse checkout, neither read nor counted\n"
    let diff = repository.edito("diff", "--exit-code")
    #expect(diff.output.hasPrefix("No differences between ") && diff.exitCode == 0)
    #expect(diff.notices == note)
    // There are no findings about the whole workspace: neither missing posts, nor campaigns without posts.
    let lint = repository.edito("lint", "--format", "concise")
    #expect(lint.notices.hasPrefix(note))
    for rule in ["below-target", "posting-gap", "campaign-without-posts", "broken-link", "unknown-reference"] {
      #expect(!lint.output.contains("[\(rule)]"), "\(rule)")
    }
    try repository.git("sparse-checkout", "disable")
    #expect(repository.edito("diff").notices.isEmpty)
  }

  @Test("exits with 1 on request if there are differences")
  func exitCode() throws {
    let repository = try Self.repository()
    try repository.remove(Self.rye)
    #expect(repository.edito("diff").exitCode == 0)
    #expect(repository.edito("diff", "--exit-code").exitCode == 1)
  }

  @Test("reads two revisions as git does")
  func ranges() throws {
    let repository = try Self.repository()
    try repository.git("branch", "feature")
    try repository.write(["posts/main.md": TestWorkspace.post("Main", "2026-12-01", "[x]")])
    try repository.commit()
    try repository.git("checkout", "-q", "feature")
    try repository.write(["posts/feature.md": TestWorkspace.post("Feature", "2026-12-01", "[blog]")])
    try repository.commit()
    let both = ["+   –    Feature", "−   –    Main"]
    #expect(repository.edito("diff", "main", "feature").signs == both)
    #expect(repository.edito("diff", "main..feature").signs == both)
    #expect(repository.edito("diff", "main..").signs == both)
    #expect(repository.edito("diff", "main").signs == both)
    #expect(repository.edito("diff", "..main").signs == ["−   –    Feature", "+   –    Main"])
    #expect(repository.edito("diff", "main...feature").signs == ["+   –    Feature"])
    #expect(repository.edito("diff", "main...").signs == ["+   –    Feature"])
    #expect(repository.edito("diff", "...main").signs == ["+   –    Main"])
    let title = repository.edito("diff", "main...feature").output.prefix { $0 != "\n" }
    #expect(title == "The merge base of main and feature → feature")
  }

  @Test(
    "rejects an unknown revision",
    arguments: [
      (["diff", "maim"], "unknown revision “maim”\n  help: did you mean “main”?"),
      (["diff", "^main"], "unknown revision “^main”\n  help: did you mean “main”?"),
      (
        ["diff", "--", "--output=stolen"],
        "unknown revision “--output=stolen”\n  help: give a branch, a tag or a commit; `git fetch` gets those of other clones"
      ),
      (
        ["diff", "HEAD:edito.md"],
        "unknown revision “HEAD:edito.md”\n  help: give a branch, a tag or a commit; `git fetch` gets those of other clones"
      ),
      (
        ["diff", "main", "main", "main"],
        "too many revisions: diff compares at most two\n  help: write `A B` or `A..B`; `A...B` for what B has changed since it left A"
      ),
    ])
  func unknown(arguments: [String], message: String) throws {
    let repository = try Self.repository()
    let result = repository.edito(arguments)
    #expect(result.notices == "edito: \(message)\n")
    #expect(result.exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: repository.folder.appending(path: "stolen").path))
  }

  @Test("explains rejections in the workspace's language")
  func french() throws {
    let repository = try Self.repository()
    try repository.write(["edito.md": TestWorkspace.settings.replacing("en-GB", with: "fr-FR")])
    #expect(
      repository.edito("diff", "maim").notices.hasPrefix("edito: révision inconnue\u{A0}: «\u{202F}maim\u{202F}»")
    )
  }

  @Test("explains why a revision may be missing in a shallow clone")
  func shallow() throws {
    let origin = try Self.repository()
    try origin.remove(Self.rye)
    try origin.commit()
    let clone = try TestRepository(isGit: false)
    try clone.git("clone", "-q", "--depth", "1", "file://" + origin.folder.path, ".")
    #expect(clone.edito("diff").exitCode == 0)
    let result = clone.edito("diff", "HEAD~1")
    #expect(result.exitCode == 2)
    #expect(
      result.notices == """
        edito: unknown revision “HEAD~1”
          help: this clone is shallow: run `git fetch --unshallow`; in CI, set `fetch-depth: 0`

        """)
  }

  @Test(
    "names the missing objects of a clone",
    arguments: [
      ("HEAD", "", "this clone does not contain the commit “HEAD”"),
      ("HEAD", "HEAD~1", "this clone does not contain the commit “HEAD”"),
      ("HEAD~1", "main~1", "this clone does not contain the commit “main~1”"),
      ("HEAD~1", "HEAD~2...HEAD", "unknown revision “HEAD~2”"),
      ("HEAD^{tree}", "", "this clone lacks part of its history"),
      ("HEAD:posts", "", "this clone lacks part of its history"),
      ("HEAD:edito.md", "", "this clone does not contain the earlier content of edito.md"),
    ])
  func missingObjects(name: String, revisions: String, message: String) throws {
    let repository = try Self.repository()
    for number in 1...2 {
      try repository.write([
        Self.rye: TestWorkspace.post("Rye", "2026-11-2\(number) 09:00", "[x]"),
        "edito.md": TestWorkspace.settings + "\(number)\n",
      ])
      try repository.commit()
    }
    let hash = try repository.git("rev-parse", name).trimmingCharacters(in: .whitespacesAndNewlines)
    let object = ".git/objects/\(hash.prefix(2))/\(hash.dropFirst(2))"
    #expect(repository.edito(["diff"] + revisions.split(separator: " ").map(String.init)).exitCode == 0)
    try repository.remove(object)
    let result = repository.edito(["diff"] + revisions.split(separator: " ").map(String.init))
    #expect(result.exitCode == 2)
    #expect(result.notices.contains(message), "\(result.notices)")
    #expect(!result.notices.contains("no commit to compare"))
    if !message.hasPrefix("unknown") { #expect(result.notices.contains("`git fsck` lists the missing objects")) }
  }

  @Test("names the objects that a partial clone would have to fetch", arguments: ["blob:none", "tree:0"])
  func partialClone(filter: String) throws {
    let origin = try Self.repository()
    try origin.git("config", "uploadpack.allowFilter", "true")
    try origin.write([Self.rye: TestWorkspace.post("Rye", "2026-11-21 09:00", "[x]")])
    try origin.commit()
    let clone = try TestRepository(isGit: false)
    try clone.git("clone", "-q", "--filter", filter, "file://" + origin.folder.path, ".")
    #expect(clone.edito("diff").exitCode == 0)
    let result = clone.edito("diff", "HEAD~1")
    #expect(result.exitCode == 2)
    #expect(result.notices.contains("this clone"))
    #expect(result.notices.contains("Edito does not fetch anything itself"), "\(result.notices)")
  }

  @Test("needs a repository with a commit")
  func noRepository() throws {
    let folder = try TestRepository(isGit: false)
    try folder.write(TestWorkspace.before)
    let result = folder.edito("diff")
    #expect(
      result.notices
        == "edito: /desk is not in a git repository\n  help: `git init` creates one\n")
    #expect(result.exitCode == 2)
    #expect(folder.edito("next").exitCode == 0)
    try folder.git("init", "-q")
    #expect(
      folder.edito("diff").notices == "edito: the repository has no commit to compare with\n")
  }

  @Test("reports two branches without a common commit")
  func unrelated() throws {
    let repository = try Self.repository()
    try repository.git("checkout", "-q", "--orphan", "other")
    try repository.commit()
    try repository.git("commit", "-q", "--amend", "-m", "Another beginning")
    #expect(repository.edito("diff", "main...other").notices == "edito: main and other have no commit in common\n")
  }

  // MARK: Files

  @Test("follows posts whose files were renamed")
  func renamed() throws {
    let repository = try Self.repository()
    try repository.move(Self.rye, to: "posts/2026/11/2026-11-24-rye.md")
    try repository.move("posts/2026-11-26-mill.md", to: "posts/2026-12-03-mill.md")
    let mill = TestWorkspace.post(
      "The mill", "2026-12-03 17:00", "[blog]", "status: review", "A whole day at the old mill.")
    try repository.write(["posts/2026-12-03-mill.md": mill])
    let result = repository.edito("diff")
    #expect(result.signs == ["= 09:00  Rye is back", "→ 17:00  The mill"])
    #expect(result.output.contains("posts/2026-11-24-rye.md →\n           posts/2026/11/2026-11-24-rye.md\n"))
  }

  @Test("compares a workspace in a subfolder of the repository, by any name")
  func subfolder() throws {
    let repository = try TestRepository()
    try repository.write(["README.md": "A shop."])
    try repository.commit()
    let root = "café au\nlait/desk"
    var files = TestWorkspace.before
    files["posts/été – n°1\nb.md"] = TestWorkspace.post("Summer", "2026-12-02 09:00", "[x]")
    try repository.write(Dictionary(uniqueKeysWithValues: files.map { ("\(root)/\($0.key)", $0.value) }))
    try repository.write(["other/posts/a.md": TestWorkspace.post("Elsewhere", "2026-12-01", "[x]")])
    try repository.commit()
    #expect(repository.edito("diff", in: root).output.hasPrefix("No differences between "))
    let first = repository.edito("diff", "HEAD~1", in: root)
    #expect(first.output.contains("\n+ 6 added"))
    #expect(first.signs.contains("+ 09:00  Summer"))
    #expect(!first.output.contains("Elsewhere"))
    try repository.write(["\(root)/posts/été – n°1\nb.md": TestWorkspace.post("Summer", "2026-12-02 10:00", "[x]")])
    #expect(repository.edito("diff", in: root + "/posts").signs == ["→ 10:00  Summer"])
  }

  @Test("reads the same files as lint: no hidden, ignored, linked or other people's files")
  func otherFiles() throws {
    let repository = try Self.repository()
    let post = TestWorkspace.post("Elsewhere", "2026-12-01", "[x]")
    let module = try TestRepository()
    try module.write(["posts/a.md": post])
    try module.commit()
    try repository.write([
      ".hidden/posts/a.md": post, "media/a.md": post, "clients/mill/edito.md": TestWorkspace.settings,
      "clients/mill/posts/b.md": post, ".gitignore": "posts/ignored.md\n", "posts/ignored.md": post,
    ])
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.appending(path: "posts/linked.md").path, withDestinationPath: "2026-11-24-rye.md")
    try repository.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", module.folder.path, "posts/module")
    try repository.commit()
    #expect(repository.edito("diff").output.hasPrefix("No differences between "))
    #expect(repository.edito("diff", "HEAD~1", "HEAD").output.hasPrefix("No differences between "))
    try repository.write(["posts/new.md": post])
    #expect(repository.edito("diff", "--exit-code").signs == ["+   –    Elsewhere"])
  }

  @Test("reads settings through a link")
  func linkedSettings() throws {
    let repository = try TestRepository()
    var files = TestWorkspace.before
    files["common/settings.md"] = TestWorkspace.settings.replacing("en-GB", with: "fr-FR")
    files["edito.md"] = nil
    try repository.write(files)
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.appending(path: "edito.md").path, withDestinationPath: "common/settings.md")
    try repository.commit()
    #expect(repository.edito("diff", "HEAD", "HEAD").output.hasPrefix("Aucune différence entre HEAD et HEAD"))
  }

  @Test("detects a picture replaced under its own name")
  func replacedPicture() throws {
    let repository = try Self.repository()
    try repository.write(["media/oven.jpg": "another"])
    let result = repository.edito("diff")
    #expect(result.signs == ["~ 08:00  The oven"])
    #expect(result.output.contains("media/oven.jpg replaced"))
  }

  @Test("does not hang if git prints many errors")
  func complaints() throws {
    let repository = try Self.repository()
    try repository.git("config", "core.autocrlf", "true")
    try repository.git("config", "core.safecrlf", "warn")
    let files = (0..<1500).map {
      ("posts/\($0)-\(String(repeating: "long", count: 20)).md", "---\nstatus: draft\n---\n")
    }
    try repository.write(Dictionary(uniqueKeysWithValues: files))
    try repository.commit()
    try repository.write(Dictionary(uniqueKeysWithValues: files.map { ($0.0, $0.1 + "Bread.\n") }))
    #expect(repository.edito("diff").output.contains("~ 1500 changed"))
  }

  @Test("ignores line ends that git has changed")
  func lineEnds() throws {
    let repository = try Self.repository()
    try repository.write(TestWorkspace.before.mapValues { $0.replacing("\n", with: "\r\n") })
    #expect(repository.edito("diff").output.hasPrefix("No differences between "))
  }

  // MARK: What cannot be read

  @Test("names conflicting posts and answers during a merge, and compares the others")
  func merge() throws {
    let repository = try Self.repository()
    let files = [Self.rye: "approved", "strategy/frequency.md": "2-3 per week"]
    try repository.git("checkout", "-q", "-b", "feature")
    for (path, word) in files {
      try repository.write([path: (TestWorkspace.before[path] ?? "").replacing(word, with: "cancelled")])
    }
    try repository.commit()
    try repository.git("checkout", "-q", "main")
    for (path, word) in files {
      try repository.write([path: (TestWorkspace.before[path] ?? "").replacing(word, with: "draft")])
    }
    try repository.commit()
    try repository.git("merge", "feature", isExpectedToFail: true)
    try repository.write(["posts/new.md": TestWorkspace.post("New", "2026-12-01", "[x]")])
    let result = repository.edito("diff", "--exit-code")
    #expect(
      result.signs == [
        "+   –    New", "! \(Self.rye): unfinished git merge (after)",
        "! strategy/frequency.md: unfinished git merge (after)",
      ])
    #expect(!result.output.contains("Targets"))
    #expect(result.exitCode == 1)
    try repository.git("add", "--all")
    try repository.git("commit", "-q", "-m", "Marks and all")
    let committed = repository.edito("diff", "HEAD", "feature")
    #expect(committed.signs.contains("! \(Self.rye): unfinished git merge (before)"))
    #expect(repository.edito("lint", "--format", "concise").output.contains("merge-conflict"))
  }

  @Test("names files that are no longer text or have no readable front matter")
  func unreadable() throws {
    let repository = try Self.repository()
    try repository.write(["posts/2026-11-25-oven.md": "---\ntitle: [\n---\n"])
    try Data([0x2D, 0x2D, 0x2D, 0x0A, 0xFF]).write(to: repository.folder.appending(path: Self.rye))
    #expect(
      repository.edito("diff").signs == [
        "! \(Self.rye): not in UTF-8 (after)",
        "! posts/2026-11-25-oven.md: unreadable front matter (after)",
      ])
  }
}
