import CivilTime
import MediaFiles
import Networks
import Parallelism
import Schema
import SourceText

/// The loaded workspace as one pure value: its documents, and what they declare and plan taken together.
///
/// A class, since threads that copy a structure of many parts wait for each other at the reference count of each part.
public final class Corpus: Sendable {
  /// All documents, sorted by path.
  public let documents: [Document]
  /// The indices into ``documents`` of the posts.
  public let posts: [Int]
  /// The document `edito.md`, where it could be found.
  public let settingsDocument: Document?
  public let settings: Settings
  public let zone: TimeZoneRules
  /// Whether some files are missing that a sparse checkout leaves out.
  public let isPartial: Bool
  /// Every file of the workspace, documents and media, for links.
  public let files: FileIndex
  /// What ids name.
  public let declarations: Declarations
  /// The pictures, videos and sounds that posts use, by path, as far as they have been looked at.
  public let media: [String: Result<MediaFacts, MediaIssue>]
  /// What the approvals of posts are checked against.
  public let approvals: ApprovalEvidence
  /// The appearances of posts on channels, sorted by slot, path and channel.
  public let entries: [Entry]

  /// - Parameters:
  ///   - documents: in any order.
  ///   - files: all files, documents included; by default just the documents.
  ///   - media: what is known of the files that ``mediaPaths(of:)`` names.
  ///   - approvals: what is known of the files that ``approvedFiles(of:)`` names, and of who wrote approvals.
  ///   - jobs: how many threads to use; it has no influence on the result.
  public init(
    documents: [Document], files: FileIndex? = nil, media: [String: Result<MediaFacts, MediaIssue>] = [:],
    approvals: ApprovalEvidence = ApprovalEvidence(), zone: TimeZoneRules = .utc, jobs: Int = 1
  ) {
    let overview = Overview(of: documents)
    let documents = overview.documents
    self.documents = documents
    self.media = media
    self.approvals = approvals
    self.zone = zone
    posts = overview.posts
    isPartial = overview.isPartial
    let settingsDocument = overview.settings.map { documents[$0] }
    self.settingsDocument = settingsDocument
    if case .workspace(let settings) = settingsDocument?.content {
      self.settings = settings
    } else {
      settings = Settings()
    }
    let (lookups, entries) = Parallel.both(
      jobs: jobs, { (files ?? FileIndex(documents.map(\.path)), Declarations(documents)) },
      { Entry.all(of: documents, jobs: jobs) })
    (self.files, declarations) = lookups
    self.entries = entries
  }

  /// The documents in their order, and which of them are what.
  private struct Overview {
    /// Sorted by path.
    let documents: [Document]
    private(set) var posts: [Int] = []
    private(set) var settings: Int?
    private(set) var isPartial = false

    init(of documents: [Document]) {
      // A walk finds documents in the order of their paths, so that there is mostly nothing to sort.
      let isSorted = zip(documents, documents.dropFirst()).allSatisfy { $0.path < $1.path }
      self.documents = isSorted ? documents : documents.sorted { $0.path < $1.path }
      posts.reserveCapacity(documents.count)
      for (index, document) in self.documents.enumerated() {
        if document.post != nil { posts.append(index) }
        if document.isLeftOut { isPartial = true }
        if settings == nil, document.kind == .workspace, document.path == DocumentKind.settingsFileName {
          settings = index
        }
      }
    }
  }

  /// Reads a workspace that is held in memory: paths to texts.
  public static func reading(_ files: [String: String], zone: TimeZoneRules = .utc) -> Corpus {
    let markdown = files.filter { $0.key.hasSuffix(".md") }
    let documents = markdown.map { Document.read(SourceFile(path: $0.key, text: $0.value), zone: zone) }
    return Corpus(documents: documents, files: FileIndex(Array(files.keys)), zone: zone)
  }

  /// The paths of the files that some documents show, but for posts that are out already. Sorted.
  public static func mediaPaths(of documents: [Document], jobs: Int = 1) -> [String] {
    let ranges = stride(from: 0, to: documents.count, by: 1024).map { $0..<min(documents.count, $0 + 1024) }
    let paths = Parallel.map(ranges, jobs: jobs) { range in
      documents[range].flatMap { $0.post?.state == .published ? [] : $0.shownFiles }
    }
    return Set(paths.joined()).sorted()
  }

  /// The document at a path. Logarithmic.
  public func document(at path: String) -> Document? {
    let index = documents.endOfPrefix { $0.path < path }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// The index of the first entry that is not before a day. Logarithmic.
  public func firstEntry(onOrAfter day: CalendarDay) -> Int { entries.endOfPrefix { $0.slot.day < day } }

  public func document(of entry: Entry) -> Document { documents[Int(entry.document)] }

  /// The items of a fact over all the documents that declare it, with the document of each.
  public func facts<Item>(
    _ fact: KeyPath<Facts, Located<[Located<Item>]>?>
  ) -> [(document: Document, item: Located<Item>)] {
    declarations.factDocuments.flatMap { index -> [(document: Document, item: Located<Item>)] in
      let items = documents[index].facts?[keyPath: fact]?.value ?? []
      return items.map { (documents[index], $0) }
    }
  }

  /// The network that a channel is on.
  public func network(of channel: String) -> Network? { declarations.networkChannels[channel]?.network }

  /// The language that a post speaks on a channel: its own, or else the channel's.
  public func language(of post: Post, on channel: String?) -> String? {
    post.language?.value ?? channel.flatMap { declarations.languages[$0] }
  }

  /// What becomes of a line end within a paragraph of a post: what the post says, or else the settings.
  public func lineBreaks(of post: Post) -> LineBreakPolicy {
    post.lineBreaks?.value ?? settings.lineBreaks?.value ?? .keep
  }

  /// The days on which nobody works.
  public var closedDays: DaySpans { DaySpans(closures.compactMap(\.value.days)) }

  public func isClosed(_ day: CalendarDay) -> Bool { closures.contains { $0.value.contains(day) } }

  /// The closures of the settings, in the order in which they are written.
  public var closures: [Located<Closure>] { settings.closures?.value ?? [] }
}

/// The paths of a workspace's files, sorted for look-up.
public struct FileIndex: Sendable {
  public let paths: [String]

  /// - Parameter paths: sorted.
  public init(sorted paths: [String]) { self.paths = paths }

  public init(_ paths: [String]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    self.paths = isSorted ? paths : paths.sorted()
  }

  /// Whether there is a file or a folder at a path relative to the root. Logarithmic.
  public func contains(_ path: String) -> Bool {
    let index = paths.endOfPrefix { $0 < path }
    if index < paths.count, paths[index] == path { return true }
    return firstFile(in: path) != nil
  }

  /// The path as the disk has it, which may compose accents in another way than a document does; `nil` if there is neither a file
  /// nor a folder. Logarithmic.
  public func spelling(of path: String) -> String? {
    let index = paths.endOfPrefix { $0 < path }
    if index < paths.count, paths[index] == path { return paths[index] }
    return firstFile(in: path).map { String(paths[$0].prefix(path.count)) }
  }

  private func firstFile(in folder: String) -> Int? {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    let inside = paths.endOfPrefix { $0 < folder }
    return inside < paths.count && paths[inside].hasPrefix(folder) ? inside : nil
  }
}
