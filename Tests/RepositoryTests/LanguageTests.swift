import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import TestSupport
import Testing

@testable import Lint

/// All text for people exists in French and English, in the typography of each.
@Suite("Languages")
struct LanguageTests {
  /// The findings of every failing example.
  static func findings() throws -> [Finding] {
    try Catalogue.rules.flatMap { rule in
      try rule.failing.flatMap { example in
        let stamp = try DateSyntax.timestamp(example.today).get()
        let snapshot = Snapshot(example.corpus, now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
        return Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings
      }
    }
  }

  @Test("findings exist in both languages")
  func findingsAreTranslated() throws {
    for finding in try Self.findings() {
      let texts = [finding.message, finding.help, finding.label].compactMap { $0 } + finding.related.map(\.message)
      for text in texts { Self.check(text, "\(finding.rule)") }
      #expect(finding.message.english != finding.message.french, "\(finding.rule) speaks one language")
      #expect(finding.message.english.last != ".", "\(finding.rule) ends its message with a full stop")
    }
  }

  @Test("keys are documented in both languages", arguments: DocumentKind.allCases)
  func keysAreTranslated(_ kind: DocumentKind) {
    Self.check(kind.documentation, kind.rawValue)
    for key in kind.keys { Self.check(key, in: kind.rawValue) }
  }

  @Test("hand-written pages in French have its spaces and apostrophes")
  func pagesInFrench() throws {
    // Pages with `.fr.md` are generated.
    let pages = try Prose.pages().filter { $0.language == .french && !$0.path.hasSuffix(".fr.md") }
    #expect(pages.contains { $0.path == "docs/LISEZMOI.md" } && pages.contains { $0.path.hasPrefix("templates/fr/") })
    for page in pages {
      #expect(page.text.plainFrenchPassage == nil, "\(page.place): “\(page.text)”")
    }
  }

  private static func check(_ key: KeyDescription, in owner: String) {
    let name = "\(owner).\(key.key)"
    check(key.documentation, name)
    #expect(key.documentation.english != key.documentation.french, "\(name) is documented in one language")
    check(key.shape, in: name)
  }

  private static func check(_ shape: Shape, in owner: String) {
    check(shape.expectation, owner)
    switch shape {
    case .choice(let choices):
      for choice in choices {
        check(choice.documentation, "\(owner): \(choice.word)")
        check(choice.label, "\(owner): \(choice.word)")
        #expect(choice.label.english.last != ".", "\(owner): the label of \(choice.word) is a sentence")
      }
    case .list(let item): check(item, in: owner)
    case .map(let key, let value): for part in [key, value] { check(part, in: owner) }
    case .record(let keys): for key in keys { check(key, in: owner) }
    case .either(let first, let second): for part in [first, second] { check(part, in: owner) }
    default: break
    }
  }

  /// Checks that French text has no plain space before a colon, a semicolon, a question or exclamation mark, or inside quotation marks.
  /// Code between backquotes is exempt.
  private static func check(_ text: LocalizedText, _ owner: String) {
    #expect(!text.english.isEmpty, "\(owner) has no English text")
    #expect(!text.french.isEmpty, "\(owner) has no French text")
    let prose = text.french.replacing(/`[^`]*`/, with: "")
    #expect(prose.plainFrenchPassage == nil, "\(owner): “\(text.french)”")
  }
}
