import CCMarkGFM
import SourceText

/// The ranges of tables directly below lines of text. The parser counts their positions from the start of that text.
extension TreeCopier {
  /// Returns the range of a node that the parser misplaces beside a table: text directly above a table, the table itself, and its first
  /// row with its cells. `nil` for any other node.
  func placeBesideTable(of node: OpaquePointer, _ kind: MarkdownNode.Kind) -> Range<Int>? {
    switch kind {
    case .paragraph:
      guard cmark_node_get_start_line(node) == 0, let table = cmark_node_next(node), let header = header(of: table)
      else { return nil }
      let start = blockRange(of: table, .table).lowerBound
      return start..<withoutLineEnd(start, Int(lines[header.line]))
    case .table:
      guard let header = header(of: node) else { return nil }
      return header.start..<max(header.start, blockRange(of: node, .table).upperBound)
    case .tableRow:
      guard cmark_node_previous(node) == nil, let header = cmark_node_parent(node).flatMap(header) else { return nil }
      return header.start..<withoutLineEnd(header.start, endOfLine(header.line))
    case .tableCell: return placeOfHeaderCell(node)
    default: return nil
    }
  }

  /// Returns the range of a cell in the first row of such a table, whose columns the parser counts from the start of the text above;
  /// `nil` for any other cell.
  private func placeOfHeaderCell(_ cell: OpaquePointer) -> Range<Int>? {
    guard let row = cmark_node_parent(cell), cmark_node_previous(row) == nil, let first = cmark_node_first_child(row),
      let header = cmark_node_parent(row).flatMap(header), header.start < bytes.count
    else { return nil }
    let end = withoutLineEnd(header.start, endOfLine(header.line))
    var shift = header.start + 1 - Int(cmark_node_get_start_column(first))
    if bytes[header.start] != .verticalBar {
      // If no bar precedes the first cell, the parser places its start at the start of the text. Only the cell's end is right.
      var mark = header.start
      while mark < end, bytes[mark] != .verticalBar || mark > 0 && bytes[mark - 1] == .backslash { mark += 1 }
      shift = mark - 1 - Int(cmark_node_get_end_column(first))
    }
    let start = min(max(header.start, Int(cmark_node_get_start_column(cell)) + shift), end)
    return start..<min(max(start, Int(cmark_node_get_end_column(cell)) + 1 + shift), end)
  }

  /// Returns the line of a table's first row, as an index of ``lines``, and the offset of the row's start; `nil` if no lines of text are
  /// directly above the table.
  private func header(of table: OpaquePointer) -> (line: Int, start: Int)? {
    guard let text = cmark_node_previous(table), cmark_node_get_start_line(text) == 0 else { return nil }
    // Each row is a line. The line below the first row consists of dashes.
    let second = cmark_node_first_child(table).flatMap { cmark_node_next($0) }
    let line = second.map { Int(cmark_node_get_start_line($0)) - 3 } ?? Int(cmark_node_get_end_line(table)) - 2
    guard lines.indices.contains(line) else { return nil }
    return (line, InlineCursor.afterMarks(Int(lines[line]), before: bytes.count, in: bytes, quoteDepth: quoteDepth))
  }
}
