import SourceText

/// A reader of malformed XML, which passes on all elements and text that it can find, and collects the flaws.
///
/// An element that is not closed ends with the element around it, or where another field of the entry begins. Nothing is fetched, and an
/// entity of the document type is known only if its value contains no other entity.
///
/// - Complexity: linear in the number of bytes.
struct TolerantXMLReader {
  let bytes: [UInt8]
  let builder: FeedBuilder
  var index = 0
  private(set) var flaws: FeedFlaws
  var elements = OpenElements()
  private var namespaces = OpenNamespaces()
  private var places = TextPlaces()
  private var entities: [String: [UInt8]] = [:]
  /// The number of bytes that entities of the document type have added so far.
  private var expandedCount = 0
  private(set) var isExpandedTooFar = false
  /// Whether the text ends within a tag.
  private var endsInTag = false
  /// Whether no end of a CDATA section, or of a comment, follows.
  private var lacksEndOfCDATA = false
  private var lacksEndOfComment = false

  /// - Parameter flaws: the flaws that are known already.
  init(_ bytes: [UInt8], to builder: FeedBuilder, flaws: FeedFlaws) {
    (self.bytes, self.builder, self.flaws) = (bytes, builder, flaws)
  }

  /// Reads the text to its end.
  ///
  /// - Returns: the line on which the text is cut off, counted from 1, if an entry was lost thereby; `nil` otherwise.
  mutating func read() -> Int? {
    while index < bytes.count, !isExpandedTooFar {
      switch bytes[index] {
      case .lessThanSign: markup()
      case .ampersand: builder.append(reference())
      default: text(upTo: textEnd(from: index))
      }
    }
    return finish()
  }

  private mutating func finish() -> Int? {
    let isCutOff = endsInTag || builder.isInField
    let isEntryLost = isCutOff && builder.isInEntry
    if isEntryLost { builder.dropEntry() }
    if let top = elements.top, !isEntryLost { flaws.add(.unclosedElement(top.name), line: top.line, column: nil) }
    while let element = elements.pop() { builder.end(element.feedName) }
    return isEntryLost ? mark(at: bytes.count).line : nil
  }

  // MARK: Places

  /// A place that was reached while reading.
  struct Mark {
    fileprivate let offset: Int
    fileprivate let places: TextPlaces
    var line: Int { places.line }
  }

  /// Returns the place of an offset, which must not be before that of an earlier call.
  mutating func mark(at offset: Int) -> Mark {
    places.advance(to: offset, in: bytes)
    return Mark(offset: offset, places: places)
  }

  mutating func add(_ kind: FeedFlaws.Kind, at mark: Mark) {
    let bytes = bytes
    flaws.add(kind, line: mark.line, column: mark.places.column(of: mark.offset, in: bytes))
  }

  /// Adds a flaw at the next byte.
  private mutating func add(_ kind: FeedFlaws.Kind) { add(kind, at: mark(at: index)) }

  // MARK: Text

  private static let markup = ByteSet("<&")

  private func textEnd(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { Self.markup.first(in: $0, from: start, to: $0.count) }
  }

  /// Passes on the text up to an offset, without control characters.
  private mutating func text(upTo end: Int) {
    while index < end {
      let start = index
      while index < end, bytes[index] >= .space || bytes[index] == .tab || bytes[index].isLineEnd { index += 1 }
      builder.append(bytes[start..<index])
      guard index < end else { return }
      add(.controlCharacter)
      index += 1
    }
  }

  /// Reads the reference at the current ampersand, and returns its characters.
  mutating func reference() -> [UInt8] {
    let start = index
    var end = index + 1
    while end < bytes.count, end - start <= 32, bytes[end].isASCIILetterOrDigit || "#_-.".utf8.contains(bytes[end]) {
      end += 1
    }
    guard end < bytes.count, bytes[end] == .semicolon, end > start + 1 else {
      add(.bareAmpersand)
      index += 1
      return [.ampersand]
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    defer { index = end + 1 }
    if let value = entities[name] {
      expandedCount += value.count
      isExpandedTooFar = expandedCount > Self.expansionLimit
      return value
    }
    guard let character = HTMLText.character(named: name) else {
      add(.unknownEntity(name))
      return Array(bytes[start...end])
    }
    if let byte = character.utf8.first, character.utf8.count == 1, byte < 0x20, byte != .tab, !byte.isLineEnd {
      add(.controlCharacter)
      return []
    }
    return Array(character.utf8)
  }

  private static let expansionLimit = 8 << 20

  // MARK: Markup

  private mutating func markup() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch next {
    case .exclamationMark where matches("<!--"): comment()
    case .exclamationMark where matches("<![CDATA["): section()
    case .exclamationMark where matches("<!DOCTYPE"): documentType()
    case .exclamationMark: index = (first(.greaterThanSign, from: index) ?? bytes.count - 1) + 1
    case .questionMark:
      // An instruction that is not closed ends with its tag.
      let end = first("?>", from: index + 2, before: "<")
      index = end.map { $0 + 2 } ?? (first(.greaterThanSign, from: index) ?? bytes.count - 1) + 1
    case .slash: endTag()
    case _ where next.isASCIILetter || next == .underscore || next == .colon || next >= 0x80: startTag()
    case 0 where index + 1 >= bytes.count:
      endsInTag = true
      index += 1
    default:
      add(.bareLessThan)
      builder.append(CollectionOfOne(UInt8.lessThanSign))
      index += 1
    }
  }

