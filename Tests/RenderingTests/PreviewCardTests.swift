import Editorial
import Localization
import Presentation
import Publishing
import Rendering
import Testing

/// Tests of preview cards on terminals of all widths.
@Suite("Preview cards")
struct PreviewCardTests {
  private static let alt = String(repeating: "A dark loaf, cut in two, on a board of oak. ", count: 4)

  private static func corpus(_ post: String, channels: String = "x: {network: x}") -> Corpus {
    Corpus.reading(["edito.md": "---\nedito: 1\nchannels: {\(channels)}\n---\n", "posts/a.md": post])
  }

  private func cards(width: Int) throws -> [String] {
    let corpus = Self.corpus(
      """
      ---
      title: Rye
      status: review
      media: [{file: media/a.jpg, alt: "\(Self.alt)"}]
      ---
      **Fresh** rye from eight on, and \(String(repeating: "more ", count: 40))

      ---

      https://bread.example/a/very/long/address/that/no/narrow/terminal/has/any/room/for?and=more
      """, channels: "x: {network: x}, m: {network: mastodon}, p: {network: pinterest}")
    let document = try #require(corpus.document(at: "posts/a.md"))
    let renditions = Rendition.all(of: document, in: corpus, channels: ["x", "m", "p"])
    let output = PreviewOutput(
      of: document, in: corpus, channels: renditions.map { .init($0, findings: []) }, language: .english)
    let text = output.rendered(as: .cards, style: Style(isColored: false, width: width))
    return text.split(separator: "\n").map(String.init)
  }

  @Test("fit the terminal and hide nothing", arguments: [40, 60, 80, 119, 120, 140, 200])
  func widths(width: Int) throws {
    let lines = try cards(width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    // No word is lost if the frame breaks it over two lines.
    let words = lines.flatMap { $0.split { " │".contains($0) } }
    #expect(words.count { $0 == "oak." } == 3 * 4)
    #expect(words.count { $0 == "more" } == 3 * 40)
  }

  @Test("are side by side on a wide terminal")
  func sideBySide() throws {
    func hasPair(_ width: Int) throws -> Bool {
      try cards(width: width).contains { $0.hasPrefix("  x  1/2") && $0.contains("  m  Mastodon  1/2") }
    }
    #expect(try !hasPair(119))
    #expect(try hasPair(120))
  }

  /// Returns the text beyond the limit: the text in the colour of errors within the card's box.
  private func excess(of text: String, width: Int) throws -> String {
    let corpus = Self.corpus("---\nstatus: review\n---\n\(text)\n")
    let document = try #require(corpus.document(at: "posts/a.md"))
    let renditions = Rendition.all(of: document, in: corpus, channels: ["x"])
    let output = PreviewOutput(
      of: document, in: corpus, channels: renditions.map { .init($0, findings: []) }, language: .english)
    let card = output.rendered(as: .cards, style: Style(isColored: true, width: width))
    return card.split(separator: "\n").filter { $0.contains("│") }.flatMap { line in
      line.matches(of: /\u{1B}\[1;38;5;160m([^\u{1B}]*)/).map { String($0.1) }
    }.joined(separator: "/")
  }

  @Test("colour the overflow only, whatever the words", arguments: [40, 80, 120])
  func overflow(width: Int) throws {
    #expect(try excess(of: "A ⟦note⟧ and ⟦ another 🥖, \u{1}\u{2} all of it fits.", width: width) == "")
    let words = String(repeating: "⟦rye⟧ ", count: 34)
    #expect(try excess(of: words + "12345678", width: width) == "")
    #expect(try excess(of: words + "123456789⟦6⟧", width: width) == "⟦9⟦6⟧⟧")
    #expect(try excess(of: words + "12345678\n\nEnd ⟦of⟧ it\\\n  here", width: width) == "⟦/End ⟦of⟧ it/here⟧")
  }
}
