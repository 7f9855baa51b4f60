import Cadence
import CivilTime
import Editorial
import Localization
import Schema
import Wording

/// The page that compares published, ready and planned posts with the targets, in current, future and past periods.
struct CadencePage: SitePage {
  var path: String { Section.cadence.path }
  var section: Section { .cadence }

  func title(_ context: SiteContext) -> String { Section.cadence.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let ledger = context.ledger
    let today = context.now.day
    let reports = ledger.targets.map { TargetPeriods($0, in: ledger) }
    let present = reports.filter { !$0.isOver(on: today) }
    let over = reports.filter { $0.isOver(on: today) }
    let lacks = present.map { self.lacks(of: $0, context) }.filter { !$0.isEmpty }
    return PageContent(
      main: context.templates.render(
        "cadence",
        [
          "title": title(context), "hasTargets": !reports.isEmpty,
          "noTargetsHTML": HTML(markingCodeIn: CadenceStrings.noTargets[context.language]),
          "summary": CadencePageStrings.summary(lacks.count, until: context.names.dayAndYear(ledger.horizon))[
            context.language],
          "lacks": lacks.flatMap(\.self), "hasLacks": !lacks.isEmpty,
          "targets": present.map { target($0, context) }, "over": over.map { target($0, context) },
          "hasOver": !over.isEmpty, "keyHTML": CadenceBars.key(context.language),
          "slots": slots(ledger, context), "tables": reports.flatMap { rows($0, context) },
        ]))
  }

  // MARK: Targets

  private func target(_ periods: TargetPeriods, _ context: SiteContext) -> View {
    let target = periods.target
    var view: View = [
      "name": name(of: target, context), "titles": titles(of: target, context),
      "wish": target.targetText[context.language],
      "href": SitePath.reference(SitePath.page(of: target.document.path)), "file": target.document.title,
      "past": periods.past.map { cell($0, context) }, "hasPast": !periods.past.isEmpty,
      "hasCurrent": periods.current != nil,
      "isDaily": target.unit == .day, "hasDays": target.unit == .day && !periods.next.isEmpty,
      "days": target.unit == .day ? periods.next.map { cell($0, context) } : [],
      "next": target.unit == .day ? [] : periods.telling.map { cell($0, context) },
    ]
    if let current = periods.current { view["current"] = cell(current, context) }
    let dates = CadencePageStrings.dates(from: target.first, until: target.last)
    view["hasDates"] = dates != nil
    view["dates"] = dates?[context.language] ?? ""
    return view
  }

  /// Returns the selection of a target as a heading. A channel keeps the spelling of its id, because that is how posts name it.
  private func name(of target: DeclaredTarget, _ context: SiteContext) -> String {
    let selection = target.selection[context.language]
    return target.conditions.first?.subject == .channel ? selection : selection.capitalizedFirst
  }

  /// Returns the titles of the items that a target selects by id, except channels.
  private func titles(of target: DeclaredTarget, _ context: SiteContext) -> [String] {
    target.conditions.compactMap { condition in
      guard condition.subject != .channel else { return nil }
      return condition.subject.reference.flatMap { context.corpus.declarations[$0, condition.value]?.title }
    }
  }

  private func cell(_ count: PeriodCount, _ context: SiteContext) -> View {
    let language = context.language
    let standing = TargetStatus(of: count)
    let href = href(of: count.period, context)
    let verdict = CadenceVerdict(on: count).words[language]
    return [
      "standing": standing.rawValue, "mark": standing.mark(of: count), "count": "\(count.counted)",
      "short": CadencePageStrings.short(count.period)[language],
      "label": ShortDates.period(count.period)[language],
      "hasHref": href != nil, "href": href ?? "",
      "counts": StrategyStrings.counts(published: count.published, ready: count.ready, planned: count.planned)[
        language],
      "verdict": standing == .met ? CadencePageStrings.met[language] : verdict,
      "barHTML": CadenceBars.bar(of: count),
    ]
  }

  /// Returns the path of the page of a week or a month, or of the week around a day; `nil` if there is no such page.
  private func href(of period: Period, _ context: SiteContext) -> String? {
    switch period.unit {
    case .day: href(of: Period(.week, containing: period.first), context)
    case .week, .month: context.hasPage(period) ? SitePath.page(of: period) : nil
    case .quarter, .year: nil
    }
  }

  /// Returns the rows about the periods with too few or too many posts. The posts missing on the days that are not listed share a row.
  private func lacks(of periods: TargetPeriods, _ context: SiteContext) -> [View] {
    let target = periods.target
    var rows: [View] = (periods.open + periods.later.filter { $0.excess > 0 }).compactMap { count in
      guard count.overdue > 0 || count.excess > 0 else { return nil }
      let href = href(of: count.period, context)
      return [
        "text": CadencePageStrings.lack(count, of: target)[context.language],
        "isMissing": count.overdue > 0, "hasHref": href != nil, "href": href ?? "",
      ]
    }
    let short = periods.later.filter { $0.overdue > 0 }
    if let first = short.first?.period.first, let last = short.last?.period.last {
      let text = CadencePageStrings.lack(short.reduce(0) { $0 + $1.overdue }, from: first, to: last, of: target)
      rows.append(["text": text[context.language], "isMissing": true, "hasHref": false, "href": ""])
    }
    return rows
  }

