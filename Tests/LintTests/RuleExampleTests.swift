import CivilTime
import Editorial
import Findings
import Snapshots
import Testing

@testable import Lint

/// Every rule's examples, run as they stand in its documentation and in variations that must not matter.
@Suite("Rule examples")
struct RuleExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: AnyRule
    let example: Example
    let number: Int
    let isPassing: Bool
    var testDescription: String { "\(rule.name), \(isPassing ? "passing" : "failing") \(number)" }
  }

  static let cases = Catalogue.rules.flatMap { rule in
    rule.passing.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1, isPassing: true) }
      + rule.failing.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1, isPassing: false) }
  }

  /// The places at which a rule fires in a workspace, by path.
  static func places(of rule: AnyRule, in example: Example) throws -> [String: [Int]] {
    let stamp = try DateSyntax.timestamp(example.today).get()
    let snapshot = Snapshot(example.corpus, now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
    let configuration = Configuration(settingsOf: snapshot.corpus)
    let findings = Linter(configuration).lint(snapshot).findings.filter { $0.rule == rule.name }
    return Dictionary(grouping: findings, by: \.place.path).mapValues { $0.map(\.place.range.lowerBound).sorted() }
  }

  @Test("fire at the marked places and nowhere else", arguments: cases)
  func examplesHold(_ example: Case) throws {
    let found = try Self.places(of: example.rule, in: example.example)
    #expect(found == example.example.marks)
    #expect(example.example.marks.isEmpty == example.isPassing)
  }

  @Test("fire at the same places with other line ends", arguments: cases)
  func lineEndsDoNotMatter(_ example: Case) throws {
    for lineEnd in ["\r\n", "\r"] {
      let other = example.example.varied { $0.replacing("\n", with: lineEnd) }
      #expect(try Self.places(of: example.rule, in: other) == other.marks, "\(lineEnd.debugDescription)")
    }
  }

  @Test("fire at the same places after a byte-order mark", arguments: cases)
  func byteOrderMarksDoNotMatter(_ example: Case) throws {
    let marked = example.example.varied { "\u{FEFF}\($0)" }
    #expect(try Self.places(of: example.rule, in: marked) == marked.marks)
  }
}

extension Example {
  /// The same example with its documents written in another way.
  func varied(_ transform: (String) -> String) -> Example {
    let files = files.map { file in
      guard case .sound = file.condition, file.path.hasSuffix(".md") else { return file }
      return File(path: file.path, text: transform(file.text))
    }
    return Example(files: files, today: today, zone: zone)
  }
}

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has examples and documentation for every rule", arguments: Catalogue.rules)
  func rulesAreDocumented(_ rule: AnyRule) {
    #expect(!rule.passing.isEmpty)
    #expect(!rule.failing.isEmpty)
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.rationale.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
    #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test("names no rule twice")
  func namesAreUnique() {
    #expect(Set(Catalogue.rules.map(\.name)).count == Catalogue.rules.count)
  }
}

extension AnyRule: CustomTestStringConvertible {
  public var testDescription: String { name }
}
