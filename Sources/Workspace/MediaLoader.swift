import Localization
import MediaFiles
import Parallel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  public func facts(of path: String) -> Result<MediaFacts, MediaFault> {
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
    let file = OpenFile(descriptor, byteCount: Int(status.st_size))
    let facts = MediaFacts.read(from: file)
    // What the system refused to give must not pass for a file that is cut off.
    return file.failure.map { .failure(.unreadable(reason: $0.reason)) } ?? facts
  }

  private static let neitherFileNorFolder = LocalizedText(
    en: "it is neither a file nor a folder", fr: "ce n’est ni un fichier ni un dossier")
}

extension Workspace {
  /// Reads what files of a workspace are, in several threads.
  ///
  /// - Parameters:
  ///   - paths: relative to the root; each is read once, however often it is listed.
  ///   - jobs: how many threads read files; it has no influence on the result.
  public static func loadMedia(
    _ paths: some Sequence<String>, in root: String, jobs: Int
  ) -> [String: Result<MediaFacts, MediaFault>] {
    let paths = Array(Set(paths))
    let facts = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
      loader.facts(of: path)
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, facts))
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
