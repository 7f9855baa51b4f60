import Editorial
import Localization

/// A search for the task that was probably meant.
public enum TaskSpelling {
  /// The maximum number of tasks compared: longer lists are unusual, and comparing is costly.
  private static let limit = 200

  /// Returns the task with the most similar words; if fewer words are given, the one with the most similar beginning.
  public static func nearest(to identity: String, among tasks: some Sequence<TaskItem>) -> TaskItem? {
    let tasks = Array(tasks.prefix(limit))
    let length = identity.count
    if let whole = Spelling.nearest(to: identity, among: tasks.map(\.identity)) {
      return tasks.first { $0.identity == whole }
    }
    // A beginning this short is similar to anything.
    guard length >= 5,
      let begun = Spelling.nearest(to: identity, among: tasks.map { String($0.identity.prefix(length)) })
    else { return nil }
    return tasks.first { $0.identity.hasPrefix(begun) }
  }
}
