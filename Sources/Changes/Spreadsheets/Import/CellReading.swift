import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The conversion of cells in their usual forms to front matter values: `brouillon` becomes `draft`, `24/11/2026 9h` becomes `2026-11-24
/// 09:00`, and the name of a channel its id.
struct CellReading {
  let corpus: Corpus
  /// The reader of the sheet's dates, with their order of day and month.
  let dates: DateColumn
  /// The text columns whose cells contain Markdown; all others contain plain words.
  var markdownColumns: Set<SheetColumn> = []

  /// Whether the cells of a column are the words of a text, which must still be converted to Markdown.
  func holdsWords(_ column: SheetColumn) -> Bool {
    if case .text = column { !markdownColumns.contains(column) } else { false }
  }

  /// The dates of the current row that must be in the past.
  var over = WhatIsOver()

  /// Returns a cell's value as written in front matter.
  func value(_ cell: String, in column: SheetColumn) throws(CellIssue) -> String {
    switch column {
    case .file, .id, .time: return String(cell.trimmed)
    case .text:
      let bytes = holdsWords(column) ? cell.withLineFeeds : Array(cell.utf8)
      let text = bytes[PostBody.trimmed(0..<bytes.count, in: bytes).indices]
      return String(decoding: holdsWords(column) ? text.withoutBlanksBehind : text, as: UTF8.self)
    case .field: return try field(cell, column, SheetColumns.shape(of: column))
    }
  }

  /// Whether a cell means the same as the existing value.
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

  private func field(_ cell: String, _ column: SheetColumn, _ shape: Shape?) throws(CellIssue) -> String {
    guard let shape else { return cell }
    switch shape {
    case .text: return cell
    case .list(let item), .either(.list(let item), _):
      var values: [String] = []
      for text in CellList.items(cell) {
        let value = try field(text, column, item)
        // A repeated channel is a mistake in the sheet.
        if case .reference = item, values.contains(value) { continue }
        values.append(value)
      }
      return CellList.text(values)
    case .choice(let choices): return try choice(String(cell.trimmed), choices)
    case .reference(let kind): return try reference(String(cell.trimmed), kind)
    default: return try pattern(String(cell.trimmed), column)
    }
  }

  private func choice(_ text: String, _ choices: [Shape.Choice]) throws(CellIssue) -> String {
    // Calendars in CSV hold the labels.
    let words = choices.map { KnownWord($0.word, otherNames: $0.french + [$0.label.french, $0.label.english]) }
    if let known = KnownWord.named(text, among: words) { return known.word }
    throw CellIssue(
      LocalizedText(en: "unknown value “\(text.excerpt)”", fr: "valeur inconnue : « \(text.excerpt) »"),
      hint: KnownWord.nearest(to: text, among: words).map { .didYouMean($0.word) }
        ?? LocalizedText(
          en: "known values: \(.list(words.map(\.word)))",
          fr: "au choix : \(.list(choices.map { $0.french.first ?? $0.word }))"))
  }

  // MARK: Ids

  private func reference(_ text: String, _ kind: ReferenceKind) throws(CellIssue) -> String {
    let declarations = corpus.declarations
    if declarations[kind, text] != nil { return text }
    let ids = declarations.ids(of: kind)
    let folded = HeadingText.folded(text)
    let named = ids.filter { id in
      HeadingText.folded(id) == folded
        || declarations[kind, id]?.title.map { HeadingText.folded($0) == folded } ?? false
    }
    if named.count == 1, !folded.isEmpty { return named[0] }
    if kind == .channel {
      let onNetwork = ids.filter { id in
        corpus.network(of: id).map { HeadingText.folded($0.name) == folded || $0.rawValue == text.lowercased() }
          ?? false
      }
      if onNetwork.count == 1 { return onNetwork[0] }
    }
    let names = ids + ids.compactMap { declarations[kind, $0]?.title }
    let hint: LocalizedText? =
      named.count > 1
      ? LocalizedText(en: "several have this name: \(.list(named))", fr: "plusieurs ont ce nom : \(.list(named))")
      : Spelling.nearest(to: text, among: names).map(LocalizedText.didYouMean)
        ?? (ids.isEmpty ? nil : kind.known(ids))
    throw CellIssue(kind.unknown(text), hint: hint)
  }

