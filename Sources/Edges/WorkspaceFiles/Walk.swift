import Editorial
import Parallelism
import Schema
import SourceText
import SystemLibrary

/// What a walk through a workspace found.
struct Walk: Sendable {
  /// The Markdown files to read, relative to the root.
  private(set) var documents: [String] = []
  /// Every file, relative to the root.
  private(set) var files: [String] = []
  /// Every folder that was entered, relative to the root, which is the empty path.
  private(set) var folders: [String] = []
  /// What could not be walked into or read, and why.
  private(set) var obstacles: [(path: String, obstacle: FileReadFailure)] = []
  /// The files that a sparse checkout leaves out. Sorted as git does.
  private(set) var leftOut: [String] = []
  /// Why the workspace's own folder could not be listed.
  private(set) var rootFailure: PosixFailure?

  let ignore: GitIgnore

  private let root: String
  private let realRoot: String
  /// The files of which only their first bytes tell whether they were meant as documents.
  private var doubtful: [String] = []

  /// What the files of a folder are.
  private enum Place {
    case documents
    /// Media: a document among them is a slip.
    case media
    /// The workspace's own templates, which look like documents and are none.
    case templates
  }

  /// What folders hold that hold no documents, by their paths.
  private static let otherPlaces: [String: Place] = ["media": .media, "templates": .templates]
  static let foldersWithoutDocuments: Set<String> = Set(otherPlaces.keys)

  /// Walks a workspace. Folders that git ignores, hidden ones and other workspaces within are not entered. Of files that are no
  /// Markdown and no media, the first bytes are read where documents are kept.
  ///
  /// - Parameter jobs: how many threads list folders; it has no influence on the result.
  init(root: String, ignore: GitIgnore, jobs: Int = 1) {
    self.root = root
    self.ignore = ignore
    realRoot = (try? FileSystem.realPath(root).get()) ?? root
    enter("", .documents, Self.listings(below: root, ignore, jobs: jobs))
    obstacles += Self.obstacles(at: doubtful, in: root, jobs: jobs)
    addLeftOut()
  }

  /// Adds what a sparse checkout leaves out: links lead there, and no document is missed that is not here.
  private mutating func addLeftOut() {
    guard !ignore.leftOut.isEmpty else { return }
    let present = Set(files)
    leftOut = ignore.leftOut.filter { path in !present.contains(path) && Workspace.shows(root + "/" + path, root: root)
    }
    guard !leftOut.isEmpty else { return }
    files = (files + leftOut).sorted()
    obstacles += leftOut.map { ($0, .leftOut) }
  }

  private static func obstacles(
    at paths: [String], in root: String, jobs: Int
  ) -> [(path: String, obstacle: FileReadFailure)] {
    guard !paths.isEmpty else { return [] }
    let found = Parallel.map(paths, jobs: jobs, tools: { FileReader(in: root) }) { path, reader in
      reader.beginning(of: path, count: DocumentBeginning.length)
        .flatMap { PassedOver.obstacle(at: path, beginningWith: $0) }
    }
    return zip(paths, found).compactMap { path, obstacle in obstacle.map { (path, $0) } }
  }

  /// Lists the folders of a workspace, level by level.
  private static func listings(below root: String, _ ignore: GitIgnore, jobs: Int) -> [String: Listing] {
    var listings: [String: Listing] = [:]
    var level = [""]
    while !level.isEmpty {
      let found = Parallel.map(level, jobs: jobs) { Listing(of: $0, in: root) }
      var next: [String] = []
      for (folder, listing) in zip(level, found) {
        listings[folder] = listing
        if !folder.isEmpty, listing.isWorkspace { continue }
        for item in listing.items where item.entry == .folder && !ignore.ignoresFolder(item.path) {
          next.append(item.path)
        }
      }
      level = next
    }
    return listings
  }

  /// What stands in one folder, in the order of the paths.
  private struct Listing: Sendable {
    /// What is not hidden.
    private(set) var items: [(path: String, entry: FileSystem.Entry)] = []
    /// The hidden files of a folder for documents.
    private(set) var hiddenFiles: [String] = []
    private(set) var failure: PosixFailure?
    /// Whether the folder has settings of its own.
    private(set) var isWorkspace = false

    init(of folder: String, in root: String) {
      let prefix = folder.isEmpty ? "" : folder + "/"
      switch FileSystem.contents(of: folder.isEmpty ? root : root + "/" + folder) {
      case .failure(let failure): self.failure = failure
      case .success(let found):
        isWorkspace = found.contains { $0.name == DocumentKind.settingsFileName && $0.entry == .file }
        // A folder sorts with the slash behind its name.
        items = found.filter { $0.name.utf8.first != .fullStop }
          .map { (key: $0.entry == .folder ? $0.name + "/" : $0.name, item: (prefix + $0.name, $0.entry)) }
          .sorted { $0.key < $1.key }.map(\.item)
        guard items.count < found.count, DocumentKind(path: prefix) ?? PassedOver.kind(nearFolderOf: prefix) != nil
        else {
          return
        }
        hiddenFiles = found.filter { $0.name.utf8.first == .fullStop && $0.entry == .file }.map { prefix + $0.name }
          .sorted()
      }
    }
  }

