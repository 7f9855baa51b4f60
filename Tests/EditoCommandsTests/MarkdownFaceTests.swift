import Foundation
import MarkdownSyntax
import TestSupport
import Testing

/// The Markdown output of commands and reports, for a workspace in which every name contains marks of Markdown, of HTML or of a
/// host.
@Suite("Markdown of a workspace with hostile names")
struct MarkdownFaceTests {
  private static let name = "<b>x</b> @ada `c` *e* [l](https://evil.example) |p ~~s~~ &lt;"

  /// The name as a YAML scalar.
  private static let quoted = "'\(name)'"

  private static func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func write(_ path: String, _ keys: String, _ body: String = "Bread.") throws {
      try folder.write("---\n\(keys)\n---\n\(body)\n", to: path)
    }
    try write(
      "edito.md",
      """
      edito: 1
      name: \(quoted)
      locale: en-GB
      timezone: UTC
      channels: {x: {network: x, title: \(quoted)}, blog: {network: blog}}
      closures: [{from: 2026-11-25, until: 2026-11-25, reason: \(quoted)}]
      embargoes: [{from: 2026-11-26, until: 2026-11-26, reason: \(quoted)}]
      """)
    try write(
      "strategy/aims.md",
      """
      question: objectives
      status: answered
      owner: \(quoted)
      objectives: [{id: aim, title: \(quoted)}]
      indicators: [{id: views, title: \(quoted), unit: \(quoted), objective: aim, target: 60}]
      pillars: [{id: pillar, title: \(quoted), objective: aim}]
      messages: [{id: message, title: \(quoted), objective: aim}]
      cadence: [{tag: \(quoted), target: 3 per week}, {pillar: pillar, target: 9 per month}]
      """)
    try write("metrics/2026-10.md", "period: 2026-10", "| channel | views |\n|---|---|\n| x | 30 |")
    try write("checklists/day.md", "title: \(quoted)\nrhythm: daily\nfrom: 2026-11-02", "- [ ] \(name)")
    try write("people/zed.md", "name: \(quoted)\nrole: member")
    for (number, status) in ["draft", "review", "approved", "published"].enumerated() {
      let published = status == "published" ? "\npublished: {x: {url: https://x.example/1}}" : ""
      try write(
        "posts/p\(number).md",
        """
        title: \(quoted)
        status: \(status)
        date: 2026-11-1\(number + 6) 09:00
        channels: [x, \(quoted)]
        author: \(quoted)
        objective: aim
        pillar: pillar
        tags: [\(quoted)]\(published)
        """)
    }
    try write("posts/undated.md", "title: \(quoted)\nstatus: draft\nchannels: [x]\nauthor: \(quoted)")
    try write(
      "mentions/2026-11.md", "period: 2026-11",
      "- [ ] [\\<b>x\\</b> @ada](https://x.example/2) on x, 2026-11-18: *so* <i>it</i> is @bo")
    return folder
  }

  /// The parts of a Markdown text that are neither words, tables nor links and marks of Edito's own.
  private static func issues(in text: String) -> [String] {
    let tree = MarkdownParser.parse(Array(text.utf8))
    var issues: [String] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].kind {
      case .htmlInline where !tree.isComment(index), .htmlBlock where !tree.isComment(index):
        issues.append("HTML: \(tree.text(of: index))")
      case .link where tree.text(of: index).contains("evil.example"): issues.append("a link")
      case .emphasis: issues.append("emphasis")
      case .code where tree.text(of: index) == "c": issues.append("code")
      default: break
      }
    }
    if text.contains("@ada") || text.contains("@bo") { issues.append("a mention") }
    return issues
  }

  @Test(
    "shows all names as words",
    arguments: [
      ["cadence"], ["cadence", "2026-11"], ["calendar"], ["calendar", "2026-W47"],
      ["calendar", "2026-Q4"], ["review"], ["strategy"], ["strategy", "--missing"], ["strategy", "--trace"],
      ["metrics"], ["metrics", "--indicator", "views"],
    ])
  func faces(_ command: [String]) throws {
    let result = try Self.desk().edito(command + ["--format", "md", "--today", "2026-11-23"])
    #expect(!result.output.isEmpty, "\(result.notices)")
    #expect(Self.issues(in: result.output) == [])
  }

  @Test("shows them as words in the sections of a report, too")
  func reports() throws {
    let folder = try Self.desk()
    let parts = [
      "posts", "cadence", "results", "works", "indicators", "goals", "mentions", "said", "trend", "checklists", "gaps",
    ]
    let body = parts.map { "<!-- edito:begin \($0) -->\n<!-- edito:end -->\n" }.joined(separator: "\n")
    try folder.write("---\nperiod: 2026-W47\n---\n\(body)", to: "reports/week.md")
    folder.edito("report", "2026-W47", "--today", "2026-11-23")
    let report = try folder.text(of: "reports/week.md")
    #expect(report.contains("x.example/1"))
    #expect(Self.issues(in: report) == [])
  }
}
