import CivilTime
import Editorial
import Localization
import Metrics
import Schema
import Strategy
import Wording

/// The page of the strategy: the questions with the status of their answers, and the paths from each objective to posts and
/// readings.
struct StrategyPage: SitePage {
  var path: String { Section.strategy.path }
  var section: Section { .strategy }

  func title(_ context: SiteContext) -> String { Section.strategy.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let overview = StrategyOverview(context.snapshot)
    let trace = StrategyTrace(context.snapshot)
    let rows = overview.sections.flatMap(\.rows)
    let hasBegun = rows.contains { $0.state != .missing }
    let gaps = TraceGaps.all(of: trace, context)
    return PageContent(
      main: context.templates.render(
        "strategy",
        [
          "title": title(context), "hasBegun": hasBegun, "summary": StrategyPageStrings.summary(rows)[context.language],
          "sections": overview.sections.map { section($0, context) },
          "lanes": lanes(of: trace, context), "hasLanes": !trace.branches.isEmpty,
          "noObjectivesHTML": HTML(markingCodeIn: StrategyStrings.noObjectives[context.language]),
          "lacks": gaps, "hasLacks": !gaps.isEmpty,
        ]))
  }

  // MARK: Questions

  private func section(_ section: StrategyOverview.Section, _ context: SiteContext) -> View {
    [
      "id": "q-\(section.framework.rawValue)", "name": section.framework.title[context.language],
      "progress": StrategyPageStrings.progress(section)[context.language],
      "rows": section.rows.map { row($0, context) },
    ]
  }

  private func row(_ row: StrategyOverview.Row, _ context: SiteContext) -> View {
    let language = context.language
    // The number in `1. What is your strategy?` is shown separately.
    let asked = row.question.documentation[language]
    let number = asked.prefix { $0 != "." }
    let question = asked.dropFirst(number.count + 1).drop { $0 == " " }
    let isOpen = row.state == .missing || row.state == .open
    var view: View = [
      "number": String(number), "question": String(question), "hasDocument": row.document != nil,
      "standing": row.isStale ? "stale" : row.state.rawValue, "mark": StrategyStrings.mark(row),
      "standingName": StrategyStrings.name(row)[language].capitalizedFirst,
      "facts": row.facts.map { $0.summary[language] }.joined(separator: ", "), "hasFacts": !row.facts.isEmpty,
      "isOpen": isOpen, "purpose": row.question.purpose[language].capitalizedFirst,
      "hasOwner": row.owner != nil, "hasReview": row.review != nil,
      "lacksFacts": !row.missingFacts.isEmpty,
      "missingFacts": StrategyPageStrings.noFacts(row.missingFacts)[language],
    ]
    if let document = row.document {
      view["href"] = SitePath.reference(SitePath.page(of: document.path))
      view["answer"] = document.title
    }
    if let owner = row.owner { view["owner"] = context.name(ofPerson: owner) }
    if let review = row.review {
      view["review"] = StrategyPageStrings.review(context.names.dayAndYear(review), isStale: row.isStale)[language]
    }
    return view
  }

  // MARK: The trace

  private func lanes(of trace: StrategyTrace, _ context: SiteContext) -> [View] {
    let leaves = trace.branches.flatMap { $0.messages.map(\.counts.total) + $0.pillars.map(\.counts.total) }
    let most = max(1, leaves.max() ?? 1)
    return trace.branches.enumerated().map { index, branch in
      let objective = branch.objective
      let tags = [objective.priority?.value.label, objective.kind?.value.label].compactMap { $0 }
      let messages = branch.messages.map { leaf($0, of: most, context) }
      let pillars = branch.pillars.map { leaf($0, of: most, context) }
      return [
        "id": "o-\(index)", "objective": objective.title?.value ?? objective.id?.value ?? "",
        "objectiveHref": SitePath.reference(SitePath.page(of: branch.document.path)),
        "tags": tags.map { $0[context.language] },
        "messages": messages, "hasMessages": !messages.isEmpty, "pillars": pillars, "hasPillars": !pillars.isEmpty,
        "isTold": !messages.isEmpty || !pillars.isEmpty,
        "hasPosts": branch.counts.total > 0,
        "posts": PostList(branch.posts).view(on: path, limit: 3, context),
        "hasMeasured": branch.measuredPosts > 0,
        "measured": StrategyPageStrings.measured(branch.measuredPosts)[context.language],
        "indicators": branch.indicators.map { indicator($0, context) }, "hasIndicators": !branch.indicators.isEmpty,
        "noIndicator": StrategyStrings.noIndicator[context.language].capitalizedFirst,
      ]
    }
  }

