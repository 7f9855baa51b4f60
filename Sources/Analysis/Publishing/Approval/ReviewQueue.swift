import CivilTime
import Editorial
import Schema

/// The posts that wait for approval, those with the earliest slot first. Posts without a slot come last.
public struct ReviewQueue: Sendable {
  /// The reason why a post waits for approval.
  public enum Reason: Sendable {
    case inReview
    /// The status is approved or scheduled, but the post has no recorded approval, or its approval has no digest or an unreadable one.
    case notApproved, withoutDigest, unreadableDigest
    /// The content differs from what was approved.
    case outdated([ApprovalChange])
    /// The post was approved by a person who may not approve it.
    case voided(ApprovalObjection)
  }

  public struct Item: Sendable {
    public let document: Document
    public let post: Post
    /// The earliest slot on the channels on which the post is not published yet; `nil` if there is none.
    public let slot: Slot?
    /// The number of days from today to the slot, negative if the slot has passed; `nil` without a slot.
    public let daysLeft: Int?
    /// The channels on which the post is not published yet.
    public let channels: [String]
    /// The ids of the people who may approve the post today.
    public let approvers: [String]
    public let reason: Reason
  }

  public let today: CalendarDay
  public let items: [Item]

  /// - Parameter person: the id of a person, to include only posts that this person may approve; `nil` for all posts.
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

  /// The items, grouped by the people who may approve them. The groups are in the order of their first items.
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
