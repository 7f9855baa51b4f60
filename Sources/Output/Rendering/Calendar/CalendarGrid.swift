import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

/// A month as a wall calendar: a row for each week and a column for each weekday, as wide as the terminal.
struct CalendarGrid {
  private let text: CalendarText
  /// The widths of the seven columns, from the calendar's first weekday on.
  private let columns: [Int]

  init(_ text: CalendarText) {
    self.text = text
    let inner = max(7, text.width - Self.margin - 8)
    // The terminal columns that remain after the division go to the days from Monday to Friday first.
    let order = text.calendar.firstWeekday.week.enumerated().sorted {
      ($0.element.isWeekend ? 1 : 0, $0.offset) < ($1.element.isWeekend ? 1 : 0, $1.offset)
    }
    var columns = [Int](repeating: inner / 7, count: 7)
    for (offset, _) in order.prefix(inner % 7) { columns[offset] += 1 }
    self.columns = columns
  }

  /// The width of the week number.
  private static let margin = 2

  /// The maximum number of lines for a title; 0 if a column is narrower than 15, because too little of the title would be readable.
  private var titleLines: Int { columns.allSatisfy { $0 >= 15 } ? 2 : 0 }

  func lines(of month: Period) -> [StyledText] {
    let weeks = text.calendar.weeks(of: month)
    var lines = [header, StyledText(rule("┌", "┬", "┐"), .faint)]
    for (index, week) in weeks.enumerated() {
      lines += rows(of: week, in: month)
      let isLast = index == weeks.count - 1
      lines += closing(week, isLast ? rule("└", "┴", "┘") : rule("├", "┼", "┤"))
    }
    return lines
  }

  /// The names of the weekdays.
  private var header: StyledText {
    var line = text.text(CalendarStrings.weekColumn, .faint).fitted(to: Self.margin)
    for (day, width) in zip(text.calendar.firstWeekday.week, columns) {
      let full = text.names.name(of: day)
      let name = DisplayWidth.of(full) + 1 <= width ? full : text.names.shortName(of: day)
      line.append("  ")
      line.append(StyledText(name, day.isWeekend ? .faint : .strong).fitted(to: width - 1))
    }
    line.append(" ")
    return line
  }

  private func rule(_ left: String, _ joint: String, _ right: String) -> String {
    String(repeating: " ", count: Self.margin) + left
      + columns.map { String(repeating: "─", count: $0) }.joined(separator: joint) + right
  }

  private func rows(of week: EditorialCalendar.Week, in month: Period) -> [StyledText] {
    let cells = zip(week.days, columns).map { day, width in
      cell(day, isOutside: !month.contains(day.day), width: width)
    }
    let height = max(3, cells.map(\.count).max() ?? 0)
    return (0..<height).map { row in
      let number = row == 0 ? String(Period.isoWeek(of: week.isoWeek.first).week) : ""
      var line = StyledText(String(repeating: " ", count: max(0, Self.margin - number.count)) + number, .faint)
      line.append("│", .faint)
      for (cell, width) in zip(cells, columns) {
        line.append((row < cell.count ? cell[row] : StyledText()).fitted(to: width))
        line.append("│", .faint)
      }
      return line
    }
  }

  // MARK: Gaps

  /// Returns the rule below a week. If its targets have gaps, they are written into the rule, on as many lines as needed.
  private func closing(_ week: EditorialCalendar.Week, _ rule: String) -> [StyledText] {
    let pieces = gaps(of: week)
    guard !pieces.isEmpty else { return [StyledText(rule, .faint)] }
    let start = Self.margin + 2
    let texts = StyledText.flow(pieces, separator: StyledText(" · ", .faint), width: text.width - start - 4)
    return texts.enumerated().map { index, gaps in
      let base = index == texts.count - 1 ? rule : self.rule("├", "─", "┤")
      var line = StyledText(String(base.prefix(start)), .faint)
      line.append(" ")
      line.append(gaps)
      line.append(" ")
      line.append(String(base.dropFirst(start + gaps.width + 2)), .faint)
      return line
    }
  }

  /// Returns the gaps of a week's targets, with the days of daily targets: `blog −1`, `mastodon −2 (Mon Thu)`.
  private func gaps(of week: EditorialCalendar.Week) -> [StyledText] {
    let (ofWeek, ofDays) = text.calendar.gaps(of: week)
    return GapPiece.pieces(week: ofWeek, days: ofDays).map { piece in
      text.gap(piece.gap) + StyledText(piece.daysNote(text.names).map { " " + $0 } ?? "", .faint)
    }
  }

  // MARK: Cells

