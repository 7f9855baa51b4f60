import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText

struct StaleAudit: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-audit", .strategy, .always(.warning),
    summary: "an audit that is too old to tell where the team stands",
    rationale: """
      Accounts are opened, left and overtaken within a year. A strategy that starts from an older picture starts from \
      somewhere else.
      """,
    remedy:
      "Look again at your own channels and at the competitors', and date it. How old it may be is the option `days`.",
    options: [RuleOption("days", \.days, "how many days an audit is good for")],
    passing: [
      .strategy("---\nquestion: audit\naudit: {date: 2025-11-23}\n---\n"),
      .strategy("---\nquestion: audit\ncompetitors: []\n---\n"),
    ],
    failing: [.strategy("---\nquestion: audit\naudit: {date: ↓2025-11-22, channels: {x: Silencieux 💤}}\n---\n")])

  var days = 365

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    // One audit is enough, wherever it is declared.
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
    en: "look again at your channels and at the competitors', then move the date",
    fr: "regardez de nouveau vos canaux et ceux des concurrents, puis changez la date")
}
