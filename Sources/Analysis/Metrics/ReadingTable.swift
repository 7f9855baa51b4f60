import Editorial
import MarkdownSyntax
import SourceText

/// A table of readings in a document of `metrics/`. Its first column names channels or posts, and its other column headers are ids of
/// indicators. A table of posts may have a second column that names the channel.
public struct ReadingTable: Sendable {
  public enum Subject: Sendable { case channel, post }

  public struct Cell: Sendable {
    /// The words that a reader sees, without the whitespace around them. If the cell links to a document, the document's id.
    public let text: String
    /// The place of the words between the bars; empty for an empty cell.
    public let range: ByteRange
  }

  public struct Row: Sendable {
    public let cells: [Cell]
    /// The line without its line end.
    public let line: ByteRange

    /// Returns the place of a cell, or of the line if the cell is missing or empty.
    public func place(of column: Int) -> ByteRange {
      guard cells.indices.contains(column) else { return line }
      return cells[column].range.isEmpty ? line : cells[column].range
    }
  }

  /// The index of the table's node in the document's Markdown.
  public let node: Int
  public let heading: Row
  /// The line of dashes below the header row, which sets the alignment of the columns.
  public let rule: Row
  public let rows: [Row]
  /// The kind of subject of the rows; `nil` if the first column header names neither channels nor posts.
  public let subject: Subject?
  /// Whether the rows are about posts and the second column names channels.
  public let hasChannels: Bool

  /// The positions of the columns for indicators.
  public var columns: Range<Int> {
    let start = hasChannels ? 2 : 1
    return start..<max(start, heading.cells.count)
  }

  /// The range from the start of the header row to the end of the last row.
  public var range: ByteRange { heading.line.union(rows.last?.line ?? rule.line) }

  public static func subject(named heading: String) -> Subject? {
    switch heading.lowercased() {
    case "channel", "channels", "canal", "canaux", "réseau", "réseaux", "network", "networks": .channel
    case "post", "posts", "publication", "publications", "article", "articles": .post
    default: nil
    }
  }
}

extension Document {
  /// All tables in the body, whether or not they contain readings, in the order in which they are written. The time is linear in the
  /// number of nodes.
  public var tables: [ReadingTable] {
    let nodes = markdown.nodes
    let tables = nodes.indices.filter { nodes[$0].kind == .table }
    guard !tables.isEmpty else { return [] }
    let lines = source.lineTable()
    return tables.compactMap { table($0, lines) }
  }

  private func table(_ node: Int, _ lines: LineTable) -> ReadingTable? {
    let rows = markdown.children(of: node)
    guard let first = rows.first else { return nil }
    let ruleLine = lines.lineIndex(at: markdown.nodes[first].range.lowerBound) + 2
    guard ruleLine <= lines.starts.count else { return nil }
    let heading = row(first, lines)
    let subject = heading.cells.first.flatMap { ReadingTable.subject(named: $0.text) }
    let second = heading.cells.dropFirst().first.flatMap { ReadingTable.subject(named: $0.text) }
    let rule = lines.contentRange(ofLine: ruleLine)
    return ReadingTable(
      node: node, heading: heading,
      rule: ReadingTable.Row(
        cells: TableLine.cells(of: source.bytes, in: rule).map {
          ReadingTable.Cell(text: source.text(in: $0), range: $0)
        },
        line: rule), rows: rows.dropFirst().map { row($0, lines) }, subject: subject,
      hasChannels: subject == .post && second == .channel)
  }

  private func row(_ node: Int, _ lines: LineTable) -> ReadingTable.Row {
    let start = markdown.nodes[node].range.lowerBound
    let end = lines.contentRange(ofLine: lines.lineIndex(at: start) + 1).upperBound
    let line = ByteRange(start, max(start, end))
    let nodes = markdown.children(of: node)
    let cells = TableLine.cells(of: source.bytes, in: line).enumerated().map { index, range in
      ReadingTable.Cell(text: index < nodes.count ? words(of: nodes[index]) : source.text(in: range), range: range)
    }
    return ReadingTable.Row(cells: cells, line: line)
  }

  /// Returns the words of a cell. If the cell contains a link to a document, returns the document's id instead.
  private func words(of cell: Int) -> String {
    let inside = markdown.descendants(of: cell)
    if let link = inside.first(where: { markdown.nodes[$0].kind == .link }) {
      let file = markdown.text(of: link).split(separator: "/").last ?? ""
      if file.hasSuffix(".md") { return String(file.dropLast(3)) }
    }
    return String(markdown.plainText(of: inside).trimmed)
  }
}
