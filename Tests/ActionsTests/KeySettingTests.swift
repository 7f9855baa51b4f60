import Actions
import Editorial
import TestSupport
import Testing

@Suite("Setting keys")
struct KeySettingTests {
  private static let desk = TestWorkspace(files: [
    "posts/rye.md": """
    ---
    title: Rye
    status: draft   # not yet
    channels: {x: {}, blog: {}}
    tags: [bread, "new year"]
    audience: all
    cta: {text: Taste it, expect: 12}
    ---
    Rye bread.

    """
  ])

  private func action(_ assignments: [String], in path: String = "posts/rye.md") throws -> PlannedAction {
    let corpus = Self.desk.snapshot.corpus
    return try KeySetting.action(
      assignments.map { try #require(KeyAssignment(parsing: $0)) }, in: [#require(corpus.document(at: path))],
      of: corpus)
  }

  @Test(
    "a value is written as the schema wants it, and the bytes around it stay",
    arguments: [
      ("status=review", "status: draft ", "status: review "),
      ("status=en relecture", "status: draft ", "status: review "),
      ("statut=relecture", "status: draft ", "status: review "),
      ("title=Rye: the \"real\" one", "title: Rye\n", "title: 'Rye: the \"real\" one'\n"),
      ("tags=a, b c", "[bread, \"new year\"]", "[a, b c]"),
      ("tags=[x, y]", "[bread, \"new year\"]", "[x, y]"),
      ("tags+=rye,bread", "[bread, \"new year\"]", "[bread, \"new year\", rye]"),
      ("tags-=bread", "[bread, \"new year\"]", "[\"new year\"]"),
      ("cta.expect=15", "expect: 12", "expect: 15"),
      ("cta.url=https://a.example/rye", "expect: 12}", "expect: 12, url: https://a.example/rye}"),
      ("channels.x.date=2026-11-24 09:00", "x: {}", "x: {date: 2026-11-24 09:00}"),
      ("channels-=x", "{x: {}, blog: {}}", "{blog: {}}"),
      ("audience=", "audience: all\n", ""),
      ("x-shop=yes", "cta: {text: Taste it, expect: 12}\n", "cta: {text: Taste it, expect: 12}\nx-shop: \"yes\"\n"),
    ])
  func written(assignment: String, old: String, new: String) throws {
    let expected = Self.desk.files["posts/rye.md"]?.replacing(old, with: new)
    #expect(try action([assignment]).written["posts/rye.md"] == expected)
  }

  @Test(
    "a value that is there already changes nothing",
    arguments: ["status=draft", "tags+=bread", "tags-=rye", "pillar=", "title=Rye"])
  func nothing(assignment: String) throws {
    #expect(try action([assignment]).isEmpty)
  }

  @Test("says each change with the values before and after")
  func summary() throws {
    let action = try action(["status=review", "audience=", "cta.expect=15"])
    #expect(
      action.summaries.map(\.values) == [
        [
          .init("status", from: "draft", to: "review"), .init("audience", from: "all", to: nil),
          .init("cta.expect", from: "12", to: "15"),
        ]
      ])
  }

  @Test(
    "an unknown key, a value that a key does not accept, and a key of another command are rejected",
    arguments: [
      ("statsu=review", "posts/rye.md: unknown key “statsu” for kind post; did you mean “status”?"),
      (
        "status=redy",
        "invalid value “redy” for status: expected one of idea, draft, review, approved, scheduled, published, cancelled"
      ),
      ("author=zoe", "unknown person “zoe”; known people: ada, bo"),
      ("channels=y", "unknown channel “y”; known channels: blog, x"),
      ("cta=taste", "invalid value “taste” for cta: expected a map with keys such as text, url, indicator"),
      ("title+=x", "title is not a list; write title=x"),
      ("approved=ada", "`edito set` cannot change approved; use `edito approve rye`"),
      ("published.x.url=https://x.example/1", "`edito set` cannot change published; use `edito record rye`"),
    ])
  func rejected(assignment: String, words: String) {
    let errors = #expect(throws: UsageErrors.self) { try action([assignment]) }
    #expect(errors?.all.map(\.words) == [words])
  }

