import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The rows of an export, converted one by one into values. Each value has a subject, an indicator and a period.
struct ExportRows {
  /// A row's value of one indicator.
  struct Piece {
    let subject: Reading.Subject
    let indicator: String
    let period: Period
    /// The days that the row covers; `nil` if the row names no days or is about a post.
    let span: Period?
    /// The nearest value. If it has fewer digits than the cell, ``ExportRows/number(of:)`` returns the others.
    let value: Double
    let row: Int
    let line: Int

    /// Whether the row covers only a part of its period.
    var isPart: Bool { span.map { $0 != period } ?? false }
  }

  private struct Whole: Hashable {
    let subject: Reading.Subject
    let period: Period
  }

  /// A reading that only one table of an export may give.
  private struct Source: Hashable {
    let subject: Reading.Subject
    let indicator: String
    let period: Period
  }

  /// A loss caused by a rejected row or cell. Any total that might have included the row is incomplete. A channel, period or indicator that
  /// is `nil` is unknown.
  struct Loss {
    let row: Int
    let channel: String?
    let period: Period?
    let indicator: String?
  }

  /// The table whose rows are being read.
  private var section: ExportSection
  /// The number of this table, counted from 1.
  private var sectionNumber = 0
  /// The columns of figures of all tables, each list in the order of the indicators.
  private(set) var columns: [[FigureColumn]]
  let book: ReadingIndex
  let corpus: Corpus
  let reading: ExportReading
  let isByPost: Bool
  /// The reader of the rows' dates, which has determined their order of day and month.
  let dates: DateColumn
  private let channels: ChannelNames
  private var rowsByCells: [[String]: Int] = [:]
  private let matcher: PostMatcher?
  private let unit: PeriodUnit?
  private let today: CalendarDay
  private var wholeRows: [Whole: Int] = [:]
  /// The table and the row that first gave a reading, if there are several tables.
  private var sources: [Source: (section: Int, row: Int)] = [:]
  private let hasSections: Bool
  private(set) var pieces: [Piece] = []
  /// The numbers of pieces with more digits than a `Double` keeps, by the positions of the pieces.
  private var longNumbers: [Int: DecimalNumber] = [:]
  private(set) var losses: [Loss] = []
  private(set) var rejected = RejectedRows<LocalizedText>()
  /// The first and the last day that the accepted dates of the rows about channels cover; `nil` if there are no such dates.
  private(set) var days: (first: CalendarDay, last: CalendarDay)?

  /// - Parameter sections: the tables of the export, one or more.
  init(
    _ sections: [ExportSection], _ channels: ChannelNames, _ table: DelimitedText, _ corpus: Corpus,
    _ book: ReadingIndex, _ reading: ExportReading, today: CalendarDay
  ) {
    section = sections[0]
    (self.channels, self.corpus, self.book, self.reading) = (channels, corpus, book, reading)
    self.today = today
    hasSections = sections.count > 1
    isByPost =
      reading.subject.map { $0 == .post }
      ?? sections.contains { $0.positions[.permalink] != nil || $0.positions[.title] != nil }
    columns = sections.map { section in
      book.indicators.compactMap { indicator in
        guard let id = indicator.id?.value, let position = section.positions[.indicator(id)] else { return nil }
        return FigureColumn(
          id, unit: indicator.unit?.value, heading: section.header?.cell(at: position) ?? id, position: position)
      }
    }
    let order = corpus.settings.locale.flatMap { WrittenDate.Order(certainIn: $0.value) } ?? reading.usualOrder
    var dates = DateColumn(default: order, given: reading.givenOrder, today: today, in: corpus.zone)
    for (index, section) in sections.enumerated() {
      for row in section.rows {
        for place in columns[index].indices {
          let position = columns[index][place].position
          guard !row.isNumber(at: position), let cell = row.cell(at: position) else { continue }
          columns[index][place].marks.look(at: cell, line: row.line)
        }
        if let cell = section.cell(.date, in: row) { dates.look(at: cell, line: row.line, isOver: true) }
      }
    }
    self.dates = dates
    matcher = isByPost ? PostMatcher(corpus) : nil
    unit = reading.unit
    decideMarks(delimiter: table.delimiter)
  }

