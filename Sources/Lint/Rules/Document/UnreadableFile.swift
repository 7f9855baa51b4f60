import Editorial
import Localization
import Schema

struct UnreadableFile: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unreadable-file", .document, .always(.error),
    summary: "a document that could not be opened or read",
    rationale: "What is not read is not checked: silence about it would look like approval.",
    remedy: "Give yourself leave to read the file, or mend the link that leads to it.",
    passing: [.post("---\nstatus: draft\n---\nFresh bread at eight.\n")],
    failing: [
      Example(files: [
        .init(
          path: "posts/2026-11-24-bread.md", text: "↓",
          condition: .unreadable(reason: LocalizedText(en: "permission denied", fr: "accès refusé")))
      ])
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    document.problems.compactMap { problem in
      guard case .unreadable(let reason) = problem.kind else { return nil }
      return Finding(in: document, at: problem.range, .unreadable(reason), help: .checkAccess)
    }
  }
}

extension LocalizedText {
  fileprivate static func unreadable(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(en: "this file could not be read: \(reason)", fr: "ce fichier n’a pas pu être lu : \(reason)")
  }

  fileprivate static let checkAccess = LocalizedText(
    en: "check its permissions and, for a symbolic link, what it leads to",
    fr: "vérifiez ses droits d’accès et, pour un lien symbolique, ce qu’il désigne")
}
