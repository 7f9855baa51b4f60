import CivilTime
import Editorial

/// What posts brought. A post's figure is what it had brought by the time of the reading, as platforms tell it: of several
/// readings, the latest counts.
public struct PostReadings: Sendable {
  private struct Key: Hashable {
    let post: String
    let indicator: String
  }

  private struct Latest {
    let value: Double
    let period: Period
  }

  /// By channel; "" for all channels together.
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

  /// What a post brought on all of its channels.
  public func total(of post: String, _ indicator: Indicator) -> Double? {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return nil }
    if let whole = figures[""] { return whole.value }
    return indicator.combination.overChannels(
      figures.sorted { $0.key < $1.key }.map(\.value.value), wantsLess: indicator.wantsLess)
  }

  /// Whether nothing is lacking for the total: it is noted as such, or each channel's figure is.
  public func isTotalKnown(of post: String, _ indicator: Indicator, on channels: [String]) -> Bool {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return false }
    return figures[""] != nil || channels.allSatisfy { figures[$0] != nil }
  }

  /// What a post brought on one channel. Where it went nowhere else, its figure over all channels says it.
  public func value(of post: String, _ indicator: Indicator, on channel: String, isOnly: Bool) -> Double? {
    guard let id = indicator.id?.value, let figures = latest[Key(post: post, indicator: id)] else { return nil }
    return (figures[channel] ?? (isOnly ? figures[""] : nil))?.value
  }
}

/// A post that is out, on the day of its first appearance within some days.
public struct PublishedPost: Sendable {
  public let document: Document
  public let post: Post
  public let day: CalendarDay
  /// The channels on which it appeared within these days, with the day of each.
  public let channels: [String: CalendarDay]
}

extension Corpus {
  /// The posts that came out from one day through another, in the order in which they did.
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

  /// The documents of the posts that came out by a day, each once.
  func publishedDocuments(through last: CalendarDay) -> [Document] {
    var isFound = [Bool](repeating: false, count: documents.count)
    for entry in entries {
      if entry.slot.day > last { break }
      if entry.stage == .published { isFound[Int(entry.document)] = true }
    }
    return documents.indices.lazy.filter { isFound[$0] }.map { documents[$0] }
  }
}

/// What the call to action of a post was expected to bring, and what it brought.
public struct CallResult: Sendable {
  public let post: PublishedPost
  public let call: CallToAction
  public let indicator: Indicator
  public let expected: Double
  /// What was measured, over all channels; `nil` where nobody has noted it, or not for every channel and too little yet.
  public let measured: Double?

  /// Whether what was expected came about; `nil` where nothing was measured.
  public var isMet: Bool? { measured.map { indicator.wantsLess ? $0 <= expected : $0 >= expected } }
  /// What was measured as a share of what was expected.
  public var share: Double? { expected > 0 ? measured.map { $0 / expected } : nil }

  /// The results of posts whose call names a declared indicator and an expectation, in the order of the posts.
  public static func all(of posts: [PublishedPost], in book: ReadingIndex) -> [CallResult] {
    posts.compactMap { post in
      guard let (call, indicator, expected) = expectation(of: post.post, in: book) else { return nil }
      let (id, channels) = (post.document.id, post.post.channels?.value.map(\.id.value) ?? [])
      func result(_ measured: Double?) -> CallResult {
        CallResult(post: post, call: call, indicator: indicator, expected: expected, measured: measured)
      }
      let known = result(book.posts.total(of: id, indicator))
      // What one of three channels brought does not tell that too little came of it.
      let isConclusive = book.posts.isTotalKnown(of: id, indicator, on: channels) || known.isMet != indicator.wantsLess
      return isConclusive ? known : result(nil)
    }
  }

  /// The call of a post that names a declared indicator, and what is expected of it.
  static func expectation(of post: Post, in book: ReadingIndex) -> (CallToAction, Indicator, expected: Double)? {
    guard let call = post.callToAction?.value, let expected = call.expect?.value,
      let indicator = call.indicator.flatMap({ book.indicator($0.value) })
    else { return nil }
    return (call, indicator, expected)
  }
}
