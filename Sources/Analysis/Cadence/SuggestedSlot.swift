import CivilTime
import Editorial

/// A slot that would bring a target nearer to its minimum.
public struct SuggestedSlot: Sendable {
  public let day: CalendarDay
  /// The team's usual time there; `nil` where it has none, or where that time is taken or over.
  public let time: TimeOfDay?
  /// `nil` where the target leaves the channel open.
  public let channel: String?
  public let target: DeclaredTarget

  public var slot: Slot { Slot(day: day, time: time) }
}

/// The slots that targets still need up to a day.
public struct SlotPlan: Sendable {
  public let until: CalendarDay
  /// How many targets were looked at.
  public let targetCount: Int
  /// How many slots are needed.
  public let count: Int
  /// The first of them, sorted by slot: no more than were asked for.
  public let slots: [SuggestedSlot]
  /// How many slots are needed on other channels than the one that is asked for.
  public let otherCount: Int

  /// How many slots are needed besides those that are listed.
  public var moreCount: Int { count - slots.count }

  /// How many slots are listed where nobody asks for fewer. A target may ask for a million; nobody reads so many lines.
  public static let mostListed = 500
}

extension CadenceLedger {
  /// Proposes slots up to the horizon, sorted by slot.
  ///
  /// A target with more conditions goes first, and what is proposed for it counts for the targets that it also serves. The cost does
  /// not depend on how many posts a target asks for.
  ///
  /// - Parameters:
  ///   - channel: only the slots on this channel.
  ///   - days: only the slots on these days, which may lie in any future; by default, all up to the horizon.
  ///   - limit: how many slots are listed; the others are counted.
  public func slotPlan(
    on channel: String? = nil, within days: ClosedRange<CalendarDay>? = nil, limit: Int = SlotPlan.mostListed
  ) -> SlotPlan {
    var planner = SlotPlanner(self, from: days?.lowerBound ?? today)
    let order = targets.indices.sorted { (first, second) in
      (breadth(of: targets[first]) + [first]).lexicographicallyPrecedes(breadth(of: targets[second]) + [second])
    }
    for index in order where targets[index].isSound { planner.plan(targets[index], rank: index) }
    let inDays = planner.groups.filter { days?.contains($0.day) ?? true }
    let groups = inDays.filter { channel == nil || $0.channel == channel }
    let count = groups.reduce(0) { $0 + $1.count }
    return SlotPlan(
      until: horizon, targetCount: targets.count { $0.isSound && $0.goal.value.minimum != nil },
      count: count, slots: Self.listed(groups, limit: limit),
      otherCount: inDays.reduce(0) { $0 + $1.count } - count)
  }

  /// What tells which of two targets can serve the other: fewer conditions, then an open channel, then a longer period.
  private func breadth(of target: DeclaredTarget) -> [Int] {
    let openness = target.target.channel != nil ? 0 : target.target.network != nil ? 1 : 2
    return [-target.conditions.count, openness, Period(target.unit, containing: today).dayCount]
  }

  /// The first slots of some groups, by day, time, channel and target; a slot without a time comes first on its day.
  private static func listed(_ groups: [SlotGroup], limit: Int) -> [SuggestedSlot] {
    var slots: [SuggestedSlot] = []
    for (_, groups) in Dictionary(grouping: groups, by: \.day).sorted(by: { $0.key < $1.key }) {
      let groups = groups.sorted { ($0.channel ?? "", $0.rank) < ($1.channel ?? "", $1.rank) }
      for group in groups {
        let room = max(0, limit - slots.count)
        slots += (0..<min(room, group.count - group.times.count)).map { _ in group.slot(at: nil) }
      }
      let timed = groups.enumerated().flatMap { place, group in group.times.map { (time: $0, place: place) } }
      for item in timed.sorted(by: { ($0.time, $0.place) < ($1.time, $1.place) }) where slots.count < limit {
        slots.append(groups[item.place].slot(at: item.time))
      }
      if slots.count >= limit { break }
    }
    return slots
  }
}

/// The slots that are proposed for one target on one day.
struct SlotGroup {
  let day: CalendarDay
  let channel: String?
  let target: DeclaredTarget
  /// The place of the target among all.
  let rank: Int
  let count: Int
  /// The usual times of some of them; the others have none.
  let times: [TimeOfDay]

  func slot(at time: TimeOfDay?) -> SuggestedSlot {
    SuggestedSlot(day: day, time: time, channel: channel, target: target)
  }
}

/// Proposes slots for one target after another.
struct SlotPlanner {
  private let ledger: CadenceLedger
  private let usualTimes: UsualTimes
  /// The day from which on periods are looked at.
  private let start: CalendarDay
  private(set) var groups: [SlotGroup] = []
  /// The indices of the groups of each day.
  private var groupsByDay: [CalendarDay: [Int]] = [:]

  /// How far before the days of interest slots may matter to them: as long as the longest period.
  private static let reach = 400

  init(_ ledger: CadenceLedger, from day: CalendarDay) {
    self.ledger = ledger
    start = max(ledger.today, day - Self.reach)
    usualTimes = UsualTimes(of: ledger)
  }

