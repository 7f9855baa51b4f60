import Checklists
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// The output of `edito checklists`: each checklist's recurrence, its last occurrences and its next one.
public struct ChecklistsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let ledgers: [ChecklistLedger]
  /// The maximum number of occurrences to show, up to the current one.
  let count: Int
  /// Whether to list each occurrence, with its tasks that are not done if it has a run.
  let isDetailed: Bool
  let today: CalendarDay
  let language: Language

  public init(_ ledgers: [ChecklistLedger], last count: Int, isDetailed: Bool, today: CalendarDay, language: Language) {
    self.ledgers = ledgers
    self.count = count
    self.isDetailed = isDetailed
    self.today = today
    self.language = language
  }

  // MARK: Text

  func text(_ style: Style) -> String {
    guard !ledgers.isEmpty else { return ChecklistStrings.none[language] + "\n" }
    let blocks = ledgers.map { ledger in
      let history = ledger.history(count)
      var lines = summary(of: ledger, history, style.width)
      if isDetailed { lines += details(of: ledger, history, style.width) }
      return lines.text(in: style)
    }
    let title =
      isDetailed ? "" : StyledText(ChecklistStrings.title(today)[language], .strong).dressed(in: style) + "\n\n"
    return title + blocks.joined(separator: "\n") + legend(style)
  }

  private func legend(_ style: Style) -> String {
    let signs = HistoryBar.legend.map { "\($0.sign) \($0.name[language])" }
    let lines = StyledText.flow(
      signs.map { StyledText($0, .faint) }, separator: StyledText("  "), width: style.width)
    return "\n" + lines.text(in: style)
  }

  private func summary(of ledger: ChecklistLedger, _ history: [LedgerEntry], _ width: Int) -> [StyledText] {
    let title = StyledText(ledger.document.title, .strong)
    var first = title + StyledText("  \(ledger.document.path)", .faint)
    if first.width > width { first = title.truncated(to: width) }
    let rhythm = ChecklistStrings.rhythm(of: ledger.timetable)[language]
    let tasks = RunStrings.toDo(ledger.tasks)[language]
    var lines = [first, StyledText("  \(rhythm) · \(tasks)".truncated(to: width))]
    let bar = HistoryBar.bar(history)
    if !bar.isEmpty {
      lines.append(
        StyledText("  ") + bar + StyledText("  " + ChecklistStrings.completion(Completion(of: history))[language]))
    }
    lines.append(
      StyledText("  ")
        + StyledText(ChecklistStrings.next(of: ledger)[language], ledger.current?.state == .due ? .accent : .faint))
    return lines.map { $0.truncated(to: width) }
  }

  private func details(of ledger: ChecklistLedger, _ history: [LedgerEntry], _ width: Int) -> [StyledText] {
    var lines = [StyledText()]
    let names = history.map { ShortDates.period($0.period)[language] }
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    for (entry, name) in zip(history, names) {
      let state = StyledText(ChecklistStrings.state(of: entry)[language], HistoryBar.role(of: entry.state))
      let sign = HistoryBar.sign(of: entry) + StyledText("  ")
      lines.append((StyledText("  ") + StyledText(name).fitted(to: nameWidth + 2) + sign + state).truncated(to: width))
      guard entry.state == .partly || entry.state == .due, entry.run != nil else { continue }
      for task in entry.open {
        lines += TaskLine.lines(StyledText("      ☐ "), task.title, facts: task.people ?? "", width)
      }
      for task in entry.dropped where !task.isDone {
        lines.append(StyledText("      ") + StyledText(ChecklistStrings.dropped(task.item.text)[language], .faint))
      }
    }
    lines += often(left: history, width)
    for (runs, words) in [(ledger.strayRuns, ChecklistStrings.stray), (ledger.earlierRuns, ChecklistStrings.earlier)]
    where !runs.isEmpty {
      let paths = runs.suffix(5).map(\.document.path).joined(separator: ", ")
      lines += words(runs.count, paths)[language].wrapped(to: width - 2, lines: 4).map { StyledText("  \($0)", .faint) }
    }
    return lines
  }

  /// Returns up to three tasks that are most often not done; empty if no task was left more than once.
  private func often(left history: [LedgerEntry], _ width: Int) -> [StyledText] {
    let leftovers = Leftover.all(in: history).filter { $0.left > 1 }.prefix(3)
    guard !leftovers.isEmpty else { return [] }
    let head = [StyledText(), StyledText("  " + ChecklistStrings.oftenLeft[language])]
    return head
      + leftovers.flatMap { leftover in
        TaskLine.lines(
          StyledText("    "), leftover.text, facts: ChecklistStrings.times(leftover.left, of: leftover.count)[language],
          width)
      }
  }

  // MARK: JSON

  var json: JSONValue {
    .document([
      ("today", .string("\(today)")), ("checklists", .array(ledgers.map(json))),
    ])
  }

  private func json(_ ledger: ChecklistLedger) -> JSONValue {
    let history = ledger.history(count)
    let completion = Completion(of: history)
    return .object([
      ("checklist", .string(ledger.document.id)), ("title", .string(ledger.document.title)),
      ("path", .string(ledger.document.path)), ("every", .string(ledger.timetable.recurrence.name.english)),
      ("unit", .string(ledger.timetable.unit.rawValue)), ("at", .optional(ledger.timetable.at?.name.english)),
      ("from", .optional(ledger.start?.description)), ("until", .optional(ledger.timetable.last?.description)),
      ("owner", .optional(ledger.checklist.owner?.value)), ("tasks", .array(ledger.tasks.map(json))),
      ("due", .optional(ledger.current?.occurrence.due.description)),
      ("next", .optional(ledger.next?.occurrence.due.description)),
      (
        "completion",
        .object([
          ("done", .int(completion.done)), ("partly", .int(completion.partly)), ("missed", .int(completion.missed)),
          ("percent", .optional(completion.percent)),
        ])
      ),
      ("history", .array(history.map(json))),
      ("strayRuns", .array(ledger.strayRuns.map { .string($0.document.path) })),
      ("earlierRuns", .array(ledger.earlierRuns.map { .string($0.document.path) })),
    ])
  }

  private func json(_ task: TrackedTask) -> JSONValue {
    .object([
      ("text", .string(task.item.text)), ("section", .optional(task.item.heading)),
      ("minutes", .optional(task.item.wording.minutes)), ("times", .int(task.wanted)), ("done", .int(task.done)),
      ("people", .array(task.item.wording.people.map(JSONValue.string))),
    ])
  }

  private func json(_ entry: LedgerEntry) -> JSONValue {
    let counts = entry.counts
    return .object([
      ("period", .string("\(entry.period)")), ("due", .string("\(entry.occurrence.due)")),
      ("state", .string(entry.state.rawValue)), ("done", .int(counts.done)), ("wanted", .int(counts.wanted)),
      ("path", .optional(entry.run?.document.path)), ("skipped", .optional(entry.run?.content.skipped?.value)),
      ("open", .array(entry.open.map(json))), ("added", .array(entry.added.map { .string($0.item.text) })),
      ("dropped", .array(entry.dropped.map { .string($0.item.text) })),
    ])
  }
}
