import Localization
import SourceText
import SystemLibrary

/// The location that a path from the command line names, with all links resolved.
struct NamedPlace {
  /// The absolute path of the folder that contains the location, without links.
  private(set) var folder: String
  private(set) var name: String

  var path: String { folder == "/" ? "/" + name : folder + "/" + name }

  /// The number of this process's open descriptor that a path such as `/dev/stdout` or `/dev/fd/63` names; `nil` for other paths.
  var descriptor: Int32? {
    let ownFolders = ["/dev/fd", "/proc/\(getpid())/fd"]
    return ownFolders.contains(folder) ? Int32(name) : nil
  }

  /// Resolves a path to a file. All links are followed, even to a file that does not exist yet.
  ///
  /// - Parameter path: an absolute path.
  init(ofFile path: String) throws(WorkspaceError) {
    var next = path
    for _ in 0..<40 {
      let (above, name) = next.folderAndName
      guard !name.isEmpty, name != ".", name != ".." else { throw .notWritable(path, EISDIR) }
      let folder: String
      switch FileSystem.realPath(above.isEmpty ? "/" : above) {
      case .success(let real): folder = real
      case .failure(let failure) where failure.code == ENOENT: throw Self.noFolder(above, for: path)
      case .failure(let failure): throw .notWritable(path, failure.code)
      }
      (self.folder, self.name) = (folder, name)
      guard descriptor == nil, let target = FileSystem.target(ofLink: self.path) else { return }
      // For links that the system creates itself, the text is not always a path.
      if FileSystem.entry(at: self.path) != .link { return }
      next = target.hasPrefix("/") ? target : folder + "/" + target
    }
    throw .notWritable(path, ELOOP)
  }

  /// Resolves a path to a folder. Missing folders at its end are allowed.
  ///
  /// - Parameters:
  ///   - path: an absolute path.
  ///   - root: the path of the workspace. Links in it are rejected.
  init(ofFolder path: String, root: String) throws(WorkspaceError) {
    var real = ""
    for part in path.utf8.split(separator: .slash).map(Substring.init) where part != "." {
      if part == ".." {
        real = real.folderAndName.folder
        continue
      }
      let next = real + "/" + part
      guard FileSystem.entry(at: next) == .link else {
        real = next
        continue
      }
      if real.below(root) != nil { throw .isLink(next) }
      switch FileSystem.realPath(next) {
      case .success(let target): real = target == "/" ? "" : target
      case .failure(let failure): throw .notWritable(next, failure.code)
      }
    }
    let (above, name) = real.folderAndName
    (folder, self.name) = (above.isEmpty ? "/" : above, name)
  }

  /// Opens the folder that contains the location, and creates it if it does not exist.
  func openFolder(root: String) throws(WorkspaceError) -> Folder {
    if let inside = folder.below(root) { return try FolderTree(Folder(root)).folder(at: inside, isMade: true) }
    try Self.makeFolder(folder)
    return try Folder(folder)
  }

  /// Creates a folder named on the command line, and those above it.
  static func makeFolder(_ path: String) throws(WorkspaceError) {
    if path.isEmpty || FileSystem.isFolder(path) { return }
    try makeFolder(path.folderAndName.folder)
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    // Another process may have created it meanwhile.
    if code == EEXIST, FileSystem.isFolder(path) { return }
    throw code == EEXIST ? .isNotFolder(path) : .notWritable(path, code)
  }

  private static func noFolder(_ folder: String, for path: String) -> WorkspaceError {
    WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "cannot write \(path): no folder \(folder)",
        fr: "impossible d’écrire \(path) : le dossier \(folder) n’existe pas"))
  }
}
