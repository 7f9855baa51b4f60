import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// A parsed feed or export: its mentions, and the rejected rows.
public struct MentionFile: Sendable {
  /// The context of an import.
  public struct Context: Sendable {
    public var zone: TimeZoneRules
    /// The day of the import. Later mentions are rejected, and mentions without a date get this day.
    public var today: CalendarDay
    /// The order of day and month in dates such as `03/04/2026`, for files that do not show this order; `nil` if such a file must not be
    /// imported.
    public var order: WrittenDate.Order?
    /// The order that the user gives; `nil` if the dates decide.
    public var givenOrder: WrittenDate.Order?
    /// The column headers that the user named for some columns.
    public var columns: [MentionColumn: String]
    /// The network of all mentions; `nil` if the user did not name a network.
    public var network: String?

    public init(
      zone: TimeZoneRules, today: CalendarDay, order: WrittenDate.Order? = .dayFirst,
      given: WrittenDate.Order? = nil, columns: [MentionColumn: String] = [:], network: String? = nil
    ) {
      self.zone = zone
      self.today = today
      self.order = order
      givenOrder = given
      self.columns = columns
      self.network = network
    }

    fileprivate var dates: DateColumn { DateColumn(default: order, given: givenOrder, today: today, in: zone) }
  }

  /// `rss`, `atom`, `json`, `csv` or `workbook`.
  public let format: String
  /// The number of rows or entries read.
  public let rowCount: Int
  public private(set) var mentions: [IncomingMention] = []
  /// The rejected rows or entries.
  public private(set) var rejected = RejectedRows<LocalizedText>()
  /// The reason why the file could not be read to its end; `nil` if it was.
  public private(set) var issue: (line: Int, reason: LocalizedText)?
  /// The reason why no mention is read, if the order of day and month is uncertain; otherwise `nil`.
  public private(set) var undecided: UncertainOrder?
  /// Notes for the user that do not concern a particular row.
  public private(set) var notes: [LocalizedText] = []
  /// The number of mentions that are dated today because their rows contain no date.
  private var undatedCount = 0
  /// The first entry whose first date is invalid, so that another one of its dates is used, with that first date, and the number of such
  /// entries.
  private var replaced: (row: Int, date: String, count: Int)?
  /// The column headers that the user named but the file does not contain.
  public let unknownColumns: [String]

  /// Reads a feed or a text of rows. Never fails: problems are recorded in ``rejected`` or ``issue``.
  public init(_ bytes: [UInt8], _ context: Context) {
    self = Self.feed(bytes, context) ?? MentionFile(SheetFile.Sheet(TextDecoding.utf8(bytes)?.bytes ?? bytes), context)
  }

  /// Reads a feed; `nil` if the bytes do not begin like one.
  public static func feed(_ bytes: [UInt8], _ context: Context) -> MentionFile? {
    let first = bytes.first { $0 > .space && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 != 0xFF && $0 != 0xFE }
    guard first == .lessThanSign || first == .leftBrace, let feed = Feed(bytes) else { return nil }
    return MentionFile(feed, bytes, context)
  }

  private init(_ feed: Feed, _ bytes: [UInt8], _ context: Context) {
    (format, rowCount, unknownColumns) = (feed.format.rawValue, feed.items.count, [])
    issue = Self.isWebPage(bytes) ? (1, .webPage) : feed.issue.map { ($0.line, .stopped($0.reason)) }
    read(feed, context)
  }

  /// Reads a sheet. Never fails: problems are recorded in ``rejected`` or ``issue``.
  public init(_ sheet: SheetFile.Sheet, _ context: Context) {
    let table = sheet.table()
    let mapping = ColumnMapping(MentionColumn.columns, in: table, named: context.columns)
    (format, rowCount, unknownColumns) = (sheet.isOfWorkbook ? "workbook" : "csv", mapping.rows.count, mapping.unknown)
    read(mapping, table, context)
  }

  /// Returns the likelihood that a sheet of a workbook contains mentions: whether it has a column of URLs.
  public static func likelihood(of sheet: SheetFile.Sheet, _ context: Context) -> SheetFile.Likelihood {
    let mapping = ColumnMapping(MentionColumn.columns, in: sheet.table(), named: context.columns)
    return mapping.missing.isEmpty ? .certain : mapping.positions.isEmpty ? .none : .possible
  }

