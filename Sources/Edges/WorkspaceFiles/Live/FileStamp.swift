import SystemLibrary

/// By what a file is known to be as it was, without reading it.
struct FileStamp: Equatable, Sendable {
  let size: Int
  let device: UInt64
  let inode: UInt64
  /// When it was written, and when anything about it was changed.
  let written: Time
  let changed: Time

  struct Time: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  /// The stamp of what stands at a path, links followed; `nil` where there is nothing to be seen.
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

/// Something that was found out about a file, with the stamp that the file had just before: a file that is written meanwhile
/// has another one afterwards.
struct Stamped<Value: Sendable>: Sendable {
  let stamp: FileStamp?
  let value: Value

  init(stamp: FileStamp?, value: Value) {
    self.stamp = stamp
    self.value = value
  }

  /// What was known of a file, as long as its stamp is the same, or what is found out about it now.
  init(_ path: String, in root: String, known: Stamped<Value>?, _ read: () -> Value) {
    let stamp = FileStamp(at: root + "/" + path)
    if let known, let stamp, known.stamp == stamp {
      self = known
    } else {
      self.init(stamp: stamp, value: read())
    }
  }
}
