import ChangePlans
import Editorial
import Findings
import FrontMatter
import Localization
import SourceText

/// The changes that an action makes to a post's front matter: a few values are set, and the surrounding bytes stay unchanged.
public struct PostRecord: Sendable {
  typealias Entry = (key: String, value: String)

  public let document: Document
  /// The values to write, as lines of YAML for the user. The file may have the same values in another form.
  public private(set) var lines: [String] = []
  private var edits: [Edit] = []
  private let editor: FrontMatterEditor

  /// - Throws: ``UsageError`` if the front matter is missing or cannot be read.
  init(of document: Document) throws {
    if let obstacle = document.obstacleToWriting { throw UsageError(obstacle.message, hint: obstacle.hint) }
    guard !document.isFrontMatterLost, let editor = FrontMatterEditor(document) else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): cannot read the front matter", fr: "\(document.path) : l’en-tête est illisible"),
        hint: LocalizedText(
          en: "run `edito lint \(document.path)` to see why",
          fr: "lancez `edito lint \(document.path)` pour savoir pourquoi"))
    }
    self.document = document
    self.editor = editor
  }

  /// Sets a key of the front matter to a YAML value.
  ///
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func set(_ key: String, to value: String) throws {
    guard let edits = editor.setting([key], to: value, behind: Self.keys(before: key)) else { throw notWritable }
    self.edits += edits
    lines.append("\(key): \(value)")
  }

  /// Sets a key, or a key within the map of another key, to a map.
  ///
  /// - Parameter isThere: whether the map already exists. If so, it keeps its form and its other entries if possible.
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func set(_ keys: [String], toMap entries: [Entry], isThere: Bool) throws {
    let whole = "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    let single = isThere ? entries.map { editor.setting(keys + [$0.key], to: $0.value) } : []
    if isThere, single.allSatisfy({ $0 != nil }) {
      edits += single.flatMap { $0 ?? [] }
    } else {
      let neighbours = keys.first.map(Self.keys(before:)) ?? []
      guard let edits = editor.setting(keys, to: whole, behind: neighbours) else { throw notWritable }
      self.edits += edits
    }
    let shown = keys.dropFirst().reversed().reduce(whole) { "{\(YAMLScalar.text($1, inFlow: true)): \($0)}" }
    lines.append("\(keys.first ?? ""): \(shown)")
  }

  /// Checks that the changed post would have the intended values. Without changes, checks nothing.
  ///
  /// - Throws: ``UsageError`` if the changed post would be read differently, would have more problems than before, or would have another
  ///   body.
  func require(in corpus: Corpus, _ holds: (Post) -> Bool) throws {
    guard let bytes = ChangePlan(edits, in: corpus).changes.first?.newBytes else { return }
    let read = corpus.read(SourceFile(path: document.path, bytes: bytes))
    guard let post = read.post, holds(post), read.problems.count <= document.problems.count,
      bytes[read.bodyStart...].elementsEqual(document.source.bytes[document.bodyStart...])
    else { throw notWritable }
  }

  /// Returns the changes of some records as one plan. All its files are checked before the first is written.
  public static func plan(_ records: [PostRecord], in corpus: Corpus) -> ChangePlan {
    ChangePlan(records.flatMap(\.edits), in: corpus)
  }

  /// Returns the keys of the front matter that usually precede a key; empty for an unknown key.
  private static func keys(before key: String) -> [String] {
    let order = ["title"] + PostFrontMatter.fields.map(\.description.key)
    return order.firstIndex(of: key).map { Array(order[..<$0]) } ?? []
  }

  private var notWritable: UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path): cannot edit front matter of this form",
        fr: "\(document.path) : impossible de modifier un en-tête de cette forme"),
      hint: LocalizedText(
        en: "edit it yourself, or simplify the front matter: one key per line",
        fr: "modifiez-le vous-même, ou simplifiez-le : une clé par ligne"))
  }
}
