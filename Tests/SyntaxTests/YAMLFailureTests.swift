import SourceText
import Testing

@testable import FrontMatter

@Suite("YAML errors are explained in plain words, at their place")
struct YAMLFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let reason: YAMLFailure.Reason
    let line: Int
    let column: Int
    let shown: String

    init(_ yaml: String, _ reason: YAMLFailure.Reason, _ line: Int, _ column: Int, _ shown: String) {
      (self.yaml, self.reason, self.line, self.column, self.shown) = (yaml, reason, line, column, shown)
    }

    var testDescription: String { yaml }
  }

  /// Lines and columns count from the file's start: the front matter begins in line 2.
  static let cases: [Case] = [
    Case("\tstatus: draft", .tab, 2, 1, "\t"),
    Case("status: draft\n\ttitle: x", .tab, 3, 1, "\t"),
    Case("cta:\n  \ttext: é", .tab, 3, 3, "\t"),
    Case("text: |\n\tx", .tab, 3, 1, "\t"),
    Case("title: Été: le pain\nstatus: draft", .unquotedColon, 2, 11, ":"),
    Case("media:\n  - alt: a: b", .unquotedColon, 3, 11, ":"),
    Case("title: \"a\": b", .unquotedColon, 2, 11, ":"),
    Case("title: @bakery", .reservedCharacter("@"), 2, 8, "@"),
    Case("title: `code`", .reservedCharacter("`"), 2, 8, "`"),
    Case("title: %x", .reservedCharacter("%"), 2, 8, "%"),
    Case("é: x\ntitle: **Bold** move", .reservedCharacter("*"), 3, 8, "*"),
    Case("title: & more", .reservedCharacter("&"), 2, 8, "&"),
    Case("title: > 50 %", .reservedCharacter(">"), 2, 8, ">"),
    Case("title: |x", .reservedCharacter("|"), 2, 8, "|"),
    Case("title: - foo", .reservedCharacter("-"), 2, 8, "-"),
    Case("title: ? foo", .reservedCharacter("?"), 2, 8, "?"),
    Case("title: ] foo", .reservedCharacter("]"), 2, 8, "]"),
    Case("- {file: a.jpg, alt: Ici : trois pains}", .unquotedColon, 2, 26, ":"),
    Case("title: Bread\nstatus:\u{A0}review", .noBreakSpace, 3, 8, "\u{A0}"),
    Case("status:\u{202F}review\ntitle: Bread", .noBreakSpace, 2, 8, "\u{202F}"),
    Case("tags:\n\u{A0}\u{A0}- a", .noBreakSpace, 3, 1, "\u{A0}\u{A0}"),
    Case("cta:\n  url: b\n \u{A0}text: a", .noBreakSpace, 4, 2, "\u{A0}"),
    Case("%title: foo", .reservedCharacter("%"), 2, 1, "%"),
    Case("title: \"Bread\nstatus: draft", .unclosedQuote, 2, 8, "\""),
    Case("é: 'x'\ntitle: 'Bread\nstatus: draft", .unclosedQuote, 3, 8, "'"),
    Case("title: \"Bread\nstatus: draft\ncta: {text: \"Come\"}", .unclosedQuote, 2, 8, "\""),
    Case("- title: 'l''été\n- title: 'Bread'", .unclosedQuote, 2, 10, "'"),
    Case("title: \"Bread\n  and butter\"\ntags: [a", .unclosedBracket("["), 4, 7, "["),
    Case("title: \"C:\\dir\"", .unknownEscape, 2, 11, "\\"),
    Case("title: \"a\\u12\"", .unknownEscape, 2, 10, "\\"),
    Case("tags: [a, b\nstatus: draft", .unclosedBracket("["), 2, 7, "["),
    Case("cta: {text: a\nstatus: draft", .unclosedBracket("{"), 2, 6, "{"),
    Case("tags: [[a, é]\nstatus: draft", .unclosedBracket("["), 2, 7, "["),
    Case("title: \"Bread\" and butter\nstatus: draft", .textAfterValue, 2, 16, "a"),
    Case("title: 'l'été'\nstatus: draft", .textAfterValue, 2, 11, "é"),
    Case("tags: [a, b]]\nstatus: draft", .textAfterValue, 2, 13, "]"),
    Case("tags:\n  - a\n - b", .badIndentation, 4, 2, "-"),
    Case("cta:\n  text: é\n url: b", .badIndentation, 4, 2, "u"),
    Case("title: Bread\n  status: draft", .badIndentation, 3, 3, "status"),
    Case("  title: Bread\nstatus: draft", .badIndentation, 3, 1, "s"),
    Case("title: Bread\n status: draft", .extraSpace, 3, 2, "status"),
    Case("title: Bread # a\n status: draft # b\n tags: [a]", .extraSpace, 3, 2, "status"),
    Case("title: Bread\n# owner: a\n channels:\n   x: {network: x}\n tags: [a]", .extraSpace, 4, 2, "channels"),
    Case("lint:\n  fail-on: error\n   exclude: [a]", .extraSpace, 4, 4, "exclude"),
    Case(" title: Bread\n tags: [a]\nstatus: draft", .extraSpace, 2, 2, "title"),
    Case("cta:\n text: é\n  url: b", .extraSpace, 4, 3, "url"),
    Case("tags: [a]\n - b", .badIndentation, 3, 2, "-"),
    Case("title: Bread\nstatus draft", .missingColon, 3, 1, "status draft"),
    Case("title: Bread\nété au fournil  \ndate: 2026-11-24", .missingColon, 3, 1, "été au fournil"),
    Case("status draft\n\ntitle: Bread", .missingColon, 2, 1, "status draft"),
    Case("status:review\ndate: 2026-11-24", .missingSpace, 2, 7, ":"),
    Case("title: Bread\nstatus:review", .missingSpace, 3, 7, ":"),
    Case("cta:\n  text:é\n  url: b", .missingSpace, 3, 7, ":"),
    Case("title: Bread\nhttps://b.example", .missingColon, 3, 1, "https://b.example"),
    Case("tags: [été, #samedi]\nstatus: draft", .hashInBrackets, 2, 13, "#"),
    Case("tags: [#a, b]", .hashInBrackets, 2, 8, "#"),
    Case("cta: {text: \"a\", alt: Venez #été, url: b}\nstatus: draft", .hashInBrackets, 2, 29, "#"),
    Case("tags: [a, # later\n  b\nstatus: draft", .unclosedBracket("["), 2, 7, "["),
    Case("cta: {text: \"Venez, url: b}\nstatus: draft", .unclosedQuote, 2, 13, "\""),
    Case("cta: {text: \"Venez, url: \"b\"}", .unclosedQuote, 2, 13, "\""),
    Case("cta: {text: 'l''été, url: b}\ntitle: 'Pain'", .unclosedQuote, 2, 13, "'"),
    Case("cta: {text: l'été, url: b\ntitle: 'Pain'", .unclosedBracket("{"), 2, 6, "{"),
    Case("title: Bread\u{7}", .controlCharacter, 2, 13, "\u{7}"),
    Case("é: 🥖\ntitle: a\u{80}b", .controlCharacter, 3, 9, "\u{80}"),
    Case("cta: *later", .unknownAlias("later"), 2, 6, "*later"),
    Case("tags: &a [b, *a]", .recursiveAlias("a"), 2, 14, "*a"),
    Case("title: a\n--- b", .severalDocuments, 3, 1, "---"),
    Case("title: !e!x y", .other("found undefined tag handle (while parsing a node)"), 2, 8, "!"),
  ]

  @Test("reason, line and column", arguments: cases)
  func reasons(_ example: Case) throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let text = "\(mark)---\n\(example.yaml)\n---\nBody.\n".replacing("\n", with: lineEnd)
        let source = SourceFile(path: "a.md", text: text)
        let yaml = try #require(FrontMatterFence(of: source).yaml)
        let failure = try #require(YAMLParser.parse(source.bytes, in: yaml).failure)
        #expect(failure.reason == example.reason)
        let position = source.lineTable().position(at: failure.range.lowerBound)
        #expect([position.line, position.column] == [example.line, example.column])
        #expect(source.text(in: failure.range) == example.shown)
      }
    }
  }

  @Test("the part before the error is kept")
  func partialTree() {
    let bytes = Array("kind: post\ncta: {text: a\nstatus: draft\n".utf8)
    let (tree, failure) = YAMLParser.parse(bytes, in: ByteRange(0, bytes.count))
    #expect(failure != nil)
    #expect(tree.children(of: 0).count == 4)
    #expect(tree.text(of: 2) == "post")
  }

  @Test("ten thousand nested values are rejected at once", arguments: ["[", "{a: ", "- ", "a:\n", "? "])
  func deepNesting(_ opening: String) {
    let text =
      opening == "a:\n"
      ? (0..<10_000).map { String(repeating: " ", count: min($0, 300)) + "a:\n" }.joined()
      : String(repeating: opening, count: 10_000)
    let bytes = Array("title: é\nx-deep:\n  ".utf8) + Array(text.utf8)
    let clock = ContinuousClock()
    let time = clock.measure {
      let (tree, failure) = YAMLParser.parse(bytes, in: ByteRange(0, bytes.count))
      #expect(failure?.reason == .tooDeep(limit: YAMLParser.depthLimit) || opening == "a:\n")
      #expect(tree.nodes.count < 1000)
    }
    #expect(time < .seconds(1))
  }

  @Test("aliases are not expanded")
  func aliasBomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let items = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    let bytes = Array(yaml.utf8)
    let (tree, failure) = YAMLParser.parse(bytes, in: ByteRange(0, bytes.count))
    #expect(failure == nil)
    #expect(tree.nodes.count < 400)
  }
}

