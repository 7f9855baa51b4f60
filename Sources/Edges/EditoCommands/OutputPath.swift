import Actions
import Localization
import WorkspaceFiles

extension Session {
  /// The file that `--output` names; `nil` for standard output, which `-` names too.
  func outputFile(_ name: String?, on console: Console, sparesMarkdown: Bool = false) throws -> OutputFile? {
    guard let name, name != "-" else { return nil }
    return try OutputFile(
      console.environment.resolve(name), named: name, besides: workspace, sparesMarkdown: sparesMarkdown)
  }
}

/// The folder that `--output` names.
enum OutputFolderName {
  /// Refuses standard output, on which no folder goes out.
  static func check(_ name: String?) throws {
    guard name == "-" else { return }
    throw UsageError(
      LocalizedText(
        en: "--output cannot be “-”: several files are written, and standard output takes one",
        fr: "--output ne peut pas valoir « - » : il y a plusieurs fichiers, et la sortie standard n’en prend qu’un"),
      hint: LocalizedText(
        en: "name a folder; `./-` is the one called “-”",
        fr: "indiquez un dossier ; `./-` est celui qui s’appelle « - »"))
  }
}
