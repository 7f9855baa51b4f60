import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

struct StaleAudit: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-audit", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "an outdated audit",
      fr: "un état des lieux trop ancien"),
    rationale: LocalizedText(
      en: """
        The channels of the team and of its competitors change within a year, so the strategy relies on \
        outdated facts.
        """,
      fr: """
        Les canaux de l’équipe et de ses concurrents changent en un an : la stratégie s’appuie sur des faits \
        dépassés.
        """),
    exceptions: LocalizedText(
      en: "The latest audit counts. `days` sets its maximum age.",
      fr: "Seul compte l’état des lieux le plus récent. `days` fixe son âge maximal."),
    remedy: LocalizedText(
      en: "Look at your channels and at those of your competitors again, then update the date of the audit.",
      fr: """
        Regardez de nouveau vos canaux et ceux de vos concurrents, puis mettez à jour la date de l’état des \
        lieux.
        """),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(en: "maximum age of an audit in days", fr: "âge maximal d’un état des lieux, en jours"))
    ],
    passing: [
      .strategy("---\nquestion: audit\naudit: {date: 2025-11-23}\n---\n"),
      .strategy("---\nquestion: audit\ncompetitors: []\n---\n"),
    ],
    failing: [.strategy("---\nquestion: audit\naudit: {date: ↓2025-11-22, channels: {x: Silencieux 💤}}\n---\n")])

  var days = 365

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    // A single audit is enough, in any document.
    let dates = snapshot.corpus.declarations.factDocuments.compactMap { index -> (Document, Located<CalendarDay>)? in
      let document = snapshot.corpus.documents[index]
      return document.facts?.audit?.value.date.map { (document, $0) }
    }
    guard let (document, date) = dates.max(by: { $0.1.value < $1.1.value }) else { return [] }
    let age = snapshot.now.day - date.value
    return age > days ? [RuleFinding(in: document, at: date.range, .stale(age), help: .repeatIt)] : []
  }
}

extension LocalizedText {
  fileprivate static func stale(_ age: Int) -> LocalizedText {
    LocalizedText(en: "the audit is \(age, "day", "days") old", fr: "l’état des lieux date de \(age, "jour", "jours")")
  }

  fileprivate static let repeatIt = LocalizedText(
    en: "look at your channels and at those of your competitors again, then update the date",
    fr: "regardez de nouveau vos canaux et ceux de vos concurrents, puis mettez la date à jour")
}