  /// Whether a file is a web page. Some servers send a web page instead of a feed that requires a password.
  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }

  // MARK: Feeds

  private mutating func read(_ feed: Feed, _ context: Context) {
    notes = feed.notes
    var dates = context.dates
    for item in feed.items {
      if let date = item.dates.first(where: FeedDate.hasOrder) { dates.look(at: date, line: item.line, isOver: true) }
    }
    undecided = dates.undecided
    if undecided != nil { return }
    if let found = dates.assumption { notes.append(.assumed(found.order, found.cell)) }
    for item in feed.items {
      var draft = Draft(row: item.number, line: item.line)
      draft.link = item.link
      let title = item.title?.words ?? ""
      let content = item.content?.words ?? ""
      draft.text = Self.joined(title, content)
      draft.author = item.author ?? ""
      draft.dates = item.dates
      add(draft, context) { FeedDate.hasOrder($0) ? dates.read($0, isOver: true) : FeedDate.read($0) }
    }
    if let (row, date, count) = replaced { notes.append(.otherDate(row, date, others: count - 1)) }
    if undatedCount > 0 { notes.append(.undatedEntries(undatedCount)) }
  }

  /// Returns the title followed by the text. If one of them begins with the other, returns only the longer one. A `…` at the end of the
  /// title does not count.
  private static func joined(_ title: String, _ text: String) -> String {
    if title.isEmpty || text.isEmpty { return title.isEmpty ? text : title }
    let bare = title.last == "…" ? String(title.dropLast()) : title
    if text.hasPrefix(bare) { return text }
    return title.hasPrefix(text) ? title : "\(title) — \(text)"
  }

  // MARK: Tables

  private static func notes(on mapping: ColumnMapping<MentionColumn>) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    if mapping.positions[.date] == nil { notes.append(mapping.positions[.time] == nil ? .undated : .onlyTimed) }
    if mapping.positions[.text] == nil, mapping.positions[.title] == nil { notes.append(.wordless) }
    if !mapping.unread.isEmpty { notes.append(.unread(mapping.unread, limit: 12)) }
    return notes
  }

  private mutating func read(_ mapping: ColumnMapping<MentionColumn>, _ table: DelimitedText, _ context: Context) {
    guard !table.rows.isEmpty else {
      issue = (1, LocalizedText(en: "the file is empty", fr: "le fichier est vide"))
      return
    }
    if let column = mapping.missing.first {
      let found = mapping.unread.prefix(12).map(\.heading).joined(separator: ", ")
      let names = column.names.prefix(3).joined(separator: ", ")
      issue = (
        mapping.header?.line ?? 1,
        LocalizedText(
          en:
            "no column contains the URL (\(names)…)\(found.isEmpty ? "" : "; columns found: \(found)"); set it with --column url=HEADER",
          fr:
            "aucune colonne ne donne l’adresse web (\(names)…)\(found.isEmpty ? "" : " ; colonnes présentes : \(found)") ; indiquez-la avec --column url=TITRE"
        )
      )
      return
    }
    notes = Self.notes(on: mapping)
    let dates = Self.dates(of: mapping, context)
    undecided = dates.undecided
    if undecided != nil { return }
    if let found = dates.assumption { notes.append(.assumed(found.order, found.cell)) }
    for row in mapping.rows {
      if let issue = table.issue(of: row) {
        reject(row.number, row.line, issue.rejection)
        continue
      }
      let errors = MentionColumn.allCases.compactMap { mapping.errorValue($0, in: row) }
      if let error = errors.first {
        reject(row.number, row.line, .errorValue(error))
        continue
      }
      func cell(_ column: MentionColumn) -> String { (mapping.cell(column, in: row) ?? "").singleSpaced }
      var draft = Draft(row: row.number, line: row.line)
      draft.link = mapping.cell(.url, in: row)
      draft.text = Self.joined(cell(.title), cell(.text))
      draft.author = cell(.author)
      draft.network = cell(.network)
      draft.sentiment = Mention.Sentiment(naming: cell(.sentiment))
      let date = cell(.date)
      let time = cell(.time)
      if date.isEmpty {
        if Self.isTime(time, on: context.today, dates) {
          reject(row.number, row.line, .timeAlone(time, today: context.today))
          continue
        }
        draft.dates = time.isEmpty ? [] : [time]
      } else {
        draft.dates = [!time.isEmpty && dates.isDay(date, isOver: true) ? "\(date) \(time)" : date]
      }
      // No mention is later than today.
      add(draft, context) { dates.read($0, isOver: true) }
    }
    let hasDates = mapping.positions[.date] != nil || mapping.positions[.time] != nil
    if hasDates, undatedCount > 0 { notes.append(.undatedRows(undatedCount)) }
  }

  /// Returns a reader for the rows' dates that has already determined their order of day and month.
  private static func dates(of mapping: ColumnMapping<MentionColumn>, _ context: Context) -> DateColumn {
    var dates = context.dates
    for row in mapping.rows {
      let date = mapping.cell(.date, in: row) ?? ""
      let cell = date.trimmed.isEmpty ? mapping.cell(.time, in: row) ?? "" : date
      if !cell.isEmpty { dates.look(at: cell, line: row.line, isOver: true) }
    }
    return dates
  }

  /// Whether a cell contains a time without a day.
  private static func isTime(_ cell: String, on day: CalendarDay, _ dates: DateColumn) -> Bool {
    guard !cell.isEmpty, !dates.isDay(cell, isOver: false) else { return false }
    let isMoment = if case .success = dates.read(cell, isOver: false) { true } else { false }
    let isBehindDay = if case .success = dates.read("\(day) \(cell)", isOver: false) { true } else { false }
    return !isMoment && isBehindDay
  }

  // MARK: Rows

  private struct Draft {
    let row: Int
    let line: Int
    var link: String?
    var text = ""
    var author = ""
    var network = ""
    var dates: [String] = []
    var sentiment: Mention.Sentiment?
  }

  private typealias Read = (_ date: String) -> Result<WrittenDate.Stamp, WrittenDate.Failure>

  private mutating func add(_ draft: Draft, _ context: Context, _ read: Read) {
    guard let link = draft.link, !link.isEmpty else { return reject(draft.row, draft.line, .noLink) }
    guard let permalink = Permalink(link) else { return reject(draft.row, draft.line, .notAddress(link)) }
    let at: Slot
    switch Self.slot(of: draft.dates, context, read) {
    case .success(let (slot, index)):
      at = slot
      if index == nil { undatedCount += 1 }
      if let index, index > 0 { replaced = replaced ?? (draft.row, draft.dates[0], 0) }
      if index ?? 0 > 0 { replaced?.count += 1 }
    case .failure(let failure): return reject(draft.row, draft.line, .notDate(draft.dates.first ?? "", failure))
    }
    guard at.day <= context.today else { return reject(draft.row, draft.line, .future(at)) }
    var mention = IncomingMention(row: draft.row, permalink: permalink, at: at)
    mention.author = IncomingMention.cut(draft.author.singleSpaced, to: IncomingMention.authorLimit)
    mention.text = draft.text
    mention.network = context.network ?? (draft.network.isEmpty ? nil : draft.network.lowercased())
    mention.sentiment = draft.sentiment
    mentions.append(mention)
  }

  /// Returns the first valid date, in the workspace's time zone, and its position; without any date, the day of the import, and `nil`. If
  /// no date is valid, returns the first date if it is in the future, and fails otherwise.
  private static func slot(
    of dates: [String], _ context: Context, _ read: Read
  ) -> Result<(Slot, index: Int?), WrittenDate.Failure> {
    guard !dates.isEmpty else { return .success((Slot(day: context.today), nil)) }
    let readings = dates.map(read)
    let index = readings.firstIndex { if case .success = $0 { true } else { false } } ?? 0
    switch readings[index] {
    case .success(let stamp):
      let local = stamp.slot(in: context.zone)
      return .success((Slot(day: local.day, time: local.time), index))
    case .failure(.toCome(let day)): return .success((Slot(day: day), index))
    case .failure(let failure): return .failure(failure)
    }
  }

  private mutating func reject(_ row: Int, _ line: Int, _ reason: @autoclosure () -> LocalizedText) {
    rejected.reject(row, line: line, reason())
  }
}

