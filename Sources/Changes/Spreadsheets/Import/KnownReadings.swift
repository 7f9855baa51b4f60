import Schema
import Synchronization

/// The values of cells whose words are from a small set, such as statuses and channels: a sheet repeats the same few cells on all rows.
final class KnownReadings: Sendable {
  private let values = Mutex<[SheetColumn: [String: CellReading.Value]]>([:])

  /// The maximum number of different cells to remember in a column.
  private static let limit = 1_000

  /// Returns the value of a cell, which is computed only for the first of the same cells in a column.
  func value(
    of cell: String, in column: SheetColumn, _ read: () throws(CellIssue) -> CellReading.Value
  ) throws(CellIssue) -> CellReading.Value {
    if let value = values.withLock({ $0[column]?[cell] }) { return value }
    let value = try read()
    values.withLock { values in
      if values[column, default: [:]].count < Self.limit { values[column, default: [:]][cell] = value }
    }
    return value
  }
}

extension Shape {
  /// Whether a value consists of ids or of words that the schema lists, so it depends on nothing but its words.
  var isOfKnownWords: Bool {
    switch self {
    case .choice, .reference: true
    case .list(let item), .either(.list(let item), _): item.isOfKnownWords
    default: false
    }
  }
}
