import Editorial
import Publishing
import Testing

/// The content that an approval covers: everything that readers get, and nothing more.
@Suite("The digest of an approval")
struct ApprovalDigestTests {
  static let channels = """
    ---
    channels:
      blog: {network: blog}
      x: {network: x}
      mastodon: {network: mastodon}
      instagram: {network: instagram}
    ---
    """

  static let post = """
    ---
    title: Rye
    status: review
    date: 2026-11-24 09:00
    channels: [x, mastodon, blog]
    author: ada
    description: Our rye bread
    media: [{file: media/rye.jpg, alt: A dark loaf}]
    ---
    Rye is back.

    It keeps a week. See [the page][rye].

    ## @blog

    # Rye

    Rye is **back**.

    ![The oven](../media/oven.jpg)

    [rye]: https://bread.example/rye
    """

  static let fileHashes = ["media/rye.jpg": "aa", "media/oven.jpg": "bb", "media/other.jpg": "aa"]

  static func content(
    _ text: String, channels: [String]? = nil, fileHashes: [String: String] = fileHashes
  ) throws -> ApprovedContent {
    let corpus = Corpus.reading(["strategy/channels.md": Self.channels, "posts/rye.md": text])
    let document = try #require(corpus.document(at: "posts/rye.md"))
    return ApprovedContent(
      of: document, channels: channels ?? document.post?.pendingChannels ?? [], in: corpus, fileHashes: fileHashes)
  }

  static func digest(_ text: String) throws -> ApprovalDigest {
    try #require(ApprovalDigest(of: content(text)))
  }

  /// Returns the published content of a channel: the words of each part, and the attached pictures.
  static func shown(_ text: String, on channel: String) throws -> [[String]] {
    let corpus = Corpus.reading(["strategy/channels.md": channels, "posts/rye.md": text])
    let document = try #require(corpus.document(at: "posts/rye.md"))
    let rendition = try #require(Rendition.all(of: document, in: corpus, channels: [channel]).first)
    return rendition.parts.map { part in
      [part.text.string]
        + rendition.media.filter { $0.part == part.number }.map { "\($0.path) \($0.alternativeText ?? "")" }
    }
  }

  /// Returns the effect of a change of the post on its approval.
  static func changes(_ old: String, _ new: String) throws -> [ApprovalChange] {
    let text = post.replacing(old, with: new)
    try #require(text != post)
    return try digest(post).changes(in: content(text))
  }

  /// Golden values: they are in people's files, and no version of Edito may invalidate them.
  @Test("stays the same from version to version")
  func goldenValues() throws {
    let digest = try Self.digest(Self.post).text
    #expect(digest == "blog=1111013c872a7c8a mastodon+x=052adb7738a11a29 media=37707d4a33d325db")
    let plain = "---\nchannels: [x]\n---\nLe pain sort à huit heures 🥖\n"
    let short = try Self.digest(plain).text
    #expect(short == "x=ce87c70e60947dc5")
  }

  @Test("of the Markdown itself, as in early versions, is still valid")
  func formerDigests() throws {
    let former = "blog=6315fa1f218105bd mastodon+x=596ba20d206e4145 media=37707d4a33d325db"
    let digest = try #require(ApprovalDigest(parsing: former))
    #expect(try digest.changes(in: Self.content(Self.post)) == [])
    let changed = Self.post.replacing("Rye is back.", with: "Rye is back!")
    #expect(try Set(digest.changes(in: Self.content(changed))) == [.words("mastodon"), .words("x")])
  }

  @Test(
    "stays valid if the same Markdown is written differently",
    arguments: [
      ("*a* and __b__", "_a_ and **b**"), ("- a\n- b", "* a\n* b"), ("A\n\n---\n\nB", "A\n\n____\n\nB"),
      ("See https://a.example/b.", "See <https://a.example/b>."), ("a@b.example", "<a@b.example>"),
      ("A & B", "A &amp; B"), ("2 * 3", "2 \\* 3"), ("a  \nb", "a\\\nb"), ("1. a\n2. b", "1. a\n1. b"),
      ("# A\n\nB", "A\n=\n\nB"), ("A <!-- c -->", "A"), ("# A <!-- c -->", "# A"), ("**A** <!-- c -->", "**A**"),
    ])
  func otherMarks(_ old: String, _ new: String) throws {
    func post(_ text: String) -> String { "---\nchannels: [x, mastodon, blog]\n---\n\(text)\n" }
    #expect(try Self.digest(post(old)).changes(in: Self.content(post(new))) == [], "\(old) → \(new)")
  }

