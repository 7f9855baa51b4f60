import Editorial
import Parallelism
import Schema
import SourceText
import SystemLibrary

/// The files and folders that a walk through a workspace found.
struct Walk: Sendable {
  /// The Markdown files to read, relative to the root.
  private(set) var documents: [String] = []
  /// The files that are documents if a source contains them.
  private var possibleDocuments: [String] = []
  /// The paths of all files, relative to the root and sorted.
  private(set) var files: [String] = []
  /// The folders that were entered, relative to the root. The path of the root itself is empty.
  private(set) var folders: [String] = []
  /// The files and folders that could not be read or entered, with the reasons.
  private(set) var readFailures: [(path: String, readFailure: FileReadFailure)] = []
  /// The files that a sparse checkout leaves out and that are not on disk, in git's order.
  private(set) var leftOut: [String] = []
  /// The reason why the workspace's own folder could not be listed; `nil` if it could.
  private(set) var rootFailure: PosixFailure?

  let ignore: GitIgnore

  private let root: String
  private let realRoot: String
  /// The files whose first bytes decide whether they were meant as documents.
  private var doubtful: [String] = []

  /// The kind of files that a folder is for.
  private enum Place {
    case documents
    /// Media files. A document among them is a mistake.
    case media
    /// The workspace's own templates. Templates look like documents, but are not read as such.
    case templates
  }

  /// The kinds of files in folders without documents, by the folders' paths.
  private static let otherPlaces: [String: Place] = ["media": .media, "templates": .templates]
  static let foldersWithoutDocuments: Set<String> = Set(otherPlaces.keys)

  /// Walks a workspace, without the folders that git ignores, hidden folders and other workspaces in it. If the name of a file that is
  /// not read as a document is not conclusive, reads its first bytes to find out whether it is meant as one.
  ///
  /// - Parameter jobs: the number of threads that list folders. It does not change the result.
  init(root: String, ignore: GitIgnore, jobs: Int = 1) {
    self.root = root
    self.ignore = ignore
    realRoot = (try? FileSystem.realPath(root).get()) ?? root
    enter("", .documents, Self.listings(below: root, ignore, jobs: jobs))
    readFailures += Self.readFailures(at: doubtful, in: root, jobs: jobs)
    addLeftOut()
  }

  /// Adds the files that a sparse checkout leaves out, so links to these files are valid. Records that the files are not read.
  private mutating func addLeftOut() {
    guard !ignore.leftOut.isEmpty else { return }
    let present = Set(files)
    leftOut = ignore.leftOut.filter { path in !present.contains(path) && Workspace.shows(root + "/" + path, root: root)
    }
    guard !leftOut.isEmpty else { return }
    files = (files + leftOut).sorted()
    readFailures += leftOut.map { ($0, .leftOut) }
  }

  private static func readFailures(
    at paths: [String], in root: String, jobs: Int
  ) -> [(path: String, readFailure: FileReadFailure)] {
    guard !paths.isEmpty else { return [] }
    let found = Parallel.map(paths, jobs: jobs, tools: { FileReader(in: root) }) { path, reader in
      reader.beginning(of: path, count: DocumentBeginning.length)
        .flatMap { PassedOver.readFailure(at: path, beginningWith: $0) }
    }
    return zip(paths, found).compactMap { path, readFailure in readFailure.map { (path, $0) } }
  }

  /// Returns the listings of a workspace's folders, by path. Lists one level of folders after the other.
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

  /// The items of one folder, in the order of their paths.
  private struct Listing: Sendable {
    /// The items that are not hidden.
    private(set) var items: [(path: String, entry: FileSystem.Entry)] = []
    /// The hidden files, if the folder is for documents; otherwise empty.
    private(set) var hiddenFiles: [String] = []
    private(set) var failure: PosixFailure?
    /// Whether the folder contains an `edito.md`, so it is a workspace.
    private(set) var isWorkspace = false

    init(of folder: String, in root: String) {
      let prefix = folder.isEmpty ? "" : folder + "/"
      switch FileSystem.contents(of: folder.isEmpty ? root : root + "/" + folder) {
      case .failure(let failure): self.failure = failure
      case .success(let found):
        isWorkspace = found.contains { $0.name == DocumentKind.settingsFileName && $0.entry == .file }
        // A folder sorts as if its name ended with a slash.
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
      readFailures.append((folder, FileReadFailure(folder: failure)))
      return
    }
    if !folder.isEmpty, listing.isWorkspace {
      readFailures.append((folder + "/" + DocumentKind.settingsFileName, .otherWorkspace))
      return
    }
    folders.append(folder)
    for path in listing.hiddenFiles where place == .documents && !ignore.ignoresFile(path) { passOver(path) }
    for (path, entry) in listing.items {
      switch entry {
      case .folder: visitFolder(path, place, listings)
      case .file: visitFile(path, place)
      case .link: visitLink(path)
      case .other: if path.hasSuffix(".md") { readFailures.append((path, .neitherFileNorFolder)) }
      }
    }
  }

