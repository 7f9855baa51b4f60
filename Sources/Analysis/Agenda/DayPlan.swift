import Checklists
import CivilTime
import Editorial
import Findings
import Schema
import Snapshots

/// A day's work in the order in which the team does it.
///
/// The frame is the team's own checklists. What else there is takes its place below the task that stands for it by a tag
/// (`#mention`, `#post`, a channel's id…); what no task stands for follows in groups by its kind.
public struct DayPlan: Sendable {
  /// Things that stand together.
  public struct Group: Sendable {
    public enum Heading: Sendable {
      /// A part of a checklist; `section` is the heading there.
      case tasks(DayTasks, section: String?)
      case kind(AgendaItem.Kind)
    }

    public let heading: Heading
    public internal(set) var lines: [Line]
  }

  /// A thing in its place.
  public struct Line: Sendable {
    public let item: AgendaItem
    /// Whether it stands below the task that stands for it.
    public let isBelowTask: Bool
  }

  public let day: CalendarDay
  public let now: Moment
  /// Whose plan it is; the whole team's where it is `nil`.
  public let person: String?
  public let groups: [Group]
  /// How much each person has to do.
  public let loads: [Load]
  /// How many things fall to nobody in particular and are left out of a person's plan.
  public let unassigned: Int
  /// Whether nobody works on the day.
  public let isClosed: Bool

  public var today: CalendarDay { now.day }
  public var items: [AgendaItem] { groups.flatMap { $0.lines.map(\.item) } }

  /// - Parameter day: today, or a day to come.
  public init(_ snapshot: Snapshot, on day: CalendarDay, for person: String? = nil) {
    self.day = day
    self.person = person
    now = snapshot.now
    let corpus = snapshot.corpus
    isClosed = corpus.isClosed(day)
    let context = AgendaContext(snapshot: snapshot, day: day)
    var arrangement = Arrangement(DayTasks.all(snapshot.checklists, on: day))
    let others = AgendaSource.all.flatMap { $0.items(context) }.sorted { $0.order < $1.order }
    for item in others { arrangement.place(item) }
    let (groups, unassigned) = Self.select(arrangement.groups, for: person)
    self.groups = groups
    self.unassigned = unassigned
    let tasks = groups.flatMap(\.lines).map(\.item).filter { $0.kind == .task }
    loads = Load.all(of: tasks.map { ($0.people, $0.minutes) }, in: corpus).filter {
      person == nil || $0.person == person
    }
  }

  /// The plans of the days from today to the end of the week.
  public static func week(_ snapshot: Snapshot, for person: String? = nil) -> [DayPlan] {
    let week = Period(.week, containing: snapshot.today)
    return week.days.filter { $0 >= snapshot.today }.map { DayPlan(snapshot, on: $0, for: person) }
  }

  /// The groups with what falls to a person, and with it what stands below a task of theirs. What stands below somebody else's
  /// task is theirs all the same, and stands with its kind.
  private static func select(_ groups: [Group], for person: String?) -> (groups: [Group], unassigned: Int) {
    guard let person else { return (groups, 0) }
    var unassigned = 0
    var selected: [Group] = []
    var others: [AgendaItem] = []
    for var group in groups {
      var isTaskKept = false
      group.lines = group.lines.filter { line in
        let isOwn = line.item.people.contains(person)
        if line.item.kind == .task {
          isTaskKept = isOwn
        } else if isOwn, !(line.isBelowTask && isTaskKept) {
          others.append(line.item)
        }
        if !isOwn, line.item.people.isEmpty, !line.isBelowTask { unassigned += 1 }
        return line.item.kind == .task ? isOwn : line.isBelowTask && isTaskKept
      }
      if !group.lines.isEmpty { selected.append(group) }
    }
    return (selected + byKind(others.sorted { $0.order < $1.order }), unassigned)
  }

  /// Things without a task that stands for them, in groups by kind.
  fileprivate static func byKind(_ items: [AgendaItem]) -> [Group] {
    let kinds = Dictionary(grouping: items, by: \.kind)
    return AgendaItem.Kind.allCases.compactMap { kind in
      kinds[kind].map { items in
        Group(heading: .kind(kind), lines: items.map { Line(item: $0, isBelowTask: false) })
      }
    }
  }
}

/// The tasks of a day in order, each with what has found its place below it, and the rest by kind.
private struct Arrangement {
  private var slots: [Slot]
  /// The positions of the tasks that stand for something.
  private let places: [Int]
  private var rest: [AgendaItem] = []

  private struct Slot {
    let tasks: DayTasks
    let section: String?
    let item: AgendaItem
    var below: [AgendaItem] = []
  }

  init(_ tasks: [DayTasks]) {
    let slots = tasks.flatMap { tasks in
      tasks.items.map { Slot(tasks: tasks, section: $0.heading, item: $0.item) }
    }
    self.slots = slots
    places = slots.indices.filter { !slots[$0].item.tags.isEmpty }
  }

  mutating func place(_ item: AgendaItem) {
    let fitting = places.filter { slots[$0].item.standsFor(item) }
    let own = fitting.first { place in item.people.contains { slots[place].item.people.contains($0) } }
    if let place = own ?? fitting.first {
      slots[place].below.append(item)
    } else {
      rest.append(item)
    }
  }

  var groups: [DayPlan.Group] {
    var groups: [DayPlan.Group] = []
    var previous: Slot?
    for slot in slots {
      let isSame =
        previous.map {
          $0.section == slot.section && $0.tasks.entry.period == slot.tasks.entry.period
            && $0.tasks.ledger.document.path == slot.tasks.ledger.document.path
        } ?? false
      if !isSame { groups.append(DayPlan.Group(heading: .tasks(slot.tasks, section: slot.section), lines: [])) }
      groups[groups.count - 1].lines.append(DayPlan.Line(item: slot.item, isBelowTask: false))
      groups[groups.count - 1].lines += slot.below.map { DayPlan.Line(item: $0, isBelowTask: true) }
      previous = slot
    }
    return groups + DayPlan.byKind(rest)
  }
}

extension AgendaItem {
  /// By urgency, then by time, what has none last; then by place.
  fileprivate var order: (Int, Int, Int, Place) {
    (urgency, due.map { Int($0.day.number) } ?? .max, due?.time?.position ?? .max, place)
  }
}
