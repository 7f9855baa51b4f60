import MarkdownSyntax
import Testing

@testable import Publishing

/// What becomes of Markdown where nobody reads it.
@Suite("Markdown as plain text")
struct FlowTextTests {
  static func flow(_ markdown: String, marks: FlowText.Marks = .none, writesAddresses: Bool = true) -> FlowText {
    let bytes = Array(markdown.utf8)
    let tree = MarkdownParser.parse(bytes)
    return FlowText(tree.nodes.indices, of: tree, in: bytes, marks: marks, writesAddresses: writesAddresses)
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
      ("Bread ![A loaf](media/a.jpg) here.", "Bread  here."),
      ("Bread.<!-- a note -->\n\n<!-- another -->\n\nEnd.", "Bread.\n\nEnd."),
      ("One<br>two", "One\ntwo"),
      ("<div>gone</div>\n\nKept.", "Kept."),
      ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
      ("One.\n\n---\n\nTwo.", "One.\n\nTwo."),
      ("CRLF\r\n\r\nlines\r\n- a\r\n- b", "CRLF\n\nlines\n• a\n• b"),
      (
        "Rye[^1] and spelt[^why].\n\n[^why]: It grows here.\n\n[^1]: From the mill.",
        "Rye¹ and spelt².\n\n² It grows here.\n\n¹ From the mill."
      ),
      ("No note[^1].", "No note[^1]."),
      ("2 < 3 and a_b_c ~~x~~", "2 < 3 and a_b_c ~~x~~"),
    ])
  func plainWords(markdown: String, expected: String) {
    #expect(Self.flow(markdown).text.string == expected)
  }

  @Test(
    "says what is lost",
    arguments: [
      ("**a** *b* `c`", [Loss.Kind.bold, .italic, .code]),
      ("# a", [.heading]), ("> a", [.quote]), ("| a |\n|---|\n| b |", [.table]), ("<b>x</b>", [.html]),
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

  @Test("takes any depth")
  func depth() {
    for markdown in [String(repeating: "> ", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a"] {
      #expect(Self.flow(markdown).text.string.hasSuffix("a"))
    }
  }
}
