import Localization
import SourceText

/// A reader of JSON Feed 1.0 and 1.1, which reads entry by entry. Values that are not needed are skipped without being stored.
enum JSONFeedReader {
  /// - Parameter flaws: the flaws that were found when the text was decoded.
  static func read(_ bytes: [UInt8], _ flaws: FeedFlaws) -> Feed {
    var feed = Feed(format: .json)
    var scanner = JSONScanner(bytes, flaws)
    var hasItems = false
    var (home, own, author): (String?, String?, String?)
    do {
      try scanner.object { key, scanner in
        switch key {
        case "title": feed.title = try scanner.string()?.singleSpaced
        case "language": feed.language = try scanner.string()
        case "home_page_url": home = try scanner.string()
        case "feed_url": own = try scanner.string()
        case "author", "authors":
          let found = try name(&scanner)
          author = author ?? found
        case "items":
          hasItems = true
          try scanner.array { scanner in
            if let item = try item(number: feed.items.count + 1, &scanner) { feed.items.append(item) }
          }
        default: try scanner.skip()
        }
      }
      if !hasItems {
        feed.issue = Feed.Issue(line: 1, LocalizedText(en: "`items` is missing", fr: "il manque `items`"))
      }
    } catch {
      feed.issue = Feed.Issue(
        line: scanner.line,
        scanner.isAtEnd
          ? LocalizedText(en: "the file is cut off", fr: "le fichier est tronqué")
          : LocalizedText(en: "the file is not well-formed JSON", fr: "le fichier n’est pas du JSON bien formé"))
    }
    for index in feed.items.indices { feed.items[index].complete(in: home ?? own, author: author) }
    feed.notes = scanner.flaws.notes
    return feed
  }

  private static func item(number: Int, _ scanner: inout JSONScanner) throws -> FeedItem? {
    var item = FeedItem(number: number, line: scanner.line)
    var (id, external): (String?, String?)
    var (text, html, summary): (String?, String?, String?)
    var published: String?
    var modified: String?
    let isObject = try scanner.object { key, scanner in
      switch key {
      case "id": id = try scanner.string()
      case "url": item.link = try scanner.string()
      case "external_url": external = try scanner.string()
      case "title": item.title = try scanner.string().map { FeedItem.Content($0, isHTML: false) }
      case "content_text": text = try scanner.string()
      case "content_html": html = try scanner.string()
      case "summary": summary = try scanner.string()
      case "date_published": published = try scanner.string()
      case "date_modified": modified = try scanner.string()
      case "language": item.language = try scanner.string()
      case "author", "authors":
        let found = try name(&scanner)
        item.author = item.author ?? found
      default: try scanner.skip()
      }
    }
    // The whole text is preferred to a summary.
    item.content =
      [(text, false), (html, true), (summary, false)].lazy.compactMap { text, isHTML in
        text.flatMap { $0.trimmed.isEmpty ? nil : FeedItem.Content($0, isHTML: isHTML) }
      }.first
    // Many identifiers are plain numbers.
    item.link = item.link ?? external ?? id.flatMap { RelativeAddress.hasScheme($0) ? $0 : nil }
    item.dates = [published, modified].compactMap(\.self)
    return isObject ? item : nil
  }

  /// Reads an author, or the first of several authors that has a name; `nil` if none has.
  private static func name(_ scanner: inout JSONScanner) throws -> String? {
    var name: String?
    func read(_ scanner: inout JSONScanner) throws {
      try scanner.object { key, scanner in
        guard key == "name" else { return try scanner.skip() }
        let found = try scanner.string()?.singleSpaced
        name = name ?? (found?.isEmpty ?? true ? nil : found)
      }
    }
    if try scanner.isAtArray() { try scanner.array(read) } else { try read(&scanner) }
    return name
  }
}

/// A scanner of JSON (RFC 8259) that returns only the requested values. The time is linear in the length of the text, at any depth.
struct JSONScanner {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var index = 0
  private var lineStart = 0
  private var counted = (offset: 0, line: 1)

  /// The flaws that were passed in, and those found.
  private(set) var flaws: FeedFlaws

  init(_ bytes: [UInt8], _ flaws: FeedFlaws = FeedFlaws()) { (self.bytes, self.flaws) = (bytes, flaws) }

  var isAtEnd: Bool { index >= bytes.count }

