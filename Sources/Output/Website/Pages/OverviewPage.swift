import Agenda
import Cadence
import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Mentions
import Publishing
import Wording

/// The first page: seven days from today on, a list of items that need attention, posts waiting for approval, and the items due next.
struct OverviewPage: SitePage {
  let path = Section.overview.path
  let section = Section.overview

  /// The maximum number of rows in each list.
  private static let limit = 7

  static func all(_ context: SiteContext) -> [any SitePage] { [OverviewPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    PageContent(
      main: context.templates.render(
        "overview",
        [
          "heading": context.title,
          "date": context.date(context.now.day).capitalizedFirst,
          "daysHTML": days(context), "watchHTML": watch(context), "waitingHTML": waiting(context),
          "dueHTML": due(context),
        ]))
  }

  private func days(_ context: SiteContext) -> HTML {
    let today = context.now.day
    var entries = CalendarEntries(context, page: path)
    let items = CalendarItem.all(in: context.corpus, from: today, through: today + 6, now: context.now)
    let byDay = Dictionary(grouping: items, by: \.slot.day)
    return (0..<7).reduce(into: HTML.empty) { html, distance in
      let day = today + distance
      let isClosed = context.corpus.isClosed(day)
      html += context.templates.render(
        "calendar-day",
        [
          "classes": "d\(day == today ? " today" : "")\(isClosed ? " closed" : "")\(byDay[day] == nil ? " empty" : "")",
          "date": "\(day)", "number": "\(day.day)", "name": context.names.weekday(day), "isToday": day == today,
          "entriesHTML": (byDay[day] ?? []).reduce(into: HTML.empty) { $0 += entries.line(of: $1) },
        ])
    }
  }

  // MARK: Lists

  /// Returns the list of items that need attention: overdue posts, mentions waiting for a reply, checklists not done, findings and
  /// missing posts, each with a link to the page that shows more.
  private func watch(_ context: SiteContext) -> HTML {
    var rows: [View] = []
    let late = context.lateItems.count
    if late > 0 {
      rows.append(["text": SiteStrings.late(late)[context.language], "href": Section.agenda.path, "isBad": true])
    }
    rows += answers(context) + lists(context)
    let findings = context.findings.values.joined()
    for severity in [Severity.error, .warning] {
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { continue }
      rows.append([
        "text": SiteStrings.count(count, of: severity)[context.language], "href": Section.findings.path,
        "isBad": severity == .error,
      ])
    }
    // Posts are due up to the horizon, which may be later or earlier than the end of the next week.
    var period = Period(.week, containing: context.now.day)
    let last = max(period.next.last, context.ledger.horizon)
    while period.first <= last {
      defer { period = period.next }
      let gaps = context.ledger.gaps(in: period).filter { $0.missing > 0 && $0.period.first <= period.last }
      for piece in GapPiece.pieces(
        week: gaps.filter { $0.period.unit != .day }, days: gaps.filter { $0.period.unit == .day })
      {
        rows.append([
          "text": SiteStrings.gap(piece.gap)[context.language].capitalizedFirst,
          "note": context.names.name(of: piece.gap.period, in: context.language),
          "href": Section.cadence.path, "isBad": true,
        ])
      }
    }
    return list(rows, rest: Section.agenda.path, context)
  }

  /// Returns the row about mentions that wait for a reply; an empty list if no mention waits.
  private func answers(_ context: SiteContext) -> [View] {
    let unanswered = context.snapshot.mentions.unanswered(at: context.now)
    guard !unanswered.isEmpty else { return [] }
    let late = unanswered.count { $0.isOverdue(at: context.now) }
    return [
      [
        "text": SiteStrings.waiting(unanswered.count, late: late)[context.language], "href": Section.mentions.path,
        "isBad": late > 0,
      ]
    ]
  }

  /// Returns the rows about checklists whose last occurrence due before today was missed or only partly done.
  private func lists(_ context: SiteContext) -> [View] {
    context.snapshot.checklists.compactMap { ledger in
      let over = ledger.history(3).last { $0.occurrence.due < context.now.day }
      guard let over, over.state == .partly || over.state == .missed else { return nil }
      return [
        "text": ledger.document.title, "href": SitePath.reference(SitePath.page(of: ledger.document.path)),
        "note":
          "\(SiteStrings.checklist(isMissed: over.state == .missed)[context.language]), \(context.names.name(of: over.occurrence.period, in: context.language))",
        "isBad": over.state == .missed,
      ]
    }
  }

  private func waiting(_ context: SiteContext) -> HTML {
    let rows = ReviewQueue(context.corpus, today: context.now.day).items.map { item -> View in
      var view: View = [
        "text": item.document.title, "href": SitePath.reference(SitePath.page(of: item.document.path)),
        "note": item.approvers.map { context.name(ofPerson: $0) }.joined(separator: ", "),
      ]
      view["lang"] = context.languageTag(ofPostAt: item.document.path)
      if let left = item.daysLeft { view["when"] = ReviewStrings.left(left)[context.language].capitalizedFirst }
      return view
    }
    return list(rows, rest: Section.board.path, context)
  }

  private func due(_ context: SiteContext) -> HTML {
    let zone = context.corpus.zone
    let instants = DueContext(context.snapshot, after: zone.instant(of: context.now), limit: 30).next
    var rows: [View] = []
    var seen: Set<String> = []
    for instant in instants {
      // For an item that repeats, the next date is enough.
      for item in instant.items
      where item.kind != .post && item.kind != .target && seen.insert(item.place.path + item.kind.rawValue).inserted {
        let day = zone.local(utcMinute: instant.instant.utcMinute).day
        var view: View = [
          "when": context.names.day(day), "text": item.title[context.language],
          "note": DueStrings.name(of: item.kind)[context.language],
        ]
        if let href = context.reference(to: item.place.path) { view["href"] = href }
        rows.append(view)
      }
    }
    return list(rows, rest: Section.agenda.path, context)
  }

  private func list(_ rows: [View], rest: String, _ context: SiteContext) -> HTML {
    var shown = Array(rows.prefix(Self.limit))
    if rows.count > Self.limit {
      shown.append(["text": CalendarStrings.more(rows.count - Self.limit)[context.language], "href": rest])
    }
    return context.templates.render("row", each: shown)
  }
}
