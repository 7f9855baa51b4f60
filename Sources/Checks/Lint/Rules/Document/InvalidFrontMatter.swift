import Editorial
import Findings
import FrontMatter
import Localization
import Schema
import Snapshots

struct InvalidFrontMatter: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-front-matter", .document, .always(.error),
    summary: LocalizedText(
      en: "front matter that is not valid YAML, or an empty file",
      fr: "un en-tête qui n’est pas du YAML valide, ou un fichier vide"),
    rationale: LocalizedText(
      en: "Edito cannot read such a document, so it is missing from the calendar, the metrics and every check.",
      fr: """
        Edito ne peut pas lire ce document : il manque au calendrier, aux chiffres et à toutes les \
        vérifications.
        """),
    exceptions: LocalizedText(
      en: """
        Keys without a line `---` before or after them are reported, and so is front matter in TOML or JSON. \
        An empty file is a warning.
        """,
      fr: """
        Des clés sans ligne `---` avant ou après elles sont aussi signalées, de même qu’un en-tête en TOML \
        ou en JSON. Un fichier vide donne un avertissement.
        """),
    remedy: LocalizedText(
      en: """
        Correct what the finding shows. Usually a line is not aligned with the lines around it, or a value \
        with a colon or a special first character has no quotes. In `'…'`, an apostrophe ends the value: write \
        `"…"`.
        """,
      fr: """
        Corrigez ce que montre le constat. Le plus souvent, une ligne est mal alignée, ou une valeur qui \
        contient un deux-points ou commence par un caractère spécial n’est pas entre guillemets droits. Dans \
        `'…'`, une apostrophe ferme la valeur : écrivez `"…"`.
        """),
    passing: [
      .post(
        """
        ---
        title: "Bread: fresh from 7 o'clock"
        status: draft
        cta: {text: "50 % off, @bakery", url: https://example.org/bread}
        tags:
          - summer
          - "#bread"
        ---
        Fresh bread at eight.
        """),
      Example(["posts/README.md": "Posts: one file each.\n\n---\n\nNote: see the strategy first.\n"]),
      Example(["posts/README.md": "Posts go here, one file each.\n\n---\n\nSee the strategy first.\n"]),
    ],
    failing: [
      .post("---\ntitle: Bread↓: fresh from eight\nstatus: draft\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: ↓@bakery opens at eight\nstatus: draft\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: 'L'↓été au fournil'\nstatus: draft\n---\nDu pain frais à huit heures.\n"),
      .post("---\ntitle: ↓\"Bread\nstatus: draft\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ntags: ↓[summer, bread\n---\nFresh bread at eight.\n"),
      .post("---\ncta:\n↓\ttext: Come and see\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: Bread\n  ↓status: draft\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\n ↓channels: [x]\n language: en\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\n↓channels x, mastodon\n---\nFresh bread at eight.\n"),
      .post("↓---\nstatus: draft\n\nFresh bread at eight.\n"),
      .post("↓status: draft\n---\nFresh bread at eight.\n"),
      .post("↓———\nstatus: draft\n---\nFresh bread at eight.\n"),
      .post("\n↓---\nstatus: draft\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: ↓\"Bread\nstatus: draft\ncta: {text: \"Come\"}\n---\nFresh bread at eight.\n"),
      .post("---\ncta: {text: Bread ↓: fresh from eight}\n---\nFresh bread at eight.\n"),
      .post("---\n↓- status\n- draft\n---\nFresh bread at eight.\n"),
      .post("↓+++\ntitle = \"Rye 🥖\"\ndate = 2026-12-03\n+++\nFresh rye at eight.\n"),
      .post("↓{\n  \"title\": \"Rye\", \"tags\": [\"summer\", \"bread\"]\n}\n\nFresh rye at eight.\n"),
      .post("↓\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      switch problem.kind {
      case .invalidYAML(let reason):
        // The rule invalid-encoding reports null bytes everywhere.
        if reason == .controlCharacter, document.source.bytes[problem.range.indices].first == 0 { return nil }
        return RuleFinding(in: document, at: problem.range, reason.message, help: reason.help)
      case .unclosedFrontMatter:
        return RuleFinding(in: document, at: problem.range, .unclosed, help: .closeIt)
      case .unopenedFrontMatter:
        return RuleFinding(in: document, at: problem.range, .unopened, help: .openIt)
      case .foreignFrontMatter(let form, let yaml):
        return RuleFinding(in: document, at: problem.range, .foreign(form), help: .asYAML(yaml))
      case .invalidForeignFrontMatter(let form):
        return RuleFinding(in: document, at: problem.range, .notUnderstood(form), help: .correctOrConvert)
      case .emptyFile:
        return RuleFinding(
          in: document, at: problem.range, .empty, help: .fillOrDelete(document.kind), severity: .warning)
      case .notAMap(let found):
        return RuleFinding(in: document, at: problem.range, .notAMap(found), help: .writeKeys)
      case .tooManyValues(let limit):
        return RuleFinding(in: document, at: problem.range, .tooManyValues(limit), help: .writeFewer)
      default:
        return nil
      }
    }
  }
}

