import EditoCommands
import Foundation
import TestSupport
import Testing

/// One unclosed quotation mark may make a command reject every row of a file.
@Suite("Very many rejected rows")
struct ManyRejectedRowsTests {
  private static let count = 5_000

  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n", to: "edito.md")
    try folder.write(
      "---\nquestion: medium\nchannels: {x: {network: x}}\nindicators: {views: {title: Views, unit: views}}\n---\n",
      to: "strategy/medium.md")
    let sheets = [
      "posts": "title,date,channels,text\n", "mentions": "url,date,text\n", "figures": "date,channel,views\n",
    ]
    for (name, header) in sheets {
      let rows = String(repeating: "\"abc,2026,x,9\n", count: Self.count)
      try folder.write(header + rows, to: "\(name).csv")
    }
    return folder
  }

  static let commands = [
    ["import", "posts.csv"], ["mentions", "import", "mentions.csv"], ["metrics", "import", "figures.csv"],
  ]

  @Test("are listed up to a hundred, and then counted, in both languages", arguments: commands)
  func text(command: [String]) throws {
    for (language, more) in [("en", "4900 more rows rejected"), ("fr", "autres lignes refusées")] {
      let result = try desk().edito(command + ["--today", "2026-11-23", "--language", language])
      #expect(result.outcome == .findings)
      let lines = (result.output + result.notices).split(separator: "\n")
      #expect(lines.filter { $0.contains(more) }.count == 1, "\(lines.suffix(3))")
      #expect(lines.count > 100)
      #expect(lines.count < 320)
    }
  }

  @Test("are counted in JSON, next to the listed ones", arguments: commands)
  func json(command: [String]) throws {
    let result = try desk().edito(command + ["--today", "2026-11-23", "--format", "json"])
    let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let place = command[0] == "import" ? root : (root?["files"] as? [[String: Any]])?.first
    let rows = (place?["refused"] as? [[String: Any]])?.compactMap { $0["line"] as? Int }
    #expect(Set(rows ?? []).count == 100)
    #expect(place?["moreRefused"] as? Int == Self.count - 100)
  }
}
