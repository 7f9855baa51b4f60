import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import SourceText

struct AboveTarget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "above-target", .cadence, .always(.error),
    summary: LocalizedText(
      en: "more posts than a cadence target allows",
      fr: "plus de publications qu’une cible de cadence n’en permet"),
    rationale: LocalizedText(
      en: "Too many posts drive followers away.",
      fr: "Trop de publications font fuir les abonnés."),
    exceptions: LocalizedText(
      en: """
        Edito checks the current period and future ones. Published posts cannot be moved, so the finding \
        points at the last post that can still be moved. For a draft, the finding is a warning.
        """,
      fr: """
        Edito vérifie la période en cours et les suivantes. Une publication parue ne peut plus être déplacée \
        : le constat désigne la dernière qui peut l’être. Pour un brouillon, c’est un avertissement.
        """),
    remedy: LocalizedText(
      en: "Move the post to another period, cancel it, or raise the target.",
      fr: "Déplacez la publication vers une autre période, annulez-la, ou relevez la cible."),
    passing: [
      Example([
        "strategy/example.md": strategy,
        "posts/2026-11-24-one.md": post("2026-11-24"),
        "posts/2026-11-25-two.md": post("2026-11-25"),
        "posts/2026-12-01-three.md": post("2026-12-01"),
      ])
    ],
    failing: [
      Example([
        "strategy/example.md": strategy,
        "posts/2026-11-24-one.md": post("2026-11-24"),
        "posts/2026-11-25-two.md": post("2026-11-25"),
        "posts/2026-11-26-three.md": post("↓2026-11-26"),
      ]),
      Example([
        "strategy/example.md": strategy,
        "posts/2026-11-24-one.md": post("2026-11-24"),
        "posts/2026-11-25-two.md": post("2026-11-25"),
        "posts/2026-11-30-three.md": """
        ---
        status: review
        date: 2026-11-30
        channels: {x: {date: ↓2026-11-27 12:00}, mastodon: {}}
        objective: visits
        ---
        Fresh bread at eight.

        """,
      ]),
    ])

  private static let strategy =
    "---\nquestion: frequency\nstatus: answered\ncadence:\n  - {channel: x, target: at most 2 per week}\n---\n"

  private static func post(_ date: String) -> String {
    "---\nstatus: review\ndate: \(date)\nchannels: [x]\nobjective: visits\n---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let ledger = snapshot.cadence
    guard let last = snapshot.corpus.entries.last?.slot.day, last >= ledger.today else { return [] }
    return ledger.targets.flatMap { target -> [RuleFinding] in
      guard target.isSound, target.goal.value.maximum != nil else { return [] }
      let occupied = ledger.occupiedPeriods(of: target, from: ledger.today, through: last)
      return occupied.flatMap { findings(about: $0, of: target, in: snapshot.corpus) }
    }
  }

  private func findings(about count: PeriodCount, of target: DeclaredTarget, in corpus: Corpus) -> [RuleFinding] {
    guard count.excess > 0 else { return [] }
    let movable = count.entries.map { corpus.entries[$0] }.filter { $0.stage != .published }
    return movable.suffix(count.excess).compactMap { entry in
      let document = corpus.document(of: entry)
      guard let range = document.post?.slotRange(on: entry.channel) else { return nil }
      return RuleFinding(
        in: document, at: range, .excess(in: count, of: target),
        related: [RelatedPlace(.theTarget, at: target.place)], help: .moveIt(unit: target.unit),
        severity: entry.state == .draft ? .warning : nil)
    }
  }
}

extension LocalizedText {
  fileprivate static func excess(in count: PeriodCount, of target: DeclaredTarget) -> LocalizedText {
    let place = count.period.locative
    return LocalizedText(
      en: """
        \(target.selection): \(count.counted, "post", "posts") \(place), \(count.excess) too many; target: \(target.targetText)
        """,
      fr: """
        \(target.selection) : \(count.counted, "publication", "publications") \(place), \(count.excess) de trop ; \
        cible : \(target.targetText)
        """)
  }

  fileprivate static let theTarget = LocalizedText(
    en: "this target sets the maximum", fr: "cette cible fixe le maximum")

  fileprivate static func moveIt(unit: PeriodUnit) -> LocalizedText {
    let other =
      switch unit {
      case .week: "une autre semaine"
      case .year: "une autre année"
      case .day, .month, .quarter: "un autre \(unit.name.french)"
      }
    return LocalizedText(
      en: "move it to another \(unit.name), or raise the target",
      fr: "déplacez la publication vers \(other), ou relevez la cible")
  }
}
