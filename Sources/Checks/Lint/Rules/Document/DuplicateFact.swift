import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct DuplicateFact: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-fact", formerly: ["fact-declared-twice"], .document, .always(.error),
    summary: LocalizedText(
      en: "a fact declared twice in the strategy",
      fr: "un fait déclaré deux fois dans la stratégie"),
    rationale: LocalizedText(
      en: "Only the first declaration counts. The network, title or amount in the second one has no effect.",
      fr: "Seule la première déclaration compte. Le réseau, le titre ou le montant de la seconde est sans effet."),
    remedy: LocalizedText(
      en: "Delete one of the two, combine them, or give one of them another id.",
      fr: "Supprimez l’une des deux, réunissez-les, ou donnez à l’une un autre identifiant."),
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
      Example([
        "strategy/1.md": """
        ---
        question: means
        means: {budget: £250 per month}
        responsibilities: {all: {publish: [ada]}, x: {reply: [ada]}}
        ---
        """,
        "strategy/2.md": """
        ---
        question: management
        means: ↓{budget: £300 per month}
        responsibilities: {↓all: {approve: [ada]}, blog: {publish: [ada]}}
        ---
        """,
      ]),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    return doubles(of: .objective, corpus.facts(\.objectives)) + doubles(of: .channel, corpus.facts(\.channels))
      + doubles(of: .audience, corpus.facts(\.audiences)) + doubles(of: .indicator, corpus.facts(\.indicators))
      + doubles(of: .pillar, corpus.facts(\.pillars)) + doubles(of: .message, corpus.facts(\.messages))
      + doubles(of: .format, corpus.facts(\.formats))
      + doubles(of: "audit", in: corpus) { $0.audit?.range } + doubles(of: "means", in: corpus) { $0.means?.range }
      + doubles(of: "advertising", in: corpus) { $0.advertising?.range }
      + doubles(of: "listening", in: corpus) { $0.listening?.range } + doubleScopes(in: corpus)
  }

  /// Returns findings about a fact that can be declared only once. Terms of the tone are not checked, because those of all documents are
  /// combined.
  private func doubles(of key: String, in corpus: Corpus, _ range: (Facts) -> ByteRange?) -> [RuleFinding] {
    doubles(
      key,
      corpus.declarations.factDocuments.compactMap { index in
        let document = corpus.documents[index]
        return document.facts.flatMap(range).map { (document, document.firstLine(of: $0)) }
      })
  }

  /// Returns findings about each channel, or `all`, whose responsibilities are declared more than once.
  private func doubleScopes(in corpus: Corpus) -> [RuleFinding] {
    var scopes: [String: [(document: Document, range: ByteRange)]] = [:]
    for index in corpus.declarations.factDocuments {
      for entry in corpus.documents[index].facts?.responsibilities?.value ?? [] {
        scopes[entry.key.value, default: []].append((corpus.documents[index], entry.key.range))
      }
    }
    return scopes.flatMap { scope, places in doubles("responsibilities: \(scope)", places) }
  }

  private func doubles(_ name: String, _ places: [(document: Document, range: ByteRange)]) -> [RuleFinding] {
    guard let first = places.first else { return [] }
    return places.dropFirst().map { document, range in
      RuleFinding(
        in: document, at: range, .declaredTwice(name),
        related: [RelatedPlace(.counts, at: first.document.place(first.range))], help: .joinThem)
    }
  }

  private func doubles<Item: Declaration>(
    of kind: ReferenceKind, _ facts: [(document: Document, item: Located<Item>)]
  ) -> [RuleFinding] {
    var first: [String: Place] = [:]
    return facts.compactMap { document, item in
      guard let id = item.value.id else { return nil }
      guard let earlier = first[id.value] else {
        first[id.value] = document.place(id.range)
        return nil
      }
      return RuleFinding(
        in: document, at: id.range, .declaredTwice(kind, id.value), related: [RelatedPlace(.counts, at: earlier)],
        help: .keepOne)
    }
  }
}

extension LocalizedText {
  fileprivate static func declaredTwice(_ kind: ReferenceKind, _ id: String) -> LocalizedText {
    LocalizedText(
      en: "the \(kind.name) “\(id.excerpt)” is declared twice",
      fr: "l’identifiant « \(id.excerpt) » (\(kind.name)) est déclaré deux fois"
    )
  }

  fileprivate static func declaredTwice(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "the fact “\(name.excerpt)” is declared twice", fr: "le fait « \(name.excerpt) » est déclaré deux fois")
  }

  fileprivate static let joinThem = LocalizedText(
    en: "delete one of the two, or combine them in one place",
    fr: "supprimez l’un des deux, ou réunissez-les au même endroit")

  fileprivate static let counts = LocalizedText(en: "this one counts", fr: "c’est celui-ci qui compte")

  fileprivate static let keepOne = LocalizedText(
    en: "delete one of the two, or give this one another id",
    fr: "supprimez l’un des deux, ou donnez un autre identifiant à celui qui est signalé")
}
