import Cadence
import CivilTime
import Editorial
import Localization
import Wording

/// The page of all posts of a year, line by line, for the browser's search.
struct YearPage: SitePage {
  let year: Period

  var path: String { SitePath.page(of: year) }
  var section: Section { .calendar }

  static func all(_ context: SiteContext) -> [any SitePage] { years(context).map { YearPage(year: $0) } }

  /// Returns the years with posts, latest first.
  static func years(_ context: SiteContext) -> [Period] {
    CalendarPages.periods(.year, context).filter { year in
      let first = context.corpus.firstEntry(onOrAfter: year.first)
      return first < context.corpus.firstEntry(onOrAfter: year.last + 1)
    }.reversed()
  }

  func title(_ context: SiteContext) -> String { SiteStrings.allOf(year)[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    var entries = CalendarEntries(context, page: path)
    // Month by month, because a year may have tens of thousands of lines, and copies of them need memory.
    var months = HTML.empty
    var month = Period(.month, containing: year.first)
    while month.first <= year.last {
      let items = CalendarItem.all(in: context.corpus, from: month.first, through: month.last, now: context.now)
      if !items.isEmpty {
        months += context.templates.render(
          "year-month",
          [
            "href": SitePath.root(from: path) + SitePath.page(of: month),
            "name": context.names.name(of: month, in: context.language).capitalizedFirst,
            "count": CalendarStrings.posts(items.count)[context.language],
            "entriesHTML": items.reduce(into: HTML.empty) { $0 += entries.line(of: $1, withDay: true) },
          ])
      }
      month = month.next
    }
    return PageContent(
      main: context.templates.render(
        "year",
        [
          "heading": title(context), "monthsHTML": months,
          "filtersHTML": entries.filters,
        ]), styles: entries.styles)
  }
}
