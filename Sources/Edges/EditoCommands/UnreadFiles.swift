import Editorial
import Localization
import Schema
import SourceText
import WorkspaceFiles

/// Notices about existing files that are not read, for which there can be no finding.
struct UnreadFiles {
  private let workspace: Workspace

  init(in workspace: Workspace) { self.workspace = workspace }

  /// Returns the reason why a named file is not read; `nil` if it is read, or if there is no file at the path.
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
      en: "\(path) is not read: documents do not belong there",
      fr: "\(path) n’est pas lu : les documents n’ont pas leur place à cet endroit")
  }

  /// Returns the path, relative to the workspace, of a symbolic link whose target is not read as a document; `nil` for anything else.
  ///
  /// - Parameter absolute: the absolute path of the link itself.
  func unfollowedLink(at absolute: String) -> String? {
    guard FileSystem.entry(at: absolute) == .link, let name = absolute.split(separator: "/").last,
      let place = try? FileSystem.realPath(String(WorkspacePath.folder(of: absolute))).get(),
      let path = "\(place)/\(name)".below(workspace.root)
    else { return nil }
    let problems = workspace.corpus.document(at: path)?.problems ?? []
    return problems.contains { if case .unreadable(.linkToFile) = $0.kind { true } else { false } } ? path : nil
  }

  /// Whether git ignores a path or one of its folders.
  ///
  /// - Parameter ignored: the paths that git ignores; see ``Workspace/ignoredPaths``.
  static func isIgnored(_ path: String, among ignored: [String]) -> Bool {
    ignored.contains { $0 == path || $0 == path + "/" || ($0.hasSuffix("/") && path.hasPrefix($0)) }
  }

  /// Returns a notice about the wanted documents that git ignores, in folders for documents; `nil` if there are none. Names up to five
  /// documents or folders.
  func hidden(where isWanted: (_ path: String) -> Bool) -> LocalizedText? {
    let hidden = hiddenDocuments.filter(isWanted)
    guard !hidden.isEmpty else { return nil }
    let shown = hidden.prefix(5).joined(separator: ", ") + (hidden.count > 5 ? "…" : "")
    return LocalizedText(
      en: "note: not read, because .gitignore ignores them: \(shown)",
      fr: "note : non lus, car .gitignore les ignore : \(shown)")
  }

  /// A notice about files outside a sparse checkout; `nil` if there are none.
  var leftOut: LocalizedText? {
    let count = workspace.leftOutCount
    guard count > 0 else { return nil }
    return LocalizedText(
      en: "note: \(count, "file is", "files are") outside the sparse checkout, neither read nor counted",
      fr:
        "note : hors de l’extraction partielle (sparse checkout), \(count, "fichier n’est ni lu ni compté", "fichiers ne sont ni lus ni comptés")"
    )
  }

  private var hiddenDocuments: [String] {
    workspace.ignoredPaths.filter { path in
      guard DocumentKind(path: path) != nil else { return false }
      if path.hasSuffix("/") { return holdsDocuments(String(path.dropLast())) }
      return PassedOver.isDocument(path)
    }
  }

  /// Whether a folder or one below it contains a document. In a large folder, the search stops after about 1,000 items.
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
  /// Whether the issue means that nothing of the file was read as a document.
  fileprivate var isUnread: Bool {
    switch self {
    case .unreadable, .tooLarge: true
    default: false
    }
  }
}
