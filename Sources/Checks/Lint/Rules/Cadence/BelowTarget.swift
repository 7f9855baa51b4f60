import Cadence
import CivilTime
import Editorial
import Localization
import Snapshots

struct BelowTarget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "below-target", .cadence, .always(.error),
    summary: LocalizedText(
      en: "fewer posts than a cadence target requires",
      fr: "moins de publications qu’une cible de cadence n’en demande"),
    rationale: LocalizedText(
      en: "The team publishes less often than its strategy promises.",
      fr: "L’équipe publie moins souvent que sa stratégie ne le promet."),
    exceptions: LocalizedText(
      en: """
        - An error if the current period has too few posts, a warning if only future periods do.
        - Edito checks the current period and the periods that end within `horizon:` (two weeks if it is not \
        set). If the current period ends after the horizon, only the share due by the horizon is required.
        - Closures, embargoes and days outside `from:` and `until:` reduce the target in proportion.
        - Drafts with a date count as planned.
        - A new target that begins later (`from:`) is not checked before it begins or a post counts towards it.
        """,
      fr: """
        - C’est une erreur s’il manque des publications dans la période en cours, un avertissement s’il n’en \
        manque que dans les suivantes.
        - Edito vérifie la période en cours et celles qui finissent d’ici à l’horizon (`horizon:`, ou deux \
        semaines à défaut). Si la période en cours finit après l’horizon, seule la part due jusqu’à l’horizon est \
        demandée.
        - Les fermetures, les embargos et les jours hors de `from:` et `until:` réduisent la cible en \
        proportion.
        - Un brouillon daté compte comme une publication prévue.
        - Une nouvelle cible qui commence plus tard (`from:`) n’est pas vérifiée avant son début, ni avant qu’une \
        publication compte pour elle.
        """),
    remedy: LocalizedText(
      en: "Plan the missing posts (`edito slots` suggests slots), or lower the target.",
      fr: "Prévoyez les publications manquantes (`edito slots` propose des créneaux), ou baissez la cible."),
    passing: [
      Example([
        "strategy/example.md": strategy("{channel: blog, target: 1 per week}"),
        "posts/2026-11-24-example.md": post("2026-11-24"),
        "posts/2026-12-01-example.md": post("2026-12-01", "draft"),
      ]),
      // A quarter does not have to be planned in advance: nothing is due by the horizon.
      Example(
        ["strategy/example.md": strategy("{message: sourdough, target: at least 4 per quarter}")], today: "2026-10-01"),
      // A new target from the next week on.
      Example(["strategy/example.md": strategy("{channel: blog, target: 2 per week, from: 2026-W49}")]),
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
      Example([
        "strategy/example.md": strategy(
          "{channel: blog, target: at most 5 per week, until: 2026-W48}\n"
            + "  - {channel: blog, target: ↓2 per week, from: 2026-W49}")
      ]),
      Example([
        "strategy/example.md": strategy("{channel: blog, target: ↓2 per week, from: 2026-W49}"),
        "posts/2026-12-01-example.md": post("2026-12-01", "draft"),
      ]),
      // Only the weekdays of the next two weeks are required.
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
      guard let first = short.first, !isAwaited(target, report, ledger) else { return nil }
      return RuleFinding(
        in: target.document, at: target.goal.range, .shortage(of: target, in: short, horizon: ledger.horizon),
        help: .planThem, severity: first.time == .current ? .error : .warning)
    }
  }
}

/// Whether a target has not begun, replaces no earlier one, and no post counts towards it yet.
private func isAwaited(_ target: DeclaredTarget, _ report: TargetReport, _ ledger: CadenceLedger) -> Bool {
  guard let first = target.first, first > ledger.today else { return false }
  let replacesOther = ledger.targets.contains { other in
    other.conditions == target.conditions && (other.first.map { $0 < first } ?? true)
  }
  return !replacesOther && report.periods.allSatisfy { $0.counted == 0 }
}

extension LocalizedText {
  fileprivate static func shortage(
    of target: DeclaredTarget, in short: [PeriodCount], horizon: CalendarDay
  ) -> LocalizedText {
    let total = short.reduce(0) { $0 + $1.overdue }
    return LocalizedText(
      en: """
        \(target.selection): \(total, "post", "posts") missing\(places(short, horizon)); target: \(target.targetText)
        """,
      fr: """
        \(target.selection) : il manque \(total, "publication", "publications")\(places(short, horizon)) \
        ; cible : \(target.targetText)
        """)
  }

  /// The largest number of periods that a message names one by one. The posts missing in later periods are added up.
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
    return LocalizedText(en: ": \(.conjunction(parts))", fr: ", soit \(.conjunction(parts))")
  }

  private static func place(of count: PeriodCount, _ horizon: CalendarDay) -> LocalizedText {
    guard count.period.last > horizon else { return count.period.locative }
    return LocalizedText(
      en: "\(count.period.locative) to be on track by \(DateNames.day(horizon))",
      fr: "\(count.period.locative) pour être à jour au \(DateNames.day(horizon))")
  }

  fileprivate static let planThem = LocalizedText(
    en: "plan what is missing, or change the target; `edito slots` suggests slots",
    fr: "prévoyez ce qui manque, ou changez la cible ; `edito slots` propose des créneaux")
}
