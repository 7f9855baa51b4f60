import CivilTime
import Editorial
import Localization
import Schema

/// The labels and sentences about mentions and reports.
extension SiteStrings {
  // MARK: Mentions

  static let noMentions = LocalizedText(
    en:
      "No mentions yet. `edito mentions import` imports feeds and exports; `edito mentions add` logs one mention.",
    fr:
      "Pas encore de mention. `edito mentions import` importe des flux et des exports, `edito mentions add` note une mention."
  )
  static let unansweredHeading = LocalizedText(en: "Waiting for a reply", fr: "Réponses attendues")
  static let latestMentions = LocalizedText(en: "Recent", fr: "Mentions récentes")
  static let undatedMentions = LocalizedText(en: "No date", fr: "Sans date")

  /// Returns a sentence such as `4 mentions are waiting for a reply, 1 overdue.`
  static func waiting(_ count: Int, late: Int) -> LocalizedText {
    let rest =
      late == 0
      ? LocalizedText(verbatim: "") : LocalizedText(en: ", \(late) overdue", fr: ", dont \(late) en retard")
    return LocalizedText(
      en: "\(count, "mention is", "mentions are") waiting for a reply\(rest).",
      fr: "\(count, "mention attend", "mentions attendent") une réponse\(rest).")
  }

  static func promise(_ time: LocalizedText) -> LocalizedText {
    LocalizedText(en: "Promised response time: \(time).", fr: "Délai de réponse promis : \(time).")
  }

  static func mentions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "mention", "mentions")", fr: "\(count, "mention", "mentions")")
  }

  static func moreMentions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) more", fr: "\(count, "autre", "autres")")
  }

  /// Returns the words before links to the mentions logs that contain the other mentions of a month.
  static func earlierMentions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) more in:", fr: "\(count, "autre", "autres") dans :")
  }

  /// Returns a sentiment in words, with a question mark if it is a guess.
  static func tone(_ tone: Mention.Sentiment, isGuess: Bool) -> LocalizedText {
    isGuess ? LocalizedText(en: "\(tone.word)?", fr: "\(tone.word) ?") : tone.word
  }

  static func tones(_ shown: Int, _ counts: [(Mention.Sentiment, Int)]) -> LocalizedText {
    let list = counts.map { LocalizedText(en: "\($0.1) \($0.0.word)", fr: "\($0.1) \($0.0.word)") }.joined()
    return LocalizedText(
      en: "\(shown, "week", "weeks"), negative at the bottom, positive at the top; total: \(list).",
      fr:
        "\(shown, "semaine", "semaines"), tonalité négative en bas, positive en haut ; total : \(list).")
  }

  static let toneNote = LocalizedText(
    en: "Shares of the mentions with a sentiment, guesses included. The number below each week counts its mentions.",
    fr: "Parts des mentions dont la tonalité est notée, suppositions comprises ; sous chaque semaine, leur nombre.")

  // MARK: Reports

  static let noReports = LocalizedText(
    en: "No reports yet. `edito report week` creates the first one.",
    fr: "Pas encore de bilan ; `edito report semaine` crée le premier.")

  static func by(_ name: String) -> LocalizedText { LocalizedText(en: "by \(name)", fr: "par \(name)") }
}
