import Foundation
import TestSupport
import Testing

/// `edito init --from` at the root of a site, whose articles stay in place.
@Suite("edito init --from in the folder of a site")
struct InitInPlaceTests {
  private static let hugo = [
    "hugo.toml": "baseURL = \"https://bakery.example/\"\ntitle = \"Corner bakery\"\nlanguageCode = \"en-gb\"\n",
    "content/about.md": "---\ntitle: About us\nstatus: permanent\n---\nWe bake.\n",
    "content/blog/_index.md": "---\ntitle: Blog\n---\n",
    "content/blog/rye.md":
      "---\ntitle: \"Rye\"\npublishDate: 2026-11-24T09:30:00Z\ndraft:   true   # wait\nauthor: Jane\nweight: 3\n---\nRye.\n",
    "content/blog/oats/index.md": "---\ntitle: Oats\ndate: 2026-11-18\nkind: essay\naliases: [/oats]\n---\nOats.\n",
    "content/blog/oats/notes.md": "Only for us.\n",
    "content/blog/salt.md":
      "+++\ntitle = 'Salt'\ndate = 2026-11-10\ndraft = false\n[params]\n  summary = 'Ten grams'\n+++\nSalt.\n",
    "content/blog/spelt.md": "{\"title\": \"Spelt\", \"date\": \"2026-12-05\", \"draft\": true}\n\nSpelt.\n",
    "content/news/oven.markdown": "---\ntitle: Oven\ndate: 2026-10-01\n---\nA new oven.\n",
    "content/docs/install.md": "---\ntitle: Install\n---\nRead me.\n",
  ]

