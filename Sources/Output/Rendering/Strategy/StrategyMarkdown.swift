import CivilTime
import Editorial
import Localization
import Presentation
import Strategy
import Wording

extension StrategyOutput {
  /// The requested view as Markdown.
  var markdown: String {
    switch view {
    case .overview: overviewMarkdown
    case .toDo: toDoMarkdown
    case .trace: traceMarkdown
    }
  }

  private var overviewMarkdown: String {
    let header = [
      LocalizedText(en: "Question", fr: "Question"), LocalizedText(en: "Status", fr: "Statut"),
      LocalizedText(en: "Owner", fr: "Responsable"), LocalizedText(en: "Review by", fr: "À réviser le"),
      LocalizedText(en: "Declares", fr: "Déclare"),
    ].map { $0[language] }
    return overview.sections.map { section in
      let rows = section.rows.map { row -> [Markdown] in
        [
          row.document.map { Markdown.link(row.question.documentation[language], toPath: $0.path) }
            ?? Markdown.escaped(row.question.documentation[language]),
          Markdown.escaped(StrategyStrings.name(row)[language]), Markdown.escaped(row.owner ?? ""),
          Markdown.escaped(row.review.map { DateNames.day($0)[language] } ?? ""),
          Markdown.escaped(row.facts.map { $0.summary[language] }.joined(separator: ", ")),
        ]
      }
      return "## \(section.framework.title[language])\n\n" + Markdown.table(header: header, rows: rows) + "\n"
    }.joined(separator: "\n").text
  }

  private var toDoMarkdown: String {
    guard !overview.toDo.isEmpty else {
      return Markdown.markingCode(in: StrategyStrings.nothingToDo[language]).text + "\n"
    }
    let items = overview.toDo.map { row -> Markdown in
      let title = row.question.documentation[language]
      let name = row.document.map { Markdown.link(title, toPath: $0.path) } ?? Markdown.escaped(title)
      let step =
        row.document == nil
        ? LocalizedText(verbatim: "`\(StrategyStrings.step(row)[language])`") : StrategyStrings.step(row)
      return "**\(name)** (\(StrategyStrings.state(row)[language])) — \(row.question.purpose[language])"
        + " → \(Markdown.markingCode(in: step[language]))"
    }
    return Markdown.list(items).text + "\n"
  }

  private var traceMarkdown: String {
    guard !trace.branches.isEmpty else {
      return Markdown.markingCode(in: StrategyStrings.noObjectives[language]).text + "\n"
    }
    return trace.branches.map { branch -> Markdown in
      let title = branch.objective.title?.value ?? branch.objective.id?.value ?? ""
      var items = branch.indicators.map { figures in
        let name = figures.indicator.title?.value ?? figures.indicator.id?.value ?? ""
        guard let latest = figures.latest else {
          return Self.item(StrategyStrings.indicator, name, StrategyStrings.noFigure[language], language)
        }
        let target = StrategyStrings.target(of: figures).map { " " + $0[language] } ?? ""
        return Self.item(
          StrategyStrings.indicator, name,
          "\(MetricsStrings.value(latest.value, of: figures.indicator)[language])\(target) (\(latest.period))", language
        )
      }
      if branch.indicators.isEmpty { items.append(Markdown.markingCode(in: StrategyStrings.noIndicator[language])) }
      items +=
        branch.messages.map { item($0, StrategyStrings.message) }
        + branch.pillars.map { item($0, StrategyStrings.pillar) }
      items.append(Self.item(StrategyStrings.posts, "", StrategyStrings.total(of: branch)[language], language))
      return "## \(title)\n\n" + Markdown.list(items) + "\n"
    }.joined(separator: "\n").text
  }

  private func item<Item: Declaration>(_ leaf: StrategyTrace.Leaf<Item>, _ kind: LocalizedText) -> Markdown {
    let title = leaf.item.title?.value ?? leaf.item.id?.value ?? ""
    return Self.item(kind, title, StrategyStrings.counts(leaf.counts)[language], language)
  }

  private static func item(_ kind: LocalizedText, _ title: String, _ words: String, _ language: Language) -> Markdown {
    let name = kind[language] + (title.isEmpty ? "" : " \(title)")
    return Markdown.escaped(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)")[language])
  }
}
