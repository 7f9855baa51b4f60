import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

/// The notes below a calendar: the meaning of its marks, and facts that do not fit into a day.
extension CalendarText {
  private static let joint = StyledText("   ")

  /// The marks of the statuses that occur, each with its number of items, then the mark for overdue items with their number.
  var marks: [StyledText] {
    var pieces = calendar.counts(of: calendar.period).map { state, count in
      StyledText(CalendarStrings.mark(of: state), state.role)
        + StyledText(" " + StatusStrings.count(count, of: state)[language])
    }
    let overdue = calendar.items.count(where: \.isOverdue)
    if overdue > 0 {
      pieces.append(
        StyledText(CalendarStrings.overdueMark, .error) + StyledText(" " + CalendarStrings.overdue(overdue)[language]))
    }
    return StyledText.flow(pieces, separator: Self.joint, width: width)
  }

  /// The channels shown, each after its code, then the dash for posts without a channel.
  var codeLegend: [StyledText] {
    let shown = calendar.weeks(of: calendar.period).flatMap(\.days).flatMap(\.items)
    let used = Set(shown.flatMap { $0.entries.map(\.channel) })
    var pieces = calendar.channels.filter(used.contains).map { channel in
      StyledText(codes[channel]) + StyledText(codes[channel] == channel ? "" : " " + channel, .faint)
    }
    if shown.contains(where: \.entries.isEmpty) {
      pieces.append(StyledText("– ") + text(CalendarStrings.noChannel, .faint))
    }
    return StyledText.flow(pieces, separator: Self.joint, width: width)
  }

  /// The blocks of notes, some of them possibly empty.
  var notes: [[StyledText]] { [gapNotes, closureNotes, undatedNotes] }

  /// The gaps of monthly and longer targets. The gaps of weekly targets are included if the calendar above does not show them.
  private var gapNotes: [StyledText] {
    var gaps = calendar.longGaps
    let isAgenda = calendar.period.unit == .day || calendar.period.unit == .week
    if isAgenda || (calendar.period.unit == .month && width < Self.narrowestGrid) {
      gaps =
        calendar.gaps.filter {
          $0.period.unit == .week && $0.period.first <= calendar.period.last && calendar.period.first <= $0.period.last
        } + gaps
    }
    guard !gaps.isEmpty else { return [] }
    var periods: [Period] = []
    for gap in gaps where !periods.contains(gap.period) { periods.append(gap.period) }
    let labels = periods.map { names.name(of: $0, in: language).capitalizedFirst }
    let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(periods, labels).flatMap { period, label -> [StyledText] in
      let pieces = gaps.filter { $0.period == period }.map(gap)
      let lines = StyledText.flow(
        pieces, separator: StyledText(" · ", .faint), width: max(20, width - labelWidth - 2))
      return lines.enumerated().map { index, line in
        StyledText(index == 0 ? label : "").fitted(to: labelWidth + 2) + line
      }
    }
  }

  /// The closures and embargoes of the days shown, with their dates and reasons. For a day or a week, only the embargoes.
  private var closureNotes: [StyledText] {
    let isAgenda = calendar.period.unit == .day || calendar.period.unit == .week
    let days =
      isAgenda ? Array(calendar.days(of: calendar.period)) : calendar.weeks(of: calendar.period).flatMap(\.days)
    var lines: [StyledText] = []
    var seen: Set<String> = []
    func add(_ mark: StyledText, _ dates: String, _ words: LocalizedText) {
      let note = "\(dates) · \(words[language])"
      guard seen.insert(note).inserted else { return }
      lines += note.wrapped(to: width - 2, lines: .max).enumerated().map { index, line in
        (index == 0 ? mark : StyledText(" ")) + StyledText(" " + line)
      }
    }
    for day in days {
      // An agenda shows a closure in the day's heading.
      for closure in day.closures where !isAgenda {
        let dates = names.interval(from: closure.first, to: closure.last, withYear: false)
        let words = CalendarStrings.explained(CalendarStrings.closed, closure.reason)
        add(StyledText(CalendarStrings.closedMark, .faint), dates, words)
      }
      for embargo in day.embargoes {
        let words = CalendarStrings.explained(CalendarStrings.embargo(embargo), embargo.reason)
        add(StyledText(CalendarStrings.embargoMark, .error), embargo.dates(names), words)
      }
    }
    return lines
  }

  /// The maximum number of undated posts to list.
  private static let undatedLimit = 12

  private var undatedNotes: [StyledText] {
    let count = calendar.undated.count
    guard count > 0 else { return [] }
    let title = StyledText(CalendarStrings.noDate[language].capitalizedFirst, .strong)
    let rest = count - Self.undatedLimit
    return [title + StyledText("  \(count)", .faint)]
      + calendar.undated.prefix(Self.undatedLimit).flatMap { post -> [StyledText] in
        var head = StyledText("  ")
        head.append(CalendarStrings.mark(of: post.state), post.state.role)
        head.append(" ")
        return lines(
          head, title: post.title, channels: post.channels, author: post.author, path: post.path)
      } + (rest > 0 ? [text(CalendarStrings.more(rest), .faint).indented.indented] : [])
  }
}

extension EditorialCalendar.EmbargoedInterval {
  /// Returns the dates, such as `10–11 décembre`, with times unless the embargo covers whole days. The year is omitted.
  func dates(_ names: CalendarNames) -> String {
    guard from.time != nil || until.time != nil else {
      return names.interval(from: from.day, to: until.day, withYear: false)
    }
    func text(_ slot: Slot) -> String { names.day(slot.day) + (slot.time.map { " \($0)" } ?? "") }
    return "\(text(from)) – \(text(until))"
  }
}
