import Editorial
import ForeignFiles
import Localization
import Spreadsheets

/// The columns that an import does not read.
extension ImportOutput {
  /// Returns the reason why a column is not read, with a hint; the hint is `nil` if no known column has a similar name.
  ///
  /// - Parameter label: returns what a column is called.
  static func notRead(
    _ unused: SheetTable.Unused, _ label: (Int) -> String
  ) -> (LocalizedText, hint: LocalizedText?) {
    let (number, heading) = (label(unused.column.number), unused.heading)
    if let field = unused.unfit, unused.column.twin == nil {
      return (
        LocalizedText(
          en:
            "column \(number) (\(heading)) is not read: none of its cells is a value of the field “\(field.heading(in: .english))”",
          fr:
            "la colonne \(number) (\(heading)) n’est pas lue : aucune de ses cellules n’est une valeur du champ « \(field.heading(in: .french)) »"
        ),
        hint(for: unused)
      )
    }
    if let alternatives = notRead(unused, asAlternatives: number) { return alternatives }
    if unused.content == .titles {
      return (
        LocalizedText(
          en: "column \(number) (\(heading)) is not read, although it seems to contain titles",
          fr: "la colonne \(number) (\(heading)) n’est pas lue, alors qu’elle semble contenir des titres"),
        LocalizedText(
          en: "to read it, pass --column title=\"\(heading)\"; to leave it out, --ignore \"\(heading)\"",
          fr: "pour la lire, ajoutez --column title=\"\(heading)\" ; pour la laisser de côté, --ignore \"\(heading)\"")
      )
    }
    guard let twin = unused.column.twin else {
      return (
        LocalizedText(
          en: "unknown column “\(heading)” is not read", fr: "la colonne inconnue « \(heading) » n’est pas lue"),
        Self.hint(forUnknown: unused)
      )
    }
    let other = label(twin.number)
    return (
      LocalizedText(
        en: "column \(number) (\(heading)) is not read: it means the same as column \(other) (\(twin.heading))",
        fr:
          "la colonne \(number) (\(heading)) n’est pas lue : elle a le même sens que la colonne \(other) (\(twin.heading))"
      ),
      LocalizedText(
        en: "if column \(number) is the right one, rename or delete column \(other)",
        fr: "si la colonne \(number) est la bonne, renommez ou supprimez la colonne \(other)")
    )
  }

  /// Returns the reason why a column is not read whose header names several fields, with a hint; `nil` for any other header.
  private static func notRead(_ unused: SheetTable.Unused, asAlternatives number: String) -> (
    LocalizedText, hint: LocalizedText?
  )? {
    let fields = unused.alternatives
    guard fields.count > 1, unused.column.twin == nil else { return nil }
    let heading = unused.heading
    return (
      LocalizedText(
        en:
          "column \(number) (\(heading)) is not read: its header names different fields, \(.list(fields.map { $0.heading(in: .english) }))",
        fr:
          "la colonne \(number) (\(heading)) n’est pas lue : son titre nomme des champs différents, \(.list(fields.map { $0.heading(in: .french) }))"
      ),
      LocalizedText(
        en:
          "say which it is: \(fields.map { "`--column \($0.heading(in: .english))=\"\(heading)\"`" }.joined(separator: " or "))",
        fr:
          "dites lequel : \(fields.map { "`--column \($0.heading(in: .french))=\"\(heading)\"`" }.joined(separator: " ou "))"
      )
    )
  }

  /// Returns the hint for a column whose header is not known: the header that may be meant, and how to keep the column.
  private static func hint(forUnknown unused: SheetTable.Unused) -> LocalizedText? {
    let keeping = ImportDecisions.optionKeeping(unused.heading).map { option in
      LocalizedText(
        en: "to keep it as a key of your own, pass `\(option)`",
        fr: "pour la garder comme clé à vous, ajoutez `\(option)`")
    }
    let hints = [unused.nearest.map(LocalizedText.didYouMean), keeping].compactMap(\.self)
    return hints.isEmpty ? nil : hints.joined(by: .semicolon)
  }

  /// Returns the hint for a column whose cells are no values of its field.
  private static func hint(for unused: SheetTable.Unused) -> LocalizedText {
    let declaration =
      unused.declaration ?? LocalizedText(en: "correct the cells", fr: "corrigez les cellules")
    guard let option = ImportDecisions.optionKeeping(unused.heading) else { return declaration }
    return LocalizedText(
      en: "\(declaration); or keep the column as a key of your own: `\(option)`",
      fr: "\(declaration) ; ou gardez la colonne comme clé à vous : `\(option)`")
  }
}
