import ArgumentParser
import Localization

/// A text of the help in both languages, written side by side.
///
/// A text is made only when a help page shows it, so a command that runs without `--help` makes none.
struct HelpText: Sendable {
  private let english: @Sendable () -> EnglishText
  private let french: @Sendable () -> FrenchText

  init(
    en english: @autoclosure @escaping @Sendable () -> EnglishText,
    fr french: @autoclosure @escaping @Sendable () -> FrenchText
  ) {
    self.english = english
    self.french = french
  }

  subscript(language: Language) -> String {
    switch language {
    case .english, .americanEnglish: english().text
    case .french: french().text
    }
  }
}

/// The language of the texts that commands pass to the argument parser. The parser requests the texts without naming a language.
enum HelpLanguage {
  @TaskLocal static var current = Language.english
}

extension ArgumentHelp {
  /// Creates the help of an argument or option from an imperative or a noun phrase, without a full stop. The help page adds the values, the
  /// default, and a note on repetition.
  init(
    en english: @autoclosure () -> EnglishText, fr french: @autoclosure () -> FrenchText, value: ValueName? = nil
  ) {
    switch HelpLanguage.current {
    case .english, .americanEnglish: self.init(stringLiteral: english().text)
    case .french: self.init(stringLiteral: french().text)
    }
    valueName = value?[HelpLanguage.current]
  }
}

/// The placeholder for a value on a help page, such as `<folder>`.
struct ValueName: Sendable {
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

  static let channel = ValueName("channel", "canal")
  static let checklist = ValueName("checklist", "liste")
  static let column = ValueName("column=header", "colonne=titre")
  static let header = ValueName("header", "titre")
  static let encoding = ValueName("encoding", "encodage")
  static let sheet = ValueName("sheet", "onglet")
  static let date = ValueName("date", "date")
  static let destination = ValueName("destination", "destination")
  static let duration = ValueName("duration", "durée")
  static let file = ValueName("file", "fichier")
  static let folder = ValueName("folder", "dossier")
  static let format = ValueName("format", "format")
  static let framework = ValueName("framework", "démarche")
  static let idea = ValueName("idea", "idée")
  static let indicator = ValueName("indicator", "indicateur")
  static let kind = ValueName("kind", "type")
  static let language = ValueName("language", "langue")
  static let locale = ValueName("locale", "locale")
  static let name = ValueName("name", "nom")
  static let network = ValueName("network", "réseau")
  static let mark = ValueName("mark", "signe")
  static let number = ValueName("n", "n")
  static let path = ValueName("path", "chemin")
  static let order = ValueName("order", "ordre")
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
  static let status = ValueName("status", "statut")
  static let subject = ValueName("subject", "sujet")
  static let task = ValueName("task", "tâche")
  static let text = ValueName("text", "texte")
  static let title = ValueName("title", "titre")
  static let unit = ValueName("unit", "unité")
  static let url = ValueName("url", "adresse")
  static let when = ValueName("when", "quand")
  static let zone = ValueName("zone", "fuseau")
}
