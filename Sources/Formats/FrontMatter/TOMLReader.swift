import SourceText

/// A reader of the lines of a TOML document (toml.io, version 1.0): keys with values, and tables.
enum TOMLReader {
  /// Returns the document as one map.
  ///
  /// - Throws: the place of the first part that is not TOML, or that Edito does not understand.
  static func read(_ bytes: ArraySlice<UInt8>) throws(ForeignSyntaxError) -> ForeignValue {
    var reader = ForeignReader(bytes, language: .toml)
    var document = ForeignValue.map(ForeignMap(at: ByteRange(at: bytes.startIndex)))
    var table: [ForeignValue.Key] = []
    while true {
      reader.skipLines()
      guard let byte = reader.next else { return document }
      let start = reader.place
      if byte == UInt8(ascii: "[") {
        guard let header = reader.tableHeader() else { throw reader.place }
        table = header.path
        let place = ByteRange(start.offset, reader.place.offset)
        guard document.insert(.map(ForeignMap(at: place)), at: table[...], appends: header.isListed) else {
          throw start
        }
      } else {
        guard let key = reader.keyPath(), reader.take("="), let value = reader.value() else { throw reader.place }
        guard document.insert(value, at: (table + key)[...]) else { throw start }
      }
      guard reader.endsLine() else { throw reader.place }
    }
  }
}

extension ForeignReader {
  /// Reads a header `[table]`, or `[[table]]` for a table that may occur several times; `nil` if the line is not a header.
  fileprivate mutating func tableHeader() -> (path: [ForeignValue.Key], isListed: Bool)? {
    guard take("[") else { return nil }
    let isListed = next == UInt8(ascii: "[") && take("[")
    guard let path = keyPath(), take("]"), !isListed || take("]") else { return nil }
    return (path, isListed)
  }

  /// Skips blank lines and comments.
  fileprivate mutating func skipLines() { skipSpace(lines: true) }

  /// Skips whitespace and a comment after a value or a header; `false` if anything else follows on the same line.
  fileprivate mutating func endsLine() -> Bool {
    skipSpace(lines: false)
    return next.map { $0.isLineEnd } ?? true
  }
}

/// The place of a text that is neither TOML nor JSON, or that Edito does not understand.
struct ForeignSyntaxError: Error {
  /// The byte offset.
  let offset: Int
}

/// A reader of values of TOML and of JSON, which differ little. It reads the text once. Values that are nested more deeply than
/// ``depthLimit`` are rejected.
struct ForeignReader {
  enum Language { case toml, json }

  private let bytes: ArraySlice<UInt8>
  private let language: Language
  private var index: Int
  private var depth = 0
  private static let depthLimit = 32

  init(_ bytes: ArraySlice<UInt8>, language: Language) {
    self.bytes = bytes
    self.language = language
    index = bytes.startIndex
  }

  /// Returns the JSON object at the start of some bytes, which must begin with a brace, and the offset of the end of its last line.
  ///
  /// - Throws: the place at which the object is not valid, or at which other text follows the closing brace on its line.
  static func object(in bytes: ArraySlice<UInt8>) throws(ForeignSyntaxError) -> (value: ForeignValue, end: Int) {
    var reader = ForeignReader(bytes, language: .json)
    guard let value = reader.value() else { throw reader.place }
    reader.skipSpace(lines: false)
    guard reader.next.map({ $0.isLineEnd }) ?? true else { throw reader.place }
    return (value, reader.index)
  }

  /// The place of the next byte.
  var place: ForeignSyntaxError { ForeignSyntaxError(offset: index) }

  var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// Moves past a mark and the whitespace before it. If the mark does not come next, moves only past the whitespace, and returns `false`.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace(lines: depth > 0)
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  /// Skips whitespace, and comments in TOML. Line ends are skipped if `lines` is true.
  mutating func skipSpace(lines: Bool) {
    while let byte = next {
      if byte.isBlank || lines && byte.isLineEnd {
        index += 1
      } else if byte == UInt8(ascii: "#"), language == .toml {
        while let byte = next, byte != .lineFeed, byte != .carriageReturn { index += 1 }
      } else {
        return
      }
    }
  }

