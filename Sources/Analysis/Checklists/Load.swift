import Editorial
import Schema

/// The load of a person on a day, and the length of their working day.
public struct Load: Sendable {
  /// The person's id; `nil` for unassigned tasks.
  public let person: String?
  /// The total duration of the tasks whose duration is known, in minutes.
  public let minutes: Int
  /// The number of tasks whose duration is unknown.
  public let untimed: Int
  /// The person's working day in minutes; `nil` if neither their file nor the settings define it.
  public let capacity: Int?

  /// The time left for the unforeseen, in minutes; negative if there is too much work, `nil` if ``capacity`` is unknown.
  public var slack: Int? { capacity.map { $0 - minutes } }

  /// Returns each person's load, in the order in which people first appear in some tasks; unassigned tasks form a load without a person.
  /// A task shared by several people counts in full for each of them.
  ///
  /// - Parameter tasks: the ids of the people and the duration of each task, in minutes.
  public static func all(of tasks: [(people: [String], minutes: Int?)], in corpus: Corpus) -> [Load] {
    var order: [String?] = []
    var sums: [String?: (minutes: Int, untimed: Int)] = [:]
    for task in tasks {
      for person in task.people.isEmpty ? [nil] : task.people.map(Optional.some) {
        if sums[person] == nil { order.append(person) }
        let before = sums[person] ?? (0, 0)
        sums[person] = (before.minutes + (task.minutes ?? 0), before.untimed + (task.minutes == nil ? 1 : 0))
      }
    }
    return order.map { person in
      Load(
        person: person, minutes: sums[person]?.minutes ?? 0, untimed: sums[person]?.untimed ?? 0,
        capacity: corpus.capacity(of: person))
    }
  }
}

extension Corpus {
  /// Returns the length of a person's working day in minutes, otherwise that of the team's; `nil` if neither is set.
  public func capacity(of person: String?) -> Int? {
    let own = person.flatMap { self.person($0)?.content.capacity?.value }
    return (own ?? settings.capacity?.value)?.minutes
  }
}
