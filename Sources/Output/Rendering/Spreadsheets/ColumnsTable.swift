import Localization
import Presentation
import Spreadsheets

/// A table of the columns of a sheet, for a terminal: each header with its field, the number of cells that are read, and examples.
struct ColumnsTable {
  let survey: ColumnSurvey
  /// The words of the sheet that are none of the known values of their columns.
  let words: [UnknownWord]
  let language: Language
  /// Returns what a column is called: its letters in a workbook, otherwise its number.
  let label: (Int) -> String

  private static let gap = "  "
  /// The minimum width of the examples; on narrower terminals, they have a line of their own.
  private static let leastExampleWidth = 20

  private struct Row {
    let heading: StyledText
    let field: StyledText
    let count: StyledText
    let examples: [StyledText]
    /// The words of statuses, each with the status that it becomes.
    var meanings: [StyledText] = []
    /// The words that are not known, each with the values that it may mean.
    var words: [(word: StyledText, values: [StyledText])] = []
  }

  /// Returns the name of the file with the number of columns that are read, and a line or two for each column.
  func lines(of file: String, width: Int) -> [StyledText] {
    let readCount = survey.columns.count { $0.field != nil }
    let summary = Self.summary(readCount, of: survey.columns.count)
    let head = (StyledText(file, .strong) + StyledText(summary[language], .faint)).truncated(to: width)
    return [head] + table(survey.columns.map(row), width: width)
  }

  private static func summary(_ readCount: Int, of count: Int) -> LocalizedText {
    if readCount == count, count > 1 {
      return LocalizedText(en: "  all \(count) columns are read", fr: "  les \(count) colonnes sont lues")
    }
    return LocalizedText(
      en: "  \(readCount) of \(count, "column is", "columns are") read",
      fr: "  \(readCount, "colonne lue", "colonnes lues") sur \(count)")
  }

  private func table(_ rows: [Row], width: Int) -> [StyledText] {
    let titles = [
      LocalizedText(en: "column", fr: "colonne"), LocalizedText(en: "field", fr: "champ"),
      LocalizedText(en: "cells", fr: "cellules"), LocalizedText(en: "examples", fr: "exemples"),
    ].map { StyledText($0[language], .faint) }
    let countWidth = max(titles[2].width, rows.map(\.count.width).max() ?? 0)
    let room = width - 3 * Self.gap.count - countWidth
    let headingWidth = min(max(titles[0].width, rows.map(\.heading.width).max() ?? 0), max(10, room / 3))
    let fieldWidth = min(
      max(titles[1].width, rows.map(\.field.width).max() ?? 0), max(10, min(room / 3, room - headingWidth)))
    let exampleWidth = room - headingWidth - fieldWidth - Self.gap.count
    let isWide = exampleWidth >= Self.leastExampleWidth
    func line(_ row: Row) -> StyledText {
      StyledText(Self.gap) + row.heading.fitted(to: headingWidth) + StyledText(Self.gap)
        + row.field.fitted(to: fieldWidth) + StyledText(Self.gap)
        + StyledText(String(repeating: " ", count: max(0, countWidth - row.count.width))) + row.count
    }
    let top = Row(heading: titles[0], field: titles[1], count: titles[2], examples: [])
    guard isWide else {
      let indentation = Self.gap.count * 2
      return [line(top)]
        + rows.flatMap { row in
          [line(row)]
            + Self.examples(row, width: width - indentation).map {
              StyledText(String(repeating: " ", count: indentation)) + $0.inRole(.faint)
            } + Self.lines(below: row, width: width)
        }
    }
    return [line(top) + StyledText(Self.gap) + titles[3]]
      + rows.flatMap { row in
        [Self.examples(row, width: exampleWidth).reduce(line(row)) { $0 + StyledText(Self.gap) + $1 }]
          + Self.lines(below: row, width: width)
      }
  }

  /// Returns the words of a column with the statuses that they become, on as many lines as they need, and a line for each word that is
  /// not known.
  private static func lines(below row: Row, width: Int) -> [StyledText] {
    let start = StyledText(gap + gap)
    let meanings = StyledText.flow(row.meanings, separator: StyledText(" · ", .faint), width: width - start.width)
    return meanings.map { start + $0 } + words(row, width: width)
  }

