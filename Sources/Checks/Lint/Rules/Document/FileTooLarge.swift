import Editorial
import Localization
import Schema
import Snapshots

struct FileTooLarge: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "file-too-large", .document, .always(.error),
    summary: "a document too large to be one",
    rationale:
      "Nobody writes a Markdown file of 16 MiB: it is an export or a picture under a wrong name, and it is not read.",
    remedy: "Move the file out of the workspace's folders, or exclude it under `lint: {exclude: […]}`.",
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
      en: "this file is not read: it is \(size)\u{A0}MiB, and the limit is \(most)\u{A0}MiB",
      fr: "ce fichier n’est pas lu : il fait \(size)\u{A0}Mo, et la limite est de \(most)\u{A0}Mo")
  }

  fileprivate static let moveAway = LocalizedText(
    en: "move it elsewhere, or name it under `lint: {exclude: […]}` in edito.md",
    fr: "déplacez-le, ou nommez-le sous `lint: {exclude: […]}` dans edito.md")
}
