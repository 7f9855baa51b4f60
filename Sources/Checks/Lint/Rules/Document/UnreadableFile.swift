import Editorial
import Findings
import Localization
import Schema
import Snapshots

struct UnreadableFile: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unreadable-file", .document, .always(.error),
    summary: LocalizedText(
      en: "a document that Edito does not read",
      fr: "un document qu’Edito ne lit pas"),
    rationale: LocalizedText(
      en: "The document is not checked and is missing from the calendar.",
      fr: "Le document n’est pas vérifié et manque au calendrier."),
    exceptions: LocalizedText(
      en: """
        Edito reads files that end in `.md` and begin with front matter, in the folder of their kind or with \
        `kind:`. It reports:

        - files and folders that cannot be opened
        - symbolic links, because Edito reads a document only where the file itself is
        - in a kind's folder, files with front matter that do not end in `.md`, files without front matter, and \
        backup copies such as `bread.md~`
        - in other folders, Markdown files with a document's keys
        - folders with an `edito.md` of their own, which are separate workspaces

        Files that git ignores are not reported, and neither are pictures, spreadsheets and a plain `README`.
        """,
      fr: """
        Edito lit les fichiers dont le nom se termine par `.md` et qui commencent par un en-tête, dans le dossier de \
        leur type ou avec `kind:`. Il signale :

        - les fichiers et les dossiers qui ne peuvent pas être ouverts
        - les liens symboliques, car un document n’est lu qu’à sa propre place
        - dans le dossier d’un type, les fichiers à en-tête dont le nom ne se termine pas par `.md`, ceux qui n’ont pas \
        d’en-tête, et les copies de sauvegarde comme `pain.md~`
        - dans les autres dossiers, les fichiers Markdown qui ont les clés d’un document
        - les dossiers qui ont leur propre `edito.md` et sont donc d’autres espaces de travail

        Les fichiers ignorés par git ne sont pas signalés, ni les images, les tableaux et les simples \
        `README`.
        """),
    remedy: LocalizedText(
      en: """
        Rename the file, move it to the folder that the finding names, or give it front matter. Delete \
        backup copies, or add them to `.gitignore`. If a file cannot be opened, grant yourself read \
        permission. Correct or delete symbolic links.
        """,
      fr: """
        Renommez le fichier, déplacez-le dans le dossier indiqué par le constat, ou donnez-lui un en-tête. \
        Supprimez les copies de sauvegarde, ou ajoutez-les à `.gitignore`. Si un fichier ne peut pas être \
        ouvert, donnez-vous le droit de le lire. Corrigez ou supprimez les liens symboliques.
        """),
    passing: [
      .post("---\nstatus: draft\n---\nFresh bread at eight.\n"),
      Example([
        "posts/README.md": "---\ntitle: Posts\ntags: [help]\n---\nOne file each.\n",
        "notes/fresh.md": "---\nkind: post\nstatus: draft\n---\nFresh bread at eight.\n",
        "docs/install.md": "---\ntitle: Install\ntags: [help]\n---\nBuy an oven.\n",
      ]),
    ],
    failing: [
      Example(files: [
        .init(path: "posts/2026-11-24-bread.md", text: "↓", condition: .unreadable(.accessDenied)),
        .init(path: "posts/shared.md", text: "↓", condition: .unreadable(.linkOutside(target: "/home/ada/shared.md"))),
      ]),
      Example(files: [
        .init(path: "clients/mill/edito.md", text: "↓", condition: .unreadable(.otherWorkspace))
      ]),
      Example([
        "publications/pain.md": "↓---\nstatus: draft\n---\nDu pain frais 🥖\n",
        "bread.md": "↓---\nchannels: [x]\n---\nFresh bread at eight.\n",
        "posts/rye.md": "↓Rye at nine.\n",
        "posts/README.md": "↓---\nstatus: draft\ndate: 2026-11-24\n---\nSpelt at ten.\n",
      ]),
      Example(files: [
        .init(path: "posts/2027", text: "↓", condition: .unreadable(.linkToFolder(target: "archive/2027"))),
        .init(
          path: "posts/oats.md", text: "↓", condition: .unreadable(.linkToFile(target: "oats.md", name: "oats.md"))),
        .init(
          path: "blog/bread.MD", text: "↓",
          condition: .unreadable(.otherEnding(kind: "post", name: "bread.md", isCertain: false))),
      ]),
      Example(files: [
        .init(
          path: "posts/bread.markdown", text: "↓",
          condition: .unreadable(.otherEnding(kind: "post", name: "bread.md"))),
        .init(
          path: "posts/rye.md.bak", text: "↓", condition: .unreadable(.backup(kind: "post", of: "rye.md"))),
        .init(
          path: "posts/.spelt.md", text: "↓",
          condition: .unreadable(.hiddenName(kind: "post", name: "spelt.md"))),
      ]),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      // Commands report the number of files that a sparse checkout excludes.
      guard case .unreadable(let readFailure) = problem.kind, readFailure != .leftOut else { return nil }
      return RuleFinding(
        in: document, at: problem.range, readFailure.message, help: readFailure.help(at: document.path),
        severity: readFailure.severity(at: document.path))
    }
  }
}

