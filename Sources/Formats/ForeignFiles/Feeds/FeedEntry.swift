import SourceText

/// A part of a feed or of an entry that has text.
enum FeedField: Hashable, Sendable {
  case feedTitle, feedLanguage, feedLink, feedSelf, feedAuthor
  case link, otherLink, guid, id, about, originalLink
  case title, otherTitle, content, summary, otherSummary
  case creator, author, otherAuthor, email, sourceAuthor
  case published, date, created, updated

  /// Whether the field may contain markup.
  var isProse: Bool {
    switch self {
    case .feedTitle, .title, .otherTitle, .content, .summary, .otherSummary: true
    default: false
    }
  }

  /// Whether the field is a person, whose name may be an element within it.
  var isPerson: Bool { self == .author || self == .feedAuthor || self == .sourceAuthor }

  /// Creates the field of an element within an entry; `nil` if the element is not needed.
  init?(of name: FeedName) {
    guard let field = Self.fields[name.isCore ? "" : name.prefix]?[name.local] else {
      // Several programs use their own namespaces for the link before its redirection.
      guard name.local == "origlink" else { return nil }
      self = .originalLink
      return
    }
    self = field
  }

  private static let fields: [String: [String: FeedField]] = [
    "": [
      "title": .title, "guid": .guid, "id": .id, "description": .summary, "summary": .summary, "abstract": .summary,
      "content": .content, "body": .content, "fullitem": .content, "author": .author, "pubdate": .published,
      "published": .published, "issued": .published, "created": .created, "updated": .updated, "modified": .updated,
    ],
    "dc": [
      "title": .otherTitle, "description": .otherSummary, "creator": .creator, "author": .creator, "date": .date,
    ],
    "dcterms": [
      "title": .otherTitle, "abstract": .otherSummary, "description": .otherSummary, "creator": .creator,
      "issued": .published, "available": .published, "date": .date, "created": .created, "modified": .updated,
    ],
    "content": ["encoded": .content],
    "xhtml": ["body": .content],
    "itunes": ["author": .otherAuthor, "summary": .otherSummary, "title": .otherTitle],
    "media": ["title": .otherTitle, "description": .otherSummary],
    "prism": ["publicationdate": .date, "creationdate": .created, "modificationdate": .updated],
  ]
}

/// The first value of each field that is not empty.
struct FeedValues: Sendable {
  private var values: [FeedField: String] = [:]

  mutating func add(_ value: String, to field: FeedField) {
    if !value.isEmpty, values[field] == nil { values[field] = value }
  }

  subscript(_ field: FeedField) -> String? { values[field] }
}

/// The parts of an entry that is being read.
struct FeedEntry: Sendable {
  private var item: FeedItem
  let depth: Int
  private let isAtom: Bool
  private var values = FeedValues()
  private var prose: [FeedField: FeedItem.Content] = [:]
  /// The values of fields in nested elements. They count only if the entry itself has no such value.
  private var inner: (values: FeedValues, prose: [FeedField: FeedItem.Content]) = (FeedValues(), [:])
  /// Whether the feed says that the identifier of the entry is a link; `nil` if it does not say.
  private var isPermalink: Bool?

  init(_ item: FeedItem, depth: Int, isAtom: Bool) {
    (self.item, self.depth, self.isAtom) = (item, depth, isAtom)
  }

  /// Adds a value to a field that has none.
  ///
  /// - Parameter isDirect: whether its element is directly within the entry.
  mutating func add(_ value: String, to field: FeedField, isDirect: Bool) {
    // In Atom, the author's name is an element of the author.
    if isDirect || field.isPerson || field == .email {
      values.add(value, to: field)
    } else {
      inner.values.add(value, to: field)
    }
  }

  /// Adds a text to a field that has none.
  mutating func add(_ content: FeedItem.Content, to field: FeedField, isDirect: Bool) {
    guard !content.text.trimmed.isEmpty else { return }
    if isDirect { prose[field] = prose[field] ?? content } else { inner.prose[field] = inner.prose[field] ?? content }
  }

