import Lint
import Localization
import SourceText

extension Workspace {
  /// Writes a plan's changes, each file whole or not at all. A file that was changed since it was read is left alone.
  ///
  /// - Throws: ``WorkspaceError`` at the first file that cannot be mended; those before it are.
  public func apply(_ plan: FixPlan) throws {
    for (index, change) in plan.changes.enumerated() {
      do {
        try apply(change)
      } catch let error as WorkspaceError where index > 0 {
        throw WorkspaceError(error.kind, error.message, hints: error.hints + [.mendedBefore(index)])
      }
    }
  }

  private func apply(_ change: FixPlan.Change) throws {
    let path = root + "/" + change.path
    guard case .success(.bytes(let current)) = FileSystem.read(path, limit: SourceFile.sizeLimit),
      current == change.oldBytes
    else {
      throw WorkspaceError(
        .changedMeanwhile,
        LocalizedText(
          en: "\(change.path) was changed meanwhile: it is left as it is",
          fr: "\(change.path) a été modifié entre-temps : il reste tel quel"),
        hints: [LocalizedText(en: "run the command again", fr: "relancez la commande")])
    }
    if change.newBytes != change.oldBytes { try FileWriter.replace(path, with: change.newBytes) }
    if let newPath = change.newPath { try FileWriter.move(path, to: root + "/" + newPath) }
  }
}

extension LocalizedText {
  fileprivate static func mendedBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other file was", "other files were") mended before it",
      fr: "\(count, "autre fichier a été corrigé", "autres fichiers ont été corrigés") avant lui")
  }
}
