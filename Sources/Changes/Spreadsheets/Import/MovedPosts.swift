import CivilTime
import Editorial
import ForeignFiles
import SourceText

/// The posts that a sheet has on another day than the workspace.
///
/// Without an id, a row is recognised by its title and its day, or by its text. If a team changes the day in its sheet, the row would become a
/// second post. A row is an existing post that was moved if its title, or without a title its long text, is that of exactly one post
/// whose own day is no longer in the sheet. The sheet must be one that was imported before: at least half of its rows are posts of the
/// workspace, and it has other rows in the month of the post. Published posts are never moved.
struct MovedPosts {
  /// The post that a row means.
  enum Match {
    case post(KnownDocument)
    /// Several posts that the row may mean.
    case several([KnownDocument])
  }

  /// What a row and its post share.
  private enum Identity: Hashable {
    case title(SlotTitle)
    case text(String)
  }

  private struct Place: Hashable {
    let identity: Identity
    let day: CalendarDay
  }

  private var matches: [Place: Match] = [:]
  private let zone: TimeZoneRules

  /// The minimum length in characters of a text that identifies a post without a title.
  private static let leastTextLength = 40

  init(_ table: SheetTable, _ reading: CellReading, in target: ImportTarget) {
    zone = target.corpus.zone
    guard !table.isOfPosts, table.reads(.field(["date"])), target.hasPlannedPost else { return }
    let texts = Self.posts(byTextFor: table, reading, in: target)
    var (days, named, rowCount, knownCount) = ([Identity: [CalendarDay: Int]](), Set<String>(), 0, 0)
    for row in Self.rows(of: table) {
      if row[.file] != nil || row[.id] != nil {
        for cell in [row[.file], row[.id]] { if let cell { named.insert(String(String(cell.trimmed).fileStem)) } }
        continue
      }
      guard let identity = Self.identity(of: row, reading) else { continue }
      rowCount += 1
      guard !Self.posts(identity, texts, in: target).isEmpty else { continue }
      knownCount += 1
      if let day = Self.day(of: row, reading, zone) { days[identity, default: [:]][day, default: 0] += 1 }
    }
    guard knownCount * 2 >= rowCount else { return }
    var months: Set<Int>?
    for (identity, days) in days {
      let posts = Self.posts(identity, texts, in: target)
      let new = days.keys.filter { day in !posts.contains { $0.day == day } }
      let gone = posts.filter { post in
        !post.isPublished && !named.contains(post.id) && post.day.map { days[$0] == nil } ?? true
      }
      // Without a title, a row finds a post that was moved before by its text only, because the file's name has the old day.
      if case .text = identity {
        for (day, count) in days where count == 1 {
          let there = posts.filter { $0.day == day }
          if there.count == 1 { matches[Place(identity: identity, day: day)] = .post(there[0]) }
        }
      }
      guard !new.isEmpty, !gone.isEmpty else { continue }
      let planned = months ?? Self.months(of: table, reading, zone)
      months = planned
      let moved = gone.filter { $0.day.map { planned.contains(Self.month(of: $0)) } ?? true }
      guard !moved.isEmpty else { continue }
      let isCertain = moved.count == 1 && new.count == 1
      for day in new { matches[Place(identity: identity, day: day)] = isCertain ? .post(moved[0]) : .several(moved) }
    }
  }

  /// Returns the post that a row with some values means; `nil` if it is a new one.
  func match(_ values: [SheetColumn: String]) -> Match? {
    guard !matches.isEmpty, let day = PostFinder.day(of: values, in: zone),
      let identity = Self.identity(values[.field(["title"])], values[.text(channel: nil)])
    else { return nil }
    return matches[Place(identity: identity, day: day)]
  }

  // MARK: Rows

  private static func rows(of table: SheetTable) -> some Sequence<SheetTable.Row> {
    table.unjudgedRows.lazy.filter { !$0.repeatsHeadings && !$0.isSeparator }
  }

  private static func identity(_ title: String?, _ text: String?) -> Identity? {
    if let title = SlotTitle(title, on: nil) { return .title(title) }
    guard let text = text.map({ String(decoding: $0.withLineFeeds, as: UTF8.self).trimmed }),
      text.count >= leastTextLength
    else { return nil }
    return .text(String(text))
  }

  private static func identity(of row: SheetTable.Row, _ reading: CellReading) -> Identity? {
    if let title = row[.field(["title"])] { return identity(title, nil) }
    guard row[.text(channel: nil)] != nil else { return nil }
    // The links and hashtags of other columns belong to the text.
    var reader = RowReader(reading)
    let cells = reader.cells(of: PostRow(row))
    return identity(nil, cells.first { $0.column == .text(channel: nil) }?.cell)
  }

  private static func day(of row: SheetTable.Row, _ reading: CellReading, _ zone: TimeZoneRules) -> CalendarDay? {
    guard let cell = row[.field(["date"])], case .success(let stamp) = reading.dates.read(row.dated(cell)) else {
      return nil
    }
    return stamp.slot(in: zone).day
  }

  private static func months(of table: SheetTable, _ reading: CellReading, _ zone: TimeZoneRules) -> Set<Int> {
    Set(rows(of: table).lazy.compactMap { day(of: $0, reading, zone) }.map(month(of:)))
  }

  /// Returns the number of a month, counted from the beginning of the calendar.
  private static func month(of day: CalendarDay) -> Int { day.year * 12 + day.month }

  // MARK: Posts

  private static func posts(
    _ identity: Identity, _ texts: [Identity: [KnownDocument]], in target: ImportTarget
  ) -> [KnownDocument] {
    switch identity {
    case .title(let title): target.postsOnAnyDay(called: title)
    case .text: texts[identity] ?? []
    }
  }

  /// Returns the posts without a title by their texts, in the form that the cells of a sheet have. A sheet with titles needs none.
  private static func posts(
    byTextFor table: SheetTable, _ reading: CellReading, in target: ImportTarget
  ) -> [Identity: [KnownDocument]] {
    guard table.reads(.text(channel: nil)),
      rows(of: table).contains(where: { $0[.field(["title"])] == nil && $0[.text(channel: nil)] != nil })
    else { return [:] }
    var posts: [Identity: [KnownDocument]] = [:]
    for known in target.untitledPosts {
      let document = target.corpus.read(known.source)
      let text =
        reading.holdsWords(.text(channel: nil))
        ? String(decoding: WordsOfTexts(of: document, in: target.corpus, reading.form)[nil], as: UTF8.self)
        : PostCells(of: document)?[.text(channel: nil)]
      if let identity = identity(nil, text) { posts[identity, default: []].append(known) }
    }
    return posts
  }
}
