import Actions
import Editorial
import Localization
import SourceText
import Templates

/// The words by which people name a kind of document: singular or plural, in English or French, with or without accents.
enum KindName {
  private static let words: [(kind: DocumentKind, names: [String])] = [
    (.post, ["post", "posts", "publication", "publications"]),
    (.strategy, ["strategy", "strategies", "strategie", "question"]),
    (.checklist, ["checklist", "checklists", "liste", "listes"]),
    (.run, ["run", "runs", "occurrence", "occurrences"]),
    (.idea, ["idea", "ideas", "idee", "idees"]),
    (.campaign, ["campaign", "campaigns", "campagne", "campagnes"]),
    (.person, ["person", "persons", "people", "personne", "personnes"]),
    (.process, ["process", "processes", "procedure", "procedures", "processus"]),
    (.mentions, ["mentions", "mention"]),
    (.metrics, ["metrics", "metric", "figures", "chiffres", "mesures"]),
    (.report, ["report", "reports", "rapport", "rapports"]),
  ]

  private static let workspaceNames = ["workspace", "settings", "reglages", "edito"]

  /// The kinds that can be made, as they are named first.
  static let kinds = words.map(\.kind)

  /// The kind that a word names.
  ///
  /// - Parameter amongThoseToMake: whether the workspace's settings are left out, which `edito init` makes.
  static func kind(named name: String, amongThoseToMake: Bool = true) throws -> DocumentKind {
    let word = Slug.of(name)
    if let kind = words.first(where: { $0.names.contains(word) })?.kind { return kind }
    if workspaceNames.contains(word) {
      guard amongThoseToMake else { return .workspace }
      throw UsageError(
        LocalizedText(en: "`edito new` makes documents", fr: "`edito new` crée des documents"),
        hint: LocalizedText(en: "`edito init` begins a workspace", fr: "`edito init` crée un espace de travail"))
    }
    let all = ((amongThoseToMake ? [] : [DocumentKind.workspace]) + kinds).map(\.rawValue).joined(separator: ", ")
    throw UsageError(
      LocalizedText(en: "there is no kind of document “\(name)”", fr: "il n’y a pas de document de type « \(name) »"),
      hint: Spelling.nearest(
        to: word, among: words.flatMap(\.names) + (amongThoseToMake ? [] : workspaceNames)
      ).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "the kinds are \(all)", fr: "les types sont \(all)"))
  }
}
