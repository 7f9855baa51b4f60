import Localization
import SourceText

/// A type of front-matter value: its shape, and the way to read it.
///
/// Reading returns `nil` and reports an issue if the value does not have the shape.
public struct ValueType<Value: Sendable>: Sendable {
  public let shape: Shape
  /// Reads the value at a node that is neither an alias nor null.
  public let read: @Sendable (_ node: Int, _ reader: inout Reader) -> Value?

  public init(_ shape: Shape, read: @escaping @Sendable (Int, inout Reader) -> Value?) {
    self.shape = shape
    self.read = read
  }

  /// Reads the value at a node; `nil` if the node is null or its value is invalid. Aliases are followed.
  public func value(at node: Int, _ reader: inout Reader) -> Located<Value>? {
    guard let target = reader.resolve(node) else { return nil }
    if reader.tree.isNull(target) {
      if shape.isText { reader.reportLostText(at: target) }
      return nil
    }
    guard let value = read(target, &reader) else { return nil }
    return Located(value, at: reader.range(of: node))
  }

  public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(shape) { node, reader in read(node, &reader).map(transform) }
  }
}

extension ValueType {
  /// Returns the type of a value that is written as one scalar and read from its text.
  public static func scalar(
    _ shape: Shape, _ parse: @escaping @Sendable (String, inout Reader, Int) -> Value?
  ) -> ValueType {
    ValueType(shape) { node, reader in
      guard reader.tree.nodes[node].kind == .scalar else {
        reader.mismatch(node, expected: shape)
        return nil
      }
      return parse(reader.tree.text(of: node), &reader, node)
    }
  }

  /// Returns the type of a scalar in a special form. A text that `parse` rejects is reported with the examples.
  public static func pattern(
    _ name: LocalizedText, examples: Shape.Examples,
    reason: @escaping @Sendable (String) -> LocalizedText? = { _ in nil },
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> ValueType {
    let shape = Shape.pattern(name, examples: examples)
    return scalar(shape) { text, reader, node in
      if let value = parse(text) { return value }
      reader.mismatch(node, expected: shape, reason: reason(text))
      return nil
    }
  }

  /// Returns the type of a value of one of two types: the first type for a scalar, the second type for any other node.
  public static func either<First, Second>(
    _ first: ValueType<First>, whenScalar wrapFirst: @escaping @Sendable (First) -> Value,
    _ second: ValueType<Second>, otherwise wrapSecond: @escaping @Sendable (Second) -> Value
  ) -> ValueType {
    ValueType(.either(first.shape, second.shape)) { node, reader in
      reader.tree.nodes[node].kind == .scalar
        ? first.read(node, &reader).map(wrapFirst) : second.read(node, &reader).map(wrapSecond)
    }
  }

  /// Returns the type of a list. A single value counts as a list with one item.
  public static func list<Item>(of item: ValueType<Item>) -> ValueType where Value == [Located<Item>] {
    ValueType(.list(item.shape)) { node, reader in
      guard reader.tree.nodes[node].kind == .sequence else {
        return item.value(at: node, &reader).map { [$0] }
      }
      var items: [Located<Item>] = []
      var child = node + 1
      let end = Int(reader.tree.nodes[node].subtreeEnd)
      while child < end {
        reader.isReadingItem = true
        if let value = item.value(at: child, &reader) {
          if items.isEmpty { items.reserveCapacity(reader.tree.childCount(of: node)) }
          items.append(value)
        }
        reader.isReadingItem = false
        child = Int(reader.tree.nodes[child].subtreeEnd)
      }
      return items
    }
  }

  /// Returns the type of a list of ids without repetitions. A repeated id is reported and ignored.
  public static func set(of id: ValueType<String>) -> ValueType where Value == [Located<String>] {
    let list = ValueType.list(of: id)
    return ValueType(list.shape) { node, reader in
      list.read(node, &reader).map { reader.distinct($0) }
    }
  }

  /// Returns the type of a map from keys to values, in the order of the source. A key may lack a value.
  public static func map<Key, Item>(
    from key: ValueType<Key>, to item: ValueType<Item>
  ) -> ValueType where Value == [MapEntry<Key, Item>] {
    let shape = Shape.map(key: key.shape, value: item.shape)
    return ValueType(shape) { node, reader in
      guard reader.tree.nodes[node].kind == .mapping else {
        reader.mismatch(node, expected: shape)
        return nil
      }
      var entries: [MapEntry<Key, Item>] = []
      reader.forEachEntry(of: node) { keyNode, valueNode, reader in
        guard let key = key.value(at: keyNode, &reader) else { return }
        entries.append(MapEntry(key: key, value: item.value(at: valueNode, &reader)))
      }
      return entries
    }
  }
}

/// An entry of a map with keys chosen by the user.
public struct MapEntry<Key: Sendable, Value: Sendable>: Sendable {
  public let key: Located<Key>
  public let value: Located<Value>?
}

extension Reader {
  /// Returns the first of each group of equal ids, and reports the repetitions.
  fileprivate mutating func distinct(_ items: [Located<String>]) -> [Located<String>] {
    // Most lists have only a few items, all different, which are compared one by one.
    var first: [String: ByteRange] = [:]
    let isShort = items.count <= 8
    if isShort, items.indices.allSatisfy({ index in !items[..<index].contains { $0.value == items[index].value } }) {
      return items
    }
    return items.indices.filter { index in
      let item = items[index]
      let earlier =
        isShort ? items[..<index].first { $0.value == item.value }?.range : first[item.value]
      if let earlier {
        report(.repeatedItem(item.value, key: keyName, first: earlier), at: item.range)
      } else if !isShort {
        first[item.value] = item.range
      }
      return earlier == nil
    }.map { items[$0] }
  }

  /// Visits the entries of a mapping. A repeated key is reported, and only its first value counts.
  mutating func forEachEntry(of mapping: Int, _ visit: (_ key: Int, _ value: Int, _ reader: inout Reader) -> Void) {
    let outerKey = key
    defer { key = outerKey }
    var seen = SeenKeys()
    var child = mapping + 1
    let end = Int(tree.nodes[mapping].subtreeEnd)
    while child < end {
      let value = Int(tree.nodes[child].subtreeEnd)
      defer { child = Int(tree.nodes[value].subtreeEnd) }
      guard tree.nodes[child].kind == .scalar else {
        mismatch(child, expected: .text)
        continue
      }
      let name = tree.text(of: child)
      if let first = seen.first(name, at: child) {
        report(.duplicateKey(name, first: range(of: first)), at: range(of: child))
        continue
      }
      key = child
      visit(child, value, &self)
    }
  }
}

/// The keys of one map seen so far. Most maps have only a few keys, which are compared one by one. If there are more keys, they are hashed.
private struct SeenKeys {
  private var few: [(name: String, node: Int)] = []
  private var many: [String: Int] = [:]

  /// Returns the node of an earlier key with the same name; if there is none, stores the key and returns `nil`.
  mutating func first(_ name: String, at node: Int) -> Int? {
    if many.isEmpty {
      if let earlier = few.first(where: { $0.name == name }) { return earlier.node }
      if few.isEmpty { few.reserveCapacity(8) }
      few.append((name, node))
      if few.count > 8 { many = Dictionary(few.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first }) }
      return nil
    }
    if let earlier = many[name] { return earlier }
    many[name] = node
    return nil
  }
}
