import CivilTime
import MarkdownSyntax
import Schema
import SourceText

/// When the team was in touch with somebody, as the body of that person's file tells: the list items that begin with an
/// ISO date, `- 2026-11-03 coffee at the mill`. A task that is not ticked is still to be done.
public struct ContactHistory: Sendable {
  /// The days of exchanges, past and arranged, from the earliest to the latest.
  public let days: [Located<CalendarDay>]

  public init(_ document: Document) {
    let markdown = document.markdown
    days = markdown.nodes.indices.compactMap { index -> Located<CalendarDay>? in
      let item = markdown.nodes[index]
      guard item.kind == .item || item.isTicked else { return nil }
      return Self.leadingDay(of: index, in: markdown)
    }.sorted { $0.value < $1.value }
  }

  /// The day of the last exchange up to a day.
  public func last(by day: CalendarDay) -> Located<CalendarDay>? { days.last { $0.value <= day } }

  /// The day of the first exchange after a day.
  public func next(after day: CalendarDay) -> Located<CalendarDay>? { days.first { $0.value > day } }

  /// The day by which they are to hear from the team again, counted from the last exchange; `nil` where none is recorded.
  public func due(_ rhythm: Rhythm, on today: CalendarDay) -> CalendarDay? {
    last(by: today).map { rhythm.next(after: $0.value) }
  }

  /// The day of an exchange to come that is arranged for soon enough: it takes the place of what is due.
  public func arranged(_ rhythm: Rhythm, on today: CalendarDay) -> CalendarDay? {
    next(after: today).flatMap { $0.value <= rhythm.next(after: today) ? $0.value : nil }
  }

  /// The date at the start of an item's own text, emphasised or not.
  private static func leadingDay(of item: Int, in markdown: MarkdownTree) -> Located<CalendarDay>? {
    let range = markdown.descendants(of: item)
    guard let first = range.first, markdown.nodes[first].kind == .paragraph,
      let text = markdown.descendants(of: first).first(where: { markdown.nodes[$0].kind == .text })
    else { return nil }
    let words = markdown.text(of: text)
    guard let day = DateSyntax.leadingDay(of: words) else { return nil }
    let rest = words.utf8.dropFirst(10).first
    // `2026-11-031` is no date.
    if let rest, rest.isASCIIDigit { return nil }
    let start = markdown.literal(of: text).startIndex
    return Located(day, at: markdown.place(of: start..<start + 10, inLiteralOf: text))
  }
}

extension Person {
  /// Whether they are no longer there on a day: after the one on which they left.
  public func hasLeft(by day: CalendarDay) -> Bool { until.map { $0.value < day } ?? false }
}
