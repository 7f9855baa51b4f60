import Actions
import Editorial
import Localization
import Templates
import WorkspaceFiles

extension Session {
  /// The language of what readers of the workspace see.
  var readersLanguage: Language {
    workspace.corpus.settings.locale.map { Language(locale: $0.value) } ?? language
  }

  /// Creates documents here, from the workspace's own templates and the built-in ones. Unknown variables in the former are reported.
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
      isTaken: { FileSystem.entry(at: workspace.root + "/" + $0) != nil })
  }

  /// The document that a word on the command line names, by its id or as a file seen from the current folder.
  func designation(_ word: String, on console: Console) -> DocumentDesignation {
    let absolute = console.environment.resolve(word)
    let resolved = (try? FileSystem.realPath(absolute).get()) ?? absolute
    let isWithin = resolved.hasPrefix(workspace.root + "/")
    return DocumentDesignation(word, path: isWithin ? String(resolved.dropFirst(workspace.root.count + 1)) : nil)
  }
}

extension LocalizedText {
  fileprivate static func unknownVariable(_ name: String, in path: String) -> LocalizedText {
    let known = TemplateVariable.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: name, among: known).map { LocalizedText.didYouMean("{{\($0)}}") }
    let help = nearest ?? LocalizedText(en: "known are \(.list(known))", fr: "on connaît \(.list(known))")
    return LocalizedText(
      en: "note: {{\(name)}} in \(path) is left as it is; \(help)",
      fr: "note : {{\(name)}} dans \(path) reste tel quel ; \(help)")
  }
}
