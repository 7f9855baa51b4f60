import Cadence
import CivilTime
import Localization
import Rendering

extension ReportPart {
  static let gaps = ReportPart(
    name: "gaps",
    documentation: LocalizedText(
      en: "What the next period still lacks", fr: "Ce qui manque encore à la période suivante")
  ) { context in
    let planned = context.entries(in: context.next).count { $0.stage != .published }
    let slots = context.ledger.suggestedSlots().filter { context.next.contains($0.day) }
    let name = context.names.name(of: context.next, in: context.language)
    guard !slots.isEmpty else {
      return LocalizedText(
        en:
          "\(name.capitalizedFirst): \(planned, "appearance is", "appearances are") planned, and no target lacks anything.",
        fr:
          "\(name.capitalizedFirst) : \(planned, "parution prévue", "parutions prévues"), et il ne manque rien aux cibles."
      )[
        context.language]
    }
    let head = LocalizedText(
      en:
        "\(name.capitalizedFirst): \(planned, "appearance is", "appearances are") planned, and \(slots.count) missing.",
      fr: "\(name.capitalizedFirst) : \(planned, "parution prévue", "parutions prévues"), il en manque \(slots.count).")
    let rows = slots.map { slot in
      [
        Markdown.escaped(context.date(slot.slot)), Markdown.escaped(slot.channel ?? "—"),
        Markdown.escaped(
          LocalizedText(
            en: "\(slot.target.selection): \(slot.target.wish)", fr: "\(slot.target.selection) : \(slot.target.wish)")[
              context.language]),
      ]
    }
    let table = context.table(
      [
        LocalizedText(en: "Free slot", fr: "Créneau libre"), LocalizedText(en: "Channel", fr: "Canal"),
        LocalizedText(en: "Target", fr: "Cible"),
      ], rows)
    return head[context.language] + "\n\n" + table
  }
}
