import CivilTime
import Editorial
import Schema
import SourceText

/// The outcome of one occurrence of a checklist.
public struct LedgerEntry: Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Every task is ticked.
    case done
    /// The period has ended, and only some repetitions of the tasks are ticked.
    case partly
    /// The period has ended without a run, or with a run in which no task is ticked.
    case missed
    /// The occurrence was deliberately not done.
    case skipped
    /// The due day has come, the period has not ended, and the tasks are not all ticked.
    case due
    /// The due day is in the future.
    case coming
  }

  public let occurrence: Occurrence
  public let state: State
  /// The runs of the period, by path; more than one only by mistake.
  public let runs: [TypedDocument<Run>]
  /// The tasks listed in the period's runs; without a run, the tasks of the checklist as it is today.
  public let tasks: [TrackedTask]
  /// The tasks of the checklist, as it is today, that the runs lack; empty without a run.
  public let added: [TrackedTask]
  /// The tasks of the runs that the checklist, as it is today, lacks; empty without a run.
  public let dropped: [TrackedTask]

  public var period: Period { occurrence.period }
  public var open: [TrackedTask] { tasks.filter { !$0.isDone } }
  public var run: TypedDocument<Run>? { runs.first }

  /// The number of completed and of required repetitions, over all tasks.
  public var counts: (done: Int, wanted: Int) {
    tasks.reduce((0, 0)) { ($0.0 + $1.done, $0.1 + $1.wanted) }
  }

  /// Whether the period has ended and not all tasks are done. False for a skipped occurrence.
  public var isOver: Bool { state == .partly || state == .missed }
}

/// A task in one occurrence; a task that is written several times or repeated counts as one.
public struct TrackedTask: Sendable {
  public let item: TaskItem
  /// The document that contains the task.
  public let document: Document
  /// The number of required repetitions, then that of completed ones.
  public internal(set) var wanted: Int
  public internal(set) var done: Int

  public var isDone: Bool { done >= wanted }
  public var left: Int { max(0, wanted - done) }
  /// The task's text, followed by a number above 1, as in `Reply ×2`: the number of open repetitions or, for a done task, of all
  /// repetitions.
  public var title: String {
    let times = isDone ? wanted : left
    return times > 1 ? "\(item.text) ×\(times)" : item.text
  }
  /// The duration of the open repetitions, in minutes; `nil` if it is unknown.
  public var minutesLeft: Int? { item.wording.minutes.map { $0 * left } }

  /// Returns the tasks of a document, each once, in the order of their first positions. The time is linear in the number of tasks.
  public static func all(of document: Document) -> [TrackedTask] {
    var tasks: [TrackedTask] = []
    var places: [String: Int] = [:]
    for item in document.tasks {
      let times = item.wording.times
      if let place = places[item.identity] {
        tasks[place].wanted += times
        tasks[place].done += item.isTicked ? times : 0
      } else {
        places[item.identity] = tasks.count
        tasks.append(
          TrackedTask(item: item, document: document, wanted: times, done: item.isTicked ? times : 0))
      }
    }
    return tasks
  }
}
