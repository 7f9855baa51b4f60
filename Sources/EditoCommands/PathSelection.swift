import Diagnostics
import Editorial
import Lint
import Localization
import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The part of a workspace that is reported on: the paths of a command line, less what the settings exclude.
struct PathSelection {
  /// Paths relative to the workspace's root; empty for everything.
  private let prefixes: [String]
  private let excluded: [String]
  private let ignoredCount: Int

  init(_ paths: [String], in session: Session, on console: Console) throws {
    let root = session.workspace.root
    prefixes = try paths.map { path in
      let absolute = console.surroundings.resolve(path)
      guard FileSystem.entry(at: absolute) != nil else {
        throw WorkspaceError(
          .notReadable, LocalizedText(en: "there is no \(path)", fr: "il n’y a pas de \(path)"))
      }
      let resolved = (try? FileSystem.realPath(absolute).get()) ?? absolute
      if resolved == root { return "" }
      guard resolved.hasPrefix(root + "/") else {
        throw WorkspaceError(
          .notReadable,
          LocalizedText(
            en: "\(path) is not in the workspace \(root)", fr: "\(path) n’est pas dans l’espace de travail \(root)"))
      }
      return String(resolved.dropFirst(root.count + 1))
    }
    excluded = session.workspace.corpus.settings.lint?.value.exclude?.value.map(\.value) ?? []
    ignoredCount = session.workspace.ignoredCount
  }

  func contains(_ path: String) -> Bool {
    let isNamed = prefixes.isEmpty || prefixes.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
    return isNamed && !excluded.contains { Self.matches(path, pattern: $0) }
  }

  /// A pattern is a path, a folder, or a shell pattern whose `*` also spans folders.
  private static func matches(_ path: String, pattern: String) -> Bool {
    let folder = pattern.hasSuffix("/") ? pattern : pattern + "/"
    return path == pattern || path.hasPrefix(folder) || fnmatch(pattern, path, 0) == 0
  }

  /// The report without what is not selected.
  func filter(_ report: LintReport, in corpus: Corpus) -> LintReport {
    guard !prefixes.isEmpty || !excluded.isEmpty else { return report }
    let count = corpus.documents.count { $0.isRead && contains($0.path) }
    return LintReport(findings: report.findings.filter { contains($0.place.path) }, fileCount: count)
  }

  /// Says why nothing was checked, where that is so.
  func nothingChecked(_ report: LintReport) -> LocalizedText? {
    guard report.fileCount == 0, report.findings.isEmpty else { return nil }
    if !excluded.isEmpty {
      return LocalizedText(
        en: "0 files checked: `lint: {exclude: …}` in edito.md leaves them out",
        fr: "0 fichier vérifié : `lint: {exclude: …}` dans edito.md les laisse de côté")
    }
    guard ignoredCount > 0 else {
      return LocalizedText(
        en: "0 files checked: no Markdown file is there", fr: "0 fichier vérifié : il n’y a pas de fichier Markdown")
    }
    return LocalizedText(
      en: "0 files checked: \(ignoredCount, "file is", "files are") ignored by .gitignore",
      fr: "0 fichier vérifié : \(ignoredCount, "fichier est ignoré", "fichiers sont ignorés") par .gitignore")
  }
}
