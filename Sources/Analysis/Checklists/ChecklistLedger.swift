import CivilTime
import Editorial
import Schema

/// The occurrences of a checklist, computed from its recurrence, with the work recorded in its runs.
///
/// A run counts for its own period, regardless of the checklist's current recurrence. An occurrence whose period ended without a run was
/// missed, unless it precedes the checklist's `from:` or, without `from:`, the first run. Without both, no occurrence was missed.
public struct ChecklistLedger: Sendable {
  public let document: Document
  public let checklist: Checklist
  public let timetable: Timetable
  public let today: CalendarDay
  /// The tasks of the checklist as it is today, all of them open.
  public let tasks: [TrackedTask]
  /// The first day on which an occurrence counts: the first day of `from:` or, without `from:`, of the first run whose period has the
  /// unit of the recurrence. `nil` without both.
  public let start: CalendarDay?
  /// The runs of the checklist, by period.
  private let runs: [Period: [TypedDocument<Run>]]

  /// Returns the ledgers of a workspace's checklists, those of shorter periods first, then by path. A checklist without a valid recurrence
  /// has no ledger. The tasks of runs are read only on demand.
  public static func all(in corpus: Corpus, today: CalendarDay) -> [ChecklistLedger] {
    let closed = corpus.closedDays
    let runs = Dictionary(grouping: corpus.runs.filter { $0.content.checklist != nil }) {
      $0.content.checklist?.value ?? ""
    }
    let ledgers = corpus.checklists.compactMap { checklist in
      ChecklistLedger(checklist, runs: runs[checklist.document.id] ?? [], closed: closed, today: today)
    }
    return PeriodUnit.allCases.flatMap { unit in ledgers.filter { $0.timetable.unit == unit } }
  }

  init?(_ checklist: TypedDocument<Checklist>, runs: [TypedDocument<Run>], closed: DaySpans, today: CalendarDay) {
    let dated = runs.compactMap { run in run.content.period.map { (period: $0.value, run: run) } }
    let unit = checklist.content.every?.value.unit
    let firstRun = dated.map(\.period).filter { $0.unit == unit }.min()
    guard let timetable = Timetable(checklist.content, closed: closed, firstRun: firstRun) else { return nil }
    self.timetable = timetable
    self.today = today
    document = checklist.document
    self.checklist = checklist.content
    start = timetable.first ?? firstRun?.first
    self.runs = Dictionary(grouping: dated, by: \.period).mapValues { $0.map(\.run) }
    tasks = TrackedTask.all(of: checklist.document).map { task in
      var task = task
      task.done = 0
      return task
    }
  }

  /// Returns an occurrence with its outcome.
  public func entry(for occurrence: Occurrence) -> LedgerEntry {
    let runs = runs[occurrence.period] ?? []
    let tracked = runs.isEmpty ? tasks : Self.merged(runs)
    let known = Set(tasks.map(\.item.identity))
    let kept = Set(tracked.map(\.item.identity))
    return LedgerEntry(
      occurrence: occurrence, state: state(of: occurrence, tracked, runs), runs: runs, tasks: tracked,
      added: tasks.filter { !kept.contains($0.item.identity) },
      dropped: tracked.filter { !known.contains($0.item.identity) })
  }

  /// Returns the tasks of a period's runs, each once. If a task is in several runs, the highest number of completed repetitions in any of
  /// them counts, and so does the highest number of required ones.
  private static func merged(_ runs: [TypedDocument<Run>]) -> [TrackedTask] {
    guard runs.count > 1 else { return runs.first.map { TrackedTask.all(of: $0.document) } ?? [] }
    var tasks: [TrackedTask] = []
    var places: [String: Int] = [:]
    for task in runs.flatMap({ TrackedTask.all(of: $0.document) }) {
      if let place = places[task.item.identity] {
        tasks[place].done = max(tasks[place].done, task.done)
        tasks[place].wanted = max(tasks[place].wanted, task.wanted)
      } else {
        places[task.item.identity] = tasks.count
        tasks.append(task)
      }
    }
    return tasks
  }

  private func state(_ isOver: Bool, _ due: CalendarDay) -> LedgerEntry.State {
    isOver ? .missed : due <= today ? .due : .coming
  }

