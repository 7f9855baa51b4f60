import MarkdownSyntax
import Testing

@testable import Publishing

/// Markdown on networks that do not read it.
@Suite("Markdown as plain text")
struct FlowTextTests {
  static func flow(_ markdown: String, marks: FlowText.Marks = .none, needsScheme: Bool = false) -> FlowText {
    let bytes = Array(markdown.utf8)
    let tree = MarkdownParser.parse(bytes)
    return FlowText(tree.nodes.indices, of: tree, in: bytes, .init(marks: marks, needsScheme: needsScheme))
  }

  @Test(
    "keeps the words",
    arguments: [
      ("Fresh bread.", "Fresh bread."),
      ("One.\n\nTwo.\n\n\n \nThree.", "One.\n\nTwo.\n\n\n\nThree."),
      ("A line\nend stays.", "A line\nend stays."), ("a *b\nc* `d`\n[e](#f)", "a b\nc d\ne"),
      ("A hard  \nbreak and\\\nanother.", "A hard\nbreak and\nanother."),
      ("**Bold**, *italic* and `code`.", "Bold, italic and code."),
      ("# Heading\n\nText.", "Heading\n\nText."),
      ("### Heading\nText.", "Heading\nText."),
      ("&amp; &eacute; \\* 1\\. &nbsp;x", "& é * 1. \u{A0}x"),
      ("- one\n- two\n- three", "• one\n• two\n• three"),
      ("- one\n\n- two", "• one\n\n• two"),
      ("Here:\n- one\n- two\n\nEnd.", "Here:\n• one\n• two\n\nEnd."),
      ("3. three\n4. four", "3. three\n4. four"),
      ("1. one\n1. two\n1. three", "1. one\n2. two\n3. three"), ("5) one\n5) two", "5) one\n6) two"),
      ("3. rye\n2. spelt\n1. wheat", "3. rye\n2. spelt\n1. wheat"), ("1) ada\n2) ben", "1) ada\n2) ben"),
      ("1. one\n3. three\n3. again", "1. one\n3. three\n3. again"), ("07. seven", "07. seven"),
      ("- one\n  - inner\n  - more\n- two", "• one\n  • inner\n  • more\n• two"),
      ("- one\n\n  again\n- two", "• one\n\nagain\n• two"),
      ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
      ("> Quoted\n> words.", "Quoted\nwords."), ("- one\n  more\n- two", "• one\nmore\n• two"),
      ("> One.\n>\n> Two.", "One.\n\nTwo."),
      ("```\nlet a = 1\nlet b\n```\nEnd.", "let a = 1\nlet b\nEnd."),
      ("<https://a.example/b>", "https://a.example/b"),
      ("See https://a.example/b.", "See https://a.example/b."),
      ("[the shop](https://a.example/b)", "the shop (https://a.example/b)"),
      ("[a.example/b](https://a.example/b)", "a.example/b"),
      ("[a.example](https://a.example/)", "a.example"),
      ("<a@b.example>", "a@b.example"),
      ("[](https://a.example)", "https://a.example"),
      ("[the *old* shop][1] is open\n\n[1]: https://a.example \"Shop\"", "the old shop (https://a.example) is open"),
      ("[the other](../12/other.md) post", "the other post"),
      ("[up](#top)", "up"),
      ("![A loaf](media/a.jpg)\n\nBread.", "Bread."),
      ("Bread ![A loaf](media/a.jpg) here.", "Bread here."),
      ("Bread.<!-- a note -->\n\n<!-- another -->\n\nEnd.", "Bread.\n\nEnd."),
      ("One<br>two", "One\ntwo"), ("One <br> two", "One\ntwo"), ("One <!-- a --> two.", "One two."),
      ("[us](mailto:a@b.example)", "us (a@b.example)"), ("[us](tel:+33123)", "us (+33123)"),
      ("~~3 €~~ 2 €", "3 € 2 €"), ("~~*a* b~~ and ~~~c~~~ and ~~ d ~~", "a b and ~~~c~~~ and ~~ d ~~"),
      ("~~one\n\ntwo~~", "~~one\n\ntwo~~"), ("a\\*b &amp; &eacute;t&eacute; &#x1F956;!", "a*b & été 🥖!"),
      ("<div>gone</div>\n\nKept.", "Kept."),
      ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
      ("One.\n\n---\n\nTwo.", "One.\n\nTwo."),
      ("CRLF\r\n\r\nlines\r\n- a\r\n- b", "CRLF\n\nlines\n• a\n• b"),
      (
        "Rye[^1] and spelt[^why].\n\n[^why]: It grows here.\n\n[^1]: From the mill.",
        "Rye¹ and spelt².\n\n² It grows here.\n\n¹ From the mill."
      ),
      ("No note[^1].", "No note[^1]."),
      ("Rye[^1], oat[^2].\n\n[^1]: From the mill.\n[^2]: From here.", "Rye¹, oat².\n\n¹ From the mill.\n² From here."),
      ("Rye[^b], oat[^a].\n[^a]: One.\n[^b]: Two.", "Rye¹, oat².\n² One.\n¹ Two."),
      ("2 < 3 and a_b_c ~x~", "2 < 3 and a_b_c ~x~"),
      ("[Shop]: https://a.example/_b_", "[Shop]: https://a.example/_b_"),
      (
        "- [Rye]: https://a.example\n- [Oat]: https://b.example\n  more",
        "• [Rye]: https://a.example\n• [Oat]: https://b.example\nmore"
      ),
      ("> 1. [Rye]: https://a.example", "1. [Rye]: https://a.example"),
      ("One\n\n\n---\n\n\n\nTwo", "One\n\nTwo"),
      ("Rye[^1].\n\n[^1]: https://a.example", "Rye¹.\n\n¹ https://a.example"),
      ("[a]\n\n[a]: https://a.example\n[a]: https://b.example", "a (https://a.example)\n\n[a]: https://b.example"),
      (
        "[a]\n\n[a]: https://a.example\n\n[a] b\n\n[a]: https://a.example",
        "a (https://a.example)\n\na (https://a.example) b"
      ),
      ("<!-- note --> Words behind it *go* out\nwith the next line.", "Words behind it go out\nwith the next line."),
      ("<!-- a\n\nb --> End.", "End."), ("<!-- a --> <!-- b --> End.", "End."),
      ("- <!-- note --> rye\n- <!-- alone -->\n- spelt", "• rye\n• spelt"), ("One\n<!-- note -->\ntwo", "One\ntwo"),
      ("One\n\n<!-- note -->\ntwo", "One\n\ntwo"), ("One <!-- note -->\ntwo", "One\ntwo"),
      ("- # Heading\n- words", "• Heading\n• words"),
    ])
  func plainWords(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test(
    "leaves no line for a picture on its own line",
    arguments: [
      ("![A loaf](a.jpg)\nOur new loaf.", "Our new loaf."), ("Monday.\n![](a.jpg)\nTuesday.", "Monday.\nTuesday."),
      ("Monday.\n![a](a.jpg)\n![b](b.jpg) <!-- c -->\nTuesday.", "Monday.\nTuesday."),
      ("Monday.\n![](a.jpg)\n\nTuesday.", "Monday.\n\nTuesday."), ("Monday.\n![](a.jpg)", "Monday."),
      ("Monday.\n\n![](a.jpg)\nTuesday.", "Monday.\n\nTuesday."),
      ("Monday.\n   ![](a.jpg)\n  Tuesday.", "Monday.\n  Tuesday."), ("A\\\n**![](a.jpg)**\\\nB", "A\nB"),
      ("A\\\n\\\nB ![](a.jpg)\nC", "A\n\nB\nC"), ("A<br>\n![](a.jpg)\nB", "A\n\nB"),
      ("> A\n> ![](a.jpg)\n> B", "A\nB"), ("A\n[![a](a.jpg)](https://a.example)\nB", "A\nhttps://a.example\nB"),
      ("A\n\n[![a](a.jpg)](https://a.example)", "A\n\nhttps://a.example"),
      ("See [![a](a.jpg)](https://a.example) now", "See https://a.example now"), ("<br>\n\nA", "A"),
      ("- ![](a.jpg)", ""),
      ("- A\n- ![](a.jpg)\n- B", "• A\n• B"), ("- A\n- ***\n- B", "• A\n• B"),
      ("1. A\n1. ![](a.jpg)\n1. B", "1. A\n2. B"),
      ("- [ ] ![](a.jpg)\n- [x] B", "☑ B"), ("- ![](a.jpg)\n  - B", "  • B"),
      ("- ![](a.jpg)\n  Rye", "• Rye"), ("- ![](a.jpg)\n\n  Rye", "• Rye"), ("- ![](a.jpg) Rye", "• Rye"),
      ("A\n\n- ![](a.jpg)\n\nB", "A\n\nB"),
    ])
  func picturesOnTheirOwn(markdown: String, expected: String) {
    for text in [markdown, markdown.replacing("\n", with: "\r\n")] {
      #expect(Self.flow(text).text.string == expected)
    }
    let marked = Self.flow(markdown, marks: .telegram).text.string
    #expect(marked.filter { $0 == "\n" }.count == expected.filter { $0 == "\n" }.count, "\(marked)")
    #expect(!marked.contains("**"))
  }

  @Test(
    "leaves no line for a picture on its own line if lines are joined",
    arguments: [
      ("Monday.\n![](a.jpg)\nTuesday.", "Monday. Tuesday."), ("![](a.jpg)\nOur", "Our"),
      ("A\n\n![](a.jpg)\nB\n![](b.jpg)\n\nC", "A\n\nB\n\nC"), ("- ![](a.jpg)\n  Rye", "• Rye"),
      ("新鲜\n![图 片](a.jpg)\n面包", "新鲜面包"), ("新鲜\n![](a.jpg)\nrye", "新鲜 rye"),
    ])
  func picturesAmongJoinedLines(markdown: String, expected: String) {
    let bytes = Array(markdown.utf8)
    let tree = MarkdownParser.parse(bytes)
    #expect(FlowText(tree.nodes.indices, of: tree, in: bytes, .init(joinsLines: true)).text.string == expected)
  }

  @Test(
    "keeps the number before a task's box",
    arguments: [
      ("1. [ ] Book\n2. [x] Ring", "1. ☐ Book\n2. ☑ Ring"), ("1) [x] Book", "1) ☑ Book"),
      ("1. [ ] a\n1. [ ] b\n   - [x] c", "1. ☐ a\n2. ☐ b\n  ☑ c"), ("1. Book\n2. [x] Ring", "1. Book\n2. ☑ Ring"),
    ])
  func numberedTasks(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test(
    "writes no mark for empty cells at the end of a row",
    arguments: [
      ("| a | b |\n|---|---|\n| 1 | 2 |\nOrder now.", "a | b\n1 | 2\nOrder now."),
      ("| a | b | c |\n|---|---|---|\n| 1 | | |\n| 1 | | 3 |\n| | 2 | |", "a | b | c\n1\n1 |  | 3\n | 2"),
      (
        "Order now:\n| a |\n|---|\n| 1 |\n\nTill Friday,\nat *eight*:\n| b |\n|---|",
        "Order now:\na\n1\n\nTill Friday,\nat eight:\nb"
      ),
      ("| a | |\n|---|---|\n| | |\n| *1* | ![](a.jpg) |", "a\n1"),
      ("- | a | b |\n  |---|---|\n  | 1 | |", "• a | b\n1"),
    ])
  func emptyCells(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
    let marked = Self.flow(markdown, marks: .telegram).text.string
    #expect(marked.replacing("_", with: "").replacing("\\", with: "") == expected)
  }

  @Test(
    "keeps the spaces and the blank lines of a verse",
    arguments: [
      ("O\n    snail,\n  climb\n\n\nbut slowly", "O\n    snail,\n  climb\n\n\nbut slowly"),
      ("O\r\n\tsnail\r\n\r\n\r\nbut", "O\n\tsnail\n\n\nbut"),
      ("One\n\n   *two*\n  **three**", "One\n\n   two\n  three"),
      ("   One  \n two\\\n   three", "   One\n two\n   three"),
      // Whitespace that only aligns a line with its mark is not part of the words.
      ("- one\n    more\n  and\n- two", "• one\n  more\nand\n• two"),
      ("> one\n>    two\n> three", "one\n   two\nthree"),
      (">  one\n>\ttwo\nthree", " one\ntwo\nthree"), ("10. one\n      two\n    three", "10. one\n  two\nthree"),
      ("> - one\n>   two\n>     three", "• one\ntwo\n  three"),
      ("-    one\n     two\n      three", "• one\ntwo\n three"),
      ("- [ ] one\n  two\n    three", "☐ one\ntwo\n  three"), ("- one\n\n  two\n    three", "• one\n\ntwo\n  three"),
      ("- <!-- a --> one <!-- b -->\n- two", "• one\n• two"),
      ("> one\n>\n>\n> two", "one\n\n\ntwo"), ("One\n   <!-- note -->\n  two", "One\n  two"),
      ("One\n\n\n<!-- note -->\n\ntwo", "One\n\n\ntwo"), ("# One\n\n\n\ntwo", "One\n\n\n\ntwo"),
    ])
  func verses(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test(
    "reads the further paragraphs of a footnote",
    arguments: [
      (
        "Rye[^1].\n\n[^1]: From *here*,\n    not there.\n\n    It is **old**.\n\n    Very.\n\nEnd.",
        "Rye¹.\n\n¹ From here,\nnot there.\n\nIt is old.\n\nVery.\n\nEnd."
      ),
      ("Rye[^1].\r\n\r\n[^1]: One.\r\n\r\n    Two.\r\n", "Rye¹.\n\n¹ One.\n\nTwo."),
      ("a[^1]\n\n[^1]: b\n      c\n\n      d", "a¹\n\n¹ b\n  c\n\n  d"),
      ("[1]: is none\n\n    code", "[1]: is none\n\ncode"),
    ])
  func notesOfSeveralParagraphs(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
    #expect(Self.flow(markdown, marks: .telegram).text.string.contains("```") == markdown.contains("code"))
  }

  @Test(
    "joins Chinese and Japanese lines without a space",
    arguments: [
      ("新鲜\n面包", "新鲜面包"), ("パンが、\n**焼けた**。\n毎朝", "パンが、焼けた。毎朝"), ("新鲜\nrye", "新鲜 rye"), ("rye\n面包", "rye 面包"),
      ("따뜻한\n빵", "따뜻한 빵"), ("𠮷野\n𠮷", "𠮷野𠮷"), ("été\nété", "été été"), ("パン\\\n毎朝", "パン\n毎朝"),
      ("中文……\n中文，\n“引号”\n中文", "中文……中文，“引号”中文"), ("日本<!-- c -->\n語", "日本語"), ("“a”\n“b”", "“a” “b”"),
      ("a[^1]\n\n[^1]: b\n    c\n\n    d", "a¹\n\n¹ b c\n\nd"),
      ("a[^1] b[^2]\n\n[^1]: c\nd\n[^2]: e", "a¹ b²\n\n¹ c d\n² e"),
    ])
  func ideographs(markdown: String, expected: String) {
    let bytes = Array(markdown.utf8)
    let tree = MarkdownParser.parse(bytes)
    #expect(
      FlowText(tree.nodes.indices, of: tree, in: bytes, .init(joinsLines: true)).text.string == expected)
  }

  @Test(
    "keeps URLs, mentions and hashtags as written",
    arguments: [
      "https://a.example/library/__main__.html", "https://a.example/Foo_(bar)_baz_(qux)",
      "https://a.example/*b*/~~c~~/d",
      "https://a.example/`b`", "https://a.example/?a=1&copy=2&amp;b", "https://a.example/a\\_b",
      "www.a.example/_b_/_c_",
      "a.example/wiki/_b_", "ftp://a.example/[b](c)", "HTTPS://a.example/**b**/", "@_ada_", "@__ben__", "#_advent_",
      "@_ada_@b.example", "#pain_d’hier_", "#_été_", "_ada_@a.example",
      "*\u{FE0F}\u{20E3}now*\u{FE0F}\u{20E3}", "#\u{FE0F}\u{20E3} now", "*\u{20E3} or *\u{20E3}",
    ])
  func unmarkedWords(_ word: String) {
    for text in ["\(word)", "See \(word) and go", "(\(word)) \(word), \(word)!"] {
      #expect(Self.flow(text).text.string == text)
      #expect(Self.flow(text).losses.isEmpty)
    }
    #expect(Self.flow("**\(word)** *b*").text.string == "\(word) b")
    #expect(Self.flow("R&amp;D: \(word) `c`").text.string == "R&D: \(word) c")
  }

  @Test(
    "treats marks around such words as marks",
    arguments: [
      ("_@ada_ *x*", "@ada x"), ("*https://a.example/b* *x*", "https://a.example/b x"),
      ("_see #tag_ now", "see #tag now"),
      ("**https://a.example/_b_**", "https://a.example/_b_"), ("_ada@a.example_", "ada@a.example"),
      ("~~https://a.example/~~ x", "https://a.example/ x"), ("and/or *x*", "and/or x"),
    ])
  func marksAround(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test("joins the lines of a paragraph on request, and no others")
  func joinedLines() {
    let markdown = "One\ntwo  \nthree\\\nfour\n\n- five\n  six\n\n> seven\n> eight\n\n```\nnine\nten\n```"
    let bytes = Array(markdown.utf8)
    let tree = MarkdownParser.parse(bytes)
    let text = FlowText(tree.nodes.indices, of: tree, in: bytes, .init(joinsLines: true)).text.string
    #expect(text == "One two\nthree\nfour\n\n• five six\n\nseven eight\n\nnine\nten")
  }

  @Test(
    "reports lost formatting",
    arguments: [
      ("**a** *b* `c`", [Loss.Kind.bold, .italic, .code]),
      ("# a", [.heading]), ("> a", [.quote]), ("> > a", [.quote]), ("~~a~~ b", [.strikethrough]),
      ("| a |\n|---|\n| b |", [.table]), ("<b>x</b>", [.html]),
      ("[a](b.md)", [.relativeLink]), ("a [b](https://c.example) - 1", []), ("- a\n- b", []), ("a<br>b <!-- c -->", []),
      ("a\n\n<br>\nwords\n\nb", [.html]), ("</div> words", [.html]), ("a\n\n<br>\n\nb", []), ("a\n\n<br><br>\n\nb", []),
      ("a\n\n<br>\n</div>\n\nb", []),
      ("<b>\n\nx\n\n</b>", [.html]),
    ])
  func losses(markdown: String, expected: [Loss.Kind]) {
    #expect(Self.flow(markdown).losses.map(\.kind) == expected)
  }

  @Test(
    "reports struck words at their place, with their marks",
    arguments: [
      ("a ~~b c~~ d ~~e~~ f", ["~~b c~~", "~~e~~"]), ("a\\* ~~b &amp; c~~ d", ["~~b &amp; c~~"]),
      // The words in bold are another node, so the range covers the mark's own node to its end.
      ("~~a **b** c~~ d", ["~~a "]),
    ])
  func struckPlaces(markdown: String, expected: [String]) {
    let bytes = Array(markdown.utf8)
    let places = Self.flow(markdown).losses.filter { $0.kind == .strikethrough }.map { loss in
      String(decoding: bytes[loss.range.lowerBound..<loss.range.upperBound], as: UTF8.self)
    }
    #expect(places == expected)
  }

  @Test(
    "keeps Telegram's marks",
    arguments: [
      ("**Bold**, *italic* and `a_b`.", "*Bold*, _italic_ and `a_b`\\."),
      ("[the shop](https://a.example/b_(c))", "[the shop](https://a.example/b_(c\\))"),
      ("1 + 1 = 2!", "1 \\+ 1 \\= 2\\!"),
      ("a\n\n> b\n>\n> c\n\nd", "a\n\n>b\n>\n>c\n\nd"), ("> b", ">b"),
      ("```\nx = `1`\n```", "```\nx = \\`1\\`\n```"),
      ("[the other](../12/other.md) and [up](#top)", "the other and up"),
      ("[](https://a.example)", "[https://a\\.example](https://a.example)"),
      ("*a _b_ c*", "_a b c_"), ("**a __b__ c**", "*a b c*"), ("*a **b** c*", "_a *b* c_"), ("_a_*b*", "_ab_"),
      ("_a_ *b*", "_a_ _b_"), ("~~3 €~~ 2 €", "~3 €~ 2 €"), ("a &lt;b&gt; \\*c", "a <b\\> \\*c"),
      ("1. one\n2. two", "1\\. one\n2\\. two"), ("- one\n- [x] two", "• one\n☑ two"),
    ])
  func telegramMarks(markdown: String, expected: String) {
    #expect(Self.flow(markdown, marks: .telegram).text.string == expected)
  }

  @Test("maps each byte to its source")
  func places() {
    let markdown = "Été [ici](https://a.example) &amp; **là**."
    let text = Self.flow(markdown).text
    #expect(text.string == "Été ici (https://a.example) & là.")
    for word in ["ici", "https", "là"] {
      let made = Array(text.bytes).firstRange(of: Array(word.utf8))?.lowerBound ?? -1
      let written = Array(markdown.utf8).firstRange(of: Array(word.utf8))?.lowerBound ?? -2
      #expect(text.sourceOffset(of: made) == written)
    }
  }

  @Test("maps each byte to its source, even after escapes and entities")
  func placesBehindEntities() {
    let markdown = "Du pain&nbsp;! 3 \\* 4 &amp; &eacute;t&eacute;, #petit"
    let text = Self.flow(markdown).text
    #expect(text.string == "Du pain\u{A0}! 3 * 4 & été, #petit")
    for (shown, written) in [
      ("! 3", "! 3"), (" 4 ", " 4 "), ("t", "t&e"), (", #", ", #"), ("#petit", "#petit"), ("&", "&amp;"),
    ] {
      let made = Array(text.bytes).firstRange(of: Array(shown.utf8))?.lowerBound ?? -1
      let place = Array(markdown.utf8).firstRange(of: Array(written.utf8))?.lowerBound ?? -2
      #expect(text.sourceOffset(of: made) == place, "\(shown)")
    }
  }

  @Test("writes a URL in full if the network needs its scheme")
  func schemes() {
    let link = "See [bread.example](https://bread.example), <https://a.example>."
    #expect(Self.flow(link).text.string == "See bread.example, https://a.example.")
    #expect(Self.flow(link, needsScheme: true).text.string == "See https://bread.example, https://a.example.")
    #expect(Self.flow("<a@b.example>", needsScheme: true).text.string == "a@b.example")
  }

  @Test("accepts any depth")
  func depth() {
    for markdown in [String(repeating: "> ", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a"] {
      #expect(Self.flow(markdown).text.string.hasSuffix("a"))
    }
  }

  @Test(
    "reports row cells without a column",
    arguments: [
      ("| 1 | 2 | lost |", ["lost"]), ("| 1 | 2 | |", []), ("| 1 | 2 | | lost", ["lost"]), ("1 | 2 | x | y", ["x | y"]),
      ("| 1 \\| 2 | 3 |", []), ("| `1 | 2` | 3 |", ["3"]), ("| 1 | 2 | <!-- a note --> |", []), ("| 1 |", []),
      ("| 1 | 2 \\\\| 3 |", []),
    ])
  func surplusCells(row: String, lost: [String]) {
    for prefix in ["", "> ", "- "] {
      let indent = prefix == "- " ? "  " : prefix
      let markdown = "\(prefix)| a | b |\n\(indent)|---|---|\n\(indent)\(row)\n\(indent)| 5 | 6 |"
      let flow = Self.flow(markdown)
      let found = flow.losses.filter { $0.kind == .surplusCells }.map { flow.source[$0.range.indices] }
      #expect(found.map { String(decoding: $0, as: UTF8.self) } == lost, "\(prefix)")
      for word in lost { #expect(!flow.text.string.contains(word)) }
    }
  }

  @Test(
    "reports the titles of links and pictures that add to the words",
    arguments: [
      ("[a](https://a.example \"T\")", ["T"]), ("[a](<https://a.example> 'T \\' t')", ["T \\' t"]),
      ("[a](https://a.example (T))", ["T"]), ("[a](https://a.example \"a\")", []),
      ("[a](https://a.example \"https://a.example\")", []), ("[a](https://a.example \"\")", []),
      ("[a](https://a.example\n  \"T &amp; t\")", ["T &amp; t"]), ("[a](b.md \"T\")", ["T"]),
      ("![A loaf](a.jpg \"T\") b", ["T"]), ("![A loaf](a.jpg \"A loaf\") b", []),
      ("[![A](a.jpg \"T\")](https://a.example \"U\")", ["T", "U"]),
      ("[a][b] [b]\n\n[b]: https://a.example 'T t'", ["T t", "T t"]),
      ("[b]\n\n> [b]: <https://a.example>\n> (T)", ["T"]), ("<https://a.example> \"T\"", []),
      ("> - [a](https://a.example \"T\\\"\")", ["T\\\""]), ("[a](https://a.example \"T)", []),
    ])
  func titles(markdown: String, titles: [String]) {
    for marks in [FlowText.Marks.none, .telegram] {
      let flow = Self.flow(markdown, marks: marks)
      let found = flow.losses.filter { $0.kind == .linkTitle }.map { flow.source[$0.range.indices] }
      #expect(found.map { String(decoding: $0, as: UTF8.self) } == titles)
    }
  }

  @Test(
    "reports the marks of footnotes without a note",
    arguments: [
      ("One[^1].", ["[^1]"]), ("One[^1].\n\n[^1]: Note.", []), ("One[^a], *two*[^b].\n\n[^b]: Note.", ["[^a]"]),
      ("One\\[^1] `[^1]` [^ 1] [^].", []), ("> One[^1]\n>\n> - two[^1]", ["[^1]", "[^1]"]),
      ("See https://a.example/[^1]", []),
    ])
  func openMarks(markdown: String, marks: [String]) {
    let flow = Self.flow(markdown)
    let found = flow.losses.filter { $0.kind == .note }.map { flow.source[$0.range.indices] }
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == marks)
  }
}
