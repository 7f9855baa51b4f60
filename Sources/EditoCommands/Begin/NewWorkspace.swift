import Editorial
import Localization
import Templates
import Workspace

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
  func write() throws -> Result {
    let files = files
    for file in files { try checkWay(to: file.path) }
    var result = Result()
    for file in files.sorted(by: { !isSettings($0.path) && isSettings($1.path) }) {
      let path = root + "/" + file.path
      if FileSystem.entry(at: path) != nil {
        result.kept.append(file.path)
      } else {
        try FileWriter.create(path, with: Array(file.text.utf8))
        result.written.append(file.path)
      }
    }
    return result
  }

  private func isSettings(_ path: String) -> Bool { path == DocumentKind.settingsFileName }

  /// Every folder above a file must be one, or not be there yet.
  private func checkWay(to path: String) throws {
    if isSettings(path), FileSystem.entry(at: root + "/" + path) != nil { throw Self.existing(root) }
    var folder = root
    for part in [nil] + path.split(separator: "/").dropLast().map(Optional.some) {
      if let part { folder += "/" + part }
      guard FileSystem.entry(at: folder) != nil else { return }
      guard FileSystem.isFolder(folder) else {
        throw WorkspaceError(
          .notWritable, LocalizedText(en: "\(folder) is not a folder", fr: "\(folder) n’est pas un dossier"),
          hints: [LocalizedText(en: "nothing was written", fr: "rien n’a été écrit")])
      }
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
