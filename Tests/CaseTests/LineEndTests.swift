import Foundation
import Testing

/// The sample workspace with other line ends. Markdown accepts a lone carriage return as one (CommonMark 0.31.2, section 2.1).
@Suite("Files with other line ends")
struct LineEndTests {
  private static let reading: [[String]] = [
    ["lint", "--format", "concise"], ["lint", "--format", "github"], ["today"], ["today", "--week"], ["next"],
    ["review"],
    ["calendar"], ["calendar", "--format", "ics"], ["cadence"], ["strategy", "--trace"], ["metrics"], ["mentions"],
    ["checklists"], ["tick", "quotidien"], ["preview", "2026-11-05-on-recrute-au-fournil"],
  ]

  private static let writing: [[String]] = [
    ["report", "2026-W47"], ["report", "2026-11"], ["new", "report", "--period", "2026-W48"], ["start", "quotidien"],
    ["tick", "hebdo", "1"], ["mentions", "add", "https://m.example/1", "--text", "Bread"],
    ["export", "csv", "-o", "../all.csv"],
    ["import", "../all.csv"], ["build", "-o", "../site"], ["lint", "--fix", "--unsafe-fixes"], ["lint"],
  ]

  private func sandbox(_ change: (Data) -> Data) throws -> Sandbox {
    let sandbox = try Sandbox()
    let names = try FileManager.default.subpathsOfDirectory(atPath: Sandbox.sample.path)
    for name in names {
      let source = Sandbox.sample.appending(path: name)
      guard let bytes = try? Data(contentsOf: source) else { continue }
      try sandbox.write(name.hasSuffix(".md") ? change(bytes) : bytes, to: "desk/" + name)
    }
    sandbox.currentFolder = "desk"
    return sandbox
  }

  private static func replacing(_ lineEnd: String) -> (Data) -> Data {
    { bytes in Data(bytes.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }) }
  }

  @Test("give the same result in every command", arguments: ["\r", "\r\n"])
  func same(_ lineEnd: String) throws {
    let usual = try sandbox { $0 }
    let other = try sandbox(Self.replacing(lineEnd))
    for command in Self.reading {
      let arguments = command + ["--today", "2026-11-23"]
      #expect(other.edito(arguments).transcript == usual.edito(arguments).transcript, "\(command)")
    }
  }

  @Test("stop no command", arguments: ["\r", "\r\n", "\u{2028}", "", "\n\r", "\r\r\n", "\u{85}"])
  func harmless(_ lineEnd: String) throws {
    let bodies = try sandbox { bytes in
      // The front matter stays, so that the body is read.
      guard let fence = bytes.dropFirst(4).firstRange(of: Data("\n---\n".utf8)) else { return bytes }
      return bytes[..<fence.upperBound] + Self.replacing(lineEnd)(bytes[fence.upperBound...])
    }
    for sandbox in [bodies, try sandbox(Self.replacing(lineEnd))] {
      for command in Self.reading + Self.writing {
        let result = sandbox.edito(command + ["--today", "2026-11-23"])
        #expect((0...2).contains(result.exitCode), "\(command)")
      }
    }
  }

  @Test("keep these line ends in a report's sections", arguments: ["\n", "\r", "\r\n"])
  func report(_ lineEnd: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("---\nedito: 1\n---\n", to: "edito.md")
    let lines = [
      "---", "period: 2026-W47", "---", "", "<!-- edito:begin posts -->", "| |", "<!-- edito:end -->", "Mine.",
    ]
    try sandbox.write(lines.joined(separator: lineEnd), to: "reports/r.md")
    #expect(sandbox.edito(["report", "2026-W47", "--today", "2026-11-23"]).exitCode == 0)
    let text = try sandbox.text(of: "reports/r.md")
    #expect(text.hasSuffix("<!-- edito:end -->\(lineEnd)Mine."))
    #expect(Set(text.filter(\.isNewline)) == Set(lineEnd))
  }
}
