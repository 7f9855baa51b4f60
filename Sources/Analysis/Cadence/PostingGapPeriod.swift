import CivilTime
import Editorial

/// A period without posts on a channel, longer than the limit for the channel.
public struct PostingGapPeriod: Sendable {
  public let channel: String
  /// The day of the last entry before the gap. Without such an entry, the earliest `from` of the channel's current targets that require
  /// posts.
  public let start: CalendarDay
  /// Whether ``start`` is the day of an entry, not the `from` of a target.
  public let hasAppeared: Bool
  /// The day of the entry that ends the gap; `nil` if the gap continues and nothing is planned up to the horizon.
  public let end: CalendarDay?
}

extension CadenceLedger {
  /// Returns each declared channel's first gap that is longer than a limit: after its last publication, or between the entries planned up
  /// to the horizon.
  ///
  /// A channel is checked if something has been published on it, or if a current target with a `from` sets a minimum on it. A channel
  /// whose targets have all ended is not checked. Days of closures, and days completely under embargo, do not count. A target allows gaps
  /// of up to twice its interval: a channel with one post a month may have none for two months.
  ///
  /// Entries are read backwards from today, until the last publication on every channel is found.
  ///
  /// - Parameter limit: the maximum number of days from one entry to the next, unless a target allows more.
  public func gaps(longerThan limit: Int) -> [PostingGapPeriod] {
    let channels = corpus.declarations.channels
    let latest = latestPublications(on: channels)
    let range = corpus.firstEntry(onOrAfter: today)..<corpus.firstEntry(onOrAfter: horizon + 1)
    var planned: [String: [CalendarDay]] = [:]
    for entry in corpus.entries[range] {
      if let channel = entry.channel { planned[channel, default: []].append(entry.slot.day) }
    }
    return channels.compactMap { channel in
      silence(on: channel, since: latest[channel], planned: planned[channel] ?? [], limit: limit)
    }
  }

  private func silence(
    on channel: String, since latest: CalendarDay?, planned: [CalendarDay], limit: Int
  ) -> PostingGapPeriod? {
    let own = targets.filter { $0.isSound && (scope(of: $0)?.contains(channel) ?? false) }
    if !own.isEmpty, own.allSatisfy({ $0.last.map { $0 < today } ?? false }) { return nil }
    let asking = own.filter { $0.isInForce(on: today) && ($0.goal.value.minimum ?? 0) > 0 }
    let begin = asking.compactMap(\.first).min()
    guard let start = latest ?? begin else { return nil }
    let pace = asking.map { 2 * Self.pace(of: $0.goal.value) }.min() ?? 0
    let allowed = max(limit, pace)
    let exempt = exemptDays(on: [channel])
    var last = start
    var hasAppeared = latest != nil
    for day in planned {
      if isLonger(than: allowed, from: last, to: day, exempt) {
        return PostingGapPeriod(channel: channel, start: last, hasAppeared: hasAppeared, end: day)
      }
      (last, hasAppeared) = (day, true)
    }
    guard planned.isEmpty, isLonger(than: allowed, from: last, to: today, exempt) else { return nil }
    return PostingGapPeriod(channel: channel, start: last, hasAppeared: hasAppeared, end: nil)
  }

  /// Returns the number of days between two posts, rounded up, if the posts that a target requires are spread evenly.
  private static func pace(of goal: TargetRange) -> Int {
    let days =
      switch goal.unit {
      case .day: 1
      case .week: 7
      case .month: 31
      case .quarter: 92
      case .year: 366
      }
    let minimum = max(1, goal.minimum ?? 1)
    return (days + minimum - 1) / minimum
  }

  private func isLonger(than limit: Int, from start: CalendarDay, to end: CalendarDay, _ exempt: DaySpans) -> Bool {
    guard end - start > limit else { return false }
    // The day of the entry that ends the gap also counts.
    return limit < 1 || exempt.leavesMore(than: limit - 1, from: start + 1, through: end - 1)
  }

  /// Returns the day of the last publication on each channel, up to today.
  private func latestPublications(on channels: [String]) -> [String: CalendarDay] {
    var found: [String: CalendarDay] = [:]
    var wanted = Set(channels)
    for entry in corpus.entries[..<corpus.firstEntry(onOrAfter: today + 1)].reversed() where entry.stage == .published {
      guard let channel = entry.channel, wanted.remove(channel) != nil else { continue }
      found[channel] = entry.slot.day
      if wanted.isEmpty { break }
    }
    return found
  }
}