/// The possible contents of an export's column.
public enum MentionColumn: String, CaseIterable, Sendable {
  case url, date, time, text, title, author, network, sentiment

  /// The column headers of Mention, Sprout Social and similar tools, and those that are usual in people's own spreadsheets.
  static let columns: [Column<MentionColumn>] = [
    Column(
      .url,
      [
        "Permalink", "Post URL", "Message URL", "Mention URL", "Tweet URL", "URL", "Link", "Post link", "Original URL",
        "Lien",
        "Adresse", "Lien vers la publication", "Source URL",
      ], required: true),
    Column(
      .date,
      [
        "Published at", "Date published", "Publication date", "Published", "Timestamp", "Timestamp (UTC)",
        "Timestamp (ET)",
        "Created at", "Created time", "Date (UTC)", "Date and time", "Date", "Posted at", "Date de publication",
        "Publié le",
        "Date et heure", "Day", "Jour",
      ]),
    Column(.time, ["Time", "Hour", "Time published", "Heure"]),
    Column(
      .text,
      [
        "Message", "Full text", "Text", "Content", "Snippet", "Mention snippet", "Description", "Body", "Post", "Tweet",
        "Opening text", "Hit sentence", "Mention", "Texte", "Contenu", "Extrait", "Ce qui est dit", "Comment",
        "Commentaire",
      ]),
    Column(.title, ["Title", "Headline", "Mention title", "Titre"]),
    Column(
      .author,
      [
        "Author name", "Author", "Author username", "From", "User name", "Username", "User", "Screen name", "Name",
        "Profile name", "Sender", "Sent by", "Handle", "Expéditeur", "Utilisateur", "Compte", "Pseudo",
        "Influencer", "Source name", "Auteur", "Autrice", "Nom", "Qui", "Who",
      ]),
    Column(
      .network,
      ["Network", "Social network", "Platform", "Source type", "Channel", "Réseau", "Plateforme", "Canal", "Source"]),
    Column(.sentiment, ["Sentiment", "Tone", "Tonality", "Polarity", "Ton", "Tonalité"]),
  ]
}

