import Cadence
import CivilTime
import Editorial
import Localization
import Wording

/// The first page of the calendar, and the pages of the months and weeks with posts, of the current ones and of the next ones.
enum CalendarPages {
  static func all(_ context: SiteContext) -> [any SitePage] {
    let months = periods(.month, context)
    let weeks = periods(.week, context)
    let present = Period(.month, containing: context.now.day)
    let home = CalendarPage(
      period: present, path: Section.calendar.path, periods: months, place: months.firstIndex(of: present),
      listsAll: true)
    return [home]
      + [months, weeks].flatMap { periods in
        periods.enumerated().map { place, period in
          CalendarPage(
            period: period, path: SitePath.page(of: period), periods: periods, place: place, listsAll: false)
        }
      }
  }

  /// Returns the periods with posts, the current period and the next one, in order.
  static func periods(_ unit: PeriodUnit, _ context: SiteContext) -> [Period] {
    let present = Period(unit, containing: context.now.day)
    var periods: Set<Period> = [present, present.next]
    var last: Period?
    // Posts are sorted by slot, so a new period starts only where another one ends.
    for entry in context.corpus.entries where last.map({ $0.last < entry.slot.day }) ?? true {
      let period = Period(unit, containing: entry.slot.day)
      periods.insert(period)
      last = period
    }
    return periods.sorted()
  }
}

/// The page of a month or a week.
struct CalendarPage: SitePage {
  let period: Period
  let path: String
  /// The periods of the same kind that have a page, in order.
  let periods: [Period]
  /// The position of the period in `periods`; `nil` if it has no position there.
  let place: Int?
  /// Whether the page also lists all months and the posts without a date.
  let listsAll: Bool
  var section: Section { .calendar }

  func title(_ context: SiteContext) -> String {
    let name = context.names.name(of: period, in: context.language).capitalizedFirst
    return period.unit == .week ? SiteStrings.week(name, of: period)[context.language] : name
  }

  func content(_ context: SiteContext) -> PageContent {
    let calendar = EditorialCalendar(
      context.corpus, period: period, filter: CalendarFilter(showsCancelled: false),
      gaps: context.gaps(in: period), firstWeekday: context.names.firstWeekday, now: context.now,
      listsUndated: listsAll)
    var entries = CalendarEntries(context, page: path)
    var days = HTML.empty
    for week in calendar.weeks(of: period) {
      if period.unit == .month { days += self.week(week, calendar, context) }
      for day in week.days { days += self.day(day, &entries, context) }
    }
    let undated = calendar.undated.reduce(into: HTML.empty) { $0 += entries.line(of: $1) }
    var view: View = [
      "heading": title(context), "daysHTML": days, "undatedHTML": undated,
      "isMonth": period.unit == .month, "filtersHTML": entries.filters, "switch": switches(context),
      "weekdays": context.names.firstWeekday.week.map { context.names.shortName(of: $0) },
      "counts": counts(calendar, context), "gaps": calendar.longGaps.map { gap($0, context) },
    ]
    if period.unit == .week {
      view["interval"] = context.names.interval(from: period.first, to: period.last)
      view["gaps"] = GapPiece.pieces(week: calendar.gaps.filter { $0.period == period }, days: []).map {
        gap($0.gap, context)
      }
    }
    if let place, place > 0 { view["previous"] = link(to: periods[place - 1], context) }
    if let place, place + 1 < periods.count { view["next"] = link(to: periods[place + 1], context) }
    if listsAll { view["years"] = years(context) }
    let campaigns = campaigns(context)
    view["campaigns"] = campaigns
    view["hasCampaigns"] = !campaigns.isEmpty
    return PageContent(main: context.templates.render("calendar", view), styles: entries.styles)
  }

  // MARK: Days

  private func week(_ week: EditorialCalendar.Week, _ calendar: EditorialCalendar, _ context: SiteContext) -> HTML {
    let gaps = calendar.gaps(of: week)
    var view: View = [
      "name": "\(SiteStrings.weekLetter[context.language])\(Period.isoWeek(of: week.isoWeek.first).week)",
      "label": context.names.name(of: week.isoWeek, in: context.language),
      "gaps": GapPiece.pieces(week: gaps.week, days: gaps.days).map { piece -> View in
        var view = gap(piece.gap, context)
        if let note = piece.daysNote(context.names) { view["note"] = note }
        return view
      },
    ]
    if context.hasPage(week.isoWeek) { view["href"] = root + SitePath.page(of: week.isoWeek) }
    return context.templates.render("calendar-week", view)
  }

