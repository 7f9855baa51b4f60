import Editorial
import Schema

/// How much somebody has to do on a day, and how long their day is.
public struct Load: Sendable {
  /// `nil` for tasks that name nobody.
  public let person: String?
  /// How long the tasks take of which that is known.
  public let minutes: Int
  /// The tasks of which it is not known.
  public let untimed: Int
  /// Their working day in minutes; `nil` where neither they nor the settings have one.
  public let capacity: Int?

  /// What is left for the unforeseen, in minutes; negative when it is too much.
  public var slack: Int? { capacity.map { $0 - minutes } }

  /// The loads by some tasks, in the order in which people come up in them: whoever does one with others is there all the time it takes.
  ///
  /// - Parameter tasks: of each, who does it and how long it takes.
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
  /// The working day of a person, or the team's, in minutes.
  public func capacity(of person: String?) -> Int? {
    let own = person.flatMap { self.person($0)?.content.capacity?.value }
    return (own ?? settings.capacity?.value)?.minutes
  }
}
