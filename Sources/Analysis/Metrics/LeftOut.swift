import CivilTime
import Editorial

/// The posts that have figures of their own and are not compared, by the reason: nobody is told that there are none.
public struct LeftOutPosts: Sendable {
  /// Out for too short a time.
  public var young = 0
  /// Measured on other channels only than the one that is asked for.
  public private(set) var otherChannels = 0
  /// Out on other days than those that are looked at.
  public private(set) var otherDays = 0
  /// Measured by other indicators only than the one that is asked for.
  public private(set) var otherIndicators = 0

  public var isEmpty: Bool { young + otherChannels + otherDays + otherIndicators == 0 }

  /// - Parameters:
  ///   - posts: those that are looked at.
  ///   - all: the documents of all that are out by today.
  init(
    of all: [Document], besides posts: [PublishedPost], _ book: ReadingIndex, _ indicators: [Indicator],
    on channel: String?, today: CalendarDay
  ) {
    let shown = Dictionary(posts.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ripe = today - WhatWorks.daysToRipen
    for id in all.lazy.map(\.id) where book.measuredPosts.contains(id) {
      guard let post = shown[id] else {
        otherDays += 1
        continue
      }
      guard indicators.contains(where: { book.posts.total(of: id, $0) != nil }) else {
        otherIndicators += 1
        continue
      }
      let isOnly = post.post.channels?.value.count == 1
      let measured = post.channels.filter { name, _ in
        indicators.contains { book.posts.value(of: id, $0, on: name, isOnly: isOnly) != nil }
      }
      let asked = measured.filter { channel == nil || $0.key == channel }
      if asked.contains(where: { $0.value <= ripe }) { continue }
      // Figures over several channels are counted as such.
      if measured.isEmpty, post.channels.count > 1, post.day <= ripe { continue }
      if asked.isEmpty, !measured.isEmpty { otherChannels += 1 } else { young += 1 }
    }
  }
}
