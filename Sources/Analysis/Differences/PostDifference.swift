import CivilTime
import Editorial

/// The change of one post between two revisions.
public struct PostDifference: Sendable {
  public enum Kind: Int, CaseIterable, Sendable, Comparable {
    case added
    /// The post's slot on a channel was changed, set or removed; other changes are possible too.
    case moved
    case changed
    case removed
    /// Moved to another path, without any other change.
    case renamed

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The earlier document; `nil` for an added post.
  public let before: Document?
  /// The later document; `nil` for a removed post.
  public let after: Document?
  /// The changes of the post's places in the calendar, sorted by channel; empty for an added or removed post.
  public let moves: [Move]
  /// The other changes: first of the status, then of the title, the texts, the media and the other front matter. Empty for an added or
  /// removed post.
  public let changes: [PostChange]

  public var kind: Kind {
    if before == nil { return .added }
    if after == nil { return .removed }
    // An added or removed channel is a change, not a move.
    if moves.contains(where: { $0.before != nil && $0.after != nil }) { return .moved }
    return !moves.isEmpty || !changes.isEmpty ? .changed : .renamed
  }

  /// The later document; for a removed post, the earlier one.
  public var document: Document? { after ?? before }

  public var path: String { document?.path ?? "" }

  /// The earlier path; `nil` if it is the same, or if the post is new.
  public var oldPath: String? { before.flatMap { $0.path == path ? nil : $0.path } }

  /// The post's current places in the calendar; for a removed post, its last places.
  public var placements: [Placement] { document?.post?.placements ?? [] }

  /// The earliest slot, by which differences are grouped; `nil` if the post has no slot.
  public var slot: Slot? { placements.compactMap(\.slot).min() }

  var order: (Int, Int, String, Int) {
    let slot = slot
    return (
      slot.map { Int($0.day.number) } ?? .max, slot?.time?.position ?? -1, path, kind.rawValue
    )
  }

  /// The days on which targets may count the post, in the earlier or the later revision.
  var countedDays: Set<CalendarDay> {
    Set(
      [before, after].compactMap(\.self).flatMap { document -> [CalendarDay] in
        guard let post = document.post else { return [] }
        let out = (post.publications?.value ?? []).compactMap { $0.value?.value.at?.value.day }
        return post.placements.compactMap(\.slot?.day) + out
      })
  }
}

/// The place of a post in the calendar: a slot on a channel.
public struct Placement: Hashable, Sendable {
  /// The channel; `nil` for a post that has no channel yet.
  public let channel: String?
  /// The slot; `nil` for a post that has no date yet.
  public let slot: Slot?
}

/// The change of a post's place on one channel.
public struct Move: Hashable, Sendable {
  public let channel: String?
  /// The earlier place; `nil` if the post was not on the channel.
  public let before: Placement?
  /// The later place; `nil` if the post is no longer on the channel.
  public let after: Placement?

  /// Returns the moves between two lists of places, sorted by channel.
  static func all(from before: [Placement], to after: [Placement]) -> [Move] {
    func byChannel(_ placements: [Placement], _ others: [Placement]) -> [String?: Placement] {
      // If the other revision has channels, a place without a channel is omitted: the channels alone show the change.
      let shown = others.contains { $0.channel != nil } ? placements.filter { $0.channel != nil } : placements
      return Dictionary(shown.map { ($0.channel, $0) }) { first, _ in first }
    }
    let (old, new) = (byChannel(before, after), byChannel(after, before))
    return Set(old.keys).union(new.keys).sorted { ($0 ?? "") < ($1 ?? "") }.compactMap { channel in
      old[channel] == new[channel] ? nil : Move(channel: channel, before: old[channel], after: new[channel])
    }
  }
}

extension Post {
  /// The post's planned places, one for each channel, sorted by channel. A post without channels has a single place.
  var placements: [Placement] {
    let common = self.slot?.value
    let uses = self.channels?.value ?? []
    guard !uses.isEmpty else { return [Placement(channel: nil, slot: common)] }
    let places = uses.map { Placement(channel: $0.id.value, slot: $0.slot?.value ?? common) }
    return places.sorted { ($0.channel ?? "") < ($1.channel ?? "") }
  }
}
