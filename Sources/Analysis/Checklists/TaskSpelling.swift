import Editorial
import Localization

/// A search for the task that a user probably meant, although its words are misspelt or incomplete.
public enum TaskSpelling {
  /// The maximum number of tasks compared: longer lists are unusual, and comparing is costly.
  private static let limit = 200

  /// Returns the first task with the words most similar to an identity, otherwise the first with the most similar beginning; `nil` if
  /// none is similar enough.
  public static func nearest(to identity: String, among tasks: some Sequence<TaskItem>) -> TaskItem? {
    let tasks = Array(tasks.prefix(limit))
    let length = identity.count
    if let whole = Spelling.nearest(to: identity, among: tasks.map(\.identity)) {
      return tasks.first { $0.identity == whole }
    }
    // A shorter beginning would be similar to too many tasks.
    guard length >= 5,
      let begun = Spelling.nearest(to: identity, among: tasks.map { String($0.identity.prefix(length)) })
    else { return nil }
    return tasks.first { $0.identity.hasPrefix(begun) }
  }
}
