import Actions
import Localization
import WorkspaceFiles

extension Session {
  /// Returns the file that `--output` names; `nil` for standard output, which is used without a name and for `-`.
  func outputFile(_ name: String?, on console: Console, sparesMarkdown: Bool = false) throws -> OutputFile? {
    guard let name, name != "-" else { return nil }
    return try OutputFile(
      console.environment.resolve(name), named: name, besides: workspace, sparesMarkdown: sparesMarkdown)
  }
}

/// The folder that `--output` names.
enum OutputFolderName {
  /// Rejects `-`, because standard output cannot hold several files.
  static func check(_ name: String?) throws {
    guard name == "-" else { return }
    throw UsageError(
      .invalid(
        "-", for: "--output",
        expected: LocalizedText(
          en: "a folder, because there are several files", fr: "un dossier, car il y a plusieurs fichiers")),
      hint: LocalizedText(en: "`./-` is a folder named “-”", fr: "`./-` est un dossier nommé « - »"))
  }
}
