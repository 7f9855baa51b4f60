import ChangePlans
import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots

/// The cancellation of a post, ready to be written.
public enum PostCancellation {
  /// Returns the action that sets the status `cancelled`, with the reason if one is given.
  ///
  /// - Throws: ``UsageError`` if the post is published on a channel, or if it cannot be edited.
  public static func action(on document: Document, because reason: String?, in snapshot: Snapshot) throws
    -> PlannedAction
  {
    let post = try document.requirePost()
    let corpus = snapshot.corpus
    guard !post.isOutSomewhere || document.isAwaited(after: snapshot.now.day) else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): the post is already published", fr: "\(document.path) : la publication a déjà paru"),
        hint: LocalizedText(
          en: "delete the channels that are no longer planned from `channels:`",
          fr: "supprimez de `channels:` les canaux qui ne sont plus prévus"))
    }
    var record = try DocumentRecord(of: document)
    var values: [PlannedAction.ValueChange] = []
    if post.state != .cancelled {
      let cancelled = PostStatus.cancelled.rawValue
      try record.set("status", to: cancelled)
      values.append(.init("status", from: post.frontMatter.status?.value.rawValue, to: cancelled))
    }
    if let reason, post.reason?.value != reason {
      try record.set("reason", to: YAMLScalar.text(reason))
      values.append(.init("reason", from: post.reason?.value, to: reason))
    }
    guard !values.isEmpty else { return .nothing }
    try record.requirePost(in: corpus) { written in
      written.state == .cancelled && (reason == nil || written.reason?.value == reason)
    }
    return PlannedAction(
      record.plan(renaming: nil, in: corpus), [PlannedAction.Summary(document.path, values)],
      notices: post.state == .scheduled ? [.deleteInScheduler] : [])
  }
}

extension LocalizedText {
  fileprivate static let deleteInScheduler = LocalizedText(
    en: "the post is loaded into a scheduler: delete it there as well",
    fr: "la publication est chargée dans l’outil de programmation : supprimez-la aussi dans cet outil")
}
