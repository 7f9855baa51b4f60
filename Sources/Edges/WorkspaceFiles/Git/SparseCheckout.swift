import Editorial
import SourceText

extension WorkTree {
  /// The files below the folder that git keeps and a sparse checkout leaves out, by their paths relative to it; those that are on
  /// disk all the same included. Asks git only where there is a sparse checkout.
  func leftOutFiles() throws(WorkspaceError) -> [String] {
    guard mayBeSparse else { return [] }
    let answer = try ask(["ls-files", "-z", "-t"] + scope)
    // `S path`: a file of which the index says that it is not in the work tree.
    return answer.split(separator: 0).filter { $0.first == UInt8(ascii: "S") && $0.count > 2 + prefix.utf8.count }
      .map { String(decoding: $0.dropFirst(2 + prefix.utf8.count), as: UTF8.self) }
  }

  /// Whether a list of what to check out lies in git's own folder. Further work trees have one elsewhere, so git is asked there.
  private var mayBeSparse: Bool {
    let git = (top == "/" ? "" : top) + "/.git"
    return !FileSystem.isFolder(git) || FileSystem.entry(at: git + "/info/sparse-checkout") != nil
  }
}
