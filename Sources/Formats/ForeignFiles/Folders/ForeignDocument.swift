import FrontMatter
import Localization
import SourceText

/// A text file of another program: the keys and values of its front matter in YAML, TOML or JSON, and its body.
struct ForeignDocument {
  /// The keys and values; empty for a file without front matter.
  let values: FrontMatterValue
  /// The bytes after the front matter.
  let body: ArraySlice<UInt8>
  let hasFrontMatter: Bool
  /// The byte offsets of the keys, by name. A key inside a map has a dotted name, such as `cover.image`.
  let offsets: [String: Int]

  /// The reason why a file cannot be read, and the place that shows it.
  struct Failure: Error {
    let message: LocalizedText
    var hint: LocalizedText?
    /// The byte offset.
    let offset: Int
  }

  /// - Parameter mayBeRule: whether a first line `---` without a closing one is a part of the text.
  init(_ source: SourceFile, mayBeRule: Bool = false) throws(Failure) {
    let bytes = source.bytes
    if let bad = source.textIssues().illFormed { throw .notUnicode(at: bad) }
    let fence = FrontMatterFence(of: source)
    if let yaml = fence.yaml {
      let (tree, failure) = YAMLParser.parse(bytes, in: yaml)
      if let failure {
        throw Failure(message: failure.reason.message, hint: failure.reason.help, offset: failure.range.lowerBound)
      }
      values = try Self.keys(FrontMatterValue(tree), at: yaml.lowerBound)
      offsets = tree.keyOffsets
      (body, hasFrontMatter) = (bytes[fence.bodyStart...], true)
    } else if let unclosed = fence.unclosed, !mayBeRule {
      throw .unclosed("---", at: unclosed.lowerBound)
    } else if let foreign = ForeignFrontMatter(of: source), !mayBeRule {
      if let offset = foreign.failure {
        throw offset == foreign.firstLine.lowerBound && foreign.form == .toml
          ? .unclosed("+++", at: offset) : .notUnderstood(foreign.form.rawValue, at: offset)
      }
      values = try Self.keys(foreign.value, at: foreign.firstLine.lowerBound)
      offsets = foreign.tree?.keyOffsets ?? [:]
      (body, hasFrontMatter) = (bytes[foreign.bodyStart...], true)
    } else {
      (values, body, hasFrontMatter) = (.none, bytes[source.byteOrderMarkLength...], false)
      offsets = [:]
    }
  }

  private static func keys(_ value: FrontMatterValue?, at start: Int) throws(Failure) -> FrontMatterValue {
    guard let value else { throw .tooManyValues(at: start) }
    switch value {
    case .map, .none: return value
    case .text, .list: throw .noKeys(at: start)
    }
  }

  /// The body without the blank lines around it, as a text.
  var text: String {
    guard let first = body.firstIndex(where: { !$0.isBlank && !$0.isLineEnd }),
      let last = body.lastIndex(where: { !$0.isBlank && !$0.isLineEnd })
    else { return "" }
    let start = body[..<first].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? body.startIndex
    let end = body[last...].firstIndex(where: \.isLineEnd) ?? body.endIndex
    return String(decoding: body[start..<end], as: UTF8.self)
  }
}

extension ForeignDocument.Failure {
  static func notUnicode(at offset: Int) -> Self {
    Self(
      message: LocalizedText(en: "the file is not UTF-8", fr: "le fichier n’est pas en UTF-8"),
      hint: LocalizedText(en: "convert it to UTF-8", fr: "convertissez-le en UTF-8"), offset: offset)
  }

  fileprivate static func unclosed(_ fence: String, at offset: Int) -> Self {
    Self(
      message: LocalizedText(
        en: "the front matter is never closed", fr: "l’en-tête n’est jamais fermé"),
      hint: LocalizedText(
        en: "write a line `\(fence)` after it", fr: "écrivez une ligne `\(fence)` à sa suite"), offset: offset)
  }

  fileprivate static func notUnderstood(_ form: String, at offset: Int) -> Self {
    Self(
      message: LocalizedText(
        en: "the front matter is not valid \(form) here, or uses a part of \(form) that Edito does not know",
        fr: "l’en-tête n’est pas ici du \(form) valide, ou emploie une partie de \(form) qu’Edito ne connaît pas"),
      offset: offset)
  }

  fileprivate static func tooManyValues(at offset: Int) -> Self {
    Self(
      message: LocalizedText(
        en: "the front matter has too many values", fr: "l’en-tête contient trop de valeurs"), offset: offset)
  }

  fileprivate static func noKeys(at offset: Int) -> Self {
    Self(
      message: LocalizedText(
        en: "the front matter contains no keys", fr: "l’en-tête ne contient aucune clé"),
      hint: LocalizedText(en: "write `key: value`", fr: "écrivez `clé: valeur`"), offset: offset)
  }
}