extension FileReadFailure {
  /// Returns the severity: a warning or info if nothing is lost or if other rules report the consequences, otherwise an error.
  fileprivate func severity(at path: String) -> Severity {
    switch self {
    case .folderNamedAsFile, .otherWorkspace: .warning
    case .otherEnding(_, let name, let isCertain): name == nil || !isCertain ? .warning : .error
    case .hiddenName, .backup: .warning
    case .readMe(_, let isCertain): isCertain ? .error : .warning
    case .noFrontMatter(let kind): kind == DocumentKind.post.rawValue ? .warning : .info
    case .elsewhere(_, _, let isCertain): isCertain ? .error : .warning
    case .linkToFolder: .warning
    case .linkOutside, .linkToFile, .linkToNothing, .linkLoop: path.hasSuffix(".md") ? .error : .warning
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
    case .rejected(let reason):
      LocalizedText(en: "this file cannot be read: \(reason)", fr: "ce fichier ne peut pas être lu : \(reason)")
    case .folderNamedAsFile:
      LocalizedText(
        en: "this folder is named like a Markdown file", fr: "ce dossier porte un nom de fichier Markdown")
    case .neitherFileNorFolder:
      LocalizedText(
        en: "this is neither a file nor a folder, so it is not read",
        fr: "ce n’est ni un fichier ni un dossier : Edito ne le lit pas")
    case .otherWorkspace:
      LocalizedText(
        en: "this folder is a separate workspace, so it is not read with this one",
        fr: "ce dossier est un autre espace de travail : il n’est pas lu avec celui-ci")
    case .linkOutside(let target):
      LocalizedText(
        en: "this symbolic link to \(target), outside the workspace, is not followed",
        fr: "ce lien symbolique vers \(target), hors de l’espace de travail, n’est pas suivi")
    case .linkToFolder(let target):
      LocalizedText(
        en: "this symbolic link to the folder \(target)/ is not followed, so its documents are not read",
        fr: "ce lien symbolique vers le dossier \(target)/ n’est pas suivi : ses documents ne sont pas lus")
    case .linkToFile(let target, _):
      LocalizedText(
        en: "this symbolic link is not followed, and its target \(target) is not read as a document",
        fr: "ce lien symbolique n’est pas suivi, et sa cible \(target) n’est pas lue comme document")
    case .linkToNothing(let target):
      LocalizedText(
        en: "this symbolic link leads to \(target), which does not exist",
        fr: "ce lien symbolique mène à \(target), qui n’existe pas")
    case .linkLoop:
      LocalizedText(
        en: "this symbolic link leads back to itself", fr: "ce lien symbolique ramène à lui-même")
    case .leftOut:
      LocalizedText(
        en: "this file is excluded by a sparse checkout",
        fr: "ce fichier est exclu par une extraction partielle (sparse checkout)")
    case .otherEnding:
      LocalizedText(
        en: "this file is not read: its name does not end in `.md`",
        fr: "ce fichier n’est pas lu : son nom ne se termine pas par `.md`")
    case .hiddenName:
      LocalizedText(
        en: "this file is not read: its name begins with a dot",
        fr: "ce fichier n’est pas lu : son nom commence par un point")
    case .backup(_, let name):
      LocalizedText(
        en: "this backup copy of \(name) is not read", fr: "cette copie de sauvegarde de \(name) n’est pas lue")
    case .readMe(let kind, _):
      LocalizedText(
        en: "this file is not read as \(one(kind)): a README is always prose",
        fr: "ce fichier n’est pas lu (\(word(for: kind).french)) : un README est toujours de la prose")
    case .noFrontMatter(let kind):
      LocalizedText(
        en: "this file is not read as \(one(kind)): it has no front matter",
        fr: "ce fichier n’est pas lu (\(word(for: kind).french)) : il n’a pas d’en-tête")
    case .elsewhere(let kind, let folder, _):
      LocalizedText(
        en: "this file is not read as \(one(kind)): it is not in \(folder)/",
        fr: "ce fichier n’est pas lu (\(word(for: kind).french)) : il n’est pas dans \(folder)/")
    }
  }

