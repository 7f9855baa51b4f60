import Editorial
import Foundation
import SourceText
import TestSupport
import Testing

/// A document that is visible to people but not read by the program is reported, and a command never ends as if it had been read.
@Suite("Unread files")
struct UnreadFileTests {
  private static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n"
  private static let post = "---\nstatus: draft\ndate: 2026-11-24\n---\nBread.\n"

  private func desk(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "edito.md")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// The paths in the output of lint, with repetitions.
  private func named(_ files: [String: String]) throws -> [String] {
    let lines = try desk(files).edito("lint", "--format", "concise", "--select", "unreadable-file,invalid-front-matter")
      .output.split(
        separator: "\n")
    return lines.compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  @Test(
    "are reported once in a kind's folder, whatever their extension",
    arguments: [
      "posts/a.MD", "posts/a.Md", "posts/2026/a.markdown", "ideas/a.mdx", "people/a.mkd", "strategy/a.txt",
      "posts/a.md.txt",
      "posts/a", "runs/a.docx", "processes/a.yaml",
    ])
  func endings(_ path: String) throws {
    #expect(try named([path: Self.post]) == [path])
  }

  @Test(
    "are reported once in a kind's folder if they begin with front matter, whatever their name",
    arguments: [
      "posts/x.html", "posts/x.csv", "posts/2026/x.json", "posts/.hidden.md", "ideas/.x", "runs/x.1", "people/x.bin",
      "drafts/x.html", "Posts/x.adoc", "strategy/x.txt", "metrics/x.csv",
    ])
  func beginnings(_ path: String) throws {
    #expect(try named([path: Self.post]) == [path])
    #expect(try named([path: "Bread;12\n---\nstatus: draft\n---\n"]) == (path.hasSuffix(".txt") ? [path] : []))
  }

  @Test("are reported with another extension if they are TOML, or JSON with the keys of a document")
  func otherForms() throws {
    let found = try named([
      "posts/a.html": "+++\nstatus = \"draft\"\n+++\nBread.\n",
      "posts/b.json": "{\"status\": \"draft\", \"author\": \"ada\"}\n",
      "posts/c.json": "{\"title\": \"A\", \"likes\": 3}\n", "posts/d.json": "{\"title\": \"A\"}\n",
      "posts/e.json": "[{\"status\": \"draft\"}]",
      "metrics/f.csv": "day,likes\n2026-11-24,3\n", "posts/g.html": "---\n<p>Bread</p>\n---\n",
      "posts/h.html": "---\nstatus: draft\n",
      "posts/i.html": "---\nstatus: draft\nx-note: \(String(repeating: "rye ", count: 2000))\n---\nBread.\n",
    ])
    #expect(found.sorted() == ["posts/a.html", "posts/b.json", "posts/i.html"])
  }

  @Test("are reported once if they are backup copies of documents")
  func backups() throws {
    let copies = [
      "posts/e.md~", "posts/e.md.bak", "posts/e.md.orig", "posts/#e.md#", "posts/e.md.~2~", "posts/e.MD.OLD",
      "posts/e.bak",
      "posts/.e.md~", "runs/e.md.swp",
    ]
    let desk = try desk(Dictionary(uniqueKeysWithValues: copies.map { ($0, Self.post) }))
    let output = desk.edito("lint", "--select", "unreadable-file").output
    for copy in copies { #expect(output.components(separatedBy: "\(copy):").count == 2, "\(copy)") }
    let words = output.replacing(/\s+/, with: " ")
    #expect(words.contains("this backup copy of e.md is not read"))
    #expect(words.contains("delete it, or add it to .gitignore") && words.contains("rename it to posts/e.md"))
    #expect(try named(["posts/photo.jpg~": "x", "posts/README.md~": Self.post, "drafts/a.md~": "Notes.\n"]).isEmpty)
  }

  @Test("have no id that a row or an option could match")
  func ids() throws {
    let folder = try desk([
      "posts/m.md": Self.post, "posts/m.md~": Self.post, "posts/m.json": Self.post,
      "people/.x.md": "---\nrole: member\n---\n",
      "people/ada.md": "---\nrole: member\n---\n", "sheet.csv": "id,title,status\nm,Bread,draft\n",
    ])
    #expect(folder.edito("import", "sheet.csv").outcome == .clean)
    #expect(try folder.text(of: "posts/m.md").contains("title: Bread"))
    #expect(try folder.text(of: "posts/m.md~") == Self.post && folder.text(of: "posts/m.json") == Self.post)
    let notices = folder.edito("approve", "m", "--by", "x").notices
    #expect(notices.contains("known people: ada") || notices.contains("ada"))
    #expect(!notices.contains(".x"))
  }

  @Test("are not reported if systems and programs create them, or if git ignores them")
  func otherHiddenFiles() throws {
    let files = [
      "posts/.DS_Store": "x", "posts/.gitkeep": "", "posts/._x.md": Self.post,
      "posts/.edito-3f00a1b2c3d4e5f6.tmp": Self.post,
      "posts/.obsidian/x.md": Self.post, ".hidden.md": Self.post, "media/.x.md": Self.post,
      "posts/.notes.md": "Bread.\n",
      "posts/.e.md.swp": "b0VIM", "posts/x.jpg": Self.post, "posts/a.md.4711.edito-tmp": Self.post,
    ]
    #expect(try named(files).isEmpty)
    let folder = try desk([
      ".gitignore": "*.bak\n.*.md\n*.html\n", "posts/e.md.bak": Self.post, "posts/.x.md": Self.post,
      "posts/x.html": Self.post,
    ])
    try NewTests.git("init", "--quiet", in: folder)
    let result = folder.edito("lint", "--select", "unreadable-file")
    #expect(result.output.isEmpty && !result.notices.contains("hide"))
  }

  @Test("include READMEs with the front matter of a document, in any folder")
  func readMes() throws {
    let found = try named([
      "posts/README.md": Self.post, "posts/2026/ReadMe.fr.md": "---\nchannels: [x]\n---\n",
      "runs/README.md": "---\nkind: run\n---\n",
      "ideas/LISEZMOI.md": "---\nstatus: new\n---\n", "people/readme.md": "---\ntitle: People\nlayout: page\n---\n",
      "posts/11/README.md": "---\ntags: [x]\ndate: 2026-11-24\n---\n",
      "reports/README.md": "---\ntitle: Reports\n---\n", "README.md": Self.post, "metrics/README.md": "",
      "drafts/README.md": Self.post,
      "campaigns/README.md": "---\nstatus: draft\n", "processes/README.md": "+++\ntitle = \"A\"\n+++\n",
      "mentions/README.md": "+++\nchannels = [\"x\"]\n+++\n",
    ])
    #expect(
      found.sorted() == [
        "README.md", "drafts/README.md", "ideas/LISEZMOI.md", "mentions/README.md", "posts/2026/ReadMe.fr.md",
        "posts/README.md",
        "runs/README.md",
      ])
    let person = try desk(["people/claude.md": "---\nrole: member\n---\n", "posts/bread/index.md": Self.post])
    #expect(person.edito("lint", "people/claude.md", "posts/bread/index.md", "--fail-on", "never").outcome == .clean)
  }

  @Test(
    "include READMEs with the front matter of a document, whatever their extension",
    arguments: [
      ("posts/README.MD", post), ("posts/README", post), ("posts/README.txt", post), ("posts/README.html", post),
      ("people/README", "---\nrole: member\nname: Ada\n---\n"), ("ideas/readme.txt", "---\nstatus: new\n---\n"),
      ("README.markdown", post), ("drafts/README", post), ("blog/README.MD", "---\nkind: post\n---\n"),
      ("posts/README.MD", "---\nchannels: [x]\nx-note: \(String(repeating: "rye ", count: 2000))\n---\n"),
    ])
  func otherReadMes(_ path: String, _ text: String) throws {
    #expect(try named([path: text]) == [path])
    #expect(try named([path: "---\ntitle: Posts\n---\n"]).isEmpty)
    #expect(try named([path: "Posts.\n", "posts/README.md.bak": text, "templates/README": text]).isEmpty)
  }

  @Test(
    "are reported outside a kind's folder if they have a Markdown name and the keys of a document",
    arguments: [
      "a.MD", "a.markdown", "a.md.txt", "blog/a.MD", "old/a.markdown", "content/posts/a.markdown", "posts 2026/a.MD",
      "media/p.md", "media/2026/p.MD",
    ])
  func elsewhere(_ path: String) throws {
    #expect(try named([path: "---\ntitle: A\nstatus: draft\nchannels: [x]\n---\nBread.\n"]) == [path])
    #expect(try named([path: "---\nkind: idea\n---\nBread.\n"]) == [path])
    if !path.hasPrefix("posts 2026/") { #expect(try named([path: "---\ntitle: A\n---\nBread.\n"]).isEmpty) }
  }

  @Test("come with the right folder")
  func places() throws {
    let folder = try desk([
      "blog/a.MD": "---\nchannels: [x]\n---\nBread.\n", "media/p.md": Self.post, "templates/t.MD": Self.post,
    ])
    let output = folder.edito("lint", "--select", "unreadable-file").output
    #expect(output.contains("move it to posts/a.md"))
    #expect(output.contains("help: move it to posts/\n") && !output.contains("templates/t.MD"))
  }

  @Test("are reported in a folder with nearly a kind's name if they are hidden, or copies")
  func hiddenInNearFolders() throws {
    #expect(try named(["drafts/.a.md": Self.post]) == ["drafts/.a.md"])
    let folder = try desk(["Posts/b.md.bak": Self.post, "drafts/.n.md": "Notes.\n", "Posts/x.bak": "Notes.\n"])
    let output = folder.edito("lint", "--select", "unreadable-file").output
    #expect(output.contains("Posts/b.md.bak:"))
    #expect(output.replacing(/\s+/, with: " ").contains("rename it to posts/b.md"))
    #expect(!output.contains(".n.md") && !output.contains("x.bak"))
  }

  @Test("include links to a workspace folder that holds no documents")
  func linksToFolders() throws {
    let folder = try desk([
      "elsewhere/a.md": "Bread.\n", "posts/2026/b.md": Self.post, "media/oven.txt": "x", "posts/c.md": Self.post,
    ])
    for (link, target) in [
      ("posts/ld", "../elsewhere"), ("posts/latest", "2026"), ("posts/img", "../media"), ("ideas", "elsewhere"),
      ("notes", "elsewhere"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    let output = folder.edito("lint", "--format", "concise", "--select", "unreadable-file").output
    #expect(output.contains("posts/ld:") && output.contains("ideas:"))
    #expect(!output.contains("latest:") && !output.contains("img:") && !output.contains("notes:"))
    #expect(output.contains("elsewhere/"))
  }

  @Test("commands never name a document README")
  func namesOfReadMes() throws {
    let folder = try desk(["sheet.csv": "title,status,file\nRead,draft,posts/README.md\nREADME,draft,\n"])
    folder.edito("new", "idea", "README")
    #expect(folder.exists("ideas/readme-idea.md"))
    let result = folder.edito("import", "sheet.csv")
    #expect(
      result.output.contains("posts are not allowed there") || result.notices.contains("posts are not allowed there"))
    #expect(!folder.exists("posts/README.md") && folder.exists("posts/readme-post.md"))
  }

  @Test(
    "are reported once in a folder with nearly a kind's name",
    arguments: [
      "Posts/a.md", "post/a.md", "_posts/a.md", "drafts/a.md", "publications/a.md", "Brouillons/a.md", "idées/a.md",
      "Campagnes/a.md", "personnes/a.md", "procédures/a.md", "rapports/a.md", "bilans/2026/a.md", "mesures/a.md",
      "stratégie/a.md", "listes/a.md", "campagins/a.md", "publications/a.markdown", "metrics-2026/a.md",
      "mentions-2026/a.md", "rapports-2026/a.md", "métriques/a.md", "metriques/a.md", "2026-Q4 posts/a.md",
      "posts2026/a.md",
    ])
  func folders(_ path: String) throws {
    #expect(try named([path: "---\ntitle: A\n---\nBread.\n"]) == [path])
  }

  @Test("are reported at the root, or anywhere, if they have the keys of a kind")
  func keys() throws {
    let found = try named([
      "a.md": Self.post, "notes/b.md": "---\nchannels: [x]\n---\n", "c.md": "---\nquestion: audit\n---\n",
      "d.md": "---\nevery: week\n---\n", "e.md": "+++\nchannels = [\"x\"]\n+++\n",
      "f.md": "---\nstatus: accepted\ndate: 2026-11-24\n---\nA decision.\n",
      "docs/g.md": "---\ntitle: Help\ndate: 2026-11-24\ntags: [a]\nauthor: ada\n---\nHelp.\n",
    ])
    #expect(found.sorted() == ["a.md", "c.md", "d.md", "e.md", "notes/b.md"])
  }

  @Test("are reported without front matter, except for descriptions of their folder")
  func prose() throws {
    let found = try named([
      "posts/a.md": "Bread.\n", "Posts/b.md": "Bread.\n", "posts/README.md": "Posts.\n", "posts/LISEZMOI.fr.md": "x\n",
      "posts/2026/index.md": "x\n", "posts/README.txt": "x\n", "posts/photo.JPG": "x", "media/notes.txt": "x\n",
      "drafts/c.md": "Notes.\n", "README.md": "x\n",
    ])
    #expect(found.sorted() == ["Posts/b.md", "posts/a.md"])
  }

  @Test("make lint exit with 2 only if they are given as arguments")
  func exits() throws {
    let folder = try desk([
      "posts/a.MD": Self.post, "posts/b.md": Self.post, "posts/README.md": "Posts.\n", "posts/c.txt": "x",
      "media/m.md": "x",
      "posts/d.md": "Bread.\n", "empty/x.csv": "x",
    ])
    for path in ["posts/a.MD", "posts/c.txt", "media/m.md", "posts/d.md", "empty", "empty/x.csv"] {
      let result = folder.edito("lint", path, "--fail-on", "never")
      #expect(result.outcome == .couldNotRun, "\(path)")
      #expect(!result.notices.contains("no findings"), "\(path)")
    }
    for path in ["posts/b.md", "posts/README.md", "posts"] {
      #expect(folder.edito("lint", path, "--fail-on", "never").outcome == .clean, "\(path)")
    }
    #expect(folder.edito("preview", "posts/a.MD").notices.contains("posts/a.MD is not read"))
  }

  @Test("are reported without a workspace if they look like misnamed settings")
  func settingsInOtherCase() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "Edito.MD")
    #expect(folder.edito("lint").notices.contains("rename Edito.MD to edito.md"))
  }

  @Test("are found although the disk composes their accents differently")
  func accents() throws {
    let (composed, decomposed) = ("\u{E9}t\u{E9}", "e\u{301}te\u{301}")
    let base = try TemporaryFolder()
    try base.write("---\nedito: 1\ntimezone: UTC\nchannels: {x: {network: x}}\n---\n", to: "\(decomposed)/edito.md")
    let picture = Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
    try base.write("", to: "\(decomposed)/media/\(decomposed).png")
    try #require(picture).write(to: URL(fileURLWithPath: "\(base.path)/\(decomposed)/media/\(decomposed).png"))
    try base.write("---\nrole: member\n---\n", to: "\(decomposed)/people/\(decomposed).md")
    let front = "---\nstatus: review\ndate: 2026-11-24 09:00\nchannels: [x]\nauthor: \(composed)\n"
    try base.write(
      front + "media: [{file: media/\(composed).png, alt: Summer}]\n---\nBread.\n",
      to: "\(decomposed)/posts/\(decomposed).md")
    try base.write("---\nstatus: kept\n---\n![Summer](../media/\(composed).png)\n", to: "\(decomposed)/ideas/a.md")
    let lint = base.edito(
      "lint", "--workspace", composed, "\(composed)/posts/\(composed).md", "--select",
      "invalid-media,broken-link,unknown-reference", "--fail-on", "info")
    #expect(lint.outcome == .clean && lint.notices.contains("1 file checked"))
    #expect(base.edito("preview", composed, "--workspace", composed, "--format", "text").output.contains("Bread."))
    #expect(base.edito("build", "-o", "site", "--workspace", composed).outcome == .clean)
    let name = "e%CC%81te%CC%81"
    #expect(base.exists("site/media/\(decomposed).png"))
    for page in ["posts/\(decomposed).html", "ideas/a.html"] {
      #expect(try base.text(of: "site/\(page)").contains("src=\"../media/\(name).png\""), "\(page)")
    }
  }

  @Test("do not include a key that another program wrote as `true`; approving writes into it")
  func rewrittenKey() throws {
    let post = "---\nstatus: approved\napproved: {by: ada, true: 2026-11-20}\n---\nBread.\n"
    let document = Document.read(SourceFile(path: "posts/a.md", text: post))
    #expect(document.post?.approval?.value.day?.value.description == "2026-11-20")
    let editor = try #require(FrontMatterEditor(document.source))
    let edit = try #require(editor.setting(["approved", "on"], to: "2026-11-23")?.first)
    #expect(document.source.text(in: edit.place.range) == "2026-11-20")
  }

  @Test("the linter settings that init writes keep Markdown linters away from posts, and existing ones are not changed")
  func markdownlint() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine\n", to: ".markdownlint.yaml")
    folder.edito("init")
    #expect(try folder.text(of: ".markdownlint.yaml") == "mine\n")
    let other = try TemporaryFolder()
    other.edito("init", "--locale", "fr")
    let lines = try other.text(of: ".markdownlint.yaml").split(separator: "\n")
    #expect(lines.contains("default: false"))
    for rule in ["MD013", "MD018", "MD025", "MD034"] { #expect(lines.contains { $0.hasPrefix("\(rule): false") }) }
  }
}
