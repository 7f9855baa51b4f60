import Localization
import SourceText
import SystemLibrary

/// An open folder. Items are reached from its descriptor, one path component at a time and without following links, so a link
/// below it cannot redirect a write.
final class Folder: Sendable {
  /// The path for messages.
  let path: String
  let descriptor: Int32

  private init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path. Links are followed.
  convenience init(_ path: String) throws(WorkspaceError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritable(path, errno) }
    self.init(descriptor, path: path)
  }

  /// Opens a folder in this one.
  ///
  /// - Parameter isMade: whether to create the folder if it does not exist.
  /// - Throws: ``WorkspaceError`` if the name does not exist, cannot be created, or is a link or a file.
  func folder(_ name: String, isMade: Bool) throws(WorkspaceError) -> Folder {
    try requireName(name)
    let place = self.place(of: name)
    if isMade, mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST { throw .notWritable(place, errno) }
    let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened < 0 else { return Folder(opened, path: place) }
    let code = errno
    switch entry(name)?.kind {
    case .link: throw .isLink(place)
    case .file, .other: throw .isNotFolder(place)
    case .folder, nil: throw .notWritable(place, code)
    }
  }

  /// Returns the kind and status of a name in the folder; `nil` if it does not exist.
  func entry(_ name: String) -> (kind: FileSystem.Entry, status: stat)? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return (FileSystem.kind(of: status), status)
  }

  /// Returns the contents of a regular file; `nil` if the file cannot be read or exceeds a limit in bytes. Also `nil` for anything else,
  /// including links.
  func bytes(of name: String, limit: Int) -> [UInt8]? {
    guard entry(name)?.kind == .file,
      case .success(.bytes(let bytes)) = FileReader(in: self).read(name, limit: limit)
    else { return nil }
    return bytes
  }

  /// Returns whether a regular file has exactly these bytes.
  func holds(_ pieces: Pieces, in name: String) -> Bool {
    guard entry(name)?.kind == .file else { return false }
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let areThere = pieces.allSatisfy { piece in
      let bytes = piece()
      return SystemCall.read(bytes.count, from: file) == bytes
    }
    return areThere && SystemCall.read(1, from: file).isEmpty
  }

  /// Returns the names in the folder with their kinds, unordered.
  func contents() -> Result<[(name: String, entry: FileSystem.Entry)], PosixFailure> {
    // The copy has its own reading position, and is closed with the listing.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let directory = fdopendir(copy) else { return .failure(PosixFailure(errno)) }
    return .success(FileSystem.contents(of: directory) { entry($0)?.kind ?? .other })
  }

  /// Deletes a regular file. Returns whether it was deleted.
  @discardableResult
  func removeFile(_ name: String) -> Bool {
    entry(name)?.kind == .file && unlinkat(descriptor, name, 0) == 0
  }

  /// Deletes a folder if it is empty. Returns whether it was deleted.
  @discardableResult
  func removeEmptyFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }

  /// Deletes a folder with everything in it. Links are deleted, but not their targets.
  func removeFolder(_ name: String) {
    if let folder = try? folder(name, isMade: false) {
      for item in (try? folder.contents().get()) ?? [] {
        if item.entry == .folder { folder.removeFolder(item.name) } else { unlinkat(folder.descriptor, item.name, 0) }
      }
    }
    removeEmptyFolder(name)
  }

  func place(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  /// Rejects a text that is not the name of one item in the folder, such as `..` or `a/b`.
  func requireName(_ name: String) throws(WorkspaceError) {
    let isName = !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == .slash || $0 == 0 }
    if !isName { throw .notWritable(place(of: name), EINVAL) }
  }
}

/// A cache of the open folders on the last used path below a folder. It saves system calls if files are written in the order of their
/// paths. For one thread.
final class FolderTree {
  let root: Folder
  private var opened: [(name: Substring.UTF8View, folder: Folder)] = []

  init(_ root: Folder) { self.root = root }

  /// Returns the folder at a path below the root.
  ///
  /// - Parameter isMade: whether to create missing folders.
  func folder(at path: String, isMade: Bool) throws(WorkspaceError) -> Folder {
    try open(path) { parent, name throws(WorkspaceError) in try parent.folder(name, isMade: isMade) } ?? root
  }

