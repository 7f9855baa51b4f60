import EditoCommands
import Foundation
import TestSupport
import Testing

@Suite("An unreadable setting")
struct LostSettingsTests {
  private func folder(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n\(settings)\n---\n", to: "edito.md")
    return folder
  }

  @Test(
    "stops every command except lint, which reports it",
    arguments: [
      "timezone: Europe/paris", "timezone: [UTC]", "locale: ⟨x⟩", "capacity: much", "approval: requird",
      "horizon: soon",
      "closures: [2026-13-01]", "closures: [{form: 2026-12-24}]", "timzone: Europe/Paris",
      "timezone: UTC\ntimezone: Europe/Paris", "timezone: BST", "timezone: ist", "timezone: EST",
      "name: [a", "name: {a: b}",
    ])
  func stops(_ settings: String) throws {
    let folder = try folder(settings)
    for command in [["next"], ["today"], ["new", "post", "Rye"], ["build"], ["serve", "--port", "0"]] {
      let result = folder.edito(command + ["--today", "2026-11-23"])
      #expect(result.outcome == .couldNotRun && result.output.isEmpty, "\(command)")
      #expect(result.notices.hasPrefix("edito: edito.md:"), "\(result.notices)")
      #expect(result.notices.contains("\n  help: "), "\(result.notices)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["edito.md"])
    #expect(folder.edito("lint", "--today", "2026-11-23", "--format", "concise").output.contains("edito.md:"))
  }

  @Test(
    "may be a zone of letters that name several clocks; a place is suggested instead",
    arguments: [
      ("BST", "Europe/London"), ("IST", "Asia/Kolkata"), ("PST", "America/Los_Angeles"), ("cest", "Europe/Paris"),
    ])
  func lettersOfZones(_ letters: String, _ place: String) throws {
    let folder = try folder("timezone: \(letters)")
    #expect(folder.edito("next", "--today", "2026-11-23").notices.contains(place))
    #expect(folder.edito("lint", "--today", "2026-11-23").output.contains(place))
  }

  @Test(
    "does not include letters that name one clock",
    arguments: [
      "UTC", "GMT", "CET", "EET", "WET", "HST", "Japan", "GB", "EST5EDT", "PST8PDT", "Etc/GMT+3", "US/Pacific",
    ])
  func namesOfZones(_ name: String) throws {
    #expect(try folder("timezone: \(name)").edito("next", "--today", "2026-11-23").outcome == .clean)
  }

  @Test(
    "does not include facts, the settings of lint, and unknown keys",
    arguments: ["cadence: [{target: often}]", "lint: {fail-on: eror}", "budget: 12", "closures: [2026-12-24] # Monday"])
  func goesOn(_ settings: String) throws {
    #expect(try folder(settings).edito("next", "--today", "2026-11-23").outcome == .clean)
  }
}
