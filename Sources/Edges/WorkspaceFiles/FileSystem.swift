import Localization
import SourceText
import SystemLibrary

/// The operations that examine and read files and folders by their paths. Paths are absolute, or relative to the current folder.
public enum FileSystem {
  /// The kind of item at a path.
  public enum Entry: Sendable {
    case file, folder, link, other
  }

  /// Returns the kind of item at a path, without following a link; `nil` if nothing exists there, or if the system denies access.
  public static func entry(at path: String) -> Entry? {
    var status = stat()
    guard path.isWholeToSystem, lstat(path, &status) == 0 else { return nil }
    return kind(of: status)
  }

  /// Returns whether a path leads to a regular file. Links are followed.
  public static func isFile(_ path: String) -> Bool {
    var status = stat()
    return path.isWholeToSystem && stat(path, &status) == 0 && kind(of: status) == .file
  }

  /// Returns whether a path leads to a folder. Links are followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.isWholeToSystem && stat(path, &status) == 0 && kind(of: status) == .folder
  }

  /// Returns whether a path leads to something that is neither a file nor a folder, such as a pipe or a device. Links are followed.
  public static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return path.isWholeToSystem && stat(path, &status) == 0 && kind(of: status) == .other
  }

  static func kind(of status: stat) -> Entry {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Returns the names in a folder with their kinds, unordered.
  public static func contents(of folder: String) -> Result<[(name: String, entry: Entry)], PosixFailure> {
    guard let directory = opendir(folder) else { return .failure(PosixFailure(errno)) }
    return .success(contents(of: directory) { entry(at: folder + "/" + $0) ?? .other })
  }

  /// Returns the names in an open folder with their kinds, unordered, and closes the folder.
  ///
  /// - Parameter entry: returns the kind of a name, for file systems whose listings do not contain kinds.
  static func contents(
    of directory: OpenDirectory, entry: (String) -> Entry
  ) -> [(name: String, entry: Entry)] {
    defer { closedir(directory) }
    var names: [(name: String, entry: Entry)] = []
    while let item = readdir(directory) {
      guard let name = name(of: item) else { continue }
      if name == "." || name == ".." { continue }
      switch Int32(item.pointee.d_type) {
      case Int32(DT_REG): names.append((name, .file))
      case Int32(DT_DIR): names.append((name, .folder))
      case Int32(DT_LNK): names.append((name, .link))
      case Int32(DT_UNKNOWN): names.append((name, entry(name)))
      default: names.append((name, .other))
      }
    }
    return names
  }

  #if canImport(Glibc)
    typealias OpenDirectory = OpaquePointer
  #else
    typealias OpenDirectory = UnsafeMutablePointer<DIR>
  #endif

  /// Returns the name of an item in a folder. The name is read in place, because a copy of the item would include its whole field for
  /// names of 256 bytes or more.
  private static func name(of item: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    return String(cString: (UnsafeRawPointer(item) + offset).assumingMemoryBound(to: CChar.self))
  }

  /// Returns the bytes of a file, or only its size if the size exceeds a limit in bytes. Links are followed.
  public static func read(_ path: String, limit: Int) -> Result<Contents, PosixFailure> {
    FileReader().read(path, limit: limit)
  }

  /// Returns the bytes of a file as ``read(_:limit:)`` does; `nil` if the file was changed or replaced while it was read.
  public static func readUnchanged(_ path: String, limit: Int) -> Result<Contents, PosixFailure>? {
    readUnchanged(path) { read(path, limit: limit) }
  }

  static func readUnchanged(
    _ path: String, by read: () -> Result<Contents, PosixFailure>
  ) -> Result<Contents, PosixFailure>? {
    let before = FileStamp(at: path)
    let contents = read()
    return FileStamp(at: path) == before ? contents : nil
  }

  public enum Contents: Sendable {
    case bytes([UInt8])
    case tooLarge(bytes: Int)
  }

  /// Returns the absolute path with links and `..` resolved, or the system's error.
  public static func realPath(_ path: String) -> Result<String, PosixFailure> {
    guard path.isWholeToSystem else { return .failure(PosixFailure(ENOENT)) }
    guard let resolved = realpath(path, nil) else { return .failure(PosixFailure(errno)) }
    defer { free(resolved) }
    return .success(String(cString: resolved))
  }

  /// Returns an absolute path as it is spelled on disk, where accented letters may be encoded differently. A part that does not exist in
  /// any encoding is unchanged.
  public static func spelling(of path: String) -> String {
    // Most paths are spelled as on disk, and need no search part by part.
    guard path.utf8.contains(where: { $0 >= 0x80 }), entry(at: path) == nil else { return path }
    var spelled = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      let next = "\(spelled)/\(part)"
      if entry(at: next) == nil, case .success(let items) = contents(of: spelled.isEmpty ? "/" : spelled),
        let item = items.first(where: { $0.name == part })
      {
        spelled += "/" + item.name
      } else {
        spelled = next
      }
    }
    return path.hasSuffix("/") ? spelled + "/" : spelled
  }

  /// Returns the target of a symbolic link as written in it; `nil` if the path is not a link, or if the link cannot be read.
  public static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  /// The path of the current folder; `.` if the system does not know it.
  public static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}

extension String {
  /// Whether the system reads the whole path. The system stops at a zero byte, and would then open another file.
  var isWholeToSystem: Bool { !(utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? utf8.contains(0)) }
}

/// The error of a failed system call.
public struct PosixFailure: Error, Sendable {
  public let code: Int32
  public init(_ code: Int32) { self.code = code }
  public var reason: LocalizedText { SystemError.reason(code) }
}
