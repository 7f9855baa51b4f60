import Localization
import SourceText

extension Workspace {
  /// Returns the path of a workspace's own template with a name such as `post`, relative to the root.
  public static func templatePath(_ name: String) -> String { "templates/\(name).md" }

  /// Returns the text of the workspace's own template with a name such as `post`; `nil` if the workspace has none.
  ///
  /// - Throws: ``WorkspaceError`` if the template cannot be read, or is a link out of the workspace or to a hidden file.
  public func template(_ name: String) throws(WorkspaceError) -> String? {
    let path = Self.templatePath(name)
    guard FileSystem.entry(at: root + "/" + path) != nil else { return nil }
    // The target of a link out of the workspace would be copied into a document, and published with it.
    if case .success(let target) = FileSystem.realPath(root + "/" + path), !Workspace.shows(target, root: root) {
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "cannot read \(path): the symbolic link leads out of the workspace",
          fr: "impossible de lire \(path) : le lien symbolique sort de l’espace de travail"),
        hints: [
          LocalizedText(
            en: "replace the link with a copy of its target", fr: "remplacez le lien par une copie de sa cible")
        ])
    }
    let source: SourceFile
    switch FileSystem.read(root + "/" + path, limit: SourceFile.sizeLimit) {
    case .success(.bytes(let bytes)): source = SourceFile(path: path, bytes: bytes)
    case .success(.tooLarge):
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "cannot read \(path): the file is too large", fr: "impossible de lire \(path) : le fichier est trop grand"
        ))
    case .failure(let failure):
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "cannot read \(path): \(failure.reason)", fr: "impossible de lire \(path) : \(failure.reason)"))
    }
    guard source.textIssues().illFormed == nil else {
      throw WorkspaceError(
        .notReadable,
        LocalizedText(en: "cannot read \(path): not UTF-8", fr: "impossible de lire \(path) : il n’est pas en UTF-8"))
    }
    return String(decoding: source.bytes[source.byteOrderMarkLength...], as: UTF8.self)
  }
}
