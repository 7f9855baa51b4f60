import CivilTime
import MediaFiles
import Networks
import Parallelism
import Schema
import SourceText

/// The loaded workspace as one pure value: its documents, and their combined declarations and plans.
///
/// A class, because threads that copy a structure of many parts wait for each other at the reference count of each part.
public final class Corpus: Sendable {
  /// The documents, sorted by path.
  public let documents: [Document]
  /// The indices into ``documents`` of the posts.
  public let posts: [Int]
  /// The document `edito.md`; `nil` if it was not found.
  public let settingsDocument: Document?
  public let settings: Settings
  public let zone: TimeZoneRules
  /// Whether a sparse checkout excludes some files.
  public let isPartial: Bool
  /// Every file of the workspace, including media, for links.
  public let files: FileIndex
  /// The declarations of all ids.
  public let declarations: Declarations
  /// The facts about the pictures, videos and sounds that posts use, by path, as far as they were read.
  public let media: [String: Result<MediaFacts, MediaIssue>]
  /// The facts against which approvals are checked.
  public let approvals: ApprovalEvidence
  /// The entries of all posts, sorted by slot, path and channel.
  public let entries: [Entry]

  /// - Parameters:
  ///   - documents: in any order.
  ///   - files: all files, including documents; by default, only the documents.
  ///   - media: the facts about the files that ``mediaPaths(of:)`` lists.
  ///   - approvals: the facts about the files that ``approvedFiles(of:)`` lists, and about the authors of approvals.
  ///   - jobs: the number of threads; it does not affect the result.
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

  /// The documents in order, with the indices of the posts and other special documents.
  private struct Overview {
    /// Sorted by path.
    let documents: [Document]
    private(set) var posts: [Int] = []
    private(set) var settings: Int?
    private(set) var isPartial = false

    init(of documents: [Document]) {
      // A scan finds documents in the order of their paths, so there is usually nothing to sort.
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

  /// Reads a workspace in memory, given as texts by path.
  public static func reading(_ files: [String: String], zone: TimeZoneRules = .utc) -> Corpus {
    let markdown = files.filter { $0.key.hasSuffix(".md") }
    let documents = markdown.map { Document.read(SourceFile(path: $0.key, text: $0.value), zone: zone) }
    return Corpus(documents: documents, files: FileIndex(Array(files.keys)), zone: zone)
  }

  /// Returns the paths of the files that some documents show, sorted. Posts that are already published are excluded.
  public static func mediaPaths(of documents: [Document], jobs: Int = 1) -> [String] {
    let ranges = stride(from: 0, to: documents.count, by: 1024).map { $0..<min(documents.count, $0 + 1024) }
    let paths = Parallel.map(ranges, jobs: jobs) { range in
      documents[range].flatMap { $0.post?.state == .published ? [] : $0.shownFiles }
    }
    return Set(paths.joined()).sorted()
  }

  /// Returns the document at a path. Logarithmic.
  public func document(at path: String) -> Document? {
    let index = documents.endOfPrefix { $0.path < path }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// Returns the index of the first entry that is not before a day. Logarithmic.
  public func firstEntry(onOrAfter day: CalendarDay) -> Int { entries.endOfPrefix { $0.slot.day < day } }

  public func document(of entry: Entry) -> Document { documents[Int(entry.document)] }

  /// Returns the items of a fact from all documents that declare it, each with its document.
  public func facts<Item>(
    _ fact: KeyPath<Facts, Located<[Located<Item>]>?>
  ) -> [(document: Document, item: Located<Item>)] {
    declarations.factDocuments.flatMap { index -> [(document: Document, item: Located<Item>)] in
      let items = documents[index].facts?[keyPath: fact]?.value ?? []
      return items.map { (documents[index], $0) }
    }
  }

  /// Returns the network of a channel.
  public func network(of channel: String) -> Network? { declarations.networkChannels[channel]?.network }

  /// Returns the language of a post on a channel: its own, otherwise that of the channel.
  public func language(of post: Post, on channel: String?) -> String? {
    post.language?.value ?? channel.flatMap { declarations.languages[$0] }
  }

  /// Returns the treatment of line ends within paragraphs for a post: its own, otherwise that of the settings.
  public func lineBreaks(of post: Post) -> LineBreakPolicy {
    post.lineBreaks?.value ?? settings.lineBreaks?.value ?? .keep
  }

  /// The closed days.
  public var closedDays: DaySpans { DaySpans(closures.compactMap(\.value.days)) }

  public func isClosed(_ day: CalendarDay) -> Bool { closures.contains { $0.value.contains(day) } }

  /// The closures in the settings, in the order of the source.
  public var closures: [Located<Closure>] { settings.closures?.value ?? [] }
}

/// The paths of all files in a workspace, sorted for look-up.
public struct FileIndex: Sendable {
  public let paths: [String]

  /// - Parameter paths: sorted.
  public init(sorted paths: [String]) { self.paths = paths }

  public init(_ paths: [String]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    self.paths = isSorted ? paths : paths.sorted()
  }

  /// Whether a file or a folder exists at a path relative to the root. Logarithmic.
  public func contains(_ path: String) -> Bool {
    let index = paths.endOfPrefix { $0 < path }
    if index < paths.count, paths[index] == path { return true }
    return firstFile(in: path) != nil
  }

  /// Returns the path as the disk spells it, which may compose accents differently from the document; `nil` if neither a file nor a folder
  /// exists. Logarithmic.
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
