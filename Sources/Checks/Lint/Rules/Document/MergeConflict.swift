import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct MergeConflict: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "merge-conflict", .document, .always(.error),
    summary: "marks of a git merge that nobody has finished",
    rationale: """
      Where two people changed the same lines, git leaves both versions with marks around them. In the body they would be \
      published, marks and all; in the front matter nothing can be read.
      """,
    remedy:
      "Keep one version or join the two, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.",
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

  /// Whether a block of code shows the marks to readers.
  private func isShown(_ start: ByteRange, _ end: ByteRange?, in document: Document) -> Bool {
    document.markdown.nodes.contains { node in
      node.kind == .codeBlock && node.range.contains(start.lowerBound)
        && node.range.contains((end ?? start).lowerBound)
    }
  }
}

extension LocalizedText {
  fileprivate static let unfinishedMerge = LocalizedText(
    en: "an unfinished git merge: two versions stand here, with git’s marks",
    fr: "une fusion git inachevée : deux versions sont restées ici, avec les marques de git")

  fileprivate static let end = LocalizedText(en: "it ends here", fr: "elle se termine ici")

  fileprivate static let finishIt = LocalizedText(
    en: "keep one version or join them, and delete the lines `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`",
    fr: "gardez une version ou réunissez-les, et supprimez les lignes `<<<<<<<`, `|||||||`, `=======` et `>>>>>>>`")
}
