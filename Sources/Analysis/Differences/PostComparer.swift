import Editorial
import Publishing
import SourceText

/// A comparison of the posts of two revisions.
struct PostComparer {
  let before: Corpus
  let after: Corpus
  /// The paths of the files whose bytes differ, except documents.
  let changedMedia: Set<String>

  /// Returns the difference between a post's two revisions; `nil` if nothing differs, not even the path. A post without an earlier
  /// document was added; one without a later document was removed.
  func difference(between before: Document?, and after: Document?) -> PostDifference? {
    guard let before, let after, let old = before.post, let new = after.post else {
      return PostDifference(before: before, after: after, moves: [], changes: [])
    }
    let isSame =
      before.source.bytes == after.source.bytes && self.before.lineBreaks(of: old) == self.after.lineBreaks(of: new)
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
    changes += textChanges(from: texts(of: old, in: before, self.before), to: texts(of: new, in: after, self.after))
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

  /// Returns a change for each media file that a post shows and whose bytes differ.
  private func replacedMedia(in document: Document) -> [PostChange] {
    guard !changedMedia.isEmpty else { return [] }
    return document.shownFiles.filter(changedMedia.contains).uniqued.map { PostChange(.media($0), .changed) }
  }
}

extension PostComparer {
  /// A channel's own text or the common text, as it is published, and the comments in it.
  private struct Text: Equatable {
    let channel: String?
    let shown: [UInt8]
    let comments: [UInt8]
  }

  private func texts(of post: Post, in document: Document, _ corpus: Corpus) -> [Text] {
    post.texts.map { text in
      let joinsLines = corpus.lineBreaks(of: post) == .join
      let comments = text.nodes.filter { document.markdown.isComment($0) }
      return Text(
        channel: text.channel?.value,
        shown: MeantText(text.nodes, of: document, .all, joinsLines: joinsLines).bytes,
        comments: comments.flatMap { Array(document.markdown.literal(of: $0)).withLineFeeds.trimmingBlanks })
    }
  }

  private func textChanges(from old: [Text], to new: [Text]) -> [PostChange] {
    var changes: [PostChange] = []
    var hasOtherComments = false
    var seen: Set<String?> = []
    for channel in (new + old).map(\.channel) where seen.insert(channel).inserted {
      let first = old.first { $0.channel == channel }
      let second = new.first { $0.channel == channel }
      let subject = channel.map { PostChange.Subject.channelText($0) } ?? .text
      // A missing text counts as an empty one.
      switch (first?.shown ?? [], second?.shown ?? []) {
      case (let first, let second) where first == second: break
      case ([], _): changes.append(PostChange(subject, .added))
      case (_, []): changes.append(PostChange(subject, .removed))
      default: changes.append(PostChange(subject, .changed))
      }
      if first?.comments ?? [] != second?.comments ?? [] { hasOtherComments = true }
    }
    if changes.isEmpty, hasOtherComments { changes.append(PostChange(.comments, .changed)) }
    return changes
  }
}
