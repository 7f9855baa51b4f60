import CivilTime
import Editorial
import ForeignFiles
import SourceText
import Synchronization

/// A workspace as an import sees it: the documents that rows may speak of, by what rows call them.
public struct ImportTarget: Sendable {
  /// The workspace, perhaps without its posts: settings, files, and what ids name.
  let corpus: Corpus
  /// The channels that a sheet may speak of.
  let channels: [String]
  /// The SHA-256 of a file by its path; `nil` where it cannot be read.
  let fileHash: @Sendable (_ path: String) -> String?
  /// All documents, in the order of their paths.
  private let documents: [KnownDocument]
  private let byID: Lookup<String>
  private let byTitle: Lookup<SlotTitle>

  /// A whole workspace.
  public init(_ corpus: Corpus) {
    self.init([], ImportSurvey(), in: corpus) { corpus.approvals.fileHashes[$0] }
  }

  /// - Parameters:
  ///   - posts: what a survey has made of posts.
  ///   - corpus: all else that the workspace holds.
  ///   - fileHash: the SHA-256 of a file by its path; asked for those alone that an approval may cover.
  public init(
    _ posts: [KnownDocument], _ survey: ImportSurvey, in corpus: Corpus,
    fileHash: @escaping @Sendable (_ path: String) -> String?
  ) {
    let documents = (posts + corpus.documents.map(survey.look)).sorted { $0.path < $1.path }
    self.corpus = corpus
    self.documents = documents
    self.fileHash = fileHash
    channels = PostSheet.channels(of: corpus, named: survey.channels)
    // What another ending keeps from being read has no id: the post beside it may have the same.
    byID = Lookup(documents) { $0.kind == nil || !$0.path.hasSuffix(".md") ? nil : $0.id }
    byTitle = Lookup(documents, by: \.slotTitle)
  }

  /// The document at a path. Logarithmic, as are the others.
  func document(at path: String) -> KnownDocument? {
    let index = documents.endOfPrefix { $0.path < path }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// The documents with an id, in the order of their paths.
  func documents(withID id: String) -> [KnownDocument] { byID[id].map { documents[$0] } }

  /// The posts with a title and a day, in the order of their paths.
  func posts(called title: SlotTitle) -> [KnownDocument] { byTitle[title].map { documents[$0] } }
}

/// A document that a row may speak of. Nothing is kept but its bytes and what rows call it: it is read again when one does, since all
/// that is known of a hundred thousand posts takes many times the room of their files.
public struct KnownDocument: Sendable {
  let source: SourceFile
  let kind: DocumentKind?
  let id: String
  let slotTitle: SlotTitle?

  fileprivate init(_ document: Document) {
    source = document.source
    kind = document.kind
    id = document.id
    slotTitle = document.post.flatMap { SlotTitle(document.header.title?.value, on: $0.slot?.value.day) }
  }

  var path: String { source.path }
}

/// Looks at documents one by one, in any thread: what rows call them, and which channels they name.
public final class ImportSurvey: Sendable {
  private let named = Mutex<Set<String>>([])

  public init() {}

  /// The channels that some post names, declared or not.
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

/// Places in a list by what stands there is called.
private struct Lookup<Key: Comparable & Sendable>: Sendable {
  private let entries: [(key: Key, index: Int)]

  init(_ documents: [KnownDocument], by key: (KnownDocument) -> Key?) {
    entries = documents.enumerated().compactMap { index, document in key(document).map { ($0, index) } }
      .sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }
  }

  /// The places of what has a key, in order.
  subscript(key: Key) -> [Int] {
    entries[entries.endOfPrefix { $0.key < key }...].prefix { $0.key == key }.map(\.index)
  }
}

/// A title on a day, or on none yet, by which people know a post: in whichever letters, with either apostrophe.
struct SlotTitle: Comparable {
  let day: CalendarDay?
  let title: String

  /// `nil` where there is no title.
  init?(_ title: String?, on day: CalendarDay?) {
    let words = (title ?? "").lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    (self.day, self.title) = (day, words.joined(separator: " "))
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
