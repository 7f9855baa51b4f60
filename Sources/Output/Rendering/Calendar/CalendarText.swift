import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Wording

/// A layout of a calendar for a terminal.
struct CalendarText: Sendable {
  let calendar: EditorialCalendar
  let names: CalendarNames
  let language: Language
  let width: Int
  let codes: ChannelCodes

  init(_ rendering: CalendarRendering, style: Style) {
    calendar = rendering.calendar
    names = rendering.names
    language = rendering.language
    width = style.width
    codes = ChannelCodes(calendar.channels)
  }

  /// The minimum width of a terminal that shows a month as a grid, in columns. Narrower terminals show an agenda.
  static let narrowestGrid = 60

  var lines: [StyledText] {
    let main: [[StyledText]] =
      switch calendar.period.unit {
      case .day, .week: [agenda(showsEmptyDays: true), marks]
      case .month where width < Self.narrowestGrid: [agenda(showsEmptyDays: false), marks]
      case .month: [CalendarGrid(self).lines(of: calendar.period) + marks + codeLegend]
      case .quarter, .year: [overview, marks]
      }
    let blocks = ([[heading]] + main + notes).filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [StyledText()]))
  }

  func text(_ words: LocalizedText, _ role: Style.Role? = nil) -> StyledText { StyledText(words[language], role) }

  /// The title line: the period on the left, the number of posts on the right.
  private var heading: StyledText {
    let period = calendar.period
    var title = names.name(of: period, in: language)
    switch period.unit {
    case .week: title += " · " + names.interval(from: period.first, to: period.last)
    case .day:
      let week = Period(.week, containing: period.first)
      title = names.name(of: week, in: language) + " · " + names.dayAndYear(period.first)
    case .month, .quarter, .year: break
    }
    let count = text(CalendarStrings.posts(calendar.items.count), .faint)
    let left = StyledText(title.capitalizedFirst, .strong).truncated(to: max(1, width - count.width - 2))
    return left.fitted(to: width - count.width) + count
  }

  var today: CalendarDay { calendar.now.day }

  func gap(_ gap: CalendarGap) -> StyledText {
    StyledText(CalendarStrings.gap(gap)[language], .warning)
  }
}
