import Actions
import Editorial
import Localization
import Schema
import WorkspaceFiles

extension Session {
  /// Returns the designation of a document by an argument, which is an id, a path from the current folder, or a part of a title. The document
  /// need not exist.
  func designation(_ word: String, on console: Console) -> DocumentDesignation {
    DocumentDesignation(word, path: path(toFile: console.environment.resolve(word)))
  }

  /// Returns the declared id that an argument names; `nil` without the argument.
  ///
  /// - Parameter isShown: whether the output shows the id. Otherwise, a notice names the id that a word was completed to.
  /// - Throws: ``UsageError`` if the word names no declared id or several.
  func id(_ word: String?, of kind: ReferenceKind, isShown: Bool = false, on console: Console) throws -> String? {
    guard let word else { return nil }
    let named = try workspace.corpus.declaredID(designation(word, on: console), of: kind)
    if !named.isExact, !isShown { console.note(.completed(word, to: named.thing)) }
    return named.thing
  }

  /// Returns the declared ids that arguments name, in the same order.
  ///
  /// - Throws: ``UsageError`` for the first word that names no declared id or several.
  func ids(_ words: [String], of kind: ReferenceKind, on console: Console) throws -> [String] {
    try words.compactMap { try id($0, of: kind, on: console) }
  }
}

extension LocalizedText {
  /// Returns the notice that a word was completed to an id or a path.
  static func completed(_ word: String, to id: String) -> LocalizedText {
    LocalizedText(en: "“\(word)” means \(id)", fr: "« \(word) » désigne \(id)")
  }
}