  private mutating func enter(_ folder: String, _ place: Place, _ listings: [String: Listing]) {
    guard let listing = listings[folder] else { return }
    if let failure = listing.failure {
      if folder.isEmpty { rootFailure = failure }
      obstacles.append((folder, FileReadFailure(folder: failure)))
      return
    }
    if !folder.isEmpty, listing.isWorkspace {
      obstacles.append((folder + "/" + DocumentKind.settingsFileName, .otherWorkspace))
      return
    }
    folders.append(folder)
    for path in listing.hiddenFiles where place == .documents && !ignore.ignoresFile(path) { passOver(path) }
    for (path, entry) in listing.items {
      switch entry {
      case .folder: visitFolder(path, place, listings)
      case .file: visitFile(path, place)
      case .link: visitLink(path)
      case .other: if path.hasSuffix(".md") { obstacles.append((path, .neitherFileNorFolder)) }
      }
    }
  }

  private mutating func visitFolder(_ path: String, _ place: Place, _ listings: [String: Listing]) {
    guard listings[path] != nil else { return }
    if path.hasSuffix(".md") { obstacles.append((path, .folderNamedAsFile)) }
    enter(path, Self.otherPlaces[path] ?? place, listings)
  }

  private mutating func visitFile(_ path: String, _ place: Place) {
    let isMarkdown = path.utf8.suffix(3).elementsEqual(".md".utf8)
    if ignore.ignoresFile(path) { return }
    files.append(path)
    switch place {
    case .documents where isMarkdown: documents.append(path)
    case .documents: passOver(path)
    case .media: if PassedOver.mayBeDocument(amongMedia: path) { doubtful.append(path) }
    case .templates: break
    }
  }

  /// Leaves out a file that is no document by its name.
  private mutating func passOver(_ path: String) {
    switch PassedOver.verdict(on: path) {
    case .other: break
    case .document(let obstacle): obstacles.append((path, obstacle))
    case .byBeginning: doubtful.append(path)
    }
  }

  /// A link to a document in the workspace adds nothing: that is read at its own place. Only the settings may be kept elsewhere in
  /// the same repository and linked to, which is found out when they are read.
  private mutating func visitLink(_ path: String) {
    if ignore.ignoresFile(path) { return }
    if path == DocumentKind.settingsFileName {
      files.append(path)
      documents.append(path)
      return
    }
    let link = root + "/" + path
    switch FileSystem.realPath(link) {
    case .success(let target) where Workspace.shows(target, root: realRoot) && !isIgnored(target):
      files.append(path)
      if let obstacle = obstacle(atLink: path, leadingTo: target) { obstacles.append((path, obstacle)) }
    case .success(let target): obstacles.append((path, .linkOutside(target: target)))
    case .failure(let failure):
      obstacles.append((path, FileReadFailure(link: failure, to: FileSystem.target(ofLink: link))))
    }
  }
}

extension Walk {
  /// What a link hides that stands where documents are kept, and leads to what is read as none.
  private func obstacle(atLink link: String, leadingTo target: String) -> FileReadFailure? {
    guard DocumentKind(path: link + "/") != nil, let path = target.below(realRoot), !path.isEmpty else { return nil }
    switch FileSystem.entry(at: target) {
    case .folder:
      let top = String(path.prefix { $0 != "/" })
      return DocumentKind(path: path + "/") == nil && !Self.foldersWithoutDocuments.contains(top)
        ? .linkToFolder(target: path) : nil
    case .file:
      return PassedOver.obstacle(atLink: link, to: path) {
        FileReader(in: root).beginning(of: path, count: DocumentBeginning.length)
      }
    case .other: return link.hasSuffix(".md") ? .neitherFileNorFolder : nil
    case .link, nil: return nil
    }
  }

  /// Whether git ignores a file, or a folder above it.
  private func isIgnored(_ target: String) -> Bool {
    guard let path = target.below(realRoot), !ignore.paths.isEmpty else { return false }
    var folder = path.folderAndName.folder
    while !folder.isEmpty {
      if ignore.ignoresFolder(folder) { return true }
      folder = folder.folderAndName.folder
    }
    return ignore.ignoresFile(path) || ignore.ignoresFolder(path)
  }
}

extension Workspace {
  /// Whether the target of a link is shown as a part of a workspace: it lies within, and no part of its path is hidden, as
  /// git's own files are.
  ///
  /// - Parameters:
  ///   - target: absolute, without links.
  ///   - root: of the workspace, without links.
  public static func shows(_ target: String, root: String) -> Bool {
    guard let path = target.below(root) else { return false }
    return path.utf8.split(separator: .slash).allSatisfy { $0.first != .fullStop }
  }

  /// Where a link in the place of the settings leads, if that is neither in the workspace nor elsewhere in its git work tree, and so
  /// may be a file of the reader's that a stranger would like to have shown. `nil` for settings that may be read.
  static func foreignSettings(in root: String) -> String? {
    let link = root + "/" + DocumentKind.settingsFileName
    guard FileSystem.entry(at: link) == .link, case .success(let target) = FileSystem.realPath(link) else { return nil }
    let folder = (try? FileSystem.realPath(root).get()) ?? root
    let top = WorkTree.top(above: folder) ?? folder
    return shows(target, root: folder) || shows(target, root: top) ? nil : target
  }
}

extension FileReadFailure {
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
    self = failure.code == EACCES || failure.code == EPERM ? .closedFolder : FileReadFailure(file: failure)
  }

  /// Why a link could not be followed.
  init(link failure: PosixFailure, to target: String?) {
    self =
      switch failure.code {
      case ELOOP: .linkLoop
      case ENOENT, ENOTDIR: .linkToNothing(target: target ?? "?")
      default: FileReadFailure(file: failure)
      }
  }
}
