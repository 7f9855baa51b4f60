import MarkdownSyntax
import SourceText

/// Markdown for a network that reads Markdown itself: the source as it is, without what is only a note.
enum KeptMarkup {
  static func text(_ nodes: Range<Int>, of markdown: MarkdownTree, in source: [UInt8], keepsImages: Bool) -> MappedText
  {
    var text = MappedText()
    var end: Int?
    for block in markdown.siblings(in: nodes) {
      let node = markdown.nodes[block]
      if node.kind == .htmlBlock, markdown.literal(of: block).starts(with: "<!--".utf8) { continue }
      if !keepsImages, isPicture(block, in: markdown) { continue }
      let range = node.range
      if let end {
        // As far apart as the source has them, what was left out apart.
        let blanks = source[end..<max(end, range.lowerBound)]
        let isBlank = blanks.allSatisfy { $0 <= 0x20 }
        if isBlank { text.appendLines(blanks, from: end) } else { text.append("\n\n".utf8, for: end) }
      }
      text.appendLines(source[range.indices], from: range.lowerBound)
      end = range.upperBound
    }
    text.trimEnd()
    return text
  }

  /// Whether a paragraph holds a picture and nothing else.
  private static func isPicture(_ block: Int, in markdown: MarkdownTree) -> Bool {
    let inside = markdown.descendants(of: block)
    return markdown.nodes[block].kind == .paragraph
      && inside.first.map { image in
        markdown.nodes[image].kind == .image && Int(markdown.nodes[image].subtreeEnd) == inside.upperBound
      } ?? false
  }
}
