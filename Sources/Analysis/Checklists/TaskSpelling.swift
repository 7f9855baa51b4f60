import Editorial
import Localization

/// Finds the task that somebody probably meant.
public enum TaskSpelling {
  /// How many tasks are compared: nobody writes longer lists, and comparing costs much.
  private static let limit = 200

  /// The task whose words are nearest, or whose beginning is where fewer words are given.
  public static func nearest(to identity: String, among tasks: some Sequence<TaskItem>) -> TaskItem? {
    let tasks = Array(tasks.prefix(limit))
    let length = identity.count
    if let whole = Spelling.nearest(to: identity, among: tasks.map(\.identity)) {
      return tasks.first { $0.identity == whole }
    }
    // So short a beginning is near to anything.
    guard length >= 5,
      let begun = Spelling.nearest(to: identity, among: tasks.map { String($0.identity.prefix(length)) })
    else { return nil }
    return tasks.first { $0.identity.hasPrefix(begun) }
  }
}
