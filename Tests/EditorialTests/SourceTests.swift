import ChangePlans
import CivilTime
import Editorial
import SourceText
import Testing

/// Files of a site generator are documents of the workspace, and stay the files of the site.
@Suite("A source")
struct SourceTests {
  private static let settings = """
    ---
    edito: 1
    sources:
      - kind: post
        files: ["content/blog/**/*.md", "_posts/*.md"]
        channels: [blog, news]
        status: published
        keys: {publishDate: date, draft: status, cover.caption: description, published: status, author: x-author, links: published}
        values: {status: {true: draft, false: published}}
    channels: {blog: {network: blog}, news: {network: blog}}
    ---
    """

  private static func corpus(_ text: String, at path: String = "content/blog/rye.md") -> Corpus {
    Corpus.reading(["edito.md": settings, path: text])
  }

  private static func document(_ text: String, at path: String = "content/blog/rye.md") throws -> Document {
    try #require(corpus(text, at: path).document(at: path))
  }

  @Test("translates the keys, and keeps the others without a finding")
  func reading() throws {
    let document = try Self.document(
      """
      ---
      title: Rye
      date: 2026-11-01
      publishDate: 2026-11-24 09:30:00 +0000
      draft: true
      weight: 3
      author: Jane Doe
      cover: {image: a.png, caption: A loaf}
      ---
      Rye at nine.
      """)
    #expect(document.problems.isEmpty && document.references.isEmpty)
    let post = try #require(document.post)
    #expect(post.state == .draft && post.slot?.value.description == "2026-11-24 09:30")
    #expect(post.summary?.value == "A loaf" && post.channels?.value.map(\.id.value) == ["blog", "news"])
    #expect(document.source.text(in: try #require(post.slot?.range)) == "2026-11-24 09:30:00 +0000")
  }

  @Test("has a default status, and the date and id that the path shows")
  func defaults() throws {
    let bundle = try Self.document("---\ntitle: Oat\n---\n", at: "content/blog/2026-11-24-oat/index.md")
    #expect(bundle.id == "2026-11-24-oat" && bundle.post?.slot?.value.description == "2026-11-24")
    #expect(bundle.post?.state == .published)
    let jekyll = try Self.document("---\npublished: false\n---\n", at: "_posts/2026-11-24-oat.md")
    #expect(jekyll.post?.state == .published && jekyll.post?.slot?.value.description == "2026-11-24")
  }

  @Test("prefers Edito's own status to the word of the site")
  func ownStatus() throws {
    #expect(try Self.document("---\ndraft: true\nstatus: review\n---\n").post?.state == .review)
  }

  @Test("reports an invalid value at its place, under the name in the file")
  func issues() throws {
    let document = try Self.document("---\npublishDate: soon\ndraft: perhaps\n---\n")
    let places = document.problems.map { document.source.text(in: $0.range) }
    #expect(places.sorted() == ["perhaps", "soon"])
    let keys = document.problems.compactMap { problem -> String? in
      switch problem.kind {
      case .wrongType(let key, _, _, _, _), .unknownValue(let key, _, _, _): key
      default: nil
      }
    }
    #expect(keys.sorted() == ["draft", "publishDate"])
    // A post with an unreadable status does not count as published.
    #expect(document.post?.state == .draft)
  }

  @Test(
    "reads neither pages of sections nor generated folders nor other paths",
    arguments: [
      "content/blog/_index.md", "content/blog/README.md", "content/about.md", "content/blog/node_modules/a/b.md",
      "_posts/deep/a.md",
    ])
  func excluded(path: String) throws {
    #expect(try Self.document("---\ntitle: A\n---\n", at: path).kind == nil)
  }

  @Test(
    "takes dates with seconds and an offset, and days",
    arguments: [
      ("date: 2026-11-24", true, "2026-11-25T09:00:00+00:00"), ("date: 2026-11-24", false, "2026-11-25"),
      ("publishDate: 2026-11-24 09:30:00 +0000", true, "2026-11-25 09:00:00 +0000"),
      ("title: Rye", true, "2026-11-25T09:00:00+00:00"),
    ])
  func writtenDates(line: String, isTimed: Bool, written: String) throws {
    let editor = try #require(FrontMatterEditor(Self.document("---\n\(line)\n---\n")))
    let day = try DateSyntax.day("2026-11-25").get()
    let slot = Slot(day: day, time: isTimed ? TimeOfDay(hour: 9, minute: 0) : nil)
    #expect(editor.text(of: slot, for: ["date"], in: .utc) == written)
    #expect(editor.text(ofDate: "\(slot)", for: ["date"], in: .utc) == written)
    #expect(editor.text(of: slot, for: ["channels", "blog", "date"], in: .utc) == "\(slot)")
  }

