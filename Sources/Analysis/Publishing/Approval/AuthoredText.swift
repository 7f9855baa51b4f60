import Editorial
import MarkdownSyntax
import SourceText

/// A text as its author wrote it, without the parts that readers do not see. Comments and blank lines that make no difference are
/// removed, and all line ends are of one kind. Earlier versions of Edito made the digests of approvals from this text, not from
/// ``MeantText``. These digests remain valid.
enum AuthoredText {
  static func bytes(of text: PostText, in document: Document) -> [UInt8] {
    let source = document.source.bytes
    var written: [UInt8] = []
    written.reserveCapacity(text.range.count)
    var start = text.range.lowerBound
    for comment in comments(of: text, in: document) where comment.lowerBound >= start {
      written += source[start..<comment.lowerBound]
      // The spaces before a comment at the end of a line are removed with the comment.
      if comment.upperBound >= text.range.upperBound || source[comment.upperBound].isLineEnd {
        while let last = written.last, last.isBlank { written.removeLast() }
      }
      start = comment.upperBound
    }
    if start < text.range.upperBound { written += source[start..<text.range.upperBound] }
    return withPlainLines(written)
  }

  /// Returns the places of a text's HTML comments, in order.
  private static func comments(of text: PostText, in document: Document) -> [ByteRange] {
    let markdown = document.markdown
    return text.nodes.flatMap { node -> [ByteRange] in
      let kind = markdown.nodes[node].kind
      guard kind == .htmlBlock || kind == .htmlInline else { return [] }
      return comments(in: markdown.nodes[node].range, of: document.source.bytes)
    }
  }

  private static func comments(in range: ByteRange, of bytes: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index...].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      var end = index + 4
      while end < range.upperBound, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
      guard end < range.upperBound else { break }
      found.append(ByteRange(index, end + 3))
      index = end + 3
    }
    return found
  }

  /// Returns the lines with line feeds between them, without blank lines at the start and the end, and with one blank line instead of
  /// several in a row.
  private static func withPlainLines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isBlankPending = false
    for line in lines(of: bytes) {
      guard !line.allSatisfy(\.isBlank) else {
        isBlankPending = true
        continue
      }
      if !result.isEmpty { result += isBlankPending ? [.lineFeed, .lineFeed] : [.lineFeed] }
      result += line
      isBlankPending = false
    }
    return result
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index].isLineEnd {
        lines.append(bytes[start..<index])
        if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return lines + [bytes[start...]]
  }

}
