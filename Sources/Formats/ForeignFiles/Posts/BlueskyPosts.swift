import Localization
import SourceText

/// A reader of the records of posts on Bluesky (lexicon `app.bsky.feed.post`): the output of `com.atproto.repo.listRecords` and of
/// `app.bsky.feed.getAuthorFeed`, and files with one record each.
struct BlueskyPosts {
  private(set) var posts = PublishedPosts(on: "bluesky")

  private static let kind = "app.bsky.feed.post"

  /// Adds a record. Returns whether it is one.
  mutating func add(_ record: JSONTree, at place: (line: Int, column: Int)) -> Bool {
    // An entry of a feed holds the post and the reason for which it is in the feed.
    if record["post"]["record"].isObject {
      guard record["reason"].isNull else {
        posts.skip(.repost)
        return true
      }
      return add(record["post"]["record"], record["post"]["uri"].text, record["post"]["author"]["handle"].text, place)
    }
    if record["value"].isObject { return add(record["value"], record["uri"].text, nil, place) }
    if record["record"].isObject {
      return add(record["record"], record["uri"].text, record["author"]["handle"].text, place)
    }
    return add(record, record["uri"].text, nil, place)
  }

  private mutating func add(
    _ value: JSONTree, _ uri: String?, _ handle: String?, _ place: (line: Int, column: Int)
  ) -> Bool {
    guard let kind = value["$type"].text, kind.hasPrefix("app.bsky.") else { return false }
    guard kind == Self.kind else {
      posts.skip(kind == "app.bsky.feed.repost" ? .repost : .other)
      return true
    }
    var post = PublishedPost(at: place)
    let (account, key) = Self.parts(of: uri)
    post.id = uri ?? ""
    if let parent = value["reply"]["parent"]["uri"].text {
      let isOwn = account != nil && Self.parts(of: parent).account == account
      (post.parent, post.isReply) = (isOwn ? parent : nil, !isOwn)
      // A reply to an own reply to another person is part of that conversation.
      if let root = value["reply"]["root"]["uri"].text, Self.parts(of: root).account != account { post.isReply = true }
    }
    (post.text, post.links) = Self.text(of: value)
    post.published = value["createdAt"].text ?? ""
    post.language = value["langs"].items.first?.text
    if let account, let key { post.permalink = "https://bsky.app/profile/\(handle ?? account)/post/\(key)" }
    read(value["embed"], into: &post)
    posts.add(post)
    return true
  }

  /// Returns the account and the key of the address `at://ACCOUNT/app.bsky.feed.post/KEY`.
  private static func parts(of uri: String?) -> (account: String?, key: String?) {
    guard let uri, uri.hasPrefix("at://") else { return (nil, nil) }
    let parts = uri.dropFirst(5).split(separator: "/").map(String.init)
    return (parts.first, parts.count == 3 && parts[1] == kind ? parts[2] : nil)
  }

  /// Returns the text with whole addresses, and the addresses behind other words.
  private static func text(of value: JSONTree) -> (text: String, links: [String]) {
    guard case .text(let text) = value["text"] else { return ("", []) }
    var bytes = Array(text.utf8)
    var links: [String] = []
    let facets = value["facets"].items.compactMap { facet -> (start: Int, end: Int, uri: String)? in
      let link = facet["features"].items.first { $0["$type"].text == "app.bsky.richtext.facet#link" }
      guard let start = facet["index"]["byteStart"].integer, let end = facet["index"]["byteEnd"].integer,
        let uri = link?["uri"].text, start >= 0, start < end, end <= bytes.count
      else { return nil }
      return (start, end, uri)
    }.sorted { $0.start > $1.start }
    var next = Int.max
    for facet in facets where facet.end <= next {
      next = facet.start
      let shown = String(decoding: bytes[facet.start..<facet.end], as: UTF8.self)
      if shown == facet.uri { continue }
      if isShort(shown, of: facet.uri) {
        bytes.replaceSubrange(facet.start..<facet.end, with: facet.uri.utf8)
      } else {
        links.insert(facet.uri, at: 0)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), links)
  }

  /// Whether words are an address without its scheme, perhaps cut off at its end, as apps shorten it.
  private static func isShort(_ words: String, of address: String) -> Bool {
    func plain(_ text: String) -> Substring {
      var rest = Substring(text)
      for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
      return rest.hasPrefix("www.") ? rest.dropFirst(4) : rest
    }
    var shown = plain(words)
    for mark in ["...", "…"] where shown.hasSuffix(mark) {
      shown = shown.dropLast(mark.count)
      return !shown.isEmpty && plain(address).hasPrefix(shown)
    }
    let whole = plain(address)
    return shown == whole || whole.last == "/" && shown == whole.dropLast()
  }

  private func read(_ embed: JSONTree, into post: inout PublishedPost) {
    switch embed["$type"].text {
    case "app.bsky.embed.images":
      for image in embed["images"].items {
        post.mediaCount += 1
        if let alt = image["alt"].text { post.alternatives.append(alt) }
      }
    case "app.bsky.embed.video":
      post.mediaCount += 1
      if let alt = embed["alt"].text { post.alternatives.append(alt) }
    case "app.bsky.embed.external":
      if let address = embed["external"]["uri"].text, !post.text.contains(address) { post.links.append(address) }
    case "app.bsky.embed.record":
      let (account, key) = Self.parts(of: embed["record"]["uri"].text)
      if let account, let key { post.links.append("https://bsky.app/profile/\(account)/post/\(key)") }
    case "app.bsky.embed.recordWithMedia":
      read(embed["media"], into: &post)
      let (account, key) = Self.parts(of: embed["record"]["record"]["uri"].text)
      if let account, let key { post.links.append("https://bsky.app/profile/\(account)/post/\(key)") }
    default: break
    }
  }
}
