import SystemLibrary
import WorkspaceFiles

/// An open file of the workspace that is sent piece by piece.
final class ServedFile: Sendable {
  let size: Int
  /// The HTTP entity tag, which changes when the file changes.
  let tag: String
  private let descriptor: Int32

  /// Opens a regular file; `nil` if it cannot be opened, if it is not a regular file, or if a link leads out of the folder.
  ///
  /// - Parameters:
  ///   - path: the path relative to the folder.
  ///   - root: the folder, with all links resolved.
  init?(_ path: String, in root: String) {
    // The resolved path was checked, so it is the one to open. Its last component is not a link.
    guard let place = try? FileSystem.realPath(root + "/" + path).get(), place.hasPrefix(root + "/") else { return nil }
    let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    #if canImport(Glibc)
      let written = status.st_mtim
    #else
      let written = status.st_mtimespec
    #endif
    tag = "\"\(status.st_ino)-\(status.st_size)-\(written.tv_sec)-\(written.tv_nsec)\""
  }

  deinit { close(descriptor) }

  /// Returns the bytes in a range: fewer if the file was shortened meanwhile or a read fails.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let received = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
        if received < 0, errno == EINTR { continue }
        if received <= 0 { return }
        count += received
      }
    }
  }
}
