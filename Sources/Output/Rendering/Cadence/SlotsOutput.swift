import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Snapshots
import Wording

/// The output of `edito slots`.
public struct SlotsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let plan: SlotPlan
  let language: Language

  /// Computes suggested slots for the posts that a workspace's targets still need.
  ///
  /// - Parameters:
  ///   - horizon: The time to look ahead; `nil` for the workspace's horizon.
  ///   - channel: The only channel to suggest slots for; `nil` for all.
  public init(_ snapshot: Snapshot, horizon: Span? = nil, channel: String? = nil, language: Language) {
    let ledger = horizon.map { CadenceLedger(snapshot.corpus, now: snapshot.now, horizon: $0) } ?? snapshot.cadence
    plan = ledger.slotPlan(on: channel)
    self.language = language
  }

  var json: JSONValue {
    .document([
      ("until", .string("\(plan.until)")),
      (
        "slots",
        .array(
          plan.slots.map { slot in
            .object(
              [
                ("date", .string("\(slot.day)")), ("time", .optional(slot.time.map { "\($0)" })),
                ("channel", .optional(slot.channel)),
              ] + CadenceOutput.name(of: slot.target) + CadenceOutput.place(of: slot.target))
          })
      ),
      ("more", .int(plan.moreCount)), ("otherChannels", .int(plan.otherCount)),
    ])
  }

  /// Returns a line for each slot, with its day, time, channel and target; a sentence if there are no slots. Only the first line of a day
  /// shows the day.
  func text(_ style: Style) -> String {
    guard plan.targetCount > 0 else { return CadenceStrings.noTargets[language] + "\n" }
    let until = DateNames.day(plan.until)
    if plan.slots.isEmpty, plan.otherCount > 0 {
      return LocalizedText(
        en: "No posts are missing on this channel until \(until); other channels need \(plan.otherCount) more.",
        fr:
          "Il ne manque aucune publication sur ce canal jusqu’au \(until) ; ailleurs, il en manque \(plan.otherCount).")[
          language]
        + "\n"
    }
    guard !plan.slots.isEmpty else {
      return CadenceStrings.nothingMissing(until: plan.until)[language] + "\n"
    }
    let title = LocalizedText(
      en: "\(plan.count, "suggested slot", "suggested slots") until \(until)",
      fr: "\(plan.count, "créneau proposé", "créneaux proposés") jusqu’au \(until)")
    let anyChannel = LocalizedText(en: "any channel", fr: "au choix")[language]
    let dayWidth = plan.slots.map { DisplayWidth.of(ShortDates.weekdayAndDay($0.day)[language]) }.max() ?? 0
    let widest = plan.slots.map { DisplayWidth.of($0.channel ?? anyChannel) }.max() ?? 0
    // At most a third of the line, so the target stays readable.
    let channelWidth = min(widest, style.width / 3)
    var text = style(.strong, title[language]) + "\n\n"
    var previous: CalendarDay?
    for slot in plan.slots {
      let day = slot.day == previous ? "" : ShortDates.weekdayAndDay(slot.day)[language]
      previous = slot.day
      let time = slot.time.map { "\($0)" } ?? "  –  "
      let channel = (slot.channel ?? anyChannel).fitted(to: channelWidth)
      let room = style.width - 2 - dayWidth - 2 - 5 - 2 - channelWidth - 2
      text += "  \(style(.strong, day.fitted(to: dayWidth)))  \(slot.time == nil ? style(.faint, time) : time)  "
      text += slot.channel == nil ? style(.faint, channel) : channel
      text += "  " + Self.reason(for: slot, in: language).truncated(to: max(1, room)) + "\n"
    }
    if plan.moreCount > 0 { text += "\n" + style(.faint, CadenceStrings.moreSlots(plan.moreCount)[language]) + "\n" }
    return text
  }

  /// Returns the target of a slot. If the target selects nothing but a channel, only its range is returned, because the line already
  /// names the channel.
  private static func reason(for slot: SuggestedSlot, in language: Language) -> String {
    let targetText = slot.target.targetText[language]
    if slot.target.conditions.count == 1, slot.target.target.channel != nil { return targetText }
    return slot.target.selection[language] + LocalizedText.colon[language] + targetText
  }
}
