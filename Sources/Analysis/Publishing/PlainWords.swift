import Editorial

/// The words of a post's text as a network shows them that has no marks of its own.
public enum PlainWords {
  /// - Parameters:
  ///   - text: a text of the document.
  ///   - lineBreaks: what becomes of a line end within a paragraph.
  public static func bytes(of text: PostText, in document: Document, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    let manner = FlowText.Manner(joinsLines: lineBreaks == .join)
    return FlowText(text.nodes, of: document.markdown, in: document.source.bytes, manner).text.bytes
  }
}
