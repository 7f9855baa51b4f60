import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Wording

/// A layout of the metrics for a terminal.
struct MetricsText {
  private let output: MetricsOutput
  private let style: Style

  init(output: MetricsOutput, style: Style) {
    self.output = output
    self.style = style
  }

  private var overview: MetricsOverview { output.overview }
  private var language: Language { output.language }

  var text: String {
    guard !overview.lines.isEmpty else { return MetricsStrings.noIndicators[language] + "\n" }
    var blocks = [[StyledText(MetricsStrings.title(overview)[language], .strong)]]
    blocks += output.groups.map(block)
    let withoutFigure = MetricsStrings.titlesWithoutFigure(in: overview, language)
    if !withoutFigure.isEmpty {
      blocks.append(filled(MetricsStrings.noFigure(withoutFigure, in: overview.period)[language], .faint))
    }
    blocks.append(callLines)
    blocks.append(workLines)
    return blocks.map { lines in lines.text(in: style) }.joined(separator: "\n")
  }

  private func filled(_ words: String, _ role: Style.Role? = nil, indentation: Int = 0) -> [StyledText] {
    let indent = String(repeating: " ", count: indentation)
    return words.filled(to: min(style.width, 100) - indentation).map { StyledText(indent + $0, role) }
  }

  // MARK: Indicators

  /// The cells of one line of the table.
  private struct Cells {
    var label: StyledText
    var figure = StyledText()
    var target = StyledText()
    var share = StyledText()
    var change = StyledText()
    var ratio = StyledText()
    var curve = StyledText()
    /// The notes below the line.
    var notes: [LocalizedText] = []

    /// The right-aligned columns: all except the label and the curve.
    var numbers: [StyledText] { [figure, target, share, change, ratio] }
  }

  private func block(_ period: Period, _ lines: [MetricsOverview.Line]) -> [StyledText] {
    let isUnderWay = period.contains(overview.today)
    var head = Cells(label: StyledText(MetricsStrings.period(period, isUnderWay: isUnderWay)[language], .accent))
    (head.figure, head.target) = (faint(MetricsStrings.figure), faint(MetricsStrings.target))
    (head.share, head.change) = (faint(MetricsStrings.share), faint(MetricsStrings.change))
    var rows = [head]
    let thousands = MetricsStrings.thousands(of: lines)
    for line in lines {
      rows.append(cells(line.total, named: MetricsStrings.title(of: line.total.indicator), thousands, indentation: 2))
      guard output.showsChannels, line.channels.count > 1 else { continue }
      rows += line.channels.map { cells($0.row, named: $0.channel, thousands, indentation: 4) }
    }
    return table(rows)
  }

  private func faint(_ word: LocalizedText) -> StyledText { StyledText(word[language], .faint) }

  private func cells(
    _ row: MetricsOverview.Row, named name: String, _ thousands: Numerals.Thousands, indentation: Int
  ) -> Cells {
    var cells = Cells(label: StyledText(String(repeating: " ", count: indentation) + name))
    guard let point = row.point else { return cells }
    let indicator = row.indicator
    if indicator.combination == .worst, point.byChannel.count > 1 {
      cells.label.append(" (\(MetricsStrings.atWorst[language]))", .faint)
    }
    cells.figure = StyledText(
      MetricsStrings.value(point.value, of: indicator, thousands)[language], indentation > 2 ? nil : .strong)
    let isUnderWay = row.isUnderWay(on: overview.today) && indicator.combination == .sum
    if let target = row.series.target(of: point) {
      let isReached = row.series.reachesTarget(point) ?? false
      cells.target = StyledText(
        (indicator.wantsLess ? "≤\u{A0}" : "") + MetricsStrings.value(target, of: indicator, thousands)[language],
        .faint)
      let share = MetricsStrings.share(of: point.value, target: target, wantsLess: indicator.wantsLess)
      cells.share = StyledText(
        (isReached ? "✓ " : "") + (share.map { MetricsStrings.percent($0)[language] } ?? ""),
        isReached ? .success : isUnderWay ? .faint : .warning)
    }
    if point.isPartial { cells.notes.append(MetricsStrings.parts(point)) }
    if let change = row.series.change(of: point), !isUnderWay {
      let role: Style.Role? =
        change.difference == 0 ? .faint : (change.difference < 0) == indicator.wantsLess ? .success : .warning
      cells.change = StyledText(MetricsStrings.signed(change.difference, thousands)[language], role)
      cells.ratio = StyledText(change.ratio.map { MetricsStrings.signedPercent($0)[language] } ?? "", .faint)
      if !change.leftOut.isEmpty, indentation == 2 { cells.notes.append(MetricsStrings.leftOut(change)) }
    }
    cells.curve = StyledText(Sparkline.text(row.series, upTo: point.period), .accent)
    return cells
  }

