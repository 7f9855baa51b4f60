import ForeignFiles
import Localization
import Schema

/// The reason why a row or a cell cannot be imported.
public struct CellIssue: Error, Hashable, Sendable {
  public let reason: LocalizedText
  public let hint: LocalizedText?
  /// Whether the row can be imported without the cell, or without the word that causes the issue.
  public let costsOnlyCell: Bool
  /// The word, as the cell has it, that is none of the known values of its column; `nil` if the issue has another cause.
  public let word: String?

  /// Whether the cell means that there is no value, so leaving it out loses nothing.
  public let meansNothing: Bool

  public init(
    _ reason: LocalizedText, hint: LocalizedText? = nil, costsOnlyCell: Bool = false, word: String? = nil,
    meansNothing: Bool = false
  ) {
    (self.reason, self.hint, self.costsOnlyCell, self.word) = (reason, hint, costsOnlyCell, word)
    self.meansNothing = meansNothing
  }

  /// The same issue, for a row that can be imported without the cell.
  var costingOnlyCell: CellIssue { CellIssue(reason, hint: hint, costsOnlyCell: true, word: word) }

  /// Returns the issue with a name that several declared things have.
  static func several(_ kind: ReferenceKind, _ text: String, _ ids: [String]) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(text.excerpt)” may be several: \(.list(ids))", fr: "« \(text.excerpt) » peut désigner : \(.list(ids))"),
      hint: LocalizedText(en: "write the id of one of them", fr: "écrivez l’identifiant de celui que vous voulez dire"),
      costsOnlyCell: true, word: text)
  }

  static func tooManyCells(_ count: Int) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(count, "cell is", "cells are") beyond the last column header",
        fr: "\(count, "cellule dépasse", "cellules dépassent") le dernier titre de colonne"),
      hint: LocalizedText(
        en: "put texts that contain a separator in quotes, or add a column header above the cell",
        fr:
          "mettez entre guillemets les textes qui contiennent un séparateur, ou donnez un titre à la colonne"
      ))
  }

  static let unreadableCharacter = CellIssue(
    LocalizedText(en: "it contains an unreadable character", fr: "elle contient un caractère illisible"),
    hint: LocalizedText(en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8"))

  /// - Parameter value: the error value of a formula, such as `#N/A`.
  static func errorValue(_ value: String) -> CellIssue {
    CellIssue(.errorValue(value), hint: .remedy(ofErrorValue: value))
  }
}
