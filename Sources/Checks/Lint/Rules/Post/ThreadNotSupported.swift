import Editorial
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct ThreadNotSupported: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "thread-not-supported", .post, .fromReview(.warning),
    summary: LocalizedText(en: "a thread on a network without threads", fr: "un fil sur un réseau qui n’a pas de fils"),
    rationale: LocalizedText(
      en: "The network shows the parts as one text with no separation, which is hard to read.",
      fr: "Le réseau affiche les parties bout à bout, comme un seul texte, difficile à lire."),
    remedy: LocalizedText(
      en: "Write a separate text for the channel under `## @channel`, or remove the line `---`.",
      fr: "Écrivez un texte propre au canal sous `## @canal`, ou retirez la ligne `---`."),
    passing: [
      .posting(on: "mastodon", "One.\n\n---\n\nTwo."),
      .posting(on: "blog", "One.\n\n---\n\nTwo."), .posting(on: "linkedin", "***\n\nOne.\n\n---\n\n<!-- note -->"),
      .post(
        "---\nstatus: review\nchannels: [x, instagram]\n---\nOne.\n\n---\n\nTwo.\n\n## @instagram\n\nOne and two.\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: Un fil à l’aube 🌅
        status: review
        channels: [x, instagram]
        ---
        Première fournée 🥖

        ↓---

        Deuxième fournée.

        ---

        Troisième fournée.
        """),
      .posting(on: "linkedin", "One.\n\n↓***\n\nTwo."),
      .posting(on: "linkedin", "***\n\nOne.\n\n↓***\n\n***\n\nTwo."),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let markdown = document.markdown
    var breaks = FindingsByChannel<ByteRange>()
    for rendition in renditions where !rendition.profile.hasThreads && rendition.profile.markup != .markdown {
      // Few texts have a thematic break, so check that first.
      guard let text = rendition.source, text.nodes.contains(where: { markdown.nodes[$0].kind == .thematicBreak }),
        let first = text.partingBreaks(in: markdown).first
      else { continue }
      breaks.add(markdown.nodes[first].range, rendition)
    }
    return breaks.groups.map { range, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: range), .noThreads(uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), .joinParts))
    }
  }
}

extension LocalizedText {
  fileprivate static func noThreads(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the parts of the thread are joined into one text on \(channels)",
      fr: "les parties du fil ne forment qu’un seul texte sur \(channels)")
  }

  fileprivate static let joinParts = LocalizedText(en: "remove this line", fr: "retirez cette ligne")
}
