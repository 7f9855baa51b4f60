import Editorial
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct ShownTwice: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "shown-twice", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a picture or title used twice in a post",
      fr: "une image ou un titre en double dans une publication"),
    rationale: LocalizedText(
      en: "Readers see the title or the picture twice, or the alt text of one of the two is not used.",
      fr: "Le titre ou l’image s’affichent deux fois, ou l’un des deux textes alternatifs ne sert pas."),
    exceptions: LocalizedText(
      en: """
        A picture that is in the text and in `media:` is published once, so the finding is only an info. Networks that read Markdown show it in the \
        text. Other networks attach it with the alt text of `media:`.
        """,
      fr: """
        Une image qui est à la fois dans le texte et dans `media:` ne paraît qu’une fois ; le constat n’est alors qu’une remarque. Les réseaux qui \
        lisent le Markdown la montrent dans le texte. Les autres la joignent avec le texte alternatif de `media:`.
        """),
    remedy: LocalizedText(en: "Remove one of the two.", fr: "Retirez l’un des deux titres, ou l’une des deux images."),
    passing: [
      .posting(on: "blog", "# Rye bread\n\nFresh at eight.", keys: "title: Fresh bread\n"),
      .posting(on: "mastodon", "# Fresh bread\n\nAt eight.", keys: "title: Fresh bread\n"),
      .posting(
        on: "x", "![Rye](../media/rye.jpg)", keys: "media: [{file: media/oven.jpg, alt: The oven}]\n"),
    ],
    failing: [
      .posting(on: "blog", "# ↓Du pain 🥖\n\nÀ huit heures.", keys: "title: Du pain 🥖\n"),
      .posting(
        on: "x", "Bread ↓![Loaves](../media/oven.jpg)", keys: "media: [{file: media/oven.jpg, alt: The oven}]\n"),
      .posting(
        on: "blog", "Bread.\n\n↓![Loaves](../media/oven.jpg)", keys: "media: [{file: media/oven.jpg, alt: The oven}]\n"),
      .posting(on: "x", "![Rye](../media/rye.jpg)\n\n↓![Rye](../media/rye.jpg)"),
      .posting(
        on: "x", "Bread.", keys: "media:\n  - {file: media/rye.jpg, alt: Rye}\n  - {file: ↓media/rye.jpg, alt: Rye}\n"),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Repetition: Hashable {
    let range: ByteRange
    let kind: RepetitionKind
  }

  fileprivate enum RepetitionKind: Hashable {
    case title
    /// A picture in the text that is also in `media:`, on a network that attaches it.
    case attached
    /// A picture that is also in `media:`, on a network that shows it in the text.
    case inText
    case twice

    /// Whether readers still see the picture only once.
    var isHarmless: Bool { self == .attached || self == .inText }
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var found = FindingsByChannel<Repetition>()
    for rendition in renditions {
      for repetition in Self.titles(in: rendition, document) + Self.pictures(in: rendition, document) {
        found.add(repetition, rendition)
      }
    }
    return found.groups.map { repetition, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: repetition.range), .repeated(repetition.kind, uses.names),
        help: .takeOneOut(repetition.kind), severity: repetition.kind.isHarmless ? .info : nil)
    }
  }

  /// Returns the first heading of a text if the network shows the same words above it as a title.
  private static func titles(in rendition: Rendition, _ document: Document) -> [Repetition] {
    let markdown = document.markdown
    guard let title = rendition.title, let text = rendition.source,
      let heading = text.nodes.first(where: { markdown.nodes[$0].kind == .heading })
    else { return [] }
    let words = markdown.descendants(of: heading)
    guard markdown.plainText(of: words).lowercased() == title.lowercased(), let first = words.first else { return [] }
    return [Repetition(range: markdown.nodes[first].range, kind: .title)]
  }

  private static func pictures(in rendition: Rendition, _ document: Document) -> [Repetition] {
    let markdown = document.markdown
    var seen: Set<String> = []
    var found: [Repetition] = []
    for file in (document.post?.media?.value ?? []).compactMap({ $0.value.file })
    where !seen.insert(file.value).inserted {
      found.append(Repetition(range: file.range, kind: .twice))
    }
    var named = seen
    for node in rendition.source?.nodes ?? 0..<0 where markdown.nodes[node].kind == .image {
      let path = document.path(linkedAt: node) ?? markdown.text(of: node)
      if seen.insert(path).inserted { continue }
      // If the text shows the picture, its next use in the text shows it again.
      let kind: RepetitionKind =
        !named.contains(path) ? .twice : rendition.profile.showsPicturesInText ? .inText : .attached
      if kind == .inText { named.remove(path) }
      found.append(Repetition(range: markdown.nodes[node].range, kind: kind))
    }
    return found
  }
}

extension LocalizedText {
  fileprivate static func repeated(_ kind: ShownTwice.RepetitionKind, _ channels: LocalizedText) -> LocalizedText {
    switch kind {
    case .title:
      LocalizedText(
        en: "this heading repeats the title above the text on \(channels)",
        fr: "ce titre répète celui qui figure au-dessus du texte sur \(channels)")
    case .attached:
      LocalizedText(
        en: "this picture is attached only once on \(channels), with the alt text of `media:`",
        fr: "cette image n’est jointe qu’une fois sur \(channels), avec le texte alternatif de `media:`")
    case .inText:
      LocalizedText(
        en: "this picture is shown only once on \(channels): here, with the alt text written here",
        fr: "cette image ne s’affiche qu’une fois sur \(channels) : ici, avec le texte alternatif écrit ici")
    case .twice:
      LocalizedText(
        en: "this file is published twice on \(channels)", fr: "ce fichier paraît deux fois sur \(channels)")
    }
  }

  fileprivate static func takeOneOut(_ kind: ShownTwice.RepetitionKind) -> LocalizedText {
    kind == .title
      ? LocalizedText(
        en: "remove the heading, or reword it", fr: "retirez ce titre, ou reformulez-le")
      : LocalizedText(en: "remove one of the two", fr: "retirez l’un des deux")
  }
}
