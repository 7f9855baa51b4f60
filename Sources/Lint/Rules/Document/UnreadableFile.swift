import Diagnostics
import Editorial
import Localization
import Schema

struct UnreadableFile: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unreadable-file", .document, .always(.error),
    summary: "a document that could not be opened or read, or a folder that is passed over",
    rationale: "What is not read is not checked: silence about it would look like approval.",
    remedy: """
      Give yourself leave to read the file, or mend the symbolic link. A folder with an `edito.md` of its own is another \
      workspace, and is checked by itself.
      """,
    passing: [.post("---\nstatus: draft\n---\nFresh bread at eight.\n")],
    failing: [
      Example(files: [
        .init(path: "posts/2026-11-24-bread.md", text: "↓", condition: .unreadable(.accessDenied)),
        .init(path: "posts/shared.md", text: "↓", condition: .unreadable(.linkOutside(target: "/home/ada/shared.md"))),
      ]),
      Example(files: [
        .init(path: "clients/mill/edito.md", text: "↓", condition: .unreadable(.otherWorkspace))
      ]),
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    document.problems.compactMap { problem in
      guard case .unreadable(let obstacle) = problem.kind else { return nil }
      return Finding(
        in: document, at: problem.range, obstacle.message, help: obstacle.help(at: document.path),
        severity: obstacle.severity(at: document.path))
    }
  }
}

extension Obstacle {
  /// A warning where nothing is lost, or where whatever depends on it is reported by itself.
  fileprivate func severity(at path: String) -> Severity {
    switch self {
    case .folderNamedAsFile, .otherWorkspace: .warning
    case .linkOutside, .linkToNothing, .linkLoop: path.hasSuffix(".md") ? .error : .warning
    default: .error
    }
  }

  fileprivate var message: LocalizedText {
    switch self {
    case .accessDenied:
      LocalizedText(
        en: "this file cannot be read: permission denied", fr: "ce fichier ne peut pas être lu : accès refusé")
    case .closedFolder:
      LocalizedText(
        en: "this folder cannot be opened: permission denied", fr: "ce dossier ne peut pas être ouvert : accès refusé")
    case .disappeared:
      LocalizedText(en: "this file disappeared before it was read", fr: "ce fichier a disparu avant d’être lu")
    case .refused(let reason):
      LocalizedText(en: "this file cannot be read: \(reason)", fr: "ce fichier ne peut pas être lu : \(reason)")
    case .folderNamedAsFile:
      LocalizedText(
        en: "this folder is named like a Markdown file", fr: "ce dossier porte un nom de fichier Markdown")
    case .neitherFileNorFolder:
      LocalizedText(
        en: "this is neither a file nor a folder, and is not read",
        fr: "ce n’est ni un fichier ni un dossier : rien n’y est lu")
    case .otherWorkspace:
      LocalizedText(
        en: "this folder is a workspace of its own, and is not read with this one",
        fr: "ce dossier est un autre espace de travail : il n’est pas lu avec celui-ci")
    case .linkOutside(let target):
      LocalizedText(
        en: "this symbolic link leads out of the workspace, to \(target), and is not followed",
        fr: "ce lien symbolique sort de l’espace de travail, vers \(target) : il n’est pas suivi")
    case .linkToNothing(let target):
      LocalizedText(
        en: "this symbolic link leads to \(target), which is not there",
        fr: "ce lien symbolique mène à \(target), qui n’existe pas")
    case .linkLoop:
      LocalizedText(
        en: "this symbolic link leads back to itself", fr: "ce lien symbolique ramène à lui-même")
    }
  }

  fileprivate func help(at path: String) -> LocalizedText {
    switch self {
    case .accessDenied:
      LocalizedText(
        en: "give yourself permission to read it, or move it out of the workspace",
        fr: "donnez-vous le droit de le lire, ou sortez-le de l’espace de travail")
    case .closedFolder:
      LocalizedText(
        en: "give yourself permission to open it; until then, nothing in it is checked",
        fr: "donnez-vous le droit de l’ouvrir ; d’ici là, rien n’y est vérifié")
    case .disappeared:
      LocalizedText(
        en: "if somebody has just moved or deleted it, run the command again",
        fr: "si quelqu’un vient de le déplacer ou de le supprimer, relancez la commande")
    case .refused:
      LocalizedText(
        en: "check the disk; git may hold a sound copy",
        fr: "vérifiez le disque ; git en garde peut-être une copie saine")
    case .folderNamedAsFile:
      LocalizedText(
        en: "rename it without `.md`; what is inside is read all the same",
        fr: "renommez-le sans `.md` ; ce qu’il contient est lu quand même")
    case .neitherFileNorFolder:
      LocalizedText(
        en: "put a file in its place, or move it out of the workspace",
        fr: "mettez un fichier à sa place, ou sortez-le de l’espace de travail")
    case .otherWorkspace: Self.checkByItself(path)
    case .linkOutside:
      LocalizedText(
        en: "copy what is needed into the workspace", fr: "copiez le nécessaire dans l’espace de travail")
    case .linkToNothing, .linkLoop:
      LocalizedText(
        en: "make it lead to a file of the workspace, or delete it",
        fr: "faites-le mener à un fichier de l’espace de travail, ou supprimez-le")
    }
  }

  private static func checkByItself(_ settingsPath: String) -> LocalizedText {
    let folder = String(settingsPath.dropLast(DocumentKind.settingsFileName.count + 1))
    return LocalizedText(
      en: "check it by itself with `edito lint --workspace \(folder)`, or delete its `edito.md` to join the two",
      fr: "vérifiez-le à part avec `edito lint --workspace \(folder)`, ou supprimez son `edito.md` pour réunir les deux"
    )
  }
}