  // MARK: Dates, numbers and addresses

  /// Returns the first form of a value that is valid for its key: as written, or as a date.
  private func pattern(_ text: String, _ column: SheetColumn) throws(CellIssue) -> String {
    let isOver = over.contains(column)
    guard let issue = issue(of: text, in: column) else {
      // A value that front matter accepts may be a number or a URL as well.
      guard let stamp = try? DateSyntax.timestamp(text).get() else { return text }
      let failure = dates.issue(of: ForeignDate.Stamp(stamp), isOver: isOver)
      if let issue = failure.flatMap({ CellIssue.noDate(text, $0, hint: .writeDate) }) { throw issue }
      // Posts have no seconds, but programs add them to times.
      guard text.utf8.count(where: { $0 == .colon }) > (stamp.offset == nil ? 1 : 2) else { return text }
      return Self.text((try? dates.read(text, isOver: isOver).get()) ?? ForeignDate.Stamp(stamp))
    }
    switch dates.read(text, isOver: isOver) {
    case .success(let stamp):
      let date = Self.text(stamp)
      if self.issue(of: date, in: column) == nil { return date }
      if let time = stamp.time, isDate(column) { throw .dayOnly(text, time, stamp.day) }
    case .failure(let failure):
      if isDate(column), let known = CellIssue.noDate(text, failure, hint: issue.hint) { throw known }
    }
    throw issue
  }

  /// Whether the values of a column are days, with or without a time.
  func isDate(_ column: SheetColumn) -> Bool {
    guard case .field = column, case .pattern? = SheetColumns.shape(of: column) else { return false }
    return issue(of: "2026-11-24", in: column) == nil && issue(of: "24", in: column) != nil
  }

  /// Returns the slot of a day with a time from another cell.
  func slot(_ day: String, at time: String) throws(CellIssue) -> String {
    // In a cell of its own, midnight is a time.
    let time = time == "00:00:00" ? "00:00" : time
    switch dates.read("\(day) \(time)") {
    case .success(let stamp) where stamp.time != nil: return Self.text(stamp)
    case .success: throw .noTime(time)
    case .failure(let failure): throw .noTime(time, failure)
    }
  }

  private static func text(_ stamp: ForeignDate.Stamp) -> String {
    guard let time = stamp.time else { return "\(stamp.day)" }
    guard let offset = stamp.offset else { return "\(stamp.day) \(time)" }
    let (hours, minutes) = (offset.magnitude / 60, offset.magnitude % 60)
    let padded = [hours, minutes].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(stamp.day)T\(time)\(offset < 0 ? "-" : "+")\(padded)"
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
      guard case .wrongType(_, _, let expected, let found, let reason) = problem.kind else { continue }
      return CellIssue(
        reason.map { LocalizedText(en: "\(found): \($0)", fr: "\(found) : \($0)") }
          ?? LocalizedText(en: "\(found) is not valid here", fr: "\(found) ne convient pas ici"),
        hint: LocalizedText(en: "write \(expected)", fr: "écrivez \(expected)"))
    }
    return nil
  }
}

/// The dates of a row that cannot be in the future: those under `published`, and the slots of a published post.
struct WhatIsOver {
  /// Whether the post is published.
  var isOut = false

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
  /// The bytes of a text without the spaces and tabs after its last word, which are not part of it.
  var withoutBlanksBehind: SubSequence {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}

extension String {
  /// The bytes of the text with a line feed at the end of every line, because spreadsheets and files use different line ends.
  var withLineFeeds: [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == .carriageReturn {
        bytes.append(.lineFeed)
      } else if byte != .lineFeed || previous != .carriageReturn {
        bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }
}
