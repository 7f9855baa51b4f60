import MarkdownSyntax
import Testing

@testable import Publishing

/// What becomes of Markdown where nobody reads it.
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
      ("One.\n\nTwo.\n\n\n\nThree.", "One.\n\nTwo.\n\nThree."),
      ("A soft\nbreak is a space.", "A soft break is a space."),
      ("A hard  \nbreak and\\\nanother.", "A hard\nbreak and\nanother."),
      ("**Bold**, *italic* and `code`.", "Bold, italic and code."),
      ("# Heading\n\nText.", "Heading\n\nText."),
      ("### Heading\nText.", "Heading\nText."),
      ("&amp; &eacute; \\* 1\\. &nbsp;x", "& é * 1. \u{A0}x"),
      ("- one\n- two\n- three", "• one\n• two\n• three"),
      ("- one\n\n- two", "• one\n\n• two"),
      ("Here:\n- one\n- two\n\nEnd.", "Here:\n• one\n• two\n\nEnd."),
      ("3. three\n4. four", "3. three\n4. four"),
      ("1. one\n1. two\n1. three", "1. one\n2. two\n3. three"),
      ("- one\n  - inner\n  - more\n- two", "• one\n  • inner\n  • more\n• two"),
      ("- one\n\n  again\n- two", "• one\n\nagain\n• two"),
      ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
      ("> Quoted\n> words.", "Quoted words."),
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
      ("2 < 3 and a_b_c ~x~", "2 < 3 and a_b_c ~x~"),
    ])
  func plainWords(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test(
    "says what is lost",
    arguments: [
      ("**a** *b* `c`", [Loss.Kind.bold, .italic, .code]),
      ("# a", [.heading]), ("> a", [.quote]), ("> > a", [.quote]), ("~~a~~ b", [.strikethrough]),
      ("| a |\n|---|\n| b |", [.table]), ("<b>x</b>", [.html]),
      ("[a](b.md)", [.relativeLink]), ("a [b](https://c.example) - 1", []), ("- a\n- b", []), ("a<br>b <!-- c -->", []),
    ])
  func losses(markdown: String, expected: [Loss.Kind]) {
    #expect(Self.flow(markdown).losses.map(\.kind) == expected)
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

  @Test("knows where each byte comes from")
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

  @Test("knows where each byte comes from, behind escapes and entities too")
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

  @Test("an address without its scheme is written in full where the network needs it")
  func schemes() {
    let link = "See [bread.example](https://bread.example), <https://a.example>."
    #expect(Self.flow(link).text.string == "See bread.example, https://a.example.")
    #expect(Self.flow(link, needsScheme: true).text.string == "See https://bread.example, https://a.example.")
    #expect(Self.flow("<a@b.example>", needsScheme: true).text.string == "a@b.example")
  }

  @Test("takes any depth")
  func depth() {
    for markdown in [String(repeating: "> ", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a"] {
      #expect(Self.flow(markdown).text.string.hasSuffix("a"))
    }
  }
}
