import Localization
import SourceText

/// A reader of the activities in Mastodon's `outbox.json` (ActivityStreams 2.0).
struct MastodonOutbox {
  private(set) var posts = PublishedPosts(on: "mastodon")

  /// Adds an activity. Returns whether it is one.
  mutating func add(_ activity: JSONTree, at place: (line: Int, column: Int)) -> Bool {
    guard let kind = activity["type"].text, !activity["actor"].isNull || !activity["attributedTo"].isNull else {
      return false
    }
    switch kind {
    case "Create" where activity["object"].isObject: add(note: activity["object"], of: activity, at: place)
    case "Note", "Article", "Question": add(note: activity, of: activity, at: place)
    case "Announce": posts.skip(.repost)
    default: posts.skip(.other)
    }
    return true
  }

  private mutating func add(note: JSONTree, of activity: JSONTree, at place: (line: Int, column: Int)) {
    guard Self.isPublic(note) || Self.isPublic(activity) else { return posts.skip(.notPublic) }
    var post = PublishedPost(at: place)
    let author = note["attributedTo"].text ?? activity["actor"].text ?? ""
    post.id = note["id"].text ?? ""
    if let parent = note["inReplyTo"].text {
      // The posts of an account are below its own address.
      let isOwn = !author.isEmpty && parent.hasPrefix(author + "/")
      post.parent = isOwn ? parent : nil
      post.isReply = !isOwn
    }
    let languages = note["contentMap"].members
    let html = note["content"].text ?? languages.first?.value.text ?? ""
    post.text = MastodonText.words(of: html, mentions: Self.mentions(of: note, notOn: author))
    post.permalink = note["url"].text ?? note["id"].text
    post.published = note["published"].text ?? activity["published"].text ?? ""
    post.language = languages.count == 1 ? languages[0].key : nil
    post.contentWarning = note["summary"].text
    for attachment in note["attachment"].items {
      post.mediaCount += 1
      if let name = attachment["name"].text { post.alternatives.append(name) }
    }
    if kind(of: note) == "Question" {
      let options = (note["oneOf"].items + note["anyOf"].items).compactMap { $0["name"].text }
      if !options.isEmpty { post.issue = .poll }
    }
    posts.add(post)
  }

  private func kind(of note: JSONTree) -> String { note["type"].text ?? "" }

  /// Whether a post is addressed to everybody, or is unlisted.
  private static func isPublic(_ note: JSONTree) -> Bool {
    let names = ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]
    return (addresses(note["to"]) + addresses(note["cc"])).contains(where: names.contains)
  }

  private static func addresses(_ value: JSONTree) -> [String] {
    value.text.map { [$0] } ?? value.items.compactMap(\.text)
  }

  /// Returns the full handles of the mentioned accounts on other servers, by the addresses to which the mentions lead.
  private static func mentions(of note: JSONTree, notOn author: String) -> [String: String] {
    let own = host(of: author)
    var mentions: [String: String] = [:]
    for tag in note["tag"].items where tag["type"].text == "Mention" {
      guard let href = tag["href"].text, let name = tag["name"].text, host(of: href) != own else { continue }
      mentions[href] = name
    }
    return mentions
  }

  private static func host(of address: String) -> Substring {
    address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
  }
}

extension FileFailure {
  fileprivate static let poll = FileFailure(
    LocalizedText(en: "polls cannot be imported", fr: "les sondages ne s’importent pas"),
    hint: LocalizedText(
      en: "write the post by hand, with its choices in the text",
      fr: "écrivez la publication à la main, avec ses choix dans le texte"))
}

/// Conversion of the HTML of a post on Mastodon to the words that its author wrote.
enum MastodonText {
  /// Returns the words, with a line end for each `<br>` and a blank line between paragraphs. The parts of addresses that Mastodon hides
  /// are kept, so addresses are whole.
  ///
  /// - Parameter mentions: the full handles of accounts on other servers, which are shown without their server, by address.
  static func words(of html: String, mentions: [String: String] = [:]) -> String {
    var writer = Writer(Array(html.utf8), mentions)
    writer.run()
    return writer.result
  }

  private struct Writer {
    private let bytes: [UInt8]
    private let mentions: [String: String]
    private var index = 0
    private var text: [UInt8] = []
    /// The number of line ends before the next words.
    private var lineEnds = 0
    /// The full handle of the mention that is being read, and the length of the text before it.
    private var mention: (name: String, start: Int)?

    init(_ bytes: [UInt8], _ mentions: [String: String]) { (self.bytes, self.mentions) = (bytes, mentions) }

    var result: String { String(decoding: text, as: UTF8.self) }

    mutating func run() {
      while index < bytes.count {
        switch bytes[index] {
        case .lessThanSign where isTag: tag()
        case .ampersand: entity()
        default:
          append([bytes[index]])
          index += 1
        }
      }
    }

    private mutating func append(_ words: some Sequence<UInt8>) {
      if lineEnds > 0, !text.isEmpty { text += [UInt8](repeating: .lineFeed, count: lineEnds) }
      lineEnds = 0
      text += words
    }

    private var isTag: Bool {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      return next.isASCIILetter || next == .slash || next == .exclamationMark
    }

    private mutating func tag() {
      let end = bytes[index...].firstIndex(of: .greaterThanSign) ?? bytes.count
      let inner = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      index = min(end + 1, bytes.count)
      let isEnd = inner.hasPrefix("/")
      let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      switch name {
      case "br": lineEnds += 1
      case "p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6": lineEnds = max(lineEnds, 2)
      case "li":
        lineEnds = max(lineEnds, 1)
        if !isEnd { append("- ".utf8) }
      case "a" where isEnd:
        if let mention, String(decoding: text[mention.start...], as: UTF8.self).hasPrefix("@") {
          text.removeSubrange(mention.start...)
          text += mention.name.utf8
        }
        mention = nil
      case "a":
        if let name = Self.value(of: "href", in: inner).flatMap({ mentions[$0] }) {
          append([])
          mention = (name, text.count)
        }
      default: break
      }
    }

    /// Returns the value of an attribute in double quotes; `nil` if the tag does not have it.
    private static func value(of name: String, in tag: String) -> String? {
      guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
      return String(tag[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }

    private mutating func entity() {
      let limit = min(bytes.count, index + 33)
      guard let end = bytes[index..<limit].firstIndex(of: .semicolon),
        let character = HTMLText.character(named: String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      else {
        append([.ampersand])
        index += 1
        return
      }
      append(character.utf8)
      index = end + 1
    }
  }
}
