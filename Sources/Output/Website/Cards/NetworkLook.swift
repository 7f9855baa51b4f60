import Localization
import Networks

/// The layout of a post on a network, reduced to what matters for judging the text: the order of its elements and where text is cut.
enum NetworkLook: String {
  /// A stream of short texts beside a small picture of the author: X, Mastodon, Bluesky, Threads.
  case stream
  /// Author, text, pictures at full width, a bar of actions: LinkedIn, Facebook, Google, Tumblr, and any network without another layout.
  case feed
  /// The picture first, the text below: Instagram.
  case picture
  /// An upright video with the text on it: TikTok.
  case reel
  /// A video, its title and a box with the description: YouTube.
  case film
  /// A picture with rounded corners, title and description: Pinterest.
  case pin
  /// An article with headings: a blog.
  case article
  /// A title and a text with votes: Reddit.
  case forum
  /// A speech bubble in a conversation: Telegram.
  case message

  init(of profile: NetworkProfile) {
    self =
      switch profile.id {
      case "x", "mastodon", "bluesky", "threads": .stream
      case "instagram": .picture
      case "tiktok": .reel
      case "youtube": .film
      case "pinterest": .pin
      case "reddit": .forum
      case "telegram": .message
      default: profile.holdsArticles ? .article : .feed
      }
  }

  /// Returns the actions that a network offers readers below a post, in the network's order; empty for a network that is not listed here.
  static func actions(on profile: NetworkProfile) -> [LocalizedText] {
    switch profile.id {
    case "x": [reply, repost, like, bookmark, share]
    case "mastodon": [reply, boost, favourite, bookmark]
    case "bluesky", "threads": [reply, repost, like, share]
    case "linkedin": [like, comment, repost, send]
    case "facebook": [like, comment, share]
    case "tumblr": [reply, reblog, like]
    case "instagram": [like, comment, share, save]
    case "tiktok": [like, comment, save, share]
    case "youtube": [like, comment, share, save]
    case "pinterest": [save]
    case "reddit": [vote, comment, share]
    default: []
    }
  }

  private static let reply = LocalizedText(en: "Reply", fr: "Répondre")
  private static let repost = LocalizedText(en: "Repost", fr: "Republier")
  private static let boost = LocalizedText(en: "Boost", fr: "Partager")
  private static let reblog = LocalizedText(en: "Reblog", fr: "Rebloguer")
  private static let favourite = LocalizedText(en: "Favourite", fr: "Favori")
  private static let like = LocalizedText(en: "Like", fr: "J’aime")
  private static let comment = LocalizedText(en: "Comment", fr: "Commenter")
  private static let share = LocalizedText(en: "Share", fr: "Partager")
  private static let send = LocalizedText(en: "Send", fr: "Envoyer")
  private static let save = LocalizedText(en: "Save", fr: "Enregistrer")
  private static let bookmark = LocalizedText(en: "Bookmark", fr: "Signet")
  private static let vote = LocalizedText(en: "Vote", fr: "Voter")
}
