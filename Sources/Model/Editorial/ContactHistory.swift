import CivilTime
import MarkdownSyntax
import Schema
import SourceText

/// The contacts of the team with a person, read from the body of the person's file: list items that begin with an ISO date, such as
/// `- 2026-11-03 coffee at the mill`. An unticked task does not count.
public struct ContactHistory: Sendable {
  /// The days of past and arranged contacts, in chronological order.
  public let days: [Located<CalendarDay>]

  public init(_ document: Document) {
    let markdown = document.markdown
    days = markdown.nodes.indices.compactMap { index -> Located<CalendarDay>? in
      let item = markdown.nodes[index]
      guard item.kind == .item || item.isTicked else { return nil }
      return Self.leadingDay(of: index, in: markdown)
    }.sorted { $0.value < $1.value }
  }

  /// Returns the day of the last contact on or before a day; `nil` if there is none.
  public func last(by day: CalendarDay) -> Located<CalendarDay>? { days.last { $0.value <= day } }

  /// Returns the day of the first contact after a day; `nil` if there is none.
  public func next(after day: CalendarDay) -> Located<CalendarDay>? { days.first { $0.value > day } }

  /// Returns the day on which the next contact is due: one interval after the last contact on or before today; `nil` if there was no such
  /// contact.
  public func due(_ rhythm: Rhythm, on today: CalendarDay) -> CalendarDay? {
    last(by: today).map { rhythm.next(after: $0.value) }
  }

  /// Returns the day of the next arranged contact, if it is at most one interval after today; otherwise `nil`. Such a contact replaces the
  /// due one.
  public func arranged(_ rhythm: Rhythm, on today: CalendarDay) -> CalendarDay? {
    next(after: today).flatMap { $0.value <= rhythm.next(after: today) ? $0.value : nil }
  }

  /// Returns the date with which an item's first paragraph begins, even within emphasis; `nil` if there is none.
  private static func leadingDay(of item: Int, in markdown: MarkdownTree) -> Located<CalendarDay>? {
    let range = markdown.descendants(of: item)
    guard let first = range.first, markdown.nodes[first].kind == .paragraph,
      let text = markdown.descendants(of: first).first(where: { markdown.nodes[$0].kind == .text })
    else { return nil }
    let words = markdown.text(of: text)
    guard let day = DateSyntax.leadingDay(of: words) else { return nil }
    let rest = words.utf8.dropFirst(10).first
    // `2026-11-031` is not a date.
    if let rest, rest.isASCIIDigit { return nil }
    let start = markdown.literal(of: text).startIndex
    return Located(day, at: markdown.place(of: start..<start + 10, inLiteralOf: text))
  }
}

extension Person {
  /// Whether the person has left the team by a day: the day is after the person's last day in the team.
  public func hasLeft(by day: CalendarDay) -> Bool { until.map { $0.value < day } ?? false }
}
