import Editorial
import Localization
import Schema
import Snapshots

struct FileTooLarge: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "file-too-large", .document, .always(.error),
    summary: LocalizedText(
      en: "a Markdown file over 16 MiB",
      fr: "un fichier Markdown de plus de 16\u{A0}Mo"),
    rationale: LocalizedText(
      en: """
        Edito does not read the file. A file of this size is usually an export or a picture with the wrong \
        name.
        """,
      fr: """
        Edito ne lit pas ce fichier. Un fichier de cette taille est le plus souvent un export, ou une image \
        mal nommée.
        """),
    remedy: LocalizedText(
      en: "Move the file out of the workspace, or exclude it with `lint: {exclude: […]}` in `edito.md`.",
      fr: "Sortez le fichier de l’espace de travail, ou excluez-le avec `lint: {exclude: […]}` dans `edito.md`."),
    passing: [.post("---\nstatus: draft\n---\nFresh bread at eight.\n")],
    failing: [
      Example(files: [.init(path: "posts/2026-11-24-export.md", text: "↓", condition: .oversized)])
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .tooLarge(let bytes, let limit) = problem.kind else { return nil }
      return RuleFinding(in: document, at: problem.range, .tooLarge(bytes, limit: limit), help: .moveAway)
    }
  }
}

extension LocalizedText {
  fileprivate static func tooLarge(_ bytes: Int, limit: Int) -> LocalizedText {
    // Rounded up, so that the file never seems to be within the limit.
    let (size, most) = ((bytes + (1 << 20) - 1) >> 20, limit >> 20)
    return LocalizedText(
      en: "this file is not read: it is \(size)\u{A0}MiB, the limit is \(most)\u{A0}MiB",
      fr: "ce fichier n’est pas lu : il fait \(size)\u{A0}Mo, et la limite est de \(most)\u{A0}Mo")
  }

  fileprivate static let moveAway = LocalizedText(
    en: "move it elsewhere, or add it to `lint: {exclude: […]}` in edito.md",
    fr: "déplacez-le, ou ajoutez-le à `lint: {exclude: […]}` dans edito.md")
}
