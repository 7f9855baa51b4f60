import Testing

@Suite("Suppressions")
struct SuppressionTests {
  private func findings(_ front: String, _ body: String) throws -> Int {
    let post = "---\nstatus: draft\nchannels: [x]\nvendor: mill\n\(front)---\n\(body)"
    return try Linting(["posts/a.md": post], "unknown-key").findings.count
  }

  @Test(
    "are comments, and work",
    arguments: [
      ("# edito: allow unknown-key — kept\n", "Bread.\n"),
      ("title: A # edito: allow unknown-key — kept\n", "Bread.\n"),
      ("tags:\n  - |\n    a\n# edito: allow unknown-key — kept\n", "Bread.\n"),
      ("", "Bread <!-- edito: allow unknown-key — kept --> here.\n"),
      ("", "- a\n\n  <!-- edito: allow unknown-key — kept -->\n"),
      ("", "<!-- a note --> <!-- edito: allow unknown-key — kept -->\n"),
      ("", "<div>\n<!-- edito: allow unknown-key — kept -->\n</div>\n"),
    ])
  func hold(_ front: String, _ body: String) throws {
    #expect(try findings(front, body) == 0)
  }

  @Test(
    "in code, quoted values and other comments are plain text",
    arguments: [
      ("", "Write `<!-- edito: allow unknown-key — kept -->`.\n"),
      ("", "```\n<!-- edito: allow unknown-key — kept -->\n```\n"),
      ("", "Bread.\n\n    <!-- edito: allow unknown-key — kept -->\n"),
      ("", "\\<!-- edito: allow unknown-key — kept -->\n"),
      ("", "<!-- once: <!-- edito: allow unknown-key — kept --> -->\n"),
      ("title: \"A # edito: allow unknown-key — kept\"\n", "Bread.\n"),
      ("title: 'A\n  # edito: allow unknown-key — kept'\n", "Bread.\n"),
      ("x-note: |\n  # edito: allow unknown-key — kept\n", "Bread.\n"),
    ])
  func areText(_ front: String, _ body: String) throws {
    #expect(try findings(front, body) == 1)
  }
}
