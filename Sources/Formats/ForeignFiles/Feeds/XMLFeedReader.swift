import CExpat
import Localization
import SourceText

/// A reader of RSS and Atom that uses expat. No C value leaves this file.
///
/// Expat itself stops entities that grow without limit. Nothing outside the file is ever fetched. HTML's named entities are decoded,
/// although XML does not define them.
enum XMLFeedReader {
  /// Returns the encoding that an XML declaration names; `nil` if there is none.
  static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head[start.upperBound...].firstRange(of: "?>"),
      let name = head[start.upperBound..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let value = head[name.upperBound..<end.lowerBound].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  static func read(_ bytes: [UInt8]) -> Feed {
    // The encoding named here overrules the declaration: the bytes have been decoded.
    guard let parser = XML_ParserCreateNS("UTF-8", separator) else { return Feed(format: .rss) }
    defer { XML_ParserFree(parser) }
    let handler = FeedHandler(parser)
    let unmanaged = Unmanaged.passUnretained(handler)
    XML_SetUserData(parser, unmanaged.toOpaque())
    // With this setting, expat skips unknown entities instead of stopping. No document type is read from elsewhere.
    XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        if let data, let name { FeedHandler.of(data).start(FeedHandler.Name(name), attributes) }
      },
      { data, name in
        if let data, let name { FeedHandler.of(data).end(FeedHandler.Name(name)) }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      if let data, let text {
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { text in
          FeedHandler.of(data).append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
      }
    }
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      if let data, let name, isParameter == 0 {
        var text = HTMLText.character(named: String(cString: name)) ?? ""
        text.withUTF8 { FeedHandler.of(data).append($0) }
      }
    }
    return withExtendedLifetime(handler) {
      parse(bytes, by: parser)
      if XML_GetErrorCode(parser) != XML_ERROR_NONE { handler.setIssue(of: parser) }
      return handler.feed
    }
  }

