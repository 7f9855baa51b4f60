import Localization
import Schema

/// A social network, or a blog.
public enum Network: String, CaseIterable, Sendable, Choice {
  case x, mastodon, bluesky, threads, linkedin, facebook, instagram, tiktok, youtube, pinterest, reddit, tumblr,
    telegram
  case googleBusiness = "google-business"
  case blog

  /// The name that people know it by.
  public var name: String {
    switch self {
    case .x: "X"
    case .linkedin: "LinkedIn"
    case .tiktok: "TikTok"
    case .youtube: "YouTube"
    case .googleBusiness: "Google Business"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  public var documentation: LocalizedText { LocalizedText(verbatim: name) }
}
