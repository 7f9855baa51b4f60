import Editorial
import ForeignFiles
import Schema
import SourceText

/// A field that a column of a network's export may contain.
public enum ExportField: Hashable, Sendable {
  case date, channel, permalink, title
  case indicator(String)

  /// Finds the field that a user names on the command line: an indicator's id, or a word in English or French. `nil` if the name is
  /// unknown.
  public init?(named name: String, indicators: [String]) {
    if indicators.contains(name) {
      self = .indicator(name)
      return
    }
    switch FoldedText.of(name) {
    case "date", "day", "jour": self = .date
    case "channel", "canal": self = .channel
    case "permalink", "permalien", "link", "lien", "url": self = .permalink
    case "title", "titre", "post", "publication", "text", "texte": self = .title
    default: return nil
    }
  }
}

/// The column headers in exports from Meta, LinkedIn, X, YouTube, Google Analytics, Sprout Social and Buffer, and in plain spreadsheets,
/// in English and French.
enum ExportColumns {
  static func all(for indicators: [Indicator]) -> [Column<ExportField>] {
    let own = indicators.compactMap { indicator -> Column<ExportField>? in
      guard let id = indicator.id?.value else { return nil }
      let names = (indicator.columns?.value.map(\.value) ?? []) + [id] + [indicator.title?.value].compactMap(\.self)
      return Column(.indicator(id), names)
    }
    return own + [
      Column(.date, dates, required: true), Column(.channel, channels), Column(.permalink, permalinks),
      Column(.title, titles),
    ]
  }

  private static let dates = [
    "Date", "Day", "Jour", "Publish time", "Heure de publication", "Date de publication", "Published at", "Publié le",
    "Posted date", "Post date", "Post publish date", "Created date", "Created at", "Created (UTC)", "Created",
    "Sent at",
    "Video publish time", "Heure de publication de la vidéo", "Date (UTC)", "Time", "Month", "Mois", "Week", "Semaine",
    "Period", "Période", "Quarter", "Trimestre",
  ]
  private static let channels = [
    "Channel", "Canal", "Network", "Réseau", "Platform", "Plateforme", "Profile", "Profil", "Account", "Compte",
    "Page name", "Nom de la page", "Account username", "Nom d’utilisateur du compte", "Account name", "Nom du compte",
  ]
  private static let permalinks = [
    "Permalink", "Permalien", "Lien permanent", "Post link", "Post URL", "Lien de la publication", "Update link",
    "Post permalink", "Tweet permalink", "Share link", "Video URL", "URL", "Link", "Lien", "Adresse",
  ]
  private static let titles = [
    "Title", "Titre", "Post title", "Update title", "Titre de la publication", "Video title", "Titre de la vidéo",
    "Post text", "Tweet text", "Text", "Texte", "Message", "Caption", "Légende", "Description", "Content", "Contenu",
    "Post",
    "Publication",
  ]
}
