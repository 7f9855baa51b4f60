import Cadence
import CivilTime
import Localization
import Presentation
import Wording

extension ReportPart {
  static let gaps = ReportPart(
    name: "gaps",
    documentation: LocalizedText(
      en: "Posts still missing in the next period: slots for a week, numbers for a longer period",
      fr: "Les publications qui manquent à la période suivante : des créneaux pour une semaine ; au-delà, des nombres")
  ) { context in
    let name = context.names.name(of: context.next, in: context.language).capitalizedFirst
    guard context.next.last >= context.now.day else {
      return context.sentence(
        LocalizedText(
          en: "\(name) is over: its own report shows which posts were missing.",
          fr: "\(name) : la période est passée, et son propre bilan montre les publications qui y manquaient."))
    }
    let lacking = context.lacking
    guard !lacking.isEmpty else {
      let end =
        context.ledger.targets.isEmpty
        ? LocalizedText(en: "no target is declared", fr: "aucune cible n’est déclarée")
        : context.next.first < context.now.day
          ? LocalizedText(
            en: "no posts are missing from today on", fr: "à partir d’aujourd’hui, il ne manque aucune publication")
          : LocalizedText(en: "no posts are missing", fr: "il ne manque aucune publication")
      return context.sentence(
        LocalizedText(
          en: "\(name): \(context.entries), and \(end).", fr: "\(name) : \(context.entries), et \(end)."))
    }
    let head = LocalizedText(
      en: "\(name): \(context.entries); still missing:", fr: "\(name) : \(context.entries). Il manque encore :"
    )
    let isShort = context.next.dayCount <= 7
    return context.sentence(head) + "\n\n"
      + (isShort ? context.slotTable ?? context.table(of: lacking) : context.table(of: lacking))
  }
}

extension ReportContext {
  /// The numbers of published and planned entries in the next period, as part of a sentence.
  fileprivate var entries: LocalizedText {
    let entries = entries(in: next)
    let published = entries.count { $0.stage == .published }
    let planned = entries.count - published
    if entries.isEmpty { return LocalizedText(en: "nothing is planned", fr: "rien n’est prévu") }
    let coming = LocalizedText(
      en: "\(planned, "entry is", "entries are") planned",
      fr: "\(planned, "parution prévue", "parutions prévues")")
    if published == 0 { return coming }
    return LocalizedText(
      en: "\(published, "entry", "entries") already published, \(coming)",
      fr: "\(published, "parution passée", "parutions passées"), \(coming)")
  }

  /// The targets with missing posts in the next period. The numbers cover the target's periods that end in the next period and are not
  /// over. `planned` counts all posts that count towards the target, published ones included.
  fileprivate var lacking: [(target: DeclaredTarget, planned: Int, missing: Int)] {
    ledger.reports(from: next.first, through: next.last).compactMap { report in
      guard report.target.isSound else { return nil }
      let periods = report.periods.filter { next.contains($0.period.last) && $0.time != .past }
      let missing = periods.reduce(0) { $0 + $1.missing }
      return missing > 0 ? (report.target, periods.reduce(0) { $0 + $1.counted }, missing) : nil
    }
  }

  fileprivate func table(of lacking: [(target: DeclaredTarget, planned: Int, missing: Int)]) -> Markdown {
    table(
      [
        CadenceStrings.counted, CadenceStrings.wanted, CadenceStrings.planned, CadenceStrings.missing,
      ], numbersFrom: 2,
      lacking.map { target, planned, missing in
        [
          Markdown.escaped(target.selection[language]), Markdown.escaped(target.targetText[language]), number(planned),
          number(missing),
        ]
      })
  }

  /// The table of suggested slots for the missing posts; `nil` if no slot can be suggested.
  fileprivate var slotTable: Markdown? {
    let plan = ledger.slotPlan(within: next.first...next.last, limit: 100)
    guard !plan.slots.isEmpty else { return nil }
    let more: Markdown = plan.moreCount > 0 ? "\n\n" + sentence(CadenceStrings.moreSlots(plan.moreCount)) : ""
    return table(
      [
        LocalizedText(en: "Suggested slot", fr: "Créneau proposé"), LocalizedText(en: "Channel", fr: "Canal"),
        LocalizedText(en: "Target", fr: "Cible"),
      ],
      plan.slots.map { slot in
        let target = LocalizedText(
          en: "\(slot.target.selection): \(slot.target.targetText)",
          fr: "\(slot.target.selection) : \(slot.target.targetText)")
        return [
          Markdown.escaped(date(slot.slot)), Markdown.escaped(slot.channel ?? "—"), Markdown.escaped(target[language]),
        ]
      }) + more
  }
}
