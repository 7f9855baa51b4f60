import CivilTime
import Editorial
import Localization
import Metrics
import Presentation

extension MetricsOutput {
  /// The tables for a report or a message.
  var markdown: String {
    guard !overview.lines.isEmpty else { return Markdown.markingCode(in: Words.noIndicators[language]).text + "\n" }
    var blocks = groups.flatMap { period, lines -> [Markdown] in
      let isUnderWay = period.contains(overview.today)
      return ["## \(Words.period(period, isUnderWay: isUnderWay)[language])", indicatorTable(lines)]
    }
    if !withoutFigure.isEmpty {
      blocks.append(Markdown.escaped(Words.noFigure(withoutFigure, in: overview.period)[language]))
    }
    blocks.append("## \(Words.calls[language])")
    blocks.append(callsMarkdown)
    blocks.append("## \(Words.works[language])")
    blocks.append(worksMarkdown)
    return blocks.joined(separator: "\n\n").text + "\n"
  }

  private func indicatorTable(_ lines: [FigureOverview.Line]) -> Markdown {
    let header = [Words.indicator, Words.figure, Words.target, Words.share, Words.change, Words.curve]
    let rows = lines.flatMap { line -> [[Markdown]] in
      let own = [row(line.total, named: Self.title(of: line.total.indicator))]
      guard showsChannels, line.channels.count > 1 else { return own }
      return own + line.channels.map { row($0.row, named: "– " + $0.channel) }
    }
    return Markdown.table(header: header.map { $0[language] }, rows: rows)
  }

  private func row(_ row: FigureOverview.Row, named name: String) -> [Markdown] {
    guard let point = row.point else { return [Markdown.escaped(name), "", "", "", "", ""] }
    let indicator = row.indicator
    let target = row.series.target(of: point)
    let share = target.flatMap { Self.share(of: point.value, target: $0, wantsLess: indicator.wantsLess) }
    let isReached = row.series.reachesTarget(point) == true
    let change = row.series.change(of: point)
    return [
      name,
      LocalizedText.figure(point.value)[language] + (point.isPartial ? " (\(Words.parts(point)[language]))" : ""),
      target.map { (indicator.wantsLess ? "≤ " : "") + LocalizedText.figure($0)[language] } ?? "",
      share.map { Self.percent($0)[language] + (isReached ? " ✓" : "") } ?? "",
      change.map { change in
        Self.signed(change.difference)[language]
          + (change.ratio.map { " (\(Self.signedPercent($0)[language]))" } ?? "")
      } ?? "",
      Sparkline.text(row.series, upTo: point.period),
    ].map(Markdown.escaped)
  }

  private var callsMarkdown: Markdown {
    let measured = measuredCalls
    let unknown = overview.calls.count - measured.count
    guard !measured.isEmpty else {
      return Markdown.markingCode(in: Words.noCalls(unknown: unknown, others: overview.otherCallCount)[language])
    }
    let header = [Words.post, Words.indicator, Words.expected, Words.measured, Words.share].map { $0[language] }
    let rows = measured.map { call -> [Markdown] in
      [
        Markdown.link(call.post.document.title, toPath: call.post.document.path),
        Markdown.escaped(Self.title(of: call.indicator)),
        Markdown.escaped(LocalizedText.figure(call.expected)[language]),
        Markdown.escaped(LocalizedText.figure(call.measured ?? 0)[language]),
        Markdown.escaped((call.share.map { Self.percent($0)[language] } ?? "") + (call.isMet == true ? " ✓" : "")),
      ]
    }
    let met = measured.count { $0.isMet == true }
    return Markdown.escaped(Words.met(met, of: measured.count, unknown: unknown)[language]) + "\n\n"
      + Markdown.table(header: header, rows: rows)
  }

  private var worksMarkdown: Markdown {
    let works = overview.works
    let colon = LocalizedText(en: ": ", fr: " : ")[language]
    var items = works.statements.map { statement -> Markdown in
      "**\(statement.channel)** \(statement.isBetter ? "↗" : "↘")"
        + " \(Self.title(of: statement.indicator)) · \(name(of: statement))\(colon)\(Words.statement(statement)[language])"
    }
    items += works.best.map { best -> Markdown in
      "**\(best.channel)** ★ \(Self.title(of: best.indicator)) · \(Words.best(best)[language])"
        + Markdown.link(best.document.title, toPath: best.document.path)
        + ", \(LocalizedText.figure(best.value)[language])"
    }
    var sentences: [LocalizedText] = []
    if !hasWorks { sentences.append(nothingCompared) }
    if !works.waiting.isEmpty { sentences.append(Words.waiting(works.waiting)) }
    if let note = leftOutNote { sentences.append(note) }
    if works.undividedCount > 0 { sentences.append(Words.undivided(works.undividedCount)) }
    if works.comparisonCount > 0 { sentences.append(Words.method) }
    let paragraphs =
      (items.isEmpty ? [] : [Markdown.list(items)])
      + sentences.map { Markdown.paragraph(Markdown.markingCode(in: $0[language])) }
    return paragraphs.joined(separator: "\n\n")
  }
}