@Suite("Front matter is between two lines of dashes")
struct FrontMatterFenceTests {
  private func fence(_ text: String) -> (yaml: String?, body: String, isUnclosed: Bool) {
    let source = SourceFile(path: "a.md", text: text)
    let fence = FrontMatterFence(of: source)
    return (
      fence.yaml.map(source.text(in:)), source.text(in: ByteRange(fence.bodyStart, source.bytes.count)),
      fence.unclosed != nil
    )
  }

  @Test("with any line end, spaces after the dashes, and dots at the end")
  func fences() {
    #expect(fence("---\na: b\n---\nc") == ("a: b\n", "c", false))
    #expect(fence("---  \r\na: b\r\n---\t\r\nc") == ("a: b\r\n", "c", false))
    #expect(fence("---\ra: b\r...\rc") == ("a: b\r", "c", false))
    #expect(fence("\u{FEFF}---\n---") == ("", "", false))
    #expect(fence("---\na: b\n ---\n----\n---\nc") == ("a: b\n ---\n----\n", "c", false))
  }

  @Test("otherwise it is not front matter")
  func prose() {
    #expect(fence("Bread.") == (nil, "Bread.", false))
    #expect(fence("\n---\na: b\n---\n") == (nil, "\n---\na: b\n---\n", false))
    #expect(fence("----\na\n") == (nil, "----\na\n", false))
    #expect(fence("") == (nil, "", false))
    #expect(fence("---\na: b\n") == (nil, "", true))
    #expect(fence("---") == (nil, "", true))
  }
}