  private mutating func decideMarks(delimiter: Character) {
    let proved = Set(columns.joined().flatMap(\.marks.proofs.keys))
    for index in columns.indices {
      for place in columns[index].indices {
        columns[index][place].decide(
          named: reading.decimalMark, other: proved.count == 1 ? proved.first : nil, delimiter: delimiter,
          default: book.style)
      }
    }
  }

  /// Returns the number of a piece, with all its digits.
  func number(of place: Int) -> DecimalNumber? { longNumbers[place] ?? DecimalNumber(pieces[place].value) }

  /// Throws an error if the rows of a table cannot name their period or their channel. Otherwise every row would be rejected for the same
  /// reason.
  static func requirePeriodAndChannel(
    _ sections: [ExportSection], _ channels: ChannelNames, _ reading: ExportReading, isByPost: Bool
  ) throws(FileFailure) {
    guard !isByPost else { return }
    if reading.period == nil, sections.contains(where: { $0.positions[.date] == nil }) {
      throw FileFailure(
        LocalizedText(
          en: "no column contains the date", fr: "aucune colonne ne donne la date"
        ),
        hint: LocalizedText(
          en: "set the period, such as --period 2026-10", fr: "indiquez la période, comme --period 2026-10"))
    }
    if reading.channel == nil, channels.only == nil,
      sections.contains(where: { $0.positions[.channel] == nil && $0.channel == nil })
    {
      throw FileFailure(
        LocalizedText(
          en: "no channel is given for these readings", fr: "aucun canal n’est indiqué pour ces chiffres"),
        hint: channels.all.isEmpty
          ? LocalizedText(
            en: "declare `channels:` in a document in strategy/, then add --channel",
            fr: "déclarez `channels:` dans un document de strategy/, puis ajoutez --channel")
          : LocalizedText(
            en: "add --channel with \(.alternatives(channels.all))",
            fr: "ajoutez --channel avec \(.alternatives(channels.all))"))
    }
  }

  /// Reads the rows of a table.
  ///
  /// - Parameters:
  ///   - index: the position of the table among those given to the initializer.
  ///   - issue: returns an issue with a row's quotes, because of which the row's cells may be wrong; `nil` if there is none.
  mutating func take(_ section: ExportSection, at index: Int, issue: (DelimitedText.Row) -> QuoteIssue?) {
    (self.section, sectionNumber) = (section, index + 1)
    // Rows of different tables may be equal.
    (rowsByCells, wholeRows) = ([:], [:])
    for row in section.rows { take(row, issue(row), index) }
  }

  mutating func reject(_ number: Int, _ line: Int, _ reason: LocalizedText) {
    rejected.reject(number, line: line, reason)
  }

  private mutating func take(_ row: DelimitedText.Row, _ issue: QuoteIssue?, _ index: Int) {
    if let issue { return lose(row, channel: nil, period: nil, issue.rejection) }
    var contents: [(place: Int, content: FigureColumn.Content)] = []
    for place in columns[index].indices {
      let position = columns[index][place].position
      guard let cell = row.cell(at: position), !cell.isEmpty else { continue }
      let isError = row.errorValue(at: position) != nil
      let content =
        isError
        ? columns[index][place].rejection(of: cell)
        : columns[index][place].read(cell, isStored: row.isNumber(at: position))
      if case .absent = content { continue }
      contents.append((place, content))
    }
    // A row without numbers is a footer or a gap. A row of totals would count everything twice.
    guard !contents.isEmpty, !isTotal(row) else { return }
    // An identical row is a mistake in the file.
    if let first = rowsByCells[row.cells] {
      reject(row.number, row.line, .repeated(first))
      return
    }
    rowsByCells[row.cells] = row.number
    guard let place = isByPost ? post(row) : channel(row), isNew(place, row) else { return }
    for (column, content) in contents {
      let indicator = columns[index][column].indicator
      switch content {
      case .absent: break
      case .number(let number): add(number, place, indicator, row)
      case .rejected(let reason):
        reject(row.number, row.line, reason)
        losses.append(Loss(row: row.number, channel: place.subject.channel, period: place.period, indicator: indicator))
      }
    }
  }

