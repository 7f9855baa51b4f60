import CivilTime
import Editorial
import Findings
import Schema
import Snapshots
import SourceText
import TestSupport
import Testing

@testable import FrontMatter
@testable import Lint

/// Returns the findings of a rule in an example.
func findings(of rule: String, in example: Example) -> [Finding] {
  let snapshot = Snapshot(example.corpus, now: TestTime.day)
  return Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings.filter { $0.rule == rule }
}

@Suite("The findings about documents")
struct DocumentRuleTests {
  @Test("two spellings of one accent conflict, and so do folders, once each")
  func clashingNames() throws {
    let post = "---\nstatus: draft\n---\nBread.\n"
    let clash = try Linting(
      [
        "docs/A/x.md": "x", "docs/a/y.md": "y", "docs/a/b/z.md": "z", "docs/a/x.md": "x", "posts/\u{C9}.md": post,
        "posts/e\u{301}.md": post,
      ],
      "clashing-names")
    #expect(clash.findings.map(\.place.path) == ["docs/a/b/z.md", "posts/e\u{301}.md"])
  }

  @Test(
    "the text after a # before a word or a digit is lost, at any place, and so is a number alone",
    arguments: [
      ("title: Episode #12", 1), ("title: The #2026goals", 1),
      ("cta: {text: A, url: https://a.example}\ntitle: a #_b", 1),
      ("tags:\n  - a #1\n  - 'b #2'\n  - c # d", 1), ("media:\n  - file: a.png\n    alt: Loaf #1", 1),
      ("title: \"A #1\"", 0), ("title: A#1", 0), ("title: A ## 1", 0), ("status: draft #1", 0),
      ("title: A # 1", 1), ("title: A #\t12.  ", 1), ("tags:\n  - a # 2", 1), ("title: A # 2 days before", 0),
      ("title: A # 2026-11-24", 0), ("title: A # 14:30", 0), ("title: A # 5 %", 0), ("title: A # .", 0),
      ("title: A #", 0), ("status: draft # 1", 0), ("date: 2026-11-24 # 12", 0), ("title: \"A\" # 12", 0),
    ])
  func lostText(_ keys: String, _ count: Int) throws {
    let found = try Linting(["posts/a.md": "---\n\(keys)\n---\nBread.\n"], "text-lost-to-yaml")
    #expect(found.findings.count == count)
  }

  @Test(
    "every YAML error is explained in both languages, without libyaml's words")
  func yamlReasons() {
    let reasons: [YAMLFailure.Reason] = [
      .tab, .unquotedColon, .reservedCharacter("@"), .unclosedQuote, .unknownEscape, .unclosedBracket("["),
      .textAfterValue,
      .badIndentation, .extraSpace, .missingColon, .noBreakSpace, .controlCharacter, .unknownAlias("a"),
      .recursiveAlias("a"),
      .tooDeep(limit: 64),
      .severalDocuments,
    ]
    for reason in reasons {
      #expect(reason.help != nil)
      for text in [reason.message, reason.help].compactMap({ $0 }) {
        #expect(text.english != text.french)
        #expect(!text.english.hasSuffix(".") && !text.french.hasSuffix("."))
      }
    }
    #expect(YAMLFailure.Reason.other("found undefined tag handle").message.english.contains("tag handle"))
  }

  @Test("one error in the front matter is one finding")
  func oneFinding() {
    for text in ["title: a: b", "tags: [a", "title: 'l'été'", "status: review\n\tchannels: [x]", "a: \0"] {
      let snapshot = Snapshot(Example.post("---\n\(text)\n---\nBread.\n").corpus, now: TestTime.day)
      let findings = Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings
      #expect(findings.count == 1, "\(text.debugDescription): \(findings.map(\.rule))")
    }
  }

