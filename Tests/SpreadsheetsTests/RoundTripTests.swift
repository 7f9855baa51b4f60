import CivilTime
import Editorial
import ForeignFiles
import Foundation
import Localization
import SourceText
import Spreadsheets
import TestSupport
import Testing
import WorkspaceFiles

/// Every value of a sheet survives a round trip.
@Suite("The sheet of posts")
struct RoundTripTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let strategy = """
    ---
    question: medium
    channels:
      x: {network: x}
      mastodon: {network: mastodon}
      insta: {network: instagram, title: Le fournil en photos}
    ---
    """

  static func corpus(_ posts: [String: String]) -> Corpus {
    Corpus.reading(posts.merging(["edito.md": "---\nedito: 1\n---\n", "strategy/m.md": strategy]) { $1 })
  }

  static func plan(
    _ text: String, into corpus: Corpus, order: WrittenDate.Order? = .dayFirst, given: WrittenDate.Order? = nil,
    clears: Bool = false
  ) -> ImportPlan {
    plan(Array(text.utf8), into: corpus, order: order, given: given, clears: clears)
  }

  static func plan(
    _ bytes: [UInt8], into corpus: Corpus, order: WrittenDate.Order? = .dayFirst, given: WrittenDate.Order? = nil,
    clears: Bool = false
  ) -> ImportPlan {
    let decoded = TextDecoding.utf8(bytes)?.bytes ?? []
    let target = ImportTarget(corpus)
    let sheet = ImportPlan.Sheet(name: "a.csv", table: SheetTable(decoded, for: target))
    return ImportPlan([sheet], into: target, order: order, given: given, today: TestTime.day.day, clears: clears) {
      title, day in
      "posts/" + (day.map { "\($0)-" } ?? "") + title.lowercased().replacing(" ", with: "-") + ".md"
    }
  }

  /// Returns the corpus after a plan is carried out.
  static func corpus(_ corpus: Corpus, after plan: ImportPlan) -> Corpus {
    let paths = Set(plan.changes.map(\.file.path))
    return Corpus(
      documents: corpus.documents.filter { !paths.contains($0.path) } + plan.changes.map { Document.read($0.file) })
  }

  private static func sample() throws -> Corpus {
    try Workspace.load(root.appending(path: "sample-workspace").path, jobs: 2, git: .isolated).corpus
  }

  // MARK: Files of other programs

  static let article = """
    ---
    title: "Rye"
    publishDate: 2026-11-24T09:30:00
    draft: true   # not yet
    weight: 3
    params: {toc: yes}
    ---
    Rye at nine.

    """

  private static let site = Corpus.reading([
    "strategy/m.md": strategy,
    "edito.md": """
    ---
    edito: 1
    sources:
      - kind: post
        files: [content/**/*.md]
        channels: [x]
        keys: {publishDate: date, draft: status}
        values: {status: {true: draft, false: published}}
    ---
    """,
    "content/blog/rye.md": article,
  ])

  @Test("of a site whose files stay in place is imported without a change")
  func sourcesAreUnchanged() throws {
    let sheet = PostSheet(Self.site)
    let cells = try #require(sheet.posts.first)
    #expect(cells[.field(["status"])] == "draft" && cells[.field(["x-weight"])] == "3")
    #expect(cells[.field(["channels"])] == "x" && cells.remainders.isEmpty)
    let text = sheet.text(DelimitedForm(separator: .comma, hasByteOrderMark: false), in: .english)
    let plan = Self.plan(text, into: Self.site)
    #expect(plan.changes.isEmpty && plan.rejected.isEmpty && plan.unchangedCount == 1)
  }

  @Test("changes a file of a site under its own names, byte for byte")
  func sourcesAreEdited() throws {
    let text = "file,date,status,x-weight\ncontent/blog/rye.md,2026-11-25 10:00,published,4\n"
    let plan = Self.plan(text, into: Self.site)
    let changed = try #require(plan.changes.first)
    #expect(plan.changes.count == 1 && plan.rejected.isEmpty)
    #expect(
      changed.file.text
        == Self.article.replacing("2026-11-24T09:30:00", with: "2026-11-25T10:00:00")
        .replacing("draft: true ", with: "draft: false ").replacing("weight: 3", with: "weight: 4"))
  }

  // MARK: The sample

  @Test("of the sample is imported without a change", arguments: Language.allCases, Separator.allCases)
  func sampleIsUnchanged(language: Language, separator: Separator) throws {
    let corpus = try Self.sample()
    let sheet = PostSheet(corpus)
    #expect(sheet.posts.count == 70)
    #expect(sheet.posts.flatMap(\.remainders).isEmpty)
    let form = DelimitedForm(separator: separator, hasByteOrderMark: separator == .semicolon)
    let plan = Self.plan(sheet.text(form, in: language), into: corpus)
    #expect(plan.changes.isEmpty && plan.rejected.isEmpty && plan.kept.isEmpty)
    #expect(plan.unchangedCount == 70)
  }

  @Test("of the sample recreates all posts, and then the same sheet")
  func sampleComesBack() throws {
    let corpus = try Self.sample()
    let sheet = PostSheet(corpus).text(DelimitedForm(), in: .french)
    let empty = Corpus(documents: corpus.documents.filter { $0.kind != .post })
    let plan = Self.plan(sheet, into: empty)
    #expect(plan.changes.count == 70 && plan.rejected.isEmpty)
    let made = Self.corpus(empty, after: plan)
    #expect(Array(PostSheet(made).text(DelimitedForm(), in: .french).utf8) == Array(sheet.utf8))
    #expect(Self.plan(sheet, into: made).unchangedCount == 70)
  }

  @Test("of the sample is read in the usual encodings of spreadsheets", arguments: ["utf-16", "windows-1252"])
  func encodings(name: String) throws {
    let corpus = try Self.sample()
    let text = PostSheet(corpus).text(DelimitedForm(separator: .tab), in: .french)
    if name == "utf-16" {
      let bytes = text.utf16.reduce(into: [UInt8]([0xFF, 0xFE])) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
      #expect(Self.plan(bytes, into: corpus).unchangedCount == 70)
    } else {
      // Characters that windows-1252 lacks are lost when the file is saved, and cannot be restored.
      let rows = text.split(separator: "\r\n").filter { $0.data(using: .windowsCP1252) != nil }
      let bytes = rows.joined(separator: "\r\n").data(using: .windowsCP1252).map { Array($0) } ?? []
      let plan = Self.plan(bytes, into: corpus)
      #expect(plan.changes.isEmpty && plan.rejected.isEmpty && plan.unchangedCount > 0)
    }
  }

  // MARK: Hostile values

  static let hostile = [
    "=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+1", "-1", "\t=1+1", "'=1", "'", "''", "'hier", "a\tb", "\"", "\"\"",
    "a\"b\"",
    "a;b,c|d", "line\nline", "line\r\nline", "  blank  ", "🍞👩‍🍳", "e\u{301}", "é", "\"\u{301}", "'\u{301}x", "null", "~",
    "true",
    "2026-11-24", "12", "# not a comment", "a: b", "{a: b}", "[a]", "- a", "*a", "&a", "!a", "%a", "`a`", "\\", "\\n",
    "\u{202F}!", "a\u{2028}b", "\u{FEFF}x", "\u{7F}", "sep=;", "---", "...", "x-", "«\u{A0}a\u{A0}»",
  ]

  @Test("preserves any value of the front matter", arguments: hostile)
  func hostileValues(value: String) throws {
    let quoted =
      value.unicodeScalars.reduce(into: "\"") { text, scalar in
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      } + "\""
    let post = """
      ---
      title: \(quoted)
      status: draft
      tags: [\(quoted), plain, \(quoted)]
      cta: {text: \(quoted), x-more: \(quoted)}
      media:
        - {file: \(quoted), alt: \(quoted)}
        - {file: media/b.jpg}
      x-note: \(quoted)
      ---

      The text.
      """
    let corpus = Self.corpus(["posts/a.md": post])
    let cells = try #require(PostSheet(corpus).posts.first)
    #expect(Array(cells[.field(["title"])].utf8) == Array(value.utf8))
    try comesBack(corpus)
  }

  static let texts = [
    "=cmd|' /C calc'!A0", "@SUM", "+1", "-1", "- one\n- two", "'", "''=", "\"quoted\", twice; or\tmore",
    "two\n\nparagraphs",
    "    code at the start\n\nand words", "ends with blanks  ", "one\r\ntwo\r\n\r\nthree",
    "[ref]\n\n[ref]: https://a.example",
    "<!-- a comment -->\n\nwords", "```\n## @x\n```", "## A heading\n\n---\n\n## @ no channel", "🍞",
    "a | b\n- | -\n1 | 2",
    "***", "---\n\nafter a break", "> quote", "\\# escaped", "text\n===", "## @nobody",
  ]

  @Test("preserves any text", arguments: texts)
  func hostileTexts(text: String) throws {
    let lineBreak = text.contains("\r\n") ? "\r\n" : "\n"
    let post = "---\ntitle: a\nchannels: [x, mastodon]\n---\n\n\(text)\n\n## @mastodon\n\(text)\n".split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }.joined(separator: lineBreak)
    let corpus = Self.corpus(["posts/a.md": post])
    let cells = try #require(PostSheet(corpus).posts.first)
    if text != "## @nobody" { #expect(Array(cells[.text(channel: nil)].utf8) == Array(text.utf8)) }
    try comesBack(corpus)
  }

  private func comesBack(_ corpus: Corpus, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let empty = Self.corpus([:])
    for separator in [Separator.comma, .semicolon, .tab] {
      let text = PostSheet(corpus).text(DelimitedForm(separator: separator), in: .english)
      for row in PostSheet(corpus).rows(in: .english) {
        #expect(!row.contains { SpreadsheetCell.isFormula($0) }, sourceLocation: sourceLocation)
      }
      #expect(Self.plan(text, into: corpus).unchangedCount == 1, sourceLocation: sourceLocation)
      let plan = Self.plan(text, into: empty)
      let rejected = plan.rejected.map(\.issue.reason.english)
      // A heading of an undeclared channel has no column to be restored from.
      if text.contains("@nobody") { continue }
      #expect(rejected == [], sourceLocation: sourceLocation)
      let made = PostSheet(Self.corpus(empty, after: plan))
      #expect(
        made.text(DelimitedForm(separator: separator), in: .english).utf8.elementsEqual(text.utf8),
        sourceLocation: sourceLocation)
      let (first, second) = (PostSheet(corpus).posts.first, made.posts.first)
      for (column, value) in first?.values ?? [:] {
        #expect(Array((second?[column] ?? "").utf8) == Array(value.utf8), "\(column)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("keeps lists and maps of the team's own keys, and names values without a column")
  func ownKeys() throws {
    let post = """
      ---
      title: a
      x-board: Pains
      x-list: [1, two, "3, 4", null]
      x-map: {a: {b: [c]}}
      pilar: slip
      cta: nothing
      ---
      """
    let corpus = Self.corpus(["posts/a.md": post])
    let cells = try #require(PostSheet(corpus).posts.first)
    #expect(cells[.field(["x-list"])] == "[1, two, \"3, 4\", null]")
    #expect(cells[.field(["x-map"])] == "{a: {b: [c]}}")
    #expect(cells.remainders.map(\.key) == ["pilar", "cta"])
    let text = PostSheet(corpus).text(DelimitedForm(), in: .english)
    let made = Self.corpus(Self.corpus([:]), after: Self.plan(text, into: Self.corpus([:])))
    #expect(PostSheet(made).text(DelimitedForm(), in: .english) == text)
  }

  @Test("limits the expansion of aliases")
  func aliases() throws {
    var lines = ["x-a0: &a0 [1, 2]"]
    for level in 1...40 { lines.append("x-a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]") }
    let corpus = Self.corpus(["posts/a.md": "---\ntitle: a\n\(lines.joined(separator: "\n"))\n---\n"])
    let cells = try #require(PostSheet(corpus).posts.first)
    #expect(cells[.field(["x-a1"])] == "[[1, 2], [1, 2], [1, 2]]")
    #expect(!cells.remainders.isEmpty)
  }
}
