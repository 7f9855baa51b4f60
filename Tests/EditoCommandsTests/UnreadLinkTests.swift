import Foundation
import TestSupport
import Testing

@Suite("Links that Edito does not follow")
struct UnreadLinkTests {
  private static let post = "---\nstatus: draft\ndate: 2026-11-24\nchannels: [x]\n---\nBread.\n"

  private func desk(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\nchannels: {x: {network: x}}\n---\n", to: "edito.md")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test("are reported if they lead to a workspace file that is not read")
  func linksToFiles() throws {
    let folder = try desk([
      "real.md": "Bread.\n", "notes.txt": Self.post, "media/rye.txt": "x", "posts/c.md": Self.post,
      "own.md": Self.post.replacing("---\n", with: "---\nkind: post\n", maxReplacements: 1),
    ])
    let silent = [
      ("posts/c2.md", "c.md"), ("posts/own.md", "../own.md"), ("posts/rye.jpg", "../notes.txt"),
      ("posts/README.md", "../real.md"), ("link.md", "real.md"), ("posts/e.md", "../edito.md"),
    ]
    let named = [
      ("posts/a.md", "../real.md"), ("posts/b.md", "../notes.txt"), ("posts/d.markdown", "../notes.txt"),
      ("posts/notes", "../notes.txt"), ("posts/rye.txt", "../media/rye.txt"), ("ideas/2026/i.md", "../../real.md"),
    ]
    for (link, target) in silent + named { try symbolicLink(link, to: target, in: folder) }
    let output = folder.edito("lint", "--format", "concise", "--select", "unreadable-file").output
    for (link, _) in named { #expect(output.contains("\(link):"), "\(link)") }
    for (link, _) in silent { #expect(!output.contains("\(link):"), "\(link)") }
    let helps = folder.edito("lint", "--select", "unreadable-file").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(helps.contains("delete the link; if real.md is a document, move it to posts/a.md"))
    #expect(helps.contains("if notes.txt is a document, move it to posts/d.md"))
    #expect(helps.contains("if notes.txt is a document, move it to posts/notes.md"))
    #expect(helps.contains("save it as Markdown in posts/ under a name that ends in `.md`"))
  }

  @Test("are reported if a command gets one as an argument")
  func namedLinksToFiles() throws {
    let folder = try desk(["real.md": "Bread.\n", "posts/c.md": Self.post])
    try symbolicLink("posts/a.md", to: "../real.md", in: folder)
    try symbolicLink("posts/c2.md", to: "c.md", in: folder)
    let preview = folder.edito("preview", "posts/a.md")
    #expect(preview.outcome == .couldNotRun)
    #expect(preview.notices.contains("posts/a.md is a symbolic link to real.md, which is not read as a document"))
    #expect(folder.edito("preview", "posts/c2.md").outcome == .clean)
    #expect(folder.edito("lint", "posts/a.md").output.contains("unreadable-file"))
    #expect(!folder.edito("lint", "posts/c2.md").output.contains("unreadable-file"))
  }

  private func symbolicLink(_ link: String, to target: String, in folder: TemporaryFolder) throws {
    let place = "\(folder.path)/\(link)"
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
  }
}
