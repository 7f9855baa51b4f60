import Editorial
import ForeignFiles
import SourceText

/// A table in an export: its header row, the rows below it, and possibly a title above it.
struct ExportSection {
  let header: DelimitedText.Row?
  /// The rows below the header row, up to the next section. There are several parts if the header row is repeated between them.
  fileprivate(set) var parts: [Slice<DelimitedText.Rows>]
  fileprivate(set) var positions: [ExportField: Int]
  fileprivate(set) var unread: [UnreadColumn]
  /// The channel that the title names; `nil` if it names none.
  fileprivate(set) var channel: String?
  /// The column headers that resemble the names of several indicators, with these indicators.
  fileprivate(set) var unsure: [(heading: String, indicators: [String])] = []

  /// Returns a row's cell in a column; `nil` if the column was not found, or if the cell is missing or empty.
  func cell(_ field: ExportField, in row: DelimitedText.Row) -> String? {
    guard let cell = positions[field].flatMap(row.cell), !cell.isEmpty else { return nil }
    return cell
  }

  /// The rows of all parts.
  var rows: some Sequence<DelimitedText.Row> { parts.lazy.joined() }

  var hasIndicator: Bool { positions.keys.contains { if case .indicator = $0 { true } else { false } } }
}

/// The tables in an export. Most exports have one. Meta's have one for each indicator, below a title that names the indicator:
///
///     "Views"
///     "Date","Primary"
///     "2026-10-01T00:00:00","5"
struct ExportSections {
  private(set) var all: [ExportSection] = []
  /// The headers given by the user that were not found.
  private(set) var unknown: [String]

  private let columns: [Column<ExportField>]
  private let channels: ChannelNames
  private let named: [ExportField: String]
  private var found: Set<ExportField> = []

  /// Finds the tables, in time linear in the number of rows.
  ///
  /// - Parameter named: the headers or titles that the user gives for some columns.
  init(
    _ columns: [Column<ExportField>], in table: DelimitedText, named: [ExportField: String], channels: ChannelNames
  ) {
    (self.columns, self.named, self.channels) = (columns, named, channels)
    unknown = []
    let rows = table.rows
    let headings = DateHeadings(columns, named[.date])
    var mapping = ColumnMapping(columns, in: table, named: named)
    var start = mapping.header == nil ? rows.endIndex : mapping.rows.startIndex
    var above = rows[rows.startIndex..<max(rows.startIndex, start - 1)]
    while true {
      var next = start
      while next < rows.endIndex, !headings.isHeading(rows[next], at: mapping.positions[.date]) { next += 1 }
      // The row above the header row may be its title.
      let hasTitle = next < rows.endIndex && next > start && rows[next - 1].filledCount == 1
      let end = hasTitle ? next - 1 : next
      add(mapping, rows: rows[start..<end], title: above.last)
      guard next < rows.endIndex else { break }
      mapping = ColumnMapping(columns, in: rows[end...next], named: named)
      (start, above) = (next + 1, rows[end..<next])
    }
    unknown = named.filter { !found.contains($0.key) }.map(\.value).sorted()
  }

  private mutating func add(
    _ mapping: ColumnMapping<ExportField>, rows: Slice<DelimitedText.Rows>, title: DelimitedText.Row?
  ) {
    let title = title.flatMap { $0.filledCount == 1 ? $0.cells.first { !$0.isEmpty } : nil }
    // Some programs repeat the header row on each page.
    if title == nil, let last = all.last, let header = last.header?.cells, header == mapping.header?.cells {
      all[all.count - 1].parts.append(rows)
      return
    }
    var section = ExportSection(
      header: mapping.header, parts: [rows], positions: mapping.positions, unread: mapping.unread)
    separate(&section)
    if let title { entitle(&section, title) }
    found.formUnion(section.positions.keys)
    all.append(section)
  }

  // MARK: Columns that several fields claim

