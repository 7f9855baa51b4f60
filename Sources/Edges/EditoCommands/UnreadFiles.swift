import Editorial
import Localization
import Schema
import SourceText
import WorkspaceFiles

/// Tells of files that are there and not read, where no finding can stand.
struct UnreadFiles {
  private let workspace: Workspace

  init(in workspace: Workspace) { self.workspace = workspace }

  /// Why a file is not read that somebody named; `nil` for one that is, and for a folder.
  ///
  /// - Parameter path: relative to the workspace.
  func reason(for path: String) -> LocalizedText? {
    guard FileSystem.isFile(workspace.root + "/" + path) else { return nil }
    if Self.isIgnored(path, among: workspace.ignoredPaths) {
      return LocalizedText(en: "\(path) is ignored by .gitignore", fr: "\(path) est ignoré par .gitignore")
    }
    if let document = workspace.corpus.document(at: path) {
      guard let problem = document.problems.first(where: \.kind.isUnread) else { return nil }
      if case .unreadable(.linkToFile(let target, _)) = problem.kind {
        return LocalizedText(
          en: "\(path) is a symbolic link to \(target), which is not read as a document",
          fr: "\(path) est un lien symbolique vers \(target), qui n’est pas lu comme document")
      }
      return LocalizedText(en: "\(path) is not read", fr: "\(path) n’est pas lu")
    }
    if path.split(separator: "/").last?.utf8.first == .fullStop {
      return LocalizedText(
        en: "\(path) is not read: its name begins with a dot",
        fr: "\(path) n’est pas lu : son nom commence par un point")
    }
    guard path.hasSuffix(".md") else {
      return LocalizedText(
        en: "\(path) is not read: its name does not end in `.md`",
        fr: "\(path) n’est pas lu : son nom ne se termine pas par `.md`")
    }
    return LocalizedText(
      en: "\(path) is not read: no document lies there",
      fr: "\(path) n’est pas lu : il n’y a pas de document à cet endroit")
  }

  /// The path, relative to the workspace, of a link to a file that is not read as a document; `nil` for anything else.
  ///
  /// - Parameter absolute: the link's own path.
  func unfollowedLink(at absolute: String) -> String? {
    guard FileSystem.entry(at: absolute) == .link, let name = absolute.split(separator: "/").last,
      let place = try? FileSystem.realPath(String(WorkspacePath.folder(of: absolute))).get(),
      (place + "/").hasPrefix(workspace.root + "/")
    else { return nil }
    let path = String("\(place)/\(name)".dropFirst(workspace.root.count + 1))
    let problems = workspace.corpus.document(at: path)?.problems ?? []
    return problems.contains { if case .unreadable(.linkToFile) = $0.kind { true } else { false } } ? path : nil
  }

  /// Whether git ignores a path, or a folder that it lies in.
  ///
  /// - Parameter ignored: what git ignores; see ``Workspace/ignoredPaths``.
  static func isIgnored(_ path: String, among ignored: [String]) -> Bool {
    ignored.contains { $0 == path || $0 == path + "/" || ($0.hasSuffix("/") && path.hasPrefix($0)) }
  }

  /// What to say of documents in the kinds' folders that git ignores; `nil` if there are none.
  func hidden(where isWanted: (_ path: String) -> Bool) -> LocalizedText? {
    let hidden = hiddenDocuments.filter(isWanted)
    guard !hidden.isEmpty else { return nil }
    let shown = hidden.prefix(5).joined(separator: ", ") + (hidden.count > 5 ? "…" : "")
    return LocalizedText(
      en: "note: not read, since .gitignore hides them from git: \(shown)",
      fr: "note : laissés de côté, car .gitignore les cache à git : \(shown)")
  }

  /// What a sparse checkout leaves out.
  var leftOut: LocalizedText? {
    let count = workspace.leftOutCount
    guard count > 0 else { return nil }
    return LocalizedText(
      en: "note: a sparse checkout leaves \(count, "file", "files") out: nothing in them is read or counted",
      fr:
        "note : une extraction partielle (sparse checkout) laisse de côté \(count, "fichier", "fichiers") : rien n’y est lu ni compté"
    )
  }

  private var hiddenDocuments: [String] {
    workspace.ignoredPaths.filter { path in
      guard DocumentKind(path: path) != nil else { return false }
      if path.hasSuffix("/") { return holdsDocuments(String(path.dropLast())) }
      return PassedOver.isDocument(path)
    }
  }

  /// Whether a document lies in a folder. Not all of a large one is looked at.
  private func holdsDocuments(_ folder: String) -> Bool {
    var open = [folder]
    var left = 1000
    while left > 0, let next = open.popLast() {
      for item in (try? FileSystem.contents(of: "\(workspace.root)/\(next)").get()) ?? []
      where !item.name.hasPrefix(".") {
        left -= 1
        let path = "\(next)/\(item.name)"
        if item.entry == .folder { open.append(path) }
        if item.entry == .file, PassedOver.isDocument(path) { return true }
      }
    }
    return false
  }
}

extension ReadIssue.Kind {
  /// Whether nothing of the file is known as a document.
  fileprivate var isUnread: Bool {
    switch self {
    case .unreadable, .tooLarge: true
    default: false
    }
  }
}
