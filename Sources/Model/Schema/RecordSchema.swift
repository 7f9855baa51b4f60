import FrontMatter
import Localization
import SourceText

/// The declared keys of a map in the front matter. A schema is the only place that defines which keys are accepted, how their values are
/// read, and their documentation.
public struct RecordSchema<Root: Sendable>: Sendable {
  public let fields: [Field<Root>]
  private let make: @Sendable () -> Root
  private let assign: [@Sendable (inout Root, Int, inout Reader) -> Void]
  private let table: KeyTable
  /// The former names of keys, each with the position of the current key in ``fields``.
  private let formerKeys: [(name: String, index: Int)]
  private let required: UInt64

  public init(_ make: @escaping @Sendable () -> Root, _ fields: [Field<Root>]) {
    self.make = make
    self.fields = fields
    assign = fields.map(\.assign)
    table = KeyTable(fields.map(\.description.key))
    formerKeys = fields.enumerated().compactMap { index, field in field.description.formerKey.map { ($0, index) } }
    required = fields.indices.reduce(0) { fields[$1].description.isRequired ? $0 | 1 << UInt64($1) : $0 }
  }

  public var keys: [String] { fields.map(\.description.key) }

  /// Reads a mapping, and reports unknown, former, repeated and missing keys.
  ///
  /// - Parameter idIsKey: whether the key of the mapping is its id, so it does not need the key `id`.
  public func read(_ mapping: Int, _ reader: inout Reader, idIsKey: Bool = false) -> Root {
    var root = make()
    var seen: UInt64 = 0
    let outerKey = reader.key
    defer { reader.key = outerKey }
    var unknown: [(name: String, node: Int)] = []
    var doubled: [(index: Int, node: Int)] = []
    var former: [(index: Int, node: Int)] = []
    var child = mapping + 1
    let end = Int(reader.tree.nodes[mapping].subtreeEnd)
    while child < end {
      let key = child
      let value = Int(reader.tree.nodes[key].subtreeEnd)
      child = Int(reader.tree.nodes[value].subtreeEnd)
      guard reader.tree.nodes[key].kind == .scalar else {
        reader.mismatch(key, expected: .text)
        continue
      }
      var index = table.index(of: key, in: reader.tree)
      if index < 0, let rewritten = rewrittenKey(at: key, &reader) { index = rewritten }
      if index < 0 {
        let name = reader.tree.text(of: key)
        if let index = formerKeys.first(where: { $0.name == name })?.index {
          former.append((index, key))
        } else {
          unknown.append((name, key))
        }
      } else if seen & 1 << UInt64(index) != 0 {
        doubled.append((index, key))
      } else {
        seen |= 1 << UInt64(index)
        reader.key = key
        assign[index](&root, value, &reader)
      }
    }
    if !former.isEmpty { seen |= read(former, besides: seen, into: &root, of: mapping, &reader) }
    if !doubled.isEmpty { reportDoubled(doubled, in: mapping, &reader) }
    if !unknown.isEmpty { seen |= reportUnknown(unknown, &reader) }
    if seen & required != required { reportMissing(seen, in: mapping, idIsKey: idIsKey, &reader) }
    return root
  }

  /// Returns the position of the key `on` if the schema has it and the node is `true`, and reports the node; otherwise `nil`.
  ///
  /// Programs that read YAML 1.1 mistake `on` for a truth value and write `true`.
  private func rewrittenKey(at node: Int, _ reader: inout Reader) -> Int? {
    guard reader.tree.text(of: node).lowercased() == "true",
      let index = fields.firstIndex(where: { $0.description.key == "on" })
    else { return nil }
    reader.report(.rewrittenKey(reader.tree.text(of: node), key: "on"), at: reader.range(of: node))
    return index
  }

  /// Reads keys under their former names and reports them. If the map also has the current name of a key, the value under the former name
  /// is ignored.
  ///
  /// - Returns: the positions of the keys that were read, one bit for each.
  private func read(
    _ former: [(index: Int, node: Int)], besides seen: UInt64, into root: inout Root, of mapping: Int,
    _ reader: inout Reader
  ) -> UInt64 {
    var first: [Int: Int] = [:]
    var read: UInt64 = 0
    for (index, node) in former {
      let (name, range) = (reader.tree.text(of: node), reader.range(of: node))
      if let earlier = first[index] {
        reader.report(.duplicateKey(name, first: reader.range(of: earlier)), at: range)
        continue
      }
      first[index] = node
      let hasCurrent = seen & 1 << UInt64(index) != 0
      let current = hasCurrent ? firstNode(ofKey: index, in: mapping, reader).map(reader.range) : nil
      reader.report(.formerKey(name, key: fields[index].description.key, current: current), at: range)
      guard !hasCurrent else { continue }
      read |= 1 << UInt64(index)
      reader.key = node
      assign[index](&root, Int(reader.tree.nodes[node].subtreeEnd), &reader)
    }
    return read
  }

  private func firstNode(ofKey index: Int, in mapping: Int, _ reader: Reader) -> Int? {
    reader.tree.children(of: mapping).enumerated().first { position, key in
      position.isMultiple(of: 2) && reader.tree.nodes[key].kind == .scalar
        && table.index(of: key, in: reader.tree) == index
    }?.element
  }