  @Test(
    "stays valid after a change that only Markdown readers see",
    arguments: [
      ("A\n<!-- c -->\nB", "A\nB"), ("A\n\n\n---\n\n\nB", "A\n\n---\n\nB"), ("A\n\n***\n\n> B", "A\n\n***\n\n\n> B"),
      ("---\n\nA\n\n---\n\n---\n\nB\n\n---", "A\n\n---\n\nB"), ("A\n- B", "A\n* B"),
      ("- a\n* b", "- a\n- b"), ("- a\n\n* b\n\n+ c", "- a\n\n- b\n\n- c"), ("- a\n\n<!-- -->\n\n- b", "- a\n\n- b"),
      ("- a\n  * b\n  - c\n- d", "- a\n  - b\n  - c\n- d"), ("2026\\. What a year", "2026. What a year"),
      ("1\\) a", "1) a"), ("• a\n• b", "- a\n- b"), ("- a\n\n  b", "- a\n\nb"),
      ("A\n\n![x](../media/oven.jpg)\n\nB", "A\n\nB\n\n![x](../media/oven.jpg)"),
      ("![x](../media/oven.jpg)\nA", "A\n![x](../media/oven.jpg)"),
      ("A ![x](../media/oven.jpg) b", "A b ![x](../media/oven.jpg)"),
      ("- ![x](../media/oven.jpg)\n- B", "- B\n\n![x](../media/oven.jpg)"),
      ("- a\n- <!-- c -->\n- b", "- a\n- b"), ("1. a\n1. <!-- c -->\n1. b", "1. a\n2. b"),
      ("- # a\n- b", "- a\n- b"), ("| a | b |\n|---|---|\n| 1 | |\nC", "a | b\n1\nC"),
      ("A\n\n![x](../media/oven.jpg)\n\n---\n\nB", "![x](../media/oven.jpg)\n\nA\n\n---\n\nB"),
    ])
  func onlyForMarkdown(_ old: String, _ new: String) throws {
    func post(_ text: String) -> String { "---\nchannels: [x, mastodon]\n---\n\(text)\n" }
    #expect(try Self.shown(post(old), on: "x") == Self.shown(post(new), on: "x"))
    #expect(try Self.digest(post(old)).changes(in: Self.content(post(new))) == [], "\(old) → \(new)")
  }

  @Test(
    "becomes void after a change that plain-text networks show",
    arguments: [
      ("- a\n- b", "- a\n  - b"), ("- a\n- b", "1. a\n2. b"), ("- a\n- b", "- a\n\n- b"), ("- a\n\n  b", "- a\n  b"),
      ("1. [ ] a", "- [ ] a"), ("1. [ ] a", "1. [x] a"), ("1. [ ] a", "2. [ ] a"), ("1. [ ] a", "1. a"),
      ("A\n\n![x](../media/oven.jpg)\n\n---\n\nB", "A\n\n---\n\nB\n\n![x](../media/oven.jpg)"),
      ("A ![x](../media/oven.jpg) ![y](../media/rye.jpg)", "A ![y](../media/rye.jpg) ![x](../media/oven.jpg)"),
      ("A ![x](../media/oven.jpg)", "A ![y](../media/oven.jpg)"),
      ("A\n![x](../media/oven.jpg)\nB", "A B ![x](../media/oven.jpg)"),
      ("A\n\n![x](../media/oven.jpg)", "A"), ("| a | b |\n|---|---|\n| 1 | |", "| a | b |\n|---|---|\n| | 1 |"),
      ("2026\\. What a year", "2026 What a year"), ("A\\\n\\\nB", "A\\\nB"),
    ])
  func otherwiseInPlainWords(_ old: String, _ new: String) throws {
    func post(_ text: String) -> String { "---\nchannels: [x, mastodon]\n---\n\(text)\n" }
    #expect(try Self.shown(post(old), on: "x") != Self.shown(post(new), on: "x"))
    let changes = try Self.digest(post(old)).changes(in: Self.content(post(new)))
    #expect(Set(changes) == [.words("mastodon"), .words("x")], "\(old) → \(new)")
  }

  @Test("on a blog, still covers a picture's place, its line and the bullets of two lists")
  func onABlog() throws {
    func post(_ text: String) -> String { "---\nchannels: [blog]\n---\n\(text)\n" }
    let picture = "![x](../media/oven.jpg)"
    for (old, new) in [
      ("A\n\n\(picture)\n\nB", "A\n\nB\n\n\(picture)"), ("- a\n* b", "- a\n- b"), ("1. [ ] a", "- [ ] a"),
    ] {
      #expect(try Self.digest(post(old)).changes(in: Self.content(post(new))) == [.words("blog")], "\(old) → \(new)")
    }
  }

  @Test("ignores different wrapping under `line-breaks: join`, and only then")
  func wrapping() throws {
    func post(_ text: String, _ policy: String) -> String {
      "---\nchannels: [x]\nline-breaks: \(policy)\n---\n\(text)\n"
    }
    let joined = try Self.digest(post("Rye is back today.", "join"))
    #expect(try joined.changes(in: Self.content(post("Rye is\nback today.", "join"))) == [])
    #expect(try joined.changes(in: Self.content(post("Rye is\nback today.", "keep"))) == [.words("x")])
    let chinese = try Self.digest(post("新鲜面包", "join"))
    #expect(try chinese.changes(in: Self.content(post("新鲜\n面包", "join"))) == [])
  }

