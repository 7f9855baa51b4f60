import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

extension CalendarRendering {
  /// Returns the calendar as Markdown for a README or a pull-request comment: a table for each month of a quarter or a year, or one for a
  /// shorter period. Counts, closures, embargoes and the gaps of targets follow each table, and posts without a date come last.
  ///
  /// - Parameter linkBase: The prefix of the posts' paths in links: `../`, or the URL of a folder on a git host.
  func markdown(linkBase: String = "") -> String {
    let sections = calendar.parts.map { section($0, level: calendar.parts.count > 1 ? 3 : 2, linkBase: linkBase) }
    var blocks: [Markdown] = []
    if calendar.parts.count > 1 {
      blocks.append("## \(names.name(of: calendar.period, in: language).capitalizedFirst)")
    }
    blocks += sections.joined()
    if calendar.parts.count > 1 {
      blocks += gapBlock(longGapLines(calendar.longGaps.filter { !calendar.parts.contains($0.period) }))
    }
    blocks += undatedBlock(linkBase: linkBase)
    return blocks.joined(separator: "\n\n").text + "\n"
  }

  private func section(_ part: Period, level: Int, linkBase: String) -> [Markdown] {
    var title = names.name(of: part, in: language)
    if part.unit == .week { title += " · " + names.interval(from: part.first, to: part.last) }
    if part.unit == .day { title = names.weekday(part.first) }
    let mark: Markdown = level == 2 ? "##" : "###"
    var blocks: [Markdown] = ["\(mark) \(title.capitalizedFirst)"]
    let days = calendar.days(of: part)
    let rows = days.flatMap { day in day.items.map { row($0, linkBase: linkBase) } }
    if rows.isEmpty {
      blocks.append("\(CalendarStrings.nothing[language].capitalizedFirst).")
    } else {
      let words = [
        CalendarStrings.date, CalendarStrings.time, CalendarStrings.post, CalendarStrings.channels,
        CalendarStrings.status,
        CalendarStrings.author,
      ]
      blocks.append(Markdown.table(header: words.map { $0[language].capitalizedFirst }, rows: rows))
    }
    let counts = calendar.counts(of: part).map { state, count -> Markdown in
      "\(CalendarStrings.mark(of: state)) \(StatusStrings.count(count, of: state)[language])"
    }
    if !counts.isEmpty { blocks.append(counts.joined(separator: " · ")) }
    blocks += notes(days)
    // The gaps of a month appear below that month, and the gaps of a longer period below all months.
    let long = calendar.parts.count > 1 ? calendar.longGaps.filter { $0.period == part } : calendar.longGaps
    return blocks + gapBlock(shortGapLines(of: part) + longGapLines(long))
  }

  private func row(_ item: CalendarItem, linkBase: String) -> [Markdown] {
    let weekday = names.shortName(of: item.slot.day.weekday)
    let channels = item.entries.map { entry in
      entry.url.flatMap { Markdown.link(entry.channel, to: $0) } ?? Markdown.escaped(entry.channel)
    }
    let state: Markdown = "\(CalendarStrings.mark(of: item.state)) \(item.state.name[language])"
    let overdue: Markdown = item.isOverdue ? ", \(CalendarStrings.isOverdue[language])" : ""
    return [
      "\(weekday) \(DateNames.number(item.slot.day.day)[language])",
      Markdown.escaped(item.slot.time?.description ?? ""),
      Markdown.link(item.title, toPath: item.path, base: linkBase), channels.joined(separator: ", "), state + overdue,
      Markdown.escaped(item.author ?? ""),
    ]
  }

  /// Returns the closures and embargoes of some days as a list, each of them once; empty if there are none.
  private func notes(_ days: ArraySlice<EditorialCalendar.Day>) -> [Markdown] {
    var lines: [Markdown] = []
    func add(_ dates: String, _ words: LocalizedText) {
      let line: Markdown = "\(dates) · \(words[language])"
      if !lines.contains(line) { lines.append(line) }
    }
    for day in days {
      for closure in day.closures {
        add(
          names.interval(from: closure.first, to: closure.last, withYear: false),
          CalendarStrings.explained(CalendarStrings.closed, closure.reason))
      }
      for embargo in day.embargoes {
        add(embargo.dates(names), CalendarStrings.explained(CalendarStrings.embargo(embargo), embargo.reason))
      }
    }
    return lines.isEmpty ? [] : [Markdown.list(lines)]
  }

  private func gapBlock(_ lines: [Markdown]) -> [Markdown] {
    guard !lines.isEmpty else { return [] }
    return ["**\(CalendarStrings.gaps[language].capitalizedFirst)**", Markdown.list(lines)]
  }

  /// Returns a line for each week of a part, with the gaps of weekly and daily targets. Weeks without a gap are left out.
  private func shortGapLines(of part: Period) -> [Markdown] {
    var lines: [Markdown] = []
    var week = Period(.week, containing: part.first)
    while week.first <= part.last {
      defer { week = week.next }
      // A week belongs to the month that contains its Thursday; a day belongs to the month that contains it.
      let belongs = part.unit == .day || part.contains(week.first + 3)
      let pieces = GapPiece.pieces(
        week: belongs ? calendar.gaps.filter { $0.period == week } : [],
        days: calendar.gaps.filter {
          $0.period.unit == .day && week.contains($0.period.first) && part.contains($0.period.first)
        })
      let texts = pieces.map { piece in
        CalendarStrings.gap(piece.gap)[language] + (piece.daysNote(names).map { " " + $0 } ?? "")
      }
      if !texts.isEmpty { lines.append(gapLine(week, texts)) }
    }
    return lines
  }

  private func longGapLines(_ gaps: [CalendarGap]) -> [Markdown] {
    var periods: [Period] = []
    for gap in gaps where !periods.contains(gap.period) { periods.append(gap.period) }
    return periods.map { period in
      gapLine(period, gaps.filter { $0.period == period }.map { CalendarStrings.gap($0)[language] })
    }
  }

  private func gapLine(_ period: Period, _ texts: [String]) -> Markdown {
    let line = LocalizedText(
      en: "\(names.name(of: period, in: language)): \(texts.joined(separator: ", "))",
      fr: "\(names.name(of: period, in: language)) : \(texts.joined(separator: ", "))")
    return Markdown.escaped(line[language].capitalizedFirst)
  }

  private func undatedBlock(linkBase: String) -> [Markdown] {
    guard !calendar.undated.isEmpty else { return [] }
    let lines = calendar.undated.map { post -> Markdown in
      let channels = post.channels.isEmpty ? CalendarStrings.noChannel[language] : post.channels.joined(separator: ", ")
      let author: Markdown = post.author.map { " · \($0)" } ?? ""
      return "\(CalendarStrings.mark(of: post.state)) \(Markdown.link(post.title, toPath: post.path, base: linkBase))"
        + " · \(channels)\(author)"
    }
    return ["**\(CalendarStrings.noDate[language].capitalizedFirst)**", Markdown.list(lines)]
  }
}
