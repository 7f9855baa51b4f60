import SystemLibrary

/// System calls that differ between platforms, or that must be repeated after an interruption.
enum SystemCall {
  /// Writes all bytes. Returns the system's error number if that fails; otherwise `nil`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }

  /// Writes pieces one after the other. Returns the system's error number if that fails; otherwise `nil`.
  static func write(_ pieces: Pieces, to descriptor: Int32) -> Int32? {
    for piece in pieces {
      if let failure = write(piece(), to: descriptor) { return failure }
    }
    return nil
  }

  /// Reads a number of bytes, or fewer if the file ends or cannot be read further.
  static func read(_ count: Int, from descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let received = systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if received < 0, errno == EINTR { continue }
        guard received > 0 else { return }
        filled += received
      }
    }
  }

  /// Renames a file unless the new name is taken. Returns 0, or the system's error number: `EEXIST` for a taken name.
  static func renameWithoutReplacing(
    _ name: String, in folder: Int32, to newName: String, in newFolder: Int32
  ) -> Int32 {
    #if canImport(Glibc)
      if let rename = renameat2 {
        if rename(folder, name, newFolder, newName, 1) == 0 { return 0 }
        if errno != EINVAL && errno != ENOSYS { return errno }
      }
    #else
      if renameatx_np(folder, name, newFolder, newName, UInt32(RENAME_EXCL)) == 0 { return 0 }
      if errno != ENOTSUP && errno != EINVAL { return errno }
    #endif
    // On every file system with hard links, `link` fails if the name is taken.
    if linkat(folder, name, newFolder, newName, 0) == 0 { return unlinkat(folder, name, 0) == 0 ? 0 : errno }
    if errno != EPERM && errno != ENOTSUP && errno != ENOSYS && errno != EMLINK { return errno }
    // On other file systems, an empty file reserves the name first.
    let placeholder = openat(newFolder, newName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard placeholder >= 0 else { return errno }
    close(placeholder)
    return renameat(folder, name, newFolder, newName) == 0 ? 0 : errno
  }

  /// Exchanges the names of two files in one step, if the file system supports it. Returns whether that succeeded.
  static func exchange(_ name: String, in folder: Int32, with other: String, in otherFolder: Int32) -> Bool {
    #if canImport(Glibc)
      // The flag `RENAME_EXCHANGE` is 2.
      return renameat2?(folder, name, otherFolder, other, 2) == 0
    #else
      return renameatx_np(folder, name, otherFolder, other, UInt32(RENAME_SWAP)) == 0
    #endif
  }

  #if canImport(Glibc)
    private typealias RenameAt2 =
      @Sendable @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32

    /// `renameat2` of Linux, which the headers for Swift do not declare. Its flag `RENAME_NOREPLACE` is 1.
    private static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
  #endif

  /// Waits until everything in the file system of an open file is on the disk. Returns whether the system can do that and succeeds.
  static func syncFileSystem(of descriptor: Int32) -> Bool {
    #if canImport(Glibc)
      return syncfs?(descriptor) == 0
    #else
      return false
    #endif
  }

  #if canImport(Glibc)
    private typealias SyncFS = @Sendable @convention(c) (Int32) -> Int32

    /// `syncfs` of Linux, which the headers for Swift do not declare.
    private static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: SyncFS.self) }
  #endif

  enum Lock {
    case held
    /// Another process, or another descriptor of this process, holds the lock.
    case taken
    /// The file system does not support locks.
    case unknown
  }

  /// Locks an open file or folder, without waiting. The lock ends when the descriptor is closed.
  static func lock(_ descriptor: Int32) -> Lock {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno == EWOULDBLOCK ? .taken : .unknown
    }
    return .held
  }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
