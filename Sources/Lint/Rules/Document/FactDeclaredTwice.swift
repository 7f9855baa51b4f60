import Diagnostics
import Editorial
import Localization
import Schema
import SourceText

struct FactDeclaredTwice: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "fact-declared-twice", .document, .always(.error),
    summary: "an id that the strategy declares twice",
    rationale: """
      The first declaration counts and the second does not, whatever it says: a channel may be on another network, an \
      objective may have another title, and nobody can tell which is meant.
      """,
    remedy: "Delete one of the two, join what they say, or give one of them another id.",
    passing: [
      Example([
        "strategy/one.md": "---\nquestion: content\nmessages: [rye]\npillars: [{id: rye, title: Rye}]\n---\n",
        "strategy/two.md": "---\nquestion: medium\nchannels:\n  threads: {network: threads}\n---\n",
      ])
    ],
    failing: [
      Example([
        "strategy/medium.md": "---\nquestion: medium\nchannels:\n  ↓mastodon: {network: bluesky}\n---\n"
      ]),
      .strategy(
        """
        ---
        question: priorities
        objectives:
          - {id: café, title: Plus de monde au café ☕}
          - {id: ↓café, title: Un café plus beau}
        indicators: [{id: ↓clicks, objective: visits}]
        pillars: [rye, ↓rye, ↓rye]
        ---
        """),
    ])

  func check(_ desk: Desk) -> [Finding] {
    let corpus = desk.corpus
    return doubles(of: .objective, corpus.facts(\.objectives)) + doubles(of: .channel, corpus.facts(\.channels))
      + doubles(of: .audience, corpus.facts(\.audiences)) + doubles(of: .indicator, corpus.facts(\.indicators))
      + doubles(of: .pillar, corpus.facts(\.pillars)) + doubles(of: .message, corpus.facts(\.messages))
      + doubles(of: .format, corpus.facts(\.formats))
  }

  private func doubles<Item: Declaration>(
    of kind: ReferenceKind, _ facts: [(document: Document, item: Located<Item>)]
  ) -> [Finding] {
    var first: [String: Place] = [:]
    return facts.compactMap { document, item in
      guard let id = item.value.id else { return nil }
      guard let earlier = first[id.value] else {
        first[id.value] = document.place(id.range)
        return nil
      }
      return Finding(
        in: document, at: id.range, .declaredTwice(kind, id.value), related: [RelatedPlace(.counts, at: earlier)],
        help: .keepOne)
    }
  }
}

extension LocalizedText {
  fileprivate static func declaredTwice(_ kind: ReferenceKind, _ id: String) -> LocalizedText {
    LocalizedText(
      en: "the \(kind.name) “\(id.excerpt)” is declared twice", fr: "\(kind.name) déclaré deux fois : « \(id.excerpt) »"
    )
  }

  fileprivate static let counts = LocalizedText(en: "this one counts", fr: "c’est celui-ci qui compte")

  fileprivate static let keepOne = LocalizedText(
    en: "delete one of the two, or give this one another id",
    fr: "supprimez l’un des deux, ou donnez un autre identifiant à celui-ci")
}