  // MARK: TOML and JSON

  private static let toml = """
    +++
    title = "Rye"
    publishDate = 2026-11-24T09:30:00Z
    draft = true
    author = 'Jane Doe'
    tags = ["a \\"b\\"", 'c']
    [cover]
    caption = "A loaf"
    +++
    Rye at nine.
    """

  @Test("reads TOML under the keys of Edito, with the places in the file")
  func tomlReading() throws {
    let document = try Self.document(Self.toml)
    #expect(document.problems.isEmpty && document.references.isEmpty)
    let post = try #require(document.post)
    #expect(post.state == .draft && post.slot?.value.description == "2026-11-24 09:30")
    #expect(post.tags?.value.map(\.value) == ["a \"b\"", "c"] && post.summary?.value == "A loaf")
    #expect(document.source.text(in: try #require(post.slot?.range)) == "2026-11-24T09:30:00Z")
    #expect(document.source.text(in: try #require(post.summary?.range)) == "\"A loaf\"")
    #expect(document.title == "Rye" && post.texts.first.map { document.source.text(in: $0.range) } == "Rye at nine.")
  }

  @Test("reads a JSON object under the keys of Edito, with the places in the file")
  func jsonReading() throws {
    let document = try Self.document(
      "{\"title\": \"Rye\", \"draft\": false, \"date\": \"2026-11-24\"}\n\nRye at nine.\n")
    let post = try #require(document.post)
    #expect(document.problems.isEmpty && post.state == .published && document.title == "Rye")
    #expect(document.source.text(in: try #require(post.slot?.range)) == "\"2026-11-24\"")
  }

