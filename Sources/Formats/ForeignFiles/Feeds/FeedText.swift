import SourceText

/// The text of an element while it is read: plain text, HTML, or elements that become HTML.
struct FeedText: Sendable {
  private enum Form {
    case plain, html
    /// Plain text, unless it looks like HTML.
    case unknown
    /// Plain text or HTML in Base64.
    case encoded(isHTML: Bool)
  }

  private var bytes: [UInt8] = []
  private var form = Form.plain
  /// Whether the text contains elements of the feed's XML, so its other parts are escaped.
  private var hasElements = false

  /// Begins another text.
  ///
  /// - Parameters:
  ///   - type: a media type, or `text`, `html` or `xhtml`; `nil` if the text may be HTML or not.
  ///   - mode: the value of `mode` in a draft of Atom.
  mutating func reset(as type: String?, mode: String?) {
    bytes.removeAll(keepingCapacity: true)
    hasElements = false
    form =
      switch type {
      case _ where mode == "base64": .encoded(isHTML: type?.contains("html") ?? false)
      case nil: .unknown
      case "html"?, "text/html"?: .html
      case "text"?, "plain"?, "text/plain"?, "xhtml"?: .plain
      case let type? where mode == "escaped" && type.contains("html"): .html
      case let type?:
        type.hasPrefix("text/") || type.hasSuffix("xml") || !type.contains("/") ? .plain : .encoded(isHTML: false)
      }
  }

  /// Adds characters.
  mutating func append(_ characters: some Collection<UInt8>) {
    let room = Feed.textLimit - bytes.count
    guard room > 0 else { return }
    if hasElements { bytes += Self.escaped(characters.prefix(room)) } else { bytes += characters.prefix(room) }
  }

  /// Adds the start tag of an element. An element `div` around HTML is left out, because many programs add it.
  mutating func begin(_ name: String) {
    if !hasElements {
      if case .html = form, name == "div" { return }
      hasElements = true
      if case .html = form {} else { bytes = Self.escaped(bytes) }
      form = .html
    }
    add("<\(name)>")
  }

  /// Adds the end tag of an element.
  mutating func end(_ name: String) {
    if hasElements { add("</\(name)>") }
  }

  private mutating func add(_ tag: String) {
    if bytes.count < Feed.textLimit { bytes += tag.utf8 }
  }

  private static func escaped(_ characters: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in characters {
      switch byte {
      case .lessThanSign: result += "&lt;".utf8
      case .greaterThanSign: result += "&gt;".utf8
      case .ampersand: result += "&amp;".utf8
      default: result.append(byte)
      }
    }
    return result
  }

  /// The text with its form. A text in Base64 that is not a text is empty.
  var content: FeedItem.Content {
    switch form {
    case .encoded(let isHTML):
      let decoded = Self.decodedBase64(bytes).flatMap { String(validating: $0, as: UTF8.self) }
      return FeedItem.Content(decoded ?? "", isHTML: isHTML)
    case .plain: return FeedItem.Content(readable, isHTML: false)
    case .html: return FeedItem.Content(readable, isHTML: true)
    case .unknown:
      let text = readable
      return FeedItem.Content(text, isHTML: HTMLText.isLikely(text))
    }
  }

  /// The text without two mistakes that programs make when they take one encoding for another: UTF-8 that was encoded twice, and characters
  /// of windows-1252 with the numbers of control characters.
  private var readable: String {
    let text = String(decoding: bytes, as: UTF8.self)
    // U+0080 to U+00FF begin with C2 or C3.
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return text }
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ $0.value < 0x100 }),
      let decoded = String(validating: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    {
      return decoded
    }
    guard scalars.contains(where: { 0x80...0x9F ~= $0.value }) else { return text }
    return scalars.reduce(into: "") { result, scalar in
      if let character = HTMLText.windows1252[scalar.value] {
        result += character
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Decodes Base64 (RFC 4648), ignoring whitespace; `nil` if another character is found.
  private static func decodedBase64(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes where byte > .space && byte != .equalsSign {
      let value: UInt8
      switch byte {
      case UInt8.capitals: value = byte - 0x41
      case UInt8.smallLetters: value = byte - 0x61 + 26
      case UInt8.digits: value = byte - 0x30 + 52
      case .plusSign: value = 62
      case .slash: value = 63
      default: return nil
      }
      (bits, count) = (bits << 6 | UInt32(value), count + 6)
      guard count >= 8 else { continue }
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return result
  }
}
