/// A task that was left in some of the occurrences that are over.
public struct Leftover: Sendable {
  public let text: String
  /// In how many of them it was left, and in how many it was to be done.
  public let left: Int
  public let count: Int

  /// The tasks that were left in a run, those most often left first. What was missed as a whole says nothing of one task.
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
