import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct UnknownValue: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-value", .document, .always(.error),
    summary: LocalizedText(
      en: "a value not allowed for this key",
      fr: "une valeur que cette clé n’admet pas"),
    rationale: LocalizedText(
      en: "Edito treats a misspelt status or network as missing, and does not run the checks that depend on it.",
      fr: """
        Edito fait comme si un statut ou un réseau mal orthographié manquait, et ne fait pas les \
        vérifications qui en dépendent.
        """),
    remedy: LocalizedText(
      en: "Write one of the values that the finding lists.",
      fr: "Écrivez l’une des valeurs données par le constat."),
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

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let unknown = document.problems.compactMap(Unknown.init)
    guard !unknown.isEmpty else { return [] }
    var siblings = SiblingTexts(of: document)
    for value in unknown {
      if let nearest = value.nearest { siblings.want(nearest.word, at: value.range) }
    }
    return unknown.map { value in
      RuleFinding(
        in: document, at: value.range, .unknownValue(value.found, for: value.key),
        help: .choices(value.allowed, nearest: value.nearest), fix: value.fix(in: document, beside: siblings))
    }
  }
}

/// A word that its key does not allow.
private struct Unknown {
  let key: String
  let found: String
  let allowed: [KnownWord]
  let nearest: KnownWord?
  let range: ByteRange

  init?(_ problem: ReadIssue) {
    guard case .unknownValue(let key, let found, let allowed, let nearest) = problem.kind else { return nil }
    (self.key, self.found, self.allowed, self.nearest, range) = (key, found, allowed, nearest, problem.range)
  }

  /// Returns a fix if the word differs in a single letter or in capitals, and the list does not contain the correct word yet; otherwise
  /// `nil`.
  func fix(in document: Document, beside siblings: SiblingTexts) -> Fix? {
    guard let word = nearest?.word, Spelling.distance(found.lowercased(), word.lowercased()) <= 1,
      siblings.hasRoom(for: word, insteadOf: found, at: range)
    else { return nil }
    return Fix(edits: [Edit(replacing: document.place(range), with: word)])
  }
}

extension LocalizedText {
  fileprivate static func unknownValue(_ found: String, for key: String) -> LocalizedText {
    LocalizedText(en: "\(key) cannot be “\(found.excerpt)”", fr: "`\(key)` ne peut pas être « \(found.excerpt) »")
  }

  fileprivate static func choices(_ allowed: [KnownWord], nearest: KnownWord?) -> LocalizedText {
    // The list of time zones is too long to show.
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
  /// The French meaning; `nil` if the word is the same in French, or has no French name.
  private var meaning: String? { otherNames.first.flatMap { $0 == word ? nil : $0 } }

  /// The word with its meaning: `draft (brouillon)`.
  fileprivate var inFrench: String { meaning.map { "\(word) (\($0))" } ?? word }

  fileprivate var quotedInFrench: LocalizedText {
    let quoted = LocalizedText(en: "“\(word)”", fr: "« \(word) »")
    return meaning.map { LocalizedText(en: "\(quoted)", fr: "\(quoted) (\($0))") } ?? quoted
  }
}
