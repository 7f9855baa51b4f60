import SourceText

extension YAMLTree {
  /// Creates the tree of a value of TOML or JSON. All keys and values keep their places in the file.
  init(_ value: ForeignValue, in source: [UInt8]) {
    self.init(source: source)
    add(value)
  }

  private mutating func add(_ value: ForeignValue) {
    let index = nodes.count
    switch value {
    case .literal(_, let range): addScalar(range, text: range, isPlain: true)
    case .text(let text, let range): addText(text, range)
    case .list(let items, let range):
      nodes.append(YAMLNode(kind: .sequence, isPlain: false, isFlow: true, range: range, subtreeEnd: 0))
      for item in items { add(item) }
    case .map(let map):
      nodes.append(
        YAMLNode(kind: .mapping, isPlain: false, isFlow: map.braces != nil, range: map.range, subtreeEnd: 0))
      for entry in map.entries {
        addText(entry.key.name, entry.key.range)
        add(entry.value)
      }
    }
    nodes[index].subtreeEnd = UInt32(nodes.count)
  }

  /// Adds a text in quotes, or a key with or without them.
  private mutating func addText(_ text: String, _ range: ByteRange) {
    let isQuoted = range.count > 1 && [.quotationMark, .apostrophe].contains(source[range.lowerBound])
    let inner = isQuoted ? ByteRange(range.lowerBound + 1, range.upperBound - 1) : range
    addScalar(range, text: inner, isPlain: false)
    if !source[inner.indices].elementsEqual(text.utf8) { setText(of: nodes.count - 1, to: text) }
  }

  private mutating func addScalar(_ range: ByteRange, text: ByteRange, isPlain: Bool) {
    var node = YAMLNode(kind: .scalar, isPlain: isPlain, range: range, subtreeEnd: UInt32(nodes.count + 1))
    (node.textStart, node.textEnd) = (UInt32(text.lowerBound), UInt32(text.upperBound))
    nodes.append(node)
  }
}
