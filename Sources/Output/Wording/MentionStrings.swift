import CivilTime
import Editorial
import Localization
import Schema

/// The words and signs of mentions.
public enum MentionStrings {
  /// A mark of one column, told apart without colour.
  public static func mark(of sentiment: Mention.Sentiment?) -> String {
    switch sentiment {
    case .negative: "−"
    case .neutral: "○"
    case .positive: "+"
    case nil: "·"
    }
  }

  public static let none = LocalizedText(en: "No mentions.", fr: "Aucune mention.")
  public static let nobodyWaits = LocalizedText(en: "Nobody waits for an answer.", fr: "Personne n’attend de réponse.")
  public static let nobody = LocalizedText(en: "somebody", fr: "quelqu’un")
  public static let answered = LocalizedText(en: "✓ answered", fr: "✓ répondu")

  public static func on(_ network: String) -> LocalizedText {
    LocalizedText(en: " on \(network)", fr: " sur \(network)")
  }

  public static func late(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "of them is late", "of them are late")", fr: "dont \(count) en retard")
  }

  public static func when(_ slot: Slot) -> LocalizedText {
    let day = ShortDates.weekdayAndDay(slot.day)
    let time = slot.time.map { " \($0)" } ?? ""
    return LocalizedText(en: "\(day)\(time)", fr: "\(day)\(time)")
  }

  public static func due(_ moment: Moment, _ now: Moment) -> LocalizedText {
    moment.day == now.day
      ? LocalizedText(en: "answer by \(moment.time.description)", fr: "à répondre avant \(moment.time.description)")
      : LocalizedText(
        en: "answer by \(when(Slot(day: moment.day, time: moment.time)))",
        fr: "à répondre avant \(when(Slot(day: moment.day, time: moment.time)))")
  }

  /// - Parameter minutes: by how much an answer is late.
  public static func late(by minutes: Int) -> LocalizedText {
    let span: LocalizedText =
      minutes >= 2880
      ? LocalizedText(en: "\(minutes / 1440, "day", "days")", fr: "\(minutes / 1440, "jour", "jours")")
      : minutes >= 60
        ? LocalizedText(en: "\(minutes / 60) h", fr: "\(minutes / 60) h")
        : LocalizedText(en: "\(minutes) min", fr: "\(minutes) min")
    return LocalizedText(en: "\(span) late", fr: "\(span) de retard")
  }

  /// `2026-11-24T09:05`, or the day alone.
  public static func iso(_ slot: Slot) -> String { slot.time.map { "\(slot.day)T\($0)" } ?? "\(slot.day)" }
}
