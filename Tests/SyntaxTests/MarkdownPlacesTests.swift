import Parallelism
import SourceText
import TestSupport
import Testing

@testable import MarkdownSyntax

/// The nodes of a body: kind, the source that the node's range covers, and its literal if that differs.
private func nodes(_ markdown: String, _ kinds: Set<MarkdownNode.Kind>? = nil) -> [String] {
  let source = SourceFile(path: "a.md", text: markdown)
  let tree = MarkdownParser.parse(source.bytes)
  return tree.nodes.indices.compactMap { index in
    let node = tree.nodes[index]
    guard kinds?.contains(node.kind) ?? true else { return nil }
    let covered = source.text(in: node.range)
    let literal = tree.text(of: index)
    let place = tree.literalRange(of: index).map(source.text(in:))
    #expect(place == nil || place == literal)
    let shown = literal.isEmpty || literal == covered ? covered : "\(covered) → \(literal)\(place == nil ? "~" : "")"
    return "\(node.kind) \(shown.replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎"))"
  }
}

private let inlines: Set<MarkdownNode.Kind> = [.text, .code, .htmlInline, .emphasis, .strong, .link, .image]

@Suite("Markdown nodes have the ranges of their source")
struct MarkdownPlacesTests {
  @Test("text, emphasis, code, links and images")
  func inlinesOfOneLine() {
    #expect(
      nodes("Été *b* **c** `d` [e](f \"t\") ![g](h) 🥖 é\n", inlines) == [
        "text Été ", "emphasis *b*", "text b", "text  ", "strong **c**", "text c", "text  ", "code `d` → d", "text  ",
        "link [e](f \"t\") → f", "text e", "text  ", "image ![g](h) → h", "text g", "text  🥖 é",
      ])
    #expect(
      nodes("*a **b** c* ***d*** _e_ __f__", inlines) == [
        "emphasis *a **b** c*", "text a ", "strong **b**", "text b", "text  c", "text  ", "emphasis ***d***",
        "strong **d**", "text d", "text  ", "emphasis _e_", "text e", "text  ", "strong __f__", "text f",
      ])
    #expect(
      nodes("b b [b](b) b `b` <i>b</i> b", inlines) == [
        "text b b ", "link [b](b) → b", "text b", "text  b ", "code `b` → b", "text  ", "htmlInline <i>", "text b",
        "htmlInline </i>", "text  b",
      ])
  }

  @Test("after a backslash break, in both line ends", arguments: ["\n", "\r\n"])
  func backslashBreaks(_ lineEnd: String) {
    #expect(
      nodes("a\\\nb *c* `d`\\\n*b* b  \n  b *b*\n".replacing("\n", with: lineEnd), inlines) == [
        "text a", "text b ", "emphasis *c*", "text c", "text  ", "code `d` → d", "emphasis *b*", "text b", "text  b",
        "text b ", "emphasis *b*", "text b",
      ])
    #expect(nodes("é\\\n*x*", [.lineBreak]) == ["lineBreak \\⏎"])
  }

  @Test("on indented lines, in quotes and in lists")
  func continuationLines() {
    let found = ["text a", "text b ", "emphasis *c*", "text c", "text a", "link [d](e) → e", "text d", "text  > x"]
    #expect(nodes("> a\n> b *c*\n>   a\n> [d](e) > x\n", inlines) == found)
    #expect(nodes("> > a\n> > b *c*\n>> a\n> > [d](e) > x\n", inlines) == found)
    #expect(nodes("- a\n  b *c*\n   a\n      [d](e) > x\n", inlines) == found)
    #expect(nodes("1. > a\n   > b *c*\n   > a\n   > [d](e) > x\n", inlines) == found)
    #expect(nodes("> a\nb *c*\n> a\n[d](e) > x", inlines) == found)
    #expect(nodes("> a\r\n> b *c*\r\n>   a\r\n> [d](e) > x\r\n", inlines) == found)
  }

  @Test("with escapes and entities, for the whole run of text")
  func escapes() {
    #expect(
      nodes("a &amp; \\* c *d* \\\\ &eacute;&#233; &foo; & b *e*", inlines) == [
        "text a &amp; \\* c  → a & * c ~", "emphasis *d*", "text d",
        "text  \\\\ &eacute;&#233; &foo; & b  →  \\ éé &foo; & b ~", "emphasis *e*", "text e",
      ])
    #expect(nodes("\\[a\\] *b*", inlines) == ["text \\[a\\]  → [a] ~", "emphasis *b*", "text b"])
    #expect(nodes("C:\\dir *b*", inlines) == ["text C:\\dir ", "emphasis *b*", "text b"])
  }

  @Test("link forms: titles, angle brackets, parentheses, references, autolinks")
  func links() {
    #expect(
      nodes("[a](<b c>) [d]( /e 'f)' ) [g](h(i)j) [k]() x", inlines) == [
        "link [a](<b c>) → b c", "text a", "text  ", "link [d]( /e 'f)' ) → /e", "text d", "text  ",
        "link [g](h(i)j) → h(i)j", "text g", "text  ", "link [k]()", "text k", "text  x",
      ])
    #expect(
      nodes("[t]: /t \"T\"\n[u]:\n  <v>\n[t][] [t] [x][u] t *t*\n", inlines) == [
        "link [t][] → /t~", "text t", "text  ", "link [t] → /t~", "text t", "text  ", "link [x][u] → v~", "text x",
        "text  t ", "emphasis *t*", "text t",
      ])
    #expect(
      nodes("<http://x.y/é> <a@b.c> ![*i*](j)", inlines) == [
        "link <http://x.y/é> → http://x.y/é", "text http://x.y/é", "text  ", "link <a@b.c> → mailto:a@b.c~",
        "text a@b.c", "text  ", "image ![*i*](j) → j", "emphasis *i*", "text i",
      ])
    #expect(
      nodes("[a](b&amp;c%20d \"t\") b", inlines) == ["link [a](b&amp;c%20d \"t\") → b&c%20d~", "text a", "text  b"])
    #expect(
      nodes("[![a](b)](c) d", inlines) == ["link [![a](b)](c) → c", "image ![a](b) → b", "text a", "text  d"])
  }

  @Test("code spans with backticks, spaces and line ends")
  func codeSpans() {
    #expect(
      nodes("`` a`b `` ` c ` `  ` `e\nf` g", inlines) == [
        "code `` a`b `` → a`b", "text  ", "code ` c ` → c", "text  ", "code `  ` →   ", "text  ",
        "code `e⏎f` → e f~", "text  g",
      ])
    #expect(nodes("`a` a `a` a", inlines) == ["code `a` → a", "text  a ", "code `a` → a", "text  a"])
  }

  @Test("text directly above a table, and the table's first row", arguments: ["\n", "\r\n"])
  func textAboveTables(_ lineEnd: String) {
    #expect(
      nodes("Q\n\na *b*\n  c\n| d | `e` |\n|---|---|\n| f | g |\n\nh".replacing("\n", with: lineEnd)).map {
        $0.replacing("␍", with: "")
      } == [
        "paragraph Q", "text Q", "paragraph a *b*⏎  c", "text a ", "emphasis *b*", "text b", "softBreak ⏎  ", "text c",
        "table | d | `e` |⏎|---|---|⏎| f | g |", "tableRow | d | `e` |", "tableCell  d ", "text d", "tableCell  `e` ",
        "code `e` → e", "tableRow | f | g |", "tableCell  f ", "text f", "tableCell  g ", "text g", "paragraph h",
        "text h",
      ])
    #expect(
      nodes(
        "> - a\n>   b\n>   c | *d*\n>   -|-".replacing("\n", with: lineEnd), inlines.union([.paragraph, .tableCell])
      ).map {
        $0.replacing("␍", with: "")
      } == [
        "paragraph a⏎>   b", "text a", "text b", "tableCell c ", "text c", "tableCell  *d*", "emphasis *d*", "text d",
      ])
  }

  @Test("within the body and in order, around tables, quotations and lists")
  func order() {
    let lines = ["a *b*", "| c | d |", "|---|---|", "e | f", "- g", "> h", "  i", "", "[j]: k", "***"]
    let front = "---\ntitle: x\n---\n"
    var random = SplitMix64(state: 7)
    for _ in 0..<4000 {
      var text = front
      for _ in 0..<7 {
        text += lines[Int(random.next() % UInt64(lines.count))] + "\n"
      }
      let tree = MarkdownParser.parse(Array(text.utf8), from: front.utf8.count)
      var last = front.utf8.count
      // Missing cells of a row have no place.
      for node in tree.nodes where node.kind != .tableCell || !node.range.isEmpty {
        #expect(node.range.lowerBound >= last, "\(node.kind) at \(node.range) in \(text)")
        #expect(node.range.upperBound <= text.utf8.count)
        last = max(last, node.range.lowerBound)
      }
    }
  }

  @Test("cells of tables, with escaped pipes")
  func tables() {
    #expect(
      nodes("| a | b |\n|---|---|\n| c \\| d | *b* `f\\|g` b |\n| é |\n") == [
        "table | a | b |⏎|---|---|⏎| c \\| d | *b* `f\\|g` b |⏎| é |", "tableRow | a | b |", "tableCell  a ", "text a",
        "tableCell  b ", "text b", "tableRow | c \\| d | *b* `f\\|g` b |", "tableCell  c \\| d ",
        "text c \\| d → c | d~",
        "tableCell  *b* `f\\|g` b ", "emphasis *b*", "text b", "text  ", "code `f\\|g` → f|g~", "text  b",
        "tableRow | é |", "tableCell  é ", "text é", "tableCell ",
      ])
  }

  @Test("blocks: headings, lists, tasks, code, HTML")
  func blocks() {
    #expect(
      nodes("# a # b\n\nc\n===\nd *e*\n---\nf\n") == [
        "heading # a # b", "text a # b", "heading c⏎===", "text c", "heading d *e*⏎---", "text d ", "emphasis *e*",
        "text e", "paragraph f", "text f",
      ])
    #expect(
      nodes("- [x] a *a*\n- [ ] b\n  - c\n").filter { !$0.hasPrefix("paragraph") } == [
        "list - [x] a *a*⏎- [ ] b⏎  - c", "taskItem - [x] a *a*", "text a ", "emphasis *a*", "text a",
        "taskItem - [ ] b⏎  - c", "text b", "list - c", "item - c", "text c",
      ])
    #expect(
      nodes("``` a\na\n```\n\n    b\n    c\n\n<!-- d\ne -->\n\n    f\n") == [
        "codeBlock ``` a⏎a⏎``` → a⏎", "codeBlock b⏎    c → b⏎c⏎~", "htmlBlock <!-- d⏎e --> → <!-- d⏎e -->⏎",
        "codeBlock f → f⏎",
      ])
    #expect(
      nodes("> <!-- a\n> b -->\n") == ["blockQuote > <!-- a⏎> b -->", "htmlBlock <!-- a⏎> b --> → <!-- a⏎b -->⏎~"])
    #expect(nodes("a\n\n  <!-- b -->\n", [.htmlBlock]) == ["htmlBlock <!-- b --> →   <!-- b -->⏎"])
  }

  @Test("after an offset, and with a NUL")
  func offsets() {
    let source = SourceFile(path: "a.md", text: "---\nid: *a*\n---\n*a* b\0c *d*\n")
    let tree = MarkdownParser.parse(source.bytes, from: 16)
    #expect(
      tree.nodes.map { source.text(in: $0.range) } == ["*a* b\0c *d*", "*a*", "a", " b\0c ", "*d*", "d"])
    #expect(tree.text(of: 3) == " b\u{FFFD}c ")
  }
}

