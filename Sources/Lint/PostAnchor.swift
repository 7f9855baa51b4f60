import Editorial
import SourceText

extension Post {
  /// The place to show for what a post lacks: the line of its status, which makes the lack a fault, or the document's start.
  func anchor(in document: Document) -> ByteRange {
    guard let status = self.status else { return document.start }
    let bytes = document.source.bytes
    let lineStart = bytes[..<status.range.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
    return ByteRange(lineStart ?? 0, status.range.upperBound)
  }
}
