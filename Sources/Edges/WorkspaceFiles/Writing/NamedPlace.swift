import Localization
import SourceText
import SystemLibrary

/// The place that a path on a command line leads to, once every link on the way is followed.
struct NamedPlace {
  /// The absolute path, without links, of the folder that holds it.
  private(set) var folder: String
  private(set) var name: String

  var path: String { folder == "/" ? "/" + name : folder + "/" + name }

  /// The process's own open descriptor that `/dev/stdout` or `/dev/fd/63` stands for.
  var descriptor: Int32? {
    let ownFolders = ["/dev/fd", "/proc/\(getpid())/fd"]
    return ownFolders.contains(folder) ? Int32(name) : nil
  }

  /// Follows a path to a file. Links are followed as far as they lead, to a file that does not exist yet too.
  ///
  /// - Parameter path: absolute.
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
      // Of links that the system itself makes, the text is not always a path.
      if FileSystem.entry(at: self.path) != .link { return }
      next = target.hasPrefix("/") ? target : folder + "/" + target
    }
    throw .notWritable(path, ELOOP)
  }

  /// Follows a path to a folder. Missing folders at its end are part of it.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - root: the workspace, in which no link is followed.
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

  /// Opens the folder that holds the place, which is made if it does not exist.
  func openFolder(root: String) throws(WorkspaceError) -> Folder {
    if let inside = folder.below(root) { return try FolderTree(Folder(root)).folder(at: inside, isMade: true) }
    try Self.makeFolder(folder)
    return try Folder(folder)
  }

  /// Makes a folder that a command line names, and those above it.
  static func makeFolder(_ path: String) throws(WorkspaceError) {
    if path.isEmpty || FileSystem.isFolder(path) { return }
    try makeFolder(path.folderAndName.folder)
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    // Somebody else may have made it meanwhile.
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
