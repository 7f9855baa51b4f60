import Agenda
import Checklists
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// The output of `edito today`: the work of a day, or of each day of a week, in the order of the team's checklists, and the load.
public struct TodayOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.isWeek ? $0.week($1) : $0.day($1) }, .json { $0.isWeek ? $0.weekJSON : $0.dayJSON },
  ]

  let plans: [DayPlan]
  /// Whether the plans are those of the days of a week.
  let isWeek: Bool
  let corpus: Corpus
  let names: CalendarNames
  let language: Language

  /// - Parameters:
  ///   - plans: The plan of one day, or the plans of the days up to the end of a week.
  ///   - isWeek: Whether the plans are those of the days of a week.
  ///   - names: The names of days and months, possibly in a language that Edito itself does not support.
  public init(_ plans: [DayPlan], isWeek: Bool, in corpus: Corpus, names: CalendarNames, language: Language) {
    self.plans = plans
    self.isWeek = isWeek
    self.corpus = corpus
    self.names = names
    self.language = language
  }

  // MARK: A day

  /// Returns the plan of the first day for a terminal.
  func day(_ style: Style) -> String {
    guard let plan = plans.first else { return "" }
    var lines = [title(of: plan, style.width)]
    if plan.items.isEmpty {
      lines += [
        StyledText(), StyledText(AgendaStrings.nothing(for: plan.person.map(corpus.name(ofPerson:)))[language]),
      ]
    }
    var checklist: String?
    for group in plan.groups {
      if case .tasks(let tasks, let section) = group.heading {
        let name = "\(tasks.ledger.document.path) \(tasks.entry.period)"
        if name != checklist { lines += [StyledText(), heading(of: tasks, on: plan, style.width)] }
        if let section, section != tasks.ledger.document.title {
          if name == checklist { lines.append(StyledText()) }
          lines.append(StyledText("  ") + StyledText(section, .accent))
        }
        checklist = name
      } else if case .kind(let kind) = group.heading {
        lines += [StyledText(), StyledText(AgendaStrings.heading(of: kind)[language], .strong)]
      }
      lines += group.lines.flatMap { self.lines(of: $0, on: plan, style.width) }
    }
    lines += loads(of: plan, style.width)
    if plan.unassigned > 0 {
      let words = AgendaStrings.unassigned(plan.unassigned)[language]
      lines += [StyledText()] + words.wrapped(to: style.width, lines: 3).map { StyledText($0, .faint) }
    }
    return lines.text(in: style)
  }

  private func title(of plan: DayPlan, _ width: Int) -> StyledText {
    var title = StyledText(dayName(plan.day), .strong)
    if let person = plan.person { title.append(" · \(corpus.name(ofPerson: person))", .strong) }
    if plan.isClosed { title.append("  " + AgendaStrings.closed[language], .warning) }
    return title.truncated(to: width)
  }

  private func dayName(_ day: CalendarDay) -> String {
    names.weekdayAndYear(day).capitalizedFirst
  }

  private func heading(of tasks: DayTasks, on plan: DayPlan, _ width: Int) -> StyledText {
    var heading = StyledText(tasks.ledger.document.title, .strong)
    if let note = AgendaStrings.lateness(of: tasks, on: plan.day)?[language] { heading.append("  \(note)", .warning) }
    return heading.truncated(to: width)
  }

  private func lines(of line: DayPlan.Line, on plan: DayPlan, _ width: Int) -> [StyledText] {
    let item = line.item
    let facts = facts(of: item, on: plan.day).joined(separator: " · ")
    if item.kind == .task { return TaskLine.lines(StyledText("  ☐ "), item.title, facts: facts, width) }
    guard line.isBelowTask else {
      return TaskLine.lines(StyledText("  • "), timed(item, plan), facts: facts, width)
    }
    let start = StyledText("    ↳ ", .faint) + StyledText(AgendaStrings.name(of: item.kind)[language] + "  ", .accent)
    return TaskLine.lines(start, timed(item, plan), facts: facts, width)
  }

  /// Returns the title of an item, preceded by its time if the item is due at a time on the day of the plan.
  private func timed(_ item: AgendaItem, _ plan: DayPlan) -> String {
    guard let due = item.due, due.day == plan.day, let time = due.time else { return item.title }
    let words = AgendaStrings.time(time, of: item.kind, isLate: item.isLate(at: plan.now))[language]
    return "\(words)  \(item.title)"
  }

  private func facts(of item: AgendaItem, on day: CalendarDay) -> [String] {
    var facts: [String] = []
    if item.kind == .task {
      facts.append(item.minutes.map { WorkingTime(minutes: $0).name[language] } ?? "")
    } else if let due = item.due, due.day != day {
      facts.append((due.day < day ? AgendaStrings.since(due.day) : ShortDates.slot(due))[language])
    }
    facts.append(item.channels.joined(separator: ", "))
    facts.append(item.people.joined(separator: ", "))
    return facts.filter { !$0.isEmpty }
  }

  // MARK: Loads

  private func loads(of plan: DayPlan, _ width: Int) -> [StyledText] {
    guard !plan.loads.isEmpty else { return [] }
    return [StyledText(), StyledText(AgendaStrings.load[language], .strong)]
      + LoadTable(plan.loads, corpus, language).lines(width)
  }

  // MARK: A week

  /// The width of the column with the names of the days.
  private static let weekIndent = 14

  /// Returns the days of a week, each with its load and its items, without the tasks of daily checklists.
  func week(_ style: Style) -> String {
    guard let first = plans.first, let last = plans.last else { return "" }
    let interval = names.interval(from: first.day, to: last.day)
    var title = StyledText(interval.prefix(1).uppercased() + interval.dropFirst(), .strong)
    if let person = first.person { title.append(" · \(corpus.name(ofPerson: person))", .strong) }
    let days = plans.flatMap { [StyledText()] + self.day($0, style.width) }
    return ([title] + days).text(in: style)
  }

  private func day(_ plan: DayPlan, _ width: Int) -> [StyledText] {
    let name = ShortDates.weekdayAndDay(plan.day)[language].fitted(to: Self.weekIndent)
    var head = StyledText(name, plan.day == plan.today ? .accent : .strong)
    if plan.isClosed { head.append(AgendaStrings.closed[language] + "  ", .warning) }
    let total = Load.sum(of: plan.loads)
    if let capacity = total.capacity {
      head =
        head + LoadTable.bar(total.minutes, of: capacity, cells: min(16, LoadTable.cells(width))) + StyledText("  ")
    }
    if !plan.loads.isEmpty { head.append(AgendaStrings.amount(total.minutes, of: total.capacity)[language]) }
    let contents = StyledText(AgendaStrings.contents(of: plan)[language], .faint)
    let separator = plan.loads.isEmpty ? "" : " · "
    var lines = [head.truncated(to: width)]
    if head.width + separator.count + contents.width <= width {
      lines[0] = head + StyledText(separator, .faint) + contents
    } else {
      lines.append(
        StyledText(String(repeating: " ", count: Self.weekIndent)) + contents.truncated(to: width - Self.weekIndent))
    }
    for group in plan.groups {
      switch group.heading {
      case .tasks(let tasks, _):
        lines += group.lines.filter { $0.isBelowTask || !tasks.ledger.timetable.recurrence.isDaily }.flatMap {
          weekLines(of: $0.item, plan, width)
        }
      case .kind: lines += group.lines.flatMap { weekLines(of: $0.item, plan, width) }
      }
    }
    return lines
  }

  private func weekLines(of item: AgendaItem, _ plan: DayPlan, _ width: Int) -> [StyledText] {
    let facts = facts(of: item, on: plan.day).joined(separator: " · ")
    let start =
      item.kind == .task
      ? StyledText("  ☐ ")
      : StyledText("  • ") + StyledText(AgendaStrings.name(of: item.kind)[language] + "  ", .accent)
    return TaskLine.lines(start, timed(item, plan), facts: facts, width)
  }
}