  /// Returns a line for each word that is not known, with as many of the values that it may mean as fit.
  private static func words(_ row: Row, width: Int) -> [StyledText] {
    row.words.map { word, values in
      let start = StyledText(gap + gap) + word + StyledText(" → ", .faint)
      let shown = StyledText.flow(values, separator: StyledText(" · ", .faint), width: width - start.width).first
      return (start + (shown ?? StyledText(""))).truncated(to: width)
    }
  }

  /// Returns the examples that fit into a line; the first one is cut if necessary. Empty if there are none.
  private static func examples(_ row: Row, width: Int) -> [StyledText] {
    Array(StyledText.flow(row.examples, separator: StyledText(" · ", .faint), width: width).prefix(1))
  }

  private func row(_ column: ColumnSurvey.Column) -> Row {
    let count =
      column.readCount == column.filledCount
      ? StyledText(String(column.filledCount), column.filledCount == 0 ? .faint : nil)
      : StyledText("\(column.readCount)/\(column.filledCount)", column.field == nil ? .faint : .warning)
    return Row(
      heading: StyledText(column.heading), field: field(column), count: count,
      examples: column.examples.map { StyledText($0.onOneLine) },
      meanings: column.meanings.map { StyledText($0.word) + StyledText(" → ", .faint) + StyledText($0.value) },
      words: words.filter { $0.column == column.field ?? column.unused?.unfit }.map(line(of:)))
  }

  private func line(of word: UnknownWord) -> (word: StyledText, values: [StyledText]) {
    let name = LocalizedText(en: "“\(word.word)” (\(word.count))", fr: "« \(word.word) » (\(word.count))")
    guard let nearest = word.nearest else {
      return (StyledText(name[language], .warning), word.candidates.map { StyledText($0.value) })
    }
    let question = LocalizedText(en: "\(nearest)?", fr: "\(nearest) ?")
    return (StyledText(name[language], .warning), [StyledText(question[language])])
  }

  /// Returns the field that is read from a column. For a column that is not read, returns what it could be, or why it is not read.
  private func field(_ column: ColumnSurvey.Column) -> StyledText {
    if let field = column.field { return StyledText(field.heading(in: language), .success) }
    let none = StyledText("– ", .faint)
    guard let unused = column.unused else {
      return none + StyledText(LocalizedText(en: "ignored", fr: "ignorée")[language], .faint)
    }
    if let content = unused.content {
      let words =
        switch content {
        case .dates: LocalizedText(en: "date?", fr: "date ?")
        case .texts: LocalizedText(en: "text?", fr: "texte ?")
        case .titles: LocalizedText(en: "title?", fr: "titre ?")
        }
      return none + StyledText(words[language], .warning)
    }
    if let twin = unused.column.twin {
      let number = label(twin.number)
      return none + StyledText(LocalizedText(en: "same as \(number)", fr: "comme \(number)")[language], .warning)
    }
    if unused.alternatives.count > 1 {
      let names = unused.alternatives.map { $0.heading(in: language) }.joined(separator: " / ")
      return none + StyledText(LocalizedText(en: "\(names)?", fr: "\(names) ?")[language], .warning)
    }
    if let nearest = unused.nearest {
      return none + StyledText(LocalizedText(en: "\(nearest)?", fr: "\(nearest) ?")[language], .warning)
    }
    if let unfit = unused.unfit {
      return none
        + StyledText(
          LocalizedText(
            en: "not “\(unfit.heading(in: .english))”", fr: "pas « \(unfit.heading(in: .french)) »")[language], .warning
        )
    }
    return none + StyledText(LocalizedText(en: "unknown", fr: "inconnue")[language], .faint)
  }
}

extension ColumnSurvey.Column {
  /// The name of what a column that is not read could be: `dates`, `texts` or `titles` for its cells, otherwise the known header with the nearest
  /// spelling; `nil` if it resembles nothing.
  private var guess: String? {
    switch unused?.content {
    case .dates: "dates"
    case .texts: "texts"
    case .titles: "titles"
    case nil: unused?.nearest
    }
  }

  var json: JSONValue {
    .object([
      ("column", .int(number)), ("header", .string(heading)), ("field", .optional(field?.name)),
      ("cells", .int(filledCount)), ("read", .int(readCount)), ("examples", .array(examples.map { .string($0) })),
      ("guess", .optional(guess)), ("ignored", .bool(field == nil && unused == nil)),
    ])
  }
}
