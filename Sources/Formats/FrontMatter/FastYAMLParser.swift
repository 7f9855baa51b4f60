import SourceText

/// A one-pass parser for front matter as most people write it: a key and a value on each line, lists and maps below a key or in brackets on
/// the key's line, quotes without escapes.
///
/// The parser returns exactly the tree that libyaml would return, or `nil`. At the first byte whose meaning is not certain, it stops, and
/// ``YAMLParser`` calls libyaml. So libyaml alone decides what is rejected, and why.
struct FastYAMLParser {
  private(set) var nodes: [YAMLNode] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int
  /// The open collections in block style to which the last line belongs, the outermost first.
  private var open: [Collection] = []
  /// The index after the colon of a key that has no value yet; `nil` if no value is expected.
  private var awaited: Int?
  /// The end of the last value read.
  private var valueEnd = 0

  private struct Collection {
    let node: Int
    let column: Int
  }

  private static let depthLimit = 16
  /// The maximum length in bytes of a key that this parser reads. libyaml's own limit is 1,024 characters.
  private static let keyLimit = 128

  /// Returns the values in a range of well-formed UTF-8, in document order; `nil` if libyaml must parse it. The time is linear in the
  /// length of the range.
  static func nodes(of bytes: UnsafeBufferPointer<UInt8>, in range: ByteRange) -> [YAMLNode]? {
    guard hasEverydayCharacters(bytes, range) else { return nil }
    var reader = FastYAMLParser(bytes: bytes, range: range)
    return reader.read() ? reader.nodes : nil
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    nodes.reserveCapacity(48)
  }

  /// Whether the range certainly contains no character beyond ASCII that is special in YAML, such as a line separator, a control
  /// character or a byte-order mark.
  private static func hasEverydayCharacters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Bool {
    var index = range.lowerBound
    while let next = ByteSearch.firstBeyondASCII(in: bytes, from: index, to: range.upperBound) {
      switch bytes[next] {
      case 0xC2 where next + 1 < range.upperBound && bytes[next + 1] >= 0xA0: break
      case 0xE2 where next + 2 < range.upperBound && (bytes[next + 1] != 0x80 || bytes[next + 2] & 0xFE != 0xA8): break
      case 0xC2, 0xE2, 0xED, 0xEF: return false
      default: break
      }
      index = next + 1
    }
    return true
  }

  // MARK: Lines

  private mutating func read() -> Bool {
    while index < end {
      let start = index
      skipSpaces()
      if index == end { break }
      if bytes[index] == .lineFeed {
        index += 1
      } else if !readLine(from: start) {
        return false
      }
    }
    if let awaited { appendNull(at: awaited) }
    while !open.isEmpty { close() }
    return !nodes.isEmpty
  }

  private mutating func readLine(from start: Int) -> Bool {
    if bytes[index] == .hyphen {
      guard index + 1 < end, bytes[index + 1] == .space, enter(.sequence, at: index - start) else { return false }
      index += 1
      skipSpaces()
      guard let key = keyEnd() else { return readValue() }
      guard begin(.mapping, at: index - start) else { return false }
      return readEntry(key)
    }
    guard let key = keyEnd(), enter(.mapping, at: index - start) else { return false }
    return readEntry(key)
  }

  /// Enters the collection to which a line belongs according to its column. The collection may begin with this line. `false` if libyaml
  /// must parse the front matter.
  private mutating func enter(_ kind: YAMLNode.Kind, at column: Int) -> Bool {
    if let place = awaited {
      // A list may begin in the same column as its key.
      if let last = open.last, column > last.column || column == last.column && kind == .sequence {
        awaited = nil
        return begin(kind, at: column)
      }
      appendNull(at: place)
    }
    while let last = open.last {
      if last.column == column, nodes[last.node].kind == kind { return true }
      guard last.column > column || last.column == column && kind == .mapping else { return false }
      close()
    }
    return nodes.isEmpty && kind == .mapping && column == 0 && begin(kind, at: column)
  }

