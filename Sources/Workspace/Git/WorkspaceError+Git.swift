import Localization
import SourceText

/// Why git could not be asked. A question without an answer never passes for the answer that there is nothing.
extension WorkspaceError {
  static let gitIsMissing = WorkspaceError(
    .git,
    LocalizedText(
      en: "git is not on the PATH, and this folder is in a git work tree",
      fr: "git n’est pas dans le PATH, et ce dossier est dans un dépôt git"),
    hints: [
      LocalizedText(
        en: "install git: only git can tell which files it ignores and who committed what",
        fr: "installez git : lui seul peut dire quels fichiers il ignore et qui a enregistré quoi")
    ])

  static func gitIsSilent(seconds: Int32) -> WorkspaceError {
    WorkspaceError(
      .git,
      LocalizedText(
        en: "git gave no answer within \(Int(seconds)) seconds", fr: "git n’a pas répondu en \(Int(seconds)) secondes"),
      hints: [
        LocalizedText(
          en: "is a named pipe in the place of a `.gitignore`, or the disk out of reach?",
          fr: "un tube nommé se trouve-t-il à la place d’un `.gitignore`, ou le disque est-il hors d’atteinte ?")
      ])
  }

  static func gitDidNotStart(_ failure: PosixFailure) -> WorkspaceError {
    WorkspaceError(
      .git, LocalizedText(en: "cannot run git: \(failure.reason)", fr: "git ne peut pas être lancé : \(failure.reason)")
    )
  }

  /// Passes on what git said when it gave up, and the command that it advises if it trusts nobody who owns the folder.
  static func refused(_ complaint: [UInt8]) -> WorkspaceError {
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).map(printable)
    let words = lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") } ?? lines.first ?? "?"
    let advice = lines.first { $0.hasPrefix("git config --global --add safe.directory ") }
    return WorkspaceError(
      .git, LocalizedText(en: "git gave up: \(words)", fr: "git a renoncé : \(words)"),
      hints: advice.map {
        [
          LocalizedText(
            en: "if you trust the owner of this folder: `\($0)`",
            fr: "si vous faites confiance au propriétaire de ce dossier : `\($0)`")
        ]
      } ?? [])
  }

  /// A line of a program's words without anything that moves a cursor or turns the direction of text: it names files.
  private static func printable(_ line: Substring) -> String {
    let scalars = line.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalar == "\t"
      default: true
      }
    }
    return String(String(String.UnicodeScalarView(scalars)).trimmed)
  }
}