  private func leaf<Item: Declaration>(
    _ leaf: StrategyTrace.Leaf<Item>, of most: Int, _ context: SiteContext
  ) -> View {
    let counts = leaf.counts
    return [
      "name": leaf.item.title?.value ?? leaf.item.id?.value ?? "", "isUnused": counts.total == 0,
      "words": StrategyStrings.counts(counts)[context.language],
      "barHTML": Bars.stack([("pub", counts.published), ("ready", counts.ready), ("plan", counts.planned)], of: most),
    ]
  }

  private func indicator(_ figures: IndicatorReadings, _ context: SiteContext) -> View {
    let language = context.language
    var view: View = [
      "name": figures.indicator.title?.value ?? figures.indicator.id?.value ?? "",
      "isRead": false, "hasTarget": false, "isReached": false, "hasTrend": false,
      "noFigure": StrategyStrings.noFigure[language],
    ]
    guard let latest = figures.latest else { return view }
    view["isRead"] = true
    view["isWorst"] = figures.isWorst
    view["worst"] = StrategyPageStrings.worst[language]
    view["value"] = Numerals.figure(latest.value, in: language)
    view["unit"] = figures.indicator.unit?.value ?? ""
    view["period"] = context.names.name(of: latest.period, in: language)
    if let target = figures.target, let words = StrategyStrings.target(of: figures) {
      view["hasTarget"] = true
      view["target"] = words[language]
      view["isReached"] = figures.reachesTarget == true
      view["reached"] = StrategyPageStrings.reached[language]
      view["barHTML"] = figures.wantsLess ? HTML.empty : Bars.share(latest.value, of: target)
    }
    if let previous = figures.previous, previous.value != latest.value {
      let isLess = latest.value < previous.value
      let isBetter = isLess == figures.wantsLess
      view["hasTrend"] = true
      view["trend"] = isLess ? "↘" : "↗"
      view["isBetter"] = isBetter
      view["trendWords"] =
        StrategyPageStrings.trend(
          isBetter: isBetter, from: Numerals.figure(previous.value, in: language),
          in: context.names.name(of: previous.period, in: language))[language]
    }
    return view
  }
}

/// The unconnected parts of the strategy, in sentences.
private enum TraceGaps {
  /// The maximum number of names after a sentence.
  private static let limit = 8

  static func all(of trace: StrategyTrace, _ context: SiteContext) -> [View] {
    let language = context.language
    var lacks: [(text: LocalizedText, names: [View], rest: Int)] = []
    func add(_ text: LocalizedText, _ names: [View]) {
      if !names.isEmpty { lacks.append((text, Array(names.prefix(limit)), max(0, names.count - limit))) }
    }
    func name(_ branch: StrategyTrace.Branch) -> View {
      named(branch.objective, at: SitePath.reference(SitePath.page(of: branch.document.path)))
    }
    func names<Item: Declaration>(_ items: [Item], _ kind: ReferenceKind) -> [View] {
      items.map { item in
        let place = item.id.flatMap { context.corpus.declarations[kind, $0.value]?.place.path }
        return named(item, at: place.flatMap(context.reference))
      }
    }
    add(StrategyPageStrings.unserved, trace.branches.filter { $0.counts.total == 0 }.map(name))
    add(StrategyPageStrings.unmeasured, trace.branches.filter(\.indicators.isEmpty).map(name))
    add(
      StrategyPageStrings.withoutFigures,
      trace.branches.filter { !$0.indicators.isEmpty && !$0.leadsToFigures }.map(name))
    add(StrategyPageStrings.strayIndicators, names(trace.orphans.indicators, .indicator))
    add(StrategyPageStrings.untoldMessages, names(trace.orphans.messages, .message))
    add(StrategyPageStrings.unusedPillars, names(trace.orphans.pillars, .pillar))
    add(
      StrategyPageStrings.strayPosts,
      trace.orphans.posts.map { document in
        [
          "name": document.title, "hasHref": true, "href": SitePath.reference(SitePath.page(of: document.path)),
        ]
      })
    return lacks.map { lack in
      [
        "text": lack.text[language], "names": lack.names, "hasMore": lack.rest > 0,
        "more": StrategyPageStrings.more(lack.rest)[language],
      ]
    }
  }

  private static func named(_ item: some Declaration, at href: String?) -> View {
    ["name": item.title?.value ?? item.id?.value ?? "", "hasHref": href != nil, "href": href ?? ""]
  }
}
