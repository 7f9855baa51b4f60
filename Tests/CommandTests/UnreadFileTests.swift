import Editorial
import Foundation
import SourceText
import Testing

/// A document that people see and the program does not read is named, and never lets a command end as if all were well.
@Suite("Files that are not read")
struct UnreadFileTests {
  private static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n"
  private static let post = "---\nstatus: draft\ndate: 2026-11-24\n---\nBread.\n"

  private func desk(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "edito.md")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// The paths that lint names, each as often as it does.
  private func named(_ files: [String: String]) throws -> [String] {
    let lines = try desk(files).edito("lint", "--format", "concise", "--select", "unreadable-file,invalid-front-matter")
      .output.split(
        separator: "\n")
    return lines.compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  @Test(
    "are named once in a kind's folder, whatever their ending",
    arguments: [
      "posts/a.MD", "posts/a.Md", "posts/2026/a.markdown", "ideas/a.mdx", "people/a.mkd", "strategy/a.txt",
      "posts/a.md.txt",
      "posts/a", "runs/a.docx", "processes/a.yaml",
    ])
  func endings(_ path: String) throws {
    #expect(try named([path: Self.post]) == [path])
  }

  @Test(
    "are named once in a folder that is nearly a kind's",
    arguments: [
      "Posts/a.md", "post/a.md", "_posts/a.md", "drafts/a.md", "publications/a.md", "Brouillons/a.md", "idées/a.md",
      "Campagnes/a.md", "personnes/a.md", "procédures/a.md", "rapports/a.md", "bilans/2026/a.md", "mesures/a.md",
      "stratégie/a.md", "listes/a.md", "campagins/a.md", "publications/a.markdown",
    ])
  func folders(_ path: String) throws {
    #expect(try named([path: "---\ntitle: A\n---\nBread.\n"]) == [path])
  }

  @Test("are named at the root, or anywhere, if their keys are those of a kind")
  func keys() throws {
    let found = try named([
      "a.md": Self.post, "notes/b.md": "---\nchannels: [x]\n---\n", "c.md": "---\nquestion: audit\n---\n",
      "d.md": "---\nevery: week\n---\n", "e.md": "+++\nchannels = [\"x\"]\n+++\n",
      "f.md": "---\nstatus: accepted\ndate: 2026-11-24\n---\nA decision.\n",
      "docs/g.md": "---\ntitle: Help\ndate: 2026-11-24\ntags: [a]\nauthor: ada\n---\nHelp.\n",
    ])
    #expect(found.sorted() == ["a.md", "c.md", "d.md", "e.md", "notes/b.md"])
  }

  @Test("are named without front matter, except for those that are about their folder")
  func prose() throws {
    let found = try named([
      "posts/a.md": "Bread.\n", "Posts/b.md": "Bread.\n", "posts/README.md": "Posts.\n", "posts/LISEZMOI.fr.md": "x\n",
      "posts/2026/index.md": "x\n", "posts/README.txt": "x\n", "posts/photo.JPG": "x", "media/notes.txt": "x\n",
      "drafts/c.md": "Notes.\n", "README.md": "x\n",
    ])
    #expect(found.sorted() == ["Posts/b.md", "posts/a.md"])
  }

  @Test("let lint end with 2 when they are named, and nothing else does")
  func exits() throws {
    let folder = try desk([
      "posts/a.MD": Self.post, "posts/b.md": Self.post, "posts/README.md": "Posts.\n", "posts/c.txt": "x",
      "media/m.md": "x",
      "posts/d.md": "Bread.\n", "empty/x.csv": "x",
    ])
    for path in ["posts/a.MD", "posts/c.txt", "media/m.md", "posts/d.md", "empty", "empty/x.csv"] {
      let result = folder.edito("lint", path, "--fail-on", "never")
      #expect(result.outcome == .couldNotRun, "\(path)")
      #expect(!result.notices.contains("nothing to say"), "\(path)")
    }
    for path in ["posts/b.md", "posts/README.md", "posts"] {
      #expect(folder.edito("lint", path, "--fail-on", "never").outcome == .clean, "\(path)")
    }
    #expect(folder.edito("preview", "posts/a.MD").notices.contains("posts/a.MD is not read"))
  }

  @Test("settings with another name are named where there is no workspace")
  func settingsInOtherCase() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "Edito.MD")
    #expect(folder.edito("lint").notices.contains("there is a file Edito.MD: rename it to edito.md"))
  }

  @Test("a name is found though the disk composes its accents in another way")
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
      "unfit-media,broken-link,unknown-reference", "--fail-on", "info")
    #expect(lint.outcome == .clean && lint.notices.contains("1 file checked"))
    #expect(base.edito("preview", composed, "--workspace", composed, "--format", "text").output.contains("Bread."))
    #expect(base.edito("build", "-o", "site", "--workspace", composed).outcome == .clean)
    let name = "e%CC%81te%CC%81"
    #expect(base.exists("site/media/\(decomposed).png"))
    for page in ["posts/\(decomposed).html", "ideas/a.html"] {
      #expect(try base.text(of: "site/\(page)").contains("src=\"../media/\(name).png\""), "\(page)")
    }
  }

  @Test("a key that another program wrote as `true` is read, and approving writes into it")
  func rewrittenKey() throws {
    let post = "---\nstatus: approved\napproved: {by: ada, true: 2026-11-20}\n---\nBread.\n"
    let document = Document.read(SourceFile(path: "posts/a.md", text: post))
    #expect(document.post?.approval?.value.day?.value.description == "2026-11-20")
    let editor = try #require(FrontMatterEditor(document.source))
    let edit = try #require(editor.setting(["approved", "on"], to: "2026-11-23")?.first)
    #expect(document.source.text(in: edit.place.range) == "2026-11-20")
  }

  @Test("what init writes keeps linters of Markdown from posts, and is left as it is where it is there")
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
