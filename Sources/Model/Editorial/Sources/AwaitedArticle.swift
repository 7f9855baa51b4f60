import CivilTime
import FrontMatter

extension Document {
  /// Whether a site generator publishes the post by itself after a day: all its slots are later, no publication is recorded, and its status
  /// `published` comes from the site's own key or from the default of its source.
  public func isAwaited(after day: CalendarDay) -> Bool {
    guard origin != nil, let post, post.state == .published, !hasOwnStatus,
      !(post.publications?.value.contains { $0.value?.value.isRecorded ?? false } ?? false)
    else { return false }
    let uses = post.channels?.value ?? []
    let slots = uses.isEmpty ? [post.slot] : uses.map { $0.slot ?? post.slot }
    return slots.allSatisfy { slot in slot.map { $0.value.day > day } ?? false }
  }

  /// Whether the file has the key `status` of Edito.
  private var hasOwnStatus: Bool {
    guard let tree = frontMatter?.tree, let entry = tree.topEntries.first(where: { tree.text(of: $0.key) == "status" })
    else { return false }
    return !tree.isAdded(entry.value) && tree.writtenName(of: entry.key) == "status"
  }
}
