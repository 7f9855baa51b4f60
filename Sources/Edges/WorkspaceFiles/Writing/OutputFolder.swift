import Editorial
import Localization
import SourceText
import SystemLibrary

/// The folder that `--output` names, for files whose names Edito chooses.
public final class OutputFolder {
  private let tree: FolderTree

  /// Opens the folder, and creates it if it does not exist.
  ///
  /// - Parameters:
  ///   - path: the absolute path.
  ///   - workspace: the workspace. Links in it are rejected.
  public init(_ path: String, in workspace: Workspace) throws {
    let place = try NamedPlace(ofFolder: path, root: workspace.root)
    if place.isOfGit { throw WorkspaceError.isOfGit(place.path) }
    let above = try place.openFolder(root: workspace.root)
    tree = FolderTree(place.name.isEmpty ? above : try above.folder(place.name, isMade: true))
  }

  /// Writes a file, or replaces it as a whole.
  public func write(_ bytes: [UInt8], as name: String) throws {
    try StopSignals.deferred {
      tree.root.removeLeftovers()
      try tree.root.write(bytes, as: name, replacing: .file)
    }
  }
}

extension NamedPlace {
  /// Whether the location is a `.git` folder, or inside one.
  var isOfGit: Bool { path.lowercased().utf8.split(separator: .slash).contains { $0.elementsEqual(".git".utf8) } }
}

extension WorkspaceError {
  static func isOfGit(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "\(path) belongs to git; not changed", fr: "\(path) appartient à git ; inchangé"))
  }
}
