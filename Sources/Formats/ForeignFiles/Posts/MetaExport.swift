import CivilTime
import SourceText

/// A reader of the posts in the downloads of Facebook and Instagram (“Download your information”, JSON).
struct MetaExport {
  private var facebook = PublishedPosts(on: "facebook")
  private var instagram = PublishedPosts(on: "instagram")

  var all: [PublishedPosts] { [facebook, instagram] }

  /// Adds a record. Returns whether it is a post.
  mutating func add(_ record: JSONTree, at place: (line: Int, column: Int)) -> Bool {
    let media = record["media"].items
    if !media.isEmpty, media.allSatisfy({ !$0["uri"].isNull && !$0["creation_timestamp"].isNull }) {
      addInstagram(record, media, at: place)
      return true
    }
    guard record["timestamp"].integer != nil, !record["data"].items.isEmpty || !record["attachments"].items.isEmpty
    else {
      return false
    }
    addFacebook(record, at: place)
    return true
  }

  private mutating func addInstagram(_ record: JSONTree, _ media: [JSONTree], at place: (line: Int, column: Int)) {
    var post = PublishedPost(at: place)
    // A post with one picture has its caption beside the picture.
    post.text = Self.words(record["title"].text ?? media[0]["title"].text)
    post.published = Self.time(record["creation_timestamp"].integer ?? media[0]["creation_timestamp"].integer)
    post.mediaCount = media.count
    instagram.add(post)
  }

  private mutating func addFacebook(_ record: JSONTree, at place: (line: Int, column: Int)) {
    var post = PublishedPost(at: place)
    post.text = Self.words(record["data"].items.lazy.compactMap { $0["post"].text }.first)
    post.published = Self.time(record["timestamp"].integer)
    for attachment in record["attachments"].items {
      for item in attachment["data"].items {
        if item["media"].isObject {
          post.mediaCount += 1
          // The text of a picture that is the post's own text is not repeated.
          let description = Self.words(item["media"]["description"].text)
          if post.text.isEmpty { post.text = description }
        }
        if let address = item["external_context"]["url"].text, !post.text.contains(address) {
          post.links.append(Self.words(address))
        }
      }
    }
    // Without words, pictures and links, the record is an event such as a birthday or a change of the profile.
    if post.text.isEmpty, post.mediaCount == 0, post.links.isEmpty { return facebook.skip(.other) }
    facebook.add(post)
  }

  /// Returns a time in seconds since 1970 in the form of ISO 8601; empty without a valid time.
  static func time(_ seconds: Int?) -> String {
    guard let seconds, (0..<4_102_444_800).contains(seconds) else { return "" }
    return Instant(utcMinute: seconds / 60).iso8601(in: .utc)
  }

  /// Returns the words of a text. These exports write each byte of UTF-8 as a character of its own, so `é` is `Ã©`.
  static func words(_ text: String?) -> String {
    guard let text else { return "" }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard scalar.value < 0x100 else { return text }
      bytes.append(UInt8(scalar.value))
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
