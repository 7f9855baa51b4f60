import CivilTime
import Editorial
import ForeignFiles
import SourceText
import Synchronization

/// The workspace into which rows are imported, with an index of the documents that rows may refer to by file, by id, or by title and day.
public struct ImportTarget: Sendable {
  /// The settings, files and declared ids of the workspace. The corpus may lack the posts.
  public private(set) var corpus: Corpus
  /// The channels that a sheet may name.
  private(set) var channels: [String]
  /// The channels that posts name, declared or not.
  private let namedChannels: Set<String>
  /// The channels that the import adds to the workspace; `nil` if there are none.
  public internal(set) var declaredChannels: DeclaredChannels?
  /// Returns the SHA-256 of a file by its path; `nil` if the file cannot be read.
  let fileHash: @Sendable (_ path: String) -> String?
  /// The documents, in the order of their paths.
  private let documents: [KnownDocument]
  /// Whether any post of the workspace is published.
  let hasPublishedPost: Bool
  private let byID: Lookup<String>
  private let byTitle: Lookup<SlotTitle>
  private let byTitleAlone: Lookup<SlotTitle>
  private let byPermalink: Lookup<PermalinkKey>

  /// Creates the target from a corpus that contains all documents of the workspace.
  public init(_ corpus: Corpus) {
    self.init([], ImportSurvey(), in: corpus) { corpus.approvals.fileHashes[$0] }
  }

  /// - Parameters:
  ///   - posts: the posts that the corpus lacks, as returned by the survey.
  ///   - corpus: the rest of the workspace. Its documents are surveyed as well.
  ///   - fileHash: returns the SHA-256 of a file by its path; called only for files that an approval may cover.
  public init(
    _ posts: [KnownDocument], _ survey: ImportSurvey, in corpus: Corpus,
    fileHash: @escaping @Sendable (_ path: String) -> String?
  ) {
    let documents = (posts + corpus.documents.map(survey.look)).sorted { $0.path < $1.path }
    self.corpus = corpus
    self.documents = documents
    self.fileHash = fileHash
    namedChannels = survey.channels
    channels = PostSheet.channels(of: corpus, named: namedChannels)
    hasPublishedPost = documents.contains(where: \.isPublished)
    // A file that is not read because of its extension does not count, because a post beside it may have the same name.
    byID = Lookup(documents) { $0.kind == nil || !$0.path.hasSuffix(".md") ? nil : $0.id }
    byTitle = Lookup(documents, by: \.slotTitle)
    byTitleAlone = Lookup(documents) { $0.slotTitle?.withoutDay }
    byPermalink = Lookup(documents, byEach: { $0.permalinks.map(PermalinkKey.init) })
  }

  /// Replaces the corpus by one in which only declarations differ.
  mutating func change(to corpus: Corpus) {
    self.corpus = corpus
    channels = PostSheet.channels(of: corpus, named: namedChannels)
  }

  /// Returns the document at a path; `nil` if there is none.
  ///
  /// The time is logarithmic in the number of documents, as for the other searches.
  func document(at path: String) -> KnownDocument? {
    let index = documents.endOfPrefix { $0.path < path }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// Returns the documents with a given id, in the order of their paths.
  func documents(withID id: String) -> [KnownDocument] { byID[id].map { documents[$0] } }

  /// Returns the posts with a given title and day, in the order of their paths.
  func posts(called title: SlotTitle) -> [KnownDocument] { byTitle[title].map { documents[$0] } }

  /// Returns the posts with a given title on any day or without one, in the order of their paths.
  ///
  /// - Parameter title: the title without a day.
  func postsOnAnyDay(called title: SlotTitle) -> [KnownDocument] { byTitleAlone[title].map { documents[$0] } }

  /// Whether any post of the workspace is not published.
  var hasPlannedPost: Bool { documents.contains { $0.kind == .post && !$0.isPublished } }

  /// The posts without a title that are not published, in the order of their paths.
  var untitledPosts: [KnownDocument] {
    documents.filter { $0.kind == .post && $0.slotTitle == nil && !$0.isPublished }
  }

  /// Returns the posts that were published with a given permalink, in the order of their paths.
  func posts(publishedAt permalink: PermalinkKey) -> [KnownDocument] { byPermalink[permalink].map { documents[$0] } }
}

/// A document that a row may refer to. It stores only the bytes and the names that rows use, and is parsed again when a row refers to it.
///
/// The parsed content of a hundred thousand posts would need many times the memory of their files.
public struct KnownDocument: Sendable {
  let source: SourceFile
  let kind: DocumentKind?
  let id: String
  let slotTitle: SlotTitle?
  /// The day of a post; `nil` if it has none.
  let day: CalendarDay?
  /// The permalinks of a post.
  let permalinks: [String]
  /// Whether the document is a post that is published on one or more channels.
  let isPublished: Bool

