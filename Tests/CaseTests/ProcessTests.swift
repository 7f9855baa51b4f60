import Foundation
import Testing

/// Failures around a process rather than in its input. No failure may leave a file half written.
@Suite("The built program")
struct ProcessTests {
  private let program: BuiltProgram
  private let sandbox: Sandbox

  /// A post with an error that has a safe fix, and a given number of extra bytes of text.
  private static func misspelt(padding: Int = 0) -> String {
    "---\nstatsu: draft\n---\nFresh bread at eight.\n" + String(repeating: "Bread. ", count: padding / 7)
  }

  init() throws {
    program = try BuiltProgram.current()
    sandbox = try Sandbox()
    try sandbox.write("---\nedito: 1\nlocale: en-GB\ntimezone: Europe/Paris\n---\n", to: "edito.md")
  }

  // MARK: Refused access

  /// The beginning of a command that runs as a user who is subject to file permissions, because root may read everything.
  private static let commoner: String? =
    if getuid() != 0 {
      ""
    } else if FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") {
      "setpriv --reuid=65534 --regid=65534 --clear-groups "
    } else {
      nil
    }

  /// Runs the program as an ordinary user. It is copied to a folder where every user may run it.
  private func runAsCommoner(_ arguments: String) throws -> BuiltProgram.Outcome {
    let prefix = try #require(Self.commoner)
    let copy = sandbox.folder.appendingPathExtension("edito")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(atPath: program.path, toPath: copy.path)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try program.run("chmod 755 . ..; exec \(prefix)\"\(copy.path)\" \(arguments)", in: sandbox)
  }

  @Test("names the unreadable file and folder, and checks the others", .enabled(if: commoner != nil))
  func accessDenied() throws {
    try sandbox.write("---\nstatus: draft\n---\nBread.\n", to: "posts/closed.md")
    try sandbox.write("---\nstatus: draft\n---\nBread.\n", to: "posts/locked/bread.md")
    try sandbox.write(Self.misspelt(), to: "posts/open.md")
    try sandbox.setPermissions(0o000, of: "posts/closed.md")
    try sandbox.setPermissions(0o000, of: "posts/locked")
    defer { try? sandbox.setPermissions(0o755, of: "posts/locked") }
    let result = try runAsCommoner("lint --format concise --today 2026-11-23")
    #expect(
      result.output == """
        posts/closed.md:1:1: error[unreadable-file]: this file cannot be read: permission denied
        posts/locked:1:1: error[unreadable-file]: this folder cannot be opened: permission denied
        posts/open.md:2:1: error[unknown-key]: unknown key “statsu”

        """)
    #expect(result.status == 1)
  }

  @Test("reports that it may not open the workspace itself", .enabled(if: commoner != nil))
  func closedWorkspace() throws {
    try sandbox.setPermissions(0o711, of: "")
    defer { try? sandbox.setPermissions(0o755, of: "") }
    let folder = sandbox.folder.path
    let prefix = try #require(Self.commoner)
    let copy = sandbox.folder.appendingPathExtension("edito")
    try FileManager.default.copyItem(atPath: program.path, toPath: copy.path)
    defer { try? FileManager.default.removeItem(at: copy) }
    try sandbox.setPermissions(0o311, of: "")
    let result = try program.run(
      "exec \(prefix)\"\(copy.path)\" lint --today 2026-11-23 --workspace \"\(folder)\"", in: sandbox)
    #expect(result.notices == "edito: cannot read folder \(folder): permission denied\n")
    #expect(result.status == 2)
  }

  // MARK: Writing

  @Test("leaves a file unchanged when the disk is full, and reports the earlier changes")
  func diskFillsUp() throws {
    let long = Self.misspelt(padding: 4000)
    try sandbox.write(Self.misspelt(), to: "posts/a.md")
    try sandbox.write(long, to: "posts/b.md")
    try sandbox.write(Self.misspelt(), to: "posts/c.md")
    let result = try program.run("ulimit -f 1; exec \"$EDITO\" lint --fix --today 2026-11-23", in: sandbox)
    #expect(
      result.notices == """
        edito: cannot write \(sandbox.folder.path)/posts/b.md: the file would exceed the maximum size
          help: the file was not changed
          help: 1 other file was changed before it

        """)
    #expect(result.status == 2)
    #expect(try sandbox.text(of: "posts/a.md") == Self.misspelt().replacing("statsu", with: "status"))
    #expect(try sandbox.text(of: "posts/b.md") == long)
    #expect(try sandbox.text(of: "posts/c.md") == Self.misspelt())
    #expect(try sandbox.names(in: "posts") == ["a.md", "b.md", "c.md"])
  }

  @Test(
    "reports a file that was never created as not written", .enabled(if: commoner != nil),
    arguments: ["new post Rye --date 2026-12-01", "lint -o findings.txt", "export csv -o posts.csv", "build"])
  func readOnlyFolder(command: String) throws {
    let words = command.split(separator: " ", maxSplits: 1).map(String.init)
    let result = try runAsCommoner("\(words[0]) --today 2026-11-23 \(words.dropFirst().joined())")
    #expect(result.status == 2)
    #expect(
      result.notices.contains(": permission denied\n  help: nothing was written\n"),
      "\(result.notices)")
    #expect(!result.notices.contains("the file was not changed"))
    #expect(try sandbox.names(in: "") == ["edito.md"])
  }

  @Test(
    "reports closed standard output, and writes nothing elsewhere",
    arguments: [">&-", ">&- 2>&-", "<&- >&-", "2>&-", "<&-"])
  func closedStreams(closing: String) throws {
    try sandbox.write(Self.misspelt(), to: "posts/a.md")
    let isClosed = closing.contains(">&- ") || closing.hasSuffix(" >&-") || closing == ">&-"
    for command in ["lint", "next", "lint --format json", "export csv", "rule"] {
      let words = command.split(separator: " ", maxSplits: 1).map(String.init)
      let result = try program.run(
        "\"$EDITO\" \(words[0]) \(words[0] == "rule" ? "" : "--today 2026-11-23") \(words.dropFirst().joined()) \(closing)",
        in: sandbox)
      if isClosed { #expect(result.status == 2, "\(command) \(closing)") } else { #expect(result.status != 2) }
      if isClosed, !closing.contains("2>&-") {
        #expect(
          result.notices == "edito: cannot write the result: standard output is closed\n", "\(command) \(closing)")
      }
    }
    // The number of a closed stream must not be that of a file which is being written.
    let fixed = try program.run("\"$EDITO\" lint --fix --today 2026-11-23 \(closing); true", in: sandbox)
    #expect(fixed.status == 0)
    #expect(try sandbox.text(of: "posts/a.md") == Self.misspelt().replacing("statsu", with: "status"))
    #expect(try sandbox.names(in: "posts") == ["a.md"])
  }

  @Test("fixes each file completely or not at all when it is interrupted", arguments: [0, 2, 5, 11, 23])
  func interrupted(milliseconds: Int) throws {
    let old = Self.misspelt(padding: 20_000)
    let names = (100..<220).map { "\($0).md" }
    for name in names { try sandbox.write(old, to: "posts/\(name)") }
    let process = try program.start("exec \"$EDITO\" lint --fix --today 2026-11-23", in: sandbox)
    let new = old.replacing("statsu", with: "status")
    while process.isRunning, try sandbox.text(of: "posts/100.md") == old { Thread.sleep(forTimeInterval: 0.002) }
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    process.interrupt()
    process.waitUntilExit()
    #expect(try sandbox.names(in: "posts") == names)
    for name in names {
      let text = try sandbox.text(of: "posts/\(name)")
      #expect(text == old || text == new, "\(name) is neither old nor new")
    }
  }

  @Test("needs no git outside a repository, except for diff")
  func noGit() throws {
    try sandbox.write("---\nstatus: draft\ndate: 2026-11-24\n---\nBread.\n", to: "posts/a.md")
    func run(_ arguments: String) throws -> BuiltProgram.Outcome {
      try program.run("PATH=/nowhere exec \"$EDITO\" \(arguments) --today 2026-11-23", in: sandbox)
    }
    let rejected = try run("diff")
    #expect(
      rejected.notices
        == "edito: \(sandbox.folder.path) is not in a git repository\n  help: `git init` creates one\n"
    )
    #expect(rejected.status == 2)
    #expect(try run("next --format json").output.contains("\"at\": \"2026-11-24T00:00:00+01:00\""))
    #expect(try run("lint").status == 0)
  }

  @Test("ends silently if its output is no longer read")
  func closedPipe() throws {
    for number in 100..<1100 { try sandbox.write(Self.misspelt(), to: "posts/\(number).md") }
    let result = try program.run(
      "{ \"$EDITO\" lint --today 2026-11-23; echo $? >&2; } | head -n 1", in: sandbox)
    #expect(result.output == "error[unknown-key]: unknown key “statsu”\n")
    #expect(result.notices == "0\n")
  }

  @Test(
    "reports results that it cannot write",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "Linux has one"))
  func fullOutput() throws {
    let result = try program.run("\"$EDITO\" rule > /dev/full", in: sandbox)
    #expect(result.notices == "edito: cannot write the result: the disk is full\n")
    #expect(result.status == 2)
  }
}

extension Sandbox {
  func setPermissions(_ mode: Int, of path: String) throws {
    let url = path.isEmpty ? folder : folder.appending(path: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  /// The sorted names in a folder, including hidden ones.
  func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}
