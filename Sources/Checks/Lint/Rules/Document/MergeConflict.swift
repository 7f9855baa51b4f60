import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct MergeConflict: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "merge-conflict", .document, .always(.error),
    summary: LocalizedText(
      en: "conflict markers of an unfinished git merge",
      fr: "des marques de conflit d’une fusion git inachevée"),
    rationale: LocalizedText(
      en: """
        Both versions of the text would be published, with the markers of git between them. In front matter, \
        the markers make the document unreadable.
        """,
      fr: """
        Les deux versions du texte paraîtraient, avec les marques de git entre elles. Dans l’en-tête, ces \
        marques rendent le document illisible.
        """),
    exceptions: LocalizedText(
      en: "Markers in a code block are not reported.",
      fr: "Les marques placées dans un bloc de code ne sont pas signalées."),
    remedy: LocalizedText(
      en: """
        Keep one version or combine the two, then delete the lines that begin with `<<<<<<<`, `|||||||`, \
        `=======` and `>>>>>>>`.
        """,
      fr: """
        Gardez une version ou réunissez les deux, puis supprimez les lignes qui commencent par `<<<<<<<`, \
        `|||||||`, `=======` et `>>>>>>>`.
        """),
    passing: [
      .post("---\nstatus: draft\n---\nBread\n=======\n\n>>>>>> deep\n\n<<<<<<<<< wheat >>>>>>>>\n\n a <<<<<<< b\n"),
      .post("---\nstatus: draft\n---\nGit says:\n\n```\n<<<<<<< HEAD\nRye\n=======\nWheat\n>>>>>>> main\n```\n"),
    ],
    failing: [
      .post(
        """
        ---
        status: draft
        ---
        ↓<<<<<<< HEAD
        Du pain frais à huit heures 🥖
        ||||||| 3f2c1a0
        Du pain frais.
        =======
        Du pain frais à neuf heures.
        >>>>>>> horaires
        Bis.
        ↓<<<<<<< HEAD
        À demain.
        =======
        >>>>>>> horaires
        """),
      .post("---\n↓<<<<<<< HEAD\nstatus: draft\n=======\nstatus: review\n>>>>>>> main\n---\nFresh bread at eight.\n"),
      .post(
        "↓<<<<<<< HEAD\n---\nstatus: draft\n=======\n---\nstatus: review\n>>>>>>> main\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\n---\nFresh bread at eight.\n\n↓>>>>>>> main\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .mergeConflict(let end, _) = problem.kind, !isShown(problem.range, end, in: document) else {
        return nil
      }
      return RuleFinding(
        in: document, at: problem.range, .unfinishedMerge,
        related: end.map { [RelatedPlace(.end, at: document.place($0))] } ?? [], help: .finishIt)
    }
  }

  /// Whether the markers are in a code block, which shows them to readers on purpose.
  private func isShown(_ start: ByteRange, _ end: ByteRange?, in document: Document) -> Bool {
    document.markdown.nodes.contains { node in
      node.kind == .codeBlock && node.range.contains(start.lowerBound)
        && node.range.contains((end ?? start).lowerBound)
    }
  }
}

extension LocalizedText {
  fileprivate static let unfinishedMerge = LocalizedText(
    en: "an unfinished git merge left both versions here, with conflict markers",
    fr: "une fusion git inachevée a laissé ici deux versions et des marques de conflit")

  fileprivate static let end = LocalizedText(en: "the conflict ends here", fr: "le conflit se termine ici")

  fileprivate static let finishIt = LocalizedText(
    en: "keep one version or combine the two, then delete the lines `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`",
    fr:
      "gardez une version ou réunissez les deux, puis supprimez les lignes `<<<<<<<`, `|||||||`, `=======` et `>>>>>>>`"
  )
}
