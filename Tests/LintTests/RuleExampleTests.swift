import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import TestSupport
import Testing

@testable import Lint

/// The examples of every rule, as in the documentation and with changes that must not matter.
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

  /// Returns the places at which a rule reports findings in a workspace, by path.
  static func places(of rule: AnyRule, in example: Example) throws -> [String: [Int]] {
    let stamp = try DateSyntax.timestamp(example.today).get()
    let snapshot = Snapshot(example.corpus, now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
    let configuration = Configuration(settingsOf: snapshot.corpus)
    let findings = Linter(configuration).lint(snapshot).findings.filter { $0.rule == rule.name }
    return Dictionary(grouping: findings, by: \.place.path).mapValues { $0.map(\.place.range.lowerBound).sorted() }
  }

  @Test("have findings at the marked places and nowhere else", arguments: cases)
  func examplesHold(_ example: Case) throws {
    let found = try Self.places(of: example.rule, in: example.example)
    #expect(found == example.example.marks)
    #expect(example.example.marks.isEmpty == example.isPassing)
  }

  @Test("have the same findings with other line ends", arguments: cases)
  func lineEndsDoNotMatter(_ example: Case) throws {
    for lineEnd in ["\r\n", "\r"] {
      let other = example.example.varied { $0.replacing("\n", with: lineEnd) }
      #expect(try Self.places(of: example.rule, in: other) == other.marks, "\(lineEnd.debugDescription)")
    }
  }

  @Test("have the same findings after a byte-order mark", arguments: cases)
  func byteOrderMarksDoNotMatter(_ example: Case) throws {
    let marked = example.example.varied { "\u{FEFF}\($0)" }
    #expect(try Self.places(of: example.rule, in: marked) == marked.marks)
  }
}

extension Example {
  /// Returns the example with changed texts of its documents.
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
    #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    let documentation = rule.documentation
    for language in Language.allCases {
      #expect(!documentation.summary[language].hasSuffix("."))
      for text in documentation.sections {
        // The last item of a list of phrases has no full stop.
        let last = text[language].split(separator: "\n").last ?? ""
        #expect(last.hasSuffix(".") || last.hasPrefix("- "))
      }
    }
  }

  @Test("documents every rule and option in both languages", arguments: Catalogue.rules)
  func documentationIsTranslated(_ rule: AnyRule) {
    let documentation = rule.documentation
    let texts = [documentation.summary] + documentation.sections + rule.options.map(\.documentation)
    for text in texts {
      #expect(!text.english.isEmpty)
      #expect(text.english != text.french)
      let french = text.french.replacing(/`[^`]*`/, with: "")
      #expect(french.plainFrenchPassage == nil, "“\(text.french)”")
      #expect(!text.english.contains("’"), "curly apostrophe in “\(text.english)”")
    }
  }

  @Test("documents rules in short sentences", arguments: Catalogue.rules)
  func documentationIsShort(_ rule: AnyRule) {
    let documentation = rule.documentation
    #expect(Self.wordCount(of: documentation.summary.english) <= 12, "\(documentation.summary.english)")
    #expect(Self.wordCount(of: documentation.summary.french) <= 16, "\(documentation.summary.french)")
    for sentence in documentation.sections.flatMap({ Self.sentences(in: $0.english) }) {
      #expect(Self.wordCount(of: sentence) <= 30, "\(sentence)")
    }
  }

  /// Returns the sentences and list items of a text.
  private static func sentences(in text: String) -> [String] {
    text.replacing(/`[^`]*`/, with: "code").replacing("\n- ", with: ". ")
      .split(separator: /[.!?:](?:\s|$)|\n\n/).map(String.init)
  }

  /// Returns the number of words. A passage of code counts as one.
  private static func wordCount(of text: String) -> Int {
    text.replacing(/`[^`]*`/, with: "code").split { $0.isWhitespace }.count { $0.contains(where: \.isLetter) }
  }

  @Test("has no duplicate name, and finds rules by their former names")
  func namesAreUnique() {
    let names = Catalogue.rules.flatMap { [$0.name] + $0.formerNames }
    #expect(Set(names).count == names.count)
    for rule in Catalogue.rules {
      for name in [rule.name] + rule.formerNames { #expect(Catalogue.rule(named: name) === rule) }
    }
  }
}

extension AnyRule.Documentation {
  /// The texts that consist of sentences.
  fileprivate var sections: [LocalizedText] { [rationale, remedy] + (exceptions.map { [$0] } ?? []) }
}

@Suite("Former names of rules")
struct FormerNameTests {
  @Test("set severities and options, unless the current name is present as well")
  func settingsAreRead() throws {
    let former = Self.configuration("{shifted-time: info}")
    #expect(former.rules.first { $0.rule.name == "ambiguous-time" }?.severity == .info)
    #expect(former.findings.map(\.rule) == ["former-name"])
    #expect(former.findings.first?.fix?.edits.map(\.replacement) == ["ambiguous-time"])

    let both = Self.configuration("{ambiguous-time: warning, shifted-time: off}")
    #expect(both.rules.first { $0.rule.name == "ambiguous-time" }?.severity == .warning)
    #expect(both.findings.map(\.rule) == ["former-name"])
    #expect(both.findings.first?.fix == nil)
  }

  @Test("select and exclude rules")
  func rulesAreSelected() {
    let corpus = Example([:]).corpus
    let selected = Configuration(settingsOf: corpus, select: ["shifted-time"])
    #expect(selected.rules.map(\.rule.name) == ["ambiguous-time"])
    let others = Configuration(settingsOf: corpus, ignore: ["shifted-time"])
    #expect(!others.rules.contains { $0.rule.name == "ambiguous-time" })
    #expect(Configuration.unknownNames(among: ["shifted-time", "shifted-tme"]) == ["shifted-tme"])
    let former = Catalogue.formerNames(among: ["shifted-time", "ambiguous-time", "document"])
    #expect(former.map(\.former) == ["shifted-time"])
    #expect(former.map(\.current) == ["ambiguous-time"])
  }

  @Test("suppress findings")
  func findingsAreSuppressed() throws {
    let post = "---\nstatus: draft\ntitle: Bread #1 # edito: allow lost-text — on purpose\n---\nFresh bread.\n"
    let snapshot = Snapshot(
      Example.post(post).corpus,
      now: Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23)), time: .midnight))
    let findings = Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings
    let relevant = findings.filter { ["text-lost-to-yaml", "unused-suppression", "former-name"].contains($0.rule) }
    #expect(relevant.map(\.rule) == ["former-name"])
    #expect(relevant.first?.message.english == "rule “lost-text” is now called “text-lost-to-yaml”")
    #expect(
      relevant.first?.message.french
        == "la règle «\u{202F}lost-text\u{202F}» s’appelle désormais «\u{202F}text-lost-to-yaml\u{202F}»")
  }

  private static func configuration(_ rules: String) -> Configuration {
    Configuration(settingsOf: Example(["edito.md": "---\nedito: 1\nlint: {rules: \(rules)}\n---\n"]).corpus)
  }
}

extension AnyRule: CustomTestStringConvertible {
  public var testDescription: String { name }
}
