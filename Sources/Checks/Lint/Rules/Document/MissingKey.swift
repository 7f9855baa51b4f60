import Editorial
import Localization
import Schema
import Snapshots

struct MissingKey: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-key", .document, .always(.error),
    summary: LocalizedText(
      en: "a missing required key",
      fr: "une clé obligatoire manquante"),
    rationale: LocalizedText(
      en: """
        The keys beside it mean nothing without it: a checklist is never due, a target has no number, a post \
        has no channel.
        """,
      fr: """
        Sans elle, les clés voisines n’ont pas de sens : la liste de tâches n’est jamais à faire, la cible \
        n’a pas de nombre, la publication n’a pas de canal.
        """),
    exceptions: LocalizedText(
      en: "A post needs `channels` from `review` on.",
      fr: "Une publication a besoin de `channels` à partir de `review`."),
    remedy: LocalizedText(
      en: "Add the key.",
      fr: "Ajoutez la clé."),
    passing: [
      .post("---\nstatus: review\nchannels: [x]\ncta: {text: Come and see}\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\n---\nFresh bread at eight.\n"),
      Example(["checklists/daily.md": "---\nevery: day\n---\n- [ ] Answer private messages\n"]),
    ],
    failing: [
      Example(["checklists/daily.md": "---\n↓owner: ada\n---\n- [ ] Answer private messages\n"]),
      Example(["checklists/daily.md": "---\n↓---\n- [ ] Answer private messages\n"]),
      Example(["edito.md": "↓The bakery's workspace.\n"]),
      .post("---\nstatus: draft\ncta: ↓{url: https://example.org}\n---\nFresh bread at eight.\n"),
      .strategy("---\nquestion: frequency\ncadence:\n  - ↓{channel: x}\n---\n"),
      .post("---\n↓status: review\n---\nFresh bread at eight.\n"),
      .post("---\n↓status: review\nchannels: []\n---\nFresh bread at eight.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var findings = document.problems.compactMap { problem -> RuleFinding? in
      guard case .missingKey(let key, let documentation) = problem.kind else { return nil }
      return RuleFinding(in: document, at: problem.range, .missingKey(key), help: .addKey(key, documentation))
    }
    if let post = document.post, post.state.isFinished, lacksChannels(post, in: document) {
      findings.append(
        RuleFinding(
          in: document, at: post.anchor(in: document), .missingChannels,
          help: .addChannels(snapshot.corpus.declarations.channels)))
    }
    return findings
  }

  /// Whether a post has no channels. `false` if the value has the wrong type or the key is misspelt, because other rules report that.
  private func lacksChannels(_ post: Post, in document: Document) -> Bool {
    guard post.channels?.value.isEmpty ?? true else { return false }
    return !document.problems.contains { problem in
      switch problem.kind {
      case .wrongType(key: "channels", _, _, _, _): true
      case .unknownKey(_, nearest: "channels", _): true
      default: false
      }
    }
  }
}

extension LocalizedText {
  fileprivate static func missingKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "the key “\(key)” is missing", fr: "il manque la clé « \(key) »")
  }

  fileprivate static func addKey(_ key: String, _ documentation: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "add `\(key):`, \(documentation.english.startingInLowerCase)",
      fr: "ajoutez `\(key):`, \(documentation.french.startingInLowerCase)")
  }

  fileprivate static let missingChannels = LocalizedText(
    en: "this post is finished but has no channels",
    fr: "le texte de cette publication est terminé, mais elle n’a aucun canal")

  fileprivate static func addChannels(_ channels: [String]) -> LocalizedText {
    channels.isEmpty
      ? LocalizedText(
        en: "declare `channels:` in the answer to question 5, then list them here as `channels: […]`",
        fr: "déclarez `channels:` dans la réponse à la question 5, puis citez-les ici avec `channels: […]`")
      : LocalizedText(
        en: "add `channels:`; declared channels: \(channels.joined(separator: ", "))",
        fr: "ajoutez `channels:` ; canaux déclarés : \(channels.joined(separator: ", "))")
  }
}

extension String {
  /// The text for use in the middle of a sentence. An abbreviation keeps its capitals.
  fileprivate var startingInLowerCase: String {
    dropFirst().first?.isUppercase ?? true ? self : prefix(1).lowercased() + dropFirst()
  }
}
