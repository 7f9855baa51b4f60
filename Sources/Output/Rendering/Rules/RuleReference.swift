import Lint
import Presentation

/// The reference of all rules, as pages of the documentation: one with the list, and one for each category.
public enum RuleReference {
  public struct Page: Sendable {
    /// Below the folder of the documentation.
    public let path: String
    public let text: String
  }

  /// How to read the rules, and the list of them; then every rule with its examples.
  public static func pages(_ rules: [AnyRule]) -> [Page] {
    [index(rules)]
      + RuleCategory.allCases.map { category in page(of: category, rules.filter { $0.category == category }) }
  }

  private static func index(_ rules: [AnyRule]) -> Page {
    var text = introduction + "\n"
    for category in RuleCategory.allCases {
      text += "\n**[\(category.rawValue)](\(path(of: category)))**: \(category.summary)\n\n"
      text += list(rules.filter { $0.category == category }, on: path(of: category)) + "\n"
    }
    return Page(path: "rules.md", text: text + "\n" + commonGround)
  }

  private static func page(of category: RuleCategory, _ rules: [AnyRule]) -> Page {
    let head = """
      # Rules: \(category.rawValue)

      \(origin)

      What these rules look at: \(category.summary). How to read their examples is said with the [list of all rules](../rules.md).
      """
    return Page(
      path: path(of: category),
      text: head + "\n\n" + rules.map { RuleDocumentation.markdown($0, level: 2) }.joined(separator: "\n"))
  }

  private static func path(of category: RuleCategory) -> String { "rules/\(category.rawValue).md" }

  private static func list(_ rules: [AnyRule], on page: String) -> String {
    let rows = rules.map { rule -> [Markdown] in
      [
        "[\(rule.name)](\(page)#\(rule.name))\(rule.hasFix ? " ⚒" : "")",
        Markdown.markingCode(in: rule.severityPolicy.summary),
        Markdown.markingCode(in: rule.summary),
      ]
    }
    return Markdown.table(header: ["rule", "severity", "finds"], rows: rows).text
  }

  private static let origin =
    "<!-- Made from the declarations in Sources/Checks/Lint/Rules: change them, then run `make update`. -->"

  private static let introduction = """
    # Rules

    \(origin)

    What `edito lint` checks. `edito rule NAME` shows one of these in the terminal.

    The further a post is, the more is asked of it: “from review on” means that drafts are left in peace. Ideas and cancelled
    posts may be anything. A workspace sets severities and options in `edito.md`, and a document takes an exception where it
    needs one, with the reason:

    ```yaml
    lint:
      rules:
        posts-too-close: {minutes: 90}
        missing-objective: off
    ```

    ```markdown
    <!-- edito: allow duplicate-text — the reminder repeats the invitation on purpose -->
    ```

    The examples are the rules' own tests. `↓` stands before each place at which a rule fires and is no part of the file;
    `⟨E9⟩` stands for a byte that is not UTF-8, `␀` for a zero, and a line in parentheses for a picture or a video. Where no
    date is said, it is \(Example.usualToday). What an example refers to and does not show is in the
    [common ground](#common-ground). ⚒ has a fix.
    """

  private static var commonGround: String {
    let files = Example.commonGround.sorted { $0.key < $1.key }.map { path, text in
      "\n`\(path)`:\n\n````markdown\n\(text)\n````\n"
    }
    return "## common ground\n\nThe files that every example builds on.\n" + files.joined()
  }
}
