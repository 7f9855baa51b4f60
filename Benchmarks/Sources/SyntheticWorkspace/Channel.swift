/// The channels of the workspace, in the order of a round of posts.
///
/// Adjacent channels have different text limits, so a post for two of them has a text for each.
enum Channel: String, CaseIterable {
  case blog, mastodon, instagram, bluesky, linkedin, x

  /// A safe number of characters for one text: less than the network's limit, which some count by other units.
  var room: Int {
    switch self {
    case .blog: 6000
    case .linkedin: 2400
    case .instagram: 1800
    case .mastodon: 440
    case .bluesky: 270
    case .x: 240
    }
  }

  var hasThreads: Bool { room < 500 }
  var showsMarkup: Bool { self == .blog }
  var hasClickableLinks: Bool { self != .instagram }

  var format: String {
    switch self {
    case .blog: "article"
    case .instagram: "photo"
    case .linkedin: "story"
    case .mastodon, .bluesky, .x: "note"
    }
  }

  /// The permalink of post number `number`.
  func permalink(_ number: String) -> String { "\(home)/\(number)" }

  var home: String {
    switch self {
    case .blog: "https://blog.lumen.example/articles"
    case .mastodon: "https://social.lumen.example/@atelier"
    case .instagram: "https://instagram.com/p/atelierlumen"
    case .bluesky: "https://bsky.app/profile/lumen.example/post"
    case .linkedin: "https://linkedin.com/feed/update/atelierlumen"
    case .x: "https://x.com/atelierlumen/status"
    }
  }
}
