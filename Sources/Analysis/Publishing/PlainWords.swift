import Editorial

/// The words of a post's text as a network without marks of its own shows them.
public enum PlainWords {
  /// - Parameters:
  ///   - text: a text of the document.
  ///   - lineBreaks: the treatment of a line end within a paragraph.
  public static func bytes(of text: PostText, in document: Document, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    let manner = FlowText.Manner(joinsLines: lineBreaks == .join)
    return FlowText(text.nodes, of: document.markdown, in: document.source.bytes, manner).text.bytes
  }
}
