import Editorial
import SourceText

/// Compares two states of posts.
struct PostComparer {
  /// The files beside the documents whose bytes differ.
  let changedMedia: Set<String>

  /// What differs in a pair, or `nil` where nothing does.
  func difference(between before: Document?, and after: Document?) -> PostDifference? {
    guard let before, let after, let old = before.post, let new = after.post else {
      return PostDifference(before: before, after: after, moves: [], changes: [])
    }
    let isSame = before.source.bytes == after.source.bytes
    let moves = Move.all(from: old.placements, to: new.placements)
    let changes = isSame ? replacedMedia(in: after) : self.changes(from: before, old, to: after, new)
    guard !moves.isEmpty || !changes.isEmpty || before.path != after.path else { return nil }
    return PostDifference(before: before, after: after, moves: moves, changes: changes)
  }

  private func changes(from before: Document, _ old: Post, to after: Document, _ new: Post) -> [PostChange] {
    var changes: [PostChange] = []
    func add(_ change: PostChange?) { if let change { changes.append(change) } }
    add(PostChange(.status, from: old.state.rawValue, to: new.state.rawValue))
    add(PostChange(.title, from: before.header.title?.value, to: after.header.title?.value))
    changes += TextComparison(before, old, after, new).changes
    changes += Self.media(from: old, to: new) + replacedMedia(in: after)
    let (oldValues, newValues) = (before.frontMatterValues, after.frontMatterValues)
    let keys = newValues.keys + oldValues.keys.filter { newValues[$0] == nil }
    for key in keys { add(PostChange(.key(key), from: oldValues[key], to: newValues[key])) }
    return changes
  }

  private static func media(from old: Post, to new: Post) -> [PostChange] {
    func descriptions(_ post: Post) -> (paths: [String], texts: [String: String?]) {
      let media = (post.media?.value ?? []).compactMap { medium in
        medium.value.file.map { ($0.value, medium.value.alternativeText?.value) }
      }
      return (media.map(\.0), Dictionary(media) { first, _ in first })
    }
    let (before, after) = (descriptions(old), descriptions(new))
    var changes: [PostChange] = []
    for path in after.paths {
      guard let text = before.texts[path] else {
        changes.append(PostChange(.media(path), .added))
        continue
      }
      if let change = PostChange(.alternativeText(of: path), from: text, to: after.texts[path] ?? nil) {
        changes.append(change)
      }
    }
    changes += before.paths.filter { after.texts[$0] == nil }.map { PostChange(.media($0), .removed) }
    if before.paths != after.paths, Set(before.paths) == Set(after.paths) {
      changes.append(PostChange(.mediaOrder, .changed))
    }
    return changes
  }

  /// The pictures and films that a post shows as before, while their bytes differ.
  private func replacedMedia(in document: Document) -> [PostChange] {
    guard !changedMedia.isEmpty else { return [] }
    var seen: Set<String> = []
    return document.shownFiles.filter { changedMedia.contains($0) && seen.insert($0).inserted }.map {
      PostChange(.media($0), .changed)
    }
  }
}

/// Compares the texts of a post's body.
private struct TextComparison {
  private(set) var changes: [PostChange] = []

  init(_ before: Document, _ old: Post, _ after: Document, _ new: Post) {
    let (oldTexts, newTexts) = (Self.texts(of: old, in: before), Self.texts(of: new, in: after))
    var hasOtherComments = false
    let channels = new.texts.map(\.channel?.value) + old.texts.map(\.channel?.value).filter { newTexts[$0] == nil }
    var seen: Set<String?> = []
    for channel in channels where seen.insert(channel).inserted {
      let (first, second) = (oldTexts[channel], newTexts[channel])
      let subject = channel.map { PostChange.Subject.channelText($0) } ?? .text
      // A body without any text has an empty common one.
      switch (first?.shown ?? [], second?.shown ?? []) {
      case (let first, let second) where first == second: break
      case ([], _): changes.append(PostChange(subject, .added))
      case (_, []): changes.append(PostChange(subject, .removed))
      default: changes.append(PostChange(subject, .changed))
      }
      if first?.written != second?.written { hasOtherComments = true }
    }
    if changes.isEmpty, hasOtherComments { changes.append(PostChange(.comments, .changed)) }
  }

  private static func texts(of post: Post, in document: Document) -> [String?: (written: [UInt8], shown: [UInt8])] {
    Dictionary(
      post.texts.map { text in
        let written = document.source.bytes[text.range.indices].withLineFeeds.trimmingBlanks
        return (text.channel?.value, (written, written.withoutComments))
      }
    ) { first, _ in first }
  }
}

extension [UInt8] {
  /// The same text without `<!-- … -->` and without the empty lines that those leave.
  fileprivate var withoutComments: [UInt8] {
    var result: [UInt8] = []
    var rest = self[...]
    while let start = rest.firstIndex(of: 0x3C) {
      guard rest[start...].starts(with: "<!--".utf8) else {
        result += rest[...start]
        rest = rest[(start + 1)...]
        continue
      }
      // One that nothing ends is text.
      guard let end = Self.end(ofComment: rest[(start + 4)...]) else { break }
      result += rest[..<start]
      rest = rest[end...]
    }
    if rest.count == count { return self }
    return (result + rest).joiningEmptyLines.trimmingBlanks
  }

  private static func end(ofComment rest: ArraySlice<UInt8>) -> Int? {
    var index = rest.startIndex
    while let dash = rest[index...].firstIndex(of: 0x2D) {
      if rest[dash...].starts(with: "-->".utf8) { return dash + 3 }
      index = dash + 1
    }
    return nil
  }

  /// One empty line for any number of them.
  private var joiningEmptyLines: [UInt8] {
    var run = 0
    return filter { byte in
      run = byte == 0x0A ? run + 1 : 0
      return run < 3
    }
  }
}
