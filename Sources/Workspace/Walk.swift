import Editorial
import Localization
import SourceText

/// What a walk through a workspace found.
struct Walk: Sendable {
  /// The Markdown files to read, relative to the root.
  private(set) var documents: [String] = []
  /// Every file, relative to the root.
  private(set) var files: [String] = []
  /// What could not be walked into or read, with the reason.
  private(set) var obstacles: [(path: String, reason: LocalizedText)] = []
  /// How many Markdown files git ignores.
  private(set) var ignoredCount = 0

  private let root: String
  private let realRoot: String
  private let ignore: GitIgnore

  /// Folders that hold no documents: media, and the workspace's own templates.
  private static let foldersWithoutDocuments: Set<String> = ["media", "templates"]

  /// Walks a workspace. Folders that git ignores, hidden ones and other workspaces within are not entered.
  init(root: String, ignore: GitIgnore) {
    self.root = root
    self.ignore = ignore
    realRoot = (try? FileSystem.realPath(root).get()) ?? root
    enter("", readsDocuments: true)
  }

  private mutating func enter(_ folder: String, readsDocuments: Bool) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names: [(name: String, entry: FileSystem.Entry)]
    switch FileSystem.contents(of: folder.isEmpty ? root : root + "/" + folder) {
    case .success(let found): names = found
    case .failure(let failure):
      obstacles.append((folder, .notReadable(failure.reason)))
      return
    }
    if !folder.isEmpty, names.contains(where: { $0.name == DocumentKind.settingsFileName && $0.entry == .file }) {
      obstacles.append((prefix + DocumentKind.settingsFileName, .otherWorkspace))
      return
    }
    // In the order of the paths: a folder sorts with the slash behind its name.
    let ordered = names.map { (key: $0.entry == .folder ? $0.name + "/" : $0.name, name: $0.name, entry: $0.entry) }
      .sorted { $0.key < $1.key }
    for (_, name, entry) in ordered where name.utf8.first != 0x2E {
      let path = prefix + name
      switch entry {
      case .folder: visitFolder(path, named: name, readsDocuments: readsDocuments)
      case .file: visitFile(path, readsDocuments: readsDocuments)
      case .link: visitLink(path)
      case .other: if name.hasSuffix(".md") { obstacles.append((path, .notAFile)) }
      }
    }
  }

  private mutating func visitFolder(_ path: String, named name: String, readsDocuments: Bool) {
    if ignore.ignoresFolder(path) { return }
    if name.hasSuffix(".md") { obstacles.append((path, .folderNamedAsFile)) }
    enter(path, readsDocuments: readsDocuments && !Self.foldersWithoutDocuments.contains(path))
  }

  private mutating func visitFile(_ path: String, readsDocuments: Bool) {
    let isMarkdown = path.utf8.suffix(3).elementsEqual(".md".utf8)
    if ignore.ignoresFile(path) {
      if isMarkdown { ignoredCount += 1 }
      return
    }
    files.append(path)
    if isMarkdown, readsDocuments { documents.append(path) }
  }

  /// A link to something in the workspace adds nothing: that is read at its own place.
  private mutating func visitLink(_ path: String) {
    if ignore.ignoresFile(path) { return }
    switch FileSystem.realPath(root + "/" + path) {
    case .success(let target) where target == realRoot || target.hasPrefix(realRoot + "/"): files.append(path)
    case .success(let target): obstacles.append((path, .leadsOutside(target)))
    case .failure(let failure): obstacles.append((path, .brokenLink(failure.reason)))
    }
  }
}

extension LocalizedText {
  static func notReadable(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(en: "it cannot be read: \(reason)", fr: "lecture impossible : \(reason)")
  }

  fileprivate static let otherWorkspace = LocalizedText(
    en: "this folder has an `edito.md` of its own: it is another workspace, and is not read as part of this one",
    fr: "ce dossier a son propre `edito.md` : c’est un autre espace de travail, qui n’est pas lu avec celui-ci")

  fileprivate static let notAFile = LocalizedText(
    en: "it is neither a file nor a folder", fr: "ce n’est ni un fichier ni un dossier")

  fileprivate static let folderNamedAsFile = LocalizedText(
    en: "a folder has the name of a Markdown file; what is inside is read all the same",
    fr: "un dossier porte le nom d’un fichier Markdown ; son contenu est lu quand même")

  fileprivate static func leadsOutside(_ target: String) -> LocalizedText {
    LocalizedText(
      en: "this link leads out of the workspace, to \(target): it is not followed",
      fr: "ce lien mène hors de l’espace de travail, vers \(target) : il n’est pas suivi")
  }

  fileprivate static func brokenLink(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "this symbolic link cannot be followed: \(reason)", fr: "ce lien symbolique ne peut être suivi : \(reason)")
  }
}
