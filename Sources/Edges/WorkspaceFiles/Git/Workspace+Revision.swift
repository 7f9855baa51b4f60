import CivilTime
import Editorial
import Localization
import Parallelism
import Schema
import SourceText

extension Workspace {
  /// Reads a workspace at a commit from git's store, without a checkout.
  ///
  /// If the workspace's folder did not exist at the commit, the workspace is empty. The properties of media are not read.
  ///
  /// - Parameters:
  ///   - root: the absolute path of the workspace's current folder.
  ///   - jobs: the number of threads that read documents. It does not change the result.
  public static func load(
    _ root: String, at commit: Commit, in repository: Repository, jobs: Int
  ) throws -> Workspace {
    let tree = try RevisionTree(of: commit, in: repository)
    // A path makes git follow links within the commit.
    let settingsFile = RevisionTree.File(
      path: DocumentKind.settingsFileName,
      object: "\(commit.hash):\(repository.tree.prefix)\(DocumentKind.settingsFileName)")
    var files = tree.documents + (tree.hasLinkedSettings ? [settingsFile] : [])
    var contents = try repository.contents(of: files)
    let settings = files.firstIndex { $0.path == DocumentKind.settingsFileName }
    let settingsDocument = settings.map {
      Document.of(contents[$0], at: files[$0].path, zone: .utc, schemas: .shared)
    }
    let zone = settingsDocument.map { TimeZoneRules.ofWorkspace($0) } ?? (.utc, nil)
    let rules = ReadingRules(settingsDocument)
    let added = tree.possibleDocuments.filter { rules.sources.adds($0.path) }
    contents += try repository.contents(of: added)
    files += added
    let read = zip(files, contents).map { (path: $0.path, object: $1) }
    var documents = Parallel.map(read, jobs: jobs, tools: { DocumentSchemas() }) { file, schemas in
      Document.of(file.object, at: file.path, zone: zone.rules, schemas: schemas, rules: rules)
    }
    if let settings, let problem = zone.problem { documents[settings] = documents[settings].adding(problem) }
    documents += tree.otherWorkspaces.map { .unreadable(path: $0, .otherWorkspace) }
    let corpus = Corpus(documents: documents, files: FileIndex(tree.files), zone: zone.rules, jobs: jobs)
    return Workspace(
      root: root, corpus: corpus, ignoredPaths: [], submodules: tree.submodules, objects: tree.objects)
  }

  /// Returns the workspace without the files in some folders, and without evidence on approvals. Without folders, returns it unchanged.
  public func leavingOut(_ folders: [String], jobs: Int) -> Workspace {
    guard !folders.isEmpty else { return self }
    let prefixes = folders.map { $0 + "/" }
    func isKept(_ path: String) -> Bool { !prefixes.contains(where: path.hasPrefix) }
    let corpus = Corpus(
      documents: self.corpus.documents.filter { isKept($0.path) },
      files: FileIndex(self.corpus.files.paths.filter(isKept)), media: self.corpus.media, zone: self.corpus.zone,
      jobs: jobs)
    var rest = Workspace(
      root: root, corpus: corpus, ignoredPaths: ignoredPaths, submodules: submodules, objects: objects)
    rest.leftOutCount = leftOutCount
    return rest
  }
}

extension Document {
  /// Returns the document in a git object; one that cannot be read if there is no object.
  fileprivate static func of(
    _ object: GitObject?, at path: String, zone: TimeZoneRules, schemas: DocumentSchemas,
    rules: ReadingRules = .none
  ) -> Document {
    guard let object else { return .unreadable(path: path, .disappeared) }
    guard object.isWhole else { return .tooLarge(path: path, bytes: object.size) }
    return .read(SourceFile(path: path, bytes: object.bytes), zone: zone, schemas: schemas, rules: rules)
  }
}

extension Repository {
  /// Returns the contents of files at a commit, in order; `nil` for settings that are a link without a target.
  ///
  /// - Throws: ``WorkspaceError`` if the clone lacks the content of a file. Nothing is fetched.
  fileprivate func contents(of files: [RevisionTree.File]) throws -> [GitObject?] {
    var contents: [GitObject?] = []
    contents.reserveCapacity(files.count)
    try tree.readObjects(files.map(\.object), limit: SourceFile.sizeLimit) { contents.append($1) }
    // Only the settings are read by path, and their link may have no target.
    if let missing = zip(files, contents).first(where: { $1 == nil && !$0.object.contains(":") })?.0 {
      throw try gap(at: missing.path)
    }
    return contents
  }

  private func gap(at path: String) throws -> WorkspaceError {
    WorkspaceError(
      .git,
      LocalizedText(
        en: "this clone does not contain the earlier content of \(path)",
        fr: "ce clone ne contient pas l’ancien contenu de \(path)"),
      hints: try gapHints())
  }
}
