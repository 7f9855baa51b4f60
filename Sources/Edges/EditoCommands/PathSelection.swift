import Actions
import Editorial
import Findings
import Lint
import Localization
import WorkspaceFiles

/// The part of a workspace whose findings are shown: the paths of a command line, without those that the settings exclude.
struct PathSelection {
  /// The selected paths, relative to the workspace's root. Without paths, or with an empty path, the whole workspace is selected.
  private var prefixes: [String]
  private let excluded: [PathPattern]
  private let ignored: [String]
  /// The reasons why named files are not read.
  let unread: [LocalizedText]

  init(_ paths: [String], in session: Session, on console: Console) throws {
    let files = UnreadFiles(in: session.workspace)
    prefixes = try paths.map { path in
      let absolute = console.environment.resolve(path)
      guard FileSystem.entry(at: absolute) != nil else {
        let named = try Self.document(path, in: session, on: console).path
        console.note(.completed(path, to: session.shown(named, on: console)))
        return named
      }
      guard let inside = session.path(toFile: absolute) else {
        throw WorkspaceError(
          .notReadable,
          LocalizedText(
            en: "\(path) is not in the workspace \(session.workspace.root)",
            fr: "\(path) n’est pas dans l’espace de travail \(session.workspace.root)"))
      }
      // A link that is not followed is selected by its own path, not by its target's.
      return files.unfollowedLink(at: absolute) ?? inside
    }
    excluded = session.workspace.corpus.settings.lint?.value.exclude?.value.map { PathPattern($0.value) } ?? []
    ignored = session.workspace.ignoredPaths
    unread = prefixes.compactMap(files.reason)
  }

  /// Returns the document that a word other than a path names. Throws if the word names none or several.
  private static func document(_ word: String, in session: Session, on console: Console) throws -> Document {
    let documents = session.workspace.corpus.documents.map { document in
      NamedFile(document: document, nameID: session.shown(document.path, on: console))
    }
    let plural = LocalizedText(en: "documents", fr: "documents")
    return try NameSearch(documents).thing(DocumentDesignation(word), of: plural) { nearest in
      WorkspaceError(
        .notReadable, LocalizedText(en: "file not found: \(word)", fr: "fichier introuvable : \(word)"),
        hints: [LocalizedText.didYouMean(nearest)].compactMap(\.self))
    }.thing.document
  }

  /// A document that is listed by its path from the current folder.
  private struct NamedFile: Nameable {
    let document: Document
    let nameID: String

    var names: [String] { [document.id] + document.names }
    var nameDetail: LocalizedText? { document.nameDetail }
  }

  /// Returns this selection after renames: a named file is also selected under its new name.
  func following(_ renames: [(from: String, to: String)]) -> PathSelection {
    var copy = self
    for rename in renames where prefixes.contains(rename.from) { copy.prefixes.append(rename.to) }
    return copy
  }

  func contains(_ path: String) -> Bool {
    let isNamed = prefixes.isEmpty || prefixes.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
    return isNamed && !excluded.contains { $0.matches(path) }
  }

  /// Whether the user named a file that is not read, or only paths in which no file was checked.
  ///
  /// Files that the settings exclude are read, so the second condition does not apply if there are exclusions.
  func namesNothing(_ report: LintReport) -> Bool {
    if !unread.isEmpty { return true }
    return !prefixes.isEmpty && excluded.isEmpty && report.fileCount == 0
  }

  /// Returns the reason why no file was checked; `nil` if files were checked or there are findings.
  func nothingChecked(_ report: LintReport) -> LocalizedText? {
    guard report.fileCount == 0, report.findings.isEmpty else { return nil }
    if !excluded.isEmpty {
      return LocalizedText(
        en: "0 files checked: `lint: {exclude: …}` in edito.md excludes them",
        fr: "0 fichier vérifié : `lint: {exclude: …}` dans edito.md les écarte tous")
    }
    if let path = prefixes.first(where: { UnreadFiles.isIgnored($0, among: ignored) }) {
      return LocalizedText(
        en: "0 files checked: \(path) is ignored by .gitignore",
        fr: "0 fichier vérifié : \(path) est ignoré par .gitignore"
      )
    }
    let count = ignored.count { path in path.hasSuffix(".md") && prefixes.contains { path.hasPrefix($0 + "/") } }
    guard count > 0 else {
      return LocalizedText(
        en: "0 files checked: no Markdown files found", fr: "0 fichier vérifié : aucun fichier Markdown")
    }
    return LocalizedText(
      en: "0 of \(count, "file", "files") checked: ignored by git",
      fr: "0 fichier vérifié sur \(count) : git les ignore")
  }
}