  private mutating func comment() {
    if !lacksEndOfComment, let end = first("-->", from: index + 4) {
      index = end + 3
      return
    }
    lacksEndOfComment = true
    add(.unclosedComment)
    index = (first(.greaterThanSign, from: index) ?? bytes.count - 1) + 1
  }

  private mutating func section() {
    let opening = "<![CDATA["
    let start = mark(at: index)
    index += opening.utf8.count
    if !lacksEndOfCDATA, let end = first("]]>", from: index, before: opening) {
      text(upTo: end)
      index = end + 3
      return
    }
    // The section ends with its element, or where the next one begins.
    add(.unclosedCDATA, at: start)
    let next = first(opening, from: index)
    lacksEndOfCDATA = lacksEndOfCDATA || next == nil
    if let end = elements.top.flatMap({ first("</\($0.name)", from: index, before: opening) }) {
      text(upTo: end)
    } else {
      text(upTo: next ?? bytes.count)
      endsInTag = next == nil
    }
  }

  /// Reads the document type, and keeps its entities whose values are plain text.
  private mutating func documentType() {
    var isInSubset = false
    index += 9
    while index < bytes.count {
      switch bytes[index] {
      case .leftBracket: isInSubset = true
      case .rightBracket: isInSubset = false
      case .greaterThanSign where !isInSubset:
        index += 1
        return
      case .lessThanSign where !isInSubset: return
      case .lessThanSign where matches("<!ENTITY"): entity()
      case .quotationMark where !isInSubset, .apostrophe where !isInSubset:
        index = first(bytes[index], from: index + 1) ?? index
      default: break
      }
      index += 1
    }
  }

  private mutating func entity() {
    let end = min(first(.greaterThanSign, from: index) ?? bytes.count, index + 2_000)
    let parts = bytes[index..<end].split(separator: .space, maxSplits: 2)
    guard parts.count == 3, let quote = parts[2].first, quote == .quotationMark || quote == .apostrophe,
      let close = parts[2].dropFirst().firstIndex(of: quote), entities.count < 1_000
    else { return }
    let value = parts[2][parts[2].startIndex + 1..<close]
    if !value.contains(where: { $0 == .ampersand || $0 == .percentSign || $0 == .lessThanSign }) {
      entities[String(decoding: parts[1], as: UTF8.self)] = Array(value)
    }
    index = close
  }

  // MARK: Tags

  private mutating func startTag() {
    let start = mark(at: index)
    index += 1
    var tag = StartTag(name: name(upTo: Self.nameEnd))
    guard readAttributes(of: &tag, from: start) else {
      endsInTag = true
      return
    }
    let scopes = tag.attributes.compactMap { name, value in
      name == "xmlns" || name.hasPrefix("xmlns:") ? (prefix: String(name.dropFirst(6)), space: value) : nil
    }
    // The declarations hold for the element itself.
    namespaces.begin(scopes)
    let feedName = feedName(tag.name, at: start)
    var attributes = FeedAttributes()
    for (name, value) in tag.attributes { attributes.append(attributeName(name, at: start), value) }
    namespaces.end(scopes)
    for element in elements.closed(by: feedName, hasAddress: attributes["href"] != nil) { close(element) }
    builder.start(feedName, attributes, line: start.line)
    if tag.isEmpty || OpenElements.isVoid(feedName) {
      builder.end(feedName)
    } else {
      namespaces.begin(scopes)
      elements.push(OpenElements.Element(name: tag.name, feedName: feedName, line: start.line, scopes: scopes))
    }
  }

  /// Ends an element.
  ///
  /// - Parameter hasEndTag: whether the text has its end tag.
  private mutating func close(_ element: OpenElements.Element, hasEndTag: Bool = false) {
    if !hasEndTag { flaws.add(.unclosedElement(element.name), line: element.line, column: nil) }
    builder.end(element.feedName)
    namespaces.end(element.scopes)
  }

  private mutating func feedName(_ name: String, at mark: Mark) -> FeedName {
    guard let colon = name.firstIndex(of: ":") else { return FeedName(in: namespaces[""], prefix: "", name) }
    let prefix = String(name[..<colon])
    let space = namespaces[prefix]
    if space == nil { add(.undeclaredPrefix(prefix), at: mark) }
    return FeedName(in: space, prefix: prefix, name[name.index(after: colon)...])
  }

  private mutating func attributeName(_ name: String, at mark: Mark) -> FeedName {
    guard name.contains(":"), !name.hasPrefix("xmlns:") else { return FeedName("", name.lowercased()) }
    return feedName(name, at: mark)
  }

  private mutating func endTag() {
    let start = mark(at: index)
    index += 2
    let name = name(upTo: Self.nameEnd)
    while index < bytes.count, bytes[index] != .greaterThanSign, bytes[index] != .lessThanSign { index += 1 }
    guard index < bytes.count else {
      // An entry whose own end tag is cut off is complete.
      endsInTag = builder.isInField
      return
    }
    if bytes[index] == .greaterThanSign { index += 1 } else { add(.malformedTag("/" + name), at: start) }
    guard let closed = elements.closed(byEndTag: name) else {
      if !OpenElements.isVoid(FeedName("", name.lowercased())) { add(.strayEndTag(name), at: start) }
      return
    }
    // The last one is the element of the tag.
    for (position, element) in closed.enumerated() { close(element, hasEndTag: position == closed.count - 1) }
  }
}
