/// A task, and the number of occurrences in which it was not done.
public struct Leftover: Sendable {
  public let text: String
  /// The number of occurrences in which the task was not done, then the number of all occurrences that included it.
  public let left: Int
  public let count: Int

  /// Returns the tasks of done and partly done occurrences, those that were most often not done first. Occurrences missed as a whole do not
  /// count against single tasks.
  public static func all(in history: [LedgerEntry]) -> [Leftover] {
    var order: [String] = []
    var counts: [String: (text: String, left: Int, count: Int)] = [:]
    for entry in history where entry.state == .partly || entry.state == .done {
      for task in entry.tasks {
        let identity = task.item.identity
        if counts[identity] == nil { order.append(identity) }
        let before = counts[identity] ?? (task.item.text, 0, 0)
        counts[identity] = (task.item.text, before.left + (task.isDone ? 0 : 1), before.count + 1)
      }
    }
    let all = order.compactMap { counts[$0] }.map { Leftover(text: $0.text, left: $0.left, count: $0.count) }
    return all.enumerated().sorted { ($1.element.left, $0.offset) < ($0.element.left, $1.offset) }.map(\.element)
  }
}
