import CivilTime
import Editorial

/// The results of posts. A post's value is its total at the time of the reading, as networks report it. If there are several readings,
/// the latest one counts.
public struct PostReadings: Sendable {
  private struct Key: Hashable {
    let post: String
    let indicator: String
  }

  private struct Latest {
    let value: Double
    let period: Period
  }

  /// The latest reading on each channel. The key "" means all channels together.
  private let latest: [Key: [String: Latest]]

  init(_ readings: [Reading]) {
    var latest: [Key: [String: Latest]] = [:]
    for reading in readings {
      guard case .post(let post, let channel) = reading.subject else { continue }
      let key = Key(post: post, indicator: reading.indicator)
      let known = latest[key]?[channel ?? ""]
      if let known, (known.period.last, known.period.dayCount) > (reading.period.last, reading.period.dayCount) {
        continue
      }
      latest[key, default: [:]][channel ?? ""] = Latest(value: reading.value, period: reading.period)
    }
    self.latest = latest
  }

  /// Returns a post's total over all its channels. If only values of single channels are recorded, returns their combination, even if a
  /// channel is missing. `nil` without readings.
  public func total(of post: String, _ indicator: Indicator) -> Double? {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return nil }
    if let whole = figures[""] { return whole.value }
    return indicator.combination.overChannels(
      figures.sorted { $0.key < $1.key }.map(\.value.value), wantsLess: indicator.wantsLess)
  }

  /// Whether the total is complete: either the total itself or the value of each given channel is recorded.
  public func isTotalKnown(of post: String, _ indicator: Indicator, on channels: [String]) -> Bool {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return false }
    return figures[""] != nil || channels.allSatisfy { figures[$0] != nil }
  }

  /// Returns a post's value on one channel. For the only channel of a post, the value over all channels is used if the channel has no
  /// value of its own. `nil` if no such value is recorded.
  public func value(of post: String, _ indicator: Indicator, on channel: String, isOnly: Bool) -> Double? {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return nil }
    return (figures[channel] ?? (isOnly ? figures[""] : nil))?.value
  }
}

/// A published post, with the day of its first publication in a range of days.
public struct PublishedPost: Sendable {
  public let document: Document
  public let post: Post
  public let day: CalendarDay
  /// The channels on which the post was published in these days, with the day of each.
  public let channels: [String: CalendarDay]
}

extension Corpus {
  /// Returns the posts published in a range of days, in the order of their first publications in these days.
  public func publishedPosts(from first: CalendarDay, through last: CalendarDay) -> [PublishedPost] {
    var order: [Int32] = []
    var days: [Int32: CalendarDay] = [:]
    var channels: [Int32: [String: CalendarDay]] = [:]
    for entry in entries[firstEntry(onOrAfter: first)...] {
      if entry.slot.day > last { break }
      guard entry.stage == .published else { continue }
      if days[entry.document] == nil {
        order.append(entry.document)
        days[entry.document] = entry.slot.day
      }
      if let channel = entry.channel { channels[entry.document, default: [:]][channel] = entry.slot.day }
    }
    return order.compactMap { index in
      let document = documents[Int(index)]
      guard let post = document.post, let day = days[index] else { return nil }
      return PublishedPost(document: document, post: post, day: day, channels: channels[index] ?? [:])
    }
  }

  /// Returns the documents of the posts published on or before a day, each once.
  func publishedDocuments(through last: CalendarDay) -> [Document] {
    var isFound = [Bool](repeating: false, count: documents.count)
    for entry in entries {
      if entry.slot.day > last { break }
      if entry.stage == .published { isFound[Int(entry.document)] = true }
    }
    return documents.indices.lazy.filter { isFound[$0] }.map { documents[$0] }
  }
}

/// The expected and the measured result of a post's call to action.
public struct CallResult: Sendable {
  public let post: PublishedPost
  public let call: CallToAction
  public let indicator: Indicator
  public let expected: Double
  /// The measured result over all channels. `nil` if it is not recorded, or if it is recorded only for some channels and does not yet
  /// show whether the expectation is met.
  public let measured: Double?

  /// Whether the expectation is met; `nil` without a measured result.
  public var isMet: Bool? { measured.map { indicator.wantsLess ? $0 <= expected : $0 >= expected } }
  /// The measured result as a share of the expected one; `nil` without a measured result, or if the expected result is 0 or less.
  public var share: Double? { expected > 0 ? measured.map { $0 / expected } : nil }

  /// Returns the results of the posts whose call to action names a declared indicator and an expected result, in the order of the posts.
  public static func all(of posts: [PublishedPost], in book: ReadingIndex) -> [CallResult] {
    posts.compactMap { post in
      guard let (call, indicator, expected) = expectation(of: post.post, in: book) else { return nil }
      let (id, channels) = (post.document.id, post.post.channels?.value.map(\.id.value) ?? [])
      func result(_ measured: Double?) -> CallResult {
        CallResult(post: post, call: call, indicator: indicator, expected: expected, measured: measured)
      }
      let known = result(book.posts.total(of: id, indicator))
      // The result on one of three channels does not prove that the total is too low.
      let isConclusive = book.posts.isTotalKnown(of: id, indicator, on: channels) || known.isMet != indicator.wantsLess
      return isConclusive ? known : result(nil)
    }
  }

  /// Returns a post's call to action, its indicator and the expected result; `nil` if one of them is missing, or if the indicator is not
  /// declared.
  static func expectation(of post: Post, in book: ReadingIndex) -> (CallToAction, Indicator, expected: Double)? {
    guard let call = post.callToAction?.value, let expected = call.expect?.value,
      let indicator = call.indicator.flatMap({ book.indicator($0.value) })
    else { return nil }
    return (call, indicator, expected)
  }
}
