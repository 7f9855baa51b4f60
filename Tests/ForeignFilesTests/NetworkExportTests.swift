import Localization
import TestSupport
import Testing

@testable import ForeignFiles

/// The exports of networks, told apart by their content.
@Suite("Exports of networks")
struct NetworkExportTests {
  private func read(_ text: String) throws -> ForeignPosts {
    try #require(try ForeignPosts.read(Array(text.utf8)))
  }

  private func cells(_ posts: ForeignPosts, _ name: String) -> [String] { posts.posts.map { $0.cells[name] ?? "" } }

  private func notes(_ posts: ForeignPosts) -> [String] { posts.notes.map(\.english) }

  // MARK: Mastodon

  private static let actor = "https://pain.example/users/four"

  private static func note(
    _ number: Int, _ html: String, reply: String = "null", to: String = "https://www.w3.org/ns/activitystreams#Public",
    more: String = ""
  ) -> String {
    """
    {"id": "\(actor)/statuses/\(number)/activity", "type": "Create", "actor": "\(actor)", "published": "2025-11-24T08:0\(number):59Z",
     "to": ["\(to)"], "cc": ["\(actor)/followers"], "object": {"id": "\(actor)/statuses/\(number)", "type": "Note",
     "inReplyTo": \(reply), "published": "2025-11-24T08:0\(number):59Z", "url": "https://pain.example/@four/\(number)",
     "attributedTo": "\(actor)", "to": ["\(to)"], "cc": [], "content": "\(html)", "contentMap": {"fr": "\(html)"}\(more)}}
    """
  }

  private static func outbox(_ items: String...) -> String {
    "{\"@context\": \"https://www.w3.org/ns/activitystreams\", \"type\": \"OrderedCollection\", \"orderedItems\": ["
      + items.joined(separator: ",\n") + "]}\n"
  }

