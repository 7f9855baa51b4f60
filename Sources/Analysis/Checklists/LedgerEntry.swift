import CivilTime
import Editorial
import Schema
import SourceText

/// The outcome of one occurrence of a checklist.
public struct LedgerEntry: Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Every task is ticked.
    case done
    /// The period has ended, and only some tasks are ticked.
    case partly
    /// The period has ended, and no task is ticked.
    case missed
    /// Deliberately not done.
    case skipped
    /// The period has not ended, and the due day has come.
    case due
    /// The due day is in the future.
    case coming
  }

  public let occurrence: Occurrence
  public let state: State
  /// The runs of the period, by path; more than one only by mistake.
  public let runs: [TypedDocument<Run>]
  /// The tasks as listed in the run, since that is what was set for the period; without a run, as listed in today's checklist.
  public let tasks: [TrackedTask]
  /// The tasks of today's checklist that the run lacks.
  public let added: [TrackedTask]
  /// The tasks of the run that today's checklist lacks.
  public let dropped: [TrackedTask]

  public var period: Period { occurrence.period }
  public var open: [TrackedTask] { tasks.filter { !$0.isDone } }
  public var run: TypedDocument<Run>? { runs.first }

  /// The required and the completed repetitions, over all tasks.
  public var counts: (done: Int, wanted: Int) {
    tasks.reduce((0, 0)) { ($0.0 + $1.done, $0.1 + $1.wanted) }
  }

  /// Whether its period has ended.
  public var isOver: Bool { state == .partly || state == .missed }
}

/// A task in one occurrence; a task that is written several times or repeated counts as one.
public struct TrackedTask: Sendable {
  public let item: TaskItem
  /// The document that contains it.
  public let document: Document
  /// The required repetitions, then the completed ones.
  public internal(set) var wanted: Int
  public internal(set) var done: Int

  public var isDone: Bool { done >= wanted }
  public var left: Int { max(0, wanted - done) }
  /// The task's title, with the number of repetitions still open or done.
  public var title: String {
    let times = isDone ? wanted : left
    return times > 1 ? "\(item.text) ×\(times)" : item.text
  }
  /// The duration of the open repetitions, in minutes.
  public var minutesLeft: Int? { item.wording.minutes.map { $0 * left } }

  /// Returns the tasks of a document, each once, in the order of their first positions. Linear.
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
