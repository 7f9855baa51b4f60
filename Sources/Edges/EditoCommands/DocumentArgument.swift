import Actions
import Editorial
import Localization
import SourceText
import WorkspaceFiles

extension Session {
  /// Returns the documents of any kind that files or ids name, in the order of the names and each document once.
  ///
  /// - Throws: ``UsageErrors`` with every unknown name.
  func documents(_ names: [String], on console: Console) throws -> [Document] {
    try UsageErrors.collect(names) { try document($0, on: console) }.uniqued(by: \.path)
  }

  /// Returns the document of any kind that a file, an id or a part of a title names.
  ///
  /// - Throws: ``UsageError`` if the word names no document or several.
  func document(_ name: String, on console: Console) throws -> Document {
    let known = workspace.corpus.documents.filter { $0.kind != nil }
    let named = try NameSearch(known).thing(
      designation(name, on: console), of: LocalizedText(en: "documents", fr: "documents")
    ) { nearest in
      UsageError(
        LocalizedText(en: "unknown document “\(name)”", fr: "document inconnu : « \(name) »"),
        hint: .didYouMean(nearest)
          ?? LocalizedText(
            en: "`edito find` lists the documents", fr: "`edito find` donne la liste des documents"))
    }
    return named.thing
  }
}
