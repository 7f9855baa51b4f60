import FrontMatter
import SourceText
import Templates
import TestSupport
import Testing

@Suite("Text as a YAML value")
struct YAMLScalarTests {
  /// The value that the front matter reader reads from one line of YAML.
  static func texts(in yaml: String) -> [String] {
    let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
    guard let range = FrontMatterFence(of: source).yaml else { return [] }
    let (tree, failure) = YAMLParser.parse(source.bytes, in: range)
    guard failure == nil, range.upperBound == source.bytes.count - 4 else { return [] }
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar && !tree.isNull($0) }.map(tree.text)
  }

  static func holds(_ text: String) -> Bool {
    let block = texts(in: "key: \(YAMLScalar.text(text))  # comment")
    let item = texts(in: "- \(YAMLScalar.text(text))")
    let flow = texts(in: "[\(YAMLScalar.text(text, inFlow: true)), {a: \(YAMLScalar.text(text, inFlow: true))}]")
    func same(_ found: [String], _ wanted: [String]) -> Bool {
      found.map { Array($0.utf8) } == wanted.map { Array($0.utf8) }
    }
    return same(block, ["key", text]) && same(item, [text]) && same(flow, [text, "a", text])
  }

  @Test(
    "reads back as the same text",
    arguments: [
      "", " ", "plain words", "l’été : enfin", "a: b", "a:", ":", "a #b", "#b", "a#b", "@home", "`x`", "- a", "-",
      "--- ",
      "?", "? a", "!tag", "&a", "*a", "%a", "|", ">", "'", "\"", "it's", "say \"hi\"", "\"a\" it's", "a\\b", "\\",
      "[a]",
      "{a}", "a, b", "a]", "null", "~", "true", "No", "12", "2026-11-24", "10:30", "1e3", ".5", "0x1F", "=", "<<",
      "🥖", "👩‍🍳 & co", "two\nlines", "\n", "tab\there", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}x\u{A0}", "\u{2028}",
      "\u{FEFF}", "\u{FFFF}", "\u{1F}", "e\u{301}", "...", "a ", " a", "a:b", "http://x.y/?a=b#c", "a?b", "東京",
    ])
  func roundTrip(_ text: String) {
    #expect(Self.holds(text), "\(YAMLScalar.text(text))")
  }

  @Test("reads back as the same text, whatever its characters")
  func randomRoundTrip() {
    var random = SplitMix64(state: 20_261_123)
    let alphabet = Array("aé0 -?:,[]{}#&*!|>'\"%@`\\~.\n\t\r\u{0}\u{85}\u{2028}\u{FEFF}🥖\u{301}=<nul".unicodeScalars)
    for _ in 0..<4000 {
      let count = Int.random(in: 0...8, using: &random)
      var text = ""
      for _ in 0..<count { text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a") }
      #expect(Self.holds(text), "\(Array(text.unicodeScalars)): \(YAMLScalar.text(text))")
    }
  }

  @Test("is quoted only if necessary")
  func quiet() {
    for text in ["Portes ouvertes, samedi", "l’été", "it's", "2026-W48", "fr-FR", "Europe/Paris", "a:b", "24 mai"] {
      #expect(YAMLScalar.text(text) == text)
    }
    #expect(YAMLScalar.text("a: b") == "\"a: b\"")
    #expect(YAMLScalar.text("say: \"hi\"") == "'say: \"hi\"'")
    #expect(YAMLScalar.text("a, b", inFlow: true) == "\"a, b\"")
  }
}
