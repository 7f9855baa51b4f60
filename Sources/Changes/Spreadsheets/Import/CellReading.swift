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
  private let channelNames: ChannelNames
  private let knownWords = KnownReadings()
  /// The reader of the sheet's dates, with their order of day and month.
  var dates: DateColumn
  /// What the team decided about the words of its calendars.
  let mapping: SheetMapping
  /// The text columns whose cells contain Markdown; the cells of all other text columns contain plain words.
  var markdownColumns: Set<SheetColumn> = []
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
    case .file, .id, .time, .weekday, .permalink, .link, .hashtags: return Value(value: String(cell.trimmed))
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

  private func field(_ cell: String, _ column: SheetColumn, _ shape: Shape?) throws(CellIssue) -> Value {
    let cell = mapping.meaning(of: cell, in: column)
    guard let shape else { return Value(value: cell) }
    switch shape {
    case .text: return Value(value: cell)
    case .list(let item), .either(.list(let item), _):
      if column == .field(["channels"]) { return channels(cell) }
      var (values, lost): ([String], [CellIssue]) = ([], [])
      for text in CellList.items(cell) {
        do throws(CellIssue) {
          let value = try field(text, column, item).value
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

  private func choice(_ text: String, _ choices: [Shape.Choice], in column: SheetColumn) throws(CellIssue) -> String {
    if column == .field(["status"]), let status = StatusWords.status(named: text) { return status.rawValue }
    // Calendars in CSV hold the labels.
    let words = choices.map { KnownWord($0.word, otherNames: $0.french + [$0.label.french, $0.label.english]) }
    if let known = KnownWord.named(text, among: words) { return known.word }
    throw CellIssue(
      LocalizedText(en: "unknown value “\(text.excerpt)”", fr: "valeur inconnue : « \(text.excerpt) »"),
      hint: KnownWord.nearest(to: text, among: words).map { .didYouMean($0.word) }
        ?? LocalizedText(
          en: "known values: \(.list(words.map(\.word)))",
          fr: "au choix : \(.list(choices.map { $0.french.first ?? $0.word }))"), costsOnlyCell: true)
  }

  // MARK: Channels

  /// Returns the ids of the channels that a cell names, with any separator: `X / LinkedIn`, `FB + Insta`, `all`.
  private func channels(_ cell: String) -> Value {
    if let channel = try? channel(String(cell.trimmed)) { return Value(value: CellList.text([channel])) }
    if ChannelWords.meanAll(cell), !channelNames.all.isEmpty { return Value(value: CellList.text(channelNames.all)) }
    var (values, lost): ([String], [CellIssue]) = ([], [])
    for item in CellList.items(cell) {
      for name in (try? channel(item)) == nil ? ChannelWords.split(item) : [item] {
        do throws(CellIssue) {
          let id = try channel(name)
          if !values.contains(id) { values.append(id) }
        } catch {
          lost.append(error)
        }
      }
    }
    return Value(value: CellList.text(values), lost: lost)
  }

  /// Returns the ids of the channels that a cell names one by one; none for a cell that means all channels.
  func channels(namedIn cell: String) -> [String] {
    let cell = mapping.meaning(of: cell, in: .field(["channels"]))
    return ChannelWords.meanAll(cell) ? [] : CellList.items(channels(cell).value)
  }

  private func channel(_ text: String) throws(CellIssue) -> String {
    let text = mapping.meaning(of: text, in: .field(["channels"]))
    let ids = channelNames.ids(named: text)
    if ids.count == 1 { return ids[0] }
    if ids.count > 1 { throw .several(.channel, text, ids) }
    return try reference(text, .channel)
  }

  // MARK: Ids

  private func reference(_ text: String, _ kind: ReferenceKind) throws(CellIssue) -> String {
    let declarations = corpus.declarations
    if declarations[kind, text] != nil { return text }
    let ids = declarations.ids(of: kind)
    let folded = FoldedText.of(text)
    let named = ids.filter { id in
      FoldedText.of(id) == folded
        || declarations[kind, id]?.title.map { FoldedText.of($0) == folded } ?? false
    }
    if named.count == 1, !folded.isEmpty { return named[0] }
    if named.count > 1 { throw .several(kind, text, named) }
    if kind == .person, !folded.isEmpty {
      let called = ids.filter { FoldedText.of(Self.firstName(declarations[kind, $0]?.title ?? $0)) == folded }
      if called.count == 1 { return called[0] }
      if called.count > 1 { throw .several(kind, text, called) }
    }
    let names = ids + ids.compactMap { declarations[kind, $0]?.title }
    let hint =
      Spelling.nearest(to: text, among: names).map(LocalizedText.didYouMean) ?? kind.hint(for: text, known: ids)
    throw CellIssue(kind.unknown(text), hint: hint, costsOnlyCell: true)
  }

  /// Returns the first word of a person's name or id.
  private static func firstName(_ name: String) -> String {
    String(name.split { $0.isWhitespace || $0 == "-" }.first ?? "")
  }

  // MARK: Dates, numbers and addresses

  /// Returns the first form of a value that is valid for its key: as written, or as a date. Throws if neither form is valid.
  private func pattern(_ text: String, _ column: SheetColumn) throws(CellIssue) -> String {
    let isOver = over.contains(column)
    let text = isOfPosts && isDate(column) ? localTime(text) ?? text : text
    guard let issue = issue(of: text, in: column) else {
      // A value that front matter accepts may be a number or a URL as well.
      guard let stamp = try? DateSyntax.timestamp(text).get() else { return text }
      let failure = dates.issue(of: WrittenDate.Stamp(stamp), isOver: isOver && over.isFixed)
      if let issue = failure.flatMap({ CellIssue.noDate(text, $0, hint: .writeDate) }) { throw issue }
      // Posts have no seconds, but programs add them to times.
      guard text.utf8.count(where: { $0 == .colon }) > (stamp.offset == nil ? 1 : 2) else { return text }
      return ((try? dates.read(text, isOver: isOver).get()) ?? WrittenDate.Stamp(stamp)).description
    }
    switch dates.read(text, isOver: isOver && (over.isFixed || DateColumn.mayHaveOrder(text))) {
    case .success(let stamp):
      let date = stamp.description
      if self.issue(of: date, in: column) == nil { return date }
      if let time = stamp.time, isDate(column) { throw .dayOnly(text, time, stamp.day) }
    case .failure(let failure):
      if isDate(column), let known = CellIssue.noDate(text, failure, hint: issue.hint) { throw known }
    }
    throw isDate(column) ? issue : issue.costingOnlyCell
  }

  /// Returns an instant as the workspace's clock shows it, with its offset only if the clock shows that time twice; `nil` for any text
  /// without an offset.
  private func localTime(_ text: String) -> String? {
    guard case .success(let stamp) = dates.read(text), let time = stamp.time, let offset = stamp.offset,
      WrittenDate.years.contains(stamp.day.year)
    else { return nil }
    return "\(corpus.zone.local(Moment(day: stamp.day, time: time), offset: offset))"
  }

  /// Whether the values of a column are days, with or without a time.
  func isDate(_ column: SheetColumn) -> Bool {
    guard case .field = column, case .pattern? = SheetColumns.shape(of: column) else { return false }
    return issue(of: "2026-11-24", in: column) == nil && issue(of: "24", in: column) != nil
  }

  /// Returns the slot of a day with a time from another cell. Throws if the time is invalid.
  func slot(_ day: String, at time: String) throws(CellIssue) -> String {
    // In a cell of its own, midnight is a time.
    let time = time == "00:00:00" ? "00:00" : time
    switch dates.read("\(day) \(time)") {
    case .success(let stamp) where stamp.time != nil: return stamp.description
    case .success: throw .noTime(time)
    case .failure(let failure): throw .noTime(time, failure)
    }
  }

  /// Returns the reason why a value is invalid in a column, according to the reader of front matter; `nil` if it is valid.
  private func issue(of text: String, in column: SheetColumn) -> CellIssue? {
    guard case .field(let path) = column else { return nil }
    let value = CellYAML.scalar(text, SheetColumns.shape(of: column), inFlow: true)
    var (before, after) = ("", "")
    for (index, step) in path.enumerated() {
      let isItem = index > 0 && Int(step) != nil && SheetColumns.isList(Array(path[..<index]))
      before += isItem ? "[" : index == 0 ? "\(step): " : "{\"\(step)\": "
      after = (isItem ? "]" : index == 0 ? "" : "}") + after
    }
    let head = "---\n\(before)"
    let document = Document.read(
      SourceFile(path: "posts/cell.md", text: "\(head)\(value)\(after)\n---\n"), zone: corpus.zone)
    let range = ByteRange(head.utf8.count, head.utf8.count + value.utf8.count)
    for problem in document.problems
    where problem.range.lowerBound >= range.lowerBound && problem.range.upperBound <= range.upperBound {
      switch problem.kind {
      case .wrongType(_, _, let expected, let found, let reason):
        return CellIssue(
          reason.map { LocalizedText(en: "\(found): \($0)", fr: "\(found) : \($0)") }
            ?? LocalizedText(en: "\(found) is not valid here", fr: "\(found) ne convient pas ici"),
          hint: LocalizedText(en: "write \(expected)", fr: "écrivez \(expected)"))
      // Cells are read with all dates of their column, and files get ISO 8601.
      case .writtenDate(_, _, let found, let iso):
        return CellIssue(
          LocalizedText(en: "“\(found.excerpt)” is not valid here", fr: "« \(found.excerpt) » ne convient pas ici"),
          hint: LocalizedText(en: "write \(iso)", fr: "écrivez \(iso)"))
      default: continue
      }
    }
    return nil
  }
}

/// The columns whose dates cannot be in the future: those below `published`, and for a published post also those of its slots.
struct WhatIsOver {
  /// Whether the post is published.
  var isOut = false
  /// Whether the post was published before the import, so the import cannot move it into the future. A row that says itself that its post
  /// is published may have any date without doubt about its order: it is imported as it is, and lint reports the contradiction.
  var isFixed = false

  func contains(_ column: SheetColumn) -> Bool {
    guard case .field(let path) = column else { return false }
    switch path.first {
    case "published": return true
    case "date": return isOut && path.count == 1
    case "channels": return isOut && path.last == "date"
    default: return false
    }
  }
}

extension LocalizedText {
  fileprivate static let writeDate = LocalizedText(
    en: "write a date such as 2026-11-24 or 2026-11-24 09:00",
    fr: "écrivez une date, par exemple 2026-11-24 ou 2026-11-24 09:00")
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
