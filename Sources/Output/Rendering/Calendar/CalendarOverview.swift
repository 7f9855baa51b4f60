import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

/// Small months side by side. Each week shows its gaps. Each day shows one mark: for overdue posts or, if none is overdue, the mark of
/// its least advanced post from draft to published.
extension CalendarText {
  private static let blockWidth = 36
  private static let gutter = 2

  var overview: [StyledText] {
    let perRow = max(1, (width + Self.gutter) / (Self.blockWidth + Self.gutter))
    let months = calendar.parts
    // The twelve months of a year fill rows of these lengths evenly.
    let columns = [12, 6, 4, 3, 2, 1].first { $0 <= perRow && $0 <= months.count } ?? 1
    return stride(from: 0, to: months.count, by: columns).flatMap { start -> [StyledText] in
      let blocks = months[start..<min(start + columns, months.count)].map(smallMonth)
      let height = blocks.map(\.count).max() ?? 0
      let rows = (0..<height).map { row in
        blocks.enumerated().reduce(StyledText()) { line, block in
          let (index, lines) = block
          let cell = row < lines.count ? lines[row] : StyledText()
          return line.fitted(to: index * (Self.blockWidth + Self.gutter)) + cell
        }
      }
      return start == 0 ? rows : [StyledText()] + rows
    }
  }

  private func smallMonth(_ month: Period) -> [StyledText] {
    let counts = calendar.counts(of: month)
    let total = counts.reduce(0) { $0 + $1.count }
    let name = StyledText("   " + names.month(month.first).capitalizedFirst, .strong)
    let heading = name.fitted(to: 31 - String(total).count) + StyledText(total == 0 ? "" : String(total), .faint)
    var weekdays = StyledText(CalendarStrings.weekColumn[language], .faint).fitted(to: 2)
    for day in calendar.firstWeekday.week {
      let short = Self.cut(names.shortName(of: day), to: 2)
      weekdays.append(" ")
      weekdays.append(StyledText(short, .faint).fitted(to: 3))
    }
    return [heading, weekdays] + calendar.weeks(of: month).map { smallWeek($0, in: month) }
  }

  private func smallWeek(_ week: EditorialCalendar.Week, in month: Period) -> StyledText {
    let number = String(Period.isoWeek(of: week.isoWeek.first).week)
    var line = StyledText((number.count < 2 ? " " : "") + number, .faint)
    for day in week.days {
      line.append(month.contains(day.day) ? smallDay(day) : StyledText("    "))
    }
    let (ofWeek, ofDays) = calendar.gaps(of: week)
    // A week across two months shows its gaps in the month of its Thursday.
    guard month.contains(week.isoWeek.first + 3) else { return line }
    let gaps = ofWeek + ofDays
    let (missing, excess) = (gaps.reduce(0) { $0 + $1.missing }, gaps.reduce(0) { $0 + $1.excess })
    line.append(missing > 0 ? " −\(missing)" : "", .warning)
    line.append(excess > 0 ? " +\(excess)" : "", .warning)
    return line
  }

  /// Returns four terminal columns: the mark of today, the number of the day and the mark of its posts, closure or embargo.
  private func smallDay(_ day: EditorialCalendar.Day) -> StyledText {
    let isToday = day.day == today
    var cell = StyledText(isToday ? CalendarStrings.todayMark : " ", .accent)
    let number = String(day.day.day)
    let isQuiet = day.day.weekday.isWeekend || day.isClosed
    cell.append((number.count < 2 ? " " : "") + number, isToday ? .accent : isQuiet ? .faint : nil)
    if day.items.contains(where: \.isOverdue) {
      cell.append(CalendarStrings.overdueMark, .error)
    } else if let state = Self.leastReady(day.items) {
      cell.append(CalendarStrings.mark(of: state), state.role)
    } else if !day.closures.isEmpty {
      cell.append(CalendarStrings.closedMark, .faint)
    } else {
      cell.append(day.embargoes.isEmpty ? " " : CalendarStrings.embargoMark, .error)
    }
    return cell
  }

  private static func leastReady(_ items: [CalendarItem]) -> PostStatus? {
    let order: [PostStatus] = [.draft, .review, .approved, .scheduled, .published]
    return order.first { state in items.contains { $0.state == state } }
  }

  /// Returns the beginning of a name in up to `width` columns, without an ellipsis.
  private static func cut(_ name: String, to width: Int) -> String {
    var result = ""
    for character in name where DisplayWidth.of(result) + DisplayWidth.of(character) <= width {
      result.append(character)
    }
    return result
  }
}
