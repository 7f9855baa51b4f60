import Localization
import SourceText

/// A part of a text that a network does not show as its author wrote it, such as bold words or a heading.
public struct Loss: Sendable {
  public let kind: Kind
  public let range: ByteRange
  /// Whether words are lost with an HTML element: Markdown reads everything from an element that begins a block to the next blank line as
  /// HTML.
  public var holdsWords = false

  public enum Kind: Int, CaseIterable, Sendable {
    case bold, italic, strikethrough, heading, quote, code, table, html, relativeLink, pictureFile, task
    /// A thematic break, such as a line of hyphens, that does not begin a part of a thread.
    case line
    /// Cells beyond the last column of a table.
    case surplusCells
    /// The mark of a footnote whose note is not in the text.
    case note
    /// The title of a link or a picture.
    case linkTitle

    public var name: LocalizedText {
      switch self {
      case .bold: LocalizedText(en: "bold", fr: "le gras")
      case .italic: LocalizedText(en: "italics", fr: "l’italique")
      case .strikethrough: LocalizedText(en: "strikethrough", fr: "le texte barré")
      case .heading: LocalizedText(en: "the heading", fr: "le titre")
      case .quote: LocalizedText(en: "the quotation's mark", fr: "la marque de citation")
      case .code: LocalizedText(en: "code", fr: "le code")
      case .table: LocalizedText(en: "the table", fr: "le tableau")
      case .html: LocalizedText(en: "HTML", fr: "le HTML")
      case .relativeLink: LocalizedText(en: "the link to a file", fr: "le lien vers un fichier")
      case .pictureFile: LocalizedText(en: "the picture's file", fr: "le fichier de l’image")
      case .task: LocalizedText(en: "the tick box", fr: "la case à cocher")
      case .line: LocalizedText(en: "the dividing line", fr: "le trait de séparation")
      case .surplusCells:
        LocalizedText(en: "cells beyond the last column", fr: "les cellules après la dernière colonne")
      case .note: LocalizedText(en: "a footnote's mark", fr: "un appel de note")
      case .linkTitle: LocalizedText(en: "a link's title", fr: "le titre d’un lien")
      }
    }

    /// Whether the part is not shown at all, not even as plain text.
    public var isLeftOut: Bool { self == .line || self == .surplusCells || self == .linkTitle }

    /// Whether the part is also lost on networks that read Markdown.
    var isLostInMarkdown: Bool {
      switch self {
      case .relativeLink, .surplusCells, .note: true
      default: false
      }
    }
  }
}

extension [Loss] {
  /// Sentences about the effect of all losses, for a reader who sees the whole text.
  public var summary: [LocalizedText] {
    let kinds = Loss.Kind.allCases.filter { kind in contains { $0.kind == kind } }
    func names(_ isLeftOut: Bool) -> LocalizedText? {
      let names = kinds.filter { $0.isLeftOut == isLeftOut }.map(\.name)
      return names.dropFirst().reduce(names.first) { list, name in
        list.map { LocalizedText(en: "\($0), \(name)", fr: "\($0), \(name)") }
      }
    }
    return [
      names(false).map { LocalizedText(en: "becomes plain text: \($0)", fr: "devient du texte brut : \($0)") },
      names(true).map { LocalizedText(en: "not shown at all: \($0)", fr: "ne s’affiche pas du tout : \($0)") },
    ].compactMap(\.self)
  }
}
