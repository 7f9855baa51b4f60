import Editorial
import SourceText

extension WorkTree {
  /// Returns the committed files below the folder that are left out by a sparse checkout, even if they are on disk. Their paths are
  /// relative to the folder. Asks git only if there may be a sparse checkout.
  func leftOutFiles() throws(WorkspaceError) -> [String] {
    guard mayBeSparse else { return [] }
    let answer = try ask(["ls-files", "-z", "-t"] + scope)
    // `S path`: a file that the index marks as not in the work tree.
    return answer.split(separator: 0).filter { $0.first == UInt8(ascii: "S") && $0.count > 2 + prefix.utf8.count }
      .map { String(decoding: $0.dropFirst(2 + prefix.utf8.count), as: UTF8.self) }
  }

  /// Whether git's own folder contains a list of files to check out. Also `true` if `.git` is not a folder, as in additional work trees,
  /// because the list is then elsewhere.
  private var mayBeSparse: Bool {
    let git = (top == "/" ? "" : top) + "/.git"
    return !FileSystem.isFolder(git) || FileSystem.entry(at: git + "/info/sparse-checkout") != nil
  }
}
