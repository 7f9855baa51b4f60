import CivilTime
import Editorial
import Findings
import Schema
import SourceText

/// The changes that an import would make to the files of `metrics/`. A plan is only a value, and writes nothing itself.
public struct MetricsImportPlan: Sendable {
  public enum Outcome: String, Sendable {
    /// The value is written into a missing or empty cell, or into one that means “no reading”, such as `–`.
    case added
    /// The value replaces another value.
    case replaced
    /// The cell already contains the value, possibly rounded.
    case same
    /// The cell contains another value, which is kept.
    case kept
  }

  public struct Change: Sendable {
    public let path: String
    public let figure: ImportedReading
    /// The value as it is written in a cell.
    public let text: String
    /// The text of the cell before the import; `nil` if the cell contained no reading or did not exist.
    public let before: String?
    public let outcome: Outcome
  }

  /// The changes, sorted by path.
  public let changes: [Change]
  /// The changed and new documents with their new content, sorted by path.
  public let pages: [Page]

  public struct Page: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// The current content of the file; `nil` if it does not exist yet.
    public let oldBytes: [UInt8]?
  }

  /// - Parameters:
  ///   - replaces: whether differing values are overwritten.
  ///   - newPage: returns a new document made from its template, for a period, and for readings of either posts or channels.
  public init(
    _ figures: [ImportedReading], in corpus: Corpus, _ book: ReadingIndex, replaces: Bool,
    newPage: (Period, ReadingTable.Subject) throws -> SourceFile
  ) rethrows {
    let format = ReadingFormat(of: book)
    let order = RowOrder(corpus)
    var changes: [Change] = []
    var pages: [Page] = []
    let byPeriod = Dictionary(grouping: figures, by: \.period)
    for (period, figures) in byPeriod.sorted(by: { $0.key < $1.key }) {
      var files = PeriodFiles(period, corpus, book, format: format, order: order, replaces: replaces)
      for figure in figures { try files.put(figure, newPage: newPage) }
      changes += files.changes
      pages += files.pages
    }
    self.changes = changes.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }.map(
      \.element)
    self.pages = pages.sorted { $0.path < $1.path }
  }

  /// The edits of existing files, each of which replaces the whole content.
  public var edits: [Edit] {
    pages.compactMap { page in
      page.oldBytes.map { old in
        Edit(
          replacing: Place(path: page.path, range: ByteRange(0, old.count)),
          with: String(decoding: page.bytes, as: UTF8.self))
      }
    }
  }

  /// Returns the added and replaced values that the index of the written documents lacks or reads differently.
  public func misread(in written: ReadingIndex) -> [Change] {
    let readings = Dictionary(
      written.readings.map { (Key($0.subject, $0.indicator, $0.period), $0.value) },
      uniquingKeysWith: { first, _ in first })
    return changes.filter { change in
      guard change.outcome == .added || change.outcome == .replaced else { return false }
      let figure = change.figure
      return readings[Key(figure.subject, figure.indicator, figure.period)]
        != ReadingSyntax.number(change.text, written.style)
    }
  }

  private struct Key: Hashable {
    let subject: Reading.Subject
    let indicator: String
    let period: Period

    init(_ subject: Reading.Subject, _ indicator: String, _ period: Period) {
      (self.subject, self.indicator, self.period) = (subject, indicator, period)
    }
  }

  public func count(of outcome: Outcome) -> Int { changes.count { $0.outcome == outcome } }
}

/// The order of rows: channels as in the strategy, posts by their ids, and the rows of one post by channel.
private struct RowOrder {
  private var channels: [String: Int] = [:]
  private var posts: [String: Int] = [:]
  /// The channel of each post that has exactly one channel, by the post's id.
  private(set) var onlyChannels: [String: String] = [:]

