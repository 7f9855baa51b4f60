import Localization

/// What stood in the way of reading a file or a folder of the workspace.
public enum FileReadFailure: Hashable, Sendable {
  case accessDenied
  /// A folder that may not be listed.
  case closedFolder
  /// It was there when the workspace was walked, and was gone when it was to be read.
  case disappeared
  /// Any other refusal of the system, in words.
  case refused(reason: LocalizedText)
  /// A folder with the name of a Markdown file; it is entered all the same.
  case folderNamedAsFile
  /// A pipe, a socket or a device.
  case neitherFileNorFolder
  /// A folder with an `edito.md` of its own.
  case otherWorkspace
  case linkOutside(target: String)
  /// A link where documents are kept to a folder of the workspace where none are.
  case linkToFolder(target: String)
  /// A link where documents are kept to a file of the workspace that is not read as one. `name` is the one that the file should
  /// have in the place of the link; `nil` where it is no Markdown.
  case linkToFile(target: String, name: String?)
  case linkToNothing(target: String)
  case linkLoop
  /// A file of git's that a sparse checkout leaves out.
  case leftOut
  /// A file where documents are kept whose name does not end in `.md`. `name` is the one it should have; `nil` where it is no
  /// Markdown. `isCertain` if its place tells the kind, or a key that no other kind has.
  case otherEnding(kind: String, name: String?, isCertain: Bool = true)
  /// A document whose name begins with a dot. `name` is the one it should have; `nil` if nothing is left of it.
  case hiddenName(kind: String, name: String?)
  /// A copy that an editor or a person left beside a document named `name`.
  case backup(kind: String, of: String)
  /// A README with the front matter of a kind's documents. `isCertain` if its keys tell no other kind.
  case readMe(kind: String, isCertain: Bool)
  /// A text without front matter in the folder of a kind.
  case noFrontMatter(kind: String)
  /// Front matter of a kind's documents, outside of the kind's folder. `isCertain` where a key tells that no other kind is meant.
  case elsewhere(kind: String, folder: String, isCertain: Bool)

  /// Whether a document that should have been read was not.
  public var hidesDocument: Bool {
    switch self {
    case .folderNamedAsFile, .otherWorkspace, .otherEnding, .hiddenName, .backup, .readMe, .noFrontMatter, .elsewhere,
      .linkToFolder:
      false
    default: true
    }
  }

  /// Whether the file was opened all the same, and its text is known.
  public var leavesText: Bool {
    switch self {
    case .readMe, .noFrontMatter, .elsewhere: true
    default: false
    }
  }
}
