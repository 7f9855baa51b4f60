import Actions
import Editorial
import Localization
import SourceText

/// A kind of document on a command line.
enum KindArgument {
  /// Returns the kind that a word names. Unlike ``creatable(_:)``, accepts the kind of the settings.
  static func kind(_ word: String) throws -> DocumentKind {
    try DocumentKind(named: word) ?? unknown(word, among: DocumentKind.names, [.workspace] + DocumentKind.creatable)
  }

  /// Returns the kind that a word names. Throws if `edito new` cannot create documents of that kind.
  static func creatable(_ word: String) throws -> DocumentKind {
    let kind = DocumentKind(named: word)
    if kind == .workspace {
      throw UsageError(
        LocalizedText(
          en: "`edito new` does not create workspaces", fr: "`edito new` ne crée pas d’espace de travail"),
        hint: LocalizedText(en: "use `edito init`", fr: "utilisez `edito init`"))
    }
    let names = DocumentKind.names.filter { DocumentKind(named: $0) != .workspace }
    return try kind ?? unknown(word, among: names, DocumentKind.creatable)
  }

  private static func unknown(_ word: String, among names: [String], _ kinds: [DocumentKind]) throws -> DocumentKind {
    let all = kinds.map(\.commandWord).joined(by: .comma)
    throw UsageError(
      LocalizedText(en: "unknown kind “\(word)”", fr: "type inconnu : « \(word) »"),
      hint: Spelling.nearest(to: Slug.of(word), among: names).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "known kinds: \(all)", fr: "au choix : \(all)"))
  }
}
