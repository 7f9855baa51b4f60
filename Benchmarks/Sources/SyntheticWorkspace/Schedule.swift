/// When each post appears, and on which channels.
///
/// Posts are dealt in rounds: each round visits the six channels once, in three to five posts. So every channel has a post
/// about every sixth channel-slot, whatever the number of posts, which keeps gaps short in a small workspace; and since each
/// round of a day has an hour of its own, no channel has two posts in one hour in a large one.
struct Schedule {
  struct Slot {
    let day: Day
    let hour: Int
    let minute: Int
    let channels: Range<Int>
  }

  static let firstDay = Day(2022, 1, 1)
  static let lastDay = Day(2026, 12, 31)
  /// Day on which the workspace is looked at: what is dated later has not been published.
  static let today = Day(2026, 11, 23)

  private static let hours = Array(5...23)
  private static let roundSizes = [
    [2, 1, 1, 2], [1, 1, 2, 1, 1], [2, 2, 2], [1, 2, 1, 2], [3, 1, 1, 1], [1, 1, 1, 3],
  ]
  /// More could need more rounds in one day than it has hours: 55 posts a day in rounds of three are 19 rounds.
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

  /// Cuts the channels into the groups that one post each goes to.
  private static func deal(_ random: inout SplitMix64) -> [Range<Int>] {
    var start = 0
    return random.pick(roundSizes).map { size in
      defer { start += size }
      return start..<start + size
    }
  }
}
