import Editorial
import ForeignFiles

/// The rows of one post: usually a single row, or a row for each channel.
struct RowGroup {
  /// A row for some of the post's channels, with its values.
  struct Part {
    let row: SheetTable.Row
    let channels: [String]
    let values: [SheetColumn: String]
    /// The problems with words that are left out of the values.
    let lost: [RowImporter.Issue]

    /// The date as written; `nil` if the row has none.
    var date: String? { values[.field(["date"])] }
    /// The text for all the row's channels, in the form in which texts are compared; `nil` if the row has none.
    var text: [UInt8]? { values[.text(channel: nil)]?.withLineFeeds }
  }

  private(set) var rows: [SheetTable.Row]
  /// The rows with their values; empty for a row that was not read.
  private(set) var parts: [Part] = []
  private(set) var channels: Set<String> = []
  /// The values that the post has once, each with the line of the row that gives it.
  private var shared: [SheetColumn: (value: String, line: Int)] = [:]

  /// Creates the group of a row that is read when its post is known.
  init(_ row: SheetTable.Row) { rows = [row] }

  init(_ part: Part) {
    rows = []
    add(part)
  }

  var line: Int { rows[0].line }

  /// The problems with words of several rows that are left out. Those of a single row are found when its post is known.
  var lost: [(row: SheetTable.Row, issue: RowImporter.Issue)] {
    rows.count < 2 ? [] : parts.flatMap { part in part.lost.map { (part.row, $0) } }
  }

  mutating func add(_ part: Part) {
    rows.append(part.row)
    parts.append(part)
    channels.formUnion(part.channels)
    for (column, value) in part.values where !Self.isPerChannel(column) && shared[column] == nil {
      shared[column] = (value, part.row.line)
    }
  }

  /// Returns the values of a row that contradict those of the group, in columns of which a post has only one value.
  func contradictions(of part: Part) -> [RowImporter.Issue] {
    part.values.compactMap { column, value in
      guard let other = shared[column], other.value.withLineFeeds != value.withLineFeeds else { return nil }
      return RowImporter.Issue(column: column, issue: .contradicts(value, other.value, line: other.line))
    }.sorted { $0.columnName < $1.columnName }
  }

  /// Whether the rows of a post may differ in a column.
  private static func isPerChannel(_ column: SheetColumn) -> Bool {
    column == .field(["channels"]) || column == .field(["date"]) || column == .text(channel: nil)
  }

  // MARK: The cells of the post

  /// Returns the cells of the post. For several rows, those that differ as little as possible from an existing post.
  ///
  /// - Parameters:
  ///   - post: the existing post; `nil` for a new one.
  ///   - declared: the channels in the order of the strategy.
  func row(over post: ExistingPost?, channels declared: [String]) -> PostRow {
    guard rows.count > 1 else { return PostRow(rows[0]) }
    var cells = shared.mapValues(\.value)
    let old = CellList.items(post?.cells[.field(["channels"])] ?? "")
    let added = declared.filter { channels.contains($0) && !old.contains($0) }
    let before = added.isEmpty ? post?.cells[.field(["channels"])] : nil
    cells[.field(["channels"])] = before ?? CellList.text(old + added)
    let order = declared.filter(channels.contains)
    addTexts(to: &cells, over: post, order)
    addDates(to: &cells, over: post, order)
    return PostRow(rows, joined: cells)
  }

  /// A post to which the rows are compared.
  struct ExistingPost {
    let cells: PostCells
    /// Returns the words or the Markdown of a channel's own text, or of the common text for `nil`; empty if the post does not have it.
    let text: (_ channel: String?) -> String

    /// Whether the post has a common text, and a channel besides some others shows it.
    fileprivate func showsCommonText(besides others: Set<String>) -> Bool {
      let channels = CellList.items(cells[.field(["channels"])])
      return !text(nil).isEmpty && channels.contains { !others.contains($0) && text($0).isEmpty }
    }

    fileprivate func shows(_ text: String, as channel: String?) -> Bool {
      let shown = self.text(channel)
      return !shown.isEmpty
        && (shown.withLineFeeds.withoutBlanksBehind.elementsEqual(text.withLineFeeds)
          || NarrowedText.isSame(text, asNarrowing: shown))
    }
  }

  /// Adds the common text, if several channels or the post already have it, and the own texts of the channels that differ from it.
  private func addTexts(to cells: inout [SheetColumn: String], over post: ExistingPost?, _ order: [String]) {
    let wanted = wanted(in: .text(channel: nil), order) { .text(channel: $0) }
    guard !wanted.isEmpty else { return }
    let usesCommon = wanted.filter { post?.text($0.channel).isEmpty ?? true }
    var common: String?
    if let post, wanted.contains(where: { post.shows($0.value, as: nil) }) || post.showsCommonText(besides: channels) {
      common = nil
    } else if let shared = Self.mostFrequent(wanted), shared.isShared || shared.isOnly {
      common = shared.value
    } else if let post, !post.text(nil).isEmpty {
      common = usesCommon.first?.value
    }
    if let common { cells[.text(channel: nil)] = common }
    for (channel, text) in wanted {
      let isShown: Bool
      if let post, !post.text(channel).isEmpty {
        isShown = post.shows(text, as: channel)
      } else {
        isShown = common.map { $0.withLineFeeds == text.withLineFeeds } ?? post?.shows(text, as: nil) ?? false
      }
      if !isShown { cells[.text(channel: channel)] = text }
    }
  }

  /// Adds the date of most channels, and the own dates of the channels that differ from it.
  private func addDates(to cells: inout [SheetColumn: String], over post: ExistingPost?, _ order: [String]) {
    let date = SheetColumn.field(["date"])
    let wanted = wanted(in: date, order) { .field(["channels", $0, "date"]) }
    guard !wanted.isEmpty else { return }
    let old = post?.cells[date] ?? ""
    let common =
      wanted.contains { $0.value == old }
      ? old : Self.mostFrequent(wanted.sorted { $0.value < $1.value })?.value ?? wanted[0].value
    cells[date] = common
    for (channel, day) in wanted {
      let own = post?.cells[.field(["channels", channel, "date"])] ?? ""
      if day != (own.isEmpty ? common : own) { cells[.field(["channels", channel, "date"])] = day }
    }
  }

  /// Returns the values that the rows give to the channels in a column, except to channels with a value in a column of their own.
  private func wanted(
    in column: SheetColumn, _ order: [String], own: (_ channel: String) -> SheetColumn
  ) -> [(channel: String, value: String)] {
    order.compactMap { channel in
      guard shared[own(channel)] == nil, let part = parts.first(where: { $0.channels.contains(channel) }) else {
        return nil
      }
      return part.values[column].map { (channel, $0) }
    }
  }

  /// Returns the value that most channels have, the first of several; `nil` if there is none.
  ///
  /// - Returns: the value, whether several channels have it, and whether no channel has another one.
  private static func mostFrequent(
    _ values: [(channel: String, value: String)]
  ) -> (value: String, isShared: Bool, isOnly: Bool)? {
    var counts: [[UInt8]: Int] = [:]
    for (_, value) in values { counts[value.withLineFeeds, default: 0] += 1 }
    guard let most = counts.values.max(),
      let first = values.first(where: { counts[$0.value.withLineFeeds] == most })
    else { return nil }
    return (first.value, most > 1, counts.count == 1)
  }
}