  private subscript(_ field: FeedField) -> String? { values[field] ?? inner.values[field] }

  // MARK: Links

  mutating func beginGUID(_ attributes: FeedAttributes) {
    isPermalink = attributes["ispermalink"].map { $0.trimmed.lowercased() == "true" }
  }

  /// Whether the identifier of the entry is a link. In RSS, an identifier without the attribute is a link. But many feeds use plain
  /// numbers without it, so such an identifier must look like an address.
  func isLink(guid: String) -> Bool {
    isPermalink ?? (RelativeAddress.hasScheme(guid) || guid.utf8.contains(.slash))
  }

  /// Returns the relation of a link in Atom, in lower case. Atom also accepts a relation as an address that ends in its name.
  static func relation(of attributes: FeedAttributes) -> String {
    let relation = attributes["rel"]?.trimmed.lowercased() ?? "alternate"
    return relation.hasPrefix("http") ? String(relation.split(separator: "/").last ?? "") : relation
  }

  /// Returns the address in a link's attributes and its field; `nil` if the link leads to something other than the page of the entry, or if
  /// its address is its text.
  static func link(_ attributes: FeedAttributes) -> (FeedField, String)? {
    guard let address = attributes["href"], relation(of: attributes) == "alternate" else { return nil }
    let isPage = attributes["type"].map { $0.lowercased().contains("html") } ?? true
    return (isPage ? .link : .otherLink, address)
  }

  private var link: String? {
    func onWeb(_ address: String?) -> String? { address.flatMap { $0.lowercased().hasPrefix("http") ? $0 : nil } }
    return self[.originalLink] ?? self[.link] ?? self[.guid].flatMap { isLink(guid: $0) ? $0 : nil }
      ?? self[.otherLink] ?? onWeb(self[.id]) ?? onWeb(self[.about])
  }

  // MARK: Texts

  /// Returns the media type of a field's text; `nil` if only the text itself can show whether it is HTML.
  func contentType(of name: FeedName, _ field: FeedField, _ attributes: FeedAttributes) -> String? {
    guard field.isProse else { return "text" }
    if let type = attributes["type"]?.trimmed.lowercased(), name.isCore || name.prefix == "media" { return type }
    switch (name.prefix, name.local) {
    case ("xhtml", _), (_, "body"): return "xhtml"
    case (_, "encoded"), (_, "fullitem"): return "html"
    case ("atom", _): return "text"
    case ("", "description"): return "html"
    case ("", "summary"), ("", "content"): return isAtom ? "text" : nil
    default: return isAtom && name.prefix.isEmpty ? "text" : nil
    }
  }

  /// The finished entry. Its link may still be relative.
  var finished: FeedItem {
    var item = item
    item.link = link
    let prose = prose.merging(inner.prose) { own, _ in own }
    item.title = prose[.title] ?? prose[.otherTitle]
    // The whole text is preferred to a summary.
    item.content = prose[.content] ?? prose[.summary] ?? prose[.otherSummary]
    let author = self[.author].map(Self.name) ?? self[.otherAuthor]
    item.author = self[.creator].map(Self.name) ?? author ?? self[.email] ?? self[.sourceAuthor]
    item.dates = [self[.published], self[.date], self[.created], self[.updated]].compactMap(\.self)
    return item
  }

  /// Returns the name in `ada@bakery.example (Ada)` or `Ada <ada@bakery.example>`; a text in any other form is unchanged.
  static func name(_ author: String) -> String {
    let name: Substring
    if author.last == ")", let open = author.firstIndex(of: "("), author[..<open].contains("@") {
      name = author[author.index(after: open)...].dropLast()
    } else if let open = author.firstIndex(of: "<"), author.last == ">", author[open...].contains("@") {
      name = author[..<open]
    } else if author.last == ")", let open = author.lastIndex(of: "("), author[open...].contains("@") {
      name = author[..<open]
    } else {
      return author
    }
    return name.trimmed.isEmpty ? author : String(name.trimmed)
  }
}
