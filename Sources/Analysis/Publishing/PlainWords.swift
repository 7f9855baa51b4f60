import Editorial

/// The words of a post's text as a network without marks of its own shows them.
public enum PlainWords {
  /// - Parameters:
  ///   - text: a text of the document.
  ///   - lineBreaks: the treatment of a line end within a paragraph.
  public static func bytes(of text: PostText, in document: Document, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    bytes(of: text.nodes, in: document, lineBreaks)
  }

  /// Returns the words of each part of a thread. A text without thematic breaks has one part.
  public static func parts(of text: PostText, in document: Document, _ lineBreaks: LineBreakPolicy) -> [[UInt8]] {
    text.parts(in: document.markdown).map { bytes(of: $0, in: document, lineBreaks) }
  }

  private static func bytes(of nodes: Range<Int>, in document: Document, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    let manner = FlowText.Manner(joinsLines: lineBreaks == .join)
    return FlowText(nodes, of: document.markdown, in: document.source.bytes, manner).text.bytes
  }
}
