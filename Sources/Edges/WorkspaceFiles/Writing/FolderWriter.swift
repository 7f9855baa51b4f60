import ChangePlans
import Editorial
import Localization
import SourceText
import SystemLibrary

/// A writer of a workspace's files. It holds the workspace's lock, so no other Edito command can change a file between reading and writing.
/// For one thread.
public final class FolderWriter {
  /// The absolute path of the workspace's folder.
  public let root: String
  private let folder: Folder
  private let tree: FolderTree

  /// Waits for the workspace's lock, which only one process can hold. The lock ends with this writer, at the latest with the process.
  ///
  /// - Parameters:
  ///   - patience: the time to wait while another command writes.
  ///   - isMade: whether to create the folder, and those above it, if it does not exist.
  /// - Throws: ``WorkspaceError`` if the folder cannot be opened, or if another command holds the lock for longer than `patience`.
  public init(_ root: String, patience: Duration, isMade: Bool = false) throws(WorkspaceError) {
    self.root = root
    if isMade { try NamedPlace.makeFolder(root) }
    folder = try Folder(root)
    tree = FolderTree(folder)
    try folder.waitForLock(patience)
    Scratch.clear(in: folder)
  }

  /// Changes, renames and creates files, each of them atomically. If a file to change is not as it was read, or a file to create already
  /// exists, nothing is written.
  ///
  /// - Parameters:
  ///   - jobs: the number of threads that write new files.
  ///   - progress: receives the number of new files written so far, again and again.
  /// - Throws: ``WorkspaceError`` if a check fails, or at the first file that cannot be written. The files before that one are then
  ///   already written.
  public func write(_ plan: ChangePlan, jobs: Int = 1, progress: (_ count: Int) -> Void = { _ in }) throws {
    for change in plan.changes { try requireUnchanged(change, at: change.path) }
    for file in plan.newFiles { try requireFree(file.path) }
    var places = RenamedFiles(plan)
    try each(plan.orderedChanges, by: 1, hint: LocalizedText.fixedBefore) { changes, scratch in
      do throws(WorkspaceError) {
        for change in changes { try apply(change, &places, scratch: scratch) }
        return (changes.count, nil)
      } catch {
        return (0, error)
      }
    }
    try each(plan.newFiles, by: NewFiles.limit, hint: LocalizedText.writtenBefore) { files, scratch in
      progress(files.startIndex)
      return NewFiles.write(files, in: folder, jobs: jobs, scratch: scratch)
    }
  }

  /// Deletes temporary files such as `a.md.4711.edito-tmp`, which older versions of Edito left when they were killed.
  ///
  /// - Parameter files: the paths of the files in the workspace.
  public func removeLeftovers(among files: [String]) {
    for file in files where file.hasSuffix(".edito-tmp") {
      guard let match = file.wholeMatch(of: /.+\.([0-9]{1,9})\.edito-tmp/), let process = pid_t(match.1) else {
        continue
      }
      // A file with this process's own number is a leftover of an earlier process.
      guard process == getpid() || kill(process, 0) != 0 && errno == ESRCH else { continue }
      if let (folder, name) = try? tree.place(of: file, isMade: false) { folder.removeFile(name) }
    }
  }

  // MARK: In batches

  /// Processes items in batches, one after the other. Ctrl-C takes effect after a batch, when no temporary files exist.
  ///
  /// - Parameter work: processes a batch, and returns the number of processed items, and the failure of the next one.
  private func each<Item>(
    _ items: [Item], by size: Int, hint: (Int) -> LocalizedText,
    _ work: (ArraySlice<Item>, Folder?) -> (count: Int, failure: WorkspaceError?)
  ) throws {
    var next = 0
    while next < items.count {
      try StopSignals.deferred {
        let scratch = Scratch(in: folder)
        defer { scratch.remove() }
        repeat {
          let (count, failure) = work(items[next...].prefix(size), scratch.folder)
          next += count
          if let failure {
            let hints = failure.hints.filter { $0 != .nothingWasWritten } + [hint(next)]
            throw next == 0 ? failure : WorkspaceError(failure.kind, failure.message, hints: hints)
          }
        } while next < items.count && !StopSignals.areWaiting
      }
    }
  }

  private func apply(
    _ change: ChangePlan.Change, _ places: inout RenamedFiles, scratch: Folder?
  ) throws(WorkspaceError) {
    let path = places.path(of: change.path)
    let (folder, name) = try tree.place(of: path, isMade: false)
    // The new folder is made first: if it cannot be made, the file is not changed either.
    let target = try change.newPath.flatMap { newPath throws(WorkspaceError) in
      newPath == path ? nil : try tree.place(of: newPath, isMade: true)
    }
    if change.newBytes != change.oldBytes {
      try folder.write(change.newBytes, as: name, replacing: .file, scratch: scratch) { () throws(WorkspaceError) in
        try requireUnchanged(change, at: path)
      }
    }
    guard let newPath = change.newPath else { return }
    if let (newFolder, newName) = target {
      if places.isTaken(newPath) {
        try folder.exchange(name, with: newName, in: newFolder)
      } else {
        try folder.move(name, to: newName, in: newFolder)
      }
    }
    places.move(path, to: newPath)
  }

