import SourceText

/// A scanner of JSON (RFC 8259) that returns only the requested values. The time is linear in the length of the text, at any depth.
struct JSONScanner {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index: Int
  private var lineStart = 0
  private var counted = (offset: 0, line: 1)
  /// The maximum number of bytes of a string that are kept.
  private let textLimit: Int

  /// The flaws that were passed in, and those found.
  private(set) var flaws: FeedFlaws

  /// - Parameters:
  ///   - start: the offset at which the JSON begins.
  ///   - textLimit: the maximum number of bytes of a string that are kept.
  init(
    _ bytes: [UInt8], from start: Int = 0, _ flaws: FeedFlaws = FeedFlaws(), textLimit: Int = Feed.textLimit
  ) {
    (self.bytes, self.flaws, self.textLimit, index) = (bytes, flaws, textLimit, start)
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// Whether only whitespace follows.
  var isDone: Bool {
    mutating get {
      while index < bytes.count, bytes[index] <= .space { index += 1 }
      return isAtEnd
    }
  }

  /// The line of the next value, counted from 1.
  var line: Int { mutating get { place.line } }

  /// The line and the column of the next value, counted from 1; the column is counted in bytes.
  var place: (line: Int, column: Int) {
    mutating get {
      _ = isDone
      let end = min(index, bytes.count)
      let passed = bytes[counted.offset..<end]
      counted = (end, counted.line + passed.lineEndCount)
      if let last = passed.lastIndex(where: \.isLineEnd) { lineStart = last + 1 }
      return (counted.line, end - lineStart + 1)
    }
  }

  /// Visits the members of an object; each visit must read or skip the value. If the next value is not an object, it is skipped, and the
  /// result is `false`.
  @discardableResult
  mutating func object(_ visit: (String, inout JSONScanner) throws -> Void) throws -> Bool {
    guard try next() == UInt8(ascii: "{") else {
      try skip()
      return false
    }
    index += 1
    if try next() == UInt8(ascii: "}") {
      index += 1
      return true
    }
    while true {
      guard let key = try string() else { throw Malformed() }
      guard try next() == UInt8(ascii: ":") else { throw Malformed() }
      index += 1
      try visit(key, &self)
      if try !goesOn(until: UInt8(ascii: "}")) { return true }
    }
  }

  /// Visits the elements of an array; each visit must read or skip the element. If the next value is not an array, it is skipped.
  mutating func array(_ visit: (inout JSONScanner) throws -> Void) throws {
    guard try next() == UInt8(ascii: "[") else { return try skip() }
    index += 1
    if try next() == UInt8(ascii: "]") {
      index += 1
      return
    }
    repeat { try visit(&self) } while try goesOn(until: UInt8(ascii: "]"))
  }

  /// Reads the next string, up to a limited number of bytes. A number is returned as written. Any other value is skipped, and the result is
  /// `nil`.
  mutating func string() throws -> String? {
    let first = try next()
    if first == .quotationMark { return try String(decoding: quoted(keeps: true), as: UTF8.self) }
    let start = index
    try skip()
    return first == .hyphen || UInt8.digits.contains(first)
      ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  /// Skips the next value.
  mutating func skip() throws {
    var depth = 0
    repeat {
      switch try next() {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw Malformed() }
        index += 1
      case .quotationMark: _ = try quoted(keeps: false)
      default:
        let start = index
        while index < bytes.count, isLiteral(bytes[index]) { index += 1 }
        if index == start { throw Malformed() }
      }
    } while depth > 0
    if depth < 0 { throw Malformed() }
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || UInt8.digits.contains(byte) || byte == .hyphen || byte == .plusSign
      || byte == .fullStop
  }

  private mutating func next() throws -> UInt8 {
    while index < bytes.count, bytes[index] <= .space { index += 1 }
    guard index < bytes.count else { throw Malformed() }
    return bytes[index]
  }

  /// Whether the next value is an array.
  mutating func isAtArray() throws -> Bool { try next() == .leftBracket }

  /// Moves past a comma or a closing bracket, and returns whether a value follows. A comma before the closing bracket is ignored.
  private mutating func goesOn(until end: UInt8) throws -> Bool {
    let mark = try next()
    index += 1
    guard mark == end || mark == .comma else {
      index -= 1
      throw Malformed()
    }
    guard mark == .comma else { return false }
    guard try next() == end else { return true }
    flaws.add(.trailingComma, line: line, column: nil)
    index += 1
    return false
  }

  private mutating func quoted(keeps: Bool) throws -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .quotationMark { return text }
      if byte != .backslash {
        if keeps, text.count < textLimit { text.append(byte) }
        continue
      }
      guard index < bytes.count else { break }
      let escape = bytes[index]
      index += 1
      let unescaped = try escape == UInt8(ascii: "u") ? unicode() : Array(String(Self.escapes[escape] ?? " ").utf8)
      if keeps, text.count < textLimit { text += unescaped }
    }
    index = bytes.count
    throw Malformed()
  }

  private static let escapes: [UInt8: Character] = [
    .quotationMark: "\"", .backslash: "\\", .slash: "/", UInt8(ascii: "b"): " ", UInt8(ascii: "f"): " ",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func unicode() throws -> [UInt8] {
    let first = try unit()
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), bytes[index...].starts(with: [.backslash, UInt8(ascii: "u")]) {
      let start = index
      index += 2
      let second = try unit()
      if UTF16.isTrailSurrogate(second) {
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      } else {
        index = start
      }
    }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private mutating func unit() throws -> UInt16 {
    guard index + 4 <= bytes.count,
      let value = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw Malformed() }
    index += 4
    return value
  }

  // MARK: Trees

  /// Reads the next value with everything in it. Values nested deeper than any export's are skipped, and read as `null`.
  mutating func tree(depth: Int = 0) throws -> JSONTree {
    guard depth < 64 else {
      try skip()
      return .null
    }
    switch try next() {
    case UInt8(ascii: "{"):
      var members: [JSONTree.Member] = []
      try object { key, scanner in members.append(JSONTree.Member(key: key, value: try scanner.tree(depth: depth + 1)))
      }
      return .object(members)
    case .leftBracket:
      var items: [JSONTree] = []
      try array { scanner in items.append(try scanner.tree(depth: depth + 1)) }
      return .array(items)
    case .quotationMark: return .text(String(decoding: try quoted(keeps: true), as: UTF8.self))
    default:
      let start = index
      try skip()
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      switch word {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .number(word)
      }
    }
  }
}

/// A value of JSON with everything in it.
indirect enum JSONTree: Sendable {
  struct Member: Sendable {
    let key: String
    let value: JSONTree
  }

  case object([Member])
  case array([JSONTree])
  case text(String)
  /// A number as written.
  case number(String)
  case bool(Bool)
  case null

  /// The value of a key; `null` if there is none.
  subscript(key: String) -> JSONTree {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  /// The items of an array; empty for any other value.
  var items: [JSONTree] { if case .array(let items) = self { items } else { [] } }

  /// The members of an object; empty for any other value.
  var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The text that is not empty; `nil` for any other value.
  var text: String? { if case .text(let text) = self, !text.isEmpty { text } else { nil } }

  /// The integer, written as a number or as a text; `nil` for any other value.
  var integer: Int? {
    switch self {
    case .number(let text), .text(let text): Int(text)
    default: nil
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }
  var isObject: Bool { if case .object = self { true } else { false } }
}
