import Diagnostics
import Editorial
import FrontMatter
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
        """),
      .post("---\nstatus: draft\ncta: {↓text:Venez goûter, url: https://example.org}\n---\nDu pain frais 🥖\n"),
      .post("---\nstatus: draft\n↓canaux: [x]\n---\nDu pain frais à huit heures 🥖\n"),
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    document.problems.compactMap { problem in
      guard case .unknownKey(let key, let nearest, let known) = problem.kind else { return nil }
      if key.unicodeScalars.contains(where: NoBreakSpace.isOne) {
        return Finding(
          in: document, at: problem.range, .unknownKey(key), help: .noBreakSpace,
          fix: noBreakSpaceFix(key, known, at: document.place(problem.range)))
      }
      if let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon])) {
        return Finding(
          in: document, at: problem.range, .unknownKey(key), help: .spaceMissing(String(key[..<colon])),
          fix: spaceFix(key, colon, at: problem.range, in: document))
      }
      if nearest == nil, isRestOfText(problem.range, in: document) {
        return Finding(in: document, at: problem.range, .unknownKey(key), help: .quoteText)
      }
      return Finding(
        in: document, at: problem.range, .unknownKey(key),
        help: nearest.map(LocalizedText.didYouMean) ?? .knownKeys(known),
        fix: nearest.flatMap { fix(key, $0, at: document.place(problem.range)) })
    }
  }

  /// Safe only behind a key: before it, a no-break space may stand for an indentation.
  private func noBreakSpaceFix(_ key: String, _ known: [String], at place: Place) -> Fix? {
    let meant = String(String.UnicodeScalarView(key.unicodeScalars.filter { !NoBreakSpace.isOne($0) }))
    guard known.contains(meant), key.unicodeScalars.starts(with: meant.unicodeScalars) else { return nil }
    return Fix(edits: [Edit(replacing: place, with: meant)])
  }

  /// Only where the key is written as it reads, without quotes.
  private func spaceFix(_ key: String, _ colon: String.Index, at range: ByteRange, in document: Document) -> Fix? {
    guard document.source.text(in: range) == key else { return nil }
    let text = "\(key[..<colon]): \(key[key.index(after: colon)...])"
    return Fix(edits: [Edit(replacing: document.place(range), with: text)])
  }

  /// Whether a key between braces stands between a comma and the next one, without a value: as a text does that has a
  /// comma in it.
  private func isRestOfText(_ range: ByteRange, in document: Document) -> Bool {
    let bytes = document.source.bytes
    let before = bytes[..<range.lowerBound].last { $0 > 0x20 }
    let after = bytes[range.upperBound...].first { $0 > 0x20 }
    return before == 0x2C && (after == 0x2C || after == 0x7D)
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

  fileprivate static let noBreakSpace = LocalizedText(
    en: "there is a no-break space in this key: delete it, and indent with plain spaces",
    fr: "cette clé contient une espace insécable : supprimez-la, et faites les retraits avec des espaces ordinaires")

  fileprivate static func spaceMissing(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "write a space behind the colon: `\(key): …`", fr: "mettez une espace après le deux-points : `\(key): …`")
  }

  fileprivate static let quoteText = LocalizedText(
    en: "if it belongs to the text before the comma, put that whole text between quotes: `\"a, b\"`",
    fr: "si elle fait partie du texte avant la virgule, mettez tout ce texte entre guillemets droits : `\"a, b\"`")

  fileprivate static func knownKeys(_ keys: [String]) -> LocalizedText {
    LocalizedText(
      en: "keys known here: \(keys.joined(separator: ", ")); your own begin with x-",
      fr: "clés connues ici : \(keys.joined(separator: ", ")) ; les vôtres commencent par x-")
  }
}