  private mutating func add(_ number: DecimalNumber, _ place: Place, _ indicator: String, _ row: DelimitedText.Row) {
    if hasSections {
      // Two tables with the same readings would be counted twice.
      let source = Source(subject: place.subject, indicator: indicator, period: place.span ?? place.period)
      let first = sources[source]
      if let first, first.section != sectionNumber {
        reject(row.number, row.line, .sameRow(first.row, isByPost: isByPost))
        return
      }
      if first == nil { sources[source] = (sectionNumber, row.number) }
    }
    let value = number.double
    if !number.isShort, DecimalNumber(value) != number { longNumbers[pieces.count] = number }
    pieces.append(
      Piece(
        subject: place.subject, indicator: indicator, period: place.period, span: place.span, value: value,
        row: row.number, line: row.line))
  }

  /// Whether a row is the first for its post, or for its channel and whole period. Rows for a part of a period always count as new. Any
  /// other row is rejected.
  private mutating func isNew(_ place: Place, _ row: DelimitedText.Row) -> Bool {
    guard isByPost || place.span == place.period else { return true }
    let key = Whole(subject: place.subject, period: place.period)
    if let first = wholeRows[key] {
      reject(row.number, row.line, .sameRow(first, isByPost: isByPost))
      return false
    }
    wholeRows[key] = row.number
    return true
  }

  private func isTotal(_ row: DelimitedText.Row) -> Bool {
    let fields: [ExportField] = [.date, .channel, .permalink, .title]
    let names = fields.compactMap { section.cell($0, in: row) } + row.cells.prefix(1)
    return names.contains(where: TotalRow.isNamed)
  }

  private mutating func lose(_ row: DelimitedText.Row, channel: String?, period: Period?, _ reason: LocalizedText) {
    reject(row.number, row.line, reason)
    losses.append(Loss(row: row.number, channel: channel, period: period, indicator: nil))
  }

  private typealias Place = (subject: Reading.Subject, period: Period, span: Period?)

  // MARK: By channel

  private mutating func channel(_ row: DelimitedText.Row) -> Place? {
    let span: Period?
    let text = section.cell(.date, in: row)
    if let text {
      switch self.span(text) {
      case .success(let read): span = read
      case .failure(let failure):
        lose(row, channel: nil, period: nil, .noDate(text, failure))
        return nil
      }
    } else {
      span = nil
    }
    guard let period = period(of: span) else {
      lose(row, channel: nil, period: nil, text == nil ? .dateMissing : .tooLong(text ?? ""))
      return nil
    }
    if let span {
      guard period.contains(span.first), period.contains(span.last) else {
        reject(row.number, row.line, .outside(period))
        return nil
      }
      guard span.first <= today else {
        reject(row.number, row.line, .toCome)
        return nil
      }
      days = days.map { (min($0.first, span.first), max($0.last, span.last)) } ?? (span.first, span.last)
    }
    guard let named = section.cell(.channel, in: row) else {
      if let channel = section.channel ?? reading.channel ?? channels.only { return (.channel(channel), period, span) }
      lose(row, channel: nil, period: period, .channelMissing)
      return nil
    }
    guard let channel = channels[named] ?? reading.channel else {
      lose(row, channel: named, period: period, .unknownChannel(named, channels))
      return nil
    }
    return (.channel(channel), period, span)
  }

  /// Reads the days that a cell names: a single day, or a period such as `2026-10`.
  private func span(_ text: String) -> Result<Period, WrittenDate.Failure> {
    if case .success(let period) = DateSyntax.period(text), period.unit != .day { return .success(period) }
    switch dates.read(text, isOver: true) {
    case .success(let stamp): return .success(Period(.day, containing: stamp.slot(in: corpus.zone).day))
    case .failure(.toCome(let day)): return .success(Period(.day, containing: day))
    case .failure(let failure): return .failure(failure)
    }
  }

