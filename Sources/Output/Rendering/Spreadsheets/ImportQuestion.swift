import CivilTime
import ForeignFiles
import Localization
import Presentation
import SourceText
import Spreadsheets

/// A question about a sheet, with numbered answers.
public struct ImportQuestion: Sendable {
  public struct Answer: Sendable {
    let label: LocalizedText
    /// The decisions of a user who gives this answer.
    public let decisions: ImportDecisions
  }

  /// What happens if the user gives no answer.
  public enum WithoutAnswer: Sendable {
    /// Nothing is imported.
    case stop
    /// The word is left out of its posts.
    case leaveOutWord
    /// The column is not read.
    case leaveOutColumn
  }

  let question: LocalizedText
  public let answers: [Answer]
  public let withoutAnswer: WithoutAnswer
  /// What the question is about; two questions with the same subject are never asked in one import.
  public let subject: [String]

  /// Asks what a column is that looks like dates, texts or titles of posts.
  ///
  /// - Parameter channels: the declared channels.
  public init(about column: SheetTable.Unused, in table: SheetTable, of file: String, channels: [String]) {
    let heading = column.heading
    let (title, text) = (SheetColumn.field(["title"]), SheetColumn.text(channel: nil))
    let fields: [SheetColumn] =
      switch column.content {
      case .dates: [.field(["date"])]
      case .titles: [title, text, .field(["description"])]
      case .texts, nil: [text, title] + channels.map { .text(channel: $0) } + [.field(["description"])]
      }
    let own = SheetColumn.ownKey(for: heading)
    var answers = (fields + [own].compactMap(\.self)).filter { !table.reads($0) }.map { field in
      var decisions = ImportDecisions()
      decisions.columns[field] = heading
      let label =
        field == own
        ? LocalizedText(en: "a key of your own, \(field.name)", fr: "votre propre clé, \(field.name)")
        : LocalizedText(en: "\(field.heading(in: .english))", fr: "\(field.heading(in: .french))")
      return Answer(label: label, decisions: decisions)
    }
    var ignoring = ImportDecisions()
    ignoring.ignored = [heading]
    answers.append(
      Answer(label: LocalizedText(en: "do not read it", fr: "ne pas la lire"), decisions: ignoring))
    self.answers = answers
    withoutAnswer = column.content == .titles ? .leaveOutColumn : .stop
    subject = ["column", FoldedText.of(heading)]
    // One text says enough.
    let shown = column.examples.prefix(column.content == .texts ? 1 : column.examples.count)
    let found = LocalizedText.list(shown.map { $0.onOneLine.excerpt })
    let content =
      switch column.content {
      case .dates: LocalizedText(en: "dates", fr: "dates")
      case .titles: LocalizedText(en: "titles", fr: "titres")
      case .texts, nil: LocalizedText(en: "texts", fr: "textes")
      }
    question = LocalizedText(
      en: "\(file): the column “\(heading)” looks like \(content) (\(found)). What is it?",
      fr: "\(file) : la colonne « \(heading) » semble contenir des \(content) (\(found)). Que contient-elle ?")
  }

  /// Asks for the order of day and month in the dates of a sheet.
  public init(aboutOrderOf cell: DateColumn.Cell, in file: String) {
    question = LocalizedText(
      en:
        "\(file): does the day or the month come first in dates such as “\(cell.text.excerpt)” (line \(String(cell.line)))?",
      fr:
        "\(file) : est-ce le jour ou le mois qui vient en premier dans les dates comme « \(cell.text.excerpt) » (ligne \(String(cell.line))) ?"
    )
    (withoutAnswer, subject) = (.stop, ["dates"])
    answers = [
      (WrittenDate.Order.dayFirst, LocalizedText(en: "the day", fr: "le jour")),
      (.monthFirst, LocalizedText(en: "the month", fr: "le mois")),
    ].map { order, label in
      var decisions = ImportDecisions()
      decisions.order = order
      return Answer(label: label, decisions: decisions)
    }
  }

  /// The maximum number of values of which a user can choose one.
  private static let valueLimit = 30

  /// Asks what a word means that is none of the known values of its column.
  public init(about word: UnknownWord) {
    let (cells, file) = (word.count, word.sheet)
    let text = word.word.excerpt
    question = LocalizedText(
      en:
        "\(file): “\(text)” (\(cells, "cell", "cells")) is not a known value of the field “\(word.column.heading(in: .english))”. Which one does it mean?",
      fr:
        "\(file) : « \(text) » (\(cells, "cellule", "cellules")) n’est pas une valeur connue du champ « \(word.column.heading(in: .french)) ». Laquelle ce mot désigne-t-il ?"
    )
    answers =
      word.candidates.prefix(Self.valueLimit).map { candidate in
        let (value, name) = (candidate.value, candidate.name)
        return Answer(
          label: LocalizedText(
            en: "\(value)\(name.english == value ? "" : " – \(name.english)")",
            fr: "\(value)\(name.french == value ? "" : " – \(name.french)")"),
          decisions: word.decisions(meaning: value))
      } + [
        Answer(
          label: LocalizedText(en: "leave it out of every import", fr: "laisser ce mot de côté à chaque import"),
          decisions: word.decisions(meaning: ""))
      ]
    withoutAnswer = .leaveOutWord
    subject = ["word", word.column.name, word.word.lowercased()]
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
    let refusal =
      switch withoutAnswer {
      case .stop: LocalizedText(en: "to stop", fr: "pour arrêter")
      case .leaveOutWord: LocalizedText(en: "to leave it out this time", fr: "pour le laisser de côté cette fois")
      case .leaveOutColumn: LocalizedText(en: "not to read it this time", fr: "pour ne pas la lire cette fois")
      }
    return LocalizedText(
      en: "1 \(answers.count > 2 ? "to" : "or") \(answers.count), or Enter \(refusal): ",
      fr: "1 \(answers.count > 2 ? "à" : "ou") \(answers.count), ou Entrée \(refusal) : ")[language]
  }
}
