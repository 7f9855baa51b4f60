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

/// What `edito slots` shows: the slots that targets still need up to a day.
public struct SlotPlan: Sendable {
  public let until: CalendarDay
  /// How many targets were looked at.
  public let targetCount: Int
  /// Sorted by slot.
  public let slots: [SuggestedSlot]
}

extension CadenceLedger {
  /// Proposes slots up to the horizon, on one channel or on all.
  public func slotPlan(on channel: String? = nil) -> SlotPlan {
    SlotPlan(
      until: horizon, targetCount: targets.count { $0.isSound && $0.goal.value.minimum != nil },
      slots: suggestedSlots(on: channel))
  }

  /// The slots that the targets still need by the horizon, sorted by slot.
  ///
  /// A target with more conditions goes first, and what is proposed for it counts for the targets that it also serves.
  ///
  /// - Parameter channel: only the slots on this channel.
  public func suggestedSlots(on channel: String? = nil) -> [SuggestedSlot] {
    var planner = SlotPlanner(self)
    let order = targets.indices.sorted { (first, second) in
      (breadth(of: targets[first]) + [first]).lexicographicallyPrecedes(breadth(of: targets[second]) + [second])
    }
    for index in order where targets[index].isSound { planner.plan(targets[index], rank: index) }
    return planner.suggestions.filter { channel == nil || $0.slot.channel == channel }
      .sorted { (a, b) in
        if a.slot.slot != b.slot.slot { return a.slot.slot < b.slot.slot }
        if a.slot.channel != b.slot.channel { return (a.slot.channel ?? "") < (b.slot.channel ?? "") }
        return a.rank < b.rank
      }
      .map(\.slot)
  }

  /// What tells which of two targets can serve the other: fewer conditions, then an open channel, then a longer period.
  private func breadth(of target: DeclaredTarget) -> [Int] {
    let openness = target.target.channel != nil ? 0 : target.target.network != nil ? 1 : 2
    return [-target.conditions.count, openness, Period(target.unit, containing: today).dayCount]
  }
}

/// Proposes slots for one target after another.
private struct SlotPlanner {
  private let ledger: CadenceLedger
  private let usualTimes: UsualTimes
  /// What is planned from today to the horizon.
  private let entries: ArraySlice<Entry>
  private(set) var suggestions: [(slot: SuggestedSlot, rank: Int)] = []

  init(_ ledger: CadenceLedger) {
    self.ledger = ledger
    let first = ledger.corpus.firstEntry(onOrAfter: ledger.today)
    entries = ledger.corpus.entries[first..<ledger.corpus.firstEntry(onOrAfter: ledger.horizon + 1)]
    usualTimes = UsualTimes(of: ledger)
  }

  mutating func plan(_ target: DeclaredTarget, rank: Int) {
    let report = ledger.report(on: target, from: ledger.today, through: ledger.horizon)
    let exempt = ledger.exemptDays(of: target)
    let channels = ledger.scope(of: target)
    let channel = channels?.count == 1 ? channels?.first : nil
    for count in report.periods where count.overdue > 0 {
      let need = count.overdue - proposed(for: target, in: count.period)
      let days = count.period.days.filter { day in
        ledger.today <= day && day <= ledger.horizon && target.counts(day) && !exempt.contains(day)
          && !isForbidden(day, on: channel)
      }
      guard need > 0, !days.isEmpty else { continue }
      let loads = days.map { load(on: $0, of: channels) }
      for (day, number) in zip(days, Self.spread(need, over: loads)) where number > 0 {
        for time in times(number, on: day, channel: channel) {
          let slot = SuggestedSlot(day: day, time: time, channel: channel, target: target)
          suggestions.append((slot, rank))
        }
      }
    }
  }

  /// Whether something an embargo forbids would be proposed. A day on which an embargo begins or ends is left alone too.
  private func isForbidden(_ day: CalendarDay, on channel: String?) -> Bool {
    ledger.embargoes.contains { embargo in
      if let channel { return embargo.forbids(Slot(day: day), on: channel) }
      return embargo.channels == nil && embargo.forbids(Slot(day: day), on: "")
    }
  }

  /// How many appearances a day has, planned and proposed, on some channels or on all.
  private func load(on day: CalendarDay, of channels: [String]?) -> Int {
    func counts(_ channel: String?) -> Bool { channels.map { channel.map($0.contains) ?? false } ?? true }
    return entries.count { $0.slot.day == day && counts($0.channel) }
      + suggestions.count { $0.slot.day == day && counts($0.slot.channel) }
  }

  /// How many of the slots proposed so far serve a target in a period.
  private func proposed(for target: DeclaredTarget, in period: Period) -> Int {
    suggestions.count { suggestion in
      let slot = suggestion.slot
      guard period.contains(slot.day), target.counts(slot.day) else { return false }
      return target.conditions.allSatisfy { key, value in
        switch key {
        case "channel": slot.channel == value
        case "network": slot.channel.flatMap { ledger.corpus.network(of: $0) }?.rawValue == value
        default: slot.target.conditions.contains { $0.key == key && $0.value == value }
        }
      }
    }
  }

  /// Spreads a number over days: those with the least load come first, of these the ones with the fewest slots of this
  /// very target, at even distances among equals.
  static func spread(_ number: Int, over loads: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: loads.count)
    var rest = number
    while rest > 0 {
      let least = loads.indices.map { (loads[$0] + result[$0], result[$0]) }.min { $0 < $1 } ?? (0, 0)
      let level = loads.indices.filter { (loads[$0] + result[$0], result[$0]) == least }
      let taken = min(rest, level.count)
      for position in 0..<taken { result[level[(2 * position + 1) * level.count / (2 * taken)]] += 1 }
      rest -= taken
    }
    return result
  }

  /// The usual times for some posts on one day, where they are free.
  private func times(_ number: Int, on day: CalendarDay, channel: String?) -> [TimeOfDay?] {
    guard let channel else { return Array(repeating: nil, count: number) }
    var taken = entries.filter { $0.slot.day == day && $0.channel == channel }.compactMap(\.slot.time)
    taken += suggestions.filter { $0.slot.day == day && $0.slot.channel == channel }.compactMap(\.slot.time)
    return (0..<number).map { index in
      guard let time = usualTimes.time(index, of: number, on: channel, day.weekday),
        Moment(day: day, time: time) > ledger.now,
        !taken.contains(where: { abs($0.minutes - time.minutes) < UsualTimes.distance })
      else { return nil }
      taken.append(time)
      return time
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
      times[Place(channel: channel, weekday: entry.slot.day.weekday), default: []].append(time)
    }
    for place in times.keys { times[place]?.sort() }
  }

  /// The time for one of some posts on a day: the median for one alone, and even quantiles for several.
  func time(_ index: Int, of number: Int, on channel: String, _ weekday: Weekday) -> TimeOfDay? {
    guard let times = times[Place(channel: channel, weekday: weekday)] else { return nil }
    return times[((2 * index + 1) * times.count - 1) / (2 * number)]
  }
}
