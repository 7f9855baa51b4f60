import Cadence
import CivilTime
import Editorial
import Localization

/// The words and marks of a calendar.
enum CalendarWords {
  /// A mark of one column for each state, told apart without colour.
  static func mark(of state: PostState) -> String {
    switch state {
    case .published: "●"
    case .scheduled: "◉"
    case .approved: "◆"
    case .review: "◇"
    case .draft, .idea: "○"
    case .cancelled: "✕"
    }
  }

  static func role(of state: PostState) -> Style.Role? {
    switch state {
    case .published: .success
    case .scheduled, .approved: .accent
    case .review: .warning
    case .draft, .idea: nil
    case .cancelled: .faint
    }
  }

  /// `30 published`
  static func count(_ count: Int, of state: PostState) -> LocalizedText {
    switch state {
    case .published: LocalizedText(en: "\(count) published", fr: "\(count, "publiée", "publiées")")
    case .scheduled: LocalizedText(en: "\(count) scheduled", fr: "\(count, "programmée", "programmées")")
    case .approved: LocalizedText(en: "\(count) approved", fr: "\(count, "validée", "validées")")
    case .review: LocalizedText(en: "\(count) in review", fr: "\(count) en relecture")
    case .draft, .idea: LocalizedText(en: "\(count, "draft", "drafts")", fr: "\(count, "brouillon", "brouillons")")
    case .cancelled: LocalizedText(en: "\(count) cancelled", fr: "\(count, "annulée", "annulées")")
    }
  }

  static func overdue(_ count: Int) -> LocalizedText { LocalizedText(en: "\(count) overdue", fr: "\(count) en retard") }

  static func posts(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "post", "posts")", fr: "\(count, "publication", "publications")")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "+\(count) more", fr: "+\(count, "autre", "autres")")
  }

  /// `blog −1`, `instagram +2`
  static func gap(_ gap: CalendarGap) -> LocalizedText {
    var signs: [String] = []
    if gap.missing > 0 { signs.append("−\(gap.missing)") }
    if gap.excess > 0 { signs.append("+\(gap.excess)") }
    let sign = signs.joined(separator: " ")
    return LocalizedText(en: "\(gap.label) \(sign)", fr: "\(gap.label) \(sign)")
  }

  static let weekColumn = LocalizedText(en: "wk", fr: "s.")
  static let today = LocalizedText(en: "today", fr: "aujourd’hui")
  static let closed = LocalizedText(en: "closed", fr: "fermé")
  static let embargo = LocalizedText(en: "embargo", fr: "embargo")
  static let isOverdue = LocalizedText(en: "overdue", fr: "en retard")
  static let noChannel = LocalizedText(en: "no channel", fr: "sans canal")
  static let noDate = LocalizedText(en: "no date", fr: "sans date")
  static let nothing = LocalizedText(en: "nothing planned", fr: "rien de prévu")
  static let gaps = LocalizedText(en: "against the targets", fr: "par rapport aux cibles")

  static let date = LocalizedText(en: "date", fr: "date")
  static let time = LocalizedText(en: "time", fr: "heure")
  static let channel = LocalizedText(en: "channel", fr: "canal")
  static let channels = LocalizedText(en: "channels", fr: "canaux")
  static let network = LocalizedText(en: "network", fr: "réseau")
  static let post = LocalizedText(en: "post", fr: "publication")
  static let file = LocalizedText(en: "file", fr: "fichier")
  static let title = LocalizedText(en: "title", fr: "titre")
  static let status = LocalizedText(en: "status", fr: "statut")
  static let author = LocalizedText(en: "author", fr: "auteur")

  static let closedMark = "×"
  static let embargoMark = "⊘"
  static let todayMark = "▸"
  static let overdueMark = "!"
}
