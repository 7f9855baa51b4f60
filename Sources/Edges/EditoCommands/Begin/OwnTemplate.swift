import Editorial
import Localization
import SourceText
import Templates
import WorkspaceFiles

extension Session {
  /// The language of what readers of the workspace see.
  var readersLanguage: Language {
    workspace.corpus.settings.locale.map { Language(locale: $0.value) } ?? language
  }

  /// What makes new documents here, from the workspace's own templates and the built-in ones.
  func drafter(on console: Console) -> Drafter {
    Drafter(
      corpus: workspace.corpus, today: now.day, language: readersLanguage,
      ownTemplate: { try OwnTemplate.text(of: $0, in: workspace.root, language, console) },
      defaultAuthor: { try personOfGit() })
  }
}

/// The templates that a workspace keeps in `templates/`.
private enum OwnTemplate {
  /// The workspace's own template of a name. What it asks for in vain is said.
  fileprivate static func text(
    of name: String, in root: String, _ language: Language, _ console: Console
  ) throws -> String? {
    let path = "templates/\(name).md"
    guard FileSystem.entry(at: root + "/" + path) != nil else { return nil }
    // What a link brings in from elsewhere would be copied into a document, and published with it.
    if case .success(let target) = FileSystem.realPath(root + "/" + path), !Workspace.shows(target, root: root) {
      throw WorkspaceError(
        .notReadable,
        LocalizedText(
          en: "\(path) is a symbolic link that leads out of the workspace, and is not followed",
          fr: "\(path) est un lien symbolique qui sort de l’espace de travail : il n’est pas suivi"),
        hints: [
          LocalizedText(
            en: "copy what is needed into the workspace", fr: "copiez le nécessaire dans l’espace de travail")
        ])
    }
    let source: SourceFile
    switch FileSystem.read(root + "/" + path, limit: SourceFile.sizeLimit) {
    case .success(.bytes(let bytes)): source = SourceFile(path: path, bytes: bytes)
    case .success(.tooLarge):
      throw WorkspaceError(.notReadable, LocalizedText(en: "\(path) is too large", fr: "\(path) est trop grand"))
    case .failure(let failure):
      throw WorkspaceError(
        .notReadable,
        LocalizedText(en: "\(path) cannot be read: \(failure.reason)", fr: "\(path) est illisible : \(failure.reason)"))
    }
    guard source.textFaults().illFormed == nil else {
      throw WorkspaceError(.notReadable, LocalizedText(en: "\(path) is not UTF-8", fr: "\(path) n’est pas en UTF-8"))
    }
    let text = String(decoding: source.bytes[source.byteOrderMarkLength...], as: UTF8.self)
    for name in Set(Template(text).unknownVariables).sorted() {
      console.notify(unknownVariable(name, in: path)[language] + "\n")
    }
    return text
  }

  private static func unknownVariable(_ name: String, in path: String) -> LocalizedText {
    let known = TemplateVariable.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: name, among: known).map { LocalizedText.didYouMean("{{\($0)}}") }
    let help = nearest ?? LocalizedText(en: "known are \(.list(known))", fr: "on connaît \(.list(known))")
    return LocalizedText(
      en: "note: {{\(name)}} in \(path) is left as it is; \(help)",
      fr: "note : {{\(name)}} dans \(path) reste tel quel ; \(help)")
  }
}