@Suite("Any text is valid Markdown")
struct MarkdownRobustnessTests {
  @Test("ten thousand nested levels are parsed", arguments: ["> ", "- ", "1. ", "[", "*a ", "![", "<b>", "`", "> - "])
  func deepNesting(_ opening: String) {
    let bytes = Array((String(repeating: opening, count: 10_000) + "a\n").utf8)
    let time = ContinuousClock().measure {
      let tree = MarkdownParser.parse(bytes)
      #expect(!tree.nodes.isEmpty)
      #expect(tree.topLevel.count == 1)
    }
    #expect(time < .seconds(5))
  }

  @Test("ranges stay in order and within their parents, whatever the text", arguments: 0..<40)
  func randomTexts(_ seed: Int) {
    var random = SplitMix64(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let pieces = [
      "a", "b ", "é", "🥖", "*", "**", "_", "`", "``", "[", "]", "(", ")", "<", ">", "!", "&amp;", "&", ";", "\\", "\n",
      "\r\n", "\r", "\n\n", "> ", "- ", "1. ", "# ", "|", "\n|-|-|\n", "```\n", "    ", "\t", "http://x", ": /u", "<i>",
      "-->",
      "<!-- ", "---\n", "===\n", "[x] ", "\0",
    ]
    for _ in 0..<200 {
      let text = (0..<Int(random.next() % 40)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let source = SourceFile(path: "a.md", text: text)
      let tree = MarkdownParser.parse(source.bytes)
      expectOrder(of: tree, in: source)
    }
  }

  @Test("a carriage return alone ends a line as a line feed does", arguments: 0..<40)
  func carriageReturns(_ seed: Int) {
    var random = SplitMix64(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 2)
    let pieces = [
      "a", "b ", "é", "*", "**", "_", "`", "[", "](/u)", "<!-- ", " -->", "<div>", "</div>", "&amp;", "\\", "\n", "\n",
      "\n\n",
      "\n> ", "\n- ", "\n- [ ] ", "\n1. ", "\n# ", " | ", "\n|-|-|\n", "\n```\n", "\n    ", "\n---\n", "\n===\n",
      "  \n", "\\\n",
    ]
    for _ in 0..<200 {
      let text = (0..<Int(random.next() % 30)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let usual = MarkdownParser.parse(Array(text.utf8))
      let other = MarkdownParser.parse(Array(text.replacing("\n", with: "\r").utf8))
      #expect(usual.nodes.map(\.kind) == other.nodes.map(\.kind), "\(text.debugDescription)")
      #expect(usual.nodes.map(\.range) == other.nodes.map(\.range), "\(text.debugDescription)")
    }
  }

  @Test("a word is in the range of its node, whatever is around it", arguments: 0..<40)
  func randomWords(_ seed: Int) {
    var random = SplitMix64(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let marks = [
      " ", " ", "*", "**", "_", "`", "``", "[", "](/u)", "](/u 't')", "][r]", "]", "![", "<i>", "&amp;", "&eacute;",
      "\\",
      "\\*", "\n", "\r\n", "\\\n", "  \n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n# ", " | ", "\n|---|---|\n| ",
      "\\|",
      "\n```\n", "<http://x/y>", "\n[r]: /v\n", "é", "🥖", "\n> > ", "\n>", "\n1. ", "\n---\n", "\n===\n", "\t",
    ]
    for _ in 0..<200 {
      var text = ""
      for number in 0..<Int(random.next() % 24) {
        text += "w\(number)w" + marks[Int(random.next() % UInt64(marks.count))]
        if random.next() % 3 == 0 { text += marks[Int(random.next() % UInt64(marks.count))] }
      }
      expectWordsInPlace(in: SourceFile(path: "a.md", text: text))
    }
  }

  private func expectWordsInPlace(in source: SourceFile) {
    let text = source.text
    let tree = MarkdownParser.parse(source.bytes)
    for index in tree.nodes.indices where tree.nodes[index].kind == .text || tree.nodes[index].kind == .code {
      let range = tree.nodes[index].range
      for word in tree.text(of: index).matches(of: /w[0-9]+w/) {
        guard let place = text.firstRange(of: word.output) else { continue }
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        #expect(
          range.lowerBound <= start && start + word.output.utf8.count <= range.upperBound,
          "\(word.output) of \(text.debugDescription) in \(range.indices)")
      }
    }
  }

  private func expectOrder(of tree: MarkdownTree, in source: SourceFile) {
    var previousEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      let range = node.range
      #expect(range.upperBound <= source.bytes.count, "\(source.text.debugDescription)")
      if let place = tree.literalRange(of: index) {
        #expect(source.bytes[place.indices].elementsEqual(tree.literal(of: index)))
      }
      guard node.kind == .text || node.kind == .code || node.kind == .htmlInline else { continue }
      #expect(range.lowerBound >= previousEnd, "\(source.text.debugDescription) at \(index)")
      previousEnd = range.upperBound
    }
  }

  @Test("several threads make the same trees as one")
  func threads() {
    let texts = (0..<400).map { number in
      """
      # Post \(number)

      A *first* ~~text~~ with [link \(number)](https://example.org/\(number)) and www.example.org, `code`.\\
      - [x] task \(number)

      | a | b |
      |---|---|
      | \(number) \\| x | *y* |
      """
    }
    let alone = texts.map(summary)
    for _ in 0..<5 {
      #expect(Parallel.map(texts, jobs: 8, summary) == alone)
    }
  }

  @Sendable private func summary(_ text: String) -> String {
    let tree = MarkdownParser.parse(Array(text.utf8))
    return tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      return "\(node.kind) \(node.level) \(node.range.indices) \(node.subtreeEnd) \(tree.text(of: index))"
    }.joined(separator: "\n")
  }
}
