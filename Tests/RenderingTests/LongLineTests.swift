import Editorial
import Findings
import Foundation
import Lint
import Localization
import Presentation
import Rendering
import SourceText
import TestSupport
import Testing

@Suite("Findings on one very long line")
struct LongLineTests {
  static let word = "pâtisserie TODO et du pain, encore du pain, toujours du pain, du pain. "
  static let text = String(repeating: word, count: (1 << 20) / word.utf8.count)
  static let corpus = Corpus.reading(["posts/bread.md": text])

  /// Findings distributed over the whole line.
  static func report(_ count: Int) -> LintReport {
    let length = word.utf8.count
    let words = text.utf8.count / length
    let findings = (0..<count).map { index in
      let start = index * (words / count) * length + "pâtisserie ".utf8.count
      return Finding(
        rule: "placeholder", category: "post", severity: .warning,
        place: Place(path: "posts/bread.md", range: ByteRange(start, start + 4)),
        message: LocalizedText(en: "bread", fr: "pain"), label: LocalizedText(en: "here", fr: "ici"))
    }
    return LintReport(findings: findings, fileCount: 1)
  }

  private static func cost(_ count: Int, _ format: OutputFormat) -> Double {
    let output = FindingsOutput(report(count), in: corpus, language: .english)
    return (0..<2).map { _ in
      return threadTime {
        precondition(!output.rendered(as: format).isEmpty)
      }
    }.min() ?? 0
  }

  @Test("ten times as many cost less than twenty times as much", arguments: [OutputFormat.full, .concise])
  func cost(_ format: OutputFormat) {
    let few = Self.cost(500, format)
    let many = Self.cost(5000, format)
    #expect(many < few * 20, "\(few) s, then \(many) s")
  }

  @Test("are shown with the surrounding words")
  func window() {
    let text = FindingsOutput(Self.report(5000), in: Self.corpus, language: .english).rendered(as: .full)
    let lines = text.split(separator: "\n")
    let marks = lines.indices.filter { lines[$0].contains("^^^^") }
    #expect(marks.count == 5000)
    for index in marks.prefix(40) + marks.suffix(40) {
      let column = lines[index].prefix { $0 != "^" }.count
      #expect(lines[index - 1].dropFirst(column).hasPrefix("TODO"))
      #expect(lines[index].hasSuffix("^^^^ here"))
    }
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }
}
