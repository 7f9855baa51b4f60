import Agenda
import Checklists
import CivilTime
import Editorial
import Localization
import Parallelism
import Schema
import Wording

/// The pages of checklists: one page with all of them and their history, and one page for each with a valid recurrence.
enum ChecklistPages {
  static func all(_ context: SiteContext) -> [any SitePage] {
    // A checklist with an unreadable recurrence gets an ordinary document page.
    let readable = context.corpus.checklists.filter { $0.content.every != nil }
    return [ChecklistsPage()] + readable.map { ChecklistPage(document: $0.document) }
  }
}

/// The page of all checklists.
private struct ChecklistsPage: SitePage {
  var path: String { section.path }
  var section: Section { .checklists }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let ledgers = context.snapshot.checklists
    let language = context.language
    var view: View = ["title": title(context), "legend": ChecklistViews.legend(language)]
    let known = Set(ledgers.map(\.document.path))
    let unreadable = context.corpus.documents(of: .checklist).filter { !known.contains($0.path) }
    if !unreadable.isEmpty {
      view["unreadable"] =
        [
          "words": SiteStrings.unreadable[language],
          "documents": unreadable.map { document -> View in
            ["title": document.title, "href": context.reference(to: document.path) ?? ""]
          },
        ] as View
    }
    guard !ledgers.isEmpty else {
      view["emptyHTML"] = HTML(markingCodeIn: SiteStrings.noChecklists[language])
      return PageContent(main: context.templates.render("checklists", view))
    }
    let due = ledgers.compactMap(\.current).filter { $0.state == .due }
    view["summary"] = SiteStrings.due(due.count, late: due.count { $0.occurrence.due < context.now.day })[language]
    view["lists"] = ledgers.enumerated().map { card($0.element, number: $0.offset, context) }
    let plan = DayPlan(context.snapshot, on: context.now.day)
    view["loads"] = plan.loads.map { load($0, isOnly: plan.loads.count == 1, context) }
    view["hasLoads"] = !plan.loads.isEmpty
    return PageContent(main: context.templates.render("checklists", view))
  }

  private func card(_ ledger: ChecklistLedger, number: Int, _ context: SiteContext) -> View {
    let language = context.language
    let views = ChecklistViews(ledger: ledger, context: context, root: "")
    let history = ledger.history(14)
    var view: View = [
      "id": "l\(number)", "title": ledger.document.title,
      "rhythm": ChecklistStrings.rhythm(of: ledger.timetable)[language].capitalizedFirst,
      "todo": RunStrings.toDo(ledger.tasks)[language],
      "next": ChecklistStrings.next(of: ledger)[language].capitalizedFirst,
      "isDue": ledger.current?.state == .due, "cells": views.cells(history), "hasCells": !history.isEmpty,
    ]
    if let href = context.reference(to: ledger.document.path) { view["href"] = href }
    if !history.isEmpty {
      view["completion"] = ChecklistStrings.completion(Completion(of: history))[language].capitalizedFirst
    }
    if let current = ledger.current, current.run != nil || current.state == .due {
      view["progress"] = progress(current, context)
      view["sections"] = views.sections(current.tasks, owner: owner(of: current, ledger))
      view["hasSections"] = !current.tasks.isEmpty
    } else if let latest = ledger.latest, latest.isOver, !ledger.timetable.recurrence.isDaily {
      let words = latest.state == .missed ? SiteStrings.missed(latest.period) : SiteStrings.left(from: latest.period)
      view["left"] =
        [
          "words": words[language],
          "tasks": latest.open.map { views.view(of: $0, owner: owner(of: latest, ledger)) },
        ] as View
    }
    return view
  }

  private func owner(of entry: LedgerEntry, _ ledger: ChecklistLedger) -> String? {
    entry.run?.content.owner?.value ?? ledger.checklist.owner?.value
  }

  private func progress(_ entry: LedgerEntry, _ context: SiteContext) -> View {
    let (done, wanted) = entry.counts
    var view: View = [
      "text": RunStrings.progress(entry.tasks)[context.language].capitalizedFirst,
      "chartHTML": SmallChart.share(Double(done) / Double(max(1, wanted)), upper: 1),
    ]
    if let href = entry.run.flatMap({ context.reference(to: $0.document.path) }) { view["runHref"] = href }
    return view
  }

  private func load(_ load: Load, isOnly: Bool, _ context: SiteContext) -> View {
    let words = AgendaStrings.self
    var view: View = [
      "name": load.person.map(context.name(ofPerson:))
        ?? (isOnly ? words.all : words.nobody)[context.language].capitalizedFirst,
      "text": words.load(load)[context.language], "isTooMuch": (load.slack ?? 0) < 0,
    ]
    if let capacity = load.capacity, capacity > 0 {
      let share = Double(load.minutes) / Double(capacity)
      view["chartHTML"] = SmallChart.share(share, upper: max(1, share))
    }
    return view
  }
}

