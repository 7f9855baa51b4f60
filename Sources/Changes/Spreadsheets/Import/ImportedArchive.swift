import ChangePlans
import CivilTime
import Editorial
import SourceText

/// The posts that an import brings into a workspace from the time before the team used Edito, with the change of `edito.md` that declares
/// them as the archive.
public struct ImportedArchive: Sendable {
  /// The day to write as `since:`.
  public let since: CalendarDay
  /// The number of imported posts that were published before that day.
  public let count: Int
  /// The settings without `since:`.
  public let settings: SourceFile
  /// The settings with `since:`.
  public let newSettings: SourceFile

  /// The minimum number of posts of an archive. Fewer old posts may just not have been recorded before.
  private static let fewest = 10

  /// - Returns: `nil` if the settings already have `since:` or cannot be changed, if the workspace already has a published post, or if the
  ///   import creates fewer than ten posts that were published before today.
  init?(_ changes: [ImportPlan.Change], into target: ImportTarget, today: CalendarDay) {
    guard !target.hasPublishedPost, let settings = target.corpus.settingsDocument?.source else { return nil }
    count = changes.count { change in change.publishedOn.map { $0 < today } ?? false }
    guard count >= Self.fewest, let bytes = Self.settings(settings.bytes, beginningOn: today) else { return nil }
    since = today
    self.settings = settings
    newSettings = SourceFile(path: settings.path, bytes: bytes)
  }

  /// Returns the bytes of settings with `since:`; `nil` if they already have the key, or cannot be changed.
  static func settings(_ bytes: [UInt8], beginningOn day: CalendarDay) -> [UInt8]? {
    let source = SourceFile(path: DocumentKind.settingsFileName, bytes: bytes)
    guard let editor = FrontMatterEditor(source), !editor.hasKey("since"),
      let edits = editor.setting(
        ["since"], to: day.description,
        behind: ["edito", "name", "locale", "timezone", "capacity", "approval", "line-breaks", "horizon"])
    else { return nil }
    return ChangePlan.apply(edits, to: bytes)
  }
}
