import CivilTime
import Editorial
import Schema

/// The metrics of a workspace as of a day: each indicator against its target, the results of calls to action, and what works.
public struct MetricsOverview: Sendable {
  /// An indicator, in total or on one channel.
  public struct Row: Sendable {
    public let series: IndicatorSeries
    /// The displayed value; `nil` if there is none.
    public let point: IndicatorSeries.Point?

    public var indicator: Indicator { series.indicator }
    /// Whether the value's period contains today; `false` if there is no value.
    public func isUnderWay(on today: CalendarDay) -> Bool { point?.period.contains(today) ?? false }
  }

  public struct Line: Sendable {
    /// The row of all channels together, or of the requested channel.
    public let total: Row
    /// A row for each channel that has a value in the displayed period, in the order of the strategy. Empty if one channel is requested.
    public let channels: [(channel: String, row: Row)]
    /// The number of posts with a reading of this indicator. Readings of posts are not part of the values of ``total`` and ``channels``.
    public let postCount: Int
    /// The number of readings of this indicator for channels, whether displayed or not.
    public let readingCount: Int
  }

  public let corpus: Corpus
  public let today: CalendarDay
  /// The requested period. If it is `nil`, each indicator is shown for its latest completed period, or for its latest period if none is
  /// completed.
  public let period: Period?
  /// The requested channel; `nil` for all channels.
  public let channel: String?
  /// The indicators in the order of the strategy.
  public let lines: [Line]
  /// The first day whose posts are examined.
  public let postsFrom: CalendarDay
  /// The last day whose posts are examined.
  public let postsThrough: CalendarDay
  public let calls: [CallResult]
  /// The number of published posts that expect a result but are outside of the selected days, channels or indicators.
  public let otherCallCount: Int
  public let works: WhatWorks
  /// The numbers of posts that have readings but are not compared.
  public let leftOut: LeftOutPosts

  /// The default number of days over which posts are examined.
  public static let usualDays = 90

  /// - Parameters:
  ///   - book: the readings of the same corpus.
  ///   - indicator: the id of the only indicator to show; by default, all indicators.
  public init(
    _ book: ReadingIndex, in corpus: Corpus, today: CalendarDay, period: Period? = nil, channel: String? = nil,
    indicator: String? = nil
  ) {
    (self.corpus, self.today, self.period, self.channel) = (corpus, today, period, channel)
    let indicators = book.indicators.filter { item in indicator.map { $0 == item.id?.value } ?? (item.id != nil) }
    lines = indicators.map { Self.line(of: $0, book, corpus, today: today, period, channel) }
    postsFrom = period?.first ?? today - (Self.usualDays - 1)
    // For a future period, only the first day of this period is examined, although nothing is published on it.
    postsThrough = max(postsFrom, min(period?.last ?? today, today))
    let posts = corpus.publishedPosts(from: postsFrom, through: max(postsThrough, postsFrom)).filter { $0.day <= today }
    calls = CallResult.all(of: posts, in: book).filter { result in
      let isOnChannel = channel.map(result.post.channels.keys.contains) ?? true
      return isOnChannel && indicator.map { $0 == result.indicator.id?.value } ?? true
    }
    // The result for a channel must not depend on whether the reader selects this channel.
    works = WhatWorks(posts, in: corpus, book, indicators: indicators, today: today).only(channel)
    let all = corpus.publishedDocuments(through: today)
    let callCount = all.count { $0.post.flatMap { CallResult.expectation(of: $0, in: book) } != nil }
    otherCallCount = callCount - calls.count
    leftOut = LeftOutPosts(of: all, besides: posts, book, indicators, on: channel, today: today)
  }

  private static func line(
    of indicator: Indicator, _ book: ReadingIndex, _ corpus: Corpus, today: CalendarDay, _ period: Period?,
    _ channel: String?
  ) -> Line {
    let whole = row(book.series(of: indicator, by: period?.unit, on: channel), today: today, period)
    let postCount = book.measuredPosts.count { book.posts.total(of: $0, indicator) != nil }
    let readingCount = book.readings(of: indicator.id?.value ?? "").count {
      if case .channel = $0.subject { true } else { false }
    }
    func line(_ channels: [(channel: String, row: Row)]) -> Line {
      Line(total: whole, channels: channels, postCount: postCount, readingCount: readingCount)
    }
    guard channel == nil, let point = whole.point else { return line([]) }
    let order = Dictionary(
      corpus.declarations.channels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let names = point.byChannel.keys.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    let series = book.seriesByChannel(of: indicator, by: point.period.unit)
    return line(
      names.compactMap { name in series[name].map { (name, row($0, today: today, point.period)) } })
  }

  private static func row(_ series: IndicatorSeries, today: CalendarDay, _ period: Period?) -> Row {
    if let period { return Row(series: series, point: series.point(in: period)) }
    return Row(series: series, point: series.points.last { $0.period.last < today } ?? series.points.last)
  }
}

extension MetricsOverview {
  /// The measured results of calls to action, the best first.
  public var measuredCalls: [CallResult] {
    calls.filter { $0.measured != nil }.enumerated().sorted { left, right in
      let (a, b) = (Self.rank(left.element), Self.rank(right.element))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private static func rank(_ result: CallResult) -> Double {
    guard let share = result.share else { return result.isMet == true ? .infinity : 0 }
    return result.indicator.wantsLess ? -share : share
  }

  /// Whether ``works`` has any result: comparable posts, readings over several channels together, or channels that need more posts.
  public var hasWorks: Bool { !works.measured.isEmpty || works.undividedCount > 0 || !works.waiting.isEmpty }

  /// Returns the title of the pillar or format that a statement is about, or its id if it has no title.
  public func name(of statement: WhatWorks.Statement) -> String {
    let kind: ReferenceKind = statement.dimension == .pillar ? .pillar : .format
    return corpus.declarations[kind, statement.group]?.title ?? statement.group
  }
}
