import SystemLibrary

/// The properties that show whether a file has changed, without reading it.
struct FileStamp: Equatable, Sendable {
  let size: Int
  let device: UInt64
  let inode: UInt64
  /// The time of the last write.
  let written: Time
  /// The time of the last change of the content or of any property.
  let changed: Time

  struct Time: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  /// Reads the stamp of the item at a path, or of its target if it is a link; `nil` if nothing exists there, or if the system denies
  /// access.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    #if canImport(Glibc)
      written = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #else
      written = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #endif
  }
}

/// A value that was read from a file, with the file's stamp from just before. The stamp is `nil` if the file could not be found. If the
/// file is written during reading, its next stamp differs.
struct Stamped<Value: Sendable>: Sendable {
  let stamp: FileStamp?
  let value: Value

  init(stamp: FileStamp?, value: Value) {
    self.stamp = stamp
    self.value = value
  }

  /// Keeps the known value if the stamp of the file is still the same; otherwise reads a new value.
  init(_ path: String, in root: String, known: Stamped<Value>?, _ read: () -> Value) {
    let stamp = FileStamp(at: root + "/" + path)
    if let known, let stamp, known.stamp == stamp {
      self = known
    } else {
      self.init(stamp: stamp, value: read())
    }
  }
}
