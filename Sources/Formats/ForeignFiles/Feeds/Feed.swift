import Localization
import SourceText

/// An entry of a feed, with its texts unchanged.
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

  /// The entry's position in the feed, counted from 1.
  public let number: Int
  /// The line on which the entry begins, counted from 1.
  public let line: Int
  public var link: String?
  public var title: Content?
  public var content: Content?
  public var author: String?
  /// The dates as written in the feed: of publication, without a meaning, of creation, of the last change. A date that the feed omits is
  /// missing here too.
  public var dates: [String] = []
  public var language: String?

  public init(number: Int, line: Int) {
    self.number = number
    self.line = line
  }
}

/// The entries of a feed: RSS 0.9 to 2.0, Atom, CDF, JSON Feed.
public struct Feed: Sendable {
  public enum Format: String, Sendable { case rss, atom, json }

  /// The reason why a feed could not be read to its end, and the line of the error, counted from 1. Everything before the error was read.
  public struct Issue: Hashable, Sendable {
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
  public var issue: Issue?
  /// Notes for the user: the places at which the feed is malformed but was read nevertheless, and an encoding that is not the declared one.
  public var notes: [LocalizedText] = []

  /// Reads a feed of any of these formats. If it is malformed, everything that can be read is read, and ``notes`` name the places. Texts of
  /// entries are kept up to ``textLimit`` bytes.
  ///
  /// - Complexity: linear in the number of bytes.
  ///
  /// - Returns: `nil` if the first character that is not whitespace is neither `<` nor `{`, so the file is neither XML nor a JSON object.
  public init?(_ bytes: [UInt8]) {
    let decoded = FeedDecoding(bytes)
    switch decoded.bytes.first(where: { $0 > .space }) {
    case UInt8(ascii: "<"): self = XMLFeedReader.read(decoded.bytes, decoded.flaws)
    case UInt8(ascii: "{"): self = JSONFeedReader.read(decoded.bytes, decoded.flaws)
    default: return nil
    }
    notes = decoded.notes + notes
  }

  init(format: Format) { self.format = format }

  /// The maximum number of bytes kept of one text of an entry.
  public static let textLimit = 1 << 16
}

extension String {
  /// The text with each run of spaces, line ends and other control characters as one space, and without spaces at its ends. No-break
  /// spaces are kept. Characters that change the writing direction are removed, and so are the invisible characters U+200B and U+FEFF.
  public var singleSpaced: String {
    var text = self
    return text.withUTF8 { String(decoding: Self.singleSpaced($0), as: UTF8.self) }
  }
  private static func singleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isBlank = true
    var index = 0
    while index < bytes.count {
      let (kind, length) = spacing(at: index, of: bytes)
      switch kind {
      case .nothing: break
      case .blank:
        if !isBlank { result.append(.space) }
        isBlank = true
      case .visible:
        for offset in index..<index + length { result.append(bytes[offset]) }
        isBlank = false
      }
      index += length
    }
    if result.last == .space { result.removeLast() }
    return result
  }

  private enum Spacing { case nothing, blank, visible }

  /// Returns the kind of spacing of the character at an index, and the number of bytes that are known to share it.
  private static func spacing(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (Spacing, length: Int) {
    let byte = bytes[index]
    if byte <= .space || byte == 0x7F { return (.blank, 1) }
    if byte < 0xC2 { return (.visible, 1) }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (byte, second, third) {
    case (0xC2, 0x80...0x9F, _): return (.blank, 2)
    // U+2028 and U+2029.
    case (0xE2, 0x80, 0xA8...0xA9): return (.blank, 3)
    // U+200B, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
      (0xEF, 0xBB, 0xBF):
      return (.nothing, 3)
    default: return (.visible, 1)
    }
  }
}
