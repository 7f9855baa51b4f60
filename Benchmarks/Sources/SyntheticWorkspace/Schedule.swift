/// The dates and channels of the posts.
///
/// Posts are dealt in rounds: each round visits the six channels once, in three to five posts. So every channel has a post about every
/// sixth slot, whatever the number of posts, which keeps gaps short in a small workspace. Each round of a day has its own hour, so no
/// channel has two posts in one hour in a large workspace.
struct Schedule {
  struct Slot {
    let day: Day
    let hour: Int
    let minute: Int
    let channels: Range<Int>
  }

  static let firstDay = Day(2022, 1, 1)
  static let lastDay = Day(2026, 12, 31)
  /// The current day of the workspace. Posts with later dates are not published.
  static let today = Day(2026, 11, 23)

  private static let hours = Array(5...23)
  private static let roundSizes = [
    [2, 1, 1, 2], [1, 1, 2, 1, 1], [2, 2, 2], [1, 2, 1, 2], [3, 1, 1, 1], [1, 1, 1, 3],
  ]
  /// The maximum number of posts. More could need more rounds in a day than there are hours: 55 posts in rounds of three are 19
  /// rounds.
  static let maximumPostCount = 100_000

  let slots: [Slot]

  init(postCount: Int, random: inout SplitMix64) {
    var slots: [Slot] = []
    slots.reserveCapacity(postCount)
    let dayCount = Self.firstDay.distance(to: Self.lastDay) + 1
    var round: ArraySlice<Range<Int>> = []
    for (index, day) in (Self.firstDay...Self.lastDay).enumerated() {
      let count = (index + 1) * postCount / dayCount - index * postCount / dayCount
      var dealt: [(round: Int, channels: Range<Int>)] = []
      var roundsOfDay = 0
      for _ in 0..<count {
        if round.isEmpty {
          round = Self.deal(&random)[...]
          if !dealt.isEmpty { roundsOfDay += 1 }
        }
        dealt.append((roundsOfDay, round.removeFirst()))
      }
      let hours = random.ascending(roundsOfDay + 1, below: Self.hours.count).map { Self.hours[$0] }
      let minute = 5 * random.below(12)
      for post in dealt {
        slots.append(Slot(day: day, hour: hours[post.round], minute: minute, channels: post.channels))
      }
    }
    self.slots = slots
  }

  /// Splits the channels into groups. Each group gets one post.
  private static func deal(_ random: inout SplitMix64) -> [Range<Int>] {
    var start = 0
    return random.pick(roundSizes).map { size in
      defer { start += size }
      return start..<start + size
    }
  }
}
