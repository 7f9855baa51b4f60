import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// The cells whose values have a form: dates, numbers and addresses.
extension CellReading {
  /// Returns the first form of a value that is valid for its key: as written, or as a date. Throws if neither form is valid.
  func pattern(_ text: String, _ column: SheetColumn) throws(CellIssue) -> String {
    let isOver = over.contains(column)
    let text = isOfPosts && isDate(column) ? localTime(text) ?? text : text
    guard let (issue, hasReason) = problem(with: text, in: column) else {
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
      if isDate(column), OpenDateWords.meanOpen(text) { throw .noDateYet(text) }
      if isDate(column), let known = CellIssue.noDate(text, failure, hint: issue.hint) { throw known }
    }
    if isDate(column) { throw hasReason ? issue : .noDate(text, hint: issue.hint) }
    throw issue.costingOnlyCell
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
    let time = time == "00:00:00" ? "00:00" : try times.clock(of: time)
    switch dates.read("\(day) \(time)") {
    case .success(let stamp) where stamp.time != nil: return stamp.description
    case .success: throw .noTime(time)
    case .failure(let failure): throw .noTime(time, failure)
    }
  }

  /// Returns the reason why a value is invalid in a column, according to the reader of front matter; `nil` if it is valid.
  private func issue(of text: String, in column: SheetColumn) -> CellIssue? { problem(with: text, in: column)?.issue }

  /// Returns the issue as ``issue(of:in:)`` does, and whether it gives a reason besides that the value is not valid.
  private func problem(with text: String, in column: SheetColumn) -> (issue: CellIssue, hasReason: Bool)? {
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
        let issue = CellIssue(
          reason.map { LocalizedText(en: "\(found): \($0)", fr: "\(found) : \($0)") }
            ?? LocalizedText(en: "\(found) is not valid here", fr: "\(found) ne convient pas ici"),
          hint: LocalizedText(en: "write \(expected)", fr: "écrivez \(expected)"))
        return (issue, reason != nil)
      // Cells are read with all dates of their column, and files get ISO 8601.
      case .writtenDate(_, _, let found, let iso):
        let issue = CellIssue(
          LocalizedText(en: "“\(found.excerpt)” is not valid here", fr: "« \(found.excerpt) » ne convient pas ici"),
          hint: LocalizedText(en: "write \(iso)", fr: "écrivez \(iso)"))
        return (issue, false)
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
