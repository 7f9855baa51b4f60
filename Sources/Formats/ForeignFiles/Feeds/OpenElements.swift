import SourceText

/// The elements that are open while malformed XML is read, and the rules by which they are closed.
struct OpenElements {
  struct Element {
    /// The name as written.
    let name: String
    let feedName: FeedName
    let line: Int
    /// The namespaces that the element declares.
    let scopes: [(prefix: String, space: String)]

    fileprivate var key: String { name.lowercased() }
    /// Whether an end tag of another name does not close the element.
    fileprivate var isBoundary: Bool { feedName.isContainer || feedName.isEntry }
  }

  private var elements: [Element] = []
  /// The numbers of open elements by their names, within each boundary.
  private var counts: [[String: Int]] = [[:]]
  /// The numbers of open boundaries by their names.
  private var boundaries: [String: Int] = [:]
  /// The position of the open field of the feed or of an entry; `nil` if none is open.
  private var field: Int?

  var top: Element? { elements.last }

  mutating func push(_ element: Element) {
    if element.isBoundary {
      boundaries[element.key, default: 0] += 1
      counts.append([:])
    } else {
      counts[counts.count - 1][element.key, default: 0] += 1
      if field == nil, Self.isField(element.feedName) { field = elements.count }
    }
    elements.append(element)
  }

  /// Closes the innermost element; `nil` if none is open.
  mutating func pop() -> Element? {
    guard let element = elements.popLast() else { return nil }
    if element.isBoundary {
      boundaries[element.key, default: 1] -= 1
      counts.removeLast()
    } else {
      counts[counts.count - 1][element.key, default: 1] -= 1
    }
    if let open = field, open >= elements.count { field = nil }
    return element
  }

  /// Closes the elements that an end tag closes, the innermost first; `nil` if the tag closes none.
  ///
  /// - Complexity: linear in the number of closed elements.
  mutating func closed(byEndTag name: String) -> [Element]? {
    let key = name.lowercased()
    guard counts[counts.count - 1][key, default: 0] > 0 || boundaries[key, default: 0] > 0 else { return nil }
    var closed: [Element] = []
    while let element = pop() {
      closed.append(element)
      if element.key == key { break }
    }
    return closed
  }

  /// Closes the elements within which a new element cannot be, the innermost first.
  ///
  /// - Parameter hasAddress: whether the new element has the attribute `href`, as a link of HTML has.
  mutating func closed(by name: FeedName, hasAddress: Bool) -> [Element] {
    var closed: [Element] = []
    if name.isEntry {
      // An entry is in no field and in no other entry.
      while let top, !top.feedName.isContainer, top.feedName.local != "items", let element = pop() {
        closed.append(element)
      }
    } else if let field, Self.isField(name), !isInForeign {
      let isProse = Self.prose.contains(elements[field].feedName.local)
      guard !isProse || Self.isOutsideProse(name, hasAddress) else { return [] }
      while elements.count > field, let element = pop() { closed.append(element) }
    }
    return closed
  }

  /// Whether the innermost element has fields of its own: those of a picture, or of metadata within a text.
  private var isInForeign: Bool {
    guard let top else { return false }
    guard top.feedName.isCore else { return top.feedName.prefix != "xhtml" && !Self.isField(top.feedName) }
    return ["image", "textinput", "source"].contains(top.feedName.local)
  }

  // MARK: Names

  /// Whether an element of HTML has neither content nor an end tag.
  static func isVoid(_ name: FeedName) -> Bool {
    (name.prefix.isEmpty || name.prefix == "xhtml") && voids.contains(name.local)
  }

  private static let voids: Set = ["br", "hr", "img", "input", "wbr", "area", "col", "embed", "param", "meta"]

  private static func isField(_ name: FeedName) -> Bool {
    name.isCore ? fields.contains(name.local) : modules.contains(name.prefix)
  }

  private static let fields: Set = [
    "title", "link", "guid", "id", "pubdate", "published", "issued", "created", "updated", "modified", "description",
    "summary", "content", "category", "comments", "enclosure", "language", "docs", "generator", "lastbuilddate", "ttl",
    "copyright", "rights", "subtitle", "tagline", "managingeditor", "webmaster",
  ]
  private static let modules: Set = ["dc", "dcterms", "content"]

  /// The elements whose text may be HTML.
  private static let prose: Set = ["description", "summary", "content", "encoded", "body"]

  /// Whether an element is not one of HTML, so it cannot be in a text.
  private static func isOutsideProse(_ name: FeedName, _ hasAddress: Bool) -> Bool {
    guard name.isCore else { return true }
    switch name.local {
    case "guid", "pubdate", "published", "issued", "updated", "modified", "comments", "enclosure", "category",
      "lastbuilddate", "managingeditor", "webmaster":
      return true
    case "link": return !hasAddress
    default: return false
    }
  }
}

/// The namespaces that are declared while malformed XML is read.
struct OpenNamespaces {
  private var spaces: [String: [String]] = ["xml": ["http://www.w3.org/XML/1998/namespace"]]

  /// The URI of a prefix; `nil` if the prefix is not declared. The empty prefix is that of elements without one.
  subscript(prefix: String) -> String? { spaces[prefix]?.last }

  mutating func begin(_ scopes: [(prefix: String, space: String)]) {
    for scope in scopes { spaces[scope.prefix, default: []].append(scope.space) }
  }

  mutating func end(_ scopes: [(prefix: String, space: String)]) {
    for scope in scopes { spaces[scope.prefix]?.removeLast() }
  }
}
