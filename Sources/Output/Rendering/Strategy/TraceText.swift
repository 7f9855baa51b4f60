import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Strategy

extension StrategyOutput {
  /// One tree for each objective, then what leads nowhere.
  var traceText: String {
    guard !trace.branches.isEmpty else { return Self.noObjectives[language] + "\n" }
    var blocks = trace.branches.map { text(of: $0).joined(separator: "\n") }
    let orphans = orphanLines
    if !orphans.isEmpty {
      blocks.append(([style(.strong, Self.leadsNowhere[language])] + orphans).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What is said where nothing can be traced.
  public static let noObjectives = LocalizedText(
    en: "No objectives: declare them as `objectives:` in the answer to question 2 or M1.",
    fr: "Aucun objectif : déclarez-en avec `objectives:` dans la réponse à la question 2 ou M1.")
  static let leadsNowhere = LocalizedText(en: "What leads nowhere", fr: "Ce qui ne mène nulle part")

  private func text(of branch: StrategyTrace.Branch) -> [String] {
    let objective = branch.objective
    let title = objective.title?.value ?? objective.id?.value ?? ""
    let priority = objective.priority?.value.name
    let right = [objective.id?.value, priority?[language]].compactMap { $0 }.joined(separator: " · ")
    var nodes: [(StyledText, StyledText)] = branch.indicators.map(line)
    if nodes.isEmpty { nodes.append((StyledText(Self.noIndicator[language], .warning), StyledText())) }
    nodes += branch.messages.map { leaf in
      (named(leaf.item, Self.message), StyledText(Self.counts(leaf.counts)[language], .faint))
    }
    nodes += branch.pillars.map { leaf in
      (named(leaf.item, Self.pillar), StyledText(Self.counts(leaf.counts)[language], .faint))
    }
    let total = StyledText(Self.total(of: branch)[language], branch.counts.total == 0 ? .warning : .faint)
    nodes.append((StyledText(Self.posts[language], .strong), total))
    let lines = nodes.enumerated().map { index, node in
      let branch = StyledText(index == nodes.count - 1 ? "└ " : "├ ", .frame)
      return spread(branch + node.0, node.1).dressed(in: style)
    }
    return [spread(StyledText(title, .strong), StyledText(right, .faint)).dressed(in: style)] + lines
  }

  private func named(_ item: some Declaration, _ kind: LocalizedText) -> StyledText {
    StyledText(kind[language] + " ", .faint) + StyledText(item.title?.value ?? item.id?.value ?? "")
  }

  /// An indicator with its latest figure, how it moved, and the target.
  private func line(_ figures: IndicatorFigures) -> (StyledText, StyledText) {
    let left = named(figures.indicator, Self.indicator)
    guard let latest = figures.latest else {
      return (left, StyledText(Self.noFigure[language], .warning))
    }
    var right = StyledText(
      figures.isWorst ? LocalizedText(en: "at worst ", fr: "au pire ")[language] : "", .faint)
    right.append(Self.figure(latest.value)[language], .strong)
    if let previous = figures.previous, previous.value != latest.value {
      let isBetter = (latest.value < previous.value) == figures.wantsLess
      right.append(latest.value < previous.value ? " ↘" : " ↗", isBetter ? .success : .warning)
    }
    if let target = Self.target(of: figures) {
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
      LocalizedText(en: "of no objective", fr: "sans objectif"))
      + line(
        LocalizedText(en: "messages", fr: "messages"), ids(orphans.messages),
        LocalizedText(en: "that no post tells", fr: "qu’aucune publication ne porte"))
      + line(
        LocalizedText(en: "pillars", fr: "piliers"), ids(orphans.pillars),
        LocalizedText(en: "without a post", fr: "sans publication"))
      + line(
        LocalizedText(en: "posts", fr: "publications"), orphans.posts.map(\.id),
        LocalizedText(en: "of no objective", fr: "sans objectif"))
  }

  // MARK: Words

  static let indicator = LocalizedText(en: "indicator", fr: "indicateur")
  static let message = LocalizedText(en: "message", fr: "message")
  static let pillar = LocalizedText(en: "pillar", fr: "pilier")
  static let posts = LocalizedText(en: "posts", fr: "publications")
  /// What an objective lacks that has no indicator.
  public static let noIndicator = LocalizedText(en: "no indicator measures it", fr: "aucun indicateur ne le mesure")
  /// What an indicator lacks that was never read.
  public static let noFigure = LocalizedText(en: "no figure yet", fr: "pas encore de chiffre")

  /// Posts by how firm they are.
  public static func counts(_ counts: StrategyTrace.PostCounts) -> LocalizedText {
    self.counts(published: counts.published, ready: counts.ready, planned: counts.planned)
  }

  /// Posts by how firm they are: `4 out, 1 ready`.
  public static func counts(published: Int, ready: Int, planned: Int) -> LocalizedText {
    guard published + ready + planned > 0 else { return LocalizedText(en: "no post", fr: "aucune publication") }
    let parts: [LocalizedText] = [
      published > 0 ? LocalizedText(en: "\(published) out", fr: "\(published, "parue", "parues")") : nil,
      ready > 0 ? LocalizedText(en: "\(ready) ready", fr: "\(ready, "prête", "prêtes")") : nil,
      planned > 0 ? LocalizedText(en: "\(planned) planned", fr: "\(planned, "prévue", "prévues")") : nil,
    ].compactMap { $0 }
    return LocalizedText(
      en: "\(parts.map(\.english).joined(separator: ", "))", fr: "\(parts.map(\.french).joined(separator: ", "))")
  }

  /// The posts of an objective, with how many of them have figures.
  public static func total(of branch: StrategyTrace.Branch) -> LocalizedText {
    let counts = counts(branch.counts)
    guard branch.measuredPosts > 0 else { return counts }
    return LocalizedText(
      en: "\(counts.english), \(branch.measuredPosts) of them with figures",
      fr: "\(counts.french), dont \(branch.measuredPosts) avec leurs chiffres")
  }

  /// The target, to be read after a figure.
  public static func target(of figures: IndicatorFigures) -> LocalizedText? {
    figures.target.map { target in
      figures.wantsLess
        ? LocalizedText(en: "of at most \(figure(target))", fr: "sur \(figure(target)) au plus")
        : LocalizedText(en: "of \(figure(target))", fr: "sur \(figure(target))")
    }
  }

  /// A figure with one decimal at the most.
  static func figure(_ value: Double) -> LocalizedText {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e15 else { return LocalizedText(verbatim: "\(value)") }
    let whole = Int(tenths / 10)
    let rest = abs(Int(tenths) % 10)
    if rest == 0 { return LocalizedText(en: "\(whole)", fr: "\(whole)") }
    let sign = value < 0 && whole == 0 ? "-" : ""
    return LocalizedText(en: "\(sign)\(whole).\(rest)", fr: "\(sign)\(whole),\(rest)")
  }
}

extension Objective.Priority {
  /// The word in a heading.
  var name: LocalizedText { LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first ?? rawValue)") }
}
