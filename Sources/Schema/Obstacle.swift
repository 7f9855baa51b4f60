import Localization

/// What stood in the way of reading a file or a folder of the workspace.
public enum Obstacle: Hashable, Sendable {
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
  case linkToNothing(target: String)
  case linkLoop

  /// Whether a document that should have been read was not.
  public var hidesDocument: Bool {
    switch self {
    case .folderNamedAsFile, .otherWorkspace: false
    default: true
    }
  }
}
