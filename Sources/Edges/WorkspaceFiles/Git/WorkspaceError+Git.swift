import Localization
import SourceText

/// Errors of git. A question that git could not answer never counts as an empty answer.
extension WorkspaceError {
  static let gitIsMissing = WorkspaceError(
    .git,
    LocalizedText(
      en: "git is not on the PATH, but this folder is in a git work tree",
      fr: "git n’est pas dans le PATH, or ce dossier est dans un dépôt git"),
    hints: [
      LocalizedText(
        en: "install git: Edito needs it to find out which files are ignored and who committed an approval",
        fr: "installez git : Edito lui demande quels fichiers il ignore et qui a enregistré une validation")
    ])

  static func gitIsSilent(seconds: Int32) -> WorkspaceError {
    WorkspaceError(
      .git,
      LocalizedText(
        en: "git did not answer within \(Int(seconds)) seconds", fr: "git n’a pas répondu en \(Int(seconds)) secondes"),
      hints: [
        LocalizedText(
          en: "check that no `.gitignore` is a named pipe and that the disk is reachable",
          fr: "vérifiez qu’aucun `.gitignore` n’est un tube nommé et que le disque répond")
      ])
  }

  static func gitDidNotStart(_ failure: PosixFailure) -> WorkspaceError {
    WorkspaceError(
      .git, LocalizedText(en: "cannot run git: \(failure.reason)", fr: "impossible de lancer git : \(failure.reason)")
    )
  }

  /// Returns an error with git's own message, and with the command that git suggests if another user owns the folder. Unreadable settings
  /// and partial clones have special messages.
  static func rejected(_ complaint: [UInt8]) -> WorkspaceError {
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).map(printable)
    if let issue = GitSettingsError(in: lines) { return issue.error }
    if lines.contains(where: { $0.hasPrefix("fatal:") && $0.contains("promisor remote") }) { return isPartialClone }
    let words = lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") } ?? lines.first ?? "?"
    let advice = lines.first { $0.hasPrefix("git config --global --add safe.directory ") }
    return WorkspaceError(
      .git, LocalizedText(en: "git failed: \(words)", fr: "git a échoué : \(words)"),
      hints: advice.map {
        [
          LocalizedText(
            en: "if you trust the owner of this folder, run `\($0)`",
            fr: "si vous faites confiance au propriétaire de ce dossier, lancez `\($0)`")
        ]
      } ?? [])
  }

  /// Returns a line without the characters that could move a cursor or change the text direction, because git's messages contain file
  /// names. Tabs inside the line are kept; whitespace at its ends is removed.
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
      en: "this clone is partial, and lacks objects that are needed here",
      fr: "ce clone est partiel, et il lui manque des objets nécessaires ici"), hints: [.fetchesNothing])
}

extension LocalizedText {
  static let fetchesNothing = LocalizedText(
    en: "Edito does not fetch anything itself: clone without `--filter`, or run `git fetch --refetch --no-filter`",
    fr: "Edito ne récupère rien lui-même : clonez sans `--filter`, ou lancez `git fetch --refetch --no-filter`")
}

/// The location that git's message about unreadable settings names: a file, a key, or both.
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
    if let key { return LocalizedText(en: "in \(name), key \(key)", fr: "dans \(name), clé \(key)") }
    return LocalizedText(en: "in \(name)", fr: "dans \(name)")
  }

  private static func key(_ name: String) -> LocalizedText {
    LocalizedText(en: "at key \(name)", fr: "à la clé \(name)")
  }

  var error: WorkspaceError {
    WorkspaceError(
      .gitSettings,
      LocalizedText(
        en: "git cannot read its settings \(place)", fr: "git ne peut pas lire ses réglages \(place)"),
      hints: [
        LocalizedText(
          en: "correct them, and delete settings that you do not recognise: they may have come with the folder",
          fr: "corrigez-les, et supprimez ceux que vous ne reconnaissez pas : ils sont peut-être venus avec le dossier"),
        LocalizedText(
          en: "`git config --list --show-origin` lists each settings file that git reads",
          fr: "`git config --list --show-origin` donne chaque fichier de réglages que git lit"),
      ])
  }
}