  @Test(
    "becomes void when a channel's content changes",
    arguments: [
      ("Rye is back.", "Rye is back!", [ApprovalChange.words("mastodon"), .words("x")]),
      ("It keeps", "It  keeps", [.words("mastodon"), .words("x")]),
      ("It keeps", "It\nkeeps", [.words("mastodon"), .words("x")]),
      ("is back.\n\nIt", "is back.\nIt", [.words("mastodon"), .words("x")]),
      ("is back.\n\nIt", "is back.\n\n\n \nIt", [.words("mastodon"), .words("x")]),
      ("is back.\n\nIt", "is back.\n\n  It", [.words("mastodon"), .words("x")]),
      ("example/rye", "example/oat", [.words("mastodon"), .words("x")]),
      ("**back**", "back", [.words("blog")]),
      ("title: Rye", "title: Oat", [.words("blog")]),
      ("Our rye", "Our oat", [.words("blog")]),
      ("The oven", "An oven", [.words("blog")]),
      ("A dark loaf", "A light loaf", [.media]),
      ("media/rye.jpg", "media/other.jpg", [.media]),
      ("media: [{file: media/rye.jpg, alt: A dark loaf}]\n", "", [.media]),
      ("[x, mastodon, blog]", "[x, mastodon, blog, instagram]", [.addedChannel("instagram")]),
    ])
  func isVoided(_ old: String, _ new: String, _ expected: [ApprovalChange]) throws {
    #expect(try Set(Self.changes(old, new)) == Set(expected), "\(old) → \(new)")
  }

  @Test(
    "stays valid after any other change",
    arguments: [
      ("2026-11-24 09:00", "2026-12-01 18:00"), ("status: review", "status: scheduled"), ("author: ada", "author: ben"),
      ("author: ada", "author: ada\nobjective: visits\ntags: [rye]"), ("\n", "\r\n"),
      ("back.\n\nIt", "back.\n \nIt"), ("is back.\n\nIt", "is back.  \n\nIt"),
      ("Rye is back.\n", "<!-- a note -->\n\nRye is back. <!-- another -->\n"),
      ("Rye is back.\n", "Rye is back.\n\n<!-- a note\nof two lines -->\n"), ("example/rye", "example/rye\n\n\n"),
      ("[x, mastodon, blog]", "[mastodon, blog]"),
      ("[x, mastodon, blog]", "{blog: {date: 2026-11-30}, x: {}, mastodon: {}}"),
      ("---\nRye", "published: {x: {url: https://x.example/1}}\n---\nRye"),
    ])
  func isNotVoided(_ old: String, _ new: String) throws {
    #expect(try Self.changes(old, new) == [], "\(old) → \(new)")
  }

  @Test("covers the bytes of the files")
  func coversFiles() throws {
    let digest = try Self.digest(Self.post)
    let changed = { (path: String) in Self.fileHashes.merging([path: "cc"]) { $1 } }
    #expect(try digest.changes(in: Self.content(Self.post, fileHashes: changed("media/rye.jpg"))) == [.media])
    #expect(try digest.changes(in: Self.content(Self.post, fileHashes: changed("media/oven.jpg"))) == [.words("blog")])
  }

  @Test("does not cover an unreadable file, and is not created for one")
  func unknownFiles() throws {
    let content = try Self.content(Self.post, fileHashes: [:])
    #expect(Set(content.unknownFiles) == ["media/rye.jpg", "media/oven.jpg"])
    #expect(ApprovalDigest(of: content) == nil)
    #expect(try Self.digest(Self.post).changes(in: content) == [])
  }

  @Test("reads its own form, and no invented one")
  func parsing() throws {
    let digest = try Self.digest(Self.post)
    #expect(ApprovalDigest(parsing: digest.text) == digest)
    for text in [
      "", " ", "x", "x=", "x=56f9cb25d6e86a1", "x=56F9CB25D6E86A1E", "=56f9cb25d6e86a1e", "x+=56f9cb25d6e86a1e",
      "56f9cb25d6e86a1e", "x=56f9cb25d6e86a1e y", "x=56f9cb25d6e86a1e=56f9cb25d6e86a1e", "x: 56f9cb25d6e86a1e",
    ] {
      #expect(ApprovalDigest(parsing: text) == nil, "\(text)")
    }
  }

  @Test("is unambiguous even if ids contain its marks")
  func oddIDs() throws {
    let text = "---\nchannels: [google+, \"a b=c\", media]\n---\nRye.\n"
    let digest = try Self.digest(text)
    #expect(digest.text.hasPrefix("a_b_c+google_+media="))
    #expect(ApprovalDigest(parsing: digest.text) == digest)
    #expect(try digest.changes(in: Self.content(text)) == [])
    #expect(try digest.changes(in: Self.content(text.replacing("Rye", with: "Oat"))).count == 3)
  }
}
