import CivilTime
import Editorial
import Findings
import Localization
import Mentions
import Snapshots
import SourceText

struct UnansweredMention: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unanswered-mention", .mentions, .always(.warning),
    summary: LocalizedText(
      en: "a mention past its reply deadline",
      fr: "une mention dont le délai de réponse est dépassé"),
    rationale: LocalizedText(
      en: "The person is still waiting for the reply that the team promises in its strategy.",
      fr: "La personne attend encore la réponse que la stratégie promet."),
    exceptions: LocalizedText(
      en: """
        - The deadline follows from `listening: {response-time: 4h, hours: 09:00-19:00, on: weekdays}`. Only \
        those hours count, and `closures` do not.
        - A negative mention or a question is a warning, any other mention an info.
        - A mention that is ticked or has a reply below it is not reported.
        """,
      fr: """
        - Le délai vient de `listening: {response-time: 4h, hours: 09:00-19:00, on: weekdays}`. Seules ces \
        heures comptent, et jamais les fermetures (`closures`).
        - Une mention négative ou une question donne un avertissement, toute autre mention une remarque.
        - Une mention cochée, ou suivie d’une réponse, n’est pas signalée.
        """),
    remedy: LocalizedText(
      en: """
        Reply, log the reply below the mention as `- [reply](https://…), 10:50`, and tick the mention. If no \
        reply is needed, only tick it.
        """,
      fr: """
        Répondez, notez la réponse sous la mention (`- [réponse](https://…), 10:50`) et cochez la mention. \
        Si aucune réponse n’est utile, cochez-la seulement.
        """),
    passing: [
      example("2026-11-23", said("08:30", "#negative"), today: "2026-11-23 12:30"),
      example(
        "2026-11-20", said("18:22", "#negative"), today: "2026-11-23 12:00", more: ", hours: 09:00-19:00, on: weekdays"),
      example("2026-11-20", said("08:00", "#negative", box: "x"), today: "2026-11-23"),
      example("2026-11-20", said("08:00", "#negative") + "  - réponse par téléphone, 09:02\n", today: "2026-11-23"),
      Example([
        "mentions/day.md": "---\nperiod: 2026-11-20\n---\n\n" + said("08:00", "#negative")
      ]),
    ],
    failing: [
      example("2026-11-23", said("08:30", "#negative", mark: "↓"), today: "2026-11-23 12:31"),
      example(
        "2026-11-20", said("18:22", "#neutre #question", mark: "↓"), today: "2026-11-23 13:00",
        more: ", hours: 9h-19h, on: weekdays"),
      example("2026-W47", "- [ ] ↓[Zoé](https://m.example/2) sur x — « Été ! » #positif?\n", today: "2026-11-23 09:00"),
    ])

  private static func said(_ time: String, _ tags: String, box: String = " ", mark: String = "") -> String {
    "- [\(box)] \(mark)[Bo](https://m.example/@bo/1) on mastodon, \(time) — “Café ☕ froid” \(tags)\n"
  }

  private static func example(_ period: String, _ body: String, today: String, more: String = "") -> Example {
    Example(
      [
        "mentions/day.md": "---\nperiod: \(period)\n---\n\n\(body)",
        "strategy/listening.md": "---\nquestion: monitoring\nlistening: {response-time: 4h\(more)}\n---\n",
      ], today: today)
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let index = snapshot.mentions
    guard let promise = index.answeringTime else { return [] }
    return index.mentions.compactMap { logged in
      guard let deadline = logged.deadline, deadline < snapshot.now else { return nil }
      return RuleFinding(
        in: logged.document, at: logged.mention.line, .unanswered(logged.mention, since: deadline, snapshot.now),
        related: [RelatedPlace(.promise, at: promise.document.place(promise.promise.range))], help: .answer,
        severity: Self.severity(of: logged.mention))
    }
  }

  private static func severity(of mention: Mention) -> Severity {
    mention.sentiment?.value == .negative || mention.labels.contains(.question) ? .warning : .info
  }
}

extension LocalizedText {
  fileprivate static func unanswered(_ mention: Mention, since deadline: Moment, _ now: Moment) -> LocalizedText {
    let (day, time) = (DateNames.day(deadline.day), DateNames.time(deadline.time))
    let when = deadline.day == now.day ? time : LocalizedText(en: "\(day), \(time)", fr: "le \(day) à \(time)")
    let who = mention.author.excerpt
    guard !who.isEmpty else {
      return LocalizedText(en: "a reply was due by \(when)", fr: "il fallait répondre avant \(when)")
    }
    return LocalizedText(
      en: "a reply to \(who) was due by \(when)", fr: "il fallait répondre à \(who) avant \(when)")
  }

  fileprivate static let promise = LocalizedText(en: "the reply deadline", fr: "le délai de réponse")
  fileprivate static let answer = LocalizedText(
    en: "reply, log the reply below the mention as `- [reply](https://…), 10:50`, and tick the mention",
    fr: "répondez, notez la réponse sous la mention (`- [réponse](https://…), 10:50`) et cochez la mention")
}
