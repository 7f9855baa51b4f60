import Actions
import Editorial
import Localization

/// The placeholder for a value on a help page, such as `<folder>`.
struct ValueName: Hashable, Sendable {
  private let english: String
  private let french: String

  private init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  subscript(language: Language) -> String {
    switch language {
    case .english, .americanEnglish: english
    case .french: french
    }
  }

  static let assignment = ValueName("key=value | document", "clé=valeur | document")
  static let campaign = ValueName("campaign", "campagne")
  static let channel = ValueName("channel", "canal")
  static let checklist = ValueName("checklist", "liste")
  static let column = ValueName("column=header", "colonne=titre")
  static let date = ValueName("date", "date")
  static let destination = ValueName("destination", "destination")
  static let document = ValueName("document", "document")
  static let duration = ValueName("duration", "durée")
  static let encoding = ValueName("encoding", "encodage")
  static let file = ValueName("file", "fichier")
  static let folder = ValueName("folder", "dossier")
  static let format = ValueName("format", "format")
  static let framework = ValueName("framework", "démarche")
  static let header = ValueName("header", "titre")
  static let idea = ValueName("idea", "idée")
  static let indicator = ValueName("indicator", "indicateur")
  static let keyValue = ValueName("key=value", "clé=valeur")
  static let kind = ValueName("kind", "type")
  static let language = ValueName("language", "langue")
  static let locale = ValueName("locale", "locale")
  static let mark = ValueName("mark", "signe")
  static let name = ValueName("name", "nom")
  static let network = ValueName("network", "réseau")
  static let mention = ValueName("mention", "mention")
  static let newName = ValueName("new-name", "nouveau-nom")
  static let number = ValueName("n", "n")
  static let order = ValueName("order", "ordre")
  static let path = ValueName("path", "chemin")
  static let period = ValueName("period", "période")
  static let person = ValueName("person", "personne")
  static let post = ValueName("post", "publication")
  static let question = ValueName("question", "question")
  static let revision = ValueName("revision", "révision")
  static let rule = ValueName("rule", "règle")
  static let run = ValueName("run", "feuille")
  static let sentiment = ValueName("sentiment", "tonalité")
  static let separator = ValueName("separator", "séparateur")
  static let severity = ValueName("severity", "gravité")
  static let sheet = ValueName("sheet", "onglet")
  static let source = ValueName("[layout] folder", "[disposition] dossier")
  static let status = ValueName("status", "statut")
  static let subject = ValueName("subject", "sujet")
  static let task = ValueName("task", "tâche")
  static let words = ValueName("words", "mots")
  static let text = ValueName("text", "texte")
  static let title = ValueName("title", "titre")
  static let unit = ValueName("unit", "unité")
  static let url = ValueName("url", "adresse")
  static let when = ValueName("when", "quand")
  static let target = ValueName("target", "cible")
  static let zone = ValueName("zone", "fuseau")
}

extension ValueName {
  /// The values of required arguments, and of arguments that may consist of several words.
  private static let explained = [post, kind, run, period, file, url, title, folder]

  /// Finds the value with a placeholder in any language; `nil` for a value that needs no explanation.
  static func named(_ word: String) -> ValueName? { explained.first { $0.english == word || $0.french == word } }

  /// Returns what to write for the value, as a noun phrase; `nil` for a value that is never required.
  func expected(by command: any DocumentedCommand.Type) -> LocalizedText? {
    switch self {
    case .post:
      LocalizedText(
        en: "part of the post's title, its id or its file",
        fr: "une partie du titre de la publication, son identifiant ou son fichier")
    case .kind:
      Self.kinds(command == SchemaCommand.self ? [.workspace] + DocumentKind.creatable : DocumentKind.creatable)
    case .run:
      LocalizedText(
        en: "part of the title of a run or a checklist, its id or its file; `edito checklists` lists the checklists",
        fr:
          "une partie du titre d’une feuille ou d’une liste de tâches, son identifiant ou son fichier ; `edito checklists` montre les listes"
      )
    case .period:
      LocalizedText(
        en: "day, week, month, quarter or year, or a period such as 2026-W47",
        fr: "jour, semaine, mois, trimestre ou an, ou une période comme 2026-W47")
    case .file:
      LocalizedText(
        en: "one file or several; `-` is standard input", fr: "un ou plusieurs fichiers ; `-` est l’entrée standard")
    case .url: LocalizedText(en: "a URL that begins with https://", fr: "une adresse web qui commence par https://")
    default: nil
    }
  }

  private static func kinds(_ kinds: [DocumentKind]) -> LocalizedText {
    let list = LocalizedText.alternatives(kinds.map(\.commandWord))
    return LocalizedText(en: "a kind of document: \(list)", fr: "un type de document : \(list)")
  }

  /// The noun for a value that may contain spaces, in French with its article; `nil` for other values.
  func quotedNoun(for text: String) -> LocalizedText? {
    switch self {
    case .title: LocalizedText(en: "title", fr: "le titre")
    case .folder: LocalizedText(en: "folder's name", fr: "le nom du dossier")
    case .post where text.hasSuffix(".md"): LocalizedText(en: "file's name", fr: "le nom du fichier")
    case .post: LocalizedText(en: "title", fr: "le titre")
    default: nil
    }
  }
}
