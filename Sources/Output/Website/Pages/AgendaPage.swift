import Cadence
import CivilTime
import Editorial
import Localization

/// The page of overdue posts, then of today's and upcoming posts, day by day.
struct AgendaPage: SitePage {
  let path = Section.agenda.path
  let section = Section.agenda

  /// The maximum number of entries from today on. The calendar shows later ones.
  private static let limit = 200
  private static let lateLimit = 50

  static func all(_ context: SiteContext) -> [any SitePage] { [AgendaPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    var entries = CalendarEntries(context, page: path)
    let coming = CalendarEntries.items(in: context, from: context.now.day, limit: Self.limit)
    let late = context.lateItems
    let days = Dictionary(grouping: coming.items, by: \.slot.day).sorted { $0.key < $1.key }
    let lateLines = late.prefix(Self.lateLimit).reduce(into: HTML.empty) { $0 += entries.line(of: $1, withDay: true) }
    let lines = days.reduce(into: HTML.empty) { html, day in
      html += context.templates.render(
        "calendar-day",
        [
          "classes": "d\(day.key == context.now.day ? " today" : "")", "date": "\(day.key)",
          "number": "\(day.key.day)", "name": context.names.weekday(day.key),
          "isToday": day.key == context.now.day,
          "entriesHTML": day.value.reduce(into: HTML.empty) { $0 += entries.line(of: $1) },
        ])
    }
    var view: View = [
      "heading": title(context), "daysHTML": lines, "lateHTML": lateLines, "filtersHTML": entries.filters,
      "late": SiteStrings.late(late.count)[context.language],
    ]
    if let next = coming.next {
      let month = Period(.month, containing: next)
      view["more"] =
        [
          "href": SitePath.page(of: month), "name": context.names.name(of: month, in: context.language),
        ] as View
    }
    return PageContent(main: context.templates.render("agenda", view), styles: entries.styles)
  }
}

extension CalendarEntries {
  /// Returns the items from a day on, with up to `limit` entries in all. `next` is the day of the first item that is not included; `nil`
  /// if all are included.
  static func items(
    in context: SiteContext, from day: CalendarDay, limit: Int
  ) -> (items: [CalendarItem], next: CalendarDay?) {
    let corpus = context.corpus
    let first = corpus.firstEntry(onOrAfter: day)
    // A day is shown completely or not at all.
    let last = corpus.entries.indices.contains(first + limit) ? corpus.entries[first + limit].slot.day - 1 : nil
    guard let end = last ?? corpus.entries.last?.slot.day, day <= end else {
      return ([], first < corpus.entries.count ? corpus.entries[first].slot.day : nil)
    }
    let items = CalendarItem.all(in: corpus, from: day, through: end, now: context.now)
    return (items, last.map { $0 + 1 })
  }
}

extension SiteContext {
  /// The overdue posts, latest first.
  var lateItems: [CalendarItem] {
    guard let first = corpus.entries.first?.slot.day, first <= now.day else { return [] }
    return CalendarItem.all(in: corpus, from: first, through: now.day, now: now) { $0.stage != .published }
      .filter(\.isOverdue).reversed()
  }
}
