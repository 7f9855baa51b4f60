import Editorial
import FrontMatter
import Localization
import Schema
import SourceText

/// New values for keys in the front matter of documents, ready to be written.
public enum KeySetting {
  /// Returns the action that makes some assignments in each document.
  ///
  /// - Throws: ``UsageErrors`` with each key that a document's kind does not have, each value that a key does not accept, and each document
  ///   that cannot be edited.
  public static func action(
    _ assignments: [KeyAssignment], in documents: [Document], of corpus: Corpus
  ) throws -> PlannedAction {
    var records: [DocumentRecord] = []
    var summaries: [PlannedAction.Summary] = []
    var issues: [UsageError] = []
    for document in documents {
      do {
        var setting = try DocumentSetting(of: document, in: corpus)
        for assignment in assignments { try setting.make(assignment) }
        guard !setting.values.isEmpty else { continue }
        try setting.record.requireForm(in: corpus)
        records.append(setting.record)
        summaries.append(.init(document.path, setting.values))
      } catch let issue as UsageError {
        // A fault of a value is the same for every document.
        if !issues.contains(where: { $0.message == issue.message }) { issues.append(issue) }
      }
    }
    guard issues.isEmpty else { throw UsageErrors(issues) }
    return PlannedAction(DocumentRecord.plan(records, in: corpus), summaries)
  }
}

/// The assignments in one document.
private struct DocumentSetting {
  var record: DocumentRecord
  var values: [PlannedAction.ValueChange] = []
  private let document: Document
  private let kind: DocumentKind
  private let corpus: Corpus

  init(of document: Document, in corpus: Corpus) throws {
    guard let kind = document.kind else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) is not a document of Edito", fr: "\(document.path) n’est pas un document d’Edito"))
    }
    (self.document, self.kind, self.corpus) = (document, kind, corpus)
    record = try DocumentRecord(of: document)
  }

  mutating func make(_ assignment: KeyAssignment) throws {
    let (keys, shape) = try place(of: assignment)
    let name = keys.joined(separator: ".")
    try refuseRecord(keys[0])
    let old = document.written(at: keys)
    let assigned = AssignedValue(of: name, in: corpus)
    switch assignment.operation {
    case .set where assignment.value.isEmpty:
      guard old != nil else { return }
      try record.remove(keys)
      values.append(.init(name, from: old?.text, to: nil))
    case .set:
      let new = record.text(of: try assigned.yaml(assignment.value, as: shape), for: keys, in: corpus.zone)
      guard new != old?.text, new != old.map({ YAMLScalar.text($0.value, inFlow: true) }) else { return }
      try record.set(keys, to: new)
      values.append(.init(name, from: old?.text, to: new))
    case .add, .remove:
      guard let item = shape.item else {
        throw UsageError(
          LocalizedText(en: "\(name) is not a list", fr: "\(name) n’est pas une liste"),
          hint: LocalizedText(en: "write \(name)=\(assignment.value)", fr: "écrivez \(name)=\(assignment.value)"))
      }
      let named = try AssignedValue.items(of: assignment.value).map { try assigned.yaml($0, as: item) }
      if let map = old?.keys { return try change(keys, map, by: assignment.operation, named) }
      let present = old?.items ?? []
      let items =
        assignment.operation == .add
        ? present + named.filter { !present.contains($0) } : present.filter { !named.contains($0) }
      guard items != present else { return }
      let new = "[\(items.joined(separator: ", "))]"
      try record.set(keys, to: new)
      values.append(.init(name, from: old?.text, to: new))
    }
  }

  /// Adds keys to a map that stands in place of a list, or removes them from it.
  private mutating func change(
    _ keys: [String], _ present: [String], by operation: KeyAssignment.Operation, _ named: [String]
  ) throws {
    let isAdded = operation == .add
    for key in named where present.contains(key) != isAdded {
      if isAdded { try record.set(keys + [key], to: "{}") } else { try record.remove(keys + [key]) }
      let name = (keys + [key]).joined(separator: ".")
      values.append(.init(name, from: isAdded ? nil : "{}", to: isAdded ? "{}" : nil))
    }
  }

  /// Returns the keys as the schema names them, with the shape of the value.
  private func place(of assignment: KeyAssignment) throws -> (keys: [String], shape: Shape) {
    var known = kind.keys
    var keys: [String] = []
    var shape = Shape.text
    var rest = assignment.keys[...]
    while let key = rest.popFirst() {
      if keys.isEmpty, key.hasPrefix("x-") { return (assignment.keys, .text) }
      guard
        let description = known.first(where: { $0.readKeys.contains(key) })
          ?? FrenchKeys.key(for: key, among: known.map(\.key)).flatMap({ found in known.first { $0.key == found } })
      else { throw unknownKey(key, among: known.map(\.key)) }
      keys.append(description.key)
      shape = description.shape
      if rest.isEmpty { break }
      switch shape.inner {
      case .record(let inner)?: known = inner
      case .map(let id, let value)?:
        let word = rest.removeFirst()
        keys.append(try AssignedValue(of: description.key, in: corpus).yaml(word, as: id))
        shape = value
        known = value.keys
      default: throw unknownKey(rest.first ?? "", among: [])
      }
    }
    return (keys, shape)
  }

  private func unknownKey(_ key: String, among known: [String]) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path): unknown key “\(key)” for kind \(kind.rawValue)",
        fr: "\(document.path) : clé inconnue pour le type \(kind.rawValue) : « \(key) »"),
      hint: Spelling.nearest(to: key, among: known).map { .didYouMean($0) }
        ?? (known.isEmpty
          ? nil : LocalizedText(en: "known keys: \(.list(known))", fr: "clés connues : \(.list(known))")))
  }

  /// Refuses a key that another command writes together with its evidence.
  private func refuseRecord(_ key: String) throws {
    let command: String? =
      switch key {
      case "approved" where kind == .post: "edito approve \(document.id)"
      case "published" where kind == .post: "edito record \(document.id)"
      default: nil
      }
    guard let command else { return }
    throw UsageError(
      LocalizedText(en: "`edito set` cannot change \(key)", fr: "`edito set` ne peut pas changer \(key)"),
      hint: LocalizedText(en: "use `\(command)`", fr: "utilisez `\(command)`"))
  }
}

