import Editorial
import Schema
import SourceText

/// The files of a workspace at a commit, as a walk through its folder would find them.
///
/// Committed files are included even if git's rules ignore them. Links are not followed, except that of the settings. Submodules are not
/// entered, because their contents are not in the commit.
struct RevisionTree: Sendable {
  /// A file, and the hash or the name of the git object with its bytes.
  struct File: Sendable {
    let path: String
    let object: String
  }

  /// The Markdown files to read, relative to the workspace.
  private(set) var documents: [File] = []
  /// The files that are documents if a source contains them.
  private(set) var possibleDocuments: [File] = []
  /// The paths of all files, relative to the workspace.
  private(set) var files: [String] = []
  /// The paths of the settings of other workspaces inside this one.
  private(set) var otherWorkspaces: [String] = []
  /// The folders of submodules, relative to the workspace.
  private(set) var submodules: [String] = []
  /// The hashes of the git objects of all files except links, by the files' paths relative to the workspace.
  private(set) var objects: [String: String] = [:]
  /// Whether the settings are a symbolic link.
  private(set) var hasLinkedSettings = false

  /// Lists the files of a commit below the workspace's folder. If the commit does not have the folder, all lists are empty.
  init(of commit: Commit, in repository: Repository) throws {
    let question = ["ls-tree", "-r", "-z", "--full-tree", commit.hash] + repository.tree.scope
    let answer = try repository.explainingGaps { try repository.tree.ask(question) } ?? []
    let prefix = repository.tree.prefix.utf8.count
    let items = answer.split(separator: 0).compactMap { Item($0, prefix: prefix) }
      .filter { !$0.isHidden }
    let others = Set(items.lazy.filter(\.isOtherWorkspace).map { WorkspacePath.folder(of: $0.path) })
    for item in items {
      if let owner = Self.outermostFolder(of: item.path, among: others) {
        if item.isOtherWorkspace, owner == WorkspacePath.folder(of: item.path) { otherWorkspaces.append(item.path) }
        continue
      }
      add(item)
    }
  }

  private mutating func add(_ item: Item) {
    switch item.kind {
    case .submodule: submodules.append(item.path)
    case .link:
      files.append(item.path)
      if item.path == DocumentKind.settingsFileName { hasLinkedSettings = true }
    case .file:
      files.append(item.path)
      objects[item.path] = item.object
      guard item.isPlacedAsDocument else { break }
      let file = File(path: item.path, object: item.object)
      if item.path.utf8.suffix(3).elementsEqual(".md".utf8) {
        documents.append(file)
      } else if DocumentSources.mayAdd(item.path) {
        possibleDocuments.append(file)
      }
    }
  }

  /// Returns the outermost of some folders that contain a path; `nil` if none does.
  private static func outermostFolder(of path: String, among folders: Set<Substring>) -> Substring? {
    if folders.isEmpty { return nil }
    return path.utf8.indices.lazy.filter { path.utf8[$0] == .slash }.map { path[..<$0] }.first(where: folders.contains)
  }

  /// A line of the output of `git ls-tree`: `100644 blob HASH<tab>PATH`.
  private struct Item {
    enum Kind { case file, link, submodule }

    let kind: Kind
    let object: String
    let path: String

    /// - Parameter prefix: the number of bytes of the workspace's path in the work tree, which is removed from the item's path.
    init?(_ line: ArraySlice<UInt8>, prefix: Int) {
      guard let tab = line.firstIndex(of: .tab) else { return nil }
      let fields = line[..<tab].split(separator: .space)
      guard fields.count == 3 else { return nil }
      switch String(decoding: fields[0], as: UTF8.self) {
      case "120000": kind = .link
      case "160000": kind = .submodule
      default: kind = .file
      }
      object = String(decoding: fields[2], as: UTF8.self)
      path = String(decoding: line[(tab + 1)...].dropFirst(prefix), as: UTF8.self)
    }

    /// Whether the item's name, or that of a folder above it, starts with a dot.
    var isHidden: Bool {
      var previous: UInt8 = .slash
      for byte in path.utf8 {
        if previous == .slash, byte == .fullStop { return true }
        previous = byte
      }
      return false
    }

    var isOtherWorkspace: Bool {
      kind == .file && path.utf8.count > 9 && path.hasSuffix("/\(DocumentKind.settingsFileName)")
    }

    /// Whether the item is outside the folders without documents.
    var isPlacedAsDocument: Bool {
      !Walk.foldersWithoutDocuments.contains {
        path.utf8.starts(with: $0.utf8) && path.dropFirst($0.count).first == "/"
      }
    }
  }
}
