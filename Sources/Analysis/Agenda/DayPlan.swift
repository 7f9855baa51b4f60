import Checklists
import CivilTime
import Editorial
import Findings
import Schema
import Snapshots

/// A day's work in the order in which the team does it.
///
/// The order is that of the team's own checklists. An item other than a task appears below the task that covers it: a task with a tag
/// such as `#mention`, `#post` or a channel's id. Items that no task covers follow in groups by kind.
public struct DayPlan: Sendable {
  /// Items that are shown together under a heading.
  public struct Group: Sendable {
    public enum Heading: Sendable {
      /// A part of a checklist. `section` is the heading of this part in the checklist; `nil` without a heading.
      case tasks(DayTasks, section: String?)
      case kind(AgendaItem.Kind)
    }

    public let heading: Heading
    public internal(set) var lines: [Line]
  }

  /// An item at its position in the plan.
  public struct Line: Sendable {
    public let item: AgendaItem
    /// Whether the item is below the task that covers it.
    public let isBelowTask: Bool
  }

  public let day: CalendarDay
  public let now: Moment
  /// The id of the person whose plan this is; `nil` for the whole team.
  public let person: String?
  public let groups: [Group]
  /// The load of each person with a task in the plan, in the order of the tasks. A plan for the whole team also has the load of
  /// unassigned tasks; a person's plan has only that person's load.
  public let loads: [Load]
  /// The number of unassigned tasks, and of unassigned items below no task, that a person's plan leaves out; 0 for the whole team.
  public let unassigned: Int
  /// Whether the day is part of a closure.
  public let isClosed: Bool

  public var today: CalendarDay { now.day }
  public var items: [AgendaItem] { groups.flatMap { $0.lines.map(\.item) } }

  /// - Parameter day: today, or a later day.
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

  /// Returns the plans of the days from today through Sunday.
  public static func week(_ snapshot: Snapshot, for person: String? = nil) -> [DayPlan] {
    let week = Period(.week, containing: snapshot.today)
    return week.days.filter { $0 >= snapshot.today }.map { DayPlan(snapshot, on: $0, for: person) }
  }

  /// Returns the groups with a person's tasks and the items below these tasks, then the person's other items in groups by kind. Also
  /// returns the number of unassigned items that are omitted, apart from items below a task.
  ///
  /// Without a person, returns all groups and 0.
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

  /// Returns items in groups, one for each kind that occurs.
  fileprivate static func byKind(_ items: [AgendaItem]) -> [Group] {
    let kinds = Dictionary(grouping: items, by: \.kind)
    return AgendaItem.Kind.allCases.compactMap { kind in
      kinds[kind].map { items in
        Group(heading: .kind(kind), lines: items.map { Line(item: $0, isBelowTask: false) })
      }
    }
  }
}

/// The tasks of a day in order, each with the items below it, and the other items by kind.
private struct Arrangement {
  private var slots: [Slot]
  /// The positions of the tasks with tags, which may cover other items.
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
  /// The sort order: by urgency, then by due day and time, then by place. Items without a due day come last; on the same day, items
  /// without a time come last.
  fileprivate var order: (Int, Int, Int, Place) {
    (urgency, due.map { Int($0.day.number) } ?? .max, due?.time?.position ?? .max, place)
  }
}
