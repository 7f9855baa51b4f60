import SourceText

/// The line of a GFM table, cut at its bars. A bar right behind a backslash is a bar within a cell, even behind two of
/// them; one in code parts cells as any other.
public enum TableLine {
  /// Where the contents of the cells stand, without the blanks around them. Linear.
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
    // What stands behind a closing bar is no cell.
    if !rest.isEmpty || cells.isEmpty { cells.append(ByteRange(rest)) }
    return cells
  }

  /// A range without the blanks at its ends; of nothing but blanks, the place where a content would stand.
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
