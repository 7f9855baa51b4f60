import Actions
import Editorial
import Localization
import SourceText

/// A kind of document on a command line.
enum KindArgument {
  /// The kind that a word names, the settings among them.
  static func kind(_ word: String) throws -> DocumentKind {
    try DocumentKind(named: word) ?? unknown(word, among: DocumentKind.names, [.workspace] + DocumentKind.creatable)
  }

  /// The kind that a word names, of those that `edito new` makes.
  static func creatable(_ word: String) throws -> DocumentKind {
    let kind = DocumentKind(named: word)
    if kind == .workspace {
      throw UsageError(
        LocalizedText(en: "`edito new` makes documents", fr: "`edito new` crée des documents"),
        hint: LocalizedText(en: "`edito init` begins a workspace", fr: "`edito init` crée un espace de travail"))
    }
    let names = DocumentKind.names.filter { DocumentKind(named: $0) != .workspace }
    return try kind ?? unknown(word, among: names, DocumentKind.creatable)
  }

  private static func unknown(_ word: String, among names: [String], _ kinds: [DocumentKind]) throws -> DocumentKind {
    let all = kinds.map(\.rawValue).joined(separator: ", ")
    throw UsageError(
      LocalizedText(en: "there is no kind of document “\(word)”", fr: "il n’y a pas de document de type « \(word) »"),
      hint: Spelling.nearest(to: Slug.of(word), among: names).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "the kinds are \(all)", fr: "les types sont \(all)"))
  }
}
