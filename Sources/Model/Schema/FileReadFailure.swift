import Localization

/// The reason why a file or a folder of the workspace was not read.
public enum FileReadFailure: Hashable, Sendable {
  case accessDenied
  /// A folder whose permissions do not allow Edito to list its files.
  case closedFolder
  /// A file that existed when the workspace was scanned, and was deleted before it could be read.
  case disappeared
  /// Any other error of the system, in words.
  case rejected(reason: LocalizedText)
  /// A folder with the name of a Markdown file. The files in it are read.
  case folderNamedAsFile
  /// A pipe, a socket or a device.
  case neitherFileNorFolder
  /// A folder with its own `edito.md`.
  case otherWorkspace
  case linkOutside(target: String)
  /// A link, in a folder for documents, to another folder of the workspace that is not for documents. The link is not followed.
  case linkToFolder(target: String)
  /// A link, in a folder for documents, to a file of the workspace that is not read as a document. `name` is the name that the file
  /// should have instead of the link; `nil` if the file is not Markdown.
  case linkToFile(target: String, name: String?)
  case linkToNothing(target: String)
  case linkLoop
  /// A file in the git repository that a sparse checkout excludes.
  case leftOut
  /// A file whose name does not end in `.md`, in a folder for documents or with the front matter of a kind. `name` is the name that the
  /// file should have; `nil` if the file is not Markdown. `isCertain` is true if its folder, `kind:` or a key that no other kind has
  /// determines the kind.
  case otherEnding(kind: String, name: String?, isCertain: Bool = true)
  /// A document whose name begins with a dot. `name` is the name that the document should have; `nil` if nothing remains without the dots
  /// at its start.
  case hiddenName(kind: String, name: String?)
  /// A backup copy of a document, made by an editor or a person. `of` is the name of the document.
  case backup(kind: String, of: String)
  /// A README with the front matter of a kind. `isCertain` is true if `kind:`, a key that no other kind has, or the folder confirms the
  /// kind.
  case readMe(kind: String, isCertain: Bool)
  /// A text without front matter in the folder of a kind.
  case noFrontMatter(kind: String)
  /// A file with the front matter of a kind, outside the folder of that kind. `isCertain` is true if `kind:`, a key that no other kind has,
  /// or a similar folder name confirms the kind.
  case elsewhere(kind: String, folder: String, isCertain: Bool)

  /// Whether the failure may hide a document that should have been read.
  public var hidesDocument: Bool {
    switch self {
    case .folderNamedAsFile, .otherWorkspace, .otherEnding, .hiddenName, .backup, .readMe, .noFrontMatter, .elsewhere,
      .linkToFolder:
      false
    default: true
    }
  }

  /// Whether the file was read anyway, but not as a document, so its text is known.
  public var leavesText: Bool {
    switch self {
    case .readMe, .noFrontMatter, .elsewhere: true
    default: false
    }
  }
}
