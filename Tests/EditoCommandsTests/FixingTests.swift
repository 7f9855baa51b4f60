import EditoCommands
import Foundation
import TestSupport
import Testing

/// `--fix` writes each file once, always ends, and makes the changes that `--diff` shows.
@Suite("Fixing")
struct FixingTests {
  private let today = ["--today", "2026-11-23"]

  private func desk(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\ntimezone: UTC\n---\n", to: "edito.md")
    try folder.write("---\nquestion: medium\nchannels: {x: {network: x}}\n---\n", to: "strategy/m.md")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private func contents(_ folder: TemporaryFolder) throws -> [String: String] {
    try folder.files.filter { !$0.hasPrefix(".git") }.reduce(into: [:]) { $0[$1] = try folder.text(of: $1) }
  }

  @discardableResult
  private func fix(_ folder: TemporaryFolder, _ options: String...) -> CommandResult {
    folder.edito(["lint", "--fix", "--unsafe-fixes"] + options + today)
  }

  /// Applies a patch with git, without the settings of the machine.
  private func apply(_ patch: String, in folder: TemporaryFolder) throws -> Int32 {
    try patch.write(toFile: folder.path + "/.git-patch", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", ".git-patch"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CEILING_DIRECTORIES": URL(fileURLWithPath: folder.path).deletingLastPathComponent().path,
    ]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "skips a typing error if its correction exists already or has two candidates",
    arguments: [
      "---\ntitle: A\nstatus: draft\nstatsu: review\n---\nBread.\n",
      "---\ntitle: A\n\"status\": draft\nstatsu: review\n---\nBread.\n",
      "---\ntitle: A\nstatsu: draft\nstauts: review\n---\nBread.\n",
      "---\ntitle: A\nstatsu: draft\nstatsu: review\n---\nBread.\n",
      "---\ntitle: A\nstatus: draft\nstatus\u{A0}: review\n---\nBread.\n",
      "---\ntitle: A\ncta: {text: a, txt: b, url: https://e.example}\n---\nBread.\n",
      "---\ntitle: A\nchannels: [x]\n---\nBread.\n\n## @x\n\nCake.\n\n## @X\n\nPie.\n",
    ])
  func twoAnswers(post: String) throws {
    let folder = try desk(["posts/a.md": post])
    fix(folder)
    #expect(try folder.text(of: "posts/a.md") == post)
  }

  @Test("moves rows and cycles of names in one run, like its patch, whatever the names are")
  func chainsAndCircles() throws {
    let days = [(1, 2), (2, 3), (3, 1), (5, 6), (6, 5), (8, 9), (9, 10), (10, 11)]
    var files: [String: String] = [:]
    for name in ["rye", "a b", "é\"q", "t\tab", "back\\slash", "nl\nx"] {
      for (day, date) in days {
        files["posts/2026-12-\(day < 10 ? "0" : "")\(day)-\(name).md"] =
          "---\ntitle: \(day)\nstatsu: review\ndate: 2026-12-\(date < 10 ? "0" : "")\(date) 09:00\n---\nBread of \(day)"
      }
    }
    files["posts/lines.md"] = "\u{FEFF}---\r\ntitle: L\r\nstatsu: draft\r\n---\r\nBread\r\nno end"
    let folder = try desk(files)
    let patched = try desk(files)
    let patch = folder.edito(["lint", "--diff", "--unsafe-fixes"] + today).output
    #expect(try apply(patch, in: patched) == 0)
    fix(folder)
    let fixed = try contents(folder)
    #expect(fixed == (try contents(patched)))
    for (day, date) in days {
      let text = fixed["posts/2026-12-\(date < 10 ? "0" : "")\(date)-rye.md"] ?? ""
      #expect(text.contains("title: \(day)\nstatus: review"))
    }
    #expect(fix(folder).notices.contains("no automatic fixes available"))
    #expect(try contents(folder) == fixed)
  }

  @Test("does not take the name of a file that the workspace hides")
  func hiddenNames() throws {
    let post = "---\ntitle: A\nstatus: review\ndate: 2026-12-02\n---\nBread.\n"
    let folder = try desk([
      "posts/2026-12-01-rye.md": post, "posts/2026-12-02-RYE.md": "---\ntitle: B\nid: b\n---\nCake.\n",
      "posts/2026-12-01-.a.md": post,
    ])
    fix(folder, "--select", "file-name-date-mismatch")
    #expect(folder.exists("posts/2026-12-01-rye.md"))
  }

  @Test("ends if terms replace each other, and completes a chain of them")
  func terms() throws {
    let row = (1...40).map { "{term: w\($0)w, use: w\($0 + 1)w}" }.joined(separator: ", ")
    let folder = try desk([
      "strategy/tone.md":
        "---\nquestion: content\ntone: {avoid: [{term: loaf, use: bread}, {term: bread, use: loaf}, \(row)]}\n---\n",
      "posts/a.md": "---\ntitle: A\nstatus: review\n---\nA loaf of bread, w1w.\n",
    ])
    fix(folder)
    #expect(try folder.text(of: "posts/a.md").hasSuffix("A loaf of bread, w41w.\n"))
    #expect(fix(folder).notices.contains("no automatic fixes available"))
  }
}