extension Document {
  /// A value in the front matter.
  fileprivate struct Written {
    /// The value as it stands in the file, on one line if it is a list.
    let text: String
    /// The text of a scalar; otherwise the same as ``text``.
    let value: String
    /// The items of a list as they stand in the file; the value itself if it is no list.
    let items: [String]
    /// The keys of a map; `nil` if the value is no map.
    let keys: [String]?
  }

  /// Returns the value of a key in the front matter; `nil` without the key, or without a value.
  fileprivate func written(at keys: [String]) -> Written? {
    guard let tree = frontMatter?.tree, let node = tree.entry(at: keys)?.value else { return nil }
    let (kind, children) = (tree.nodes[node].kind, tree.children(of: node))
    let items = kind == .sequence ? children : [node]
    // A word of another program stands for a value of Edito.
    let isWord = keys.first.map { origin?.hasWords(for: $0) ?? false } ?? false
    let texts = items.map { isWord ? tree.text(of: $0) : source.text(in: tree.nodes[$0].range) }
    let text = kind == .sequence ? "[\(texts.joined(separator: ", "))]" : texts.joined()
    let names = stride(from: 0, to: children.count, by: 2).map { tree.text(of: children[$0]) }
    return Written(
      text: text, value: kind == .scalar ? tree.text(of: node) : text, items: texts,
      keys: kind == .mapping ? names : nil)
  }
}

extension Shape {
  /// The shape of an item, if the value is a list.
  fileprivate var item: Shape? {
    switch self {
    case .list(let item): item
    case .either(let first, let second): first.item ?? second.item
    default: nil
    }
  }

  /// The record or map, if the value can be one.
  fileprivate var inner: Shape? {
    switch self {
    case .record, .map: self
    case .either(let first, let second): first.inner ?? second.inner
    default: nil
    }
  }

  /// The keys of a record; empty for any other shape.
  fileprivate var keys: [KeyDescription] { if case .record(let keys) = self { keys } else { [] } }
}
