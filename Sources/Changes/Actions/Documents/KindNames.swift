import Editorial
import Localization
import SourceText

extension DocumentKind {
  /// The words for each kind of document except the settings: singular and plural, in English and French.
  private static let words: [(kind: DocumentKind, names: [String])] = [
    (.post, ["post", "posts", "publication", "publications"]),
    (.strategy, ["strategy", "strategies", "strategie", "question"]),
    (.checklist, ["checklist", "checklists", "liste", "listes"]),
    (.run, ["run", "runs", "feuille", "feuilles", "occurrence", "occurrences"]),
    (.idea, ["idea", "ideas", "idee", "idees"]),
    (.campaign, ["campaign", "campaigns", "campagne", "campagnes"]),
    (.person, ["person", "persons", "people", "personne", "personnes"]),
    (.process, ["process", "processes", "procedure", "procedures", "processus"]),
    (.mentions, ["mentions", "mention", "releve", "releves"]),
    (.metrics, ["metrics", "metric", "figures", "chiffres", "mesures"]),
    (.report, ["report", "reports", "bilan", "bilans", "rapport", "rapports"]),
  ]

  private static let workspaceNames = ["workspace", "settings", "reglages", "edito"]

  /// The kinds of documents that can be created, in the order in which lists show them: all except the settings.
  public static let creatable = words.map(\.kind)

  /// The words for the kind, in lower case and without accents.
  public var names: [String] {
    self == .workspace ? Self.workspaceNames : Self.words.first { $0.kind == self }?.names ?? []
  }

  /// The word for the kind on a command line: one word, in French a French one.
  public var commandWord: LocalizedText {
    LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first { !$0.contains(" ") } ?? rawValue)")
  }

  /// Finds the kind that a word names, ignoring case and accents; `nil` if the word is unknown.
  public init?(named name: String) {
    let word = Slug.of(name)
    if let kind = Self.words.first(where: { $0.names.contains(word) })?.kind {
      self = kind
    } else if Self.workspaceNames.contains(word) {
      self = .workspace
    } else if let kind = DocumentKind.named(name) {
      self = kind
    } else {
      return nil
    }
  }
}
