import Findings
import Lint
import Localization
import Presentation

/// The documentation of a rule in one language: for a terminal, for the pages of `docs/` and for other programs.
public struct RuleDocumentation {
  private let rule: AnyRule
  private let language: Language
  private let documentation: AnyRule.Documentation

  public init(_ rule: AnyRule, in language: Language) {
    self.rule = rule
    self.language = language
    documentation = rule.documentation
  }

  // MARK: Parts

  /// Returns the category, the severity and the former names, on one line.
  private func subtitle(quote: String = "") -> String {
    var parts = [quote + rule.category.rawValue + quote, rule.severityPolicy.summary[language]]
    if !rule.formerNames.isEmpty {
      let names = rule.formerNames.map { quote + $0 + quote }.joined(separator: ", ")
      parts.append(LocalizedText(en: "formerly \(names)", fr: "anciennement \(names)")[language])
    }
    return parts.joined(separator: " · ")
  }

  /// The sections that explain the rule, each with a title and a text that may have several paragraphs.
  private var sections: [(title: String, body: String)] {
    var sections = [
      (Self.whatItChecks, LocalizedText(verbatim: documentation.summary[language].capitalizedFirst + ".")),
      (Self.whyItMatters, documentation.rationale),
    ]
    if let exceptions = documentation.exceptions { sections.append((Self.exceptions, exceptions)) }
    if rule.skipsArchive { sections.append((Self.archive, Self.noArchive)) }
    sections.append((Self.howToFix, remedy))
    if rule.severityPolicy.isOnDemand { sections.append((Self.offByDefault, Self.howToTurnOn(rule.name))) }
    return sections.map { ($0[language], $1[language]) }
  }

  /// The remedy, with the command that applies it if there is a fix.
  private var remedy: LocalizedText {
    guard rule.hasFix else { return documentation.remedy }
    let options = rule.isFixUnsafe ? " --unsafe-fixes" : ""
    let hint = LocalizedText(
      en: "`edito lint --fix\(options)` does this if there is only one possible correction.",
      fr: "`edito lint --fix\(options)` s’en charge s’il n’y a qu’une correction possible.")
    return LocalizedText(
      en: "\(documentation.remedy)\n\n\(hint)", fr: "\(documentation.remedy)\n\n\(hint)")
  }

  /// The example workspaces of the rule, each with a title: first those with a finding, then those without.
  private var examples: [(title: String, example: Example)] {
    [(Self.finding, rule.failing), (Self.noFinding, rule.passing)].flatMap { title, examples in
      examples.map { (title[language], $0) }
    }
  }

  /// The explanation of the signs in the examples that are not part of the files; in French, also of the examples' language. `nil` without
  /// examples.
  private var exampleLegend: String? {
    let files = examples.flatMap(\.example.files)
    guard !files.isEmpty else { return nil }
    let text = files.map { $0.text(in: language).shown }.joined()
    var sentences = [Self.legendOfFiles]
    if text.contains("↓") { sentences.append(Self.legendOfMarks) }
    if text.contains(/⟨[^⟩]* × [0-9]+⟩/) { sentences.append(Self.legendOfRuns) }
    if text.contains(/⟨[0-9A-F]{2}⟩/) { sentences.append(Self.legendOfBytes) }
    if files.contains(where: { $0.media != nil }) { sentences.append(Self.legendOfMedia) }
    return sentences.map { $0[language] }.joined(separator: " ")
  }

  // MARK: Terminals

  /// Returns a list of rules, grouped by category.
  ///
  /// - Parameter wraps: whether summaries are wrapped to the width, as on a terminal; otherwise each rule takes one line.
  static func list(_ rules: [AnyRule], in language: Language, style: Style, wraps: Bool = false) -> String {
    let nameWidth = rules.map(\.name.count).max() ?? 0
    let severityWidth = Severity.allCases.map { $0.name[language].count }.max() ?? 0
    var text = ""
    for category in RuleCategory.allCases {
      let members = rules.filter { $0.category == category }
      if members.isEmpty { continue }
      text += (text.isEmpty ? "" : "\n") + style(.strong, category.rawValue)
      text += style(.faint, "  \(category.summary[language])") + "\n"
      for rule in members {
        let severity = rule.severityPolicy.highest
        let mark =
          rule.severityPolicy.isOnDemand
          ? style(.faint, off[language].fitted(to: severityWidth))
          : style.severity(severity, severity.name[language].fitted(to: severityWidth))
        let indent = nameWidth + severityWidth + 8
        let summary = rule.documentation.summary[language]
        let lines = wraps ? summary.filled(to: max(20, style.width - indent)) : [summary]
        let wrapped = lines.joined(separator: "\n" + String(repeating: " ", count: indent))
        text += "  \(rule.name.fitted(to: nameWidth))  \(mark)  \(rule.hasFix ? "⚒" : " ") \(wrapped)\n"
      }
    }
    return text + "\n" + style(.faint, legend[language]) + "\n"
  }

