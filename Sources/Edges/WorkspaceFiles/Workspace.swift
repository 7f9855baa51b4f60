import CivilTime
import Editorial
import Localization
import MediaFiles
import Parallelism
import Schema
import SourceText

/// A workspace as read from disk or at a commit.
public struct Workspace: Sendable {
  /// The absolute path of the folder that contains `edito.md`.
  public let root: String
  public let corpus: Corpus
  /// The paths that git ignores, relative to the root and sorted. Paths of folders end in `/`.
  public let ignoredPaths: [String]
  /// The folders of submodules, relative to the root, if the workspace was read at a commit; otherwise empty. Git stores only the commit
  /// of a submodule, not its files.
  public internal(set) var submodules: [String] = []
  /// The reason why git could not be asked about ignored files and the authors of approvals; otherwise `nil`.
  public private(set) var gitIssue: WorkspaceError?
  /// The number of files that a sparse checkout leaves out and that are not on disk.
  public internal(set) var leftOutCount = 0
  /// The hashes of the git objects of the files, by the files' paths relative to the root, if the workspace was read at a commit;
  /// otherwise empty.
  var objects: [String: String] = [:]

  /// Returns the path of the workspace around a folder: the folder itself if it has an `edito.md`, otherwise its nearest parent with one.
  /// Throws if there is none.
  ///
  /// - Parameter name: the folder as the user typed it; `nil` for the current one.
  public static func root(above folder: String, named name: String? = nil) throws -> String {
    let start = (try? FileSystem.realPath(folder).get()) ?? folder
    var candidate = start
    while true {
      if FileSystem.isFile(candidate + "/" + DocumentKind.settingsFileName) { return candidate }
      guard let slash = candidate.lastIndex(of: "/"), candidate != "/" else { break }
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
    throw noWorkspace(in: start, named: name)
  }

  static func noWorkspace(in folder: String, named name: String?) -> WorkspaceError {
    let nested = (try? FileSystem.contents(of: folder).get())?.sorted { $0.name < $1.name }.first { item in
      item.entry == .folder && FileSystem.isFile("\(folder)/\(item.name)/\(DocumentKind.settingsFileName)")
    }
    var hints = [
      LocalizedText(
        en: "`edito init` creates one here; to use one elsewhere, add `--workspace FOLDER`",
        fr: "`edito init` en crée un ici ; pour en utiliser un autre, ajoutez `--workspace DOSSIER`")
    ]
    if let other = settingsInOtherCase(in: folder) {
      hints.insert(
        LocalizedText(
          en: "rename \(other) to edito.md", fr: "renommez \(other) en edito.md"
        ), at: 0)
    }
    if let nested {
      let path = name.map { $0.hasSuffix("/") ? $0 + nested.name : "\($0)/\(nested.name)" } ?? nested.name
      hints.insert(
        LocalizedText(
          en: "“\(path)” is a workspace: add `--workspace \(path)`",
          fr: "« \(path) » est un espace de travail : ajoutez `--workspace \(path)`"), at: 0)
    }
    return WorkspaceError(
      .noWorkspace,
      LocalizedText(
        en: "no workspace: no `edito.md` in \(folder) or its parent folders",
        fr: "pas d’espace de travail : aucun `edito.md` dans \(folder) ni dans ses dossiers parents"), hints: hints)
  }

  /// Returns the name of a file that differs from that of the settings only in case or in its extension; `nil` if none exists.
  private static func settingsInOtherCase(in folder: String) -> String? {
    let names: Set<String> = ["edito.md", "edito.markdown", "edito.mdx", "edito.md.txt", "edito"]
    return (try? FileSystem.contents(of: folder).get())?.map(\.name).sorted().first {
      $0 != DocumentKind.settingsFileName && names.contains($0.lowercased())
        && FileSystem.isFile("\(folder)/\($0)")
    }
  }

  /// Returns the locale in a workspace's settings; `nil` if they name none. Reads nothing else, so early messages have the right language.
  public static func locale(of root: String) -> String? {
    let settings = DocumentLoader(root: root, schemas: .shared).read(DocumentKind.settingsFileName, zone: .utc)
    guard case .workspace(let content) = settings.content else { return nil }
    return content.locale?.value
  }

  /// Reads a workspace. Mistakes in documents become problems of these documents. Throws if the root cannot be listed or if git fails.
  ///
  /// - Parameters:
  ///   - jobs: the number of threads that read files. It does not change the result.
  ///   - approvals: the checks of approvals to run.
  ///   - git: the environment of git.
  ///   - needsGit: whether to throw if git cannot read its own settings. If `false` and git cannot read them, Edito reads ignored files
  ///     as well, does not check the authors of approvals, and sets ``gitIssue``.
  public static func load(
    _ root: String, jobs: Int, approvals: ApprovalChecks = .none, git: GitEnvironment, needsGit: Bool = true
  ) throws -> Workspace {
    do {
      let walk = Walk(root: root, ignore: try GitIgnore(root: root, git), jobs: jobs)
      return try read(walk, of: root, jobs: jobs, approvals: approvals, git: git)
    } catch let error as WorkspaceError where error.kind == .gitSettings && !needsGit {
      let walk = Walk(root: root, ignore: .nothing, jobs: jobs)
      var workspace = try read(walk, of: root, jobs: jobs, approvals: min(approvals, .contents), git: git)
      workspace.gitIssue = error
      return workspace
    }
  }

  /// Reads the documents that a walk has found.
  static func read(
    _ walk: Walk, of root: String, jobs: Int, approvals: ApprovalChecks = .none, git: GitEnvironment
  ) throws -> Workspace {
    if let closed = walk.rootFailure { throw notReadable(root, closed) }
    let settings = settings(of: root)
    let zone = TimeZoneRules.ofWorkspace(settings)
    let rules = ReadingRules(settings)
    let walk = walk.adding(rules.sources)
    let documents = Parallel.map(walk.documents, jobs: jobs, tools: { DocumentLoader(root: root) }) { path, loader in
      loader.read(path, zone: zone.rules, rules: rules, settings: settings)
    }
    // A walk returns files in the order of their paths.
    let files = FileIndex(sorted: walk.files)
    return try assembled(
      documents, of: walk, files: files, zone: zone, in: root, jobs: jobs,
      media: { loadMedia($0, in: root, jobs: jobs) },
      approvals: { try evidence(on: $0, files: files, approvals, in: root, jobs: jobs, git) })
  }

  /// Reads the settings of a workspace. Their dates are read in UTC, because the zone is one of the settings.
  static func settings(of root: String) -> Document {
    DocumentLoader(root: root, schemas: .shared).read(DocumentKind.settingsFileName, zone: .utc)
  }

  /// Creates the workspace from its parts.
  ///
  /// - Parameters:
  ///   - documents: the documents that the walk names, in its order.
  ///   - media: returns the properties of the media files that posts show, by path.
  ///   - approvals: returns the evidence on approvals.
  static func assembled(
    _ documents: [Document], of walk: Walk, files: FileIndex, zone: (rules: TimeZoneRules, problem: ReadIssue?),
    in root: String, jobs: Int, media: ([String]) -> [String: Result<MediaFacts, MediaIssue>],
    approvals: ([Document]) throws -> ApprovalEvidence
  ) rethrows -> Workspace {
    var documents = documents
    if let problem = zone.problem, let index = documents.firstIndex(where: { $0.path == DocumentKind.settingsFileName })
    {
      documents[index] = documents[index].adding(problem)
    }
    documents += readFailures(of: walk, beside: documents).map { Document.unreadable(path: $0.path, $0.readFailure) }
    let leftOut = Set(walk.leftOut)
    let shown = Corpus.mediaPaths(of: documents, jobs: jobs).compactMap(files.spelling).filter { !leftOut.contains($0) }
    let corpus = Corpus(
      documents: documents, files: files, media: media(shown), approvals: try approvals(documents), zone: zone.rules,
      jobs: jobs)
    var workspace = Workspace(root: root, corpus: corpus, ignoredPaths: walk.ignore.paths)
    workspace.leftOutCount = walk.leftOut.count
    return workspace
  }

  /// Returns the files that a walk could not read. Leaves out links to files that Edito reads as documents at their own paths.
  private static func readFailures(
    of walk: Walk, beside documents: [Document]
  ) -> [(path: String, readFailure: FileReadFailure)] {
    var targets: Set<String> = []
    for case (_, .linkToFile(let target, _)) in walk.readFailures { targets.insert(target) }
    guard !targets.isEmpty else { return walk.readFailures }
    targets.formIntersection(walk.documents)
    // Posts that were reduced to other values are not among the documents.
    for document in documents where document.kind == nil { targets.remove(document.path) }
    return walk.readFailures.filter { _, readFailure in
      if case .linkToFile(let target, _) = readFailure { !targets.contains(target) } else { true }
    }
  }

  private static func evidence(
    on documents: [Document], files: FileIndex, _ inquiry: ApprovalChecks, in root: String, jobs: Int,
    _ git: GitEnvironment
  ) throws -> ApprovalEvidence {
    var evidence = ApprovalEvidence()
    if inquiry >= .contents {
      let approved = Corpus.approvedFiles(of: documents).compactMap(files.spelling)
      evidence.fileHashes = fileHashes(approved, in: root, jobs: jobs)
    }
    if inquiry >= .contentsAndWriters {
      evidence.writers = try ApprovalWriters.all(of: documents, in: root, git)
    }
    return evidence
  }

  static func notReadable(_ root: String, _ failure: PosixFailure) -> WorkspaceError {
    WorkspaceError(
      .notReadable,
      LocalizedText(
        en: "cannot read folder \(root): \(failure.reason)",
        fr: "impossible de lire le dossier \(root) : \(failure.reason)"))
  }
}

/// The checks of approvals of unpublished posts, beyond the content of their documents.
public enum ApprovalChecks: Int, Comparable, Sendable {
  case none
  /// The content of the files that approvals cover.
  case contents
  /// Also the authors of the approvals, according to git.
  case contentsAndWriters

