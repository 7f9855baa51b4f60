import Editorial
import Findings
import Localization
import Schema
import Snapshots

struct UnreadableFile: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unreadable-file", .document, .always(.error),
    summary:
      "a document that is not read: it cannot be opened, has another name, lies elsewhere or has no front matter",
    rationale: """
      A document that is not read is not checked, and is missing from the calendar: silence about it would look like approval. \
      Documents are files ending in `.md` that begin with front matter, in the folder of their kind or with `kind:`. In such a \
      folder, a file that begins with front matter is meant as a document whatever its name, and a copy such as `bread.md~` or \
      `bread.md.bak` is one of a document; pictures, tables and other files are not. Elsewhere, a file with a Markdown name is \
      meant as one if it has a document's keys. A symbolic link is not followed: what it leads to is read at its own place, if it \
      is a document there. A `README` is prose wherever it lies. What git ignores is no finding.
      """,
    remedy: """
      Rename the file, move it to the folder that the finding names, or give it front matter. Delete a backup copy, or name it in \
      `.gitignore`. If the file cannot be opened, give yourself permission to read it, or correct the symbolic link. A folder with \
      an `edito.md` of its own is another workspace, and is checked by itself.
      """,
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
      // Of what a sparse checkout leaves out, commands say how much it is.
      guard case .unreadable(let obstacle) = problem.kind, obstacle != .leftOut else { return nil }
      return RuleFinding(
        in: document, at: problem.range, obstacle.message, help: obstacle.help(at: document.path),
        severity: obstacle.severity(at: document.path))
    }
  }
}

extension FileReadFailure {
  /// A warning where nothing is lost, or where whatever depends on it is reported by itself.
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
    case .linkToFolder(let target):
      LocalizedText(
        en: "this symbolic link to a folder, \(target)/, is not followed: nothing in it is read as a document",
        fr: "ce lien symbolique vers un dossier, \(target)/, n’est pas suivi : rien n’y est lu comme document")
    case .linkToFile(let target, _):
      LocalizedText(
        en: "this symbolic link is not followed, and \(target), to which it leads, is not read as a document",
        fr: "ce lien symbolique n’est pas suivi, et \(target), où il mène, n’est pas lu comme document")
    case .linkToNothing(let target):
      LocalizedText(
        en: "this symbolic link leads to \(target), which is not there",
        fr: "ce lien symbolique mène à \(target), qui n’existe pas")
    case .linkLoop:
      LocalizedText(
        en: "this symbolic link leads back to itself", fr: "ce lien symbolique ramène à lui-même")
    case .leftOut:
      LocalizedText(
        en: "a sparse checkout leaves this file out",
        fr: "une extraction partielle (sparse checkout) laisse ce fichier de côté")
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
        en: "make it lead to a file of the workspace, or delete it",
        fr: "faites-le mener à un fichier de l’espace de travail, ou supprimez-le")
    case .leftOut:
      LocalizedText(en: "`git sparse-checkout disable` brings it", fr: "`git sparse-checkout disable` le rétablit")
    case .otherEnding(let kind, let name, _): Self.rename(path, kind: kind, to: name)
    case .hiddenName(let kind, let name):
      LocalizedText(
        en: "\(Self.rename(path, kind: kind, to: name)), or name it in .gitignore",
        fr: "\(Self.rename(path, kind: kind, to: name)), ou nommez-le dans .gitignore")
    case .backup(let kind, let name):
      LocalizedText(
        en:
          "delete it, or name it in .gitignore; if it is the text that you need, rename it to \(Self.place(of: name, from: path, kind))",
        fr:
          "supprimez-la, ou nommez-la dans .gitignore ; si c’est le texte qu’il vous faut, renommez-la \(Self.place(of: name, from: path, kind))"
      )
    case .readMe(let kind, _):
      LocalizedText(
        en: "if it is \(one(kind)), give it another name; otherwise delete its front matter",
        fr: "si c’est un document (\(word(for: kind).french)), donnez-lui un autre nom ; sinon, supprimez son en-tête")
    case .noFrontMatter(let kind):
      LocalizedText(
        en:
          "begin it with keys between two lines `---`; `edito new \(kind)` shows which, and notes may lie in another folder",
        fr:
          "commencez-le par des clés entre deux lignes `---` ; `edito new \(kind)` montre lesquelles ; des notes ont leur place dans un autre dossier"
      )
    case .elsewhere(_, let folder, _) where path.hasPrefix("media/"):
      LocalizedText(en: "move it to \(folder)/", fr: "déplacez-le dans \(folder)/")
    case .elsewhere(let kind, let folder, _):
      LocalizedText(
        en: "move it to \(folder)/, or write `kind: \(kind)` into its front matter",
        fr: "déplacez-le dans \(folder)/, ou écrivez `kind: \(kind)` dans son en-tête")
    }
  }

  private static func rename(_ path: String, kind: String, to name: String?) -> LocalizedText {
    let folder = DocumentKind(rawValue: kind)?.folder ?? ""
    guard let name else {
      return LocalizedText(
        en:
          "if it is a document, save it as Markdown under a name that ends in `.md`; otherwise move it out of \(folder)/",
        fr:
          "si c’est un document, enregistrez-le en Markdown sous un nom qui se termine par `.md` ; sinon, sortez-le de \(folder)/"
      )
    }
    let target = place(of: name, from: path, kind)
    return path.hasPrefix("\(folder)/")
      ? LocalizedText(en: "rename it to \(target)", fr: "renommez-le \(target)")
      : LocalizedText(en: "move it to \(target)", fr: "déplacez-le vers \(target)")
  }

  /// How a file becomes a document in the place of a link.
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

  /// Where a file would be read under a name: in its folder, or in that of its kind.
  private static func place(of name: String, from path: String, _ kind: String) -> String {
    let folder = DocumentKind(rawValue: kind)?.folder ?? ""
    return path.hasPrefix("\(folder)/") ? "\(WorkspacePath.folder(of: path))/\(name)" : "\(folder)/\(name)"
  }

  /// A document of a kind, with its article.
  private func one(_ kind: String) -> String {
    switch DocumentKind(rawValue: kind) {
    case .idea: "an idea"
    case .strategy: "a strategy answer"
    case .mentions: "a log of mentions"
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
      en: "check it by itself with `edito lint --workspace \(folder)`, or delete its `edito.md` to join the two",
      fr: "vérifiez-le à part avec `edito lint --workspace \(folder)`, ou supprimez son `edito.md` pour réunir les deux"
    )
  }
}
