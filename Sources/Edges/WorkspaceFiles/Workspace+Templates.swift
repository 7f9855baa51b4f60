import Localization
import SourceText

extension Workspace {
  /// The path of a workspace's own template.
  public static func templatePath(_ name: String) -> String { "templates/\(name).md" }

  /// The workspace's own template of a name, such as `post`; `nil` if it has none.
  ///
  /// - Throws: ``WorkspaceError`` if it cannot be read.
  public func template(_ name: String) throws(WorkspaceError) -> String? {
    let path = Self.templatePath(name)
    guard FileSystem.entry(at: root + "/" + path) != nil else { return nil }
    // What a link brings in from elsewhere would be copied into a document, and published with it.
    if case .success(let target) = FileSystem.realPath(root + "/" + path), !Workspace.shows(target, root: root) {
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "\(path) is a symbolic link that leads out of the workspace, and is not followed",
          fr: "\(path) est un lien symbolique qui sort de l’espace de travail : il n’est pas suivi"),
        hints: [
          LocalizedText(
            en: "copy what is needed into the workspace", fr: "copiez le nécessaire dans l’espace de travail")
        ])
    }
    let source: SourceFile
    switch FileSystem.read(root + "/" + path, limit: SourceFile.sizeLimit) {
    case .success(.bytes(let bytes)): source = SourceFile(path: path, bytes: bytes)
    case .success(.tooLarge):
      throw WorkspaceError(.notReadable, LocalizedText(en: "\(path) is too large", fr: "\(path) est trop grand"))
    case .failure(let failure):
      throw WorkspaceError(
        .notReadable,
        LocalizedText(en: "\(path) cannot be read: \(failure.reason)", fr: "\(path) est illisible : \(failure.reason)"))
    }
    guard source.textFaults().illFormed == nil else {
      throw WorkspaceError(.notReadable, LocalizedText(en: "\(path) is not UTF-8", fr: "\(path) n’est pas en UTF-8"))
    }
    return String(decoding: source.bytes[source.byteOrderMarkLength...], as: UTF8.self)
  }
}
