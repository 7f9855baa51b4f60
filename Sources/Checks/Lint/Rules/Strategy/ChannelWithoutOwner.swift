import CivilTime
import Editorial
import Findings
import Localization
import Snapshots

struct ChannelWithoutOwner: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "channel-without-owner", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "a channel on which no one can publish",
      fr: "un canal sur lequel personne n’a la charge de publier"),
    rationale: LocalizedText(
      en: "Posts on this channel can be forgotten, because no one is responsible for them.",
      fr: "Les publications de ce canal risquent d’être oubliées : personne n’en est responsable."),
    exceptions: LocalizedText(
      en: """
        Applies once the strategy sets `publish:` for a channel, and only if `responsibilities:` names no unknown channel. People who have \
        left do not count.
        """,
      fr: """
        La règle s’applique dès que la stratégie donne `publish:` pour un canal, et seulement si `responsibilities:` ne nomme aucun canal \
        inconnu. Les personnes parties ne comptent pas.
        """),
    remedy: LocalizedText(
      en: "Add a person under `responsibilities:`, for this channel or for `all`.",
      fr: "Ajoutez une personne sous `responsibilities:`, pour ce canal ou pour `all`."),
    passing: [
      .strategy("---\nquestion: responsibilities\nresponsibilities: {all: {publish: [ada]}}\n---\n"),
      .strategy("---\nquestion: responsibilities\nresponsibilities: {x: {approve: [ada]}}\n---\n"),
      .strategy("---\nquestion: responsibilities\nresponsibilities: {tous: {publish: [ada]}}\n---\n"),
      .strategy("---\nquestion: responsibilities\nresponsibilities: {every: {publish: [ada]}}\n---\n"),
    ],
    failing: [
      Example([
        "strategy/common.md": channels("↓instagram"),
        "strategy/example.md": "---\nquestion: responsibilities\nresponsibilities: {x: {publish: [ada]}}\n---\n",
      ]),
      Example([
        "strategy/common.md": channels("↓instagram"),
        "strategy/example.md":
          "---\nquestion: responsibilities\nresponsibilities:\n  all: {publish: ada}\n  instagram: {publish: []}\n---\n",
      ]),
      Example([
        "strategy/common.md": channels("↓instagram"),
        "strategy/example.md":
          "---\nquestion: responsibilities\nresponsibilities:\n  all: {publish: ada}\n  instagram: {publish: zoé}\n---\n",
        "people/zoé.md": "---\nrole: member\nuntil: 2026-10-31\n---\n",
      ]),
    ])

  private static func channels(_ second: String) -> String {
    "---\nquestion: medium\nchannels:\n  x: {network: x}\n  \(second): {network: instagram}\n---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    guard !corpus.declarations.channels.isEmpty else { return [] }
    let scopes = corpus.declarations.factDocuments.flatMap { index in
      corpus.documents[index].facts?.responsibilities?.value ?? []
    }
    let saysWho = scopes.contains { $0.value?.value.publish != nil }
    // An unknown channel may be a misspelling of one of these, or of the word for every channel.
    let areKnown = scopes.allSatisfy { scope in
      let id = scope.key.value
      return id == Responsibility.everyChannel.word || corpus.declarations[.channel, id] != nil
    }
    guard saysWho, areKnown, corpus.declarations.areFactsComplete else { return [] }
    let responsibilities = corpus.responsibilities
    return corpus.declarations.channels.compactMap { channel in
      let holders = responsibilities.holders(of: .publish, on: channel)
      let people = holders?.people ?? []
      guard people.allSatisfy({ corpus.person($0)?.content.hasLeft(by: snapshot.now.day) ?? false }),
        let (document, range) = corpus.declaration(of: .channel, channel)
      else { return nil }
      let related = holders.map { [RelatedPlace(.saidHere, at: $0.place)] } ?? []
      return RuleFinding(
        in: document, at: range, people.isEmpty ? .nobody(on: channel) : .allLeft(people, channel), related: related,
        help: .nameSomebody(channel))
    }
  }
}

extension LocalizedText {
  fileprivate static func nobody(on channel: String) -> LocalizedText {
    LocalizedText(en: "no one can publish on \(channel)", fr: "personne n’a la charge de publier sur \(channel)")
  }

  fileprivate static func allLeft(_ people: [String], _ channel: String) -> LocalizedText {
    LocalizedText(
      en: "no one can publish on \(channel) any more (left: \(.conjunction(people)))",
      fr: "plus personne n’a la charge de publier sur \(channel) (départs : \(.conjunction(people)))")
  }

  fileprivate static let saidHere = LocalizedText(en: "declared here", fr: "déclaré ici")

  fileprivate static func nameSomebody(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add a person: `responsibilities: {\(channel): {publish: […]}}`, or for `all`",
      fr: "ajoutez une personne : `responsibilities: {\(channel): {publish: […]}}`, ou sous `all` pour tous les canaux")
  }
}
