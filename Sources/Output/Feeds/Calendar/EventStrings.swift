import Editorial
import Localization

/// The words of calendar events.
enum EventStrings {
  static let post = LocalizedText(en: "Post", fr: "Publication")
  static let campaign = LocalizedText(en: "Campaign", fr: "Campagne")
  static let checklist = LocalizedText(en: "Checklist", fr: "Liste de tâches")
  static let review = LocalizedText(en: "Review", fr: "Relecture")
  static let contact = LocalizedText(en: "Contact", fr: "Contact")
  static let target = LocalizedText(en: "Target", fr: "Cible")
  static let closure = LocalizedText(en: "Closure", fr: "Fermeture")
  static let embargo = LocalizedText(en: "Embargo", fr: "Embargo")

  static let closed = LocalizedText(en: "Closed", fr: "Fermé")
  static let status = LocalizedText(en: "Status", fr: "Statut")
  static let author = LocalizedText(en: "Author", fr: "Auteur")
  static let owner = LocalizedText(en: "Owner", fr: "Responsable")
  static let objective = LocalizedText(en: "Objective", fr: "Objectif")
  static let channels = LocalizedText(en: "Channels", fr: "Canaux")
  static let file = LocalizedText(en: "File", fr: "Fichier")

  /// `Status: scheduled`
  static func field(_ name: LocalizedText, _ value: String) -> LocalizedText {
    LocalizedText(en: "\(name): \(value)", fr: "\(name) : \(value)")
  }

  /// A post on a channel; how far it is stands behind it, unless it is sure to be out then.
  static func summary(of title: String, on channel: String?, _ state: PostStatus) -> LocalizedText {
    let whole = channel.map { "\($0) · \(title)" } ?? title
    switch state {
    case .idea, .draft, .review, .cancelled:
      return LocalizedText(en: "\(whole) (\(state.name))", fr: "\(whole) (\(state.name))")
    case .approved, .scheduled, .published: return LocalizedText(verbatim: whole)
    }
  }

  static func readAgain(_ title: String) -> LocalizedText {
    LocalizedText(en: "Read again: \(title)", fr: "À relire : \(title)")
  }

  static func getInTouch(_ name: String) -> LocalizedText {
    LocalizedText(en: "Get in touch with \(name)", fr: "Donner des nouvelles à \(name)")
  }
}
