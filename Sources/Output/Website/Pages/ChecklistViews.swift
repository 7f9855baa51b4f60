import Checklists
import CivilTime
import Editorial
import Localization
import Schema
import Wording

/// The occurrences of a checklist as cells and its tasks as lines, for templates.
struct ChecklistViews {
  let ledger: ChecklistLedger
  let context: SiteContext
  /// The prefix that leads from the page to the site's root.
  let root: String

  private var language: Language { context.language }

  /// Returns the mark of a state, whose meaning does not depend on colour.
  static func mark(of state: LedgerEntry.State) -> String {
    switch state {
    case .done: "✓"
    case .partly: "◐"
    case .missed: "✕"
    case .skipped: "–"
    case .due: "○"
    case .coming: "·"
    }
  }

  /// Returns the legend: each mark with its meaning.
  static func legend(_ language: Language) -> [View] {
    LedgerEntry.State.allCases.map { state -> View in
      ["class": state.rawValue, "mark": mark(of: state), "name": SiteStrings.name(of: state)[language]]
    } + [["class": "closed", "mark": "", "name": SiteStrings.closed[language]]]
  }

  // MARK: Cells

  /// Returns the cells of some occurrences in order. If the occurrences are days, the closed days between them have cells, too.
  func cells(_ history: [LedgerEntry]) -> [View] {
    guard let first = history.first, let last = history.last, ledger.timetable.unit == .day else {
      return history.map(cell)
    }
    let entries = Dictionary(history.map { ($0.period.first, $0) }, uniquingKeysWith: { first, _ in first })
    let closed = context.corpus.closedDays
    return (0...max(0, last.period.first - first.period.first)).compactMap { offset in
      let day = first.period.first + offset
      if let entry = entries[day] { return cell(entry) }
      return closed.contains(day) && isWanted(day) ? closedCell(day) : nil
    }
  }

  /// Whether the checklist would be due on a day if the day were not closed. For a recurrence in days, every day counts.
  private func isWanted(_ day: CalendarDay) -> Bool {
    switch ledger.timetable.recurrence {
    case .on(let days): days.contains(day.weekday)
    case .every: true
    }
  }

  private func cell(_ entry: LedgerEntry) -> View {
    var classes = entry.state.rawValue
    if entry.state == .partly {
      let (done, wanted) = entry.counts
      // A partly done occurrence is never drawn empty or full.
      classes += " f\(min(9, max(1, done * 10 / max(1, wanted))))"
    }
    var view: View = [
      "class": classes, "mark": Self.mark(of: entry.state), "label": label(of: entry.period),
      "text": words(ShortDates.period(entry.period)[language], ChecklistStrings.state(of: entry)[language]),
    ]
    if let href = entry.run.flatMap({ context.reference(to: $0.document.path) }) { view["runHref"] = root + href }
    return view
  }

  private func closedCell(_ day: CalendarDay) -> View {
    [
      "class": "closed", "mark": "", "label": label(of: Period(.day, containing: day)),
      "text": words(ShortDates.weekdayAndDay(day)[language], SiteStrings.closed[language]),
    ]
  }

  private func words(_ name: String, _ state: String) -> String {
    LocalizedText(en: "\(name): \(state)", fr: "\(name) : \(state)")[language]
  }

  private func label(of period: Period) -> String {
    period.unit == .day ? "\(period.first.day)" : ShortPeriod.name(of: period)[language]
  }

  // MARK: Tasks

  /// Returns tasks in sections, each with the heading above its tasks.
  func sections(_ tasks: [TrackedTask], owner: String?) -> [View] {
    var sections: [(heading: String?, tasks: [View])] = []
    for task in tasks {
      if sections.isEmpty || sections[sections.count - 1].heading != task.item.heading {
        sections.append((task.item.heading, []))
      }
      sections[sections.count - 1].tasks.append(view(of: task, owner: owner))
    }
    return sections.map { section in
      var view: View = ["tasks": section.tasks]
      if let heading = section.heading { view["heading"] = heading }
      return view
    }
  }

  func view(of task: TrackedTask, owner: String?) -> View {
    var view: View = [
      "title": task.title, "isDone": task.isDone,
      "state": (task.isDone ? SiteStrings.done : SiteStrings.notDone)[language],
    ]
    let named = task.item.wording.people
    let people = named.isEmpty ? owner.map { [$0] } ?? [] : named
    let minutes = task.item.wording.minutes.map { WorkingTime(minutes: $0 * max(1, task.wanted)).name[language] }
    let facts = [minutes, people.isEmpty ? nil : people.map(context.name(ofPerson:)).joined(separator: ", ")]
    view["facts"] = facts.compactMap(\.self).joined(separator: " · ")
    return view
  }
}