  mutating func value() -> ForeignValue? {
    skipSpace(lines: depth > 0)
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = index
      return string().map { .text($0, ByteRange(start, index)) }
    case UInt8(ascii: "["): return nested { $0.list() }
    case UInt8(ascii: "{"): return nested { $0.map() }
    default: return literal()
    }
  }

  private mutating func nested(_ read: (inout ForeignReader) -> ForeignValue?) -> ForeignValue? {
    guard depth < Self.depthLimit else { return nil }
    index += 1
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func list() -> ForeignValue? {
    let start = index - 1
    var items: [ForeignValue] = []
    while !take("]") {
      guard items.isEmpty || take(",") else { return nil }
      // TOML allows a comma after the last item.
      if language == .toml, take("]") { break }
      guard let item = value() else { return nil }
      items.append(item)
    }
    return .list(items, ByteRange(start, index))
  }

  private mutating func map() -> ForeignValue? {
    let start = index - 1
    var map = ForeignValue.map(ForeignMap(at: ByteRange(at: start)))
    var isFirst = true
    while !take("}") {
      guard isFirst || take(",") else { return nil }
      isFirst = false
      guard let key = keyPath(), take(language == .toml ? "=" : ":"), let value = value(),
        map.insert(value, at: key[...])
      else { return nil }
    }
    guard case .map(var content) = map else { return nil }
    content.braces = ByteRange(start, index)
    return .map(content)
  }

  // MARK: Keys and texts

  /// Reads a key, and returns it as a path of one key; `nil` if there is none. TOML also allows a path of several keys, separated by
  /// dots, but at most as many as values may be nested.
  mutating func keyPath() -> [ForeignValue.Key]? {
    var path: [ForeignValue.Key] = []
    repeat {
      skipSpace(lines: depth > 0)
      let start = index
      guard path.count < Self.depthLimit,
        let key = next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") ? string() : bareKey()
      else { return nil }
      path.append(ForeignValue.Key(name: key, range: ByteRange(start, index)))
    } while language == .toml && take(".")
    return path
  }

  private mutating func bareKey() -> String? {
    guard language == .toml else { return nil }
    let key = bytes[index...].prefix { $0.isASCIILetterOrDigit || $0 == .hyphen || $0 == .underscore }
    index = key.endIndex
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  private mutating func literal() -> ForeignValue? {
    let end = bytes[index...].firstIndex { ",]}#\n\r".utf8.contains($0) } ?? bytes.endIndex
    var text = bytes[index..<end]
    while let last = text.last, last <= .space { text.removeLast() }
    guard let first = text.first, first.isASCIILetterOrDigit || first == .plusSign || first == .hyphen,
      text.allSatisfy({ $0.isASCIILetterOrDigit || "+-._: ".utf8.contains($0) })
    else { return nil }
    let word = String(decoding: text, as: UTF8.self)
    let isWord = first | 0x20 >= UInt8(ascii: "a") && !["true", "false", "null", "inf", "nan"].contains(word)
    if isWord { return nil }
    let place = ByteRange(index, text.endIndex)
    index = text.endIndex
    return .literal(word, place)
  }

  /// Reads a text in quotes; `nil` if it is not valid. JSON has only double quotes; TOML also has single quotes, and three quotes at each
  /// end of a text over several lines.
  private mutating func string() -> String? {
    guard let quote = next, language == .toml || quote == UInt8(ascii: "\"") else { return nil }
    let isLong = language == .toml && bytes[index...].starts(with: [quote, quote, quote])
    let mark = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    index += mark.count
    // A line end directly after the opening quotes is not part of the text.
    if isLong, next == .carriageReturn { index += 1 }
    if isLong, next == .lineFeed { index += 1 }
    var text: [UInt8] = []
    while let byte = next {
      if bytes[index...].starts(with: mark) {
        index += mark.count
        return String(decoding: text, as: UTF8.self)
      }
      guard isLong || !byte.isLineEnd else { return nil }
      index += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        guard let escaped = escape() else { return nil }
        text += escaped
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  /// Reads an escape after its backslash, and returns the bytes of the character that it denotes; `nil` if the escape is unknown or
  /// invalid.
  private mutating func escape() -> [UInt8]? {
    guard let letter = next else { return nil }
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "t"): return [.tab]
    case UInt8(ascii: "r"): return [.carriageReturn]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [.formFeed]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "u"): return scalar(digits: 4)
    case UInt8(ascii: "U"): return scalar(digits: 8)
    case .lineFeed, .carriageReturn, .space, .tab:
      // A backslash at the end of a line joins the line with the next words.
      while let byte = next, byte <= .space { index += 1 }
      return []
    default: return nil
    }
  }

  private mutating func scalar(digits: Int) -> [UInt8]? {
    guard var value = number(digits: digits) else { return nil }
    // JSON writes a scalar of more than 16 bits as two halves.
    if value & 0xFFFF_FC00 == 0xD800, bytes[index...].starts(with: Array("\\u".utf8)) {
      index += 2
      guard let low = number(digits: 4), low & 0xFFFF_FC00 == 0xDC00 else { return nil }
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
    }
    return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
  }

  private mutating func number(digits: Int) -> UInt32? {
    let text = bytes[index...].prefix(digits)
    index = text.endIndex
    return text.count == digits ? UInt32(String(decoding: text, as: UTF8.self), radix: 16) : nil
  }
}
