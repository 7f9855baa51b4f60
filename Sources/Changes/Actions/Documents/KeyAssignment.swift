import Editorial
import FrontMatter
import Localization
import Schema
import SourceText

/// A new value for a key of the front matter, as a user types it: `status=review`, `cta.text=Taste it`, `tags+=bread`, `audience=`.
public struct KeyAssignment: Sendable {
  public enum Operation: Sendable {
    /// Sets the value. An empty value removes the key.
    case set
    /// Adds items to a list, or removes them from it.
    case add, remove
  }

  /// The key, then a key within its map, and so on.
  public let keys: [String]
  public let operation: Operation
  /// The value as typed, without whitespace around it.
  public let value: String

  /// Reads `KEY=VALUE`, `KEY+=VALUE` or `KEY-=VALUE`; a full stop separates the keys of nested maps.
  ///
  /// - Returns: `nil` if the text has no `=`, or no key before it.
  public init?(parsing text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    var key = text[..<sign]
    switch key.last {
    case "+": operation = .add
    case "-": operation = .remove
    default: operation = .set
    }
    if operation != .set { key = key.dropLast() }
    keys = key.split(separator: ".", omittingEmptySubsequences: false).map { String($0.trimmed) }
    guard keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    value = String(text[text.index(after: sign)...].trimmed)
  }

  /// The key as a user types it: `cta.text`.
  public var name: String { keys.joined(separator: ".") }
}

/// A value for a key in YAML, made from the words of a user by the shape that the schema declares.
struct AssignedValue {
  private let corpus: Corpus
  private let name: String

  init(of name: String, in corpus: Corpus) { (self.name, self.corpus) = (name, corpus) }

  /// Returns the value on one line, valid within brackets.
  ///
  /// - Parameter text: the value as typed; YAML in brackets is taken as it is.
  /// - Throws: ``UsageError`` if the shape accepts no such value.
  func yaml(_ text: String, as shape: Shape) throws -> String {
    switch shape {
    case .list(let item):
      if text.hasPrefix("[") { return text }
      return "[\(try Self.items(of: text).map { try yaml($0, as: item) }.joined(separator: ", "))]"
    case .choice(let choices):
      let known = choices.map { KnownWord($0.word, otherNames: $0.french) }
      if let choice = KnownWord.named(text, among: known) { return choice.word }
      throw invalid(text, shape, hint: KnownWord.nearest(to: text, among: known).map { .didYouMean($0.word) })
    case .reference(let kind):
      let id = try corpus.declaredID(DocumentDesignation(text), of: kind).thing
      return YAMLScalar.text(id, inFlow: true)
    case .map, .record:
      if text.hasPrefix("{") { return text }
      throw invalid(text, shape)
    case .either(let first, let second):
      // The first form is the usual one, so its error helps most, except for a map in brackets.
      do { return try yaml(text, as: first) } catch {
        if let value = try? yaml(text, as: second) { return value }
        throw error
      }
    case .number, .integer, .flag, .pattern: return text.hasPrefix("[") ? text : YAMLScalar.plain(text)
    case .text: return YAMLScalar.text(text, inFlow: true)
    }
  }

  /// Returns the items of a list that a user types with commas between them.
  static func items(of text: String) -> [String] {
    let inner = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    return inner.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  private func invalid(_ text: String, _ shape: Shape, hint: LocalizedText? = nil) -> UsageError {
    UsageError(
      LocalizedText(
        en: "invalid value “\(text)” for \(name): expected \(shape.expectation)",
        fr: "\(name) n’accepte pas « \(text) » : indiquez \(shape.expectation)"), hint: hint)
  }
}

extension YAMLScalar {
  /// Returns a text without quotes if YAML reads it as one plain scalar, otherwise with quotes.
  fileprivate static func plain(_ text: String) -> String {
    // Numbers, dates and Booleans must not be quoted; a text with a colon and a space or a comment sign would be cut.
    text.contains { ",[]{}#&*!|>'\"%@`\\".contains($0) } || text.contains(": ")
      ? YAMLScalar.text(text, inFlow: true) : text
  }
}
