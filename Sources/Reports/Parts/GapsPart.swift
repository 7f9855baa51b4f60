import Cadence
import CivilTime
import Localization
import Rendering

extension ReportPart {
  static let gaps = ReportPart(
    name: "gaps",
    documentation: LocalizedText(
      en: "What the next period still lacks: slots for a week, numbers for longer ones",
      fr: "Ce qui manque encore à la période suivante : des créneaux pour une semaine, des nombres au-delà")
  ) { context in
    let planned = context.entries(in: context.next).count { $0.stage != .published }
    let name = context.names.name(of: context.next, in: context.language).capitalizedFirst
    let lacking = context.lacking
    guard !lacking.isEmpty else {
      return LocalizedText(
        en: "\(name): \(context.planned(planned)), and no target lacks anything.",
        fr: "\(name) : \(context.planned(planned)), et il ne manque rien aux cibles.")[
          context.language]
    }
    let head = LocalizedText(
      en: "\(name): \(context.planned(planned)); still missing:",
      fr: "\(name) : \(context.planned(planned)) ; il manque encore :")
    let isShort = context.next.dayCount <= 7
    return head[context.language] + "\n\n"
      + (isShort ? context.slotTable ?? context.table(of: lacking) : context.table(of: lacking))
  }
}

extension ReportContext {
  fileprivate func planned(_ count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(en: "nothing is planned", fr: "rien n’est prévu")
      : LocalizedText(
        en: "\(count, "appearance is", "appearances are") planned",
        fr: "\(count, "parution prévue", "parutions prévues")")
  }

  /// The targets that lack something in the next period, with what is planned and what is missing in those of their periods
  /// that end in it.
  fileprivate var lacking: [(target: DeclaredTarget, planned: Int, missing: Int)] {
    ledger.reports(from: next.first, through: next.last).compactMap { report in
      guard report.target.isSound else { return nil }
      let periods = report.periods.filter { next.contains($0.period.last) }
      let missing = periods.reduce(0) { $0 + $1.missing }
      return missing > 0 ? (report.target, periods.reduce(0) { $0 + $1.counted }, missing) : nil
    }
  }

  fileprivate func table(of lacking: [(target: DeclaredTarget, planned: Int, missing: Int)]) -> String {
    table(
      [
        LocalizedText(en: "Target", fr: "Cible"), LocalizedText(en: "Wanted", fr: "Attendu"),
        LocalizedText(en: "Planned", fr: "Prévu"), LocalizedText(en: "Missing", fr: "Manque"),
      ], numbersFrom: 2,
      lacking.map { target, planned, missing in
        [
          Markdown.escaped(target.selection[language]), Markdown.escaped(target.wish[language]), number(planned),
          number(missing),
        ]
      })
  }

  /// The slots that would fill the gaps; `nil` where none is left to propose.
  fileprivate var slotTable: String? {
    let slots = ledger.suggestedSlots().filter { next.contains($0.day) }
    guard !slots.isEmpty else { return nil }
    return table(
      [
        LocalizedText(en: "Free slot", fr: "Créneau libre"), LocalizedText(en: "Channel", fr: "Canal"),
        LocalizedText(en: "Target", fr: "Cible"),
      ],
      slots.map { slot in
        let target = LocalizedText(
          en: "\(slot.target.selection): \(slot.target.wish)", fr: "\(slot.target.selection) : \(slot.target.wish)")
        return [
          Markdown.escaped(date(slot.slot)), Markdown.escaped(slot.channel ?? "—"), Markdown.escaped(target[language]),
        ]
      })
  }
}