/// The page of one checklist: its tasks, each with its state in the last periods.
private struct ChecklistPage: SitePage {
  let document: Document
  var path: String { SitePath.page(of: document.path) }
  var section: Section { .checklists }

  func title(_ context: SiteContext) -> String { document.title }

  /// The maximum number of periods beside the tasks, and of cells above them.
  private static let columns = 10
  private static let cells = 60

  func content(_ context: SiteContext) -> PageContent {
    let root = SitePath.root(from: path)
    let findings = FindingViews.all(of: document, context)
    var view: View = [
      "title": document.title, "file": document.path, "findings": findings, "hasFindings": !findings.isEmpty,
      "home": root + section.path, "homeName": section.name[context.language],
    ]
    guard let ledger = context.snapshot.checklists.first(where: { $0.document.path == document.path }) else {
      view["bodyHTML"] = DocumentHTML.render(document, on: path, context)
      return PageContent(main: context.templates.render("checklist", view))
    }
    let language = context.language
    let views = ChecklistViews(ledger: ledger, context: context, root: root)
    let history = ledger.history(Self.cells)
    let entries = Array(history.suffix(Self.columns))
    view["rhythm"] = ChecklistStrings.rhythm(of: ledger.timetable)[language].capitalizedFirst
    view["todo"] = RunStrings.toDo(ledger.tasks)[language]
    view["next"] = ChecklistStrings.next(of: ledger)[language].capitalizedFirst
    view["isDue"] = ledger.current?.state == .due
    if let owner = ledger.checklist.owner?.value { view["owner"] = context.name(ofPerson: owner) }
    view["cells"] = views.cells(history)
    view["hasCells"] = !history.isEmpty
    view["legend"] = ChecklistViews.legend(language)
    if !history.isEmpty {
      view["completion"] = ChecklistStrings.completion(Completion(of: history))[language].capitalizedFirst
    }
    view["columns"] = entries.map { column($0, root: root, context) }
    view["rows"] = rows(ledger, entries, views)
    view["often"] = Leftover.all(in: history).filter { $0.left > 1 }.prefix(3).map { leftover -> View in
      ["title": leftover.text, "times": ChecklistStrings.times(leftover.left, of: leftover.count)[language]]
    }
    view["hasOften"] = Leftover.all(in: history).contains { $0.left > 1 }
    let strays = [
      (ledger.strayRuns, ChecklistStrings.stray), (ledger.earlierRuns, ChecklistStrings.earlier),
    ]
    view["notes"] = strays.filter { !$0.0.isEmpty }.map { runs, words in
      words(runs.count, runs.suffix(5).map(\.document.path).joined(separator: ", "))[language].capitalizedFirst
    }
    return PageContent(main: context.templates.render("checklist", view))
  }

  private func column(_ entry: LedgerEntry, root: String, _ context: SiteContext) -> View {
    var view: View = [
      "name": entry.period.unit == .day
        ? ShortDates.day(entry.period.first)[context.language] : ShortPeriod.name(of: entry.period)[context.language],
      "class": entry.state.rawValue, "mark": ChecklistViews.mark(of: entry.state),
      "state": ChecklistStrings.state(of: entry)[context.language],
    ]
    if let href = entry.run.flatMap({ context.reference(to: $0.document.path) }) { view["href"] = root + href }
    return view
  }

  /// Returns the rows of the checklist's tasks, then those of tasks that occur only in the runs shown.
  private func rows(_ ledger: ChecklistLedger, _ entries: [LedgerEntry], _ views: ChecklistViews) -> [View] {
    var tasks = ledger.tasks
    var known = Set(tasks.map(\.item.identity))
    for entry in entries {
      for task in entry.dropped where known.insert(task.item.identity).inserted { tasks.append(task) }
    }
    let states = entries.map { entry in
      Dictionary(
        entry.runs.isEmpty ? [] : entry.tasks.map { ($0.item.identity, $0.isDone) },
        uniquingKeysWith: { first, _ in first })
    }
    let language = views.context.language
    let owner = ledger.checklist.owner?.value
    return tasks.map { task in
      var row = views.view(of: task, owner: owner)
      row["marks"] = zip(entries, states).map { entry, state -> View in
        let isOpen = entry.state == .due || entry.state == .coming
        guard let isDone = state[task.item.identity] else {
          guard entry.runs.isEmpty else {
            return ["class": "", "mark": "·", "state": SiteStrings.notInIt[language]]
          }
          let isBlank = entry.state == .coming
          return [
            "class": entry.state.rawValue, "mark": isBlank ? "" : ChecklistViews.mark(of: entry.state),
            "state": SiteStrings.name(of: entry.state)[language],
          ]
        }
        return [
          "class": isDone ? "done" : isOpen ? "due" : "missed", "mark": isDone ? "✓" : isOpen ? "○" : "✕",
          "state": (isDone ? SiteStrings.done : SiteStrings.notDone)[language],
        ]
      }
      return row
    }
  }
}