  /// Returns the lines of a table. The label gets the width that the numbers and the curve leave. The relative change appears only on
  /// terminals of 100 columns or more.
  private func table(_ rows: [Cells]) -> [StyledText] {
    let columns = style.width >= 100 ? 5 : 4
    let widths = (0..<columns).map { column in rows.map { $0.numbers[column].width }.max() ?? 0 }
    let shown = widths.indices.filter { widths[$0] > 0 }
    let curveWidth = rows.map(\.curve.width).max() ?? 0
    let taken = shown.reduce(0) { $0 + widths[$1] + 2 } + (curveWidth > 0 ? curveWidth + 2 : 0)
    let longest = rows.map(\.label.width).max() ?? 0
    let labelWidth = min(longest, max(12, style.width - taken))
    return rows.flatMap { row -> [StyledText] in
      var line = row.label.fitted(to: labelWidth)
      let last = shown.last { !row.numbers[$0].isEmpty } ?? -1
      for column in shown where column <= last || !row.curve.isEmpty {
        let cell = row.numbers[column]
        line.append(String(repeating: " ", count: widths[column] + 2 - cell.width))
        line.append(cell)
      }
      if !row.curve.isEmpty { line = line + StyledText("  ") + row.curve }
      return [line] + row.notes.flatMap { filled($0[language], .faint, indentation: 4) }
    }
  }

  // MARK: Calls to action

  private var callLines: [StyledText] {
    let measured = overview.measuredCalls
    let unknown = overview.calls.count - measured.count
    let title =
      StyledText(MetricsStrings.calls[language], .accent)
      + StyledText(" · " + MetricsStrings.days(overview)[language], .faint)
    guard !measured.isEmpty else {
      return [title]
        + filled(MetricsStrings.noCalls(unknown: unknown, others: overview.otherCallCount)[language], indentation: 2)
    }
    let met = measured.count { $0.isMet == true }
    var lines =
      [title] + filled(MetricsStrings.met(met, of: measured.count, unknown: unknown)[language], indentation: 2)
    let isLong = measured.count > 24
    let first = isLong ? Array(measured.prefix(10)) : measured
    let last = isLong ? Array(measured.suffix(10)) : []
    let widths = CallWidths(first + last, language)
    lines += first.map { line(of: $0, widths) }
    if isLong { lines.append(StyledText("  " + MetricsStrings.more(measured.count - 20)[language], .faint)) }
    return lines + last.map { line(of: $0, widths) }
  }

  /// The column widths of the calls to action, and the grouping of thousands.
  private struct CallWidths {
    let measured: Int
    let expected: Int
    let indicator: Int
    let thousands: Numerals.Thousands

    init(_ calls: [CallResult], _ language: Language) {
      let thousands = Numerals.Thousands.column(calls.flatMap { [$0.measured ?? 0, $0.expected] })
      func width(_ value: Double, of call: CallResult) -> Int {
        DisplayWidth.of(MetricsStrings.value(value, of: call.indicator, thousands)[language])
      }
      measured = calls.map { width($0.measured ?? 0, of: $0) }.max() ?? 0
      expected = calls.map { width($0.expected, of: $0) }.max() ?? 0
      self.thousands = thousands
      indicator = min(20, calls.map { DisplayWidth.of(MetricsStrings.title(of: $0.indicator)) }.max() ?? 0)
    }
  }

