import Foundation
import TestSupport
import Testing

@Suite("Imports of folders")
struct FolderImportTests {
  private static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\nchannels: {blog: {network: blog}}\n---\n"

  /// Returns a folder with a workspace in `desk`, and a site in `site`.
  private func made(_ files: [String: String], _ settings: String = settings) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "desk/edito.md")
    for (path, text) in files { try folder.write(text, to: "site/" + path) }
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) -> CommandResult {
    folder.edito(arguments + ["--today", "2026-11-23"], in: "desk")
  }

  private static let bodies = [
    "Un été 🥖\n\n| a | b |\n|---|:-:|\n| 1 | **2** |\n\n```sh\necho '---'\n```", "> Quote\n\n1. one\n   - nested",
    "'=text\n\nTwo spaces  \nnext\n\n---\n\nAfter a rule.", "日本語 👩‍👩‍👧‍👦\n\n    code\n\nThe end  ",
    "<!--more-->\n\n<b>bold</b> &amp; {{< figure src=\"a.jpg\" >}}",
  ]

  /// Returns the file of an article in one of four forms of front matter.
  private static func article(_ number: Int, _ body: String) -> (path: String, text: String) {
    let day = "2026-\(number % 9 + 1 < 10 ? "0" : "")\(number % 9 + 1)-\(10 + number % 18)"
    let text: String
    switch number % 4 {
    case 0: text = "---\ntitle: \"Été : \(number)\"\ndate: \(day)T09:30:00Z\ndraft: \(number % 3 == 0)\n---\n"
    case 1: text = "+++\ntitle = 'Été : \(number)'\ndate = \(day)T09:30:00Z\ndraft = \(number % 3 == 0)\n+++\n"
    case 2: text = "{\"title\": \"Été : \(number)\", \"date\": \"\(day) 09:30\", \"draft\": \(number % 3 == 0)}\n"
    default:
      return (
        "content/posts/\(day)-a\(number)/index.md",
        "---\ntitle: \"Été : \(number)\"\ndraft: \(number % 3 == 0)\n---\n\n\(body)\n"
      )
    }
    return ("content/posts/a\(number).md", "\(text)\n\(body)\n")
  }

  @Test("bring in every article with its day, status and body, and change nothing when they are run again")
  func articles() throws {
    var files: [String: String] = ["hugo.yaml": "baseURL: https://bakery.example/\ntitle: Bakery\n"]
    for number in 0..<50 {
      var (path, text) = Self.article(number, Self.bodies[number % Self.bodies.count])
      if number % 7 == 5 { text = text.replacing("\n", with: "\r\n") }
      files[path] = text
    }
    let folder = try made(files)
    let result = run(folder, "import", "../site")
    #expect(result.outcome == .clean)
    #expect(result.output.contains("\n50 posts created, 0 changed.\n"))
    #expect(result.notices.hasPrefix("edito.md: `since: 2026-11-23` added: the 33 posts published before that day"))
    #expect(result.notices.split(separator: "\n").count == 1)
    for number in 0..<50 {
      let day = "2026-0\(number % 9 + 1)-\(10 + number % 18)"
      let (status, time) = (number % 3 == 0 ? "draft" : "published", number % 4 == 3 ? "" : " 09:30")
      let name = number % 4 == 3 ? "\(day)-a\(number)" : "a\(number)"
      let text = try folder.text(of: "desk/posts/\(day.prefix(7).replacing("-", with: "/"))/\(name).md")
      let post = """
        ---
        title: "Été : \(number)"
        status: \(status)
        date: \(day)\(time)
        channels: [blog]
        ---

        \(Self.bodies[number % Self.bodies.count])

        """
      #expect(text.utf8.elementsEqual((number % 7 == 5 ? post.replacing("\n", with: "\r\n") : post).utf8))
    }
    let again = run(folder, "import", "../site")
    #expect(again.output == "0 posts created, 0 changed; 50 rows without changes.\n")
  }

  @Test("name the files that cannot be read, and bring in the others")
  func faults() throws {
    let folder = try made([
      "2026-11-01-a.md": "---\ntitle: A\n---\nText", "b.md": "---\ntitle: b: c\n---\n",
      "c.md": "+++\ntitle = 'C\n+++\n", "node_modules/x/readme.md": "# X", ".hidden/d.md": "# D",
      "e.md": "---\ntitle: E\ndate: 2026-02-30\n---\n",
    ])
    try folder.write("---\ntitle: Secret\n---\n", to: "secret.md")
    try folder.write(Data([0x2D, 0x2D, 0x2D, 0x0A, 0xE9, 0x0A]), to: "site/f.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/g.md", withDestinationPath: folder.path + "/secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/h.md", withDestinationPath: "2026-11-01-a.md")
    let result = run(folder, "import", "../site")
    #expect(result.outcome == .findings)
    #expect(
      result.output == """
        posts/2026/11/2026-11-01-a.md  new

        1 post created, 0 changed; 5 rows rejected.

        """)
    let notices = result.notices.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("  ") }
    #expect(
      notices == [
        "../site/g.md:1: not read: the symbolic link does not lead to a file in the folder",
        "../site/b.md:2:9: this value without quotes contains a second colon",
        "../site/c.md:2:11: the front matter is not valid TOML here, or uses a part of TOML that Edito does not know",
        "../site/f.md:2:1: the file is not UTF-8", "../site/e.md:3: date: “2026-02-30”: February 2026 has 28 days",
      ])
  }

  @Test(
    "name the line of the key whose value cannot be imported, in YAML, TOML and JSON",
    arguments: [
      ("---\ntitle: A\nextra:\n  author: Nobody\ndate: 2026-11-01\n---\nA", 4),
      ("+++\ntitle = 'A'\ndate = 2026-11-01\n\n[params]\nAuthor = 'Nobody'\n+++\nA", 6),
      ("+++\r\ntitle = 'A'\r\ndate = 2026-11-01\r\nauthors = ['Nobody']\r\n+++\r\nA", 4),
      ("{\n  \"title\": \"A\",\n  \"date\": \"2026-11-01\", \"author\": \"Nobody\"\n}\nA", 3),
    ])
  func keyLines(_ text: String, line: Int) throws {
    let folder = try made(["a.md": text])
    let result = run(folder, "import", "../site")
    #expect(result.output.hasSuffix("1 post created, 0 changed.\n"))
    #expect(result.notices.hasPrefix("../site/a.md:\(line): author: "), "\(result.notices)")
  }

  @Test("refuse a folder with the workspace's own posts, one without posts, and articles without a channel")
  func refused() throws {
    let folder = try made(["a.html": "A"], "---\nedito: 1\ntimezone: UTC\nchannels: [{id: team}]\n---\n")
    try folder.write("---\ntitle: A\n---\n", to: "desk/posts/a.md")
    try folder.write("---\ntitle: A\ndate: 2026-11-01\n---\n", to: "blog/a.md")
    let own = run(folder, "import", ".")
    #expect(own.notices.hasPrefix(".: the folder contains documents of this workspace\n"))
    #expect(run(folder, "import", "../site").notices.contains("no posts found in the folder"))
    #expect(
      run(folder, "import", "../blog").notices.contains("some posts are on Blog, but no channel of the workspace is\n"))
    // The reason comes with the notes about the pages that are no posts.
    try folder.write("baseURL = \"https://bakery.example/\"\n", to: "hugo/hugo.toml")
    try folder.write("---\ntitle: About us\n---\nA", to: "hugo/content/about.md")
    let undated = run(folder, "import", "../hugo")
    #expect(undated.outcome == .couldNotRun && undated.notices.contains("no posts found in the folder"))
    #expect(undated.notices.contains("about.md"))
    #expect(try folder.files.filter { $0.hasPrefix("desk/posts/") } == ["desk/posts/a.md"])
  }

  @Test("take the pictures that are in the workspace, and write nothing in a trial run")
  func inPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "desk/edito.md")
    try folder.write(
      "---\ntitle: A\ndate: 2026-11-01\nimage: /oven.jpg\nimageAlt: The oven\n---\nA", to: "desk/content/a.md")
    try folder.write("x", to: "desk/static/oven.jpg")
    try folder.write("baseURL = \"https://bakery.example/\"\n", to: "desk/hugo.toml")
    #expect(run(folder, "import", ".", "--dry-run").output.hasSuffix("1 post would be created, 0 changed.\n"))
    #expect(!folder.exists("desk/posts"))
    #expect(run(folder, "import", ".").outcome == .clean)
    let text = try folder.text(of: "desk/posts/2026/11/a.md")
    #expect(text.contains("\nmedia:\n  - {file: static/oven.jpg, alt: The oven}\n"))
  }
}

