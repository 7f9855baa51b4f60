import Editorial
import Findings
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

struct UnknownKey: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-key", .document, .always(.error),
    summary: LocalizedText(
      en: "an unknown front matter key",
      fr: "une clé inconnue dans l’en-tête"),
    rationale: LocalizedText(
      en: "Edito ignores an unknown key, so the value of a misspelt key is lost.",
      fr: "Edito ignore une clé inconnue : la valeur d’une clé mal orthographiée est perdue."),
    exceptions: LocalizedText(
      en: """
        Keys that begin with `x-` are your own and are never reported. Programs that follow YAML 1.1 write \
        `true` for the key `on`. Edito reads it as `on`, with a warning.
        """,
      fr: """
        Les clés qui commencent par `x-` sont à vous et ne sont jamais signalées. Les programmes qui suivent \
        YAML 1.1 écrivent `true` pour la clé `on`. Edito la lit comme `on`, avec un avertissement.
        """),
    remedy: LocalizedText(
      en: "Correct the spelling, delete the line, or begin the key with `x-` to keep it as your own.",
      fr: "Corrigez l’orthographe, supprimez la ligne, ou faites commencer la clé par `x-` pour la garder."),
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
      .post("---\nstatus: approved\napproved: {by: ada, ↓true: 2026-11-22}\n---\nFresh bread at eight.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard !document.problems.isEmpty else { return [] }
    return rewritten(in: document) + misspelt(in: document)
  }

  private func rewritten(in document: Document) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .rewrittenKey(let found, let key) = problem.kind else { return nil }
      return RuleFinding(
        in: document, at: problem.range, .rewritten(found, key), help: .quoteKey(key),
        fix: Fix(edits: [Edit(replacing: document.place(problem.range), with: key)]), severity: .warning)
    }
  }

  private func misspelt(in document: Document) -> [RuleFinding] {
    let unknown = document.problems.compactMap { Unknown($0, in: document) }
    guard !unknown.isEmpty else { return [] }
    var siblings = SiblingTexts(of: document)
    for key in unknown {
      if let meant = key.slip.meant { siblings.want(meant, at: key.range) }
    }
    return unknown.map { key in
      RuleFinding(
        in: document, at: key.range, .unknownKey(key.name), help: key.help, fix: key.fix(in: document, beside: siblings)
      )
    }
  }
}

/// An unknown key, and the mistake that explains it.
private struct Unknown {
  enum Slip {
    case noBreakSpace(meant: String?)
    /// A colon without a space after it, at an index in the key.
    case colon(String.Index, meant: String)
    case misspelt(meant: String)
    /// The part of an unquoted text after a comma.
    case restOfText
    case unexplained(known: [String])

    var meant: String? {
      switch self {
      case .noBreakSpace(let meant): meant
      case .colon(_, let meant), .misspelt(let meant): meant
      case .restOfText, .unexplained: nil
      }
    }
  }

  let name: String
  let range: ByteRange
  let slip: Slip

  init?(_ problem: ReadIssue, in document: Document) {
    guard case .unknownKey(let name, let nearest, let known) = problem.kind else { return nil }
    (self.name, range) = (name, problem.range)
    if name.unicodeScalars.contains(where: NoBreakSpace.isOne) {
      let plain = String(String.UnicodeScalarView(name.unicodeScalars.filter { !NoBreakSpace.isOne($0) }))
      slip = .noBreakSpace(meant: known.contains(plain) ? plain : nil)
    } else if let colon = name.firstIndex(of: ":"), known.contains(String(name[..<colon])) {
      slip = .colon(colon, meant: String(name[..<colon]))
    } else if let nearest {
      slip = .misspelt(meant: nearest)
    } else {
      slip = Self.isRestOfText(problem.range, in: document) ? .restOfText : .unexplained(known: known)
    }
  }

  var help: LocalizedText {
    switch slip {
    case .noBreakSpace: .noBreakSpace
    case .colon(_, let meant): .spaceMissing(meant)
    case .misspelt(let meant): .didYouMean(meant)
    case .restOfText: .quoteText
    case .unexplained(let known): .knownKeys(known)
    }
  }

  /// Returns a fix if the mistake is certain, the intended key is not present yet, and no other key would be changed to it; otherwise
  /// `nil`.
  func fix(in document: Document, beside siblings: SiblingTexts) -> Fix? {
    guard let meant = slip.meant, let text = replacement(in: document),
      siblings.hasRoom(for: meant, insteadOf: name, at: range)
    else { return nil }
    return Fix(edits: [Edit(replacing: document.place(range), with: text)])
  }

  private func replacement(in document: Document) -> String? {
    switch slip {
    case .noBreakSpace(let meant):
      // A no-break space before a key may be meant as indentation.
      meant.flatMap { name.unicodeScalars.starts(with: $0.unicodeScalars) ? $0 : nil }
    case .colon(let colon, let meant):
      // Only for a key written without quotes.
      document.source.text(in: range) == name ? "\(meant): \(name[name.index(after: colon)...])" : nil
    case .misspelt(let meant):
      // Only for a key that differs in a single letter.
      Spelling.distance(name, meant) == 1 ? meant : nil
    case .restOfText, .unexplained: nil
    }
  }

  /// Whether a key in braces follows a comma and has no value, as the rest of an unquoted text with a comma would.
  private static func isRestOfText(_ range: ByteRange, in document: Document) -> Bool {
    let bytes = document.source.bytes
    let before = bytes[..<range.lowerBound].last { $0 > .space }
    let after = bytes[range.upperBound...].first { $0 > .space }
    return before == .comma && (after == .comma || after == .rightBrace)
  }
}

extension LocalizedText {
  fileprivate static func unknownKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "unknown key “\(key.excerpt)”", fr: "clé inconnue : « \(key.excerpt) »")
  }

  fileprivate static func rewritten(_ found: String, _ key: String) -> LocalizedText {
    LocalizedText(
      en: "another program wrote `\(found)` for the key `\(key)`; Edito reads it as `\(key)`",
      fr: "un autre programme a écrit `\(found)` pour la clé `\(key)` ; Edito la lit comme `\(key)`")
  }

  fileprivate static func quoteKey(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "write `\(key):`, or `\"\(key)\":` in quotes, which such programs do not change",
      fr: "écrivez `\(key):`, ou `\"\(key)\":` entre guillemets droits, que ces programmes ne changent pas")
  }

  fileprivate static let noBreakSpace = LocalizedText(
    en: "delete the no-break space in this key, and indent with plain spaces",
    fr: "supprimez l’espace insécable dans cette clé, et faites les retraits avec des espaces ordinaires")

  fileprivate static func spaceMissing(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "write a space after the colon: `\(key): …`", fr: "mettez une espace après le deux-points : `\(key): …`")
  }

  fileprivate static let quoteText = LocalizedText(
    en: "if it belongs to the text before the comma, put that whole text in quotes: `\"a, b\"`",
    fr: "si elle fait partie du texte avant la virgule, mettez tout ce texte entre guillemets droits : `\"a, b\"`")

  fileprivate static func knownKeys(_ keys: [String]) -> LocalizedText {
    LocalizedText(
      en: "known keys: \(keys.joined(separator: ", ")); your own begin with x-",
      fr: "clés connues : \(keys.joined(separator: ", ")) ; les vôtres commencent par x-")
  }
}
