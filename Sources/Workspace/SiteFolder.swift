import Localization
import Parallel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder into which a site is written: it holds what was written last and nothing else.
///
/// A list of its files lies in it, so that those of pages that are gone are taken away, and nothing that was not written here is.
public struct SiteFolder: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// A copy of a file, by its absolute path.
    case copy(String)
  }

  /// What writing a site changed.
  public struct Change: Sendable {
    public var written = 0
    public var unchanged = 0
    public var removed = 0
  }

  /// The list of files.
  static let listName = ".edito-site"

  public let path: String
  private let known: Set<String>
  private let isNew: Bool

  /// - Parameter path: absolute.
  /// - Throws: ``WorkspaceError`` where the folder holds what no site has left there.
  public init(_ path: String) throws {
    self.path = path
    guard FileSystem.entry(at: path) != nil else {
      (known, isNew) = ([], true)
      return
    }
    let names = try FileSystem.contents(of: path).mapError { failure in
      WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "\(path) is no folder that can be read: \(failure.reason)",
          fr: "\(path) n’est pas un dossier lisible : \(failure.reason)"))
    }.get().map(\.name)
    guard names.contains(Self.listName) else {
      guard names.isEmpty else { throw Self.notOurs(path) }
      (known, isNew) = ([], true)
      return
    }
    guard case .success(.bytes(let list)) = FileReader(in: path).read(Self.listName, limit: .max) else {
      throw Self.notOurs(path)
    }
    // Whoever changes the list cannot have anything else taken away.
    known = Set(
      String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init).filter { name in
        !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
      })
    isNew = false
  }

  /// Writes the files of a site. A folder that is not there yet appears as a whole; in one that is, each file is replaced whole
  /// where it differs.
  ///
  /// - Parameters:
  ///   - paths: of the files, from the folder.
  ///   - jobs: how many threads to use.
  ///   - content: of a file.
  public func write(_ paths: [String], jobs: Int, content: @Sendable (String) -> Content?) throws -> Change {
    try FileWriter.uninterrupted { try writeAll(paths, jobs: jobs, content: content) }
  }

  private func writeAll(_ paths: [String], jobs: Int, content: @Sendable (String) -> Content?) throws -> Change {
    let staging = "\(path).\(getpid()).edito-tmp"
    // Beside a folder that is given, nobody may be allowed to make another.
    let isStaged = isNew && (!FileSystem.isFolder(path) || (try? FileWriter.makeFolder(staging)) != nil)
    let place = isStaged ? staging : path
    let folders = Set(paths.map { Self.folder(of: $0) }).sorted()
    do {
      try FileWriter.makeFolder(place)
      for folder in folders where !folder.isEmpty { try FileWriter.makeFolder("\(place)/\(folder)") }
      let results = Parallel.map(paths, jobs: jobs) { name in
        content(name).map { Self.write($0, to: "\(place)/\(name)", isNew: isNew) } ?? .success(false)
      }
      var change = Change()
      for result in results {
        if try result.get() { change.written += 1 } else { change.unchanged += 1 }
      }
      let present = Set(paths)
      for gone in known.subtracting(present).sorted() where unlink("\(place)/\(gone)") == 0 { change.removed += 1 }
      for folder in Set(known.map { Self.folder(of: $0) }).subtracting(folders).sorted(by: >) where !folder.isEmpty {
        rmdir("\(place)/\(folder)")
      }
      // What a site is made from is under version control; the site itself need not be.
      _ = try Self.write(.bytes(Array("*\n".utf8)), to: "\(place)/.gitignore", isNew: isNew).get()
      let list = paths.sorted().map { $0 + "\n" }.joined()
      _ = try Self.write(.bytes(Array(list.utf8)), to: "\(place)/\(Self.listName)", isNew: isNew).get()
      if isStaged { try appear(place) }
      return change
    } catch {
      if isStaged { Self.remove(place) }
      throw error
    }
  }

  private func appear(_ place: String) throws {
    // An empty folder may be there already.
    rmdir(path)
    guard rename(place, path) == 0 else { throw FileWriter.notWritable(path, errno) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func notOurs(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "\(path) holds files that are not of a site made by Edito: it is left as it is",
        fr: "\(path) contient des fichiers qui ne viennent pas d’un site fait par Edito : il reste tel quel"),
      hints: [
        LocalizedText(
          en: "name another folder with --output, or empty that one",
          fr: "indiquez un autre dossier avec --output, ou videz celui-là")
      ])
  }

  // MARK: Files

  /// Whether a file had to be written.
  private static func write(
    _ content: Content, to path: String, isNew: Bool
  ) -> Result<Bool, WorkspaceError> {
    let bytes: [UInt8]
    switch content {
    case .bytes(let own): bytes = own
    case .copy(let source):
      switch FileReader().read(source, limit: .max) {
      case .success(.bytes(let read)): bytes = read
      case .success(.tooLarge): return .success(false)
      // It was there when the pages were made: without it, the page shows its alternative text.
      case .failure: return .success(false)
      }
    }
    if !isNew, case .success(.bytes(bytes)) = FileReader().read(path, limit: .max) { return .success(false) }
    return Result { () throws(WorkspaceError) in
      try FileWriter.writeRemakeable(bytes, to: path, isNew: isNew)
      return true
    }
  }

  /// Takes away a folder that is not needed after all, with everything in it.
  private static func remove(_ folder: String) {
    for item in (try? FileSystem.contents(of: folder).get()) ?? [] {
      let path = "\(folder)/\(item.name)"
      if item.entry == .folder { remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}
