import Editorial
import ForeignFiles
import Localization
import Spreadsheets
import TestSupport
import Testing

/// An unchanged sheet changes nothing, with any channel names.
@Suite("An untouched sheet")
struct UntouchedSheetTests {
  private typealias Sheet = RoundTripTests

  private static let ids = [
    "x", "X", "mastodon", "Mastodon", "text", "title", "date", "at", "file", "id", "#", "-", "\u{200B}", "\u{202E}a",
    "é",
    "e\u{301}", "e", "a · b", "a.date", "tags", "étiquettes", "\"", "\\", "·", " x", "x-own", "1", "alternatif",
    "\u{301}",
  ]

  private static func quoted(_ id: String) -> String {
    "\"" + id.unicodeScalars.reduce(into: "") { $0 += "\\U" + hexadecimal($1) } + "\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func post(_ number: Int, _ numbers: inout SplitMix64) -> String {
    let ids = (0..<Int.random(in: 1...4, using: &numbers)).compactMap { _ in Self.ids.randomElement(using: &numbers) }
    let distinct = ids.enumerated().filter { !ids[..<$0.offset].contains($0.element) }.map(\.element)
    let dates = distinct.map { "\(quoted($0)): {date: 2026-11-2\(Int.random(in: 0...9, using: &numbers)), x-n: a}" }
    let links = distinct.map { "\(quoted($0)): {url: \"https://a.example/\(number)\", at: 2026-11-20}" }
    let channels =
      Bool.random(using: &numbers)
      ? "[\(distinct.map(quoted).joined(separator: ", "))]" : "{\(dates.joined(separator: ", "))}"
    let texts = distinct.filter { !$0.contains("\u{202E}") }.map { "\n## @\($0)\n\nText of \(number).\n" }.joined()
    return
      "---\ntitle: Post \(number)\nstatus: published\nchannels: \(channels)\npublished: {\(links.joined(separator: ", "))}\ntags: [\(quoted(ids[0]))]\n---\n\nBread.\n\(texts)"
  }

  @Test("changes no post, in either language", arguments: 1...40)
  func changesNothing(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let posts = (1...5).map { ("posts/p\($0).md", Self.post($0, &numbers)) }
    let corpus = Sheet.corpus(Dictionary(uniqueKeysWithValues: posts))
    for language in Language.allCases {
      let sheet = PostSheet(corpus)
      #expect(sheet.posts.count == 5)
      let headings = sheet.columns.map { $0.heading(in: language) }
      #expect(Set(headings).count == headings.count)
      let plan = Sheet.plan(sheet.text(DelimitedForm(), in: language), into: corpus)
      #expect(plan.changes.map(\.file.text) == [] && plan.rejected.map(\.issue.reason.english) == [])
      #expect(plan.unchangedCount == 5)
    }
  }

  @Test("written by people matches words that mean one channel")
  func peoplesHeadings() throws {
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: A\nchannels: [x, X]\n---\n\nBread.\n\n## @x\n\nOwn.\n"])
    let plan = Sheet.plan("ID,TEXTE MASTODON,Text · @x\na,Toot.,Other.\n", into: corpus)
    let text = try #require(plan.changes.first?.file.text)
    #expect(text.contains("## @mastodon\nToot.") && text.contains("## @x\n\nOther.") && !text.contains("@X\n"))
  }
}
