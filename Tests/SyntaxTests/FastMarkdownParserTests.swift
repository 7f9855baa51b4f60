import Foundation
import SourceText
import TestSupport
import Testing

@testable import MarkdownSyntax

/// The fast path returns cmark-gfm's exact tree, or `nil`.
@Suite("Plain Markdown for networks")
struct EverydayMarkdownTests {
  private static func nodes(_ text: String) -> [MarkdownNode]? {
    Array(text.utf8).withUnsafeBufferPointer { FastMarkdownParser.nodes(of: $0, from: 0) }
  }

  /// Whether the fast path was used; its result must equal cmark-gfm's.
  @discardableResult
  private static func isRead(_ text: String) -> Bool {
    guard let nodes = nodes(text) else { return false }
    let tree = MarkdownParser.parseByLibrary(Array(text.utf8))
    #expect(nodes == tree.nodes, "\(text.debugDescription)")
    #expect(tree.holdsWordsAlone, "\(text.debugDescription)")
    return true
  }

  @Test(
    "is read by the fast parser",
    arguments: [
      "a", "a\n", "\n\na\n\n\nb\n\n", "a\nb\nc", "\n", "# a", "## @x\na\n### b c\n\nd", "a\n# b", "###### a",
      "#a\n#b #c",
      "##a", "a\n\n---\n\nb\n\n-----\n", "---", "12 days\n\n2026\n3, 4", "(a) \"b\" 'c' ! d: e; f? - g + h > i # j = k",
      "https://a.example/b?c=d#e @f g@h.example", "@a\n@b", "été « là »\u{A0}!\n🥖\n\u{A0}a", "a {b} $c %d ’e’",
      "/a\n.b\n,c\n;d\n!e\n$f\n%g\n{h}",
    ])
  func everyday(text: String) {
    #expect(Self.isRead(text))
  }

  @Test(
    "is left to cmark-gfm",
    arguments: [
      "", " a", "a ", "a  \nb", "a\\\nb", "a\r\nb", "a\tb", "\ta", "a*b*", "a_b", "`a`", "[a]", "![a](b)", "a]", "<a>",
      "a &amp; b",
      "> a", "- a", "+ a", "1. a", "1) a", "a\n2. b", "a\n---", "a\n===", "a\n-", "a\n- b", "--", "- - -", "-a", "#",
      "##", "# a #",
      "#  a", "# ", "####### a", "| a |\n| - |", "a\n:-:", ":a", "=a", "~~~\na", "a~b", "a^b", "a\u{0}b", "\u{FEFF}a",
      "\u{7F}",
      "a\n b", "a\n\n ", "   ",
    ])
  func unusual(text: String) {
    #expect(Self.nodes(text) == nil)
  }

  /// The bodies of a team's real posts.
  private static let written: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "sample-workspace/posts")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      let text = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
      return text.firstRange(of: "\n---\n").map { String(text[$0.upperBound...]) }
    }
  }()

  @Test("is common in a team's texts")
  func sample() {
    #expect(Self.written.count > 50)
    #expect(Self.written.count(where: Self.isRead) * 3 > Self.written.count)
  }

  @Test("has cmark-gfm's tree or none, however a text is changed", arguments: 0..<8)
  func changed(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var read = 0
    for _ in 0..<2_000 {
      var lines = Self.written[Int.random(in: Self.written.indices, using: &random)].split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      let start = Int.random(in: 0..<lines.count, using: &random)
      lines = Array(lines[start...].prefix(.random(in: 1...9, using: &random)))
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&lines, &random) }
      if Self.isRead(lines.joined(separator: "\n")) { read += 1 }
    }
    // Many changes need cmark-gfm; a test in which the fast path was never used would prove nothing.
    #expect(read > 400)
  }

  private static let pieces = [
    ":", "-", "- ", "--", "---", "#", "##", "## ", "# ", " #", ",", "[", "]", "[a]: b", "{", "}", "\"", "'", "\\", "&",
    "&amp;", "*",
    "**", "_", "!", "|", ">", "<", "<b>", "%", "@", "`", "?", " ", "  ", "\t", "\r", "~", "^", "é", "\u{A0}", "\u{85}",
    "\u{2028}",
    "🥖", "a", "1", "1.", "12) ", "1234567890", "...", "=", "==", "(", ")", "/", "+", "+ ", "\u{FEFF}", "\u{7F}",
    "\u{B}", "www.a.example",
    "https://a.example/b", "\n", "\n\n", "$", ";",
  ]

  private static func change(_ lines: inout [String], _ random: inout SplitMix64) {
    let index = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: lines[index] = " " + lines[index]
    case 1: lines[index] = String(lines[index].drop { $0 == " " })
    case 2: lines[index] = pieces[Int.random(in: pieces.indices, using: &random)] + lines[index]
    case 3: lines.insert(lines[index], at: Int.random(in: 0...index, using: &random))
    case 4: lines.insert("", at: index)
    case 5: lines[index] = String(lines[index].prefix(.random(in: 0...lines[index].count, using: &random)))
    case 6 where lines.count > 1 && lines[index].isEmpty: lines.remove(at: index)
    default:
      var characters = Array(lines[index])
      let place = Int.random(in: 0...characters.count, using: &random)
      let end = min(characters.count, place + Int.random(in: 0...1, using: &random))
      characters.replaceSubrange(place..<end, with: Array(pieces[Int.random(in: pieces.indices, using: &random)]))
      lines[index] = String(characters)
    }
  }
}