  public static func < (left: ApprovalChecks, right: ApprovalChecks) -> Bool { left.rawValue < right.rawValue }
}

/// A reader of documents of one workspace from disk. For one thread.
final class DocumentLoader {
  private let root: String
  private let files: FileReader
  private let schemas: DocumentSchemas

  init(root: String, schemas: DocumentSchemas = DocumentSchemas()) {
    self.root = root
    files = FileReader(in: root)
    self.schemas = schemas
  }

  /// - Parameter settings: the settings, if they were already read to find the zone. Their file is then not read again.
  func read(
    _ path: String, zone: TimeZoneRules, rules: ReadingRules = .none, settings: Document? = nil
  ) -> Document {
    if let settings, path == settings.path {
      return settings.isRead ? .read(settings.source, zone: zone, schemas: schemas) : settings
    }
    if path == DocumentKind.settingsFileName, let target = Workspace.foreignSettings(in: root) {
      return .unreadable(path: path, .linkOutside(target: target))
    }
    return switch files.read(path, limit: SourceFile.sizeLimit) {
    case .success(.bytes(let bytes)):
      .read(SourceFile(path: path, bytes: bytes), zone: zone, schemas: schemas, rules: rules)
    case .success(.tooLarge(let size)): .tooLarge(path: path, bytes: size)
    case .failure(let failure): .unreadable(path: path, FileReadFailure(file: failure))
    }
  }
}
