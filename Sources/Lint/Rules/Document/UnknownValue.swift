import Diagnostics
import Editorial
import Localization
import Schema
import SourceText

struct UnknownValue: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-value", .document, .always(.error),
    summary: "a word that is none of those its key knows",
    rationale: "A misspelt status or network is read as none at all, and the checks that hang on it do not run.",
    remedy: "Write one of the words that the finding lists.",
    hasFix: true,
    passing: [
      .post("---\nstatus: draft\n---\nFresh bread at eight.\n"),
      Example(["people/bea.md": "---\nrole: advocate\n---\n"]),
    ],
    failing: [
      .post("---\nstatus: ↓reviw\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: ↓relecture\n---\nDu pain frais à huit heures 🥖\n"),
      .post("---\nstatus: ↓\"Draft\"\n---\nFresh bread at eight.\n"),
      .post("---\nkind: ↓psot\nstatus: draft\n---\nFresh bread at eight.\n"),
      .strategy("---\nquestion: medium\nchannels:\n  shop: {network: ↓myspace}\n---\n"),
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    document.problems.compactMap { problem in
      guard case .unknownValue(let key, let found, let allowed, let nearest) = problem.kind else { return nil }
      return Finding(
        in: document, at: problem.range, .unknownValue(found, for: key), help: .choices(allowed, nearest: nearest),
        fix: nearest.flatMap { fix(found, $0.word, at: document.place(problem.range)) })
    }
  }

  /// Safe only where a single slip, or a capital letter, explains the word.
  private func fix(_ found: String, _ nearest: String, at place: Place) -> Fix? {
    guard Spelling.distance(found.lowercased(), nearest.lowercased()) <= 1 else { return nil }
    return Fix(edits: [Edit(replacing: place, with: nearest)])
  }
}

extension LocalizedText {
  fileprivate static func unknownValue(_ found: String, for key: String) -> LocalizedText {
    LocalizedText(en: "\(key) cannot be “\(found.excerpt)”", fr: "\(key) ne peut pas être « \(found.excerpt) »")
  }

  fileprivate static func choices(_ allowed: [KnownWord], nearest: KnownWord?) -> LocalizedText {
    // Of time zones, nobody wants to read the list.
    let all =
      allowed.isEmpty
      ? nil
      : LocalizedText(
        en: "known values: \(allowed.map(\.word).joined(separator: ", "))",
        fr: "valeurs connues : \(allowed.map(\.inFrench).joined(separator: ", "))")
    guard let nearest else { return all ?? .timeZones }
    guard let all else { return didYouMean(nearest.word) }
    return LocalizedText(
      en: "did you mean “\(nearest.word)”? \(all.english.capitalizedFirst)",
      fr: "vouliez-vous dire \(nearest.quotedInFrench) ? \(all.french.capitalizedFirst)")
  }

  fileprivate static let timeZones = LocalizedText(
    en: "write a region and a city, such as Europe/Paris, America/Montreal or Africa/Dakar, or UTC",
    fr: "écrivez une région et une ville, par exemple Europe/Paris, America/Montreal ou Africa/Dakar, ou bien UTC")
}

extension KnownWord {
  /// The French meaning, where the word does not already say it.
  private var meaning: String? { french.first.flatMap { $0 == word ? nil : $0 } }

  /// The word with its meaning: `draft (brouillon)`.
  fileprivate var inFrench: String { meaning.map { "\(word) (\($0))" } ?? word }

  fileprivate var quotedInFrench: LocalizedText {
    let quoted = LocalizedText(en: "“\(word)”", fr: "« \(word) »")
    return meaning.map { LocalizedText(en: "\(quoted)", fr: "\(quoted) (\($0))") } ?? quoted
  }
}
