import Parallelism
import SourceText

/// New files that are written together. The command waits once for the disk instead of once for each file.
enum NewFiles {
  /// The maximum number of files in a batch. Each of them is open until the batch ends.
  static let limit = 100
  /// The minimum number of files for which the whole file system is written to the disk at once. For fewer files, that could take longer, as
  /// other programs may be writing.
  private static let manyFiles = 10

  /// Writes the first of some new files, each of them atomically, and none before all of them are on the disk.
  ///
  /// If a file cannot be begun, for instance because too many files are open, the ones before it are written.
  ///
  /// - Parameter jobs: the number of threads.
  /// - Returns: the number of files written, and the reason why the next one cannot be written; `nil` if that was not tried.
  static func write(
    _ files: ArraySlice<SourceFile>, in root: Folder, jobs: Int, scratch: Folder?
  ) -> (count: Int, failure: WorkspaceError?) {
    let results = Parallel.map(files, jobs: jobs, tools: { FolderTree(root) }) { file, tree in
      Result { () throws(WorkspaceError) in try NewFile(file, in: tree, scratch: scratch) }
    }
    if case .failure(let failure)? = results.first { return (0, failure) }
    let begun = results.prefix { (try? $0.get()) != nil }.compactMap { try? $0.get() }
    // Temporary files outside the folder for them may be on another file system.
    let isSynced =
      begun.count >= manyFiles && begun.allSatisfy { $0.temporary.folder === scratch }
      && begun[0].temporary.syncFileSystem()
    for (index, file) in begun.enumerated() {
      do throws(WorkspaceError) {
        try file.finish(isSynced: isSynced)
      } catch {
        return (index, error)
      }
    }
    return (begun.count, nil)
  }
}

/// A new file that does not have its name yet.
private struct NewFile: Sendable {
  let temporary: TemporaryFile
  private let bytes: [UInt8]
  private let folder: Folder
  private let name: String

  init(_ file: SourceFile, in tree: FolderTree, scratch: Folder?) throws(WorkspaceError) {
    bytes = file.bytes
    (folder, name) = try tree.place(of: file.path, isMade: true)
    let bytes = bytes
    temporary = try folder.temporary([{ bytes }], for: name, replacing: .nothing, scratch: scratch, isSynced: false)
  }

  /// Gives the file its name.
  ///
  /// - Parameter isSynced: whether the contents are on the disk.
  func finish(isSynced: Bool) throws(WorkspaceError) {
    if !isSynced, let failure = temporary.sync() { throw .notWritable(folder.place(of: name), failure) }
    if try !temporary.becomes(name, in: folder, replacing: .nothing) {
      try folder.write(bytes, as: name, replacing: .nothing)
    }
  }
}