@Suite("edito init --from")
struct InitFromTests {
  @Test("takes the name, the locale, the zone and the channel of a site")
  func site() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: Le Fournil\nurl: https://pain.example\nbaseurl: /blog\nlang: fr\ntimezone: Europe/Brussels\n",
      to: "site/_config.yml")
    try folder.write("---\ntitle: A\n---\nText", to: "site/_posts/2026-11-01-a.md")
    let result = folder.edito("init", "desk", "--from", "site")
    #expect(result.outcome == .clean && result.notices.isEmpty)
    let settings = try folder.text(of: "desk/edito.md")
    #expect(settings.contains("\nname: Le Fournil\nlocale: fr-FR "))
    #expect(settings.contains("\ntimezone: Europe/Brussels"))
    #expect(settings.contains("\nchannels:\n  - {id: blog, network: blog, url: \"https://pain.example/blog\"}\n---\n"))
    #expect(result.output.contains("\nCanaux dans edito.md\u{A0}: blog\n"))
    #expect(result.output.contains("  2. edito import ../site "))
    #expect(folder.edito("import", "../site", "--today", "2026-11-23", in: "desk").outcome == .clean)
    #expect(folder.exists("desk/posts/2026/11/2026-11-01-a.md"))
  }

  @Test("declares the accounts of posts for networks, and names those that Edito does not know")
  func accounts() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      plugins:
        - {name: mastodon-a, class: mastodon.client, enabled: true, config: {account_url: "https://m.example/@a"}}
        - {name: matrix-a, class: matrix.client, enabled: true}
        - {name: slack, class: slack.client, enabled: false}
        - {name: twitter-a, class: twitter.client}
      """, to: "site/plugins.yml")
    try folder.write("---\nmedia: [mastodon-a]\n---\nText", to: "site/posts/a.md")
    let result = folder.edito("init", "desk", "--from", "galaxy-social", "site")
    #expect(result.notices == "note: no channel is declared for matrix-a, because Edito does not know the network\n")
    #expect(
      try folder.text(of: "desk/edito.md").contains(
        """

        channels:
          - {id: mastodon-a, network: mastodon, url: "https://m.example/@a"}
          - {id: twitter-a, network: x}
        ---

        """))
    let here = folder.edito("init", "--from", "galaxy-social", ".", in: "site")
    #expect(here.outcome == .couldNotRun && !folder.exists("site/edito.md"))
    #expect(here.notices.contains(". has its posts in posts/, where a workspace has its own"))
  }

  @Test(
    "refuses what is no layout with a folder of posts",
    arguments: [
      (["hgo", "site"], "unknown layout “hgo”"), (["hugo"], "missing folder for --from"),
      (["nowhere"], "folder not found: nowhere"), (["jekyll", "site"], "site contains no posts in the layout jekyll"),
      (["hugo", "site", "desk"], "--from accepts a layout and a folder, not 3 values"),
    ])
  func refused(_ values: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("# A", to: "site/a.md")
    let result = folder.edito(["init", "--from"] + values)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.hasPrefix("edito: \(message)\n"))
    #expect(try folder.files == ["site/a.md"])
  }
}