  private func requireUnchanged(_ change: ChangePlan.Change, at path: String) throws(WorkspaceError) {
    let (folder, name) = try tree.place(of: path, isMade: false)
    if folder.entry(name)?.kind == .link { throw .isLink(folder.place(of: name)) }
    guard folder.bytes(of: name, limit: SourceFile.sizeLimit) == change.oldBytes else {
      throw WorkspaceError(
        .changedMeanwhile,
        LocalizedText(
          en: "\(change.path) was changed by another program; not changed",
          fr: "\(change.path) a été modifié entre-temps par un autre programme ; inchangé"),
        hints: [LocalizedText(en: "run the command again", fr: "relancez la commande")])
    }
  }

  /// Rejects a path that already exists, or in which a folder is a link or a file.
  private func requireFree(_ path: String) throws(WorkspaceError) {
    let (above, name) = path.folderAndName
    guard let folder = try tree.existingFolder(at: above) else { return }
    try folder.requireName(name)
    if folder.entry(name) != nil { throw .exists(folder.place(of: name)) }
  }
}

extension FolderWriter {
  /// Returns the kind of item at a path below the folder; `nil` if nothing exists there.
  ///
  /// - Throws: ``WorkspaceError`` if a folder in the path is a link or a file.
  public func entry(at path: String) throws(WorkspaceError) -> FileSystem.Entry? {
    let (above, name) = path.folderAndName
    return try tree.existingFolder(at: above)?.entry(name)?.kind
  }
}

extension Folder {
  /// Locks the folder until its descriptor is closed. The lock is on the folder itself, so it leaves no file. On a file system without
  /// locks, the command continues without one. Throws if another command holds the lock for longer than `patience`.
  func waitForLock(_ patience: Duration) throws(WorkspaceError) {
    let end = ContinuousClock.now + patience
    while SystemCall.lock(descriptor) == .taken {
      guard ContinuousClock.now < end else {
        throw WorkspaceError(
          .busy,
          LocalizedText(
            en: "another edito command is writing into \(path)",
            fr: "une autre commande edito est en train d’écrire dans \(path)"),
          hints: [
            LocalizedText(
              en: "nothing was written; run the command again when the other one has finished",
              fr: "rien n’a été écrit ; relancez la commande quand l’autre aura fini")
          ])
      }
      usleep(10_000)
    }
  }
}

/// The folder for the temporary files of a locked folder. Git ignores its contents. It exists only during writing, and the next
/// run deletes what a killed run left in it.
struct Scratch {
  static let name = ".edito-tmp"
  private static let ignoreList = ".gitignore"
  private static let ignoresAll = Array("*\n".utf8)

  /// The open folder; `nil` if it cannot be created. Temporary files are then created beside their final names.
  let folder: Folder?
  private let parent: Folder

  init(in parent: Folder) {
    self.parent = parent
    folder = try? parent.folder(Self.name, isMade: true)
    if let folder, folder.entry(Self.ignoreList) == nil {
      try? folder.writeUnseen(Self.ignoresAll, as: Self.ignoreList)
    }
  }

  /// Deletes the folder unless it contains other files. The deletion opens no file, so it works even if the process cannot open any more.
  func remove() {
    guard let folder else { return }
    folder.removeFile(Self.ignoreList)
    if !parent.removeEmptyFolder(Self.name) { try? folder.writeUnseen(Self.ignoresAll, as: Self.ignoreList) }
  }

  /// Deletes leftovers in the folder, and the folder itself unless it contains other files.
  static func clear(in parent: Folder) {
    guard parent.entry(name)?.kind == .folder, let folder = try? parent.folder(name, isMade: false) else { return }
    folder.removeLeftovers()
    guard let names = try? folder.contents().get().map(\.name), names.allSatisfy({ $0 == ignoreList }) else { return }
    folder.removeFile(ignoreList)
    parent.removeEmptyFolder(name)
  }
}

extension LocalizedText {
  fileprivate static func fixedBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other file was", "other files were") changed before it",
      fr: "\(count, "autre fichier a été modifié", "autres fichiers ont été modifiés") avant lui")
  }

  fileprivate static func writtenBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other file was", "other files were") written before it",
      fr: "\(count, "autre fichier a été écrit", "autres fichiers ont été écrits") avant lui")
  }
}
