import Editorial
import Schema
import SourceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a walk through a workspace found.
struct Walk: Sendable {
  /// The Markdown files to read, relative to the root.
  private(set) var documents: [String] = []
  /// Every file, relative to the root.
  private(set) var files: [String] = []
  /// What could not be walked into or read, and why.
  private(set) var obstacles: [(path: String, obstacle: Obstacle)] = []
  /// Why the workspace's own folder could not be listed.
  private(set) var rootFailure: PosixFailure?

  let ignore: GitIgnore

  private let root: String
  private let realRoot: String

  /// Folders that hold no documents: media, and the workspace's own templates.
  private static let foldersWithoutDocuments: Set<String> = ["media", "templates"]

  /// Walks a workspace. Folders that git ignores, hidden ones and other workspaces within are not entered.
  init(root: String, ignore: GitIgnore) {
    self.root = root
    self.ignore = ignore
    realRoot = (try? FileSystem.realPath(root).get()) ?? root
    enter("", readsDocuments: true)
  }

  private mutating func enter(_ folder: String, readsDocuments: Bool) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names: [(name: String, entry: FileSystem.Entry)]
    switch FileSystem.contents(of: folder.isEmpty ? root : root + "/" + folder) {
    case .success(let found): names = found
    case .failure(let failure):
      if folder.isEmpty { rootFailure = failure }
      obstacles.append((folder, Obstacle(folder: failure)))
      return
    }
    if !folder.isEmpty, names.contains(where: { $0.name == DocumentKind.settingsFileName && $0.entry == .file }) {
      obstacles.append((prefix + DocumentKind.settingsFileName, .otherWorkspace))
      return
    }
    // In the order of the paths: a folder sorts with the slash behind its name.
    let ordered = names.map { (key: $0.entry == .folder ? $0.name + "/" : $0.name, name: $0.name, entry: $0.entry) }
      .sorted { $0.key < $1.key }
    for (_, name, entry) in ordered where name.utf8.first != 0x2E {
      let path = prefix + name
      switch entry {
      case .folder: visitFolder(path, named: name, readsDocuments: readsDocuments)
      case .file: visitFile(path, readsDocuments: readsDocuments)
      case .link: visitLink(path)
      case .other: if name.hasSuffix(".md") { obstacles.append((path, .neitherFileNorFolder)) }
      }
    }
  }

  private mutating func visitFolder(_ path: String, named name: String, readsDocuments: Bool) {
    if ignore.ignoresFolder(path) { return }
    if name.hasSuffix(".md") { obstacles.append((path, .folderNamedAsFile)) }
    enter(path, readsDocuments: readsDocuments && !Self.foldersWithoutDocuments.contains(path))
  }

  private mutating func visitFile(_ path: String, readsDocuments: Bool) {
    let isMarkdown = path.utf8.suffix(3).elementsEqual(".md".utf8)
    if ignore.ignoresFile(path) { return }
    files.append(path)
    if isMarkdown, readsDocuments { documents.append(path) }
  }

  /// A link to something in the workspace adds nothing: that is read at its own place. Only the settings may be kept
  /// elsewhere and linked to.
  private mutating func visitLink(_ path: String) {
    if ignore.ignoresFile(path) { return }
    let link = root + "/" + path
    switch FileSystem.realPath(link) {
    case .success(let target) where target == realRoot || target.hasPrefix(realRoot + "/"): files.append(path)
    case .success where path == DocumentKind.settingsFileName: files.append(path)
    case .success(let target): obstacles.append((path, .linkOutside(target: target)))
    case .failure(let failure): obstacles.append((path, Obstacle(link: failure, to: FileSystem.target(ofLink: link))))
    }
    if path == DocumentKind.settingsFileName { documents.append(path) }
  }
}

extension Obstacle {
  /// Why a file could not be read.
  init(file failure: PosixFailure) {
    self =
      switch failure.code {
      case EACCES, EPERM: .accessDenied
      case ENOENT, ENOTDIR: .disappeared
      default: .refused(reason: failure.reason)
      }
  }

  /// Why a folder could not be listed.
  init(folder failure: PosixFailure) {
    self = failure.code == EACCES || failure.code == EPERM ? .closedFolder : Obstacle(file: failure)
  }

  /// Why a link could not be followed.
  init(link failure: PosixFailure, to target: String?) {
    self =
      switch failure.code {
      case ELOOP: .linkLoop
      case ENOENT, ENOTDIR: .linkToNothing(target: target ?? "?")
      default: Obstacle(file: failure)
      }
  }
}
