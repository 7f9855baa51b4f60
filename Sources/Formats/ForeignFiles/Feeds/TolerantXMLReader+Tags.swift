import SourceText

extension TolerantXMLReader {
  /// A start tag, with the names as written.
  struct StartTag {
    let name: String
    var attributes: [(name: String, value: String)] = []
    var isEmpty = false
  }

  static let nameEnd = ByteSet(" \t\r\n/><=\"'")
  private static let unquotedEnd = ByteSet(" \t\r\n><")

  /// Reads the bytes before the next one of a set.
  mutating func name(upTo end: ByteSet) -> String {
    let start = index
    while index < bytes.count, !end.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= .space { index += 1 }
  }

  /// Reads the attributes of a tag and its end. A tag that is not closed ends before the next one.
  ///
  /// - Parameter start: the place of the tag.
  /// - Returns: `false` if the text ends within the tag.
  mutating func readAttributes(of tag: inout StartTag, from start: Mark) -> Bool {
    while true {
      skipSpace()
      guard index < bytes.count else { return false }
      switch bytes[index] {
      case .greaterThanSign:
        index += 1
        return true
      case .lessThanSign:
        add(.malformedTag(tag.name), at: start)
        return true
      case .slash:
        index += 1
        tag.isEmpty = index < bytes.count && bytes[index] == .greaterThanSign
      case .quotationMark, .apostrophe, .equalsSign:
        add(.malformedTag(tag.name), at: start)
        index += 1
      default: readAttribute(of: &tag, from: start)
      }
    }
  }

  private mutating func readAttribute(of tag: inout StartTag, from start: Mark) {
    let name = name(upTo: Self.nameEnd)
    skipSpace()
    guard index < bytes.count, bytes[index] == .equalsSign else {
      add(.malformedTag(tag.name), at: start)
      return
    }
    index += 1
    skipSpace()
    guard index < bytes.count else { return }
    let quote = bytes[index]
    guard quote == .quotationMark || quote == .apostrophe else {
      add(.malformedTag(tag.name), at: start)
      return tag.attributes.append((name, value(upTo: Self.unquotedEnd.contains)))
    }
    index += 1
    // A value that is not closed ends with its tag.
    let end = first(quote, from: index, before: .lessThanSign)
    let value = value(upTo: { byte in end == nil ? byte == .greaterThanSign || byte == .lessThanSign : byte == quote })
    if end == nil { add(.malformedTag(tag.name), at: start) } else { index += 1 }
    tag.attributes.append((name, value))
  }

  /// Reads the value of an attribute, with its entities replaced.
  private mutating func value(upTo isEnd: (UInt8) -> Bool) -> String {
    var value: [UInt8] = []
    while index < bytes.count, !isEnd(bytes[index]) {
      let piece: [UInt8]
      if bytes[index] == .ampersand {
        piece = reference()
      } else {
        let start = index
        repeat { index += 1 } while index < bytes.count && bytes[index] != .ampersand && !isEnd(bytes[index])
        piece = bytes[start..<index].map { $0 < .space ? .space : $0 }
      }
      if value.count < Feed.textLimit { value += piece }
    }
    return String(decoding: value, as: UTF8.self)
  }

  // MARK: Searches

  /// Whether a text comes next, in upper or lower case.
  func matches(_ text: String) -> Bool {
    bytes.count - index >= text.utf8.count
      && zip(bytes[index...], text.utf8).allSatisfy { $0 == $1 || $0.isASCIILetter && $0 & 0xDF == $1 & 0xDF }
  }

  /// Returns the offset of the next byte of a value; `nil` if none follows, or if the other byte comes first.
  func first(_ byte: UInt8, from start: Int, before other: UInt8? = nil) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      if bytes[index] == other { return nil }
      index += 1
    }
    return nil
  }

  /// Returns the offset of the next occurrence of a text; `nil` if none follows, or if the other text comes first.
  func first(_ text: String, from start: Int, before other: String? = nil) -> Int? {
    let text = Array(text.utf8)
    let other = other.map { Array($0.utf8) }
    var index = start
    while index < bytes.count {
      if bytes[index] == text[0], bytes[index...].starts(with: text) { return index }
      if let other, bytes[index] == other[0], bytes[index...].starts(with: other) { return nil }
      index += 1
    }
    return nil
  }
}