  /// Leaves each column to one field, or to several indicators with exactly its header. A header that only resembles the names of several
  /// indicators is not read.
  private func separate(_ section: inout ExportSection) {
    guard let header = section.header?.cells else { return }
    let names = Dictionary(columns.map { ($0.field, Set($0.names)) }, uniquingKeysWith: { first, _ in first })
    for (position, fields) in Dictionary(grouping: section.positions.keys, by: { section.positions[$0] ?? 0 })
    where fields.count > 1 {
      let given = fields.filter { named[$0] != nil }
      let exact = fields.filter { names[$0]?.contains(header[position]) ?? false }
      let indicators = fields.compactMap { if case .indicator(let id) = $0 { id } else { nil } }.sorted()
      let kept: [ExportField]
      if !given.isEmpty {
        kept = given
      } else if exact.contains(where: { if case .indicator = $0 { true } else { false } }) {
        kept = exact.filter { if case .indicator = $0 { true } else { false } }
      } else if indicators.count == fields.count {
        kept = []
        section.unsure.append((header[position], indicators))
      } else {
        kept = fields.filter { if case .indicator = $0 { false } else { true } }
      }
      for field in fields where !kept.contains(field) { section.positions[field] = nil }
    }
  }

  // MARK: Titles

  /// Gives the column of values to the indicator that a title names. The title may also name a channel, as in `Facebook reach`.
  private func entitle(_ section: inout ExportSection, _ title: String) {
    guard let header = section.header?.cells else { return }
    let used = Set(section.positions.values)
    let free = header.indices.filter { !header[$0].isEmpty && !used.contains($0) }
    let values = free.filter { Self.valueHeadings.contains(FoldedText.of(header[$0])) }
    let isOnly = free.count == 1 && !section.hasIndicator
    guard let position = values.first ?? (isOnly ? free.first : nil) else { return }
    if let subject = subject(of: title), section.positions[subject.field] == nil {
      section.positions[subject.field] = position
      section.channel = subject.channel
      section.unread.removeAll { $0.number == position + 1 }
    } else if isOnly {
      section.unread = [
        UnreadColumn(number: position + 1, heading: "\(title) (\(header[position]))", twin: nil)
      ]
    }
  }

  private static let valueHeadings: Set = [
    "primary", "principal", "principale", "value", "values", "valeur", "valeurs", "total", "count", "nombre", "number",
  ]

  /// Returns the indicator, and possibly the channel, that a title names; `nil` if it names no indicator, or several.
  private func subject(of title: String) -> (field: ExportField, channel: String?)? {
    if let field = field(named: title) { return (field, nil) }
    let words = title.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }
    for count in words.indices.dropFirst() {
      for (name, rest) in [(words[..<count], words[count...]), (words[count...], words[..<count])] {
        guard let channel = channels[name.joined(separator: " ")], let field = field(named: rest.joined(separator: " "))
        else { continue }
        return (field, channel)
      }
    }
    return nil
  }

  private func field(named title: String) -> ExportField? {
    let indicators = columns.filter { if case .indicator = $0.field { true } else { false } }
    let names = indicators.map { (field: $0.field, names: named[$0.field].map { [$0] } ?? $0.names) }
    let exact = names.filter { $0.names.contains(title) }
    let folded = FoldedText.of(title)
    let near = exact.isEmpty ? names.filter { $0.names.map(FoldedText.of).contains(folded) } : exact
    return near.count == 1 ? near.first?.field : nil
  }
}

/// Recognition of header rows below the first one.
private struct DateHeadings {
  private let names: Set<String>

  init(_ columns: [Column<ExportField>], _ named: String?) {
    let column = columns.first { $0.field == .date }
    names = Set(named.map { [FoldedText.of($0)] } ?? column?.foldedNames ?? [])
  }

  /// Whether a row has the header of a date where the other rows have a date.
  ///
  /// - Parameter position: the position of the dates above the row; `nil` for the first cell.
  func isHeading(_ row: DelimitedText.Row, at position: Int?) -> Bool {
    guard let cell = row.cell(at: position ?? 0), let first = cell.utf8.first, first > UInt8(ascii: "9"),
      cell.utf8.count < 64, row.filledCount > 1
    else { return false }
    return names.contains(FoldedText.of(cell))
  }
}
