import CExpat
import Localization
import SourceText

/// A reader of RSS and Atom that uses expat. No C value leaves this file.
///
/// Expat itself stops entities that grow without limit. Nothing outside the file is ever fetched. HTML's named entities are decoded,
/// although XML does not define them. A feed that is not well-formed is read again by ``TolerantXMLReader``.
enum XMLFeedReader {
  /// Returns the encoding that an XML declaration names; `nil` if there is none.
  static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let start = bytes.firstIndex { $0 > .space } ?? 0
    let head = String(decoding: bytes[start...].prefix(200), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head[start.upperBound...].firstRange(of: "?>"),
      let name = head[start.upperBound..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let value = head[name.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  /// - Parameter flaws: the flaws that were found when the text was decoded.
  static func read(_ bytes: [UInt8], _ flaws: FeedFlaws) -> Feed {
    let strict = StrictReading(bytes, flaws)
    switch strict.failure {
    case nil:
      if !strict.handler.builder.isFeed, strict.feed.items.isEmpty { strict.handler.builder.stop(.notFeed) }
      return strict.feed
    case .stopped(let reason, let line)?:
      strict.handler.builder.stop(Feed.Issue(line: line, reason))
      return strict.feed
    case .malformed(let reason, let line, let column)?:
      return tolerantFeed(bytes, flaws, Feed.Issue(line: line, reason), column)
    }
  }

  /// Reads a feed that is not well-formed.
  ///
  /// - Parameters:
  ///   - issue: the first error that expat found.
  ///   - column: its column, counted from 1.
  private static func tolerantFeed(_ bytes: [UInt8], _ flaws: FeedFlaws, _ issue: Feed.Issue, _ column: Int) -> Feed {
    let builder = FeedBuilder(isLenient: true)
    var reader = TolerantXMLReader(bytes, to: builder, flaws: flaws)
    let end = reader.read()
    var found = reader.flaws
    if found.isEmpty, end == nil { found.add(.malformedXML, line: issue.line, column: column) }
    if reader.isExpandedTooFar {
      builder.stop(Feed.Issue(line: issue.line, .expanding))
    } else if let end {
      builder.stop(Feed.Issue(line: end, .cutOff))
    } else if !builder.isFeed, builder.feed.items.isEmpty {
      builder.stop(issue)
    }
    var feed = builder.finished()
    feed.notes = found.notes
    return feed
  }
}

/// A feed as expat reads it.
private final class StrictReading {
  enum Failure {
    /// Expat stopped at something that must not be read.
    case stopped(LocalizedText, line: Int)
    case malformed(LocalizedText, line: Int, column: Int)
  }

  let handler: FeedHandler
  private(set) var failure: Failure?

  var feed: Feed {
    var feed = handler.builder.finished()
    feed.notes = handler.flaws.notes
    return feed
  }

  init(_ bytes: [UInt8], _ flaws: FeedFlaws) {
    // A space before the declaration would invalidate it.
    let start = bytes.firstIndex { $0 > .space } ?? bytes.count
    var places = TextPlaces()
    places.advance(to: start, in: bytes)
    handler = FeedHandler(flaws, skippedLineCount: places.line - 1)
    // The encoding named here overrules the declaration: the bytes have been decoded.
    guard let parser = XML_ParserCreateNS("UTF-8", FeedHandler.separator) else { return }
    defer {
      handler.detach()
      XML_ParserFree(parser)
    }
    handler.attach(to: parser)
    Self.parse(bytes[start...], by: parser)
    let code = XML_GetErrorCode(parser)
    guard code != XML_ERROR_NONE else { return }
    let column =
      Int(XML_GetCurrentColumnNumber(parser)) + (handler.line == places.line ? places.column(of: start, in: bytes) : 1)
    failure = Self.failure(code, line: handler.line, column: column)
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, by parser: XML_Parser) {
    bytes.withUnsafeBytes { bytes in
      let step = 1 << 20
      var offset = 0
      repeat {
        let count = min(step, bytes.count - offset)
        let pointer = bytes.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
        offset += count
        if XML_Parse(parser, pointer, Int32(count), offset == bytes.count ? 1 : 0) == XML_STATUS_ERROR { return }
      } while offset < bytes.count
    }
  }

  private static func failure(_ code: XML_Error, line: Int, column: Int) -> Failure {
    switch code {
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: .stopped(.expanding, line: line)
    case XML_ERROR_RECURSIVE_ENTITY_REF:
      .stopped(
        LocalizedText(en: "an entity refers to itself", fr: "une entité se définit par elle-même"), line: line)
    case XML_ERROR_NO_MEMORY:
      .stopped(LocalizedText(en: "the memory is full", fr: "la mémoire est pleine"), line: line)
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
      .malformed(.cutOff, line: line, column: column)
    default:
      .malformed(
        LocalizedText(en: "the file is not well-formed XML", fr: "le fichier n’est pas du XML bien formé"),
        line: line, column: column)
    }
  }
}

/// Passes on what expat finds.
private final class FeedHandler {
  let builder = FeedBuilder()
  private(set) var flaws: FeedFlaws
  private let skippedLineCount: Int
  private var parser: XML_Parser?
  private var lastLine = 1
  /// The names of elements and attributes that were found so far, by their names in expat.
  private var names: [String: FeedName] = [:]

  /// The separator between a namespace, a name and a prefix.
  static let separator: XML_Char = 0x20

  /// - Parameter skippedLineCount: the number of lines before the text that expat reads.
  init(_ flaws: FeedFlaws, skippedLineCount: Int) { (self.flaws, self.skippedLineCount) = (flaws, skippedLineCount) }

  /// The current line of the file.
  var line: Int {
    if let parser { lastLine = Int(XML_GetCurrentLineNumber(parser)) + skippedLineCount }
    return lastLine
  }

  static func of(_ data: UnsafeMutableRawPointer) -> FeedHandler {
    Unmanaged<FeedHandler>.fromOpaque(data).takeUnretainedValue()
  }

  func attach(to parser: XML_Parser) {
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetReturnNSTriplet(parser, 1)
    // With this setting, expat skips unknown entities instead of stopping. No document type is read from elsewhere.
    XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        if let data, let name { FeedHandler.of(data).start(name, attributes) }
      },
      { data, name in
        if let data, let name { FeedHandler.of(data).end(name) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      if let data, let text {
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
          FeedHandler.of(data).builder.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
      }
    }
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      if let data, let name, isParameter == 0 { FeedHandler.of(data).skipped(String(cString: name)) }
    }
  }

  /// Forgets the parser, which is freed.
  func detach() { parser = nil }

  private func start(_ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    var found = FeedAttributes()
    if let attributes {
      var index = 0
      while let key = attributes[index], let value = attributes[index + 1] {
        found.append(feedName(key), String(cString: value))
        index += 2
      }
    }
    builder.start(feedName(name), found, line: line)
  }

  private func end(_ name: UnsafePointer<XML_Char>) { builder.end(feedName(name)) }

  /// - Parameter name: `namespace local prefix`, `namespace local`, or the name alone.
  private func feedName(_ name: UnsafePointer<XML_Char>) -> FeedName {
    let text = String(cString: name)
    if let known = names[text] { return known }
    let parts = text.split(separator: " ")
    let found =
      parts.count < 2
      ? FeedName(in: nil, prefix: "", text)
      : FeedName(in: String(parts[0]), prefix: parts.count > 2 ? String(parts[2]) : "", parts[1])
    // Names that never come twice would fill the table.
    if names.count < 1_000 { names[text] = found }
    return found
  }

  /// Adds the character of an entity that XML does not define. An entity that HTML does not define either stays as written.
  private func skipped(_ name: String) {
    if let character = HTMLText.character(named: name) { return builder.append(Array(character.utf8)) }
    flaws.add(.unknownEntity(name), line: line, column: parser.map { Int(XML_GetCurrentColumnNumber($0)) + 1 })
    builder.append(Array("&\(name);".utf8))
  }
}

extension Feed.Issue {
  fileprivate static let notFeed = Feed.Issue(
    line: 1, LocalizedText(en: "the file is XML, but not a feed", fr: "le fichier est du XML, mais pas un flux"))
}

extension LocalizedText {
  fileprivate static let expanding = LocalizedText(
    en: "its entities expand without limit", fr: "ses entités s’étendent sans limite")
  fileprivate static let cutOff = LocalizedText(en: "the file is cut off", fr: "le fichier est tronqué")
}
