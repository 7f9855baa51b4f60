import CivilTime
import Editorial

/// The pillars and formats whose posts perform better or worse than the other posts on a channel, and the best posts.
///
/// Posts are compared within one channel and one indicator, by ranks. Differences that may be due to chance are not reported.
public struct WhatWorks: Sendable {
  /// The property by which posts are grouped.
  public enum Dimension: String, CaseIterable, Sendable { case pillar, format }

  /// A statement that a group of posts differs from the other posts on its channel.
  public struct Statement: Sendable {
    public let channel: String
    public let indicator: Indicator
    public let dimension: Dimension
    /// The id of the pillar or format.
    public let group: String
    public let count: Int
    public let median: Double
    public let otherCount: Int
    public let otherMedian: Double
    /// The probability that two groups from the same population differ at least as much as these do.
    public let probability: Double

    /// Whether the group performs better than the others.
    public var isBetter: Bool { indicator.wantsLess ? median < otherMedian : median > otherMedian }
  }

  /// The post with the best value of an indicator on a channel.
  public struct Best: Sendable {
    public let channel: String
    public let indicator: Indicator
    public let document: Document
    public let value: Double
    /// The number of posts compared.
    public let count: Int
  }

  /// A channel without enough readings for a comparison.
  public struct Waiting: Sendable {
    public let channel: String
    public let measured: Int
    /// The minimum number of further posts with readings that a comparison requires.
    public let lacking: Int
    /// The number of posts whose readings are too recent to be compared.
    public let young: Int
  }

  /// The statements, by channel in the order of the strategy. For each channel, statements about better groups come first, then those
  /// about other groups, each in the order of the indicators.
  public private(set) var statements: [Statement]
  public private(set) var best: [Best]
  public private(set) var waiting: [Waiting]
  /// The number of posts with readings that can be compared, by channel.
  public private(set) var measured: [String: Int]
  /// The number of comparisons on each channel.
  private var comparisonCounts: [String: Int]
  /// The number of posts with readings only over several channels together, which cannot be assigned to a single channel.
  public let undividedCount: Int

  /// The total number of comparisons.
  public var comparisonCount: Int { comparisonCounts.values.reduce(0, +) }

  /// The minimum number of posts on either side of a comparison. With fewer posts, even two groups without any overlap may be a
  /// coincidence, given the number of comparisons that a team makes.
  public static let leastCount = 5
  /// The maximum probability of even one false statement about an indicator, over all channels and groups.
  public static let level = 0.05
  /// The minimum number of days between a post's publication and its first comparison. Most of a post's results arrive within these days.
  public static let daysToRipen = 2

  /// - Parameter indicators: the indicators to examine; by default, all declared ones.
  public init(
    _ posts: [PublishedPost], in corpus: Corpus, _ book: ReadingIndex, indicators: [Indicator]? = nil,
    today: CalendarDay
  ) {
    let indicators = indicators ?? book.indicators
    let samples = Samples(posts, corpus, book, indicators, today: today)
    var statements: [Statement] = []
    var comparisonCounts: [String: Int] = [:]
    // The statements about one indicator depend neither on other indicators nor on the reader's selection.
    for indicator in indicators {
      let comparisons = samples.channels.flatMap { samples.comparisons(of: indicator, on: $0) }
      let holds = Holm.standing(comparisons.map(\.probability), at: Self.level)
      statements += zip(comparisons, holds).filter { $0.1 && $0.0.median != $0.0.otherMedian }.map(\.0)
      for comparison in comparisons { comparisonCounts[comparison.channel, default: 0] += 1 }
    }
    let places = Dictionary(samples.channels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.statements = statements.enumerated().sorted { left, right in
      let keys = [left, right].map { (places[$0.element.channel] ?? 0, $0.element.isBetter ? 0 : 1, $0.offset) }
      return keys[0] < keys[1]
    }.map(\.element)
    best = samples.channels.flatMap { channel in indicators.compactMap { samples.best(of: $0, on: channel) } }
    waiting = samples.channels.compactMap { samples.waiting($0, indicators) }
    measured = samples.measured
    self.comparisonCounts = comparisonCounts
    undividedCount = samples.undividedCount
  }

  /// Returns the results for one channel; for all channels if `nil`.
  func only(_ channel: String?) -> WhatWorks {
    guard let channel else { return self }
    var copy = self
    copy.statements = statements.filter { $0.channel == channel }
    copy.best = best.filter { $0.channel == channel }
    copy.waiting = waiting.filter { $0.channel == channel }
    copy.measured = measured.filter { $0.key == channel }
    copy.comparisonCounts = comparisonCounts.filter { $0.key == channel }
    return copy
  }
}

/// The readings of posts, by channel.
private struct Samples {
  struct Sample {
    let document: Document
    let value: Double
    let groups: [WhatWorks.Dimension: String]
  }

  private struct Key: Hashable {
    let channel: String
    let indicator: String
  }

