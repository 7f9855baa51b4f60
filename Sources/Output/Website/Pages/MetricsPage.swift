import CivilTime
import Editorial
import Localization
import Metrics
import Wording

/// The page of metrics: each indicator with its target and channels, the results of calls to action, and what works.
struct MetricsPage: SitePage {
  static func all(_ context: SiteContext) -> [any SitePage] { [MetricsPage()] }

  var path: String { section.path }
  var section: Section { .figures }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let overview = MetricsOverview(context.snapshot.metrics, in: context.corpus, today: context.now.day)
    let shown = overview.lines.filter { $0.total.point != nil }
    var view: View = [
      "title": title(context),
      "cardsHTML": context.templates.render(
        "figure", each: shown.enumerated().map { IndicatorCard($1, number: $0, context).view }),
    ]
    if overview.lines.isEmpty {
      view["emptyHTML"] = HTML(markingCodeIn: MetricsStrings.noIndicators[context.language])
    } else {
      if let summary = summary(shown, context) { view["summary"] = summary }
      let withoutFigure = MetricsStrings.titlesWithoutFigure(in: overview, context.language)
      if !withoutFigure.isEmpty {
        view["lacking"] = MetricsStrings.noFigure(withoutFigure, in: nil)[context.language]
      }
      if let channels = ChannelMatrix(shown, context).view { view["matrix"] = channels }
      let sections = ResultViews(overview, context)
      (view["calls"], view["works"]) = (sections.calls, sections.works)
    }
    return PageContent(main: context.templates.render("figures", view))
  }

  /// Returns a sentence with the number of targets reached in the period that most indicators share; `nil` if no reading of that period
  /// has a target.
  private func summary(_ lines: [MetricsOverview.Line], _ context: SiteContext) -> String? {
    let byPeriod = Dictionary(grouping: lines) { $0.total.point?.period }
    let most = byPeriod.compactMap { period, lines in period.map { ($0, lines) } }
      .max { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
    guard let (period, shared) = most else { return nil }
    let verdicts = shared.compactMap { line in line.total.point.flatMap(line.total.series.reachesTarget) }
    guard !verdicts.isEmpty else { return nil }
    return SiteStrings.targets(reached: verdicts.count { $0 }, of: verdicts.count, in: period)[context.language]
  }
}

/// The last periods of a series, as many as fit into a chart.
struct ShownPeriods {
  let periods: [Period]

  /// Selects the periods from the first reading to `last`, but at most the last 13, or 31 if they are days. That is a year of months and
  /// the month before it, a quarter of weeks, or a month of days.
  init(_ series: IndicatorSeries, upTo last: Period) {
    var periods: [Period] = []
    var period = last
    let first = series.points.first?.period ?? last
    while periods.count < (last.unit == .day ? 31 : 13), period >= first {
      periods.append(period)
      period = period.previous
    }
    self.periods = periods.reversed()
  }
}

/// An indicator: its reading, target and trend in words, its chart, and the table with the same data.
private struct IndicatorCard {
  private let line: MetricsOverview.Line
  private let number: Int
  private let context: SiteContext

  init(_ line: MetricsOverview.Line, number: Int, _ context: SiteContext) {
    self.line = line
    self.number = number
    self.context = context
  }

  private var language: Language { context.language }
  private var series: IndicatorSeries { line.total.series }
  private var indicator: Indicator { line.total.indicator }
  private var today: CalendarDay { context.now.day }

  private func isUnderWay(_ point: IndicatorSeries.Point) -> Bool {
    point.period.contains(today) && indicator.combination == .sum
  }

