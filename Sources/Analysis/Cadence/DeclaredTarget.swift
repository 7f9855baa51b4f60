import CivilTime
import Editorial
import Findings
import Schema
import SourceText

/// A target of the strategy with a valid `target:`, and the document that declares it.
public struct DeclaredTarget: Sendable {
  public let document: Document
  public let target: CadenceTarget
  public let goal: Located<TargetRange>
  /// The conditions that a post must meet to be counted, in the order of the schema. Without conditions, every post counts.
  public let conditions: [TargetCondition]
  /// The weekdays on which posts count; without `on:`, all of them.
  public let days: Weekdays
  /// The first and the last day on which the target is in force; `nil` if the target does not set the date.
  public let first: CalendarDay?
  public let last: CalendarDay?
  /// Whether the target can be checked: it was read in full, contains no contradiction, and refers only to declared ids. Lint reports the
  /// mistakes of any other target, and does not check posts against it.
  public let isSound: Bool

  /// Creates the target; `nil` if its `target:` is missing or invalid.
  init?(_ target: CadenceTarget, in document: Document, of corpus: Corpus) {
    guard let goal = target.target else { return nil }
    self.document = document
    self.target = target
    self.goal = goal
    conditions = target.conditions
    days = target.days?.value ?? .all
    first = target.from?.value.first
    last = target.until?.value.last
    isSound =
      target.isComplete && target.contradictions(in: corpus).isEmpty
      && conditions.allSatisfy { condition in
        condition.subject.reference.map { corpus.declarations[$0, condition.value] != nil } ?? true
      }
  }

  public var unit: PeriodUnit { goal.value.unit }

  /// The place of the `target:` value.
  public var place: Place { Place(path: document.path, range: goal.range) }

  public func isInForce(on day: CalendarDay) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  /// Whether posts on a day count: the target is in force and `on:` includes the day.
  public func counts(_ day: CalendarDay) -> Bool { days.contains(day.weekday) && isInForce(on: day) }
}
