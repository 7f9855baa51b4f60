import CivilTime
import Editorial
import Localization
import Presentation
import Strategy
import Wording

/// A layout of a strategy for a terminal.
struct StrategyText {
  private let output: StrategyOutput
  let style: Style

  init(output: StrategyOutput, style: Style) {
    self.output = output
    self.style = style
  }

  var overview: StrategyOverview { output.overview }
  var trace: StrategyTrace { output.trace }
  var language: Language { output.language }

  var text: String {
    switch output.view {
    case .overview: overviewText
    case .toDo: toDoText
    case .trace: traceText
    }
  }

  // MARK: The questions

  /// The questions of each framework, each with the declared and the missing facts below it, then the number of questions that need
  /// attention.
  private var overviewText: String {
    let heading = LocalizedText(
      en: "Strategy on \(DateNames.day(overview.today))", fr: "Stratégie au \(DateNames.day(overview.today))")
    var lines = [style(.strong, heading[language])]
    for section in overview.sections {
      lines += ["", self.heading(of: section)] + section.rows.flatMap(line)
    }
    let count = overview.toDo.count
    let end =
      count == 0
      ? LocalizedText(
        en: "Every question is answered, and every answer is current.",
        fr: "Chaque question a sa réponse, et tout est à jour.")
      : LocalizedText(
        en: "\(count, "question needs", "questions need") attention: edito strategy --missing",
        fr: "\(count, "question", "questions") à traiter : `edito strategy --missing`")
    return (lines + ["", style(count == 0 ? .success : .faint, end[language])]).joined(separator: "\n") + "\n"
  }

  private func heading(of section: StrategyOverview.Section) -> String {
    let count = LocalizedText(
      en: "\(section.answeredCount) of \(section.rows.count) answered",
      fr: "\(section.answeredCount, "réponse", "réponses") sur \(section.rows.count)")
    return spread(
      StyledText(section.framework.title[language], .strong), StyledText(count[language], .faint)
    ).dressed(in: style)
  }

  private func line(_ row: StrategyOverview.Row) -> [String] {
    let (mark, role) = (StrategyStrings.mark(row), row.role)
    let title = row.question.documentation[language]
    var right = StyledText(row.owner ?? "", .faint)
    if let review = row.review {
      let words =
        row.isStale
        ? LocalizedText(en: "review due \(ShortDates.day(review))", fr: "à réviser depuis le \(ShortDates.day(review))")
        : LocalizedText(en: "review by \(ShortDates.day(review))", fr: "à réviser le \(ShortDates.day(review))")
      right.append((right.isEmpty ? "" : " · ") + words[language], row.isStale ? .warning : .faint)
    }
    let left = StyledText("  ") + StyledText(mark, role) + StyledText(" \(title)", row.state == .answered ? nil : role)
    // On a narrow terminal, the owner and the date go below the title.
    let isTight = left.width + 2 + right.width > min(style.width, 100)
    var lines =
      isTight
      ? [left, StyledText("    ") + right].map { $0.truncated(to: style.width).dressed(in: style) }
      : [spread(left, right).dressed(in: style)]
    let indentation = "    " + String(repeating: " ", count: title.prefix { $0 != " " }.count + 1)
    let words = row.facts.map { StyledText($0.summary[language], .faint) } + row.missingFacts.map(missing)
    let separator = StyledText(" · ", .faint)
    lines += StyledText.flow(words, separator: separator, width: style.width, indentation: indentation.count)
      .map { $0.dressed(in: style) }
    return lines
  }

  private func missing(_ key: String) -> StyledText {
    StyledText(LocalizedText(en: "no `\(key):` declared", fr: "pas de `\(key):`")[language], .warning)
  }

  /// Returns a line of up to 100 columns with one text at each end. If they do not fit, the left text is cut; the right text is cut only
  /// if it takes more than half of the line.
  func spread(_ left: StyledText, _ right: StyledText) -> StyledText {
    let width = min(style.width, 100)
    let right = right.truncated(to: max(width / 2, width - left.width - 2))
    guard !right.isEmpty else { return left.truncated(to: width) }
    let left = left.truncated(to: width - right.width - 2)
    return left + StyledText(String(repeating: " ", count: width - left.width - right.width)) + right
  }

  // MARK: What to do next

  private var toDoText: String {
    let rows = overview.toDo
    guard !rows.isEmpty else { return style(.success, StrategyStrings.nothingToDo[language]) + "\n" }
    return rows.map { row in
      let (mark, role) = (StrategyStrings.mark(row), row.role)
      let title = StyledText("\(mark) ", role) + StyledText(row.question.documentation[language], .strong)
      return [spread(title, StyledText(StrategyStrings.state(row)[language], .faint)).dressed(in: style)]
        + row.question.purpose[language].filled(to: min(style.width, 100) - 2).map { "  \($0)" }
        + ["  " + style(.accent, "→") + " " + StrategyStrings.step(row)[language]]
    }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
