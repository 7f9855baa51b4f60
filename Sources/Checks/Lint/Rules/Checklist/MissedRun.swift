import Checklists
import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

/// Checks only the latest complete periods, by default one. Older ones can no longer be done, and `edito checklists` shows them.
struct MissedRun: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missed-run", .checklist, .always(.warning),
    summary: LocalizedText(
      en: "a checklist whose last period has no ticked task",
      fr: "une liste de tâches dont la dernière période n’a aucune tâche cochée"),
    rationale: LocalizedText(
      en: "The tasks of that period were probably not done.",
      fr: "Les tâches de cette période n’ont sans doute pas été faites."),
    exceptions: LocalizedText(
      en: """
        Counts from the period in `from:` or, without it, from the first run. Only the last complete period \
        is checked; set `periods` to check more. `edito checklists` shows all missed periods.
        """,
      fr: """
        La règle compte à partir de `from:` ou, à défaut, de la première feuille. Seule la dernière période \
        complète est vérifiée ; `periods` en fait vérifier davantage. `edito checklists` montre toutes les périodes \
        manquées.
        """),
    remedy: LocalizedText(
      en: "Do the tasks now and tick them, or write `skipped: reason` in a run of that period.",
      fr: """
        Faites les tâches en retard et cochez-les, ou écrivez `skipped: raison` dans une feuille de cette \
        période.
        """),
    options: [
      RuleOption(
        "periods", \.periods,
        LocalizedText(en: "number of past periods to check", fr: "nombre de périodes passées à vérifier"))
    ],
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
      en: "the checklist “\(title.excerpt)” was missed: \(more)\(shown.joined())",
      fr:
        "\(periods.count, "échéance manquée", "échéances manquées") pour la liste « \(title.excerpt) » : \(more)\(shown.joined())"
    )
  }

  fileprivate static func makeUp(_ id: String, _ period: Period) -> LocalizedText {
    LocalizedText(
      en:
        "run `edito start \(id) --period \(period.description)` and tick what was done, or write the reason there: `skipped: …`",
      fr:
        "lancez `edito start \(id) --period \(period.description)` et cochez ce qui a été fait, ou indiquez la raison dans la feuille : `skipped: …`"
    )
  }
}