  init(_ corpus: Corpus) {
    for index in corpus.posts {
      let channels = corpus.documents[index].post?.channels?.value ?? []
      if channels.count == 1 { onlyChannels[corpus.documents[index].id] = channels.first?.id.value }
    }
    for (index, channel) in corpus.declarations.channels.enumerated() { channels[channel] = index }
    for (index, id) in corpus.posts.map({ corpus.documents[$0].id }).sorted().enumerated() { posts[id] = index }
  }

  func position(of subject: Reading.Subject) -> Int? {
    switch subject {
    case .channel(let channel): channels[channel]
    case .post(let post, let channel):
      posts[post].map { $0 * (channels.count + 1) + (channel.flatMap { channels[$0] } ?? channels.count) }
    }
  }
}

/// The documents of one period while they are being changed.
private struct PeriodFiles {
  private struct Draft {
    let document: Document
    let isNew: Bool
    var tables: [TableDraft]
  }

  private let period: Period
  private let corpus: Corpus
  private let book: ReadingIndex
  private let format: ReadingFormat
  private let order: RowOrder
  private let replaces: Bool
  private var drafts: [Draft]
  private(set) var changes: [MetricsImportPlan.Change] = []

  init(
    _ period: Period, _ corpus: Corpus, _ book: ReadingIndex, format: ReadingFormat, order: RowOrder, replaces: Bool
  ) {
    (self.period, self.corpus, self.book, self.format) = (period, corpus, book, format)
    (self.order, self.replaces) = (order, replaces)
    drafts = book.pages.filter { $0.period == period }.map { Self.draft($0.document, isNew: false) }
  }

  private static func draft(_ document: Document, isNew: Bool) -> Draft {
    let topLevel = Set(document.markdown.topLevel)
    // A table in a quotation or a list is part of a text.
    let tables = document.tables.filter { topLevel.contains($0.node) }
    return Draft(document: document, isNew: isNew, tables: tables.compactMap { TableDraft($0, in: document) })
  }

  mutating func put(
    _ figure: ImportedReading, newPage: (Period, ReadingTable.Subject) throws -> SourceFile
  ) rethrows {
    let figure = fitted(figure)
    let unit = book.indicator(figure.indicator)?.unit?.value
    let text = format.text(figure.number)
    if let place = place(of: figure),
      let before = drafts[place.page].tables[place.table].text(of: figure.subject, figure.indicator)
    {
      let content = ReadingSyntax.content(before, unit: unit, book.style)
      if content != .absent {
        let isSame = if case .number(figure.number, _) = content { true } else { false }
        let outcome: MetricsImportPlan.Outcome = isSame ? .same : replaces ? .replaced : .kept
        if outcome == .replaced { write(text, of: figure, at: place) }
        return note(figure, text, before: before, outcome, page: place.page)
      }
    }
    let place = try place(of: figure) ?? home(of: figure) ?? newTable(for: figure, newPage: newPage)
    write(text, of: figure, at: place)
    note(figure, text, before: nil, .added, page: place.page)
  }

  private typealias Position = (page: Int, table: Int)

  private mutating func write(_ text: String, of figure: ImportedReading, at place: Position) {
    drafts[place.page].tables[place.table].set(figure.subject, figure.indicator, to: text)
  }

  private mutating func note(
    _ figure: ImportedReading, _ text: String, before: String?, _ outcome: MetricsImportPlan.Outcome, page: Int
  ) {
    changes.append(
      MetricsImportPlan.Change(
        path: drafts[page].document.path, figure: figure, text: text, before: before, outcome: outcome))
  }

  /// Returns a value adapted to the tables. If the value is for the only channel of a post, and the period's tables of posts all lack a
  /// column for channels, the value names no channel.
  private func fitted(_ figure: ImportedReading) -> ImportedReading {
    guard case .post(let id, let channel?) = figure.subject, order.onlyChannels[id] == channel,
      !holdsTable(.post, hasChannels: true), holdsTable(.post, hasChannels: false)
    else { return figure }
    return ImportedReading(
      subject: .post(id, channel: nil), indicator: figure.indicator, period: figure.period, number: figure.number,
      rows: figure.rows, combination: figure.combination)
  }

