/// The marks of an unresolved git merge conflict in a text.
public struct ConflictMarks: Sendable {
  /// The line that opens the conflict; the line that closes the conflict if no opening line is left.
  public let start: ByteRange
  /// The line that closes the conflict; `nil` if only one of the two lines is left.
  public let end: ByteRange?

  /// Returns all conflicts in a text. In a text without conflicts, two fast searches are enough.
  public static func all(in bytes: [UInt8]) -> [ConflictMarks] {
    let openings = marks(.lessThanSign, in: bytes)
    let closings = marks(.greaterThanSign, in: bytes)
    guard !openings.isEmpty || !closings.isEmpty else { return [] }
    var found: [ConflictMarks] = []
    var rest = closings[...]
    for (index, opening) in openings.enumerated() {
      while let stray = rest.first, stray < opening {
        found.append(ConflictMarks(start: stray, end: nil))
        rest.removeFirst()
      }
      let next = index + 1 < openings.count ? openings[index + 1].lowerBound : bytes.count
      let end = rest.first.flatMap { $0.lowerBound < next ? $0 : nil }
      if end != nil { rest.removeFirst() }
      found.append(ConflictMarks(start: opening, end: end))
    }
    return found + rest.map { ConflictMarks(start: $0, end: nil) }
  }

  /// Returns the lines that begin with exactly seven copies of a byte, followed by a space.
  private static func marks(_ mark: UInt8, in bytes: [UInt8]) -> [ByteRange] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [ByteRange] = []
      var index = 0
      while let first = ByteSearch.first(mark, in: buffer, from: index) {
        var end = first + 1
        while end < buffer.count, buffer[end] == mark { end += 1 }
        index = end
        guard end - first == 7, isLineStart(first, in: buffer), end < buffer.count, buffer[end] == .space else {
          continue
        }
        while end < buffer.count, buffer[end] != .lineFeed, buffer[end] != .carriageReturn { end += 1 }
        found.append(ByteRange(first, end))
      }
      return found
    }
  }

  private static func isLineStart(_ index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    index == 0 || buffer[index - 1].isLineEnd
      || index == 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF
  }
}
