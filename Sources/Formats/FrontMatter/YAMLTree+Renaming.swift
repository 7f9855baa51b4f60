import SourceText

extension YAMLTree {
  /// A key of the top-level map, or a key in a map below it, with its value.
  public struct TopEntry: Sendable {
    public let key: Int
    public let value: Int
  }

  /// Returns the entry at a path of keys below the top-level map; `nil` if there is none, or if it has no value. If a key is written
  /// twice, its first value counts.
  public func entry(at path: [String]) -> TopEntry? {
    guard var map = root else { return nil }
    var found: TopEntry?
    for name in path {
      guard nodes[map].kind == .mapping else { return nil }
      let children = children(of: map)
      found =
        stride(from: 0, to: children.count - 1, by: 2).lazy
        .filter { nodes[children[$0]].kind == .scalar && text(of: children[$0]) == name }
        .map { TopEntry(key: children[$0], value: children[$0 + 1]) }.first
      guard let found else { return nil }
      map = found.value
    }
    return found.flatMap { isNull($0.value) ? nil : $0 }
  }

  /// The entries of the top-level map whose keys are scalars.
  public var topEntries: [TopEntry] {
    guard let root, nodes[root].kind == .mapping else { return [] }
    let children = children(of: root)
    return stride(from: 0, to: children.count - 1, by: 2).filter { nodes[children[$0]].kind == .scalar }
      .map { TopEntry(key: children[$0], value: children[$0 + 1]) }
  }

  /// Returns the name of a key as the file writes it, even if the tree gives it another name.
  public func writtenName(of key: Int) -> String { writtenNames[key] ?? text(of: key) }

  /// Gives a key another name. Its place stays.
  public mutating func rename(_ key: Int, to name: String) {
    writtenNames[key] = writtenName(of: key)
    setText(of: key, to: name)
  }

  /// Gives a scalar another text. Its place stays.
  public mutating func setText(of scalar: Int, to text: String) {
    nodes[scalar].decodedIndex = Int32(decoded.count)
    decoded.append(text)
  }

  /// Adds a copy of a value to the top-level map under another key. Both keep their places.
  ///
  /// - Parameter written: the name of the key in the file, for messages.
  /// - Returns: the index of the copy.
  @discardableResult
  public mutating func append(_ name: String, writtenAs written: String, copyOf entry: TopEntry) -> Int {
    let key = appendScalar(name, at: nodes[entry.key].range)
    writtenNames[key] = written
    let shift = nodes.count - entry.value
    for index in entry.value..<Int(nodes[entry.value].subtreeEnd) {
      var node = nodes[index]
      node.subtreeEnd += UInt32(shift)
      nodes.append(node)
    }
    nodes[0].subtreeEnd = UInt32(nodes.count)
    return key + 1
  }

  /// Adds a value that the file does not write to the top-level map: a text, or a list of texts.
  ///
  /// - Parameter place: the place of messages about the value.
  public mutating func append(_ name: String, _ texts: [String], asList: Bool, at place: ByteRange) {
    guard let root, nodes[root].kind == .mapping else { return }
    appendScalar(name, at: place)
    if asList {
      let list = nodes.count
      nodes.append(YAMLNode(kind: .sequence, isPlain: false, range: place, subtreeEnd: 0))
      for text in texts { appendScalar(text, at: place) }
      nodes[list].subtreeEnd = UInt32(nodes.count)
    } else {
      appendScalar(texts.first ?? "", at: place)
    }
    nodes[root].subtreeEnd = UInt32(nodes.count)
  }

  /// Whether the file does not write a scalar.
  public func isAdded(_ scalar: Int) -> Bool { nodes[scalar].range.isEmpty && nodes[scalar].decodedIndex >= 0 }

  @discardableResult
  private mutating func appendScalar(_ text: String, at place: ByteRange) -> Int {
    nodes.append(YAMLNode(kind: .scalar, isPlain: false, range: place, subtreeEnd: UInt32(nodes.count + 1)))
    setText(of: nodes.count - 1, to: text)
    return nodes.count - 1
  }
}
