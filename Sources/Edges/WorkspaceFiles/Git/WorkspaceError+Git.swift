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
    if let fault = GitSettingsError(in: lines) { return fault.error }
    if lines.contains(where: { $0.hasPrefix("fatal:") && $0.contains("promisor remote") }) { return isPartialClone }
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

  private static let isPartialClone = WorkspaceError(
    .git,
    LocalizedText(
      en: "this clone is a partial one, and lacks what is needed here",
      fr: "ce clone est partiel, et il lui manque ce qu’il faut ici"), hints: [.fetchesNothing])
}

extension LocalizedText {
  static let fetchesNothing = LocalizedText(
    en: "Edito fetches nothing itself: clone without `--filter`, or run `git fetch --refetch --no-filter`",
    fr: "Edito ne récupère rien lui-même : clonez sans `--filter`, ou lancez `git fetch --refetch --no-filter`")
}

/// Settings that git cannot read, as its complaint names them: a file, or a key.
private struct GitSettingsError {
  private let place: LocalizedText

  init?(in lines: [String]) {
    let complaints = lines.enumerated().filter { $0.element.hasPrefix("fatal:") || $0.element.hasPrefix("error:") }
    for (index, words) in complaints {
      if let match = words.firstMatch(of: /bad config (?:file )?line (\d+) in (?:file |submodule-blob |blob )?(.+)$/) {
        place = Self.file(String(match.2), line: String(match.1))
      } else if let match = words.firstMatch(of: /bad config variable '.*' in file '(.+)' at line (\d+)$/) {
        place = Self.file(String(match.1), line: String(match.2))
      } else if let match = words.firstMatch(of: /config value '.*' for '(.+?)'(?: in (?:file )?(.+?))?(?:: .*)?$/) {
        place = match.2.map { Self.file(String($0), key: String(match.1)) } ?? Self.key(String(match.1))
      } else if let match = words.firstMatch(of: #/^fatal: unable to access '(.+)': /#) {
        place = Self.file(String(match.1))
      } else if let match = words.firstMatch(of: /could not expand include path '(.+)'/) {
        place = Self.file(String(match.1))
      } else if words.contains("maximum include depth"), lines.indices.contains(index + 1) {
        place = Self.file(lines[index + 1])
      } else {
        continue
      }
      return
    }
    return nil
  }

  private static func file(_ name: String, line: String? = nil, key: String? = nil) -> LocalizedText {
    if let line { return LocalizedText(en: "in \(name), line \(line)", fr: "dans \(name), ligne \(line)") }
    if let key { return LocalizedText(en: "in \(name), at \(key)", fr: "dans \(name), à \(key)") }
    return LocalizedText(en: "in \(name)", fr: "dans \(name)")
  }

  private static func key(_ name: String) -> LocalizedText { LocalizedText(en: "at \(name)", fr: "à \(name)") }

  var error: WorkspaceError {
    WorkspaceError(
      .gitSettings,
      LocalizedText(
        en: "git cannot read its settings \(place)", fr: "git ne peut pas lire ses réglages \(place)"),
      hints: [
        LocalizedText(
          en: "correct them, or delete what you do not know: it may have come with the folder",
          fr: "corrigez-les, ou supprimez ce que vous ne connaissez pas : cela peut être venu avec le dossier"),
        LocalizedText(
          en: "`git config --list --show-origin` names each file that git reads",
          fr: "`git config --list --show-origin` nomme chaque fichier que git lit"),
      ])
  }
}
