import SourceText

/// A parsed YAML document: its values in document order, each with its place in the file.
public struct YAMLTree: Sendable {
  public internal(set) var nodes: [YAMLNode] = []
  /// Scalars that do not stand in the source as they are: quoted with escapes, or folded over lines.
  var decoded: [String] = []
  /// The tags and anchors before values, but for standard tags and for anchors that an alias names.
  var properties: [(node: Int, range: ByteRange)] = []
  let source: [UInt8]

  init(source: [UInt8], nodes: [YAMLNode] = []) {
    self.source = source
    self.nodes = nodes
  }

  /// The index of the document's value, or `nil` when it holds none.
  public var root: Int? { nodes.isEmpty ? nil : 0 }

  /// The text of a scalar.
  public func text(of index: Int) -> String {
    let node = nodes[index]
    if node.decodedIndex >= 0 { return decoded[Int(node.decodedIndex)] }
    return String(decoding: source[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }

  /// The place of a scalar's text without quotes, where the source has it as it is.
  public func textRange(of index: Int) -> ByteRange? {
    let node = nodes[index]
    return node.decodedIndex < 0 ? ByteRange(Int(node.textStart), Int(node.textEnd)) : nil
  }

  /// The tag or the anchor before a value, where nothing is known to make use of it.
  public func property(of index: Int) -> ByteRange? {
    properties.isEmpty ? nil : properties.first { $0.node == index }?.range
  }

  /// The bytes of a scalar.
  public func withBytes<Result>(of index: Int, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let node = nodes[index]
    if node.decodedIndex >= 0 { return body(Array(decoded[Int(node.decodedIndex)].utf8)[...]) }
    return body(source[Int(node.textStart)..<Int(node.textEnd)])
  }

  /// The indices of a sequence's items, or of a mapping's keys and values in turn.
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

  /// The number of a sequence's items, or of a mapping's keys and values together.
  public func childCount(of index: Int) -> Int {
    var count = 0
    var child = index + 1
    while child < Int(nodes[index].subtreeEnd) {
      count += 1
      child = Int(nodes[child].subtreeEnd)
    }
    return count
  }

  /// Whether a plain scalar stands for “no value”: nothing at all, `~` or `null`.
  public func isNull(_ index: Int) -> Bool {
    let node = nodes[index]
    // A plain scalar that had to be decoded spans lines, and is something.
    guard node.kind == .scalar, node.isPlain, node.decodedIndex < 0 else { return false }
    switch node.textEnd - node.textStart {
    case 0: return true
    case 1: return source[Int(node.textStart)] == .tilde
    case 4: return source[Int(node.textStart)..<Int(node.textEnd)].elementsEqual("null".utf8)
    default: return false
    }
  }
}

/// One value of a YAML document.
public struct YAMLNode: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  public let kind: Kind
  /// Whether a scalar is written without quotes and block marks.
  public let isPlain: Bool
  /// Whether a collection is written in brackets.
  public internal(set) var isFlow = false
  /// The value's place, quotes included; an anchor or a tag before it is left out.
  public internal(set) var range: ByteRange
  /// The index after the value's last descendant.
  public internal(set) var subtreeEnd: UInt32
  var textStart: UInt32 = 0
  var textEnd: UInt32 = 0
  var decodedIndex: Int32 = -1
  /// For an alias, the index of the value it stands for.
  public internal(set) var target: UInt32 = 0
}

/// Why a front matter is not YAML.
public struct YAMLFailure: Error, Hashable, Sendable {
  public let reason: Reason
  public let range: ByteRange

  public enum Reason: Hashable, Sendable {
    /// A tab where YAML wants spaces.
    case tab
    /// A colon within an unquoted value.
    case unquotedColon
    /// A character that cannot begin an unquoted value.
    case reservedCharacter(Character)
    case unclosedQuote
    /// A backslash in double quotes before a character that it says nothing about.
    case unknownEscape
    /// A bracket that is not closed, or a comma that is missing inside it.
    case unclosedBracket(Character)
    /// A `#` within brackets, which begins a comment and hides what should close them.
    case hashInBrackets
    /// No space behind the colon after a key.
    case missingSpace
    /// Text after a value in quotes or brackets has ended.
    case textAfterValue
    case badIndentation
    /// A line that is neither a key nor part of a value.
    case missingColon
    /// A no-break space where YAML wants a plain one.
    case noBreakSpace
    case controlCharacter
    case unknownAlias(String)
    /// A value that holds itself.
    case recursiveAlias(String)
    case tooDeep(limit: Int)
    case severalDocuments
    /// Anything else, in libyaml's own words.
    case other(String)
  }
}