  /// Returns the explanation of the rule for a terminal.
  func text(in style: Style) -> String {
    var text = style(.strong, rule.name) + style(.faint, "  \(subtitle())") + "\n"
    for section in sections {
      text += "\n" + style(.accent, section.title) + "\n"
      text += wrapped(section.body, to: min(style.width, 88) - 2).map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }
    if !rule.options.isEmpty {
      text += "\n" + style(.accent, Self.options[language]) + "\n"
      for option in rule.options {
        text += "  \(option.key): \(option.defaultValue)   \(option.documentation[language])\n"
      }
    }
    if let legend = exampleLegend {
      let lines = legend.filled(to: min(style.width, 88) - 2).map { "  \($0)\n" }
      text += "\n" + style(.accent, Self.examplesTitle[language]) + "\n" + lines.joined()
    }
    for (title, example) in examples {
      text += "\n" + style(.accent, title) + "\n"
      for file in example.files {
        text += style(.faint, "  \(file.path)") + "\n" + indented(file.text(in: language), style)
      }
    }
    return text
  }

  /// Returns the lines of a text with paragraphs and list items, wrapped to a width.
  private func wrapped(_ text: String, to width: Int) -> [String] {
    text.flowing.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard line.hasPrefix("- ") else { return line.isEmpty ? [""] : String(line).filled(to: width) }
      return String(line).filled(to: width, indentation: 2).enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
  }