  @Test("an assignment needs a key and an equals sign", arguments: ["status", "=x", "a..b=x", ".a=x"])
  func malformed(text: String) {
    #expect(KeyAssignment(parsing: text) == nil)
  }
}

@Suite("Renaming")
struct RenamingTests {
  private static let desk = TestWorkspace(files: [
    "strategy/message.md":
      "---\nquestion: message\npillars: [craft]\nmessages:\n  - {id: slow, title: Slow, pillar: craft}\n---\n",
    "posts/2026-11-24-rye.md":
      "---\ntitle: Rye\nauthor: ada\npillar: craft\nchannels: {x: {}, blog: {}}\npublished: {x: {url: https://x.example/1}}\n---\nFor all of x.\n\n## @x\n\nShort.\n",
    "metrics/x.md": "---\nperiod: 2026-11\n---\n| channel | views |\n|---|--:|\n| x | 12 |\n",
  ])

  private func title(_ title: String, of path: String) throws -> PlannedAction {
    let corpus = Self.desk.snapshot.corpus
    return try Retitling.action(
      on: #require(corpus.document(at: path)), to: title, in: corpus, isTaken: corpus.files.contains)
  }

  @Test("a title gives the file its name; the date stays")
  func retitled() throws {
    let action = try title("Le seigle, « enfin »", of: "posts/2026-11-24-rye.md")
    #expect(action.written.keys.sorted() == ["posts/2026-11-24-le-seigle-enfin.md"])
    #expect(action.written.values.first?.contains("title: Le seigle, « enfin »\n") == true)
  }

  @Test("a person's name changes the id in every document")
  func person() throws {
    let action = try title("Ada Byron", of: "people/ada.md")
    #expect(action.written["people/ada-byron.md"] == "---\nname: Ada Byron\nrole: member\n---\n")
    #expect(action.written["posts/2026-11-24-rye.md"]?.contains("author: ada-byron\n") == true)
    let error = #expect(throws: UsageError.self) { try title("Bo", of: "people/ada.md") }
    #expect(error?.words == "people/bo.md already exists; people/ada.md is not changed")
  }

  @Test("an id changes in its declaration, keys, headings and tables, but not in prose")
  func channel() throws {
    let written = try IDRename.action("x", as: .channel, to: "twitter", in: Self.desk.snapshot.corpus).written
    #expect(written["strategy/medium.md"]?.contains("{blog: {network: blog}, twitter: {network: x, url:") == true)
    #expect(
      written["posts/2026-11-24-rye.md"]
        == "---\ntitle: Rye\nauthor: ada\npillar: craft\nchannels: {twitter: {}, blog: {}}\npublished: {twitter: {url: https://x.example/1}}\n---\nFor all of x.\n\n## @twitter\n\nShort.\n"
    )
    #expect(written["metrics/x.md"]?.contains("| twitter | 12 |") == true)
    let pillar = try IDRename.action("craft", as: .pillar, to: "metier", in: Self.desk.snapshot.corpus).written
    #expect(
      pillar["strategy/message.md"]?.contains(
        "pillars: [metier]\nmessages:\n  - {id: slow, title: Slow, pillar: metier}") == true)
  }

  @Test("an id that is taken or is no id is rejected")
  func rejected() {
    let taken = #expect(throws: UsageError.self) {
      try IDRename.action("x", as: .channel, to: "blog", in: Self.desk.snapshot.corpus)
    }
    #expect(taken?.words == "blog is already declared in strategy/medium.md")
    let words = #expect(throws: UsageError.self) {
      try IDRename.action("x", as: .channel, to: "the bird", in: Self.desk.snapshot.corpus)
    }
    #expect(words?.words == "“the bird” is not an id; write one word, as in the-bird")
  }
}
