import CivilTime
import Foundation
import Localization
import Presentation
import TestSupport
import Testing

@testable import EditoCommands

/// The output of commands on narrow and wide terminals, and in formats for programs.
@Suite("Output of commands")
struct OutputWidthTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let channels = (1...8).map { "channel-\($0)" }
    try folder.write(
      """
      ---
      edito: 1
      name: Desk
      locale: en-GB
      timezone: Europe/Paris
      channels: {\(channels.map { "\($0): {network: mastodon}" }.joined(separator: ", "))}
      ---
      """, to: "edito.md")
    try folder.write(
      "---\ntitle: The rye is back in all our shops\nstatus: draft\nauthor: somebody\ndate: 2026-11-24 09:00\nchannels: [\(channels.joined(separator: ", "))]\n---\nHello.\n",
      to: "posts/2026/2026-11-24-the-rye-is-back.md")
    return folder
  }

  private func calendar(_ folder: TemporaryFolder, width: Int) -> [Substring] {
    var written = ""
    let environment = CommandEnvironment(currentFolder: folder.path, clock: { TestTime.noon }, width: width)
    let console = Console(environment, write: { written += $0 }, notify: { _ in })
    _ = Program.run(["calendar", "2026-11-24", "--today", "2026-11-23"], on: console)
    return written.split(separator: "\n")
  }

  @Test("the calendar fits a terminal of 40 columns, and names posts by their ids there")
  func narrow() throws {
    let lines = calendar(try workspace(), width: 40)
    #expect(lines.filter { DisplayWidth.of($0) > 40 } == [])
    #expect(lines.contains { $0.hasSuffix("2026-11-24-the-rye-is-back") })
    #expect(lines.contains("           channel-1, channel-2 +6"))
  }

  @Test("on a wide terminal, titles come before channels, and a long list of channels is shortened")
  func wide() throws {
    let lines = calendar(try workspace(), width: 200)
    let expected =
      "  09:00  ○ The rye is back in all our shops  channel-1, channel-2 +6           somebody  posts/2026/2026-11-24-the-rye-is-back.md"
    #expect(lines.contains(Substring(expected)), "\(lines)")
  }

  @Test("`report --print` prints JSON if it is requested, and writes nothing")
  func printedReport() throws {
    let folder = try workspace()
    let result = folder.edito("report", "2026-W47", "--print", "--format", "json", "--today", "2026-11-23")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.notices)")
    let reports = try #require(json["reports"] as? [[String: Any]])
    #expect(reports.count == 1)
    #expect((reports.first?["text"] as? String)?.hasPrefix("---\n") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/reports"))
  }
}
