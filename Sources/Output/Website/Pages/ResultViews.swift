import Editorial
import Localization
import Metrics
import Wording

/// The results of calls to action, and the pillars and formats that differ significantly, for the template.
struct ResultViews {
  private let overview: MetricsOverview
  private let context: SiteContext

  init(_ overview: MetricsOverview, _ context: SiteContext) {
    self.overview = overview
    self.context = context
  }

  private var language: Language { context.language }

  private func figure(_ value: Double) -> String { Numerals.figure(value, in: language) }

  private func link(_ document: Document) -> String? { context.reference(to: document.path) }

  // MARK: Calls to action

  /// The number of results shown from each end of a long list.
  private static let most = 40

  var calls: View {
    let measured = overview.measuredCalls
    let unknown = overview.calls.count - measured.count
    var view: View = ["days": MetricsStrings.days(overview)[language]]
    guard !measured.isEmpty else {
      view["summary"] = MetricsStrings.noCalls(unknown: unknown, others: overview.otherCallCount)[language]
      return view
    }
    view["summary"] =
      MetricsStrings.met(measured.count { $0.isMet == true }, of: measured.count, unknown: unknown)[language]
    // Beyond five times the expected result, a longer bar adds nothing.
    let upper = min(5, max(1, measured.compactMap(\.share).max() ?? 1))
    let isLong = measured.count > 2 * Self.most
    let first = isLong ? measured.prefix(Self.most) : measured[...]
    view["rows"] =
      first.map { row($0, upper: upper) } + (isLong ? measured.suffix(Self.most) : []).map { row($0, upper: upper) }
    if isLong {
      view["moreHTML"] = HTML(markingCodeIn: SiteStrings.moreCalls(measured.count - 2 * Self.most)[language])
    }
    return view
  }

  private func row(_ call: CallResult, upper: Double) -> View {
    let isMet = call.isMet == true
    var view: View = [
      "title": call.post.document.title, "indicator": MetricsStrings.title(of: call.indicator),
      "expected": figure(call.expected), "measured": figure(call.measured ?? 0), "class": isMet ? "good" : "off",
      "mark": isMet ? "✓" : "✗", "verdict": (isMet ? SiteStrings.met : SiteStrings.notMet)[language],
    ]
    view["lang"] = context.languageTag(ofPostAt: call.post.document.path)
    if let href = link(call.post.document) { view["href"] = href }
    if let share = call.share {
      view["share"] = MetricsStrings.percent(share)[language]
      view["chartHTML"] = SmallChart.share(share, upper: upper)
    }
    return view
  }

  // MARK: What works

  var works: View {
    let works = overview.works
    var view: View = ["days": MetricsStrings.days(overview)[language]]
    guard overview.hasWorks else {
      view["emptyHTML"] = HTML(markingCodeIn: MetricsStrings.nothingCompared(in: overview)[language])
      return view
    }
    let order = context.corpus.declarations.channels
    let channels = works.measured.keys.sorted { left, right in
      (order.firstIndex(of: left) ?? order.count, left) < (order.firstIndex(of: right) ?? order.count, right)
    }
    view["channels"] = channels.compactMap(channel)
    var notes: [LocalizedText] = []
    if !works.waiting.isEmpty { notes.append(MetricsStrings.waiting(works.waiting)) }
    if works.undividedCount > 0 { notes.append(MetricsStrings.undivided(works.undividedCount)) }
    if let note = MetricsStrings.leftOutNote(on: overview) { notes.append(note) }
    if works.comparisonCount > 0 { notes.append(MetricsStrings.method) }
    view["notes"] = notes.map { ["noteHTML": HTML(markingCodeIn: $0[language])] as View }
    return view
  }

  private func channel(_ channel: String) -> View? {
    let works = overview.works
    let statements = works.statements.filter { $0.channel == channel }
    let best = works.best.filter { $0.channel == channel }
    let isWaiting = works.waiting.contains { $0.channel == channel }
    if isWaiting, best.isEmpty { return nil }
    var view: View = [
      "name": channel, "posts": MetricsStrings.posts(works.measured[channel] ?? 0)[language],
      "statements": statements.map(statement), "best": best.map(self.best), "hasBest": !best.isEmpty,
    ]
    if statements.isEmpty, !isWaiting { view["nothing"] = MetricsStrings.noDifference[language].capitalizedFirst }
    return view
  }

  private func statement(_ statement: WhatWorks.Statement) -> View {
    [
      "class": statement.isBetter ? "good" : "off", "mark": statement.isBetter ? "↗" : "↘",
      "verdict": (statement.isBetter ? SiteStrings.worksBetter : SiteStrings.worksLess)[language],
      "indicator": MetricsStrings.title(of: statement.indicator), "name": overview.name(of: statement),
      "text": MetricsStrings.statement(statement)[language],
      "chartHTML": SmallChart.pair(statement.median, statement.otherMedian),
    ]
  }

  private func best(_ best: WhatWorks.Best) -> View {
    var view: View = [
      "indicator": MetricsStrings.title(of: best.indicator), "title": best.document.title,
      "value": figure(best.value),
    ]
    view["lang"] = context.languageTag(ofPostAt: best.document.path)
    if let href = link(best.document) { view["href"] = href }
    return view
  }
}
