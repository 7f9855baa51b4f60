/// A piece of HTML that is safe as it is: whatever people wrote in it has been escaped.
///
/// Templates show it under a name that ends in `HTML`; words are escaped before they get to a template.
struct HTML: Hashable, Sendable {
  private(set) var text: String

  /// HTML that was written here, or made by a template.
  init(trusted text: String) { self.text = text }

  /// Words as they are.
  init(escaping words: some StringProtocol) { text = HTML.escaped(words) }

  /// Words in which what stands between backticks is code.
  init(markingCodeIn words: String) {
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without its fellow is itself.
    text =
      pieces.count % 2 == 0
      ? HTML.escaped(words)
      : pieces.enumerated().map { position, piece in
        position % 2 == 0 ? HTML.escaped(piece) : "<code>\(HTML.escaped(piece))</code>"
      }.joined()
  }

  static let empty = HTML(trusted: "")

  var isEmpty: Bool { text.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }
  static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// Words as the text of an element, or as an attribute's value between double quotes. Linear.
  ///
  /// Control characters that HTML does not allow are left out.
  static func escaped(_ words: some StringProtocol) -> String {
    var words = String(words)
    return words.withUTF8 { escaped($0) } ?? words
  }

  static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { escaped($0) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The escaped text; `nil` where there is nothing to escape.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.contains(where: isSpecial) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: continue
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F: true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }
}