  private mutating func begin(_ kind: YAMLNode.Kind, at column: Int) -> Bool {
    open.append(Collection(node: nodes.count, column: column))
    append(kind, from: index, to: index)
    return open.count <= Self.depthLimit
  }

  private mutating func close() {
    let node = open.removeLast().node
    end(node, at: valueEnd)
  }

  // MARK: Entries

  /// Returns the index of the colon after the key that begins at the current index; `nil` if no key begins there, or if the key is longer
  /// than ``keyLimit``. A space, a line feed or nothing must follow the colon.
  private func keyEnd() -> Int? {
    let keyEnd = Self.endsOfKey.first(in: bytes, from: index, to: end)
    guard keyEnd > index, keyEnd - index <= Self.keyLimit, keyEnd < end, bytes[keyEnd] == .colon,
      bytes[index] != .hyphen,
      keyEnd + 1 == end || bytes[keyEnd + 1] == .space || bytes[keyEnd + 1] == .lineFeed
    else { return nil }
    return keyEnd
  }

  private static let endsOfKey = ByteSet { byte in
    !byte.isASCIILetterOrDigit && byte != .underscore && byte != .hyphen && byte < 0x80
  }

  private mutating func readEntry(_ keyEnd: Int) -> Bool {
    appendScalar(from: index, to: keyEnd)
    index = keyEnd + 1
    skipSpaces()
    guard index == end || bytes[index] == .lineFeed else { return readValue() }
    awaited = keyEnd + 1
    index += 1
    return true
  }

  /// Reads a value up to the end of its line; `false` if libyaml must parse the front matter.
  private mutating func readValue() -> Bool {
    guard index < end, readNode(isInFlow: false, depth: 0) else { return false }
    skipSpaces()
    guard index == end || bytes[index] == .lineFeed else { return false }
    index += 1
    return true
  }

  private mutating func readNode(isInFlow: Bool, depth: Int) -> Bool {
    guard index < end else { return false }
    return switch bytes[index] {
    case .quotationMark, .apostrophe: readQuoted()
    case .leftBracket: depth < Self.depthLimit && readSequence(depth: depth + 1)
    case .leftBrace: depth < Self.depthLimit && readMapping(depth: depth + 1)
    default: isInFlow ? readFlowWords() : readWords()
    }
  }

  // MARK: Scalars

  /// Reads words without quotes, up to the end of the line; `false` if libyaml must parse the front matter.
  private mutating func readWords() -> Bool {
    let start = index
    guard Self.mayBeginWords(bytes[start]) else { return false }
    while true {
      index = Self.marksInWords.first(in: bytes, from: index, to: end)
      guard index < end else { return appendScalar(from: start, to: withoutSpaces(start, index)) }
      switch bytes[index] {
      case .lineFeed: return appendScalar(from: start, to: withoutSpaces(start, index))
      case .colon: if index + 1 == end || bytes[index + 1] <= .space { return false }
      case .numberSign: if bytes[index - 1] == .space { return false }
      default: return false
      }
      index += 1
    }
  }

  /// The bytes that may end unquoted words, or that may be special within them.
  private static let marksInWords = ByteSet(":#") { $0 < .space || $0 == 0x7F }

  /// Reads words without quotes between brackets, up to a comma or a closing bracket; `false` if libyaml must parse the front matter.
  private mutating func readFlowWords() -> Bool {
    let start = index
    guard Self.mayBeginWords(bytes[start]) else { return false }
    while true {
      index = Self.marksInFlow.first(in: bytes, from: index, to: end)
      guard index < end else { return false }
      switch bytes[index] {
      case .comma, .rightBracket, .rightBrace: return appendScalar(from: start, to: withoutSpaces(start, index))
      case .colon: if index + 1 == end || !Self.mayFollowColon(bytes[index + 1]) { return false }
      case .numberSign: if bytes[index - 1] == .space { return false }
      default: return false
      }
      index += 1
    }
  }

