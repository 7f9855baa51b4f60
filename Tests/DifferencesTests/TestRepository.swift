import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport

/// A git repository for one test, deleted afterwards. It does not depend on the user's settings or the clock.
final class TestRepository {
  let folder: URL
  private var commits = 0

  init(isGit: Bool = true) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = base.appending(path: "edito-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if isGit { try git("init", "-q", "-b", "main") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

  func move(_ path: String, to newPath: String) throws {
    let target = folder.appending(path: newPath)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder.appending(path: path), to: target)
  }

  /// Commits everything, at a different minute each time.
  func commit() throws {
    commits += 1
    try git("add", "--all")
    try git("commit", "-q", "--allow-empty", "-m", "Commit \(commits)")
  }

  struct Failure: Error {
    let words: String
  }

  @discardableResult
  func git(_ arguments: String..., isExpectedToFail: Bool = false) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    let date = "2026-11-20T10:\(commits + 10):00+01:00"
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "Ada",
      "GIT_AUTHOR_EMAIL": "ada@bakery.example", "GIT_COMMITTER_NAME": "Ada",
      "GIT_COMMITTER_EMAIL": "ada@bakery.example", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
      "GIT_ALLOW_PROTOCOL": "file",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 || isExpectedToFail else { throw Failure(words: words) }
    return words
  }

  struct Result {
    var output = ""
    var notices = ""
    var exitCode: Int32 = 0
  }

  /// Runs `edito` in the repository, or in a folder of it, on 23 November 2026.
  func edito(_ arguments: String..., in path: String = "") -> Result { edito(arguments, in: path) }

  func edito(_ arguments: [String], in path: String = "", width: Int = 80) -> Result {
    var result = Result()
    let console = Console(
      CommandEnvironment(
        currentFolder: path.isEmpty ? folder.path : folder.appending(path: path).path,
        clock: { TestTime.noon }, width: width),
      write: { result.output += $0 }, notify: { result.notices += $0 })
    result.exitCode =
      Program.run(arguments.prefix(1) + ["--today", "2026-11-23"] + arguments.dropFirst(), on: console).rawValue
    // The repository's own path would differ from run to run.
    result.notices = result.notices.replacingOccurrences(of: folder.path, with: "/desk")
    return result
  }
}

extension TestRepository.Result {
  /// The lines with a sign, such as `+ 09:00  Rye is back`, without the text to the right of a title.
  var signs: [String] {
    output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^  ([+→~−=!] .*?)(?:  +[a-z].*)?$/).map { String($0.1).trimmingCharacters(in: .whitespaces) }
    }
  }
}
