import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport

/// A temporary folder in which commands run, in this process, with their complete output in order.
final class Sandbox {
  let folder: URL
  /// The folder in the sandbox in which commands run.
  var currentFolder = "."
  /// The time in a case, for commands and for commits: noon of 23 November 2026 in UTC, unless the case sets another.
  var clock = TestTime.noon

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = base.appending(path: "edito-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    for url in [folder, streams.output, streams.notices] { try? FileManager.default.removeItem(at: url) }
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static let sample = root.appending(path: "sample-workspace")

  /// Copies the sample workspace into the sandbox.
  func copySample() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.sample.path) {
      try FileManager.default.copyItem(at: Self.sample.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// The output of a command and its exit status.
  struct Result: Equatable {
    var output = ""
    var notices = ""
    /// Both streams, in the order of writing.
    var transcript = ""
    var exitCode: Int32 = 0
  }

  /// Runs `edito` with arguments.
  func edito(_ arguments: [String], language: Language = .english, width: Int = 80) -> Result {
    var result = Result()
    let environment = CommandEnvironment(
      currentFolder: currentFolder == "." ? folder.path : folder.appending(path: currentFolder).path,
      clock: { [clock] in clock }, language: language, width: width, jobs: 2)
    let console = Console(
      environment,
      write: {
        result.output += $0
        result.transcript += $0
      },
      notify: {
        result.notices += $0
        result.transcript += $0
      })
    result.exitCode = Program.run(arguments, on: console).rawValue
    // The sandbox's own path would differ from run to run.
    result.transcript = result.transcript.replacingOccurrences(of: folder.path, with: "/desk")
    return result
  }
}

/// Whether expected outputs are rewritten instead of compared. Such a run always fails, so it cannot stay switched on unnoticed.
let updates = ProcessInfo.processInfo.environment["EDITO_UPDATE"] != nil