  fileprivate init(_ document: Document) {
    source = document.source
    kind = document.kind
    id = document.id
    permalinks = document.post?.publications?.value.compactMap { $0.value?.value.url?.value } ?? []
    isPublished = document.post?.isOutSomewhere ?? false
    let day = document.post?.slot?.value.day
    self.day = day
    slotTitle = document.post == nil ? nil : SlotTitle(document.header.title?.value, on: day)
  }

  var path: String { source.path }
}

/// A survey of documents, which it receives one at a time and on any thread. It reduces each document to the names that rows use, and
/// collects the channels of posts.
public final class ImportSurvey: Sendable {
  private let named = Mutex<Set<String>>([])

  public init() {}

  /// The channels that the surveyed posts name, declared or not.
  var channels: Set<String> { named.withLock { $0 } }

  public func look(at document: Document) -> KnownDocument {
    if let post = document.post {
      let channels =
        post.texts.compactMap(\.channel?.value) + (post.channels?.value ?? []).map(\.id.value)
        + (post.publications?.value ?? []).map(\.key.value)
      named.withLock { $0.formUnion(channels) }
    }
    return KnownDocument(document)
  }
}

/// A sorted index that finds the positions of documents by a key.
private struct Lookup<Key: Comparable & Sendable>: Sendable {
  private let entries: [(key: Key, index: Int)]

  init(_ documents: [KnownDocument], by key: (KnownDocument) -> Key?) {
    entries = documents.enumerated().compactMap { index, document in key(document).map { ($0, index) } }
      .sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
  }

  /// Creates an index of documents that may have several keys.
  init(_ documents: [KnownDocument], byEach keys: (KnownDocument) -> [Key]) {
    var entries: [(key: Key, index: Int)] = []
    for (index, document) in documents.enumerated() {
      for key in keys(document) { entries.append((key, index)) }
    }
    self.entries = entries.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
  }

  /// Returns the positions of the documents with a given key, in ascending order.
  subscript(key: Key) -> [Int] {
    entries[entries.endOfPrefix { $0.key < key }...].prefix { $0.key == key }.map(\.index)
  }
}

/// A title with or without a day, which identifies a post. Differences in case, in the amount of whitespace and in the form of
/// apostrophes are ignored.
struct SlotTitle: Comparable, Hashable {
  let day: CalendarDay?
  let title: String

  /// Creates the title of a post; `nil` if the title is missing or contains only whitespace.
  init?(_ title: String?, on day: CalendarDay?) {
    let folded = Self.folded(title ?? "")
    guard !folded.isEmpty else { return nil }
    (self.day, self.title) = (day, folded)
  }

  private init(folded title: String) { (day, self.title) = (nil, title) }

  /// The same title without a day.
  var withoutDay: SlotTitle { SlotTitle(folded: title) }

  /// Returns a title in the form in which two are compared.
  private static func folded(_ title: String) -> String {
    if let folded = foldedASCII(title) { return folded }
    let words = title.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  /// Returns the form of an ASCII title, in a faster way; `nil` for any other title.
  private static func foldedASCII(_ title: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(title.utf8.count)
    for byte in title.utf8 {
      switch byte {
      case 0x80...: return nil
      case .space, 0x09...0x0D: if folded.last ?? .space != .space { folded.append(.space) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      default: folded.append(byte)
      }
    }
    if folded.last == .space { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  static func < (left: SlotTitle, right: SlotTitle) -> Bool {
    switch (left.day, right.day) {
    case (let first?, let second?) where first != second: first < second
    case (nil, _?): true
    case (_?, nil): false
    default: left.title < right.title
    }
  }
}
