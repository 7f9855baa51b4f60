import Checklists
import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

/// Only the latest occurrences are told: what is long past can no longer be done, and stays in `edito checklists`.
struct MissedRun: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missed-run", .checklist, .always(.warning),
    summary: "a checklist of which nothing was done the last time",
    rationale: """
      What is due follows from the checklist, what was done from its runs; the difference was missed. The first run counts as \
      the beginning, or the period that `from:` names. Only the latest period that is over is looked at: a finding is something \
      to do. `edito checklists` shows all of them.
      """,
    remedy:
      "Do it late and tick it, or say in a run of that period why it was left out: `skipped: reason`. How many periods to look back on is the option `periods`.",
    options: [RuleOption("periods", \.periods, "how many of the last periods to look at")],
    passing: [
      Example(["checklists/day.md": day("weekdays")]),
      Example([
        "checklists/day.md": day("weekdays"), "runs/2026-11-18-day.md": run("2026-11-18", "x"),
        "runs/2026-11-20-day.md": run("2026-11-20", "x"),
      ]),
      Example([
        "checklists/day.md": day("weekdays\nfrom: 2026-11-02"),
        "runs/2026-11-20-day.md": "---\nchecklist: day\nperiod: 2026-11-20\nskipped: fermé pour inventaire\n---\n",
      ]),
      Example(["checklists/day.md": day("weekdays\nfrom: 2026-11-23")]),
    ],
    failing: [
      Example([
        "checklists/day.md": day("↓weekdays\ntitle: La journée ☕"), "runs/2026-11-19-day.md": run("2026-11-19", "x"),
      ]),
      Example(["checklists/day.md": day("↓month\nfrom: 2026-10")]),
      Example(["checklists/day.md": day("↓week"), "runs/2026-W47-day.md": run("2026-W47", " ")]),
    ])

  var periods = 1

  private static func day(_ every: String) -> String { "---\nevery: \(every)\n---\n- [ ] Listen\n- [ ] Answer\n" }

  private static func run(_ period: String, _ mark: String) -> String {
    "---\nchecklist: day\nperiod: \(period)\n---\n- [\(mark)] Listen\n- [ ] Answer\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.checklists.compactMap { ledger in
      guard !ledger.tasks.isEmpty else { return nil }
      let missed = ledger.past.prefix(max(1, min(periods, 1000))).filter { $0.state == .missed }.map(\.period)
      guard let latest = missed.first else { return nil }
      return RuleFinding(
        in: ledger.document, at: ledger.checklist.every?.range ?? ledger.document.start,
        .missed(ledger.document.title, missed.reversed()), help: .makeUp(ledger.document.id, latest))
    }
  }
}

extension LocalizedText {
  fileprivate static func missed(_ title: String, _ periods: [Period]) -> LocalizedText {
    let shown = periods.suffix(5).map(DateNames.period)
    let more = periods.count > shown.count ? "… " : ""
    return LocalizedText(
      en: "“\(title.excerpt)” was missed: \(more)\(shown.joined())",
      fr: "« \(title.excerpt) » n’a pas été faite : \(more)\(shown.joined())")
  }

  fileprivate static func makeUp(_ id: String, _ period: Period) -> LocalizedText {
    LocalizedText(
      en: "tick what was done: `edito start \(id) --period \(period.description)`; or say there why not: `skipped: …`",
      fr:
        "cochez ce qui a été fait : `edito start \(id) --period \(period.description)` ; ou dites-y pourquoi non : `skipped: …`"
    )
  }
}
