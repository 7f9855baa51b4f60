import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The conversion of cells in their usual forms to front matter values: `brouillon` becomes `draft`, `24/11/2026 9h` becomes `2026-11-24
/// 09:00`, and the name of a channel becomes its id.
struct CellReading {
  let corpus: Corpus
  let channelNames: ChannelNames
  private let knownWords = KnownReadings()
  /// The reader of the sheet's dates, with their order of day and month.
  var dates: DateColumn
  /// The forms of the times in the sheet's separate column for them.
  var times = TimeColumn([])
  /// What the team decided about the words of its calendars.
  let mapping: SheetMapping
  /// The text columns whose cells contain Markdown; the cells of all other text columns contain plain words.
  var markdownColumns: Set<SheetColumn> = []
  /// Whether the cells of the column of media are examined: each may name several files, or none. A column with a header that Edito
  /// writes has the exact value.
  var examinesMedia = true
  /// Whether the rows are posts of a network's export or of a folder: texts may have parts, and a time with an offset is an instant, which
  /// is written as the workspace's clock shows it.
  let isOfPosts: Bool

  init(
    corpus: Corpus, dates: DateColumn, mapping: SheetMapping = SheetMapping(), markdownColumns: Set<SheetColumn> = [],
    isOfPosts: Bool = false
  ) {
    (self.corpus, self.dates, self.mapping, self.markdownColumns) = (corpus, dates, mapping, markdownColumns)
    self.isOfPosts = isOfPosts
    channelNames = ChannelNames(corpus)
  }

  /// Whether the cells of a column are the words of a text, which must still be converted to Markdown.
  func holdsWords(_ column: SheetColumn) -> Bool {
    if case .text = column { !markdownColumns.contains(column) } else { false }
  }

  /// The form of the texts that contain plain words.
  var form: WordsForm { isOfPosts ? .parts : .plain }

  /// The columns of the current row whose dates cannot be in the future.
  var over = WhatIsOver()

  /// A cell's value.
  struct Value {
    /// The value as written in front matter; empty if the cell has none.
    var value = ""
    /// The problems with words that are left out of the value.
    var lost: [CellIssue] = []
  }

  /// Returns a cell's value as written in front matter, without unknown words. For the text of a post, returns the cell without the blank
  /// lines around the text.
  ///
  /// - Throws: if the row cannot be imported without the cell.
  func reading(_ cell: String, in column: SheetColumn) throws(CellIssue) -> Value {
    switch column {
    case .file, .id, .time, .zone, .weekday, .permalink, .link, .hashtags: return Value(value: String(cell.trimmed))
    case .text:
      let bytes = holdsWords(column) ? cell.withLineFeeds : Array(cell.utf8)
      let text = bytes[PostBody.trimmed(0..<bytes.count, in: bytes).indices]
      return Value(value: String(decoding: holdsWords(column) ? text.withoutBlanksBehind : text, as: UTF8.self))
    case .field:
      let shape = SheetColumns.shape(of: column)
      guard shape?.isOfKnownWords ?? false else { return try field(of: cell, column, shape) }
      return try knownWords.value(of: cell, in: column) { () throws(CellIssue) in try field(of: cell, column, shape) }
    }
  }

  private func field(of cell: String, _ column: SheetColumn, _ shape: Shape?) throws(CellIssue) -> Value {
    do throws(CellIssue) {
      return try field(cell, column, shape)
    } catch {
      guard error.costsOnlyCell else { throw error }
      return Value(lost: [error])
    }
  }

  /// Returns a cell's value as ``reading(_:in:)`` does.
  ///
  /// - Throws: if any word of the cell cannot be read.
  func value(_ cell: String, in column: SheetColumn) throws(CellIssue) -> String {
    let reading = try reading(cell, in: column)
    if let lost = reading.lost.first { throw lost }
    return reading.value
  }

  /// Whether a cell means the same as the existing value, `second`.
  func isSame(_ cell: String, _ second: String, in column: SheetColumn) -> Bool {
    let first = cell
    if first.utf8.elementsEqual(second.utf8) { return true }
    // Spreadsheets may change line ends.
    if first.withLineFeeds == second.withLineFeeds { return true }
    if NarrowedText.isSame(first, asNarrowing: second) { return true }
    guard let first = try? value(first, in: column), let second = try? value(second, in: column) else { return false }
    if case .number? = SheetColumns.shape(of: column), let number = ReadingSyntax.number(first) {
      return number == ReadingSyntax.number(second)
    }
    // A program may have added a midnight to a day, or seconds to a midnight.
    if DateColumn.endsInFullMidnight(cell), second == "\(first) 00:00" { return true }
    return first.withLineFeeds == second.withLineFeeds || NarrowedText.isSame(first, asNarrowing: second)
  }

  func field(_ cell: String, _ column: SheetColumn, _ shape: Shape?) throws(CellIssue) -> Value {
    let cell = mapping.meaning(of: cell, in: column)
    if cell.isEmpty { return Value() }
    guard let shape else { return Value(value: cell) }
    if column == MediaCells.column, examinesMedia, MediaCells.files(in: cell) == nil { throw .noFile(cell) }
    switch shape {
    case .text: return Value(value: cell)
    case .list(let item), .either(.list(let item), _):
      if column == .field(["channels"]) { return channels(cell) }
      var (values, lost): ([String], [CellIssue]) = ([], [])
      for text in CellList.items(cell) {
        do throws(CellIssue) {
          let value = try field(text, column, item).value
          if value.isEmpty { continue }
          // A repeated reference is a mistake in the sheet.
          if case .reference = item, values.contains(value) { continue }
          values.append(value)
        } catch {
          guard error.costsOnlyCell else { throw error }
          lost.append(error)
        }
      }
      return Value(value: CellList.text(values), lost: lost)
    case .choice(let choices): return Value(value: try choice(String(cell.trimmed), choices, in: column))
    case .reference(.channel): return Value(value: try channel(String(cell.trimmed)))
    case .reference(let kind): return Value(value: try reference(String(cell.trimmed), kind))
    default: return Value(value: try pattern(String(cell.trimmed), column))
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes of a text without the spaces and tabs at its end, because Markdown drops them there.
  var withoutBlanksBehind: SubSequence {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}

extension String {
  /// The bytes of the text with a line feed as every line end, because spreadsheets and files use different line ends.
  var withLineFeeds: [UInt8] { utf8.withLineFeeds }
}
