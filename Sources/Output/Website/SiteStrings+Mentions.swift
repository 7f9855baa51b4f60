import CivilTime
import Editorial
import Localization
import Schema

/// The words about mentions and reports.
extension SiteStrings {
  // MARK: Mentions

  static let noMentions = LocalizedText(
    en:
      "Nobody has been heard yet. `edito mentions import` brings in what feeds and exports hold, `edito mentions add` a single mention.",
    fr:
      "Pas encore de mention. `edito mentions import` relève les flux et les exports, `edito mentions add` en note une seule."
  )
  static let unansweredHeading = LocalizedText(en: "Waiting for an answer", fr: "Attendent une réponse")
  static let latestMentions = LocalizedText(en: "Lately", fr: "Ces derniers jours")
  static let undatedMentions = LocalizedText(en: "Without a date", fr: "Sans date")

  /// `4 wait for an answer, 1 of them late`
  static func waiting(_ count: Int, late: Int) -> LocalizedText {
    let rest =
      late == 0
      ? LocalizedText(verbatim: "") : LocalizedText(en: ", \(late) of them late", fr: ", dont \(late) en retard")
    return LocalizedText(
      en: "\(count, "mention waits", "mentions wait") for an answer\(rest).",
      fr: "\(count, "mention attend", "mentions attendent") une réponse\(rest).")
  }

  static func promise(_ time: String) -> LocalizedText {
    LocalizedText(en: "We promise an answer within \(time).", fr: "Réponse promise en \(time).")
  }

  static func mentions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "mention", "mentions")", fr: "\(count, "mention", "mentions")")
  }

  static func moreMentions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) more", fr: "\(count, "autre", "autres")")
  }

  /// A tone with its guess in words.
  static func tone(_ tone: Mention.Sentiment, isGuess: Bool) -> LocalizedText {
    isGuess ? LocalizedText(en: "\(tone.word)?", fr: "\(tone.word) ?") : tone.word
  }

  static func name(of label: Mention.Label) -> LocalizedText {
    switch label {
    case .question: LocalizedText(en: "question", fr: "question")
    case .lead: LocalizedText(en: "lead", fr: "prospect")
    case .advocate: LocalizedText(en: "advocate", fr: "ambassadeur")
    case .competitor: LocalizedText(en: "competitor", fr: "concurrent")
    }
  }

  static func tones(_ shown: Int, _ counts: [(Mention.Sentiment, Int)]) -> LocalizedText {
    let list = counts.map { LocalizedText(en: "\($0.1) \($0.0.word)", fr: "\($0.1) \($0.0.word)") }.joined()
    return LocalizedText(
      en: "\(shown, "week", "weeks"), from complaints at the bottom to praise at the top; in all \(list).",
      fr:
        "\(shown, "semaine", "semaines"), des plaintes en bas aux compliments en haut ; au total : \(list).")
  }

  static let toneNote = LocalizedText(
    en: "Shares of the mentions that have a tone, guesses included; below each week, how many there are.",
    fr: "Parts des mentions dont le ton est noté, suppositions comprises ; sous chaque semaine, leur nombre.")

  // MARK: Reports

  static let noReports = LocalizedText(
    en: "No report yet: `edito report week` writes the first.",
    fr: "Pas encore de bilan : `edito report week` écrit le premier.")

  static func by(_ name: String) -> LocalizedText { LocalizedText(en: "by \(name)", fr: "par \(name)") }
}
