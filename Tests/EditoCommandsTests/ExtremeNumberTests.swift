import EditoCommands
import Editorial
import Schema
import TestSupport
import Testing

/// The length of an output depends on the size of the workspace, never on a number in a file.
@Suite("Extreme numbers")
struct ExtremeNumberTests {
  /// More characters than the output for a small workspace can reasonably have.
  private static let mostCharacters = 400_000

  private static let commands = [
    "lint --format concise", "slots", "slots --format json", "cadence", "cadence 9999 --format json", "calendar",
    "calendar 0001", "calendar 9999 --format md", "calendar --format ics", "today", "today --week", "checklists",
    "next --limit 5", "next --after 0001-01-01", "strategy", "strategy --trace", "metrics", "review", "mentions",
    "report week --print", "report 9999 --print", "report 0001 --print", "export csv", "export buffer --dry-run",
    "build --output ../site",
  ]

  @Test("in any key of any kind crash no command and produce no long output", arguments: 1...4)
  func keys(seed: UInt64) throws {
    var writer = ExtremeWriter(seed: seed)
    let folder = try TemporaryFolder()
    try folder.write("---\n\(ExtremeWriter.declarations)---\n", to: "strategy/base.md")
    for kind in DocumentKind.allCases {
      for number in 1...3 where kind != .workspace || number == 1 {
        let keys = kind.keys.filter { !["kind", "id", "edito"].contains($0.key) }
        let lines = keys.map { "\($0.key): \(writer.value(of: $0.shape))\n" }.joined()
        let text = "---\n\(kind == .workspace ? "edito: 1\n" : "")\(lines)---\n\n\(ExtremeWriter.body)"
        try folder.write(text, to: kind == .workspace ? "edito.md" : "\(kind.folder ?? "posts")/x\(number).md")
      }
    }
    for today in ["2026-11-23", "9999-12-31", "0001-01-01"] {
      for command in Self.commands {
        let result = folder.edito(command.split(separator: " ").map(String.init) + ["--today", today])
        #expect(result.output.utf8.count < Self.mostCharacters, "\(command) --today \(today), seed \(seed)")
      }
    }
    #expect(try folder.files.count < 100)
  }

  @Test("in a target make no long list, but are counted")
  func target() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nchannels: {blog: {network: blog}}\n---\n", to: "edito.md")
    try folder.write(
      "---\nquestion: frequency\ncadence: [{channel: blog, target: 999999 per week}]\n---\n", to: "strategy/often.md")
    let text = folder.edito("slots", "--today", "2026-11-23").output
    #expect(text.hasPrefix("1,999,998 suggested slots until 6 December 2026\n"))
    #expect(text.hasSuffix("\n… and 1,999,498 more slots: the targets need more slots than the list shows.\n"))
    let json = folder.edito("slots", "--today", "2026-11-23", "--format", "json").output
    #expect(json.matches(of: /"date":/).count == 500)
    #expect(json.contains("\"more\": 1999498,\n"))
    #expect(folder.edito("report", "week", "--print", "--today", "2026-11-23").output.utf8.count < 20_000)
    #expect(folder.findings().contains("blog: 999999 posts missing") || !folder.findings().isEmpty)
  }

  @Test("in settings are reported at their key")
  func caps() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      edito: 1
      horizon: 11 years
      channels: {blog: {network: blog, limits: {text: 9223372036854775807}}}
      lint: {rules: {posting-gap: {days: 9223372036854775807}}}
      ---

      """, to: "edito.md")
    let findings = folder.findings()
    for part in [
      "the time must be 10 years or less", "the number must be 1,000,000 or less", "an integer from 0 to 100,000",
    ] {
      #expect(findings.contains(part), "\(findings)")
    }
  }

  @Test(
    "on the command line are rejected, in either form",
    arguments: [
      ("lint", "--jobs", "256"), ("next", "--limit", "10,000"), ("checklists", "--last", "10,000"),
      ("export buffer --dry-run", "--rows", "1,000,000"), ("preview x", "--part", "1000"),
    ])
  func options(command: String, option: String, most: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    try folder.write("---\nstatus: draft\nchannels: [blog]\n---\n\nBread.\n", to: "posts/x.md")
    for number in ["0", "-1", "-9223372036854775808", "9223372036854775807"] {
      let result = folder.edito(command.split(separator: " ").map(String.init) + ["\(option)=\(number)"])
      #expect(result.outcome == .couldNotRun)
      let bound = number.count == 19 ? "\(most) or less" : "1 or more"
      #expect(result.notices.contains("\(option) must be \(bound)"), "\(result.notices)")
    }
    for number in ["9223372036854775808", "1e3", "", "x"] {
      let result = folder.edito(command.split(separator: " ").map(String.init) + ["\(option)=\(number)"])
      #expect(result.outcome == .couldNotRun)
    }
    #expect(folder.edito("slots", "--horizon", "1000 years").notices.contains("--horizon must be 10 years or less"))
  }
}

/// Writes well-formed front matter with extreme numbers.
private struct ExtremeWriter {
  private var numbers: SplitMix64

  static let declarations = """
    channels: {a: {network: blog}, b: {network: mastodon}}
    objectives: [a]
    pillars: [a]
    audiences: [a]
    messages: [a]
    formats: [a]
    indicators: [{id: a, target: 9999999999999999 per day, combine: sum}, {id: b, target: "1"}]

    """

  static let body = """
    - [ ] Bake (9999h, ×50) @x1
    - 9999-12-31 coffee
    - 0001-01-01 [somebody](https://example.org/1) 9999-12-31 23:59

    | channel | a | b |
    |---|---:|---:|
    | a | 999999999999999999 Md | 0.000000000000001 |
    | b | -999999999999999999 | 1e999 |

    """

  private static let digits = [
    "0", "1", "01", "9", "12", "28", "31", "99", "366", "999", "1000", "0001", "1970", "2026", "9999", "10000",
    "999999",
    "999999999999", "9223372036854775807", "9223372036854775808",
  ]

  init(seed: UInt64) { numbers = SplitMix64(state: seed) }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int(numbers.next() % UInt64(items.count))]
  }

  mutating func value(of shape: Shape) -> String {
    switch shape {
    case .text: "\"\(pick(Self.digits)) per \(pick(["day", "week", "year"]))\""
    case .number, .integer: pick(["", "-"]) + pick(Self.digits)
    case .flag: pick(["true", "false"])
    case .pattern(_, let examples): "\"\(mutated(pick(examples.english)))\""
    case .choice(let choices): pick(choices).word
    case .reference(let kind): kind == .person || kind == .campaign || kind == .checklist || kind == .idea ? "x1" : "a"
    case .list(let item): "[\(value(of: item)), \(value(of: item))]"
    case .map(let key, let item): "{\(key.isReference ? "a" : "word"): \(value(of: item))}"
    case .record(let keys): "{\(keys.map { "\($0.key): \(value(of: $0.shape))" }.joined(separator: ", "))}"
    case .either(let first, let second): pick([true, false]) ? value(of: first) : value(of: second)
    }
  }

  /// An example with at most one replaced number.
  private mutating func mutated(_ example: String) -> String {
    let numbers = example.ranges(of: /[0-9]+/)
    guard !numbers.isEmpty, pick([true, true, false]) else { return example }
    // Years are what matters most in dates: the first number is changed as often as all others.
    let place = pick([numbers[0], pick(numbers)])
    return example.replacingCharacters(in: place, with: pick(Self.digits))
  }
}

extension Shape {
  fileprivate var isReference: Bool { if case .reference = self { true } else { false } }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