  private func made(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// The lines of `sources:` in the settings.
  private func sources(in folder: TemporaryFolder) throws -> String {
    let parts = try folder.text(of: "edito.md").split(separator: "\nsources:\n", maxSplits: 1)
    return try #require(parts.last?.split(separator: "\n---\n").first.map(String.init))
  }

  private func lint(_ folder: TemporaryFolder, _ arguments: String...) -> CommandResult {
    folder.edito(["lint", "--today", "2026-11-25", "--language", "en"] + arguments)
  }

  /// The rows of the posts, as a sheet shows them.
  private func rows(of folder: TemporaryFolder) -> [Substring] {
    Array(folder.edito("export", "csv", "--today", "2026-11-25").output.split(whereSeparator: \.isNewline).dropFirst())
  }

  @Test("declares the articles of Hugo, and changes none of them")
  func declared() throws {
    let folder = try made(Self.hugo)
    let result = folder.edito("init", "--from", "hugo", ".")
    #expect(result.outcome == .clean && result.notices.isEmpty)
    #expect(
      try sources(in: folder) == """
          - kind: post
            files: [content/blog/*.md, content/blog/**/index.md, content/news/**/*.markdown]
            channels: [blog]
            status: published
            keys: {publishDate: date, params.summary: description, draft: status, publications: published, \
        author: x-author, kind: x-kind}
            values: {status: {true: draft, false: published}}
        """)
    #expect(
      try folder.text(of: "edito.md").contains(
        "\nchannels:\n  - {id: blog, network: blog, url: \"https://bakery.example/\"}\n"))
    #expect(
      result.output.contains(
        """
        5 articles stay in place, declared by `sources:` in edito.md:
          content/blog/*.md
          content/blog/**/index.md
          content/news/**/*.markdown
        2 articles have front matter in TOML or JSON, which Edito reads but does not change.

        """))
    #expect(!result.output.contains("edito import") && result.output.contains("  1. edito lint "))
    for (path, text) in Self.hugo { #expect(try folder.text(of: path) == text) }
  }

  @Test("makes articles documents without findings about the keys of the site")
  func linted() throws {
    let folder = try made(Self.hugo)
    #expect(folder.edito("init", "--from", ".").outcome == .clean)
    #expect(lint(folder, "--select", "document").output.isEmpty)
    let csv = rows(of: folder)
    let cells = csv.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",") }
    #expect(
      cells == [
        "content/blog/oats/index.md,oats,Oats,published,,2026-11-18,blog",
        "content/blog/rye.md,rye,Rye,draft,,2026-11-24T09:30:00Z,blog",
        "content/blog/salt.md,salt,Salt,published,,2026-11-10,blog",
        "content/blog/spelt.md,spelt,Spelt,draft,,2026-12-05,blog",
        "content/news/oven.markdown,oven,Oven,published,,2026-10-01,blog",
      ])
  }

  @Test("lets commands write the keys of the site, and only into YAML")
  func written() throws {
    let folder = try made(Self.hugo)
    #expect(folder.edito("init", "--from", ".").outcome == .clean)
    func record(_ id: String) -> CommandResult {
      folder.edito(
        "record", id, "--channel", "blog", "--url", "https://bakery.example/\(id)", "--today", "2026-12-05",
        "--language", "en")
    }
    #expect(record("rye").outcome == .clean)
    let text = try #require(Self.hugo["content/blog/rye.md"])
    #expect(
      try folder.text(of: "content/blog/rye.md")
        == text.replacing("draft:   true   #", with: "draft:   false   #").replacing(
          "author: Jane\n",
          with: "author: Jane\npublications: {blog: {url: \"https://bakery.example/rye\", at: 2026-11-24 09:30}}\n"))
    for (id, form) in [("salt", "TOML"), ("spelt", "JSON")] {
      let result = record(id)
      #expect(result.outcome == .couldNotRun)
      #expect(
        result.notices.hasPrefix(
          "edito: content/blog/\(id).md: the front matter is \(form), which Edito reads but does not change\n  help: "))
      #expect(try folder.text(of: "content/blog/\(id).md") == Self.hugo["content/blog/\(id).md"])
    }
  }

  @Test("keeps TOML and JSON unchanged in an import and in fixes")
  func unchanged() throws {
    let folder = try made(Self.hugo)
    let salt = "+++\ntitle = 'Salt'\nstatus = 'publishd'\ndate = 2026-11-10\n+++\nSalt.\n"
    try folder.write(salt, to: "content/blog/salt.md")
    #expect(folder.edito("init", "--from", ".").outcome == .clean)
    #expect(lint(folder, "--select", "unknown-value").output.contains("content/blog/salt.md:3:10"))
    #expect(lint(folder, "--select", "unknown-value", "--fix").outcome == .findings)
    #expect(try folder.text(of: "content/blog/salt.md") == salt)
    try folder.write(
      "file,title,text\ncontent/blog/spelt.md,Spelt bread,Spelt.\ncontent/blog/rye.md,Rye bread,Rye.\n", to: "sheet.csv"
    )
    let result = folder.edito("import", "sheet.csv", "--today", "2026-11-25", "--language", "en")
    #expect(result.output.hasSuffix("0 posts created, 1 changed; 1 row rejected.\n"))
    #expect(
      result.notices.hasPrefix(
        "sheet.csv:2: content/blog/spelt.md: the front matter is JSON, which Edito reads but does not change\n"))
    #expect(try folder.text(of: "content/blog/spelt.md") == Self.hugo["content/blog/spelt.md"])
    #expect(try folder.text(of: "content/blog/rye.md").hasPrefix("---\ntitle: Rye bread\n"))
  }

  @Test("refuses a second time, and a site with pages alone, and writes nothing")
  func refused() throws {
    let folder = try made(Self.hugo)
    #expect(folder.edito("init", "--from", ".").outcome == .clean)
    let files = try folder.files
    let again = folder.edito("init", "--from", "hugo", ".")
    #expect(again.outcome == .couldNotRun && again.notices.contains("/edito.md already exists; not changed\n"))
    #expect(try folder.files == files)
    let pages = try made(["hugo.toml": "", "content/about.md": "---\ntitle: About\n---\n"])
    let result = pages.edito("init", "--from", ".")
    #expect(result.outcome == .couldNotRun)
    #expect(
      result.notices.hasPrefix("edito: . contains no articles in the layout hugo, only pages without a date\n"))
    #expect(try pages.files == ["content/about.md", "hugo.toml"])
  }

  @Test("declares the articles and drafts of Jekyll, whatever the spelling of their keys")
  func jekyll() throws {
    let site = [
      "_config.yml": "title: Le Fournil\nlang: fr\n", "about.md": "---\ntitle: Nous\n---\nNous.\n",
      "_posts/2026-11-01-seigle.md":
        "---\nlayout: post\ntitle: Le seigle\ncategories: pain actus\nauthor: jeanne\n---\nLe seigle.\n",
      "_posts/2026-11-15-avoine.markdown": "---\nTitle: Avoine\nTags: [avoine]\npublished: false\n---\nAvoine.\n",
      "_posts/2025/2025-03-04-vieux.md": "---\ntitle: Vieux\npublish-date: 2025-03-05\nmedia: a.jpg\n---\nVieux.\n",
      "_drafts/idee.md": "---\ntitle: Une idée\n---\nUn jour.\n",
    ]
    let folder = try made(site)
    let result = folder.edito("init", "--from", "jekyll", ".")
    #expect(result.outcome == .clean)
    let meanings = """
          channels: [blog]
          status: STATUS
          keys: {title: title, Title: title, publish-date: date, Tags: tags, categories: tags, published: status, publications: published, \
      author: x-author, media: x-media}
          values: {status: {true: published, false: draft}}
      """
    #expect(
      try sources(in: folder) == """
          - kind: post
            files: [_posts/**/*.markdown, _posts/**/*.md]
        \(meanings.replacing("STATUS", with: "published"))
          - kind: post
            files: [_drafts/**/*.md]
        \(meanings.replacing("STATUS", with: "draft"))
        """)
    #expect(
      result.output.contains(
        """
        4\u{A0}articles restent en place, déclarés par `sources:` dans edito.md\u{A0}:
          _posts/**/*.markdown
          _posts/**/*.md
          _drafts/**/*.md

        Jekyll publierait les fichiers de l’espace de travail. Ajoutez-les à `exclude:` dans _config.yml\u{A0}:
          exclude: [edito.md, strategy, posts,
        """))
    #expect(lint(folder, "--select", "document").output.isEmpty)
    let csv = rows(of: folder)
    let cells = csv.map { $0.split(separator: ",", omittingEmptySubsequences: false)[2...5].joined(separator: ",") }
    #expect(
      cells == [
        "Une idée,draft,,", "Vieux,published,,2025-03-05", "Le seigle,published,,2026-11-01",
        "Avoine,draft,,2026-11-15",
      ])
    let record = ["record", "2026-11-15-avoine", "--channel", "blog", "--url", "https://pain.example/a", "--today"]
    #expect(folder.edito(record + ["2026-11-25"]).outcome == .clean)
    #expect(
      try folder.text(of: "_posts/2026-11-15-avoine.markdown") == """
        ---
        Title: Avoine
        Tags: [avoine]
        published: true
        publications: {blog: {url: "https://pain.example/a", at: 2026-11-15}}
        ---
        Avoine.

        """)
    for (path, text) in site where !path.contains("avoine") { #expect(try folder.text(of: path) == text) }
  }

  @Test("declares a folder of articles, with the statuses that Edito knows")
  func anyFolder() throws {
    let folder = try made([
      "README.md": "# Our texts\n", "CHANGES.txt": "None.\n", "notes.md": "No front matter.\n",
      "letter.md": "---\ntitle: A letter\nstatus: review\n---\nDear all.\n",
      "essays/rye.md": "---\ntitle: Rye\nstate: draft\ntags: {a: b}\n---\nRye.\n",
      "essays/deep/oat.md": "---\ntitle: Oat\nstate: published\n---\nOat.\n",
      "ideas/later.md": "---\ntitle: Later\n---\nLater.\n",
    ])
    #expect(folder.edito("init", "--from", "folder", ".").outcome == .clean)
    #expect(
      try sources(in: folder) == """
          - kind: post
            files: ["*.md", "!notes.md", essays/**/*.md]
            channels: [blog]
            keys: {status: status, state: status, tags: x-tags}
        """)
    #expect(lint(folder, "--select", "document").output.isEmpty)
  }
}