  /// The bytes that may end unquoted words between brackets, or that may be special within them.
  private static let marksInFlow = ByteSet(",[]{}:#?") { $0 < .space || $0 == 0x7F }

  private static func mayBeginWords(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 || byte == .slash || byte == .leftParenthesis || byte == .plusSign
      || byte == .underscore
  }

  private static func mayFollowColon(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte == .slash }

  private func withoutSpaces(_ start: Int, _ end: Int) -> Int {
    var end = end
    while bytes[end - 1] == .space { end -= 1 }
    return end
  }

  private mutating func readQuoted() -> Bool {
    let (start, quote) = (index, bytes[index])
    index += 1
    while index < end, bytes[index] != quote {
      guard bytes[index] >= .space, bytes[index] != 0x7F, bytes[index] != .backslash || quote == .apostrophe else {
        return false
      }
      index += 1
    }
    guard index < end else { return false }
    index += 1
    // Two apostrophes mean one.
    if quote == .apostrophe, index < end, bytes[index] == quote { return false }
    append(.scalar, from: start, to: index)
    nodes[nodes.count - 1].textStart = UInt32(start + 1)
    nodes[nodes.count - 1].textEnd = UInt32(index - 1)
    return true
  }

  // MARK: Brackets

  private mutating func readSequence(depth: Int) -> Bool {
    let node = beginFlow(.sequence)
    if index < end, bytes[index] == .rightBracket { return endFlow(node) }
    while readNode(isInFlow: true, depth: depth) {
      guard goToNext() else { return index < end && bytes[index] == .rightBracket && endFlow(node) }
    }
    return false
  }

  private mutating func readMapping(depth: Int) -> Bool {
    let node = beginFlow(.mapping)
    if index < end, bytes[index] == .rightBrace { return endFlow(node) }
    while let key = keyEnd() {
      appendScalar(from: index, to: key)
      index = key + 1
      skipSpaces()
      guard readNode(isInFlow: true, depth: depth) else { return false }
      guard goToNext() else { return index < end && bytes[index] == .rightBrace && endFlow(node) }
    }
    return false
  }

  private mutating func beginFlow(_ kind: YAMLNode.Kind) -> Int {
    let node = nodes.count
    append(kind, from: index, to: index)
    nodes[node].isFlow = true
    index += 1
    skipSpaces()
    return node
  }

  private mutating func endFlow(_ node: Int) -> Bool {
    index += 1
    end(node, at: index)
    return true
  }

  /// Moves past a comma and the spaces around it; `false` if no comma comes next.
  private mutating func goToNext() -> Bool {
    skipSpaces()
    guard index < end, bytes[index] == .comma else { return false }
    index += 1
    skipSpaces()
    return true
  }

  // MARK: Nodes

  private mutating func skipSpaces() {
    while index < end, bytes[index] == .space { index += 1 }
  }

  private mutating func append(_ kind: YAMLNode.Kind, from start: Int, to end: Int, isPlain: Bool = false) {
    nodes.append(
      YAMLNode(kind: kind, isPlain: isPlain, range: ByteRange(start, end), subtreeEnd: UInt32(nodes.count + 1)))
    valueEnd = end
  }

  /// Appends a value without quotes.
  @discardableResult
  private mutating func appendScalar(from start: Int, to end: Int) -> Bool {
    append(.scalar, from: start, to: end, isPlain: true)
    nodes[nodes.count - 1].textStart = UInt32(start)
    nodes[nodes.count - 1].textEnd = UInt32(end)
    return true
  }

  /// Appends the empty value of a key.
  private mutating func appendNull(at place: Int) {
    appendScalar(from: place, to: place)
    awaited = nil
  }

  private mutating func end(_ node: Int, at place: Int) {
    nodes[node].subtreeEnd = UInt32(nodes.count)
    nodes[node].range = ByteRange(nodes[node].range.lowerBound, place)
    valueEnd = place
  }
}