  fileprivate func help(at path: String) -> LocalizedText {
    switch self {
    case .accessDenied:
      LocalizedText(
        en: "grant yourself permission to read it, or move it out of the workspace",
        fr: "donnez-vous le droit de le lire, ou sortez-le de l’espace de travail")
    case .closedFolder:
      LocalizedText(
        en: "grant yourself permission to open it; until then, its contents are not checked",
        fr: "donnez-vous le droit de l’ouvrir ; d’ici là, rien n’y est vérifié")
    case .disappeared:
      LocalizedText(
        en: "if it has just been moved or deleted, run the command again",
        fr: "s’il vient d’être déplacé ou supprimé, relancez la commande")
    case .rejected:
      LocalizedText(
        en: "check the disk; git may have an intact copy",
        fr: "vérifiez le disque ; git en garde peut-être une copie saine")
    case .folderNamedAsFile:
      LocalizedText(
        en: "rename it without `.md`; its contents are read anyway",
        fr: "renommez-le sans `.md` ; ce qu’il contient est lu quand même")
    case .neitherFileNorFolder:
      LocalizedText(
        en: "replace it with a file, or move it out of the workspace",
        fr: "remplacez-le par un fichier, ou sortez-le de l’espace de travail")
    case .otherWorkspace: Self.checkByItself(path)
    case .linkOutside:
      LocalizedText(
        en: "copy the files that you need into the workspace", fr: "copiez les fichiers utiles dans l’espace de travail"
      )
    case .linkToFolder(let target):
      LocalizedText(
        en: "delete the link, and move the documents of \(target)/ to \(path)/",
        fr: "supprimez le lien, et déplacez les documents de \(target)/ dans \(path)/")
    case .linkToFile(let target, let name):
      LocalizedText(
        en: "delete the link; \(Self.move(target, to: name, from: path))",
        fr: "supprimez le lien ; \(Self.move(target, to: name, from: path))")
    case .linkToNothing, .linkLoop:
      LocalizedText(
        en: "correct its target, or delete it",
        fr: "corrigez sa cible, ou supprimez-le")
    case .leftOut:
      LocalizedText(
        en: "run `git sparse-checkout disable` to restore it",
        fr: "lancez `git sparse-checkout disable` pour le rétablir")
    case .otherEnding(let kind, let name, _): Self.rename(path, kind: kind, to: name)
    case .hiddenName(let kind, let name):
      LocalizedText(
        en: "\(Self.rename(path, kind: kind, to: name)), or add it to .gitignore",
        fr: "\(Self.rename(path, kind: kind, to: name)), ou ajoutez-le à .gitignore")
    case .backup(let kind, let name):
      LocalizedText(
        en:
          "delete it, or add it to .gitignore; if you need this text, rename it to \(Self.place(of: name, from: path, kind))",
        fr:
          "supprimez-la, ou ajoutez-la à .gitignore ; si ce texte vous est utile, renommez-la \(Self.place(of: name, from: path, kind))"
      )
    case .readMe(let kind, _):
      LocalizedText(
        en: "if it is \(one(kind)), rename it; otherwise delete its front matter",
        fr: "si c’est un document (\(word(for: kind).french)), donnez-lui un autre nom ; sinon, supprimez son en-tête")
    case .noFrontMatter(let kind):
      LocalizedText(
        en:
          "begin it with keys between two lines `---`, as `edito new \(kind)` does, or move notes to another folder",
        fr:
          "commencez-le par des clés entre deux lignes `---`, comme le fait `edito new \(kind)`, ou déplacez des notes dans un autre dossier"
      )
    case .elsewhere(_, let folder, _) where path.hasPrefix("media/"):
      LocalizedText(en: "move it to \(folder)/", fr: "déplacez-le dans \(folder)/")
    case .elsewhere(let kind, let folder, _):
      LocalizedText(
        en: "move it to \(folder)/, or add `kind: \(kind)` to its front matter",
        fr: "déplacez-le dans \(folder)/, ou ajoutez `kind: \(kind)` à son en-tête")
    }
  }

