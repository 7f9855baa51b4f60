import CExpat
import SourceText

/// A receiver of the elements and texts of an XML document. The values that it gets are valid only during the call.
protocol XMLReceiver: AnyObject {
  /// - Parameter name: the element's local name, without a prefix.
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  /// Receives a part of a text; a text may come in several parts.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A reader of XML that uses expat. Documents that declare entities are rejected, and nothing outside the document is read.
final class XMLEvents {
  enum Issue: Hashable {
    /// The document has a document type declaration, which could define entities.
    case documentType
    /// The document is not well-formed XML.
    case malformed
    /// A tag has more bytes than ``tagLimit``.
    case oversizedTag
  }

  /// The maximum number of bytes of a tag. Expat reads an incomplete tag again with each further part of the document, so an endless tag
  /// would take quadratic time.
  static let tagLimit = 4 << 20

  private(set) var issue: Issue?
  private let parser: XML_Parser
  private let receiver: any XMLReceiver
  private var count = 0

  /// - Returns: `nil` if there is no memory for a parser.
  init?(for receiver: any XMLReceiver) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    self.receiver = receiver
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        if let data, let name { XMLEvents.of(data).receiver.start(XMLName(name), XMLAttributes(attributes)) }
      },
      { data, name in
        if let data, let name { XMLEvents.of(data).receiver.end(XMLName(name)) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      if let data, let text {
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
          XMLEvents.of(data).receiver.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      if let data { XMLEvents.of(data).stop(.documentType) }
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer) -> XMLEvents {
    Unmanaged<XMLEvents>.fromOpaque(data).takeUnretainedValue()
  }

  private func stop(_ issue: Issue) {
    if self.issue == nil { self.issue = issue }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Reads the next part of the document. Returns whether the document is well-formed so far; the reason why not is ``issue``.
  func read(_ part: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    guard issue == nil else { return false }
    count += part.count
    let bytes = part.bindMemory(to: CChar.self)
    if XML_Parse(parser, bytes.baseAddress, Int32(part.count), isLast ? 1 : 0) == XML_STATUS_ERROR {
      stop(.malformed)
    } else if !isLast, count - Int(XML_GetCurrentByteIndex(parser)) > Self.tagLimit + part.count {
      stop(.oversizedTag)
    }
    return issue == nil
  }

  /// Reads a whole document. Returns the reason why it is not well-formed; `nil` if it is.
  static func read(_ bytes: [UInt8], for receiver: any XMLReceiver) -> Issue? {
    guard let events = XMLEvents(for: receiver) else { return .malformed }
    _ = bytes.withUnsafeBytes { events.read($0, isLast: true) }
    return events.issue
  }
}

/// The local name of an element or an attribute: the part behind the colon.
struct XMLName {
  private let bytes: UnsafeBufferPointer<UInt8>

  fileprivate init(_ name: UnsafePointer<XML_Char>) {
    var (start, count) = (0, 0)
    while name[count] != 0 {
      count += 1
      if name[count - 1] == XML_Char(bitPattern: .colon) { start = count }
    }
    bytes = UnsafeRawBufferPointer(start: name + start, count: count - start).bindMemory(to: UInt8.self)
  }

  /// Whether the name is a word, in `switch` statements.
  static func ~= (word: StaticString, name: XMLName) -> Bool { name == word }

  static func == (name: XMLName, word: StaticString) -> Bool {
    guard name.bytes.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<name.bytes.count where name.bytes[index] != word.utf8Start[index] { return false }
    return true
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// The attributes of an element.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) { self.pairs = pairs }

  /// The value of the first attribute with a local name, apart from LibreOffice's own attributes, which repeat others; `nil` if there is
  /// none.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    value { key in XMLName(key) == name && !Self.isExtension(key) }
  }

  /// The value of an attribute of LibreOffice, by its local name; `nil` if there is none.
  func `extension`(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    value { key in Self.isExtension(key) && XMLName(key) == name }
  }

  /// The value of an attribute as text; `nil` if there is none.
  func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

  private func value(where isMeant: (UnsafePointer<XML_Char>) -> Bool) -> UnsafeBufferPointer<UInt8>? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index], let value = pairs[index + 1] {
      if isMeant(key) {
        var count = 0
        while value[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: value, count: count).bindMemory(to: UInt8.self)
      }
      index += 2
    }
    return nil
  }

  /// Whether an attribute has the prefix `calcext:`.
  private static func isExtension(_ key: UnsafePointer<XML_Char>) -> Bool {
    let prefix: StaticString = "calcext:"
    for index in 0..<prefix.utf8CodeUnitCount where UInt8(bitPattern: key[index]) != prefix.utf8Start[index] {
      return false
    }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that the bytes write in decimal digits; `nil` for any other text, or for more than nine digits.
  var decimal: Int? {
    guard (1...9).contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// Whether the bytes are a word.
  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != word.utf8Start[index] { return false }
    return true
  }
}