  @Test("of Mastodon give the own public posts, and count the others")
  func mastodon() throws {
    let boost = "{\"type\": \"Announce\", \"actor\": \"\(Self.actor)\", \"object\": \"https://else.example/1\"}"
    let posts = try read(
      Self.outbox(
        Self.note(
          1, "<p>Bread</p>",
          more:
            ", \"summary\": \"food\", \"attachment\": [{\"type\": \"Document\", \"url\": \"/m.jpg\", \"name\": \"A loaf\"}, {\"name\": null}]"
        ),
        boost, Self.note(2, "<p>@ana Hi</p>", reply: "\"https://else.example/users/ana/statuses/7\""),
        Self.note(3, "<p>secret</p>", to: "https://else.example/users/ana"), "{\"type\": \"Delete\", \"actor\": \"a\"}")
    )
    #expect(posts.posts.count == 1 && posts.networks == ["mastodon"])
    let post = posts.posts[0]
    #expect(
      post.cells.filter { !$0.value.isEmpty } == [
        "status": "published", "date": "2025-11-24T08:01:59Z", "published.at": "2025-11-24T08:01:59Z",
        "published.url": "https://pain.example/@four/1", "text": "Bread", "language": "fr", "x-alt": "A loaf",
        "x-content-warning": "food",
      ])
    #expect(
      notes(posts) == [
        "1 repost is not imported", "1 reply to others is not imported",
        "1 post that is not public is not imported", "1 entry that is not a post is not imported",
        "2 pictures and videos are not imported: copy the files to media/, and list them below `media:` with the alt texts in `x-alt`",
      ])
  }

  @Test("join replies to own posts to threads, in any order of the file")
  func threads() throws {
    let first = "\"\(Self.actor)/statuses/1\""
    let second = "\"\(Self.actor)/statuses/2\""
    let items = [
      Self.note(3, "<p>three</p>", reply: second), Self.note(1, "<p>one</p>"),
      Self.note(2, "<p>two</p>", reply: first),
      Self.note(4, "<p>to nobody</p>", reply: "\"\(Self.actor)/statuses/99\""),
    ]
    for items in [items, items.reversed()] {
      let posts = try read(Self.outbox(items[0], items[1], items[2], items[3]))
      #expect(cells(posts, "text") == ["one\u{1E}two\u{1E}three", "to nobody"])
      #expect(cells(posts, "published.url") == ["https://pain.example/@four/1", "https://pain.example/@four/4"])
    }
    // An own reply within a conversation of others is no post.
    let conversation = try read(
      Self.outbox(
        Self.note(1, "<p>a</p>", reply: "\"https://else.example/1\""), Self.note(2, "<p>b</p>", reply: first),
        Self.note(3, "<p>c</p>", reply: second), Self.note(5, "<p>own</p>")))
    #expect(cells(conversation, "text") == ["own"])
    #expect(notes(conversation) == ["3 replies to others are not imported"])
    // Posts that reply to each other in a circle are a thread.
    let circle = try read(
      Self.outbox(
        Self.note(1, "<p>a</p>", reply: second), Self.note(2, "<p>b</p>", reply: first)))
    #expect(cells(circle, "text") == ["a\u{1E}b"])
  }

  @Test("name the place of each record, also if all are on one line")
  func places() throws {
    let lines = try read(Self.outbox(Self.note(1, "<p>a</p>"), Self.note(2, "<p>b</p>")))
    #expect(lines.posts.map(\.line) == [1, 5] && lines.posts.map(\.column) == [nil, nil])
    let text = Self.outbox(Self.note(1, "<p>a</p>"), Self.note(2, "<p>b</p>")).replacing("\n", with: " ")
    let line = try read(text)
    #expect(line.posts.map(\.line) == [1, 1])
    for post in line.posts {
      let column = try #require(post.column)
      #expect(text.utf8.dropFirst(column - 1).starts(with: "{\"id\": ".utf8))
    }
  }

  @Test("that are cut off give the posts before, and name the place of the fault")
  func cutOff() throws {
    let text = Self.outbox(Self.note(1, "<p>a</p>"), Self.note(2, "<p>b</p>"))
    let posts = try read(String(text.dropLast(60)))
    #expect(cells(posts, "text") == ["a", ""])
    #expect(posts.posts[1].issue?.message.english == "the file is cut off here: the posts after this place are missing")
    let broken = try read(text.replacing("\"id\": \"\(Self.actor)/statuses/2\"", with: "id"))
    #expect(broken.posts.last?.issue?.message.english.hasPrefix("the file is not well-formed JSON") ?? false)
    #expect(broken.posts.last?.line == 6)
  }

  // MARK: Bluesky

  @Test("of Bluesky give whole addresses, alt texts and permalinks")
  func bluesky() throws {
    let text = "Rye 🥖 pain.example/blog/2025… here"
    let start = "Rye 🥖 ".utf8.count
    let end = start + "pain.example/blog/2025…".utf8.count
    let record = """
      {"$type": "app.bsky.feed.post", "text": "\(text)", "createdAt": "2025-11-24T08:00:00.123Z", "langs": ["fr"], "facets": [
        {"index": {"byteStart": \(start), "byteEnd": \(end)}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://pain.example/blog/2025/rye"}]},
        {"index": {"byteStart": \(end + 1), "byteEnd": \(end + 5)}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://pain.example/here"}]}],
       "embed": {"$type": "app.bsky.embed.images", "images": [{"alt": "A loaf", "image": {}}]}}
      """
    let list =
      "{\"records\": [{\"uri\": \"at://did:plc:abc/app.bsky.feed.post/3k\", \"cid\": \"x\", \"value\": \(record)}], \"cursor\": \"3k\"}"
    for source in [list, "[{\"uri\": \"at://did:plc:abc/app.bsky.feed.post/3k\", \"value\": \(record)}]"] {
      let posts = try read(source)
      #expect(cells(posts, "text") == ["Rye 🥖 https://pain.example/blog/2025/rye here"])
      #expect(cells(posts, "x-links") == ["https://pain.example/here"] && cells(posts, "x-alt") == ["A loaf"])
      #expect(cells(posts, "published.url") == ["https://bsky.app/profile/did:plc:abc/post/3k"])
      #expect(cells(posts, "language") == ["fr"] && posts.networks == ["bluesky"])
    }
    // A record in a file of its own has no address.
    #expect(cells(try read(record), "published.url") == [""])
  }

  @Test("of Bluesky join threads, and leave out replies to others and reposts")
  func blueskyThreads() throws {
    func record(_ key: Int, _ text: String, reply: (root: String, parent: String)? = nil) -> String {
      let at = "at://did:plc:abc/app.bsky.feed.post/"
      func uri(_ key: String) -> String { key.hasPrefix("at://") ? key : at + key }
      let reply = reply.map {
        ", \"reply\": {\"root\": {\"uri\": \"\(uri($0.root))\"}, \"parent\": {\"uri\": \"\(uri($0.parent))\"}}"
      }
      return
        "{\"uri\": \"\(at)\(key)\", \"value\": {\"$type\": \"app.bsky.feed.post\", \"text\": \"\(text)\", \"createdAt\": \"2025-11-24T08:0\(key):00Z\"\(reply ?? "")}}"
    }
    let other = "at://did:plc:zzz/app.bsky.feed.post/9"
    let posts = try read(
      "{\"records\": [\(record(2, "two", reply: ("1", "1"))), \(record(1, "one")), \(record(3, "hi", reply: (other, other))),"
        + "\(record(4, "again", reply: (other, "3"))), {\"uri\": \"at://did:plc:abc/app.bsky.feed.repost/1\", \"value\": {\"$type\": \"app.bsky.feed.repost\"}}]}"
    )
    #expect(cells(posts, "text") == ["one\u{1E}two"])
    #expect(notes(posts) == ["1 repost is not imported", "2 replies to others are not imported"])
  }

  // MARK: X

  private static func tweet(_ id: Int, _ text: String, _ more: String = "") -> String {
    "{\"tweet\": {\"id_str\": \"\(id)\", \"full_text\": \"\(text)\", \"created_at\": \"Mon Nov 24 08:0\(id % 10):30 +0000 2025\", \"lang\": \"fr\"\(more)}}"
  }

  private static func archive(_ tweets: String...) -> String {
    "window.YTD.tweets.part0 = [ \(tweets.joined(separator: ",\n")) ]"
  }

  @Test("of X give whole texts with addresses, without the links to pictures")
  func x() throws {
    let more = """
      , "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://pain.example/?a=1&b=2"}]},
      "extended_entities": {"media": [{"url": "https://t.co/m", "type": "photo", "ext_alt_text": "A loaf"}, {"url": "https://t.co/m"}]}
      """
    let posts = try read(
      Self.archive(
        Self.tweet(1, "A &amp; B &lt;3 https://t.co/a\\n\\nend https://t.co/m", more), Self.tweet(2, "RT @ana: bread"),
        Self.tweet(3, "@ana hi", ", \"in_reply_to_user_id_str\": \"7\", \"in_reply_to_status_id_str\": \"70\"")))
    #expect(cells(posts, "text") == ["A & B <3 https://pain.example/?a=1&b=2\n\nend"])
    #expect(cells(posts, "published.at") == ["2025-11-24T08:01:30+00:00"])
    #expect(cells(posts, "published.url") == ["https://x.com/i/web/status/1"] && cells(posts, "x-alt") == ["A loaf"])
    #expect(notes(posts).prefix(2) == ["1 repost is not imported", "1 reply to others is not imported"])
    #expect(posts.posts.map(\.line) == [1] && posts.networks == ["x"])
  }

  @Test("of X join threads, also if a part replies to a deleted post")
  func xThreads() throws {
    func reply(_ id: Int) -> String {
      ", \"in_reply_to_user_id_str\": \"42\", \"in_reply_to_status_id_str\": \"\(id)\""
    }
    let posts = try read(
      Self.archive(
        Self.tweet(3, "three", reply(2)), Self.tweet(2, "two", reply(1)), Self.tweet(1, "one"),
        Self.tweet(5, "to a deleted post", reply(4))))
    #expect(cells(posts, "text") == ["one\u{1E}two\u{1E}three", "to a deleted post"])
  }

  @Test("of X complete long texts from the archive, and reject them without it")
  func longTexts() throws {
    let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    let tweet = Self.tweet(
      1, "\(long.prefix(240))… https://t.co/l",
      ", \"entities\": {\"urls\": [{\"url\": \"https://t.co/l\", \"expanded_url\": \"https://twitter.com/i/web/status/1\"}]}"
    )
    let alone = try read(Self.archive(tweet))
    #expect(alone.posts[0].issue?.message.english == "the file contains only the beginning of this long text")
    let notes =
      "window.YTD.note_tweet.part0 = [{\"noteTweet\": {\"noteTweetId\": \"9\", \"createdAt\": \"2025-11-24T08:01:30.000Z\", \"core\": {\"text\": \"\(long)\"}}}]"
    let zip = ZipWriter.archive([
      ("data/tweets.js", Array(Self.archive(tweet).utf8)), ("data/note-tweet.js", Array(notes.utf8)),
    ])
    let posts = try #require(try ForeignPosts.read(zip))
    #expect(cells(posts, "text") == [long] && posts.posts[0].issue == nil && posts.posts[0].file == "data/tweets.js")
  }

  // MARK: Facebook and Instagram

  @Test("of Facebook and Instagram give real letters, and times as instants")
  func meta() throws {
    let facebook = try read(
      """
      [{"timestamp": 1763971200, "data": [{"post": "P\\u00c3\\u00a2tes \\u00f0\\u009f\\u00a5\\u0096"}, {"update_timestamp": 1763971200}],
        "attachments": [{"data": [{"external_context": {"url": "https://pain.example/"}}]}], "title": "Le four"},
       {"timestamp": 1763971260, "data": [{"update_timestamp": 1763971260}], "title": "Le four updated"}]
      """)
    #expect(cells(facebook, "text") == ["Pâtes 🥖"] && cells(facebook, "x-links") == ["https://pain.example/"])
    #expect(cells(facebook, "published.at") == ["2025-11-24T08:00:00+00:00"] && facebook.networks == ["facebook"])
    #expect(notes(facebook) == ["1 entry that is not a post is not imported"])
    let instagram = try read(
      """
      [{"media": [{"uri": "media/posts/1.jpg", "creation_timestamp": 1763971200, "title": "Rye \\u00e2\\u0080\\u0094 warm"}]},
       {"media": [{"uri": "a.jpg", "creation_timestamp": 1763971300, "title": ""}, {"uri": "b.jpg", "creation_timestamp": 1763971300, "title": ""}],
        "title": "Two", "creation_timestamp": 1763974800}]
      """)
    #expect(cells(instagram, "text") == ["Rye — warm", "Two"] && instagram.networks == ["instagram"])
    #expect(cells(instagram, "published.at") == ["2025-11-24T08:00:00+00:00", "2025-11-24T09:00:00+00:00"])
    #expect(MetaExport.words("Łódź Ã©") == "Łódź Ã©" && MetaExport.words("plain é") == "plain é")
  }

  @Test("of Meta Business Suite give the permalinks, and say that the time zone is uncertain")
  func businessSuite() throws {
    let posts = try read(
      """
      "Post ID","Page ID","Page name","Title","Description","Publish time","Permalink","Is share","Post type"
      "1","9","Le four","Rye","Rye is warm","11/24/2025 09:00","https://www.facebook.com/1","0","Photos"
      "2","9","Le four","","","11/25/2025 09:00","https://www.facebook.com/2","1","Photos"
      """)
    #expect(cells(posts, "text") == ["Rye is warm"] && cells(posts, "title") == ["Rye"])
    #expect(cells(posts, "published.url") == ["https://www.facebook.com/1"] && posts.networks == ["facebook"])
    #expect(notes(posts).count == 2 && notes(posts)[1].hasPrefix("times are read in the workspace's time zone"))
  }

  // MARK: LinkedIn, TikTok and YouTube

  @Test("of LinkedIn give the lines of a text, and the instant in the number of the share")
  func linkedIn() throws {
    // The number of a share is its millisecond, moved by 22 bits.
    let number = 1_763_971_230_000 << 22
    let posts = try read(
      """
      Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility
      2025-11-24 08:00:30,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A\(number),"One ""two""
      ""
      ""three",,,MEMBER_NETWORK
      2025-11-25 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,Plain,https://pain.example,,MEMBER_NETWORK
      2025-11-26 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A2,,,,MEMBER_NETWORK
      """)
    #expect(cells(posts, "published.at") == ["2025-11-24T08:00:00+00:00", "2025-11-25T10:00:00+00:00"])
    #expect(posts.posts.map(\.line) == [2, 5] && cells(posts, "x-links") == ["", "https://pain.example"])
    #expect(notes(posts) == ["1 repost is not imported"] && posts.networks == ["linkedin"])
  }

  @Test(
    "of LinkedIn enclose each line in quotation marks",
    arguments: [
      ("\"One \"\"two\"\"\"\n\"\"\n\"three\"", "One \"two\"\n\nthree"), ("plain", "plain"), ("One\nTwo", "One\nTwo"),
      ("\"He said \"\"hi\"\"\"", "He said \"hi\""), ("\"quoted\"", "\"quoted\""), ("", ""),
    ])
  func commentary(cell: String, text: String) { #expect(TableExport.commentary(cell) == text) }

  @Test("of TikTok give the own videos only")
  func tikTok() throws {
    let number = 1_763_971_200 << 32
    let posts = try read(
      """
      {"Activity": {"Video Browsing History": {"VideoList": [{"Date": "2025-01-01 00:00:00", "Link": "https://else"}]},
        "Favorite Videos": {"FavoriteVideoList": []}},
       "Video": {"Videos": {"VideoList": [
        {"Date": "2025-11-24 08:00:00", "Link": "https://www.tiktok.com/@four/video/\(number)", "Likes": "3", "Title": "Rye"},
        {"Date": "2025-11-25 08:00:00", "Link": "https://www.tiktok.com/x", "Likes": "3"}, {"Link": "https://www.tiktok.com/y"}]}}}
      """)
    #expect(cells(posts, "text").prefix(2) == ["Rye", ""] || cells(posts, "text").contains("Rye"))
    #expect(posts.posts.count == 3 && posts.networks == ["tiktok"])
    #expect(Set(cells(posts, "published.at")) == ["2025-11-24T08:00:00+00:00", "2025-11-25T08:00:00+00:00", ""])
    #expect(posts.posts.filter { $0.issue != nil }.map { $0.cells["published.url"] } == ["https://www.tiktok.com/y"])
  }

  @Test("of YouTube give the public videos with title, text and permalink")
  func youTube() throws {
    let takeout = try read(
      """
      Video ID,Approximate Duration (ms),Video Description (Original),Channel ID,Video Title (Original),Privacy,Video State,Video Create Timestamp,Video Publish Timestamp
      abc,90000,"How, warm",UC1,Rye,Public,Processed,2025-11-20T05:26:03+00:00,2025-11-24T08:00:00+00:00
      def,1000,,UC1,Hidden,Private,Processed,2025-11-21T00:00:00+00:00,
      """)
    #expect(cells(takeout, "title") == ["Rye"] && cells(takeout, "text") == ["How, warm"])
    #expect(cells(takeout, "published.url") == ["https://www.youtube.com/watch?v=abc"])
    #expect(cells(takeout, "published.at") == ["2025-11-24T08:00:00+00:00"] && takeout.networks == ["youtube"])
    #expect(notes(takeout) == ["1 post that is not public is not imported"])
    let studio = try read(
      "Content,Video title,Video publish time,Views\nTotal,,,30\nabc,Rye,\"Nov 24, 2025\",30\n")
    #expect(cells(studio, "title") == ["Rye"] && cells(studio, "date") == ["Nov 24, 2025"])
  }

  @Test("name a post without text by its alt text, or by its network and time")
  func untitled() throws {
    let posts = try read(
      Self.outbox(
        Self.note(1, "", more: ", \"attachment\": [{\"name\": \"A loaf\\non a board\"}]"),
        Self.note(2, "", more: ", \"attachment\": [{\"name\": \"\"}]")))
    #expect(cells(posts, "title") == ["A loaf on a board", "mastodon 2025-11-24 08:02 UTC"])
    #expect(cells(posts, "text") == ["", ""])
  }

  // MARK: Other files

  @Test(
    "are not what other files are",
    arguments: [
      "title,date\nRye,2026-11-24\n", "", "\n", "{", "[", "\u{FEFF}", "{a:", "window.YTD", "2026-11-24,Rye\n",
      "x = [1]", "[not json]\n", "Post ID,Text\n1,a\n",
    ])
  func others(text: String) throws {
    #expect(try ForeignPosts.read(Array(text.utf8)) == nil)
  }

  @Test("are named in the message about any other JSON")
  func unknownJSON() {
    for text in ["{\"a\": 1}", "[1, 2]", "[]", "{\"version\": \"1\", \"items\": []}"] {
      #expect(throws: FileFailure.self) { try ForeignPosts.read(Array(text.utf8)) }
    }
  }

  @Test("damaged anywhere are read or refused, without a crash")
  func damaged() throws {
    let samples = [
      Self.outbox(Self.note(1, "<p>a &amp; <a href=\\\"x\\\">b</a></p>"), Self.note(2, "<p>b</p>")),
      Self.archive(Self.tweet(1, "one https://t.co/a"), Self.tweet(2, "RT @a: b")),
      "[{\"timestamp\": 1763971200, \"data\": [{\"post\": \"P\\u00c3\\u00a2tes\"}]}]",
      "Date,ShareLink,ShareCommentary\n2025-11-24 08:00:30,https://l,\"a\"\"\n\"\"b\"\n",
      "24/11/2026 09:05,Rye,https://pain.example\n",
    ]
    var random = SplitMix64(state: 5)
    for sample in samples {
      for _ in 0..<300 {
        var bytes = Array(sample.utf8)
        for _ in 0...Int(random.next() % 3) {
          let index = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 3 {
          case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
          case 1: bytes.removeSubrange(index..<min(bytes.count, index + 1 + Int(random.next() % 8)))
          default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 4)], at: index)
          }
          if bytes.isEmpty { bytes = [0] }
        }
        let posts = try? ForeignPosts.read(bytes)
        #expect((posts?.posts.count ?? 0) <= 10)
      }
    }
  }

  @Test("with values of other types, missing keys and deep nesting are read without a crash")
  func strange() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let strange = ["1", "null", "\"a\"", "[]", "{}", "true", "{\"a\": {\"b\": []}}", deep]
    for value in strange {
      for key in ["to", "cc", "content", "attachment", "tag", "published", "inReplyTo", "url", "contentMap", "summary"]
      {
        let note =
          "{\"type\": \"Create\", \"actor\": \"a\", \"to\": [\"as:Public\"], \"object\": {\"type\": \"Note\", \"\(key)\": \(value)}}"
        #expect(try read("{\"orderedItems\": [\(note)]}").posts.count <= 1)
      }
      _ = try? ForeignPosts.read(
        Array("[{\"tweet\": \(value)}, {\"media\": [\(value)]}, {\"timestamp\": 1, \"data\": \(value)}]".utf8))
    }
  }
}

