import CivilTime
import Editorial
import Localization
import Schema
import Snapshots

/// Posts that get the status `scheduled`, because they are loaded into a scheduler.
public enum PostScheduling {
  /// Returns the action that sets a post's date, if one is given, and its status.
  ///
  /// A post that is not finished, or still waits for its approval, gets only the date, with a notice.
  ///
  /// - Parameters:
  ///   - target: the planned date; `nil` if it stays.
  ///   - isExported: whether the post is in a file for a scheduler, so that it is loaded even as a draft.
  ///   - isTaken: returns whether a file exists at a path, even if git ignores it.
  /// - Throws: ``UsageError`` if the post has no date, is cancelled or published, cannot be edited, or is not ready and no date is given.
  public static func action(
    on document: Document, at target: Slot?, isExported: Bool = false, in snapshot: Snapshot,
    isTaken: (_ path: String) -> Bool
  ) throws -> PlannedAction {
    let post = try document.requirePost()
    let corpus = snapshot.corpus
    guard target != nil || post.slot != nil || (post.channels?.value ?? []).contains(where: { $0.slot != nil }) else {
      throw UsageError(
        LocalizedText(en: "\(document.path) has no date", fr: "\(document.path) n’a pas de date"),
        hint: LocalizedText(
          en: "add it: `edito schedule \(document.id) 2026-11-24 09:00`",
          fr: "ajoutez-la : `edito schedule \(document.id) 2026-11-24 09:00`"))
    }
    var record = try DocumentRecord(of: document)
    var values: [PlannedAction.ValueChange] = []
    var rename: DocumentRename?
    if let target {
      let move = try PostMove(document, to: target, in: snapshot, isTaken: isTaken)
      (record, values, rename) = (move.record, move.values, move.rename)
    }
    let needsApproval = corpus.settings.approval?.value == .required
    let mayGoOut =
      post.state == .approved || post.state == .scheduled || !needsApproval && (post.state.isFinished || isExported)
    switch post.state {
    case .published, .cancelled: throw unfit(document, post.state)
    case .scheduled: break
    case _ where !mayGoOut:
      guard target != nil else { throw unready(document, post.state, needsApproval: needsApproval) }
    default:
      try record.set("status", to: PostStatus.scheduled.rawValue)
      values.append(.init("status", from: post.frontMatter.status?.value.rawValue, to: PostStatus.scheduled.rawValue))
    }
    guard !values.isEmpty else { return .nothing }
    try record.requirePost(in: corpus) { written in written.state == (mayGoOut ? .scheduled : post.state) }
    return PlannedAction(
      record.plan(renaming: rename, in: corpus),
      [PlannedAction.Summary(document.path, newPath: rename?.to, values)],
      notices: mayGoOut ? [] : [.waits(rename?.newID ?? document.id, post.state)])
  }

  private static func unfit(_ document: Document, _ state: PostStatus) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path): status is “\(state.name)”", fr: "\(document.path) : le statut est « \(state.name) »"))
  }

  private static func unready(_ document: Document, _ state: PostStatus, needsApproval: Bool) -> UsageError {
    UsageError(
      needsApproval
        ? LocalizedText(
          en: "\(document.path): status is “\(state.name)”, only approved posts can be scheduled",
          fr: "\(document.path) : le statut est « \(state.name) », et seules les publications validées se programment")
        : LocalizedText(
          en: "\(document.path): status is “\(state.name)”, only finished posts can be scheduled",
          fr: "\(document.path) : le statut est « \(state.name) », et seules les publications prêtes se programment"),
      hint: .waits(document.id, state))
  }
}

extension LocalizedText {
  /// Returns the next step that a post needs before it can be scheduled.
  fileprivate static func waits(_ id: String, _ state: PostStatus) -> LocalizedText {
    state == .review
      ? LocalizedText(
        en: "the post is waiting for approval: `edito approve \(id)`",
        fr: "la publication attend d’être validée : `edito approve \(id)`")
      : LocalizedText(
        en: "when the text is finished, submit the post for review: `edito set status=review \(id)`",
        fr: "quand le texte est fini, passez la publication en relecture : `edito set status=review \(id)`")
  }
}
