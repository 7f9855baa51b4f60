import CivilTime
import Editorial
import Foundation
import Lint
import Snapshots
import SourceText
import TestSupport
import Testing

/// Ten times as much input takes about ten times as long, however unusual the input is; a quadratic algorithm would take a hundred times as
/// long. Only the time of the test's own thread counts, not that of other tests.
@Suite("The cost of rules is proportional to the length", .serialized)
struct CostTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    /// Returns a post with a given number of something.
    let text: @Sendable (Int) -> String
    var testDescription: String { name }
  }

  private static func frontMatter(_ name: String, _ yaml: @escaping @Sendable (Int) -> String) -> Input {
    Input(name: name) { "---\nstatus: review\n\(yaml($0))\n---\nBread.\n" }
  }

  private static func body(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Input {
    Input(name: name) { "---\nstatus: review\nchannels: [x]\n---\n\(text($0))\n" }
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  static let inputs = [
    frontMatter("unknown keys") { count in (0..<count).map { "key\($0): 1" }.joined(separator: "\n") },
    frontMatter("keys written again") { repeated("title: Bread\n", $0) },
    frontMatter("unknown channels") { count in "channels: [\((0..<count).map { "c\($0)" }.joined(separator: ", "))]" },
    frontMatter("missing pictures") { count in
      "media: [\((0..<count).map { "{file: media/\($0).jpg}" }.joined(separator: ", "))]"
    },
    frontMatter("aliases") { "x-all: &all [a, b, c]\ntags: [\(repeated("*all, ", $0))]" },
    frontMatter("open brackets") { "tags: \(repeated("[", $0))" },
    body("nested quotes") { "\(repeated(">", $0)) Bread" },
    body("nested lists") { "\(repeated("- ", $0))Bread" },
    body("open links") { repeated("[Bread](", $0) },
    body("emphasis") { repeated("*Bread **and ", $0) },
    body("channel texts") { repeated("## @mastodn\n\nBread.\n\n", $0) },
    body("placeholders") { repeated("TODO […] XXX ", $0) },
    body("broken links") { repeated("[bread](bread.md)\n", $0) },
    body("bold words") { repeated("**Bread** and ", $0) },
    Input(name: "addresses") {
      "---\nstatus: review\nchannels: [instagram]\n---\n\(repeated("https://a.example/bread)) ", $0))\n"
    },
    body("HTML comments") { repeated("<!-- bread ", $0) },
    body("footnotes") { count in
      lines(count) { "Bread[^\($0)]" } + "\n\n" + lines(count) { "[^\($0)]: Rye." }
    },
    body("footnotes whose notes are in another text") { count in
      lines(count) { "Bread[^\($0)]" } + "\n\n## @mastodon\n\n" + lines(count) { "[^\($0)]: Rye." }
    },
    body("titles of links") { count in
      lines(count) { "[Bread \($0)]" } + "\n\n" + lines(count) { "[Bread \($0)]: https://a.example \"Rye \($0)\"" }
    },
    Input(name: "comments before joined lines") {
      "---\nstatus: review\nchannels: [x]\nline-breaks: join\n---\nBread \(repeated("<!---->", $0))\nrye\n"
    },
  ]

  @Test("ten times the length costs less than forty times as much", arguments: inputs)
  func costIsLinear(_ input: Input) throws {
    let few = try Self.cost(of: input.text(150))
    let many = try Self.cost(of: input.text(1500))
    #expect(many < few * 40, "\(input.name): \(few) s, then \(many) s")
  }

  /// Returns the shortest processor time of three attempts to read and check a post.
  private static func cost(of text: String) throws -> Double {
    let moment = Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23)), time: .midnight)
    let linter = Linter()
    return (0..<3).map { _ in
      return threadTime {
        var files = Example.commonGround
        files["posts/bread.md"] = text
        let report = linter.lint(Snapshot(Corpus.reading(files), now: moment))
        precondition(report.fileCount == files.count)
      }
    }.min() ?? 0
  }
}
