import Actions
import Editorial
import Localization

/// The placeholder for a value on a help page, such as `<folder>`.
struct ValueName: Hashable, Sendable {
  private let english: String
  private let french: String
  /// What completes the value in a shell.
  let completion: ValueCompletion

  private init(_ english: String, _ french: String, completedBy completion: ValueCompletion = .nothing) {
    self.english = english
    self.french = french
    self.completion = completion
  }

  subscript(language: Language) -> String {
    switch language {
    case .english, .americanEnglish: english
    case .french: french
    }
  }

  static let assignment = ValueName(
    "key=value | document", "clé=valeur | document", completedBy: .documents(DocumentKind.creatable))
  static let campaign = ValueName("campaign", "campagne", completedBy: .declared(.campaign))
  static let channel = ValueName("channel", "canal", completedBy: .declared(.channel))
  static let checklist = ValueName("checklist", "liste", completedBy: .declared(.checklist))
  static let column = ValueName("column=header", "colonne=titre")
  static let date = ValueName("date", "date")
  static let destination = ValueName("destination", "destination", completedBy: .destinations)
  static let document = ValueName("document", "document", completedBy: .documents(DocumentKind.creatable))
  static let duration = ValueName("duration", "durée")
  static let encoding = ValueName("encoding", "encodage")
  static let file = ValueName("file", "fichier", completedBy: .files)
  static let folder = ValueName("folder", "dossier", completedBy: .folders)
  static let format = ValueName("format", "format")
  static let framework = ValueName("framework", "démarche", completedBy: .frameworks)
  static let header = ValueName("header", "titre")
  static let idea = ValueName("idea", "idée", completedBy: .declared(.idea))
  static let indicator = ValueName("indicator", "indicateur", completedBy: .declared(.indicator))
  static let keyValue = ValueName("key=value", "clé=valeur")
  static let kind = ValueName("kind", "type", completedBy: .kinds)
  static let language = ValueName("language", "langue")
  static let locale = ValueName("locale", "locale")
  static let mark = ValueName("mark", "signe")
  static let name = ValueName("name", "nom")
  static let network = ValueName("network", "réseau", completedBy: .networks)
  static let mention = ValueName("mention", "mention")
  static let newName = ValueName("new-name", "nouveau-nom")
  static let number = ValueName("n", "n")
  static let order = ValueName("order", "ordre")
  static let path = ValueName("path", "chemin", completedBy: .files)
  static let period = ValueName("period", "période", completedBy: .periods)
  static let person = ValueName("person", "personne", completedBy: .declared(.person))
  static let post = ValueName("post", "publication", completedBy: .documents([.post]))
  static let question = ValueName("question", "question", completedBy: .questions)
  static let revision = ValueName("revision", "révision", completedBy: .revisions)
  static let rule = ValueName("rule", "règle", completedBy: .rules)
  static let run = ValueName("run", "feuille", completedBy: .documents([.run, .checklist]))
  static let sentiment = ValueName("sentiment", "tonalité", completedBy: .sentiments)
  static let separator = ValueName("separator", "séparateur")
  static let severity = ValueName("severity", "gravité")
  static let sheet = ValueName("sheet", "onglet")
  static let source = ValueName("[layout] folder", "[disposition] dossier", completedBy: .folders)
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
  /// The values that a shell can complete.
  private static let completed = [
    assignment, campaign, channel, checklist, destination, document, file, folder, framework, idea, indicator, kind,
    network, path, period, person, post, question, revision, rule, run, sentiment, source,
  ]

  /// Returns what completes the value with a placeholder of any language.
  static func completion(of placeholder: String) -> ValueCompletion {
    completed.first { $0.english == placeholder || $0.french == placeholder }?.completion ?? .nothing
  }

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
        en: "day, week, month, quarter or year, or a period such as 2026-W47 or “last week”",
        fr: "jour, semaine, mois, trimestre ou an, ou une période comme 2026-W47 ou « semaine dernière »")
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