  mutating func plan(_ target: DeclaredTarget, rank: Int) {
    let report = ledger.report(on: target, from: start, through: ledger.horizon)
    let exempt = ledger.exemptDays(of: target)
    let channels = ledger.scope(of: target)
    let channel = channels?.count == 1 ? channels?.first : nil
    for count in report.periods where count.overdue > 0 {
      let need = count.overdue - proposed(for: target, in: count.period)
      let days = count.period.days.filter { day in
        ledger.today <= day && day <= ledger.horizon && target.counts(day) && !exempt.contains(day)
          // A day on which an embargo begins or ends is left alone too.
          && !ledger.embargoedTime.touches(day, on: channels)
      }
      guard need > 0, !days.isEmpty else { continue }
      let loads = days.map { load(on: $0, of: channels) }
      for (day, number) in zip(days, Self.spread(need, over: loads)) where number > 0 {
        let group = SlotGroup(
          day: day, channel: channel, target: target, rank: rank, count: number,
          times: times(number, on: day, channel: channel))
        groupsByDay[day, default: []].append(groups.count)
        groups.append(group)
      }
    }
  }

  /// What is planned on a day.
  private func entries(on day: CalendarDay) -> ArraySlice<Entry> {
    let corpus = ledger.corpus
    return corpus.entries[corpus.firstEntry(onOrAfter: day)..<corpus.firstEntry(onOrAfter: day + 1)]
  }

  private func groups(on day: CalendarDay) -> [SlotGroup] { (groupsByDay[day] ?? []).map { groups[$0] } }

  /// How many appearances a day has, planned and proposed, on some channels or on all.
  private func load(on day: CalendarDay, of channels: [String]?) -> Int {
    func counts(_ channel: String?) -> Bool { channels.map { channel.map($0.contains) ?? false } ?? true }
    return entries(on: day).count { counts($0.channel) }
      + groups(on: day).reduce(0) { $0 + (counts($1.channel) ? $1.count : 0) }
  }

  /// How many of the slots proposed so far serve a target in a period.
  private func proposed(for target: DeclaredTarget, in period: Period) -> Int {
    period.days.filter(target.counts).flatMap(groups).reduce(0) { sum, group in
      let isServed = target.conditions.allSatisfy { condition in
        switch condition.subject {
        case .channel: group.channel == condition.value
        case .network: group.channel.flatMap { ledger.corpus.network(of: $0) } == condition.network
        default: group.target.conditions.contains(condition)
        }
      }
      return isServed ? sum + group.count : sum
    }
  }

  /// Spreads a number over days: those with the least load come first, of these the ones with the fewest slots of this
  /// very target, at even distances among equals. The cost does not depend on the number.
  static func spread(_ number: Int, over loads: [Int]) -> [Int] {
    let (level, left) = filled(number, over: loads)
    var result = loads.map { max(0, level - $0) }
    var rest = left
    while rest > 0 {
      let least = loads.indices.map { (loads[$0] + result[$0], result[$0]) }.min { $0 < $1 } ?? (0, 0)
      let level = loads.indices.filter { (loads[$0] + result[$0], result[$0]) == least }
      let taken = min(rest, level.count)
      for position in 0..<taken { result[level[(2 * position + 1) * level.count / (2 * taken)]] += 1 }
      rest -= taken
    }
    return result
  }

  /// The load up to which a number fills all days that have less, as water does, and what is left of it: less than there are such days.
  private static func filled(_ number: Int, over loads: [Int]) -> (level: Int, rest: Int) {
    let sorted = loads.sorted()
    var (level, rest) = (sorted.first ?? 0, number)
    for width in 1...max(1, sorted.count) {
      let room = width < sorted.count ? sorted[width] - level : .max
      let rise = min(room, rest / width)
      level += rise
      rest -= rise * width
      if rise < room { break }
    }
    return (level, rest)
  }

  /// The usual times for some posts on one day, as far as they are free.
  private func times(_ number: Int, on day: CalendarDay, channel: String?) -> [TimeOfDay] {
    guard let channel else { return [] }
    var taken = entries(on: day).filter { $0.channel == channel }.compactMap(\.slot.time)
    taken += groups(on: day).filter { $0.channel == channel }.flatMap(\.times)
    return usualTimes.times(of: number, on: channel, day.weekday).filter { time in
      let (moment, zone) = (Moment(day: day, time: time), ledger.corpus.zone)
      guard moment > ledger.now, zone.reading(of: moment) == .unique,
        !taken.contains(where: { abs(zone.minutes(from: Moment(day: day, time: $0), to: moment)) < UsualTimes.distance }
        )
      else { return false }
      taken.append(time)
      return true
    }
  }
}

/// When the team published on each channel and weekday over the past year.
struct UsualTimes {
  /// Two posts on a channel are this many minutes apart, as the rule `posts-too-close` has it.
  static let distance = 60

  private struct Place: Hashable {
    let channel: String
    let weekday: Weekday
  }

  private var times: [Place: [TimeOfDay]] = [:]

  init(of ledger: CadenceLedger) {
    let range =
      ledger.corpus.firstEntry(onOrAfter: ledger.today - 365)..<ledger.corpus.firstEntry(onOrAfter: ledger.today)
    for entry in ledger.corpus.entries[range] where entry.stage == .published {
      guard let channel = entry.channel, let time = entry.slot.time else { continue }
      times[Place(channel: channel, weekday: entry.slot.day.weekday), default: []].append(time.unrepeated)
    }
    for place in times.keys { times[place]?.sort() }
  }

  /// The times for some posts on a day: the median for one alone, and even quantiles for several. Each time of the past comes up
  /// once where more posts are asked for.
  func times(of number: Int, on channel: String, _ weekday: Weekday) -> [TimeOfDay] {
    guard let times = times[Place(channel: channel, weekday: weekday)] else { return [] }
    guard number < times.count else { return times }
    return (0..<number).map { times[((2 * $0 + 1) * times.count - 1) / (2 * number)] }
  }
}
