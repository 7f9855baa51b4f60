import Editorial
import ForeignFiles
import SourceText

/// The possible columns of a sheet of posts, each with the headers that identify it.
///
/// A header that Edito exports means exactly its column. Another header may fit several columns. A column of the schema then takes
/// precedence over a channel's column, and a declared channel's column over another channel's. Between two channels of the same rank, the
/// header means neither. Between columns of the schema, the first whose values the cells can be is used.
struct KnownColumns {
  private let columns: [Column<SheetColumn>]
  private let fields: Set<SheetColumn>
  /// The columns by their headers as written.
  private let exact: [String: SheetColumn]
  /// The columns by their headers without case, accents and punctuation, the preferred column first; empty if a header fits several
  /// channels.
  private let folded: [String: [SheetColumn]]
  /// The beginnings of the headers of a user's own keys, each with the path of the map that contains the keys.
  private let prefixes: [(text: String, map: [String])]
  private let names: [SheetColumn: Names]
  private let ofChannels: ChannelHeadings

  /// - Parameters:
  ///   - channels: the ids of the channels that have their own columns.
  ///   - declared: the declared channels.
  init(_ channels: [String], declared: ChannelNames) {
    ofChannels = ChannelHeadings(declared)
    let items = SheetColumns.itemLimit
    let all = SheetColumns.all(channels: channels, items: items) + SheetColumn.readOnly
    fields = Set(all)
    let names = Dictionary(
      all.map { ($0, Names.ofSchema[$0] ?? Names($0)) }, uniquingKeysWith: { first, _ in first })
    self.names = names
    (columns, exact, folded) = Self.owning(all, names, declared: Set(declared.all))
    prefixes = SheetColumns.maps(channels: channels, items: items).filter { !$0.isEmpty }.flatMap { map in
      let column = SheetColumn.field(map)
      return [column.name + ".", column.heading(in: .english) + " · ", column.heading(in: .french) + " · "].map {
        ($0, map)
      }
    }
  }

  private static func owning(
    _ all: [SheetColumn], _ names: [SheetColumn: Names], declared: Set<String>
  ) -> (columns: [Column<SheetColumn>], exact: [String: SheetColumn], folded: [String: [SheetColumn]]) {
    let ranked = all.map { ($0, rank($0, declared), names[$0] ?? Names($0)) }.sorted { $0.1 < $1.1 }
    var exact: [String: SheetColumn] = [:]
    // A channel's id may contain the dotted names of front matter, so exported headers take precedence.
    for (column, _, names) in ranked { for text in names.headings where exact[text] == nil { exact[text] = column } }
    for (column, _, _) in ranked where exact[column.name] == nil { exact[column.name] = column }
    var owners: [String: (column: SheetColumn?, rank: Int)] = [:]
    var folded: [String: [SheetColumn]] = [:]
    // The columns' own names come before the words of other calendars: « publication » is a text, and a date only if nothing else fits.
    for keepsOwnNames in [true, false] {
      for (column, rank, names) in ranked {
        for index in keepsOwnNames ? 0..<names.ownCount : names.ownCount..<names.all.count {
          if keepsOwnNames, exact[names.all[index]] == nil { exact[names.all[index]] = column }
          let text = names.folded[index]
          if let owner = owners[text] {
            // Between two columns of the schema, the first wins; between two channels of the same rank, neither does.
            if rank > 0, owner.rank == rank, owner.column != column { owners[text] = (nil, rank) }
          } else {
            owners[text] = (column, rank)
          }
          if rank == 0, !folded[text, default: []].contains(column) { folded[text, default: []].append(column) }
        }
      }
    }
    for (text, owner) in owners where owner.rank > 0 { folded[text] = owner.column.map { [$0] } ?? [] }
    let columns = all.map { column in
      let names = names[column] ?? Names(column)
      return Column(
        column, names.all.filter { exact[$0] == column },
        foldedNames: names.folded.filter { owners[$0]?.column == column })
    }
    return (columns, exact, folded)
  }

  private static func rank(_ column: SheetColumn, _ declared: Set<String>) -> Int {
    column.channel.map { declared.contains($0) ? 1 : 2 } ?? 0
  }

