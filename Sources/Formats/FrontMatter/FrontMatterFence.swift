import SourceText

/// The place of the front matter in a Markdown file.
public struct FrontMatterFence: Hashable, Sendable {
  /// The YAML between the fences; `nil` if the file has no front matter, or if the opening fence is never closed.
  public let yaml: ByteRange?
  /// The byte offset at which the Markdown body starts. If the opening fence is never closed, this is the end of the file.
  public let bodyStart: Int
  /// The opening fence if it is never closed; otherwise `nil`.
  public let unclosed: ByteRange?

  /// Finds front matter, from a first line `---` up to a line `---` or `...`. The front matter is read once.
  public init(of source: SourceFile) {
    let bytes = source.bytes
    let start = source.byteOrderMarkLength
    guard let afterOpening = Self.fence(in: bytes, at: start, closing: false) else {
      (yaml, bodyStart, unclosed) = (nil, start, nil)
      return
    }
    var line = afterOpening
    while line < bytes.count {
      if let afterClosing = Self.fence(in: bytes, at: line, closing: true) {
        (yaml, bodyStart, unclosed) = (ByteRange(afterOpening, line), afterClosing, nil)
        return
      }
      line = Self.nextLineWithMark(in: bytes, from: line)
    }
    (yaml, bodyStart, unclosed) = (nil, bytes.count, ByteRange(start, start + 3))
  }

  /// Returns the start of the next line that begins with a hyphen or a full stop; the number of bytes if no line does.
  private static func nextLineWithMark(in bytes: [UInt8], from line: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var line = line
      while let end = ByteSearch.firstLineEnd(in: buffer, from: line) {
        line = end + 1
        if line < buffer.count, buffer[line] == .hyphen || buffer[line] == .fullStop { return line }
      }
      return buffer.count
    }
  }

  /// Returns the offset after the fence line that starts at an offset; `nil` if the line is not a fence.
  private static func fence(in bytes: [UInt8], at start: Int, closing: Bool) -> Int? {
    guard start + 3 <= bytes.count else { return nil }
    let mark = bytes[start]
    guard mark == .hyphen || (closing && mark == .fullStop), bytes[start + 1] == mark, bytes[start + 2] == mark else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    guard index == bytes.count || bytes[index].isLineEnd else { return nil }
    return bytes.nextLine(from: index)
  }
}
