import CivilTime
import Editorial
import Schema

/// A workspace's posts, counted against the targets of its strategy.
///
/// A post counts at most once per target, at the earliest of its entries that the target selects. So a target with a channel counts the
/// entries on that channel. A target with a network counts a post once, even if the post is planned on several channels of the network.
/// Any other target counts posts. If the target does not count the day of a post's earliest selected entry, the post does not count.
///
/// The minimum of a period is scaled by the share of its days on which the target applies, rounded down. The target does not apply on
/// days outside of `from` and `until`, on closures, and on days that embargoes together forbid completely. For a target with `on:`, only
/// the weekdays in `on:` count. A maximum is never scaled, because a part of a week may contain all the posts that the whole week may
/// contain.
public struct CadenceLedger: Sendable {
  public let corpus: Corpus
  public let now: Moment
  /// The last day on which cadence is checked.
  public let horizon: CalendarDay
  /// The targets with a valid `target:`, in the order of the documents.
  public let targets: [DeclaredTarget]
  /// For each entry, the index of the same post's previous entry; -1 if there is none.
  private let earlier: [Int32]
  private let closures: DaySpans
  let embargoedTime: EmbargoedTime

  /// Creates a ledger, in time linear in the number of entries.
  ///
  /// - Parameter horizon: a horizon to use instead of the one in the settings; `nil` for that one, or for the default if the settings
  ///   have none.
  public init(_ corpus: Corpus, now: Moment, horizon: Span? = nil) {
    self.corpus = corpus
    self.now = now
    let span = horizon ?? corpus.settings.horizon?.value ?? Settings.defaultHorizon
    self.horizon = max(now.day, span.lastDay(from: now.day))
    targets = corpus.facts(\.cadence).compactMap { DeclaredTarget($0.item.value, in: $0.document, of: corpus) }
    earlier = Self.earlierAppearances(in: corpus)
    closures = corpus.closedDays
    embargoedTime = EmbargoedTime(corpus)
  }

  public var today: CalendarDay { now.day }

  /// Counts the posts of every target in the target's periods that overlap a range of days.
  public func reports(from: CalendarDay, through: CalendarDay) -> [TargetReport] {
    targets.map { report(on: $0, from: from, through: through) }
  }

  /// Counts the posts of one target in the target's periods that overlap a range of days.
  ///
  /// Only the entries of these periods are read. The time is linear in the number of these entries and of the days.
  public func report(on target: DeclaredTarget, from: CalendarDay, through: CalendarDay) -> TargetReport {
    guard from <= through else { return TargetReport(target: target, periods: []) }
    let exempt = exemptDays(of: target)
    var occupied = occupiedPeriods(of: target, from: from, through: through)[...]
    var periods: [PeriodCount] = []
    var period = Period(target.unit, containing: max(from, target.first ?? from))
    let end = Period(target.unit, containing: min(through, target.last ?? through)).last
    while period.last <= end {
      if let counted = occupied.first, counted.period == period {
        periods.append(counted)
        occupied.removeFirst()
      } else if let empty = emptyCount(of: target, in: period, exempt: exempt) {
        periods.append(empty)
      }
      period = period.next
    }
    return TargetReport(target: target, periods: periods)
  }

  /// Returns a target's counts, in order, for its periods that overlap a range of days and contain counted entries. Periods without
  /// entries take no time.
  public func occupiedPeriods(
    of target: DeclaredTarget, from: CalendarDay, through: CalendarDay
  ) -> [PeriodCount] {
    let entries = corpus.entries
    let selector = PostSelector(target.target, in: corpus)
    let exempt = exemptDays(of: target)
    let end = Period(target.unit, containing: through).last
    var index = corpus.firstEntry(onOrAfter: Period(target.unit, containing: from).first)
    var periods: [PeriodCount] = []
    while index < entries.count {
      defer { index += 1 }
      let day = entries[index].slot.day
      if day > end { break }
      guard target.counts(day), selector.selectsPlace(of: entries[index]), !isRepeated(index, by: selector),
        selector.selectsPost(of: entries[index])
      else { continue }
      if periods.last?.period.contains(day) != true {
        let period = Period(target.unit, containing: day)
        guard let empty = emptyCount(of: target, in: period, exempt: exempt) else { continue }
        periods.append(empty)
      }
      periods[periods.count - 1].add(entries[index].stage, index)
    }
    return periods
  }

  /// Whether the target selects an earlier entry of the same post.
  private func isRepeated(_ index: Int, by selector: PostSelector) -> Bool {
    var index = Int(earlier[index])
    while index >= 0 {
      if selector.selectsPlace(of: corpus.entries[index]) { return true }
      index = Int(earlier[index])
    }
    return false
  }

  private static func earlierAppearances(in corpus: Corpus) -> [Int32] {
    var latest = [Int32](repeating: -1, count: corpus.documents.count)
    return corpus.entries.indices.map { index in
      let document = Int(corpus.entries[index].document)
      defer { latest[document] = Int32(truncatingIfNeeded: index) }
      return latest[document]
    }
  }
}

extension CadenceLedger {
  /// Returns a target's minimum and maximum for a period, without any counted post. `nil` if the target is in force on none of the period's
  /// days that it counts.
  private func emptyCount(of target: DeclaredTarget, in period: Period, exempt: DaySpans) -> PeriodCount? {
    var all = 0
    var inForce = 0
    var open = 0
    var openByHorizon = 0
    for day in period.days where target.days.contains(day.weekday) {
      all += 1
      guard target.isInForce(on: day) else { continue }
      inForce += 1
      guard !exempt.contains(day) else { continue }
      open += 1
      if day <= horizon { openByHorizon += 1 }
    }
    guard inForce > 0 else { return nil }
    let goal = target.goal.value
    let time: PeriodCount.Time = period.last < today ? .past : period.first <= today ? .current : .future
    let due = time == .future && period.last > horizon ? 0 : openByHorizon
    return PeriodCount(
      period, time, goal: goal, minimum: goal.minimum.map { $0 * open / all }, due: goal.minimum.map { $0 * due / all })
  }

  /// Returns the days on which a target does not apply: closures, and days that are completely under embargo on all channels that the
  /// target counts.
  func exemptDays(of target: DeclaredTarget) -> DaySpans { exemptDays(on: scope(of: target)) }

  /// Returns the closures, and the days that are completely under embargo on each of some channels; `nil` means all declared channels.
  func exemptDays(on channels: [String]?) -> DaySpans {
    DaySpans(closures.spans + embargoedTime.wholeDays(on: channels).spans)
  }

  /// Returns the ids of the channels whose entries a target counts; `nil` if the target counts posts on any channel.
  func scope(of target: DeclaredTarget) -> [String]? {
    if let channel = target.target.channel?.value { return [channel] }
    guard let network = target.target.network?.value else { return nil }
    return corpus.declarations.channels.filter { corpus.network(of: $0) == network }
  }
}
