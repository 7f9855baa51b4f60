import ChangePlans
import EditoCommands
import Foundation
import Lint
import SourceText
import Testing

@testable import WorkspaceFiles

/// The files that commands write, and the files that they never change: files behind a link, files that people wrote, and files that
/// another command is changing.
@Suite("Writing")
struct WritingTests {
  private let sandbox: Sandbox
  private static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n"
  private static let post = "---\nstatus: draft\nchannels: [x]\n---\nRye.\n"

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(Self.settings, to: "desk/edito.md")
    try sandbox.write("mine\n", to: "outside/secret.md")
    sandbox.currentFolder = "desk"
  }

  private func link(_ path: String, to target: String) throws {
    let place = sandbox.folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
  }

  private func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: sandbox.folder.appending(path: path).path)) != nil
  }

  @discardableResult
  private func edito(_ arguments: String...) -> Sandbox.Result {
    sandbox.edito(arguments + (arguments[0] == "init" ? [] : ["--today", "2026-11-23"]))
  }

  private func expectOutsideUntouched() throws {
    #expect(try sandbox.names(in: "outside") == ["secret.md"])
    #expect(try sandbox.text(of: "outside/secret.md") == "mine\n")
  }

  // MARK: Links

  @Test(
    "no command writes through a linked folder, at any depth",
    arguments: [
      ("posts", ["new", "post", "Rye", "--date", "2026-12-01"]),
      ("posts/2026", ["new", "post", "Rye", "--date", "2026-12-01"]),
      ("posts/2026/12", ["new", "post", "Rye", "--date", "2026-12-01"]),
      ("mentions", ["mentions", "add", "https://m.example/1", "--text", "Hello"]),
      ("reports", ["report", "week"]), ("people", ["new", "person", "Ada"]), ("metrics", ["new", "metrics"]),
    ])
  func linkedFolder(_ folder: String, _ arguments: [String]) throws {
    let up = String(repeating: "../", count: folder.split(separator: "/").count)
    try link("desk/\(folder)", to: up + "outside")
    let result = sandbox.edito(arguments + ["--today", "2026-11-23"])
    #expect(result.exitCode == 2)
    #expect(result.notices.contains("/desk/\(folder): it is a symbolic link"))
    try expectOutsideUntouched()
  }

  @Test("linked settings are read but never replaced")
  func linkedSettings() throws {
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "desk/edito.md"))
    let settings = Self.settings.replacing("locale", with: "lcoale")
    try sandbox.write(settings, to: "desk/media/settings.md")
    try link("desk/edito.md", to: "media/settings.md")
    let result = edito("lint", "--fix")
    #expect(result.exitCode == 2)
    #expect(result.notices.contains("/desk/edito.md: it is a symbolic link"))
    #expect(isLink("desk/edito.md"))
    #expect(try sandbox.text(of: "desk/media/settings.md") == settings)
  }

  @Test("init writes through no link that leads out of its folder, and then writes nothing at all")
  func initThroughLink() throws {
    try link("new/posts", to: "../outside")
    sandbox.currentFolder = "new"
    let result = edito("init")
    #expect(result.exitCode == 2)
    #expect(result.notices.hasSuffix("nothing was written\n"))
    try expectOutsideUntouched()
    #expect(try sandbox.names(in: "new") == ["posts"])
  }

  @Test(
    "templates are not read from outside the workspace or from git's own folder",
    arguments: ["../../outside/secret.md", "../.git/config"])
  func linkedTemplate(_ target: String) throws {
    try sandbox.write("password", to: "desk/.git/config")
    try link("desk/templates/person.md", to: target)
    let result = edito("new", "person", "Ada")
    #expect(result.exitCode == 2)
    #expect(result.notices.contains("templates/person.md: the symbolic link leads out of the workspace"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.folder.path + "/desk/people"))
  }

  @Test("a template may be a link within the workspace")
  func templateWithin() throws {
    try sandbox.write("---\nname: {{title}}\nrole: member\n---\nOurs.\n", to: "desk/templates/en/person.md")
    try link("desk/templates/person.md", to: "en/person.md")
    #expect(edito("new", "person", "Ada").exitCode == 0)
    #expect(try sandbox.text(of: "desk/people/ada.md").hasSuffix("Ours.\n"))
  }

  // MARK: The site

  @Test("build does not delete or write through links, whatever the folder's list says")
  func siteThroughLinks() throws {
    try sandbox.write(Self.post, to: "desk/posts/a.md")
    try link("desk/site/k", to: "../../outside")
    try sandbox.write("k/secret.md\n../edito.md\n../../outside/secret.md\n", to: "desk/site/.edito-site")
    #expect(edito("build").exitCode == 0)
    try expectOutsideUntouched()
    #expect(try sandbox.text(of: "desk/edito.md") == Self.settings)
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "desk/site/posts"))
    try link("desk/site/posts", to: "../../outside")
    let rejected = edito("build")
    #expect(rejected.exitCode == 2)
    #expect(rejected.notices.contains("site/posts: it is a symbolic link"))
    try expectOutsideUntouched()
  }

  @Test("a linked folder of the workspace is rejected for a site")
  func linkedSite() throws {
    try sandbox.write("", to: "outside/.edito-site")
    try link("desk/site", to: "../outside")
    #expect(edito("build").exitCode == 2)
    #expect(try sandbox.names(in: "outside") == [".edito-site", "secret.md"])
  }

  @Test(
    "a committed list does not turn the workspace into a site",
    arguments: [".", "..", "posts", "Posts/2026", "media", "templates", "notes", ".git/hooks"])
  func listAmongDocuments(_ folder: String) throws {
    try sandbox.write(Self.post, to: "desk/posts/2026/a.md")
    try sandbox.write("Notes.\n", to: "desk/notes/a.md")
    try sandbox.write("a.md\nposts/2026/a.md\nnotes/a.md\n", to: "desk/\(folder)/.edito-site")
    #expect(edito("build", "-o", folder).exitCode == 2)
    #expect(try sandbox.text(of: "desk/posts/2026/a.md") == Self.post)
    #expect(try sandbox.text(of: "desk/notes/a.md") == "Notes.\n")
  }

  @Test("the next build removes the files of a killed build, but no other build's")
  func leftSite() throws {
    try sandbox.write("", to: "desk/.site-00000000000000aa.edito-tmp/posts/a.html")
    try sandbox.write("*\n", to: "desk/.site-00000000000000aa.edito-tmp/.gitignore")
    try sandbox.write(
      "posts/a.html\nposts/b.html\n../../outside/secret.md\n", to: "desk/.site-00000000000000aa.edito-tmp/.edito-site")
    try sandbox.write("", to: "desk/.site-00000000000000bb.edito-tmp/a.html")
    let live = try Folder(sandbox.folder.path + "/desk/.site-00000000000000bb.edito-tmp")
    #expect(SystemCall.lock(live.descriptor) == .held)
    #expect(edito("build").exitCode == 0)
    #expect(try sandbox.names(in: "desk") == [".site-00000000000000bb.edito-tmp", "edito.md", "site"])
    try expectOutsideUntouched()
    withExtendedLifetime(live) {}
  }

  @Test("a person's folder named like a killed build's stays, and so do files added to one")
  func namedLikeLeftSite() throws {
    let (own, mixed) = ("desk/.site-00000000000000aa.edito-tmp", "desk/.site-00000000000000cc.edito-tmp")
    try sandbox.write("mine\n", to: "\(own)/diary/a.md")
    try sandbox.write("mine\n", to: "\(mixed)/diary.md")
    try sandbox.write("", to: "\(mixed)/posts/a.html")
    try sandbox.write("posts/a.html\nout/secret.md\n", to: "\(mixed)/.edito-site")
    try link("\(mixed)/out", to: "../../outside")
    try FileManager.default.createDirectory(
      at: sandbox.folder.appending(path: "desk/.site-00000000000000dd.edito-tmp"), withIntermediateDirectories: true)
    #expect(edito("build").exitCode == 0)
    #expect(edito("build").exitCode == 0)
    #expect(try sandbox.text(of: "\(own)/diary/a.md") == "mine\n")
    #expect(try sandbox.names(in: mixed) == [".edito-site", "diary.md", "out"])
    #expect(try sandbox.names(in: "desk").count == 4)
    try expectOutsideUntouched()
  }

  // MARK: --output

  @Test(
    "lint and export never overwrite a person's files",
    arguments: [
      "posts/a.md", "edito.md", "POSTS/../edito.md", "media/a.png", "templates/post.txt", "posts/shown.png", "hard.txt",
      "link.txt", ".git/config", ".gitignore", "../other/posts/b.md", "posts",
    ], [["lint"], ["export", "csv"]])
  func outputOverWork(_ path: String, _ command: [String]) throws {
    let post = "---\nstatus: draft\nmedia: [{file: posts/shown.png}]\n---\nRye.\n"
    for file in ["posts/a.md", "posts/shown.png", "media/a.png", "templates/post.txt", ".git/config", ".gitignore"] {
      try sandbox.write(post, to: "desk/\(file)")
    }
    try sandbox.write(Self.settings, to: "other/edito.md")
    try sandbox.write(post, to: "other/posts/b.md")
    try FileManager.default.createDirectory(
      at: sandbox.folder.appending(path: "desk/POSTS"), withIntermediateDirectories: true)
    try FileManager.default.linkItem(
      atPath: sandbox.folder.path + "/desk/posts/a.md", toPath: sandbox.folder.path + "/desk/hard.txt")
    try link("desk/link.txt", to: "posts/a.md")
    let before = try contents()
    #expect(sandbox.edito(command + ["-o", path, "--today", "2026-11-23"]).exitCode == 2)
    #expect(try contents() == before)
  }

  @Test(
    "a link within the workspace is followed, one that leads outside is not",
    arguments: [["lint"], ["export", "csv"]])
  func outputThroughLinks(_ command: [String]) throws {
    try sandbox.write("mine", to: "rc")
    try sandbox.write("old", to: "desk/out/real.txt")
    try link("desk/out/near", to: "real.txt")
    try link("desk/far", to: "../rc")
    try link("desk/dangling", to: "../new")
    try link("desk/folder", to: "../outside")
    for path in ["far", "dangling", "folder/x.csv", "out/../far"] {
      let result = sandbox.edito(command + ["-o", path, "--today", "2026-11-23"])
      #expect(
        result.exitCode == 2 && result.notices.contains("leads out of the workspace"), "\(path): \(result.notices)")
    }
    #expect(try sandbox.text(of: "rc") == "mine")
    try expectOutsideUntouched()
    #expect(sandbox.edito(command + ["-o", "out/near", "--today", "2026-11-23"]).exitCode != 2)
    #expect(try sandbox.text(of: "desk/out/real.txt") != "old")
    #expect(sandbox.edito(command + ["-o", "../rc", "--today", "2026-11-23"]).exitCode != 2)
    #expect(try sandbox.text(of: "rc") != "mine")
  }

  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder.path) {
      contents[path] = FileManager.default.contents(atPath: sandbox.folder.path + "/" + path) ?? Data()
    }
    return contents
  }

  @Test("other files are replaced as a whole, links to them are followed, and their mode stays")
  func outputOverOthers() throws {
    try sandbox.write("old\n", to: "desk/out/old.txt")
    try sandbox.setPermissions(0o640, of: "desk/out/old.txt")
    try link("desk/out.txt", to: "out/old.txt")
    try link("desk/later.txt", to: "out/new.txt")
    for name in ["out.txt", "later.txt"] {
      #expect(edito("lint", "-o", name, "--format", "json").exitCode == 0)
      #expect(isLink("desk/\(name)"))
    }
    #expect(try sandbox.text(of: "desk/out/old.txt").hasPrefix("{"))
    #expect(try sandbox.text(of: "desk/out/new.txt").hasPrefix("{"))
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.folder.path + "/desk/out/old.txt")[
      .posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try sandbox.names(in: "desk/out") == ["new.txt", "old.txt"])
    try expectOutsideUntouched()
  }

  @Test("an id does not lead out of an export's folder, and a planted link is not followed")
  func exportStays() throws {
    try sandbox.write(
      "---\nquestion: medium\nchannels: {\"x/../../OUT\": {network: x}}\n---\n", to: "desk/strategy/medium.md")
    try sandbox.write(
      "---\nstatus: approved\ndate: 2026-11-24 09:00\nchannels: [\"x/../../OUT\"]\n---\nRye.\n", to: "desk/posts/a.md")
    let result = edito("export", "buffer", "-o", "upload")
    #expect(try sandbox.names(in: "desk/upload") == ["buffer-x%2F..%2F..%2FOUT-1.csv"], "\(result.notices)")
    #expect(try sandbox.names(in: ".") == ["desk", "outside"])
    let file = "desk/upload/buffer-x%2F..%2F..%2FOUT-1.csv"
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: file))
    try link(file, to: "../../outside/secret.md")
    #expect(edito("export", "buffer", "-o", "upload").exitCode == 2)
    try expectOutsideUntouched()
  }

  // MARK: Locks

  @Test("a writing command waits for another one and gives up after a while; a reading one does not wait")
  func locked() throws {
    try sandbox.write(Self.post, to: "desk/posts/a.md")
    let root = sandbox.folder.path + "/desk"
    let writer = try FolderWriter(root, patience: .zero)
    let error = #expect(throws: WorkspaceError.self) { try FolderWriter(root, patience: .milliseconds(30)) }
    #expect(error?.message.english == "another edito command is writing into \(root)")
    #expect(edito("lint").exitCode != 2)
    try writer.write(ChangePlan(creating: [SourceFile(path: "posts/b.md", text: Self.post)]))
    withExtendedLifetime(writer) {}
  }

  @Test("every writing command takes the lock before it reads")
  func everyWriter() throws {
    try sandbox.write(Self.post, to: "desk/posts/a.md")
    try sandbox.write("url\nhttps://m.example/1\n", to: "desk/in.csv")
    let writing = [
      ["approve", "a", "--by", "ada"], ["published", "a", "--url", "https://x.example/1"],
      ["mentions", "add", "https://m.example/1"], ["mentions", "import", "in.csv"], ["metrics", "import", "in.csv"],
      ["import", "in.csv"], ["new", "post", "B"], ["start"], ["tick", "daily", "1"], ["report", "week"],
      ["lint", "--fix"], ["move", "a", "2026-11-30"], ["schedule", "a"], ["cancel", "a"], ["rename", "a", "B"],
      ["set", "title=B", "a"], ["mentions", "answer", "1"],
    ]
    let desk = sandbox.folder.path + "/desk"
    let empty = sandbox.folder.path + "/empty"
    let writers = [
      try FolderWriter(desk, patience: .zero), try FolderWriter(empty, patience: .zero, isMade: true),
    ]
    for (folder, arguments) in writing.map({ (desk, $0) }) + [(empty, ["init"])] {
      var notices = ""
      var environment = CommandEnvironment(currentFolder: folder, clock: { [clock = sandbox.clock] in clock })
      environment.patience = .zero
      let outcome = Program.run(arguments, on: Console(environment, write: { _ in }, notify: { notices += $0 }))
      #expect(outcome == .couldNotRun)
      #expect(notices.hasPrefix("edito: another edito command is writing into "), "\(arguments): \(notices)")
    }
    withExtendedLifetime(writers) {}
  }

  // MARK: Files

  @Test("a new file never replaces one that appeared in between, and no part of a path leads up")
  func creating() throws {
    let folder = try Folder(sandbox.folder.path + "/outside")
    let write = { (name: String) in
      try folder.write([0x61], as: name, replacing: .nothing) { () throws(WorkspaceError) in
        try? sandbox.write("theirs", to: "outside/new.txt")
      }
    }
    #expect(throws: WorkspaceError.self) { try write("new.txt") }
    #expect(try sandbox.text(of: "outside/new.txt") == "theirs")
    for name in ["", ".", "..", "../a", "a/b", "a\u{0}b", "/\u{301}a"] {
      #expect(throws: WorkspaceError.self) { try folder.write([UInt8](), as: name, replacing: .file) }
    }
    #expect(try sandbox.names(in: "outside") == ["new.txt", "secret.md"])
  }

  @Test("the next writing command removes the files of a killed run, and no others")
  func leftovers() throws {
    let files = [".edito-tmp/.edito-00000000000000aa.tmp", "posts/a.md.999999999.edito-tmp"]
    for file in files + [".edito-tmp/mine.txt", "posts/b.edito-tmp"] { try sandbox.write("?", to: "desk/\(file)") }
    #expect(edito("new", "person", "Ada").exitCode == 0)
    #expect(try sandbox.names(in: "desk/.edito-tmp") == [".gitignore", "mine.txt"])
    #expect(try sandbox.names(in: "desk/posts") == ["b.edito-tmp"])
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "desk/.edito-tmp"))
    #expect(edito("new", "person", "Bo").exitCode == 0)
    #expect(try sandbox.names(in: "desk") == ["edito.md", "people", "posts"])
  }

  @Test("a link that replaces temporary files is not followed")
  func linkedScratch() throws {
    try link("desk/.edito-tmp", to: "../outside")
    #expect(edito("new", "person", "Ada").exitCode == 0)
    try expectOutsideUntouched()
    #expect(isLink("desk/.edito-tmp"))
  }
}