  private func reportDoubled(_ doubled: [(index: Int, node: Int)], in mapping: Int, _ reader: inout Reader) {
    var first: [Int: Int] = [:]
    for (position, key) in reader.tree.children(of: mapping).enumerated() where position.isMultiple(of: 2) {
      guard reader.tree.nodes[key].kind == .scalar else { continue }
      let index = table.index(of: key, in: reader.tree)
      if index >= 0, first[index] == nil { first[index] = key }
    }
    for (index, key) in doubled {
      guard let earlier = first[index] else { continue }
      reader.report(
        .duplicateKey(fields[index].description.key, first: reader.range(of: earlier)), at: reader.range(of: key))
    }
  }

  private func reportMissing(_ seen: UInt64, in mapping: Int, idIsKey: Bool, _ reader: inout Reader) {
    for (index, field) in fields.enumerated() where field.description.isRequired && seen & 1 << UInt64(index) == 0 {
      if idIsKey, field.description.key == "id" { continue }
      let start = reader.range(of: mapping).lowerBound
      reader.report(
        .missingKey(field.description.key, documentation: field.description.documentation),
        at: firstLine(from: start, in: reader))
    }
  }

  /// Reports the required keys of a map that is missing or empty.
  public func reportEmpty(at place: ByteRange, _ reader: inout Reader) {
    for field in fields where field.description.isRequired {
      reader.report(.missingKey(field.description.key, documentation: field.description.documentation), at: place)
    }
  }

  private func firstLine(from start: Int, in reader: Reader) -> ByteRange {
    ByteRange(start, reader.source.bytes.lineEnd(from: start))
  }

  /// Reports unknown keys, and returns the positions of the keys that they probably mean, one bit for each. Those keys are misspelt
  /// rather than missing. Unknown keys that begin with `x-` are accepted.
  private func reportUnknown(_ unknown: [(name: String, node: Int)], _ reader: inout Reader) -> UInt64 {
    let known = keys
    var meant: UInt64 = 0
    var first: [String: ByteRange] = [:]
    for (name, node) in unknown {
      let range = reader.range(of: node)
      if let earlier = first[name] {
        reader.report(.duplicateKey(name, first: earlier), at: range)
        continue
      }
      first[name] = range
      if name.hasPrefix("x-") { continue }
      let nearest = FrenchKeys.key(for: name, among: known) ?? nearestKey(to: name, among: known)
      if let index = nearest.flatMap(known.firstIndex) { meant |= 1 << UInt64(index) }
      reader.report(.unknownKey(name, nearest: nearest, known: known), at: range)
    }
    return meant
  }

  /// Returns the current name of the key whose current or former name is closest to a misspelt name; `nil` if none is close.
  private func nearestKey(to name: String, among known: [String]) -> String? {
    let nearest = Spelling.nearest(to: name, among: known + formerKeys.map(\.name))
    return formerKeys.first { $0.name == nearest }.map { known[$0.index] } ?? nearest
  }

  public var shape: Shape { .record(keys: fields.map(\.description)) }

  /// The shape of a map whose key is its id, so it does not need the key `id`.
  public var shapeByID: Shape {
    .record(keys: fields.map { $0.description.key == "id" ? $0.description.optional : $0.description })
  }

  /// The type of a value that this schema reads.
  public var type: ValueType<Root> {
    let shape = shape
    return ValueType(shape) { node, reader in
      guard reader.tree.nodes[node].kind == .mapping else {
        reader.mismatch(node, expected: shape)
        return nil
      }
      return read(node, &reader)
    }
  }
}

/// A key of a record, with the property for its value.
public struct Field<Root: Sendable>: Sendable {
  public let description: KeyDescription
  let assign: @Sendable (inout Root, Int, inout Reader) -> Void

  /// Declares a key, its type, the property for its value, and one line of documentation.
  ///
  /// - Parameter formerKey: the name of the key in an earlier version. The key is still read under this name, with a finding.
  public init<Value>(
    _ key: String, _ type: ValueType<Value>, _ property: WritableKeyPath<Root, Located<Value>?> & Sendable,
    required: Bool = false, formerly formerKey: String? = nil, en english: EnglishText, fr french: FrenchText
  ) {
    description = KeyDescription(
      key: key, formerKey: formerKey, shape: type.shape, isRequired: required,
      documentation: LocalizedText(en: english, fr: french))
    assign = { root, node, reader in root[keyPath: property] = type.value(at: node, &reader) }
  }

  /// Declares a key that another reader of the same document reads.
  public init(reserved key: String, _ shape: Shape, en english: EnglishText, fr french: FrenchText) {
    description = KeyDescription(
      key: key, formerKey: nil, shape: shape, isRequired: false,
      documentation: LocalizedText(en: english, fr: french))
    assign = { _, _, _ in }
  }

  private init(description: KeyDescription, assign: @escaping @Sendable (inout Root, Int, inout Reader) -> Void) {
    self.description = description
    self.assign = assign
  }

  /// Returns the same key for a record that contains this record in a property.
  public func lifted<Outer>(into property: WritableKeyPath<Outer, Root> & Sendable) -> Field<Outer> {
    Field<Outer>(description: description) { outer, node, reader in assign(&outer[keyPath: property], node, &reader) }
  }
}
