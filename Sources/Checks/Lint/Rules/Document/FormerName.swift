import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Reports rules and keys that are written under a former name. The engine finds the rules; this rule itself finds the keys.
struct FormerName: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "former-name", .document, .always(.info),
    summary: LocalizedText(
      en: "a rule or key written under its former name",
      fr: "une règle ou une clé désignée par son ancien nom"),
    rationale: LocalizedText(
      en: """
        The former name still works, but the documentation, `edito rule` and the JSON Schemas only show the current one.
        """,
      fr: """
        L’ancien nom fonctionne encore, mais la documentation, `edito rule` et les schémas JSON ne montrent que le nouveau.
        """),
    exceptions: LocalizedText(
      en:
        "If both names are present, the current one counts and the former one is ignored. There is no automatic fix then.",
      fr:
        "Si les deux noms sont présents, seul le nouveau est lu, et l’ancien est ignoré. Il n’y a alors pas de correction automatique."
    ),
    remedy: LocalizedText(
      en: "Replace the former name with the current one.",
      fr: "Remplacez l’ancien nom par le nouveau."),
    hasFix: true,
    passing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {text-lost-to-yaml: warning}}\n---\n"])
    ],
    failing: [
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {↓lost-text: warning}}\n---\n"]),
      Example(["edito.md": "---\nedito: 1\nlint: {rules: {↓lost-text: off, text-lost-to-yaml: warning}}\n---\n"]),
      Example(["edito.md": "---\nedito: 1\n↓review: required\n---\n"]),
      Example(["edito.md": "---\nedito: 1\n↓review: optional\napproval: required\n---\n"]),
      Example(["processes/crisis.md": "---\nowner: ada\n↓review: 2027-06-30\n---\n1. Ask Ada.\n"]),
      .post(
        "---\nstatus: draft\ntitle: Bread #1 # edito: allow ↓lost-text — a comment, on purpose\n---\nFresh bread.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .formerKey(let former, let key, let current) = problem.kind else { return nil }
      return Self.finding(
        aboutKey: former, now: key, in: document, at: problem.range, isAlsoCurrent: current != nil)
    }
  }

  /// Returns a finding about a rule, for the engine.
  ///
  /// - Parameter isAlsoCurrent: whether the current name is present as well, which rules out a fix.
  static func finding(
    aboutRule former: String, now current: String, at place: Place, isAlsoCurrent: Bool = false
  ) -> Finding {
    Finding(
      rule: declaration.name, category: declaration.category.rawValue, severity: declaration.severityPolicy.highest,
      place: place, message: .renamedRule(former, current), help: help(current, isAlsoCurrent),
      fix: isAlsoCurrent ? nil : Fix(edits: [Edit(replacing: place, with: current)]))
  }

  /// Returns a finding about a key of the front matter.
  ///
  /// - Parameter isAlsoCurrent: whether the current key is present as well, which rules out a fix.
  static func finding(
    aboutKey former: String, now current: String, in document: Document, at range: ByteRange, isAlsoCurrent: Bool
  ) -> RuleFinding {
    RuleFinding(
      in: document, at: range, .renamedKey(former, current), help: help(current, isAlsoCurrent),
      fix: isAlsoCurrent ? nil : Fix(edits: [Edit(replacing: name(at: range, in: document), with: current)]))
  }

  /// Returns the place of a key without its quotation marks. They are kept, because `{"review":required}` would not be a map without them.
  private static func name(at range: ByteRange, in document: Document) -> Place {
    let first = document.source.bytes[range.lowerBound]
    let isQuoted = first == .quotationMark || first == .apostrophe
    return document.place(isQuoted ? ByteRange(range.lowerBound + 1, range.upperBound - 1) : range)
  }

  private static func help(_ current: String, _ isAlsoCurrent: Bool) -> LocalizedText {
    isAlsoCurrent ? .delete(current) : .write(current)
  }
}

extension LocalizedText {
  /// Returns a notice such as `rule “lost-text” is now called “text-lost-to-yaml”`, for findings and commands.
  public static func renamedRule(_ former: String, _ current: String) -> LocalizedText {
    LocalizedText(
      en: "rule “\(former)” is now called “\(current)”",
      fr: "la règle « \(former) » s’appelle désormais « \(current) »")
  }

  fileprivate static func renamedKey(_ former: String, _ current: String) -> LocalizedText {
    LocalizedText(
      en: "key “\(former)” is now called “\(current)”",
      fr: "la clé « \(former) » s’appelle désormais « \(current) »")
  }

  fileprivate static func write(_ current: String) -> LocalizedText {
    LocalizedText(en: "write `\(current)`", fr: "écrivez `\(current)`")
  }

  fileprivate static func delete(_ current: String) -> LocalizedText {
    LocalizedText(
      en: "delete it: `\(current)` is present as well, and only that one counts",
      fr: "supprimez-la : `\(current)` est présente aussi, et elle seule compte")
  }
}