  private func line(of call: CallResult, _ widths: CallWidths) -> StyledText {
    let isMet = call.isMet == true
    var line = StyledText(isMet ? "  ✓ " : "  ✗ ", isMet ? .success : .warning)
    let measured = MetricsStrings.value(call.measured ?? 0, of: call.indicator, widths.thousands)[language]
    line.append(measured.fitted(to: widths.measured, alignedRight: true), .strong)
    let expected = MetricsStrings.value(call.expected, of: call.indicator, widths.thousands)[language]
    line.append(" / " + expected.fitted(to: widths.expected), .faint)
    let share = call.share.map { MetricsStrings.percent($0)[language] } ?? ""
    line.append(" " + share.fitted(to: 6, alignedRight: true), isMet ? .success : .warning)
    line.append("  " + MetricsStrings.title(of: call.indicator).fitted(to: widths.indicator) + "  ", .faint)
    line.append(call.post.document.title.truncated(to: max(8, min(style.width, 120) - line.width)))
    return line
  }

  // MARK: What works

  private var workLines: [StyledText] {
    let works = overview.works
    let title =
      StyledText(MetricsStrings.works[language], .accent)
      + StyledText(" · " + MetricsStrings.days(overview)[language], .faint)
    guard overview.hasWorks else {
      return [title] + filled(MetricsStrings.nothingCompared(in: overview)[language], indentation: 2)
    }
    var lines = [title]
    let order = overview.corpus.declarations.channels
    let channels = works.measured.keys.sorted { left, right in
      (order.firstIndex(of: left) ?? order.count, left) < (order.firstIndex(of: right) ?? order.count, right)
    }
    for channel in channels { lines += self.lines(on: channel) }
    if !works.waiting.isEmpty { lines += filled(MetricsStrings.waiting(works.waiting)[language], indentation: 2) }
    if works.undividedCount > 0 {
      lines += filled(MetricsStrings.undivided(works.undividedCount)[language], .faint, indentation: 2)
    }
    if let note = MetricsStrings.leftOutNote(on: overview) { lines += filled(note[language], .faint, indentation: 2) }
    if works.comparisonCount > 0 { lines += filled(MetricsStrings.method[language], .faint, indentation: 2) }
    return lines
  }

  private func lines(on channel: String) -> [StyledText] {
    let works = overview.works
    let statements = works.statements.filter { $0.channel == channel }
    let best = works.best.filter { $0.channel == channel }
    let isWaiting = works.waiting.contains { $0.channel == channel }
    if isWaiting, best.isEmpty { return [] }
    let head =
      StyledText("  ") + StyledText(channel, .strong)
      + StyledText(" · " + MetricsStrings.posts(works.measured[channel] ?? 0)[language], .faint)
    var lines = [head]
    for statement in statements {
      var line = StyledText(statement.isBetter ? "    ↗ " : "    ↘ ", statement.isBetter ? .success : .warning)
      let words = "\(MetricsStrings.title(of: statement.indicator)) · "
      line.append(words, .faint)
      let figures = MetricsStrings.statement(statement)[language]
      let colon = LocalizedText.colon[language]
      let name = overview.name(of: statement)
      line.append(name.truncated(to: max(10, style.width - line.width - 2)), .strong)
      if line.width + DisplayWidth.of(colon + figures) <= style.width {
        line.append(colon + figures)
        lines.append(line)
      } else {
        lines += [line, StyledText("      " + figures)]
      }
    }
    if statements.isEmpty, !isWaiting { lines += filled(MetricsStrings.noDifference[language], .faint, indentation: 4) }
    for best in best {
      var line = StyledText("    ★ ", .accent) + StyledText("\(MetricsStrings.title(of: best.indicator)) · ", .faint)
      line.append(MetricsStrings.best(best)[language], .faint)
      let value = " (" + MetricsStrings.value(best.value, of: best.indicator)[language] + ")"
      line.append(best.document.title.truncated(to: max(8, style.width - line.width - DisplayWidth.of(value))))
      line.append(value, .strong)
      lines.append(line)
    }
    return lines
  }
}