  /// Returns the folder at a path below the root; `nil` if it, or one above it, does not exist.
  func existingFolder(at path: String) throws(WorkspaceError) -> Folder? {
    try open(path) { parent, name throws(WorkspaceError) in
      parent.entry(name) == nil ? nil : try parent.folder(name, isMade: false)
    }
  }

  private func open(
    _ path: String, _ part: (Folder, String) throws(WorkspaceError) -> Folder?
  ) throws(WorkspaceError) -> Folder? {
    let parts = path.isEmpty ? [] : path.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    let known = zip(opened, parts).prefix { $0.0.name.elementsEqual($0.1) }.count
    opened.removeSubrange(known...)
    for name in parts[known...] {
      guard let folder = try part(opened.last?.folder ?? root, String(Substring(name))) else { return nil }
      opened.append((name, folder))
    }
    return opened.last?.folder ?? root
  }

  /// Returns the folder of a file below the root, and the file's name.
  func place(of path: String, isMade: Bool) throws(WorkspaceError) -> (folder: Folder, name: String) {
    let (path, name) = path.folderAndName
    let folder = try self.folder(at: path, isMade: isMade)
    try folder.requireName(name)
    return (folder, name)
  }
}

/// Operations on the bytes of paths. For the system, a combining accent after a slash starts a name; for Swift, it is a part of
/// the slash.
extension String {
  /// Returns the path relative to a folder, empty for the folder itself; `nil` if it is not below the folder.
  public func below(_ folder: String) -> String? {
    if utf8.elementsEqual(folder.utf8) { return "" }
    let start = folder == "/" ? folder : folder + "/"
    return utf8.starts(with: start.utf8) ? String(Substring(utf8.dropFirst(start.utf8.count))) : nil
  }

  /// The absolute path without `.` and `..`, computed from its text. Links are not considered.
  var withoutDots: String {
    var parts: [Substring] = []
    for part in utf8.split(separator: .slash).map(Substring.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension WorkspaceError {
  static func notWritable(_ path: String, _ code: Int32) -> WorkspaceError {
    let reason = SystemError.reason(code)
    return WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "cannot write \(path): \(reason)", fr: "impossible d’écrire \(path) : \(reason)"),
      hints: [FileSystem.entry(at: path) == .file ? .fileIsAsItWas : .nothingWasWritten])
  }

  /// Returns the error about a path within a workspace that leads out of it through a link.
  static func leadsOut(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "cannot write \(path): a symbolic link leads out of the workspace",
        fr: "impossible d’écrire \(path) : un lien symbolique mène hors de l’espace de travail"),
      hints: [
        LocalizedText(
          en: "give the path of the file itself, such as ../posts.csv",
          fr: "indiquez le chemin du fichier lui-même, par exemple ../posts.csv")
      ])
  }

  static func isLink(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "cannot write \(path): it is a symbolic link",
        fr: "impossible d’écrire \(path) : c’est un lien symbolique"),
      hints: [
        LocalizedText(
          en: "delete the link, or replace it with a copy of its target",
          fr: "supprimez le lien, ou remplacez-le par une copie de sa cible")
      ])
  }

  static func isNotFolder(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .notWritable, LocalizedText(en: "\(path) is not a folder", fr: "\(path) n’est pas un dossier"))
  }

  static func isNotFile(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "\(path) is not a regular file; not changed",
        fr: "\(path) n’est pas un fichier ordinaire ; inchangé"))
  }

  static func cannotBeRenamed(_ path: String, to newPath: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "cannot rename \(path): \(newPath) already exists",
        fr: "impossible de renommer \(path) : \(newPath) existe déjà"))
  }

  static func exists(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(en: "\(path) already exists; not changed", fr: "\(path) existe déjà ; inchangé"))
  }
}

extension LocalizedText {
  fileprivate static let fileIsAsItWas = LocalizedText(
    en: "the file was not changed", fr: "le fichier est inchangé")

  /// The hint about a file that did not exist before.
  static let nothingWasWritten = LocalizedText(en: "nothing was written", fr: "rien n’a été écrit")
}
