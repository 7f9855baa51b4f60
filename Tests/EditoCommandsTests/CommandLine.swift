import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport

/// The exit status and the output of a command line.
struct CommandResult {
  let outcome: ExitStatus
  let output: String
  let notices: String
}

extension TemporaryFolder {
  /// Runs a command line in this process. The folder, or a subfolder, is its current folder.
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

  /// The findings of lint, including info; empty if there are no findings.
  func findings(today: String = "2026-11-23") -> String {
    let result = edito("lint", "--today", today, "--fail-on", "info", "--format", "concise")
    return result.outcome == .clean ? result.output : result.output + result.notices + "\(result.outcome)"
  }
}
