import CivilTime
import Editorial
import Schema

/// The posts that wait for somebody's approval, those with the oldest slot first.
public struct ReviewQueue: Sendable {
  /// Why a post waits.
  public enum Reason: Sendable {
    case inReview
    /// It is to go out, and nobody has approved it, or not by a digest that says what.
    case notApproved, withoutDigest, unreadableDigest
    /// It is not what was approved.
    case outdated([ApprovalChange])
    /// It was approved by somebody who may not.
    case voided(ApprovalObjection)
  }

  public struct Item: Sendable {
    public let document: Document
    public let post: Post
    /// The first slot of the channels on which the post is not out yet.
    public let slot: Slot?
    /// The days from today to the slot; negative once it has passed.
    public let daysLeft: Int?
    /// The channels on which the post is not out yet.
    public let channels: [String]
    /// The people who may approve it.
    public let approvers: [String]
    public let reason: Reason
  }

  public let today: CalendarDay
  public let items: [Item]

  /// - Parameter person: whose approval is waited for; anybody's where it is `nil`.
  public init(_ corpus: Corpus, today: CalendarDay, for person: String? = nil) {
    self.today = today
    let approvers = Approvers(corpus)
    let items = corpus.posts.compactMap { index -> Item? in
      let document = corpus.documents[index]
      guard let post = document.post, let reason = Self.reason(for: post, document, corpus, approvers) else {
        return nil
      }
      let slot = post.pendingSlots.map(\.value).min()
      return Item(
        document: document, post: post, slot: slot, daysLeft: slot.map { $0.day - today },
        channels: post.pendingChannels, approvers: approvers.candidates(for: post, on: today), reason: reason)
    }
    self.items = items.filter { item in person.map(item.approvers.contains) ?? true }.sorted { left, right in
      switch (left.slot, right.slot) {
      case (let first?, let second?): (first, left.document.path) < (second, right.document.path)
      case (nil, nil): left.document.path < right.document.path
      case (let first, _): first != nil
      }
    }
  }

  /// The same items by who may approve them, in the order of their first ones.
  public var groups: [(approvers: [String], items: [Item])] {
    var groups: [(approvers: [String], items: [Item])] = []
    for item in items {
      if let index = groups.firstIndex(where: { $0.approvers == item.approvers }) {
        groups[index].items.append(item)
      } else {
        groups.append((item.approvers, [item]))
      }
    }
    return groups
  }

  private static func reason(
    for post: Post, _ document: Document, _ corpus: Corpus, _ approvers: Approvers
  ) -> Reason? {
    switch post.state {
    case .review: return .inReview
    case .approved, .scheduled: break
    case .idea, .draft, .published, .cancelled: return nil
    }
    let isRequired = corpus.settings.approval?.value == .required
    switch ApprovalStatus(of: document, in: corpus) {
    case .missing: return isRequired && !post.pendingChannels.isEmpty ? .notApproved : nil
    case .withoutDigest where isRequired: return .withoutDigest
    case .unreadableDigest: return .unreadableDigest
    case .outdated(let changes): return .outdated(changes)
    case .holds, .withoutDigest: break
    }
    guard let approval = post.approval?.value, let by = approval.by?.value else { return nil }
    return approvers.objections(to: by, approving: post, on: approval.day?.value).first.map(Reason.voided)
  }
}