  private func rows(_ periods: TargetPeriods, _ context: SiteContext) -> [View] {
    periods.all.map { count in
      let figures = [count.published, count.ready, count.planned, count.missing, count.excess]
      return [
        "name": periods.target.selection[context.language], "wish": periods.target.targetText[context.language],
        "period": ShortDates.period(count.period)[context.language],
        "figures": figures.map { Numerals.grouped($0, in: context.language) },
      ]
    }
  }

  // MARK: Slots

  /// The maximum number of suggested slots on the page.
  private static let slotLimit = 40

  private func slots(_ ledger: CadenceLedger, _ context: SiteContext) -> View {
    let plan = ledger.slotPlan(limit: Self.slotLimit)
    let until = context.names.dayAndYear(plan.until)
    return [
      "any": !plan.slots.isEmpty, "none": CadencePageStrings.noSlots(until: until)[context.language],
      "heading": CadencePageStrings.slots(plan.count, until: until)[context.language],
      "hasMore": plan.moreCount > 0,
      "moreHTML": HTML(markingCodeIn: CadencePageStrings.moreSlots(plan.moreCount)[context.language]),
      "rows": plan.slots.map { slot -> View in
        let week = Period(.week, containing: slot.day)
        return [
          "day": context.names.weekday(slot.day), "time": slot.time.map { "\($0)" } ?? "–",
          "channel": slot.channel ?? CadencePageStrings.anyChannel[context.language],
          "name": slot.target.selection[context.language], "wish": slot.target.targetText[context.language],
          "hasHref": context.hasPage(week), "href": SitePath.page(of: week),
        ]
      },
    ]
  }
}

/// A target with the periods that the page shows.
private struct TargetPeriods {
  let target: DeclaredTarget
  let past: [PeriodCount]
  let current: PeriodCount?
  let next: [PeriodCount]
  /// The days of a daily target up to the horizon that the page does not list.
  let later: [PeriodCount]

  init(_ target: DeclaredTarget, in ledger: CadenceLedger) {
    self.target = target
    let present = Period(target.unit, containing: ledger.today)
    let count = Self.pastCount(of: target.unit)
    // A target that is no longer in force is shown with its own last periods.
    let end = min(ledger.today, target.last ?? ledger.today)
    var first = Period(target.unit, containing: end)
    // If `on:` restricts the days, the same number of counted days goes further back.
    for _ in 0..<(target.unit == .day ? count * 2 : count) { first = first.previous }
    let isDaily = target.unit == .day
    let last = isDaily ? ledger.horizon : max(ledger.horizon, present.next.first)
    let periods = ledger.report(on: target, from: first.first, through: last).periods
    let isListed = { (count: PeriodCount) in !isDaily || count.period.first <= ledger.lastListedDay }
    past = periods.filter { $0.time == .past }.suffix(count)
    current = periods.first { $0.time == .current }
    next = periods.filter { $0.time == .future && isListed($0) }
    later = periods.filter { !isListed($0) }
  }

  /// The next period, and the later periods in which posts are already due and missing, or in which there are too many.
  var telling: [PeriodCount] { next.prefix(1) + next.dropFirst().filter { $0.overdue > 0 || $0.excess > 0 } }
  /// The periods that can still change.
  var open: [PeriodCount] { (current.map { [$0] } ?? []) + next }
  var all: [PeriodCount] { past + open }

  func isOver(on day: CalendarDay) -> Bool { target.last.map { $0 < day } ?? false }

  /// Returns the number of past periods to show for a unit of time.
  private static func pastCount(of unit: PeriodUnit) -> Int {
    switch unit {
    case .day: 10
    case .week: 8
    case .month: 6
    case .quarter: 4
    case .year: 3
    }
  }
}

/// The status of a target in a period.
enum TargetStatus: String {
  case met, short, excess, open, nothing

  init(of count: PeriodCount) {
    self =
      count.excess > 0
      ? .excess
      : count.overdue > 0
        ? .short : count.missing > 0 ? .open : count.minimum == 0 && count.counted == 0 ? .nothing : .met
  }

  /// Returns a short mark, whose meaning does not depend on colour.
  func mark(of count: PeriodCount) -> String {
    switch self {
    case .met: "✓"
    case .short: "−\(count.overdue)"
    case .excess: "+\(count.excess)"
    case .open: "…"
    case .nothing: "·"
    }
  }
}