/// The load of each person and of unassigned items in words. If the capacity is known, a bar compares the load with the working day.
struct LoadTable {
  private let loads: [Load]
  private let corpus: Corpus
  private let language: Language

  init(_ loads: [Load], _ corpus: Corpus, _ language: Language) {
    self.loads = loads
    self.corpus = corpus
    self.language = language
  }

  func lines(_ width: Int) -> [StyledText] {
    let names = loads.map {
      $0.person ?? (loads.count == 1 ? AgendaStrings.all : AgendaStrings.nobody)[language]
    }
    let nameWidth = min(width / 4, names.map { DisplayWidth.of($0) }.max() ?? 0)
    let cells = Self.cells(width)
    return zip(loads, names).flatMap { load, name -> [StyledText] in
      var line = StyledText("  ") + StyledText(name).fitted(to: nameWidth + 2)
      if let capacity = load.capacity {
        line = line + Self.bar(load.minutes, of: capacity, cells: cells) + StyledText("  ")
      }
      let words = AgendaStrings.load(load)[language]
      let isTooMuch = (load.slack ?? 0) < 0
      let pieces = words.wrapped(to: max(10, width - line.width), lines: 4)
      let indent = StyledText(String(repeating: " ", count: line.width))
      return pieces.enumerated().map { ($0 == 0 ? line : indent) + StyledText($1, isTooMuch ? .error : nil) }
    }
  }

  /// Returns the width of a bar on a terminal of a given width.
  static func cells(_ width: Int) -> Int { width < 60 ? 6 : width < 100 ? 16 : 32 }

  /// Returns a bar with the used share of a working day. Minutes beyond the working day are drawn with another character.
  static func bar(_ minutes: Int, of capacity: Int, cells: Int) -> StyledText {
    if minutes > capacity {
      let over = max(1, min(cells - 1, cells * (minutes - capacity) / max(1, minutes)))
      return StyledText(String(repeating: "█", count: cells - over), .warning)
        + StyledText(String(repeating: "+", count: over), .error)
    }
    // Even a small load gets one character.
    let full = minutes == 0 ? 0 : max(1, cells * minutes / max(1, capacity))
    return StyledText(String(repeating: "█", count: full), .success)
      + StyledText(String(repeating: "░", count: cells - full), .faint)
  }
}

extension Load {
  /// Returns the sum of some loads. The capacity is `nil` if there are no loads, or if the capacity of any of them is unknown.
  static func sum(of loads: [Load]) -> (minutes: Int, untimed: Int, capacity: Int?) {
    let capacities = loads.compactMap(\.capacity)
    return (
      loads.reduce(0) { $0 + $1.minutes }, loads.reduce(0) { $0 + $1.untimed },
      capacities.count == loads.count && !loads.isEmpty ? capacities.reduce(0, +) : nil
    )
  }
}
