import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

struct InvalidEncoding: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-encoding", .document, .always(.error),
    summary: LocalizedText(
      en: "a document that is not UTF-8 text",
      fr: "un document qui n’est pas du texte UTF-8"),
    rationale: LocalizedText(
      en: "Accents and emoji turn into other characters, on screen and on the networks.",
      fr: "Les accents et les émojis deviennent d’autres caractères, à l’écran comme sur les réseaux."),
    exceptions: LocalizedText(
      en: "A byte order mark and Windows line ends are accepted and kept.",
      fr: "Une marque d’ordre des octets et les fins de ligne de Windows sont admises et conservées."),
    remedy: LocalizedText(
      en: "Save the file as UTF-8.",
      fr: "Enregistrez le fichier en UTF-8."),
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

  /// Whether the file is a document. A text without front matter outside the known folders is not.
  private static func isDocument(_ document: Document) -> Bool {
    document.kind != nil || FrontMatterFence(of: document.source).yaml != nil
  }

  private static func help(_ byte: UInt8, in document: Document) -> LocalizedText {
    let bytes = document.source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .isUTF16 }
    // From A0 on, Windows-1252 equals Latin-1, whose codes are those of Unicode.
    return byte >= 0xC0 ? .looksLikeLatin(Character(Unicode.Scalar(byte))) : .saveAsUTF8
  }
}

extension LocalizedText {
  fileprivate static func notUTF8(_ byte: UInt8) -> LocalizedText {
    let digits = String(byte, radix: 16, uppercase: true)
    return LocalizedText(
      en: "this file is not UTF-8 text: it contains the byte \(digits) here",
      fr: "ce fichier n’est pas du texte UTF-8 : il contient ici l’octet \(digits)")
  }

  fileprivate static let isUTF16 = LocalizedText(
    en: "save the file, which is UTF-16, as UTF-8", fr: "enregistrez en UTF-8 ce fichier, qui est en UTF-16")

  fileprivate static func looksLikeLatin(_ character: Character) -> LocalizedText {
    LocalizedText(
      en: "open the file as Windows-1252, where this byte is “\(String(character))”, and save it as UTF-8",
      fr: "ouvrez le fichier en Windows-1252, où cet octet est « \(String(character)) », et enregistrez-le en UTF-8"
    )
  }

  fileprivate static let saveAsUTF8 = LocalizedText(
    en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8")

  fileprivate static let nulByte = LocalizedText(
    en: "this text contains a null byte", fr: "ce texte contient un octet nul")

  fileprivate static let deleteByte = LocalizedText(
    en: "delete it; the cause is often an interrupted copy or a damaged disk",
    fr: "supprimez-le ; la cause est souvent une copie interrompue ou un disque abîmé")
}