  var view: View {
    guard let point = line.total.point, let last = series.points.last else { return [:] }
    var view: View = [
      "id": "i\(number)", "title": MetricsStrings.title(of: indicator), "value": figure(point.value),
      "period": context.names.name(of: point.period, in: language),
    ]
    if let unit = indicator.unit?.value { view["unit"] = unit }
    if let objective = indicator.objective?.value {
      let declared = context.corpus.declarations[.objective, objective]
      view["objective"] = declared?.title ?? objective
      if let href = declared.flatMap({ context.reference(to: $0.place.path) }) { view["objectiveHref"] = href }
    }
    view["verdict"] = verdict(point)
    view["trend"] = trend(point)
    var notes: [String] = []
    if indicator.combination == .worst, point.byChannel.count > 1,
      let worst = point.byChannel.filter({ $0.value == point.value }).keys.min()
    {
      notes.append(SiteStrings.worst(worst)[language])
    }
    if isUnderWay(point) { notes.append(SiteStrings.underWay[language].capitalizedFirst) }
    if point.isPartial { notes.append(MetricsStrings.parts(point)[language].capitalizedFirst) }
    if let change = series.change(of: point), !change.leftOut.isEmpty {
      notes.append(MetricsStrings.leftOut(change)[language].capitalizedFirst)
    }
    let periods = ShownPeriods(series, upTo: last.period).periods
    let chart = ReadingChart(form, slots(periods), wantsLess: indicator.wantsLess, in: language)
    if !chart.scale.beginsAtZero {
      notes.append(SiteStrings.axisBegins(at: chart.scale.label(of: chart.scale.lower, in: language))[language])
    }
    view["notes"] = notes
    if periods.count > 1 {
      view["chartHTML"] = chart.picture(
        id: "i\(number)", title: MetricsStrings.title(of: indicator), description: description(periods, chart.scale))
    }
    view["table"] = table(periods)
    return view
  }

  private func figure(_ value: Double, _ thousands: Numerals.Thousands = .inSentence) -> String {
    Numerals.figure(value, in: language, thousands)
  }

  // MARK: Words

  private func verdict(_ point: IndicatorSeries.Point) -> View? {
    guard let target = series.target(of: point) else { return nil }
    let isReached = series.reachesTarget(point) == true
    let share = MetricsStrings.share(of: point.value, target: target, wantsLess: indicator.wantsLess)
    let unit = indicator.unit.map { "\u{A0}\($0.value)" } ?? ""
    let name = indicator.wantsLess ? SiteStrings.mostOf(figure(target) + unit)[language] : figure(target)
    let words = SiteStrings.target(
      name, isReached: isReached, share: indicator.wantsLess ? nil : share.map(MetricsStrings.percent),
      isUnderWay: isUnderWay(point))
    return ["class": isReached ? "good" : "off", "mark": isReached ? "✓" : "✗", "text": words[language]]
  }

  private func trend(_ point: IndicatorSeries.Point) -> View? {
    guard let change = series.change(of: point), !isUnderWay(point) else { return nil }
    let isBetter = (change.difference < 0) == indicator.wantsLess
    return [
      "class": change.difference == 0 ? "" : isBetter ? "good" : "off",
      "mark": change.difference == 0 ? "→" : change.difference > 0 ? "↗" : "↘",
      "text": SiteStrings.trend(change, wantsLess: indicator.wantsLess)[language],
    ]
  }

  private func description(_ periods: [Period], _ scale: ChartScale) -> String {
    let values = periods.compactMap { series.point(in: $0)?.value }
    guard let first = periods.first, let last = periods.last, let low = values.min(), let high = values.max(),
      let final = values.last
    else { return "" }
    let axis = scale.beginsAtZero ? nil : scale.label(of: scale.lower, in: language)
    return SiteStrings.chart(first, last, figure(low), figure(high), figure(final), axis: axis)[language]
  }

  // MARK: Chart

  /// The form of the chart: bars for an indicator whose readings are sums, otherwise a line.
  private var form: ReadingChart.Form { ReadingChart.Form(indicator) }

  private func slots(_ periods: [Period]) -> [ReadingChart.Slot] {
    var year: Int?
    return periods.map { period in
      let point = series.point(in: period)
      defer { year = period.first.year }
      return ReadingChart.Slot(
        label: ShortPeriod.name(of: period)[language],
        year: year == period.first.year || period.unit == .year ? nil : String(period.first.year), value: point?.value,
        target: point.flatMap(series.target), isUnfinished: point.map { isUnderWay($0) || $0.isPartial } ?? false)
    }
  }

  // MARK: Table