  /// Returns the requested period, or otherwise the period that contains the days of a row. `nil` if the row names no days, or if its
  /// days do not fit into one period.
  private func period(of span: Period?) -> Period? {
    if let period = reading.period { return period }
    guard let span else { return nil }
    if span.unit != .day, unit == nil { return span }
    let period = Period(unit ?? book.usualUnit, containing: span.first)
    return period.contains(span.last) ? period : nil
  }

  // MARK: By post

  private mutating func post(_ row: DelimitedText.Row) -> Place? {
    let named = section.cell(.channel, in: row)
    let channel = named.flatMap { channels[$0] } ?? section.channel ?? reading.channel
    let date = section.cell(.date, in: row).map { ($0, dates.read($0, isOver: true)) }
    let day = date.flatMap { try? $0.1.get().slot(in: corpus.zone).day }
    guard let matcher else { return nil }
    switch matcher.match(
      permalink: section.cell(.permalink, in: row), title: section.cell(.title, in: row), day: day, channel: channel)
    {
    case .failure(let failure):
      reject(row.number, row.line, failure.reason)
      // A valid day might have identified the post.
      if case (let text, .failure(let failure))? = date { reject(row.number, row.line, .noDate(text, failure)) }
      return nil
    case .success(let match):
      guard let period = reading.period ?? self.period(of: match) else {
        reject(row.number, row.line, .notOut(match.document.id))
        return nil
      }
      return (.post(match.document.id, channel: match.channel ?? channel), period, nil)
    }
  }

  /// Returns the period of a post's values, usually a month. It contains the post's first publication or, if no publication is dated, the
  /// post's slot or the earliest slot of its channels. `nil` if the post has no date.
  private func period(of match: PostMatcher.Match) -> Period? {
    guard let post = match.document.post else { return nil }
    let dates = (post.publications?.value ?? []).compactMap { $0.value?.value.at?.value.day }
    guard let day = dates.min() ?? post.slot?.value.day ?? post.channels?.value.compactMap({ $0.slot?.value.day }).min()
    else { return nil }
    return Period(unit ?? book.usualPostUnit, containing: day)
  }
}

extension LocalizedText {
  fileprivate static let dateMissing = LocalizedText(
    en: "the date is missing", fr: "la date manque")
  fileprivate static let toCome = LocalizedText(
    en: "the date is in the future", fr: "cette date n’est pas encore passée")
  fileprivate static let channelMissing = LocalizedText(en: "the channel is missing", fr: "le canal manque")

  fileprivate static func repeated(_ row: Int) -> LocalizedText {
    LocalizedText(en: "same as row \(row)", fr: "identique à la ligne \(row)")
  }

  static func sameRow(_ row: Int, isByPost: Bool) -> LocalizedText {
    isByPost
      ? LocalizedText(en: "same post as row \(String(row))", fr: "même publication que la ligne \(String(row))")
      : LocalizedText(
        en: "same channel and period as row \(String(row))",
        fr: "même canal et même période que la ligne \(String(row))")
  }

  fileprivate static func noDate(_ text: String, _ failure: WrittenDate.Failure) -> LocalizedText {
    failure.rejection(
      of: text,
      write: LocalizedText(en: "2026-11-24, or 2026-11 for a month", fr: "2026-11-24, ou 2026-11 pour un mois"))
  }

  fileprivate static func tooLong(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "“\(text.excerpt)” is longer than the requested periods",
      fr: "« \(text.excerpt) » est plus long que les périodes demandées")
  }

  fileprivate static func outside(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(
      en: "the date is outside of \(name)", fr: "la date n’est pas dans la période demandée (\(name))")
  }

  fileprivate static func unknownChannel(_ name: String, _ channels: ChannelNames) -> LocalizedText {
    LocalizedText(
      en: "unknown channel “\(name.excerpt)”; known channels: \(.list(channels.all))",
      fr: "canal inconnu : « \(name.excerpt) » ; connus : \(.list(channels.all))")
  }

  fileprivate static func notOut(_ id: String) -> LocalizedText {
    LocalizedText(en: "\(id) has no date", fr: "\(id) n’a pas de date")
  }
}
