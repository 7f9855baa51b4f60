import Testing

@testable import ForeignFiles

@Suite("Folders of articles")
struct FolderPostsTests {
  @Test(
    "read front matter in YAML, TOML and JSON alike",
    arguments: [
      """
      ---
      title: "L’été : un pain"
      date: 2026-07-14T09:30:00+02:00
      draft: false
      tags: [pain, "été, hiver"]
      categories: [Recettes, pain]
      description: Un pain d’été
      slug: pain-d-ete
      cover: {image: oven.jpg, alt: Le four}
      ---

      """,
      """
      +++
      title = "L’été : un pain"
      date = 2026-07-14T09:30:00+02:00
      draft = false
      slug = 'pain-d-ete'
      description = "Un pain d’été"
      [cover]
      image = "oven.jpg"
      alt = "Le four"
      [taxonomies]
      tags = ["pain", "été, hiver"]
      categories = ["Recettes", "pain"]
      +++
      """,
      """
      {
        "title": "L\\u2019été : un pain", "date": "2026-07-14T09:30:00+02:00", "draft": false,
        "tags": ["pain", "été, hiver"], "categories": ["Recettes", "pain"], "description": "Un pain d’été",
        "params": {"slug": "pain-d-ete", "cover": {"image": "oven.jpg", "alt": "Le four"}}
      }
      """,
    ])
  func forms(_ frontMatter: String) throws {
    let body = "Du *pain* 🥖\n\n| a |\n|---|\n\n    code\n\n---\n\nFin  "
    let sample = FolderSample(media: ["content/posts/oven.jpg": "site/content/posts/oven.jpg"])
    let post = try #require(FolderSample.only("content/posts/a.md", frontMatter + "\n\n" + body + "\n\n", in: sample))
    #expect(
      post.cells == [
        "id": "pain-d-ete", "title": "L’été : un pain", "date": "2026-07-14T09:30:00+02:00", "status": "published",
        "tags": "pain, \"été, hiver\", Recettes", "description": "Un pain d’été", "text (Markdown)": body,
        "media.1.file": "site/content/posts/oven.jpg", "media.1.alt": "Le four",
      ])
    #expect(post.network == "blog" && post.file == "site/content/posts/a.md" && post.issue == nil)
  }

  @Test(
    "take the day from names",
    arguments: [
      ("2026-11-02-a-day.md", "2026-11-02", "2026-11-02-a-day"),
      ("2026-11-02_a.markdown", "2026-11-02", "2026-11-02-a"),
      ("2026-11-02.md", "2026-11-02", "2026-11-02"), ("2026-1-2-a.mdx", "2026-01-02", "2026-1-2-a"),
      ("2026-11-02-a/index.md", "2026-11-02", "2026-11-02-a"), ("2026/11/02/a.md", "2026-11-02", "2026-11-02-a"),
      ("x/2026/11/02/a/index.md", "2026-11-02", "2026-11-02-a"), ("2026/11/a.md", nil, "a"),
      ("2026-02-30-a.md", nil, "2026-02-30-a"), ("2026-11-021-a.md", nil, "2026-11-021-a"),
      ("v1-2-3.md", nil, "v1-2-3"),
      ("1899-11-02-a.md", nil, "1899-11-02-a"),
    ])
  func days(_ path: String, _ day: String?, _ id: String) throws {
    let post = try #require(FolderSample.only(path, "---\ntitle: A\n---\nText"))
    #expect(post.cells["date"] == day)
    #expect(post.cells["id"] == id)
  }

  @Test(
    "tell drafts, planned and published articles apart",
    arguments: [
      ("date: 2026-11-01", "published"), ("date: 2026-11-23", "published"), ("date: 2026-11-24", "scheduled"),
      ("date: 2026-11-23T23:30:00Z", "scheduled"), ("date: 2026-11-01\ndraft: true", "draft"),
      ("date: 2026-11-01\npublished: false", "draft"), ("date: 2026-12-01\npublished: false", "draft"),
      ("published: 2026-11-01", "published"), ("pubDate: Nov 24, 2026", "scheduled"),
      ("publishDate: 2026-12-01\ndate: 2026-11-01", "scheduled"), ("status: review\ndate: 2026-11-01", "review"),
      ("lastmod: 2026-11-01", nil), ("draft: false", "published"),
    ])
  func statuses(_ keys: String, _ status: String?) throws {
    let post = try #require(FolderSample.only("a.md", "---\ntitle: A\n\(keys)\n---\nText"))
    #expect(post.cells["status"] == status)
  }

  @Test("of Hugo leave out sections, resources of bundles, pages without a date, and other folders")
  func hugo() {
    let dated = "---\ntitle: A\ndate: 2026-11-01\n---\n"
    var sample = FolderSample(files: [
      "hugo.toml": "baseURL = \"https://bakery.example/\"\n[languages.en]\n[languages.fr]\n",
      "README.md": "# Site", "content/_index.md": dated, "content/posts/_index.fr.md": dated,
      "content/about.md": "---\ntitle: About\n---\n", "content/posts/b/index.md": dated,
      "content/posts/b/notes.md": dated, "content/posts/b/more/notes.md": dated, "content/posts/c.fr.md": dated,
      "content/posts/c.en.md": dated, "content/fr/d.md": dated,
      "content/draft.md": "---\ntitle: A\ndraft: true\n---\n",
    ])
    sample.files["content/posts/e.md"] =
      "+++\ntitle = 'E'\ndate = 2026-11-01\nurl = '/e/'\nweight = 2\nsitemap = {priority = 1}\n+++\n"
    #expect(sample.posts.layout == .hugo)
    #expect(
      sample.all.map { [$0.cells["id"], $0.cells["language"], $0.cells["published.url"]] } == [
        ["draft", nil, nil], ["d", "fr", nil], ["b", nil, nil], ["c-en", "en", nil], ["c-fr", "fr", nil],
        ["e", nil, "https://bakery.example/e/"],
      ])
    #expect(
      sample.notes == [
        "2 section pages are not imported: content/_index.md, content/posts/_index.fr.md",
        "2 files belong to the posts beside them: content/posts/b/more/notes.md, content/posts/b/notes.md",
        "1 page without a date is not imported: content/about.md",
        "keys not read, with the number of posts: sitemap.priority (1), weight (1); --keep-unknown keeps them as x-…",
      ])
  }

  @Test("of Jekyll are those in _posts and _drafts, whose words separate tags")
  func jekyll() {
    let sample = FolderSample(files: [
      "_config.yml": "url: https://bakery.example\nbaseurl: /blog\n", "index.md": "---\nlayout: home\n---\n",
      "_posts/2026-11-02-rye-bread.md": "---\ntags: bread sour_dough\ncategories: a b\npermalink: /news/rye/\n---\nRye",
      "news/_posts/2026-11-03-oat.markdown": "---\ntitle: Oat\npermalink: /:year/:title\n---\nOat",
      "_drafts/spelt.md": "---\ntitle: Spelt\n---\nSpelt",
    ])
    #expect(sample.posts.layout == .jekyll)
    #expect(
      sample.all.map(\.cells) == [
        ["id": "spelt", "title": "Spelt", "status": "draft", "text (Markdown)": "Spelt"],
        [
          "id": "2026-11-02-rye-bread", "title": "Rye Bread", "status": "published", "date": "2026-11-02",
          "tags": "bread, sour_dough, a, b", "text (Markdown)": "Rye", "published.at": "2026-11-02",
          "published.url": "https://bakery.example/blog/news/rye/",
        ],
        [
          "id": "2026-11-03-oat", "title": "Oat", "status": "published", "date": "2026-11-03", "text (Markdown)": "Oat",
        ],
      ])
  }

  @Test("of any other layout may name channels, and keep the user's own keys")
  func plain() {
    let text = "---\nchannels: [X, Mastodon, Myspace]\nx-board: Breads\nmood: calm\nlinks: [a, b]\n---\n# Rye\nText"
    var sample = FolderSample(files: ["README.md": "# Notes", "a.md": text, "b.txt": "Just *words*\n"])
    sample.channels = ["X": "x", "Mastodon": "toots"]
    let own = [
      "id": "a", "title": "Rye", "channels": "x, toots", "x-board": "Breads", "text (Markdown)": "# Rye\nText",
    ]
    #expect(sample.posts.layout == .folder)
    #expect(sample.all.map(\.cells) == [own, ["id": "b", "text": "Just *words*"]])
    #expect(
      sample.notes == [
        "1 text about the folder is not imported: README.md",
        "unknown channel “Myspace”, left out of 1 post",
        "keys not read, with the number of posts: links (1), mood (1); --keep-unknown keeps them as x-…",
        "2 posts without a date in front matter or file name: a.md, b.txt",
      ])
    sample.keepsUnknown = true
    #expect(sample.all[0].cells == own.merging(["x-mood": "calm", "x-links": "a, b"]) { $1 })
  }

  @Test("get ids from their paths where names are the same")
  func ids() {
    let text = "---\ntitle: A\ndate: 2026-11-01\n---\n"
    let sample = FolderSample(files: [
      "content/en/a.md": text, "content/fr/a.md": text, "content/b/index.md": text, "content/🥖.md": text,
    ])
    #expect(sample.all.map { $0.cells["id"] } == ["b", "en-a", "fr-a", nil])
  }

  @Test(
    "name the place of front matter that is not understood",
    arguments: [
      ("---\ntitle: a: b\n---\n", 2, 9, "this value without quotes contains a second colon"),
      ("---\ntitle: A\n", 1, 1, "the front matter is never closed"),
      ("+++\ntitle = \"A\"\n", 1, 1, "the front matter is never closed"),
      ("---\n- a\n---\n", 2, 1, "the front matter contains no keys"),
    ])
  func faults(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let post = try #require(FolderSample.only("content/a.md", text))
    #expect([post.line, post.column] == [line, column])
    #expect(post.issue?.message.english == message)
  }

  @Test(
    "name the place in TOML and JSON",
    arguments: [
      ("+++\ntitle = \"A\"\ndate = tomorrow\n+++\n", "TOML", 3, 8), ("+++\na = 1\na = 2\n+++\n", "TOML", 3, 1),
      ("{\n  \"title\": \"A\",\n  \"date\" 1\n}\n", "JSON", 3, 10),
    ])
  func foreignFaults(_ text: String, _ form: String, _ line: Int, _ column: Int) throws {
    let post = try #require(FolderSample.only("content/a.md", text))
    #expect([post.line, post.column] == [line, column])
    #expect(post.issue?.message.english.hasPrefix("the front matter is not valid \(form) here") == true)
  }

  @Test("do not grow with aliases")
  func aliases() throws {
    var text = "---\na: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (before, name) in zip("abcdefghi", "bcdefghij") {
      let aliases = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    let post = try #require(FolderSample.only("a.md", text + "---\nText"))
    #expect(post.issue?.message.english == "the front matter has too many values")
  }
}
