import Lint
import Localization
import Presentation

/// The reference of all rules in one language, as pages of the documentation: one page with the list, and one for each category.
public struct RuleReference {
  public struct Page: Sendable {
    /// The path relative to `docs/`.
    public let path: String
    public let text: String
  }

  private let rules: [AnyRule]
  private let language: Language

  public init(_ rules: [AnyRule], in language: Language) {
    self.rules = rules
    self.language = language
  }

  /// The page with the list of rules and an explanation of severities, settings and examples, followed by a page for each category.
  public var pages: [Page] { [index] + RuleCategory.allCases.map(page) }

  private var index: Page {
    var text = introduction + "\n"
    for category in RuleCategory.allCases {
      let path = path(of: category, in: language)
      let heading = LocalizedText(
        en: "**[\(category.rawValue)](\(path))**: \(category.summary)",
        fr: "**[\(category.rawValue)](\(path))** : \(category.summary)")
      text += "\n\(heading[language])\n\n" + list(of: category, on: path) + "\n"
    }
    return Page(path: "rules\(suffix(language)).md", text: text + "\n" + commonGround)
  }

  private func page(of category: RuleCategory) -> Page {
    let title = LocalizedText(en: "Rules: `\(category.rawValue)`", fr: "Règles : `\(category.rawValue)`")
    let other = language == .english ? Language.french : .english
    let otherPage = "\(category.rawValue)\(suffix(other)).md"
    let links = LocalizedText(
      en: """
        [All rules](../rules.md) · [How to read the examples](../rules.md#how-to-read-the-examples) · [En français](\(otherPage))
        """,
      fr: """
        [Toutes les règles](../rules.fr.md) · [Comment lire les exemples](../rules.fr.md#comment-lire-les-exemples) · \
        [In English](\(otherPage))
        """)
    let head = """
      # \(title[language])

      \(origin)

      \(category.summary[language].capitalizedFirst).

      \(links[language])
      """
    let members = rules.filter { $0.category == category }
    let texts = members.map { RuleDocumentation($0, in: language).markdown() }
    return Page(path: path(of: category, in: language), text: head + "\n\n" + texts.joined(separator: "\n"))
  }

  private func path(of category: RuleCategory, in language: Language) -> String {
    "rules/\(category.rawValue)\(suffix(language)).md"
  }

  private func suffix(_ language: Language) -> String { language == .french ? ".fr" : "" }

  private func list(of category: RuleCategory, on page: String) -> String {
    let rows = rules.filter { $0.category == category }.map { rule -> [Markdown] in
      [
        "[\(rule.name)](\(page)#\(rule.name))\(rule.hasFix ? " ⚒" : "")",
        Markdown.markingCode(in: rule.severityPolicy.summary[language]),
        Markdown.markingCode(in: rule.documentation.summary[language]),
      ]
    }
    return Markdown.table(header: Self.header.map { $0[language] }, rows: rows).text
  }

  private var origin: String { "<!-- \(Self.origin[language]) -->" }

  private var introduction: String {
    """
    # \(Self.title[language])

    \(origin)

    \(Self.introduction[language])
    """
  }

  private var commonGround: String {
    let files = Example.commonGround.sorted { $0.key < $1.key }.map { path, text in
      let lead = LocalizedText(en: "`\(path)`:", fr: "`\(path)` :")
      return "\n\(lead[language])\n\n````markdown\n\(text)\n````\n"
    }
    return Self.commonGround[language] + "\n" + files.joined()
  }
}

extension RuleReference {
  private static let title = LocalizedText(en: "Rules", fr: "Les règles")
  private static let origin = LocalizedText(
    en: "Made from the declarations in Sources/Checks/Lint/Rules: change them, then run `make update`.",
    fr: "Page produite d’après les déclarations de Sources/Checks/Lint/Rules : modifiez-les, puis lancez `make update`."
  )
  private static let header = [
    LocalizedText(en: "rule", fr: "règle"), LocalizedText(en: "severity", fr: "gravité"),
    LocalizedText(en: "what it reports", fr: "ce qu’elle signale"),
  ]

  private static let introduction = LocalizedText(
    en: """
      `edito lint` checks these rules. `edito rule NAME` explains one of them in the terminal.
      [En français](rules.fr.md)

      ## Severities

      An error makes `edito lint` fail; a warning or an info does not. You can change this with `fail-on` or `--fail-on`.
      Many rules apply to a post from a given status on: a rule “from review on” skips ideas, drafts and cancelled posts.
      ⚒ marks the rules with an automatic fix.

      You set severities and options in `edito.md`:

      ```yaml
      lint:
        rules:
          posts-too-close: {minutes: 90}
          missing-objective: off
      ```

      A document can suppress a rule. Give the reason; without it, the suppression has no effect:

      ```markdown
      <!-- edito: allow duplicate-text — the reminder repeats the invitation on purpose -->
      ```

      A rule's former names are still accepted, and `edito lint --fix` replaces them.

      ## How to read the examples

      The examples are also the rules' tests.

      - `↓` marks each place with a finding. It is not part of the file.
      - `⟨E9⟩` is a byte that is not valid UTF-8, and `␀` is a null byte.
      - `⟨a × 281⟩` stands for “a”, written 281 times.
      - A line in parentheses describes a picture or a video.
      - The current date is \(Example.usualToday) unless another one is given.
      - Ids that an example does not declare come from the [common files](#common-files).
      """,
    fr: """
      `edito lint` vérifie ces règles. `edito rule NOM` explique l’une d’elles dans le terminal.
      [In English](rules.md)

      ## La gravité des constats

      Une erreur fait échouer `edito lint` ; un avertissement ou une remarque, non, sauf si `fail-on` ou `--fail-on` le demande.
      Beaucoup de règles ne s’appliquent à une publication qu’à partir d’un certain statut : une règle « dès la relecture » ignore
      les idées, les brouillons et les publications annulées. ⚒ signale les règles qui ont une correction automatique.

      La gravité et les options se règlent dans `edito.md` :

      ```yaml
      lint:
        rules:
          posts-too-close: {minutes: 90}
          missing-objective: off
      ```

      Un document peut faire exception à une règle. Donnez la raison ; sans elle, l’exception est sans effet :

      ```markdown
      <!-- edito: allow duplicate-text — le rappel répète exprès l’invitation -->
      ```

      Les anciens noms d’une règle restent acceptés, et `edito lint --fix` les remplace.

      ## Comment lire les exemples

      Les exemples servent aussi de tests aux règles.

      - `↓` marque chaque endroit qui donne un constat. Ce signe ne fait pas partie du fichier.
      - `⟨E9⟩` est un octet qui n’est pas de l’UTF-8, et `␀` un octet nul.
      - `⟨a × 281⟩` remplace « a », écrit 281 fois.
      - Une ligne entre parenthèses décrit une image, une vidéo ou un son.
      - La date du jour est \(Example.usualToday), sauf indication contraire.
      - Les identifiants qu’un exemple ne déclare pas viennent des [fichiers communs](#fichiers-communs).
      """)

  private static let commonGround = LocalizedText(
    en: "## Common files\n\nEvery example includes these files.",
    fr: "## Fichiers communs\n\nTous les exemples contiennent ces fichiers.")
}
