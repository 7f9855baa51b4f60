import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Strategy
import Wording

extension StrategyText {
  /// A tree for each objective, then the items without a connection to an objective or a post; a sentence if there are no objectives.
  var traceText: String {
    guard !trace.branches.isEmpty else { return StrategyStrings.noObjectives[language] + "\n" }
    var blocks = trace.branches.map { text(of: $0).joined(separator: "\n") }
    let orphans = orphanLines
    if !orphans.isEmpty {
      blocks.append(([style(.strong, StrategyStrings.leadsNowhere[language])] + orphans).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(of branch: StrategyTrace.Branch) -> [String] {
    let objective = branch.objective
    let title = objective.title?.value ?? objective.id?.value ?? ""
    let priority = objective.priority?.value.name
    let right = [objective.id?.value, priority?[language]].compactMap { $0 }.joined(separator: " · ")
    var nodes: [(StyledText, StyledText)] = branch.indicators.map(line)
    if nodes.isEmpty { nodes.append((StyledText(StrategyStrings.noIndicator[language], .warning), StyledText())) }
    nodes += branch.messages.map { leaf in
      (named(leaf.item, StrategyStrings.message), StyledText(StrategyStrings.counts(leaf.counts)[language], .faint))
    }
    nodes += branch.pillars.map { leaf in
      (named(leaf.item, StrategyStrings.pillar), StyledText(StrategyStrings.counts(leaf.counts)[language], .faint))
    }
    let total = StyledText(StrategyStrings.total(of: branch)[language], branch.counts.total == 0 ? .warning : .faint)
    nodes.append((StyledText(StrategyStrings.posts[language], .strong), total))
    let lines = nodes.enumerated().map { index, node in
      let branch = StyledText(index == nodes.count - 1 ? "└ " : "├ ", .frame)
      return spread(branch + node.0, node.1).dressed(in: style)
    }
    return [spread(StyledText(title, .strong), StyledText(right, .faint)).dressed(in: style)] + lines
  }

  private func named(_ item: some Declaration, _ kind: LocalizedText) -> StyledText {
    StyledText(kind[language] + " ", .faint) + StyledText(item.title?.value ?? item.id?.value ?? "")
  }

  /// Returns the texts at the left and right ends of an indicator's line: its name; its latest reading with the trend, the target and the
  /// period.
  private func line(_ figures: IndicatorReadings) -> (StyledText, StyledText) {
    let left = named(figures.indicator, StrategyStrings.indicator)
    guard let latest = figures.latest else {
      return (left, StyledText(StrategyStrings.noFigure[language], .warning))
    }
    var right = StyledText(
      figures.isWorst ? LocalizedText(en: "worst channel: ", fr: "canal le moins bon : ")[language] : "", .faint)
    right.append(MetricsStrings.value(latest.value, of: figures.indicator)[language], .strong)
    if let previous = figures.previous, previous.value != latest.value {
      let isBetter = (latest.value < previous.value) == figures.wantsLess
      right.append(latest.value < previous.value ? " ↘" : " ↗", isBetter ? .success : .warning)
    }
    if let target = StrategyStrings.target(of: figures) {
      right.append(" " + target[language], .faint)
      right.append(figures.reachesTarget == true ? " ✓" : "", .success)
    }
    right.append("  \(latest.period)", .faint)
    return (left, right)
  }

  private var orphanLines: [String] {
    func line(_ kind: LocalizedText, _ items: [String], _ reason: LocalizedText) -> [String] {
      guard !items.isEmpty else { return [] }
      let shown = items.prefix(8).joined(separator: ", ") + (items.count > 8 ? "…" : "")
      let head = StyledText("  ") + StyledText("! ", .warning) + StyledText("\(kind[language]) ")
      let words = reason[language] + LocalizedText(en: ": \(shown)", fr: " : \(shown)")[language]
      return words.filled(to: min(style.width, 100) - head.width).enumerated().map { index, text in
        (index == 0 ? head.dressed(in: style) : String(repeating: " ", count: 4)) + text
      }
    }
    func ids(_ items: [some Declaration]) -> [String] { items.compactMap { $0.id?.value } }
    let orphans = trace.orphans
    return line(
      LocalizedText(en: "indicators", fr: "indicateurs"), ids(orphans.indicators),
      LocalizedText(en: "without an objective", fr: "sans objectif"))
      + line(
        LocalizedText(en: "messages", fr: "messages"), ids(orphans.messages),
        LocalizedText(en: "without a post", fr: "sans publication"))
      + line(
        LocalizedText(en: "pillars", fr: "piliers"), ids(orphans.pillars),
        LocalizedText(en: "without a post", fr: "sans publication"))
      + line(
        LocalizedText(en: "posts", fr: "publications"), orphans.posts.map(\.id),
        LocalizedText(en: "without an objective", fr: "sans objectif"))
  }
}
