import Editorial
import ForeignFiles
import Publishing
import Spreadsheets
import TestSupport
import Testing

/// A text in a sheet is plain words: the cell equals the text that a channel shows, byte for byte.
@Suite("The words of a cell")
struct WordsInCellsTests {
  private typealias Sheet = RoundTripTests

  static let texts = [
    "2*3*4 = 24, or **24**?", "__init__ and snake_case and _so_", "`make` it", "<b>Ben</b> & Jerry",
    "a < b > c, x<y, <3",
    "&amp; &copy; &#169; &nbsp; AT&T; R&D", "[shop](https://a.example) and [x]", "![cake](cake.jpg)",
    "[^1] and\n[^1]: note",
    "C:\\new\\_x \\* \\", "ends with a backslash\\\nand goes on\\", "~~30 €~~ ~20 € ~~~", "a | b\n--|--\n1 | 2",
    "|a|\n|:-:|", "# one\n## two\n####### seven\n#", "#hashtag\n#1 of all\n##two", "## @mastodon\ntext",
    "- one\n- two\n+ three\n* four",
    "-\n+\n*", "1. one\n2. two\n2. three", "1) one\n10) two\n1234567890. no list\n3.no list", "> said\n>> twice\n>",
    "before\n---\nafter",
    "before\n\n---\n\nafter", "***\n___\n* * *\n- - -\n_ _ _", "title\n===\ntext\n=\n==  x", "title\n-\n--\n",
    "```\ncode\n```", "~~~\ncode",
    "    four blanks\n\ttab\n  two", "one  \ntwo \nthree\t\nfour", "a\n\n\nb\n\n\n\nc", "a\n \nb\n\t\n\nc",
    "   \n\n  words", "<!-- note -->", "<!-- open",
    "words <!-- in --> words", "a\n<!-- in -->\nb", "<div>\nblock\n</div>", "<?php ?> <!DOCTYPE a> </p>",
    "<https://a.example/x>", "<ada@a.example>",
    "[x]: https://a.example\n[x]", "[ ] task\n- [ ] task\n- [x] done", "https://docs.example/library/__main__.html",
    "https://a.example/a_b_c*d*~~e~~`f`",
    "see www.a.example/__x__ or a.example/__y__.", "(https://a.example/(x)_y)*", "*https://a.example/x*",
    "_https://a.example/_x_ and_",
    "https://a.example/&amp; https://b.example/?a=1&copy=2", "https://a.example/x\"*. and https://b.example/x\"*.",
    "https://a.example/x\\\nnext\\",
    "@_nadia_ and @__otto__ *both*", "#a_b_c_ #_x_ and _#y_", "first_last@a.example *or* __x__@b.example",
    "*@ada* _@ada_ **#tag**", "&#32; and &#9;",
    "smile :-) * :_( ^_^", "¯\\_(ツ)_/¯", "…—\n–––\n—", "é\u{301} 👩‍🍳 «\u{A0}là\u{A0}»\u{202F}!", "\u{200B}zero",
    "a\u{2028}b\u{85}c", "a\u{B}b\u{C}c\u{7F}d",
    "\u{B}a\u{C}\nb\u{B}", "tab\there | there", "'quoted", "=1+1", "+33 1 23 45", "@SUM(A1)", "a\r\nb\r\n\r\nc\rd",
    "*\n**\n***\n****",
    "https://a.example/x\n\n\nnext", "@ada\n\n\n\n#tag", "a*\n\n*b\n_c\n\nd_", "!important !\\[x]",
    "$x$ {{y}} %z% {% a %}", "---\ntitle: no front matter\n---",
    "\\`a\\` \\\\_b\\\\_", "x^2^ H~2~O ==mark==", ":smile: ::: note\n:::", "Term\n: definition", "a  b   c", "1.\n2)\n",
    "&;&#;&#x;&#xZ;", "a_b_ _c_d", "5*6 7 *8* 9*",
  ]

  /// Returns the text of a cell: without the blank lines before it and the whitespace after it.
  private static func expected(_ text: String) -> [UInt8] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D {
        lines.append([])
      } else if byte != 0x0A {
        lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    var bytes = Array(lines.drop { $0.allSatisfy(isBlank) }.joined(separator: [0x0A]))
    while bytes.last.map(isBlank) ?? false { bytes.removeLast() }
    return bytes
  }

