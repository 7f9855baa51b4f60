import Localization
import SourceText

/// Something of a text that a network will not show.
public struct Loss: Sendable {
  public let kind: Kind
  public let range: ByteRange
  /// Whether words are lost with it: Markdown takes all for HTML that stands right below an element.
  public var holdsWords = false

  public enum Kind: Int, CaseIterable, Sendable {
    case bold, italic, strikethrough, heading, quote, code, table, html, relativeLink, pictureFile, task

    public var name: LocalizedText {
      switch self {
      case .bold: LocalizedText(en: "bold", fr: "le gras")
      case .italic: LocalizedText(en: "italics", fr: "l’italique")
      case .strikethrough: LocalizedText(en: "strikethrough", fr: "le texte barré")
      case .heading: LocalizedText(en: "the heading", fr: "l’intertitre")
      case .quote: LocalizedText(en: "the quotation’s mark", fr: "la marque de citation")
      case .code: LocalizedText(en: "code", fr: "le code")
      case .table: LocalizedText(en: "the table", fr: "le tableau")
      case .html: LocalizedText(en: "HTML", fr: "le HTML")
      case .relativeLink: LocalizedText(en: "the link to a file", fr: "le lien vers un fichier")
      case .pictureFile: LocalizedText(en: "the picture’s file", fr: "le fichier de l’image")
      case .task: LocalizedText(en: "the tick box", fr: "la case à cocher")
      }
    }
  }
}