extension LocalizedText {
  fileprivate static let webPage = LocalizedText(
    en: "the file is a web page, not a feed", fr: "le fichier est une page web, et non un flux")

  /// Returns the words for a feed that was not read to its end.
  fileprivate static func stopped(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(reason); the rest was not read", fr: "\(reason) ; la suite n’a pas été lue")
  }

  fileprivate static let undated = LocalizedText(
    en: "no column contains the date, so all mentions are dated today; set it with --column date=HEADER",
    fr:
      "aucune colonne ne donne la date : les mentions sont datées d’aujourd’hui ; indiquez-la avec --column date=TITRE")
  fileprivate static let onlyTimed = LocalizedText(
    en: "no column contains the date, only the time; set it with --column date=HEADER",
    fr: "aucune colonne ne donne la date, seulement l’heure ; indiquez-la avec --column date=TITRE")
  fileprivate static let wordless = LocalizedText(
    en: "no column contains the text; set it with --column text=HEADER",
    fr: "aucune colonne ne donne le texte ; indiquez-la avec --column text=TITRE")

  fileprivate static let noLink = LocalizedText(en: "the URL is missing", fr: "l’adresse web manque")

  fileprivate static func notAddress(_ link: String) -> LocalizedText {
    LocalizedText(
      en: "“\(link.excerpt)” is not a valid URL", fr: "« \(link.excerpt) » n’est pas une adresse web valide")
  }

  /// - Parameter today: the day in the example that the message contains.
  fileprivate static func timeAlone(_ time: String, today: CalendarDay) -> LocalizedText {
    LocalizedText(
      en:
        "“\(time.excerpt)” is a time without a date: write the day before it, as in \(today.description) \(time.excerpt)",
      fr:
        "« \(time.excerpt) » est une heure sans date : écrivez le jour devant, par exemple \(today.description) \(time.excerpt)"
    )
  }

  fileprivate static func notDate(_ date: String, _ failure: WrittenDate.Failure) -> LocalizedText {
    failure.rejection(of: date, write: LocalizedText(verbatim: "2026-11-24 09:00"))
  }

  fileprivate static func future(_ slot: Slot) -> LocalizedText {
    LocalizedText(
      en: "\(slot.day.description) is in the future", fr: "le \(slot.day.description) n’est pas encore passé")
  }
}