  private static func parse(_ bytes: [UInt8], by parser: XML_Parser) {
    // A space before the declaration would invalidate it.
    let start = bytes.firstIndex { $0 > .space } ?? bytes.count
    bytes[start...].withUnsafeBytes { bytes in
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

  /// The separator between a namespace and a name.
  fileprivate static let separator: XML_Char = 0x20
}

/// A handler that collects the entries while expat parses the elements.
private final class FeedHandler {
  struct Name: Equatable {
    var space = ""
    let local: String

    /// - Parameter name: `namespace local`, or the name alone.
    init(_ name: UnsafePointer<XML_Char>) {
      let text = String(cString: name)
      if let gap = text.utf8.lastIndex(of: .space) {
        space = String(text[..<gap])
        local = String(text[text.index(after: gap)...])
      } else {
        local = text
      }
    }

    var isAtom: Bool { space == "http://www.w3.org/2005/Atom" || space == "http://purl.org/atom/ns#" }
    var isDublinCore: Bool { space.hasPrefix("http://purl.org/dc/") }
    var isRSS: Bool {
      space.isEmpty || space == "http://purl.org/rss/1.0/" || space == "http://my.netscape.com/rdf/simple/0.9/"
        || space.hasPrefix("http://backend.userland.com/rss")
    }
  }

  /// A field of a feed or an entry, to which the current text may belong.
  private enum Field {
    case feedTitle, feedLanguage, link, guid, originalLink, title, summary, content, author, creator, published, updated
  }

  private(set) var feed = Feed(format: .rss)
  private let parser: XML_Parser
  private var depth = 0
  private var item: FeedItem?
  private var itemDepth = 0
  private var field: Field?
  private var fieldDepth = 0
  private var isHTML = true
  /// Whether the words of the field are within elements, as in Atom's XHTML.
  private var isMarkup = false
  private var text: [UInt8] = []
  /// The depth of the current element `source` within an entry; `nil` outside of such an element. The element's content belongs to the feed
  /// from which the entry was copied.
  private var foreignDepth: Int?
  private var found: [Field: String] = [:]
  private var hasContent = false

  init(_ parser: XML_Parser) { self.parser = parser }

  static func of(_ data: UnsafeMutableRawPointer) -> FeedHandler {
    Unmanaged<FeedHandler>.fromOpaque(data).takeUnretainedValue()
  }

  // MARK: Elements

  func start(_ name: Name, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    depth += 1
    if field != nil {
      if isMarkup { add([.space]) }
      return
    }
    if item == nil {
      if name.local == "entry" && name.isAtom || name.local == "item" && name.isRSS {
        beginItem(name)
      } else if depth <= 3, name.local == "title" {
        begin(.feedTitle)
      } else if depth <= 3, name.local == "language" {
        begin(.feedLanguage)
      } else if depth == 1 {
        feed.format = name.isAtom ? .atom : .rss
        feed.language = attribute("http://www.w3.org/XML/1998/namespace lang", of: attributes)
      }
      return
    }
    guard foreignDepth == nil else { return }
    if name.isAtom, name.local == "source" {
      foreignDepth = depth
    } else if name.isAtom {
      startAtom(name.local, attributes)
    } else if depth == itemDepth + 1 {
      startRSS(name, attributes)
    }
  }

  private func beginItem(_ name: Name) {
    feed.format = name.isAtom ? .atom : .rss
    item = FeedItem(number: feed.items.count + 1, line: Int(XML_GetCurrentLineNumber(parser)))
    itemDepth = depth
    found = [:]
    hasContent = false
  }

  private func startAtom(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    let type = attribute("type", of: attributes)
    let isDirect = depth == itemDepth + 1
    switch name {
    case "title" where isDirect: begin(.title, as: type)
    case "summary" where isDirect: begin(.summary, as: type)
    case "content" where isDirect: begin(.content, as: type)
    case "published" where isDirect, "issued" where isDirect: begin(.published)
    case "updated" where isDirect, "modified" where isDirect: begin(.updated)
    case "name" where depth == itemDepth + 2: begin(.author)
    case "link" where isDirect:
      let relation = attribute("rel", of: attributes) ?? "alternate"
      if relation == "alternate", found[.link] == nil { found[.link] = attribute("href", of: attributes) }
    default: break
    }
  }

  private func startRSS(_ name: Name, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    if name.isRSS {
      switch name.local {
      case "title": begin(.title, as: "html")
      case "description": begin(.summary, as: "html")
      case "link": begin(.link)
      case "guid" where attribute("isPermaLink", of: attributes) != "false": begin(.guid)
      case "author": begin(.author)
      case "pubDate": begin(.published)
      default: break
      }
    } else if name.isDublinCore {
      if name.local == "creator" { begin(.creator) }
      if name.local == "date" { begin(.published) }
    } else if name.local == "encoded", name.space == "http://purl.org/rss/1.0/modules/content/" {
      begin(.content, as: "html")
    } else if name.local == "origLink" {
      begin(.originalLink)
    }
  }

  func end(_ name: Name) {
    defer { depth -= 1 }
    if let field, depth == fieldDepth {
      finish(field)
      self.field = nil
    } else if field != nil, isMarkup {
      add([.space])
    }
    if depth == foreignDepth { foreignDepth = nil }
    if item != nil, depth == itemDepth { finishItem() }
  }

  // MARK: Texts

  private func begin(_ field: Field, as type: String? = nil) {
    self.field = field
    fieldDepth = depth
    isMarkup = type == "xhtml"
    isHTML = type == "html" || type == "text/html"
    text.removeAll(keepingCapacity: true)
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if field != nil { add(bytes) }
  }

  private func add(_ bytes: some Collection<UInt8>) {
    let room = Feed.textLimit - text.count
    if room > 0 { text += bytes.prefix(room) }
  }

  private func finish(_ field: Field) {
    let text = String(decoding: self.text, as: UTF8.self)
    switch field {
    case .feedTitle: if feed.title == nil { feed.title = text.singleSpaced }
    case .feedLanguage: if feed.language == nil { feed.language = text.singleSpaced }
    case .title: if item?.title == nil { item?.title = FeedItem.Content(text, isHTML: isHTML) }
    case .content, .summary:
      // The whole text is preferred to a summary.
      guard field == .content || !hasContent else { return }
      item?.content = FeedItem.Content(text, isHTML: isHTML)
      hasContent = hasContent || field == .content
    case .link, .guid, .originalLink, .author, .creator, .published, .updated:
      let value = text.singleSpaced
      if !value.isEmpty, found[field] == nil { found[field] = value }
    }
  }

  private func finishItem() {
    guard var item else { return }
    item.link = found[.originalLink] ?? found[.link] ?? found[.guid]
    item.author = found[.creator] ?? found[.author].map(Self.name)
    item.dates = [found[.published], found[.updated]].compactMap(\.self)
    feed.items.append(item)
    self.item = nil
  }

  /// Returns the name in `ada@bakery.example (Ada)`; a text in any other form is unchanged.
  private static func name(_ author: String) -> String {
    guard author.last == ")", let open = author.firstIndex(of: "(") else { return author }
    let name = author[author.index(after: open)...].dropLast()
    return name.isEmpty ? author : String(name)
  }

  private func attribute(_ name: String, of attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> String? {
    guard let attributes else { return nil }
    var index = 0
    while let key = attributes[index], let value = attributes[index + 1] {
      if String(cString: key) == name { return String(cString: value) }
      index += 2
    }
    return nil
  }

  // MARK: Errors

  func setIssue(of parser: XML_Parser) {
    let line = Int(XML_GetCurrentLineNumber(parser))
    let reason: LocalizedText =
      switch XML_GetErrorCode(parser) {
      case XML_ERROR_AMPLIFICATION_LIMIT_BREACH:
        LocalizedText(
          en: "its entities expand without limit",
          fr: "ses entités s’étendent sans limite")
      case XML_ERROR_TAG_MISMATCH:
        LocalizedText(
          en: "an end tag has no start tag", fr: "une balise fermante n’a pas de balise ouvrante")
      case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
        LocalizedText(en: "the file is cut off", fr: "le fichier est tronqué")
      case XML_ERROR_RECURSIVE_ENTITY_REF:
        LocalizedText(en: "an entity refers to itself", fr: "une entité se définit par elle-même")
      default: LocalizedText(en: "the file is not well-formed XML", fr: "le fichier n’est pas du XML bien formé")
      }
    feed.issue = Feed.Issue(line: line, reason)
  }
}
