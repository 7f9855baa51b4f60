import CivilTime
import Editorial
import ForeignFiles
import Schema
import SourceText

/// A reading: one value of an indicator, for a channel or for a post, in a period.
public struct Reading: Sendable {
  public enum Subject: Hashable, Sendable {
    case channel(String)
    /// A post on one channel; on all of its channels together if `channel` is `nil`.
    case post(String, channel: String?)

    public var channel: String? {
      switch self {
      case .channel(let channel): channel
      case .post(_, let channel): channel
      }
    }
  }

  public let indicator: String
  public let subject: Subject
  public let value: Double
  public let period: Period
  public let document: Document
  /// The place of the reading's cell.
  public let range: ByteRange
}

/// A cell of a table of readings, with its subject and its value.
public struct ReadingCell: Sendable {
  public let document: Document
  public let period: Period
  /// The index of the table among the document's tables, counted from 0.
  public let table: Int
  /// The index of the row among those below the line of dashes, counted from 0.
  public let row: Int
  /// The index of the column in the table, counted from 0.
  public let column: Int
  public let subject: Reading.Subject
  public let indicator: String
  public let text: String
  public let content: ReadingSyntax.Cell
  public let range: ByteRange
  /// Whether the row is a total of the other rows. A total does not count as a reading.
  public let isTotal: Bool
}

/// The readings of a workspace.
public struct ReadingIndex: Sendable {
  /// The number format of the workspace.
  public let style: NumberStyle
  /// The declared indicators, in the order of the strategy.
  public let indicators: [Indicator]
  /// The documents of `metrics/` with a period, each with its tables.
  public let pages: [Page]
  /// The cells in the columns of indicators, in the order in which they are written.
  public let cells: [ReadingCell]
  /// The readings. If several cells have the same indicator, subject and period, only the first one is included.
  public let readings: [Reading]
  /// The cells with a value that repeat the indicator, subject and period of an earlier cell, each with this earlier cell.
  public let repeated: [(cell: ReadingCell, first: ReadingCell)]
  /// The ids of posts that have readings of their own.
  public let measuredPosts: Set<String>
  public let posts: PostReadings
  private let byIndicator: [String: [Reading]]
  private let declared: [String: Indicator]

  public struct Page: Sendable {
    public let document: Document
    public let period: Period
    public let tables: [ReadingTable]
  }

  /// Reads the readings of a workspace, in time linear in the number of cells.
  public init(of corpus: Corpus) {
    style = NumberStyle(locale: corpus.settings.locale?.value)
    indicators = corpus.facts(\.indicators).map(\.item.value)
    let declared = Dictionary(
      indicators.compactMap { indicator in indicator.id.map { ($0.value, indicator) } },
      uniquingKeysWith: { first, _ in first })
    self.declared = declared
    pages = corpus.documents(of: .metrics).compactMap { document in
      guard case .metrics(let metrics) = document.content, let period = metrics.period?.value else { return nil }
      return Page(document: document, period: period, tables: document.tables)
    }
    let style = style
    cells = pages.flatMap { page in
      page.tables.indices.flatMap { index in
        Self.cells(of: index, on: page, style) { declared[$0]?.unit?.value }
      }
    }
    var first: [Key: ReadingCell] = [:]
    var readings: [Reading] = []
    var repeated: [(cell: ReadingCell, first: ReadingCell)] = []
    for cell in cells where !cell.isTotal {
      guard case .figure(let value) = cell.content else { continue }
      let key = Key(indicator: cell.indicator, subject: cell.subject, period: cell.period)
      if let earlier = first[key] {
        repeated.append((cell, earlier))
        continue
      }
      first[key] = cell
      readings.append(
        Reading(
          indicator: cell.indicator, subject: cell.subject, value: value, period: cell.period,
          document: cell.document, range: cell.range))
    }
    (self.readings, self.repeated) = (readings, repeated)
    posts = PostReadings(readings)
    byIndicator = Dictionary(grouping: readings, by: \.indicator)
    measuredPosts = Set(readings.compactMap { if case .post(let id, _) = $0.subject { id } else { nil } })
  }

  private struct Key: Hashable {
    let indicator: String
    let subject: Reading.Subject
    let period: Period
  }

  /// Returns the readings of an indicator, in the order in which they are written.
  public func readings(of indicator: String) -> [Reading] { byIndicator[indicator] ?? [] }

  /// Returns the indicator with an id; `nil` if it is not declared.
  public func indicator(_ id: String) -> Indicator? { declared[id] }

  private static func cells(
    of index: Int, on page: Page, _ style: NumberStyle, unit: (String) -> String?
  ) -> [ReadingCell] {
    let table = page.tables[index]
    guard table.subject != nil else { return [] }
    return table.rows.indices.flatMap { row -> [ReadingCell] in
      guard let subject = table.subject(ofRow: row) else { return [] }
      let isTotal = table.isTotal(row)
      return table.columns.compactMap { column in
        let indicator = table.heading.cells[column].text
        guard table.rows[row].cells.indices.contains(column), !indicator.isEmpty else { return nil }
        let cell = table.rows[row].cells[column]
        return ReadingCell(
          document: page.document, period: page.period, table: index, row: row, column: column, subject: subject,
          indicator: indicator, text: cell.text,
          content: ReadingSyntax.cell(cell.text, unit: unit(indicator), style),
          range: table.rows[row].place(of: column),
          isTotal: isTotal)
      }
    }
  }
}

extension ReadingTable {
  /// Returns the subject of a row; `nil` if the row does not name one, or if the table's kind of subject is unknown.
  public func subject(ofRow row: Int) -> Reading.Subject? {
    guard let subject, let name = rows[row].cells.first?.text, !name.isEmpty else { return nil }
    switch subject {
    case .channel: return .channel(name)
    case .post:
      let channel = hasChannels && rows[row].cells.count > 1 ? rows[row].cells[1].text : ""
      return .post(name, channel: channel.isEmpty ? nil : channel)
    }
  }

  /// Whether a row is a total of the other rows, according to its name.
  public func isTotal(_ row: Int) -> Bool {
    guard let name = rows[row].cells.first?.text else { return false }
    return TotalRow.isNamed(name)
  }
}

/// Recognition of total rows, according to their names in English and French.
public enum TotalRow {
  public static func isNamed(_ text: String) -> Bool { names.contains(FoldedText.of(text)) }

  private static let names: Set = [
    "total", "totaux", "totals", "ensemble", "somme", "sum", "all", "tous", "toutes", "grandtotal", "totalgeneral",
    "overall", "touslescanaux", "allchannels", "soustotal", "subtotal",
  ]
}