  private func day(_ day: EditorialCalendar.Day, _ entries: inout CalendarEntries, _ context: SiteContext) -> HTML {
    let isOutside = day.day < period.first || period.last < day.day
    var classes = "d"
    if isOutside { classes += " out" }
    if day.isClosed { classes += " closed" }
    if !day.embargoes.isEmpty { classes += " embargo" }
    if day.day == context.now.day { classes += " today" }
    if day.items.isEmpty { classes += " empty" }
    var view: View = [
      "classes": classes, "date": "\(day.day)", "number": "\(day.day.day)",
      "name": context.names.weekday(day.day), "isToday": day.day == context.now.day,
      "entriesHTML": day.items.reduce(into: HTML.empty) { $0 += entries.line(of: $1) },
    ]
    let notes =
      day.closures.map { SiteStrings.closure($0.reason) }
      + day.embargoes.map { SiteStrings.embargo($0.reason, $0.channels) }
    view["notes"] = notes.map { $0[context.language].capitalizedFirst }
    return context.templates.render("calendar-day", view)
  }

  private func gap(_ gap: CalendarGap, _ context: SiteContext) -> View {
    [
      "text": CalendarStrings.gap(gap)[context.language],
      "label": SiteStrings.gap(gap)[context.language], "isMissing": gap.missing > 0,
    ]
  }

  private func counts(_ calendar: EditorialCalendar, _ context: SiteContext) -> [View] {
    calendar.counts(of: period).map { count in
      ["state": count.state.rawValue, "text": StatusStrings.count(count.count, of: count.state)[context.language]]
    }
  }

  /// Returns up to 12 campaigns whose dates overlap the period, earliest first. Cancelled campaigns are omitted.
  private func campaigns(_ context: SiteContext) -> [View] {
    let here = context.campaigns.filter { campaign in
      guard let from = campaign.content.from?.value, let until = campaign.content.until?.value else { return false }
      return from <= period.last && period.first <= until && campaign.content.status?.value != .cancelled
    }
    return here.prefix(Self.campaignLimit).map { campaign in
      [
        "href": root + SitePath.reference(SitePath.page(of: campaign.document.path)), "title": campaign.document.title,
        "standing": campaign.content.standing(on: context.now.day).rawValue,
      ]
    }
  }

  /// The maximum number of campaigns above a period.
  private static let campaignLimit = 12

  // MARK: Ways

  private var root: String { SitePath.root(from: path) }

  private func link(to period: Period, _ context: SiteContext) -> View {
    [
      "href": root + SitePath.page(of: period),
      "name": context.names.name(of: period, in: context.language).capitalizedFirst,
    ]
  }

  /// Returns the links to the month and to the week of the page's days.
  private func switches(_ context: SiteContext) -> [View] {
    let today = context.now.day
    let place = period.contains(today) ? today : period.first
    let week = Period(.week, containing: place)
    let month = Period(.month, containing: period.unit == .week ? period.first + 3 : place)
    return [
      [
        "href": root + SitePath.page(of: month), "name": SiteStrings.month[context.language].capitalizedFirst,
        "current": period.unit == .month,
      ],
      [
        "href": root + SitePath.page(of: context.hasPage(week) ? week : Period(.week, containing: today)),
        "name": SiteStrings.week[context.language].capitalizedFirst, "current": period.unit == .week,
      ],
    ]
  }

  /// Returns the links to all months that have a page, by year, with the latest year first.
  private func years(_ context: SiteContext) -> [View] {
    Dictionary(grouping: periods, by: \.first.year).sorted { $0.key > $1.key }.map { year, months in
      [
        "year": String(year), "href": SitePath.page(of: Period(.year, containing: months[0].first)),
        "months": months.map { month -> View in
          ["href": SitePath.page(of: month), "name": DateNames.month(month.first.month)[context.language]]
        },
      ]
    }
  }
}

extension SiteContext {
  /// Whether a week or a month has a page: it is the current one or the next one, or it has posts.
  func hasPage(_ period: Period) -> Bool {
    let first = corpus.firstEntry(onOrAfter: period.first)
    let present = Period(period.unit, containing: now.day)
    return period == present || period == present.next
      || (corpus.entries.indices.contains(first) && corpus.entries[first].slot.day <= period.last)
  }
}