  /// The channels of posts with readings, in the order of the strategy.
  let channels: [String]
  let measured: [String: Int]
  /// The number of posts whose readings are too recent to be compared, by channel.
  private let young: [String: Int]
  let undividedCount: Int
  private let samples: [Key: [Sample]]

  init(
    _ posts: [PublishedPost], _ corpus: Corpus, _ book: ReadingIndex, _ indicators: [Indicator], today: CalendarDay
  ) {
    var samples: [Key: [Sample]] = [:]
    var measured: [String: Int] = [:]
    var young: [String: Int] = [:]
    var undivided = 0
    let ripe = today - WhatWorks.daysToRipen
    for post in posts where book.measuredPosts.contains(post.document.id) {
      var groups: [WhatWorks.Dimension: String] = [:]
      groups[.pillar] = corpus.declarations.pillar(of: post.post)
      groups[.format] = post.post.format?.value
      let isOnly = post.post.channels?.value.count == 1
      var isMeasured = false
      for (channel, day) in post.channels where day > ripe {
        let isYoung = indicators.contains {
          book.posts.value(of: post.document.id, $0, on: channel, isOnly: isOnly) != nil
        }
        if isYoung { young[channel, default: 0] += 1 }
      }
      for (channel, day) in post.channels where day <= ripe {
        var isMeasuredHere = false
        for indicator in indicators {
          guard let id = indicator.id?.value,
            let value = book.posts.value(of: post.document.id, indicator, on: channel, isOnly: isOnly)
          else { continue }
          samples[Key(channel: channel, indicator: id), default: []].append(
            Sample(document: post.document, value: value, groups: groups))
          isMeasuredHere = true
        }
        if isMeasuredHere { measured[channel, default: 0] += 1 }
        isMeasured = isMeasured || isMeasuredHere
      }
      guard !isMeasured, post.channels.count > 1, post.day <= ripe else { continue }
      if indicators.contains(where: { book.posts.total(of: post.document.id, $0) != nil }) { undivided += 1 }
    }
    self.samples = samples
    self.measured = measured
    self.young = young
    undividedCount = undivided
    let declared = corpus.declarations.channels
    let known = Set(measured.keys).union(young.keys)
    channels = declared.filter(known.contains) + known.subtracting(declared).sorted()
  }

  private func samples(_ indicator: Indicator, on channel: String) -> [Sample] {
    indicator.id.flatMap { samples[Key(channel: channel, indicator: $0.value)] } ?? []
  }

  /// Returns the comparisons of each group with the other posts on a channel, if both have enough posts.
  func comparisons(of indicator: Indicator, on channel: String) -> [WhatWorks.Statement] {
    let all = samples(indicator, on: channel)
    guard all.count >= 2 * WhatWorks.leastCount else { return [] }
    return WhatWorks.Dimension.allCases.flatMap { dimension in
      Set(all.compactMap { $0.groups[dimension] }).sorted().compactMap { group in
        let own = all.filter { $0.groups[dimension] == group }.map(\.value)
        let others = all.filter { $0.groups[dimension] != group }.map(\.value)
        guard own.count >= WhatWorks.leastCount, others.count >= WhatWorks.leastCount,
          let median = Median.of(own), let otherMedian = Median.of(others)
        else { return nil }
        return WhatWorks.Statement(
          channel: channel, indicator: indicator, dimension: dimension, group: group, count: own.count, median: median,
          otherCount: others.count, otherMedian: otherMedian, probability: RankTest.probability(own, others))
      }
    }
  }

  func best(of indicator: Indicator, on channel: String) -> WhatWorks.Best? {
    let all = samples(indicator, on: channel)
    guard all.count >= WhatWorks.leastCount else { return nil }
    let ordered = all.sorted { left, right in
      left.value == right.value
        ? left.document.path < right.document.path : (left.value > right.value) != indicator.wantsLess
    }
    guard let first = ordered.first, ordered.contains(where: { $0.value != first.value }) else { return nil }
    return WhatWorks.Best(
      channel: channel, indicator: indicator, document: first.document, value: first.value, count: all.count)
  }

  /// Returns a channel that needs more posts before any group can be compared with the other posts. `nil` if a group can already be
  /// compared.
  func waiting(_ channel: String, _ indicators: [Indicator]) -> WhatWorks.Waiting? {
    let least = WhatWorks.leastCount
    let young = young[channel] ?? 0
    if measured[channel] == nil {
      return WhatWorks.Waiting(channel: channel, measured: 0, lacking: 2 * least, young: young)
    }
    let lacking = indicators.flatMap { indicator -> [Int] in
      let all = samples(indicator, on: channel)
      guard !all.isEmpty else { return [] }
      return WhatWorks.Dimension.allCases.flatMap { dimension in
        let sizes = Dictionary(grouping: all.compactMap { $0.groups[dimension] }, by: \.self).values.map(\.count)
        return (sizes + [0]).map { max(0, least - $0) + max(0, least - (all.count - $0)) }
      }
    }.min()
    guard let lacking, lacking > 0 else { return nil }
    return WhatWorks.Waiting(channel: channel, measured: measured[channel] ?? 0, lacking: lacking, young: young)
  }
}