  private static func sheet(_ rows: [[String]]) -> String {
    DelimitedForm().text([["title", "channels", "text", "text @x"]] + rows.map { $0.map(SpreadsheetCell.guarded) })
  }

  private static func settings(_ lineBreaks: String) -> String {
    "---\nedito: 1\nline-breaks: \(lineBreaks)\nchannels: {x: {network: x}, mastodon: {network: mastodon}, blog: {network: blog}}\n---\n"
  }

  private static func shown(_ document: Document, on channel: String, in corpus: Corpus) -> [[UInt8]] {
    Rendition.all(of: document, in: corpus, channels: [channel]).first?.parts.map(\.text.bytes) ?? []
  }

  private func comesOut(_ texts: [String], _ lineBreaks: String) throws {
    let empty = Corpus.reading(["edito.md": Self.settings(lineBreaks)])
    let rows = texts.enumerated().map {
      ["T\($0.offset)", "x, mastodon", $0.element, texts[texts.count - 1 - $0.offset]]
    }
    let sheet = Self.sheet(rows)
    let plan = Sheet.plan(sheet, into: empty)
    try #require(plan.rejected.map(\.issue.reason.english) == [])
    try #require(plan.changes.count == texts.count)
    let corpus = Sheet.corpus(empty, after: plan)
    for (row, change) in zip(rows, plan.changes) {
      let document = try #require(corpus.document(at: change.file.path))
      for (channel, cell) in [("mastodon", row[2]), ("x", row[3])] {
        let wanted = Self.expected(cell)
        #expect(
          Self.shown(document, on: channel, in: corpus) == [wanted],
          "\(cell.debugDescription) as \(change.file.text.debugDescription)")
      }
    }
    #expect(Sheet.plan(sheet, into: corpus).unchangedCount == texts.count)
    // An exported sheet has the same content as the posts.
    let written = Sheet.plan(PostSheet(corpus).text(DelimitedForm(), in: .french), into: corpus)
    #expect(written.unchangedCount == texts.count && written.rejected.isEmpty)
  }

  @Test("appear unchanged on a channel, whatever marks they contain", arguments: ["keep", "join"])
  func shown(lineBreaks: String) throws { try comesOut(Self.texts, lineBreaks) }

  private static let alphabet = [
    "*", "**", "_", "__", "`", "#", "# ", "-", "- ", "+ ", "> ", "<", ">", "</b>", "<b>", "<!--", "-->", "&", "&amp;",
    ";", "[", "]", "](", ")", "!", "\\", "~~",
    "|", "1. ", "2) ", "---", "***", "===", "    ", "\t", "  ", " ", " ", " ", "\n", "\n", "\n\n", "\n\n\n", "  \n",
    "[^1]", ": ", "@ada_", "@_b_", "#c_d_",
    "https://a.example/_x_", "www.a.example/__y", "a.example/*z*", "f_g@a.example", "word", "deux", "ß", "“", "”", "🍞",
    "\"", "'", "=", "$", "^", "{", "x",
    "```", "~~~", "|-|", "<https://a.example>", "&#42;", "## @x", "\r\n",
  ]

  @Test("appear unchanged on a channel with any marks in any order", arguments: 1...24)
  func shown(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let texts = (0..<60).map { _ in
      (0..<Int.random(in: 1...14, using: &numbers)).compactMap { _ in Self.alphabet.randomElement(using: &numbers) }
        .joined() + "x"
    }
    try comesOut(texts, seed.isMultiple(of: 3) ? "join" : "keep")
  }

  @Test(
    "keep leading spaces, quoted or not, and lose trailing ones",
    arguments: [
      ("    four", "    four"), ("  - a", "  - a"), ("\ttab", "\ttab"), (" \"q\" ", " \"q\""), ("a ", "a"),
      ("a\t", "a"),
      ("\"a \nb \"", "a \nb"), ("\"Hello  \n  – one  \n  – two  \"", "Hello  \n  – one  \n  – two"),
      ("\"  a\nb\t \n \"", "  a\nb"), ("\"  one\"", "  one"), ("\" a \"", " a"),
    ])
  func blanks(cell: String, words: String) throws {
    let empty = Corpus.reading(["edito.md": Self.settings("keep")])
    let sheet = "title,channels,text\n  A ,mastodon,\(cell)\n"
    let plan = Sheet.plan(sheet, into: empty)
    #expect(plan.rejected.map(\.issue.reason.english) == [])
    let corpus = Sheet.corpus(empty, after: plan)
    let document = try #require(plan.changes.first.flatMap { corpus.document(at: $0.file.path) })
    #expect(document.header.title?.value == "A")
    #expect(Self.shown(document, on: "mastodon", in: corpus) == [Array(words.utf8)])
    #expect(Sheet.plan(sheet, into: corpus).unchangedCount == 1)
  }

  @Test("equal the existing text without its trailing spaces")
  func blanksBehind() {
    #expect(Sheet.plan("id,text\na,Rye\n", into: Self.post("Rye&#32;")).unchangedCount == 1)
  }

  // MARK: Posts that are there

  private static func post(_ text: String) -> Corpus {
    Sheet.corpus(["posts/a.md": "---\ntitle: A\nchannels: [x]\n---\n\n\(text)\n"])
  }

  private static func body(_ plan: ImportPlan) -> String? {
    plan.changes.first.map { String($0.file.text.dropFirst("---\ntitle: A\nchannels: [x]\n---\n\n".count).dropLast()) }
  }

  @Test(
    "do not change a post that has them already",
    arguments: [
      ("Some **bold** bread.", "Some bold bread."), ("2\\*3 &amp; 4", "2*3 & 4"), ("- rye\n- oat", "• rye\n• oat"),
      ("Bread. <!-- fresh? -->", "Bread."), ("[Shop](https://a.example)", "Shop (https://a.example)"),
    ])
  func unchanged(text: String, cell: String) {
    let plan = Sheet.plan("id,text\na,\"\(cell)\"\n", into: Self.post(text))
    #expect(plan.unchangedCount == 1 && plan.changes.isEmpty)
  }

  @Test(
    "are written into a post with the necessary escapes",
    arguments: [
      ("2\\*3", "2*3*4", "2\\*3\\*4"), ("Rye.", "# 1\n- a", "\\# 1\n\\- a"), ("Some **bold** bread.", "Rye.", "Rye."),
      ("Rye.", "<b>Rye</b>", "\\<b>Rye\\</b>"),
    ])
  func changed(text: String, cell: String, written: String) {
    let plan = Sheet.plan("id,text\na,\"\(cell)\"\n", into: Self.post(text))
    #expect(Self.body(plan) == written)
  }

  @Test("are written into a post with wrapped lines")
  func wrapped() {
    let files = [
      "edito.md": Self.settings("join"), "posts/a.md": "---\ntitle: A\nchannels: [x]\n---\n\nRye\nand oat.\n",
    ]
    let corpus = Corpus.reading(files)
    #expect(Sheet.plan("id,text\na,Rye and oat.\n", into: corpus).unchangedCount == 1)
    let plan = Sheet.plan("id,text\na,\"2*3\nrye\"\n", into: corpus)
    #expect(Self.body(plan) == "2\\*3\\\nrye")
  }

  @Test(
    "are rejected if both they and the post contain marks, because that is ambiguous",
    arguments: ["Some **bold** bread.", "Some **bold** rye.", "* rye"])
  func inDoubt(cell: String) throws {
    let plan = Sheet.plan("id,text\na,\(cell)\n", into: Self.post("Some **bold** bread."))
    let rejected = try #require(plan.rejected.first)
    #expect(plan.changes.isEmpty && rejected.line == 2 && rejected.column?.number == 2)
    #expect(rejected.issue.hint?.english.contains("--markdown") ?? false)
  }

  @Test(
    "are Markdown if a header or an option says so",
    arguments: ["text (Markdown)", "TEXTE (markdown)", "text"])
  func markdown(heading: String) {
    let corpus = Self.post("Some **bold** bread.")
    let target = ImportTarget(corpus)
    let table = SheetTable(
      Array("id,\(heading)\na,Some **bold** rye.\n".utf8), for: target, holdsMarkdown: heading == "text")
    let plan = ImportPlan(
      [ImportPlan.Sheet(name: "a.csv", table: table)], into: target, order: .dayFirst, today: TestTime.day.day
    ) { title, _ in title }
    #expect(Self.body(plan) == "Some **bold** rye.")
  }
}
