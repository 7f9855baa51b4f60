import Editorial
import Localization
import Templates
import WorkspaceFiles

/// A workspace that is about to be written.
struct NewWorkspace {
  /// The absolute path of its folder.
  let root: String
  let name: String
  let locale: LocaleName
  let timeZone: String
  let frameworks: Set<Framework>

  var language: Language { locale.language }

  /// What was done with its files, by paths below the root.
  struct Result {
    var written: [String] = []
    /// Files that were there before, and are as they were.
    var kept: [String] = []
  }

  /// The files of the workspace, sorted by path.
  var files: [(path: String, text: String)] {
    let values: [TemplateVariable: TemplateValue] = [
      .name: .text(name), .locale: .text(locale.text), .timezone: .text(timeZone),
    ]
    return BuiltInTemplates.workspace(in: language, frameworks: frameworks).map { file in
      // Only the settings have blanks: the other documents may show theirs.
      let isSettings = file.path == DocumentKind.settingsFileName
      return (file.path, isSettings ? Template(file.text).filled(with: values).text : file.text)
    }
  }

  /// Writes the workspace; files that are there already are left alone. Nothing is written where anything stands in the way.
  ///
  /// `edito.md` comes last: until it is there, nothing takes the folder for a workspace, and `init` can be run again.
  ///
  /// - Parameter patience: how long to wait while another command writes into the folder.
  func write(patience: Duration) throws -> Result {
    let writer = try FolderWriter(root, patience: patience, isMade: true)
    // Whoever had the lock before may have made the workspace.
    if FileSystem.entry(at: root + "/" + DocumentKind.settingsFileName) != nil { throw Self.existing(root) }
    var result = Result()
    var new: [(path: String, bytes: [UInt8])] = []
    for file in files.sorted(by: { !isSettings($0.path) && isSettings($1.path) }) {
      if try isTaken(file.path, writer) {
        result.kept.append(file.path)
      } else {
        new.append((file.path, Array(file.text.utf8)))
        result.written.append(file.path)
      }
    }
    try writer.write(creating: new)
    return result
  }

  private func isSettings(_ path: String) -> Bool { path == DocumentKind.settingsFileName }

  /// Whether a file is there already. Every folder above it must be one, or not be there yet.
  private func isTaken(_ path: String, _ writer: FolderWriter) throws -> Bool {
    do {
      return try writer.entry(at: path) != nil
    } catch {
      throw WorkspaceError(
        error.kind, error.message,
        hints: error.hints + [LocalizedText(en: "nothing was written", fr: "rien n’a été écrit")])
    }
  }

  private static func existing(_ root: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "there is a workspace already: \(root)/edito.md", fr: "il y a déjà un espace de travail : \(root)/edito.md"),
      hints: [
        LocalizedText(
          en: "nothing was written; `edito new` adds documents to it",
          fr: "rien n’a été écrit ; `edito new` y ajoute des documents")
      ])
  }
}
