import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

struct InvalidEncoding: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-encoding", .document, .always(.error),
    summary: "a document that is not UTF-8 text",
    rationale: """
      In another encoding, accents and emoji come out as something else, on screen and on the networks. A byte-order mark \
      and Windows line ends do no harm and are kept.
      """,
    remedy: "Save the file as UTF-8.",
    passing: [
      .post("---\nstatus: draft\n---\nPain frais à huit heures 🥖\n"),
      Example(["notes/old.md": "Written caf⟨E9⟩ by caf⟨E9⟩.\n"]),
    ],
    failing: [
      .post("---\nstatus: draft\n---\nPain frais ↓⟨E0⟩ huit heures, servi br⟨FB⟩lant\n"),
      .post("---\nstatus: draft\n---\nFresh bread↓\0 at eight.\n"),
      .post("---\ntitle: Fresh ↓\0bread\n---\nFresh bread at eight.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      switch problem.kind {
      case .illFormedText(let byte):
        guard Self.isDocument(document) else { return nil }
        return RuleFinding(in: document, at: problem.range, .notUTF8(byte), help: Self.help(byte, in: document))
      case .nulByte:
        return RuleFinding(in: document, at: problem.range, .nulByte, help: .deleteByte)
      default:
        return nil
      }
    }
  }

  /// Outside of the known folders, a text without front matter is none of ours.
  private static func isDocument(_ document: Document) -> Bool {
    document.kind != nil || FrontMatterFence(of: document.source).yaml != nil
  }

  private static func help(_ byte: UInt8, in document: Document) -> LocalizedText {
    let bytes = document.source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .isUTF16 }
    // From A0 on, Windows-1252 is Latin-1, whose codes are Unicode's.
    return byte >= 0xC0 ? .looksLikeLatin(Character(Unicode.Scalar(byte))) : .saveAsUTF8
  }
}

extension LocalizedText {
  fileprivate static func notUTF8(_ byte: UInt8) -> LocalizedText {
    let digits = String(byte, radix: 16, uppercase: true)
    return LocalizedText(
      en: "this file is not UTF-8 text: it holds the byte \(digits) here",
      fr: "ce fichier n’est pas du texte UTF-8 : il contient ici l’octet \(digits)")
  }

  fileprivate static let isUTF16 = LocalizedText(
    en: "the file is UTF-16: save it as UTF-8", fr: "le fichier est en UTF-16 : enregistrez-le en UTF-8")

  fileprivate static func looksLikeLatin(_ character: Character) -> LocalizedText {
    LocalizedText(
      en: "in Windows-1252 this byte is “\(String(character))”: open the file in that encoding and save it as UTF-8",
      fr: "en Windows-1252, cet octet est « \(String(character)) » : ouvrez le fichier ainsi et enregistrez-le en UTF-8"
    )
  }

  fileprivate static let saveAsUTF8 = LocalizedText(
    en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8")

  fileprivate static let nulByte = LocalizedText(en: "a NUL byte in the text", fr: "un octet nul dans le texte")

  fileprivate static let deleteByte = LocalizedText(
    en: "delete it; it often comes from a broken copy or a damaged disk",
    fr: "supprimez-le ; il vient souvent d’une copie interrompue ou d’un disque abîmé")
}
