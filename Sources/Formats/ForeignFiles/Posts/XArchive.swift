import CivilTime
import Localization
import SourceText

/// A reader of the posts in an archive of X, from `data/tweets.js` or `tweet.js`.
struct XArchive {
  /// The whole text of a post of which `tweets.js` holds only the beginning, from `data/note-tweet.js`.
  struct LongText {
    let minute: Int
    let text: String
  }

  private var tweets: [PublishedPost] = []
  /// The accounts to which the posts reply, by the posts' ids.
  private var accounts: [String: String] = [:]
  private var posts = PublishedPosts(on: "x")
  private let longTexts: [LongText]

  init(_ longTexts: [LongText] = []) { self.longTexts = longTexts }

  /// Adds a record. Returns whether it is a post of X.
  mutating func add(_ record: JSONTree, at place: (line: Int, column: Int)) -> Bool {
    let tweet = record["tweet"].isObject ? record["tweet"] : record
    guard let id = tweet["id_str"].text ?? tweet["id"].text, let full = tweet["full_text"].text ?? tweet["text"].text,
      !tweet["created_at"].isNull
    else { return false }
    if full.hasPrefix("RT @") {
      posts.skip(.repost)
      return true
    }
    var post = PublishedPost(at: place)
    post.id = id
    post.parent = tweet["in_reply_to_status_id_str"].text ?? tweet["in_reply_to_status_id"].text
    if let account = tweet["in_reply_to_user_id_str"].text ?? tweet["in_reply_to_user_id"].text {
      accounts[id] = account
    }
    post.permalink = "https://x.com/i/web/status/\(id)"
    post.published = tweet["created_at"].text.flatMap(Self.time) ?? ""
    post.language = tweet["lang"].text.flatMap { $0.utf8.count == 2 ? $0 : nil }
    let media = tweet["extended_entities"]["media"].items
    let files = media.isEmpty ? tweet["entities"]["media"].items : media
    post.mediaCount = files.count
    post.alternatives = files.compactMap { $0["ext_alt_text"].text }
    let links = tweet["entities"]["urls"].items
    post.text = text(Self.shown(full, tweet["display_text_range"].items.first?.integer ?? 0), links, files)
    if links.contains(where: { $0["expanded_url"].text?.hasSuffix("/i/web/status/\(id)") ?? false })
      || post.text.hasSuffix("…") && full.utf16.count > 200
    {
      complete(&post)
    }
    tweets.append(post)
    return true
  }

  /// The posts and their replies. A reply to a post that the archive lacks is a reply to the account of the other replies within the
  /// archive, or to another person.
  var finished: PublishedPosts {
    var posts = posts
    let ids = Set(tweets.map(\.id))
    let own = Set(tweets.compactMap { tweet in tweet.parent.flatMap { ids.contains($0) ? accounts[tweet.id] : nil } })
    for var tweet in tweets {
      let isKnown = tweet.parent.map(ids.contains) ?? false
      if !isKnown {
        let account = accounts[tweet.id]
        tweet.isReply = (account ?? tweet.parent) != nil && !(account.map(own.contains) ?? false)
        tweet.parent = nil
      }
      posts.add(tweet)
    }
    return posts
  }

  /// Replaces the beginning of a text by the whole text.
  private func complete(_ post: inout PublishedPost) {
    var beginning = post.text
    if let mark = beginning.lastIndex(of: "…") { beginning = String(beginning[..<mark]) }
    beginning = String(beginning.trimmed)
    let minute = Self.minute(post.published)
    let found = longTexts.filter { long in
      long.text.hasPrefix(beginning) && minute.map { abs($0 - long.minute) <= 2 } ?? true
    }
    guard found.count == 1 else {
      post.issue = .cutOff
      return
    }
    post.text = found[0].text
  }

  // MARK: Texts

  /// Returns the words of a text: with addresses in the place of short links, and without the links to pictures and videos.
  private func text(_ full: String, _ links: [JSONTree], _ files: [JSONTree]) -> String {
    var text = Self.unescaped(full)
    for file in files {
      guard let short = file["url"].text, let range = text.firstRange(of: short) else { continue }
      text.removeSubrange(range)
      text = String(text.dropTrailingBlanks)
    }
    for link in links {
      guard let short = link["url"].text, let whole = link["expanded_url"].text else { continue }
      text = text.replacing(short, with: whole)
    }
    return text
  }

  /// Returns a text without the mentions at its start that X does not show.
  private static func shown(_ text: String, _ start: Int) -> String {
    guard start > 0, text.hasPrefix("@") else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
  }

  /// Returns a text without the three entities with which X escapes `&`, `<` and `>`.
  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  // MARK: Times

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Returns a time such as `Wed Oct 10 20:19:24 +0000 2018` in the form of ISO 8601.
  private static func time(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    if parts.count == 1 { return text }
    guard parts.count == 6, let month = months.firstIndex(of: String(parts[1])), parts[4].count == 5 else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    return "\(parts[5])-\(number)-\(parts[2])T\(parts[3])\(parts[4].prefix(3)):\(parts[4].suffix(2))"
  }

  /// Returns the minute of a time in the form of ISO 8601, since 1970-01-01 00:00 UTC.
  private static func minute(_ text: String) -> Int? {
    guard let stamp = WrittenDate.parse(text), let time = stamp.time else { return nil }
    return Moment(day: stamp.day, time: time).minutes - (stamp.offset ?? 0)
  }

  /// Reads the long texts in `note-tweet.js`; empty if the file cannot be read.
  static func longTexts(in bytes: [UInt8]) -> [LongText] {
    guard let start = bytes.prefix(200).firstIndex(of: .equalsSign) else { return [] }
    var scanner = JSONScanner(bytes, from: start + 1, textLimit: 1 << 24)
    var texts: [LongText] = []
    try? scanner.array { scanner in
      let note = try scanner.tree()["noteTweet"]
      guard let text = note["core"]["text"].text, let minute = note["createdAt"].text.flatMap(Self.minute) else {
        return
      }
      var whole = unescaped(text)
      for link in note["core"]["urls"].items {
        guard let short = link["shortUrl"].text, let address = link["expandedUrl"].text else { continue }
        whole = whole.replacing(short, with: address)
      }
      texts.append(LongText(minute: minute, text: whole))
    }
    return texts
  }
}

extension String {
  /// The text without the spaces and line ends at its end.
  fileprivate var dropTrailingBlanks: Substring {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}

extension FileFailure {
  fileprivate static let cutOff = FileFailure(
    LocalizedText(
      en: "the file contains only the beginning of this long text",
      fr: "le fichier ne contient que le début de ce long texte"),
    hint: LocalizedText(
      en: "import the .zip file of the archive; its note-tweet.js contains the whole text",
      fr: "importez le fichier .zip de l’archive : son note-tweet.js contient le texte entier"))
}
