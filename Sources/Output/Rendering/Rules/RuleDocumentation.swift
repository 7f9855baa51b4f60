import Findings
import Lint
import Localization
import Presentation

/// Renders a rule's declaration: for the terminal, for the documentation, for other programs.
public enum RuleDocumentation {
  /// The rules by category.
  ///
  /// - Parameter wraps: whether summaries are filled to the width, as on a terminal; otherwise each rule has one line.
  public static func list(_ rules: [AnyRule], style: Style, wraps: Bool = false) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    var text = ""
    for category in RuleCategory.allCases {
      let members = rules.filter { $0.category == category }
      if members.isEmpty { continue }
      text +=
        (text.isEmpty ? "" : "\n") + style(.strong, category.rawValue) + style(.faint, "  \(category.summary)") + "\n"
      for rule in members {
        let severity = rule.severityPolicy.highest
        let mark =
          rule.severityPolicy.isOnDemand
          ? style(.faint, "off".fitted(to: 7)) : style.severity(severity, severity.key.fitted(to: 7))
        let indent = width + 15
        let lines = wraps ? rule.summary.filled(to: max(20, style.width - indent)) : [rule.summary]
        let summary = lines.joined(separator: "\n" + String(repeating: " ", count: indent))
        text += "  \(rule.name.fitted(to: width))  \(mark)  \(rule.hasFix ? "⚒" : " ") \(summary)\n"
      }
    }
    return text + "\n" + style(.faint, "⚒ has a fix · `edito rule NAME` explains one") + "\n"
  }

  /// A rule explained on a terminal.
  public static func text(_ rule: AnyRule, style: Style) -> String {
    var text =
      style(.strong, rule.name) + style(.faint, "  \(rule.category.rawValue) · \(rule.severityPolicy.summary)") + "\n"
    text += wrapped("Finds \(rule.summary).", style) + "\n"
    text += section("Why it is a fault", rule.rationale, style)
    text += section(
      "What to do", rule.remedy + (rule.hasFix ? " \(fixHint(of: rule))" : ""), style)
    if rule.severityPolicy.isOnDemand {
      text += section("Off by default", "To turn it on, write `lint: {rules: {\(rule.name): on}}` in edito.md.", style)
    }
    if !rule.options.isEmpty {
      let options = rule.options.map { "  \($0.key): \($0.defaultValue)   \($0.documentation)" }
      text += "\n" + style(.accent, "Options") + "\n" + options.joined(separator: "\n") + "\n"
    }
    for (title, examples) in [("Fires on", rule.failing), ("Is silent on", rule.passing)] {
      for example in examples {
        text += "\n" + style(.accent, title) + "\n"
        for file in example.files { text += style(.faint, "  \(file.path)") + "\n" + indented(file.text, style) }
      }
    }
    return text
  }

  private static func fixHint(of rule: AnyRule) -> String {
    "`edito lint --fix\(rule.isFixUnsafe ? " --unsafe-fixes" : "")` does it where only one answer is possible."
  }

  /// A rule explained in Markdown.
  ///
  /// - Parameter level: the level of its heading.
  public static func markdown(_ rule: AnyRule, level: Int = 2) -> String {
    var text = String(repeating: "#", count: level) + " \(rule.name)\n\n"
    text += "*\(rule.category.rawValue) · \(rule.severityPolicy.summary)*\n\nFinds \(rule.summary).\n\n"
    text += "**Why it is a fault.** \(flowing(rule.rationale))\n\n**What to do.** \(flowing(rule.remedy))\n"
    if rule.hasFix { text += "\n\(fixHint(of: rule))\n" }
    if rule.severityPolicy.isOnDemand {
      text += "\nTo turn it on, write `lint: {rules: {\(rule.name): on}}` in `edito.md`.\n"
    }
    if !rule.options.isEmpty {
      text += "\n| option | default | |\n|---|---|---|\n"
      text += rule.options.map { "| `\($0.key)` | \($0.defaultValue) | \($0.documentation) |\n" }.joined()
    }
    for (title, examples) in [("Fires on", rule.failing), ("Is silent on", rule.passing)] {
      for example in examples { text += markdown(example, titled: title) }
    }
    return text
  }

  private static func markdown(_ example: Example, titled title: String) -> String {
    let day = example.today == Example.usualToday ? "" : ", on \(example.today)"
    return example.files.enumerated().map { index, file in
      let lead = index == 0 ? "\(title) `\(file.path)`\(day)" : "with `\(file.path)`"
      return "\n\(lead):\n\n" + fenced(file)
    }.joined()
  }

  private static func fenced(_ file: Example.File) -> String {
    "````\(file.path.hasSuffix(".md") ? "markdown" : "")\n\(file.text.shown.trimmedEnd)\n````\n"
  }

  /// Rules for other programs.
  public static func json(_ rules: [AnyRule]) -> JSONValue {
    .document([
      (
        "rules",
        .array(
          rules.map { rule in
            .object([
              ("name", .string(rule.name)), ("category", .string(rule.category.rawValue)),
              ("severity", .string(rule.severityPolicy.highest.key)),
              ("onDemand", .bool(rule.severityPolicy.isOnDemand)),
              ("summary", .string(rule.summary)),
              ("rationale", .string(flowing(rule.rationale))), ("remedy", .string(flowing(rule.remedy))),
              ("fix", .bool(rule.hasFix)),
              (
                "options",
                .array(
                  rule.options.map {
                    .object([
                      ("key", .string($0.key)), ("default", .int($0.defaultValue)),
                      ("documentation", .string($0.documentation)),
                    ])
                  })
              ),
            ])
          })
      )
    ])
  }

  private static func flowing(_ text: String) -> String { text.replacing("\n", with: " ") }

  private static func section(_ title: String, _ body: String, _ style: Style) -> String {
    "\n" + style(.accent, title) + "\n" + wrapped(body, style, indent: "  ") + "\n"
  }

  private static func indented(_ text: String, _ style: Style) -> String {
    text.shown.trimmedEnd.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "  │ " + String(line).replacing("↓", with: style(.error, "↓")) + "\n"
    }.joined()
  }

  /// Fills lines with words, up to the terminal's width or a comfortable one.
  private static func wrapped(_ text: String, _ style: Style, indent: String = "") -> String {
    flowing(text).filled(to: min(style.width, 88) - indent.count).map { indent + $0 }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The text with a sign for the character that no terminal and no page can show.
  fileprivate var shown: String { replacing("\0", with: "␀") }
}
