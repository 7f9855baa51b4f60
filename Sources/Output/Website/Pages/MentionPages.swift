import CivilTime
import Editorial
import Localization
import Mentions
import Parallelism
import Schema
import Snapshots
import Wording

/// The pages of mentions: one with the mentions waiting for a reply and the latest ones, and one for each month of a mentions log.
enum MentionPages {
  static func all(_ context: SiteContext) -> [any SitePage] {
    let corpus = context.corpus
    let book = Lazy { MentionsByMonth(context.snapshot) }
    var months: Set<Period> = []
    for page in corpus.mentionPages {
      guard let period = page.content.period?.value else { continue }
      // A week may be in two months. No mentions log covers a longer period than a week.
      months.insert(Period(.month, containing: period.first))
      months.insert(Period(.month, containing: period.last))
    }
    return [MentionsPage(book: book)] + months.sorted().map { MentionMonthPage(month: $0, book: book) }
  }
}

/// The mentions by month, and the index of all mentions.
private struct MentionsByMonth: Sendable {
  let index: MentionIndex
  let byMonth: [Period: [LoggedMention]]
  /// The months with mentions, in order.
  let months: [Period]

  init(_ snapshot: Snapshot) {
    index = snapshot.mentions
    var byMonth: [Period: [LoggedMention]] = [:]
    for logged in index.mentions {
      guard let day = logged.mention.at?.day else { continue }
      byMonth[Period(.month, containing: day), default: []].append(logged)
    }
    self.byMonth = byMonth
    months = byMonth.keys.sorted()
  }

  static func path(of month: Period) -> String { "mentions-by-month/\(month).html" }
}

/// The page of the mentions waiting for a reply and of the latest mentions.
private struct MentionsPage: SitePage {
  let book: Lazy<MentionsByMonth>
  var path: String { section.path }
  var section: Section { .mentions }

  /// The maximum number of waiting mentions, and of the latest ones. The pages of the months contain the others.
  private static let mostWaiting = 60
  private static let mostLatest = 30
  private static let weeks = 12

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    let book = book.value
    let language = context.language
    var view: View = ["title": title(context)]
    guard !book.index.mentions.isEmpty else {
      view["emptyHTML"] = HTML(markingCodeIn: SiteStrings.noMentions[language])
      return PageContent(main: context.templates.render("mentions", view))
    }
    let views = MentionViews(context: context, root: "")
    let unanswered = book.index.unanswered(at: context.now)
    view["summary"] =
      (unanswered.isEmpty
      ? MentionStrings.nobodyWaits
      : SiteStrings.waiting(unanswered.count, late: unanswered.count { $0.isOverdue(at: context.now) }))[language]
    if let promise = book.index.answeringTime?.promise.value.name {
      view["promise"] = SiteStrings.promise(promise)[language]
    }
    view["hasWaiting"] = !unanswered.isEmpty
    view["waitingHeading"] = SiteStrings.unansweredHeading[language]
    view["waitingHTML"] = views.items(unanswered.prefix(Self.mostWaiting), areDated: true)
    if unanswered.count > Self.mostWaiting {
      view["more"] = SiteStrings.moreMentions(unanswered.count - Self.mostWaiting)[language]
    }
    view["tones"] = tones(book, context)
    view["latestHeading"] = SiteStrings.latestMentions[language]
    view["daysHTML"] = views.days(latest(book), areBelow: true)
    view["hasMonths"] = !book.months.isEmpty
    view["months"] = MonthLinks.views(of: book, root: "", context)
    return PageContent(main: context.templates.render("mentions", view))
  }

  /// Returns the latest mentions by date, then those without a date, up to 30 of each.
  private func latest(_ book: MentionsByMonth) -> [LoggedMention] {
    let dated = book.months.reversed().lazy.flatMap { month in
      (book.byMonth[month] ?? []).enumerated().sorted { left, right in
        guard let first = left.element.mention.at, let second = right.element.mention.at, first != second else {
          return left.offset < right.offset
        }
        return first > second
      }.map(\.element)
    }
    return Array(dated.prefix(Self.mostLatest))
      + book.index.mentions.lazy.filter { $0.mention.at == nil }.prefix(Self.mostLatest)
  }

  // MARK: Tones

  private func tones(_ book: MentionsByMonth, _ context: SiteContext) -> View? {
    let language = context.language
    var counts: [Period: [Mention.Sentiment: Int]] = [:]
    let present = Period(.week, containing: context.now.day)
    let first = present.first - 7 * (Self.weeks - 1)
    for logged in book.index.mentions {
      guard let day = logged.mention.at?.day, let tone = logged.mention.sentiment?.value, day >= first,
        day <= present.last
      else { continue }
      counts[Period(.week, containing: day), default: [:]][tone, default: 0] += 1
    }
    guard counts.count > 1, let earliest = counts.keys.min() else { return nil }
    var weeks = [earliest]
    while let last = weeks.last, last < present { weeks.append(last.next) }
    let slots = weeks.map {
      ToneChart.Slot(label: ShortPeriod.name(of: $0)[language], counts: counts[$0] ?? [:])
    }
    let order = Array(ToneChart.order.reversed())
    let sums = order.map { tone in (tone, slots.reduce(0) { $0 + ($1.counts[tone] ?? 0) }) }
    let title = LocalizedText(
      en: "Sentiment of the mentions, week by week", fr: "La tonalité des mentions, semaine par semaine")
    return [
      "note": SiteStrings.toneNote[language],
      "chartHTML": ToneChart(slots: slots, language: language).picture(
        id: "tones", title: title[language], description: SiteStrings.tones(weeks.count, sums)[language]),
      "legend": order.map { tone -> View in
        ["kind": tone.rawValue, "mark": MentionStrings.mark(of: tone), "name": tone.word[language]]
      },
      "rows": zip(weeks, slots).reversed().map { week, slot -> View in
        [
          "name": context.names.name(of: week, in: language).capitalizedFirst, "total": "\(slot.total)",
          "numbers": order.map { "\(slot.counts[$0] ?? 0)" },
        ]
      },
    ]
  }
}

