import ChangePlans
import CivilTime
import Editorial
import Findings
import Lint
import Snapshots
import SourceText
import Testing

@Suite("Fixes of former keys")
struct FormerKeyFixTests {
  /// The bytes of a file after all safe fixes of former names.
  private func fixed(_ text: String, _ path: String) throws -> (text: String, findings: [Finding]) {
    let document = Document.read(SourceFile(path: path, text: text))
    let settings = SourceFile(path: "edito.md", text: "---\nedito: 1\n---\n")
    let others = path == "edito.md" ? [] : [Document.read(settings)]
    let corpus = Corpus(documents: others + [document])
    let snapshot = Snapshot(corpus, now: Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23))))
    let findings = Linter(Configuration(settingsOf: corpus)).lint(snapshot).findings.filter { $0.rule == "former-name" }
    let change = ChangePlan(findings, in: corpus).changes.first
    return (change.map { String(decoding: $0.newBytes, as: UTF8.self) } ?? text, findings)
  }

  @Test(
    "rename the key and nothing else",
    arguments: [
      (
        "edito.md", "---\r\nedito: 1\r\nreview:   required  # both\r\n---\r\n",
        "---\r\nedito: 1\r\napproval:   required  # both\r\n---\r\n"
      ),
      ("edito.md", "---\n{\"edito\":1,\"review\":required}\n---\n", "---\n{\"edito\":1,\"approval\":required}\n---\n"),
      (
        "edito.md", "---\nedito: 1\n'review': optional\n---\nreview: text\n",
        "---\nedito: 1\n'approval': optional\n---\nreview: text\n"
      ),
      (
        "processes/crisis.md", "---\nowner: ada\nreview: 2027-06-30\n---\n1. Ask.\n",
        "---\nowner: ada\nreview-by: 2027-06-30\n---\n1. Ask.\n"
      ),
      (
        "strategy/means.md", "---\nquestion: means\nreview: 2027-06-30\n---\n",
        "---\nquestion: means\nreview-by: 2027-06-30\n---\n"
      ),
    ])
  func renamesKey(_ path: String, _ before: String, _ after: String) throws {
    let (text, findings) = try fixed(before, path)
    #expect(text == after)
    #expect(findings.count == 1 && findings.allSatisfy { $0.severity == .info && $0.fix?.isSafe == true })
    let (again, none) = try fixed(after, path)
    #expect(again == after && none.isEmpty)
  }

  @Test("are not offered next to the current key, which counts")
  func bothKeys() throws {
    let text = "---\nedito: 1\nreview: optional\napproval: required\n---\n"
    let (after, findings) = try fixed(text, "edito.md")
    #expect(after == text && findings.count == 1)
    #expect(findings.first?.message.english == "key “review” is now called “approval”")
    #expect(findings.first?.help?.english.contains("only that one counts") == true)
    #expect(findings.first?.fix == nil)
  }
}
