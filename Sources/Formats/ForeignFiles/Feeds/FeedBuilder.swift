import SourceText

/// Collects the entries of a feed from its elements, in the order in which a reader of XML finds them.
///
/// Elements of RSS of all versions, of Atom and its drafts, and of CDF are understood, and so are those of usual extensions.
final class FeedBuilder {
  private(set) var feed = Feed(format: .rss)
  /// Whether the outermost element is that of a feed.
  private(set) var isFeed = false

  private var depth = 0
  /// The depth of the elements `channel` or `feed`; `nil` outside of them.
  private var feedDepth: Int?
  private var entry: FeedEntry?
  /// The depth of the current element `source` within an entry, whose content belongs to the feed from which the entry was copied, or of a
  /// picture's element; `nil` outside of such an element.
  private var sourceDepth: Int?
  private var field: FeedField?
  private var fieldDepth = 0
  /// The current person, and the depth of its element; `nil` outside of such an element.
  private var person: (field: FeedField, depth: Int)?
  private var text = FeedText()
  /// The values of `xml:base` that are in force, each resolved against the one before, with the depths of their elements.
  private var bases: [(depth: Int, address: String)] = []
  private var feedValues = FeedValues()
  /// Whether fields of an entry are also accepted within other elements of the entry, because an element may not have been closed.
  private let isLenient: Bool

  init(isLenient: Bool = false) { self.isLenient = isLenient }

  /// Whether an entry has begun and not ended.
  var isInEntry: Bool { entry != nil }
  /// Whether the text of a field has begun and not ended.
  var isInField: Bool { field != nil }

  // MARK: Elements

  /// Begins an element.
  ///
  /// - Parameter line: the line of its start tag, counted from 1.
  func start(_ name: FeedName, _ attributes: FeedAttributes, line: @autoclosure () -> Int) {
    depth += 1
    if let base = attributes["base", in: "xml"] { begin(base) }
    if let person, depth == person.depth + 1, name.isCore { beginPart(of: person.field, name.local) }
    if let field {
      if field.isProse { text.begin(name.local) }
    } else if entry == nil {
      startOutside(name, attributes, line())
    } else if sourceDepth != nil {
      startInSource(name)
    } else {
      startInside(name, attributes)
    }
  }

  private func begin(_ base: String) {
    bases.append((depth, RelativeAddress.resolve(base, against: bases.last?.address)))
  }

  /// Begins an element of a person. In Atom, a name is an element, and the text around it is only whitespace.
  private func beginPart(of person: FeedField, _ name: String) {
    field = nil
    if name == "name" { begin(person, isPart: true) }
    if name == "email", person == .author { begin(.email) }
  }

  private func startOutside(_ name: FeedName, _ attributes: FeedAttributes, _ line: Int) {
    if depth == 1 {
      isFeed = name.isContainer
      feed.format = name.prefix == "atom" || name.local == "feed" ? .atom : .rss
      feed.language = attributes["lang", in: "xml"]
    }
    if name.isEntry {
      beginEntry(name, attributes, line)
    } else if name.isCore, name.local == "channel" || name.local == "feed" {
      feedDepth = depth
      // In CDF, they are attributes.
      if let base = attributes["base"] { begin(base) }
      addLink(attributes["href"])
    } else if depth == (feedDepth ?? 1) + 1 {
      startOfFeed(name, attributes)
    }
  }

  private func startOfFeed(_ name: FeedName, _ attributes: FeedAttributes) {
    switch (name.isCore ? "" : name.prefix, name.local) {
    case ("", "title"), ("dc", "title"):
      let type = attributes["type"]?.lowercased() ?? (feed.format == .atom ? "text" : nil)
      begin(.feedTitle, as: type, mode: attributes["mode"]?.lowercased())
    case ("", "language"), ("dc", "language"): begin(.feedLanguage)
    case ("", "author"): begin(.feedAuthor)
    case ("", "link"):
      guard let address = attributes["href"] else { return begin(.feedLink) }
      let relation = FeedEntry.relation(of: attributes)
      if relation == "alternate" { addLink(address) }
      if relation == "self" { feedValues.add(resolved(address), to: .feedSelf) }
    default: break
    }
  }

  private func addLink(_ address: String?) {
    if let address { feedValues.add(resolved(address), to: .feedLink) }
  }

  private func beginEntry(_ name: FeedName, _ attributes: FeedAttributes, _ line: Int) {
    feed.format = name.local == "entry" ? .atom : .rss
    var item = FeedItem(number: feed.items.count + 1, line: line)
    item.language = attributes["lang", in: "xml"]
    entry = FeedEntry(item, depth: depth, isAtom: name.local == "entry")
    // The first two are of CDF.
    if let link = attributes["href"] { add(resolved(link), to: .link) }
    if let date = attributes["lastmod"] { add(date, to: .updated) }
    if let about = attributes["about", in: "rdf"] { add(resolved(about), to: .about) }
  }

