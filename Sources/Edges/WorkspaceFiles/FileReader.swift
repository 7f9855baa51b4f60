import SourceText
import SystemLibrary

/// A reader of files, one after the other. It reuses the same buffer for all of them. For one thread.
final class FileReader {
  /// The descriptor of the folder against which relative paths are resolved.
  private let folder: Int32
  private let flags: Int32
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// The folder that was last opened for a file, with its path. Most files are in the same folder as the previous one, so the system need
  /// not resolve the whole path each time.
  private var nearby: (path: Substring, descriptor: Int32)?

  /// - Parameter folder: the folder against which relative paths are resolved; by default, the current folder.
  init(in folder: String? = nil) {
    self.folder = folder.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? AT_FDCWD
    flags = 0
  }

  /// Creates a reader that opens the files of a folder by their names. Links are not followed.
  init(in folder: Folder) {
    self.folder = fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)
    flags = O_NOFOLLOW
  }

  deinit {
    buffer.deallocate()
    if let nearby { close(nearby.descriptor) }
    if folder >= 0 { close(folder) }
  }

  /// Returns the bytes of a file, or only its size if the size exceeds a limit. Both are in bytes.
  func read(_ path: String, limit: Int) -> Result<FileSystem.Contents, PosixFailure> {
    do {
      let descriptor = try opened(path)
      defer { close(descriptor) }
      let count = try fill(buffer, from: descriptor)
      // Most files are smaller than the buffer, and need no further check.
      if count > 0, count < buffer.count, count <= limit {
        return .success(.bytes([UInt8](UnsafeRawBufferPointer(rebasing: buffer[..<count]))))
      }
      return try readRest(of: descriptor, after: count, limit: limit)
    } catch {
      return .failure(error)
    }
  }

  private func opened(_ path: String) throws(PosixFailure) -> Int32 {
    guard path.isWholeToSystem else { throw PosixFailure(ENOENT) }
    let (folder, name) = place(of: path)
    // Opening a pipe must not block.
    let descriptor = name.withCString { openat(folder, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags) }
    guard descriptor >= 0 else { throw PosixFailure(errno) }
    return descriptor
  }

  /// Returns the open folder of a file, and the file's name in it. If that folder cannot be opened, returns ``folder`` and the whole path.
  private func place(of path: String) -> (folder: Int32, name: Substring) {
    guard let slash = path.lastSlash, slash != path.startIndex else { return (folder, path[...]) }
    let (above, name) = (path[..<slash], path[path.utf8.index(after: slash)...])
    if let nearby, nearby.path.hasSameBytes(as: above) { return (nearby.descriptor, name) }
    let descriptor = above.withCString { openat(folder, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return (folder, path[...]) }
    if let nearby { close(nearby.descriptor) }
    nearby = (above, descriptor)
    return (descriptor, name)
  }

  /// Returns the first `count` bytes of a file, but at most 64 KiB, and fewer if the file is shorter; `nil` if it cannot be read.
  func beginning(of path: String, count: Int) -> [UInt8]? {
    guard let descriptor = try? opened(path) else { return nil }
    defer { close(descriptor) }
    let start = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)])
    return (try? fill(start, from: descriptor)).map { [UInt8](UnsafeRawBufferPointer(rebasing: start[..<$0])) }
  }

  /// Reads the rest of a file whose first bytes are in the buffer. Returns all bytes, or only the size if it exceeds a limit. Throws if
  /// the file is not a regular one.
  private func readRest(
    of descriptor: Int32, after count: Int, limit: Int
  ) throws(PosixFailure) -> Result<FileSystem.Contents, PosixFailure> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw PosixFailure(errno) }
    guard FileSystem.kind(of: status) == .file else { throw PosixFailure(EISDIR) }
    let size = max(Int(status.st_size), count)
    guard size <= limit else { return .success(.tooLarge(bytes: size)) }
    let bytes = try [UInt8](unsafeUninitializedCapacity: size) { bytes, filled throws(PosixFailure) in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      filled = count + (try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[count...]), from: descriptor))
    }
    return .success(.bytes(bytes))
  }

  /// Reads until a buffer is full or the file ends, and returns the number of bytes.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) throws(PosixFailure) -> Int {
    var count = 0
    while count < buffer.count {
      let wanted = buffer.count - count
      let received = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
      if received < 0 {
        if errno == EINTR { continue }
        throw PosixFailure(errno)
      }
      count += received
      // A regular file returns fewer bytes than requested only at its end (POSIX, read).
      if received < wanted { break }
    }
    return count
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
