import CivilTime
import MediaFiles
import Networks
import Parallelism
import Schema
import SourceText

/// The loaded workspace as one immutable value: its documents, and their combined declarations and entries.
///
/// A class, because copies of a structure with many parts would make threads wait for each other to update the reference count of each
/// part.
public final class Corpus: Sendable {
  /// The documents, sorted by path.
  public let documents: [Document]
  /// The indices of the posts in ``documents``.
  public let posts: [Int]
  /// The document `edito.md`; `nil` if it was not found, or if it declares another kind.
  public let settingsDocument: Document?
  public let settings: Settings
  public let zone: TimeZoneRules
  /// The settings on which the reading of documents depends.
  public let rules: ReadingRules
  /// The files of other programs that are documents of the workspace.
  public var sources: DocumentSources { rules.sources }
  /// Whether a sparse checkout excludes some files.
  public let isPartial: Bool
  /// The paths of all files in the workspace, including media, for the check of links.
  public let files: FileIndex
  /// The declarations of all ids.
  public let declarations: Declarations
  /// The facts about the pictures, videos and audio files that posts use, by path. An issue replaces the facts of a file that could not
  /// be read.
  public let media: [String: Result<MediaFacts, MediaIssue>]
  /// The facts against which approvals are checked.
  public let approvals: ApprovalEvidence
  /// The entries of all dated posts except ideas and cancelled posts, sorted by slot, path and channel.
  public let entries: [Entry]

  /// - Parameters:
  ///   - documents: the documents, in any order.
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
    rules = ReadingRules(settings)
    let (lookups, entries) = Parallel.both(
      jobs: jobs, { (files ?? FileIndex(documents.map(\.path)), Declarations(documents)) },
      { Entry.all(of: documents, jobs: jobs) })
    (self.files, declarations) = lookups
    self.entries = entries
  }

  /// The documents in order, with the indices of the posts and other special documents.
  private struct Overview {
    /// The documents, sorted by path.
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

  /// Returns a workspace read from memory: from the texts of its files, by path. Only files that end in `.md` become documents, and other
  /// Markdown files of sources.
  public static func reading(_ files: [String: String], zone: TimeZoneRules = .utc) -> Corpus {
    let settings = files[DocumentKind.settingsFileName].map {
      Document.read(SourceFile(path: DocumentKind.settingsFileName, text: $0), zone: zone)
    }
    let rules = ReadingRules(settings)
    let documents = files.filter { $0.key.hasSuffix(".md") || rules.sources.adds($0.key) }.map {
      Document.read(SourceFile(path: $0.key, text: $0.value), zone: zone, rules: rules)
    }
    return Corpus(documents: documents, files: FileIndex(Array(files.keys)), zone: zone)
  }

  /// Returns the paths of the files that some documents show, sorted. Posts with the status `published` are excluded.
  public static func mediaPaths(of documents: [Document], jobs: Int = 1) -> [String] {
    let ranges = stride(from: 0, to: documents.count, by: 1024).map { $0..<min(documents.count, $0 + 1024) }
    let paths = Parallel.map(ranges, jobs: jobs) { range in
      documents[range].flatMap { $0.post?.state == .published ? [] : $0.shownFiles }
    }
    return Set(paths.joined()).sorted()
  }

  /// Reads a file as a document of this workspace: in its time zone, and by its rules.
  ///
  /// - Parameter schemas: the schemas of the calling thread.
  public func read(_ source: SourceFile, schemas: DocumentSchemas = .shared) -> Document {
    Document.read(source, zone: zone, schemas: schemas, rules: rules)
  }

  /// Returns the document at a path; `nil` if there is none. The search takes logarithmic time.
  public func document(at path: String) -> Document? {
    let index = documents.endOfPrefix { $0.path < path }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// Returns the index in ``entries`` of the first entry on or after a day; the number of entries if there is none. The search takes
  /// logarithmic time.
  public func firstEntry(onOrAfter day: CalendarDay) -> Int { entries.endOfPrefix { $0.slot.day < day } }

  public func document(of entry: Entry) -> Document { documents[Int(entry.document)] }

  /// Returns the items of a fact from all documents that declare it, each item with its document.
  public func facts<Item>(
    _ fact: KeyPath<Facts, Located<[Located<Item>]>?>
  ) -> [(document: Document, item: Located<Item>)] {
    declarations.factDocuments.flatMap { index -> [(document: Document, item: Located<Item>)] in
      let items = documents[index].facts?[keyPath: fact]?.value ?? []
      return items.map { (documents[index], $0) }
    }
  }

  /// Returns the network of a channel; `nil` if the channel is not declared, or its network is unknown.
  public func network(of channel: String) -> Network? { declarations.networkChannels[channel]?.network }

  /// Returns the language of a post on a channel: the language of the post, otherwise that of the channel; `nil` if neither declares one.
  public func language(of post: Post, on channel: String?) -> String? {
    post.language?.value ?? channel.flatMap { declarations.languages[$0] }
  }

  /// Returns the treatment of line ends within a post's paragraphs: as the post declares, otherwise as the settings declare, otherwise
  /// `keep`.
  public func lineBreaks(of post: Post) -> LineBreakPolicy {
    post.lineBreaks?.value ?? settings.lineBreaks?.value ?? .keep
  }

  /// The days of all closures in the settings. Closures without valid days are ignored.
  public var closedDays: DaySpans { DaySpans(closures.compactMap(\.value.days)) }

  public func isClosed(_ day: CalendarDay) -> Bool { closures.contains { $0.value.contains(day) } }

  /// The closures in the settings, in the order of the source.
  public var closures: [Located<Closure>] { settings.closures?.value ?? [] }
}

/// The paths of all files in a workspace, sorted for searches.
public struct FileIndex: Sendable {
  public let paths: [String]

  /// - Parameter paths: the paths, already sorted.
  public init(sorted paths: [String]) { self.paths = paths }

  public init(_ paths: [String]) {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    self.paths = isSorted ? paths : paths.sorted()
  }

  /// Whether a file or a folder exists at a path relative to the root. The search takes logarithmic time.
  public func contains(_ path: String) -> Bool {
    let index = paths.endOfPrefix { $0 < path }
    if index < paths.count, paths[index] == path { return true }
    return firstFile(in: path) != nil
  }

  /// Returns a path as the disk spells it; `nil` if neither a file nor a folder exists at the path.
  ///
  /// The disk may compose accents differently from the text of a document. The search takes logarithmic time.
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