  /// Returns the columns that a header may mean, the preferred one first.
  func candidates(for heading: String) -> [SheetColumn] {
    let known = common(heading)
    return known.isEmpty ? composed(heading) : known
  }

  /// Returns the columns that a header may mean if it names a channel, has a note in brackets, or names alternatives.
  private func composed(_ heading: String) -> [SheetColumn] {
    let own = ofChannels.columns(for: heading, common)
    if !own.isEmpty { return own }
    let parts = HeadingParts(heading)
    if parts.plain != heading {
      let known = common(parts.plain)
      if !known.isEmpty { return known }
      let own = ofChannels.columns(for: parts.plain, common)
      if !own.isEmpty { return own }
    }
    return parts.columns(common).meant
  }

  /// Returns the different columns that a header names as alternatives; empty if it means one column, or none.
  func alternatives(in heading: String) -> [SheetColumn] {
    candidates(for: heading).isEmpty ? HeadingParts(heading).columns(common).different : []
  }

  /// Returns the columns that a header may mean if it is the header of a column in every workspace.
  private func common(_ heading: String) -> [SheetColumn] {
    let others = folded[FoldedText.of(heading)] ?? []
    return exact[heading].map { owner in [owner] + others.filter { $0 != owner } } ?? others
  }

  /// Returns the place of a header, with or without a note in brackets, among the names of a column; the best name has the place 0, and a
  /// header that is none of them comes after all.
  func place(of heading: String, in column: SheetColumn) -> Int {
    let names = names[column]?.folded ?? []
    return names.firstIndex(of: FoldedText.of(heading))
      ?? names.firstIndex(of: FoldedText.of(HeadingParts(heading).plain)) ?? .max
  }

  /// Whether Edito itself writes a header, in a sheet or in front matter.
  func isOwn(_ heading: String) -> Bool {
    exact[heading].map { $0.headings.contains(heading) || $0.name == heading } ?? false
  }

  /// Returns the possible columns of a table. The columns of a user's own keys come from the table's headers.
  func columns(in text: DelimitedText, _ named: [SheetColumn: String]) -> [Column<SheetColumn>] {
    var (columns, found) = (columns, Set<SheetColumn>())
    let rows = text.rows.prefix(ColumnMapping<SheetColumn>.rowsAboveLimit)
    let headings = Set(rows.flatMap(\.headings)).sorted()
    for heading in headings where common(heading).isEmpty {
      // One header is one column, whatever else it may mean.
      if let column = composed(heading).first { columns.append(Column(column, [heading], foldedNames: [])) }
    }
    for heading in headings where heading.contains("x-") {
      let isOwn = heading.hasPrefix("x-")
      guard let prefix = isOwn ? ("", []) : prefixes.first(where: { heading.hasPrefix($0.text + "x-") }) else {
        continue
      }
      let column = SheetColumn.field(prefix.map + [String(heading.dropFirst(prefix.text.count))])
      if found.insert(column).inserted { columns.append(Column(column, [heading], foldedNames: [])) }
    }
    for column in named.keys.sorted(by: { $0.name < $1.name }) where !fields.contains(column) && !found.contains(column)
    {
      columns.append(Column(column, [column.name]))
    }
    return columns
  }

  /// The headers of a column, which are derived from the schema, from both languages and from the words of other calendars.
  private struct Names: Sendable {
    /// The accepted headers, the best first.
    let all: [String]
    /// The same headers without case, accents and punctuation.
    let folded: [String]
    /// The number of the column's own names, which come first.
    let ownCount: Int
    /// The headers in written sheets.
    let headings: [String]

    init(_ column: SheetColumn) {
      all = column.names
      folded = all.map(FoldedText.of)
      ownCount = all.count - HeadingWords.of(column).count
      headings = column.headings
    }

    /// The names of the columns that every workspace has.
    static let ofSchema: [SheetColumn: Names] = {
      let columns = SheetColumns.all(channels: [], items: SheetColumns.itemLimit) + SheetColumn.readOnly
      return Dictionary(columns.map { ($0, Names($0)) }, uniquingKeysWith: { first, _ in first })
    }()
  }
}
