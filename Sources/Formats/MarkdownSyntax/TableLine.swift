import SourceText

/// A line of a GFM table, split at its bars. A bar directly after a backslash belongs to a cell, even after two backslashes. A bar in code
/// separates cells like any other bar.
public enum TableLine {
  /// Returns the ranges of the cells' contents, without the whitespace around them.
  ///
  /// - Complexity: linear in the length of the line.
  public static func cells(of bytes: [UInt8], in line: ByteRange) -> [ByteRange] {
    var cells: [ByteRange] = []
    var content = trimmed(bytes, line.indices)
    if !content.isEmpty, bytes[content.lowerBound] == bar { content = content.lowerBound + 1..<content.upperBound }
    var start = content.lowerBound
    for index in content where bytes[index] == bar && (index == content.lowerBound || bytes[index - 1] != backslash) {
      cells.append(ByteRange(trimmed(bytes, start..<index)))
      start = index + 1
    }
    let rest = trimmed(bytes, start..<content.upperBound)
    // There is no cell after a closing bar.
    if !rest.isEmpty || cells.isEmpty { cells.append(ByteRange(rest)) }
    return cells
  }

  /// Returns a range without the whitespace at its ends. If the range has only whitespace, the result is an empty range where content would
  /// begin.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    if start < end || range.isEmpty { return start..<end }
    let place = min(range.lowerBound + 1, range.upperBound)
    return place..<place
  }

  private static let bar = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")
}