  private static func rename(_ path: String, kind: String, to name: String?) -> LocalizedText {
    let folder = DocumentKind(rawValue: kind)?.folder ?? ""
    guard let name else {
      return LocalizedText(
        en:
          "if it is a document, save it as Markdown with a name that ends in `.md`; otherwise move it out of \(folder)/",
        fr:
          "si c’est un document, enregistrez-le en Markdown sous un nom qui se termine par `.md` ; sinon, sortez-le de \(folder)/"
      )
    }
    let target = place(of: name, from: path, kind)
    return path.hasPrefix("\(folder)/")
      ? LocalizedText(en: "rename it to \(target)", fr: "renommez-le \(target)")
      : LocalizedText(en: "move it to \(target)", fr: "déplacez-le vers \(target)")
  }

  /// Returns a hint to move the target of a link to the place of the link.
  private static func move(_ target: String, to name: String?, from path: String) -> LocalizedText {
    let folder = WorkspacePath.folder(of: path)
    guard let name else {
      return LocalizedText(
        en: "if \(target) is a document, save it as Markdown in \(folder)/ under a name that ends in `.md`",
        fr:
          "si \(target) est un document, enregistrez-le en Markdown dans \(folder)/ sous un nom qui se termine par `.md`"
      )
    }
    return LocalizedText(
      en: "if \(target) is a document, move it to \(folder)/\(name)",
      fr: "si \(target) est un document, déplacez-le vers \(folder)/\(name)")
  }

  /// Returns the path at which a file with a new name would be read: in its current folder if that is within the folder of its kind,
  /// otherwise in the folder of its kind.
  private static func place(of name: String, from path: String, _ kind: String) -> String {
    let folder = DocumentKind(rawValue: kind)?.folder ?? ""
    return path.hasPrefix("\(folder)/") ? "\(WorkspacePath.folder(of: path))/\(name)" : "\(folder)/\(name)"
  }

  /// Returns the English name of a document of a kind, with its article.
  private func one(_ kind: String) -> String {
    switch DocumentKind(rawValue: kind) {
    case .idea: "an idea"
    case .strategy: "a strategy answer"
    case .mentions: "a mentions log"
    case .metrics: "a page of metrics"
    default: "a \(kind)"
    }
  }

  private func word(for kind: String) -> LocalizedText {
    let french = DocumentKind(rawValue: kind)?.frenchWords.first ?? kind
    return LocalizedText(en: "\(kind)", fr: "\(french)")
  }

  private static func checkByItself(_ settingsPath: String) -> LocalizedText {
    let folder = String(settingsPath.dropLast(DocumentKind.settingsFileName.count + 1))
    return LocalizedText(
      en: "check it separately with `edito lint --workspace \(folder)`, or delete its `edito.md` to combine the two",
      fr: "vérifiez-le à part avec `edito lint --workspace \(folder)`, ou supprimez son `edito.md` pour réunir les deux"
    )
  }
}
