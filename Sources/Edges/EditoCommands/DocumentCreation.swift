import Actions
import Editorial
import Localization
import Templates
import WorkspaceFiles

extension Session {
  /// The language of the workspace's readers; if its settings name no locale, the language of messages.
  var readersLanguage: Language {
    workspace.corpus.settings.locale.map { Language(locale: $0.value) } ?? language
  }

  /// Returns a creator of documents, which prefers the workspace's own templates to the built-in ones. It reports unknown placeholders in
  /// the workspace's templates.
  func creator(on console: Console) -> DocumentCreator {
    DocumentCreator(
      snapshot, language: readersLanguage,
      ownTemplate: { name in
        let text = try workspace.template(name)
        for variable in Set(text.map { Template($0).unknownVariables } ?? []).sorted() {
          let note = LocalizedText.unknownVariable(variable, in: Workspace.templatePath(name))
          console.note(note)
        }
        return text
      },
      defaultAuthor: { try personOfGit() },
      isTaken: isTaken)
  }
}

extension LocalizedText {
  fileprivate static func unknownVariable(_ name: String, in path: String) -> LocalizedText {
    let known = TemplateVariable.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: name, among: known).map { LocalizedText.didYouMean("{{\($0)}}") }
    let help = nearest ?? LocalizedText(en: "known placeholders: \(.list(known))", fr: "connus : \(.list(known))")
    return LocalizedText(
      en: "note: unknown placeholder {{\(name)}} in \(path), not changed; \(help)",
      fr: "note : {{\(name)}} est inconnu dans \(path), et reste inchangé ; \(help)")
  }
}