/// The page of a month's mentions.
private struct MentionMonthPage: SitePage {
  let month: Period
  let book: Lazy<MentionsByMonth>
  var path: String { MentionsByMonth.path(of: month) }
  var section: Section { .mentions }

  /// The maximum number of mentions on the page; the latest are shown. The pages of the mentions logs contain all of them.
  private static let most = 500

  func title(_ context: SiteContext) -> String {
    let name = context.names.name(of: month, in: context.language)
    return LocalizedText(en: "Mentions, \(name)", fr: "Mentions, \(name)")[context.language]
  }

  func content(_ context: SiteContext) -> PageContent {
    let book = book.value
    let root = SitePath.root(from: path)
    let mentions = book.byMonth[month] ?? []
    let views = MentionViews(context: context, root: root)
    let shown = mentions.suffix(Self.most)
    var view: View = [
      "title": title(context), "home": root + section.path, "homeName": section.name[context.language],
      "summary": SiteStrings.mentions(mentions.count)[context.language], "daysHTML": views.days(shown, areBelow: false),
      "hasMonths": true, "months": MonthLinks.views(of: book, root: root, context),
    ]
    if shown.count < mentions.count {
      view["more"] = SiteStrings.earlierMentions(mentions.count - shown.count)[context.language]
      var paths: [String] = []
      for logged in mentions.dropLast(Self.most) where paths.last != logged.document.path {
        paths.append(logged.document.path)
      }
      view["pages"] = paths.map { path -> View in
        [
          "title": context.corpus.document(at: path)?.title ?? path,
          "href": root + SitePath.reference(SitePath.page(of: path)),
        ]
      }
    }
    if let previous = book.months.last(where: { $0 < month }) { view["previous"] = way(to: previous, root, context) }
    if let next = book.months.first(where: { month < $0 }) { view["next"] = way(to: next, root, context) }
    return PageContent(main: context.templates.render("mentions", view))
  }

  private func way(to month: Period, _ root: String, _ context: SiteContext) -> View {
    [
      "href": root + MentionsByMonth.path(of: month),
      "name": context.names.name(of: month, in: context.language).capitalizedFirst,
    ]
  }
}

private enum MonthLinks {
  /// Returns links to the months, latest first, with their number of mentions.
  static func views(of book: MentionsByMonth, root: String, _ context: SiteContext) -> [View] {
    book.months.reversed().map { month -> View in
      [
        "href": root + MentionsByMonth.path(of: month),
        "name": context.names.name(of: month, in: context.language).capitalizedFirst,
        "count": "\(book.byMonth[month]?.count ?? 0)",
      ]
    }
  }
}
