import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Wording

extension MetricsOutput {
  /// The overview as Markdown tables for a report or a message; a sentence if no indicator is declared.
  var markdown: String {
    guard !overview.lines.isEmpty else {
      return Markdown.markingCode(in: MetricsStrings.noIndicators[language]).text + "\n"
    }
    var blocks = groups.flatMap { period, lines -> [Markdown] in
      let isUnderWay = period.contains(overview.today)
      return ["## \(MetricsStrings.period(period, isUnderWay: isUnderWay)[language])", indicatorTable(lines)]
    }
    let withoutFigure = MetricsStrings.titlesWithoutFigure(in: overview, language)
    if !withoutFigure.isEmpty {
      blocks.append(Markdown.escaped(MetricsStrings.noFigure(withoutFigure, in: overview.period)[language]))
    }
    blocks.append("## \(MetricsStrings.calls[language])")
    blocks.append(callsMarkdown)
    blocks.append("## \(MetricsStrings.works[language])")
    blocks.append(worksMarkdown)
    return blocks.joined(separator: "\n\n").text + "\n"
  }

  private func indicatorTable(_ lines: [MetricsOverview.Line]) -> Markdown {
    let header = [
      MetricsStrings.indicator, MetricsStrings.figure, MetricsStrings.target, MetricsStrings.share,
      MetricsStrings.change, MetricsStrings.curve,
    ]
    let thousands = MetricsStrings.thousands(of: lines)
    let rows = lines.flatMap { line -> [[Markdown]] in
      let own = [row(line.total, named: MetricsStrings.title(of: line.total.indicator), thousands)]
      guard showsChannels, line.channels.count > 1 else { return own }
      return own + line.channels.map { row($0.row, named: "– " + $0.channel, thousands) }
    }
    return Markdown.table(header: header.map { $0[language] }, rows: rows)
  }

  private func row(_ row: MetricsOverview.Row, named name: String, _ thousands: Numerals.Thousands) -> [Markdown] {
    guard let point = row.point else { return [Markdown.escaped(name), "", "", "", "", ""] }
    let indicator = row.indicator
    let target = row.series.target(of: point)
    let share = target.flatMap { MetricsStrings.share(of: point.value, target: $0, wantsLess: indicator.wantsLess) }
    let isReached = row.series.reachesTarget(point) == true
    let change = row.series.change(of: point)
    return [
      name,
      MetricsStrings.value(point.value, of: indicator, thousands)[language]
        + (point.isPartial ? " (\(MetricsStrings.parts(point)[language]))" : ""),
      target.map {
        (indicator.wantsLess ? "≤\u{A0}" : "") + MetricsStrings.value($0, of: indicator, thousands)[language]
      } ?? "",
      share.map { MetricsStrings.percent($0)[language] + (isReached ? " ✓" : "") } ?? "",
      change.map { change in
        MetricsStrings.signed(change.difference, thousands)[language]
          + (change.ratio.map { " (\(MetricsStrings.signedPercent($0)[language]))" } ?? "")
      } ?? "",
      Sparkline.text(row.series, upTo: point.period),
    ].map(Markdown.escaped)
  }

  private var callsMarkdown: Markdown {
    let measured = overview.measuredCalls
    let unknown = overview.calls.count - measured.count
    guard !measured.isEmpty else {
      return Markdown.markingCode(
        in: MetricsStrings.noCalls(unknown: unknown, others: overview.otherCallCount)[language])
    }
    let header = [
      MetricsStrings.post, MetricsStrings.indicator, MetricsStrings.expected, MetricsStrings.measured,
      MetricsStrings.share,
    ].map { $0[language] }
    let thousands = Numerals.Thousands.column(measured.flatMap { [$0.measured ?? 0, $0.expected] })
    let rows = measured.map { call -> [Markdown] in
      [
        Markdown.link(call.post.document.title, toPath: call.post.document.path),
        Markdown.escaped(MetricsStrings.title(of: call.indicator)),
        Markdown.escaped(MetricsStrings.value(call.expected, of: call.indicator, thousands)[language]),
        Markdown.escaped(MetricsStrings.value(call.measured ?? 0, of: call.indicator, thousands)[language]),
        Markdown.escaped(
          (call.share.map { MetricsStrings.percent($0)[language] } ?? "") + (call.isMet == true ? " ✓" : "")),
      ]
    }
    let met = measured.count { $0.isMet == true }
    return Markdown.escaped(MetricsStrings.met(met, of: measured.count, unknown: unknown)[language]) + "\n\n"
      + Markdown.table(header: header, rows: rows)
  }

  private var worksMarkdown: Markdown {
    let works = overview.works
    let colon = LocalizedText(en: ": ", fr: " : ")[language]
    var items = works.statements.map { statement -> Markdown in
      "**\(statement.channel)** \(statement.isBetter ? "↗" : "↘")"
        + " \(MetricsStrings.title(of: statement.indicator)) · \(overview.name(of: statement))\(colon)\(MetricsStrings.statement(statement)[language])"
    }
    items += works.best.map { best -> Markdown in
      "**\(best.channel)** ★ \(MetricsStrings.title(of: best.indicator)) · \(MetricsStrings.best(best)[language])"
        + Markdown.link(best.document.title, toPath: best.document.path)
        + ", \(MetricsStrings.value(best.value, of: best.indicator)[language])"
    }
    var sentences: [LocalizedText] = []
    if !overview.hasWorks { sentences.append(MetricsStrings.nothingCompared(in: overview)) }
    if !works.waiting.isEmpty { sentences.append(MetricsStrings.waiting(works.waiting)) }
    if let note = MetricsStrings.leftOutNote(on: overview) { sentences.append(note) }
    if works.undividedCount > 0 { sentences.append(MetricsStrings.undivided(works.undividedCount)) }
    if works.comparisonCount > 0 { sentences.append(MetricsStrings.method) }
    let paragraphs =
      (items.isEmpty ? [] : [Markdown.list(items)])
      + sentences.map { Markdown.paragraph(Markdown.markingCode(in: $0[language])) }
    return paragraphs.joined(separator: "\n\n")
  }
}
