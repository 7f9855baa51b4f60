import MarkdownSyntax
import SourceText

/// The text for a network that reads Markdown itself: the source without comments, and with permalinks instead of links to files.
enum KeptMarkup {
  /// - Parameter permalink: returns the URL that replaces a link to a file of the workspace; `nil` if there is none.
  static func text(
    _ nodes: Range<Int>, of markdown: MarkdownTree, in source: [UInt8],
    permalink: (_ link: Int) -> String? = { _ in nil }
  ) -> MappedText {
    var text = MappedText()
    var end: Int?
    var definitions = markdown.definitions(usedIn: nodes)
    for block in markdown.siblings(in: nodes) {
      let node = markdown.nodes[block]
      if node.kind == .htmlBlock, markdown.isComment(block) { continue }
      let range = node.range
      if let end {
        // The whitespace between blocks is the same as in the source, unless something between them is omitted.
        let blanks = source[end..<max(end, range.lowerBound)]
        let isBlank = blanks.allSatisfy { $0 <= .space }
        if isBlank { text.appendLines(blanks, from: end) } else { text.append("\n\n".utf8, for: end) }
      }
      var start = range.lowerBound
      for (cut, replacement) in cuts(in: block, of: markdown, source, permalink) where cut.lowerBound >= start {
        text.appendLines(source[start..<cut.lowerBound], from: start)
        text.append(replacement.utf8, for: cut.lowerBound)
        start = cut.upperBound
      }
      if start < range.upperBound { text.appendLines(source[start..<range.upperBound], from: start) }
      end = range.upperBound
      definitions.removeAll { range.contains($0.lowerBound) }
    }
    text.trimEnd()
    // Links need their definitions, which may be anywhere in the file.
    for (number, definition) in definitions.enumerated() {
      text.append((number == 0 ? "\n\n" : "\n").utf8, for: definition.lowerBound)
      text.appendLines(source[definition.indices], from: definition.lowerBound)
    }
    return text
  }

  /// Returns the parts that are not published as written, with their replacements: comments within a line, and links to files that have a
  /// permalink.
  private static func cuts(
    in block: Int, of markdown: MarkdownTree, _ source: [UInt8], _ permalink: (_ link: Int) -> String?
  ) -> [(Range<Int>, String)] {
    markdown.descendants(of: block).compactMap { index in
      let node = markdown.nodes[index]
      switch node.kind {
      case .htmlInline where markdown.isComment(index):
        var range = node.range.indices
        // Only one of the spaces around the comment is kept.
        if range.lowerBound > 0, source[range.lowerBound - 1] == .space, range.upperBound < source.count,
          source[range.upperBound] == .space
        {
          range = range.lowerBound..<range.upperBound + 1
        }
        return (range, "")
      case .link:
        guard let place = markdown.literalRange(of: index), let address = permalink(index) else { return nil }
        return (place.indices, address)
      default: return nil
      }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }
}
