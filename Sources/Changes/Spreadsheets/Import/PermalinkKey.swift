import SourceText

/// The form of a permalink in which two are compared: networks show one post at several URLs, and exports write another one than people
/// copy from their browser.
struct PermalinkKey: Hashable, Comparable {
  private let text: String

  init(_ address: String) {
    var rest = address.trimmed.withoutWebScheme
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest = rest.dropLast() }
    let whole = rest.prefix { $0 != "#" }
    let parts = whole.prefix { $0 != "?" }.split(separator: "/")
    let query = whole.drop { $0 != "?" }.dropFirst().split(separator: "&")
    text = Self.post(parts, query) ?? String(whole)
  }

  /// Returns the network and the id of a post; `nil` for the URL of any other site.
  private static func post(_ parts: [Substring], _ query: [Substring]) -> String? {
    guard let host = parts.first?.lowercased(), parts.count > 1 || !query.isEmpty else { return nil }
    func after(_ name: Substring) -> Substring? {
      parts.firstIndex(of: name).flatMap { $0 + 1 < parts.count ? parts[$0 + 1] : nil }
    }
    switch host {
    case "x.com", "twitter.com", "mobile.twitter.com", "mobile.x.com": return after("status").map { "x:\($0)" }
    case "bsky.app": return after("post").map { "bluesky:\($0)" }
    case "tiktok.com", "tiktokv.com": return after("video").map { "tiktok:\($0)" }
    case "youtu.be": return "youtube:\(parts[1])"
    case "youtube.com", "m.youtube.com":
      let id = query.first { $0.hasPrefix("v=") }?.dropFirst(2) ?? after("shorts") ?? after("live")
      return id.map { "youtube:\($0)" }
    default:
      // The two URLs of a post on Mastodon.
      guard parts.count == 5, parts[1] == "users", parts[3] == "statuses" else { return nil }
      return "\(host)/@\(parts[2])/\(parts[4])"
    }
  }

  static func < (left: PermalinkKey, right: PermalinkKey) -> Bool { left.text < right.text }
}
