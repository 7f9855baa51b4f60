import Editorial
import Localization
import MarkdownSyntax
import Schema
import Snapshots
import SourceText

/// Skips drafts: no network rejects a picture without alt text, but from `review` on each picture needs one.
struct MissingAltText: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-alt-text", .post, .fromReview(.error),
    summary: LocalizedText(
      en: "a picture or video without alt text",
      fr: "une image ou une vidéo sans texte alternatif"),
    rationale: LocalizedText(
      en: "People who cannot see the picture do not learn what it shows, and neither do search engines.",
      fr: """
        Les personnes qui ne voient pas l’image ne savent pas ce qu’elle montre, et les moteurs de recherche non plus.
        """),
    exceptions: LocalizedText(
      en: """
        Sound files, subtitles and PDF files need no alt text. If no picture of the workspace has an alt text, and those of five or more \
        posts need one, they are one finding.
        """,
      fr: """
        Les sons, les sous-titres et les fichiers PDF n’ont pas besoin de texte alternatif. Si aucune image de l’espace de travail n’a de \
        texte alternatif, et qu’il en faut à celles d’au moins cinq publications, un seul constat les réunit.
        """),
    remedy: LocalizedText(
      en: "Describe what the picture shows in `alt:` or, in the text, between the brackets of `![…](…)`.",
      fr: "Décrivez ce que montre l’image dans `alt:` ou, dans le texte, entre les crochets de `![…](…)`."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: review
        media:
          - {file: media/oven.jpg, alt: A baker opens the oven at dawn}
          - {file: media/interview.mp3}
        ---
        Fresh bread at eight. ![Three loaves on a rack](../media/rack.jpg)
        """),
      .post("---\nstatus: draft\nmedia: [{file: media/oven.jpg}]\n---\nFresh bread at eight.\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: Une fournée à l’aube 🌅
        status: review
        media:
          - file: ↓media/fournée.jpg
          - {file: media/tour.mp4, alt: ↓""}
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: review
        ---
        Du pain frais dès huit heures 🥖 ↓![](../media/rack.jpg) et des brioches.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post else { return [] }
    var findings: [RuleFinding] = []
    for media in post.media?.value ?? [] {
      guard let file = media.value.file, needsDescription(file.value) else { continue }
      let alternative = media.value.alternativeText
      guard alternative?.value.allSatisfy(\.isWhitespace) ?? true else { continue }
      findings.append(
        RuleFinding(
          in: document, at: alternative?.range ?? file.range, .missingAltText(file.value), help: .describeInFrontMatter,
          cause: .unwritten(.altText))
      )
    }
    let markdown = document.markdown
    for index in markdown.nodes.indices where markdown.nodes[index].kind == .image {
      let text = markdown.plainText(of: markdown.descendants(of: index))
      guard text.allSatisfy(\.isWhitespace) else { continue }
      findings.append(
        RuleFinding(
          in: document, at: markdown.nodes[index].range, .missingAltText(markdown.text(of: index)),
          help: .describeInBody, cause: .unwritten(.altText)))
    }
    return findings
  }

  /// The extensions of files that need no alt text: audio files have no picture; subtitles and PDF files are text.
  private static let readable: Set<String> = [
    "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "aif", "aiff", "wma", "srt", "vtt", "pdf",
  ]

  private func needsDescription(_ file: String) -> Bool {
    guard let dot = file.lastIndex(of: ".") else { return true }
    return !Self.readable.contains(file[file.index(after: dot)...].lowercased())
  }
}

extension LocalizedText {
  fileprivate static func missingAltText(_ file: String) -> LocalizedText {
    LocalizedText(en: "alt text is missing for \(file)", fr: "le texte alternatif manque pour \(file)")
  }

  fileprivate static let describeInFrontMatter = LocalizedText(
    en: "describe in `alt:` what it shows, in one sentence", fr: "décrivez dans `alt:` ce qu’on y voit, en une phrase")

  fileprivate static let describeInBody = LocalizedText(
    en: "describe what it shows between the brackets: `![…](…)`",
    fr: "décrivez ce qu’on y voit entre les crochets : `![…](…)`")
}
