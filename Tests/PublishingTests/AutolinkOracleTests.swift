import Foundation
import TestSupport
import Testing

@testable import MarkdownSyntax
@testable import Publishing

/// Bare URLs as GitHub Flavored Markdown finds them, checked against the program `cmark-gfm` with its extension `autolink`.
@Suite("Bare URLs, as cmark-gfm finds them")
struct AutolinkOracleTests {
  private static let starts = [
    "https://a.example/", "http://a.example/", "https://www.bread.example/", "www.bread.example/",
    "https://bäcker.example/",
    "https://a.example/b?c=", "https://a.example/b#", "ftp://a.example/",
  ]
  private static let alphabet = [
    "__", "__main__", "*", "**", "_", "(", ")", "&", ";", "&amp;", "&x;", "~", "~~", "<", "'", "\"", "`", "@", "@b",
    "é", "麦",
    "🥖", "a", "b", "c", "1", ".", ",", ":", "!", "?", "-", "=", "/", "%20", "#t", "+", "$", "|", "^",
  ]
  /// The text around a URL.
  private static let frames = [
    ("See ", " there."), ("", ""), ("(", ")"), ("*see ", "* x"), ("**", "** x"), ("_see ", " it_"), ("~", "~ y"),
    ("x ", ", y"),
    ("a ~~", "~~ b"), ("See *this*: ", ""),
  ]

  /// Returns paragraphs with one URL each; the same for the same seed.
  private static func paragraphs(seed: UInt64, count: Int) -> [String] {
    var random = SplitMix64(state: seed)
    func any<Item>(_ items: [Item]) -> Item { items[Int(random.next() % UInt64(items.count))] }
    return (0..<count).map { _ in
      let (before, after) = any(frames)
      return before + any(starts) + (0..<Int(1 + random.next() % 9)).map { _ in any(alphabet) }.joined() + after
    }
  }

  /// Returns the URLs of each paragraph that the program finds.
  private static func oracle(_ paragraphs: [String]) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["cmark-gfm", "-e", "autolink", "--to", "xml"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(Data(paragraphs.joined(separator: "\n\n").utf8))
      try? input.fileHandleForWriting.close()
    }
    let xml = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "there is no program cmark-gfm: `.ci/setup` installs it")
    return xml.components(separatedBy: "<paragraph").dropFirst().map { paragraph in
      let links = paragraph.matches(of: /<link destination="([^"]*)"[^>]*>\s*<text[^>]*>([^<]*)<\/text>/)
      return links.filter { !$0.1.hasPrefix("mailto:") }.map { link in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(link.2)) {
          $0.replacing($1.0, with: $1.1)
        }
      }
    }
  }

  @Test("are the same, and are published as written", arguments: 1...4 as ClosedRange<UInt64>)
  func addresses(seed: UInt64) throws {
    let paragraphs = Self.paragraphs(seed: seed, count: 500)
    let wanted = try Self.oracle(paragraphs)
    try #require(wanted.count == paragraphs.count)
    #expect(wanted.count { !$0.isEmpty } > 400)
    for (paragraph, wanted) in zip(paragraphs, wanted) {
      // A word in italics before it, so marks are searched for in any case.
      let bytes = Array("*x*\n\n\(paragraph)".utf8)
      let tree = MarkdownParser.parse(bytes)
      let found = UnmarkedWords(in: tree).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        .filter { $0.contains("://") || $0.hasPrefix("www.") }
      #expect(found == wanted, "\(paragraph)")
      let published = FlowTextTests.flow(paragraph).text.string
      for address in wanted { #expect(published.contains(address), "\(paragraph) → \(published)") }
    }
  }
}