extension LocalizedText {
  fileprivate static let unclosed = LocalizedText(
    en: "this front matter has no closing `---` line", fr: "cet en-tête n’a pas de ligne `---` à la fin")

  fileprivate static let closeIt = LocalizedText(
    en: "add a `---` line after the last key", fr: "ajoutez une ligne `---` après la dernière clé")

  fileprivate static let unopened = LocalizedText(
    en: "this front matter does not begin with a `---` line",
    fr: "cet en-tête ne commence pas par une ligne `---`")

  fileprivate static let openIt = LocalizedText(
    en: "begin the file with a `---` line: three hyphens, with nothing before or above them",
    fr: "commencez le fichier par une ligne `---` : trois tirets courts, sans rien devant ni au-dessus")

  fileprivate static func foreign(_ form: ForeignFrontMatter.Form) -> LocalizedText {
    LocalizedText(
      en: "this front matter is \(form.rawValue), but Edito only reads YAML",
      fr: "cet en-tête est en \(form.rawValue), mais Edito ne lit que le YAML")
  }

  fileprivate static func notUnderstood(_ form: ForeignFrontMatter.Form) -> LocalizedText {
    LocalizedText(
      en: "from here, this front matter is not \(form.rawValue) that Edito can read",
      fr: "à partir d’ici, cet en-tête n’est pas du \(form.rawValue) qu’Edito sache lire")
  }

  fileprivate static let correctOrConvert = LocalizedText(
    en: "correct it, or convert the file to YAML", fr: "corrigez-le, ou convertissez le fichier en YAML")

  /// Returns a hint with the front matter as YAML, line by line; a general hint if there are no lines.
  fileprivate static func asYAML(_ yaml: String?) -> LocalizedText {
    let lines = yaml?.split(separator: "\n").map { "`\($0)`" } ?? []
    guard !lines.isEmpty else {
      return LocalizedText(
        en: "write it as YAML: one `key: value` per line, between two lines `---`",
        fr: "écrivez-le en YAML : une paire `clé: valeur` par ligne, entre deux lignes `---`")
    }
    let shown = lines.joined(separator: ", ")
    return LocalizedText(
      en: "write it as YAML, with these lines between two lines `---`: \(shown)",
      fr: "écrivez-le en YAML, avec ces lignes entre deux lignes `---` : \(shown)")
  }

  fileprivate static func notAMap(_ found: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "front matter must consist of keys and values, but this is \(found)",
      fr: "un en-tête se compose de clés et de valeurs, mais celui-ci est \(found)")
  }

  fileprivate static let empty = LocalizedText(en: "this file is empty", fr: "ce fichier est vide")

  fileprivate static func fillOrDelete(_ kind: DocumentKind?) -> LocalizedText {
    guard let kind, kind != .workspace else {
      return LocalizedText(
        en: "begin it with `edito: 1` between two lines `---`",
        fr: "commencez-le par `edito: 1` entre deux lignes `---`")
    }
    return LocalizedText(
      en: "write it or delete it; `edito new \(kind.rawValue)` creates one from a template",
      fr: "écrivez-le ou supprimez-le ; `edito new \(kind.rawValue)` en crée un à partir d’un modèle")
  }

  fileprivate static let writeKeys = LocalizedText(
    en: "write one `key: value` per line", fr: "écrivez une paire `clé: valeur` par ligne")

  fileprivate static func tooManyValues(_ limit: Int) -> LocalizedText {
    LocalizedText(
      en: "aliases expand this front matter to more than \(limit, "value", "values")",
      fr: "avec ses alias, cet en-tête compte plus de \(limit, "valeur", "valeurs")")
  }

  fileprivate static let writeFewer = LocalizedText(
    en: "write the values instead of aliases of aliases",
    fr: "écrivez les valeurs elles-mêmes plutôt que des alias d’alias")
}
