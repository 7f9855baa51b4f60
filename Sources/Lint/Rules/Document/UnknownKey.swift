import Diagnostics
import Editorial
import Localization
import Schema
import SourceText

struct UnknownKey: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-key", .document, .always(.error),
    summary: "a key of the front matter that nothing reads",
    rationale: """
      A misspelt key is silently ignored by most tools, and what it meant to say is lost. Here every key has one spelling.
      """,
    remedy: "Correct the spelling, delete the line, or begin the key with `x-` to keep it as your own.",
    hasFix: true,
    passing: [
      .post(
        """
        ---
        status: draft
        x-ticket: 42
        ---
        Fresh bread at eight.
        """)
    ],
    failing: [
      .post(
        """
        ---
        ↓statsu: draft
        ---
        Fresh bread at eight.
        """)
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    document.problems.compactMap { problem in
      guard case .unknownKey(let key, let nearest, let known) = problem.kind else { return nil }
      return Finding(
        in: document, at: problem.range, .unknownKey(key),
        help: nearest.map(LocalizedText.didYouMean) ?? .knownKeys(known),
        fix: nearest.flatMap { fix(key, $0, at: document.place(problem.range)) })
    }
  }

  /// Safe only where a single slip explains the key.
  private func fix(_ key: String, _ nearest: String, at place: Place) -> Fix? {
    guard Spelling.distance(key, nearest) == 1 else { return nil }
    return Fix(edits: [Edit(replacing: place, with: nearest)])
  }
}

extension LocalizedText {
  fileprivate static func unknownKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "unknown key “\(key.excerpt)”", fr: "clé inconnue « \(key.excerpt) »")
  }

  fileprivate static func knownKeys(_ keys: [String]) -> LocalizedText {
    LocalizedText(
      en: "keys known here: \(keys.joined(separator: ", ")); your own begin with x-",
      fr: "clés connues ici : \(keys.joined(separator: ", ")) ; les vôtres commencent par x-")
  }

  /// Suggests a likely spelling.
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(en: "did you mean “\(word)”?", fr: "vouliez-vous dire « \(word) » ?")
  }
}
