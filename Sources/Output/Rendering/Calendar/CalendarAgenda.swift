import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import SourceText
import Wording

/// The agenda: the days of a period in order.
extension CalendarText {
  func agenda(showsEmptyDays: Bool) -> [StyledText] {
    let days = calendar.days(of: calendar.period)
    let table = AgendaTable(days.flatMap(\.items), width: width)
    var lines: [StyledText] = []
    for day in days {
      let gaps = calendar.gaps(of: day.day)
      let isEmpty = day.items.isEmpty && gaps.isEmpty && day.closures.isEmpty && day.embargoes.isEmpty
      if isEmpty && !showsEmptyDays { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(dayHeading(day))
      lines += day.items.flatMap { self.lines(of: $0, in: table) }
      if day.items.isEmpty { lines.append(StyledText("  ") + text(CalendarStrings.nothing, .faint)) }
      lines += StyledText.flow(
        gaps.map(gap), separator: StyledText(" · ", .faint), width: width, indentation: 2)
    }
    return lines
  }

  /// Returns the heading of a day: `Tuesday 24 November · today · closed: reason`.
  private func dayHeading(_ day: EditorialCalendar.Day) -> StyledText {
    let isToday = day.day == today
    let isQuiet = day.items.isEmpty && (day.day.weekday.isWeekend || day.isClosed)
    var line = StyledText(
      names.weekday(day.day).capitalizedFirst, isToday ? .accent : isQuiet ? .faint : .strong)
    func add(_ note: String, _ role: Style.Role) {
      line.append(" · ", .faint)
      line.append(note, role)
    }
    if isToday { add(CalendarStrings.today[language], .accent) }
    for closure in day.closures {
      add(CalendarStrings.explained(CalendarStrings.closed, closure.reason)[language], .faint)
    }
    for embargo in day.embargoes { add(CalendarStrings.embargo(embargo)[language], .error) }
    return line.truncated(to: width)
  }

  /// Returns a post on one line if the table is wide; otherwise its title and channels, with the author and the path below them.
  private func lines(of item: CalendarItem, in table: AgendaTable) -> [StyledText] {
    var head = StyledText("  ")
    head.append(item.slot.time?.description ?? "  –  ", item.slot.time == nil ? .faint : nil)
    head.append(item.isOverdue ? CalendarStrings.overdueMark : " ", .error)
    head.append(" ")
    head.append(CalendarStrings.mark(of: item.state), item.state.role)
    head.append(" ")
    let names = item.entries.map(\.channel)
    guard table.isWide else {
      return lines(head, title: item.title, channels: names, author: item.author, path: item.path)
    }
    let gutter = StyledText("  ")
    return [
      head + StyledText(item.title).fitted(to: table.title) + gutter
        + channels(names, within: table.channels).fitted(to: table.channels)
        + gutter + StyledText(item.author ?? "", .faint).fitted(to: table.author) + gutter
        + StyledText(item.path, .faint)
    ]
  }

  private func channels(_ names: [String]) -> StyledText {
    names.isEmpty ? text(CalendarStrings.noChannel, .faint) : StyledText(names.joined(separator: ", "))
  }

  /// Returns channels in a number of columns: as many as fit, then the number of the others, as in `mastodon, x +6`. The first one is always
  /// named.
  private func channels(_ names: [String], within columns: Int) -> StyledText {
    for count in stride(from: names.count - 1, through: 1, by: -1) where channels(names).width > columns {
      let shown = channels(Array(names.prefix(count))) + StyledText(" +\(names.count - count)", .faint)
      if shown.width <= columns || count == 1 { return shown }
    }
    return channels(names)
  }

  /// Returns a post on two lines: title and channels, then author and path. If the channels take too much room, they get a
  /// third line.
  func lines(
    _ head: StyledText, title: String, channels names: [String], author: String?, path: String
  ) -> [StyledText] {
    let indent = StyledText(String(repeating: " ", count: head.width))
    // A path is for copying, so it is never cut. Where there is no room for it, the file name alone names the post.
    let name = String(path.fileStem)
    let whole = indent + detail(author, path)
    let below =
      whole.width <= width
      ? whole
      : [detail(author, name), detail(nil, name)].map { StyledText("    ") + $0 }.first { $0.width <= width }
        ?? detail(nil, name)
    let channels = channels(names)
    let room = width - head.width
    guard channels.width * 2 <= room else {
      let shortened = self.channels(names, within: room)
      return [head + StyledText(title).truncated(to: room), (indent + shortened).truncated(to: width), below]
    }
    return [head + StyledText(title).fitted(to: room - channels.width - 2) + StyledText("  ") + channels, below]
  }
}

extension CalendarText {
  private func detail(_ author: String?, _ name: String) -> StyledText {
    StyledText([author, name].compactMap(\.self).joined(separator: " · "), .faint)
  }
}

/// The column widths of an agenda.
struct AgendaTable {
  /// Whether each post is shown on one line. If so, titles that do not fit are cut, but keep at least 36 columns.
  let isWide: Bool
  let channels: Int
  let title: Int
  let author: Int

  /// The widest column for channels. Longer lists are shortened, so that titles and paths have room.
  private static let channelLimit = 32

  init(_ items: [CalendarItem], width: Int) {
    func widest(_ text: (CalendarItem) -> String) -> Int { items.map { DisplayWidth.of(text($0)) }.max() ?? 0 }
    channels = min(Self.channelLimit, widest { $0.entries.map(\.channel).joined(separator: ", ") })
    author = widest { $0.author ?? "" }
    let wanted = widest(\.title)
    // Margin, time and marks take 11 columns, three gutters 6.
    let rest = width - 17 - channels - author - widest(\.path)
    title = min(wanted, max(0, rest))
    isWide = rest >= min(wanted, 36)
  }
}
