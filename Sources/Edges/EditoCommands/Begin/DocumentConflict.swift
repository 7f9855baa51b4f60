import Editorial
import Localization
import WorkspaceFiles

/// Why a new document may not take a place.
enum DocumentConflict {
  /// The error for a draft whose file or id is taken; `nil` when both are free.
  static func of(_ draft: Draft, in workspace: Workspace) -> WorkspaceError? {
    if FileSystem.entry(at: workspace.root + "/" + draft.path) != nil {
      return WorkspaceError(
        .exists,
        LocalizedText(
          en: "\(draft.path) exists already: it is left as it is", fr: "\(draft.path) existe déjà : il reste tel quel"),
        hints: [otherName])
    }
    let id = draft.id
    guard let other = workspace.corpus.documents.first(where: { $0.kind != nil && $0.id == id }) else { return nil }
    return WorkspaceError(
      .exists,
      LocalizedText(
        en: "the id “\(id)” is taken by \(other.path)", fr: "l’identifiant « \(id) » est déjà celui de \(other.path)"),
      hints: [otherName])
  }

  static func answered(_ question: StrategyAnswer.Question, in path: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "the question \(question.rawValue) has its document: \(path)",
        fr: "la question \(question.rawValue) a déjà son document : \(path)"),
      hints: [LocalizedText(en: "a title makes another one", fr: "un titre en crée un autre")])
  }

  private static let otherName = LocalizedText(
    en: "give another title, or another file name with --slug",
    fr: "donnez un autre titre, ou un autre nom de fichier avec --slug")
}

extension Draft {
  /// The file's stem, which is its id.
  var id: String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    return String(name.dropLast(".md".count))
  }
}
