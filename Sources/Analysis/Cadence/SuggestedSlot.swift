import CivilTime
import Editorial

/// A suggested slot, which would help a target reach its minimum.
public struct SuggestedSlot: Sendable {
  public let day: CalendarDay
  /// One of the team's usual times on the channel and weekday. `nil` if no usual time remains: those that are past, less than an hour
  /// from another post on the channel, or skipped or repeated when the clocks change are not suggested.
  public let time: TimeOfDay?
  /// The channel; `nil` if the target counts posts on several channels or on any.
  public let channel: String?
  public let target: DeclaredTarget

  public var slot: Slot { Slot(day: day, time: time) }
}

/// The slots that targets still need up to a day.
public struct SlotPlan: Sendable {
  public let until: CalendarDay
  /// The number of targets that set a minimum and are sound.
  public let targetCount: Int
  /// The number of slots needed, on the requested channel and days.
  public let count: Int
  /// The first slots, sorted by time, up to the requested number.
  public let slots: [SuggestedSlot]
  /// The number of slots needed on the requested days but not on the requested channel, including those without a particular channel.
  public let otherCount: Int

  /// The number of slots needed besides those listed.
  public var moreCount: Int { count - slots.count }

  /// The default limit of listed slots. A target may require a million posts, but a list of a million slots is of no use.
  public static let mostListed = 500
}

extension CadenceLedger {
  /// Suggests slots up to the horizon, sorted by time.
  ///
  /// Targets with more conditions are planned first, and the slots suggested for them also count for the other targets that they serve. The
  /// time does not depend on the number of posts that a target requires.
  ///
  /// - Parameters:
  ///   - channel: the channel for which slots are listed; by default, all channels.
  ///   - days: the days for which slots are listed, up to the horizon; by default, all days up to the horizon.
  ///   - limit: the maximum number of slots listed; the other slots are only counted.
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

  /// Returns a sort key for the order of planning. Targets with more conditions come first; among equals, targets with a channel, then
  /// those with a network; among equals again, targets with shorter periods. Slots of an earlier target may also serve a later target.
  private func breadth(of target: DeclaredTarget) -> [Int] {
    let openness = target.target.channel != nil ? 0 : target.target.network != nil ? 1 : 2
    return [-target.conditions.count, openness, Period(target.unit, containing: today).dayCount]
  }

  /// Returns the first slots of some groups, by day, time, channel and target; a slot without a time comes first on its day.
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

/// The slots suggested for one target on one day.
struct SlotGroup {
  let day: CalendarDay
  let channel: String?
  let target: DeclaredTarget
  /// The position of the target among all targets.
  let rank: Int
  let count: Int
  /// The usual times for some of the slots; the others have none.
  let times: [TimeOfDay]

  func slot(at time: TimeOfDay?) -> SuggestedSlot {
    SuggestedSlot(day: day, time: time, channel: channel, target: target)
  }
}

/// A planner that suggests slots for one target after another.
struct SlotPlanner {
  private let ledger: CadenceLedger
  private let usualTimes: UsualTimes
  /// The day whose period is the first one examined for each target.
  private let start: CalendarDay
  private(set) var groups: [SlotGroup] = []
  /// The indices of the groups of each day.
  private var groupsByDay: [CalendarDay: [Int]] = [:]

  /// The number of days before the requested ones for which slots are also planned, because these slots may affect the requested days. It
  /// exceeds the longest period, a year.
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
          // A day on which an embargo begins or ends is also avoided.
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

  /// Returns the entries on a day, published or not.
  private func entries(on day: CalendarDay) -> ArraySlice<Entry> {
    let corpus = ledger.corpus
    return corpus.entries[corpus.firstEntry(onOrAfter: day)..<corpus.firstEntry(onOrAfter: day + 1)]
  }

  private func groups(on day: CalendarDay) -> [SlotGroup] { (groupsByDay[day] ?? []).map { groups[$0] } }

  /// Returns the number of entries and suggested slots on a day, on some channels; `nil` means all channels.
  private func load(on day: CalendarDay, of channels: [String]?) -> Int {
    func counts(_ channel: String?) -> Bool { channels.map { channel.map($0.contains) ?? false } ?? true }
    return entries(on: day).count { counts($0.channel) }
      + groups(on: day).reduce(0) { $0 + (counts($1.channel) ? $1.count : 0) }
  }

  /// Returns the number of slots suggested so far that serve a target in a period.
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

  /// Spreads a number of slots over days, and returns the number of slots for each day. Days with the lowest load come first; among
  /// these, days with the fewest slots of this target; among equal days, those at even distances.
  ///
  /// The time does not depend on the number of slots.
  ///
  /// - Parameter loads: the load of each day.
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

  /// Returns the level to which a number of slots raises all lower loads, as water fills a basin, and the number of slots left over. The
  /// slots left over are fewer than the days at that level.
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

  /// Returns the usual times for some slots on one day, without times that are past, too close to other posts, or skipped or repeated
  /// when the clocks change.
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

/// The times at which the team published on each channel and weekday over the past year.
struct UsualTimes {
  /// The minimum distance between two posts on a channel, in minutes: the default of the rule `posts-too-close`.
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

  /// Returns times for some posts on a day: the median of the past times for a single post, and even quantiles for several. If there are
  /// no more past times than posts, returns all past times.
  func times(of number: Int, on channel: String, _ weekday: Weekday) -> [TimeOfDay] {
    guard let times = times[Place(channel: channel, weekday: weekday)] else { return [] }
    guard number < times.count else { return times }
    return (0..<number).map { times[((2 * $0 + 1) * times.count - 1) / (2 * number)] }
  }
}
