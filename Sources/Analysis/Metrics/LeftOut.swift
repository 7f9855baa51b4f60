import CivilTime
import Editorial

/// The numbers of posts that have readings of their own but are not compared, by reason. These posts are reported, so no post disappears
/// silently.
public struct LeftOutPosts: Sendable {
  /// The number of posts that were published too recently to be compared.
  public var young = 0
  /// The number of posts that were measured only on channels other than the requested one.
  public private(set) var otherChannels = 0
  /// The number of posts that were published outside of the selected days.
  public private(set) var otherDays = 0
  /// The number of posts that were measured only for indicators other than the requested ones.
  public private(set) var otherIndicators = 0

  public var isEmpty: Bool { young + otherChannels + otherDays + otherIndicators == 0 }

  /// - Parameters:
  ///   - posts: the posts published in the selected days.
  ///   - all: the documents of all posts published by today.
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
      // Readings over several channels are counted separately.
      if measured.isEmpty, post.channels.count > 1, post.day <= ripe { continue }
      if asked.isEmpty, !measured.isEmpty { otherChannels += 1 } else { young += 1 }
    }
  }
}