  private func indented(_ text: String, _ style: Style) -> String {
    text.shown.trimmedEnd.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "  │ " + String(line).replacing("↓", with: style(.error, "↓")) + "\n"
    }.joined()
  }

  // MARK: Pages

  /// Returns the explanation of the rule as Markdown.
  ///
  /// - Parameter level: the level of the rule's heading.
  public func markdown(level: Int = 2) -> String {
    var text = String(repeating: "#", count: level) + " \(rule.name)\n\n*\(subtitle(quote: "`"))*\n"
    for section in sections {
      let title = "**\(section.title)\(LocalizedText.colon[language])**"
      let body = section.body.flowing
      text += "\n" + title + (body.hasPrefix("- ") ? "\n\n" : " ") + body + "\n"
    }
    if !rule.options.isEmpty {
      let header = [Self.option, Self.defaultValue, Self.meaning].map { Markdown.markingCode(in: $0[language]).text }
      text += "\n| \(header.joined(separator: " | ")) |\n|---|---|---|\n"
      for option in rule.options {
        text += "| `\(option.key)` | \(option.defaultValue) | \(option.documentation[language]) |\n"
      }
    }
    return text + examples.map { markdown($0.example, titled: $0.title) }.joined()
  }

  private func markdown(_ example: Example, titled title: String) -> String {
    let today = example.today
    let day = today == Example.usualToday ? "" : LocalizedText(en: ", on \(today)", fr: ", au \(today)")[language]
    return example.files.enumerated().map { index, file in
      let lead = index == 0 ? "\(title) `\(file.path)`\(day)" : "\(Self.with[language]) `\(file.path)`"
      return "\n\(lead)\(LocalizedText.colon[language])\n\n" + fenced(file)
    }.joined()
  }

  private func fenced(_ file: Example.File) -> String {
    "````\(file.path.hasSuffix(".md") ? "markdown" : "")\n\(file.text(in: language).shown.trimmedEnd)\n````\n"
  }

  // MARK: Programs

  /// Returns rules as JSON for other programs.
  static func json(_ rules: [AnyRule], in language: Language) -> JSONValue {
    .document([("rules", .array(rules.map { RuleDocumentation($0, in: language).json }))])
  }

  private var json: JSONValue {
    .object([
      ("name", .string(rule.name)), ("formerNames", .array(rule.formerNames.map { .string($0) })),
      ("category", .string(rule.category.rawValue)), ("severity", .string(rule.severityPolicy.highest.key)),
      ("onDemand", .bool(rule.severityPolicy.isOnDemand)),
      ("summary", .string(documentation.summary[language])),
      ("rationale", .string(documentation.rationale[language].flowing)),
      ("exceptions", documentation.exceptions.map { .string($0[language].flowing) } ?? .null),
      ("remedy", .string(documentation.remedy[language].flowing)),
      ("skipsArchive", .bool(rule.skipsArchive)), ("fix", .bool(rule.hasFix)),
      (
        "options",
        .array(
          rule.options.map {
            .object([
              ("key", .string($0.key)), ("default", .int($0.defaultValue)),
              ("documentation", .string($0.documentation[language])),
            ])
          })
      ),
    ])
  }
}

extension RuleDocumentation {
  private static let whatItChecks = LocalizedText(en: "What it checks", fr: "Ce que la règle signale")
  private static let whyItMatters = LocalizedText(en: "Why it matters", fr: "Pourquoi c’est important")
  private static let exceptions = LocalizedText(
    en: "Conditions and exceptions", fr: "Conditions et exceptions")
  private static let archive = LocalizedText(en: "Archive", fr: "Archives")
  private static let noArchive = LocalizedText(
    en: "Posts that were published before the day in `since:` (in `edito.md`) are not checked.",
    fr: "Les publications parues avant le jour indiqué par `since:` (dans `edito.md`) ne sont pas vérifiées.")
  private static let howToFix = LocalizedText(en: "How to fix it", fr: "Comment corriger")
  private static let offByDefault = LocalizedText(en: "Off by default", fr: "Désactivée par défaut")
  private static let off = LocalizedText(en: "off", fr: "désactivée")
  private static let options = LocalizedText(en: "Options", fr: "Options")
  private static let option = LocalizedText(en: "option", fr: "option")
  private static let defaultValue = LocalizedText(en: "default", fr: "par défaut")
  private static let meaning = LocalizedText(en: "meaning", fr: "sens")
  private static let finding = LocalizedText(en: "Finding in", fr: "Constat dans")
  private static let noFinding = LocalizedText(en: "No finding in", fr: "Aucun constat dans")
  private static let with = LocalizedText(en: "with", fr: "avec")
  private static let examplesTitle = LocalizedText(en: "Examples", fr: "Exemples")
  private static let legendOfFiles = LocalizedText(
    en: "Each example is a small workspace, and shows whether the rule reports a finding.",
    fr: """
      Chaque exemple est un petit espace de travail, et montre si la règle donne un constat. Les textes y sont souvent en anglais.
      """)
  private static let legendOfMarks = LocalizedText(
    en: "↓ marks each place with a finding; it is not part of the file.",
    fr: "↓ marque chaque endroit qui donne un constat ; ce signe ne fait pas partie du fichier.")
  private static let legendOfRuns = LocalizedText(
    en: "⟨a\u{A0}×\u{A0}281⟩ stands for “a”, written 281 times.",
    fr: "⟨a\u{A0}×\u{A0}281⟩ remplace « a », écrit 281 fois.")
  private static let legendOfBytes = LocalizedText(
    en: "⟨E9⟩ is a byte that is not valid UTF-8.", fr: "⟨E9⟩ est un octet qui n’est pas de l’UTF-8.")
  private static let legendOfMedia = LocalizedText(
    en: "A line in parentheses describes a media file.", fr: "Une ligne entre parenthèses décrit un média.")
  private static let legend = LocalizedText(
    en: "⚒ can be fixed automatically · `edito rule NAME` explains a rule",
    fr: "⚒ correction automatique possible · `edito rule NOM` explique une règle")

  private static func howToTurnOn(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "To turn it on, write `lint: {rules: {\(name): on}}` in `edito.md`.",
      fr: "Pour l’activer, écrivez `lint: {rules: {\(name): on}}` dans `edito.md`.")
  }
}

extension LocalizedText {
  fileprivate static let colon = LocalizedText(en: ":", fr: " :")
}

extension String {
  /// The text with its line ends as spaces, except those that separate paragraphs and list items. Line ends at the end are removed.
  fileprivate var flowing: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 {
        let isNew = line.isEmpty || lines[index - 1].isEmpty || line.hasPrefix("- ")
        text += isNew ? "\n" : " "
      }
      text += line
    }
    return text.trimmedEnd
  }

  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The text as terminals and pages can show it: each null character is replaced by a visible one, and each long run of equal characters
  /// or short words by one of them and their number: `⟨a × 281⟩`.
  fileprivate var shown: String {
    replacing("\0", with: "␀").split(separator: "\n", omittingEmptySubsequences: false).map { $0.withShortRuns }
      .joined(separator: "\n")
  }
}

extension Substring {
  /// The length in characters from which a run is replaced, and the longest part that it may repeat.
  private static let (shortestRun, longestPart) = (60, 6)

  /// The line with each long run of equal parts as one part and the number of parts.
  fileprivate var withShortRuns: String {
    guard count >= Self.shortestRun else { return String(self) }
    let characters = Array(self)
    var text = ""
    var index = 0
    while index < characters.count {
      guard characters[index] != " ", let run = Self.run(in: characters[index...]) else {
        text.append(characters[index])
        index += 1
        continue
      }
      let part = characters[index..<index + run.part]
      text += part.last == " " ? "⟨\(String(part.dropLast())) × \(run.count)⟩ " : "⟨\(String(part)) × \(run.count)⟩"
      index += run.part * run.count
    }
    return text
  }

  /// Returns the length of a part that is repeated at the start of some characters, and the number of repetitions; `nil` without a long run.
  private static func run(in characters: ArraySlice<Character>) -> (part: Int, count: Int)? {
    for part in 1...longestPart where characters.count >= shortestRun {
      let first = characters.prefix(part)
      var count = 1
      while characters.dropFirst(part * count).starts(with: first) { count += 1 }
      if part * count >= shortestRun { return (part, count) }
    }
    return nil
  }
}