  private mutating func visitFolder(_ path: String, _ place: Place, _ listings: [String: Listing]) {
    guard listings[path] != nil else { return }
    if path.hasSuffix(".md") { readFailures.append((path, .folderNamedAsFile)) }
    enter(path, Self.otherPlaces[path] ?? place, listings)
  }

  private mutating func visitFile(_ path: String, _ place: Place) {
    let isMarkdown = path.utf8.suffix(3).elementsEqual(".md".utf8)
    if ignore.ignoresFile(path) { return }
    files.append(path)
    switch place {
    case .documents where isMarkdown: documents.append(path)
    case .documents:
      if DocumentSources.mayAdd(path) { possibleDocuments.append(path) }
      passOver(path)
    case .media: if PassedOver.mayBeDocument(amongMedia: path) { doubtful.append(path) }
    case .templates: break
    }
  }

  /// Returns the walk with the documents that only the sources of the workspace add.
  func adding(_ sources: DocumentSources) -> Walk {
    let added = Set(possibleDocuments.filter(sources.adds))
    guard !added.isEmpty else { return self }
    var walk = self
    walk.documents = (documents + added).sorted()
    walk.readFailures.removeAll { added.contains($0.path) }
    return walk
  }

  /// Records a file that is not read because of its name, if it may be meant as a document.
  private mutating func passOver(_ path: String) {
    switch PassedOver.verdict(on: path) {
    case .other: break
    case .document(let readFailure): readFailures.append((path, readFailure))
    case .byBeginning: doubtful.append(path)
    }
  }

  /// Handles a symbolic link. A link to a document in the workspace adds no document, because the target is read at its own path.
  ///
  /// Only the settings may be a link to a file elsewhere in the same repository. The target is checked when the settings are read.
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
      if let readFailure = readFailure(atLink: path, leadingTo: target) { readFailures.append((path, readFailure)) }
    case .success(let target): readFailures.append((path, .linkOutside(target: target)))
    case .failure(let failure):
      readFailures.append((path, FileReadFailure(link: failure, to: FileSystem.target(ofLink: link))))
    }
  }
}

extension Walk {
  /// Returns the failure of a link in a folder for documents; `nil` if its target is read as a document, or is not expected to be one.
  /// Also `nil` for a link anywhere else.
  private func readFailure(atLink link: String, leadingTo target: String) -> FileReadFailure? {
    guard DocumentKind(path: link + "/") != nil, let path = target.below(realRoot), !path.isEmpty else { return nil }
    switch FileSystem.entry(at: target) {
    case .folder:
      let top = String(path.prefix { $0 != "/" })
      return DocumentKind(path: path + "/") == nil && !Self.foldersWithoutDocuments.contains(top)
        ? .linkToFolder(target: path) : nil
    case .file:
      return PassedOver.readFailure(atLink: link, to: path) {
        FileReader(in: root).beginning(of: path, count: DocumentBeginning.length)
      }
    case .other: return link.hasSuffix(".md") ? .neitherFileNorFolder : nil
    case .link, nil: return nil
    }
  }

  /// Returns whether git ignores the target of a link, or a folder above the target.
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
  /// Returns whether the target of a link may be shown as a part of a workspace: it is inside the workspace, and no part of its path
  /// below the root begins with a dot, as git's own files do.
  ///
  /// - Parameters:
  ///   - target: an absolute path without links.
  ///   - root: the path of the workspace, without links.
  public static func shows(_ target: String, root: String) -> Bool {
    guard let path = target.below(root) else { return false }
    return path.utf8.split(separator: .slash).allSatisfy { $0.first != .fullStop }
  }

  /// Returns the target of settings that are a link out of the workspace and its git work tree, or to a hidden file there; `nil` if the
  /// settings may be read. A link out of the repository could make Edito show a private file of the user.
  static func foreignSettings(in root: String) -> String? {
    let link = root + "/" + DocumentKind.settingsFileName
    guard FileSystem.entry(at: link) == .link, case .success(let target) = FileSystem.realPath(link) else { return nil }
    let folder = (try? FileSystem.realPath(root).get()) ?? root
    let top = WorkTree.top(above: folder) ?? folder
    return shows(target, root: folder) || shows(target, root: top) ? nil : target
  }
}

extension FileReadFailure {
  /// Creates the failure of a file from the system's error.
  init(file failure: PosixFailure) {
    self =
      switch failure.code {
      case EACCES, EPERM: .accessDenied
      case ENOENT, ENOTDIR: .disappeared
      default: .rejected(reason: failure.reason)
      }
  }

  /// Creates the failure of a folder that could not be listed, from the system's error.
  init(folder failure: PosixFailure) {
    self = failure.code == EACCES || failure.code == EPERM ? .closedFolder : FileReadFailure(file: failure)
  }

  /// Creates the failure of a link that could not be followed, from the system's error.
  ///
  /// - Parameter target: the link's target as written in it; `nil` if it is unknown.
  init(link failure: PosixFailure, to target: String?) {
    self =
      switch failure.code {
      case ELOOP: .linkLoop
      case ENOENT, ENOTDIR: .linkToNothing(target: target ?? "?")
      default: FileReadFailure(file: failure)
      }
  }
}