  @Test(
    "front matter without its first line is distinguished from prose",
    arguments: [
      ("status: draft\n---\nBread.\n", true), ("----\nstatus: draft\n---\n", true),
      ("—\nx-a: b\nstatus: draft\n", true),
      ("–––\n\nstatus: draft\n---\n", true), (" ---\nstatus: draft\n---\n", true), ("\n---\ntitle: a\n---\n", true),
      ("--\nstatus: draft\n---\n", true),
      ("Posts go here.\n\nstatus: draft\n---\n", false), ("status: a word about it\n", false),
      ("Note: a\n---\n", false), ("----\nNote: a\n", false), ("---------\n", false),
      ("# Posts\n\n---\nstatus: draft\n---\n", false),
      ("- status: draft\n---\n", false), ("----\nSome prose.\nstatus: draft\n---\n", false),
    ])
  func unopenedFrontMatter(_ text: String, _ isFound: Bool) {
    let found = findings(of: "invalid-front-matter", in: .post(text))
    #expect(
      found.map(\.message.english) == (isFound ? ["this front matter does not begin with a `---` line"] : [])
    )
  }

  @Test("typing errors in values have a suggestion")
  func slips() throws {
    func help(_ rule: String, _ yaml: String) -> String {
      findings(of: rule, in: .post("---\n\(yaml)\n---\nBread.\n")).compactMap(\.help?.english).joined(separator: "|")
    }
    #expect(help("unknown-reference", "status: draft\nchannels: mastodon, x").contains("`[mastodon, x]`"))
    #expect(help("unknown-reference", "status: draft\nchannels: [mastodon;x]").contains("`[mastodon, x]`"))
    #expect(!help("unknown-reference", "status: draft\nchannels: mastodon, y").contains("`[mastodon"))
    #expect(help("unknown-key", "media: [{file: a.jpg, alt: un chat, un chien}]").contains("`\"a, b\"`"))
    #expect(help("unknown-key", "cta:\n\u{A0}\u{A0}text: a").contains("no-break space"))
    #expect(help("invalid-front-matter", "status:\u{A0}draft\ntitle:\u{A0}Bread").contains("type a plain space"))
    #expect(help("invalid-front-matter", "author: *ada").contains("`\"*ada\"`"))
    #expect(help("missing-key", "status: review\nchanels: [x]") == "")
    #expect(help("missing-key", "status: review\nlabels: [x]") != "")
    let fixed = try Linting(["posts/a.md": "---\nstatus\u{A0}: draft\n---\nBread.\n"], "unknown-key").fixed(
      "posts/a.md")
    #expect(fixed == "---\nstatus: draft\n---\nBread.\n")
  }

  @Test("exponential aliases cost little and are reported once", arguments: ["x-a", "tags", "media", "cta"])
  func aliasBomb(_ key: String) {
    var yaml = "x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let items = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      yaml += "x-a\(level): &a\(level) [\(items)]\n"
    }
    let example = Example.post("---\n\(yaml)\(key): *a11\n---\nBread.\n")
    let time = threadTime {
      #expect(findings(of: "invalid-front-matter", in: example).count <= 1)
      #expect(findings(of: "wrong-type", in: example).count <= 12)
    }
    #expect(time < 2)
  }

  @Test("ten thousand nested brackets, quotes and lists do not crash the reader")
  func deepNesting() {
    let deep = String(repeating: "[", count: 10_000)
    let brackets = Example.post("---\ntitle: \(deep)\n---\nBread.\n")
    #expect(findings(of: "invalid-front-matter", in: brackets).count == 1)
    for opening in ["> ", "- ", "1. "] {
      let body = String(repeating: opening, count: 10_000) + "TODO"
      let example = Example.post("---\nstatus: review\nchannels: [x]\n---\n\(body)\n")
      let found = findings(of: "leftover-placeholder", in: example)
      #expect(found.count == 1)
      #expect(
        found.first?.place.range.lowerBound == "---\nstatus: review\nchannels: [x]\n---\n".utf8.count + body.utf8.count
          - 4)
    }
  }

  @Test("an impossible date has a reason")
  func impossibleDates() {
    func message(_ date: String) -> String? {
      findings(of: "wrong-type", in: .post("---\nstatus: draft\ndate: \(date)\n---\nBread.\n")).first?.message.english
    }
    #expect(message("2026-02-30") == "date cannot be “2026-02-30”: February 2026 has 28 days")
    #expect(message("2026-13-01") == "date cannot be “2026-13-01”: there is no month 13")
    #expect(message("2026-11-24 24:01") == "date cannot be “2026-11-24 24:01”: hours go from 00:00 to 23:59")
    #expect(message("tomorrow") == "date cannot be “tomorrow”: it depends on the day it is read")
  }

  private func dateFindings(of value: String, locale: String) -> (example: Example, findings: [Finding]) {
    let example = Example([
      "edito.md": "---\nedito: 1\nlocale: \(locale)\ntimezone: UTC\n---\n",
      "posts/2026-12-04-bread.md": "---\nstatus: draft\ndate: \(value)\n---\nBread.\n",
    ])
    return (example, findings(of: "wrong-type", in: example))
  }

  @Test(
    "a date with one meaning in the workspace's locale is read, and its safe fix writes ISO 8601",
    arguments: [
      ("2026-12-04 9h", "fr", "2026-12-04 09:00"), ("2026-12-04 9 h 30", "en", "2026-12-04 09:30"),
      ("2026-12-04 à 9h30", "fr", "2026-12-04 09:30"), ("2026/12/04", "en", "2026-12-04"),
      ("4 décembre 2026", "fr", "2026-12-04"), ("\"December 4, 2026\"", "en", "2026-12-04"),
      ("04/12/2026", "fr", "2026-12-04"), ("04/12/2026", "en-GB", "2026-12-04"), ("12/04/2026", "en-US", "2026-12-04"),
      ("'04/12/2026 5pm'", "fr-FR", "2026-12-04 17:00"), ("25/12/2026", "en", "2026-12-25"),
      ("2026-12-04 9:30 UTC", "en", "2026-12-04 09:30"), ("4 Dec 2026 9:30 +0200", "en", "2026-12-04T09:30+02:00"),
    ])
  func writtenDates(_ value: String, _ locale: String, _ iso: String) throws {
    let (example, findings) = dateFindings(of: value, locale: locale)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.severity == .warning && finding.fix?.isSafe == true)
    #expect(finding.fix?.edits.map(\.replacement) == [iso])
    let document = try #require(example.corpus.document(at: "posts/2026-12-04-bread.md"))
    #expect(document.source.text(in: finding.place.range) == value)
    #expect(document.post?.slot?.value.day.description == String(iso.prefix(10)))
  }

  @Test(
    "a date without a certain meaning has no fix, and the help shows the possible dates",
    arguments: [
      ("04/12/2026", "en", "write 2026-12-04 or 2026-04-12"), ("4 décembre", "fr", "write YYYY-12-04"),
      ("tomorrow", "en", "write a date such as 2026-11-24 or 2026-11-24 09:00"),
      ("2026-02-30", "en", "write 2026-02-28 or 2026-03-01"), ("lundi 4 décembre 2026", "fr", "write 2026-12-04"),
      ("December 2026", "en", "write 2026-12-01"),
    ])
  func unclearDates(_ value: String, _ locale: String, _ help: String) throws {
    let (example, findings) = dateFindings(of: value, locale: locale)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.severity == .error && finding.fix == nil)
    #expect(finding.help?.english == help)
    #expect(example.corpus.document(at: "posts/2026-12-04-bread.md")?.post?.slot == nil)
  }

  @Test("a date in a block of several lines has no fix")
  func writtenDateInBlock() throws {
    let finding = try #require(dateFindings(of: "|\n  4 December 2026", locale: "en").findings.first)
    #expect(finding.severity == .warning && finding.fix == nil)
  }

  @Test("a finding is at the value, in lines and columns")
  func places() throws {
    let example = Example.post("---\ntitle: Été 🥖\ncta: {text: \"é\", expect: beaucoup}\n---\nBread.\n")
    let finding = try #require(findings(of: "wrong-type", in: example).first)
    let source = try #require(example.corpus.document(at: finding.place.path)?.source)
    let position = source.lineTable().position(at: finding.place.range.lowerBound)
    #expect([position.line, position.column] == [3, 26])
    #expect(source.text(in: finding.place.range) == "beaucoup")
  }

  @Test("fixes replace the whole value by the nearest word, and only after one typing error")
  func fixes() {
    func replacement(_ status: String) -> String? {
      findings(of: "unknown-value", in: .post("---\nstatus: \(status)\n---\nBread.\n")).first?.fix?.edits.first?
        .replacement
    }
    #expect(replacement("reviw") == "review")
    #expect(replacement("\"Draft\"") == "draft")
    #expect(replacement("aproovd") == nil)
    #expect(replacement("done") == nil)
  }

  @Test("a repeated hour shows both offsets and is a warning")
  func repeatedHour() throws {
    let failing = AmbiguousTime.declaration.failing()
    let skipped = try #require(findings(of: "ambiguous-time", in: failing[0]).first)
    #expect(skipped.severity == .error)
    #expect(skipped.help?.english == "choose another time, such as 2026-03-29 03:30")
    let repeated = try #require(findings(of: "ambiguous-time", in: failing[1]).first)
    #expect(repeated.severity == .warning)
    #expect(
      repeated.help?.english
        == "write 2026-10-25 02:30+02:00 for the first, 2026-10-25 02:30+01:00 for the second")
  }

  @Test("if nothing of a kind is declared, the help says so and where to begin")
  func undeclared() throws {
    let audience = Example.post("---\nstatus: draft\naudience: bakers\n---\nBread.\n")
    let finding = try #require(findings(of: "unknown-reference", in: audience).first)
    #expect(finding.message.french == "public inconnu\u{A0}: «\u{202F}bakers\u{202F}»")
    #expect(
      finding.help?.english
        == "no audience is declared yet: declare it under `audiences:` in the answer to question 5, in strategy/"
    )
    let person = Example.post("---\nstatus: draft\nauthor: zoe-durand\n---\nBread.\n")
    let help = try #require(findings(of: "unknown-reference", in: person).first?.help)
    #expect(help.english == "known ids: ada; declare another one in a file people/zoe-durand.md")
  }

  @Test("a Latin-1 file shows the intended letter")
  func latin() throws {
    let example = Example.post("---\ntitle: Caf⟨E9⟩\n---\nBread.\n")
    let finding = try #require(findings(of: "invalid-encoding", in: example).first)
    #expect(finding.help?.english.contains("“é”") == true)
    let wide = Example.post("⟨FF⟩⟨FE⟩a\0")
    #expect(
      findings(of: "invalid-encoding", in: wide).first?.help?.english == "save the file, which is UTF-16, as UTF-8")
  }

  @Test("every text of a finding exists in both languages", arguments: Catalogue.documentRules)
  func bothLanguages(_ rule: AnyRule) {
    for example in rule.failing {
      for finding in findings(of: rule.name, in: example) {
        let texts = [finding.message, finding.help, finding.label].compactMap { $0 } + finding.related.map(\.message)
        for text in texts {
          #expect(text.english != text.french)
          #expect(!text.english.hasSuffix(".") && !text.french.hasSuffix("."))
          #expect(text.french.firstMatch(of: /[ ][:;!?»]|«[ ]/) == nil, "\(text.french)")
        }
      }
    }
  }
}
