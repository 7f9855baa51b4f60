import Actions
import CivilTime
import ForeignFiles
import Metrics
import TestSupport
import Testing

@Suite("Imported readings")
struct FigureImportTests {
  private static let desk = TestWorkspace(files: [
    "strategy/metrics.md": "---\nquestion: metrics\nindicators: [{id: views}]\n---\n",
    "metrics/september.md": "---\nperiod: 2026-09\n---\n\n| channel | views |\n|---|---|\n| x | 5 |\n",
  ])

  private func figures(_ csv: [UInt8], period: String) throws -> [ImportedReading] {
    var reading = ExportReading()
    reading.period = try DateSyntax.period(period).get()
    let snapshot = Self.desk.snapshot
    let sheet = try #require(try SheetFile(csv).choose([]) { _ in .none }.sheets.first)
    return try MetricsExport(
      sheet.table(), into: snapshot.corpus, snapshot.metrics, reading: reading, today: snapshot.today
    ).figures
  }

  @Test("go to a new file for their period, if its name is free")
  func newPage() throws {
    let figures = try figures(Array("channel,views\nx,31\n".utf8), period: "2026-10")
    let changes = try MetricsImport(figures, replaces: false, by: Self.desk.creator).changes()
    let file = try #require(changes.newFiles.first)
    #expect(file.path == "metrics/metrics-2026-10.md" && changes.changes.isEmpty)
    #expect(file.text.contains("31"))
    var desk = Self.desk
    desk.taken = [file.path]
    let plan = try MetricsImport(figures, replaces: false, by: desk.creator)
    let error = #expect(throws: UsageError.self) { try plan.changes() }
    #expect(error?.input == .otherName)
  }

  @Test("replace other readings only on request", arguments: [true, false])
  func existingPage(replaces: Bool) throws {
    let figures = try figures(Array("channel,views\nx,7\n".utf8), period: "2026-09")
    let changes = try MetricsImport(figures, replaces: replaces, by: Self.desk.creator).changes()
    #expect(changes.changes.map(\.path) == (replaces ? ["metrics/september.md"] : []))
    if let change = changes.changes.first {
      #expect(String(decoding: change.newBytes, as: UTF8.self).contains("| x | 7 |"))
    }
  }

  @Test("are read in any encoding")
  func encodings() throws {
    let wide = "channel,views\nx,31\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try figures([0xFF, 0xFE] + wide, period: "2026-10").map(\.value) == [31])
  }
}
