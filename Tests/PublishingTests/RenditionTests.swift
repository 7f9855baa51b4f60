import Editorial
import Networks
import Testing

@testable import Publishing

/// The content of a whole post for a channel.
@Suite("A rendition")
struct RenditionTests {
  static func corpus(_ post: String, channels: String = "x: {network: x}, blog: {network: blog}") -> Corpus {
    Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n",
      "strategy/channels.md": "---\nquestion: audiences\nchannels: {\(channels)}\n---\n",
      "posts/a.md": post,
    ])
  }

  static func rendition(_ post: String, on channel: String, channels: String = "x: {network: x}") throws -> Rendition {
    let corpus = corpus(post, channels: channels)
    let document = try #require(corpus.document(at: "posts/a.md"))
    return try #require(Rendition.all(of: document, in: corpus, channels: [channel]).first)
  }

  @Test("has the channel's own text, otherwise the common one")
  func ownText() throws {
    let post = "---\nstatus: draft\n---\nCommon.\n\n## @x\nOwn.\n"
    let channels = "x: {network: x}, m: {network: mastodon}"
    #expect(try Self.rendition(post, on: "x", channels: channels).parts.map(\.text.string) == ["Own."])
    #expect(try Self.rendition(post, on: "m", channels: channels).parts.map(\.text.string) == ["Common."])
  }

  @Test("has the parts of a thread if the network has threads")
  func threads() throws {
    let post = "---\nstatus: draft\n---\nOne.\n\n---\n\nTwo.\n\n---\n"
    let channels = "x: {network: x}, n: {network: mastodon, numbering: true}, l: {network: linkedin}"
    func parts(_ channel: String) throws -> [String] {
      try Self.rendition(post, on: channel, channels: channels).parts.map(\.text.string)
    }
    #expect(try parts("x") == ["One.", "Two."])
    #expect(try parts("n") == ["One. (1/2)", "Two. (2/2)"])
    #expect(try parts("l") == ["One.\n\nTwo."])
  }

  @Test("keeps Markdown if the network reads it, without notes")
  func markdown() throws {
    let post = "---\nstatus: draft\n---\n**Bold** text.\n\n<!-- a note -->\n\n![Loaf](../media/a.jpg)\n\n- one\n- two\n"
    let channels = "b: {network: blog}, r: {network: reddit}"
    let blog = try Self.rendition(post, on: "b", channels: channels)
    let text = "**Bold** text.\n\n![Loaf](../media/a.jpg)\n\n- one\n- two"
    #expect(blog.parts.map(\.text.string) == [text])
    #expect(blog.losses.isEmpty)
    let reddit = try Self.rendition(post, on: "r", channels: channels)
    #expect(reddit.parts.map(\.text.string) == [text])
    #expect(reddit.losses.map(\.kind) == [.pictureFile])
  }

  @Test(
    "attaches a picture of the text only if the text cannot show it",
    arguments: [
      ("blog", []), ("reddit", []), ("tumblr", []), ("mastodon", ["media/a.jpg"]), ("telegram", ["media/a.jpg"]),
      ("instagram", ["media/a.jpg"]), ("pinterest", ["media/a.jpg"]),
    ])
  func picturesOfText(_ network: String, _ attached: [String]) throws {
    let post = "---\nstatus: draft\n---\nOur oven ![Loaf](../media/a.jpg) is hot.\n"
    let rendition = try Self.rendition(post, on: "c", channels: "c: {network: \(network)}")
    #expect(rendition.media.map(\.path) == attached)
    #expect(rendition.pictures.map(\.path) == (attached.isEmpty ? ["media/a.jpg"] : []))
    #expect(rendition.shownFiles.map(\.alternativeText) == ["Loaf"])
    #expect(rendition.parts.map(\.text.string).joined().contains("media/a.jpg") == attached.isEmpty)
  }

  @Test("shows a picture once if the front matter and the text name it")
  func pictureNamedTwice() throws {
    let post = """
      ---
      status: draft
      media: [{file: media/a.jpg, alt: By name}, {file: media/b.jpg, alt: Beside}]
      ---
      Hot.

      ![In its place](../media/a.jpg)
      """
    let channels = "b: {network: blog}, x: {network: x}"
    let blog = try Self.rendition(post, on: "b", channels: channels)
    #expect(blog.media.map(\.alternativeText) == ["Beside"])
    #expect(blog.pictures.map(\.alternativeText) == ["In its place"])
    let x = try Self.rendition(post, on: "x", channels: channels)
    #expect(x.media.map(\.alternativeText) == ["By name", "Beside"])
    #expect(x.pictures.isEmpty)
  }

  @Test("has a title and a link in fields if the network has such fields")
  func fields() throws {
    let post = """
      ---
      title: Rye
      status: draft
      cta: {text: Order, url: https://bread.example/order}
      ---
      See [the shop](https://bread.example).
      """
    let channels = "x: {network: x}, p: {network: pinterest}"
    let pin = try Self.rendition(post, on: "p", channels: channels)
    #expect(pin.title == "Rye")
    #expect(pin.link == "https://bread.example/order")
    #expect(pin.parts.map(\.text.string) == ["See the shop."])
    let tweet = try Self.rendition(post, on: "x", channels: channels)
    #expect(tweet.title == nil)
    #expect(tweet.link == nil)
    #expect(tweet.parts.map(\.text.string) == ["See the shop (https://bread.example)."])
  }

  @Test("has the media of the front matter, then those of the text, each once")
  func media() throws {
    let post = """
      ---
      status: draft
      media: [{file: media/a.jpg, alt: A loaf}]
      ---
      ![Again](../media/a.jpg) ![](../media/b.jpg)
      """
    let media = try Self.rendition(post, on: "x").media
    #expect(media.map(\.path) == ["media/a.jpg", "media/b.jpg"])
    #expect(media.map(\.alternativeText) == ["A loaf", nil])
  }

  @Test("lists web pictures by their URLs, and others by their file names")
  func linkedMedia() throws {
    let post = "---\nstatus: draft\n---\n![](https://cdn.example/a%20b.jpg) ![](../media/a%20b.jpg) ![](/c.jpg)\n"
    let paths = ["https://cdn.example/a%20b.jpg", "media/a b.jpg", "/c.jpg"]
    #expect(try Self.rendition(post, on: "x").media.map(\.path) == paths)
    let corpus = Self.corpus(post)
    #expect(Corpus.mediaPaths(of: corpus.documents) == ["media/a b.jpg"])
  }

  @Test("separates the pictures of a thread's parts, even for a part without words")
  func mediaOfParts() throws {
    let post = """
      ---
      status: draft
      media: [{file: media/a.jpg}]
      ---
      One. ![](../media/b.jpg)

      ---

      Two.

      ---

      ![](../media/c.jpg)
      """
    let thread = try Self.rendition(post, on: "x")
    #expect(thread.parts.map(\.text.string) == ["One.", "Two.", ""])
    #expect(thread.media.map(\.path) == ["media/a.jpg", "media/b.jpg", "media/c.jpg"])
    #expect(thread.media.map(\.part) == [0, 0, 2])
    #expect(thread.only(part: 2)?.media.map(\.path) == ["media/c.jpg"])
    #expect(thread.only(part: 2)?.partCount == 3)
    let single = try Self.rendition(post, on: "l", channels: "l: {network: linkedin}")
    #expect(single.media.map(\.part) == [0, 0, 0])
  }

  @Test("links to the post's permalink on another channel")
  func permalinks() throws {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n",
      "strategy/channels.md": "---\nquestion: medium\nchannels: {x: {network: x}, b: {network: blog}}\n---\n",
      "posts/a.md": "---\nstatus: draft\n---\nAs [we wrote](b.md \"T\") <!-- when? --> and [will](c.md).\n",
      "posts/b.md":
        "---\npublished: {x: {url: https://x.example/1}, b: {url: https://b.example/rye}}\nstatus: published\n---\nRye.\n",
      "posts/c.md": "---\nstatus: draft\n---\nSpelt.\n",
    ])
    let document = try #require(corpus.document(at: "posts/a.md"))
    let renditions = Rendition.all(of: document, in: corpus, channels: ["x", "b"])
    let expected = [
      "As we wrote (https://b.example/rye) and will.", "As [we wrote](https://b.example/rye \"T\") and [will](c.md).",
    ]
    #expect(renditions.map { $0.parts[0].text.string } == expected)
    #expect(renditions.map { $0.losses.map(\.kind) } == [[.linkTitle, .relativeLink], [.relativeLink]])
  }

  @Test("is subject to the limit that it exceeds")
  func governingLimits() throws {
    func governing(_ text: String, _ network: String, _ keys: String = "") throws -> [Int] {
      let rendition = try Self.rendition(
        "---\nstatus: draft\n\(keys)---\n\(text)\n", on: "c", channels: "c: {network: \(network)}")
      let governing = try #require(rendition.governingLimit(of: rendition.parts[0]))
      return [governing.length, governing.limit.limit.value]
    }
    let family = "👨‍👩‍👧‍👦"
    #expect(try governing("short", "bluesky") == [5, 300])
    // The link has 25 characters in the app, and 319 as written.
    let link = "https://a.example/" + String(repeating: "b", count: 301)
    #expect(try governing(link, "bluesky") == [25, 300])
    #expect(try governing(String(repeating: family, count: 121), "bluesky") == [3_025, 3_000])
    #expect(try governing("a", "tiktok", "media: [{file: a.jpg}]\n") == [1, 4_000])
    #expect(try governing("a", "tiktok", "media: [{file: a.mp4}]\n") == [1, 2_200])
  }

  @Test("shows the overflow of a text with marks")
  func overflow() throws {
    let text = "**Bold** " + String(repeating: "a", count: 1_030)
    let caption = try Self.rendition(
      "---\nstatus: draft\nmedia: [{file: a.jpg}]\n---\n\(text)\n", on: "t", channels: "t: {network: telegram}")
    // 1 024 characters are counted, without the two stars.
    #expect(caption.overflow(of: caption.parts[0]) == 1_026)
    let tweet = try Self.rendition("---\nstatus: draft\n---\nShort.\n", on: "x")
    #expect(tweet.overflow(of: tweet.parts[0]) == nil)
  }

  @Test("has the limits of its channel")
  func ownLimits() throws {
    let own = try Self.rendition(
      "---\nstatus: draft\n---\nText.\n", on: "m",
      channels: "m: {network: mastodon, limits: {text: 5000, alt: 420, hashtags: 3, pictures: 2}}")
    #expect(own.textLimits.map(\.limit.value) == [5000])
    #expect(own.profile.altText?.limit.value == 420)
    #expect(own.profile.tags.hashtags.map(\.value) == [3])
    #expect(own.profile.media.pictures?.value == 2)
    #expect(own.textLimits.allSatisfy { $0.limit.evidence.provenance == .team })
  }

  @Test("has its network's own count, and its own caption")
  func ownTextLimits() throws {
    func limits(_ network: String, _ own: String, _ keys: String = "") throws -> [Int] {
      try Self.rendition(
        "---\nstatus: draft\n\(keys)---\nText.\n", on: "c", channels: "c: {network: \(network), limits: {\(own)}}"
      ).textLimits.map(\.limit.value)
    }
    let picture = "media: [{file: a.jpg}]\n"
    #expect(try limits("bluesky", "text: 5000") == [5_000, 3_000])
    #expect(try limits("pinterest", "text: 600") == [600])
    #expect(try limits("telegram", "caption: 2048") == [4_096])
    #expect(try limits("telegram", "caption: 2048", picture) == [2_048])
    #expect(try limits("telegram", "text: 8000", picture) == [1_024])
    #expect(try limits("mastodon", "text: 0") == [500])
  }

  @Test("with media is a caption on Telegram")
  func captions() throws {
    let channels = "t: {network: telegram}"
    let words = try Self.rendition("---\nstatus: draft\n---\nText.\n", on: "t", channels: channels)
    #expect(words.textLimits.map(\.limit.value) == [4096])
    let picture = try Self.rendition(
      "---\nstatus: draft\nmedia: [{file: media/a.jpg}]\n---\nText.\n", on: "t", channels: channels)
    #expect(picture.textLimits.map(\.limit.value) == [1024])
  }

  @Test("is upcoming until the post is published on its channel")
  func upcoming() throws {
    func channels(_ frontMatter: String) throws -> [String] {
      let corpus = Self.corpus(
        "---\n\(frontMatter)\n---\nText.\n", channels: "x: {network: x}, m: {network: mastodon}, n: {}")
      return Rendition.upcoming(of: try #require(corpus.document(at: "posts/a.md")), in: corpus).map(\.channel)
    }
    #expect(try channels("status: draft\nchannels: [m, x, n, unknown]") == ["m", "x"])
    #expect(try channels("status: scheduled\nchannels: [m, x]\npublished: {x: {url: https://x.example/1}}") == ["m"])
    #expect(try channels("status: published\nchannels: [m, x]") == [])
  }
}
