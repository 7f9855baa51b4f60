import Editorial
import Localization
import Parallelism
import SourceText
import SystemLibrary

/// The folder into which a site is written. It contains the files of the last written site, a list of them, and a `.gitignore`.
///
/// If a page is removed, its file is deleted only if the list names it. Anyone may have written the list, so only regular files below the
/// folder are deleted, and never through a link.
public struct SiteFolder: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    case pieces(Pieces)
    /// A copy of a file, by its absolute path.
    case copy(String)
  }

  /// The numbers of files that were written, left unchanged and deleted.
  public struct Change: Sendable {
    public var written = 0
    public var unchanged = 0
    public var removed = 0
  }

  /// The name of the list of files.
  static let listName = ".edito-site"
  private static let ignoreList = ".gitignore"

  public let path: String
  /// The folder that contains the site's folder.
  private let parent: Folder
  private let name: String
  private let patience: Duration

  /// - Parameters:
  ///   - path: the absolute path.
  ///   - workspace: the workspace. Links in it and its folders for documents, templates and media are rejected.
  ///   - patience: the time to wait while another command writes into the same folder.
  /// - Throws: ``WorkspaceError`` if the folder belongs to git or to a workspace's content, is reached through a link in the workspace,
  ///   or cannot be opened.
  public init(_ path: String, for workspace: Workspace, patience: Duration = .seconds(10)) throws {
    let place = try NamedPlace(ofFolder: path, root: workspace.root)
    guard !place.isOfGit else { throw WorkspaceError.isOfGit(place.path) }
    guard !workspace.holdsDocuments(in: place.path) else { throw Self.notOurs(path) }
    self.path = path
    self.patience = patience
    parent = try place.openFolder(root: workspace.root)
    name = place.name
  }

  /// Writes the files of a site. A new folder appears only after all its files are written. In an existing folder, each file that differs
  /// is replaced as a whole, and files of the last site that the new site no longer has are deleted.
  ///
  /// - Parameters:
  ///   - paths: the paths of the files, relative to the folder.
  ///   - jobs: the number of threads.
  ///   - content: returns the content of a file; if it is `nil`, the file is not written.
  /// - Throws: ``WorkspaceError`` if the folder contains files, but no list of a site's files. Also if it is a link, if another command
  ///   writes into it for too long, or if a file cannot be written.
  public func write(_ paths: [String], jobs: Int, content: @Sendable (String) -> Content?) throws -> Change {
    removeLeftovers()
    guard let present = parent.entry(name) else {
      if let change = try writeNew(paths, makeStaging(), jobs, content) { return change }
      // Another run has created the folder meanwhile.
      return try write(paths, jobs: jobs, content: content)
    }
    if present.kind == .link { throw WorkspaceError.isLink(path) }
    let folder = try parent.folder(name, isMade: false)
    try folder.waitForLock(patience)
    Scratch.clear(in: folder)
    // The parent of an existing empty folder may not be writable.
    if try names(in: folder).isEmpty, let staging = try? makeStaging(),
      let change = try writeNew(paths, staging, jobs, content)
    {
      return change
    }
    return try StopSignals.deferred { try update(folder, paths, jobs, content) }
  }

  private func names(in folder: Folder) throws(WorkspaceError) -> [String] {
    do throws(PosixFailure) {
      return try folder.contents().get().map(\.name).filter { $0 != Scratch.name }
    } catch {
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "cannot read folder \(path): \(error.reason)",
          fr: "impossible de lire le dossier \(path) : \(error.reason)"))
    }
  }

  private static func notOurs(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "\(path) contains files that do not belong to a site made by Edito; not changed",
        fr: "\(path) contient des fichiers qui ne viennent pas d’un site fait par Edito ; inchangé"),
      hints: [
        LocalizedText(
          en: "choose another folder with --output, or empty this one",
          fr: "indiquez un autre dossier avec --output, ou videz celui-ci")
      ])
  }

  // MARK: A new site

  /// The start and the end of the names of unfinished folders, which are renamed when complete: `.site-3f00a1b2c3d4e5f6.edito-tmp`.
  private var staging: (start: String, end: String) { (".\(name)-", ".edito-tmp") }

  /// Writes all files into a new folder beside that of the site, and gives the new folder the site's name. Returns `nil` if that name was
  /// taken meanwhile.
  private func writeNew(
    _ paths: [String], _ staging: (folder: Folder, name: String), _ jobs: Int, _ content: @Sendable (String) -> Content?
  ) throws -> Change? {
    try StopSignals.deferred {
      do {
        // The list shows a later run that the folder is Edito's, and which files it may delete.
        try staging.folder.writeUnseen(Self.list(of: paths), as: Self.listName)
        // Git ignores the folder, even if it is left behind.
        try staging.folder.writeUnseen(Array("*\n".utf8), as: Self.ignoreList)
        let change = try write(paths, into: staging.folder, jobs, content) {
          folder, name, pieces throws(WorkspaceError) in
          try folder.writeUnseen(pieces, as: name)
          return true
        }
        // An empty folder may exist already.
        if renameat(parent.descriptor, staging.name, parent.descriptor, name) == 0 { return change }
        let failure = errno
        guard failure == ENOTEMPTY || failure == EEXIST else { throw WorkspaceError.notWritable(path, failure) }
        parent.removeFolder(staging.name)
        return nil
      } catch {
        parent.removeFolder(staging.name)
        throw error
      }
    }
  }

  private func makeStaging() throws(WorkspaceError) -> (folder: Folder, name: String) {
    while true {
      let name = TemporaryFile.freshName(staging.start, staging.end)
      guard mkdirat(parent.descriptor, name, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw .notWritable(path, errno)
      }
      // Another run may have locked the folder, or already deleted it as a leftover.
      guard let folder = try? parent.folder(name, isMade: false), SystemCall.lock(folder.descriptor) != .taken else {
        continue
      }
      return (folder, name)
    }
  }

  /// Deletes unfinished folders of killed runs. Deletes only the files that their lists name, because a folder with a matching name may
  /// belong to something else.
  private func removeLeftovers() {
    let (start, end) = staging
    for item in (try? parent.contents().get()) ?? []
    where item.entry == .folder && TemporaryFile.isName(item.name, start, end) {
      guard let folder = try? parent.folder(item.name, isMade: false), SystemCall.lock(folder.descriptor) == .held
      else { continue }
      // A run that was killed before its first write leaves an empty folder.
      if parent.removeEmptyFolder(item.name) { continue }
      guard let list = folder.bytes(of: Self.listName, limit: .max) else { continue }
      _ = remove(Self.paths(in: list), below: FolderTree(folder))
      folder.removeFile(Self.ignoreList)
      // The list is deleted last, because a folder without one is not Edito's.
      let names = (try? folder.contents().get().map(\.name)) ?? []
      if names == [Self.listName] {
        folder.removeFile(Self.listName)
        parent.removeEmptyFolder(item.name)
      }
    }
  }

  // MARK: An existing site

  /// Writes the files that differ, and deletes the files in the list that the site no longer has.
  private func update(
    _ folder: Folder, _ paths: [String], _ jobs: Int, _ content: @Sendable (String) -> Content?
  ) throws -> Change {
    let isEmpty = try names(in: folder).isEmpty
    guard let list = folder.bytes(of: Self.listName, limit: .max) ?? (isEmpty ? [] : nil) else {
      throw Self.notOurs(path)
    }
    let known = Self.paths(in: list)
    let present = Set(paths)
    let tree = FolderTree(folder)
    // Check for links before anything is written.
    for above in Set(paths.map(\.folderAndName.folder)).sorted() { _ = try tree.folder(at: above, isMade: true) }
    let scratch = Scratch(in: folder)
    defer { scratch.remove() }
    // If this run is killed, the list shows the next one which files it may replace.
    if !present.isSubset(of: known) {
      let list = Self.list(of: present.union(known))
      try Self.put([{ list }], Self.listName, folder, scratch)
    }
    var change = try write(paths, into: folder, jobs, content) { folder, name, pieces throws(WorkspaceError) in
      try Self.put(pieces, name, folder, scratch)
    }
    change.removed = remove(known.subtracting(present), below: tree)
    // The sources of a site are under version control; the site itself need not be.
    try Self.put([{ Array("*\n".utf8) }], Self.ignoreList, folder, scratch)
    try Self.put([{ Self.list(of: present) }], Self.listName, folder, scratch)
    return change
  }

  /// Writes a file if its content differs. Returns whether the file was written.
  @discardableResult
  private static func put(
    _ pieces: Pieces, _ name: String, _ folder: Folder, _ scratch: Scratch
  ) throws(WorkspaceError) -> Bool {
    if folder.holds(pieces, in: name) { return false }
    // The site can be made again at any time, so there is no need to wait for the disk.
    try folder.write(pieces, as: name, replacing: .file, scratch: scratch.folder, isSynced: false)
    return true
  }

  /// Deletes files, and the folders above them that are then empty. Returns the number of deleted files.
  private func remove(_ gone: Set<String>, below tree: FolderTree) -> Int {
    var count = 0
    for path in gone.sorted() {
      guard let (folder, name) = try? tree.place(of: path, isMade: false), folder.removeFile(name) else { continue }
      count += 1
    }
    var emptied = Set(gone.map(\.folderAndName.folder))
    for folder in emptied {
      var above = folder.folderAndName.folder
      while !above.isEmpty, emptied.insert(above).inserted { above = above.folderAndName.folder }
    }
    for path in emptied.sorted(by: >) where !path.isEmpty {
      guard let (folder, name) = try? tree.place(of: path, isMade: false) else { continue }
      folder.removeEmptyFolder(name)
    }
    return count
  }

  private static func paths(in list: [UInt8]) -> Set<String> {
    Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func list(of paths: some Collection<String>) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(paths.reduce(0) { $0 + $1.utf8.count + 1 })
    for path in paths.sorted() {
      list += path.utf8
      list.append(.lineFeed)
    }
    return list
  }

  // MARK: Files

  /// Writes files in several threads, and returns the numbers of written and unchanged files.
  ///
  /// - Parameter put: writes a file, and returns whether that was necessary.
  private func write(
    _ paths: [String], into folder: Folder, _ jobs: Int, _ content: @Sendable (String) -> Content?,
    put: @Sendable (Folder, String, Pieces) throws(WorkspaceError) -> Bool
  ) throws -> Change {
    let results = Parallel.map(paths, jobs: jobs, tools: { FolderTree(folder) }) { path, tree in
      Result { () throws -> Bool in
        guard let pieces = content(path).flatMap(Self.pieces) else { return false }
        let (folder, name) = try tree.place(of: path, isMade: true)
        return try put(folder, name, pieces)
      }
    }
    var change = Change()
    for result in results {
      if try result.get() { change.written += 1 } else { change.unchanged += 1 }
    }
    return change
  }

  /// Returns the content of a file; `nil` if the file to copy cannot be read, for example because it was deleted after the pages were made.
  /// The page then shows the alt text.
  private static func pieces(of content: Content) -> Pieces? {
    switch content {
    case .bytes(let bytes): [{ bytes }]
    case .pieces(let pieces): pieces
    case .copy(let source):
      if case .success(.bytes(let bytes)) = FileReader().read(source, limit: .max) { [{ bytes }] } else { nil }
    }
  }
}

extension Workspace {
  /// Returns whether a folder is or contains the workspace, or is another workspace. Also `true` for a folder that contains documents, or
  /// that is in a folder for documents, templates or media.
  ///
  /// - Parameter path: an absolute path without links.
  fileprivate func holdsDocuments(in path: String) -> Bool {
    if root.below(path) != nil || FileSystem.isFile(path + "/" + DocumentKind.settingsFileName) {
      return true
    }
    guard let inside = path.below(root) else { return false }
    let own = Walk.foldersWithoutDocuments.union(DocumentKind.allCases.compactMap(\.folder))
    let top = inside.lowercased().utf8.split(separator: .slash).first.map { String(Substring($0)) }
    return own.contains(top ?? "") || corpus.documents.contains { $0.isRead && $0.path.below(inside) != nil }
  }
}