  private func add(_ value: String, to field: FeedField) {
    let isDirect = isDirect
    entry?.add(value, to: field, isDirect: isDirect)
  }

  /// Whether the current element is directly within the entry.
  private var isDirect: Bool { entry.map { depth <= $0.depth + 1 } ?? true }

  private func startInSource(_ name: FeedName) {
    if name.isCore, name.local == "author" { begin(.sourceAuthor) }
  }

  private func startInside(_ name: FeedName, _ attributes: FeedAttributes) {
    guard let entry else { return }
    // Elements of Media RSS may be grouped.
    guard depth == entry.depth + 1 || name.prefix == "media" || isLenient else { return }
    if name.isCore, Self.foreign.contains(name.local) {
      sourceDepth = depth
    } else if name.isCore, name.local == "link" {
      if let (field, address) = FeedEntry.link(attributes) {
        add(resolved(address), to: field)
      } else if attributes["href"] == nil, FeedEntry.relation(of: attributes) == "alternate" {
        begin(.link)
      }
    } else if let field = FeedField(of: name) {
      begin(field, as: entry.contentType(of: name, field, attributes), mode: attributes["mode"]?.lowercased())
      if field == .guid { self.entry?.beginGUID(attributes) }
    }
  }

  /// Elements of an entry whose titles and links are not those of the entry.
  private static let foreign: Set = ["source", "image", "textinput"]

  /// Ends the innermost element.
  func end(_ name: FeedName) {
    if let field, depth == fieldDepth {
      self.field = nil
      finish(field)
    } else if let field, field.isProse {
      text.end(name.local)
    }
    if depth == person?.depth { person = nil }
    if depth == sourceDepth { sourceDepth = nil }
    if depth == entry?.depth { finishEntry() }
    if depth == feedDepth { feedDepth = nil }
    while bases.last?.depth == depth { bases.removeLast() }
    depth -= 1
  }

  // MARK: Texts

  /// - Parameter isPart: whether the field is an element within the person that it belongs to.
  private func begin(_ field: FeedField, as type: String? = nil, mode: String? = nil, isPart: Bool = false) {
    if field.isPerson, !isPart { person = (field, depth) }
    self.field = field
    fieldDepth = depth
    text.reset(as: type, mode: mode)
  }

  /// Adds text to the current element.
  func append(_ bytes: some Collection<UInt8>) {
    // An element within a date or a link is another field that was not closed.
    if let field, field.isProse || depth == fieldDepth { text.append(bytes) }
  }

  private func finish(_ field: FeedField) {
    let content = text.content
    let isDirect = isDirect
    let value = content.text.singleSpaced
    switch field {
    case .feedTitle: if feed.title == nil, !value.isEmpty { feed.title = content.words }
    case .feedLanguage: if feed.language == nil, !value.isEmpty { feed.language = value }
    case .feedLink: addLink(value)
    case .feedAuthor: feedValues.add(value, to: field)
    case .link, .guid: add(resolved(value, as: field), to: field)
    case _ where field.isProse: entry?.add(content, to: field, isDirect: isDirect)
    default: add(value, to: field)
    }
  }

  /// Returns a link, resolved against the innermost base. The identifier of an entry is resolved only if it is a link.
  private func resolved(_ address: String, as field: FeedField = .link) -> String {
    guard !address.isEmpty, field != .guid || entry?.isLink(guid: address) ?? false else { return address }
    return RelativeAddress.resolve(address, against: bases.last?.address)
  }

  // MARK: Ends

  private func finishEntry() {
    guard let entry else { return }
    feed.items.append(entry.finished)
    self.entry = nil
    sourceDepth = nil
  }

  /// Drops the current entry, whose rest is missing.
  func dropEntry() {
    (entry, field, person, sourceDepth) = (nil, nil, nil, nil)
  }

  /// Returns the feed. Links that are still relative are resolved against the feed's own URL.
  func finished() -> Feed {
    let own = feedValues[.feedSelf]
    let link = feedValues[.feedLink]
    let base = (feed.format == .atom ? own ?? link : link ?? own).map {
      RelativeAddress.resolve($0, against: link ?? own)
    }
    var feed = feed
    for index in feed.items.indices {
      feed.items[index].complete(in: base, author: feed.format == .atom ? feedValues[.feedAuthor] : nil)
    }
    return feed
  }

  /// Records why the rest of the feed could not be read.
  func stop(_ issue: Feed.Issue) { feed.issue = issue }
}

extension FeedItem {
  /// Resolves the link against the feed's own URL, and adds the feed's author if the entry has none.
  mutating func complete(in base: String?, author: String?) {
    if let link, !RelativeAddress.hasScheme(link) {
      let resolved = RelativeAddress.resolve(link, against: base)
      self.link = resolved.hasPrefix("//") ? "https:\(resolved)" : resolved
    }
    self.author = self.author ?? author
  }
}
