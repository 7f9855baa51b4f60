import Localization
import MediaFiles
import Parallelism
import SourceText
import SystemLibrary

/// A reader of media files in one workspace, for their properties and their hashes. For one thread.
public final class MediaLoader {
  /// The open folder against which paths are resolved.
  private let folder: Int32

  /// - Parameter root: the folder against which paths are resolved.
  public init(in root: String) {
    folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if folder >= 0 { close(folder) }
  }

  /// Returns the properties of a file. Reads only the parts of the file that contain them.
  public func facts(of path: String) -> Result<MediaFacts, MediaIssue> {
    withFile(at: path) { file in
      let facts = MediaFacts.read(from: file)
      // A read error must not be reported as a truncated file.
      return file.failure.map { .failure(.unreadable(reason: $0.reason)) } ?? facts
    }
  }

  /// Returns the SHA-256 of a file in hexadecimal. The file is read piece by piece. For a file that git LFS has not fetched, returns the
  /// hash in its pointer.
  public func hash(of path: String) -> Result<String, MediaIssue> {
    withFile(at: path) { file in
      let start = file.bytes(at: 0, count: min(Self.pieceSize, file.byteCount))
      if let hash = LFSPointer.hash(in: start) { return .success(hash) }
      var sha = SHA256()
      sha.update(start)
      var offset = start.count
      while offset < file.byteCount {
        let piece = file.bytes(at: offset, count: min(Self.pieceSize, file.byteCount - offset))
        // The file was shortened meanwhile.
        if piece.isEmpty { break }
        sha.update(piece)
        offset += piece.count
      }
      return file.failure.map { .failure(.unreadable(reason: $0.reason)) }
        ?? .success(SHA256.hexadecimal(sha.finished()))
    }
  }

  /// The maximum number of bytes of a file in memory at once while the file is hashed.
  private static let pieceSize = 1 << 18

  private func withFile<Value>(
    at path: String, _ read: (OpenFile) -> Result<Value, MediaIssue>
  ) -> Result<Value, MediaIssue> {
    guard path.isWholeToSystem else { return .failure(.unreadable(reason: SystemError.reason(ENOENT))) }
    // Opening a pipe must not block.
    let descriptor = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(.unreadable(reason: SystemError.reason(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(reason: SystemError.reason(errno))) }
    switch FileSystem.kind(of: status) {
    case .file: break
    case .folder: return .failure(.unreadable(reason: SystemError.reason(EISDIR)))
    default: return .failure(.unreadable(reason: Self.neitherFileNorFolder))
    }
    return read(OpenFile(descriptor, byteCount: Int(status.st_size)))
  }

  private static let neitherFileNorFolder = LocalizedText(
    en: "not a regular file", fr: "ce n’est pas un fichier ordinaire")
}

extension Workspace {
  /// Returns the properties of files in a workspace, by path. Reads the files in several threads.
  ///
  /// - Parameters:
  ///   - paths: paths relative to the root. Each file is read once, even if it is listed several times.
  ///   - jobs: the number of threads that read files. It does not change the result.
  public static func loadMedia(
    _ paths: some Sequence<String>, in root: String, jobs: Int
  ) -> [String: Result<MediaFacts, MediaIssue>] {
    let paths = Array(Set(paths))
    let facts = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
      loader.facts(of: path)
    }
    return Dictionary(zip(paths, facts), uniquingKeysWith: { first, _ in first })
  }

  /// Returns the SHA-256 of files in a workspace, by path, without files that cannot be read. Reads the files in several threads.
  ///
  /// - Parameters:
  ///   - paths: paths relative to the root. Each file is read once, even if it is listed several times.
  ///   - jobs: the number of threads that read files. It does not change the result.
  public static func fileHashes(_ paths: some Sequence<String>, in root: String, jobs: Int) -> [String: String] {
    let paths = Array(Set(paths))
    let hashes = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
      try? loader.hash(of: path).get()
    }
    return Dictionary(
      zip(paths, hashes).compactMap { path, hash in hash.map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}

/// The text that git LFS keeps in place of a file: a few lines with the file's hash.
enum LFSPointer {
  /// The exclusive upper limit for the size of a pointer in bytes (git-lfs, docs/spec.md).
  static let longest = 1024

  /// Returns the SHA-256 in a pointer; `nil` if the bytes are not a pointer.
  static func hash(in bytes: [UInt8]) -> String? {
    guard bytes.count < longest, bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) else { return nil }
    let mark = "oid sha256:"
    let line = bytes.split(separator: .lineFeed).first { $0.starts(with: mark.utf8) }
    let hash = line.map { String(decoding: $0.dropFirst(mark.utf8.count), as: UTF8.self) }
    return hash.flatMap { $0.utf8.count == SHA256.byteCount * 2 ? $0 : nil }
  }
}

/// An open file that is read in parts.
private final class OpenFile: ByteSource {
  let byteCount: Int
  /// The system's error, if a part could not be read.
  private(set) var failure: PosixFailure?
  private let descriptor: Int32

  init(_ descriptor: Int32, byteCount: Int) {
    self.descriptor = descriptor
    self.byteCount = byteCount
  }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let received = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset) + off_t(filled))
        if received < 0 {
          if errno == EINTR { continue }
          failure = PosixFailure(errno)
        }
        // A file that was shortened meanwhile has fewer bytes than its size promised.
        if received <= 0 { return }
        filled += received
      }
    }
  }
}
