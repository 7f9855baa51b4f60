import FrontMatter
import SourceText
import Testing

@Suite("Front matter in TOML and JSON")
struct ForeignFrontMatterTests {
  private func read(_ text: String) -> ForeignFrontMatter? {
    ForeignFrontMatter(of: SourceFile(path: "posts/a.md", text: text))
  }

  @Test("is converted to YAML, with any line ends", arguments: ["\n", "\r\n"])
  func toml(_ lineEnd: String) {
    let text = """
      +++
      # made by a generator
      title = "Rye \\"dark\\" \\u00e9t\\u00e9" # quoted
      date = 2026-12-03T09:00:00
      draft = true
      weight = -1.5
      tags = [
        'bread', "rye: dark",
      ]
      cta = {text = "Come", url = "https://example.org/#a"}
      note = \"\"\"
      One
      two\"\"\"
      "odd key" = ''

      [taxonomies]
      places.north = ["shop"]

      [[media]]
      file = "media/a.png"

      [[media]]
      file = "media/b.png"
      alt = "B"
      +++
      Text
      """
    let yaml = """
      title: Rye "dark" été
      date: 2026-12-03T09:00:00
      draft: true
      weight: -1.5
      tags: [bread, "rye: dark"]
      cta: {text: Come, url: "https://example.org/#a"}
      note: "One\\ntwo"
      odd key: ""
      taxonomies: {places: {north: [shop]}}
      media: [{file: media/a.png}, {file: media/b.png, alt: B}]

      """
    let found = read(text.replacing("\n", with: lineEnd))
    #expect(found?.form == .toml)
    #expect(found?.yaml?.replacing("\\r\\n", with: "\\n") == yaml)
  }

  @Test("is a JSON object at the start of the file")
  func json() {
    let found = read(
      "{\n\t\"title\": \"Rye \\ud83e\\udd56\",\n\t\"date\": \"2026-12-04\", \"odd\": [1, true, null, {}]\n}\n\nText\n")
    #expect(found?.form == .json)
    #expect(found?.yaml == "title: Rye 🥖\ndate: \"2026-12-04\"\nodd: [1, true, null, {}]\n")
  }

  @Test("keeps the places of its keys and values")
  func places() throws {
    let toml = """
      +++
      title = "Été"
      "note" = 'a \\ b' # no escape
      list = [1, "two"]
      a.b = true
      [params]
      long = \"\"\"
      One\\
       two\"\"\"
      [[media]]
      file = {name = "a"}
      [empty]
      +++
      """
    let json = "{\"title\": \"\\u00c9t\u{E9}\", \"list\": [null, {}]}\n"
    func places(_ text: String) throws -> [String] {
      let tree = try #require(read(text)?.tree)
      let bytes = Array(text.utf8)
      func written(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }
      return tree.nodes.indices.map { index in
        let node = tree.nodes[index]
        return node.kind == .scalar
          ? "\(written(node.range)) → \(tree.text(of: index))" : "\(node.kind) \(written(node.range))"
      }
    }
    let all = try places(toml)
    let whole = all.first ?? ""
    #expect(whole.hasPrefix("mapping title = ") && whole.hasSuffix("\n[empty]"))
    #expect(
      Array(all.dropFirst()) == [
        "title → title", "\"Été\" → Été", "\"note\" → note", "'a \\ b' → a \\ b", "list → list",
        "sequence [1, \"two\"]", "1 → 1", "\"two\" → two", "a → a", "mapping b = true", "b → b", "true → true",
        "params → params", "mapping long = \"\"\"\nOne\\\n two\"\"\"", "long → long",
        "\"\"\"\nOne\\\n two\"\"\" → Onetwo",
        "media → media", "sequence [[media]]", "mapping file = {name = \"a\"}", "file → file",
        "mapping {name = \"a\"}", "name → name", "\"a\" → a", "empty → empty", "mapping [empty]",
      ])
    #expect(
      try places(json) == [
        "mapping \(json.dropLast())", "\"title\" → title", "\"\\u00c9té\" → Été", "\"list\" → list",
        "sequence [null, {}]", "null → null", "mapping {}",
      ])
  }

  @Test("has keys with a limited number of parts")
  func deepKeys() {
    func text(_ count: Int) -> String {
      "+++\n\(Array(repeating: "a", count: count).joined(separator: ".")) = 1\n+++\n"
    }
    #expect(read(text(32))?.yaml != nil)
    #expect(read(text(33))?.yaml == nil && read(text(100_000))?.failure != nil)
  }

  @Test(
    "is reported at unreadable places, without YAML words",
    arguments: [
      "+++\ntitle = \"Rye\"\n", "+++\ntitle\n+++\n", "+++\na = 1\na = 2\n+++\n", "+++\na = \"\\q\"\n+++\n",
      "+++\n[a\n+++\n", "{\"a\": 1\n", "{\"a\": 1} b\n", "{\"a\" 1}\n", "{ \"a\": \"\\ud83e\" }\n",
      "{\"a\": \(String(repeating: "[", count: 5000))",
    ])
  func notUnderstood(_ text: String) {
    let found = read(text)
    #expect(found != nil)
    #expect(found?.yaml == nil)
  }

  @Test(
    "is distinguished from similar beginnings",
    arguments: [
      "", "{% raw %}\n", "{{< note >}}\n", "{: .class}\n", "++++\nx\n++++\n", "+++ a\n", "{", "Text\n+++\na = 1\n+++\n",
    ])
  func others(_ text: String) {
    #expect(read(text) == nil)
  }
}
