import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport

/// A folder of its own for a test, gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init(named name: String = "desk") throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("edito-tests-\(UUID().uuidString)").appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The files below the folder, sorted.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
      }
    }
  }
}

/// What a command line did.
struct CommandResult {
  let outcome: ExitStatus
  let output: String
  let notices: String
}

extension TemporaryFolder {
  /// Runs a command line in this process, as if the folder, or one below it, were the current one.
  @discardableResult
  func edito(
    _ arguments: String..., in subfolder: String = "", language: Language = .english, locale: String? = nil,
    timeZone: String? = nil
  ) -> CommandResult {
    edito(arguments, in: subfolder, language: language, locale: locale, timeZone: timeZone)
  }

  @discardableResult
  func edito(
    _ arguments: [String], in subfolder: String = "", language: Language = .english, locale: String? = nil,
    timeZone: String? = nil
  ) -> CommandResult {
    var output = ""
    var notices = ""
    let environment = CommandEnvironment(
      currentFolder: subfolder.isEmpty ? path : path + "/" + subfolder, clock: { TestTime.noon }, language: language,
      locale: locale, timeZone: timeZone)
    let console = Console(environment, write: { output += $0 }, notify: { notices += $0 })
    let outcome = Program.run(arguments, on: console)
    return CommandResult(outcome: outcome, output: output, notices: notices)
  }

  /// What lint finds, info included; empty when there is nothing to say.
  func findings(today: String = "2026-11-23") -> String {
    let result = edito("lint", "--today", today, "--fail-on", "info", "--format", "concise")
    return result.outcome == .clean ? result.output : result.output + result.notices + "\(result.outcome)"
  }
}
