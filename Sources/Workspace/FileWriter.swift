import Localization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes files whole or not at all.
public enum FileWriter {
  /// Replaces a file, or makes one: the bytes go to a new file beside it, which then takes its name.
  ///
  /// - Throws: ``WorkspaceError`` when a byte could not be written; the old file is then untouched.
  public static func replace(_ path: String, with bytes: [UInt8]) throws {
    try uninterrupted { try write(bytes, to: path) }
  }

  /// Lets Ctrl-C and the like wait until a file is whole and its temporary neighbour gone.
  ///
  /// The threads that Dispatch keeps block these signals anyway, so that only the calling one could be struck.
  static func uninterrupted<Result>(_ work: () throws -> Result) rethrows -> Result {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = "\(path).\(getpid()).edito-tmp"
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~currentMask
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw notWritable(path, errno) }
    let failure = writeAll(bytes, to: descriptor, mode: mode)
    close(descriptor)
    if let failure {
      unlink(temporary)
      throw notWritable(path, failure)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw notWritable(path, code)
    }
  }

  /// Makes a file that must not be there yet, and the folders above it.
  public static func create(_ path: String, with bytes: [UInt8]) throws {
    try makeFolder(above: path)
    if FileSystem.entry(at: path) != nil {
      throw WorkspaceError(
        .exists,
        LocalizedText(en: "\(path) exists already: it is left as it is", fr: "\(path) existe déjà : il reste tel quel"))
    }
    try replace(path, with: bytes)
  }

  /// Gives a file another name, unless something has that name already.
  public static func move(_ path: String, to newPath: String) throws {
    guard FileSystem.entry(at: newPath) == nil else {
      throw WorkspaceError(
        .exists,
        LocalizedText(
          en: "\(path) cannot be renamed: \(newPath) exists already",
          fr: "\(path) ne peut être renommé : \(newPath) existe déjà"))
    }
    guard rename(path, newPath) == 0 else { throw notWritable(newPath, errno) }
  }

  /// Makes the folders above a file.
  public static func makeFolder(above path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try makeFolder(String(path[..<slash]))
  }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws {
    if FileSystem.isFolder(path) { return }
    try makeFolder(above: path)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw notWritable(path, errno) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, mode: mode_t) -> Int32? {
    if let failure = writeAll(bytes, to: descriptor) { return failure }
    if fchmod(descriptor, mode) != 0 { return errno }
    return fsync(descriptor) == 0 ? nil : errno
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return nil
  }

  // MARK: What can be made again

  /// Writes a file that can be made again at any time, so that the disk need not be waited for.
  ///
  /// - Parameter isNew: whether nobody can see the file before all of it is there; else it takes its name once it is whole.
  static func writeRemakeable(_ bytes: [UInt8], to path: String, isNew: Bool) throws(WorkspaceError) {
    let place = isNew ? path : "\(path).\(getpid()).edito-tmp"
    let descriptor = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw notWritable(path, errno) }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    if let failure {
      unlink(place)
      throw notWritable(path, failure)
    }
    guard isNew || rename(place, path) == 0 else {
      let code = errno
      unlink(place)
      throw notWritable(path, code)
    }
  }

  private static var currentMask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  static func notWritable(_ path: String, _ code: Int32) -> WorkspaceError {
    let reason = SystemError.reason(code)
    return WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "\(path) could not be written: \(reason)", fr: "\(path) n’a pas pu être écrit : \(reason)"),
      hints: [LocalizedText(en: "the file is as it was", fr: "le fichier est resté tel qu’il était")])
  }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
