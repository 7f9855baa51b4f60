import CivilTime
import ForeignFiles
import Localization
import Presentation
import SourceText
import Spreadsheets

/// A question about a sheet that stops its import, with numbered answers.
public struct ImportQuestion: Sendable {
  public struct Answer: Sendable {
    let label: LocalizedText
    /// The decisions of a user who gives this answer.
    public let decisions: ImportDecisions
  }

  let question: LocalizedText
  public let answers: [Answer]

  /// Asks what a column is that looks like dates or texts of posts.
  ///
  /// - Parameters:
  ///   - examples: the first cells of the column.
  ///   - channels: the declared channels.
  public init(
    about column: SheetTable.Unused, in table: SheetTable, of file: String, examples: [String], channels: [String]
  ) {
    let heading = column.heading
    let fields: [SheetColumn] =
      column.content == .dates
      ? [.field(["date"])]
      : [.text(channel: nil), .field(["title"])] + channels.map { .text(channel: $0) } + [.field(["description"])]
    let own = SheetColumn.field(["x-" + Slug.of(heading)])
    var answers = (fields + (Slug.of(heading).isEmpty ? [] : [own])).filter { !table.reads($0) }.map { field in
      var decisions = ImportDecisions()
      decisions.columns[field] = heading
      let label =
        field == own
        ? LocalizedText(en: "a key of your own, \(own.name)", fr: "votre propre clé, \(own.name)")
        : LocalizedText(en: "\(field.heading(in: .english))", fr: "\(field.heading(in: .french))")
      return Answer(label: label, decisions: decisions)
    }
    var ignoring = ImportDecisions()
    ignoring.ignored = [heading]
    answers.append(
      Answer(label: LocalizedText(en: "do not read it", fr: "ne pas la lire"), decisions: ignoring))
    self.answers = answers
    // One text says enough.
    let shown = examples.prefix(column.content == .dates ? examples.count : 1)
    let found = LocalizedText.list(shown.map { $0.onOneLine.excerpt })
    question =
      column.content == .dates
      ? LocalizedText(
        en: "\(file): the column “\(heading)” looks like dates (\(found)). What is it?",
        fr: "\(file) : la colonne « \(heading) » semble contenir des dates (\(found)). Que contient-elle ?")
      : LocalizedText(
        en: "\(file): the column “\(heading)” looks like texts (\(found)). What is it?",
        fr: "\(file) : la colonne « \(heading) » semble contenir des textes (\(found)). Que contient-elle ?")
  }

  /// Asks for the order of day and month in the dates of a sheet.
  public init(aboutOrderOf cell: DateColumn.Cell, in file: String) {
    question = LocalizedText(
      en:
        "\(file): does the day or the month come first in dates such as “\(cell.text.excerpt)” (line \(String(cell.line)))?",
      fr:
        "\(file) : est-ce le jour ou le mois qui vient en premier dans les dates comme « \(cell.text.excerpt) » (ligne \(String(cell.line))) ?"
    )
    answers = [
      (WrittenDate.Order.dayFirst, LocalizedText(en: "the day", fr: "le jour")),
      (.monthFirst, LocalizedText(en: "the month", fr: "le mois")),
    ].map { order, label in
      var decisions = ImportDecisions()
      decisions.order = order
      return Answer(label: label, decisions: decisions)
    }
  }

  /// Returns the question with its numbered answers.
  public func text(in language: Language, _ style: Style) -> String {
    let lines = question[language].broken(to: style.width).map { style(.strong, String($0)) }
    let numbers = answers.enumerated().map { index, answer in
      (StyledText("  \(index + 1)  ", .accent) + StyledText(answer.label[language])).truncated(to: style.width)
        .dressed(in: style)
    }
    return (lines + numbers).joined(separator: "\n") + "\n"
  }

  /// Returns the words before the user's answer.
  public func prompt(in language: Language) -> String {
    LocalizedText(
      en: "1 \(answers.count > 2 ? "to" : "or") \(answers.count), or Enter to stop: ",
      fr: "1 \(answers.count > 2 ? "à" : "ou") \(answers.count), ou Entrée pour arrêter : ")[language]
  }
}
