import SourceText
import Testing

@testable import FrontMatter

/// Parses a front matter without its fences.
private func parse(_ yaml: String) -> (tree: YAMLTree, failure: YAMLFailure?, source: SourceFile) {
  let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
  let fence = FrontMatterFence(of: source)
  let (tree, failure) = YAMLParser.parse(source.bytes, in: fence.yaml ?? ByteRange(at: 0))
  return (tree, failure, source)
}

/// The values of a front matter: for each node its value, and the source that its range covers.
private func places(_ yaml: String) -> [String] {
  let (tree, failure, source) = parse(yaml)
  #expect(failure == nil)
  return tree.nodes.indices.map { index in
    let node = tree.nodes[index]
    let covered = source.text(in: node.range).replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎")
    return switch node.kind {
    case .scalar:
      tree.text(of: index) == source.text(in: node.range)
        ? covered : "\(tree.text(of: index).replacing("\n", with: "⏎")) ← \(covered)"
    case .sequence: "[\(tree.children(of: index).count)] ← \(covered)"
    case .mapping: "{\(tree.children(of: index).count / 2)} ← \(covered)"
    case .alias: "alias ← \(covered)"
    }
  }
}

@Suite("YAML values have the ranges of their source")
struct YAMLPlacesTests {
  @Test("accents and emoji before a value do not shift it")
  func widths() {
    #expect(places("été: 🥖 pain\nfin: x") == ["{2} ← été: 🥖 pain⏎fin: x", "été", "🥖 pain", "fin", "x"])
    #expect(places("é: [🥖🥖, \"à\", b]").suffix(3) == ["🥖🥖", "à ← \"à\"", "b"])
  }

  @Test("quotes belong to the range and not to the text")
  func quotes() {
    #expect(places("a: \"b\"").last == "b ← \"b\"")
    #expect(places("a: 'b'").last == "b ← 'b'")
    #expect(places("a: ''").last == " ← ''")
    #expect(places("a: \"b\\u00e9\\\"c\"").last == "bé\"c ← \"b\\u00e9\\\"c\"")
    #expect(places("a: 'l''été'").last == "l'été ← 'l''été'")
    #expect(places("a: \"b\n  c\"\nd: e").suffix(3) == ["b c ← \"b⏎  c\"", "d", "e"])
  }

  @Test("an unquoted value may span several lines")
  func foldedPlain() {
    #expect(places("a: b\n  c\n\n  d # why\ne: f").suffix(3) == ["b c⏎d ← b⏎  c⏎⏎  d", "e", "f"])
  }

  @Test("a block scalar ends with its last line")
  func blockScalars() {
    #expect(places("a: |\n  é\n  b\n\nc: d").suffix(3) == ["é⏎b⏎ ← |⏎  é⏎  b", "c", "d"])
    #expect(places("a: >-\n  b\n  c\nd: e").suffix(3) == ["b c ← >-⏎  b⏎  c", "d", "e"])
    #expect(places("a: |\n  b").last == "b⏎ ← |⏎  b")
  }

  @Test("collections reach from their first to their last value")
  func collections() {
    #expect(
      places("a:\n  - b\n  - {c: d, e}\nf: g") == [
        "{2} ← a:⏎  - b⏎  - {c: d, e}⏎f: g", "a", "[2] ← - b⏎  - {c: d, e}", "b", "{2} ← {c: d, e}", "c", "d", "e", "",
        "f", "g",
      ])
    #expect(places("a:\n- b\n- c\nd: e")[2] == "[2] ← - b⏎- c")
    #expect(places("a: [ b, [c], [] ]\nd: e")[2] == "[3] ← [ b, [c], [] ]")
    #expect(places("a: [b: c, d]")[3] == "{1} ← b: c")
  }

  @Test("a missing value is an empty range after its key")
  func nulls() {
    let (tree, _, source) = parse("a:\nb: ~\nc: null\nd: \"\"")
    let values = tree.children(of: 0).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(values.map(tree.isNull) == [true, true, true, false])
    #expect(tree.nodes[values[0]].range == ByteRange(at: 6))
    #expect(source.text(in: ByteRange(4, 6)) == "a:")
  }

  @Test("anchors and tags are not part of a value; an alias knows its target")
  func anchors() {
    #expect(
      places("a: &x b\nc: *x\nd: &y [e]\nf: !!str 12\ng: &z\n  h: i") == [
        "{5} ← a: &x b⏎c: *x⏎d: &y [e]⏎f: !!str 12⏎g: &z⏎  h: i", "a", "b", "c", "alias ← *x", "d", "[1] ← [e]", "e",
        "f", "12", "g", "{1} ← h: i", "h", "i",
      ])
    #expect(places("a: &x \"é\\n\"").last == "é⏎ ← \"é\\n\"")
    #expect(places("a: &x\nb: c")[2] == "")
    let (tree, _, _) = parse("a: &x b\nc: *x")
    #expect(tree.nodes[4].target == 2)
  }

  @Test("CRLF line ends count as two bytes")
  func carriageReturns() {
    #expect(
      places("é: 🥖\r\nb: |\r\n  c\r\nd: e")
        == ["{3} ← é: 🥖␍⏎b: |␍⏎  c␍⏎d: e", "é", "🥖", "b", "c⏎ ← |␍⏎  c", "d", "e"])
  }

  @Test("comments belong to no value")
  func comments() {
    #expect(places("# é\na: b # c\n# d\ne:\n  - f # g\n").suffix(4) == ["b", "e", "[1] ← - f", "f"])
  }
}
