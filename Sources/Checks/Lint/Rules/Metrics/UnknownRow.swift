import Editorial
import Localization
import Metrics
import Schema
import Snapshots
import SourceText

struct UnknownRow: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-row", .metrics, .always(.warning),
    summary: LocalizedText(
      en: "a table row for an unknown channel or post",
      fr: "une ligne de tableau pour un canal ou une publication inconnus"),
    rationale: LocalizedText(
      en: "The readings count for a channel that does not exist, or for no post.",
      fr: "Ces chiffres comptent pour un canal qui n’existe pas, ou pour aucune publication."),
    exceptions: LocalizedText(
      en: "Rows named `total` are not reported.",
      fr: "Les lignes nommées `total` ne sont pas signalées."),
    remedy: LocalizedText(
      en:
        "Correct the id. A post's id is its file name without `.md`. A channel's id is declared in the answer to question 5.",
      fr: """
        Corrigez l’identifiant. Celui d’une publication est le nom de son fichier sans `.md`. Celui d’un canal est \
        déclaré dans la réponse à la question 5.
        """),
    passing: [
      Example([
        "posts/2026-10-01-rye.md": "---\nstatus: draft\n---\nRye.\n",
        "metrics/2026-10.md": """
        ---
        period: 2026-10
        ---

        | channel | clicks |
        |---|---:|
        | x | 12 |
        | Total | 12 |

        | post | canal | clicks |
        |---|---|---:|
        | [Rye](../posts/2026-10-01-rye.md) | x | 12 |
        """,
      ])
    ],
    failing: [
      Example([
        "posts/2026-10-01-rye.md": "---\nstatus: draft\n---\nRye.\n",
        "metrics/2026-10.md": """
        ---
        period: 2026-10
        ---

        | channel | clicks |
        |---|---:|
        | ↓mastodont | 1 200 |

        | post | channel | clicks |
        |---|---|---:|
        | ↓2026-10-01-ryee 🥖 | ↓xx | 12 |
        """,
      ])
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let declarations = snapshot.corpus.declarations
    let channels = Set(declarations.areFactsComplete ? declarations.ids(of: .channel) : [])
    let pages = snapshot.corpus.documents(of: .metrics)
    let posts = pages.isEmpty ? [] : Set(snapshot.corpus.posts.map { snapshot.corpus.documents[$0].id })
    return pages.flatMap { page in
      page.tables.filter { $0.subject != nil }.flatMap { table in
        table.rows.indices.filter { !table.isTotal($0) }.flatMap { row -> [RuleFinding] in
          guard let subject = table.subject(ofRow: row) else { return [] }
          return findings(about: subject, table.rows[row], on: page, channels, posts)
        }
      }
    }
  }

  private func findings(
    about subject: Reading.Subject, _ row: ReadingTable.Row, on page: Document, _ channels: Set<String>,
    _ posts: Set<String>
  ) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    var channelColumn = 0
    if case .post(let id, _) = subject {
      channelColumn = 1
      if !posts.contains(id) {
        findings.append(
          RuleFinding(
            in: page, at: row.place(of: 0), .unknownPost(id),
            help: nearest(to: id, among: posts).map(LocalizedText.didYouMean) ?? .postIDs))
      }
    }
    if let channel = subject.channel, !channels.isEmpty, !channels.contains(channel) {
      findings.append(
        RuleFinding(
          in: page, at: row.place(of: channelColumn), ReferenceKind.channel.unknown(channel),
          help: nearest(to: channel, among: channels).map(LocalizedText.didYouMean)
            ?? .known(channels.sorted()), cause: .undeclared(.channel, channel)))
    }
    return findings
  }

  /// Returns the most similar id; `nil` if none is similar, or if there are more than 5,000 ids, because each row would be compared with
  /// all of them.
  private func nearest(to id: String, among ids: Set<String>) -> String? {
    ids.count > 5_000 ? nil : Spelling.nearest(to: id, among: ids)
  }
}

extension LocalizedText {
  fileprivate static let postIDs = LocalizedText(
    en: "write the post's id, its file name without `.md`",
    fr: "écrivez l’identifiant de la publication, le nom de son fichier sans `.md`")

  fileprivate static func known(_ channels: [String]) -> LocalizedText {
    let list = channels.prefix(8).joined(separator: ", ") + (channels.count > 8 ? "…" : "")
    return LocalizedText(en: "known channels: \(list)", fr: "canaux connus : \(list)")
  }

  fileprivate static func unknownPost(_ id: String) -> LocalizedText {
    LocalizedText(en: "unknown post “\(id.excerpt)”", fr: "publication inconnue : « \(id.excerpt) »")
  }
}
