import Localization
import MediaFiles
import Parallelism
import SourceText
import SystemLibrary

/// Reads what the media files of one workspace are. For one thread.
public final class MediaLoader {
  /// The open folder against which paths are resolved.
  private let folder: Int32

  /// - Parameter root: what relative paths start from.
  public init(in root: String) {
    folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if folder >= 0 { close(folder) }
  }

  /// What a file is; only the parts of it are read that say so.
  public func facts(of path: String) -> Result<MediaFacts, MediaIssue> {
    withFile(at: path) { file in
      let facts = MediaFacts.read(from: file)
      // What the system refused to give must not pass for a file that is cut off.
      return file.failure.map { .failure(.unreadable(reason: $0.reason)) } ?? facts
    }
  }

  /// The SHA-256 of a file's bytes, which are read piece by piece. Of a file that git LFS has not fetched, it is what its
  /// pointer says.
  public func hash(of path: String) -> Result<String, MediaIssue> {
    withFile(at: path) { file in
      let start = file.bytes(at: 0, count: min(Self.pieceSize, file.byteCount))
      if let hash = LFSPointer.hash(in: start) { return .success(hash) }
      var sha = SHA256()
      sha.update(start)
      var offset = start.count
      while offset < file.byteCount {
        let piece = file.bytes(at: offset, count: min(Self.pieceSize, file.byteCount - offset))
        // Somebody cut the file meanwhile.
        if piece.isEmpty { break }
        sha.update(piece)
        offset += piece.count
      }
      return file.failure.map { .failure(.unreadable(reason: $0.reason)) }
        ?? .success(SHA256.hexadecimal(sha.finished()))
    }
  }

  /// How many bytes are held at once.
  private static let pieceSize = 1 << 18

  private func withFile<Value>(
    at path: String, _ read: (OpenFile) -> Result<Value, MediaIssue>
  ) -> Result<Value, MediaIssue> {
    guard path.isWholeToSystem else { return .failure(.unreadable(reason: SystemError.reason(ENOENT))) }
    // A pipe must not keep the program waiting.
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
  /// Reads what files of a workspace are, in several threads.
  ///
  /// - Parameters:
  ///   - paths: relative to the root; each is read once, however often it is listed.
  ///   - jobs: how many threads read files; it has no influence on the result.
  public static func loadMedia(
    _ paths: some Sequence<String>, in root: String, jobs: Int
  ) -> [String: Result<MediaFacts, MediaIssue>] {
    let paths = Array(Set(paths))
    let facts = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
      loader.facts(of: path)
    }
    return Dictionary(zip(paths, facts), uniquingKeysWith: { first, _ in first })
  }

  /// The SHA-256 of files of a workspace, found out in several threads; those that cannot be read are left out.
  ///
  /// - Parameters:
  ///   - paths: relative to the root; each is read once, however often it is listed.
  ///   - jobs: how many threads read files; it has no influence on the result.
  public static func fileHashes(_ paths: some Sequence<String>, in root: String, jobs: Int) -> [String: String] {
    let paths = Array(Set(paths))
    let hashes = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
      try? loader.hash(of: path).get()
    }
    return Dictionary(
      zip(paths, hashes).compactMap { path, hash in hash.map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}

/// What git LFS keeps in place of a file: a few lines that name its hash.
enum LFSPointer {
  /// How many bytes a pointer has at most (git-lfs, docs/spec.md).
  static let longest = 1024

  /// The SHA-256 that a pointer names; `nil` where the bytes are none.
  static func hash(in bytes: [UInt8]) -> String? {
    guard bytes.count < longest, bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) else { return nil }
    let mark = "oid sha256:"
    let line = bytes.split(separator: .lineFeed).first { $0.starts(with: mark.utf8) }
    let hash = line.map { String(decoding: $0.dropFirst(mark.utf8.count), as: UTF8.self) }
    return hash.flatMap { $0.utf8.count == SHA256.byteCount * 2 ? $0 : nil }
  }
}

/// An open file of which parts are read.
private final class OpenFile: ByteSource {
  let byteCount: Int
  /// Why the system did not give what it was asked for.
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
        // A file that was cut meanwhile gives less than its size promised.
        if received <= 0 { return }
        filled += received
      }
    }
  }
}
