import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import FrontMatter
import SourceText

/// A user's decisions about the columns, the words and the dates of calendars. The settings keep them, so the next import asks nothing.
public struct ImportDecisions: Sendable {
  /// The headers by column.
  public var columns: [SheetColumn: String] = [:]
  /// The headers of the columns that are not read.
  public var ignored: [String] = []
  public var order: WrittenDate.Order?
  /// The values that words in the cells of a column mean, by the word as written. An empty value leaves the word out.
  public var values: [SheetColumn: [String: String]] = [:]

  public init() {}

  /// Whether nothing is decided.
  public var isEmpty: Bool { columns.isEmpty && ignored.isEmpty && order == nil && values.isEmpty }

  /// Adds other decisions, which take precedence.
  public mutating func add(_ other: ImportDecisions) {
    columns.merge(other.columns) { $1 }
    ignored += other.ignored.filter { !ignored.contains($0) }
    order = other.order ?? order
    values.merge(other.values) { $0.merging($1) { $1 } }
  }

  /// A single decision.
  public enum Decision: Hashable, Sendable {
    case column(SheetColumn, heading: String)
    case ignored(String)
    case order(WrittenDate.Order)
    /// The value that a word means in a column; empty if the word is left out.
    case value(SheetColumn, word: String, value: String)
  }

  private var all: [Decision] {
    columns.sorted { $0.key.name < $1.key.name }.map { .column($0.key, heading: $0.value) }
      + ignored.uniqued.map { .ignored($0) } + (order.map { [.order($0)] } ?? [])
      + values.sorted { $0.key.name < $1.key.name }.flatMap { column, words in
        words.sorted { $0.key < $1.key }.map { .value(column, word: $0.key, value: $0.value) }
      }
  }

  // MARK: In the settings

  /// The decisions that an import writes into the settings.
  public struct Kept: Sendable {
    /// The new content of the settings.
    public let file: SourceFile
    /// The decisions that the settings did not contain yet. `name` is the name of the only file for which one holds, because the settings
    /// say something else for the others; otherwise `nil`.
    public let decisions: [(decision: Decision, name: String?)]
  }

  /// The failure to write decisions into settings whose front matter cannot be edited.
  public struct NotKept: Error {}

  /// Returns the settings with the decisions; `nil` if they contain all of them.
  ///
  /// - Parameters:
  ///   - settings: the file with the settings.
  ///   - names: the names of the imported files.
  ///   - matches: whether a file's name matches a pattern of the settings.
  public func kept(
    in settings: SourceFile, of corpus: Corpus, for names: [String],
    matches: @escaping (_ pattern: String, _ name: String) -> Bool
  ) throws(NotKept) -> Kept? {
    var file = settings
    var kept: [(decision: Decision, name: String?)] = []
    for decision in all {
      let known = Known(file, corpus, matches)
      let missing = names.uniqued.filter { !known.contains(decision, for: $0) }
      if missing.isEmpty { continue }
      let isContradicted = missing.contains { known.contradicts(decision, for: $0) }
      for name in isContradicted ? missing.map(Optional.some) : [nil] {
        guard let edited = Self.writing(decision, for: name, in: file) else { throw NotKept() }
        file = edited
        kept.append((decision, name))
      }
      let written = Known(file, corpus, matches)
      guard names.allSatisfy({ written.contains(decision, for: $0) }) else { throw NotKept() }
    }
    return kept.isEmpty ? nil : Kept(file: file, decisions: kept)
  }

  /// What the settings say about files.
  private struct Known {
    private let settings: ImportSettings?
    private let corpus: Corpus
    private let matches: (_ pattern: String, _ name: String) -> Bool

    init(
      _ file: SourceFile, _ corpus: Corpus, _ matches: @escaping (_ pattern: String, _ name: String) -> Bool
    ) {
      (self.corpus, self.matches) = (corpus, matches)
      let document = corpus.read(file)
      settings = if case .workspace(let settings) = document.content { settings.importing?.value } else { nil }
    }

    private func mapping(of name: String) -> SheetMapping? {
      try? SheetMapping(settings, in: corpus) { matches($0, name) }
    }

    func contains(_ decision: Decision, for name: String) -> Bool {
      guard let mapping = mapping(of: name) else { return false }
      return switch decision {
      case .column(let column, let heading): mapping.columns[column].map { Self.isSame($0, heading) } ?? false
      case .ignored(let heading): mapping.ignored.contains { Self.isSame($0, heading) }
      case .order(let order): mapping.order == order
      case .value(let column, let word, let value): mapping.value(of: word, in: column) == value
      }
    }

    /// Whether the settings say something else about a file, so the decision can hold for that file only.
    func contradicts(_ decision: Decision, for name: String) -> Bool {
      guard let mapping = mapping(of: name) else { return true }
      return switch decision {
      case .column(let column, let heading):
        mapping.columns[column] != nil || mapping.ignored.contains { Self.isSame($0, heading) }
      case .ignored(let heading): mapping.columns.values.contains { Self.isSame($0, heading) }
      case .order: mapping.order != nil
      case .value(let column, let word, _): mapping.value(of: word, in: column) != nil
      }
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
      FoldedText.of(first) == FoldedText.of(second)
    }
  }

  private static func writing(_ decision: Decision, for name: String?, in file: SourceFile) -> SourceFile? {
    guard let editor = FrontMatterEditor(file) else { return nil }
    let start = ["import"] + (name.map { ["files", $0] } ?? [])
    let edits =
      switch decision {
      case .column(let column, let heading):
        editor.setting(start + ["columns", column.name], to: YAMLScalar.text(heading, inFlow: true))
      case .ignored(let heading):
        editor.appending(YAMLScalar.text(heading, inFlow: true), to: start + ["ignore"])
      case .order(let order): editor.setting(start + ["dates"], to: order.name)
      case .value(let column, let word, let value):
        editor.setting(start + ["values", column.name, word], to: YAMLScalar.text(value, inFlow: true))
      }
    return edits.map { SourceFile(path: file.path, bytes: ChangePlan.apply($0, to: file.bytes)) }
  }
}
