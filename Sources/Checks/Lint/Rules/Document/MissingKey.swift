import Editorial
import Localization
import Schema
import Snapshots

struct MissingKey: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-key", .document, .always(.error),
    summary: "a key that its document or map cannot do without",
    rationale: """
      Without it, what stands beside it has no meaning: a checklist that never falls due, a target without a number, a \
      finished post that goes nowhere.
      """,
    remedy: "Add the key. A post needs `channels` from `review` on.",
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

  /// A value of the wrong type, or a key that is misspelt, is reported as that.
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
    en: "this post is finished and goes to no channel", fr: "cette publication est terminée et ne va sur aucun canal")

  fileprivate static func addChannels(_ channels: [String]) -> LocalizedText {
    channels.isEmpty
      ? LocalizedText(
        en: "declare `channels:` in the answer to question 5, and name them here as `channels: […]`",
        fr: "déclarez `channels:` dans la réponse à la question 5, puis nommez-les ici avec `channels: […]`")
      : LocalizedText(
        en: "add `channels:`; declared channels: \(channels.joined(separator: ", "))",
        fr: "ajoutez `channels:` ; canaux déclarés : \(channels.joined(separator: ", "))")
  }
}

extension String {
  /// The text as it stands within a sentence. An abbreviation keeps its capitals.
  fileprivate var startingInLowerCase: String {
    dropFirst().first?.isUppercase ?? true ? self : prefix(1).lowercased() + dropFirst()
  }
}
