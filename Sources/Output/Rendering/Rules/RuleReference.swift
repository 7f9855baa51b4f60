import Lint
import Presentation

/// The reference of all rules, as a page of the documentation.
public enum RuleReference {
  /// The whole page: how to read it, the list, and every rule with its examples, by category.
  public static func markdown(_ rules: [AnyRule]) -> String {
    var text = introduction + "\n"
    let categories = RuleCategory.allCases.map { category in (category, rules.filter { $0.category == category }) }
    for (category, rules) in categories {
      text += "\n**[\(category.rawValue)](#\(category.rawValue))**: \(category.summary)\n\n" + list(rules) + "\n"
    }
    for (category, rules) in categories {
      text += "\n## \(category.rawValue)\n\nWhat these rules look at: \(category.summary).\n\n"
      text += rules.map { RuleDocumentation.markdown($0, level: 3) }.joined(separator: "\n")
    }
    return text + "\n" + commonGround
  }

  private static func list(_ rules: [AnyRule]) -> String {
    let rows = rules.map { rule -> [Markdown] in
      [
        "[\(rule.name)](#\(rule.name))\(rule.hasFix ? " ⚒" : "")", Markdown.markingCode(in: rule.gravity.summary),
        Markdown.markingCode(in: rule.summary),
      ]
    }
    return Markdown.table(header: ["rule", "severity", "finds"], rows: rows).text
  }

  private static let introduction = """
    # Rules

    <!-- Made from the declarations in Sources/Checks/Lint/Rules: change them, then run `make update`. -->

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
