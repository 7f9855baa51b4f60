import CivilTime
import Editorial
import Localization
import Schema

/// Texts and marks of mentions.
public enum MentionStrings {
  /// Returns the mark of a sentiment, or of a mention without one: one column wide, and distinct without colour.
  public static func mark(of sentiment: Mention.Sentiment?) -> String {
    switch sentiment {
    case .negative: "−"
    case .neutral: "○"
    case .positive: "+"
    case nil: "·"
    }
  }

  public static let none = LocalizedText(en: "No mentions.", fr: "Aucune mention.")
  public static let nobodyWaits = LocalizedText(
    en: "No mentions are waiting for a reply.", fr: "Aucune mention n’attend de réponse.")
  /// The text shown instead of the author of a mention that names none.
  public static let nobody = LocalizedText(en: "unknown author", fr: "auteur inconnu")
  public static let answered = LocalizedText(en: "✓ handled", fr: "✓ traitée")

  public static func on(_ network: String) -> LocalizedText {
    LocalizedText(en: " on \(network)", fr: " sur \(network)")
  }

  public static func late(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "of them is late", "of them are late")", fr: "dont \(count) en retard")
  }

  /// Returns the time by which a mention needs a reply: `reply by 17:00 today`, `reply by Tue 24 Nov 17:00`.
  public static func due(_ moment: Moment, _ now: Moment) -> LocalizedText {
    let (time, day) = (DateNames.time(moment.time), ShortDates.weekdayAndDay(moment.day))
    return moment.day == now.day
      ? LocalizedText(en: "reply by \(time) today", fr: "répondre aujourd’hui avant \(time)")
      : LocalizedText(en: "reply by \(day) \(time)", fr: "répondre avant le \(day) à \(time)")
  }

  /// Returns the delay of a reply: in days from 48 hours on, in hours from 60 minutes on, otherwise in minutes. The number is rounded
  /// down.
  public static func late(by minutes: Int) -> LocalizedText {
    let span: LocalizedText =
      minutes >= 2880
      ? LocalizedText(en: "\(minutes / 1440, "day", "days")", fr: "\(minutes / 1440, "jour", "jours")")
      : minutes >= 60
        ? LocalizedText(verbatim: "\(minutes / 60)\u{A0}h") : LocalizedText(verbatim: "\(minutes)\u{A0}min")
    return LocalizedText(en: "\(span) late", fr: "\(span) de retard")
  }

  /// Returns a slot for JSON: `2026-11-24T09:05`, or the day alone if it has no time.
  public static func iso(_ slot: Slot) -> String { slot.time.map { "\(slot.day)T\($0)" } ?? "\(slot.day)" }
}