  private func table(_ periods: [Period]) -> View {
    let channels = line.channels.count > 1 ? line.channels.map(\.channel) : []
    let points = periods.compactMap { series.point(in: $0) }
    let thousands = Numerals.Thousands.column(points.map(\.value) + points.compactMap(series.target))
    let rows = periods.reversed().map { period -> View in
      var row: View = ["name": context.names.name(of: period, in: language)]
      guard let point = series.point(in: period) else {
        row["value"] = SiteStrings.noFigure[language]
        row["isLacking"] = true
        row["target"] = ""
        row["verdict"] = ""
        row["parts"] = channels.map { _ in ["value": "–"] as View }
        return row
      }
      row["value"] = figure(point.value, thousands)
      if let href = point.paths.first.flatMap(context.reference) { row["href"] = href }
      let target = series.target(of: point)
      row["target"] = target.map { (indicator.wantsLess ? "≤\u{A0}" : "") + figure($0, thousands) } ?? ""
      row["verdict"] =
        series.reachesTarget(point).map { ($0 ? SiteStrings.targetMet : SiteStrings.targetNotMet)[language] } ?? ""
      row["parts"] = channels.map { channel -> View in
        ["value": point.byChannel[channel].map { figure($0, thousands) } ?? "–"]
      }
      return row
    }
    return ["rows": rows, "channels": channels]
  }
}

extension ReadingChart.Form {
  /// Chooses bars for an indicator whose readings are sums, otherwise a line.
  init(_ indicator: Indicator) { self = indicator.combination == .sum ? .bars : .line }
}

/// The short names of periods on axes: `Oct`, `W47`, `Q4`.
enum ShortPeriod {
  static func name(of period: Period) -> LocalizedText {
    switch period.unit {
    case .day: ShortDates.day(period.first)
    case .week:
      LocalizedText(
        en: "W\(Period.isoWeek(of: period.first).week)", fr: "S\(Period.isoWeek(of: period.first).week)")
    case .month: ShortDates.month(period.first.month)
    case .quarter: LocalizedText(en: "Q\((period.first.month + 2) / 3)", fr: "T\((period.first.month + 2) / 3)")
    case .year: LocalizedText(verbatim: String(period.first.year))
    }
  }
}

/// The table of indicators by channel, with small charts. All charts of an indicator have the same scale.
private struct ChannelMatrix {
  private let lines: [MetricsOverview.Line]
  private let context: SiteContext

  init(_ lines: [MetricsOverview.Line], _ context: SiteContext) {
    self.lines = lines.filter { $0.channels.count > 1 }
    self.context = context
  }

  var view: View? {
    guard !lines.isEmpty else { return nil }
    let order = context.corpus.declarations.channels
    let found = Set(lines.flatMap { $0.channels.map(\.channel) })
    let channels = order.filter(found.contains) + found.subtracting(order).sorted()
    let rows = lines.map { line in
      Dictionary(line.channels.map { ($0.channel, $0.row) }, uniquingKeysWith: { first, _ in first })
    }
    let uppers = lines.map(upper)
    let thousands = lines.map { line in Numerals.Thousands.column(line.channels.compactMap { $0.row.point?.value }) }
    return [
      "note": SiteStrings.sameScale[context.language],
      "columns": lines.map { line -> View in
        var view: View = ["title": MetricsStrings.title(of: line.total.indicator)]
        if let unit = line.total.indicator.unit?.value { view["unit"] = unit }
        return view
      },
      "rows": channels.map { channel -> View in
        [
          "name": channel,
          "cells": lines.indices.map {
            cell(rows[$0][channel], of: lines[$0].total.point, upper: uppers[$0], thousands[$0])
          },
        ]
      },
    ]
  }

  /// Returns the highest reading of an indicator on any channel; 0 if there is none.
  private func upper(of line: MetricsOverview.Line) -> Double {
    line.channels.flatMap { $0.row.series.points.map(\.value) }.max() ?? 0
  }

  private func cell(
    _ row: MetricsOverview.Row?, of total: IndicatorSeries.Point?, upper: Double, _ thousands: Numerals.Thousands
  ) -> View {
    guard let row, let point = row.point, let last = total?.period else { return ["isLacking": true] }
    let values = ShownPeriods(row.series, upTo: last).periods.map { row.series.point(in: $0)?.value }
    var view: View = [
      "value": Numerals.figure(point.value, in: context.language, thousands),
      "chartHTML": SmallChart.figures(values, form: ReadingChart.Form(row.indicator), upper: upper),
    ]
    if let change = row.series.change(of: point) {
      let isBetter = (change.difference < 0) == row.indicator.wantsLess
      view["trend"] =
        [
          "class": change.difference == 0 ? "" : isBetter ? "good" : "off",
          "mark": change.difference == 0 ? "→" : change.difference > 0 ? "↗" : "↘",
          "text": (change.difference == 0 ? SiteStrings.same : isBetter ? SiteStrings.better : SiteStrings.worse)[
            context.language],
        ] as View
    }
    return view
  }
}
