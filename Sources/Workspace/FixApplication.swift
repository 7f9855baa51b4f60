import Lint
import Localization
import SourceText

extension Workspace {
  /// Writes a plan's changes, each file whole or not at all. A file that was changed since it was read is left alone.
  public func apply(_ plan: FixPlan) throws {
    for change in plan.changes {
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
}
