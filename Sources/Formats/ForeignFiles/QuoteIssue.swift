import Localization

/// A problem with the quotes of a row, so its cells may not be read as intended: quotes must be around a cell, and doubled
/// within it (RFC 4180).
public struct QuoteIssue: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The cell's quote is never closed: it is read as an ordinary character.
    case unclosed
    /// The next quote, on a later line, does not close the cell, so the text between the two quotes may belong to other rows. The first
    /// quote is read as an ordinary character.
    case unclosedUpTo(line: Int)
    /// Words follow a quote that is not doubled. The cell is read up to the next quote on its line that is followed by the end of a cell.
    case textBehind(String)
    /// Whitespace precedes the quotes around a text with a delimiter or a line end. The cell is read as if it began with the quotes.
    case behindBlanks
  }

  public let kind: Kind
  /// The row number as spreadsheets count it.
  public let row: Int
  public let line: Int
  /// The position of the cell, counted from 0.
  public let cell: Int

  /// The problem as a clause.
  public var reason: LocalizedText {
    switch kind {
    case .unclosed:
      LocalizedText(en: "an opening quotation mark is never closed", fr: "un guillemet ouvrant n’est jamais fermé")
    case .unclosedUpTo(let line):
      LocalizedText(
        en: "an opening quotation mark is not closed by the next one, on line \(String(line))",
        fr: "un guillemet ouvrant n’est pas fermé par le suivant, à la ligne \(String(line))")
    case .textBehind(let words):
      LocalizedText(
        en: "“\(words.excerpt)” follows a quotation mark that is not doubled and so closes the cell",
        fr: "« \(words.excerpt) » suit un guillemet qui n’est pas doublé et qui ferme donc la cellule")
    case .behindBlanks:
      LocalizedText(
        en: "spaces before the quotation marks keep them from enclosing the cell",
        fr: "des espaces précèdent les guillemets, qui n’entourent donc plus la cellule")
    }
  }

  /// Advice on how to correct the quotes.
  public var remedy: LocalizedText {
    switch kind {
    case .unclosed, .unclosedUpTo:
      LocalizedText(
        en: "close it, or double it if it is part of the text",
        fr: "fermez-le, ou doublez-le s’il fait partie du texte")
    case .textBehind:
      LocalizedText(
        en: "double the quotation marks that are part of the text: \"\"",
        fr: "doublez les guillemets qui font partie du texte : \"\"")
    case .behindBlanks:
      LocalizedText(en: "delete the spaces before them", fr: "supprimez les espaces qui les précèdent")
    }
  }

  /// The problem and the advice, with the column number counted from 1.
  public var rejection: LocalizedText {
    let column = String(cell + 1)
    return LocalizedText(
      en: "column \(column): \(reason); \(remedy)", fr: "colonne \(column) : \(reason) ; \(remedy)")
  }
}

/// The first quote of a row that is neither doubled nor at the beginning or end of a cell, or that is never closed.
struct MisplacedQuote: Sendable {
  enum Kind {
    case unclosed
    /// The next quote, on the given later line, does not close the cell.
    case unclosedUpTo(line: Int)
    /// Text follows the quote at an offset.
    case textBehind(Int)
    case behindBlanks
  }

  let kind: Kind
  let row: Int
  let line: Int
  /// The position of the quote's cell, counted from 0.
  let cell: Int
}
