import Cadence
import CivilTime
import Editorial
import Localization

/// Texts and marks of a calendar.
public enum CalendarStrings {
  /// Returns the mark of a status: one column wide, and distinct without colour.
  public static func mark(of state: PostStatus) -> String {
    switch state {
    case .published: "●"
    case .scheduled: "◉"
    case .approved: "◆"
    case .review: "◇"
    case .draft: "○"
    case .idea: "◦"
    case .cancelled: "✕"
    }
  }

  public static func overdue(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) overdue", fr: "\(count) en retard")
  }

  public static func posts(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "post", "posts")", fr: "\(count, "publication", "publications")")
  }

  public static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "+\(count) more", fr: "+\(count, "autre", "autres")")
  }

  /// Returns the missing and excess posts of a gap: `blog −1`, `instagram +2`.
  public static func gap(_ gap: CalendarGap) -> LocalizedText {
    var signs: [String] = []
    if gap.missing > 0 { signs.append("−\(gap.missing)") }
    if gap.excess > 0 { signs.append("+\(gap.excess)") }
    let sign = signs.joined(separator: " ")
    return LocalizedText(en: "\(gap.label) \(sign)", fr: "\(gap.label)\u{A0}\(sign)")
  }

  public static let weekColumn = LocalizedText(en: "wk", fr: "s.")
  public static let today = LocalizedText(en: "today", fr: "aujourd’hui")
  public static let closed = LocalizedText(en: "closed", fr: "fermé")
  public static let embargo = LocalizedText(en: "embargo", fr: "embargo")
  public static let isOverdue = LocalizedText(en: "overdue", fr: "en retard")
  public static let noChannel = LocalizedText(en: "no channel", fr: "sans canal")
  public static let noDate = LocalizedText(en: "no date", fr: "sans date")
  public static let nothing = LocalizedText(en: "nothing planned", fr: "rien de prévu")
  public static let gaps = LocalizedText(en: "against the targets", fr: "par rapport aux cibles")

  public static let date = LocalizedText(en: "date", fr: "date")
  public static let time = LocalizedText(en: "time", fr: "heure")
  public static let channel = LocalizedText(en: "channel", fr: "canal")
  public static let channels = LocalizedText(en: "channels", fr: "canaux")
  public static let network = LocalizedText(en: "network", fr: "réseau")
  public static let post = LocalizedText(en: "post", fr: "publication")
  public static let file = LocalizedText(en: "file", fr: "fichier")
  public static let title = LocalizedText(en: "title", fr: "titre")
  public static let status = LocalizedText(en: "status", fr: "statut")
  public static let author = LocalizedText(en: "author", fr: "auteur")

  public static let closedMark = "×"
  public static let embargoMark = "⊘"
  public static let todayMark = "▸"
  public static let overdueMark = "!"

  /// Returns a word with its reason, if there is one: `fermé : repos de l’équipe`.
  public static func explained(_ word: LocalizedText, _ reason: String?) -> LocalizedText {
    reason.map { .labelled(word, $0) } ?? word
  }

  /// Returns the word “embargo”, with the channels if the embargo covers only some: `embargo (facebook, instagram)`.
  public static func embargo(_ embargo: EditorialCalendar.EmbargoedInterval) -> LocalizedText {
    guard !embargo.channels.isEmpty else { return self.embargo }
    let channels = embargo.channels.joined(separator: ", ")
    return LocalizedText(en: "embargo (\(channels))", fr: "embargo (\(channels))")
  }
}
