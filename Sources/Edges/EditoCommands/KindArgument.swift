import Actions
import Editorial
import Localization
import SourceText

/// A kind of document on a command line.
enum KindArgument {
  /// Returns the kind that a word names. Unlike ``creatable(_:)``, accepts the kind of the settings.
  static func kind(_ word: String) throws -> DocumentKind {
    try DocumentKind(named: word) ?? find(word, among: [.workspace] + DocumentKind.creatable)
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
    return try kind ?? find(word, among: DocumentKind.creatable)
  }

  /// Returns the kind that a part of a word for it names. Throws ``UsageError`` if the part names none or several.
  private static func find(_ word: String, among kinds: [DocumentKind]) throws -> DocumentKind {
    let all = kinds.map(\.commandWord).joined(by: .comma)
    let plural = LocalizedText(en: "kinds", fr: "types")
    return try NameSearch(kinds.map(NamedKind.init)).thing(DocumentDesignation(word), of: plural) { _ in
      let names = kinds.flatMap(\.names)
      return UsageError(
        LocalizedText(en: "unknown kind “\(word)”", fr: "type inconnu : « \(word) »"),
        hint: Spelling.nearest(to: Slug.of(word), among: names).map(LocalizedText.didYouMean)
          ?? LocalizedText(en: "known kinds: \(all)", fr: "au choix : \(all)"))
    }.thing.kind
  }

  private struct NamedKind: Nameable {
    let kind: DocumentKind

    var nameID: String { kind.rawValue }
    var names: [String] { kind.names }
    var nameDetail: LocalizedText? { LocalizedText(en: "\(kind.rawValue)", fr: "\(kind.commandWord.french)") }
  }
}