  @Test(
    "reports invalid values of TOML and JSON at their places",
    arguments: [
      "+++\npublishDate = 'soon'\ndraft = 'perhaps'\n+++\n",
      "{\"publishDate\": 'x'}".replacing("'x'", with: "\"soon\", \"draft\": \"perhaps\""),
    ])
  func foreignIssues(text: String) throws {
    let document = try Self.document(text)
    #expect(
      document.problems.map { document.source.text(in: $0.range).filter(\.isLetter) }.sorted() == ["perhaps", "soon"])
  }

  @Test(
    "reports TOML that is not understood at its place",
    arguments: [("+++\ntitle = 'A'\ndraft = maybe\n+++\n", 24), ("+++\ntitle = 'A'\n", 0)])
  func invalidTOML(text: String, place: Int) throws {
    let document = try Self.document(text)
    #expect(document.kind == .post && document.isFrontMatterLost)
    #expect(document.problems.map(\.kind) == [.invalidForeignFrontMatter(.toml)])
    #expect(document.problems.first?.range.lowerBound == place)
  }

  @Test("has no TOML or JSON edited, and says so")
  func unwritable() throws {
    let document = try Self.document(Self.toml)
    #expect(document.unwritableForm == .toml && FrontMatterEditor(document) == nil)
    let obstacle = try #require(document.obstacleToWriting)
    #expect(
      obstacle.message.english == "content/blog/rye.md: the front matter is TOML, which Edito reads but does not change"
    )
    #expect(try Self.document("{\"title\": \"Rye\"}\n").unwritableForm == .json)
    #expect(try Self.document("---\ntitle: Rye\n---\n").unwritableForm == nil)
    #expect(try Self.document("Rye.\n").unwritableForm == nil)
  }

  // MARK: Writing

  private static func written(_ keys: [String], _ value: String, in text: String) throws -> String? {
    let document = try document(text)
    let edits = try #require(FrontMatterEditor(document)).setting(keys, to: value, behind: ["title"])
    return edits.map { String(decoding: ChangePlan.apply($0, to: document.source.bytes), as: UTF8.self) }
  }

  @Test("is edited under the names in the file, and nothing else changes")
  func writing() throws {
    let text = "---\ntitle: 'Rye' # yes\ndraft:   true # not yet\npublishDate: 2026-11-24\nweight: 3\n---\nRye.\n"
    #expect(
      try Self.written(["status"], "published", in: text)
        == text.replacing("draft:   true", with: "draft:   false"))
    #expect(
      try Self.written(["date"], "2026-11-25", in: text) == text.replacing("2026-11-24", with: "2026-11-25"))
    #expect(try Self.written(["x-weight"], "4", in: text) == text.replacing("weight: 3", with: "weight: 4"))
    #expect(
      try Self.written(["status"], "review", in: text)
        == text.replacing("'Rye' # yes\n", with: "'Rye' # yes\nstatus: review\n"))
    let both = text.replacing("weight: 3", with: "status: approved")
    #expect(
      try Self.written(["status"], "published", in: both)
        == both.replacing("draft:   true", with: "draft:   false").replacing("approved", with: "published"))
  }

  @Test("has no key written whose name means something else in the file")
  func foreignMeaning() throws {
    let text = "---\ntitle: Rye\n---\n"
    #expect(
      try Self.written(["published", "blog"], "{url: https://b.example/1}", in: text)
        == "---\ntitle: Rye\nlinks: {blog: {url: https://b.example/1}}\n---\n")
    #expect(try Self.written(["author"], "ada", in: text) == nil)
  }

  // MARK: Settings

  @Test("has issues for unknown keys, paths out of the workspace and the kind of the settings")
  func settingsIssues() throws {
    let corpus = Corpus.reading([
      "edito.md": """
      ---
      edito: 1
      sources:
        - {kind: workspace, files: [a/**]}
        - {kind: post, files: [../blog/**, /b], keys: {day: dat}}
      ---
      """
    ])
    let document = try #require(corpus.settingsDocument)
    let places = document.problems.map { document.source.text(in: $0.range) }
    #expect(places.sorted() == ["../blog/**", "/b", "dat", "workspace"])
    let nearest = document.problems.compactMap { problem -> String? in
      if case .unknownValue(_, "dat", _, let nearest) = problem.kind { nearest?.word } else { nil }
    }
    #expect(nearest == ["date"])
  }

  @Test("has no issues for keys if its kind is unknown")
  func unknownKind() {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\nsources: [{kind: pots, files: [a/**], keys: {day: date}}]\n---\n"
    ])
    let problems = corpus.settingsDocument?.problems ?? []
    #expect(problems.count == 1)
    if case .unknownValue("kind", "pots", _, _)? = problems.first?.kind { return }
    Issue.record("the kind is not reported")
  }

  @Test("accepts all kinds except that of the settings, and lists only these")
  func kinds() throws {
    let corpus = Corpus.reading(["edito.md": "---\nedito: 1\nsources: [{kind: workspace, files: [a/**]}]\n---\n"])
    let problem = try #require(corpus.settingsDocument?.problems.first)
    guard case .unknownValue("kind", "workspace", let allowed, _) = problem.kind else {
      Issue.record("the kind is not reported")
      return
    }
    #expect(allowed.map(\.word) == DocumentKind.allCases.map(\.rawValue).filter { $0 != "workspace" })
  }

  @Test(
    "reads other Markdown files than .md, and none that a pattern excludes",
    arguments: [
      ("a/rye.markdown", true), ("a/rye.mkd", true), ("a/b/rye.md", true), ("a/rye.mdx", false), ("a/rye.txt", false),
      ("a/about.md", false), ("a/pages/c/rye.md", false), ("b/rye.markdown", false),
    ])
  func files(path: String, isRead: Bool) throws {
    let settings =
      "---\nedito: 1\nsources: [{kind: post, files: [\"a/**\", \"!a/about.md\", \"!a/pages/**\"]}]\n---\n"
    let corpus = Corpus.reading(["edito.md": settings, path: "---\ntitle: Rye\n---\n"])
    #expect(corpus.settingsDocument?.problems.isEmpty == true)
    #expect((corpus.document(at: path)?.post != nil) == isRead)
    #expect(corpus.sources.adds(path) == (isRead && !path.hasSuffix(".md")))
  }

  @Test("never contains the settings")
  func ownSettings() throws {
    let settings = "---\nedito: 1\nsources: [{kind: post, files: [\"*.md\"]}]\n---\n"
    let corpus = Corpus.reading(["edito.md": settings, "rye.md": "---\ntitle: Rye\n---\n"])
    #expect(corpus.settingsDocument?.kind == .workspace && corpus.document(at: "rye.md")?.kind == .post)
  }

  @Test(
    "matches paths by folders",
    arguments: [
      ("content/**/*.md", "content/a.md", true), ("content/**/*.md", "content/b/c/a.md", true),
      ("content/*.md", "content/b/a.md", false), ("content/**", "content/b/a.md", true),
      ("**/index.md", "index.md", true), ("a?c/*-x*.md", "abc/2-x-y.md", true), ("a*b*c", "aXbXbYc", true),
      ("content/**", "contents/a.md", false),
    ])
  func globs(pattern: String, path: String, matches: Bool) throws {
    #expect(try #require(PathGlob(pattern)).matches(path) == matches)
  }
}
