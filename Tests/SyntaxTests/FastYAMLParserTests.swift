import Foundation
import SourceText
import TestSupport
import Testing

@testable import FrontMatter

/// The fast path returns libyaml's exact tree, or `nil`.
@Suite("Everyday YAML")
struct EverydayYAMLTests {
  private static func nodes(_ yaml: String) -> [YAMLNode]? {
    let bytes = Array(yaml.utf8)
    return bytes.withUnsafeBufferPointer { FastYAMLParser.nodes(of: $0, in: ByteRange(0, bytes.count)) }
  }

  /// Whether the fast path was used; its result must equal libyaml's.
  @discardableResult
  private static func isRead(_ yaml: String) -> Bool {
    guard let nodes = nodes(yaml) else { return false }
    let bytes = Array(yaml.utf8)
    let (tree, failure) = YAMLParser.parseByLibrary(bytes, in: ByteRange(0, bytes.count))
    #expect(failure == nil, "\(yaml.debugDescription)")
    #expect(nodes == tree.nodes, "\(yaml.debugDescription)")
    #expect(tree.properties.isEmpty, "\(yaml.debugDescription)")
    return true
  }

  @Test(
    "is read by the fast parser",
    arguments: [
      "a: b", "a: b\n", "a: b\nc: d\n", "a:\nb:\n", "a:", "a:   b  \n\n\nc: d", "été: 🥖 pain\nfin: l’an « dix »\n",
      "a: \"b, c\"\nd: 'e: f'\n", "a: [b, c d, \"e\", 'f']\n", "a: []\nb: {}\nc: [ ]", "a: [ [b], {c: d} ]",
      "a: {b: c, d: [e, {f: g}], h: \"i\"}", "a: 2026-11-24 09:00\nb: https://a.example/b?c=d#e\n",
      "cta: {text: Venir, url: https://a.example/b, expect: 40}", "a:\n  - b\n  - c\nd: e", "a:\n- b\n- c\nd: e",
      "a:\n  b: c\n  d:\n    e: f\n  g: h\ni: j", "a:\n  - b: c\n    d: e\n  - {f: g}\n  - [h]\n",
      "a:\n  - b:\n    - c\n    d: e\n", "a:\n  - b:\n      - c\n      - d:\n", "a: ''\nb: \"\"\n", "a: (b) c\n",
      "a: +5\nb: 0",
      "a: b#c\nd: x:y\n", "a: 12:30\n", "a: b [c], {d}\n", "a:\n    b: c\nd:\n  e: f\n",
    ])
  func everyday(yaml: String) {
    #expect(Self.isRead(yaml))
  }

  @Test(
    "is left to libyaml",
    arguments: [
      "", "\n", "a", "a: b: c", "a: b\n  c", "a: b\n c: d", "a:\n  b", "- a", "a: |\n  b", "a: >-\n  b",
      "a: &x b\nc: *x",
      "a: !!str b", "a: b # c", "# a\nb: c", "a: \"b\\n\"", "a: 'b''c'", "a: \"b\nc\"", "a: [b,\n c]", "a: [b, ]",
      "a: {b}", "a: {b: }", "a: [b: c]", "a: \tb", "a\t: b", "a: b\r\nc: d", "a: \u{85}b", "a: b\u{2028}c",
      "a: \u{FEFF}b",
      "a: \u{1}", "a: \u{7F}", "? a\n: b", "a: -", "a: - b", "a: ? b", "a: %b", "a: @b", "a: `b`", "\"a\": b",
      "ma clé: b",
      "a: \"b\" c", "a: [b] c", "a: [b", "a: b]: c", "  a: b", "a: b\n- c", "a:\n  - b\n  c: d", "a:\n  b: c\n d: e",
      "a:\n  - - b", "a:\n  -\n  - b", "---\na: b", "a: b\n---\nc: d", "a: b\n...", "<<: b", "a: [b?c]", "a: [b:]",
      "a: {b:c}", "a: [b #c]", "a: {\"b\": c}", "a: {b: c}: d",
    ])
  func unusual(yaml: String) {
    #expect(Self.nodes(yaml) == nil)
  }

  @Test("may be nested to the usual depth, and no deeper")
  func depth() {
    func brackets(_ count: Int) -> String {
      "a: " + String(repeating: "[", count: count) + "b" + String(repeating: "]", count: count)
    }
    func lines(_ count: Int) -> String {
      (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    #expect(Self.isRead(brackets(16)) && Self.isRead(lines(16)))
    #expect(Self.nodes(brackets(17)) == nil && Self.nodes(lines(17)) == nil)
    #expect(Self.isRead(String(repeating: "k", count: 128) + ": b"))
    #expect(Self.nodes(String(repeating: "k", count: 129) + ": b") == nil)
  }

  /// The front matter of a team's real files.
  private static let written: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "sample-workspace")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let source = SourceFile(path: path, text: text ?? "")
      return FrontMatterFence(of: source).yaml.map { source.text(in: $0) }
    }
  }()

  @Test("is common in a team's documents")
  func sample() {
    #expect(Self.written.count > 100)
    #expect(Self.written.count(where: Self.isRead) * 10 > Self.written.count * 8)
  }

  @Test("has libyaml's tree or none, however a text is changed", arguments: 0..<8)
  func changed(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var read = 0
    for _ in 0..<2_000 {
      var lines = Self.written[Int.random(in: Self.written.indices, using: &random)].split(separator: "\n").map(
        String.init)
      let start = Int.random(in: 0..<lines.count, using: &random)
      lines = Array(lines[start...].prefix(.random(in: 1...9, using: &random)))
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&lines, &random) }
      if Self.isRead(lines.joined(separator: "\n")) { read += 1 }
    }
    // Most changes need libyaml; a test in which the fast path was never used would prove nothing.
    #expect(read > 200)
  }

  private static let pieces = [
    ":", ": ", "-", "- ", "#", " #", ",", "[", "]", "{", "}", "\"", "'", "\\", "&", "*", "!", "|", ">", "%", "@", "`",
    "?",
    "? ", " ", "  ", "\t", "\r", "~", "é", "\u{A0}", "\u{85}", "\u{2028}", "🥖", "a", "a: b", "[a, b]", "{a: b}", "---",
    "...", "<<", "=", "(", "/", "\u{FEFF}", "\u{7F}", "null", "0",
  ]

  private static func change(_ lines: inout [String], _ random: inout SplitMix64) {
    let index = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: lines[index] = "  " + lines[index]
    case 1: lines[index] = String(lines[index].drop { $0 == " " })
    case 2: lines[index] = "- " + lines[index]
    case 3: lines.insert(lines[index], at: Int.random(in: 0...index, using: &random))
    case 4: lines.insert("", at: index)
    case 5: lines[index] = String(lines[index].prefix(.random(in: 0...lines[index].count, using: &random)))
    default:
      var characters = Array(lines[index])
      let place = Int.random(in: 0...characters.count, using: &random)
      let end = min(characters.count, place + Int.random(in: 0...1, using: &random))
      characters.replaceSubrange(place..<end, with: Array(pieces[Int.random(in: pieces.indices, using: &random)]))
      lines[index] = String(characters)
    }
  }
}