  /// The line of the next value, counted from 1.
  var line: Int {
    mutating get {
      while index < bytes.count, bytes[index] <= .space { index += 1 }
      let end = min(index, bytes.count)
      counted = (end, counted.line + bytes[counted.offset..<end].lineEndCount)
      return counted.line
    }
  }

  /// Visits the members of an object; each visit must read or skip the value. If the next value is not an object, it is skipped, and the
  /// result is `false`.
  @discardableResult
  mutating func object(_ visit: (String, inout JSONScanner) throws -> Void) throws -> Bool {
    guard try next() == UInt8(ascii: "{") else {
      try skip()
      return false
    }
    index += 1
    if try next() == UInt8(ascii: "}") {
      index += 1
      return true
    }
    while true {
      guard let key = try string() else { throw Malformed() }
      guard try next() == UInt8(ascii: ":") else { throw Malformed() }
      index += 1
      try visit(key, &self)
      if try !goesOn(until: UInt8(ascii: "}")) { return true }
    }
  }

  /// Visits the elements of an array; each visit must read or skip the element. If the next value is not an array, it is skipped.
  mutating func array(_ visit: (inout JSONScanner) throws -> Void) throws {
    guard try next() == UInt8(ascii: "[") else { return try skip() }
    index += 1
    if try next() == UInt8(ascii: "]") {
      index += 1
      return
    }
    repeat { try visit(&self) } while try goesOn(until: UInt8(ascii: "]"))
  }

  /// Reads the next string, up to ``Feed/textLimit`` bytes. A number is returned as written. Any other value is skipped, and the result is
  /// `nil`.
  mutating func string() throws -> String? {
    let first = try next()
    if first == .quotationMark { return try String(decoding: quoted(keeps: true), as: UTF8.self) }
    let start = index
    try skip()
    return first == .hyphen || UInt8.digits.contains(first)
      ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  /// Skips the next value.
  mutating func skip() throws {
    var depth = 0
    repeat {
      switch try next() {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw Malformed() }
        index += 1
      case .quotationMark: _ = try quoted(keeps: false)
      default:
        let start = index
        while index < bytes.count, isLiteral(bytes[index]) { index += 1 }
        if index == start { throw Malformed() }
      }
    } while depth > 0
    if depth < 0 { throw Malformed() }
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || UInt8.digits.contains(byte) || byte == .hyphen || byte == .plusSign
      || byte == .fullStop
  }

  private mutating func next() throws -> UInt8 {
    while index < bytes.count, bytes[index] <= .space { index += 1 }
    guard index < bytes.count else { throw Malformed() }
    return bytes[index]
  }

  /// Whether the next value is an array.
  mutating func isAtArray() throws -> Bool { try next() == .leftBracket }

  /// Moves past a comma or a closing bracket, and returns whether a value follows. A comma before the closing bracket is ignored.
  private mutating func goesOn(until end: UInt8) throws -> Bool {
    let mark = try next()
    index += 1
    guard mark == end || mark == .comma else {
      index -= 1
      throw Malformed()
    }
    guard mark == .comma else { return false }
    guard try next() == end else { return true }
    flaws.add(.trailingComma, line: line, column: nil)
    index += 1
    return false
  }

  private mutating func quoted(keeps: Bool) throws -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .quotationMark { return text }
      if byte != .backslash {
        if keeps, text.count < Feed.textLimit { text.append(byte) }
        continue
      }
      guard index < bytes.count else { break }
      let escape = bytes[index]
      index += 1
      let unescaped = try escape == UInt8(ascii: "u") ? unicode() : Array(String(Self.escapes[escape] ?? " ").utf8)
      if keeps, text.count < Feed.textLimit { text += unescaped }
    }
    index = bytes.count
    throw Malformed()
  }

  private static let escapes: [UInt8: Character] = [
    .quotationMark: "\"", .backslash: "\\", .slash: "/", UInt8(ascii: "b"): " ", UInt8(ascii: "f"): " ",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func unicode() throws -> [UInt8] {
    let first = try unit()
    var value = UInt32(first)
    if UTF16.isLeadSurrogate(first), bytes[index...].starts(with: [.backslash, UInt8(ascii: "u")]) {
      let start = index
      index += 2
      let second = try unit()
      if UTF16.isTrailSurrogate(second) {
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      } else {
        index = start
      }
    }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private mutating func unit() throws -> UInt16 {
    guard index + 4 <= bytes.count,
      let value = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw Malformed() }
    index += 4
    return value
  }
}
