import Foundation
import Testing

/// The sample's report, with Edito's sections and Camille's words.
@Suite("The sample's report")
struct SampleReportTests {
  @Test("has Edito's sections exactly as Edito writes them")
  func isCurrent() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let path = "reports/semaine-2026-W47.md"
    let before = try sandbox.text(of: path)
    let result = sandbox.edito(
      ["report", "2026-W47", "--today", "2026-11-23", "--format", "json"], language: .english)
    #expect(result.exitCode == 0)
    #expect(result.transcript.contains("\"outcome\": \"unchanged\""))
    #expect(!result.transcript.contains("\"kept\""), "run `edito report 2026-W47 --today 2026-11-23` in the sample")
    #expect(try sandbox.text(of: path) == before)
  }
}
