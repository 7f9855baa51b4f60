import Editorial
import ForeignFiles
import FrontMatter
import Localization
import Schema
import SourceText

/// A word in the cells of a column that is none of its known values, with the values that it may mean.
public struct UnknownWord: Sendable {
  /// A value that a word may mean.
  public struct Candidate: Sendable {
    /// The value as front matter has it.
    public let value: String
    /// The name of the value for people, which may be the value itself.
    public let name: LocalizedText
  }

  public let sheet: String
  public let column: SheetColumn
  /// The word as the first cell has it.
  public let word: String
  /// The number of cells with the word.
  public fileprivate(set) var count: Int
  /// The known values of the column, the nearest one first; at least one.
  public let candidates: [Candidate]
  /// The only value with a similar spelling, or with a word in common; `nil` if there is none.
  public let nearest: String?

  /// The maximum length of a word in characters. A longer text is a mistake rather than a name of a value.
  private static let lengthLimit = 60
  /// The maximum number of different words of a column.
  fileprivate static let limit = 12

  /// - Returns: `nil` if the text is too long for a word, or if its column has no known values.
  init?(_ word: String, _ count: Int, in column: SheetColumn, of sheet: String, _ corpus: Corpus) {
    guard !word.isEmpty, word.count <= Self.lengthLimit, !word.contains(where: \.isNewline) else { return nil }
    let known: [(candidate: Candidate, names: [String])]
    switch SheetColumns.shape(of: column) {
    case .choice(let choices), .list(.choice(let choices)):
      known = choices.map { choice in
        (
          Candidate(value: choice.word, name: choice.label),
          choice.french + [choice.label.french, choice.label.english]
        )
      }
    default:
      guard let kind = SheetColumns.reference(column) else { return nil }
      let declarations = corpus.declarations
      known = declarations.ids(of: kind).map { id in
        let title = declarations[kind, id]?.title
        return (Candidate(value: id, name: LocalizedText(verbatim: title ?? id)), [title].compactMap(\.self))
      }
    }
    guard !known.isEmpty else { return nil }
    let nearest =
      KnownWord.nearest(
        to: word, among: known.map { KnownWord($0.candidate.value, otherNames: $0.names) }, mayBeOther: true)?.word
      ?? Self.only(sharing: word, known.map { ($0.candidate.value, $0.names) })
    (self.sheet, self.column, self.word, self.count) = (sheet, column, word, count)
    self.nearest = nearest
    let candidates = known.map(\.candidate)
    self.candidates = candidates.filter { $0.value == nearest } + candidates.filter { $0.value != nearest }
  }

  /// Returns the only value that has a word of at least three letters in common with a text, such as `marie-durand` for `M. Durand`; `nil`
  /// if there is none or several.
  private static func only(sharing text: String, _ known: [(value: String, names: [String])]) -> String? {
    func words(of text: String) -> [String] {
      text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { FoldedText.of(String($0)) }
    }
    let wanted = Set(words(of: text))
    let found = known.filter { value, names in !wanted.isDisjoint(with: ([value] + names).flatMap(words)) }
    return found.count == 1 ? found[0].value : nil
  }

  /// Returns the decision that the word means a value, or that it is left out if the value is empty.
  public func decisions(meaning value: String) -> ImportDecisions {
    var decisions = ImportDecisions()
    decisions.values[column] = [word: value]
    return decisions
  }

  /// Returns the line of `edito.md` that says what some words mean: the nearest value, or the empty one, which
  /// leaves the word out.
  public static func setting(_ words: [UnknownWord]) -> String {
    "import: {\(values(words))}"
  }

  /// Returns ``setting(_:)`` without the key `import:`, for settings that have it.
  public static func values(_ words: [UnknownWord]) -> String {
    ImportDecisions.text(words.map { ($0.column, $0.word, $0.nearest) })
  }
}

extension ImportDecisions {
  /// Returns meanings of words in the form in which the settings keep them: `values: {status: {Parked: idea}}`.
  ///
  /// - Parameter meanings: the words with their columns and values; `nil` stands for a value that is not known yet; it is written as the
  ///   empty one.
  public static func text(_ meanings: [(column: SheetColumn, word: String, value: String?)]) -> String {
    func yaml(_ text: String) -> String { YAMLScalar.text(text, inFlow: true) }
    let columns = meanings.map(\.column).uniqued.map { column in
      let entries = meanings.filter { $0.column == column }.map { "\(yaml($0.word)): \(yaml($0.value ?? ""))" }
      return "\(yaml(column.name)): {\(entries.joined(separator: ", "))}"
    }
    return "values: {\(columns.joined(separator: ", "))}"
  }
}

extension ImportPlan {
  /// Returns the words that are left out although they may mean a known value, each once for all sheets and all its spellings in upper and
  /// lower case. A column with very many such words, such as a column of topics, contains something else.
  public func unknownWords(in corpus: Corpus) -> [UnknownWord] {
    let words = UnknownWord.joined(
      leftOut.compactMap { found in
        guard let column = found.field, let word = found.issue.word else { return nil }
        return UnknownWord(word, found.count, in: column, of: found.sheet, corpus)
      })
    let counts = Dictionary(grouping: words, by: \.column).mapValues(\.count)
    return words.filter { counts[$0.column, default: 0] <= UnknownWord.limit }
  }
}

extension UnknownWord {
  /// Returns words with the same word in the same column only once, in the order of the first ones.
  public static func joined(_ words: [UnknownWord]) -> [UnknownWord] {
    var joined: [UnknownWord] = []
    var places: [[String]: Int] = [:]
    for word in words {
      let key = [word.column.name, SheetMapping.key(word.word)]
      if let place = places[key] {
        joined[place].count += word.count
      } else {
        places[key] = joined.count
        joined.append(word)
      }
    }
    return joined
  }
}

extension SheetTable {
  /// Returns the words of the columns that are not read because they contain none of the known values of their field. A column in which
  /// most words are different, such as a column of topics, contains something else.
  ///
  /// - Parameter sheet: the displayed name of the sheet.
  public func unknownWords(in sheet: String, _ corpus: Corpus) -> [UnknownWord] {
    let dates = DateColumn(default: .dayFirst, today: nil, in: corpus.zone)
    let reading = CellReading(corpus: corpus, dates: dates, mapping: mapping)
    return unused.flatMap { column -> [UnknownWord] in
      guard let field = column.unfit, field != .field(["kind"]), column.column.twin == nil, column.content == nil,
        SheetColumns.shape(of: field)?.isOfKnownWords ?? false
      else { return [] }
      var (words, cellCount): ([UnknownWord], Int) = ([], 0)
      // The places of the words in the list; `nil` for a word that is none. Each word is compared with the known values once.
      var places: [String: Int?] = [:]
      for row in unjudgedRows where !row.repeatsHeadings && !row.isSeparator {
        guard let cell = row.cell(at: column.column.number - 1) else { continue }
        cellCount += 1
        let lost = (try? reading.reading(cell, in: field))?.lost.compactMap(\.word) ?? []
        for text in lost {
          if let place = places[SheetMapping.key(text)] {
            if let place { words[place].count += 1 }
            continue
          }
          let word = UnknownWord(text, 1, in: field, of: sheet, corpus)
          places.updateValue(word.map { _ in words.count }, forKey: SheetMapping.key(text))
          if let word { words.append(word) }
        }
        if words.count > UnknownWord.limit { return [] }
      }
      return words.count <= 3 || words.count * 2 <= cellCount ? words : []
    }
  }
}
