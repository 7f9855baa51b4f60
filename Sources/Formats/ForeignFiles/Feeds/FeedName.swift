import SourceText

/// The name of an element or attribute of a feed, with the usual prefix of its namespace, whatever prefix the feed uses.
struct FeedName: Hashable, Sendable {
  /// Empty for RSS of all versions and for an element without a prefix in an unknown namespace, `atom` for Atom and its drafts. The prefix
  /// of an unknown namespace is that of the feed.
  let prefix: String
  /// The name in lower case, because many feeds confuse upper and lower case.
  let local: String

  init(_ prefix: String, _ local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// - Parameters:
  ///   - space: the URI of the namespace; `nil` for a name without a namespace.
  ///   - prefix: the prefix that the feed uses.
  init(in space: String?, prefix: String, _ local: some StringProtocol) {
    self.init(space.flatMap(Self.prefix(of:)) ?? prefix.lowercased(), local.lowercased())
  }

  /// Whether the element belongs to RSS or Atom themselves.
  var isCore: Bool { prefix.isEmpty || prefix == "atom" }
  /// Whether the element is an entry of a feed.
  var isEntry: Bool { isCore && (local == "item" || local == "entry") }
  /// Whether the element contains entries, directly or not.
  var isContainer: Bool { isCore && Self.containers.contains(local) || prefix == "rdf" && local == "rdf" }

  private static let containers: Set = ["rss", "feed", "channel", "rdf"]

  /// Returns the usual prefix of a namespace; `nil` if the namespace is unknown here.
  private static func prefix(of space: String) -> String? {
    let space = space.lowercased()
    return prefixes[space] ?? families.first { space.hasPrefix($0.start) }?.prefix
  }

  private static let prefixes = [
    "http://blogs.law.harvard.edu/tech/rss": "", "http://purl.org/rss/1.0/": "", "http://purl.org/net/rss1.1#": "",
    "http://my.netscape.com/rdf/simple/0.9/": "", "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/rss/1.0/modules/rss091#": "", "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom", "http://purl.org/pie/": "atom", "http://purl.org/echo/": "atom",
    "http://example.com/newformat#": "atom", "http://example.com/necho": "atom", "uri/of/echo/namespace#": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content", "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner", "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media", "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  ]

  private static let families = [
    (start: "http://backend.userland.com/rss", prefix: ""), (start: "http://purl.org/dc/elements/", prefix: "dc"),
    (start: "http://purl.org/dc/terms", prefix: "dcterms"),
    (start: "http://prismstandard.org/namespaces/", prefix: "prism"),
  ]
}

/// The attributes of an element.
struct FeedAttributes: Sendable {
  private var pairs: [(name: FeedName, value: String)] = []

  mutating func append(_ name: FeedName, _ value: String) { pairs.append((name, value)) }

  /// Returns the value of an attribute; `nil` if the element has no such attribute.
  subscript(_ local: String, in prefix: String = "") -> String? {
    pairs.first { $0.name.local == local && $0.name.prefix == prefix }?.value
  }
}
