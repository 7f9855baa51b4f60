import ChangePlans
import CivilTime
import Editorial
import Findings
import FrontMatter
import Localization
import SourceText

/// The changes that an action makes to a document's front matter: a few values are set, and the surrounding bytes stay unchanged.
public struct DocumentRecord: Sendable {
  typealias Entry = (key: String, value: String)

  public let document: Document
  /// The values to write, as lines of YAML for the user. The file may have the same values in another form.
  public private(set) var lines: [String] = []
  public private(set) var edits: [Edit] = []
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
  mutating func set(_ key: String, to value: String) throws { try set([key], to: value) }

  /// Sets a key, or a key within the map of another key, to a YAML value that is valid within brackets.
  ///
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func set(_ keys: [String], to value: String) throws {
    guard let edits = setting(keys, to: value) else { throw notWritable }
    self.edits += edits
    lines.append(Self.line(keys, value))
  }

  /// Returns a map on one line. The keys are as YAML spells them.
  static func map(_ entries: [Entry]) -> String {
    "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
  }

  /// Sets a key, or a key within the map of another key, to a slot, in the form in which the file writes dates there.
  ///
  /// - Parameter zone: the workspace's time zone.
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func set(_ keys: [String], to slot: Slot, in zone: TimeZoneRules) throws {
    try set(keys, to: editor.text(of: slot, for: keys, in: zone))
  }

  /// Returns a value as the file writes it: an ISO 8601 date of the post in the form of the present one, another value unchanged.
  func text(of value: String, for keys: [String], in zone: TimeZoneRules) -> String {
    keys.last == "date" ? editor.text(ofDate: value, for: keys, in: zone) : value
  }

  /// Whether a key can be set where it is, or added to the map of another key.
  func canSet(_ keys: [String]) -> Bool { setting(keys, to: "") != nil }

  private func setting(_ keys: [String], to value: String) -> [Edit]? {
    editor.setting(keys, to: value, behind: keys.first.map(self.keys(before:)) ?? [])
  }

  /// Returns a value as a line of YAML, with maps in brackets.
  private static func line(_ keys: [String], _ value: String) -> String {
    let shown = keys.dropFirst().reversed().reduce(value) { "{\(YAMLScalar.text($1, inFlow: true)): \($0)}" }
    return "\(keys.first ?? ""): \(shown)"
  }

  /// Sets a key, or a key within the map of another key, to a map.
  ///
  /// - Parameter isThere: whether the map already exists. If so, it keeps its form and its other entries if possible.
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func set(_ keys: [String], toMap entries: [Entry], isThere: Bool) throws {
    let whole = Self.map(entries)
    let single = isThere ? entries.map { editor.setting(keys + [$0.key], to: $0.value) } : []
    if isThere, single.allSatisfy({ $0 != nil }) {
      edits += single.flatMap { $0 ?? [] }
    } else {
      guard let edits = setting(keys, to: whole) else { throw notWritable }
      self.edits += edits
    }
    lines.append(Self.line(keys, whole))
  }

  /// Removes a key of the front matter. Without the key, changes nothing.
  ///
  /// - Throws: ``UsageError`` if the front matter has a form that cannot be edited.
  mutating func remove(_ keys: [String]) throws {
    guard let edits = editor.removing(keys) else { throw notWritable }
    self.edits += edits
  }

  /// Checks that the changed document would have the intended values. Without changes, checks nothing.
  ///
  /// - Throws: ``UsageError`` if the changed document would be read differently, would have more problems than before, or would have
  ///   another body.
  func require(in corpus: Corpus, _ holds: (Document) -> Bool = { _ in true }) throws {
    guard let read = try requireForm(in: corpus) else { return }
    guard holds(read), read.problems.count <= document.problems.count else { throw notWritable }
  }

  /// Checks that the changed document would keep its kind and its body, and that its front matter could be read. Its values may be wrong.
  ///
  /// - Returns: the changed document; `nil` without changes.
  /// - Throws: ``UsageError`` otherwise.
  @discardableResult
  func requireForm(in corpus: Corpus) throws -> Document? {
    guard let read = changed(in: corpus) else { return nil }
    let body = read.source.bytes[read.bodyStart...]
    guard !read.isFrontMatterLost, read.kind == document.kind,
      body.elementsEqual(document.source.bytes[document.bodyStart...])
    else { throw notWritable }
    return read
  }

  /// Checks that the changed post would have the intended values; see ``require(in:_:)``.
  func requirePost(in corpus: Corpus, _ holds: (Post) -> Bool) throws {
    try require(in: corpus) { $0.post.map(holds) ?? false }
  }

  /// Returns the document after the changes; `nil` without changes.
  private func changed(in corpus: Corpus) -> Document? {
    ChangePlan(edits, in: corpus).changes.first.map {
      corpus.read(SourceFile(path: document.path, bytes: $0.newBytes))
    }
  }

  /// Returns the changes as a plan, together with the rename of the document.
  func plan(renaming rename: DocumentRename?, in corpus: Corpus) -> ChangePlan {
    ChangePlan(
      edits + (rename?.edits ?? []), in: corpus, renaming: rename.map { [$0.from: $0.to] } ?? [:])
  }

  /// Returns the changes of some records as one plan. All its files are checked before the first is written.
  public static func plan(_ records: [DocumentRecord], in corpus: Corpus) -> ChangePlan {
    ChangePlan(records.flatMap(\.edits), in: corpus)
  }

  /// Returns the keys of the front matter that usually precede a key; empty for an unknown key.
  private func keys(before key: String) -> [String] {
    let order = ["title"] + (document.kind?.keys ?? []).map(\.key).filter { $0 != "title" }
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