/// The sheets of schedulers that need more than their headers.
@Suite("Sheets of schedulers")
struct SchedulerSheetTests {
  private func read(_ text: String) throws -> ForeignPosts? { try ForeignPosts.read(Array(text.utf8)) }

  @Test("of Metricool name the networks in columns of their own")
  func metricool() throws {
    let posts = try #require(
      try read(
        """
        Text;Date;Time;Draft;Facebook;Twitter/X;LinkedIn;GBP;Picture Url 1;Alt text picture 1;Instagram Post Type;Shortener
        "Rye
        is warm";2026-12-01;09:00:00;FALSE;TRUE;TRUE;FALSE;FALSE;https://pain.example/1.jpg;A loaf;REEL;FALSE
        Oat;2026-12-02;10:00;TRUE;FALSE;FALSE;FALSE;TRUE;;;;FALSE
        """))
    #expect(posts.posts.map { $0.cells["channels"] } == ["facebook, x", "google-business"])
    #expect(posts.posts.map { $0.cells["text"] } == ["Rye\nis warm", "Oat"])
    #expect(posts.posts.map { $0.cells["status"] } == [nil, "draft"] && posts.posts.map(\.line) == [2, 4])
    #expect(posts.posts[0].cells["media.1.file"] == "https://pain.example/1.jpg")
    #expect(posts.posts[0].cells["media.1.alt"] == "A loaf")
    #expect(posts.posts[0].cells["x-instagram-post-type"] == "REEL" && posts.posts[0].cells["x-shortener"] == nil)
  }

  @Test("of Hootsuite have no headers")
  func hootsuite() throws {
    let posts = try #require(
      try read(
        "24/11/2026 09:05,\"Rye, warm\",https://pain.example/rye\n25/11/2026 10:00,Oat,\n26/11/2026 10:00,Spelt\n"))
    #expect(posts.posts.map { $0.cells["date"] } == ["24/11/2026 09:05", "25/11/2026 10:00", "26/11/2026 10:00"])
    #expect(posts.posts.map { $0.cells["text"] } == ["Rye, warm https://pain.example/rye", "Oat", "Spelt"])
    #expect(try read("24/11/2026 09:05,Rye,https://pain.example\n25/11/2026 10:00,Oat,soon\n") == nil)
    #expect(try read("24/11/2026,Rye\n") == nil && read("Date,Text\n24/11/2026 09:05,Rye\n") == nil)
  }
}