  private func holdsTable(_ subject: ReadingTable.Subject, hasChannels: Bool) -> Bool {
    drafts.contains { $0.tables.contains { $0.subject == subject && $0.hasChannels == hasChannels } }
  }

  // MARK: Places

  private func isFit(_ table: TableDraft, for subject: Reading.Subject) -> Bool {
    switch subject {
    case .channel: table.subject == .channel
    case .post(_, let channel): table.subject == .post && table.hasChannels == (channel != nil)
    }
  }

  private func positions(fitFor figure: ImportedReading) -> [Position] {
    drafts.indices.flatMap { page in
      drafts[page].tables.indices.filter { isFit(drafts[page].tables[$0], for: figure.subject) }.map { (page, $0) }
    }
  }

  /// Returns the position of the first table that has a cell for a value; `nil` if there is none.
  private func place(of figure: ImportedReading) -> Position? {
    positions(fitFor: figure).first {
      drafts[$0.page].tables[$0.table].text(of: figure.subject, figure.indicator) != nil
    }
  }

  /// Returns the position of the table for a value: the first suitable table with a column for its indicator, or otherwise the first
  /// suitable table. `nil` if there is none.
  private func home(of figure: ImportedReading) -> Position? {
    let fit = positions(fitFor: figure)
    return fit.first { drafts[$0.page].tables[$0.table].hasColumn(figure.indicator) } ?? fit.first
  }

  private mutating func newTable(
    for figure: ImportedReading, newPage: (Period, ReadingTable.Subject) throws -> SourceFile
  ) rethrows -> Position {
    let subject: ReadingTable.Subject = if case .channel = figure.subject { .channel } else { .post }
    let page: Int
    if let known = drafts.firstIndex(where: { draft in draft.tables.contains { $0.subject == subject } || draft.isNew })
    {
      page = known
    } else {
      let source = try newPage(period, subject)
      drafts.append(Self.draft(corpus.read(source), isNew: true))
      page = drafts.count - 1
      // The template may already contain a suitable table.
      if let table = drafts[page].tables.firstIndex(where: { isFit($0, for: figure.subject) }) { return (page, table) }
    }
    drafts[page].tables.append(
      TableDraft(
        of: subject, hasChannels: subject == .post && figure.subject.channel != nil,
        isAligned: drafts[page].tables.first?.isAligned ?? true))
    return (page, drafts[page].tables.count - 1)
  }

  // MARK: Bytes

  var pages: [MetricsImportPlan.Page] {
    drafts.compactMap { draft in
      guard draft.isNew || draft.tables.contains(where: \.isChanged) else { return nil }
      let old = draft.document.source.bytes
      return MetricsImportPlan.Page(
        path: draft.document.path, bytes: bytes(of: draft), oldBytes: draft.isNew ? nil : old)
    }
  }

  private func bytes(of draft: Draft) -> [UInt8] {
    let source = draft.document.source
    let lineEnd = source.bytes.lineBreak()
    var result: [UInt8] = []
    var position = 0
    for table in draft.tables {
      guard let range = table.range, table.isChanged else { continue }
      let own = source.bytes.lineBreak(from: range.lowerBound)
      result += source.bytes[position..<range.lowerBound] + table.text(lineEnd: own, order: order.position).utf8
      position = range.upperBound
    }
    // A new document with only a hint about how to begin no longer needs this hint, because it now has values.
    let isHintOnly = draft.isNew && !draft.document.markdown.nodes.contains { $0.kind == .text || $0.kind == .table }
    result += source.bytes[position..<(isHintOnly ? max(position, draft.document.bodyStart) : source.bytes.count)]
    for table in draft.tables where table.range == nil {
      while result.last == .lineFeed || result.last == .carriageReturn { result.removeLast() }
      result += Array((lineEnd + lineEnd + table.text(lineEnd: lineEnd, order: order.position) + lineEnd).utf8)
    }
    return result
  }
}
