import CivilTime
import Parallelism

/// A post on one channel, published or planned. A thread is one entry.
public struct Entry: Sendable {
  /// The index of the post's document.
  public let document: Int32
  /// The id of the channel; `nil` for a dated post that has no channel yet.
  public let channel: String?
  public let slot: Slot
  public let stage: Stage
  public let state: PostStatus

  /// The degree to which the publication of an entry is certain.
  public enum Stage: Int, Sendable, CaseIterable, Comparable {
    /// Dated, but not approved.
    case planned
    /// Approved, or loaded into a scheduler.
    case ready
    case published

    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// Returns the entries of all dated posts except ideas and cancelled posts, sorted by slot, path and channel.
  static func all(of documents: [Document], jobs: Int) -> [Entry] {
    let ranges = stride(from: 0, to: documents.count, by: 1024).map { $0..<min(documents.count, $0 + 1024) }
    var parts = Parallel.map(ranges, jobs: jobs) { Self.entries(of: documents, in: $0) }
    var entries: [Entry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts.indices {
      entries += parts[part]
      parts[part] = []
    }
    // The entries are now in the order of paths and channels, which the sort keeps. They are also nearly in the order of their slots, so
    // the sort takes nearly linear time.
    entries.sort { $0.slot.order < $1.slot.order }
    return entries
  }

  private static func entries(of documents: [Document], in range: Range<Int>) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(range.count + range.count / 2)
    for index in range {
      guard let post = documents[index].post else { continue }
      let first = entries.count
      append(post, at: index, to: &entries)
      if entries.count > first + 1 { entries[first...].sort { ($0.channel ?? "") < ($1.channel ?? "") } }
    }
    return entries
  }

  private static func append(_ post: Post, at index: Int, to entries: inout [Entry]) {
    let state = post.state
    guard state != .idea, state != .cancelled else { return }
    let channels = post.channels?.value ?? []
    if channels.isEmpty, let slot = post.slot?.value {
      entries.append(Entry(document: Int32(index), channel: nil, slot: slot, stage: stage(of: state), state: state))
    }
    for use in channels {
      let publication = post.publication(on: use.id.value)
      let planned = use.slot?.value ?? post.slot?.value
      let isOut = state == .published || publication?.isRecorded ?? false
      guard let slot = isOut ? publication?.at?.value ?? planned : planned else { continue }
      entries.append(
        Entry(
          document: Int32(index), channel: use.id.value, slot: slot, stage: isOut ? .published : stage(of: state),
          state: isOut ? .published : state))
    }
  }

  private static func stage(of state: PostStatus) -> Stage {
    switch state {
    case .published: .published
    case .approved, .scheduled: .ready
    case .idea, .draft, .review, .cancelled: .planned
    }
  }
}
