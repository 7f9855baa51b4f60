import CivilTime
import Diagnostics
import Editorial
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
  static func places(
    of rule: AnyRule, in files: [String: String], today: String
  ) throws -> [String: [Int]] {
    let stamp = try DateSyntax.timestamp(today).get()
    let desk = Desk(Corpus.reading(files), now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
    let configuration = Configuration(settingsOf: desk.corpus)
    let findings = Linter(configuration).lint(desk).findings.filter { $0.rule == rule.name }
    return Dictionary(grouping: findings, by: \.place.path).mapValues { $0.map(\.place.range.lowerBound).sorted() }
  }

  @Test("fire at the marked places and nowhere else", arguments: cases)
  func examplesHold(_ example: Case) throws {
    let found = try Self.places(of: example.rule, in: example.example.workspace, today: example.example.today)
    #expect(found == example.example.marks)
    #expect(example.example.marks.isEmpty == example.isPassing)
  }

  @Test("fire at the same places with CRLF line ends", arguments: cases)
  func lineEndsDoNotMatter(_ example: Case) throws {
    let crlf = Example(
      example.example.files.map { ($0.path, $0.text.replacing("\n", with: "\r\n")) }, today: example.example.today)
    let found = try Self.places(of: example.rule, in: crlf.workspace, today: crlf.today)
    #expect(found == crlf.marks)
  }

  @Test("fire at the same places after a byte-order mark", arguments: cases)
  func byteOrderMarksDoNotMatter(_ example: Case) throws {
    let marked = Example(
      example.example.files.map { ($0.path, $0.path.hasSuffix(".md") ? "\u{FEFF}" + $0.text : $0.text) },
      today: example.example.today)
    let found = try Self.places(of: example.rule, in: marked.workspace, today: marked.today)
    #expect(found == marked.marks)
  }
}

extension Example {
  init(_ files: [(String, String)], today: String) {
    self.init(files: files.map { File(path: $0.0, text: $0.1) }, today: today)
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
