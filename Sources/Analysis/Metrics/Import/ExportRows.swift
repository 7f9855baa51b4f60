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

  /// A loss caused by a rejected row or cell. Any total that might have included the row is incomplete. A channel or period that is `nil`
  /// is unknown. If `indicator` is `nil`, the row is lost for all indicators.
  struct Loss {
    let row: Int
    let channel: String?
    let period: Period?
    let indicator: String?
  }

  let mapping: ColumnMapping<ExportField>
  let book: ReadingIndex
  let corpus: Corpus
  let reading: ExportReading
  let isByPost: Bool
  private let style: NumberStyle
  /// The reader of the rows' dates. It has already examined all rows for their order of day and month.
  let dates: DateColumn
  private let indicators: [(id: String, unit: String?)]
  private let channels: ChannelNames
  private var rowsByCells: [[String]: Int] = [:]
  private let matcher: PostMatcher?
  private let unit: PeriodUnit?
  private let today: CalendarDay
  private var wholeRows: [Whole: Int] = [:]
  private(set) var pieces: [Piece] = []
  private(set) var losses: [Loss] = []
  private(set) var rejected = RejectedRows<LocalizedText>()
  /// The first and the last day that the accepted dates of the rows about channels cover; `nil` if there are no such dates.
  private(set) var days: (first: CalendarDay, last: CalendarDay)?

  init(
    _ mapping: ColumnMapping<ExportField>, _ table: DelimitedText, _ corpus: Corpus, _ book: ReadingIndex,
    _ reading: ExportReading, today: CalendarDay
  ) {
    (self.mapping, self.corpus, self.book, self.reading, self.today) = (mapping, corpus, book, reading, today)
    isByPost =
      reading.subject.map { $0 == .post }
      ?? (mapping.positions[.permalink] != nil || mapping.positions[.title] != nil)
    indicators = book.indicators.compactMap { indicator in
      guard let id = indicator.id?.value, mapping.positions[.indicator(id)] != nil else { return nil }
      return (id, indicator.unit?.value)
    }
    let texts = mapping.rows.lazy.flatMap { [indicators] row in
      indicators.compactMap { mapping.cell(.indicator($0.id), in: row) }
    }
    style = .likely(of: texts, delimiter: table.delimiter, default: book.style)
    let locale = corpus.settings.locale?.value ?? ""
    var dates = DateColumn(default: ForeignDate.Order(locale: locale), today: today, in: corpus.zone)
    for row in mapping.rows {
      if let cell = mapping.cell(.date, in: row) { dates.look(at: cell, line: row.line, isOver: true) }
    }
    self.dates = dates
    channels = ChannelNames(corpus)
    matcher = isByPost ? PostMatcher(corpus) : nil
    unit = reading.unit
  }

  /// Throws an error if nothing determines the period or the channel of the rows. Without this check, every row would be rejected for the
  /// same reason. Rows about posts are not checked.
  func requirePeriodAndChannel() throws(MetricsExport.Failure) {
    if !isByPost, reading.period == nil, mapping.positions[.date] == nil {
      throw MetricsExport.Failure(
        message: LocalizedText(
          en: "no column contains the date", fr: "aucune colonne ne donne la date"
        ),
        hint: LocalizedText(
          en: "set the period, such as --period 2026-10", fr: "indiquez la période, comme --period 2026-10"))
    }
    if !isByPost, reading.channel == nil, mapping.positions[.channel] == nil, channels.only == nil {
      throw MetricsExport.Failure(
        message: LocalizedText(
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

  mutating func reject(_ number: Int, _ line: Int, _ reason: LocalizedText) {
    rejected.reject(number, line: line, reason)
  }

  /// - Parameter issue: an issue with the row's quotes, because of which the row's cells may be wrong; `nil` if there is none.
  mutating func take(_ row: DelimitedText.Row, _ issue: QuoteIssue?) {
    if let issue { return lose(row, channel: nil, period: nil, issue.rejection) }
    let cells = indicators.compactMap { indicator in
      mapping.cell(.indicator(indicator.id), in: row).map {
        (indicator, ReadingSyntax.cell($0, unit: indicator.unit, style), $0)
      }
    }
    // A row without numbers is a footer or a gap. A row of totals would count everything twice.
    guard cells.contains(where: { $0.1 != .absent }), !isTotal(row) else { return }
    // An identical row is a mistake in the file.
    if let first = rowsByCells[row.cells] {
      reject(row.number, row.line, .repeated(first))
      return
    }
    rowsByCells[row.cells] = row.number
    guard let place = isByPost ? post(row) : channel(row), isNew(place, row) else { return }
    for (indicator, content, text) in cells {
      switch content {
      case .absent: break
      case .figure(let value):
        pieces.append(
          Piece(
            subject: place.subject, indicator: indicator.id, period: place.period, span: place.span, value: value,
            row: row.number, line: row.line))
      case .strayDuration, .unreadable:
        reject(row.number, row.line, .noNumber(text, heading(of: indicator.id)))
        losses.append(
          Loss(row: row.number, channel: place.subject.channel, period: place.period, indicator: indicator.id))
      }
    }
  }

  /// Whether a row is the first for its post, or the first for its channel that covers the whole period. A row about a channel also
  /// counts as new if it covers only a part of the period or names no days. A row that is not new is rejected.
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

  private func heading(of indicator: String) -> String {
    guard let header = mapping.header, let position = mapping.positions[.indicator(indicator)] else { return indicator }
    return header.cells[position]
  }

  private func isTotal(_ row: DelimitedText.Row) -> Bool {
    let fields: [ExportField] = [.date, .channel, .permalink, .title]
    let names = fields.compactMap { mapping.cell($0, in: row) } + row.cells.prefix(1)
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
    let text = mapping.cell(.date, in: row)
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
    guard let named = mapping.cell(.channel, in: row) else {
      if let channel = reading.channel ?? channels.only { return (.channel(channel), period, span) }
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
  private func span(_ text: String) -> Result<Period, ForeignDate.Failure> {
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
    let named = mapping.cell(.channel, in: row)
    let channel = named.flatMap { channels[$0] } ?? reading.channel
    let date = mapping.cell(.date, in: row).map { ($0, dates.read($0, isOver: true)) }
    let day = date.flatMap { try? $0.1.get().slot(in: corpus.zone).day }
    guard let matcher else { return nil }
    switch matcher.match(
      permalink: mapping.cell(.permalink, in: row), title: mapping.cell(.title, in: row), day: day, channel: channel)
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

/// The declared channels, and an index of the names that an export may use for them.
struct ChannelNames {
  /// The ids of the channels by their names in the form of ``key(_:)``.
  private var exact: [String: Set<String>] = [:]
  /// The ids of the channels by their names without case, accents, spaces and punctuation.
  private var folded: [String: Set<String>] = [:]
  private let declared: [String]

  init(_ corpus: Corpus) {
    declared = corpus.declarations.channels
    let channels = corpus.facts(\.channels).map(\.item.value)
    let networks = Dictionary(grouping: channels.compactMap { $0.network?.value }, by: \.self).mapValues(\.count)
    for channel in channels {
      guard let id = channel.id?.value else { continue }
      var names = [id] + [channel.title, channel.handle].compactMap { $0?.value }
      // The name of a network refers to its only channel.
      if let network = channel.network?.value, networks[network] == 1 { names.append(network.rawValue) }
      names += [channel.url?.value].compactMap(\.self)
      for name in names {
        exact[Self.key(name), default: []].insert(id)
        folded[HeadingText.folded(name), default: []].insert(id)
      }
    }
  }

  /// Returns the id of the channel that a text names; `nil` if it is unknown or ambiguous.
  subscript(name: String) -> String? {
    let ids = exact[Self.key(name)] ?? folded[HeadingText.folded(name)] ?? []
    return ids.count == 1 ? ids.first : nil
  }

  /// Returns a name in lower case, without the whitespace around it, without `@` at its start, and without slashes at its ends.
  private static func key(_ name: String) -> String {
    let name = name.trimmed.lowercased()
    return String(name.drop { $0 == "@" }.trimmed { $0 == "/" })
  }

  /// The id of the only declared channel; `nil` if there are several channels or none.
  var only: String? { declared.count == 1 ? declared.first : nil }
  var all: [String] { declared }
}

extension ReadingIndex {
  /// The unit of the latest period for which the team recorded readings of its channels; by default, a month.
  var usualUnit: PeriodUnit { usualUnit { if case .channel = $0 { true } else { false } } }

  /// The unit of the latest period for which the team recorded readings of its posts; by default, a month.
  var usualPostUnit: PeriodUnit { usualUnit { if case .post = $0 { true } else { false } } }

  private func usualUnit(_ isMeant: (Reading.Subject) -> Bool) -> PeriodUnit {
    let periods = readings.filter { isMeant($0.subject) }.map(\.period)
    return periods.max { ($0.last, $0.dayCount) < ($1.last, $1.dayCount) }?.unit ?? .month
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

  fileprivate static func noNumber(_ text: String, _ heading: String) -> LocalizedText {
    LocalizedText(
      en: "\(heading.excerpt): “\(text.excerpt)” is not a valid number",
      fr: "\(heading.excerpt) : « \(text.excerpt) » n’est pas un nombre valide")
  }

  fileprivate static func noDate(_ text: String, _ failure: ForeignDate.Failure) -> LocalizedText {
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
