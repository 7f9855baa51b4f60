import ChangePlans
import Editorial
import Findings
import Lint
import SourceText
import Testing

/// Values are written into front matter of any style, and all other bytes stay the same.
@Suite("Values written into front matter")
struct FrontMatterEditorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let keys: [String]
    var value = "new"
    var neighbours: [String] = []
    /// The lines between the fences.
    let before: String
    let after: String
  }

  static let cases = replaced + added + nested

  private static let replaced = [
    Case(
      testDescription: "replace a word", keys: ["status"],
      before: "title: Rye # ours\nstatus:   review   # waits\ndate: 2026-11-24",
      after: "title: Rye # ours\nstatus:   new   # waits\ndate: 2026-11-24"),
    Case(
      testDescription: "replace a text in quotes", keys: ["status"], before: "status: 'it''s'\nx-note: \"status: x\"",
      after: "status: new\nx-note: \"status: x\""),
    Case(
      testDescription: "fill an empty value", keys: ["approved"], before: "approved:\nstatus: review",
      after: "approved: new\nstatus: review"),
    Case(
      testDescription: "fill an empty value before a comment", keys: ["approved"],
      before: "approved:   # nobody yet\nstatus: review", after: "approved: new   # nobody yet\nstatus: review"),
    Case(
      testDescription: "replace a map in brackets over lines", keys: ["approved"],
      before: "approved: {by: ada, # she\n  on: 2026-11-20}\nstatus: review", after: "approved: new\nstatus: review"),
    Case(
      testDescription: "replace a map in a block", keys: ["approved"],
      before: "approved: # by hand\n  by: ada\n  on: 2026-11-20\nstatus: review",
      after: "approved: new # by hand\nstatus: review"),
    Case(
      testDescription: "replace a list in a block", keys: ["tags"], before: "tags:\n- a\n- b\nstatus: review",
      after: "tags: new\nstatus: review"),
    Case(
      testDescription: "replace a text over several lines", keys: ["description"],
      before: "description: |\n  One.\n\n  Two.\nstatus: review", after: "description: new\nstatus: review"),
    Case(
      testDescription: "replace the first of a key written twice", keys: ["status"],
      before: "status: review\nstatus: draft", after: "status: new\nstatus: draft"),
    Case(
      testDescription: "replace in brackets around it all", keys: ["status"], before: "{title: Rye, status: review}",
      after: "{title: Rye, status: new}"),
    Case(
      testDescription: "replace the value of a key in quotes", keys: ["status"], before: "\"status\" : review",
      after: "\"status\" : new"),
  ]

  private static let added = [
    Case(
      testDescription: "add a key before the closing fence", keys: ["approved"], before: "title: Rye\n# the end",
      after: "title: Rye\n# the end\napproved: new"),
    Case(
      testDescription: "add a key behind the last of its neighbours", keys: ["approved"],
      neighbours: ["title", "media", "date"],
      before: "media:\n  - {file: a.jpg}\n  - file: b.jpg\n    alt: B\ntitle: Rye\nx-note: last",
      after: "media:\n  - {file: a.jpg}\n  - file: b.jpg\n    alt: B\ntitle: Rye\napproved: new\nx-note: last"),
    Case(
      testDescription: "add a key behind a neighbour without a value", keys: ["approved"], neighbours: ["media"],
      before: "media: # none\nx-note: last", after: "media: # none\napproved: new\nx-note: last"),
    Case(
      testDescription: "add a key with the others’ indentation", keys: ["approved"], before: "  title: Rye\n  date: x",
      after: "  title: Rye\n  date: x\n  approved: new"),
    Case(
      testDescription: "add a key in brackets around it all", keys: ["approved"], before: "{title: Rye }",
      after: "{title: Rye, approved: new }"),
    Case(
      testDescription: "add a key in empty brackets", keys: ["approved"], before: "{}", after: "{approved: new}"),
    Case(
      testDescription: "add a key to nothing", keys: ["approved"], before: "# nothing",
      after: "# nothing\napproved: new"),
  ]

  private static let nested = [
    Case(
      testDescription: "add an entry in brackets", keys: ["published", "x"],
      before: "published: {blog: {url: a}} # out",
      after: "published: {blog: {url: a}, x: new} # out"),
    Case(
      testDescription: "add an entry in brackets over lines", keys: ["published", "x"],
      before: "published: {\n  blog: {url: a}, # out\n}\nx-note: last",
      after: "published: {\n  blog: {url: a}, x: new, # out\n}\nx-note: last"),
    Case(
      testDescription: "add an entry in a block", keys: ["published", "x"],
      before: "published:\n    blog:\n      url: a # out\n    # more\ntitle: Rye",
      after: "published:\n    blog:\n      url: a # out\n    x: new\n    # more\ntitle: Rye"),
    Case(
      testDescription: "add an entry under an empty key", keys: ["published", "x"], before: "published:\ntitle: Rye",
      after: "published: {x: new}\ntitle: Rye"),
    Case(
      testDescription: "add an entry in empty brackets", keys: ["published", "x"], before: "published: { }",
      after: "published: {x: new }"),
    Case(
      testDescription: "add maps that are missing", keys: ["published", "my: channel", "url"], before: "title: Rye",
      after: "title: Rye\npublished: {\"my: channel\": {url: new}}"),
    Case(
      testDescription: "replace an entry in a block", keys: ["approved", "digest"],
      before: "approved:\n  by: ada # she\n  digest: old # was\ntitle: Rye",
      after: "approved:\n  by: ada # she\n  digest: new # was\ntitle: Rye"),
  ]

  static func edited(_ text: String, _ test: Case) throws -> String {
    let source = SourceFile(path: "posts/rye.md", text: text)
    let editor = try #require(FrontMatterEditor(source))
    let edits = try #require(editor.setting(test.keys, to: test.value, behind: test.neighbours))
    let corpus = Corpus(documents: [Document.read(source)])
    return String(decoding: ChangePlan(edits, in: corpus).changes.first?.newBytes ?? [], as: UTF8.self)
  }

  @Test("do not change anything else", arguments: cases)
  func edits(_ test: Case) throws {
    let body = "Rye is back.\n\n  status: not this\n"
    let after = try Self.edited("---\n\(test.before)\n---\n\(body)", test)
    #expect(after == "---\n\(test.after)\n---\n\(body)")
  }

  @Test("keep CRLF line ends and a byte-order mark", arguments: cases)
  func keepsLineEnds(_ test: Case) throws {
    let foreign = { (text: String) in "\u{FEFF}---\n\(text)\n---\nRye.".replacing("\n", with: "\r\n") }
    #expect(try Self.edited(foreign(test.before), test) == foreign(test.after))
  }

  @Test("keep lone carriage returns as line ends")
  func keepsCarriageReturns() throws {
    let test = Case(testDescription: "", keys: ["approved"], before: "", after: "")
    #expect(try Self.edited("---\rtitle: Rye\r---\rRye.\r", test) == "---\rtitle: Rye\rapproved: new\r---\rRye.\r")
  }

  @Test("are rejected if another value replaces a map")
  func rejections() {
    let editor = { (text: String) in FrontMatterEditor(SourceFile(path: "a.md", text: text)) }
    #expect(editor("---\npublished: yes\n---\n")?.setting(["published", "x"], to: "new") == nil)
    #expect(editor("---\n- a list\n---\n")?.setting(["status"], to: "new") == nil)
    #expect(editor("---\nx-all: &all {a: b}\npublished: *all\n---\n")?.setting(["published", "x"], to: "new") == nil)
    #expect(editor("Prose.\n") == nil)
    #expect(editor("---\nstatus: [\n---\n") == nil)
  }

  @Test(
    "is an item at the end of a list",
    arguments: [
      ("tags: [a, b] # two", "tags: [a, b, new] # two"), ("tags: []", "tags: [new]"), ("tags: a", "tags: [a, new]"),
      ("tags:", "tags: [new]"), ("title: A", "title: A\ntags: [new]"),
      ("tags:\n- a # one\n-  b\ntitle: A", "tags:\n- a # one\n-  b\n- new\ntitle: A"),
      ("tags:\n    - a\n\ntitle: A", "tags:\n    - a\n    - new\n\ntitle: A"), ("tags: {a: b}", nil),
      ("tags: [a,\n  b,\n]", "tags: [a,\n  b, new,\n]"),
    ] as [(String, String?)])
  func items(before: String, after: String?) throws {
    let file = SourceFile(path: "posts/a.md", text: "---\n\(before)\n---\nWords.\n")
    let edits = try #require(FrontMatterEditor(file)).appending("new", to: ["tags"])
    let text = edits.map { String(decoding: ChangePlan.apply($0, to: file.bytes), as: UTF8.self) }
    #expect(text == after.map { "---\n\($0)\n---\nWords.\n" })
  }
}
