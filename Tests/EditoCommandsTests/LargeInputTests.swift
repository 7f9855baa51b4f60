import EditoCommands
import TestSupport
import Testing

@Suite("Standard input")
struct LargeInputTests {
  @Test("is rejected, and not cut, if it is larger than a file may be")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nedito: 1\nindicators: {views: {title: Views}}\nchannels: {x: {network: x}}\n---\n", to: "edito.md")
    var notices = ""
    let environment = CommandEnvironment(
      currentFolder: folder.path, clock: { TestTime.noon }, language: .english, locale: nil, timeZone: nil)
    let rows = Array("Month,Views\n2026-10,1\n".utf8)
    let console = Console(
      environment, write: { _ in }, notify: { notices += $0 },
      read: { limit in rows + [UInt8](repeating: 10, count: limit - rows.count) })
    #expect(Program.run(["metrics", "import", "-", "--today", "2026-11-23"], on: console) == .couldNotRun)
    #expect(notices.contains("file larger than"))
    #expect(!folder.exists("metrics"))
  }
}