  /// Returns the lines of a day: its number with closures and embargoes, then as many posts as fit and the number of the others.
  private func cell(_ day: EditorialCalendar.Day, isOutside: Bool, width: Int) -> [StyledText] {
    // If the column is wide enough, one terminal column stays free before the frame.
    let room = width - (titleLines == 0 ? 1 : 2)
    let limit = titleLines == 0 ? 8 : 14
    var lines = [head(of: day, width: width)]
    var rest = day.items[...]
    while let first = rest.first {
      // A post with several entries on the same day shows its title once.
      let run = rest.prefix { $0.path == first.path }
      let runLines = run.flatMap { self.lines(of: $0, width: room) } + title(of: first, width: room)
      let isLast = run.endIndex == rest.endIndex
      guard lines.count + runLines.count + (isLast ? 0 : 1) <= limit + 1 else {
        lines.append(text.text(CalendarStrings.more(rest.count), .faint).truncated(to: room).indented)
        break
      }
      lines += runLines.map(\.indented)
      rest = rest[run.endIndex...]
    }
    return isOutside ? lines.map { $0.inRole(.faint) } : lines
  }

  private func head(of day: EditorialCalendar.Day, width: Int) -> StyledText {
    let isToday = day.day == text.today
    let number = String(day.day.day)
    var head = StyledText(isToday ? CalendarStrings.todayMark : " ", .accent)
    head.append(
      (number.count < 2 ? " " : "") + number,
      isToday ? .accent : day.day.weekday.isWeekend || day.isClosed ? .faint : .strong)
    let gaps = text.calendar.gaps(of: day.day)
    let (missing, excess) = (gaps.reduce(0) { $0 + $1.missing }, gaps.reduce(0) { $0 + $1.excess })
    let sign = [missing > 0 ? "−\(missing)" : "", excess > 0 ? "+\(excess)" : ""].joined()
    let margin = titleLines == 0 ? 0 : 1
    let room = width - head.width - 1 - margin - (sign.isEmpty ? 0 : DisplayWidth.of(sign) + 1)
    if let note = note(of: day, room: room) {
      head.append(" ")
      head.append(note)
    }
    return head.fitted(to: width - DisplayWidth.of(sign) - margin) + StyledText(sign, .warning)
  }

  /// Returns the note on a day's closures and embargoes, in the longest form that fits: a word with its reason, a word, or a mark. Returns
  /// `nil` if there are none, or if no form fits.
  private func note(of day: EditorialCalendar.Day, room: Int) -> StyledText? {
    let language = text.language
    var candidates: [String] = []
    if let closure = day.closures.first {
      let word = CalendarStrings.closed[language]
      let mark = day.embargoes.isEmpty ? "" : " " + CalendarStrings.embargoMark
      if let reason = closure.reason { candidates.append("\(word) · \(reason)\(mark)") }
      candidates += [word + mark, CalendarStrings.closedMark + mark]
    } else if !day.embargoes.isEmpty {
      candidates += [
        "\(CalendarStrings.embargoMark) \(CalendarStrings.embargo[language])", CalendarStrings.embargoMark,
      ]
    }
    return candidates.first { DisplayWidth.of($0) <= room }.map {
      StyledText($0, day.embargoes.isEmpty ? .faint : .error)
    }
  }

  /// Returns a post's mark, time and channels, on as many lines as the channels need.
  private func lines(of item: CalendarItem, width: Int) -> [StyledText] {
    var line = StyledText(CalendarStrings.mark(of: item.state), item.state.role)
    line.append(item.slot.time?.description ?? "")
    var lines: [StyledText] = []
    let channels = item.entries.isEmpty ? ["–"] : item.entries.map { text.codes[$0.channel] }
    for (index, channel) in channels.enumerated() {
      let isMarked = index == 0 && item.isOverdue
      if line.width + 1 + DisplayWidth.of(channel) > width {
        lines.append(line)
        line = StyledText()
      }
      // The mark replaces a space, because room is scarce.
      line.append(isMarked ? CalendarStrings.overdueMark : " ", isMarked ? .error : nil)
      line.append(channel, .faint)
    }
    return (lines + [line]).map { $0.truncated(to: width) }
  }

  private func title(of item: CalendarItem, width: Int) -> [StyledText] {
    item.title.wrapped(to: width - 1, lines: titleLines).map { StyledText($0).indented }
  }
}

extension StyledText {
  /// The text with a space before it.
  var indented: StyledText { StyledText(" ") + self }
}

extension Weekday {
  var isWeekend: Bool { self == .saturday || self == .sunday }
}