  private func state(
    of occurrence: Occurrence, _ tasks: [TrackedTask], _ runs: [TypedDocument<Run>]
  ) -> LedgerEntry.State {
    let isOver = occurrence.period.last < today
    if !runs.isEmpty {
      if runs.contains(where: { $0.content.skipped != nil }) { return .skipped }
      if !tasks.isEmpty, tasks.allSatisfy(\.isDone) { return .done }
      if isOver, tasks.contains(where: { $0.done > 0 }) { return .partly }
    }
    return state(isOver, occurrence.due)
  }

  // MARK: Looking back and ahead

  /// The occurrence of the period that contains today; `nil` if the checklist is not due in that period.
  public var current: LedgerEntry? { timetable.occurrence(around: today).map(entry) }

  /// The occurrences whose periods have ended, the latest first, back to ``start``. Empty if ``start`` is `nil`.
  public var past: some Sequence<LedgerEntry> {
    let start = start
    return timetable.occurrences(before: Period(timetable.unit, containing: today))
      .lazy.prefix { occurrence in start.map { $0 <= occurrence.due } ?? false }.map(entry)
  }

  /// The latest occurrence whose period has ended; `nil` if there is none since ``start``.
  public var latest: LedgerEntry? { past.first { _ in true } }

  /// Returns the last occurrences up to the current one, at most a given number, the earliest first.
  public func history(_ count: Int) -> [LedgerEntry] {
    let current = current.map { [$0] } ?? []
    return (current + past.prefix(max(0, count - current.count))).reversed()
  }

  /// The next occurrence whose due day is in the future; `nil` if there is none within four years.
  public var next: LedgerEntry? { timetable.next(after: today).map(entry) }

  /// The runs whose periods have not ended, by path.
  public var openRuns: [TypedDocument<Run>] {
    runs.filter { $0.key.last >= today }.flatMap(\.value).sorted { $0.document.path < $1.document.path }
  }

  /// The periods that have several runs, in order, each with its runs by path.
  public var contestedPeriods: [(period: Period, runs: [TypedDocument<Run>])] {
    runs.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The runs since ``start`` whose periods have no occurrence under the current recurrence, sorted by path. If ``start`` is `nil`, all
  /// such runs are included.
  public var strayRuns: [TypedDocument<Run>] {
    strays { period in start.map { $0 <= period.first } ?? true }
  }

  /// The runs before ``start`` whose periods have no occurrence under the current recurrence, sorted by path. The checklist may have had
  /// another recurrence then.
  public var earlierRuns: [TypedDocument<Run>] {
    strays { period in start.map { period.first < $0 } ?? false }
  }

  private func strays(_ isWanted: (Period) -> Bool) -> [TypedDocument<Run>] {
    runs.filter { isWanted($0.key) && timetable.occurrence(of: $0.key) == nil }.flatMap(\.value)
      .sorted { $0.document.path < $1.document.path }
  }
}

/// The counts of done, partly done and missed occurrences, and the share of their tasks that was done.
public struct Completion: Hashable, Sendable {
  /// The numbers of occurrences that were done completely, in part, or not at all. Skipped and open occurrences do not count.
  public let done: Int
  public let partly: Int
  public let missed: Int
  /// The percentage of the required repetitions of these occurrences' tasks that were completed, rounded half up; `nil` if there are no
  /// such tasks.
  public let percent: Int?

  public init(of entries: some Sequence<LedgerEntry>) {
    var counts: [LedgerEntry.State: Int] = [:]
    var tasks = (done: 0, wanted: 0)
    for entry in entries {
      counts[entry.state, default: 0] += 1
      guard [.done, .partly, .missed].contains(entry.state) else { continue }
      tasks = (tasks.done + entry.counts.done, tasks.wanted + entry.counts.wanted)
    }
    percent = tasks.wanted == 0 ? nil : (tasks.done * 100 + tasks.wanted / 2) / tasks.wanted
    done = counts[.done] ?? 0
    partly = counts[.partly] ?? 0
    missed = counts[.missed] ?? 0
  }

  public var total: Int { done + partly + missed }
}
