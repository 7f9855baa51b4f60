import CivilTime
import Editorial
import Schema
import SourceText

/// What became of one occurrence of a checklist.
public struct LedgerEntry: Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// All is ticked.
    case done
    /// The period is over, and only a part is ticked.
    case partly
    /// The period is over, and nothing is ticked.
    case missed
    /// Left out on purpose.
    case skipped
    /// The period is not over, and its day has come.
    case due
    /// The day is still to come.
    case coming
  }

  public let occurrence: Occurrence
  public let state: State
  /// The runs of the period, by path: more than one by mistake only.
  public let runs: [TypedDocument<Run>]
  /// What was or is to be done: as the run has it, since that is what was set for the period; without a run, as the checklist has
  /// it today.
  public let tasks: [TrackedTask]
  /// The tasks of today's checklist that the run does not have.
  public let added: [TrackedTask]
  /// The tasks of the run that today's checklist does not have.
  public let dropped: [TrackedTask]

  public var period: Period { occurrence.period }
  public var open: [TrackedTask] { tasks.filter { !$0.isDone } }
  public var run: TypedDocument<Run>? { runs.first }

  /// How many times a task was to be done and was done, all tasks taken together.
  public var counts: (done: Int, wanted: Int) {
    tasks.reduce((0, 0)) { ($0.0 + $1.done, $0.1 + $1.wanted) }
  }

  /// Whether its period is over.
  public var isOver: Bool { state == .partly || state == .missed }
}

/// A task in one occurrence; one that is written several times or repeated is one.
public struct TrackedTask: Sendable {
  public let item: TaskItem
  /// Where it is written.
  public let document: Document
  /// How often it is to be done, and how often it was.
  public internal(set) var wanted: Int
  public internal(set) var done: Int

  public var isDone: Bool { done >= wanted }
  public var left: Int { max(0, wanted - done) }
  /// What is to be done, with how often it still is, or was.
  public var title: String {
    let times = isDone ? wanted : left
    return times > 1 ? "\(item.text) ×\(times)" : item.text
  }
  /// How long what is left takes, in minutes.
  public var minutesLeft: Int? { item.wording.minutes.map { $0 * left } }

  /// The tasks of a document, each once, in the order of their first places. Linear.
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
