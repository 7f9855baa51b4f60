import CivilTime
import Editorial
import Lint
import Snapshots
import SourceText
import TestSupport
import Testing

@Suite("Findings while files change")
struct LiveFindingsTests {
  private static let files = [
    "edito.md": "---\nedito: 1\n---\n", "people/ada.md": "---\nname: Ada\nrole: member\n---\n",
    "posts/a.md": "---\nstatsu: draft\n---\nBread.\n", "posts/b.md": "---\nstatus: draft\n---\nCake.\n",
  ]

  /// Returns a corpus with one changed file and otherwise the same documents.
  private func corpus(_ path: String, _ text: String?, in old: Corpus) -> Corpus {
    let other = text.map { [Document.read(SourceFile(path: path, text: $0))] } ?? []
    let documents = old.documents.filter { $0.path != path } + other
    return Corpus(documents: documents, files: FileIndex(documents.map(\.path)), zone: .utc)
  }

  private func shown(_ findings: inout LiveFindings, _ corpus: Corpus) -> [String] {
    findings.findings(in: Snapshot(corpus, now: TestTime.day), jobs: 1)().map { "\($0.place.path) \($0.rule)" }
  }

  private func hasOthers(_ findings: inout LiveFindings) -> Bool { findings.recheckAll() }

  @Test("cover the changed document at once, and the whole workspace when it is idle")
  func atOnceAndLater() {
    var findings = LiveFindings()
    let first = Corpus.reading(Self.files)
    #expect(shown(&findings, first) == ["posts/a.md unknown-key"])
    #expect(!hasOthers(&findings))
    let authored = corpus("posts/b.md", "---\nstatus: draft\nauthor: ada\n---\nCake.\n", in: first)
    #expect(shown(&findings, authored) == ["posts/a.md unknown-key"])
    #expect(!hasOthers(&findings))
    // Only a check of the whole workspace finds that the author of another document is missing.
    let orphaned = corpus("people/ada.md", nil, in: authored)
    #expect(shown(&findings, orphaned) == ["posts/a.md unknown-key"])
    #expect(hasOthers(&findings))
    #expect(shown(&findings, orphaned) == ["posts/a.md unknown-key", "posts/b.md unknown-reference"])
    #expect(!hasOthers(&findings))
    let corrected = corpus("posts/a.md", "---\nstatus: draft\n---\nBread.\n", in: orphaned)
    #expect(shown(&findings, corrected) == ["posts/b.md unknown-reference"])
  }

  @Test("cover the whole workspace at once if the settings change, or after a reset")
  func wholeWorkspace() {
    let first = Corpus.reading(Self.files)
    let all = ["posts/a.md unknown-key"]
    var findings = LiveFindings()
    #expect(shown(&findings, first) == all)
    _ = findings.recheckAll()
    // Settings can concern every document: these turn the rule off.
    let lint = "---\nedito: 1\nlint: {rules: {unknown-key: off}}\n---\n"
    let settings = corpus("edito.md", lint, in: first)
    #expect(shown(&findings, settings).isEmpty)
    #expect(!hasOthers(&findings))
    findings.invalidate()
    #expect(shown(&findings, first) == all)
    #expect(!hasOthers(&findings))
  }
}
