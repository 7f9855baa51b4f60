import CivilTime
import Editorial
import MediaFiles
import Parallelism
import Schema

extension LiveWorkspace {
  /// The contents of a workspace as read, with the stamps of the files.
  struct Memory {
    let walk: Walk
    let files: FileIndex
    let zone: (rules: TimeZoneRules, problem: ReadIssue?)
    let rules: ReadingRules
    /// The documents that the walk names, in its order.
    var documents: [Stamped<Document>]
    /// The positions in ``documents``, by path.
    private let places: [String: Int]
    private var media: [String: Stamped<Result<MediaFacts, MediaIssue>>] = [:]
    private var hashes: [String: Stamped<String?>] = [:]

    /// Reads the documents of a walk. Documents whose stamps are the same as in an earlier reading are not read again, unless the time
    /// zone or the rules have changed.
    ///
    /// - Parameter forced: the files to read even if their stamps are the same.
    init(
      _ walk: Walk, zone: (rules: TimeZoneRules, problem: ReadIssue?), rules: ReadingRules, in root: String,
      jobs: Int, before: Memory?, forced: Set<String>
    ) {
      self.walk = walk
      self.zone = zone
      self.rules = rules
      let isSameWalk = before.map { $0.walk.files == walk.files && $0.walk.documents == walk.documents } ?? false
      let known = before?.zone.rules == zone.rules && before?.rules == rules ? before : nil
      if let before, isSameWalk {
        (files, places) = (before.files, before.places)
      } else {
        files = FileIndex(sorted: walk.files)
        places = Dictionary(walk.documents.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
      documents = Parallel.map(walk.documents.indices, jobs: jobs, tools: { DocumentLoader(root: root) }) {
        place, loader in
        let path = walk.documents[place]
        let old = (isSameWalk ? place : known?.places[path]).flatMap { known?.documents[$0] }
        let isForced = forced.contains(path)
        let read = Stamped(path, in: root, known: isForced ? nil : old) {
          loader.read(path, zone: zone.rules, rules: rules)
        }
        return old.map { read.keeping($0.value) } ?? read
      }
      if let before { (media, hashes) = (before.media, before.hashes) }
    }

    /// Returns whether anything differs from another reading. Media and the files that approvals cover are not compared.
    func isOther(than other: Memory) -> Bool {
      walk.documents != other.walk.documents || walk.files != other.walk.files
        || walk.ignore.paths != other.walk.ignore.paths || zone != other.zone
        || !walk.readFailures.elementsEqual(other.walk.readFailures) {
          $0.path == $1.path && $0.readFailure == $1.readFailure
        }
        || !documents.elementsEqual(other.documents) { $0.value === $1.value }
    }

    /// The effect of changes to some files.
    enum Effect {
      /// The positions of the documents to read again, and whether a known file that is not a document has changed. No file is new or
      /// deleted.
      case known(documents: [Int], isMore: Bool)
      /// The changes require a check of all files.
      case unknown
    }

    func effect(of paths: Set<String>, in root: String) -> Effect {
      var found: [Int] = []
      var isMore = false
      for path in paths {
        // The settings may have changed the time zone of the whole workspace.
        if path == DocumentKind.settingsFileName { return .unknown }
        let entry = FileSystem.entry(at: root + "/" + path)
        if let place = places[path], entry == .file {
          found.append(place)
        } else if files.contains(path), entry == .file, places[path] == nil {
          isMore = true
        } else if entry != nil || files.contains(path) {
          return .unknown
        }
        // Files that were created and deleted meanwhile do not matter: programs save through temporary files.
      }
      return .known(documents: found, isMore: isMore)
    }

    /// Reads a document again. Returns whether its content differs.
    mutating func reread(_ place: Int, _ loader: DocumentLoader, in root: String) -> Bool {
      let (path, old) = (walk.documents[place], documents[place].value)
      documents[place] = Stamped(path, in: root, known: nil) { loader.read(path, zone: zone.rules, rules: rules) }
        .keeping(old)
      return documents[place].value !== old
    }

    /// Returns whether a media file in a post, or a file that an approval covers, has changed since it was read.
    func hasOtherMedia(in root: String) -> Bool {
      media.contains { $0.value.stamp != FileStamp(at: root + "/" + $0.key) }
        || hashes.contains { $0.value.stamp != FileStamp(at: root + "/" + $0.key) }
    }

    /// Creates the workspace from the documents as read. Reads the media files that are new or have changed.
    ///
    /// - Parameter readsApproved: whether to read the files that approvals cover.
    mutating func assembled(in root: String, jobs: Int, readsApproved: Bool) -> Workspace {
      var (media, hashes) = (media, hashes)
      let workspace = Workspace.assembled(
        documents.map(\.value), of: walk, files: files, zone: zone, in: root, jobs: jobs,
        media: { paths in
          media = Self.looked(at: paths, in: root, jobs: jobs, known: media) { $1.facts(of: $0) }
          return media.mapValues(\.value)
        },
        approvals: { documents in
          if readsApproved {
            let approved = Corpus.approvedFiles(of: documents).compactMap(files.spelling)
            hashes = Self.looked(at: approved, in: root, jobs: jobs, known: hashes) { try? $1.hash(of: $0).get() }
          }
          return ApprovalEvidence(fileHashes: hashes.compactMapValues(\.value))
        })
      (self.media, self.hashes) = (media, hashes)
      return workspace
    }

    private static func looked<Value>(
      at paths: [String], in root: String, jobs: Int, known: [String: Stamped<Value>],
      _ look: @Sendable (String, MediaLoader) -> Value
    ) -> [String: Stamped<Value>] {
      let values = Parallel.map(paths, jobs: jobs, tools: { MediaLoader(in: root) }) { path, loader in
        Stamped(path, in: root, known: known[path]) { look(path, loader) }
      }
      return Dictionary(zip(paths, values), uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Stamped where Value == Document {
  /// Returns the earlier document with the new stamp if the content is the same; otherwise returns the new document.
  fileprivate func keeping(_ old: Document) -> Stamped {
    let isSame =
      value.source.bytes == old.source.bytes && value.isRead == old.isRead && value.origin == old.origin
      && (value.isRead || value.problems.map(\.kind) == old.problems.map(\.kind))
    return isSame ? Stamped(stamp: stamp, value: old) : self
  }
}
