import Editorial
import Localization

/// The names of post statuses: for one post, for several posts, and with the number of posts.
///
/// The words that people may write in `status:`, and the word that findings use, are those of ``PostStatus``.
public enum StatusStrings {
  /// Returns the name of one post's status: `in review`.
  public static func name(of state: PostStatus) -> LocalizedText {
    state == .review ? LocalizedText(en: "in review", fr: "en relecture") : state.name
  }

  /// Returns the heading of the posts in a status: `Drafts`.
  public static func heading(of state: PostStatus) -> LocalizedText {
    switch state {
    case .idea: LocalizedText(en: "Ideas", fr: "Idées")
    case .draft: LocalizedText(en: "Drafts", fr: "Brouillons")
    case .review: LocalizedText(en: "In review", fr: "En relecture")
    case .approved: LocalizedText(en: "Approved", fr: "Validées")
    case .scheduled: LocalizedText(en: "Scheduled", fr: "Programmées")
    case .published: LocalizedText(en: "Published", fr: "Publiées")
    case .cancelled: LocalizedText(en: "Cancelled", fr: "Annulées")
    }
  }

  /// Returns a number of posts in a status: `30 published`.
  public static func count(_ count: Int, of state: PostStatus) -> LocalizedText {
    switch state {
    case .published: LocalizedText(en: "\(count) published", fr: "\(count, "publiée", "publiées")")
    case .scheduled: LocalizedText(en: "\(count) scheduled", fr: "\(count, "programmée", "programmées")")
    case .approved: LocalizedText(en: "\(count) approved", fr: "\(count, "validée", "validées")")
    case .review: LocalizedText(en: "\(count) in review", fr: "\(count) en relecture")
    case .draft: LocalizedText(en: "\(count, "draft", "drafts")", fr: "\(count, "brouillon", "brouillons")")
    case .idea: LocalizedText(en: "\(count, "idea", "ideas")", fr: "\(count, "idée", "idées")")
    case .cancelled: LocalizedText(en: "\(count) cancelled", fr: "\(count, "annulée", "annulées")")
    }
  }
}
