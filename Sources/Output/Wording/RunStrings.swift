import Checklists
import Localization
import Schema

/// Texts about runs and the tasks left in them.
public enum RunStrings {
  /// Returns the number of tasks left to do, with their duration if it is known: `11 tasks, 3 h`. A task to be repeated counts several
  /// times.
  public static func toDo(_ tasks: [TrackedTask]) -> LocalizedText {
    let count = tasks.reduce(0) { $0 + $1.left }
    let text = LocalizedText(en: "\(count, "task", "tasks")", fr: "\(count, "tâche", "tâches")")
    guard let time = time(left: tasks) else { return text }
    return LocalizedText(en: "\(text), \(time)", fr: "\(text), \(time)")
  }

  /// Returns the progress of a run: `4 of 11 done, 2 h left`, `all 11 done`.
  public static func progress(_ tasks: [TrackedTask]) -> LocalizedText {
    let done = tasks.reduce(0) { $0 + min($1.done, $1.wanted) }
    let wanted = tasks.reduce(0) { $0 + $1.wanted }
    if done == wanted {
      return LocalizedText(en: "all \(wanted) done", fr: "tout est fait (\(wanted))")
    }
    let text = LocalizedText(en: "\(done) of \(wanted) done", fr: "\(done, "faite", "faites") sur \(wanted)")
    guard let time = time(left: tasks) else { return text }
    return LocalizedText(en: "\(text), \(time) left", fr: "\(text), il reste \(time)")
  }

  /// Returns the time needed for the tasks left to do; `nil` if no task is left or none of those left has a duration.
  public static func time(left tasks: [TrackedTask]) -> LocalizedText? {
    let minutes = tasks.reduce(0) { $0 + ($1.minutesLeft ?? 0) }
    return minutes == 0 ? nil : WorkingTime(minutes: minutes).name
  }
}
