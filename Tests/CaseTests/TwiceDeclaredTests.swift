import Foundation
import Testing

/// Names that are declared twice, or that are one name in Swift and two on the disk.
@Suite("Duplicate names")
struct TwiceDeclaredTests {
  @Test("a channel that two answers declare does not crash any command")
  func channels() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    for name in ["again", "and-again"] {
      try sandbox.write(
        "---\nquestion: medium\nchannels: [noticeboard, blog, {id: mastodon}]\n---\n", to: "strategy/\(name).md")
    }
    let sheet = sandbox.edito(["export", "csv", "-o", "posts.csv", "--today", "2026-11-23"])
    #expect(sheet.exitCode != 2, "\(sheet.notices)")
    for command in ["import posts.csv --dry-run", "build -o site", "metrics", "report week --print", "lint", "cadence"]
    {
      let result = sandbox.edito(command.split(separator: " ").map(String.init) + ["--today", "2026-11-23"])
      #expect(result.exitCode != 2, "\(command): \(result.notices)")
    }
    let headings = try sandbox.text(of: "posts.csv").prefix { $0 != "\r\n" && $0 != "\n" }.split(separator: ",")
    #expect(headings.count == Set(headings).count)
  }

  @Test("files whose names differ only in the encoding of an accent are both kept")
  func accents() throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\nedito: 1\n---\n", to: "edito.md")
    for name in ["caf\u{E9}", "cafe\u{301}"] {
      try sandbox.write("---\nstatsu: draft\nmedia: [{file: \(name).png}]\n---\nRye.\n", to: "posts/\(name).md")
      try sandbox.write("no picture", to: "posts/\(name).png")
    }
    for command in ["lint", "lint --fix", "build -o site", "calendar"] {
      let result = sandbox.edito(command.split(separator: " ").map(String.init) + ["--today", "2026-11-23"])
      #expect(result.exitCode != 2, "\(command): \(result.notices)")
    }
  }
}
