import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct BelowTarget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "below-target", .cadence, .always(.error),
    summary: "fewer posts than a cadence target asks for, now or up to the horizon",
    rationale: """
      A pace that the team promised itself slips a day at a time. It is an error once the current period is short, and a \
      warning while only future ones are. What is judged is the current period and those that end within `horizon:`; of a \
      current period that ends later, only the share that is due by the horizon. Closures, embargoes and days outside of \
      `from:` and `until:` lower the minimum in proportion. Drafts with a date count as planned.
      """,
    remedy: "Plan the missing posts (`edito slots` proposes dates), or set the target to what the team can hold.",
    passing: [
      Example([
        "strategy/example.md": strategy("{channel: blog, target: 1 per week}"),
        "posts/2026-11-24-example.md": post("2026-11-24"),
        "posts/2026-12-01-example.md": post("2026-12-01", "draft"),
      ]),
      // A quarter need not be planned ahead: none is due yet by the horizon.
      Example(
        ["strategy/example.md": strategy("{message: sourdough, target: at least 4 per quarter}")], today: "2026-10-01"),
      Example([
        "edito.md": "---\nedito: 1\nclosures: [2026-11-23/2026-12-06]\n---\n",
        "strategy/example.md": strategy("{channel: blog, target: 3-6 per day}"),
      ]),
    ],
    failing: [
      Example([
        "strategy/example.md": strategy("{channel: blog, target: ↓2 per week}"),
        "posts/2026-11-24-example.md": post("2026-11-24"),
      ]),
      Example([
        "strategy/example.md": strategy("{pillar: backstage, target: ↓at least 4 per month}")
      ]),
      // Only the weekdays of the coming two weeks are asked for.
      Example([
        "strategy/example.md": strategy("{channel: x, target: ↓1 par jour, on: weekdays}")
      ]),
    ])

  private static func strategy(_ target: String) -> String {
    "---\nquestion: frequency\nstatus: answered\ncadence:\n  - \(target)\n---\n"
  }

  private static func post(_ date: String, _ status: String = "approved") -> String {
    "---\nstatus: \(status)\ndate: \(date)\nchannels: [blog]\nobjective: visits\n---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let ledger = snapshot.cadence
    return ledger.targets.compactMap { target in
      guard target.isSound, target.goal.value.minimum != nil else { return nil }
      let report = ledger.report(on: target, from: ledger.today, through: ledger.horizon)
      let short = report.periods.filter { $0.overdue > 0 }
      guard let first = short.first else { return nil }
      return RuleFinding(
        in: target.document, at: target.goal.range, .shortage(of: target, in: short, horizon: ledger.horizon),
        help: .planThem, severity: first.time == .current ? .error : .warning)
    }
  }
}

extension LocalizedText {
  fileprivate static func shortage(
    of target: DeclaredTarget, in short: [PeriodCount], horizon: CalendarDay
  ) -> LocalizedText {
    let total = short.reduce(0) { $0 + $1.overdue }
    return LocalizedText(
      en: """
        \(target.selection): \(total, "post", "posts") missing\(places(short, horizon)); wanted: \(target.wish)
        """,
      fr: """
        \(target.selection) : il manque \(total, "publication", "publications")\(places(short, horizon)) ; \
        attendu : \(target.wish)
        """)
  }

  /// How many periods are named; what is beyond them is summed up.
  private static let namedPeriods = 3

  private static func places(_ short: [PeriodCount], _ horizon: CalendarDay) -> LocalizedText {
    if short.count == 1, let only = short.first {
      let place = place(of: only, horizon)
      return LocalizedText(en: " \(place)", fr: " \(place)")
    }
    var parts = short.prefix(namedPeriods).map { count in
      let place = place(of: count, horizon)
      return LocalizedText(en: "\(count.overdue) \(place)", fr: "\(count.overdue) \(place)")
    }
    let rest = short.dropFirst(namedPeriods).reduce(0) { $0 + $1.overdue }
    if rest > 0, let last = short.last {
      parts.append(
        LocalizedText(
          en: "\(rest) more until \(DateNames.day(last.period.last))",
          fr: "\(rest) de plus jusqu’au \(DateNames.day(last.period.last))"))
    }
    return LocalizedText(en: ": \(parts.joined())", fr: " : \(parts.joined())")
  }

  private static func place(of count: PeriodCount, _ horizon: CalendarDay) -> LocalizedText {
    guard count.period.last > horizon else { return count.period.locative }
    return LocalizedText(
      en: "\(count.period.locative) to keep pace until \(DateNames.day(horizon))",
      fr: "\(count.period.locative) pour tenir le rythme jusqu’au \(DateNames.day(horizon))")
  }

  fileprivate static let planThem = LocalizedText(
    en: "plan them, or change the target; `edito slots` proposes dates",
    fr: "planifiez-les, ou changez la cible ; `edito slots` propose des dates")
}
