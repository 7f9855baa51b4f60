import SourceText

/// A parsed YAML document: its values in document order, each with its place in the file.
public struct YAMLTree: Sendable {
  public internal(set) var nodes: [YAMLNode] = []
  /// The texts of scalars that are written differently in the source, for example with escapes or over several lines.
  var decoded: [String] = []
  /// The tags and anchors before scalars, except standard tags and anchors that an alias uses.
  var properties: [(node: Int, range: ByteRange)] = []
  /// The names of keys as the file writes them, for keys that have another name in the tree.
  var writtenNames: [Int: String] = [:]
  let source: [UInt8]

  init(source: [UInt8], nodes: [YAMLNode] = []) {
    self.source = source
    self.nodes = nodes
  }

  /// The index of the document's value; `nil` if the document is empty.
  public var root: Int? { nodes.isEmpty ? nil : 0 }

  /// Returns the text of a scalar.
  public func text(of index: Int) -> String {
    let node = nodes[index]
    if node.decodedIndex >= 0 { return decoded[Int(node.decodedIndex)] }
    return String(decoding: source[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }

  /// Returns the place of a scalar's text without quotes; `nil` if the source writes it differently.
  public func textRange(of index: Int) -> ByteRange? {
    let node = nodes[index]
    return node.decodedIndex < 0 ? ByteRange(Int(node.textStart), Int(node.textEnd)) : nil
  }

  /// Returns the place of the tag or the anchor before a scalar if it has no effect; otherwise `nil`.
  public func property(of index: Int) -> ByteRange? {
    properties.isEmpty ? nil : properties.first { $0.node == index }?.range
  }

  /// Calls a function with the bytes of a scalar's text, and returns the function's result.
  public func withBytes<Result>(of index: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let node = nodes[index]
    if node.decodedIndex >= 0 { return body(Array(decoded[Int(node.decodedIndex)].utf8)[...]) }
    return body(source[Int(node.textStart)..<Int(node.textEnd)])
  }

  /// Returns the indices of a sequence's items, or of a mapping's keys and values in turn.
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    let end = Int(nodes[index].subtreeEnd)
    while child < end {
      result.append(child)
      child = Int(nodes[child].subtreeEnd)
    }
    return result
  }

  /// Returns the number of a sequence's items, or of a mapping's keys and values together.
  public func childCount(of index: Int) -> Int {
    var count = 0
    var child = index + 1
    while child < Int(nodes[index].subtreeEnd) {
      count += 1
      child = Int(nodes[child].subtreeEnd)
    }
    return count
  }

  /// The byte offsets of the keys of the top-level map and of the maps in it, by name. A key inside a map has a dotted name.
  public var keyOffsets: [String: Int] {
    var offsets: [String: Int] = [:]
    func add(_ map: Int, below prefix: String) {
      let children = children(of: map)
      for place in stride(from: 0, to: children.count - 1, by: 2) where nodes[children[place]].kind == .scalar {
        let name = prefix + text(of: children[place])
        offsets[name] = offsets[name] ?? nodes[children[place]].range.lowerBound
        if nodes[children[place + 1]].kind == .mapping { add(children[place + 1], below: name + ".") }
      }
    }
    if let root, nodes[root].kind == .mapping { add(root, below: "") }
    return offsets
  }

  /// Whether a value is a plain scalar that means “no value”: an empty one, `~` or `null`.
  public func isNull(_ index: Int) -> Bool {
    let node = nodes[index]
    // A plain scalar that was decoded spans several lines, so it is not empty.
    guard node.kind == .scalar, node.isPlain, node.decodedIndex < 0 else { return false }
    switch node.textEnd - node.textStart {
    case 0: return true
    case 1: return source[Int(node.textStart)] == .tilde
    case 4: return source[Int(node.textStart)..<Int(node.textEnd)].elementsEqual("null".utf8)
    default: return false
    }
  }
}

/// A value of a YAML document.
public struct YAMLNode: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  public let kind: Kind
  /// Whether the value is a scalar without quotes and block marks.
  public let isPlain: Bool
  /// Whether the value is a collection in brackets.
  public internal(set) var isFlow = false
  /// The value's place, quotes included; an anchor or a tag before it is excluded.
  public internal(set) var range: ByteRange
  /// The index after the value's last descendant.
  public internal(set) var subtreeEnd: UInt32
  var textStart: UInt32 = 0
  var textEnd: UInt32 = 0
  var decodedIndex: Int32 = -1
  /// The index of the value to which an alias refers; 0 if this value is not an alias.
  public internal(set) var target: UInt32 = 0
}

/// The reason why front matter is not valid YAML.
public struct YAMLFailure: Error, Hashable, Sendable {
  public let reason: Reason
  public let range: ByteRange

  public enum Reason: Hashable, Sendable {
    /// A tab where YAML needs spaces.
    case tab
    /// A colon within an unquoted value.
    case unquotedColon
    /// A character that cannot begin an unquoted value.
    case reservedCharacter(Character)
    case unclosedQuote
    /// An unknown escape in double quotes.
    case unknownEscape
    /// An opening bracket that is not closed, or after which a comma is missing.
    case unclosedBracket(Character)
    /// A `#` within brackets, which begins a comment and hides the rest of its line.
    case hashInBrackets
    /// A missing space after the colon of a key.
    case missingSpace
    /// Text after the end of a value in quotes or brackets.
    case textAfterValue
    case badIndentation
    /// A key with one more space before it than the keys beside it, as if only the `#` of a comment had been deleted.
    case extraSpace
    /// A line that is neither a key nor part of a value.
    case missingColon
    /// A no-break space where YAML needs a plain space.
    case noBreakSpace
    case controlCharacter
    case unknownAlias(String)
    /// A value that contains itself.
    case recursiveAlias(String)
    case tooDeep(limit: Int)
    case severalDocuments
    /// Any other failure, in libyaml's own words.
    case other(String)
  }
}
