import Editorial
import Localization
import Wording

/// Texts in calendar events.
enum EventStrings {
  static let post = LocalizedText(en: "Post", fr: "Publication")
  static let campaign = LocalizedText(en: "Campaign", fr: "Campagne")
  static let checklist = LocalizedText(en: "Checklist", fr: "Liste de tâches")
  static let review = LocalizedText(en: "Review", fr: "Révision")
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

  /// Returns the title of a post with its channel, and with its status unless the post is approved, scheduled or published.
  static func summary(of title: String, on channel: String?, _ state: PostStatus) -> LocalizedText {
    let whole = channel.map { "\($0) · \(title)" } ?? title
    switch state {
    case .idea, .draft, .review, .cancelled:
      let status = StatusStrings.name(of: state)
      return LocalizedText(en: "\(whole) (\(status))", fr: "\(whole) (\(status))")
    case .approved, .scheduled, .published: return LocalizedText(verbatim: whole)
    }
  }

  static func readAgain(_ title: String) -> LocalizedText {
    LocalizedText(en: "Due for review: \(title)", fr: "À réviser : \(title)")
  }

  static func getInTouch(_ name: String) -> LocalizedText {
    LocalizedText(en: "Contact \(name)", fr: "Reprendre contact avec \(name)")
  }
}
