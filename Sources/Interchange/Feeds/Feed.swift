import Localization

/// One entry of a feed, as the feed has it.
public struct FeedItem: Hashable, Sendable {
  /// A text of an entry, and whether it is HTML.
  public struct Content: Hashable, Sendable {
    public var text: String
    public var isHTML: Bool

    public init(_ text: String, isHTML: Bool) {
      self.text = text
      self.isHTML = isHTML
    }

    /// The words that a reader sees, on one line.
    public var words: String { isHTML ? HTMLText.words(of: text) : text.singleSpaced }
  }

  /// As the feed counts: the first entry is 1.
  public let number: Int
  /// The line on which the entry begins, from 1 on.
  public let line: Int
  public var link: String?
  public var title: Content?
  public var content: Content?
  public var author: String?
  /// When the entry appeared, then when it was last changed, as they are written.
  public var dates: [String] = []
  public var language: String?

  public init(number: Int, line: Int) {
    self.number = number
    self.line = line
  }
}

/// The entries of a feed: RSS 0.9 to 2.0, Atom, JSON Feed.
public struct Feed: Sendable {
  public enum Format: String, Sendable { case rss, atom, json }

  /// Where a feed stops being one: everything before it was read.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let reason: LocalizedText

    public init(line: Int, _ reason: LocalizedText) {
      self.line = line
      self.reason = reason
    }
  }

  public var format: Format
  public var title: String?
  public var language: String?
  public var items: [FeedItem] = []
  public var fault: Fault?

  /// Reads a feed of any of these formats; of a file that breaks off, what stands before the break. Linear; texts of entries
  /// are kept up to ``textLimit`` bytes.
  ///
  /// - Returns: `nil` for what is neither XML nor JSON by its first character.
  public init?(_ bytes: [UInt8]) {
    guard let decoded = TextDecoding.utf8(bytes, declared: XMLFeedReader.declaredEncoding(of: bytes)) else {
      self.init(format: .rss)
      fault = Fault(
        line: 1, LocalizedText(en: "its encoding is not known here", fr: "son encodage n’est pas connu ici"))
      return
    }
    switch decoded.bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): self = XMLFeedReader.read(decoded.bytes)
    case UInt8(ascii: "{"): self = JSONFeedReader.read(decoded.bytes)
    default: return nil
    }
  }

  init(format: Format) { self.format = format }

  /// The bytes that are kept of one text of an entry.
  public static let textLimit = 1 << 16
}

extension String {
  /// The text with its blanks, line ends and other control characters as single spaces, and without marks that turn the
  /// direction of writing or have no width.
  public var singleSpaced: String {
    var result = String.UnicodeScalarView()
    var isBlank = true
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x200B, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: continue
      case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029:
        if !isBlank { result.append(" ") }
        isBlank = true
      default:
        result.append(scalar)
        isBlank = false
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
